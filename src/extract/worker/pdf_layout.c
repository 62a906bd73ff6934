/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reading order of a page: a recursive cut along white space. Words are
 * gathered into strips (what stands side by side); neighbouring strips that
 * leave the same vertical gutter free form a group; a group is columns of
 * prose, to be read one after the other, or a table, to be read across.
 * Whatever has no gutter is one column.
 *
 * Gutters are looked for between words, not lines, so that a narrow column
 * set to full measure is not cut at its wide spaces: a gap counts where it is
 * an outlier among the gaps of its strip.
 */
#include "pdf.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../clean.h"

#define DEPTH_MAX   4
#define GUTTERS_MAX 24
#define PROSE_LINES 4
#define PROSE_CHARS 18

struct gutters {
	struct pdf_gutter v[GUTTERS_MAX];
	size_t n;
};

struct strip {
	struct pdf_set words; /* from left to right */
	double y0, y1;
	struct gutters gaps; /* between its words, wide enough */
	double median;       /* of all its gaps */
};

struct strips {
	struct strip *v;
	size_t n, cap;
};

/* A stretch of strips and what parts them from top to bottom. */
struct group {
	const struct strip *v;
	size_t n;
	struct pdf_set words;
	struct gutters gutters;
};

struct layout {
	struct pdf_page *pg;
	double size; /* usual one of the page's words */
	int depth;
};

enum shape { ONE_COLUMN, COLUMNS, TABLE };

static double least_gutter(const struct layout *y)
{
	return fmax(5, 0.6 * y->size);
}

static int by_value(const void *x, const void *y)
{
	double a = *(const double *)x, b = *(const double *)y;
	return a < b ? -1 : a > b;
}

static int by_y(const void *x, const void *y)
{
	const struct pdf_word *a = *(const struct pdf_word *const *)x;
	const struct pdf_word *b = *(const struct pdf_word *const *)y;
	double ay = pdf_mid_y(&a->box), by = pdf_mid_y(&b->box);
	if (ay != by)
		return ay < by ? -1 : 1;
	return a < b ? -1 : a > b;
}

static int by_x(const void *x, const void *y)
{
	const struct pdf_word *a = *(const struct pdf_word *const *)x;
	const struct pdf_word *b = *(const struct pdf_word *const *)y;
	if (a->box.x0 != b->box.x0)
		return a->box.x0 < b->box.x0 ? -1 : 1;
	return a < b ? -1 : a > b;
}

/* The gaps between words sorted by x, each at least `least` wide. */
static struct gutters gaps_of(const struct pdf_set *s, double least)
{
	struct gutters g = { 0 };
	double right = s->n ? s->v[0]->box.x1 : 0;
	for (size_t i = 1; i < s->n; i++) {
		double left = s->v[i]->box.x0;
		if (left - right >= least && g.n < GUTTERS_MAX)
			g.v[g.n++] = (struct pdf_gutter){ right, left };
		right = fmax(right, s->v[i]->box.x1);
	}
	return g;
}

static double median_gap(const struct pdf_set *s)
{
	double gaps[64], right = s->v[0]->box.x1;
	size_t n = 0;
	for (size_t i = 1; i < s->n && n < 64; i++) {
		if (s->v[i]->box.x0 > right && !s->v[i]->glued)
			gaps[n++] = s->v[i]->box.x0 - right;
		right = fmax(right, s->v[i]->box.x1);
	}
	if (n < 2)
		return 0;
	qsort(gaps, n, sizeof *gaps, by_value);
	return gaps[(n - 1) / 2];
}

/* Words whose middles overlap, directly or by others between them. */
static struct strips cut_strips(const struct layout *y,
				const struct pdf_set *words)
{
	struct strips out = { 0 };
	struct pdf_set s = { 0 };
	for (size_t i = 0; i < words->n; i++)
		pdf_set_add(y->pg->a, &s, words->v[i]);
	qsort(s.v, s.n, sizeof *s.v, by_y);
	for (size_t i = 0; i < s.n; i++) {
		const struct pdf_box *b = &s.v[i]->box;
		double mid = pdf_mid_y(b), half = 0.3 * (b->y1 - b->y0);
		struct strip *x = out.n ? &out.v[out.n - 1] : NULL;
		if (!x || mid - half > x->y1) {
			x = ARENA_PUSH(y->pg->a, &out);
			x->y0 = mid - half;
			x->y1 = mid + half;
		}
		x->y1 = fmax(x->y1, mid + half);
		pdf_set_add(y->pg->a, &x->words, s.v[i]);
	}
	for (size_t i = 0; i < out.n; i++) {
		struct strip *x = &out.v[i];
		qsort(x->words.v, x->words.n, sizeof *x->words.v, by_x);
		x->gaps = gaps_of(&x->words, least_gutter(y));
		x->median = median_gap(&x->words);
	}
	return out;
}

