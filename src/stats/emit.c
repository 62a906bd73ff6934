/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To the common table: typed columns for machines, compact ones for people. */
#include <math.h>

#include "kinds.h"
#include "sheet.h"
#include "table.h"
#include "tests.h"

static const char *total_title(const struct stats_table *t)
{
	return t->base_known ? "Total known" : "Total";
}

/* ---- typed ---- */

static void typed_columns(struct sheet *x, const char *label)
{
	const struct stats_query *q = x->t->query;
	static const struct {
		const char *name, *title;
	} measures[] = { { "n", "n" },
			 { "base", "N" },
			 { "percent", "%" },
			 { "low", "95% from" },
			 { "high", "95% to" } };
	size_t n = q->interval ? 5 : q->percent ? 3 : 1;
	if (q->kind != STATS_COUNTS) {
		stats_kind_columns(x, label, false);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		const char *name = measures[i].name, *title = measures[i].title;
		if (*label) {
			name = arena_fmt(x->a, "%s_%s", sheet_slug(x->a, label),
					 name);
			title = arena_fmt(x->a, "%s %s", label, title);
		}
		sheet_column(x, name, title, true);
	}
	if (x->t->has_ratio)
		stats_ratio_columns(x, label, false);
}

static void share_cells(struct sheet *x, const struct stats_cell *c)
{
	const char *N = c->base_hidden ? x->t->hidden
			: c->N         ? sheet_whole(x->a, c->N)
				       : "";
	sheet_cell(x, N, NULL);
	sheet_cell(x, sheet_percent(x->a, x->t, c->percent), NULL);
	if (!x->t->query->interval)
		return;
	sheet_cell(x, sheet_tenth(x->a, c->lo), NULL);
	sheet_cell(x, sheet_tenth(x->a, c->hi), NULL);
}

static void typed_cell(struct sheet *x, const struct stats_cell *c)
{
	const struct stats_query *q = x->t->query;
	if (q->kind != STATS_COUNTS) {
		stats_kind_cells(x, c, false);
		return;
	}
	sheet_cell(x, c->hidden ? x->t->hidden : sheet_whole(x->a, c->n), c);
	if (q->percent)
		share_cells(x, c);
	if (x->t->has_ratio)
		stats_ratio_cells(x, c, false);
}

/* ---- compact ---- */

/* The base that all cells of a column share, to be said once in its heading;
 * 0: they differ, or rows carry it. */
static int64_t shared_base(const struct stats_table *t,
			   const struct stats_cell *first, size_t step)
{
	int64_t N = 0;
	if (t->query->percent != STATS_PERCENT_COLUMN &&
	    t->query->percent != STATS_PERCENT_OWN)
		return 0;
	for (size_t r = 0; r < t->n_rows; r++) {
		const struct stats_cell *c = &first[r * step];
		bool own = t->query->percent == STATS_PERCENT_OWN;
		/* A base that is withheld may be another. */
		if ((N && c->N && c->N != N) ||
		    (own && (c->hidden || c->base_hidden)))
			return 0;
		N = c->N ? c->N : N;
	}
	return N;
}

/* Whether a column has a base that is withheld. */
static bool hides_base(const struct stats_table *t,
		       const struct stats_cell *first, size_t step)
{
	for (size_t r = 0; r < t->n_rows; r++)
		if (first[r * step].base_hidden)
			return true;
	return false;
}

static void compact_column(struct sheet *x, const char *label,
			   const struct stats_cell *first, size_t step)
{
	const struct stats_query *q = x->t->query;
	int64_t N = x->stacked ? 0 : shared_base(x->t, first, step);
	const char *title = *label ? label : q->percent ? "n (%)" : "n";
	if (q->kind != STATS_COUNTS) {
		stats_kind_columns(x, label, true);
		return;
	}
	if (N)
		title = arena_fmt(x->a, "%s, N = %lld", title, (long long)N);
	else if (hides_base(x->t, first, step))
		title = arena_fmt(x->a, "%s, N = %s", title, x->t->hidden);
	sheet_column(x, *label ? sheet_slug(x->a, label) : "n", title, false);
	if (x->t->has_ratio)
		stats_ratio_columns(x, label, true);
}

/* "12", "12 (34.3%)", "12 of 35 (34.3%, 20.8–50.8)" */
static void compact_cell(struct sheet *x, const struct stats_cell *c,
			 bool say_base)
{
	struct arena *a = x->a;
	const char *text = sheet_whole(a, c->n);
	if (c->hidden)
		text = x->t->hidden;
	else if (x->t->query->percent == STATS_PERCENT_OWN && !c->N && !c->n &&
		 !c->base_hidden)
		text = "–";
	else if (!isnan(c->percent))
		text = arena_fmt(
			a, "%s%s (%s%%%s)", text,
			say_base ? arena_fmt(a, " of %lld", (long long)c->N)
				 : "",
			sheet_percent(a, x->t, c->percent),
			isnan(c->lo)
				? ""
				: arena_fmt(a, ", %s–%s", sheet_tenth(a, c->lo),
					    sheet_tenth(a, c->hi)));
	sheet_cell(x, text, c);
}

