/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stats: one table for each value of a variable, and years that are open. */
#ifndef TEST_STATS_SPLIT_H
#define TEST_STATS_SPLIT_H

#include "test_stats_setup.h"

#define BY_KIND                                                                \
	"SELECT r.kind AS row, r.outcome AS col, count(*) AS n,"               \
	" json_group_array(r.key) AS reviews FROM selected s JOIN v_review r"  \
	" ON r.id = s.review_id GROUP BY 1, 2 ORDER BY 1 DESC"

static struct stats_split split_by(struct fixture *f, const char *text,
				   const char *variable)
{
	static const struct stats_filter all;
	struct stats_query q = parsed(f, text);
	struct stats_split s;
	if (stats_run_by(f->s, &f->a, &q, &all, variable, &s, &f->e) < 0)
		fail_msg("%s", f->e.text);
	return s;
}

static bool split_notes_have(struct fixture *f, const struct stats_split *s,
			     const char *part)
{
	struct emit_table e;
	stats_emit_split(&f->a, s, true, &e);
	return strstr(joined(f, e.notes, e.n_notes), part) != NULL;
}

static void a_table_is_made_for_every_value(void **state)
{
	struct fixture *f = *state;
	struct stats_split s = split_by(f, HEAD PIVOT BY_KIND, "area");
	assert_string_equal(s.variable, "Area");
	assert_string_equal(joined(f, s.labels, s.n), "North|South|Not known");
	assert_true(s.missing);
	assert_int_equal(s.all.N, 7);
	assert_int_equal(s.tables[0].N, 2);
	assert_int_equal(s.tables[1].N, 3);
	assert_int_equal(s.tables[2].N, 2);
	assert_int_equal(cell(&s.tables[0], "SCR", "Fatal")->n, 2);
}

static void all_parts_have_the_same_rows_and_columns(void **state)
{
	struct fixture *f = *state;
	struct stats_split s = split_by(f, HEAD PIVOT BY_KIND, "area");
	for (size_t i = 0; i < s.n; i++) {
		assert_string_equal(
			joined(f, s.tables[i].rows, s.tables[i].n_rows),
			"SCR|LCSPR|Not stated");
		assert_string_equal(
			joined(f, s.tables[i].cols, s.tables[i].n_cols),
			joined(f, s.all.cols, s.all.n_cols));
	}
}

static void parts_stand_one_below_the_other(void **state)
{
	struct fixture *f = *state;
	struct stats_split s =
		split_by(f,
			 HEAD "-- percent: column\n-- base: b\n"
			      "-- totals: none\n"
			      "SELECT r.kind AS row, count(*) AS n,"
			      " json_group_array(r.key) AS reviews FROM"
			      " selected s JOIN v_review r ON r.id ="
			      " s.review_id GROUP BY 1 ORDER BY 1 DESC",
			 "outcome");
	struct emit_table e;
	struct emit_opts how = { .format = EMIT_CSV, .raw = true };
	struct buf b = { 0 };
	stats_emit_split(&f->a, &s, false, &e);
	emit_table(&b, &e, &how);
	assert_string_equal(buf_text(&b), "outcome,row,n,base,percent\r\n"
					  "Fatal,SCR,3,4,75.0\r\n"
					  "Fatal,LCSPR,1,4,25.0\r\n"
					  "Fatal,Not stated,0,4,0.0\r\n"
					  "Serious harm,SCR,2,2,100.0\r\n"
					  "Serious harm,LCSPR,0,2,0.0\r\n"
					  "Serious harm,Not stated,0,2,0.0\r\n"
					  "Not known,SCR,0,1,0.0\r\n"
					  "Not known,LCSPR,0,1,0.0\r\n"
					  "Not known,Not stated,1,1,100.0\r\n");
	buf_release(&b);
	stats_emit_split(&f->a, &s, true, &e);
	assert_string_equal(e.columns[0].title, "Outcome");
	assert_string_equal(e.cells[2].text, "3 of 4 (75.0%)");
	assert_non_null(strstr(e.title, "N = 7), by outcome"));
}

static void any_column_about_the_review_splits(void **state)
{
	struct fixture *f = *state;
	sql(f, "INSERT INTO fact(review_id, name, value, raw, source) VALUES"
	       " (1, 'methodology', 'hybrid', '', 'catalogue'),"
	       " (2, 'colour_code', 'red', '', 'catalogue'),"
	       " (3, 'colour_code', 'not known', '', 'catalogue')");
	struct stats_split s = split_by(f, HEAD PIVOT BY_KIND, "methodology");
	assert_string_equal(joined(f, s.labels, s.n), "Hybrid|Not known");
	s = split_by(f, HEAD PIVOT BY_KIND, "colour_code");
	assert_string_equal(s.variable, "Colour code");
	assert_string_equal(joined(f, s.labels, s.n), "Red|Not known");
	s = split_by(f, HEAD PIVOT BY_KIND, "harm");
	assert_string_equal(joined(f, s.labels, s.n), "SUDI|Suicide|Not known");
	s = split_by(f, HEAD PIVOT BY_KIND, "reviewer");
	assert_string_equal(joined(f, s.labels, s.n), "Not known");
}

