/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Until every sensitive quantity is safe, one after the other: what the
 * withheld numbers give each other; then partners, or the leaving out of a
 * table, near by if that will do; then whatever it takes.
 */
#include <math.h>
#include <string.h>

#include "parts.h"

/* Beyond so many quantities that need the whole pack, they are moved in so many
 * groups. */
#define FAR_ONES 12
/* Moves from which others are tried. */
#define STARTS 6
/* Blocks of which it is tried to leave them out. */
#define OFFERS 4
/* Of a table that is there, whatever it shows. */
#define BLOCK_COST 25

struct offer {
	size_t block;
	double price;
};

struct work {
	struct model *m;
	struct field f;
	struct step *want;
	uint32_t *order;
	struct offer *offer;
	bool *met;         /* of a block */
	struct ends *ends; /* to go back to */
	bool limited;
};

/* Where q must get to, upwards or downwards, so that it is safe. */
static int64_t goal(const struct model *m, size_t q, bool up)
{
	return up ? m->ends[q].low + model_width(m)
		  : m->ends[q].high - model_width(m);
}

/* Whether the number alone lets q go that far. */
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

/* Where a whole goes, a part may go along: from the moves of the wholes of q,
 * again within the field. */
static void try_along(struct work *w, uint32_t q)
{
	struct model *m = w->m;
	size_t tried[STARTS], n = 0;
	for (size_t i = m->lines.at[q];
	     i < m->lines.at[q + 1] && m->lines.term[i].sign > 0; i++) {
		/* The whole stands first in its line. */
		size_t line = m->lines.term[i].at;
		size_t whole = m->members.term[m->members.at[line]].at;
		size_t ways[] = { m->ends[whole].to_high,
				  m->ends[whole].to_low };
		for (size_t k = 0; k < 2; k++) {
			bool old = !ways[k] || n == STARTS ||
				   m->moves.v[ways[k] - 1].parts > 1;
			for (size_t t = 0; t < n; t++)
				old = old || tried[t] == ways[k];
			if (old)
				continue;
			tried[n++] = ways[k];
			programme_start(m, m->moves.v[ways[k] - 1]);
			try_free(w, q);
			if (model_safe(m, q))
				goto out;
		}
	}
out:
	programme_start(m, (struct move){ 0 });
}

/* Whether a step goes further than what is printed allows. */
static bool beyond(const struct model *m, struct move move, size_t step)
{
	struct reach r = model_reach(m, move.step[step].q);
	int64_t by = move.step[step].by,
		parts = move.parts > 1 ? move.parts : 1;
	return by < r.low * parts ||
	       (r.high < MODEL_FAR && by > r.high * parts);
}

/* What a move makes withheld, in cost. */
static double price(const struct model *m, struct move move)
{
	double sum = 0;
	for (size_t i = 0; i < move.n; i++)
		if (beyond(m, move, i))
			sum += m->cost[move.step[i].q];
	return sum;
}

static bool arrives(struct move move, struct step want)
{
	for (size_t i = 0; i < move.n; i++)
		if (move.step[i].q == want.q)
			return want.by > 0 ? move_by(&move, i) >= want.by
					   : move_by(&move, i) <= want.by;
	return false;
}

static void pay_for(struct model *m, struct move move)
{
	for (size_t i = 0; i < move.n; i++)
		if (beyond(m, move, i))
			m->hidden[move.step[i].q] = true;
	move_keep(m, move);
}

/* The cheaper of the two directions, if either can be had in this field; to be
 * paid for by pay_for. */
static struct move find_paid(struct work *w, uint32_t q)
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
	return best;
}

/* ---- leaving out whole tables ---- */

/* What is lost with a block: its being there, and its part in what it shows. */
static double block_price(const struct model *m, size_t block)
{
	double sum = BLOCK_COST;
	for (size_t i = m->inside.at[block]; i < m->inside.at[block + 1]; i++) {
		size_t q = m->inside.term[i].at;
		if (!m->hidden[q] && m->pack->q[q].n)
			sum += m->cost[q] / m->places[q];
	}
	return sum;
}

/* The blocks in which q is printed, or else (or `wide`) what is next to it; the
 * cheapest first, none that is left out already. */
static size_t list_blocks(struct work *w, uint32_t q, double limit, bool wide)
{
	struct model *m = w->m;
	struct field_size next = { true, 2, 60 };
	size_t n = 0, last;
	field_gather(m, &w->f, q, next);
	last = m->blocks.at[q] < m->blocks.at[q + 1] && !wide ? 1 : w->f.n;
	for (size_t b = 0; b < m->pack->n_blocks; b++)
		w->met[b] = m->left_out[b];
	for (size_t i = 0; i < last; i++) {
		size_t x = w->f.q[i];
		for (size_t t = m->blocks.at[x]; t < m->blocks.at[x + 1]; t++) {
			size_t b = m->blocks.term[t].at;
			if (w->met[b])
				continue;
			w->met[b] = true;
			struct offer o = { b, block_price(m, b) };
			if (o.price >= limit)
				continue;
			size_t to = n++;
			for (; to && w->offer[to - 1].price > o.price; to--)
				w->offer[to] = w->offer[to - 1];
			w->offer[to] = o;
		}
	}
	return n;
}

