/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Working days between days, and the limits of time. */
#include "days.h"

bool days_is_working(int day)
{
	return days_known(day) && days_weekday(day) < DAYS_SATURDAY &&
	       !days_is_bank_holiday(day, NULL);
}

/* Days from Monday to Friday in 1970-01-05 (a Monday), …, day. */
static int weekdays_to(int day)
{
	int since = day - 4, weekday = (int)days_weekday(day);
	int weeks = (since - weekday) / 7;
	return 5 * weeks + (weekday < 5 ? weekday + 1 : 5);
}

/* Bank holidays, which are never on a weekend, in from + 1, …, to. */
static int holidays_between(int from, int to)
{
	int n = 0, last = days_date(to).year;
	for (int year = days_date(from).year; year <= last; year++) {
		struct days_holiday v[DAYS_HOLIDAYS];
		size_t k = days_bank_holidays(year, v);
		for (size_t i = 0; i < k; i++)
			n += v[i].day > from && v[i].day <= to;
	}
	return n;
}

bool days_working(int from, int to, int *out)
{
	if (!days_known(from) || !days_known(to))
		return false;
	int a = from < to ? from : to, b = from < to ? to : from;
	int n = weekdays_to(b) - weekdays_to(a) - holidays_between(a, b);
	*out = from < to ? n : -n;
	return true;
}

bool days_add_working(int from, int n, int *out)
{
	int step = n < 0 ? -1 : 1, day = from;
	while (n != 0) {
		day += step;
		if (!days_known(day))
			return false;
		if (days_is_working(day))
			n -= step;
	}
	if (!days_known(day))
		return false;
	*out = day;
	return true;
}

#define WORKING_TOGETHER_2018                                                  \
	"Working Together to Safeguard Children 2018, chapter 4, and 2023, "   \
	"chapter 5"

static const struct days_limit limits[] = {
	{ "notification", "aware", "notified", 5, 0, false,
	  "notified to the Panel within five working days of becoming aware",
	  "Children Act 2004, s. 16C(1); " WORKING_TOGETHER_2018,
	  "2018-06-29" },
	{ "rapid-review", "aware", "rapid_review", 15, 0, false,
	  "rapid review within fifteen working days of becoming aware",
	  "Child Safeguarding Practice Review Panel, guidance for safeguarding "
	  "partners: an expectation, not a duty",
	  "2018-06-29" },
	{ "rapid-review-notified", "notified", "rapid_review", 15, 0, false,
	  "rapid review within fifteen working days of the notification",
	  "the same, as procedures of partnerships count it", "2018-06-29" },
	{ "publication", "decision", "published", 0, 6, false,
	  "published within six months of the decision to review",
	  WORKING_TOGETHER_2018, "2018-06-29" },
	{ "kept", "published", "removed", 0, 12, true,
	  "publicly available for at least one year", WORKING_TOGETHER_2018,
	  "2018-06-29" },
};

const struct days_limit *days_limits(size_t *n)
{
	*n = sizeof limits / sizeof *limits;
	return limits;
}

const struct days_limit *days_find_limit(const char *name)
{
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
		if (str_eq(limits[i].name, name))
			return &limits[i];
	return NULL;
}

bool days_limit_day(const struct days_limit *l, int from, int *day)
{
	int start;
	if (!days_parse(l->valid_from, &start) || from < start)
		return false;
	if (l->working_days)
		return days_add_working(from, l->working_days, day);
	*day = days_add_months(from, l->months);
	return true;
}
