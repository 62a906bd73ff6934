/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates without the calendar. The first of a case is its season and year, all
 * others are told by their distance from one day: that of the incident, where
 * it is known, else the first date that was told. Up to 60 days the distance
 * is exact; farther off it is about so many weeks, months or years, and two
 * days that would be told in the same words are told apart.
 */
#include "guard.h"

#include <stdlib.h>

#define EXACT  60 /* days */
#define WEEKS  183
#define MONTHS 1096
#define NEAR   31 /* days between dates of which one lends the other its year */
#define YEARS  10 /* that are tried between two dates */

/* Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
 * days_from_civil, without the shift to 1970. */
int64_t guard_day_number(int year, int month, int day)
{
	int64_t y = year - (month <= 2);
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day;
	return y * 365 + y / 4 - y / 100 + y / 400 + of_year;
}

/* ---- the year of a date that does not say it ---- */

static int64_t first_of(const struct guard_day *d)
{
	return guard_day_number(d->year, d->month, d->day ? d->day : 1);
}

static int64_t last_of(const struct guard_day *d)
{
	return guard_day_number(d->year, d->month, d->day ? d->day : 31);
}

void guard_span(struct arena *a, const char *text, int64_t *first,
		int64_t *last)
{
	struct guard_tokens t;
	struct guard_finds all = { 0 };
	guard_cut(a, text, &t);
	guard_find_dates(a, &t, &all);
	guard_find_months(a, &t, &all);
	size_t from = SIZE_MAX, to = 0;
	for (size_t i = 0; i < all.n; i++) {
		const struct guard_find *f = &all.v[i];
		if (!f->day->year)
			continue;
		if (f->start < from) {
			from = f->start;
			*first = last_of(f->day);
		}
		if (f->end > to) {
			to = f->end;
			*last = first_of(f->day);
		}
	}
}

/* Between two dates, when one year alone fits. */
static int year_between(const struct guard_day *d, int64_t before,
			int64_t after)
{
	int found = 0;
	int from = (int)(before / 366), to = (int)(after / 365) + 1;
	for (int y = from; y <= to; y++) {
		int64_t n = guard_day_number(y, d->month, d->day);
		if (n < before || n > after)
			continue;
		if (found)
			return 0;
		found = y;
	}
	return found;
}

/* Of a date so soon after (or before) another of the same text. */
static int year_beside(const struct guard_day *d, int64_t from, int64_t to)
{
	int y = (int)((double)from / 365.2425);
	for (int k = y - 1; k <= y + 1; k++) {
		int64_t n = guard_day_number(k, d->month, d->day);
		if (n >= from && n <= to)
			return k;
	}
	return 0;
}

static void settle(struct guard_day *d, const int64_t here[2],
		   const struct guard *g)
{
	int64_t before = here[0] ? here[0] : g->before;
	int64_t after = here[1] ? here[1] : g->after;
	if (before && after && after - before < (int64_t)YEARS * 366)
		d->year = year_between(d, before, after);
	/* Out of order: nothing is certain. */
	if (d->year || (before && after && after < before))
		return;
	if (here[0])
		d->year = year_beside(d, here[0], here[0] + NEAR);
	else if (here[1])
		d->year = year_beside(d, here[1] - NEAR, here[1]);
}

void guard_settle(const struct guard *g, const struct guard_tokens *t,
		  struct guard_finds *all)
{
	struct guard_finds months = { 0 };
	guard_find_months(g->h->a, t, &months);
	for (size_t i = 0; i < all->n; i++) {
		struct guard_day *d = all->v[i].day;
		int64_t here[2] = { 0, 0 };
		if (!d || d->year)
			continue;
		size_t at = all->v[i].start, from = 0, to = SIZE_MAX;
		for (size_t k = 0; k < all->n + months.n; k++) {
			const struct guard_find *f =
				k < all->n ? &all->v[k] : &months.v[k - all->n];
			if (!f->day || !f->day->year)
				continue;
			if (f->start < at && f->end > from) {
				from = f->end;
				here[0] = first_of(f->day);
			} else if (f->start > at && f->start < to) {
				to = f->start;
				here[1] = last_of(f->day);
			}
		}
		settle(d, here, g);
	}
}

/* ---- telling ---- */

static const char *season(struct arena *a, const struct guard_day *d)
{
	static const char *const names[] = { "winter", "spring", "summer",
					     "autumn" };
	const char *name = names[d->month % 12 / 3];
	int from = d->year - (d->month < 3);
	if (d->month % 12 < 3)
		return arena_fmt(a, "%s %d/%02d", name, from, (from + 1) % 100);
	return arena_fmt(a, "%s %d", name, d->year);
}

