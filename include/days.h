/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * days: civil dates, working days and bank holidays of England, and the limits
 * of time that guidance sets to reviews. Pure: no clock, no time zone.
 *
 * A day is a number: days since 1970-01-01 in the Gregorian calendar. A
 * function that gives bool gives false, and leaves what it would fill alone,
 * when it cannot know.
 */
#ifndef DAYS_H
#define DAYS_H

#include "base.h"

/* Years whose bank holidays are known. Those to come are as the rules have
 * them: a proclamation may yet change them. */
#define DAYS_FIRST_YEAR 1978
#define DAYS_LAST_YEAR  2040

enum days_weekday {
	DAYS_MONDAY,
	DAYS_TUESDAY,
	DAYS_WEDNESDAY,
	DAYS_THURSDAY,
	DAYS_FRIDAY,
	DAYS_SATURDAY,
	DAYS_SUNDAY,
};

struct days_date {
	int year, month, day; /* from 1 */
};

/* "2014-03-31" and nothing else: ten characters, a date that exists, years
 * 1600 to 9999. */
bool days_parse(const char *s, int *day) BASE_CHECKED;
#define DAYS_TEXT 11
/* The same back, for a day of those years. */
void days_format(int day, char out[DAYS_TEXT]);
/* The date must exist. */
int days_of(struct days_date d);
struct days_date days_date(int day);
enum days_weekday days_weekday(int day);
/* Easter Sunday: the Gregorian computus (anonymous, Nature 1876; J. Meeus,
 * Astronomical Algorithms, ch. 8). */
int days_easter(int year);

/* ---- bank holidays ---- */

struct days_holiday {
	int day;
	const char *name; /* as on gov.uk/bank-holidays: "Good Friday" */
	bool substitute;  /* in place of a day that fell on a weekend */
};

/*
 * The bank holidays of England and Wales in a year, by date: Schedule 1 of the
 * Banking and Financial Dealings Act 1971; Good Friday and Christmas Day by
 * common law; New Year's Day (since 1974), the first Monday in May (since
 * 1978), substitute days and single occasions by proclamation. As on
 * gov.uk/bank-holidays, a holiday on a weekend is not listed, its substitute
 * day is. Returns how many there are; 0 outside the years that are known.
 */
#define DAYS_HOLIDAYS 12
size_t days_bank_holidays(int year, struct days_holiday out[DAYS_HOLIDAYS]);
/* *name (which may be NULL) is what it is called. False also outside those
 * years: ask days_known. */
bool days_is_bank_holiday(int day, const char **name);
bool days_known(int day);

/* ---- working days ---- */

/* Not Saturday, Sunday or bank holiday. False outside those years. */
bool days_is_working(int day);
/*
 * How many working days lie after `from` up to and including `to`: the day
 * itself is not counted, the next working day is 1. The other way round it is
 * the same number with a minus: days_working(b, a) is -days_working(a, b).
 * False when a day is outside the years that are known.
 */
bool days_working(int from, int to, int *out) BASE_CHECKED;
/* The n-th working day after `from`, or before it when n < 0; `from` itself
 * when n is 0. False when that leaves the years that are known. */
bool days_add_working(int from, int n, int *out) BASE_CHECKED;
/* The same day of the month n months on, or the last of that month: six months
 * from 31 August is 28 or 29 February. */
int days_add_months(int day, int n);

/* ---- limits ---- */

/*
 * What should be done by when, for timeliness. `from` and `to` are columns of
 * the catalogue. Two count a rapid review's fifteen working days, since sources
 * differ on where they begin: a table says which it holds against. None is of
 * the serious case reviews before 2018, whose rules are not here.
 */
struct days_limit {
	const char *name; /* "notification" */
	const char *from, *to;
	int working_days;       /* or 0 */
	int months;             /* or 0 */
	bool at_least;          /* not before then, instead of not later */
	const char *rule;       /* in words, for a note under a table */
	const char *source;     /* of the rule */
	const char *valid_from; /* reviews begun earlier had other rules */
};

const struct days_limit *days_limits(size_t *n);
const struct days_limit *days_find_limit(const char *name); /* or NULL */
/* The last day (at_least: the first) that keeps the limit. False when `from` is
 * before valid_from, or when days are not known. */
bool days_limit_day(const struct days_limit *l, int from,
		    int *day) BASE_CHECKED;

#endif
