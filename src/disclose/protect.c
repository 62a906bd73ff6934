/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Until every sensitive quantity is safe: first what the withheld numbers give
 * each other, many at a time; then, one by one, partners for what is left, near
 * by if that will do.
 */
#include "parts.h"

struct work {
	struct model *m;
	struct field f;
	struct step *want;
	bool *seen;
	bool limited;
};

/* Where q must get to, upwards or downwards, so that it is safe. */
static int64_t goal(const struct model *m, size_t q, bool up)
{
	return up ? m->low[q] + model_width(m) : m->high[q] - model_width(m);
}

/* Whether q can go that far down at all. */
static bool can_reach(const struct model *m, size_t q, int64_t by)
{
	struct reach r = model_reach(m, q);
	return by >= r.low && by <= r.high;
}

/* Those of the field that are not safe, with how they should move. */
static size_t unsafe(struct work *w, bool up)
{
	size_t n = 0;
	for (size_t i = 0; i < w->f.n; i++) {
		uint32_t q = w->f.q[i];
		if (!model_safe(w->m, q))
			w->want[n++] = (struct step){ q, goal(w->m, q, up) };
	}
	return n;
}

/* All of a field at once, up and down, as long as that makes any safe. */
static void free_moves(struct work *w)
{
	struct programme *p = programme_new(w->m, &w->f, false);
	size_t before, n = unsafe(w, true);
	do {
		before = n;
		move_keep(w->m, programme_run(p, w->want, n));
		n = unsafe(w, false);
		if (n)
			move_keep(w->m, programme_run(p, w->want, n));
		n = unsafe(w, true);
	} while (n && n < before);
	programme_free(p);
}

static void audit(struct work *w)
{
	struct model *m = w->m;
	struct field_size all = { .depth = FIELD_ALL, .degree = FIELD_ALL };
	for (size_t q = 0; q < m->n; q++)
		w->seen[q] = false;
	for (size_t q = 0; q < m->n; q++) {
		if (w->seen[q] || model_safe(m, q))
			continue;
		field_gather(m, &w->f, q, all);
		for (size_t i = 0; i < w->f.n; i++)
			w->seen[w->f.q[i]] = true;
		free_moves(w);
	}
}

/* One quantity, up and down, without withholding more. */
static void try_free(struct work *w, uint32_t q)
{
	struct programme *p = programme_new(w->m, &w->f, false);
	for (int up = 1; up >= 0 && !model_safe(w->m, q); up--) {
		struct step want = { q, goal(w->m, q, up) };
		move_keep(w->m, programme_run(p, &want, 1));
	}
	programme_free(p);
}

/* What a move makes withheld, in cost. */
static double price(const struct model *m, struct move move)
{
	double sum = 0;
	for (size_t i = 0; i < move.n; i++) {
		struct reach r = model_reach(m, move.step[i].q);
		if (move.step[i].by < r.low || move.step[i].by > r.high)
			sum += m->cost[move.step[i].q];
	}
	return sum;
}

static bool arrives(struct move move, struct step want)
{
	for (size_t i = 0; i < move.n; i++)
		if (move.step[i].q == want.q)
			return move.step[i].by == want.by;
	return false;
}

static bool pay_for(struct model *m, struct move move)
{
	for (size_t i = 0; i < move.n; i++) {
		size_t q = move.step[i].q;
		struct reach r = model_reach(m, q);
		if (move.step[i].by < r.low || move.step[i].by > r.high)
			m->hidden[q] = true;
	}
	return move_keep(m, move);
}

/* The cheaper of the two directions; false when neither can be had in this
 * field. */
static bool try_paid(struct work *w, uint32_t q)
{
	struct programme *p[2] = { 0 };
	struct move best = { 0 };
	double least = 0;
	for (int up = 0; up < 2; up++) {
		struct step want = { q, goal(w->m, q, up) };
		if (!can_reach(w->m, q, want.by))
			continue;
		p[up] = programme_new(w->m, &w->f, true);
		struct move move = programme_run(p[up], &want, 1);
		double cost = price(w->m, move);
		if (arrives(move, want) && (!best.n || cost < least)) {
			best = move;
			least = cost;
		}
	}
	bool done = best.n && pay_for(w->m, best);
	programme_free(p[0]);
	programme_free(p[1]);
	return done;
}

/*
 * Everything but zeros that any chain of sums links to q. All that is left of
 * it can then be multiplied: whatever adds up still does.
 */
static void withhold_all(struct work *w, uint32_t q)
{
	struct model *m = w->m;
	struct field_size all = { .pay = true,
				  .depth = FIELD_ALL,
				  .degree = FIELD_ALL };
	size_t n = 0;
	field_gather(m, &w->f, q, all);
	for (size_t i = 0; i < w->f.n; i++) {
		uint32_t x = w->f.q[i];
		int64_t value = m->pack->q[x].n;
		m->hidden[x] = m->pack->q[x].printed && value > 0;
		if (value)
			w->want[n++] =
				(struct step){ x, value * model_width(m) };
	}
	move_keep(m, (struct move){ .step = w->want, .n = n });
	w->limited = true;
}

/* What stands in many sums, such as the number of all reviews, drags the whole
 * pack along: at first it is left alone. */
static void partners(struct work *w, uint32_t q)
{
	static const struct field_size sizes[] = {
		{ .depth = 2, .degree = 8 },
		{ .depth = 4, .degree = 24 },
		{ .depth = FIELD_ALL, .degree = FIELD_ALL },
	};
	struct model *m = w->m;
	struct field_size near = { .depth = 4, .degree = 24 };
	field_gather(m, &w->f, q, near);
	try_free(w, q);
	for (size_t i = 0; i < 3 && !model_safe(m, q); i++) {
		struct field_size size = sizes[i];
		size.pay = true;
		field_gather(m, &w->f, q, size);
		if (!try_paid(w, q) || i < 2)
			continue;
		/* Something large moved: see what it does for others. */
		audit(w);
	}
	if (!model_safe(m, q))
		withhold_all(w, q);
}

bool protect_all(struct model *m)
{
	struct work w = { .m = m };
	field_new(m, &w.f);
	w.want = arena_alloc(m->a, m->n * sizeof *w.want);
	w.seen = arena_alloc(m->a, m->n * sizeof *w.seen);
	audit(&w);
	for (size_t q = 0; q < m->n; q++)
		if (!model_safe(m, q))
			partners(&w, (uint32_t)q);
	return w.limited;
}