/* "34 days before the incident": by is the distance from the anchor. */
static const char *distance(struct arena *a, int64_t by, const char *anchor)
{
	int64_t n = by < 0 ? -by : by;
	const char *side = by < 0 ? "before" : "after", *unit = "day";
	if (!n)
		return arena_fmt(a, "the day of %s", anchor);
	if (n == 1)
		return arena_fmt(a, "the day %s %s", side, anchor);
	if (n > MONTHS) {
		n = (n * 100 + 18262) / 36525;
		unit = "year";
	} else if (n > WEEKS) {
		n = (n * 10000 + 152187) / 304375;
		unit = "month";
	} else if (n > EXACT) {
		n = (n + 3) / 7;
		unit = "week";
	} else {
		return arena_fmt(a, "%lld days %s %s", (long long)n, side,
				 anchor);
	}
	return arena_fmt(a, "about %lld %ss %s %s", (long long)n, unit, side,
			 anchor);
}

/* A day that is told already has its words; words that are taken by another
 * day are told apart from it. */
static const char *apart(struct guard *g, int64_t day, const char *words)
{
	struct arena *a = g->h->a;
	struct guard_clock *c = &g->clock;
	for (size_t i = 0; i < c->told.n; i++)
		if (c->told.v[i].day == day)
			return c->told.v[i].words;
	for (size_t i = 0; i < c->told.n; i++) {
		int64_t by = day - c->told.v[i].day;
		if (!str_eq(c->told.v[i].words, words))
			continue;
		words = arena_fmt(a, "%s, %lld day%s %s", words,
				  llabs((long long)by),
				  by == 1 || by == -1 ? "" : "s",
				  by < 0 ? "earlier" : "later");
		break;
	}
	*ARENA_PUSH(a, &c->told) = (struct guard_told){ day, words };
	return words;
}

static const char *const months[] = {
	"January", "February", "March",     "April",   "May",      "June",
	"July",    "August",   "September", "October", "November", "December",
};

/* Behind another of the same text, and soon after it: days from that one. The
 * years are unknown, but they are the same; a 29 February between them would
 * make the distance uncertain. */
static const char *loose_after(struct guard *g, const struct guard_day *d)
{
	const struct guard_day *from = g->clock.here;
	const int leap = 2000, common = 2001;
	int64_t n[2];
	for (int i = 0; from && i < 2; i++) {
		int y = i ? common : leap;
		bool next = d->month < from->month;
		n[i] = guard_day_number(y + next, d->month, d->day) -
		       guard_day_number(y, from->month, from->day);
	}
	if (!from || n[0] != n[1] || n[0] < 1 || n[0] > EXACT)
		return NULL;
	return arena_fmt(g->h->a, "%lld day%s after that day in %s",
			 (long long)n[0], n[0] == 1 ? "" : "s",
			 months[from->month - 1]);
}

/* The days of a month without a year, each in its own words. */
static const char *loose(struct guard *g, const struct guard_day *d)
{
	static const char *const nth[] = { "a",        "another", "a third",
					   "a fourth", "a fifth", "a sixth" };
	struct guard_clock *c = &g->clock;
	int key = d->month * 100 + d->day;
	size_t n = 0, i = 0;
	const char *later = loose_after(g, d);
	if (later)
		return later;
	if (!c->here)
		c->here = d;
	for (; i < c->loose.n && c->loose.v[i] != key; i++)
		n += c->loose.v[i] / 100 == d->month;
	if (i == c->loose.n)
		*ARENA_PUSH(g->h->a, &c->loose) = key;
	const char *month = months[d->month - 1];
	if (n < sizeof nth / sizeof *nth)
		return arena_fmt(g->h->a, "%s day in %s", nth[n], month);
	return arena_fmt(g->h->a, "a further day in %s, number %zu", month,
			 n + 1);
}

/* "on the day", "the day 5 days before": as what stands before it wants. */
static const char *fitted(struct arena *a, const struct guard_day *d,
			  const char *words)
{
	bool named = str_starts(words, "the ") || str_starts(words, "a ") ||
		     str_starts(words, "another ");
	bool about = str_starts(words, "about ");
	const char *lead = d->noun && !named   ? about ? "a day " : "the day "
			   : !d->noun && named ? "on "
					       : "";
	char *s = arena_fmt(a, "[%s%s]", lead, words);
	if (d->begins && s[1] >= 'a' && s[1] <= 'z')
		s[1] = (char)(s[1] - 'a' + 'A');
	return s;
}

const char *guard_tell(struct guard *g, const struct guard_day *d)
{
	struct arena *a = g->h->a;
	struct guard_clock *c = &g->clock;
	bool known = c->incident != 0;
	if (!d->year)
		return fitted(a, d, loose(g, d));
	int64_t day = guard_day_number(d->year, d->month, d->day);
	if (!known && !c->begun)
		c->first = day;
	int64_t from = known ? c->incident : c->first;
	const char *words =
		apart(g, day,
		      distance(a, day - from,
			       known ? "the incident" : "the first date"));
	if (c->begun)
		return fitted(a, d, words);
	c->begun = true;
	char *s =
		arena_fmt(a, "[%sin %s%s%s]", d->noun ? "a day " : "",
			  season(a, d), known ? ", " : "", known ? words : "");
	if (d->begins)
		s[1] = (char)(s[1] - 'a' + 'A');
	return s;
}
