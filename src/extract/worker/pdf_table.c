/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table to rows. Its rules are not in the text, so rows are told by what is
 * in the cells: the first column says something new, a cell that had ended
 * goes on, a line ends although its cell had room for the next word.
 */
#include "pdf.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../clean.h"

#define RULE_NEAR    1.5 /* points: lines of one height */
#define RULES_MAX    500
#define CELL_PADDING 11 /* points between text and text, as Word makes it */

/* What stands at one height: at most one line in each column. */
struct level {
	struct pdf_line **cell; /* by column; NULL: nothing there */
	double y;
	size_t band;    /* how many rules are above it */
	bool has_label; /* it begins with a bullet or number */
	bool bold;
};

struct table {
	struct pdf_page *pg;
	const struct pdf_gutter *gutters;
	size_t n_columns;
	double *right; /* by column: how far its text may go */
	struct level *v;
	size_t n, cap;
	double pitch;
	struct {
		double *v;
		size_t n, cap;
	} rules;    /* heights at which lines run across */
	bool ruled; /* between all of its rows */
};

static size_t column_at(const struct table *t, const struct pdf_word *w)
{
	double mid = (w->box.x0 + w->box.x1) / 2;
	size_t i = 0;
	while (i + 1 < t->n_columns && mid > t->gutters[i].x0)
		i++;
	return i;
}

static int by_line_y(const void *x, const void *y)
{
	const struct pdf_line *a = *(struct pdf_line *const *)x;
	const struct pdf_line *b = *(struct pdf_line *const *)y;
	double ay = pdf_mid_y(&a->box), by = pdf_mid_y(&b->box);
	return ay < by ? -1 : ay > by;
}

static size_t band_of(const struct table *t, double y)
{
	size_t n = 0;
	while (n < t->rules.n && t->rules.v[n] < y)
		n++;
	return n;
}

/* How much of a table's width the rules at one height run along. */
static double covered(const struct table *t, const struct pdf_box *b, double y)
{
	double sum = 0;
	for (size_t i = 0; i < t->pg->rules.n; i++) {
		const struct pdf_box *r = &t->pg->rules.v[i];
		double w = pdf_min(r->x1, b->x1) - pdf_max(r->x0, b->x0);
		if (r->y1 - r->y0 < 3 && w > 0 &&
		    fabs(pdf_mid_y(r) - y) < RULE_NEAR)
			sum += w;
	}
	return sum / (b->x1 - b->x0);
}

/* The heights at which lines run across most of the table. */
static void find_rules(struct table *t, const struct pdf_set *words)
{
	struct pdf_box b = words->v[0]->box;
	for (size_t i = 1; i < words->n; i++)
		b = pdf_union(b, words->v[i]->box);
	for (size_t i = 0; i < t->pg->rules.n; i++) {
		const struct pdf_box *r = &t->pg->rules.v[i];
		double y = pdf_mid_y(r);
		bool known = y <= b.y0 || y >= b.y1 || r->y1 - r->y0 >= 3;
		for (size_t k = 0; k < t->rules.n && !known; k++)
			known = fabs(t->rules.v[k] - y) < RULE_NEAR;
		if (!known && t->rules.n < RULES_MAX && covered(t, &b, y) > 0.7)
			*ARENA_PUSH(t->pg->a, &t->rules) = y;
	}
	if (t->rules.n)
		qsort(t->rules.v, t->rules.n, sizeof *t->rules.v, pdf_by_value);
}

static void put_in_level(struct table *t, struct pdf_line *l)
{
	size_t column = column_at(t, l->words.v[0]);
	struct level *at = t->n ? &t->v[t->n - 1] : NULL;
	double mid = pdf_mid_y(&l->box);
	size_t band = band_of(t, mid);
	if (!at || at->cell[column] || mid > at->y + 0.5 * l->size ||
	    band != at->band) {
		at = ARENA_PUSH(t->pg->a, t);
		at->cell =
			arena_alloc(t->pg->a, t->n_columns * sizeof *at->cell);
		at->y = mid;
		at->band = band;
		at->bold = true;
	}
	at->cell[column] = l;
	at->bold = at->bold && l->bold;
}

/* In a later column than the first only what is surely no figure. */
static bool begins_with_label(const struct table *t, const struct level *l)
{
	size_t c = 0;
	while (c + 1 < t->n_columns && !l->cell[c])
		c++;
	const struct pdf_word *w = l->cell[c]->words.v[0];
	if (c == 0 || pdf_is_bullet(w))
		return pdf_is_label(w);
	return pdf_is_label(w) && l->cell[c]->words.n > 1 &&
	       memchr(w->p, '.', w->n);
}

static void make_levels(struct table *t, const struct pdf_set *words)
{
	struct arena *a = t->pg->a;
	struct {
		struct pdf_line **v;
		size_t n, cap;
	} all = { 0 };
	t->right = arena_alloc(a, t->n_columns * sizeof *t->right);
	for (size_t c = 0; c < t->n_columns; c++) {
		struct pdf_set s = { 0 };
		for (size_t i = 0; i < words->n; i++)
			if (column_at(t, words->v[i]) == c)
				pdf_set_add(a, &s, words->v[i]);
		struct pdf_lines lines = pdf_lines_of(a, &s);
		if (c + 1 < t->n_columns)
			t->right[c] = t->gutters[c].x1 - CELL_PADDING;
		for (size_t i = 0; i < lines.n; i++) {
			t->right[c] = pdf_max(t->right[c], lines.v[i].box.x1);
			*ARENA_PUSH(a, &all) = &lines.v[i];
		}
	}
	if (all.n)
		qsort(all.v, all.n, sizeof *all.v, by_line_y);
	for (size_t i = 0; i < all.n; i++)
		put_in_level(t, all.v[i]);
	for (size_t i = 0; i < t->n; i++)
		t->v[i].has_label = begins_with_label(t, &t->v[i]);
}

