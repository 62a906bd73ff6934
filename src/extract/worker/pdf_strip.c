/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the white space of a page runs. Gutters are looked for between words,
 * not lines, so that a narrow column set to full measure is not cut at its
 * wide spaces: a gap counts where it is an outlier among the gaps of its
 * strip, or where what follows it begins at the same place again and again.
 */
#include "pdf_strip.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PROSE_LINES 4
#define PROSE_CHARS 18

/* Wider than a space; the cells of some tables are hardly further apart. */
static double least_gutter(const struct pdf_page *pg)
{
	return 0.38 * pg->size;
}

/* The gaps between words sorted by x, each at least `least` wide. */
static struct pdf_gutters gaps_of(const struct pdf_set *s, double least)
{
	struct pdf_gutters g = { 0 };
	double right = s->n ? s->v[0]->box.x1 : 0;
	for (size_t i = 1; i < s->n; i++) {
		double left = s->v[i]->box.x0;
		if (left - right >= least && g.n < PDF_GUTTERS_MAX)
			g.v[g.n++] = (struct pdf_gutter){ right, left };
		right = pdf_max(right, s->v[i]->box.x1);
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
		right = pdf_max(right, s->v[i]->box.x1);
	}
	if (n < 2)
		return 0;
	qsort(gaps, n, sizeof *gaps, pdf_by_value);
	return gaps[(n - 1) / 2];
}

struct pdf_strips pdf_strips_of(const struct pdf_page *pg,
				const struct pdf_set *words)
{
	struct pdf_strips out = { 0 };
	struct pdf_set s = { 0 };
	for (size_t i = 0; i < words->n; i++)
		pdf_set_add(pg->a, &s, words->v[i]);
	pdf_sort(&s, pdf_by_y);
	for (size_t i = 0; i < s.n; i++) {
		const struct pdf_box *b = &s.v[i]->box;
		double mid = pdf_mid_y(b), half = 0.3 * (b->y1 - b->y0);
		struct pdf_strip *x = out.n ? &out.v[out.n - 1] : NULL;
		if (!x || mid - half > x->y1) {
			x = ARENA_PUSH(pg->a, &out);
			x->y0 = mid - half;
			x->y1 = mid + half;
		}
		x->y1 = pdf_max(x->y1, mid + half);
		pdf_set_add(pg->a, &x->words, s.v[i]);
	}
	for (size_t i = 0; i < out.n; i++) {
		struct pdf_strip *x = &out.v[i];
		pdf_sort(&x->words, pdf_by_x);
		x->gaps = gaps_of(&x->words, least_gutter(pg));
		x->median = median_gap(&x->words);
	}
	return out;
}

/* What remains of a gutter beside a strip; of several pieces the widest. */
static struct pdf_gutter remains(struct pdf_gutter g, const struct pdf_strip *x)
{
	struct pdf_gutter best = { 0, 0 };
	double at = g.x0;
	for (size_t i = 0; i <= x->words.n && at < g.x1; i++) {
		double end = i < x->words.n
				     ? pdf_min(x->words.v[i]->box.x0, g.x1)
				     : g.x1;
		if (end - at > best.x1 - best.x0)
			best = (struct pdf_gutter){ at, end };
		if (i < x->words.n)
			at = pdf_max(at, x->words.v[i]->box.x1);
	}
	return best;
}

/* The gap of a strip that a gutter runs through; NULL when the strip is not
 * parted there. */
static const struct pdf_gutter *gap_at(const struct pdf_strip *x,
				       struct pdf_gutter g)
{
	for (size_t i = 0; i < x->gaps.n; i++)
		if (x->gaps.v[i].x0 <= g.x0 + 0.01 &&
		    x->gaps.v[i].x1 >= g.x1 - 0.01)
			return &x->gaps.v[i];
	return NULL;
}

/* Wider than the other gaps beside it, which in full measure are all alike. */
static bool is_outlier(const struct pdf_page *pg, const struct pdf_strip *x,
		       const struct pdf_gutter *gap)
{
	double width = gap->x1 - gap->x0;
	return x->median > 0 ? width > 1.8 * x->median : width > 1.5 * pg->size;
}

