/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notes below a table. */
#include <string.h>

#include "table.h"

static void add(struct arena *a, struct labels *out, const char *text)
{
	*ARENA_PUSH(a, out) = text;
}

static const char *number(struct arena *a, int64_t n)
{
	return stats_thousands(a, n);
}

/* What a period leaves out. */
static void left_out(struct arena *a, const struct stats_filter *f,
		     const struct selection *sel, struct labels *notes)
{
	const char *what =
		f->by == STATS_BY_INCIDENT ? "incident" : "publication";
	if (sel->undated)
		add(a, notes,
		    arena_fmt(a,
			      "Reviews left out of the period because no date "
			      "of %s is known: %s.",
			      what, number(a, sel->undated)));
	if (sel->imprecise)
		add(a, notes,
		    arena_fmt(a,
			      "Reviews left out of the period because their "
			      "date of %s does not settle the year: %s.",
			      what, number(a, sel->imprecise)));
}

/* What cannot be told in the bands or the scheme asked for, in tables that
 * use them. */
static void untold(struct arena *a, const struct stats_filter *f,
		   const struct selection *sel, const struct stats_query *q,
		   struct labels *notes)
{
	const char *scheme = f->setup.harm_scheme;
	if (strstr(q->sql, "child_band") && sel->vague_ages)
		add(a, notes,
		    arena_fmt(a,
			      "Children whose age is known, but not precisely "
			      "enough for these bands: %s.",
			      number(a, sel->vague_ages)));
	if (strstr(q->sql, "review_harm") && sel->untold_harm)
		add(a, notes,
		    arena_fmt(a,
			      "Reviews whose category of harm is coded, but "
			      "cannot be told in the scheme \"%s\": %s.",
			      scheme ? scheme : STATS_HARM_SCHEME,
			      number(a, sel->untold_harm)));
}

static void no_population(struct arena *a, const struct stats_table *t,
			  struct labels *notes)
{
	size_t rows = t->n_rows - (t->row_missing ? 1 : 0);
	if (t->query->kind != STATS_RATES)
		return;
	for (size_t i = 0; i < rows * t->n_cols; i++) {
		if (t->cells[i].N > 0)
			continue;
		add(a, notes,
		    "No rate where the number of children is not known for "
		    "every year of the period.");
		return;
	}
}

/* Reviews of the latest years are still to be published. */
static void open_years(struct arena *a, const struct stats_lag *lag,
		       const struct stats_table *t, struct labels *notes)
{
	size_t rows = t->n_rows - (t->row_missing ? 1 : 0);
	size_t cols = t->n_cols - (t->col_missing ? 1 : 0);
	const char *first = t->open_rows   ? t->rows[rows - t->open_rows]
			    : t->open_cols ? t->cols[cols - t->open_cols]
					   : NULL;
	if (first)
		add(a, notes,
		    arena_fmt(a,
			      "Reviews are published a median of %.1f years "
			      "after the incident (N = %s; nine in ten within "
			      "%.1f years): counts for %s and later are not "
			      "complete.",
			      lag->median, number(a, lag->n), lag->p90, first));
}

void stats_notes(struct arena *a, const struct stats_filter *f,
		 const struct selection *sel, const struct raws *raw,
		 struct stats_table *t)
{
	const struct stats_query *q = t->query;
	struct labels notes = { 0 };
	for (size_t i = 0; i < q->notes.n; i++)
		add(a, &notes, q->notes.v[i]);
	t->told.from = notes.n;
	for (size_t i = 0; i < raw->notes.n; i++)
		add(a, &notes, raw->notes.v[i]);
	untold(a, f, sel, q, &notes);
	t->told.n = notes.n - t->told.from;
	left_out(a, f, sel, &notes);
	no_population(a, t, &notes);
	open_years(a, &sel->lag, t, &notes);
	t->notes = notes.v;
	t->n_notes = notes.n;
}
