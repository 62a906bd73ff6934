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
		return (struct chart_value){ c->percent, c->lo, c->hi };
	return (struct chart_value){ (double)c->n, none, none };
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

bool report_figure(struct arena *a, const struct stats_table *t,
		   struct chart *out)
{
	static const char *const single[] = { "" };
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
			any = any || !isnan(x->y);
		}
	}
	*out = (struct chart){
		.kind = kind,
		.title = t->title,
		.subtitle = subtitle(a, t, &s, kind, percent),
		.x_title = q->x,
		.y_title = q->y,
		.rows = t->rows,
		.n_rows = s.n_rows,
		.series = s.summed ? single : t->cols,
		.n_series = s.n_cols,
		.values = v,
		.percent = percent,
		.series_missing = t->col_missing && !s.summed,
	};
	return any;
}
