/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart: pictures of every kind, hostile labels, errors; here what holds for
 * all kinds, the rest in its parts. */
#include "test_chart_all.h"
#include "test_chart_alt.h"
#include "test_chart_kinds.h"
#include "test_chart_paper.h"
#include "test_chart_support.h"
#include "test_chart_withheld.h"

static void kinds_have_the_names_of_query_files(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		enum chart_kind kind;
	} names[] = {
		{ "bar", CHART_BARS },    { "grouped", CHART_GROUPED },
		{ "line", CHART_LINES },  { "stacked", CHART_STACKED },
		{ "heat", CHART_HEAT },   { "dots", CHART_DOTS },
		{ "upset", CHART_UPSET }, { "pyramid", CHART_PYRAMID },
		{ "lags", CHART_LAGS },   { "multiples", CHART_MULTIPLES },
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
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		struct chart c = sample_of((enum chart_kind)k);
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
		/* A plot of change prints the difference. */
		assert_non_null(
			strstr(svg, k == CHART_DOTS ? "−9.3" : "34.3%"));
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
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		struct chart c = sample_of((enum chart_kind)k);
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
	assert_int_equal(p[18] << 8 | p[19], 2 * (int)CHART_WIDTH);
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
	static const bool all[32] = { true, true };
	for (size_t i = 0; i < n; i++)
		v[i] = (struct chart_value){ .y = (double)i + 1,
					     .lo = NONE,
					     .hi = NONE };
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		for (size_t i = 0; i < n; i++) {
			struct chart c = { .kind = (enum chart_kind)k,
					   .title = hostile[i],
					   .subtitle = hostile[i],
					   .x_title = hostile[i],
					   .y_title = hostile[i],
					   .rows = &hostile[i],
					   .n_rows = 1,
					   .series = hostile,
					   .n_series = series_of(
						   (enum chart_kind)k, 2),
					   .values = v,
					   .hidden = hostile[i],
					   .sets = hostile,
					   .n_sets = n,
					   .member = all,
					   .series_n = hostile };
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
		v[i] = (struct chart_value){ .y = 1, .lo = NONE, .hi = NONE };
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
	assert_null(strstr(svg, "…</text>"));
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
		v[i] = (struct chart_value){ .y = 100, .lo = 90, .hi = 100 };
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		struct chart c = { .kind = (enum chart_kind)k,
				   .title = "T",
				   .rows = areas,
				   .n_rows = 4,
				   .series = areas,
				   .n_series = series_of((enum chart_kind)k, 4),
				   .values = v,
				   .percent = true,
				   .sets = areas,
				   .n_sets = 4,
				   .member = member,
				   .series_n = areas };
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
	static const char *const one[] = { "Only" };
	static const char *const two[] = { "", "" };
	static const struct chart_value v[2] = { { .lo = NONE, .hi = NONE } };
	static const bool none_of[1] = { false };
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		struct chart c = { .kind = (enum chart_kind)k,
				   .rows = one,
				   .n_rows = 1,
				   .series = two,
				   .n_series = series_of((enum chart_kind)k, 1),
				   .values = v,
				   .sets = one,
				   .n_sets = 1,
				   .member = none_of };
		char *svg = drawn(&c, "x");
		assert_well_formed(svg);
		free(svg);
	}
}

static void next_to_nothing_draws_as_nothing(void **state)
{
	(void)state;
	static const struct chart_value v[6] = { NUMBER(1e-300), MISSING,
						 MISSING,        MISSING,
						 MISSING,        MISSING };
	for (int k = CHART_BARS; k <= CHART_MULTIPLES; k++) {
		struct chart c = sample_of((enum chart_kind)k);
		c.values = v;
		char *svg = drawn(&c, "x");
		assert_well_formed(svg);
		free(svg);
	}
}