static void what_is_no_variable_is_a_usage_error(void **state)
{
	struct fixture *f = *state;
	static const struct stats_filter all;
	static const struct {
		const char *name, *says;
	} cases[] = {
		{ "aera", "did you mean area?" },
		{ "sex", "is said of a child" },
		{ "zzzzzz", "there are area, region" },
	};
	struct stats_query q = parsed(f, HEAD PIVOT BY_KIND);
	for (size_t i = 0; i < 3; i++) {
		struct stats_split s;
		struct err e = { 0 };
		assert_int_equal(stats_run_by(f->s, &f->a, &q, &all,
					      cases[i].name, &s, &e),
				 -1);
		assert_int_equal(e.kind, ERR_USAGE);
		if (!strstr(e.text, cases[i].says))
			fail_msg("%s", e.text);
	}
}

static void too_many_values_are_refused(void **state)
{
	struct fixture *f = *state;
	static const struct stats_filter all;
	struct stats_query q = parsed(f, HEAD PIVOT BY_KIND);
	struct stats_split s;
	struct err e = { 0 };
	sql(f, "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t"
	       " WHERE i < 401) INSERT INTO review(key, area, in_catalogue,"
	       " changed) SELECT 'k' || i, 'area ' || i, 1, 0 FROM t");
	assert_int_equal(stats_run_by(f->s, &f->a, &q, &all, "area", &s, &e),
			 -1);
	assert_int_equal(e.kind, ERR_USAGE);
	assert_non_null(strstr(e.text, "more than 400"));
}

static void a_filter_holds_for_every_part_and_after_it(void **state)
{
	struct fixture *f = *state;
	struct stats_filter how = { .from = 2014, .to = 2015 };
	struct stats_query q = parsed(f, HEAD PIVOT BY_KIND);
	struct stats_split s;
	assert_int_equal(stats_run_by(f->s, &f->a, &q, &how, "year", &s, &f->e),
			 0);
	assert_string_equal(joined(f, s.labels, s.n), "2014-15|2015-16");
	assert_int_equal(s.tables[0].N, 2);
	assert_int_equal(s.tables[1].N, 1);
	struct stats_table t = run(f, HEAD PIVOT BY_KIND, &how);
	assert_int_equal(t.N, 3);
}

#define RATE_OF(kind)                                                          \
	"-- title: T\n-- about: A.\n-- kind: rates\n-- unit: reviews\n"        \
	"-- row: R\n-- column: row r\n-- column: n n\n"                        \
	"-- column: population p\n-- column: reviews k\n"                      \
	"SELECT e.name AS row, count(s.review_id) AS n, e.children_years AS"   \
	" population, json_group_array(r.key) AS reviews FROM exposure e"      \
	" LEFT JOIN (selected s JOIN v_review r ON r.id = s.review_id)"        \
	" WHERE e.kind = '" kind "' GROUP BY 1"

/* The children of all are not those of one place; those of a year are. */
static void parts_by_place_or_year_have_rates_of_their_own(void **state)
{
	struct fixture *f = *state;
	struct diags d;
	struct stats_filter how = { .from = 2014, .to = 2015 };
	put_file(f, "populations.csv",
		 "kind,name,year,children,source\n"
		 "england,England,2014,1000,x\nengland,England,2015,3000,x\n"
		 "area,NORTH,2014,100,x\narea,NORTH,2015,300,x\n"
		 "area,South,2014,7,x\narea,South,2015,7,x\n");
	how.setup.sources = load(f, NULL, &d);
	struct stats_query q = parsed(f, RATE_OF("england"));
	struct stats_split s;
	assert_int_equal(stats_run_by(f->s, &f->a, &q, &how, "area", &s, &f->e),
			 0);
	assert_int_equal(cell(&s.all, "England", "")->N, 4000);
	assert_int_equal(cell(&s.tables[0], "England", "")->N, 0);
	assert_int_equal(cell(&s.tables[0], "England", "")->n, 2);
	assert_true(split_notes_have(f, &s, "per children of that area"));
	assert_int_equal(stats_run_by(f->s, &f->a, &q, &how, "year", &s, &f->e),
			 0);
	assert_int_equal(cell(&s.tables[0], "England", "")->N, 1000);
	assert_int_equal(cell(&s.tables[1], "England", "")->N, 3000);
	q = parsed(f, RATE_OF("area"));
	assert_int_equal(stats_run_by(f->s, &f->a, &q, &how, "area", &s, &f->e),
			 0);
	assert_string_equal(s.labels[0], "North");
	assert_int_equal(cell(&s.tables[0], "NORTH", "")->N, 400);
	assert_int_equal(cell(&s.tables[0], "South", "")->N, 0);
}