/* Whether a strip's gap over a gutter may be nothing but a space between two
 * words of a line that lies across: narrow, like its neighbours, and with
 * nothing that begins where the column begins. */
static bool may_be_space(const struct pdf_page *pg, const struct pdf_strip *x,
			 struct pdf_gutter left, double begin)
{
	const struct pdf_gutter *gap = gap_at(x, left);
	return gap && gap->x1 - gap->x0 < pg->size && !is_outlier(pg, x, gap) &&
	       (gap->x1 < begin - 1.5 || gap->x1 > begin + 1.5);
}

/* The gutters that a further strip leaves. */
static struct pdf_gutters narrow(const struct pdf_page *pg,
				 const struct pdf_gutters *g,
				 const struct pdf_strip *x)
{
	struct pdf_gutters out = { 0 };
	for (size_t i = 0; i < g->n; i++) {
		struct pdf_gutter r = remains(g->v[i], x);
		if (r.x1 - r.x0 >= least_gutter(pg) &&
		    !may_be_space(pg, x, r, g->v[i].x1))
			out.v[out.n++] = r;
	}
	return out;
}

/* Whether a strip has words on both sides of one of the gutters. */
static bool is_parted(const struct pdf_strip *x, const struct pdf_gutters *g)
{
	const struct pdf_set *s = &x->words;
	for (size_t i = 0; i < g->n; i++)
		if (s->v[0]->box.x1 <= g->v[i].x0 + 0.01 &&
		    s->v[s->n - 1]->box.x0 >= g->v[i].x1 - 0.01)
			return true;
	return false;
}

/* Words between two gutters; an index of g->n is the last column. */
struct pdf_set pdf_column_of(struct arena *a, const struct pdf_set *words,
			     const struct pdf_gutters *g, size_t column)
{
	struct pdf_set out = { 0 };
	for (size_t i = 0; i < words->n; i++) {
		double mid = (words->v[i]->box.x0 + words->v[i]->box.x1) / 2;
		if ((column == 0 || mid >= g->v[column - 1].x1) &&
		    (column == g->n || mid <= g->v[column].x0))
			pdf_set_add(a, &out, words->v[i]);
	}
	return out;
}

/* A column of bullets or numbers: what stands behind them is no column. Bare
 * numbers are labels in a first column only; elsewhere they are figures. */
static bool is_label_column(struct arena *a, const struct pdf_set *column,
			    bool first)
{
	struct pdf_lines lines = pdf_lines_of(a, column);
	size_t labels = 0;
	for (size_t i = 0; i < lines.n; i++) {
		const struct pdf_word *w = lines.v[i].words.v[0];
		char last = w->p[w->n - 1];
		bool bare =
			last >= '0' && last <= '9' && !memchr(w->p, '.', w->n);
		labels += lines.v[i].words.n == 1 && pdf_is_label(w) &&
			  (first || !bare);
	}
	return lines.n > 0 && labels * 2 >= lines.n;
}

/* Whether a gutter is more than spaces that happen to lie over each other. */
static bool is_supported(const struct pdf_page *pg, const struct pdf_group *g,
			 struct pdf_gutter gutter)
{
	size_t parted = 0, wide = 0, aligned = 0;
	for (size_t i = 0; i < g->n; i++) {
		const struct pdf_gutter *gap = gap_at(&g->v[i], gutter);
		if (!gap)
			continue;
		parted++;
		wide += is_outlier(pg, &g->v[i], gap);
		aligned += gap->x1 < gutter.x1 + 1.5;
	}
	if (aligned >= 3 && aligned * 5 >= parted * 3)
		return true;
	return gutter.x1 - gutter.x0 > pdf_max(5, 0.6 * pg->size) &&
	       wide * 5 >= parted * 2 && wide > 0;
}

/* Gutters free through the whole group, but not the white space behind
 * bullets and numbers, and not that within prose. */
