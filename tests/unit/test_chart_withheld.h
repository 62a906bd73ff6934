/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Withheld values: the symbol is seen, the number never. */
#ifndef TEST_CHART_WITHHELD_H
#define TEST_CHART_WITHHELD_H

#include "test_chart_support.h"

static const struct chart_value part_withheld[] = {
	SPAN(30, 20, 40), SPAN(20, 10, 30), WITHHELD,
	SPAN(10, 5, 15),  SPAN(40, 30, 50), WITHHELD,
};

static void the_symbol_stands_for_what_is_withheld(void **state)
{
	(void)state;
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		struct chart c = sample_of((enum chart_kind)k);
		if (c.kind == CHART_STACKED)
			continue;
		c.values = part_withheld;
		c.hidden = "[z]";
		char *svg = drawn(&c, "x");
		assert_true(count(svg, ">[z]<") >= 1);
		assert_int_equal(count(svg, ">[z]: withheld<"), 1);
		free(svg);
		c.hidden = NULL;
		svg = drawn(&c, "x");
		assert_true(count(svg, ">c<") >= 1);
		free(svg);
	}
}

/* Whatever the withheld numbers are, the picture and its text are the same
 * bytes: nothing of them can be got from there. */
static void nothing_depends_on_what_is_withheld(void **state)
{
	(void)state;
	struct chart_value other[6];
	memcpy(other, part_withheld, sizeof other);
	other[2] = (struct chart_value){
		.y = NONE, .lo = NONE, .hi = NONE, .suppressed = true
	};
	other[5] = (struct chart_value){ .y = -3,
					 .lo = -ENDLESS,
					 .hi = 5000,
					 .min = 1,
					 .max = ENDLESS,
					 .suppressed = true };
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		for (int i = 0; k != CHART_STACKED && i < 4; i++) {
			struct chart c = sample_of((enum chart_kind)k);
			c.percent = i & 1;
			c.as_lines = i & 2;
			c.values = part_withheld;
			char *a = drawn(&c, "x");
			c.values = other;
			char *b = drawn(&c, "x");
			assert_string_equal(a, b);
			free(a);
			free(b);
		}
	}
}

static void a_withheld_value_is_not_a_zero(void **state)
{
	(void)state;
	struct chart c = sample(CHART_BARS);
	c.values = part_withheld;
	char *svg = drawn(&c, "x");
	assert_int_equal(boxes(svg, BLUE), 2 + 1); /* legend */
	assert_int_equal(boxes(svg, ORANGE), 2 + 1);
	assert_null(strstr(svg, ">0.0%<"));
	free(svg);
}

static void a_difference_with_a_withheld_part_is_withheld(void **state)
{
	(void)state;
	static const struct chart_value change[N_ROWS] = { NUMBER(-10),
							   NUMBER(12.3),
							   SPAN(45.6, 1, 2) };
	struct chart c = sample(CHART_DOTS);
	c.values = part_withheld;
	c.change = change;
	char *svg = drawn(&c, "x");
	assert_non_null(strstr(svg, ">−10.0<"));
	assert_null(strstr(svg, "12.3"));
	assert_null(strstr(svg, "45.6"));
	assert_int_equal(count(svg, ">c<"), 2);
	free(svg);
}

static void a_stack_with_a_withheld_part_is_refused(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct err e = { 0 };
	struct chart c = sample(CHART_STACKED);
	c.title = "T";
	c.values = part_withheld;
	assert_int_equal(chart_draw(&c, CHART_SVG, "x", &b, &e), -1);
	assert_int_equal(e.kind, ERR_USAGE);
	assert_non_null(strstr(e.text, "parts are withheld"));
	assert_int_equal(b.n, 0);
	assert_string_equal(chart_alt(&a, &c),
			    "Stacked columns: T. Not drawn: parts are "
			    "withheld.");
	buf_release(&b);
	arena_release(&a);
}

static void a_set_with_a_withheld_combination_has_no_total(void **state)
{
	(void)state;
	static const struct chart_value v[] = { NUMBER(30), WITHHELD,
						NUMBER(5) };
	struct chart c = sample_of(CHART_UPSET);
	c.values = v;
	c.percent = false;
	c.base = 200;
	char *svg = drawn(&c, "x");
	/* The combination, and the set that it is of; the second set has the
	 * first combination alone, and its total is drawn. */
	assert_int_equal(count(svg, ">c<"), 2);
	assert_int_equal(count(svg, ">30<"), 3); /* bar, total, axis */
	assert_null(strstr(svg, "38.5%"));
	free(svg);
}

static void alt_text_tells_of_the_withheld_and_not_their_values(void **state)
{
	(void)state;
	struct arena a = { 0 };
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		struct chart c = sample_of((enum chart_kind)k);
		c.title = "T";
		if (c.kind == CHART_STACKED)
			continue;
		c.values = part_withheld;
		const char *alt = chart_alt(&a, &c);
		assert_non_null(strstr(alt, "withheld (shown as c)"));
		assert_null(strstr(alt, "77"));
		assert_null(strstr(alt, "66"));
		assert_null(strstr(alt, "no value"));
	}
	arena_release(&a);
}

#endif
