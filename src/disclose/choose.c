/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Many moves were found on the way, and some made partners necessary that
 * later ones do without. For each sensitive quantity those are chosen that
 * withhold least; what none of them moves is shown again.
 */
#include <assert.h>
#include <math.h>

#include "parts.h"

/* What a move costs for being in parts only: less than anything withheld. */
#define IN_PARTS 0.01

struct use {
	size_t move;
	int64_t by;
};

struct choice {
	struct model *m;
	size_t *at; /* uses of quantity q: use[at[q]] … use[at[q + 1] - 1] */
	struct use *use;
	bool *kept; /* secondary ones that stay withheld */
	struct {    /* what a move would add to those, as of `round` */
		double cost;
		size_t round;
	} * price;
	size_t round;
	/* For each distance: the cheapest move that goes at least so far. */
	struct best {
		size_t move; /* plus 1; 0: none */
		double cost;
	} * up, *down;
};

static bool secondary(const struct model *m, size_t q)
{
	return m->hidden[q] && model_printed(m, q) && !model_sensitive(m, q);
}

static void list_uses(struct choice *c)
{
	struct model *m = c->m;
	c->at = arena_alloc(m->a, (m->n + 2) * sizeof *c->at);
	size_t total = 0;
	for (size_t i = 0; i < m->moves.n; i++)
		for (size_t j = 0; j < m->moves.v[i].n; j++)
			if (model_sensitive(m, m->moves.v[i].step[j].q)) {
				c->at[m->moves.v[i].step[j].q + 2]++;
				total++;
			}
	for (size_t q = 0; q < m->n; q++)
		c->at[q + 2] += c->at[q + 1];
	c->at++;
	c->use = arena_alloc(m->a, total * sizeof *c->use);
	for (size_t i = 0; i < m->moves.n; i++)
		for (size_t j = 0; j < m->moves.v[i].n; j++) {
			size_t q = m->moves.v[i].step[j].q;
			if (model_sensitive(m, q))
				c->use[c->at[q]++] =
					(struct use){ i, move_by(&m->moves.v[i],
								 j) };
		}
	c->at--;
}

static double price(struct choice *c, size_t move)
{
	const struct move *v = &c->m->moves.v[move];
	if (v->needed)
		return 0;
	if (c->price[move].round == c->round)
		return c->price[move].cost;
	double sum = v->parts > 1 ? IN_PARTS : 0;
	for (size_t i = 0; i < v->n; i++)
		if (secondary(c->m, v->step[i].q) && !c->kept[v->step[i].q])
			sum += c->m->cost[v->step[i].q];
	c->price[move].cost = sum;
	c->price[move].round = c->round;
	return sum;
}

static void offer(struct best *best, size_t move, double cost)
{
	if (!best->move || cost < best->cost)
		*best = (struct best){ move + 1, cost };
}

/* For each distance 1..width, both ways. */
static void find_best(struct choice *c, size_t q, size_t width)
{
	for (size_t i = 0; i <= width; i++)
		c->up[i] = c->down[i] = (struct best){ 0 };
	for (size_t i = c->at[q]; i < c->at[q + 1]; i++) {
		const struct use *u = &c->use[i];
		size_t far = (size_t)(u->by < 0 ? -u->by : u->by);
		struct best *side = u->by < 0 ? c->down : c->up;
		offer(&side[far < width ? far : width], u->move,
		      price(c, u->move));
	}
	for (size_t i = width; i > 1; i--) {
		if (c->up[i].move)
			offer(&c->up[i - 1], c->up[i].move - 1, c->up[i].cost);
		if (c->down[i].move)
			offer(&c->down[i - 1], c->down[i].move - 1,
			      c->down[i].cost);
	}
}

static void need(struct choice *c, struct best best)
{
	struct move *v = best.move ? &c->m->moves.v[best.move - 1] : NULL;
	if (!v || v->needed)
		return;
	v->needed = true;
	for (size_t i = 0; i < v->n; i++)
		if (secondary(c->m, v->step[i].q) && !c->kept[v->step[i].q]) {
			c->kept[v->step[i].q] = true;
			c->round++;
		}
}

/* Chooses for q, unless it costs more than `most`. */
static bool choose(struct choice *c, size_t q, double most)
{
	size_t width = (size_t)model_width(c->m), at = 0;
	bool any = false;
	double least = 0;
	find_best(c, q, width);
	for (size_t i = 0; i <= width; i++) {
		struct best up = c->up[i], down = c->down[width - i];
		if ((i && !up.move) || (i < width && !down.move))
			continue;
		double cost = up.cost + down.cost;
		if (!any || cost < least) {
			any = true;
			at = i;
			least = cost;
		}
	}
	if (!any || least > most)
		return false;
	need(c, at ? c->up[at] : (struct best){ 0 });
	need(c, at < width ? c->down[width - at] : (struct best){ 0 });
	return true;
}

