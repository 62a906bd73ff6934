/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * days. The lists of bank holidays are those of gov.uk/bank-holidays for 2012
 * to 2027, and for all years those of R, timeDate 4022.108,
 * holidayLONDON(year).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "days.h"

#define MANY 32

static int day(const char *s)
{
	int d = 0;
	assert_true(days_parse(s, &d));
	return d;
}

static bool is_day(int d, const char *s)
{
	char text[DAYS_TEXT];
	days_format(d, text);
	return strcmp(text, s) == 0;
}

/* ---- dates ---- */

static void a_date_is_ten_characters_of_iso(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"",           "2014",       "2014-3-31",   "2014-03-31 ",
		" 2014-03-1", "2014/03/31", "31-03-2014",  "2014-03-3x",
		"2014-00-10", "2014-13-01", "2014-04-31",  "2014-02-29",
		"1900-02-29", "2014-03-00", "-014-03-01",  "1599-12-31",
		"2014-03",    "2014-Q1",    "20140331",    "+014-03-01",
		"2014-03-1T", "0000-01-01", "2014-03-032",
	};
	int d = 77;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(days_parse(bad[i], &d));
	assert_int_equal(d, 77);
	assert_true(days_parse("2012-02-29", &d));
	assert_true(days_parse("2000-02-29", &d));
	assert_true(days_parse("9999-12-31", &d));
}

static void days_are_numbered_from_1970(void **state)
{
	(void)state;
	/* GNU date -u -d DATE +%s, over 86400 */
	assert_int_equal(day("1970-01-01"), 0);
	assert_int_equal(day("1969-12-31"), -1);
	assert_int_equal(day("2000-03-01"), 11017);
	assert_int_equal(day("2014-03-31"), 16160);
	assert_int_equal(day("1600-01-01"), -135140);
	assert_int_equal(day("9999-12-31"), 2932896);
}

static void every_day_comes_back_and_has_the_next_weekday(void **state)
{
	(void)state;
	int last = day("2401-01-01");
	enum days_weekday weekday = DAYS_SATURDAY; /* 1600-01-01 */
	for (int d = day("1600-01-01"); d <= last; d++) {
		char text[DAYS_TEXT];
		int back;
		days_format(d, text);
		assert_true(days_parse(text, &back) && back == d);
		assert_int_equal(days_weekday(d), weekday);
		weekday = (enum days_weekday)((weekday + 1) % 7);
	}
}

static void months_are_added_within_the_month(void **state)
{
	(void)state;
	assert_true(
		is_day(days_add_months(day("2018-08-31"), 6), "2019-02-28"));
	assert_true(
		is_day(days_add_months(day("2019-08-31"), 6), "2020-02-29"));
	assert_true(
		is_day(days_add_months(day("2019-12-15"), 1), "2020-01-15"));
	assert_true(
		is_day(days_add_months(day("2020-02-29"), 12), "2021-02-28"));
	assert_true(
		is_day(days_add_months(day("2020-01-31"), -2), "2019-11-30"));
	assert_true(
		is_day(days_add_months(day("2020-01-31"), 0), "2020-01-31"));
}

static void easter_is_where_the_calendar_has_it(void **state)
{
	(void)state;
	/* The earliest and the latest there can be, and some between. */
	assert_true(is_day(days_easter(1818), "1818-03-22"));
	assert_true(is_day(days_easter(1943), "1943-04-25"));
	assert_true(is_day(days_easter(1981), "1981-04-19"));
	assert_true(is_day(days_easter(2000), "2000-04-23"));
	assert_true(is_day(days_easter(2008), "2008-03-23"));
	assert_true(is_day(days_easter(2038), "2038-04-25"));
}

/* ---- bank holidays ---- */

