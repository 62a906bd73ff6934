/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each of the newer kinds draws, and that nothing lies on anything. */
#ifndef TEST_CHART_KINDS_H
#define TEST_CHART_KINDS_H

#include "test_chart_support.h"

static void a_plot_of_change_prints_the_difference(void **state)
{
	(void)state;
	struct chart c = sample(CHART_DOTS);
	char *svg = drawn(&c, "x");
	/* Two rows have both values; the third has one. */
	assert_non_null(strstr(svg, ">−9.3<"));
	assert_non_null(strstr(svg, ">0.0<"));
	assert_int_equal(count(svg, ">–<"), 1);
	assert_non_null(strstr(svg, ">Change (% points)<"));
	/* Five dots, two of them hollow, and one of either in the legend. */
	assert_int_equal(points(svg, 6, BLUE), 5 + 2);
	assert_int_equal(points(svg, 6, WHITE), 2 + 1);
	free(svg);
}

static void a_given_difference_comes_with_its_interval(void **state)
{
	(void)state;
	static const struct chart_value change[N_ROWS] = {
		SPAN(-9.26, -20.04, 1.5),
		NUMBER(-0.04),
		NUMBER(5),
	};
	struct chart c = sample(CHART_DOTS);
	c.change = change;
	char *svg = drawn(&c, "x");
	assert_non_null(strstr(svg, ">−9.3 (−20.0 to +1.5)<"));
	/* What rounds to nothing has no sign; where one of the two is missing
	 * there is no difference, whatever is said. */
	assert_non_null(strstr(svg, ">0.0<"));
	assert_null(strstr(svg, "5.0<"));
	free(svg);
}

static void combinations_have_a_dot_for_every_set(void **state)
{
	(void)state;
	struct chart c = sample_of(CHART_UPSET);
	static const struct chart_value n[] = { NUMBER(30), NUMBER(12),
						NUMBER(3) };
	c.values = n;
	c.percent = false;
	c.base = 60;
	char *svg = drawn(&c, "x");
	assert_int_equal(points(svg, 6, INK), 4);
	assert_int_equal(points(svg, 6, PALE), 9 - 4);
	assert_non_null(strstr(svg, ">30<"));
	assert_non_null(strstr(svg, ">50.0%<"));
	/* The bars of combinations and of sets: 42, 30 and 3 in all. */
	assert_int_equal(boxes(svg, BLUE), 3 + 3);
	assert_int_equal(count(svg, ">42<"), 1);
	assert_int_equal(count(svg, ">3<"), 2);
	free(svg);
}

static void totals_of_sets_that_are_given_are_not_added_up(void **state)
{
	(void)state;
	struct chart c = sample_of(CHART_UPSET);
	static const struct chart_value totals[] = { NUMBER(91), NUMBER(48),
						     MISSING };
	c.set_totals = totals;
	char *svg = drawn(&c, "x");
	assert_non_null(strstr(svg, ">91.0%<"));
	assert_non_null(strstr(svg, ">48.0%<"));
	assert_int_equal(count(svg, ">–<"), 1);
	free(svg);
}

static void a_pyramid_has_the_first_band_at_the_bottom(void **state)
{
	(void)state;
	struct chart c = sample(CHART_PYRAMID);
	char *svg = drawn(&c, "x");
	assert_int_equal(boxes(svg, BLUE), 2);
	assert_int_equal(boxes(svg, ORANGE), 3);
	const char *p = svg;
	double first = 0, last = 0, left = 0, right = 0;
	for (struct place t; next_text(&p, &t);) {
		if (str_starts(t.text, "Neglect<"))
			first = t.y2;
		if (str_starts(t.text, "Not stated<"))
			last = t.y2;
		if (str_starts(t.text, "34.3%"))
			left = t.x2;
		if (str_starts(t.text, "25.0%"))
			right = t.x1;
	}
	assert_true(first > last && last > 0);
	assert_true(left > 0 && left < right);
	/* The axis counts from the middle to both sides. */
	assert_int_equal(count(svg, ">20%<"), 2);
	assert_int_equal(count(svg, ">0%<"), 1);
	free(svg);
}