static void find_gutters(const struct pdf_page *pg, struct pdf_group *g)
{
	struct arena *a = pg->a;
	struct pdf_gutters kept = { 0 };
	g->words = (struct pdf_set){ 0 };
	for (size_t i = 0; i < g->n; i++)
		for (size_t k = 0; k < g->v[i].words.n; k++)
			pdf_set_add(a, &g->words, g->v[i].words.v[k]);
	pdf_sort(&g->words, pdf_by_x);
	struct pdf_gutters all = gaps_of(&g->words, least_gutter(pg));
	g->numbers = (struct pdf_gutters){ 0 };
	for (size_t i = 0; i < all.n; i++) {
		if (!is_supported(pg, g, all.v[i]))
			continue;
		kept.v[kept.n++] = all.v[i];
		struct pdf_set left =
			pdf_column_of(a, &g->words, &kept, kept.n - 1);
		if (!is_label_column(a, &left, kept.n == 1))
			continue;
		kept.n--;
		if (kept.n == 0 && left.n && !pdf_is_bullet(left.v[left.n - 1]))
			g->numbers = (struct pdf_gutters){ { all.v[i] }, 1 };
	}
	g->gutters = kept;
}

/* Many full lines of some length. */
static bool is_prose(const struct pdf_lines *l, size_t least_lines)
{
	double left = l->n ? l->v[0].box.x0 : 0, right = 0;
	size_t full = 0, chars = 0;
	for (size_t i = 0; i < l->n; i++) {
		left = pdf_min(left, l->v[i].box.x0);
		right = pdf_max(right, l->v[i].box.x1);
		for (size_t k = 0; k < l->v[i].words.n; k++)
			chars += l->v[i].words.v[k]->n + 1;
	}
	for (size_t i = 0; i < l->n; i++)
		full += l->v[i].box.x1 >= right - 0.25 * (right - left);
	return l->n >= least_lines && chars >= PROSE_CHARS * l->n &&
	       full * 2 >= l->n;
}