/* What remains of a gutter beside a strip; of several pieces the widest. */
static struct pdf_gutter remains(struct pdf_gutter g, const struct strip *x)
{
	struct pdf_gutter best = { 0, 0 };
	double at = g.x0;
	for (size_t i = 0; i <= x->words.n && at < g.x1; i++) {
		double end = i < x->words.n ? fmin(x->words.v[i]->box.x0, g.x1)
					    : g.x1;
		if (end - at > best.x1 - best.x0)
			best = (struct pdf_gutter){ at, end };
		if (i < x->words.n)
			at = fmax(at, x->words.v[i]->box.x1);
	}
	return best;
}

static struct gutters narrow(const struct layout *y, const struct gutters *g,
			     const struct strip *x)
{
	struct gutters out = { 0 };
	for (size_t i = 0; i < g->n; i++) {
		struct pdf_gutter r = remains(g->v[i], x);
		if (r.x1 - r.x0 >= least_gutter(y))
			out.v[out.n++] = r;
	}
	return out;
}

/* Whether a strip has words on both sides of one of the gutters. */
static bool is_parted(const struct strip *x, const struct gutters *g)
{
	const struct pdf_set *s = &x->words;
	for (size_t i = 0; i < g->n; i++)
		if (s->v[0]->box.x1 <= g->v[i].x0 + 0.01 &&
		    s->v[s->n - 1]->box.x0 >= g->v[i].x1 - 0.01)
			return true;
	return false;
}

/* Words between two gutters; an index of g->n is the last column. */
static struct pdf_set column_of(struct arena *a, const struct pdf_set *words,
				const struct gutters *g, size_t column)
{
	struct pdf_set out = { 0 };
	for (size_t i = 0; i < words->n; i++) {
		double mid = (words->v[i]->box.x0 + words->v[i]->box.x1) / 2;
		if ((column == 0 || mid > g->v[column - 1].x1) &&
		    (column == g->n || mid < g->v[column].x0))
			pdf_set_add(a, &out, words->v[i]);
	}
	return out;
}

static bool all_labels(const struct pdf_set *column)
{
	for (size_t i = 0; i < column->n; i++)
		if (!pdf_is_label(column->v[i]))
			return false;
	return column->n > 0;
}

/* How many strips hold a gap over the gutter that is no usual space. */
static bool is_supported(const struct layout *y, const struct group *g,
			 struct pdf_gutter gutter)
{
	size_t parted = 0, wide = 0;
	const struct gutters one = { .v = { gutter }, .n = 1 };
	for (size_t i = 0; i < g->n; i++) {
		const struct strip *x = &g->v[i];
		if (!is_parted(x, &one))
			continue;
		parted++;
		for (size_t k = 0; k < x->gaps.n; k++) {
			double gap = x->gaps.v[k].x1 - x->gaps.v[k].x0;
			if (x->gaps.v[k].x0 <= gutter.x0 + 0.01 &&
			    x->gaps.v[k].x1 >= gutter.x1 - 0.01)
				wide += gap > 2 * y->size ||
					(gap > 2 * x->median && x->median > 0);
		}
	}
	return wide * 5 >= parted * 2 && wide > 0;
}

/* Gutters free through the whole group, but not the white space behind
 * bullets and numbers, and not that within prose. */
static void find_gutters(const struct layout *y, struct group *g)
{
	struct arena *a = y->pg->a;
	struct gutters kept = { 0 };
	g->words = (struct pdf_set){ 0 };
	for (size_t i = 0; i < g->n; i++)
		for (size_t k = 0; k < g->v[i].words.n; k++)
			pdf_set_add(a, &g->words, g->v[i].words.v[k]);
	qsort(g->words.v, g->words.n, sizeof *g->words.v, by_x);
	struct gutters all = gaps_of(&g->words, least_gutter(y));
	for (size_t i = 0; i < all.n; i++) {
		kept.v[kept.n++] = all.v[i];
		struct pdf_set left =
			column_of(a, &g->words, &kept, kept.n - 1);
		if (all_labels(&left) || !is_supported(y, g, all.v[i]))
			kept.n--;
	}
	g->gutters = kept;
}

