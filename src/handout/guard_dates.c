/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates to the day, which become the season: "on 17 June 2014" is "in summer
 * 2014". The seasons are those of text_date (the Met Office's); a winter has
 * the years it lies in. Months and years without a day stay: reviews publish
 * them.
 */
#include "guard.h"

#include <string.h>

static const char *const months[] = {
	"january", "february", "march",     "april",   "may",      "june",
	"july",    "august",   "september", "october", "november", "december",
	"jan",     "feb",      "mar",       "apr",     "may",      "jun",
	"jul",     "aug",      "sep",       "oct",     "nov",      "dec",
	"",        "",         "",          "",        "",         "",
	"",        "",         "sept",      NULL,
};
static const char *const weekdays[] = {
	"monday", "tuesday",  "wednesday", "thursday",
	"friday", "saturday", "sunday",    NULL,
};

static const char *const times[] = {
	"morning", "afternoon", "evening", "night", "day", "week", NULL,
};

struct day {
	size_t first, last; /* tokens */
	int month, year;    /* year 0: not said */
};

/* The number of 1 to 4 digits that token i is, with or without "st", "nd",
 * "rd" or "th"; -1: none. */
static int number(const struct guard_tokens *t, size_t i, bool ordinal)
{
	int n = 0;
	if (i >= t->n)
		return -1;
	const char *p = t->text + t->v[i].start;
	size_t len = t->v[i].end - t->v[i].start, k = 0;
	for (; k < len && k < 5 && p[k] >= '0' && p[k] <= '9'; k++)
		n = n * 10 + p[k] - '0';
	bool tail = len == k + 2 && (strncasecmp(p + k, "st", 2) == 0 ||
				     strncasecmp(p + k, "nd", 2) == 0 ||
				     strncasecmp(p + k, "rd", 2) == 0 ||
				     strncasecmp(p + k, "th", 2) == 0);
	return k && k < 5 && (k == len || (ordinal && tail)) ? n : -1;
}

static int month_of(const struct guard_tokens *t, size_t i)
{
	size_t k = guard_capital(t, i) ? guard_listed(t, i, months) : 0;
	return k ? (int)((k - 1) % 12 + 1) : 0;
}

static int year_of(const struct guard_tokens *t, size_t i)
{
	int y = number(t, i, false);
	bool four = i < t->n && t->v[i].end - t->v[i].start == 4;
	return four && y >= 1900 && y < 2100 ? y : 0;
}

static bool is_day(int n)
{
	return n >= 1 && n <= 31;
}

/* 17 June 2014, 17th of June, 17-Jun-2014. */
static bool day_first(const struct guard_tokens *t, size_t i, struct day *out)
{
	size_t m = i + 1;
	if (!is_day(number(t, i, true)))
		return false;
	if (guard_is(t, m, "of"))
		m++;
	*out = (struct day){ .first = i, .last = m, .month = month_of(t, m) };
	if (!out->month || t->v[m].start - t->v[i].end > 4)
		return false;
	if ((guard_gap(t, m, " ") || guard_gap(t, m, ", ") ||
	     guard_gap(t, m, "-")) &&
	    (out->year = year_of(t, m + 1)))
		out->last = m + 1;
	return true;
}

/* June 17th; June 17, 2014; on June 17: of a bare number something else must
 * say that it is a day, since "in May 10 children" has none. */
static bool month_first(const struct guard_tokens *t, size_t i, struct day *out)
{
	static const char *const before[] = {
		"on", "of",    "from",   "until", "since",
		"by", "after", "before", "dated", NULL,
	};
	*out = (struct day){ .first = i,
			     .last = i + 1,
			     .month = month_of(t, i) };
	if (!out->month || !guard_gap(t, i, " ") ||
	    !is_day(number(t, i + 1, true)))
		return false;
	if ((guard_gap(t, i + 1, " ") || guard_gap(t, i + 1, ", ")) &&
	    (out->year = year_of(t, i + 2)))
		out->last = i + 2;
	return out->year || number(t, i + 1, false) < 0 ||
	       (i && (guard_listed(t, i - 1, before) ||
		      guard_listed(t, i - 1, weekdays)));
}

