/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of several tables at once: of two periods, of many areas. */
#include "report.h"

#include <math.h>

#define ROWS_MAX 48 /* of a dot plot that fits a page */

static struct chart_value share(const struct stats_cell *c)
{
	const double none = (double)NAN;
	if (c->hidden != STATS_SHOWN)
		return (struct chart_value){
			.y = none, .lo = none, .hi = none, .suppressed = true
		};
	return (struct chart_value){ .y = c->percent,
				     .lo = c->lo,
				     .hi = c->hi };
}

/* What N is: of totals all that the table counts, whatever its columns. */
static const char *base_of_change(struct arena *a,
				  const struct stats_changes *x)
{
	const struct stats_query *q = x->now->query;
	bool totals = *q->pivot && x->n && !*x->v[0].col &&
		      q->percent != STATS_PERCENT_OWN;
	return totals ? arena_fmt(a, "all %s of the period", q->unit) : q->base;
}

bool report_change_figure(struct arena *a, const struct stats_changes *x,
			  struct chart *out)
{
	const struct stats_query *q = x->now->query;
	struct chart_value *v = arena_alloc(a, (2 * x->n + 1) * sizeof *v);
	struct chart_value *change =
		arena_alloc(a, (x->n + 1) * sizeof *change);
	const char **rows = arena_alloc(a, (x->n + 1) * sizeof *rows);
	const char **series = arena_alloc(a, 2 * sizeof *series);
	size_t n = 0;
	bool moved = false;
	if (q->kind != STATS_COUNTS || q->percent == STATS_NO_PERCENT)
		return false;
	for (size_t i = 0; i < x->n; i++) {
		const struct stats_change *c = &x->v[i];
		struct chart_value before = share(&c->before),
				   now = share(&c->now);
		if (isnan(before.y) && isnan(now.y))
			continue;
		moved = moved ||
			(!isnan(c->points.value) && fabs(c->points.value) > 0);
		rows[n] = *c->col ? arena_fmt(a, "%s, %s", c->row, c->col)
				  : c->row;
		v[2 * n] = before;
		v[2 * n + 1] = now;
		change[n++] = (struct chart_value){ .y = c->points.value,
						    .lo = c->points.lo,
						    .hi = c->points.hi };
	}
	series[0] = *x->before->period ? x->before->period : "Before";
	series[1] = *x->now->period ? x->now->period : "Now";
	*out = (struct chart){
		.kind = CHART_DOTS,
		.title = x->title,
		.subtitle = arena_fmt(a,
				      "Percentage of N, %s; change in "
				      "percentage points at the right, with "
				      "95%% intervals.",
				      base_of_change(a, x)),
		.x_title = "",
		.y_title = "",
		.rows = rows,
		.n_rows = n,
		.series = series,
		.n_series = 2,
		.values = v,
		.percent = true,
		.change = change,
		.hidden = x->now->hidden,
	};
	return n > 0 && n <= ROWS_MAX && moved;
}

/* The cell of a row that stands for all columns: its total, or its only one,
 * or that of the first column. */
static const struct stats_cell *row_cell(const struct stats_table *t, size_t r)
{
	return t->row_totals ? &t->row_totals[r] : &t->cells[r * t->n_cols];
}

/* What is drawn of every part, in a line under the title. */
static const char *split_subtitle(struct arena *a, const struct stats_table *t,
				  bool percent)
{
	const struct stats_query *q = t->query;
	const char *text =
		percent ? arena_fmt(a, "Percentage of N, %s", q->base)
			: arena_fmt(a, "Number of %s", q->unit);
	if (!t->row_totals && t->n_cols > 1)
		text = arena_fmt(a, "%s; only the column \"%s\"", text,
				 t->cols[0]);
	return arena_fmt(a, "%s.", text);
}

/* The last years, when their reviews are still to come. */
static const bool *split_open(struct arena *a, const struct stats_table *t,
			      size_t rows)
{
	size_t last = t->n_rows - t->row_missing;
	bool *open = arena_alloc(a, (rows + 1) * sizeof *open);
	for (size_t r = 0; r < rows; r++)
		open[r] = r < last && r + t->open_rows >= last;
	return t->open_rows ? open : NULL;
}

bool report_split_figure(struct arena *a, const struct stats_split *x,
			 struct chart *out)
{
	const struct stats_table *first = x->n ? &x->tables[0] : NULL;
	if (!first || !first->n_rows || x->n > CHART_SERIES_MAX)
		return false;
	const struct stats_query *q = first->query;
	bool percent = q->percent != STATS_NO_PERCENT && !q->plot_n;
	bool years = str_eq(q->order, "years") || str_eq(q->order, "periods");
	/* A line through "not dated" would be a lie. */
	size_t rows = first->n_rows - (years && first->row_missing);
	struct chart_value *v = arena_alloc(a, (rows * x->n + 1) * sizeof *v);
	const char **n = arena_alloc(a, (x->n + 1) * sizeof *n);
	bool any = false;
	if (q->kind != STATS_COUNTS)
		return false;
	for (size_t i = 0; i < x->n; i++) {
		const struct stats_table *t = &x->tables[i];
		n[i] = t->N_hidden ? arena_fmt(a, "N = %s", t->hidden)
				   : arena_fmt(a, "N = %lld", (long long)t->N);
		for (size_t r = 0; r < rows; r++) {
			const struct stats_cell *c = row_cell(t, r);
			struct chart_value *y = &v[r * x->n + i];
			*y = share(c);
			if (!percent && !y->suppressed)
				*y = (struct chart_value){ .y = (double)c->n,
							   .lo = (double)NAN,
							   .hi = (double)NAN };
			any = any || !isnan(y->y);
		}
	}
	*out = (struct chart){
		.kind = CHART_MULTIPLES,
		.title = arena_fmt(a, "%s, by %s", q->title,
				   str_lower(a, x->variable)),
		.subtitle = split_subtitle(a, first, percent),
		.rows = first->rows,
		.n_rows = rows,
		.series = x->labels,
		.n_series = x->n,
		.values = v,
		.percent = percent,
		.hidden = first->hidden,
		.series_n = n,
		.as_lines = years,
		.open_rows = split_open(a, first, rows),
	};
	return any;
}
