/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alt texts of every kind: whole sentences, and what they must not say. */
#ifndef TEST_CHART_ALT_H
#define TEST_CHART_ALT_H

#include "test_chart_support.h"

static void alt_text_names_kind_range_and_extremes(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct chart c = sample(CHART_GROUPED);
	assert_string_equal(
		chart_alt(&a, &c),
		"Grouped columns: Themes by outcome (reviews, N = 70). Highest: "
		"Neglect, Fatal, 34.3%; lowest: Not stated, Serious harm, "
		"0.0%. 1 of 6 values missing.");
	arena_release(&a);
}

static void alt_text_of_a_stack_is_about_whole_columns(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value v[] = {
		NUMBER(3), NUMBER(4), NUMBER(1),
		NUMBER(1), NUMBER(2), NUMBER(0),
	};
	struct chart c = sample(CHART_STACKED);
	c.values = v;
	c.percent = false;
	assert_string_equal(
		chart_alt(&a, &c),
		"Stacked columns: Themes by outcome (reviews, N = 70). "
		"Highest: Neglect, 7; lowest: Domestic abuse and 1 other, 2.");
	arena_release(&a);
}

static void alt_text_follows_a_line_from_end_to_end(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct chart c = sample(CHART_LINES);
	c.n_series = 1;
	c.n_rows = 2;
	const char *alt = chart_alt(&a, &c);
	assert_non_null(strstr(alt, " Fatal, from 34.3% in Neglect to 25.0% in "
				    "Domestic abuse."));
	c.n_series = 2;
	c.n_rows = 3;
	alt = chart_alt(&a, &c);
	assert_non_null(strstr(alt, " Largest change: Serious harm, from "
				    "25.0% in Neglect to 0.0% in Not "
				    "stated."));
	arena_release(&a);
}

static void alt_text_of_equal_values_has_no_highest(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value v[] = { NUMBER(2), NUMBER(2),
						NUMBER(2) };
	struct chart c = sample(CHART_BARS);
	c.values = v;
	c.n_series = 1;
	c.percent = false;
	const char *alt = chart_alt(&a, &c);
	assert_non_null(strstr(alt, "Every value is 2."));
	assert_null(strstr(alt, "ighest"));
	arena_release(&a);
}

#define N_LONG 3
static const char *const longs[N_LONG] = {
	"short",
	"a name of some length that a table may well have in it",
	"eine Bezeichnung, die länger ist als alles, was man in einer Zeile "
	"lesen möchte: Übergänge, Ämter, Zuständigkeiten und Öffnungszeiten, "
	"und noch viel mehr – „alles“, was überhaupt jemals gesagt worden ist",
};

static void alt_text_of_change_names_rise_and_fall(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value v[] = {
		SPAN(25, 15, 40), SPAN(34.3, 20.8, 50.8),
		NUMBER(12.5),     NUMBER(10),
		NUMBER(7),        MISSING,
	};
	static const struct chart_value change[] = { SPAN(9.3, -2.1, 20),
						     NUMBER(-2.5), MISSING };
	struct chart c = sample(CHART_DOTS);
	c.title = "T (N = 70)";
	c.values = v;
	c.change = change;
	assert_string_equal(
		chart_alt(&a, &c),
		"Dot plot: T (N = 70). Largest rise: Neglect, 25.0% to 34.3% "
		"(+9.3 points); largest fall: Domestic abuse, 12.5% to 10.0% "
		"(−2.5 points). Serious harm: highest Neglect, 34.3%; lowest "
		"Domestic abuse, 10.0%. 1 of 6 values missing.");
	arena_release(&a);
}

static void alt_text_of_no_change_says_so(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value v[] = {
		NUMBER(5), NUMBER(5), WITHHELD, NUMBER(6), MISSING, NUMBER(7)
	};
	struct chart c = sample(CHART_DOTS);
	c.values = v;
	const char *alt = chart_alt(&a, &c);
	assert_non_null(strstr(alt, " Nothing changes."));
	c.values = v + 2;
	c.n_rows = 2;
	alt = chart_alt(&a, &c);
	assert_null(strstr(alt, "change."));
	assert_null(strstr(alt, "rise"));
	arena_release(&a);
}

static void alt_text_of_combinations_names_them_by_sets(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value v[] = { NUMBER(30), NUMBER(12),
						NUMBER(3) };
	struct chart c = sample_of(CHART_UPSET);
	c.title = "T";
	c.values = v;
	c.percent = false;
	c.base = 60;
	assert_string_equal(
		chart_alt(&a, &c),
		"Combination chart: T. Highest: Neglect + Domestic abuse, 30 "
		"(50.0%); lowest shown: Not stated, 3 (5.0%). Largest set: "
		"Neglect, 42.");
	arena_release(&a);
}

static void a_combination_of_nothing_has_a_name(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const bool in[3] = { false };
	struct chart c = sample_of(CHART_UPSET);
	c.n_rows = 1;
	c.member = in;
	assert_non_null(strstr(chart_alt(&a, &c), "Highest: none of them,"));
	arena_release(&a);
}

static void a_chart_that_cannot_be_drawn_has_its_name_for_alt_text(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct chart c = sample(CHART_DOTS);
	c.title = "T";
	c.n_series = 1;
	assert_string_equal(chart_alt(&a, &c), "Dot plot: T.");
	c.kind = CHART_UPSET;
	c.sets = NULL;
	assert_string_equal(chart_alt(&a, &c), "Combination chart: T.");
	arena_release(&a);
}