/* Many full lines of some length. */
static bool is_prose(const struct pdf_lines *l)
{
	double left = INFINITY, right = 0;
	size_t full = 0, chars = 0;
	for (size_t i = 0; i < l->n; i++) {
		left = fmin(left, l->v[i].box.x0);
		right = fmax(right, l->v[i].box.x1);
		for (size_t k = 0; k < l->v[i].words.n; k++)
			chars += l->v[i].words.v[k]->n + 1;
	}
	for (size_t i = 0; i < l->n; i++)
		full += l->v[i].box.x1 >= right - 0.25 * (right - left);
	return l->n >= PROSE_LINES && chars >= PROSE_CHARS * l->n &&
	       full * 2 >= l->n;
}

static double right_of(const struct pdf_lines *l)
{
	double right = 0;
	for (size_t i = 0; i < l->n; i++)
		right = fmax(right, l->v[i].box.x1);
	return right;
}

static bool is_fresh(const struct pdf_lines *l, size_t i)
{
	double d = pdf_mid_y(&l->v[i].box) - pdf_mid_y(&l->v[i - 1].box);
	return d > 1.7 * l->v[i].size;
}

/*
 * Where text begins anew in one column: does the other begin anew beside it?
 * In a table it does, at every row; in prose only by chance. Counts one of
 * the two for each place.
 */
static void compare(const struct pdf_lines *a, const struct pdf_lines *b,
		    size_t *as_rows, size_t *as_columns)
{
	double right = right_of(b);
	size_t k = 0;
	for (size_t i = 1; i < a->n; i++) {
		double mid = pdf_mid_y(&a->v[i].box);
		if (!is_fresh(a, i))
			continue;
		while (k < b->n && pdf_mid_y(&b->v[k].box) < mid - 2)
			k++;
		bool beside = k < b->n && pdf_mid_y(&b->v[k].box) <= mid + 2;
		if (beside && (k == 0 || is_fresh(b, k) ||
			       pdf_ends_early(&b->v[k - 1], &b->v[k], right)))
			++*as_rows;
		else
			++*as_columns;
	}
}

static enum shape shape_of(const struct layout *y, struct group *g)
{
	struct pdf_lines lines[GUTTERS_MAX + 1];
	size_t prose = 0, as_rows = 0, as_columns = 0, parted = 0;
	find_gutters(y, g);
	if (g->gutters.n == 0)
		return ONE_COLUMN;
	for (size_t i = 0; i <= g->gutters.n; i++) {
		struct pdf_set c =
			column_of(y->pg->a, &g->words, &g->gutters, i);
		lines[i] = pdf_lines_of(y->pg->a, &c);
		prose += is_prose(&lines[i]);
	}
	for (size_t i = 0; i < g->n; i++)
		parted += is_parted(&g->v[i], &g->gutters);
	if (prose <= g->gutters.n)
		return parted >= 2 ? TABLE : ONE_COLUMN;
	for (size_t i = 1; i <= g->gutters.n; i++) {
		compare(&lines[i - 1], &lines[i], &as_rows, &as_columns);
		compare(&lines[i], &lines[i - 1], &as_rows, &as_columns);
	}
	return as_rows > as_columns ? TABLE : COLUMNS;
}

static double pitch(const struct strip *a, const struct strip *b)
{
	return (b->y0 + b->y1) / 2 - (a->y0 + a->y1) / 2;
}

/* Strips after the last parted one stay while they follow closely: the longer
 * column of prose, the longer cell of a last row. */
static size_t keep_tail(const struct layout *y, const struct strip *v, size_t n,
			size_t n_all)
{
	while (n < n_all && pitch(&v[n - 1], &v[n]) < 1.45 * y->size)
		n++;
	return n;
}

/* The strips from v on that share a gutter; 0 when not even the first has
 * one. */
static size_t grow(const struct layout *y, const struct strip *v, size_t n_all,
		   struct group *out)
{
	struct gutters free = v[0].gaps;
	size_t parted = 1, n = 1;
	*out = (struct group){ .v = v };
	if (free.n == 0)
		return 0;
	for (; n < n_all; n++) {
		struct gutters left = narrow(y, &free, &v[n]);
		if (left.n == 0)
			break;
		if (left.n < free.n && parted >= 3) {
			out->n = parted;
			if (shape_of(y, out) == TABLE &&
			    narrow(y, &out->gutters, &v[n]).n < out->gutters.n)
				break;
		}
		if (is_parted(&v[n], &left))
			parted = n + 1;
		else if (pitch(&v[n - 1], &v[n]) > 4 * y->size)
			break;
		free = left;
	}
	out->n = keep_tail(y, v, parted, n);
	return out->n;
}