#define TESTED_PARTS(test)                                                     \
	"-- title: T\n-- about: A.\n-- unit: children\n-- row: R\n"            \
	"-- column: row r\n-- column: n n\n-- column: reviews k\n" PIVOT       \
	"-- percent: column\n-- base: b\n-- totals: none\n-- test: " test      \
	"\nSELECT r.kind AS row, o.col, 20 + r.id AS n,"                       \
	" json_array(r.key) AS reviews FROM selected s JOIN v_review r"        \
	" ON r.id = s.review_id CROSS JOIN (SELECT 'x' AS col UNION ALL"       \
	" SELECT 'y') o WHERE r.id IN (1, 7)"

/* A row of the split is as long as its heading. */
static void parts_of_tested_tables_have_no_columns_of_tests(void **state)
{
	struct fixture *f = *state;
	for (size_t i = 0; i < 2; i++) {
		struct emit_table e;
		struct stats_split s = split_by(
			f, i ? TESTED_PARTS("trend") : TESTED_PARTS("rows"),
			"outcome");
		assert_non_null(s.all.row_tests);
		stats_emit_split(&f->a, &s, false, &e);
		assert_int_equal(e.n_columns, 8);
		assert_int_equal(e.n_rows, 6);
		assert_string_equal(e.cells[8].text, "Fatal");
		assert_string_equal(e.cells[9].text, s.all.rows[1]);
		assert_string_equal(e.cells[16].text, "Serious harm");
		assert_false(split_notes_have(f, &s, "Each row by itself"));
	}
}

static void a_test_of_all_is_told_below_the_parts(void **state)
{
	struct fixture *f = *state;
	struct stats_split s =
		split_by(f, TESTED_PARTS("association"), "outcome");
	assert_true(split_notes_have(f, &s, "Rows and columns: χ²"));
	assert_true(split_notes_have(f, &s, "the parts are not tested"));
}

/* ---- years that are open ---- */

#define OVER_YEARS                                                             \
	HEAD "-- order: years\n"                                               \
	     "SELECT s.year AS row, count(*) AS n, json_group_array(r.key)"    \
	     " AS reviews FROM selected s JOIN v_review r ON"                  \
	     " r.id = s.review_id GROUP BY 1"

/* Twenty reviews, published one to two years after the incident; the latest
 * publication is of 1 April 2020. */
static void add_lags(struct fixture *f)
{
	sql(f, "WITH RECURSIVE t(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM t"
	       " WHERE i < 19) INSERT INTO review(key, incident, incident_fy,"
	       " published, published_year, in_catalogue, changed) SELECT"
	       " 'L' || i, date('2018-04-01', '-' || (i * 30) || ' days'),"
	       " CASE WHEN i = 0 THEN 2018 WHEN i < 13 THEN 2017 ELSE 2016"
	       " END, date('2018-04-01', '-' || (i * 30) || ' days',"
	       " '+' || (731 - i * 19) || ' days'), 2019, 1, 0 FROM t");
}

static void years_that_are_not_complete_are_told(void **state)
{
	struct fixture *f = *state;
	add_lags(f);
	struct stats_table t = run(f, OVER_YEARS, NULL);
	/* Nine in ten within 731 - 1.9 * 19 days: 1.9 years. The year 2017-18
	 * ended 2.0 years before the last publication, 2018-19 one. */
	assert_string_equal(t.rows[t.n_rows - 2], "2018-19");
	assert_int_equal(t.open_rows, 1);
	assert_int_equal(t.open_cols, 0);
	assert_string_equal(
		t.notes[t.n_notes - 1],
		"Reviews are published a median of 1.5 years after the "
		"incident (N = 20; nine in ten within 1.9 years): counts for "
		"2018-19 and later are not complete.");
}

static void complete_years_and_publications_need_no_word(void **state)
{
	struct fixture *f = *state;
	add_lags(f);
	struct stats_filter early = { .to = 2016 };
	assert_int_equal(run(f, OVER_YEARS, &early).open_rows, 0);
	struct stats_filter published = { .by = STATS_BY_PUBLISHED };
	assert_int_equal(run(f, OVER_YEARS, &published).open_rows, 0);
}

static void few_reviews_do_not_tell_the_lag(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, OVER_YEARS, NULL);
	assert_int_equal(t.open_rows, 0);
	assert_int_equal(t.n_notes, 0);
}

#endif