static void alt_text_of_a_pyramid_names_the_largest_difference(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct chart c = sample(CHART_PYRAMID);
	const char *alt = chart_alt(&a, &c);
	assert_true(str_starts(
		alt, "Pyramid: Themes by outcome (reviews, N = "
		     "70). Highest: Neglect, Fatal, 34.3%; lowest: "));
	assert_non_null(strstr(alt, " Largest difference: Neglect, 34.3% "
				    "against 25.0%."));
	arena_release(&a);
}

static void alt_text_of_ranges_does_not_speak_of_time(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value days[] = {
		{ .y = 120, .lo = 60, .hi = 200, .min = 5, .max = 700 },
		{ .y = 14, .lo = NONE, .hi = NONE, .min = 3, .max = 30 },
		{ .y = 300, .lo = 100, .hi = 400 },
	};
	struct chart c = sample(CHART_LAGS);
	c.title = "T";
	c.values = days;
	c.n_series = 1;
	c.series = (const char *const[]){ "" };
	c.percent = false;
	assert_string_equal(chart_alt(&a, &c),
			    "Range chart: T. Highest median: Not stated, "
			    "300; lowest: Domestic abuse, 14. Highest of all: "
			    "Neglect, 700.");
	arena_release(&a);
}

static void alt_text_of_panels_has_the_extremes_of_all(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const char *const n[] = { "N = 41", NULL };
	static const struct chart_value v[] = { NUMBER(1), MISSING,   NUMBER(2),
						MISSING,   NUMBER(5), MISSING };
	struct chart c = sample(CHART_MULTIPLES);
	c.title = "T";
	c.series_n = n;
	c.values = v;
	c.percent = false;
	assert_string_equal(chart_alt(&a, &c),
			    "Small multiples: T. Highest: Not stated, Fatal, "
			    "5; lowest: Neglect, Fatal, 1. 1 of 2 panels "
			    "without data. 3 of 6 values missing.");
	arena_release(&a);
}

static void what_shares_the_first_place_is_counted(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value v[] = { NUMBER(7), NUMBER(7),
						NUMBER(3) };
	struct chart c = sample_of(CHART_UPSET);
	c.values = v;
	c.percent = false;
	assert_non_null(strstr(chart_alt(&a, &c),
			       "Highest: Neglect + Domestic abuse and 1 "
			       "other, 7;"));
	arena_release(&a);
}

static void panels_without_a_complete_year_say_so(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const bool open[] = { true, true, true };
	struct chart c = sample(CHART_MULTIPLES);
	c.as_lines = true;
	c.open_rows = open;
	const char *alt = chart_alt(&a, &c);
	assert_non_null(strstr(alt, " Nothing is complete."));
	assert_null(strstr(alt, "no data"));
	arena_release(&a);
}

static void years_that_are_not_complete_are_no_extremes(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const char *const years[] = { "2019", "2020", "2021", "2022" };
	static const bool open[] = { false, false, true, true };
	static const struct chart_value v[] = { NUMBER(40), NUMBER(60),
						NUMBER(20), NUMBER(2) };
	struct chart c = sample(CHART_LINES);
	c.rows = years;
	c.n_rows = 4;
	c.n_series = 1;
	c.series = (const char *const[]){ "" };
	c.values = v;
	c.percent = false;
	c.open_rows = open;
	c.title = "T";
	assert_string_equal(
		chart_alt(&a, &c),
		"Line chart: T. Highest: 2020, 60; lowest: 2019, 40. From 40 "
		"in 2019 to 60 in 2020. 2021 to 2022 not yet complete, left "
		"out here.");
	c.n_rows = 3;
	assert_non_null(strstr(chart_alt(&a, &c), " 2021 not yet complete"));
	arena_release(&a);
}

static size_t alt_length(const char *s)
{
	size_t n = 0;
	for (; *s; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

static void alt_text_never_grows_beyond_its_limit(void **state)
{
	(void)state;
	static const size_t sizes[] = { 1, 5, 43 };
	for (size_t i = 0; i < 3 * N_LONG * (CHART_MULTIPLES + 1); i++) {
		struct arena a = { 0 };
		bool stack = i / 3 / N_LONG == CHART_STACKED;
		const char *names[60];
		struct chart_value v[43 * 9];
		static const bool in[43 * 8] = { true, true, true, true };
		for (size_t k = 0; k < 60; k++)
			names[k] =
				arena_fmt(&a, "%zu %s", k, longs[i % N_LONG]);
		for (size_t k = 0; k < 43 * 9; k++)
			v[k] = (struct chart_value){
				.y = (double)(k * 7919 % 100000) + 0.5,
				.lo = 1,
				.hi = 99999,
				.min = 1,
				.max = 99999,
				.suppressed = k % 5 == 4 && !stack
			};
		struct chart c = sample((enum chart_kind)(i / 3 / N_LONG));
		c.title = arena_fmt(&a, "%s %s", names[1], names[2]);
		c.n_rows = sizes[i / N_LONG % 3];
		c.n_series = series_of(c.kind, 9);
		c.rows = c.series = c.sets = c.series_n = names;
		c.n_sets = 8;
		c.member = in;
		c.values = v;
		c.base = 5e5;
		const char *alt = chart_alt(&a, &c);
		assert_true(alt_length(alt) <= 250);
		assert_true(utf8_valid(alt, strlen(alt)));
		/* What must be said is still there at the end. */
		if (c.n_rows > 1 && !stack)
			assert_non_null(strstr(alt, "withheld (shown as c)."));
		arena_release(&a);
	}
}

#endif