void choose_moves(struct model *m)
{
	struct choice c = { .m = m, .round = 1 };
	size_t width = (size_t)model_width(m);
	bool *done = arena_alloc(m->a, m->n * sizeof *done);
	list_uses(&c);
	c.kept = arena_alloc(m->a, m->n * sizeof *c.kept);
	c.price = arena_alloc(m->a, m->moves.n * sizeof *c.price);
	c.up = arena_alloc(m->a, (width + 1) * sizeof *c.up);
	c.down = arena_alloc(m->a, (width + 1) * sizeof *c.down);
	/* First those that need nothing but what is withheld anyway. */
	for (size_t q = 0; q < m->n; q++)
		done[q] = !model_sensitive(m, q) || choose(&c, q, 0);
	for (size_t q = 0; q < m->n; q++)
		if (!done[q])
			choose(&c, q, (double)INFINITY);
	for (size_t q = 0; q < m->n; q++)
		m->hidden[q] =
			m->hidden[q] && (model_sensitive(m, q) || c.kept[q]);
}

size_t choose_in_parts(const struct model *m)
{
	struct reach *r = arena_alloc(m->a, m->n * sizeof *r);
	size_t n = 0;
	for (size_t i = 0; i < m->moves.n; i++) {
		const struct move *v = &m->moves.v[i];
		if (!v->needed || v->parts > 1)
			continue;
		for (size_t k = 0; k < v->n; k++) {
			struct reach *x = &r[v->step[k].q];
			int64_t by = v->step[k].by;
			x->low = by < x->low ? by : x->low;
			x->high = by > x->high ? by : x->high;
		}
	}
	for (size_t q = 0; q < m->n; q++)
		n += model_sensitive(m, q) &&
		     r[q].high - r[q].low < model_width(m);
	return n;
}

/* ---- what became of each ---- */

struct trail {
	const struct model *m;
	struct disclose_mark *marks;
	size_t *in;     /* of a quantity: the move it is in, plus 1 */
	size_t *walked; /* of a line, likewise */
	size_t *from;   /* of a quantity: the sensitive one it was reached
			   from */
	uint32_t *queue;
};

static void reach_line(struct trail *t, size_t line, size_t from, size_t move,
		       size_t *n)
{
	const struct model *m = t->m;
	for (size_t i = m->members.at[line]; i < m->members.at[line + 1]; i++) {
		uint32_t q = m->members.term[i].at;
		if (t->in[q] != move + 1 || t->from[q] != DISCLOSE_NONE)
			continue;
		t->from[q] = from;
		t->queue[(*n)++] = q;
		struct disclose_mark *mark = &t->marks[q];
		if (mark->state != DISCLOSE_SECONDARY ||
		    mark->protects != DISCLOSE_NONE)
			continue;
		mark->protects = from;
		mark->sum = line;
	}
}

/* Outwards from the sensitive quantities of a move, along the lines by which
 * it passes on. */
static void follow(struct trail *t, size_t move)
{
	const struct model *m = t->m;
	const struct move *v = &m->moves.v[move];
	size_t n = 0;
	for (size_t i = 0; i < v->n; i++) {
		uint32_t q = v->step[i].q;
		t->in[q] = move + 1;
		t->from[q] = DISCLOSE_NONE;
		if (model_sensitive(m, q)) {
			t->from[q] = q;
			t->queue[n++] = q;
		}
	}
	for (size_t at = 0; at < n; at++) {
		size_t q = t->queue[at];
		for (size_t i = m->lines.at[q]; i < m->lines.at[q + 1]; i++) {
			size_t line = m->lines.term[i].at;
			if (t->walked[line] == move + 1)
				continue;
			t->walked[line] = move + 1;
			reach_line(t, line, t->from[q], move, &n);
		}
	}
}

static void stretch(struct disclose_mark *marks, const struct model *m,
		    const struct move *v)
{
	for (size_t i = 0; i < v->n; i++) {
		struct disclose_mark *mark = &marks[v->step[i].q];
		int64_t value = m->pack->q[v->step[i].q].n + move_by(v, i);
		mark->low = value < mark->low ? value : mark->low;
		mark->high = value > mark->high ? value : mark->high;
	}
}

void choose_marks(const struct model *m, struct disclose_mark *marks)
{
	struct trail t = {
		.m = m,
		.marks = marks,
		.in = arena_alloc(m->a, m->n * sizeof *t.in),
		.walked = arena_alloc(m->a, m->n_lines * sizeof *t.walked),
		.from = arena_alloc(m->a, m->n * sizeof *t.from),
		.queue = arena_alloc(m->a, m->n * sizeof *t.queue),
	};
	for (size_t q = 0; q < m->n; q++) {
		marks[q] = (struct disclose_mark){
			.state = !m->hidden[q]           ? DISCLOSE_SHOWN
				 : model_sensitive(m, q) ? DISCLOSE_PRIMARY
							 : DISCLOSE_SECONDARY,
			.protects = DISCLOSE_NONE,
			.sum = DISCLOSE_NONE,
			.low = m->pack->q[q].n,
			.high = m->pack->q[q].n,
		};
	}
	for (size_t i = 0; i < m->moves.n; i++)
		if (m->moves.v[i].needed) {
			follow(&t, i);
			stretch(marks, m, &m->moves.v[i]);
		}
}
