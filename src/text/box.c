/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of boxes. */
#include "box.h"

/* Parts that a box, or what stands before it, may have. */
#define PARTS_MAX 10
/* Tenths of a point by which a box stands in at least. */
#define INSET 30

static bool is_counted(const struct part *p)
{
	return p->role == PART_BODY && p->number.run &&
	       (p->number.kind == NUMBER_DECIMAL ||
		p->number.kind == NUMBER_CODE ||
		p->number.kind == NUMBER_INTEGER);
}

static bool is_loose(const struct part *p)
{
	return (p->role == PART_BODY || p->role == PART_ITEM) && !p->number.run;
}

/* The numbered paragraph before part i, if no heading stands between. */
static const struct part *before(const struct parts *parts, size_t i)
{
	for (size_t n = 0; i > 0 && n < PARTS_MAX; n++) {
		const struct part *p = &parts->v[--i];
		if (p->role == PART_HEADING)
			return NULL;
		if (is_counted(p))
			return p;
	}
	return NULL;
}

/* The numbered paragraph after part i, if there is other text between, and no
 * heading. */
static const struct part *after(const struct parts *parts, size_t i)
{
	bool loose = false;
	size_t n = 0;
	for (size_t k = parts_next(parts, i); k < parts->n && n < PARTS_MAX;
	     k = parts_next(parts, k), n++) {
		const struct part *p = &parts->v[k];
		if (is_counted(p))
			return loose ? p : NULL;
		if (!is_loose(p))
			return NULL;
		loose = true;
	}
	return NULL;
}

static bool is_next(const struct number *x, const struct number *y)
{
	if (x->run != y->run || x->kind != y->kind || x->n != y->n || !x->n)
		return false;
	for (size_t i = 0; i + 1 < x->n; i++)
		if (x->part[i] != y->part[i])
			return false;
	return y->part[x->n - 1] == x->part[x->n - 1] + 1;
}

static bool differs(int a, int b)
{
	int64_t d = (int64_t)a - b;
	return d > INSET || d < -INSET;
}

/* Where there are places, a box stands in, or apart, from the numbers and from
 * the text behind them. */
static bool stands_apart(const struct part *p, const struct part *next)
{
	const struct extract_block *b = p->block, *c = next->block;
	if (b->y1 <= 0 || c->y1 <= 0)
		return b->kind != EXTRACT_HEADING;
	return differs(b->x0, c->x0);
}

static bool is_box_title(const struct parts *parts, size_t i)
{
	const struct part *p = &parts->v[i];
	bool label = p->number.kind == NUMBER_LABEL && !*p->text;
	if (p->role != PART_HEADING ||
	    (p->number.kind != NUMBER_NONE && !label))
		return false;
	const struct part *x = before(parts, i), *y = after(parts, i);
	return x && y && is_next(&x->number, &y->number) && stands_apart(p, x);
}

void boxes_settle(struct parts *parts)
{
	for (size_t i = 0; i < parts->n; i++) {
		struct part *p = &parts->v[i];
		if (!is_box_title(parts, i))
			continue;
		p->role = PART_BODY;
		struct part *q = &parts->v[parts_next(parts, i)];
		if (*p->text || q->number.kind != NUMBER_NONE)
			continue;
		q->number = p->number;
		q->role = PART_BODY;
		p->role = PART_GONE;
	}
}
