/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cannot be drawn is refused before anything is laid out. */
#include <math.h>
#include <string.h>

#include "script.h"

/* 2 * 16,000 is what the library that writes PNG can still hold. */
#define SIDE_MAX 16000.0
/* Beyond it no axis has room for its numbers. */
#define VALUE_MAX 1e12

static const char *name_of(const struct chart *c)
{
	return c->title ? c->title : "";
}

static int limits(const struct chart *c, struct err *e)
{
	if (c->n_rows > CHART_ROWS_MAX || c->n_series > CHART_SERIES_MAX)
		return err_set(e, ERR_LIMIT,
			       "chart \"%s\": %zu rows and %zu series are too "
			       "many to read (at most %d and %d)",
			       name_of(c), c->n_rows, c->n_series,
			       CHART_ROWS_MAX, CHART_SERIES_MAX);
	if (c->kind == CHART_UPSET &&
	    (c->n_rows > CHART_COMBOS_MAX || c->n_sets > CHART_SETS_MAX))
		return err_set(e, ERR_LIMIT,
			       "chart \"%s\": %zu combinations of %zu sets are "
			       "too many to read (at most %d of %d)",
			       name_of(c), c->n_rows, c->n_sets,
			       CHART_COMBOS_MAX, CHART_SETS_MAX);
	if (c->kind == CHART_MULTIPLES && !c->as_lines &&
	    c->n_rows > CHART_PANEL_MAX)
		return err_set(e, ERR_LIMIT,
			       "chart \"%s\": %zu bars in every panel are too "
			       "many to read (at most %d)",
			       name_of(c), c->n_rows, CHART_PANEL_MAX);
	return 0;
}

int check_needs(const struct chart *c, struct err *e)
{
	bool two = c->kind == CHART_DOTS || c->kind == CHART_PYRAMID;
	if (two && c->n_series != 2)
		return err_set(e, ERR_USAGE,
			       "chart \"%s\": needs two series, not %zu",
			       name_of(c), c->n_series);
	if (c->kind == CHART_UPSET && c->n_series != 1)
		return err_set(e, ERR_USAGE,
			       "chart \"%s\": needs one series, not %zu",
			       name_of(c), c->n_series);
	if (c->kind == CHART_UPSET && (!c->n_sets || !c->sets || !c->member))
		return err_set(e, ERR_USAGE,
			       "chart \"%s\": says of no combination which "
			       "sets it is of",
			       name_of(c));
	if (c->kind == CHART_STACKED && chart_any_hidden(c))
		return err_set(e, ERR_USAGE,
			       "chart \"%s\": parts are withheld, and a stack "
			       "without them would look whole",
			       name_of(c));
	return 0;
}

static bool endless(double y)
{
	return y > VALUE_MAX || y < -VALUE_MAX;
}

/* Quartiles on either side of the median, the range around them. */
static bool in_order(const struct chart_value *x)
{
	if (chart_has_interval(x) && !(x->lo <= x->y && x->y <= x->hi))
		return false;
	bool span = chart_has_interval(x);
	return !chart_has_range(x) || (x->min <= (span ? x->lo : x->y) &&
				       x->max >= (span ? x->hi : x->y));
}

static int value(const struct chart *c, const struct chart_value *x,
		 struct err *e)
{
	double wrong = endless(x->lo) ? x->lo : endless(x->hi) ? x->hi : x->y;
	if (x->y < 0 || endless(wrong))
		return err_set(e, ERR_USAGE, "chart \"%s\": %g cannot be drawn",
			       name_of(c), wrong);
	if (c->kind != CHART_LAGS)
		return 0;
	if (endless(x->min) || endless(x->max) ||
	    (chart_has_range(x) && x->min < 0))
		return err_set(e, ERR_USAGE,
			       "chart \"%s\": a range from %g to %g cannot be "
			       "drawn",
			       name_of(c), x->min, x->max);
	if (!in_order(x))
		return err_set(e, ERR_USAGE,
			       "chart \"%s\": median %g, quartiles %g and %g, "
			       "range %g to %g are not in order",
			       name_of(c), x->y, x->lo, x->hi, x->min, x->max);
	return 0;
}

/* What stands beside the values: sums of sets, differences. */
static int others(const struct chart *c, struct err *e)
{
	double wrong = c->kind == CHART_UPSET && endless(c->base) ? c->base : 0;
	for (size_t i = 0; c->kind == CHART_UPSET && i < c->n_sets; i++) {
		struct chart_value x = chart_set_total(c, i);
		if (chart_known(&x) && (x.y < 0 || endless(x.y)))
			wrong = x.y;
	}
	for (size_t i = 0; c->kind == CHART_DOTS && i < c->n_rows; i++) {
		struct chart_value x = chart_change(c, i);
		if (!chart_known(&x))
			continue;
		wrong = endless(x.y)    ? x.y
			: endless(x.lo) ? x.lo
			: endless(x.hi) ? x.hi
					: wrong;
	}
	if (wrong < 0 || wrong > 0)
		return err_set(e, ERR_USAGE, "chart \"%s\": %g cannot be drawn",
			       name_of(c), wrong);
	return 0;
}

int check_chart(const struct chart *c, const char *id, struct err *e)
{
	bool any = false;
	if (limits(c, e) < 0)
		return -1;
	for (size_t i = 0; i < c->n_rows * c->n_series; i++) {
		const struct chart_value *x = &c->values[i];
		if (!x->suppressed && value(c, x, e) < 0)
			return -1;
		any = any || chart_known(x);
	}
	if (!any)
		return err_set(e, ERR_USAGE, "chart \"%s\": nothing to draw",
			       name_of(c));
	if (check_needs(c, e) < 0 || others(c, e) < 0)
		return -1;
	if (!id || !*id ||
	    id[strspn(id, "abcdefghijklmnopqrstuvwxyz"
			  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			  "0123456789-")])
		return err_set(e, ERR_USAGE,
			       "chart id \"%s\": only letters, digits and '-'",
			       id ? id : "");
	return 0;
}

int check_size(const struct canvas *v, struct err *e)
{
	if (v->w > SIDE_MAX || v->h > SIDE_MAX)
		return err_set(e, ERR_LIMIT,
			       "chart \"%s\": a picture of %.0f by %.0f is too "
			       "large to read",
			       name_of(v->c), v->w, v->h);
	return 0;
}
