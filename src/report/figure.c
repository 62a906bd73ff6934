/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a table to the chart that its query file asks for. */
#include "report.h"

#include <math.h>
#include <string.h>

#define BARS_MAX       48
#define PANEL_ROWS_MAX 16

struct source { /* where the chart's values stand in the table */
	const struct stats_cell *cells;
	size_t step; /* cells from one row to the next */
	size_t n_rows, n_cols;
	bool summed; /* over the columns */
};

static bool is_years(const struct stats_table *t)
{
	return str_eq(t->query->order, "years") ||
	       str_eq(t->query->order, "periods");
}

static struct source source_of(const struct stats_table *t,
			       enum chart_kind kind)
{
	struct source s = { t->cells, t->n_cols, t->n_rows, t->n_cols, false };
	/* More bars than can be taken in: those of the total instead. */
	if (kind == CHART_BARS && t->row_totals && t->n_cols > 1 &&
	    t->n_rows * t->n_cols > BARS_MAX)
		s = (struct source){ t->row_totals, 1, t->n_rows, 1, true };
	/* One panel a column, whatever the table sums. */
	bool points = kind == CHART_LINES || kind == CHART_PYRAMID ||
		      kind == CHART_UPSET ||
		      (kind == CHART_MULTIPLES && is_years(t));
	/* A line through "not dated" would be a lie; a pyramid has no step
	 * for an age that is not known, and what is not known combines with
	 * nothing. */
	if (points && t->row_missing)
		s.n_rows--;
	/* What has no side is told under the title. */
	if (kind == CHART_PYRAMID && s.n_cols > 2)
		s.n_cols = 2;
	/* Stages of a duration: all together. */
	if (kind == CHART_LAGS && s.n_cols > 1)
		s = t->row_totals ? (struct source){ t->row_totals, 1,
						     t->n_rows, 1, true }
				  : (struct source){ t->cells, t->n_cols,
						     t->n_rows, 1, false };
	return s;
}

static struct chart_value value_of(const struct stats_query *q,
				   const struct stats_cell *c, bool percent)
{
	const double none = (double)NAN;
	struct chart_value v = { .y = none, .lo = none, .hi = none };
	if (c->hidden != STATS_SHOWN) {
		v.suppressed = true;
		return v;
	}
	if (q->kind == STATS_VALUES) {
		if (!c->values.n)
			return v;
		v.y = c->values.median;
		v.lo = c->values.q1;
		v.hi = c->values.q3;
		v.min = c->values.min;
		v.max = c->values.max;
	} else if (q->kind == STATS_RATES) {
		v.y = c->rate.value;
		v.lo = c->rate.lo;
		v.hi = c->rate.hi;
	} else if (percent) {
		v.y = c->percent;
		v.lo = c->lo;
		v.hi = c->hi;
	} else {
		v.y = (double)c->n;
	}
	return v;
}

/* What the marks of a chart mean. */
static const char *marks(enum chart_kind kind)
{
	switch (kind) {
	case CHART_LINES:
		return "ribbons";
	case CHART_MULTIPLES:
	case CHART_BARS:
	case CHART_GROUPED:
	case CHART_DOTS:
		return "whiskers";
	case CHART_STACKED:
	case CHART_HEAT:
	case CHART_UPSET:
	case CHART_PYRAMID:
	case CHART_LAGS:
		break;
	}
	return NULL;
}

/* Of a pyramid: the children who have no side or no step in it. */
static int64_t left_out(const struct stats_table *t, const struct source *s)
{
	int64_t all = 0, drawn = 0;
	for (size_t r = 0; r < t->n_rows; r++)
		for (size_t c = 0; c < t->n_cols; c++) {
			const struct stats_cell *x =
				&t->cells[r * t->n_cols + c];
			if (x->hidden != STATS_SHOWN)
				return -1;
			all += x->n;
			drawn += r < s->n_rows && c < s->n_cols ? x->n : 0;
		}
	return all - drawn;
}

