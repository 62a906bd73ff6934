/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods as people write them, and the labels of years. */
#include "stats.h"

#include <string.h>

#include "table.h"

#define SPAN_MAX 30 /* years; longer is a slip such as 2014-10 */

/* Four digits at s, between 1900 and 2100. */
static bool year_at(const char *s, size_t n, int *out)
{
	char text[5];
	int64_t v;
	if (n != 4)
		return false;
	memcpy(text, s, 4);
	text[4] = '\0';
	if (!str_int(text, 1900, 2100, &v))
		return false;
	*out = (int)v;
	return true;
}

/* What follows the hyphen of "2014-17" or "2014-2017": the year in which the
 * last financial year ends. */
static bool end_year(const char *s, int from, int *out)
{
	int64_t v;
	if (year_at(s, strlen(s), out))
		return true;
	if (strlen(s) != 2 || !str_int(s, 0, 99, &v))
		return false;
	*out = from - from % 100 + (int)v;
	if (*out <= from)
		*out += 100;
	return true;
}

static bool range(const char *s, const char *dots, int *from, int *to)
{
	const char *end = dots + strlen("..");
	if (dots != s && !year_at(s, (size_t)(dots - s), from))
		return false;
	if (*end && !year_at(end, strlen(end), to))
		return false;
	return dots != s || *end;
}

bool stats_period_parse(const char *s, int *from, int *to)
{
	const char *dots = strstr(s, ".."), *hyphen = strchr(s, '-');
	int a = 0, b = 0;
	if (dots) {
		if (!range(s, dots, &a, &b))
			return false;
	} else if (hyphen) {
		if (!year_at(s, (size_t)(hyphen - s), &a) ||
		    !end_year(hyphen + 1, a, &b) || b <= a)
			return false;
		b--;
		if (b - a >= SPAN_MAX)
			return false;
	} else if (*s) {
		if (!year_at(s, strlen(s), &a))
			return false;
		b = a;
	}
	if (a && b && a > b)
		return false;
	*from = a;
	*to = b;
	return true;
}

const char *stats_year_label(struct arena *a, enum stats_by by, int year)
{
	if (by == STATS_BY_PUBLISHED)
		return arena_fmt(a, "%d", year);
	return arena_fmt(a, "%d-%02d", year, (year + 1) % 100);
}

const char *stats_period_label(struct arena *a, const struct stats_filter *f,
			       int year)
{
	/* The national analyses: …, 2011-14, 2014-17, 2017-20, … What a
	 * period asked for leaves out of them is not in the label either. */
	int first = year - ((year - 2011) % 3 + 3) % 3, last = first + 2;
	if (f->from > first)
		first = f->from;
	if (f->to && f->to < last)
		last = f->to;
	if (f->by == STATS_BY_PUBLISHED && first == last)
		return arena_fmt(a, "%d", first);
	last += f->by == STATS_BY_INCIDENT;
	return arena_fmt(a, "%d-%02d", first, last % 100);
}