static void read_region(struct layout *y, const struct pdf_set *words);

static void read_columns(struct layout *y, const struct group *g)
{
	for (size_t i = 0; i <= g->gutters.n; i++) {
		struct pdf_set c =
			column_of(y->pg->a, &g->words, &g->gutters, i);
		y->depth++;
		read_region(y, &c);
		y->depth--;
	}
}

static void flush_plain(struct layout *y, struct pdf_set *plain)
{
	if (plain->n)
		pdf_flow(y->pg, plain);
	*plain = (struct pdf_set){ 0 };
}

static void read_region(struct layout *y, const struct pdf_set *words)
{
	struct pdf_set plain = { 0 };
	struct group g;
	if (!words->n)
		return;
	struct strips s = cut_strips(y, words);
	for (size_t i = 0; i < s.n;) {
		enum shape shape = ONE_COLUMN;
		if (y->depth < DEPTH_MAX && grow(y, &s.v[i], s.n - i, &g))
			shape = shape_of(y, &g);
		if (shape == ONE_COLUMN) {
			for (size_t k = 0; k < s.v[i].words.n; k++)
				pdf_set_add(y->pg->a, &plain,
					    s.v[i].words.v[k]);
			i++;
			continue;
		}
		flush_plain(y, &plain);
		if (shape == TABLE)
			pdf_table(y->pg, &g.words, g.gutters.v, g.gutters.n);
		else
			read_columns(y, &g);
		i += g.n;
	}
	flush_plain(y, &plain);
}

static double usual_size(const struct pdf_page *pg)
{
	double *sizes = arena_alloc(pg->a, (pg->words.n + 1) * sizeof *sizes);
	for (size_t i = 0; i < pg->words.n; i++)
		sizes[i] = pg->words.v[i].size;
	qsort(sizes, pg->words.n, sizeof *sizes, by_value);
	return sizes[pg->words.n / 2];
}

/* A word over other words: a watermark, a drop cap, a stamp. */
static bool is_overlay(const struct layout *y, const struct pdf_word *w)
{
	size_t below = 0;
	if (w->size < 2.2 * y->size)
		return false;
	for (size_t i = 0; i < y->pg->words.n && below < 3; i++) {
		const struct pdf_word *o = &y->pg->words.v[i];
		double mid = pdf_mid_y(&o->box);
		below += o != w && o->size < w->size / 2 && mid > w->box.y0 &&
			 mid < w->box.y1 && o->box.x0 < w->box.x1 &&
			 o->box.x1 > w->box.x0;
	}
	return below >= 3;
}

/* What stands across the page or over its text, as blocks of their own. */
static void add_aside(struct layout *y, const struct pdf_set *words)
{
	struct buf text = { 0 };
	struct extract_block x = { .kind = EXTRACT_PARAGRAPH,
				   .page = y->pg->number };
	for (size_t i = 0; i < words->n; i++) {
		buf_str(&text, i ? " " : "");
		buf_add(&text, words->v[i]->p, words->v[i]->n);
	}
	if (words->n) {
		const struct pdf_line l = { .words = *words,
					    .box = words->v[0]->box,
					    .size = words->v[0]->size };
		pdf_describe(&x, &l, 1);
		clean_block(y->pg->job->a, &y->pg->job->doc->blocks, &x,
			    buf_text(&text), text.n);
	}
	buf_release(&text);
}

void pdf_layout(struct pdf_page *pg)
{
	struct pdf_set words = { 0 }, vertical = { 0 }, overlays = { 0 };
	struct layout y = { .pg = pg };
	if (!pg->words.n)
		return;
	y.size = usual_size(pg);
	for (size_t i = 0; i < pg->words.n; i++) {
		const struct pdf_word *w = &pg->words.v[i];
		pdf_set_add(pg->a,
			    w->vertical         ? &vertical
			    : is_overlay(&y, w) ? &overlays
						: &words,
			    w);
	}
	add_aside(&y, &overlays);
	read_region(&y, &words);
	add_aside(&y, &vertical);
}