static void what_cannot_be_drawn_is_refused(void **state)
{
	(void)state;
	static const struct chart_value none[N_ROWS * N_COLS] = {
		MISSING, MISSING, MISSING, MISSING, MISSING, WITHHELD,
	};
	static const struct chart_value minus[N_ROWS * N_COLS] = { NUMBER(-1) };
	static const struct chart_value endless[N_ROWS * N_COLS] = { NUMBER(
		ENDLESS) };
	static const struct chart_value wide[N_ROWS * N_COLS] = { SPAN(
		1, 0, ENDLESS) };
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
	c.values = wide;
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
		cmocka_unit_test(next_to_nothing_draws_as_nothing),
		cmocka_unit_test(what_cannot_be_drawn_is_refused),
		cmocka_unit_test(
			without_gnuplot_the_error_says_what_to_install),
		cmocka_unit_test(a_plot_of_change_prints_the_difference),
		cmocka_unit_test(a_given_difference_comes_with_its_interval),
		cmocka_unit_test(combinations_have_a_dot_for_every_set),
		cmocka_unit_test(
			totals_of_sets_that_are_given_are_not_added_up),
		cmocka_unit_test(a_pyramid_has_the_first_band_at_the_bottom),
		cmocka_unit_test(durations_show_median_quartiles_and_range),
		cmocka_unit_test(without_a_range_the_legend_has_none),
		cmocka_unit_test(every_series_has_a_panel_with_its_n),
		cmocka_unit_test(an_empty_panel_says_so),
		cmocka_unit_test(what_is_not_complete_is_hollow_and_dashed),
		cmocka_unit_test(the_interval_of_a_lone_point_is_drawn),
		cmocka_unit_test(no_text_lies_on_another),
		cmocka_unit_test(each_kind_says_what_it_needs),
		cmocka_unit_test(what_stands_beside_the_values_is_checked_too),
		cmocka_unit_test(quartiles_out_of_order_are_refused),
		cmocka_unit_test(a_picture_that_is_too_large_is_refused),
		cmocka_unit_test(the_symbol_stands_for_what_is_withheld),
		cmocka_unit_test(nothing_depends_on_what_is_withheld),
		cmocka_unit_test(a_withheld_value_is_not_a_zero),
		cmocka_unit_test(a_difference_with_a_withheld_part_is_withheld),
		cmocka_unit_test(a_stack_with_a_withheld_part_is_refused),
		cmocka_unit_test(
			a_set_with_a_withheld_combination_has_no_total),
		cmocka_unit_test(
			alt_text_tells_of_the_withheld_and_not_their_values),
		cmocka_unit_test(many_charts_give_the_bytes_of_each),
		cmocka_unit_test(no_charts_are_no_error),
		cmocka_unit_test(a_chart_that_is_refused_costs_only_itself),
		cmocka_unit_test(gnuplot_is_started_once),
		cmocka_unit_test(what_gnuplot_rejects_costs_only_itself),
		cmocka_unit_test(
			a_chart_at_which_gnuplot_ends_costs_only_itself),
		cmocka_unit_test(
			a_gnuplot_that_draws_nothing_is_an_error_of_each),
		cmocka_unit_test(many_charts_without_gnuplot_fail_at_once),
		cmocka_unit_test(what_is_no_png_costs_only_itself),
		cmocka_unit_test(beside_a_whisker_no_number_stands),
		cmocka_unit_test(over_a_whisker_no_number_stands),
		cmocka_unit_test(without_intervals_numbers_stand_at_the_bars),
		cmocka_unit_test(five_series_have_five_fills),
		cmocka_unit_test(the_smallest_text_is_read_on_paper),
		cmocka_unit_test(labels_are_broken_before_they_are_cut),
		cmocka_unit_test(a_number_of_cases_stays_on_its_line),
		cmocka_unit_test(the_height_is_told_without_drawing),
		cmocka_unit_test(many_bars_are_thinner_to_stay_on_a_page),
		cmocka_unit_test(a_panel_of_many_bars_is_refused),
		cmocka_unit_test(png_says_how_wide_it_is_on_paper),
		cmocka_unit_test(png_keeps_the_colours_of_areas),
		cmocka_unit_test(alt_text_names_kind_range_and_extremes),
		cmocka_unit_test(alt_text_of_a_stack_is_about_whole_columns),
		cmocka_unit_test(alt_text_follows_a_line_from_end_to_end),
		cmocka_unit_test(alt_text_of_equal_values_has_no_highest),
		cmocka_unit_test(alt_text_of_change_names_rise_and_fall),
		cmocka_unit_test(alt_text_of_no_change_says_so),
		cmocka_unit_test(alt_text_of_combinations_names_them_by_sets),
		cmocka_unit_test(a_combination_of_nothing_has_a_name),
		cmocka_unit_test(
			a_chart_that_cannot_be_drawn_has_its_name_for_alt_text),
		cmocka_unit_test(
			alt_text_of_a_pyramid_names_the_largest_difference),
		cmocka_unit_test(alt_text_of_ranges_does_not_speak_of_time),
		cmocka_unit_test(alt_text_of_panels_has_the_extremes_of_all),
		cmocka_unit_test(what_shares_the_first_place_is_counted),
		cmocka_unit_test(panels_without_a_complete_year_say_so),
		cmocka_unit_test(years_that_are_not_complete_are_no_extremes),
		cmocka_unit_test(alt_text_never_grows_beyond_its_limit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
