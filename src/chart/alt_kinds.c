/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an alt text says of the values, by kind of chart. */
#include <math.h>

#include "alt.h"

#define NAMED_LINES 4 /* told from first to last up to here */

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

/* "Neglect, Fatal: 34.3% (interval 20.8% to 50.8%)" */
static void put_extreme(struct alt *t, const struct extreme *x,
			const char *span)
{
	const struct chart *c = t->c;
	const struct chart_value *v = chart_at(c, x->row, x->series);
	buf_str(&t->b, alt_row(t, x->row));
	if (!stacked(c) && *c->series[x->series])
		buf_fmt(&t->b, ", %s", alt_name(t, c->series[x->series]));
	buf_fmt(&t->b, "%s: %s", others(t, x), x->text);
	if (!stacked(c) && !x->equal && chart_has_interval(v))
		buf_fmt(&t->b, " (%s %s to %s)", span, alt_number(t, v->lo),
			alt_number(t, v->hi));
}

/* Highest and lowest, with words of the kind for them. */
static void put_range(struct alt *t, const char *highest, const char *lowest,
		      const char *span)
{
	size_t n = stacked(t->c) ? 1 : t->c->n_series;
	struct extreme high = find(t, 1, 0, n), low = find(t, -1, 0, n);
	if (!high.found)
		return;
	if (str_eq(high.text, low.text)) {
		buf_fmt(&t->b,
			high.equal ? " Every value is %s."
				   : " The only value is %s.",
			high.text);
		return;
	}
	buf_fmt(&t->b, " %s ", highest);
	put_extreme(t, &high, span);
	buf_fmt(&t->b, "; %s ", lowest);
	put_extreme(t, &low, span);
	buf_str(&t->b, ".");
}