static const struct {
	int year;
	const char *days;
} lists[] = {
	{ 1978, "01-02 03-24 03-27 05-01 05-29 08-28 12-25 12-26" },
	{ 1981, "01-01 04-17 04-20 05-04 05-25 07-29 08-31 12-25 12-28" },
	{ 1995, "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26" },
	{ 1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31" },
	{ 2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26" },
	{ 2004, "01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28" },
	{ 2005, "01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27" },
	{ 2008, "01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26" },
	{ 2009, "01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28" },
	{ 2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28" },
	{ 2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27" },
	{ 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26" },
	{ 2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26" },
	{ 2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
	{ 2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
	{ 2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27" },
	{ 2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26" },
	{ 2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26" },
	{ 2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26" },
	{ 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28" },
	{ 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28" },
	{ 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 "
		"12-27" },
	{ 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26" },
	{ 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26" },
	{ 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
	{ 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
	{ 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28" },
	{ 2040, "01-02 03-30 04-02 05-07 05-28 08-27 12-25 12-26" },
};

static void bank_holidays_are_those_that_were_proclaimed(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		struct days_holiday v[DAYS_HOLIDAYS];
		char text[DAYS_TEXT], all[128] = "";
		size_t n = days_bank_holidays(lists[i].year, v), at = 0;
		for (size_t j = 0; j < n; j++) {
			days_format(v[j].day, text);
			all[at++] = ' ';
			memcpy(all + at, text + 5, 6);
			at += 5;
		}
		assert_string_equal(all + 1, lists[i].days);
	}
}

static void every_year_is_in_order_and_off_the_weekend(void **state)
{
	(void)state;
	size_t all = 0;
	for (int y = DAYS_FIRST_YEAR; y <= DAYS_LAST_YEAR; y++) {
		struct days_holiday v[DAYS_HOLIDAYS];
		size_t n = days_bank_holidays(y, v);
		assert_true(n >= 8 && n <= 10);
		for (size_t i = 0; i < n; i++) {
			assert_true(i == 0 || v[i].day > v[i - 1].day);
			assert_true(days_weekday(v[i].day) < DAYS_SATURDAY);
			assert_int_equal(days_date(v[i].day).year, y);
		}
		all += n;
	}
	/* timeDate has as many */
	assert_int_equal(all, 512);
}

static void a_bank_holiday_has_its_name(void **state)
{
	(void)state;
	const char *name = "";
	assert_true(days_is_bank_holiday(day("2014-04-18"), &name));
	assert_string_equal(name, "Good Friday");
	assert_true(days_is_bank_holiday(day("2012-06-04"), &name));
	assert_string_equal(name, "Spring bank holiday");
	assert_true(days_is_bank_holiday(day("2020-05-08"), &name));
	assert_string_equal(name, "Early May bank holiday (VE day)");
	assert_true(days_is_bank_holiday(day("2016-12-27"), &name));
	assert_string_equal(name, "Christmas Day");
	assert_true(days_is_bank_holiday(day("2016-12-27"), NULL));
}

static void what_was_moved_is_no_holiday_that_year(void **state)
{
	(void)state;
	const char *name = "as it was";
	static const char *const working[] = {
		"1995-05-01", "2002-05-27", "2012-05-28",
		"2020-05-04", "2022-05-30",
	};
	for (size_t i = 0; i < sizeof working / sizeof *working; i++) {
		assert_false(days_is_bank_holiday(day(working[i]), &name));
		assert_true(days_is_working(day(working[i])));
	}
	assert_string_equal(name, "as it was");
}

static void a_substitute_day_says_that_it_is_one(void **state)
{
	(void)state;
	struct days_holiday v[DAYS_HOLIDAYS];
	size_t n = days_bank_holidays(2022, v);
	assert_int_equal(n, 10);
	assert_true(v[0].substitute);  /* 3 January */
	assert_false(v[8].substitute); /* Boxing Day, Monday */
	assert_true(v[9].substitute);  /* Christmas Day, Tuesday */
	assert_string_equal(v[9].name, "Christmas Day");
	n = days_bank_holidays(2015, v);
	assert_true(v[n - 1].substitute && !v[n - 2].substitute);
}

static void years_outside_are_not_known(void **state)
{
	(void)state;
	struct days_holiday v[DAYS_HOLIDAYS];
	int n = 5;
	assert_int_equal(days_bank_holidays(1977, v), 0);
	assert_int_equal(days_bank_holidays(2041, v), 0);
	assert_false(days_known(day("1977-12-31")));
	assert_true(days_known(day("1978-01-01")));
	assert_true(days_known(day("2040-12-31")));
	assert_false(days_known(day("2041-01-01")));
	assert_false(days_is_bank_holiday(day("1977-12-26"), NULL));
	assert_false(days_is_working(day("1977-12-28")));
	assert_false(days_working(day("1977-12-31"), day("2010-01-01"), &n));
	assert_false(days_working(day("2010-01-01"), day("2041-01-01"), &n));
	assert_false(days_add_working(day("2040-12-28"), 5, &n));
	assert_false(days_add_working(day("1978-01-03"), -2, &n));
	assert_false(days_add_working(day("1977-06-01"), 0, &n));
	assert_int_equal(n, 5);
}

/* ---- working days ---- */

static int working(const char *from, const char *to)
{
	int n = 0;
	assert_true(days_working(day(from), day(to), &n));
	return n;
}

static void working_days_begin_with_the_next_one(void **state)
{
	(void)state;
	assert_int_equal(working("2019-03-04", "2019-03-04"), 0);
	assert_int_equal(working("2019-03-04", "2019-03-05"), 1);
	assert_int_equal(working("2019-03-04", "2019-03-11"), 5);
	assert_int_equal(working("2019-03-08", "2019-03-10"), 0);
	assert_int_equal(working("2019-03-09", "2019-03-11"), 1);
	/* Thursday before Easter to Tuesday after it */
	assert_int_equal(working("2014-04-17", "2014-04-22"), 1);
	/* Christmas on a Saturday: Friday to Wednesday */
	assert_int_equal(working("2021-12-24", "2021-12-29"), 1);
	/* 365 days, 261 of them weekdays, 8 holidays */
	assert_int_equal(working("2018-12-31", "2019-12-31"), 253);
}

static void the_other_way_round_is_negative(void **state)
{
	(void)state;
	assert_int_equal(working("2019-03-11", "2019-03-04"), -5);
	assert_int_equal(working("2014-04-22", "2014-04-17"), -1);
	assert_int_equal(working("2019-03-10", "2019-03-09"), 0);
}

static void counting_is_the_same_as_going_day_by_day(void **state)
{
	(void)state;
	int first = day("1978-01-01"), last = day("2040-12-31");
	int sum = 0, n;
	for (int d = first + 1; d <= last; d++) {
		sum += days_is_working(d);
		if (d % 13 != 0 && d != last)
			continue;
		assert_true(days_working(first, d, &n));
		assert_int_equal(n, sum);
		assert_true(days_working(d, first, &n));
		assert_int_equal(n, -sum);
	}
}

static void adding_working_days_is_the_inverse_of_counting(void **state)
{
	(void)state;
	for (int from = day("2021-11-20"); from < day("2023-07-01"); from++) {
		for (int n = 1; n < MANY; n += 7) {
			int to, back;
			assert_true(days_add_working(from, n, &to));
			assert_true(days_is_working(to));
			assert_true(days_working(from, to, &back));
			assert_int_equal(back, n);
			assert_true(days_add_working(from, -n, &to));
			assert_true(days_is_working(to) && to < from);
			assert_true(days_working(from, to, &back));
			assert_int_equal(back,
					 days_is_working(from) ? -n : 1 - n);
		}
	}
}

static void no_working_days_added_is_the_day_itself(void **state)
{
	(void)state;
	int d = 0;
	assert_true(days_add_working(day("2014-04-18"), 0, &d));
	assert_true(is_day(d, "2014-04-18"));
}

/* ---- limits ---- */

static const char *keeps(const char *limit, const char *from)
{
	static char text[DAYS_TEXT];
	int d;
	const struct days_limit *l = days_find_limit(limit);
	assert_non_null(l);
	if (!days_limit_day(l, day(from), &d))
		return "unknown";
	days_format(d, text);
	return text;
}

static void a_notification_has_five_working_days(void **state)
{
	(void)state;
	/* Thursday; then 21, 24, 27, 28, 31 December */
	assert_string_equal(keeps("notification", "2018-12-20"), "2018-12-31");
	assert_string_equal(keeps("notification", "2019-03-04"), "2019-03-11");
}

static void a_rapid_review_has_fifteen(void **state)
{
	(void)state;
	assert_string_equal(keeps("rapid-review", "2019-03-04"), "2019-03-25");
	/* over Good Friday, Easter Monday, Early May */
	assert_string_equal(keeps("rapid-review", "2019-04-17"), "2019-05-13");
	assert_string_equal(keeps("rapid-review-notified", "2019-04-17"),
			    "2019-05-13");
}

static void publication_has_six_months_and_a_year_on_the_website(void **state)
{
	(void)state;
	assert_string_equal(keeps("publication", "2019-08-31"), "2020-02-29");
	assert_string_equal(keeps("kept", "2020-02-29"), "2021-02-28");
	assert_true(days_find_limit("kept")->at_least);
	assert_false(days_find_limit("publication")->at_least);
}

static void a_limit_does_not_hold_before_there_was_one(void **state)
{
	(void)state;
	assert_string_equal(keeps("notification", "2018-06-28"), "unknown");
	assert_string_equal(keeps("notification", "2018-06-29"), "2018-07-06");
	assert_string_equal(keeps("publication", "2014-01-01"), "unknown");
	assert_string_equal(keeps("rapid-review", "2040-12-20"), "unknown");
	assert_null(days_find_limit("no such limit"));
}

static void every_limit_is_complete(void **state)
{
	(void)state;
	size_t n;
	const struct days_limit *v = days_limits(&n);
	assert_int_equal(n, 5);
	for (size_t i = 0; i < n; i++) {
		assert_ptr_equal(days_find_limit(v[i].name), &v[i]);
		assert_true((v[i].working_days > 0) != (v[i].months > 0));
		assert_true(*v[i].from && *v[i].to && *v[i].rule);
		assert_true(*v[i].source);
		day(v[i].valid_from);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_is_ten_characters_of_iso),
		cmocka_unit_test(days_are_numbered_from_1970),
		cmocka_unit_test(every_day_comes_back_and_has_the_next_weekday),
		cmocka_unit_test(months_are_added_within_the_month),
		cmocka_unit_test(easter_is_where_the_calendar_has_it),
		cmocka_unit_test(bank_holidays_are_those_that_were_proclaimed),
		cmocka_unit_test(every_year_is_in_order_and_off_the_weekend),
		cmocka_unit_test(a_bank_holiday_has_its_name),
		cmocka_unit_test(what_was_moved_is_no_holiday_that_year),
		cmocka_unit_test(a_substitute_day_says_that_it_is_one),
		cmocka_unit_test(years_outside_are_not_known),
		cmocka_unit_test(working_days_begin_with_the_next_one),
		cmocka_unit_test(the_other_way_round_is_negative),
		cmocka_unit_test(counting_is_the_same_as_going_day_by_day),
		cmocka_unit_test(
			adding_working_days_is_the_inverse_of_counting),
		cmocka_unit_test(no_working_days_added_is_the_day_itself),
		cmocka_unit_test(a_notification_has_five_working_days),
		cmocka_unit_test(a_rapid_review_has_fifteen),
		cmocka_unit_test(
			publication_has_six_months_and_a_year_on_the_website),
		cmocka_unit_test(a_limit_does_not_hold_before_there_was_one),
		cmocka_unit_test(every_limit_is_complete),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