/* ---- both ---- */

/* People do not need the only column twice; files keep their columns. */
static bool has_total(const struct stats_table *t, bool compact)
{
	return t->row_totals && !(compact && t->n_cols == 1);
}

/* Parts of a split are not tested, nor are rounded counts; files keep the
 * columns, empty. */
static bool shows_tests(const struct sheet *x, bool compact)
{
	return x->t->row_tests && !x->stacked && !(compact && x->t->round_to);
}

static void headings(struct sheet *x, bool compact)
{
	const struct stats_table *t = x->t;
	sheet_column(x, "row", t->row_title, false);
	for (size_t c = 0; c < t->n_cols; c++) {
		if (compact)
			compact_column(x, t->cols[c], &t->cells[c], t->n_cols);
		else
			typed_columns(x, t->cols[c]);
	}
	if (has_total(t, compact) && compact)
		compact_column(x, total_title(t), t->row_totals, 1);
	else if (has_total(t, compact))
		typed_columns(x, "Total");
	if (shows_tests(x, compact))
		stats_test_columns(x, compact);
}

/* Whether cells say their base because the heading does not. */
static bool says_base(const struct sheet *x, const struct stats_cell *first,
		      size_t step)
{
	enum stats_percent of = x->t->query->percent;
	if (x->stacked)
		return of == STATS_PERCENT_OWN || of == STATS_PERCENT_COLUMN;
	return of == STATS_PERCENT_OWN && !shared_base(x->t, first, step);
}

static void put(struct sheet *x, bool compact, const struct stats_cell *c,
		const struct stats_cell *first, size_t step)
{
	if (!compact) {
		typed_cell(x, c);
	} else if (x->t->query->kind != STATS_COUNTS) {
		stats_kind_cells(x, c, true);
	} else {
		compact_cell(x, c, says_base(x, first, step));
		if (x->t->has_ratio)
			stats_ratio_cells(x, c, true);
	}
}

static void body(struct sheet *x, bool compact)
{
	const struct stats_table *t = x->t;
	for (size_t r = 0; r < t->n_rows; r++) {
		sheet_cell(x, t->rows[r], NULL);
		for (size_t c = 0; c < t->n_cols; c++)
			put(x, compact, &t->cells[r * t->n_cols + c],
			    &t->cells[c], t->n_cols);
		if (has_total(t, compact))
			put(x, compact, &t->row_totals[r], t->row_totals, 1);
		if (shows_tests(x, compact))
			stats_test_cells(x, &t->row_tests[r], compact);
	}
	if (!t->col_totals)
		return;
	sheet_cell(x, total_title(t), NULL);
	for (size_t c = 0; c < t->n_cols; c++)
		put(x, compact, &t->col_totals[c], &t->cells[c], t->n_cols);
	if (has_total(t, compact))
		put(x, compact, &t->total, t->row_totals, 1);
	if (shows_tests(x, compact))
		stats_test_cells(x, NULL, compact);
}

void stats_emit(struct arena *a, const struct stats_table *t, bool compact,
		struct emit_table *out)
{
	struct sheet x = { .a = a, .t = t };
	headings(&x, compact);
	body(&x, compact);
	*out = (struct emit_table){
		.title = t->title,
		.about = t->about,
		.notes = t->notes,
		.n_notes = t->n_notes,
	};
	sheet_close(&x, out);
}

/* A table's own cells, each row with the label of the part before it. */
static void stack(struct sheet *all, const struct stats_table *t,
		  const char *label, bool compact)
{
	struct sheet x = { .a = all->a, .t = t, .stacked = true };
	size_t n;
	headings(&x, compact);
	n = x.columns.n;
	body(&x, compact);
	for (size_t i = 0; i < x.cells.n; i++) {
		if (i % n == 0)
			sheet_cell(all, label, NULL);
		*ARENA_PUSH(all->a, &all->cells) = x.cells.v[i];
	}
}

void stats_emit_split(struct arena *a, const struct stats_split *s,
		      bool compact, struct emit_table *out)
{
	struct sheet x = { .a = a, .t = &s->all, .stacked = true };
	sheet_column(&x, s->name, s->variable, false);
	headings(&x, compact);
	x.columns.v[1].align = EMIT_LEFT;
	for (size_t i = 0; i < s->n; i++)
		stack(&x, &s->tables[i], s->labels[i], compact);
	*out = (struct emit_table){ 0 };
	stats_split_words(a, s, out);
	sheet_close(&x, out);
}
