/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The dots that lead to the page numbers of a contents page. The engine makes
 * letters of them, spoils the words before them, and takes the numbers behind
 * them for specks. So both are taken off the picture, the numbers are read one
 * by one, and they come back as words of their lines.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ocr_pix.h"

#define DOT      0.034 /* inches: a larger speck is no dot */
#define DOT_STEP 0.1   /* from dot to dot */
#define DOTS_MIN 7     /* fewer are an omission */
#define ABOVE    0.13  /* how far a number may reach above the dots */
#define BELOW    0.045
#define BEHIND   1.2
#define DARK     140
#define BORDER   12 /* of white around a number that is read */

struct dots {
	struct ocr_box *v; /* from left to right */
	bool *used;
	size_t n;
	int step;
};

static int by_x(const void *a, const void *b)
{
	const struct ocr_box *p = a, *q = b;
	return p->x0 != q->x0 ? (p->x0 > q->x0) - (p->x0 < q->x0)
			      : p->y0 - q->y0;
}

static void find_dots(struct arena *a, const struct ocr_image *image,
		      struct dots *out)
{
	int most = (int)(DOT * image->dpi);
	PIX *grey = ocr_pix(image);
	PIX *black = grey ? pixThresholdToBinary(grey, DARK) : NULL;
	BOXA *boxes = black ? pixConnCompBB(black, 8) : NULL;
	int n = boxes ? boxaGetCount(boxes) : 0;
	out->v = arena_alloc(a, ((size_t)n + 1) * sizeof *out->v);
	out->used = arena_alloc(a, (size_t)n + 1);
	out->step = (int)(DOT_STEP * image->dpi);
	for (int i = 0; i < n; i++) {
		struct ocr_box b = ocr_box_at(boxes, i);
		int w = b.x1 - b.x0, h = b.y1 - b.y0;
		if (w <= most && h <= most && w > 1 && h > 1)
			out->v[out->n++] = b;
	}
	boxaDestroy(&boxes);
	pixDestroy(&black);
	pixDestroy(&grey);
	qsort(out->v, out->n, sizeof *out->v, by_x);
}

/* The next dot of a row behind dot i, or n. */
static size_t next_dot(const struct dots *d, size_t i)
{
	const struct ocr_box *at = &d->v[i];
	for (size_t k = i + 1; k < d->n; k++) {
		const struct ocr_box *b = &d->v[k];
		if (b->x0 > at->x0 + d->step)
			break;
		if (!d->used[k] && abs(b->y1 - at->y1) <= 2 && b->x0 >= at->x1)
			return k;
	}
	return d->n;
}

/* Takes the row that begins at dot i off the picture, if it is one. */
static bool take_row(struct ocr_image *image, struct dots *d, size_t i,
		     struct ocr_leader *out)
{
	size_t count = 0, last = i;
	for (size_t k = i; k < d->n; k = next_dot(d, k)) {
		count++;
		last = k;
	}
	if (count < DOTS_MIN)
		return false;
	*out = (struct ocr_leader){ .x0 = d->v[i].x0,
				    .x1 = d->v[last].x1,
				    .base = d->v[i].y1 };
	for (size_t k = i; k < d->n; k = next_dot(d, k)) {
		d->used[k] = true;
		ocr_wipe(image, &d->v[k], false);
	}
	return true;
}

/* Where there is ink behind the dots; false: nowhere. */
static bool find_number(const struct ocr_image *image,
			const struct ocr_leader *x, struct ocr_box *out)
{
	int y0 = x->base - (int)(ABOVE * image->dpi);
	int y1 = x->base + (int)(BELOW * image->dpi);
	int end = x->x1 + (int)(BEHIND * image->dpi);
	end = end < image->width ? end : image->width;
	y0 = y0 > 0 ? y0 : 0;
	y1 = y1 < image->height ? y1 : image->height;
	*out = (struct ocr_box){ end, y1, 0, y0 };
	for (int y = y0; y < y1; y++)
		for (int k = x->x1; k < end; k++) {
			size_t at =
				(size_t)y * (size_t)image->width + (size_t)k;
			if (image->v[at] >= DARK)
				continue;
			out->x0 = k < out->x0 ? k : out->x0;
			out->x1 = k > out->x1 ? k : out->x1;
			out->y0 = y < out->y0 ? y : out->y0;
			out->y1 = y > out->y1 ? y : out->y1;
		}
	return out->x1 > out->x0 && out->y1 > out->y0;
}

/* A part of the picture with white around it. */
static struct ocr_image cut(struct arena *a, const struct ocr_image *image,
			    const struct ocr_box *b)
{
	int w = b->x1 - b->x0 + 1, h = b->y1 - b->y0 + 1;
	struct ocr_image out = { .width = w + 2 * BORDER,
				 .height = h + 2 * BORDER,
				 .dpi = image->dpi };
	size_t stride = (size_t)out.width;
	out.v = arena_alloc(a, stride * (size_t)out.height);
	memset(out.v, 255, stride * (size_t)out.height);
	for (int y = 0; y < h; y++)
		memcpy(out.v + (size_t)(y + BORDER) * stride + BORDER,
		       image->v + (size_t)(b->y0 + y) * (size_t)image->width +
			       b->x0,
		       (size_t)w);
	return out;
}

static void read_number(struct ocr_engine *g, struct arena *a,
			struct ocr_image *image, struct ocr_leader *x)
{
	struct ocr_box b;
	x->number.text = "";
	if (!find_number(image, x, &b))
		return;
	struct ocr_image part = cut(a, image, &b);
	x->number = (struct ocr_word){ .text = ocr_engine_number(g, a, &part),
				       .x0 = b.x0,
				       .y0 = b.y0,
				       .x1 = b.x1,
				       .y1 = b.y1,
				       .confidence = 100 };
	if (*x->number.text)
		ocr_wipe(image, &b, false);
}

void ocr_leaders_take(struct ocr_engine *g, struct arena *a,
		      struct ocr_image *image, struct ocr_leaders *out)
{
	struct arena own = { 0 };
	struct dots d = { 0 };
	struct ocr_leader x;
	find_dots(&own, image, &d);
	for (size_t i = 0; i < d.n; i++)
		if (!d.used[i] && take_row(image, &d, i, &x))
			*ARENA_PUSH(a, out) = x;
	for (size_t i = 0; i < out->n; i++)
		read_number(g, a, image, &out->v[i]);
	arena_release(&own);
}

/* Puts a word in its place from left to right. */
static void insert(struct arena *a, struct ocr_line *l,
		   const struct ocr_word *w)
{
	(void)ARENA_PUSH(a, l);
	size_t at = l->n - 1;
	for (; at > 0 && l->v[at - 1].x0 > w->x0; at--)
		l->v[at] = l->v[at - 1];
	l->v[at] = *w;
}

void ocr_leaders_restore(struct arena *a, const struct ocr_leaders *from,
			 struct ocr_lines *lines)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct ocr_leader *x = &from->v[i];
		const struct ocr_word dots = { .text = "..........",
					       .x0 = x->x0,
					       .y0 = x->base - 1,
					       .x1 = x->x1,
					       .y1 = x->base,
					       .confidence = 100 };
		size_t k = 0;
		while (k < lines->n && fabs(lines->v[k].base - x->base) >
					       0.3 * lines->v[k].size)
			k++;
		if (k == lines->n)
			continue;
		insert(a, &lines->v[k], &dots);
		if (*x->number.text)
			insert(a, &lines->v[k], &x->number);
	}
}