/* What is drawn, in a line under the title. */
static const char *subtitle(struct arena *a, const struct stats_table *t,
			    const struct source *s, enum chart_kind kind,
			    bool percent)
{
	const struct stats_query *q = t->query;
	const char *text;
	if (q->kind == STATS_VALUES)
		text = arena_fmt(a,
				 "Median (dot), quartiles (bar) and range "
				 "(line) in %s",
				 q->measure);
	else if (q->kind == STATS_RATES)
		text = "Per 100,000 children and year; whiskers are exact "
		       "95% intervals (Poisson)";
	else if (percent)
		text = arena_fmt(a, "Percentage of N, %s", q->base);
	else
		text = arena_fmt(a, "Number of %s", q->unit);
	if (percent && q->interval && marks(kind))
		text = arena_fmt(a, "%s; %s are 95%% intervals (Wilson)", text,
				 marks(kind));
	if (s->summed)
		text = arena_fmt(a, "%s. All together, whatever the %s", text,
				 str_lower(a, q->pivot));
	if (kind == CHART_UPSET && left_out(t, s) > 0)
		text = arena_fmt(a,
				 "%s. Not drawn, because not all is known: "
				 "%lld",
				 text, (long long)left_out(t, s));
	if (kind == CHART_PYRAMID && left_out(t, s) > 0)
		text = arena_fmt(a,
				 "%s. Not drawn, because age or %s is not "
				 "known or another: %lld",
				 text, str_lower(a, q->pivot),
				 (long long)left_out(t, s));
	return arena_fmt(a, "%s.", text);
}

/* N that all cells of a column share; 0: they differ, or it is withheld. */
static int64_t column_base(const struct source *s, size_t c)
{
	int64_t N = s->n_rows ? s->cells[c].N : 0;
	for (size_t r = 0; r < s->n_rows; r++)
		if (s->cells[r * s->step + c].N != N)
			return 0;
	return N;
}

/* Names of the columns, each with its N where all its cells share one: a
 * percentage of two reviews must not look like one of two hundred. */
