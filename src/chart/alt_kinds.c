/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an alt text says of the values, by kind of chart. */
#include <math.h>

#include "alt.h"

static bool stacked(const struct chart *c)
{
	return c->kind == CHART_STACKED && c->n_series > 1 && !c->percent;
}

/* What is compared: a stack of counts as a whole, everything else by value;
 * NaN: nothing, also for a stack of which a part is withheld, and for what is
 * not complete. */
static double value(const struct chart *c, size_t row, size_t series)
{
	const double none = (double)NAN;
	const struct chart_value *x = chart_at(c, row, series);
	if (chart_is_open(c, row))
		return none;
	if (!stacked(c))
		return chart_known(x) ? x->y : none;
	double sum = 0;
	for (size_t s = 0; s < c->n_series; s++) {
		x = chart_at(c, row, s);
		if (x->suppressed)
			return none;
		sum += chart_known(x) ? x->y : 0;
	}
	return sum;
}

/* Over the series from `from` to before `to`. */
static struct extreme find(struct alt *t, int sign, size_t from, size_t to)
{
	struct extreme x = { 0 };
	for (size_t r = 0; r < t->c->n_rows; r++) {
		for (size_t s = from; s < to; s++) {
			double y = value(t->c, r, s);
			if (!isnan(y))
				extreme_offer(t, &x, sign, r, s, y);
		}
	}
	return x;
}

/* How many share the place of an extreme. */
static const char *others(struct alt *t, const struct extreme *x)
{
	if (!x->equal)
		return "";
	return arena_fmt(t->a, " and %zu other%s", x->equal,
			 x->equal > 1 ? "s" : "");
}

/* "Neglect, Fatal, 34.3%" */
static void put_extreme(struct alt *t, const struct extreme *x)
{
	const struct chart *c = t->c;
	buf_str(&t->b, alt_row(t, x->row));
	if (!stacked(c) && *c->series[x->series])
		buf_fmt(&t->b, ", %s", alt_name(t, c->series[x->series]));
	buf_fmt(&t->b, "%s, %s", others(t, x), x->text);
}

/* Highest and lowest. */
static void put_range(struct alt *t, const char *highest)
{
	size_t n = stacked(t->c) ? 1 : t->c->n_series;
	struct extreme high = find(t, 1, 0, n), low = find(t, -1, 0, n);
	if (!high.found) {
		buf_str(&t->b, " Nothing is complete.");
		return;
	}
	if (str_eq(high.text, low.text)) {
		buf_fmt(&t->b,
			high.equal ? " Every value is %s."
				   : " The only value is %s.",
			high.text);
		return;
	}
	buf_fmt(&t->b, " %s: ", highest);
	put_extreme(t, &high);
	buf_str(&t->b, "; lowest: ");
	put_extreme(t, &low);
	buf_str(&t->b, ".");
}

void alt_plain(struct alt *t)
{
	put_range(t, "Highest");
}

/* First and last complete value of a series; false: there are not two. */
static bool ends(const struct chart *c, size_t s, size_t *first, size_t *last)
{
	bool found = false;
	for (size_t r = 0; r < c->n_rows; r++) {
		if (isnan(value(c, r, s)))
			continue;
		*first = found ? *first : r;
		*last = r;
		found = true;
	}
	return found && *first != *last;
}

/* The series that changes most from its first value to its last. */
static void put_most_changed(struct alt *t)
{
	const struct chart *c = t->c;
	size_t best = c->n_series, first = 0, last = 0;
	double most = 0;
	for (size_t s = 0; s < c->n_series; s++) {
		if (!ends(c, s, &first, &last))
			continue;
		double change = fabs(chart_at(c, last, s)->y -
				     chart_at(c, first, s)->y);
		if (change > most) {
			most = change;
			best = s;
		}
	}
	if (best == c->n_series || !ends(c, best, &first, &last))
		return;
	const char *name = alt_name(t, c->series[best]);
	alt_more(t, arena_fmt(t->a, " %s%s%s %s in %s to %s in %s.",
			      c->n_series > 1 ? "Largest change: " : "", name,
			      *name ? ", from" : "From",
			      alt_number(t, chart_at(c, first, best)->y),
			      alt_row(t, first),
			      alt_number(t, chart_at(c, last, best)->y),
			      alt_row(t, last)));
}

void alt_lines(struct alt *t)
{
	put_range(t, "Highest");
	put_most_changed(t);
}