void alt_plain(struct alt *t)
{
	put_range(t, "Highest", "lowest", "interval");
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

static void put_line(struct alt *t, const char *before, size_t s)
{
	const struct chart *c = t->c;
	size_t first = 0, last = 0;
	if (!ends(c, s, &first, &last))
		return;
	const char *name = alt_name(t, c->series[s]);
	const char *text = arena_fmt(
		t->a, " %s%s%sfrom %s in %s to %s in %s.", before, name,
		*name ? ": " : "The line goes ",
		alt_number(t, chart_at(c, first, s)->y), alt_row(t, first),
		alt_number(t, chart_at(c, last, s)->y), alt_row(t, last));
	if (alt_has_room(t, text))
		buf_str(&t->b, text);
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
	if (best < c->n_series)
		put_line(t, "Largest change: ", best);
}

void alt_lines(struct alt *t)
{
	put_range(t, "Highest", "lowest", "interval");
	for (size_t s = 0; t->c->n_series <= NAMED_LINES && s < t->c->n_series;
	     s++)
		put_line(t, "", s);
	if (t->c->n_series > NAMED_LINES)
		put_most_changed(t);
}

/* "Neglect, from 25.0% to 34.3% (+9.3 points, interval …)" */
static void put_change(struct alt *t, const struct extreme *of)
{
	const struct chart *c = t->c;
	size_t row = of->row;
	struct chart_value x = chart_change(c, row);
	buf_fmt(&t->b, "%s, from %s to %s (%s%s", alt_row(t, row),
		alt_number(t, chart_at(c, row, 0)->y),
		alt_number(t, chart_at(c, row, 1)->y), alt_signed(t, x.y),
		c->percent ? " points" : "");
	if (chart_has_interval(&x))
		buf_fmt(&t->b, ", interval %s to %s", alt_signed(t, x.lo),
			alt_signed(t, x.hi));
	buf_fmt(&t->b, ")%s", others(t, of));
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
	if (high.found && high.row != low.row)
		buf_fmt(&t->b, " %s: highest %s (%s), lowest %s (%s).",
			alt_name(t, t->c->series[1]), high.text,
			alt_row(t, high.row), low.text, alt_row(t, low.row));
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
	struct extreme large = { 0 }, small = { 0 };
	buf_fmt(&t->b, " Most often: %s%s, %s", alt_row(t, high.row),
		others(t, &high), with_share(t, high.y));
	if (low.row != high.row)
		buf_fmt(&t->b, "; least often shown: %s%s, %s",
			alt_row(t, low.row), others(t, &low),
			with_share(t, low.y));
	buf_str(&t->b, ".");
	for (size_t s = 0; s < c->n_sets; s++) {
		struct chart_value x = chart_set_total(c, s);
		if (!chart_known(&x))
			continue;
		extreme_offer(t, &large, 1, s, 0, x.y);
		extreme_offer(t, &small, -1, s, 0, x.y);
	}
	if (large.found && large.row != small.row)
		buf_fmt(&t->b, " Largest set: %s%s, %s; smallest: %s%s, %s.",
			alt_name(t, c->sets[large.row]), others(t, &large),
			large.text, alt_name(t, c->sets[small.row]),
			others(t, &small), small.text);
}

void alt_pyramid(struct alt *t)
{
	const struct chart *c = t->c;
	struct extreme widest = { 0 };
	put_range(t, "Highest", "lowest", "interval");
	for (size_t r = 0; r < c->n_rows; r++) {
		double a = value(c, r, 0), b = value(c, r, 1);
		if (!isnan(a) && !isnan(b) && fabs(a - b) > 0)
			extreme_offer(t, &widest, 1, r, 0, fabs(a - b));
	}
	if (!widest.found)
		return;
	buf_fmt(&t->b, " Largest difference: %s, %s against %s.",
		alt_row(t, widest.row), alt_number(t, value(c, widest.row, 0)),
		alt_number(t, value(c, widest.row, 1)));
}

void alt_lags(struct alt *t)
{
	const struct chart *c = t->c;
	struct extreme longest = { 0 };
	put_range(t, "Longest median", "shortest", "middle half");
	for (size_t r = 0; r < c->n_rows; r++)
		for (size_t s = 0; s < c->n_series; s++)
			if (chart_has_range(chart_at(c, r, s)))
				extreme_offer(t, &longest, 1, r, s,
					      chart_at(c, r, s)->max);
	if (longest.found)
		buf_fmt(&t->b, " Longest of all: %s, %s.",
			alt_row(t, longest.row), longest.text);
}

/* Why a panel has no extremes. */
static const char *panel_lacks(const struct chart *c, size_t s)
{
	const char *why = "no data";
	for (size_t r = 0; r < c->n_rows; r++) {
		if (chart_at(c, r, s)->suppressed)
			return "withheld";
		if (chart_known(chart_at(c, r, s)))
			why = "nothing complete";
	}
	return why;
}

/* "North East (N = 41): highest 34.3% (2014), lowest 2.0% (2011)" */
static const char *panel_text(struct alt *t, size_t s)
{
	const struct chart *c = t->c;
	const char *n = c->series_n && c->series_n[s] ? c->series_n[s] : "";
	const char *name = alt_name(t, *c->series[s] ? c->series[s] : "All");
	struct extreme high = find(t, 1, s, s + 1), low = find(t, -1, s, s + 1);
	if (*n)
		name = arena_fmt(t->a, "%s (%s)", name, n);
	if (!high.found)
		return arena_fmt(t->a, "%s: %s", name, panel_lacks(c, s));
	if (high.row == low.row || str_eq(high.text, low.text))
		return arena_fmt(t->a, "%s: %s", name, high.text);
	return arena_fmt(t->a, "%s: highest %s (%s), lowest %s (%s)", name,
			 high.text, alt_row(t, high.row), low.text,
			 alt_row(t, low.row));
}

void alt_multiples(struct alt *t)
{
	const struct chart *c = t->c;
	size_t s = 0;
	for (; s < c->n_series; s++) {
		const char *text = panel_text(t, s);
		if (!alt_has_room(t, text))
			break;
		buf_fmt(&t->b, "%s%s", s ? "; " : " ", text);
	}
	if (s < c->n_series)
		buf_fmt(&t->b, "%s%zu more panels", s ? "; and " : " ",
			c->n_series - s);
	buf_str(&t->b, ".");
}
