/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart: pictures of every kind, hostile labels, alt text, errors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart.h"

#define N_ROWS 3
#define N_COLS 2

static const char *const rows[] = { "Neglect", "Domestic abuse", "Not stated" };
static const char *const cols[] = { "Fatal", "Serious harm" };
static const struct chart_value values[] = {
	{ 34.3, 20.8, 50.8 }, { 25, 15, 40 },    { 12.5, 4, 31 },
	{ 12.5, 5, 30 },      { NAN, NAN, NAN }, { 0, 0, 16.1 },
};

static struct chart sample(enum chart_kind kind)
{
	return (struct chart){
		.kind = kind,
		.title = "Themes by outcome (reviews, N = 70)",
		.subtitle = "Percentage of the outcome.",
		.x_title = "Theme",
		.y_title = "Percentage",
		.rows = rows,
		.n_rows = N_ROWS,
		.series = cols,
		.n_series = N_COLS,
		.values = values,
		.percent = true,
	};
}

/* The picture as text; the caller frees it. */
static char *drawn(const struct chart *c, const char *id)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	if (chart_draw(c, CHART_SVG, id, &b, &e) < 0)
		fail_msg("%s", e.text);
	char *s = strdup(buf_text(&b));
	assert_non_null(s);
	buf_release(&b);
	return s;
}

static size_t count(const char *text, const char *part)
{
	size_t n = 0;
	for (const char *p = text; (p = strstr(p, part)); p += strlen(part))
		n++;
	return n;
}

/* Tags open and close in order; a hand-made check that needs no parser. */
static void assert_well_formed(const char *xml)
{
	struct {
		char name[16];
	} open[64];
	size_t depth = 0;
	for (const char *p = xml; (p = strchr(p, '<')); p++) {
		bool close = p[1] == '/';
		const char *name = p + 1 + close;
		size_t n = strspn(name, "abcdefghijklmnopqrstuvwxyz"
					"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
		const char *end = strchr(p, '>');
		assert_true(n > 0 && n < sizeof open->name && end);
		if (close) {
			assert_true(depth > 0);
			depth--;
			assert_int_equal(strlen(open[depth].name), n);
			assert_memory_equal(open[depth].name, name, n);
		} else if (end[-1] != '/') {
			assert_true(depth < 64);
			snprintf(open[depth++].name, sizeof open->name, "%.*s",
				 (int)n, name);
		}
	}
	assert_int_equal(depth, 0);
}

static void kinds_have_the_names_of_query_files(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		enum chart_kind kind;
	} names[] = {
		{ "bar", CHART_BARS },   { "grouped", CHART_GROUPED },
		{ "line", CHART_LINES }, { "stacked", CHART_STACKED },
		{ "heat", CHART_HEAT },
	};
	enum chart_kind kind;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_true(chart_kind_parse(names[i].name, &kind));
		assert_int_equal(kind, names[i].kind);
	}
	assert_false(chart_kind_parse("pie", &kind));
	assert_false(chart_kind_parse("", &kind));
}

static void every_kind_makes_an_accessible_svg(void **state)
{
	(void)state;
	for (int k = CHART_BARS; k <= CHART_HEAT; k++) {
		struct chart c = sample((enum chart_kind)k);
		char *svg = drawn(&c, "c1");
		assert_true(str_starts(svg, "<svg role=\"img\" aria-labelledby="
					    "\"c1-title c1-desc\""));
		assert_non_null(strstr(svg, "<title id=\"c1-title\">Themes by "
					    "outcome (reviews, N = 70)"
					    "</title>"));
		assert_non_null(strstr(svg, "<desc id=\"c1-desc\">"));
		assert_int_equal(count(svg, "<title"), 1);
		assert_int_equal(count(svg, "<desc"), 1);
		assert_well_formed(svg);
		assert_non_null(strstr(svg, ">Neglect<"));
		assert_non_null(strstr(svg, "34.3%"));
		free(svg);
	}
}

static void every_id_begins_with_the_prefix(void **state)
{
	(void)state;
	struct chart c = sample(CHART_LINES);
	char *svg = drawn(&c, "my-9");
	for (const char *p = svg; (p = strstr(p, " id=")); p++)
		assert_true(str_starts(p + 5, "my-9-"));
	for (const char *p = svg; (p = strstr(p, "href='#")); p++)
		assert_true(str_starts(p + 7, "my-9-"));
	for (const char *p = svg; (p = strstr(p, "url(#")); p++)
		assert_true(str_starts(p + 5, "my-9-"));
	assert_true(count(svg, "href='#my-9-gpPt") > 0);
	free(svg);
}