static const char *const *series(struct arena *a, const struct stats_table *t,
				 const struct source *s, bool percent)
{
	const char **names = arena_alloc(a, (s->n_cols + 1) * sizeof *names);
	for (size_t c = 0; c < s->n_cols; c++) {
		int64_t N = column_base(s, c);
		names[c] = s->summed ? "" : t->cols[c];
		if (percent && N && *names[c] &&
		    t->query->percent != STATS_PERCENT_TABLE)
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

/* The last rows of a table by year, when their reviews are still to come. */
static const bool *open_rows(struct arena *a, const struct stats_table *t,
			     const struct source *s)
{
	size_t last = t->n_rows - t->row_missing;
	bool *open = arena_alloc(a, (s->n_rows + 1) * sizeof *open);
	if (!t->open_rows)
		return NULL;
	for (size_t r = 0; r < s->n_rows; r++)
		open[r] = r < last && r + t->open_rows >= last;
	return open;
}

/* ---- combinations ---- */

#define JOINT " + "

/* A row of a table of combinations is the names of its sets, joined; one that
 * begins with "None" is that of no set. */
static bool is_no_set(const char *label)
{
	return str_starts_nocase(label, "none");
}

struct sets {
	const char **v;
	size_t n, cap;
};

static size_t set_named(struct arena *a, struct sets *out, const char *name)
{
	for (size_t i = 0; i < out->n; i++)
		if (str_eq_nocase(out->v[i], name))
			return i;
	*ARENA_PUSH(a, out) = name;
	return out->n - 1;
}

/* Calls itself once to find the sets (member NULL) and once to fill. */
static void split(struct arena *a, const char *label, struct sets *sets,
		  bool *member)
{
	while (*label && !is_no_set(label)) {
		const char *end = strstr(label, JOINT);
		size_t n = end ? (size_t)(end - label) : strlen(label);
		size_t i = set_named(a, sets, arena_dup(a, label, n));
		if (member)
			member[i] = true;
		label += n + (end ? strlen(JOINT) : 0);
	}
}

static void combinations(struct arena *a, const struct stats_table *t,
			 const struct source *s, struct chart *out)
{
	struct sets sets = { 0 };
	for (size_t r = 0; r < s->n_rows; r++)
		split(a, t->rows[r], &sets, NULL);
	bool *member =
		arena_alloc(a, (s->n_rows * sets.n + 1) * sizeof *member);
	for (size_t r = 0; r < s->n_rows; r++)
		split(a, t->rows[r], &sets, &member[r * sets.n]);
	out->sets = sets.v;
	out->n_sets = sets.n;
	out->member = member;
	for (size_t r = 0; r < s->n_rows; r++)
		out->base += (double)s->cells[r * s->step].n;
}

/* ---- all ---- */

/* What the kind reads besides rows, series and values. */
static void particulars(struct arena *a, const struct stats_table *t,
			const struct source *s, struct chart *out)
{
	if (out->kind == CHART_UPSET)
		combinations(a, t, s, out);
	if (out->kind == CHART_LINES || out->kind == CHART_MULTIPLES)
		out->open_rows = open_rows(a, t, s);
	if (out->kind != CHART_MULTIPLES)
		return;
	const char **n = arena_alloc(a, (s->n_cols + 1) * sizeof *n);
	for (size_t c = 0; c < s->n_cols; c++) {
		int64_t N = column_base(s, c);
		n[c] = N ? arena_fmt(a, "N = %lld", (long long)N) : "";
	}
	out->series = t->cols;
	out->series_n = n;
	out->as_lines = is_years(t);
}

/* A line runs over years, also where they are the columns of the table. */
static const struct stats_table *over_years(struct arena *a,
					    const struct stats_table *t)
{
	struct stats_table *out = ARENA_NEW(a, struct stats_table);
	struct stats_query *q = ARENA_NEW(a, struct stats_query);
	struct stats_cell *cells =
		arena_alloc(a, (t->n_rows * t->n_cols + 1) * sizeof *cells);
	*q = *t->query;
	q->order = t->query->pivot_order;
	q->pivot_order = t->query->order;
	q->row = q->x = t->query->pivot;
	q->pivot = t->query->row;
	q->y = "";
	*out = *t;
	out->query = q;
	out->rows = t->cols;
	out->n_rows = t->n_cols;
	out->row_missing = t->col_missing;
	out->open_rows = t->open_cols;
	out->cols = t->rows;
	out->n_cols = t->n_rows;
	out->col_missing = t->row_missing;
	out->open_cols = t->open_rows;
	out->cells = cells;
	out->row_totals = out->col_totals = NULL;
	for (size_t r = 0; r < t->n_rows; r++)
		for (size_t c = 0; c < t->n_cols; c++)
			cells[c * t->n_rows + r] = t->cells[r * t->n_cols + c];
	return out;
}

static bool has_hidden(const struct stats_table *t)
{
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		if (t->cells[i].hidden != STATS_SHOWN)
			return true;
	return false;
}

/* The kind that the file asks for, or what says the same and can be read. */
static enum chart_kind fitting(const struct stats_table *t,
			       enum chart_kind kind)
{
	const struct stats_query *q = t->query;
	/* Shares of different wholes do not stack. */
	if (kind == CHART_STACKED && !q->plot_n &&
	    q->percent != STATS_NO_PERCENT && q->percent != STATS_PERCENT_ROW)
		return CHART_GROUPED;
	if (kind == CHART_MULTIPLES && t->n_rows > PANEL_ROWS_MAX &&
	    !is_years(t))
		return CHART_HEAT;
	return kind;
}

bool report_figure(struct arena *a, const struct stats_table *t,
		   struct chart *out)
{
	enum chart_kind kind;
	if (!chart_kind_parse(t->query->chart, &kind))
		return false;
	kind = fitting(t, kind);
	if (kind == CHART_STACKED && has_hidden(t))
		return false; /* a part that is not drawn looks like none */
	if (kind == CHART_LINES && !is_years(t) &&
	    (str_eq(t->query->pivot_order, "years") ||
	     str_eq(t->query->pivot_order, "periods")))
		t = over_years(a, t);
	const struct stats_query *q = t->query;
	bool percent = q->kind == STATS_COUNTS &&
		       q->percent != STATS_NO_PERCENT && !q->plot_n &&
		       kind != CHART_UPSET;
	struct source s = source_of(t, kind);
	struct chart_value *v =
		arena_alloc(a, (s.n_rows * s.n_cols + 1) * sizeof *v);
	bool any = false;
	for (size_t r = 0; r < s.n_rows; r++) {
		for (size_t c = 0; c < s.n_cols; c++) {
			struct chart_value *x = &v[r * s.n_cols + c];
			*x = value_of(q, &s.cells[r * s.step + c], percent);
			/* That a theme is found with itself says nothing. */
			if (kind == CHART_HEAT &&
			    str_eq(t->rows[r], t->cols[c]))
				x->y = (double)NAN;
			any = any || x->y > 0;
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
		.hidden = t->hidden,
		.series_missing =
			t->col_missing && !s.summed && s.n_cols == t->n_cols,
	};
	particulars(a, t, &s, out);
	return any;
}