/* Leaves out blocks, if that makes q safe without more. */
static bool try_without(struct work *w, uint32_t q, const struct offer *o,
			size_t n)
{
	struct model *m = w->m;
	size_t moves = m->moves.n;
	struct field_size near = { false, 100, 60 };
	memcpy(w->ends, m->ends, m->n * sizeof *m->ends);
	for (size_t i = 0; i < n; i++)
		model_leave_out(m, o[i].block, true);
	field_gather(m, &w->f, q, near);
	try_free(w, q);
	if (model_safe(m, q))
		return true;
	for (size_t i = 0; i < n; i++)
		model_leave_out(m, o[i].block, false);
	m->moves.n = moves;
	memcpy(m->ends, w->ends, m->n * sizeof *m->ends);
	return false;
}

/* One of the cheapest. */
static bool try_one_block(struct work *w, uint32_t q, double limit)
{
	size_t n = list_blocks(w, q, limit, false);
	for (size_t i = 0; i < n && i < OFFERS; i++)
		if (try_without(w, q, &w->offer[i], 1))
			return true;
	return false;
}

/* As few as will do of the cheapest; all when q is lost otherwise. */
static bool try_blocks(struct work *w, uint32_t q, bool all)
{
	size_t n = list_blocks(w, q, (double)INFINITY, all);
	for (size_t i = all ? n : 2; i <= n && (all || i <= OFFERS); i++)
		if (i && try_without(w, q, w->offer, i))
			return true;
	return false;
}

/* ---- leaving out all that is linked ---- */

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
		if (!value)
			continue;
		m->hidden[x] = m->pack->q[x].printed;
		w->want[n++] = (struct step){ x, value * model_width(m) };
	}
	move_keep(m, (struct move){ .step = w->want, .n = n });
	w->limited = true;
}

/*
 * With what is near. What stands in many sums, such as the number of all
 * reviews, is left alone: it would drag the whole pack along. A table is left
 * out if that costs less.
 */
static void try_near(struct work *w, uint32_t q)
{
	static const struct field_size sizes[] = {
		{ false, 100, 60 },
		{ true, 120, 60 },
		{ true, 300, 60 },
	};
	struct model *m = w->m;
	struct move paid = { 0 };
	field_gather(m, &w->f, q, sizes[0]);
	try_free(w, q);
	if (!model_safe(m, q))
		try_along(w, q);
	for (size_t i = 1; i < 3 && !paid.n && !model_safe(m, q); i++) {
		field_gather(m, &w->f, q, sizes[i]);
		paid = find_paid(w, q);
	}
	if (model_safe(m, q) ||
	    try_one_block(w, q, paid.n ? price(m, paid) : (double)INFINITY))
		return;
	if (paid.n)
		pay_for(m, paid);
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
	if (try_blocks(w, q, false))
		return;
	field_gather(w->m, &w->f, q, all);
	if (left > FAR_ONES) {
		size_t n = pick(w, q, FAR_ONES);
		pay_for(w->m, programme_run(w->m, &w->f, true, w->want, n));
	}
	if (!model_safe(w->m, q))
		pay_for(w->m, find_paid(w, q));
	if (!model_safe(w->m, q) && !try_blocks(w, q, true))
		withhold_all(w, q);
}

/* Those that stand in most sums first: where they go, others follow. */
static size_t list_unsafe(const struct model *m, uint32_t *out)
{
	size_t n = 0, most = 0;
	for (size_t q = 0; q < m->n; q++) {
		size_t lines = m->lines.at[q + 1] - m->lines.at[q];
		most = !model_safe(m, q) && lines > most ? lines : most;
	}
	for (size_t lines = most + 1; lines-- > 0;)
		for (size_t q = 0; q < m->n; q++)
			if (!model_safe(m, q) &&
			    m->lines.at[q + 1] - m->lines.at[q] == lines)
				out[n++] = (uint32_t)q;
	return n;
}

bool protect_all(struct model *m)
{
	struct work w = { .m = m };
	size_t left = 0;
	field_new(m, &w.f);
	w.want = arena_alloc(m->a, m->n * sizeof *w.want);
	w.order = arena_alloc(m->a, m->n * sizeof *w.order);
	w.offer = arena_alloc(m->a, m->pack->n_blocks * sizeof *w.offer);
	w.met = arena_alloc(m->a, m->pack->n_blocks * sizeof *w.met);
	w.ends = arena_alloc(m->a, m->n * sizeof *w.ends);
	size_t n = list_unsafe(m, w.order);
	for (size_t i = 0; i < n; i++) {
		if (model_safe(m, w.order[i]))
			continue;
		try_near(&w, w.order[i]);
		left += !model_safe(m, w.order[i]);
	}
	for (size_t i = 0; i < n; i++)
		if (!model_safe(m, w.order[i]))
			try_far(&w, w.order[i], left);
	return w.limited;
}
