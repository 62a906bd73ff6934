/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates to numbers of days and back. */
#include "days.h"

#include <stdio.h>
#include <string.h>

#define FIRST_YEAR 1600

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static int floor_div(int a, int b)
{
	return a / b - (a % b < 0);
}

/* A year is taken to begin in March, so that the odd day comes last; five
 * months from March or August on have 153 days. */
int days_of(struct days_date d)
{
	int year = d.month > 2 ? d.year : d.year - 1;
	int month = (d.month + 9) % 12;
	int leaps = floor_div(year, 4) - floor_div(year, 100) +
		    floor_div(year, 400);
	/* 1970-01-01 is 719468 days after 1 March of the year 0, a day 1. */
	return 365 * year + leaps + (153 * month + 2) / 5 + d.day - 719469;
}

struct days_date days_date(int day)
{
	struct days_date d = { .month = 1, .day = 1 };
	/* Not later than the year it is. */
	d.year = 1970 + floor_div(day, day < 0 ? 365 : 366);
	while (days_of((struct days_date){ d.year + 1, 1, 1 }) <= day)
		d.year++;
	while (d.month < 12 &&
	       days_of((struct days_date){ d.year, d.month + 1, 1 }) <= day)
		d.month++;
	d.day = day - days_of(d) + 1;
	return d;
}

static int number(const char *s, size_t n)
{
	int value = 0;
	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		value = 10 * value + (s[i] - '0');
	}
	return value;
}

bool days_parse(const char *s, int *day)
{
	if (strlen(s) != DAYS_TEXT - 1 || s[4] != '-' || s[7] != '-')
		return false;
	struct days_date d = { number(s, 4), number(s + 5, 2),
			       number(s + 8, 2) };
	if (d.year < FIRST_YEAR || d.month < 1 || d.month > 12 || d.day < 1 ||
	    d.day > days_in(d.year, d.month))
		return false;
	*day = days_of(d);
	return true;
}

void days_format(int day, char out[DAYS_TEXT])
{
	struct days_date d = days_date(day);
	char text[40];
	snprintf(text, sizeof text, "%04d-%02d-%02d", d.year, d.month, d.day);
	memcpy(out, text, DAYS_TEXT - 1);
	out[DAYS_TEXT - 1] = '\0';
}

enum days_weekday days_weekday(int day)
{
	/* 1970-01-01 was a Thursday. */
	return (enum days_weekday)(day + DAYS_THURSDAY -
				   7 * floor_div(day + DAYS_THURSDAY, 7));
}

int days_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30;
	int i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;
	return days_of((struct days_date){ year, n / 31, n % 31 + 1 });
}

int days_add_months(int day, int n)
{
	struct days_date d = days_date(day);
	int months = 12 * d.year + d.month - 1 + n;
	d.year = floor_div(months, 12);
	d.month = months - 12 * d.year + 1;
	int last = days_in(d.year, d.month);
	if (d.day > last)
		d.day = last;
	return days_of(d);
}