static double right_of(const struct pdf_lines *l)
{
	double right = 0;
	for (size_t i = 0; i < l->n; i++)
		right = pdf_max(right, l->v[i].box.x1);
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

/* A box beside the text: some lines of another size, flush left. */
static bool is_box(const struct pdf_lines *text, const struct pdf_lines *box)
{
	if (box->n < 2)
		return false;
	double least = box->v[0].box.x0, size = box->v[0].size;
	size_t chars = 0;
	for (size_t i = 0; i < box->n; i++) {
		const struct pdf_line *l = &box->v[i];
		if (l->box.x0 > least + 1.5 || l->box.x0 < least - 1.5 ||
		    l->size > size * 1.02 || l->size < size * 0.98)
			return false;
		for (size_t k = 0; k < l->words.n; k++)
			chars += l->words.v[k]->n + 1;
	}
	for (size_t i = 0; i < text->n; i++)
		if (text->v[i].size < size * 1.04 &&
		    text->v[i].size > size * 0.96)
			return false;
	return chars >= 12 * box->n;
}

static enum pdf_shape shape_of(const struct pdf_page *pg, struct pdf_group *g,
			       size_t least_lines)
{
	struct pdf_lines lines[PDF_GUTTERS_MAX + 1];
	size_t prose = 0, as_rows = 0, as_columns = 0, parted = 0;
	find_gutters(pg, g);
	if (g->gutters.n == 0)
		return PDF_ONE_COLUMN;
	for (size_t i = 0; i <= g->gutters.n; i++) {
		struct pdf_set c =
			pdf_column_of(pg->a, &g->words, &g->gutters, i);
		lines[i] = pdf_lines_of(pg->a, &c);
		prose += is_prose(&lines[i], least_lines);
	}
	if (g->gutters.n == 1 && is_box(&lines[0], &lines[1]))
		return PDF_COLUMNS;
	for (size_t i = 0; i < g->n; i++)
		parted += is_parted(&g->v[i], &g->gutters);
	if (prose <= g->gutters.n)
		return parted >= 2 ? PDF_TABLE : PDF_ONE_COLUMN;
	for (size_t i = 1; i <= g->gutters.n; i++) {
		compare(&lines[i - 1], &lines[i], &as_rows, &as_columns);
		compare(&lines[i], &lines[i - 1], &as_rows, &as_columns);
	}
	return as_rows > as_columns ? PDF_TABLE : PDF_COLUMNS;
}

double pdf_gap(const struct pdf_strip *a, const struct pdf_strip *b)
{
	return b->y0 - a->y1;
}

enum pdf_shape pdf_shape_of(const struct pdf_page *pg, struct pdf_group *g)
{
	return shape_of(pg, g, PROSE_LINES);
}

/* Strips after the last parted one stay while they follow closely: the longer
 * column of prose, the longer cell of a last row. A column may go on alone
 * for longer when nothing comes to lie across below it. */
static void keep_tail(const struct pdf_page *pg, struct pdf_group *g,
		      size_t n_all, bool crossed)
{
	double most = 0.75 * pg->size;
	if (!crossed && pdf_shape_of(pg, g) == PDF_COLUMNS)
		most = 3.3 * pg->size;
	while (g->n < n_all && pdf_gap(&g->v[g->n - 1], &g->v[g->n]) < most)
		g->n++;
}

/* A strip that closes a gutter of what was a table so far ends it, unless
 * with the strip it all looks like columns of prose. */
static bool ends_table(const struct pdf_page *pg, struct pdf_group *g, size_t n,
		       size_t next)
{
	g->n = n;
	if (pdf_shape_of(pg, g) != PDF_TABLE ||
	    narrow(pg, &g->gutters, &g->v[next]).n == g->gutters.n)
		return false;
	g->n = next + 1;
	return shape_of(pg, g, 2) != PDF_COLUMNS;
}

/* The gaps of a first strip that may be gutters. */
static struct pdf_gutters begin(const struct pdf_page *pg,
				const struct pdf_strip *x)
{
	struct pdf_gutters out = { 0 };
	for (size_t i = 0; i < x->gaps.n; i++)
		if (x->gaps.v[i].x1 - x->gaps.v[i].x0 > pg->size ||
		    is_outlier(pg, x, &x->gaps.v[i]))
			out.v[out.n++] = x->gaps.v[i];
	return out;
}

/* A page number and the like, alone in the middle of a gutter. */
static bool is_island(const struct pdf_strip *x, const struct pdf_gutters *g)
{
	double x0 = x->words.v[0]->box.x0;
	double x1 = x->words.v[x->words.n - 1]->box.x1;
	for (size_t i = 0; i < g->n; i++)
		if (x0 > g->v[i].x0 + 1 && x1 < g->v[i].x1 - 1)
			return true;
	return false;
}

enum pdf_shape pdf_group_at(const struct pdf_page *pg,
			    const struct pdf_strip *v, size_t n_all,
			    struct pdf_group *out)
{
	struct pdf_gutters free = begin(pg, v);
	size_t parted = 1, n = 1;
	bool crossed = false;
	*out = (struct pdf_group){ .v = v };
	for (; n < n_all && free.n; n++) {
		struct pdf_gutters left = narrow(pg, &free, &v[n]);
		double gap = pdf_gap(&v[n - 1], &v[n]);
		bool both = left.n && is_parted(&v[n], &left);
		/* A running header is no first row, and what stands far
		 * below on one side is another thing. */
		double most = n == 1 ? 1.8 : both ? 1e9 : 3.3;
		if (gap > most * pg->size ||
		    (gap > 0.9 * pg->size && is_island(&v[n], &free)))
			break;
		crossed = left.n == 0 || (left.n < free.n && parted >= 3 &&
					  ends_table(pg, out, parted, n));
		if (crossed)
			break;
		parted = both ? n + 1 : parted;
		free = left;
	}
	out->n = parted;
	if (n == 1 && !free.n)
		return PDF_ONE_COLUMN;
	keep_tail(pg, out, n, crossed);
	return pdf_shape_of(pg, out);
}
