/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bank holidays: the rules, and what single proclamations changed. */
#include "days.h"

#include <stdlib.h>

#define EARLY_MAY "Early May bank holiday"
#define SPRING    "Spring bank holiday"

/* Single days; with `moves`, in place of that year's day of that rule. */
static const struct {
	struct days_date date;
	const char *name, *moves;
} occasions[] = {
	{ { 1981, 7, 29 }, "Royal wedding bank holiday", NULL },
	{ { 1995, 5, 8 }, EARLY_MAY " (VE day)", EARLY_MAY },
	{ { 1999, 12, 31 }, "Millennium bank holiday", NULL },
	{ { 2002, 6, 3 }, "Queen's Golden Jubilee", NULL },
	{ { 2002, 6, 4 }, SPRING, SPRING },
	{ { 2011, 4, 29 }, "Royal wedding bank holiday", NULL },
	{ { 2012, 6, 4 }, SPRING, SPRING },
	{ { 2012, 6, 5 }, "Queen's Diamond Jubilee", NULL },
	{ { 2020, 5, 8 }, EARLY_MAY " (VE day)", EARLY_MAY },
	{ { 2022, 6, 2 }, SPRING, SPRING },
	{ { 2022, 6, 3 }, "Platinum Jubilee bank holiday", NULL },
	{ { 2022, 9, 19 },
	  "Bank holiday for the State Funeral of Queen Elizabeth II",
	  NULL },
	{ { 2023, 5, 8 },
	  "Bank holiday for the coronation of King Charles III",
	  NULL },
};

#define N_OCCASIONS (sizeof occasions / sizeof *occasions)

struct list {
	struct days_holiday *v;
	size_t n;
};

static void put(struct list *l, int day, const char *name, bool substitute)
{
	l->v[l->n++] = (struct days_holiday){ day, name, substitute };
}

static bool is_weekend(int day)
{
	return days_weekday(day) >= DAYS_SATURDAY;
}

static int first_monday(int year, int month)
{
	int first = days_of((struct days_date){ year, month, 1 });
	return first + (7 - (int)days_weekday(first)) % 7;
}

static int last_monday(int year, int month)
{
	return first_monday(year, month + 1) - 7;
}

static bool is_moved(int year, const char *name)
{
	for (size_t i = 0; i < N_OCCASIONS; i++)
		if (occasions[i].date.year == year &&
		    str_eq(occasions[i].moves, name))
			return true;
	return false;
}

static void put_rule(struct list *l, int year, int day, const char *name)
{
	if (!is_moved(year, name))
		put(l, day, name, false);
}

static void put_occasions(struct list *l, int year)
{
	for (size_t i = 0; i < N_OCCASIONS; i++)
		if (occasions[i].date.year == year)
			put(l, days_of(occasions[i].date), occasions[i].name,
			    false);
}

static void put_new_year(struct list *l, int year)
{
	int first = days_of((struct days_date){ year, 1, 1 }), day = first;
	while (is_weekend(day))
		day++;
	put(l, day, "New Year's Day", day != first);
}

/* 27 December by the Act when one of the two is a Sunday, 27 or 28 December by
 * proclamation when one is a Saturday. */
static void put_christmas(struct list *l, int year)
{
	int christmas = days_of((struct days_date){ year, 12, 25 });
	int boxing = christmas + 1;
	switch (days_weekday(christmas)) {
	case DAYS_FRIDAY: /* Boxing Day on Saturday */
		put(l, christmas, "Christmas Day", false);
		put(l, boxing + 2, "Boxing Day", true);
		break;
	case DAYS_SATURDAY:
		put(l, christmas + 2, "Christmas Day", true);
		put(l, boxing + 2, "Boxing Day", true);
		break;
	case DAYS_SUNDAY:
		put(l, boxing, "Boxing Day", false);
		put(l, christmas + 2, "Christmas Day", true);
		break;
	case DAYS_MONDAY:
	case DAYS_TUESDAY:
	case DAYS_WEDNESDAY:
	case DAYS_THURSDAY:
		put(l, christmas, "Christmas Day", false);
		put(l, boxing, "Boxing Day", false);
		break;
	}
}

static int by_day(const void *a, const void *b)
{
	const struct days_holiday *x = a, *y = b;
	return (x->day > y->day) - (x->day < y->day);
}

size_t days_bank_holidays(int year, struct days_holiday out[DAYS_HOLIDAYS])
{
	struct list l = { out, 0 };
	if (year < DAYS_FIRST_YEAR || year > DAYS_LAST_YEAR)
		return 0;
	int easter = days_easter(year);
	put_new_year(&l, year);
	put(&l, easter - 2, "Good Friday", false);
	put(&l, easter + 1, "Easter Monday", false);
	put_rule(&l, year, first_monday(year, 5), EARLY_MAY);
	put_rule(&l, year, last_monday(year, 5), SPRING);
	put(&l, last_monday(year, 8), "Summer bank holiday", false);
	put_christmas(&l, year);
	put_occasions(&l, year);
	qsort(out, l.n, sizeof *out, by_day);
	return l.n;
}

bool days_known(int day)
{
	int year = days_date(day).year;
	return year >= DAYS_FIRST_YEAR && year <= DAYS_LAST_YEAR;
}

bool days_is_bank_holiday(int day, const char **name)
{
	struct days_holiday v[DAYS_HOLIDAYS];
	size_t n = days_bank_holidays(days_date(day).year, v);
	for (size_t i = 0; i < n; i++) {
		if (v[i].day != day)
			continue;
		if (name)
			*name = v[i].name;
		return true;
	}
	return false;
}
