/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report: the chart that a table asks for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "query.h"
#include "report.h"

#define ROWS 3
#define COLS 2

struct example {
	struct arena a;
	struct stats_query q;
	struct stats_table t;
	struct stats_cell cells[ROWS * COLS], totals[ROWS];
};

/* Columns with N 8 and 4; the last row is of missing values. */
static void make(struct example *x, const char *chart)
{
	static const char *const rows[] = { "A", "B", "Not stated" };
	static const char *const cols[] = { "A", "C" };
	*x = (struct example){ 0 };
	x->q = (struct stats_query){
		.chart = chart,
		.unit = "reviews",
		.base = "all of them",
		.pivot = "Outcome",
		.percent = STATS_PERCENT_COLUMN,
		.interval = true,
		.x = "X",
		.y = "",
	};
	for (size_t i = 0; i < ROWS * COLS; i++)
		x->cells[i] = (struct stats_cell){
			.n = (int64_t)i,
			.N = i % COLS ? 4 : 8,
			.percent = 10 * (double)i,
			.lo = 1,
			.hi = 90,
		};
	for (size_t i = 0; i < ROWS; i++)
		x->totals[i] = (struct stats_cell){ .n = 7, .percent = 50 };
	x->t = (struct stats_table){
		.query = &x->q,
		.title = "T (reviews, N = 12)",
		.rows = rows,
		.n_rows = ROWS,
		.cols = cols,
		.n_cols = COLS,
		.row_missing = true,
		.cells = x->cells,
		.row_totals = x->totals,
	};
}

static void bars_show_every_column_with_its_n(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "bar");
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.kind, CHART_BARS);
	assert_int_equal(c.n_rows, ROWS);
	assert_int_equal(c.n_series, COLS);
	assert_string_equal(c.series[0], "A (N = 8)");
	assert_string_equal(c.series[1], "C (N = 4)");
	assert_true(c.percent && c.values[3].y == 30 && c.values[3].hi == 90);
	assert_string_equal(c.subtitle,
			    "Percentage of N, all of them; whiskers are 95% "
			    "intervals (Wilson).");
	arena_release(&x.a);
}

static void too_many_bars_give_way_to_the_total(void **state)
{
	(void)state;
	static const char *rows[60];
	static struct stats_cell cells[60 * COLS], totals[60];
	struct example x;
	struct chart c;
	make(&x, "bar");
	for (size_t i = 0; i < 60; i++) {
		rows[i] = "r";
		totals[i].percent = (double)i;
	}
	x.t.rows = rows;
	x.t.n_rows = 60;
	x.t.cells = cells;
	x.t.row_totals = totals;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.n_series, 1);
	assert_string_equal(c.series[0], "");
	assert_true(c.values[59].y == 59);
	assert_non_null(strstr(c.subtitle, "whatever the outcome"));
	arena_release(&x.a);
}

static void counts_are_drawn_without_intervals(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "stacked");
	x.q.plot_n = true;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_false(c.percent);
	assert_true(c.values[5].y == 5 && isnan(c.values[5].lo));
	assert_string_equal(c.series[0], "A");
	assert_string_equal(c.subtitle, "Number of reviews.");
	arena_release(&x.a);
}

static void a_line_does_not_run_into_the_missing(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "line");
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.n_rows, ROWS - 1);
	arena_release(&x.a);
}

static void a_heat_map_leaves_out_what_meets_itself(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "heat");
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_true(isnan(c.values[0].y));
	assert_true(c.values[1].y == 10);
	arena_release(&x.a);
}

static void a_missing_column_is_told_to_the_chart(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "grouped");
	x.t.col_missing = true;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_true(c.series_missing);
	arena_release(&x.a);
}

static void nothing_to_draw_is_no_chart(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "");
	assert_false(report_figure(&x.a, &x.t, &c));
	arena_release(&x.a);
	make(&x, "bar");
	x.t.n_rows = 0;
	assert_false(report_figure(&x.a, &x.t, &c));
	arena_release(&x.a);
	make(&x, "bar");
	for (size_t i = 0; i < ROWS * COLS; i++)
		x.cells[i].percent = (double)NAN;
	assert_false(report_figure(&x.a, &x.t, &c));
	arena_release(&x.a);
}

#include "test_report_kinds.h"
#include "test_report_more.h"

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bars_show_every_column_with_its_n),
		cmocka_unit_test(too_many_bars_give_way_to_the_total),
		cmocka_unit_test(counts_are_drawn_without_intervals),
		cmocka_unit_test(a_line_does_not_run_into_the_missing),
		cmocka_unit_test(a_heat_map_leaves_out_what_meets_itself),
		cmocka_unit_test(a_missing_column_is_told_to_the_chart),
		cmocka_unit_test(nothing_to_draw_is_no_chart),
		cmocka_unit_test(combinations_are_read_from_the_labels),
		cmocka_unit_test(a_withheld_combination_tells_no_remainder),
		cmocka_unit_test(a_pyramid_leaves_out_what_has_no_side),
		cmocka_unit_test(
			a_pyramid_that_withholds_does_not_count_the_rest),
		cmocka_unit_test(durations_have_median_quartiles_and_range),
		cmocka_unit_test(durations_by_group_are_drawn_all_together),
		cmocka_unit_test(rates_carry_their_own_interval),
		cmocka_unit_test(panels_are_the_columns_with_their_n),
		cmocka_unit_test(years_still_to_come_are_open),
		cmocka_unit_test(a_line_runs_over_years_that_are_columns),
		cmocka_unit_test(a_withheld_cell_gives_the_chart_nothing),
		cmocka_unit_test(a_stack_without_all_its_parts_is_not_drawn),
		cmocka_unit_test(shares_of_different_wholes_do_not_stack),
		cmocka_unit_test(change_is_before_and_now_with_the_difference),
		cmocka_unit_test(what_is_withheld_has_no_dot),
		cmocka_unit_test(change_of_nothing_is_no_chart),
		cmocka_unit_test(a_part_is_a_panel_with_its_n),
		cmocka_unit_test(a_part_withholds_its_n_and_its_cells),
		cmocka_unit_test(parts_over_years_stop_before_the_undated),
		cmocka_unit_test(one_column_of_several_is_named),
		cmocka_unit_test(too_many_parts_are_no_chart),
		cmocka_unit_test(the_period_before_has_the_same_length),
		cmocka_unit_test(
			a_filter_for_an_area_is_local_wherever_it_stands),
		cmocka_unit_test(kinds_are_read_as_they_are_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