/* "Neglect, 25.0% to 34.3% (+9.3 points)" */
static void put_change(struct alt *t, const struct extreme *of)
{
	const struct chart *c = t->c;
	struct chart_value x = chart_change(c, of->row);
	buf_fmt(&t->b, "%s, %s to %s (%s%s)%s", alt_row(t, of->row),
		alt_number(t, chart_at(c, of->row, 0)->y),
		alt_number(t, chart_at(c, of->row, 1)->y), alt_signed(t, x.y),
		c->percent ? " points" : "", others(t, of));
}

void alt_dots(struct alt *t)
{
	struct extreme rise = { 0 }, fall = { 0 };
	bool any = false;
	for (size_t r = 0; r < t->c->n_rows; r++) {
		struct chart_value x = chart_change(t->c, r);
		any = any || chart_known(&x);
		if (chart_known(&x) && x.y > 0)
			extreme_offer(t, &rise, 1, r, 0, x.y);
		if (chart_known(&x) && x.y < 0)
			extreme_offer(t, &fall, -1, r, 0, x.y);
	}
	if (rise.found) {
		buf_str(&t->b, " Largest rise: ");
		put_change(t, &rise);
	}
	if (fall.found) {
		buf_str(&t->b,
			rise.found ? "; largest fall: " : " Largest fall: ");
		put_change(t, &fall);
	}
	if (any)
		buf_str(&t->b,
			rise.found || fall.found ? "." : " Nothing changes.");
	struct extreme high = find(t, 1, 1, 2), low = find(t, -1, 1, 2);
	if (high.found && !str_eq(high.text, low.text))
		alt_more(t, arena_fmt(t->a,
				      " %s: highest %s%s, %s; lowest %s%s, %s.",
				      alt_name(t, t->c->series[1]),
				      alt_row(t, high.row), others(t, &high),
				      high.text, alt_row(t, low.row),
				      others(t, &low), low.text));
}

static const char *with_share(struct alt *t, double y)
{
	const char *text = alt_number(t, y);
	if (!(t->c->base > 0) || t->c->percent)
		return text;
	return arena_fmt(t->a, "%s (%.1f%%)", text, 100 * y / t->c->base);
}

void alt_upset(struct alt *t)
{
	const struct chart *c = t->c;
	struct extreme high = find(t, 1, 0, 1), low = find(t, -1, 0, 1);
	struct extreme large = { 0 };
	buf_fmt(&t->b, " Highest: %s%s, %s", alt_row(t, high.row),
		others(t, &high), with_share(t, high.y));
	if (low.row != high.row)
		buf_fmt(&t->b, "; lowest shown: %s%s, %s", alt_row(t, low.row),
			others(t, &low), with_share(t, low.y));
	buf_str(&t->b, ".");
	for (size_t s = 0; s < c->n_sets; s++) {
		struct chart_value x = chart_set_total(c, s);
		if (chart_known(&x))
			extreme_offer(t, &large, 1, s, 0, x.y);
	}
	if (large.found && c->n_sets > 1)
		alt_more(t, arena_fmt(t->a, " Largest set: %s%s, %s.",
				      alt_name(t, c->sets[large.row]),
				      others(t, &large), large.text));
}

void alt_pyramid(struct alt *t)
{
	const struct chart *c = t->c;
	struct extreme widest = { 0 };
	put_range(t, "Highest");
	for (size_t r = 0; r < c->n_rows; r++) {
		double a = value(c, r, 0), b = value(c, r, 1);
		if (!isnan(a) && !isnan(b) && fabs(a - b) > 0)
			extreme_offer(t, &widest, 1, r, 0, fabs(a - b));
	}
	if (widest.found)
		alt_more(t, arena_fmt(t->a,
				      " Largest difference: %s, %s against %s.",
				      alt_row(t, widest.row),
				      alt_number(t, value(c, widest.row, 0)),
				      alt_number(t, value(c, widest.row, 1))));
}

void alt_lags(struct alt *t)
{
	const struct chart *c = t->c;
	struct extreme top = { 0 };
	put_range(t, "Highest median");
	for (size_t r = 0; r < c->n_rows; r++)
		for (size_t s = 0; s < c->n_series; s++)
			if (chart_has_range(chart_at(c, r, s)))
				extreme_offer(t, &top, 1, r, s,
					      chart_at(c, r, s)->max);
	if (top.found)
		alt_more(t, arena_fmt(t->a, " Highest of all: %s%s, %s.",
				      alt_row(t, top.row), others(t, &top),
				      top.text));
}

void alt_multiples(struct alt *t)
{
	const struct chart *c = t->c;
	size_t empty = 0;
	put_range(t, "Highest");
	for (size_t s = 0; s < c->n_series; s++)
		empty += chart_no_data(c, s);
	if (empty)
		buf_fmt(&t->b, " %zu of %zu panels without data.", empty,
			c->n_series);
}
