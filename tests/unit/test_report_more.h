/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report: charts of several tables, periods, what is local. */

static struct stats_change change(const char *row, double before, double now)
{
	return (struct stats_change){
		.row = row,
		.col = "",
		.before = { .percent = before,
			    .lo = before - 1,
			    .hi = before + 1 },
		.now = { .percent = now, .lo = now - 1, .hi = now + 1 },
		.points = { now - before, -9, 9 },
	};
}

struct changed {
	struct example x;
	struct stats_table before;
	struct stats_change v[3];
	struct stats_changes c;
};

static void make_change(struct changed *x)
{
	make(&x->x, "");
	x->x.t.period = "2014-17";
	x->before = x->x.t;
	x->before.period = "2011-14";
	x->v[0] = change("A", 20, 30);
	x->v[1] = change("B", 30, 30);
	x->v[2] = change("Not stated", 1, 2);
	x->c = (struct stats_changes){ .now = &x->x.t,
				       .before = &x->before,
				       .v = x->v,
				       .n = 3,
				       .title = "T: 2014-17 against 2011-14" };
}

static void change_is_before_and_now_with_the_difference(void **state)
{
	(void)state;
	struct changed x;
	struct chart c;
	make_change(&x);
	assert_true(report_change_figure(&x.x.a, &x.c, &c));
	assert_int_equal(c.kind, CHART_DOTS);
	assert_int_equal(c.n_series, 2);
	assert_string_equal(c.series[0], "2011-14");
	assert_string_equal(c.series[1], "2014-17");
	assert_true(c.values[0].y == 20 && c.values[1].y == 30);
	assert_true(c.change[0].y == 10 && c.change[0].lo == -9);
	/* The change is over the totals: N is not that of a column. */
	assert_non_null(strstr(c.subtitle, "all reviews of the period"));
	arena_release(&x.x.a);
}

static void what_is_withheld_has_no_dot(void **state)
{
	(void)state;
	struct changed x;
	struct chart c;
	make_change(&x);
	x.x.t.hidden = "c";
	x.v[0].before.hidden = STATS_SMALL;
	x.v[0].points.value = x.v[0].points.lo = x.v[0].points.hi = (double)NAN;
	assert_true(report_change_figure(&x.x.a, &x.c, &c));
	assert_true(c.values[0].suppressed && isnan(c.values[0].y));
	assert_true(c.values[1].y == 30 && isnan(c.change[0].y));
	assert_string_equal(c.hidden, "c");
	arena_release(&x.x.a);
}

static void change_of_nothing_is_no_chart(void **state)
{
	(void)state;
	struct changed x;
	struct chart c;
	make_change(&x);
	x.v[0] = change("A", 20, 20);
	x.c.n = 2;
	assert_false(report_change_figure(&x.x.a, &x.c, &c));
	x.c.n = 0;
	assert_false(report_change_figure(&x.x.a, &x.c, &c));
	arena_release(&x.x.a);
	make_change(&x);
	x.x.q.kind = STATS_VALUES;
	assert_false(report_change_figure(&x.x.a, &x.c, &c));
	arena_release(&x.x.a);
}

/* Two parts of one table. */
static struct stats_split split(struct example *x, struct stats_table *tables)
{
	static const char *const labels[] = { "North", "South" };
	tables[0] = tables[1] = x->t;
	tables[0].N = 12;
	tables[1].N = 30;
	x->q.title = "T";
	return (struct stats_split){
		.variable = "Area", .labels = labels, .tables = tables, .n = 2
	};
}

static void a_part_is_a_panel_with_its_n(void **state)
{
	(void)state;
	struct stats_table tables[2];
	struct example x;
	struct chart c;
	make(&x, "");
	const struct stats_split s = split(&x, tables);
	assert_true(report_split_figure(&x.a, &s, &c));
	assert_int_equal(c.kind, CHART_MULTIPLES);
	assert_string_equal(c.title, "T, by area");
	assert_string_equal(c.series[1], "South");
	assert_string_equal(c.series_n[1], "N = 30");
	assert_int_equal(c.n_rows, ROWS);
	assert_true(c.values[0].y == 50); /* the total of the row */
	assert_string_equal(c.subtitle, "Percentage of N, all of them.");
	arena_release(&x.a);
}

