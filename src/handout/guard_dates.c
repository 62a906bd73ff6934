/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates to the day. Months and years without one stay: reviews publish them. */
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
static bool day_first(const struct guard_tokens *t, size_t i,
		      struct guard_day *out)
{
	size_t m = i + 1;
	if (!is_day(number(t, i, true)))
		return false;
	if (guard_is(t, m, "of"))
		m++;
	*out = (struct guard_day){ .first = i,
				   .last = m,
				   .month = month_of(t, m),
				   .day = number(t, i, true) };
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
static bool month_first(const struct guard_tokens *t, size_t i,
			struct guard_day *out)
{
	static const char *const before[] = {
		"on", "of",    "from",   "until", "since",
		"by", "after", "before", "dated", NULL,
	};
	*out = (struct guard_day){ .first = i,
				   .last = i + 1,
				   .month = month_of(t, i),
				   .day = number(t, i + 1, true) };
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
static bool numeric(const struct guard_tokens *t, size_t i,
		    struct guard_day *out)
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
	*out = (struct guard_day){
		.first = i,
		.last = i + 2,
		.month = m,
		.day = iso ? c : a,
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

static bool begins_sentence(const char *text, size_t at)
{
	if (text[at] >= 'a' && text[at] <= 'z')
		return false;
	while (at && text[at - 1] == ' ')
		at--;
	return !at || text[at - 1] == '.' || text[at - 1] == '!' ||
	       text[at - 1] == '?';
}

/* What stands before it decides how it is told: "on" goes, since "on 3 days
 * before" is no English; "of" wants a noun. */
static void look_before(const struct guard_tokens *t, size_t *i,
			struct guard_day *d)
{
	static const char *const other[] = {
		"by",    "of",     "from",  "until", "till",    "since",
		"to",    "and",    "after", "dated", "between", "or",
		"for",   "around", "about", "than",  "with",    "through",
		"below", "before", NULL,
	};
	size_t k = *i;
	if (k && guard_is(t, k - 1, "the") && guard_gap(t, k - 1, " "))
		k--;
	if (k && guard_listed(t, k - 1, weekdays) &&
	    t->v[k].start - t->v[k - 1].end <= 2)
		k--;
	if (k && guard_is(t, k - 1, "on") && guard_gap(t, k - 1, " "))
		k--;
	else if (k && guard_listed(t, k - 1, other) && guard_gap(t, k - 1, " "))
		d->noun = true;
	d->begins = begins_sentence(t->text, t->v[k].start);
	*i = k;
}

static void put(struct arena *a, const struct guard_tokens *t, size_t first,
		size_t last, const struct guard_day *d, struct guard_finds *out)
{
	struct guard_day *day = ARENA_NEW(a, struct guard_day);
	*day = *d;
	look_before(t, &first, day);
	*ARENA_PUSH(a, out) = (struct guard_find){
		.kind = GUARD_DATE,
		.start = t->v[first].start,
		.end = t->v[last].end,
		.day = day,
	};
}

/* "between 12 and 14 July 2011", "12-14 July": the first is a date as well. */
static void put_range(struct arena *a, const struct guard_tokens *t,
		      const struct guard_day *d, struct guard_finds *out)
{
	size_t i = d->first, k = i;
	struct guard_day other = *d;
	if (i > 1 &&
	    (guard_is(t, i - 1, "to") || guard_is(t, i - 1, "and") ||
	     guard_is(t, i - 1, "or")) &&
	    guard_gap(t, i - 2, " "))
		k = i - 2;
	else if (i && (guard_gap(t, i - 1, "-") || guard_gap(t, i - 1, "–")))
		k = i - 1;
	if (k == i || t->v[k].end - t->v[k].start > 4)
		return;
	other.day = number(t, k, true);
	other.first = k;
	if (is_day(other.day) && other.day < d->day)
		put(a, t, k, k, &other, out);
}

void guard_find_dates(struct arena *a, const struct guard_tokens *t,
		      struct guard_finds *out)
{
	for (size_t i = 0; i < t->n; i++) {
		struct guard_day d;
		if (!day_first(t, i, &d) && !month_first(t, i, &d) &&
		    !numeric(t, i, &d))
			continue;
		put_range(a, t, &d, out);
		put(a, t, d.first, d.last, &d, out);
		i = d.last;
	}
}

void guard_find_months(struct arena *a, const struct guard_tokens *t,
		       struct guard_finds *out)
{
	for (size_t i = 0; i + 1 < t->n; i++) {
		struct guard_day d = { .first = i,
				       .last = i + 1,
				       .month = month_of(t, i),
				       .year = year_of(t, i + 1) };
		if (d.month && d.year &&
		    (guard_gap(t, i, " ") || guard_gap(t, i, ", ")))
			put(a, t, i, i + 1, &d, out);
	}
}
