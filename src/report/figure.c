/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a table to the chart that its query file asks for. */
#include "report.h"

#include <math.h>

#define BARS_MAX 48

struct source { /* where the chart's values stand in the table */
	const struct stats_cell *cells;
	size_t step; /* cells from one row to the next */
	size_t n_rows, n_cols;
	bool summed; /* over the columns */
};

static struct source source_of(const struct stats_table *t,
			       enum chart_kind kind)
{
	struct source s = { t->cells, t->n_cols, t->n_rows, t->n_cols, false };
	/* More bars than can be taken in: those of the total instead. */
	if (kind == CHART_BARS && t->row_totals && t->n_cols > 1 &&
	    t->n_rows * t->n_cols > BARS_MAX)
		s = (struct source){ t->row_totals, 1, t->n_rows, 1, true };
	/* A line through "not dated" would be a lie. */
	if (kind == CHART_LINES && t->row_missing)
		s.n_rows--;
	return s;
}

static struct chart_value value_of(const struct stats_cell *c, bool percent)
{
	const double none = (double)NAN;
	if (percent)
		return (struct chart_value){ .y = c->percent,
					     .lo = c->lo,
					     .hi = c->hi };
	return (struct chart_value){ .y = (double)c->n,
				     .lo = none,
				     .hi = none };
}

/* What is drawn, in a line under the title. */
static const char *subtitle(struct arena *a, const struct stats_table *t,
			    const struct source *s, enum chart_kind kind,
			    bool percent)
{
	const struct stats_query *q = t->query;
	const char *marks = kind == CHART_LINES ? "ribbons" : "whiskers";
	const char *text =
		percent ? arena_fmt(a, "Percentage of N, %s", q->base)
			: arena_fmt(a, "Number of %s", q->unit);
	if (percent && q->interval && kind != CHART_HEAT &&
	    kind != CHART_STACKED)
		text = arena_fmt(a, "%s; %s are 95%% intervals (Wilson)", text,
				 marks);
	if (s->summed)
		text = arena_fmt(a, "%s. All together, whatever the %s", text,
				 str_lower(a, q->pivot));
	return arena_fmt(a, "%s.", text);
}

/* Names of the columns, each with its N where all its cells share one: a
 * percentage of two reviews must not look like one of two hundred. */
static const char *const *series(struct arena *a, const struct stats_table *t,
				 const struct source *s, bool percent)
{
	const char **names = arena_alloc(a, (s->n_cols + 1) * sizeof *names);
	for (size_t c = 0; c < s->n_cols; c++) {
		int64_t N = s->n_rows ? s->cells[c].N : 0;
		for (size_t r = 0; r < s->n_rows; r++)
			if (s->cells[r * s->step + c].N != N)
				N = 0;
		names[c] = s->summed ? "" : t->cols[c];
		if (percent && N && *names[c])
			names[c] = arena_fmt(a, "%s (N = %lld)", names[c],
					     (long long)N);
	}
	return names;
}

/* Names of the rows; in a heat map each with its N, if its cells share one. */
static const char *const *row_names(struct arena *a,
				    const struct stats_table *t,
				    const struct source *s, bool percent)
{
	const char **names = arena_alloc(a, (s->n_rows + 1) * sizeof *names);
	for (size_t r = 0; r < s->n_rows; r++) {
		const struct stats_cell *row = &s->cells[r * s->step];
		int64_t N = s->n_cols ? row[0].N : 0;
		for (size_t c = 0; c < s->n_cols; c++)
			if (row[c].N != N)
				N = 0;
		names[r] = t->rows[r];
		if (percent && N)
			names[r] = arena_fmt(a, "%s (N = %lld)", names[r],
					     (long long)N);
	}
	return names;
}

bool report_figure(struct arena *a, const struct stats_table *t,
		   struct chart *out)
{
	const struct stats_query *q = t->query;
	enum chart_kind kind;
	if (!chart_kind_parse(q->chart, &kind))
		return false;
	bool percent = q->percent != STATS_NO_PERCENT && !q->plot_n;
	struct source s = source_of(t, kind);
	struct chart_value *v =
		arena_alloc(a, (s.n_rows * s.n_cols + 1) * sizeof *v);
	bool any = false;
	for (size_t r = 0; r < s.n_rows; r++) {
		for (size_t c = 0; c < s.n_cols; c++) {
			struct chart_value *x = &v[r * s.n_cols + c];
			*x = value_of(&s.cells[r * s.step + c], percent);
			/* That a theme is found with itself says nothing. */
			if (kind == CHART_HEAT &&
			    str_eq(t->rows[r], t->cols[c]))
				x->y = (double)NAN;
			any = any || !isnan(x->y);
		}
	}
	*out = (struct chart){
		.kind = kind,
		.title = t->title,
		.subtitle = subtitle(a, t, &s, kind, percent),
		.x_title = q->x,
		.y_title = q->y,
		.rows = kind == CHART_HEAT ? row_names(a, t, &s, percent)
					   : t->rows,
		.n_rows = s.n_rows,
		.series = series(a, t, &s, percent),
		.n_series = s.n_cols,
		.values = v,
		.percent = percent,
		.series_missing = t->col_missing && !s.summed,
	};
	return any;
}