static void the_same_chart_gives_the_same_bytes(void **state)
{
	(void)state;
	for (int k = CHART_BARS; k <= CHART_HEAT; k++) {
		struct chart c = sample((enum chart_kind)k);
		char *a = drawn(&c, "x"), *b = drawn(&c, "x");
		assert_string_equal(a, b);
		free(a);
		free(b);
	}
}

static void png_is_a_png_of_twice_the_size(void **state)
{
	(void)state;
	struct chart c = sample(CHART_GROUPED);
	struct buf b = { 0 };
	struct err e = { 0 };
	assert_int_equal(chart_draw(&c, CHART_PNG, "x", &b, &e), 0);
	assert_true(b.n > 1000);
	assert_memory_equal(b.p, "\x89PNG\r\n\x1a\n", 8);
	const unsigned char *p = (const unsigned char *)b.p;
	assert_int_equal(p[18] << 8 | p[19], 1720);
	buf_release(&b);
}

/* A text as the picture's XML holds it. */
static const char *escaped(struct arena *a, const char *s)
{
	struct buf b = { 0 };
	for (; *s; s++)
		buf_str(&b, *s == '&'   ? "&amp;"
			    : *s == '<' ? "&lt;"
					: (char[]){ *s, '\0' });
	const char *out = arena_fmt(a, ">%s<", buf_text(&b));
	buf_release(&b);
	return out;
}

static void labels_are_never_commands(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct err e = { 0 };
	char *dir;
	assert_int_equal(fs_tempdir(&a, &dir, &e), 0);
	const char *file = fs_join(&a, dir, "f");
	const char *const hostile[] = {
		arena_fmt(&a, "`touch %s`", file),
		arena_fmt(&a, "\"`touch %s`\"", file),
		arena_fmt(&a,
			  "'. sys"
			  "tem('touch %s') .'",
			  file),
		arena_fmt(&a, "' ; system 'touch %s' #", file),
		"a'b''c\"d",
		"@GPVAL_TERM \" @GPVAL_TERM",
		"{/Bold x}_{y}^{z}",
		"$s0 << EOD",
		"EOD",
		"50% %s %d %n %%",
		"back\\slash \\n \\",
		"{ unbalanced (",
		"<b>&amp;</b>",
		"!ls",
		"'",
		"''",
		"'''x'''",
		"# no remark",
		"~a{.8-}",
		"é – ‘quoted’",
	};
	size_t n = sizeof hostile / sizeof *hostile;
	struct chart_value v[32];
	for (size_t i = 0; i < n; i++)
		v[i] = (struct chart_value){ (double)i + 1, NAN, NAN };
	for (int k = CHART_BARS; k <= CHART_HEAT; k++) {
		for (size_t i = 0; i < n; i++) {
			struct chart c = { .kind = (enum chart_kind)k,
					   .title = hostile[i],
					   .subtitle = hostile[i],
					   .x_title = hostile[i],
					   .y_title = hostile[i],
					   .rows = &hostile[i],
					   .n_rows = 1,
					   .series = hostile,
					   .n_series = 2,
					   .values = v };
			char *svg = drawn(&c, "x");
			/* Axis titles are neither wrapped nor turned. */
			assert_true(count(svg, escaped(&a, hostile[i])) >= 2);
			free(svg);
		}
	}
	assert_false(fs_is_file(file));
	fs_remove_tree(dir);
	arena_release(&a);
}

static void random_labels_draw(void **state)
{
	(void)state;
	static const char letters[] = "'\"`@{}$#!;\\%\n.()<>&^_~ aq0";
	struct arena a = { 0 };
	const char *labels[200];
	struct chart_value v[200];
	uint32_t seed = 12345;
	for (size_t i = 0; i < 200; i++) {
		char text[13] = "";
		for (size_t k = 0; k < 12; k++) {
			seed = seed * 1664525 + 1013904223;
			text[k] = letters[(seed >> 16) % (sizeof letters - 1)];
		}
		labels[i] = arena_str(&a, text);
		v[i] = (struct chart_value){ 1, NAN, NAN };
	}
	struct chart c = { .kind = CHART_BARS,
			   .rows = labels,
			   .n_rows = 200,
			   .series = (const char *const[]){ "" },
			   .n_series = 1,
			   .values = v };
	char *svg = drawn(&c, "x");
	assert_well_formed(svg);
	assert_true(count(svg, "<text") >= 400);
	free(svg);
	arena_release(&a);
}

