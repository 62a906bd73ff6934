/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates told by their distance: guard_clock.c. */
#ifndef TEST_HANDOUT_DATES_H
#define TEST_HANDOUT_DATES_H

#include "../../src/handout/guard.h"

static const char *guarded(struct arena *a, const char *text)
{
	static struct handout h;
	h = (struct handout){ .a = a };
	struct guard g = { .h = &h };
	guard_word(&g, GUARD_NAME, "Joan Marsh", "[name]");
	guard_word(&g, GUARD_CHILD, "Wren", "[child]");
	return guard_text(&g, text, "A-1, p. 2");
}

#define GUARDED(text, expected)                                                \
	do {                                                                   \
		struct arena a_ = { 0 };                                       \
		assert_string_equal(guarded(&a_, (text)), (expected));         \
		arena_release(&a_);                                            \
	} while (0)

/* The incident was on 11 February 2014. */
static const char *timed(struct arena *a, int64_t before, int64_t after,
			 const char *text)
{
	static struct handout h;
	h = (struct handout){ .a = a };
	struct guard g = { .h = &h,
			   .clock.incident = guard_day_number(2014, 2, 11),
			   .before = before,
			   .after = after };
	return guard_text(&g, text, "A-1, p. 2");
}

#define TIMED(before, after, text, expected)                                   \
	do {                                                                   \
		struct arena a_ = { 0 };                                       \
		assert_string_equal(timed(&a_, before, after, (text)),         \
				    (expected));                               \
		arena_release(&a_);                                            \
	} while (0)

static void the_first_date_of_a_case_is_a_season(void **state)
{
	(void)state;
	GUARDED("He died on 17 June 2014 at home.",
		"He died [in summer 2014] at home.");
	GUARDED("On Tuesday, 3rd of March 2015, she left.",
		"[In spring 2015], she left.");
	GUARDED("from January 5th, 2016 on",
		"from [a day in winter 2015/16] on");
	GUARDED("Seen on the night of Friday 4 May 2012.",
		"Seen on the night of [a day in spring 2012].");
	GUARDED("On the morning of 4 May 2010 he rang.",
		"On the morning of [a day in spring 2010] he rang.");
}

static void later_dates_are_told_from_the_first(void **state)
{
	(void)state;
	GUARDED("Seen 17/06/2014 and 2014-12-24.",
		"Seen [in summer 2014] and [a day about 6 months after the "
		"first date].");
	GUARDED("between 12 and 14 July 2011",
		"between [a day in summer 2011] and [the day 2 days after the "
		"first date]");
	GUARDED("on 1 May 2012, again on 2 May 2012 and on 1 May 2012",
		"[in spring 2012], again [on the day after the first date] "
		"and [on the day of the first date]");
}

static void dates_are_told_from_an_incident_that_is_known(void **state)
{
	(void)state;
	TIMED(0, 0,
	      "Received on 8 January 2014, it was passed on on 20 January 2014;"
	      " a visit was due on 12 February 2014. He died on 11 February "
	      "2014.",
	      "Received [in winter 2013/14, 34 days before the incident], it "
	      "was passed on [22 days before the incident]; a visit was due "
	      "[on the day after the incident]. He died [on the day of the "
	      "incident].");
}

static void far_dates_are_told_coarsely_but_never_alike(void **state)
{
	(void)state;
	TIMED(0, 0,
	      "On 1 November 2012, on 4 November 2012, until 4 November 2012, "
	      "on 1 May 2009, on 20 October 2013",
	      "[In autumn 2012, about 15 months before the incident], [about "
	      "15 months before the incident, 3 days later], until [a day "
	      "about 15 months before the incident, 3 days later], [about 5 "
	      "years before the incident], [about 16 weeks before the "
	      "incident]");
}

static void a_year_is_taken_from_neighbours_when_one_alone_fits(void **state)
{
	(void)state;
	int64_t dec = guard_day_number(2013, 12, 1),
		feb = guard_day_number(2014, 2, 20);
	TIMED(dec, feb, "Received on 8 January and sent on 20 January.",
	      "Received [in winter 2013/14, 34 days before the incident] and "
	      "sent [22 days before the incident].");
	TIMED(0, 0, "In January 2014 she moved. On 8 January he fell.",
	      "In January 2014 she moved. [In winter 2013/14, 34 days before "
	      "the incident] he fell.");
	TIMED(0, 0, "from 30 January to 2 February 2014",
	      "from [a day in winter 2013/14, 12 days before the "
	      "incident] to [the day 9 days before the incident]");
}

static void without_a_year_only_the_month_is_told(void **state)
{
	(void)state;
	int64_t early = guard_day_number(2011, 12, 1),
		late = guard_day_number(2014, 2, 20);
	GUARDED("on 9 October", "[on a day in October]");
	GUARDED("the letter of 9 July", "the letter of [a day in July]");
	TIMED(early, late, "On 8 January, on 20 January, since 8 January",
	      "[On a day in January], [12 days after that day in January], "
	      "since [a day in January]");
	/* 29 February may lie between them. */
	GUARDED("on 20 February and on 9 March",
		"[on a day in February] and [on a day in March]");
	GUARDED("on 8 January, by 8 August, on 7 January",
		"[on a day in January], by [a day in August], [on another day "
		"in January]");
	/* Neighbours out of order tell nothing. */
	TIMED(late, early, "on 8 January", "[on a day in January]");
}

#define DATE_TESTS                                                             \
	cmocka_unit_test(the_first_date_of_a_case_is_a_season),                \
		cmocka_unit_test(later_dates_are_told_from_the_first),         \
		cmocka_unit_test(                                              \
			dates_are_told_from_an_incident_that_is_known),        \
		cmocka_unit_test(far_dates_are_told_coarsely_but_never_alike), \
		cmocka_unit_test(                                              \
			a_year_is_taken_from_neighbours_when_one_alone_fits),  \
		cmocka_unit_test(without_a_year_only_the_month_is_told)

#endif
