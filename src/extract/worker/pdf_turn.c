/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pages whose text does not run from left to right: a wide table on an
 * upright page, headings of columns that stand on end, a stamp at an angle.
 * The page is turned so that most of its text is upright; what is not is
 * turned by itself and read after it.
 */
#include "pdf.h"

#include <math.h>

static struct pdf_box turn_box(struct pdf_box b, int quarters, double width,
			       double height)
{
	switch (quarters) {
	case 1:
		return (struct pdf_box){ b.y0, width - b.x1, b.y1,
					 width - b.x0 };
	case 2:
		return (struct pdf_box){ width - b.x1, height - b.y1,
					 width - b.x0, height - b.y0 };
	case 3:
		return (struct pdf_box){ height - b.y1, b.x0, height - b.y0,
					 b.x1 };
	default:
		return b;
	}
}

static void swap(double *a, double *b)
{
	double c = *a;
	*a = *b;
	*b = c;
}

void pdf_turn_main(struct pdf_page *pg, struct pdf_chars *chars)
{
	size_t count[4] = { 0 };
	int most = 0;
	for (size_t i = 0; i < chars->n; i++)
		if (!chars->v[i].askew)
			count[chars->v[i].turn & 3]++;
	for (int t = 1; t < 4; t++)
		if (count[t] > count[most])
			most = t;
	for (size_t i = 0; i < chars->n && most; i++) {
		struct pdf_char *x = &chars->v[i];
		x->box = turn_box(x->box, most, pg->width, pg->height);
		x->turn = (unsigned char)((x->turn + 4 - most) & 3);
	}
	for (size_t i = 0; i < pg->rules.n && most; i++)
		pg->rules.v[i] =
			turn_box(pg->rules.v[i], most, pg->width, pg->height);
	for (size_t i = 0; i < pg->frames.n && most; i++)
		pg->frames.v[i] =
			turn_box(pg->frames.v[i], most, pg->width, pg->height);
	if (most % 2)
		swap(&pg->width, &pg->height);
}

struct pdf_chars pdf_turned(struct pdf_page *pg, const struct pdf_chars *chars,
			    int turn)
{
	struct pdf_chars out = { 0 };
	size_t count = 0;
	for (size_t i = 0; i < chars->n; i++)
		count += !chars->v[i].askew && chars->v[i].turn == turn;
	if (count == chars->n && turn == 0)
		return *chars;
	for (size_t i = 0; i < chars->n && count; i++) {
		const struct pdf_char *x = &chars->v[i];
		if (x->askew || x->turn != turn)
			continue;
		struct pdf_char *to = ARENA_PUSH(pg->a, &out);
		*to = *x;
		to->box = turn_box(x->box, turn, pg->width, pg->height);
	}
	return out;
}

/* Letters at an angle, laid along a line as far apart as they are. */
static struct pdf_chars straightened(struct pdf_page *pg,
				     const struct pdf_chars *chars)
{
	struct pdf_chars out = { 0 };
	const struct pdf_char *last = NULL;
	double x = 0, y = 0;
	for (size_t i = 0; i < chars->n; i++) {
		const struct pdf_char *c = &chars->v[i];
		if (!c->askew)
			continue;
		double dx = last ? c->box.x0 - last->box.x0 : 0;
		double dy = last ? c->box.y0 - last->box.y0 : 0;
		double way = pdf_length(dx, dy), size = (double)c->size;
		if (way > 3 * size) {
			x = 0;
			y += 2 * size;
		} else {
			x += way;
		}
		struct pdf_char *to = ARENA_PUSH(pg->a, &out);
		*to = *c;
		to->box = (struct pdf_box){ x - 0.3 * size, y, x + 0.3 * size,
					    y + size };
		last = c;
	}
	return out;
}

static struct pdf_box place_of(const struct pdf_chars *chars)
{
	struct pdf_box b = { 0 };
	bool any = false;
	for (size_t i = 0; i < chars->n; i++) {
		const struct pdf_char *c = &chars->v[i];
		if (c->askew)
			b = any ? pdf_union(b, c->box) : c->box;
		any = any || c->askew;
	}
	return b;
}

static void set_place(struct extract_block *x, struct pdf_box b)
{
	x->x0 = pdf_tenths(b.x0);
	x->y0 = pdf_tenths(b.y0);
	x->x1 = pdf_tenths(b.x1);
	x->y1 = pdf_tenths(b.y1);
}

/* Lays out words that are not the page's own and says of each block where it
 * is on the page. */
static void lay_out(struct pdf_page *pg, const struct pdf_chars *chars,
		    int turn, const struct pdf_box *place)
{
	struct pdf_page part = *pg;
	struct extract_blocks *blocks = &pg->job->doc->blocks;
	size_t first = blocks->n;
	part.words = (struct pdf_words){ 0 };
	part.tags = NULL;
	part.rules = part.frames = (struct pdf_boxes){ 0 };
	if (turn % 2)
		swap(&part.width, &part.height);
	pdf_words_make(&part, chars->v, chars->n);
	pdf_layout(&part);
	for (size_t i = first; i < blocks->n; i++) {
		struct extract_block *x = &blocks->v[i];
		struct pdf_box b = { x->x0 / 10.0, x->y0 / 10.0, x->x1 / 10.0,
				     x->y1 / 10.0 };
		set_place(x, place ? *place
				   : turn_box(b, (4 - turn) & 3, part.width,
					      part.height));
	}
}

void pdf_turn_rest(struct pdf_page *pg, const struct pdf_chars *chars)
{
	for (int t = 1; t < 4; t++) {
		struct pdf_chars part = pdf_turned(pg, chars, t);
		if (part.n)
			lay_out(pg, &part, t, NULL);
	}
	struct pdf_chars askew = straightened(pg, chars);
	struct pdf_box place = place_of(chars);
	if (askew.n)
		lay_out(pg, &askew, 0, &place);
}