static void a_label_cannot_end_its_line(void **state)
{
	(void)state;
	const char *const label[] = { "one\nset output 'x'\n!ls\r\x01\x7fz" };
	struct chart c = sample(CHART_BARS);
	c.x_title = label[0];
	char *svg = drawn(&c, "x");
	assert_non_null(strstr(svg, ">one set output 'x' !ls   z<"));
	free(svg);
}

static void bytes_that_are_not_text_are_replaced(void **state)
{
	(void)state;
	struct chart c = sample(CHART_BARS);
	c.x_title = "a\xff\xef\xbf\xbf"
		    "b";
	char *svg = drawn(&c, "x");
	assert_non_null(strstr(svg, ">a\xef\xbf\xbd\xef\xbf\xbd"
				    "b<"));
	assert_true(utf8_valid(svg, strlen(svg)));
	free(svg);
}

static void a_long_title_is_broken_and_not_cut(void **state)
{
	(void)state;
	struct chart c = sample(CHART_STACKED);
	c.title = "How many reviews there are by the year of the incident and "
		  "by what it led to, in all areas of the north and the south "
		  "of the country (N = 1,234)";
	char *svg = drawn(&c, "x");
	assert_non_null(strstr(svg, "N = 1,234)</text>"));
	assert_null(strstr(svg, "…"));
	free(svg);
}

static void no_text_leaves_the_picture(void **state)
{
	(void)state;
	static const char *const areas[] = {
		"Upper Wharfedale and Craven",
		"St Botolph-by-the-Sea",
		"Northshire",
		"A name of one hundred and more characters that nobody would "
		"print in full beside a bar, and nobody has to",
	};
	struct chart_value v[16];
	for (size_t i = 0; i < 16; i++)
		v[i] = (struct chart_value){ 100, 90, 100 };
	for (int k = CHART_BARS; k <= CHART_HEAT; k++) {
		struct chart c = { .kind = (enum chart_kind)k,
				   .title = "T",
				   .rows = areas,
				   .n_rows = 4,
				   .series = areas,
				   .n_series = 4,
				   .values = v,
				   .percent = true };
		char *svg = drawn(&c, "x");
		double w = strtod(strstr(svg, " width=\"") + 8, NULL);
		double h = strtod(strstr(svg, " height=\"") + 9, NULL);
		for (const char *p = svg; (p = strstr(p, "translate(")); p++) {
			char *end;
			double x = strtod(p + 10, &end);
			double y = strtod(end + 1, NULL);
			assert_true(x >= 0 && x <= w && y >= 0 && y <= h);
		}
		free(svg);
	}
}

static void a_missing_value_is_a_gap(void **state)
{
	(void)state;
	struct chart c = sample(CHART_HEAT);
	char *svg = drawn(&c, "x");
	assert_int_equal(count(svg, ">–<"), 1);
	free(svg);
	c = sample(CHART_BARS);
	svg = drawn(&c, "x");
	assert_int_equal(count(svg, "%</text>"),
			 5 /* values */ + 7 /* marks of the axis, 0 to 60 */);
	free(svg);
}

static void one_row_and_one_series_draw(void **state)
{
	(void)state;
	static const char *const one[] = { "Only" }, *const none[] = { "" };
	static const struct chart_value v = { 0, NAN, NAN };
	for (int k = CHART_BARS; k <= CHART_HEAT; k++) {
		struct chart c = { .kind = (enum chart_kind)k,
				   .rows = one,
				   .n_rows = 1,
				   .series = none,
				   .n_series = 1,
				   .values = &v };
		char *svg = drawn(&c, "x");
		assert_well_formed(svg);
		free(svg);
	}
}

static void assert_refused(const struct chart *c, const char *id,
			   enum err_kind kind)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	assert_int_equal(chart_draw(c, CHART_SVG, id, &b, &e), -1);
	assert_int_equal(e.kind, kind);
	assert_int_equal(b.n, 0);
	buf_release(&b);
}

static void what_cannot_be_drawn_is_refused(void **state)
{
	(void)state;
	static const struct chart_value none[N_ROWS * N_COLS] = {
		{ NAN, NAN, NAN }, { NAN, NAN, NAN }, { NAN, NAN, NAN },
		{ NAN, NAN, NAN }, { NAN, NAN, NAN }, { NAN, NAN, NAN },
	};
	static const struct chart_value minus[N_ROWS * N_COLS] = { { -1, 0,
								     0 } };
	static const struct chart_value endless[N_ROWS * N_COLS] = { { INFINITY,
								       0, 0 } };
	struct chart c = sample(CHART_BARS);
	assert_refused(&c, "", ERR_USAGE);
	assert_refused(&c, "a b", ERR_USAGE);
	assert_refused(&c, "a\"", ERR_USAGE);
	c.values = none;
	assert_refused(&c, "x", ERR_USAGE);
	c.values = minus;
	assert_refused(&c, "x", ERR_USAGE);
	c.values = endless;
	assert_refused(&c, "x", ERR_USAGE);
	c = sample(CHART_BARS);
	c.n_rows = CHART_ROWS_MAX + 1;
	assert_refused(&c, "x", ERR_LIMIT);
	c.n_rows = 0;
	assert_refused(&c, "x", ERR_USAGE);
}

