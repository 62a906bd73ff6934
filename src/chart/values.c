/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the chart holds, asked in one place: what is withheld or missing must
 * not slip into a sum, an axis or a text anywhere.
 */
#include <math.h>

#include "script.h"

const struct chart_value *chart_at(const struct chart *c, size_t row,
				   size_t series)
{
	return &c->values[row * c->n_series + series];
}

bool chart_known(const struct chart_value *x)
{
	return !x->suppressed && !isnan(x->y);
}

bool chart_has_interval(const struct chart_value *x)
{
	return chart_known(x) && !isnan(x->lo) && !isnan(x->hi);
}

bool chart_has_range(const struct chart_value *x)
{
	return chart_known(x) && x->min < x->max;
}

bool chart_any_interval(const struct chart *c)
{
	for (size_t i = 0; i < c->n_rows * c->n_series; i++)
		if (chart_has_interval(&c->values[i]))
			return true;
	return false;
}

const char *chart_hidden(const struct chart *c)
{
	return c->hidden && *c->hidden ? c->hidden : "c";
}

bool chart_any_hidden(const struct chart *c)
{
	for (size_t i = 0; i < c->n_rows * c->n_series; i++)
		if (c->values[i].suppressed)
			return true;
	for (size_t i = 0; c->kind == CHART_DOTS && i < c->n_rows; i++)
		if (chart_change(c, i).suppressed)
			return true;
	for (size_t s = 0; c->kind == CHART_UPSET && s < c->n_sets; s++)
		if (chart_set_total(c, s).suppressed)
			return true;
	return false;
}

bool chart_is_open(const struct chart *c, size_t row)
{
	bool reads = c->kind == CHART_LINES ||
		     (c->kind == CHART_MULTIPLES && c->as_lines);
	return reads && c->open_rows && c->open_rows[row];
}

bool chart_no_data(const struct chart *c, size_t series)
{
	for (size_t i = 0; i < c->n_rows; i++)
		if (chart_known(chart_at(c, i, series)) ||
		    chart_at(c, i, series)->suppressed)
			return false;
	return true;
}

bool chart_any_open(const struct chart *c)
{
	for (size_t r = 0; r < c->n_rows; r++)
		if (chart_is_open(c, r))
			return true;
	return false;
}

struct chart_value chart_change(const struct chart *c, size_t row)
{
	const struct chart_value *from = chart_at(c, row, 0);
	const struct chart_value *to = chart_at(c, row, 1);
	const double none = (double)NAN;
	struct chart_value x = { .y = none, .lo = none, .hi = none };
	/* A difference would give away what is withheld. */
	x.suppressed = from->suppressed || to->suppressed ||
		       (c->change && c->change[row].suppressed);
	if (x.suppressed || !chart_known(from) || !chart_known(to))
		return x;
	if (c->change)
		return c->change[row];
	x.y = to->y - from->y;
	return x;
}

bool chart_is_member(const struct chart *c, size_t row, size_t set)
{
	return c->member[row * c->n_sets + set];
}

struct chart_value chart_set_total(const struct chart *c, size_t set)
{
	const double none = (double)NAN;
	struct chart_value sum = { .lo = none, .hi = none };
	if (c->set_totals)
		return c->set_totals[set];
	for (size_t r = 0; r < c->n_rows; r++) {
		const struct chart_value *x = chart_at(c, r, 0);
		if (!chart_is_member(c, r, set))
			continue;
		sum.suppressed = sum.suppressed || x->suppressed;
		sum.y += chart_known(x) ? x->y : 0;
	}
	if (sum.suppressed)
		sum.y = none;
	return sum;
}

double chart_top(const struct chart *c)
{
	double top = 0;
	for (size_t i = 0; i < c->n_rows * c->n_series; i++) {
		const struct chart_value *x = &c->values[i];
		if (!chart_known(x))
			continue;
		top = fmax(top, x->y);
		if (chart_has_interval(x))
			top = fmax(top, x->hi);
		if (c->kind == CHART_LAGS && chart_has_range(x))
			top = fmax(top, x->max);
	}
	return top;
}

double chart_axis(struct canvas *v, double top, int parts)
{
	/* Nothing, or so little that every number is printed as 0. */
	if (!(top > 1e-6))
		top = 1;
	v->step = measure_step(top, parts, !v->c->percent);
	double end = ceil(top / v->step - 1e-9) * v->step;
	v->end = v->c->percent && top <= 100 && end > 100 ? 100 : end;
	return v->end;
}
