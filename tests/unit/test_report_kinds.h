/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report: what the kinds of charts are given. */

static void combinations_are_read_from_the_labels(void **state)
{
	(void)state;
	static const char *const rows[] = { "Debt + Drink + Illness",
					    "drink + illness", "Debt",
					    "None of them", "Not all known" };
	struct stats_cell cells[5];
	struct example x;
	struct chart c;
	make(&x, "upset");
	for (size_t i = 0; i < 5; i++)
		cells[i] =
			(struct stats_cell){ .n = (int64_t)(9 - i), .N = 35 };
	x.t.rows = rows;
	x.t.n_rows = 5;
	x.t.n_cols = 1;
	x.t.cells = cells;
	x.t.row_totals = NULL;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.kind, CHART_UPSET);
	assert_false(c.percent);
	/* What is not known combines with nothing, and is told. */
	assert_int_equal(c.n_rows, 4);
	assert_true(c.base == 9 + 8 + 7 + 6);
	assert_non_null(strstr(c.subtitle, "not all is known: 5"));
	assert_int_equal(c.n_sets, 3);
	assert_string_equal(c.sets[0], "Debt");
	assert_string_equal(c.sets[1], "Drink");
	assert_string_equal(c.sets[2], "Illness");
	static const bool member[4 * 3] = {
		true,  true,  true,  /* */
		false, true,  true,  /* */
		true,  false, false, /* */
		false, false, false,
	};
	assert_memory_equal(c.member, member, sizeof member);
	arena_release(&x.a);
}

static void a_withheld_combination_tells_no_remainder(void **state)
{
	(void)state;
	static const char *const rows[] = { "A + B", "B", "Not all known" };
	struct stats_cell cells[3] = { { .n = 4, .N = 9 },
				       { .hidden = STATS_SMALL },
				       { .n = 3, .N = 9 } };
	struct example x;
	struct chart c;
	make(&x, "upset");
	x.t.rows = rows;
	x.t.n_cols = 1;
	x.t.cells = cells;
	x.t.row_totals = NULL;
	x.t.hidden = "c";
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_true(c.values[1].suppressed && isnan(c.values[1].y));
	assert_null(strstr(c.subtitle, "Not drawn"));
	assert_string_equal(c.hidden, "c");
	arena_release(&x.a);
}

static void a_pyramid_leaves_out_what_has_no_side(void **state)
{
	(void)state;
	static const char *const cols[] = { "Male", "Female", "Not stated" };
	struct stats_cell cells[ROWS * 3];
	struct example x;
	struct chart c;
	make(&x, "pyramid");
	for (size_t i = 0; i < ROWS * 3; i++)
		cells[i] = (struct stats_cell){ .n = (int64_t)i + 1,
						.percent = (double)i };
	x.t.cols = cols;
	x.t.n_cols = 3;
	x.t.col_missing = true;
	x.t.cells = cells;
	x.q.percent = STATS_PERCENT_TABLE;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.n_series, 2);
	assert_int_equal(c.n_rows, 2); /* no step for an age not known */
	assert_false(c.series_missing);
	assert_true(c.values[2].y == 3); /* the second row, male */
	/* 45 in all, of which 1 + 2 + 4 + 5 are drawn. */
	assert_non_null(strstr(c.subtitle, "not known or another: 33"));
	arena_release(&x.a);
}

static void a_pyramid_that_withholds_does_not_count_the_rest(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "pyramid");
	x.cells[0].hidden = STATS_SECONDARY;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_null(strstr(c.subtitle, "Not drawn"));
	assert_true(c.values[0].suppressed);
	arena_release(&x.a);
}

