/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How values, rates and ratios are printed: typed columns for machines,
 * compact ones for people. */
#include <math.h>
#include <string.h>

#include "kinds.h"

#define DASH "–"

struct figure {
	const char *name, *title;
};

static const struct figure values_typed[] = {
	{ "n", "n" },
	{ "missing", "Not known" },
	{ "median", "Median" },
	{ "q1", "Lower quartile" },
	{ "q3", "Upper quartile" },
	{ "low", "Least" },
	{ "high", "Greatest" },
	{ "mean", "Mean" },
	{ NULL, NULL },
};
static const struct figure values_compact[] = {
	{ "n", "n" },           { "missing", "Not known" },
	{ "median", "Median" }, { "quartiles", "Quartiles" },
	{ "range", "Range" },   { "mean", "Mean" },
	{ NULL, NULL },
};
static const struct figure rates_typed[] = {
	{ "n", "n" },
	{ "population", "Children × years" },
	{ "rate", "Per 100,000 a year" },
	{ "low", "95% from" },
	{ "high", "95% to" },
	{ NULL, NULL },
};
static const struct figure rates_compact[] = {
	{ "n", "n" },
	{ "population", "Children × years" },
	{ "rate", "Per 100,000 a year (95%)" },
	{ NULL, NULL },
};
static const struct figure ratio_typed[] = {
	{ "ratio", "Ratio to population" },
	{ "ratio_low", "ratio 95% from" },
	{ "ratio_high", "ratio 95% to" },
	{ NULL, NULL },
};

/* The only column of figures takes several columns; beside others it is one
 * cell each. */
static bool alone(const struct sheet *x)
{
	return !*x->t->query->pivot;
}

static void columns(struct sheet *x, const char *label, const struct figure *f,
		    bool number)
{
	for (; f->name; f++) {
		const char *name = f->name, *title = f->title;
		if (*label) {
			name = arena_fmt(x->a, "%s_%s", sheet_slug(x->a, label),
					 name);
			title = arena_fmt(x->a, "%s %s", label, title);
		}
		sheet_column(x, name, title, number);
	}
}

void stats_kind_columns(struct sheet *x, const char *label, bool compact)
{
	bool rates = x->t->query->kind == STATS_RATES;
	if (!compact)
		columns(x, label, rates ? rates_typed : values_typed, true);
	else if (alone(x))
		columns(x, label, rates ? rates_compact : values_compact,
			false);
	else
		sheet_column(x, sheet_slug(x->a, label), label, false);
}

/* At most one decimal: "12", "12.5". */
static const char *figure(struct arena *a, double v)
{
	if (isnan(v))
		return "";
	char *s = arena_fmt(a, "%.1f", v);
	size_t n = strlen(s);
	if (s[n - 1] == '0')
		s[n - 2] = '\0';
	return str_eq(s, "-0") ? "0" : s;
}

static const char *span(struct arena *a, double from, double to)
{
	if (isnan(from) || isnan(to))
		return DASH;
	return arena_fmt(a, "%s–%s", figure(a, from), figure(a, to));
}

static const char *or_dash(const char *s)
{
	return *s ? s : DASH;
}

/* Empty cells behind a figure that is withheld or not there. */
static void fill(struct sheet *x, const char *text, size_t n)
{
	while (n--)
		sheet_cell(x, text, NULL);
}

/* ---- values ---- */

static void values_typed_cells(struct sheet *x, const struct stats_cell *c)
{
	const struct maths_summary *v = &c->values;
	const double figures[] = { v->median, v->q1,  v->q3,
				   v->min,    v->max, v->mean };
	sheet_cell(x, sheet_whole(x->a, c->n), c);
	sheet_cell(x,
		   c->base_hidden ? x->t->hidden
				  : sheet_whole(x->a, c->N - c->n),
		   NULL);
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
		sheet_cell(x, figure(x->a, figures[i]), NULL);
}