static void durations_show_median_quartiles_and_range(void **state)
{
	(void)state;
	static const struct chart_value days[] = {
		{ .y = 120, .lo = 60, .hi = 200, .min = 5, .max = 700 },
		{ .y = 14, .lo = NONE, .hi = NONE, .min = 3, .max = 30 },
		{ .y = 300, .lo = 100, .hi = 400 },
	};
	struct chart c = sample(CHART_LAGS);
	c.values = days;
	c.n_series = 1;
	c.percent = false;
	char *svg = drawn(&c, "x");
	assert_non_null(strstr(svg, ">120 (60 to 200)<"));
	assert_non_null(strstr(svg, ">14<"));
	assert_non_null(strstr(svg, ">300 (100 to 400)<"));
	assert_non_null(strstr(svg, ">shortest to longest<"));
	assert_int_equal(boxes(svg, BLUE), 2 + 1); /* legend */
	assert_int_equal(points(svg, 6, EDGE), 3 + 1);
	assert_non_null(strstr(svg, ">700<")); /* the axis reaches it */
	free(svg);
}

static void without_a_range_the_legend_has_none(void **state)
{
	(void)state;
	struct chart c = sample(CHART_LAGS);
	char *svg = drawn(&c, "x");
	assert_null(strstr(svg, "shortest to longest"));
	assert_non_null(strstr(svg, ">median<"));
	free(svg);
}

static void every_series_has_a_panel_with_its_n(void **state)
{
	(void)state;
	static const char *const n[] = { "N = 41", "N = 29" };
	struct chart c = sample(CHART_MULTIPLES);
	c.series_n = n;
	for (int lines = 0; lines < 2; lines++) {
		c.as_lines = lines;
		char *svg = drawn(&c, "x");
		assert_int_equal(count(svg, ">Fatal<"), 1);
		assert_int_equal(count(svg, ">Serious harm<"), 1);
		assert_int_equal(count(svg, ">N = 41<"), 1);
		assert_int_equal(count(svg, ">N = 29<"), 1);
		assert_null(strstr(svg, "no data"));
		/* Of lines the ribbons are filled: one of two parts. */
		assert_int_equal(boxes(svg, BLUE), lines ? 2 : 5);
		assert_int_equal(points(svg, 6, BLUE), lines ? 5 : 0);
		free(svg);
	}
}

static void an_empty_panel_says_so(void **state)
{
	(void)state;
	static const struct chart_value v[] = { NUMBER(1), MISSING,   NUMBER(2),
						MISSING,   NUMBER(3), MISSING };
	struct chart c = sample(CHART_MULTIPLES);
	c.values = v;
	for (int lines = 0; lines < 2; lines++) {
		c.as_lines = lines;
		char *svg = drawn(&c, "x");
		assert_int_equal(count(svg, ">no data<"), 1);
		free(svg);
	}
}

static void what_is_not_complete_is_hollow_and_dashed(void **state)
{
	(void)state;
	static const bool open[] = { false, false, true };
	static const struct chart_value v[] = { NUMBER(1), NUMBER(2),
						NUMBER(3) };
	struct chart c = sample(CHART_LINES);
	c.n_series = 1;
	c.values = v;
	c.open_rows = open;
	for (int panels = 0; panels < 2; panels++) {
		c.kind = panels ? CHART_MULTIPLES : CHART_LINES;
		c.as_lines = true;
		char *svg = drawn(&c, "x");
		assert_int_equal(points(svg, 6, BLUE), 2);
		assert_int_equal(points(svg, 5, BLUE), 1 + 1 /* legend */);
		/* gnuplot's dashes are the numbers times the width. */
		assert_int_equal(count(svg, "stroke-dasharray"), 1 + 1);
		assert_non_null(strstr(svg, ">not yet complete<"));
		free(svg);
	}
	c.kind = CHART_BARS; /* does not read it */
	char *svg = drawn(&c, "x");
	assert_null(strstr(svg, "complete"));
	free(svg);
}

static void the_interval_of_a_lone_point_is_drawn(void **state)
{
	(void)state;
	static const struct chart_value v[] = { SPAN(5, 4, 6), MISSING,
						NUMBER(3) };
	struct chart c = sample(CHART_LINES);
	c.n_series = 1;
	c.values = v;
	char *with = drawn(&c, "x");
	c.values =
		(const struct chart_value[]){ NUMBER(5), MISSING, NUMBER(3) };
	char *without = drawn(&c, "x");
	assert_int_equal(count(with, "<path stroke='" BLUE "'"),
			 count(without, "<path stroke='" BLUE "'") + 1);
	free(with);
	free(without);
}