/* 17/06/2014, 17.6.14, 2014-06-17: day before month, as in England. */
static bool numeric(const struct guard_tokens *t, size_t i, struct day *out)
{
	static const char *const gaps[] = { "/", ".", "-" };
	bool joined = false;
	for (size_t k = 0; k < 3; k++)
		joined = joined || (guard_gap(t, i, gaps[k]) &&
				    guard_gap(t, i + 1, gaps[k]));
	if (!joined)
		return false;
	int a = number(t, i, false), m = number(t, i + 1, false),
	    c = number(t, i + 2, false);
	bool iso = year_of(t, i) > 0;
	*out = (struct day){
		.first = i,
		.last = i + 2,
		.month = m,
		.year = iso ? a : year_of(t, i + 2),
	};
	/* 4.12.7 is a paragraph, 1.2.14 too: two digits of a year only behind
	 * a stroke. */
	bool two = !iso && !out->year && guard_gap(t, i, "/") && c >= 0 &&
		   t->v[i + 2].end - t->v[i + 2].start == 2;
	if (two)
		out->year = c < 69 ? 2000 + c : 1900 + c;
	return m >= 1 && m <= 12 && is_day(iso ? c : a) && out->year > 0;
}

static const char *season(struct arena *a, const struct day *d)
{
	static const char *const names[] = { "winter", "spring", "summer",
					     "autumn" };
	const char *name = names[d->month % 12 / 3];
	if (!d->year)
		return name;
	if (d->month == 12)
		return arena_fmt(a, "%s %d/%02d", name, d->year,
				 (d->year + 1) % 100);
	if (d->month < 3)
		return arena_fmt(a, "%s %d/%02d", name, d->year - 1,
				 d->year % 100);
	return arena_fmt(a, "%s %d", name, d->year);
}

/* "on the morning of" the date at *i: "one morning in ". */
static const char *time_of(struct arena *a, const struct guard_tokens *t,
			   size_t *i)
{
	size_t k = *i;
	size_t time =
		k > 2 && guard_is(t, k - 1, "of") && guard_is(t, k - 3, "the")
			? guard_listed(t, k - 2, times)
			: 0;
	if (!time)
		return NULL;
	k -= 3;
	if (k && guard_is(t, k - 1, "on"))
		k--;
	bool begins = guard_capital(t, k);
	*i = k;
	return arena_fmt(a, "%s %s in ", begins ? "One" : "one",
			 times[time - 1]);
}

/* Takes what belongs to the date in front of it: the first day of a range,
 * the day of the week, the time of day, "on" and "the". */
static void put(struct arena *a, const struct guard_tokens *t,
		const struct day *d, struct guard_finds *out)
{
	size_t i = d->first;
	const char *in = NULL;
	if (i > 1 && (guard_is(t, i - 1, "to") || guard_is(t, i - 1, "and")) &&
	    is_day(number(t, i - 2, true)) && guard_gap(t, i - 2, " "))
		i -= 2;
	else if (i && is_day(number(t, i - 1, true)) &&
		 (guard_gap(t, i - 1, "-") || guard_gap(t, i - 1, "–")))
		i--;
	if (i && guard_is(t, i - 1, "the") && guard_gap(t, i - 1, " "))
		i--;
	if (i && guard_listed(t, i - 1, weekdays) &&
	    t->v[i].start - t->v[i - 1].end <= 2)
		i--;
	in = time_of(a, t, &i);
	if (!in && i && guard_is(t, i - 1, "on") && guard_gap(t, i - 1, " ")) {
		i--;
		in = guard_capital(t, i) ? "In " : "in ";
	}
	if (!in && i && guard_is(t, i - 1, "of"))
		in = "a day in ";
	*ARENA_PUSH(a, out) = (struct guard_find){
		.kind = GUARD_DATE,
		.start = t->v[i].start,
		.end = t->v[d->last].end,
		.instead = arena_fmt(a, "%s%s", in ? in : "", season(a, d)),
	};
}

void guard_find_dates(struct arena *a, const struct guard_tokens *t,
		      struct guard_finds *out)
{
	for (size_t i = 0; i < t->n; i++) {
		struct day d;
		if (!day_first(t, i, &d) && !month_first(t, i, &d) &&
		    !numeric(t, i, &d))
			continue;
		put(a, t, &d, out);
		i = d.last;
	}
}