static void values_compact_cells(struct sheet *x, const struct stats_cell *c)
{
	const struct maths_summary *v = &c->values;
	struct arena *a = x->a;
	sheet_cell(x, sheet_whole(a, c->n), c);
	sheet_cell(x,
		   c->base_hidden ? x->t->hidden : sheet_whole(a, c->N - c->n),
		   NULL);
	sheet_cell(x, or_dash(figure(a, v->median)), NULL);
	sheet_cell(x, span(a, v->q1, v->q3), NULL);
	sheet_cell(x, span(a, v->min, v->max), NULL);
	sheet_cell(x, or_dash(figure(a, v->mean)), NULL);
}

/* "167 (120–240), n = 12" */
static const char *values_text(struct arena *a, const struct stats_cell *c)
{
	const struct maths_summary *v = &c->values;
	if (isnan(v->median))
		return c->n ? arena_fmt(a, "n = %lld", (long long)c->n) : DASH;
	return arena_fmt(a, "%s (%s), n = %lld", figure(a, v->median),
			 span(a, v->q1, v->q3), (long long)c->n);
}

/* ---- rates ---- */

static const char *population(struct sheet *x, const struct stats_cell *c,
			      const char *none)
{
	if (c->base_hidden)
		return x->t->hidden;
	return c->N > 0 ? sheet_whole(x->a, c->N) : none;
}

/* "0.63 (0.56–0.71)" */
static const char *rate_text(struct arena *a, const struct stats_cell *c)
{
	return sheet_interval(a, &c->rate);
}

static void rates_typed_cells(struct sheet *x, const struct stats_cell *c)
{
	struct arena *a = x->a;
	sheet_cell(x, sheet_whole(a, c->n), c);
	sheet_cell(x, population(x, c, ""), NULL);
	sheet_cell(x, sheet_decimal(a, c->rate.value, 2), NULL);
	sheet_cell(x, sheet_decimal(a, c->rate.lo, 2), NULL);
	sheet_cell(x, sheet_decimal(a, c->rate.hi, 2), NULL);
}

static void rates_compact_cells(struct sheet *x, const struct stats_cell *c)
{
	sheet_cell(x, sheet_whole(x->a, c->n), c);
	sheet_cell(x, population(x, c, DASH), NULL);
	sheet_cell(x, rate_text(x->a, c), NULL);
}

/* ---- both ---- */

static void withheld(struct sheet *x, bool compact)
{
	bool rates = x->t->query->kind == STATS_RATES;
	size_t n = !compact ? (rates ? 5 : 8) : !alone(x) ? 1 : (rates ? 3 : 6);
	sheet_cell(x, x->t->hidden, NULL);
	fill(x, compact ? DASH : "", n - 1);
}

void stats_kind_cells(struct sheet *x, const struct stats_cell *c, bool compact)
{
	bool rates = x->t->query->kind == STATS_RATES;
	if (c->hidden)
		withheld(x, compact);
	else if (!compact && rates)
		rates_typed_cells(x, c);
	else if (!compact)
		values_typed_cells(x, c);
	else if (alone(x) && rates)
		rates_compact_cells(x, c);
	else if (alone(x))
		values_compact_cells(x, c);
	else if (rates)
		sheet_cell(x,
			   arena_fmt(x->a, "%s, n = %lld", rate_text(x->a, c),
				     (long long)c->n),
			   c);
	else
		sheet_cell(x, values_text(x->a, c), c);
}

void stats_ratio_columns(struct sheet *x, const char *label, bool compact)
{
	if (!compact)
		columns(x, label, ratio_typed, true);
	else
		sheet_column(x,
			     *label ? arena_fmt(x->a, "%s_ratio",
						sheet_slug(x->a, label))
				    : "ratio",
			     *label ? arena_fmt(x->a, "%s: ratio to population",
						label)
				    : ratio_typed->title,
			     false);
}

void stats_ratio_cells(struct sheet *x, const struct stats_cell *c,
		       bool compact)
{
	const struct maths_value *v = &c->ratio;
	if (compact) {
		sheet_cell(x, sheet_interval(x->a, v), NULL);
		return;
	}
	sheet_cell(x, sheet_decimal(x->a, v->value, 2), NULL);
	sheet_cell(x, sheet_decimal(x->a, v->lo, 2), NULL);
	sheet_cell(x, sheet_decimal(x->a, v->hi, 2), NULL);
}
