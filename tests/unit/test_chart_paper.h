/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What matters in print: sizes, greys, and that no number misleads. */
#ifndef TEST_CHART_PAPER_H
#define TEST_CHART_PAPER_H

#include <zlib.h>

#include "test_chart_kinds.h"

/* Where a text that occurs once stands. */
static struct place place_of(const char *svg, const char *text)
{
	const char *p = svg;
	struct place found = { 0 };
	for (struct place t; next_text(&p, &t);)
		if (str_starts(t.text, text) && t.text[strlen(text)] == '<')
			found = t;
	assert_non_null(found.text);
	return found;
}

static void beside_a_whisker_no_number_stands(void **state)
{
	(void)state;
	static const struct chart_value v[] = { SPAN(0, 0, 56.2),
						SPAN(30, 20, 100) };
	struct chart c = sample(CHART_BARS);
	c.n_rows = 2;
	c.n_series = 1;
	c.values = v;
	char *svg = drawn(&c, "x");
	struct place zero = place_of(svg, "0.0%");
	/* At the right of the end of the axis, one below the other. */
	assert_true(zero.x1 > place_of(svg, "100%").x1);
	assert_true(fabs(zero.x2 - place_of(svg, "30.0%").x2) < 0.5);
	assert_true(zero.y2 < place_of(svg, "30.0%").y1);
	free(svg);
}

static void over_a_whisker_no_number_stands(void **state)
{
	(void)state;
	static const struct chart_value v[] = { SPAN(0, 0, 56.2),
						SPAN(30, 20, 100) };
	struct chart c = sample(CHART_GROUPED);
	c.n_rows = 2;
	c.n_series = 1;
	c.values = v;
	char *svg = drawn(&c, "x");
	struct place zero = place_of(svg, "0.0%");
	assert_true(fabs(zero.y2 - place_of(svg, "30.0%").y2) < 0.5);
	assert_true(zero.y2 < place_of(svg, "100%").y2);
	/* The title of the axis has room of its own. */
	assert_true(place_of(svg, "Percentage").y2 < zero.y1);
	free(svg);
}

static void without_intervals_numbers_stand_at_the_bars(void **state)
{
	(void)state;
	static const struct chart_value v[] = { NUMBER(5), NUMBER(100) };
	struct chart c = sample(CHART_BARS);
	c.n_rows = 2;
	c.n_series = 1;
	c.values = v;
	char *svg = drawn(&c, "x");
	assert_true(place_of(svg, "5.0%").x2 < place_of(svg, "100.0%").x1);
	free(svg);
}

static void five_series_have_five_fills(void **state)
{
	(void)state;
	static const char *const bands[] = { "a", "b", "c", "d", "e" };
	static const struct chart_value v[] = { NUMBER(1), NUMBER(2), NUMBER(3),
						NUMBER(4), NUMBER(5) };
	static const char *const grounds[] = { BLUE, ORANGE,
					       "rgb(169, 218, 245)",
					       "rgb(136,  34,  85)", WHITE };
	struct chart c = sample(CHART_GROUPED);
	c.series = bands;
	c.n_series = 5;
	c.n_rows = 1;
	c.values = v;
	char *svg = drawn(&c, "x");
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(boxes(svg, grounds[i]), 2);
	/* Over each of the last two a hatching: the column and the legend. */
	assert_int_equal(count(svg, "fill = 'url(#x-gpPat"), 2 * 2);
	free(svg);
}

/* The smallest text of a picture that is 16 cm wide, in points. */
static double smallest(const char *svg)
{
	double least = 1000, w = attribute(svg, " width=\"");
	for (const char *p = svg; (p = strstr(p, "font-size=\"")); p++)
		least = fmin(least, attribute(p, "font-size=\""));
	return least * 16 / 2.54 * 72 / w;
}

static void the_smallest_text_is_read_on_paper(void **state)
{
	(void)state;
	const char *twenty[20];
	for (size_t i = 0; i < 20; i++)
		twenty[i] = i % 2 ? "Learning, knowledge and procedures (N = 9)"
				  : "Neglect";
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		struct arena a = { 0 };
		struct chart c = sample((enum chart_kind)k);
		hard(&a, &c, k == CHART_HEAT ? 20 : 12,
		     series_of(c.kind, k == CHART_HEAT ? 20 : 3));
		if (k == CHART_HEAT)
			c.rows = c.series = twenty;
		char *svg = drawn(&c, "x");
		assert_true(smallest(svg) >= 7.5);
		if (attribute(svg, " height=\"") > CHART_HEIGHT_MAX)
			fail_msg("kind %d is %g high", k,
				 attribute(svg, " height=\""));
		free(svg);
		arena_release(&a);
	}
}

static void labels_are_broken_before_they_are_cut(void **state)
{
	(void)state;
	static const char *const names[] = {
		"Risks that the young person took, or harm done to others",
		"Neglect",
	};
	static const struct chart_value v[40] = { NUMBER(1), NUMBER(2) };
	static const bool in[14 * N_ROWS] = { true };
	for (int k = CHART_BARS; k <= CHART_PYRAMID; k++) {
		const char *rows14[14], *all[14];
		for (size_t i = 0; i < 14; i++) {
			rows14[i] = names[i % 2];
			all[i] = names[(i + 1) % 2];
		}
		struct chart c = sample((enum chart_kind)k);
		c.rows = rows14;
		c.n_rows = 14;
		if (k == CHART_HEAT)
			c.series = all;
		c.n_series = series_of(c.kind, c.n_series);
		c.values = v;
		c.member = in;
		char *svg = drawn(&c, "x");
		assert_null(strstr(svg, "…</text>"));
		free(svg);
	}
}