static void without_gnuplot_the_error_says_what_to_install(void **state)
{
	(void)state;
	struct chart c = sample(CHART_BARS);
	struct buf b = { 0 };
	struct err e = { 0 };
	char *path = strdup(getenv("PATH") ? getenv("PATH") : "");
	assert_non_null(path);
	setenv("PATH", "/nonexistent:relative", 1);
	int rc = chart_draw(&c, CHART_SVG, "x", &b, &e);
	setenv("PATH", path, 1);
	free(path);
	assert_int_equal(rc, -1);
	assert_int_equal(e.kind, ERR_ABSENT);
	assert_non_null(strstr(e.text, "gnuplot-nox"));
	buf_release(&b);
}

/* ---- alt text ---- */

static void alt_text_names_kind_range_and_extremes(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct chart c = sample(CHART_GROUPED);
	assert_string_equal(
		chart_alt(&a, &c),
		"Grouped column chart: Themes by outcome (reviews, N = 70); 3 "
		"categories by Fatal and Serious harm. Highest Neglect, Fatal: "
		"34.3% (interval 20.8% to 50.8%); lowest Not stated, Serious "
		"harm: 0.0% (interval 0.0% to 16.1%). 1 of 6 places have no value.");
	arena_release(&a);
}

static void alt_text_of_a_stack_is_about_whole_columns(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value v[] = {
		{ 3, NAN, NAN }, { 4, NAN, NAN }, { 1, NAN, NAN },
		{ 1, NAN, NAN }, { 2, NAN, NAN }, { 0, NAN, NAN },
	};
	struct chart c = sample(CHART_STACKED);
	c.values = v;
	c.percent = false;
	assert_string_equal(
		chart_alt(&a, &c),
		"Stacked column chart: Themes by outcome (reviews, N = 70); 3 "
		"categories by Fatal and Serious harm. Highest Neglect: 7; "
		"lowest Domestic abuse and 1 other: 2.");
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
	assert_non_null(strstr(alt, "Fatal: from 34.3% in Neglect to 25.0% in "
				    "Domestic abuse."));
	arena_release(&a);
}

static void alt_text_of_equal_values_has_no_highest(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const struct chart_value v[] = { { 2, NAN, NAN },
						{ 2, NAN, NAN },
						{ 2, NAN, NAN } };
	struct chart c = sample(CHART_BARS);
	c.values = v;
	c.n_series = 1;
	c.percent = false;
	const char *alt = chart_alt(&a, &c);
	assert_non_null(strstr(alt, "Every value is 2."));
	assert_null(strstr(alt, "ighest"));
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_have_the_names_of_query_files),
		cmocka_unit_test(every_kind_makes_an_accessible_svg),
		cmocka_unit_test(every_id_begins_with_the_prefix),
		cmocka_unit_test(the_same_chart_gives_the_same_bytes),
		cmocka_unit_test(png_is_a_png_of_twice_the_size),
		cmocka_unit_test(labels_are_never_commands),
		cmocka_unit_test(random_labels_draw),
		cmocka_unit_test(a_label_cannot_end_its_line),
		cmocka_unit_test(bytes_that_are_not_text_are_replaced),
		cmocka_unit_test(a_long_title_is_broken_and_not_cut),
		cmocka_unit_test(no_text_leaves_the_picture),
		cmocka_unit_test(a_missing_value_is_a_gap),
		cmocka_unit_test(one_row_and_one_series_draw),
		cmocka_unit_test(what_cannot_be_drawn_is_refused),
		cmocka_unit_test(
			without_gnuplot_the_error_says_what_to_install),
		cmocka_unit_test(alt_text_names_kind_range_and_extremes),
		cmocka_unit_test(alt_text_of_a_stack_is_about_whole_columns),
		cmocka_unit_test(alt_text_follows_a_line_from_end_to_end),
		cmocka_unit_test(alt_text_of_equal_values_has_no_highest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