/* The distance of lines within a cell: nearly the least there is. */
static double line_pitch(const struct table *t)
{
	double *d = arena_alloc(t->pg->a, (t->n + 1) * sizeof *d);
	size_t n = 0;
	for (size_t i = 1; i < t->n; i++)
		if (t->v[i].y - t->v[i - 1].y > 0.8 * t->pg->size)
			d[n++] = t->v[i].y - t->v[i - 1].y;
	if (!n)
		return 0;
	qsort(d, n, sizeof *d, pdf_by_value);
	return d[n / 20];
}

/* Whether level i begins a row; the open one began at first. */
static bool begins_row(const struct table *t, size_t first, size_t i)
{
	const struct level *at = &t->v[i], *before = &t->v[i - 1];
	size_t filled = 0, early = 0;
	if (t->ruled || at->band != before->band)
		return at->band != before->band;
	for (size_t k = first; k < i && at->has_label; k++)
		if (t->v[k].has_label)
			return true;
	/* Closer than lines can be: cells that are centred in one row. */
	if (at->y - before->y < 0.8 * t->pg->size)
		return false;
	if (at->has_label || (before->bold && !at->bold))
		return true;
	for (size_t c = 0; c < t->n_columns; c++) {
		bool earlier = false;
		filled += at->cell[c] != NULL;
		if (at->cell[c] && before->cell[c])
			early += pdf_ends_early(before->cell[c], at->cell[c],
						t->right[c]);
		for (size_t k = first; k + 1 < i; k++)
			earlier = earlier || t->v[k].cell[c];
		/* A cell that had ended has text again. */
		if (at->cell[c] && !before->cell[c] && earlier)
			return true;
	}
	bool apart = at->y - before->y > 1.3 * t->pitch;
	if (apart && (at->cell[0] || filled * 2 >= t->n_columns))
		return true;
	return at->cell[0] && (early > 0 || !before->cell[0]);
}

static size_t count_rows(const struct table *t)
{
	size_t rows = t->n > 0, first = 0;
	for (size_t i = 1; i < t->n; i++) {
		if (!begins_row(t, first, i))
			continue;
		rows++;
		first = i;
	}
	return rows;
}

static void add_row(const struct table *t, size_t first, size_t n)
{
	struct arena *a = t->pg->a;
	struct buf text = { 0 };
	struct extract_block x = { .kind = EXTRACT_TABLE_ROW,
				   .page = t->pg->number };
	struct pdf_lines all = { 0 };
	for (size_t c = 0; c < t->n_columns; c++) {
		bool begun = false;
		if (c)
			buf_char(&text, '\t');
		for (size_t i = first; i < first + n; i++) {
			const struct pdf_line *l = t->v[i].cell[c];
			struct buf line = { 0 };
			if (!l)
				continue;
			if (begun)
				buf_char(&text, '\n');
			pdf_line_text(&line, l, 0);
			for (size_t k = 0; k < line.n; k++)
				buf_char(&text,
					 line.p[k] == '\t' ? ' ' : line.p[k]);
			buf_release(&line);
			begun = true;
			*ARENA_PUSH(a, &all) = *l;
		}
	}
	pdf_describe(&x, all.v, all.n);
	clean_block(t->pg->job->a, &t->pg->job->doc->blocks, &x,
		    buf_text(&text), text.n);
	buf_release(&text);
}

static bool is_page_number(const struct pdf_line *l)
{
	const struct pdf_word *w = l->words.v[0];
	for (size_t i = 0; i < w->n; i++)
		if (!strchr("0123456789ivxl", w->p[i]))
			return false;
	return l->words.n == 1 && w->n <= 4;
}

/* A contents page: two columns, the second of page numbers that end at one
 * edge. Its lines are read as lines. */
static bool is_contents(const struct table *t)
{
	size_t n = 0;
	double right = t->right[t->n_columns - 1];
	if (t->n_columns != 2)
		return false;
	for (size_t i = 0; i < t->n; i++) {
		const struct pdf_line *l = t->v[i].cell[1];
		if (l && (!is_page_number(l) || l->box.x1 < right - 6))
			return false;
		n += l != NULL;
	}
	return n >= 3;
}

void pdf_table(struct pdf_page *pg, const struct pdf_set *words,
	       const struct pdf_gutter *gutters, size_t n_gutters)
{
	struct table t = { .pg = pg,
			   .gutters = gutters,
			   .n_columns = n_gutters + 1 };
	find_rules(&t, words);
	make_levels(&t, words);
	if (is_contents(&t)) {
		const struct pdf_floats none = { 0 };
		pdf_flow(pg, words, &none);
		return;
	}
	t.pitch = line_pitch(&t);
	size_t first = 0, rows = count_rows(&t);
	/* One line below the head does not part rows; lines that part most of
	 * what looks like a row part them all. */
	t.ruled = t.rules.n >= 2 && (t.rules.n + 1) * 2 > rows;
	for (size_t i = 1; i < t.n; i++) {
		if (!begins_row(&t, first, i))
			continue;
		add_row(&t, first, i - first);
		first = i;
	}
	if (t.n)
		add_row(&t, first, t.n - first);
}