/* What is hard to lay out: long names, many rows, wide numbers. */
static void hard(struct arena *a, struct chart *c, size_t n_rows,
		 size_t n_series)
{
	const char **names = arena_alloc(a, 400 * sizeof *names);
	struct chart_value *v = arena_alloc(a, n_rows * n_series * sizeof *v);
	bool *in = arena_alloc(a, n_rows * 8);
	for (size_t i = 0; i < 400; i++)
		names[i] = i % 3 ? arena_fmt(a, "Name %zu", i)
				 : arena_fmt(a,
					     "A name that is far too long to "
					     "stand on a single line, number "
					     "%zu of many",
					     i);
	for (size_t i = 0; i < n_rows * n_series; i++) {
		double y = (double)(i * 37 % 101);
		v[i] = (struct chart_value){
			.y = y,
			.lo = y * 0.8,
			.hi = fmin(100, y * 1.2),
			.min = y * 0.5,
			.max = fmin(100, y * 1.2) + 1,
			.suppressed = i % 11 == 10 && c->kind != CHART_STACKED
		};
	}
	for (size_t i = 0; i < n_rows * 8; i++)
		in[i] = i * 7 % 3 == 0;
	c->rows = c->series = c->sets = names;
	c->values = v;
	c->n_rows = n_rows;
	c->n_series = n_series;
	c->n_sets = 8;
	c->member = in;
	c->base = 4321;
	c->series_n = arena_alloc(a, n_series * sizeof *c->series_n);
}

/* Columns of a few pixels, whose symbols stand side by side. */
static bool overcrowded(const struct chart *c)
{
	return c->kind == CHART_GROUPED && c->n_rows * c->n_series > 60;
}

static void no_text_lies_on_another(void **state)
{
	(void)state;
	static const size_t sizes[] = { 1, 12, 43 };
	for (size_t i = 0; i < 6 * (CHART_MULTIPLES + 1); i++) {
		struct arena a = { 0 };
		struct chart c = sample((enum chart_kind)(i / 6));
		bool second = i % 6 / 3;
		hard(&a, &c, sizes[i % 3], series_of(c.kind, second ? 9 : 2));
		c.percent = !second;
		c.as_lines = second || c.n_rows > CHART_PANEL_MAX;
		char *svg = drawn(&c, "x");
		if (!overcrowded(&c))
			assert_texts_apart(svg, i);
		free(svg);
		arena_release(&a);
	}
}

static void each_kind_says_what_it_needs(void **state)
{
	(void)state;
	struct chart c = sample(CHART_DOTS);
	c.n_series = 1;
	assert_refused(&c, "x", ERR_USAGE);
	c.kind = CHART_PYRAMID;
	assert_refused(&c, "x", ERR_USAGE);
	c = sample(CHART_UPSET); /* two series */
	assert_refused(&c, "x", ERR_USAGE);
	c = sample_of(CHART_UPSET);
	c.member = NULL;
	assert_refused(&c, "x", ERR_USAGE);
	c = sample_of(CHART_UPSET);
	c.n_sets = CHART_SETS_MAX + 1;
	assert_refused(&c, "x", ERR_LIMIT);
	c = sample_of(CHART_UPSET);
	c.n_rows = CHART_COMBOS_MAX + 1;
	assert_refused(&c, "x", ERR_LIMIT);
}

static void what_stands_beside_the_values_is_checked_too(void **state)
{
	(void)state;
	static const struct chart_value change[] = { NUMBER(-3),
						     SPAN(1, 0, ENDLESS),
						     MISSING };
	static const struct chart_value totals[] = { NUMBER(3), NUMBER(-1),
						     MISSING };
	struct chart c = sample(CHART_DOTS);
	c.change = change;
	assert_refused(&c, "x", ERR_USAGE);
	c = sample_of(CHART_UPSET);
	c.set_totals = totals;
	assert_refused(&c, "x", ERR_USAGE);
}

static void quartiles_out_of_order_are_refused(void **state)
{
	(void)state;
	static const struct chart_value wrong[] = {
		{ .y = 5, .lo = 6, .hi = 7 },
		{ .y = 5, .lo = 4, .hi = 4.5 },
		{ .y = 5, .lo = 4, .hi = 6, .min = 4.5, .max = 9 },
		{ .y = 5, .lo = 4, .hi = 6, .min = 1, .max = 5 },
		{ .y = 5, .lo = NONE, .hi = NONE, .min = 6, .max = 9 },
		{ .y = 5, .lo = 4, .hi = 6, .min = -1, .max = 9 },
		{ .y = 5, .lo = 4, .hi = 6, .min = 1, .max = ENDLESS },
	};
	struct chart c = sample(CHART_LAGS);
	c.n_rows = c.n_series = 1;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		c.values = &wrong[i];
		assert_refused(&c, "x", ERR_USAGE);
	}
}

static void a_picture_that_is_too_large_is_refused(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct chart c = sample(CHART_BARS);
	hard(&a, &c, CHART_ROWS_MAX, CHART_SERIES_MAX);
	assert_refused(&c, "x", ERR_LIMIT);
	arena_release(&a);
}

#endif