static void durations_have_median_quartiles_and_range(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "lags");
	x.q.kind = STATS_VALUES;
	x.q.measure = "days";
	x.t.row_totals = NULL;
	for (size_t i = 0; i < ROWS * COLS; i++)
		x.cells[i].values =
			(struct maths_summary){ .n = i == 2 ? 0 : 9,
						.median = 50 + (double)i,
						.q1 = 40,
						.q3 = 60,
						.min = 1,
						.max = 99 };
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.kind, CHART_LAGS);
	assert_int_equal(c.n_series, 1);
	assert_true(c.values[0].y == 50 && c.values[0].lo == 40 &&
		    c.values[0].hi == 60 && c.values[0].min == 1 &&
		    c.values[0].max == 99);
	assert_true(isnan(c.values[1].y)); /* nothing is known of it */
	assert_true(c.values[2].y == 54);
	assert_non_null(strstr(c.subtitle, "in days"));
	assert_false(c.percent);
	arena_release(&x.a);
}

static void durations_by_group_are_drawn_all_together(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "lags");
	x.q.kind = STATS_VALUES;
	x.q.measure = "days";
	for (size_t i = 0; i < ROWS; i++)
		x.totals[i].values =
			(struct maths_summary){ .n = 3, .median = 7 };
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.n_series, 1);
	assert_true(c.values[0].y == 7);
	assert_non_null(strstr(c.subtitle, "whatever the outcome"));
	arena_release(&x.a);
}

static void rates_carry_their_own_interval(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "bar");
	x.q.kind = STATS_RATES;
	for (size_t i = 0; i < ROWS * COLS; i++)
		x.cells[i].rate = (struct maths_value){ 2, 1, 4 };
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_false(c.percent);
	assert_true(c.values[0].y == 2 && c.values[0].lo == 1 &&
		    c.values[0].hi == 4);
	assert_non_null(strstr(c.subtitle, "Poisson"));
	arena_release(&x.a);
}

static void panels_are_the_columns_with_their_n(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "multiples");
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.kind, CHART_MULTIPLES);
	assert_string_equal(c.series[0], "A");
	assert_string_equal(c.series_n[0], "N = 8");
	assert_string_equal(c.series_n[1], "N = 4");
	assert_false(c.as_lines);
	assert_null(c.open_rows);
	x.cells[2].N = 7; /* no N that all of the column share */
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_string_equal(c.series_n[0], "");
	arena_release(&x.a);
}

static void years_still_to_come_are_open(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "multiples");
	x.q.order = "years";
	x.t.open_rows = 1;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_true(c.as_lines);
	assert_int_equal(c.n_rows, 2); /* without the one not dated */
	assert_false(c.open_rows[0]);
	assert_true(c.open_rows[1]);
	arena_release(&x.a);
}

static void a_line_runs_over_years_that_are_columns(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "line");
	x.q.pivot_order = "years";
	x.t.open_cols = 1;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.n_rows, COLS);
	assert_int_equal(c.n_series, ROWS);
	assert_string_equal(c.rows[1], "C");
	assert_true(c.values[1 * ROWS + 2].y == x.cells[2 * COLS + 1].percent);
	assert_false(c.open_rows[0]);
	assert_true(c.open_rows[1]);
	arena_release(&x.a);
}

static void a_withheld_cell_gives_the_chart_nothing(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "grouped");
	x.t.hidden = "*";
	/* Whatever a caller left in it. */
	x.cells[3].hidden = STATS_SMALL;
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_true(c.values[3].suppressed);
	assert_true(isnan(c.values[3].y) && isnan(c.values[3].lo) &&
		    isnan(c.values[3].hi));
	assert_string_equal(c.hidden, "*");
	assert_false(c.values[1].suppressed);
	arena_release(&x.a);
}

static void a_stack_without_all_its_parts_is_not_drawn(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "stacked");
	x.q.plot_n = true;
	assert_true(report_figure(&x.a, &x.t, &c));
	x.cells[3].hidden = STATS_SMALL;
	assert_false(report_figure(&x.a, &x.t, &c));
	arena_release(&x.a);
}

static void shares_of_different_wholes_do_not_stack(void **state)
{
	(void)state;
	struct example x;
	struct chart c;
	make(&x, "stacked");
	assert_true(report_figure(&x.a, &x.t, &c));
	assert_int_equal(c.kind, CHART_GROUPED);
	arena_release(&x.a);
}