static void a_number_of_cases_stays_on_its_line(void **state)
{
	(void)state;
	struct arena a = { 0 };
	for (size_t n = 0; n < 40; n++) {
		struct chart c = sample(CHART_BARS);
		c.title = arena_fmt(&a,
				    "How many reviews there are by year, and "
				    "by what it led to%.*s (N = 123)",
				    (int)n,
				    " and so on and on and on and on "
				    "and on and on and on");
		char *svg = drawn(&c, "x");
		assert_non_null(strstr(svg, "(N = 123)</text>"));
		free(svg);
	}
	arena_release(&a);
}

static void the_height_is_told_without_drawing(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct chart c = sample(CHART_DOTS);
	char *svg = drawn(&c, "x");
	assert_true(fabs(chart_height(&c) - attribute(svg, " height=\"")) < 1);
	free(svg);
	c.n_series = 1;
	assert_true(!(chart_height(&c) > 0));
	c = sample(CHART_BARS);
	hard(&a, &c, 300, 1);
	assert_true(chart_height(&c) > CHART_HEIGHT_MAX);
	arena_release(&a);
}

static void many_bars_are_thinner_to_stay_on_a_page(void **state)
{
	(void)state;
	const char *names[60];
	struct chart_value v[60];
	for (size_t i = 0; i < 60; i++) {
		names[i] = "Name";
		v[i] = (struct chart_value){ .y = 1, .lo = NONE, .hi = NONE };
	}
	struct chart c = sample(CHART_BARS);
	c.rows = names;
	c.n_series = 1;
	c.values = v;
	c.n_rows = 20;
	double twenty = chart_height(&c);
	c.n_rows = 60;
	assert_true(chart_height(&c) <= CHART_HEIGHT_MAX);
	assert_true(chart_height(&c) < 3 * twenty);
}

static void a_panel_of_many_bars_is_refused(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct chart c = sample(CHART_MULTIPLES);
	hard(&a, &c, CHART_PANEL_MAX + 1, 3);
	assert_refused(&c, "x", ERR_LIMIT);
	c.as_lines = true;
	char *svg = drawn(&c, "x");
	free(svg);
	c.as_lines = false;
	c.n_rows = CHART_PANEL_MAX;
	svg = drawn(&c, "x");
	free(svg);
	arena_release(&a);
}

static size_t number_at(const uint8_t *p)
{
	return (size_t)p[0] << 24 | (size_t)p[1] << 16 | (size_t)p[2] << 8 |
	       p[3];
}

/* Content and length of a chunk, whose checksum must be right. */
static const uint8_t *chunk_of(const struct buf *png, const char *name,
			       size_t *len)
{
	const uint8_t *p = (const uint8_t *)png->p;
	for (size_t at = 8; at + 12 <= png->n; at += 12 + *len) {
		*len = number_at(p + at);
		assert_true(*len <= png->n - at - 12);
		assert_int_equal(crc32(0, p + at + 4, (uInt)*len + 4),
				 number_at(p + at + 8 + *len));
		if (memcmp(p + at + 4, name, 4) == 0)
			return p + at + 8;
	}
	fail_msg("no %s", name);
	return NULL;
}

static void png_says_how_wide_it_is_on_paper(void **state)
{
	(void)state;
	struct chart c = sample(CHART_BARS);
	struct buf b = { 0 };
	struct err e = { 0 };
	size_t n;
	assert_int_equal(chart_draw(&c, CHART_PNG, "x", &b, &e), 0);
	const uint8_t *size = chunk_of(&b, "pHYs", &n);
	assert_int_equal(n, 9);
	assert_int_equal(number_at(size), 9000); /* 1440 in 16 cm */
	assert_int_equal(number_at(size + 4), 9000);
	assert_int_equal(size[8], 1);
	chunk_of(&b, "IEND", &n);
	assert_int_equal(n, 0);
	buf_release(&b);
}

static void png_keeps_the_colours_of_areas(void **state)
{
	(void)state;
	static const uint8_t wanted[][3] = { { 255, 255, 255 },
					     { 0, 73, 122 },
					     { 213, 94, 0 } };
	struct chart c = sample(CHART_BARS);
	struct buf b = { 0 };
	struct err e = { 0 };
	size_t n_head, n_colours, n_data, seen[3] = { 0 };
	assert_int_equal(chart_draw(&c, CHART_PNG, "x", &b, &e), 0);
	const uint8_t *head = chunk_of(&b, "IHDR", &n_head);
	const uint8_t *colours = chunk_of(&b, "PLTE", &n_colours);
	const uint8_t *data = chunk_of(&b, "IDAT", &n_data);
	assert_int_equal(head[9], 3);
	size_t w = number_at(head), h = number_at(head + 4);
	uLongf size = (w + 1) * h;
	uint8_t *rows_of = malloc(size);
	assert_non_null(rows_of);
	assert_int_equal(uncompress(rows_of, &size, data, n_data), Z_OK);
	assert_int_equal(size, (w + 1) * h);
	for (size_t i = 0; i < size; i++) {
		if (i % (w + 1) == 0) {
			assert_int_equal(rows_of[i], 0); /* no filter */
			continue;
		}
		assert_true(rows_of[i] < n_colours / 3);
		for (size_t k = 0; k < 3; k++)
			seen[k] += memcmp(colours + 3 * rows_of[i], wanted[k],
					  3) == 0;
	}
	/* The corner, and a share of white and of either bar. */
	assert_memory_equal(colours + 3 * rows_of[1], wanted[0], 3);
	assert_true(seen[0] > size / 2);
	assert_true(seen[1] > size / 100 && seen[2] > size / 200);
	free(rows_of);
	buf_release(&b);
}

#endif
