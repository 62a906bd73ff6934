/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes, sets of words and the orders they are sorted in. */
#include "pdf.h"

#include <stdlib.h>

void pdf_set_add(struct arena *a, struct pdf_set *s, const struct pdf_word *w)
{
	*ARENA_PUSH(a, s) = w;
}

void pdf_sort(struct pdf_set *s, int (*order)(const void *, const void *))
{
	if (s->n > 1)
		qsort(s->v, s->n, sizeof *s->v, order);
}

struct pdf_box pdf_union(struct pdf_box a, struct pdf_box b)
{
	return (struct pdf_box){ pdf_min(a.x0, b.x0), pdf_min(a.y0, b.y0),
				 pdf_max(a.x1, b.x1), pdf_max(a.y1, b.y1) };
}

double pdf_height(const struct pdf_box *b)
{
	return b->y1 - b->y0;
}

double pdf_overlap(const struct pdf_box *a, const struct pdf_box *b)
{
	double common = pdf_min(a->y1, b->y1) - pdf_max(a->y0, b->y0);
	double least = pdf_min(pdf_height(a), pdf_height(b));
	return least > 0 ? common / least : 0;
}

int pdf_by_value(const void *x, const void *y)
{
	double a = *(const double *)x, b = *(const double *)y;
	return a < b ? -1 : a > b;
}

/* Equal places keep the order of poppler: words are in one array. */
static int by(double ka, double kb, const void *a, const void *b)
{
	if (ka != kb)
		return ka < kb ? -1 : 1;
	return a < b ? -1 : a > b;
}

int pdf_by_y(const void *x, const void *y)
{
	const struct pdf_word *a = *(const struct pdf_word *const *)x;
	const struct pdf_word *b = *(const struct pdf_word *const *)y;
	return by(pdf_mid_y(&a->box), pdf_mid_y(&b->box), a, b);
}

int pdf_by_x(const void *x, const void *y)
{
	const struct pdf_word *a = *(const struct pdf_word *const *)x;
	const struct pdf_word *b = *(const struct pdf_word *const *)y;
	return by(a->box.x0, b->box.x0, a, b);
}

int pdf_tenths(double v)
{
	return v <= 0 ? 0 : v > 100000 ? 1000000 : (int)(v * 10 + 0.5);
}

double pdf_length(double x, double y)
{
	double a = x < 0 ? -x : x, b = y < 0 ? -y : y;
	return a > b ? a + 0.4 * b * b / a : b > 0 ? b + 0.4 * a * a / b : 0;
}