static void a_part_withholds_its_n_and_its_cells(void **state)
{
	(void)state;
	struct stats_table tables[2];
	struct example x;
	struct chart c;
	make(&x, "");
	x.t.hidden = "c";
	x.totals[1].hidden = STATS_SMALL;
	const struct stats_split s = split(&x, tables);
	tables[0].N_hidden = true;
	assert_true(report_split_figure(&x.a, &s, &c));
	assert_string_equal(c.series_n[0], "N = c");
	assert_string_equal(c.series_n[1], "N = 30");
	assert_true(c.values[2].suppressed && isnan(c.values[2].y));
	arena_release(&x.a);
}

static void parts_over_years_stop_before_the_undated(void **state)
{
	(void)state;
	struct stats_table tables[2];
	struct example x;
	struct chart c;
	make(&x, "");
	x.q.order = "years";
	x.t.open_rows = 1;
	const struct stats_split s = split(&x, tables);
	assert_true(report_split_figure(&x.a, &s, &c));
	assert_true(c.as_lines);
	assert_int_equal(c.n_rows, ROWS - 1);
	assert_true(!c.open_rows[0] && c.open_rows[1]);
	arena_release(&x.a);
}

static void one_column_of_several_is_named(void **state)
{
	(void)state;
	struct stats_table tables[2];
	struct example x;
	struct chart c;
	make(&x, "");
	x.t.row_totals = NULL;
	const struct stats_split s = split(&x, tables);
	assert_true(report_split_figure(&x.a, &s, &c));
	assert_non_null(strstr(c.subtitle, "only the column \"A\""));
	arena_release(&x.a);
}

static void too_many_parts_are_no_chart(void **state)
{
	(void)state;
	struct stats_table tables[2];
	struct example x;
	struct chart c;
	make(&x, "");
	struct stats_split s = split(&x, tables);
	s.n = CHART_SERIES_MAX + 1;
	assert_false(report_split_figure(&x.a, &s, &c));
	s.n = 0;
	assert_false(report_split_figure(&x.a, &s, &c));
	arena_release(&x.a);
}

static void the_period_before_has_the_same_length(void **state)
{
	(void)state;
	struct stats_filter f = { .from = 2014, .to = 2016 };
	int from = 0, to = 0;
	assert_true(report_period_before(&f, &from, &to));
	assert_int_equal(from, 2011);
	assert_int_equal(to, 2013);
	f.from = f.to = 2020;
	assert_true(report_period_before(&f, &from, &to));
	assert_int_equal(from, 2019);
	assert_int_equal(to, 2019);
	f.to = 0;
	assert_false(report_period_before(&f, &from, &to));
	f = (struct stats_filter){ .to = 2020 };
	assert_false(report_period_before(&f, &from, &to));
}

static bool local(const char *text)
{
	struct arena a = { 0 };
	struct query q;
	struct err e = { 0 };
	assert_int_equal(query_parse(&a, text, strlen(text), &q, &e), 0);
	bool yes = report_is_local(&q);
	arena_release(&a);
	return yes;
}

static void a_filter_for_an_area_is_local_wherever_it_stands(void **state)
{
	(void)state;
	assert_true(local("area:Northshire"));
	assert_true(
		local("outcome:fatal AND (kind:SCR OR area:\"North shire\")"));
	assert_true(local("NOT area:Northshire"));
	assert_false(local("outcome:fatal"));
	assert_false(local("\"area\""));
	assert_false(local("region:\"North East\""));
	assert_false(report_is_local(NULL));
}

static void kinds_are_read_as_they_are_written(void **state)
{
	(void)state;
	for (int k = REPORT_TRIENNIAL; k <= REPORT_THEMATIC; k++) {
		enum report_kind got;
		assert_true(report_kind_parse(
			report_kind_name((enum report_kind)k), &got));
		assert_int_equal(got, k);
	}
	enum report_kind none;
	assert_false(report_kind_parse("", &none));
	assert_false(report_kind_parse("Annual", &none));
	assert_string_equal(report_kind_name(REPORT_AREA), "area");
}
