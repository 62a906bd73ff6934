/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Until every sensitive quantity is safe: first what the withheld numbers give
 * each other, many at a time; then, one by one, partners for what is left, near
 * by if that will do.
 */
#include "parts.h"

/* Beyond so many quantities that need the whole pack, they are moved in so many
 * groups. */
#define FAR_ONES 12

struct work {
	struct model *m;
	struct field f;
	struct step *want;
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

/* Up and down, without withholding more. What stands in no sum is free. */
static void try_free(struct work *w, uint32_t q)
{
	struct step alone = { q, goal(w->m, q, true) };
	if (!w->f.n_lines)
		move_keep(w->m, (struct move){ .step = &alone, .n = 1 });
	for (int up = 1; up >= 0 && !model_safe(w->m, q); up--) {
		struct step want = { q, goal(w->m, q, up) };
		move_keep(w->m, programme_run(w->m, &w->f, false, &want, 1));
	}
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
			return want.by > 0 ? move.step[i].by >= want.by
					   : move.step[i].by <= want.by;
	return false;
}

static void pay_for(struct model *m, struct move move)
{
	for (size_t i = 0; i < move.n; i++) {
		size_t q = move.step[i].q;
		struct reach r = model_reach(m, q);
		if (move.step[i].by < r.low || move.step[i].by > r.high)
			m->hidden[q] = true;
	}
	move_keep(m, move);
}

/* The cheaper of the two directions, if either can be had in this field. */
static void try_paid(struct work *w, uint32_t q)
{
	struct move best = { 0 };
	double least = 0;
	for (int up = 0; up < 2; up++) {
		struct step want = { q, goal(w->m, q, up) };
		if (!can_reach(w->m, q, want.by))
			continue;
		struct move move = programme_run(w->m, &w->f, true, &want, 1);
		double cost = price(w->m, move);
		if (arrives(move, want) && (!best.n || cost < least)) {
			best = move;
			least = cost;
		}
	}
	if (best.n)
		pay_for(w->m, best);
}

/*
 * Everything but zeros that any chain of sums links to q. All that is left of
 * it can then be multiplied: whatever adds up still does.
 */
static void withhold_all(struct work *w, uint32_t q)
{
	struct model *m = w->m;
	struct field_size all = { true, FIELD_ALL, FIELD_ALL };
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

/* With what is near. What stands in many sums, such as the number of all
 * reviews, is left alone: it would drag the whole pack along. */
static void try_near(struct work *w, uint32_t q)
{
	static const struct field_size sizes[] = {
		{ false, 100, 60 },
		{ true, 120, 60 },
		{ true, 300, 60 },
	};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		if (model_safe(w->m, q))
			return;
		field_gather(w->m, &w->f, q, sizes[i]);
		if (sizes[i].pay)
			try_paid(w, q);
		else
			try_free(w, q);
	}
}

/* Every `stride`-th of those of the field that are not safe, q among them. */
static size_t pick(struct work *w, uint32_t q, size_t stride)
{
	size_t n = 0, met = 0;
	for (size_t i = 0; i < w->f.n; i++) {
		uint32_t x = w->f.q[i];
		if (model_safe(w->m, x) || (x != q && ++met % stride))
			continue;
		w->want[n++] = (struct step){ x, goal(w->m, x, true) };
	}
	return n;
}

/*
 * With all that is linked, whatever it drags along; the field is large, so q
 * takes others along.
 */
static void try_far(struct work *w, uint32_t q, size_t left)
{
	struct field_size all = { true, FIELD_ALL, FIELD_ALL };
	field_gather(w->m, &w->f, q, all);
	if (left > FAR_ONES) {
		size_t n = pick(w, q, FAR_ONES);
		pay_for(w->m, programme_run(w->m, &w->f, true, w->want, n));
	}
	if (!model_safe(w->m, q))
		try_paid(w, q);
	if (!model_safe(w->m, q))
		withhold_all(w, q);
}

bool protect_all(struct model *m)
{
	struct work w = { .m = m };
	size_t left = 0;
	field_new(m, &w.f);
	w.want = arena_alloc(m->a, m->n * sizeof *w.want);
	for (size_t q = 0; q < m->n; q++) {
		try_near(&w, (uint32_t)q);
		left += !model_safe(m, q);
	}
	for (size_t q = 0; q < m->n; q++)
		if (!model_safe(m, q))
			try_far(&w, (uint32_t)q, left);
	return w.limited;
}
