/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Alt text: what the picture shows, its highest and lowest values, and what
 * changes along a line; nothing that the data do not say.
 */
#include "chart.h"

#include <math.h>
#include <string.h>

#include "script.h"

#define NAMED_SERIES 6 /* listed by name up to here */
#define NAMED_LINES  4 /* told from first to last up to here */

struct extreme {
	size_t row, series;
	size_t equal; /* others with the same printed value */
	const char *text;
	bool found;
};

static const char *number(struct arena *a, const struct chart *c, double y)
{
	if (c->percent)
		return arena_fmt(a, "%.1f%%", y);
	if (floor(y) == y)
		return arena_fmt(a, "%.0f", y);
	return arena_fmt(a, "%.1f", y);
}

static bool stacked(const struct chart *c)
{
	return c->kind == CHART_STACKED && c->n_series > 1 && !c->percent;
}

/* What is compared: a stack of counts as a whole, everything else by value. */
static double value(const struct chart *c, size_t row, size_t series)
{
	if (!stacked(c))
		return chart_at(c, row, series)->y;
	double sum = 0;
	for (size_t s = 0; s < c->n_series; s++) {
		double y = chart_at(c, row, s)->y;
		sum += isnan(y) ? 0 : y;
	}
	return sum;
}

static struct extreme find(struct arena *a, const struct chart *c, int sign)
{
	struct extreme x = { 0 };
	double best = 0;
	size_t n = stacked(c) ? 1 : c->n_series;
	for (size_t r = 0; r < c->n_rows; r++) {
		for (size_t s = 0; s < n; s++) {
			double y = value(c, r, s);
			if (isnan(y))
				continue;
			if (x.found && str_eq(number(a, c, y), x.text)) {
				x.equal++;
			} else if (!x.found || (y - best) * sign > 0) {
				best = y;
				x = (struct extreme){ r, s, 0, number(a, c, y),
						      true };
			}
		}
	}
	return x;
}

/* "Neglect, Fatal: 34.3% (interval 20.8% to 50.8%)" */
static void put_extreme(struct arena *a, struct buf *b, const struct chart *c,
			const struct extreme *x)
{
	const struct chart_value *v = chart_at(c, x->row, x->series);
	buf_str(b, c->rows[x->row]);
	if (!stacked(c) && *c->series[x->series])
		buf_fmt(b, ", %s", c->series[x->series]);
	if (x->equal)
		buf_fmt(b, " and %zu other%s", x->equal,
			x->equal > 1 ? "s" : "");
	buf_fmt(b, ": %s", x->text);
	if (!stacked(c) && !x->equal && chart_has_interval(v))
		buf_fmt(b, " (interval %s to %s)", number(a, c, v->lo),
			number(a, c, v->hi));
}

static void put_what(struct buf *b, const struct chart *c)
{
	static const char *const names[] = {
		[CHART_BARS] = "Bar chart",
		[CHART_GROUPED] = "Grouped column chart",
		[CHART_STACKED] = "Stacked column chart",
		[CHART_LINES] = "Line chart",
		[CHART_HEAT] = "Heat map",
	};
	buf_fmt(b, "%s", names[c->kind]);
	if (c->title && *c->title)
		buf_fmt(b, ": %s", c->title);
	buf_fmt(b, "; %zu %s", c->n_rows,
		c->n_rows == 1 ? "category" : "categories");
	if (c->n_series > NAMED_SERIES)
		buf_fmt(b, " by %zu series", c->n_series);
	for (size_t s = 0;
	     c->n_series > 1 && c->n_series <= NAMED_SERIES && s < c->n_series;
	     s++)
		buf_fmt(b, "%s%s",
			s == 0                 ? " by "
			: s + 1 == c->n_series ? " and "
					       : ", ",
			c->series[s]);
	buf_str(b, ".");
}

/* First and last value of every line. */
static void put_lines(struct arena *a, struct buf *b, const struct chart *c)
{
	for (size_t s = 0; s < c->n_series; s++) {
		size_t first = SIZE_MAX, last = 0;
		for (size_t r = 0; r < c->n_rows; r++) {
			if (isnan(chart_at(c, r, s)->y))
				continue;
			first = first == SIZE_MAX ? r : first;
			last = r;
		}
		if (first == SIZE_MAX || first == last)
			continue;
		buf_fmt(b, " %s%sfrom %s in %s to %s in %s.", c->series[s],
			*c->series[s] ? ": " : "The line goes ",
			number(a, c, chart_at(c, first, s)->y), c->rows[first],
			number(a, c, chart_at(c, last, s)->y), c->rows[last]);
	}
}

char *chart_alt(struct arena *a, const struct chart *c)
{
	struct buf b = { 0 };
	size_t n = c->n_rows * c->n_series, missing = 0;
	struct extreme high = find(a, c, 1), low = find(a, c, -1);
	put_what(&b, c);
	if (!high.found) {
		buf_str(&b, " There are no values.");
	} else if (str_eq(high.text, low.text)) {
		buf_fmt(&b, " Every value is %s.", high.text);
	} else {
		buf_str(&b, " Highest ");
		put_extreme(a, &b, c, &high);
		buf_str(&b, "; lowest ");
		put_extreme(a, &b, c, &low);
		buf_str(&b, ".");
	}
	if (c->kind == CHART_LINES && c->n_series <= NAMED_LINES)
		put_lines(a, &b, c);
	for (size_t i = 0; i < n; i++)
		missing += isnan(c->values[i].y) ? 1 : 0;
	if (missing && high.found)
		buf_fmt(&b, " %zu of %zu places have no value.", missing, n);
	char *text = arena_str(a, buf_text(&b));
	buf_release(&b);
	return text;
}
