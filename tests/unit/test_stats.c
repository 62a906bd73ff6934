/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * stats: tables counted by hand on a small store. Query files are tested in
 * test_stats_files.h.
 */
#include "test_stats_files.h"
#include "test_stats_kinds.h"
#include "test_stats_protect.h"
#include "test_stats_published.h"
#include "test_stats_split.h"

#include <math.h>

#include "maths.h"
#include "query.h"

static void periods_are_read_as_people_write_them(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int from, to;
	} good[] = {
		{ "", 0, 0 },
		{ "2014-17", 2014, 2016 },
		{ "2014-15", 2014, 2014 },
		{ "2014-2017", 2014, 2016 },
		{ "1998-01", 1998, 2000 },
		{ "2014..2016", 2014, 2016 },
		{ "2014..", 2014, 0 },
		{ "..2016", 0, 2016 },
		{ "2014", 2014, 2014 },
	};
	static const char *const bad[] = {
		"2014-14",  "2014-10", "14-17",   "2016..2014",
		"..",       "2014-",   "2014..x", "x",
		"2014-017", " 2014",   "20145",   "2014-17-20",
	};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		int from = -1, to = -1;
		assert_true(stats_period_parse(good[i].text, &from, &to));
		assert_int_equal(from, good[i].from);
		assert_int_equal(to, good[i].to);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		int from, to;
		if (stats_period_parse(bad[i], &from, &to))
			fail_msg("\"%s\" is taken for a period", bad[i]);
	}
}

/* ---- tables ---- */

#define BY_OUTCOME                                                             \
	"SELECT r.area AS row, r.outcome AS col, count(*) AS n,"               \
	" json_group_array(r.key) AS reviews FROM selected s JOIN v_review r"  \
	" ON r.id = s.review_id GROUP BY r.area COLLATE NOCASE, r.outcome"     \
	" ORDER BY r.area"

static void what_is_missing_is_a_row_and_a_column_at_the_end(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, HEAD PIVOT BY_OUTCOME, NULL);
	assert_string_equal(joined(f, t.rows, t.n_rows),
			    "North|South|Not stated");
	assert_string_equal(joined(f, t.cols, t.n_cols),
			    "Fatal|Serious harm|Not stated");
	assert_true(t.row_missing && t.col_missing);
	assert_int_equal(cell(&t, "Not stated", "Serious harm")->n, 1);
	assert_int_equal(cell(&t, "South", "Not stated")->n, 1);
	assert_int_equal(t.N, 7);
	assert_int_equal(t.total.n, 7);
}

static void a_cell_opens_to_its_reviews_in_order(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, HEAD PIVOT BY_OUTCOME, NULL);
	const struct stats_cell *x = cell(&t, "North", "Fatal");
	assert_string_equal(joined(f, x->keys, x->n_keys), "N-1|N-2");
	x = &t.row_totals[index_of(t.rows, t.n_rows, "South")];
	assert_string_equal(joined(f, x->keys, x->n_keys), "S-1|X\"1|X-2");
	x = &t.col_totals[index_of(t.cols, t.n_cols, "Fatal")];
	assert_string_equal(joined(f, x->keys, x->n_keys), "N-1|N-2|X-2|X-3");
	assert_int_equal(t.total.n_keys, 7);
}

static void a_fixed_order_shows_what_is_empty(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD PIVOT "-- order: West | south\n"
			       "-- pivot-order: Serious harm\n" BY_OUTCOME,
		    NULL);
	assert_string_equal(joined(f, t.rows, t.n_rows),
			    "West|south|North|Not stated");
	assert_string_equal(joined(f, t.cols, t.n_cols),
			    "Serious harm|Fatal|Not stated");
	assert_int_equal(cell(&t, "West", "Fatal")->n, 0);
	assert_false(cell(&t, "West", "Fatal")->filled);
	assert_int_equal(cell(&t, "south", "Fatal")->n, 1);
}

static void percentages_are_of_column_row_or_table(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *percent;
		int64_t N;
	} cases[] = {
		{ "-- percent: column\n", 4 },
		{ "-- percent: row\n", 2 },
		{ "-- percent: table\n", 7 },
	};
	for (size_t i = 0; i < 3; i++) {
		const char *text =
			arena_fmt(&f->a, "%s%s-- base: b\n%s", HEAD PIVOT,
				  cases[i].percent, BY_OUTCOME);
		struct stats_table t = run(f, text, NULL);
		const struct stats_cell *x = cell(&t, "North", "Fatal");
		assert_int_equal(x->n, 2);
		assert_int_equal(x->N, cases[i].N);
		assert_true(near(x->percent, 200.0 / (double)cases[i].N, 1e-9));
		assert_true(isnan(x->lo) && isnan(x->hi));
	}
}

static void of_known_takes_what_is_missing_out_of_base_and_total(void **state)
{
	struct fixture *f = *state;
	struct stats_filter known = { .base = STATS_OF_KNOWN };
	struct stats_table t = run(f,
				   HEAD PIVOT "-- percent: column\n-- base: b\n"
					      "-- interval: yes\n" BY_OUTCOME,
				   &known);
	assert_int_equal(cell(&t, "North", "Fatal")->N, 3);
	assert_int_equal(cell(&t, "Not stated", "Fatal")->n, 1);
	assert_int_equal(cell(&t, "Not stated", "Fatal")->N, 0);
	assert_true(isnan(cell(&t, "Not stated", "Fatal")->percent));
	/* The missing column has known rows of its own. */
	assert_int_equal(cell(&t, "South", "Not stated")->N, 1);
	assert_int_equal(t.total.n, 5);
	assert_int_equal(t.N, 7);
	assert_true(t.base_known);
	assert_non_null(strstr(t.about, "in no base"));
}

static void known_and_all_agree_where_nothing_is_missing(void **state)
{
	struct fixture *f = *state;
	struct stats_filter known = { .base = STATS_OF_KNOWN };
	const char *text = HEAD "-- percent: column\n-- base: b\n"
				"SELECT key AS row, 1 AS n, json_array(key) AS"
				" reviews FROM v_review";
	struct stats_table a = run(f, text, NULL), b = run(f, text, &known);
	assert_int_equal(a.cells[0].N, 7);
	assert_int_equal(b.cells[0].N, 7);
	assert_false(b.base_known);
}

static void intervals_are_those_of_wilson_in_percent(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f,
				   HEAD PIVOT "-- percent: column\n-- base: b\n"
					      "-- interval: yes\n" BY_OUTCOME,
				   NULL);
	double lo, hi;
	maths_wilson(2, 4, MATHS_Z95, &lo, &hi);
	const struct stats_cell *x = cell(&t, "North", "Fatal");
	assert_true(near(x->lo, 100 * lo, 1e-9));
	assert_true(near(x->hi, 100 * hi, 1e-9));
}

#define OWN                                                                    \
	"-- percent: own\n-- base: b\n-- totals: column\n-- column: base N\n"

static void an_own_base_is_the_cells(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD PIVOT OWN
		    "SELECT t.label AS row, r.outcome AS col,"
		    " sum(t.status = 'present') AS n,"
		    " sum(t.status <> 'not coded') AS base,"
		    " json_group_array(r.key) FILTER (WHERE"
		    " t.status = 'present') AS reviews FROM selected s"
		    " JOIN v_review r ON r.id = s.review_id JOIN"
		    " v_review_theme t ON t.review_id = r.id"
		    " GROUP BY t.label, r.outcome ORDER BY t.label DESC",
		    NULL);
	const struct stats_cell *x = cell(&t, "Neglect", "Fatal");
	assert_int_equal(x->n, 2);
	assert_int_equal(x->N, 3);
	assert_true(near(x->percent, 200.0 / 3, 1e-9));
	assert_int_equal(t.row_totals[0].n, 3);
	assert_int_equal(t.row_totals[0].N, 4);
	assert_null(t.col_totals);
	assert_int_equal(t.N, 4);
	/* Reviews without outcome: none could be read, so no base. */
	assert_int_equal(cell(&t, "Neglect", "Not stated")->N, 0);
	assert_true(isnan(cell(&t, "Neglect", "Not stated")->percent));
}

static void a_cell_that_is_not_given_has_the_base_of_its_column(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD PIVOT OWN
		    "WITH x(row, col, n, base) AS (VALUES ('a', 'p', 0, 9),"
		    " ('b', 'p', 0, 9), ('a', 'q', 0, 5), ('b', 'q', 0, 6),"
		    " ('c', 'r', 0, 7))"
		    "SELECT row, col, n, base, '[]' AS reviews FROM x",
		    NULL);
	assert_int_equal(cell(&t, "C", "P")->N, 9);
	assert_int_equal(cell(&t, "C", "Q")->N, 0);
	assert_int_equal(cell(&t, "A", "R")->N, 7);
}

static void counting_twice_is_refused(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *text, *says;
	} cases[] = {
		/* A review with two themes in a table that sums rows. */
		{ HEAD "-- percent: column\n-- base: b\n"
		       "SELECT label AS row, count(*) AS n,"
		       " json_group_array(key) AS reviews FROM v_review_theme"
		       " WHERE status = 'present' GROUP BY label",
		  "stands in more than one row" },
		{ HEAD PIVOT "-- totals: column\n"
			     "SELECT 'x' AS row, label AS col, count(*) AS n,"
			     " json_group_array(key) AS reviews FROM"
			     " v_review_theme WHERE status = 'present' GROUP"
			     " BY label",
		  "stands in more than one column" },
		{ HEAD "SELECT 'a' AS row, 1 AS n, json_array('N-1') AS reviews"
		       " UNION ALL SELECT 'A', 1, json_array('N-2')",
		  "comes twice" },
		{ HEAD "SELECT 'a' AS row, 3 AS n, json_array('N-1', 'N-1') AS"
		       " reviews",
		  "n is not the number of different reviews" },
		{ HEAD PIVOT OWN "SELECT 'a' AS row, 'b' AS col, 1 AS n,"
				 " 0 AS base, json_array('N-1') AS reviews",
		  "n is more than base" },
		{ HEAD "SELECT 'a' AS row, -1 AS n, '[]' AS reviews",
		  "n is negative" },
		{ HEAD "SELECT 'a' AS row, 1 AS n, 'k,l' AS reviews",
		  "json_group_array" },
		{ HEAD "SELECT 'a' AS row, 1 AS n, '[1.5]' AS reviews",
		  "json_group_array" },
		{ HEAD "SELECT 'a' AS row, 1 AS n, '[99]' AS reviews",
		  "no review \"99\"" },
		{ HEAD "SELECT 'a' AS row, 1 AS n, '[\"N-9\"]' AS reviews",
		  "no review \"N-9\"" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct err e = failing(f, cases[i].text);
		assert_int_equal(e.kind, ERR_INPUT);
		if (!strstr(e.text, cases[i].says) ||
		    !str_starts(e.text, "dir/t.sql:"))
			fail_msg("%s", e.text);
	}
}

static void ids_stand_for_keys(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD "-- totals: none\nSELECT 'x' AS row, 7 AS n,"
			 " json_group_array(id) AS"
			 " reviews FROM (SELECT id FROM review ORDER BY id"
			 " DESC)"
			 " UNION ALL SELECT 'y', 3, '[\"S-1\", 5, 3, null, 1]'",
		    NULL);
	static const char *const all[] = { "N-1",  "N-2", "S-1", "S-2",
					   "X\"1", "X-2", "X-3" };
	static const char *const some[] = { "N-1", "S-1", "X\"1" };
	assert_int_equal(t.cells[0].n_keys, 7);
	for (size_t i = 0; i < 7; i++)
		assert_string_equal(t.cells[0].keys[i], all[i]);
	assert_int_equal(t.cells[1].n_keys, 3);
	for (size_t i = 0; i < 3; i++)
		assert_string_equal(t.cells[1].keys[i], some[i]);
}

static void ids_may_have_gaps(void **state)
{
	struct fixture *f = *state;
	static const char sql[] = "UPDATE review SET id = id * id * 1000 - 2000"
				  " WHERE id > 4";
	assert_int_equal(
		db_exec(store_db(f->s), "PRAGMA foreign_keys = OFF", &f->e), 0);
	assert_int_equal(db_exec(store_db(f->s), sql, &f->e), 0);
	struct stats_table t =
		run(f,
		    HEAD "SELECT key AS row, 1 AS n, json_array(id) AS reviews"
			 " FROM review",
		    NULL);
	assert_int_equal(t.n_rows, 7);
	for (size_t i = 0; i < 7; i++) {
		assert_int_equal(t.cells[i].n_keys, 1);
		assert_string_equal(t.cells[i].keys[0], t.rows[i]);
	}
}

static void tables_may_share_the_keys(void **state)
{
	struct fixture *f = *state;
	struct stats_filter how = { 0 };
	const char *text = HEAD "SELECT 'x' AS row, 2 AS n,"
				" json_array('S-1', 'N-1') AS reviews";
	assert_int_equal(stats_keys_read(f->s, &f->a, &how.setup.keys, &f->e),
			 0);
	struct stats_table a = run(f, text, &how), b = run(f, text, &how);
	struct stats_set *both = stats_set_new(&f->a, how.setup.keys);
	const char *strange = "strange";
	size_t n;
	assert_ptr_equal(a.cells[0].keys[0], b.cells[0].keys[0]);
	assert_true(a.cells[0].keys[0] < a.cells[0].keys[1]);
	assert_true(stats_keys_hold(how.setup.keys, a.cells[0].keys[1]));
	assert_false(stats_keys_hold(how.setup.keys, strange));
	stats_set_add(both, a.cells[0].keys, 2);
	stats_set_add(both, b.cells[0].keys, 2);
	const char *const *v = stats_set_take(both, &f->a, &n);
	assert_int_equal(n, 2);
	assert_string_equal(v[0], "N-1");
	(void)stats_set_take(both, &f->a, &n);
	assert_int_equal(n, 0);
}

static void reviews_that_filters_leave_out_are_not_counted(void **state)
{
	struct fixture *f = *state;
	static const char all[] =
		HEAD "SELECT 'a' AS row, count(*) AS n, json_group_array(key)"
		     " AS reviews FROM v_review";
	static const char ids[] =
		HEAD "SELECT 'a' AS row, 1 AS n, '[1]' AS reviews";
	struct stats_filter late = { .from = 2015, .to = 2016 };
	const char *const texts[] = { all, ids };
	for (size_t i = 0; i < 2; i++) {
		struct stats_query q = parsed(f, texts[i]);
		struct stats_table t;
		struct err e = { 0 };
		assert_int_equal(stats_run(f->s, &f->a, &q, &late, &t, &e), -1);
		assert_int_equal(e.kind, ERR_INPUT);
		assert_string_equal(e.text,
				    "dir/t.sql:8: counts reviews that the "
				    "filters leave out; read from selected");
		assert_true(run(f, texts[i], NULL).N > 0);
	}
}

static void keys_survive_any_character(void **state)
{
	struct fixture *f = *state;
	static const char sql[] =
		"UPDATE review SET key = 'a\"\\/é' || char(1) || char(10) ||"
		" char(9) || ' ' || char(0x1F600) WHERE id = 1";
	assert_int_equal(db_exec(store_db(f->s), sql, &f->e), 0);
	struct stats_table t =
		run(f,
		    HEAD "SELECT 'x' AS row, 1 AS n, json_group_array(key) AS"
			 " reviews FROM v_review WHERE id = 1",
		    NULL);
	assert_string_equal(t.cells[0].keys[0],
			    "a\"\\/é\x01\n\t \xf0\x9f\x98\x80");
}

static void too_large_a_table_is_refused(void **state)
{
	struct fixture *f = *state;
	struct err e = failing(
		f,
		HEAD "WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1"
		     " FROM x) SELECT i AS row, 0 AS n, '[]' AS reviews"
		     " FROM x");
	assert_int_equal(e.kind, ERR_LIMIT);
}

static void notes_of_the_data_come_once(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD "-- note: Fixed.\n-- column: note x\n"
			 "SELECT key AS row, 1 AS n, json_array(key) AS"
			 " reviews, CASE WHEN id < 4 THEN 'Read: 3.' END AS"
			 " note FROM v_review",
		    NULL);
	assert_string_equal(joined(f, t.notes, t.n_notes), "Fixed.|Read: 3.");
}

/* ---- filters ---- */

#define BY_YEAR                                                                \
	HEAD "-- missing: Not dated\n-- order: years\n"                        \
	     "SELECT s.year AS row, count(*) AS n, json_group_array(r.key) AS" \
	     " reviews FROM selected s JOIN v_review r ON r.id = s.review_id"  \
	     " GROUP BY s.year"

static void years_have_no_gap_and_the_undated_are_a_row(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, BY_YEAR, NULL);
	assert_string_equal(
		joined(f, t.rows, t.n_rows),
		"2014-15|2015-16|2016-17|2017-18|2018-19|Not dated");
	assert_int_equal(cell(&t, "2014-15", "")->n, 2);
	assert_int_equal(cell(&t, "2017-18", "")->n, 0);
	assert_int_equal(cell(&t, "Not dated", "")->n, 2);
	assert_int_equal(t.n_notes, 0);
}

static void a_period_says_whom_it_leaves_out(void **state)
{
	struct fixture *f = *state;
	struct stats_filter how = { .from = 2014, .to = 2016 };
	struct stats_table t = run(f, BY_YEAR, &how);
	assert_string_equal(joined(f, t.rows, t.n_rows),
			    "2014-15|2015-16|2016-17");
	assert_int_equal(t.N, 4);
	assert_int_equal(t.n_notes, 2);
	assert_non_null(strstr(t.notes[0], "no date of incident is known: 1."));
	assert_non_null(strstr(t.notes[1], "does not settle the year: 1."));
	assert_string_equal(t.title, "T (reviews, 2014-17, N = 4)");
	assert_non_null(strstr(t.about, "from April 2014 to March 2017."));
}

static void publication_goes_by_calendar_years(void **state)
{
	struct fixture *f = *state;
	struct stats_filter how = { .from = 2015,
				    .to = 2017,
				    .by = STATS_BY_PUBLISHED };
	struct stats_table t = run(f, BY_YEAR, &how);
	assert_string_equal(joined(f, t.rows, t.n_rows), "2015|2016|2017");
	assert_int_equal(t.N, 3);
	assert_string_equal(t.title, "T (reviews, published 2015-2017, N = 3)");
	assert_int_equal(t.n_notes, 1);
}

static void three_years_are_those_of_the_national_analyses(void **state)
{
	struct fixture *f = *state;
	static const char sql[] =
		HEAD PIVOT "-- pivot-order: periods\n-- totals: none\n"
			   "SELECT 'all' AS row, s.period AS col, count(*) AS"
			   " n, json_group_array(r.key) AS reviews FROM"
			   " selected s JOIN v_review r ON r.id = s.review_id"
			   " GROUP BY s.period";
	struct stats_filter published = { .by = STATS_BY_PUBLISHED };
	struct stats_table t = run(f, sql, NULL);
	assert_string_equal(joined(f, t.cols, t.n_cols),
			    "2014-17|2017-20|Not stated");
	t = run(f, sql, &published);
	assert_string_equal(joined(f, t.cols, t.n_cols),
			    "2014-16|2017-19|2020-22|Not stated");
}

static void a_query_limits_the_reviews_and_is_named(void **state)
{
	struct fixture *f = *state;
	struct query q;
	const char *text = "outcome:fatal";
	assert_int_equal(query_parse(&f->a, text, strlen(text), &q, &f->e), 0);
	struct stats_filter how = { .where = &q };
	struct stats_table t = run(f, BY_YEAR, &how);
	assert_int_equal(t.N, 4);
	assert_int_equal(t.reviews, 4);
	assert_non_null(strstr(t.about, "Only reviews that match: outcome:"));
	/* The next table without a query counts all again. */
	t = run(f, BY_YEAR, NULL);
	assert_int_equal(t.N, 7);
}

static void words_in_braces_follow_the_basis_of_dates(void **state)
{
	struct fixture *f = *state;
	struct stats_query q = parsed(f, BY_YEAR);
	struct stats_filter how = { .by = STATS_BY_PUBLISHED };
	q.row = "Year of {dates}";
	q.title = "{years}: {other}";
	struct stats_table t = run_query(f, &q, &how);
	assert_string_equal(t.row_title, "Year of publication");
	assert_true(str_starts(t.title, "calendar years: {other} ("));
	t = run_query(f, &q, NULL);
	assert_string_equal(t.row_title, "Year of incident");
}

/* ---- to the common table ---- */

static void typed_columns_carry_the_label_and_the_measure(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD PIVOT "-- percent: column\n-- base: b\n"
			       "-- interval: yes\n-- pivot-missing: None\n"
			       "-- totals: row\n" BY_OUTCOME,
		    NULL);
	const char *csv = emitted(f, &t, false);
	assert_true(str_starts(
		csv, "row,fatal_n,fatal_base,fatal_percent,fatal_low,"
		     "fatal_high,serious_harm_n,serious_harm_base,"
		     "serious_harm_percent,serious_harm_low,serious_harm_high,"
		     "none_n,none_base,none_percent,none_low,none_high\r\n"
		     "North,2,4,50.0,15.0,85.0,0,2,0.0,0.0,65.8,"));
	assert_non_null(strstr(csv, "\r\nTotal,4,,,,,2,,,,,1,,,,\r\n"));
}

static void compact_cells_read_as_in_a_report(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f,
				   HEAD PIVOT "-- percent: column\n-- base: b\n"
					      "-- interval: yes\n" BY_OUTCOME,
				   NULL);
	struct emit_table e;
	stats_emit(&f->a, &t, true, &e);
	assert_string_equal(e.columns[0].title, "R");
	assert_string_equal(e.columns[1].title, "Fatal, N = 4");
	assert_string_equal(e.cells[1].text, "2 (50.0%, 15.0–85.0)");
	assert_int_equal(e.cells[1].n_keys, 2);
	assert_string_equal(e.columns[4].title, "Total, N = 7");
	assert_int_equal(e.n_rows, t.n_rows + 1);
}

static void the_only_column_is_not_repeated_as_a_total(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD PIVOT "SELECT 'a' AS row, 'b' AS col, 0 AS n, '[]' AS"
			       " reviews",
		    NULL);
	struct emit_table e;
	stats_emit(&f->a, &t, true, &e);
	assert_int_equal(e.n_columns, 2);
	stats_emit(&f->a, &t, false, &e);
	assert_int_equal(e.n_columns, 3);
	assert_string_equal(e.columns[2].name, "total_n");
}

static void a_base_that_differs_is_said_in_every_cell(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(
		f,
		HEAD PIVOT OWN
		"WITH x(row, col, n, base, k) AS (VALUES"
		" ('a', '<1', 1, 4, json_array('N-1')), ('b', '<1', 0, 5, '[]'),"
		" ('a', '1+', 0, 0, '[]'), ('a', '1', 0, 3, '[]'))"
		"SELECT row, col, n, base, k AS reviews FROM x",
		NULL);
	struct emit_table e;
	stats_emit(&f->a, &t, true, &e);
	assert_string_equal(e.cells[1].text, "1 of 4 (25.0%)");
	assert_string_equal(e.cells[2].text, "–");
	assert_string_equal(e.columns[3].title, "1, N = 3");
	stats_emit(&f->a, &t, false, &e);
	assert_string_equal(e.columns[1].name, "under_1_n");
	assert_string_equal(e.columns[4].name, "1_plus_n");
	assert_string_equal(e.columns[7].name, "1_n");
}

#define ON(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
#define ON_EMPTY(name)                                                         \
	cmocka_unit_test_setup_teardown(name, setup_empty, teardown)

#define ON_KEYS(name)                                                          \
	cmocka_unit_test_setup_teardown(name, setup_keys, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(periods_are_read_as_people_write_them),
		ON_EMPTY(a_header_gives_every_key),
		ON_EMPTY(mistakes_in_a_header_are_told_by_line),
		ON_EMPTY(empty_lines_may_stand_in_a_header),
		ON_EMPTY(mistakes_in_the_sql_are_told_by_file_and_line),
		ON(what_is_missing_is_a_row_and_a_column_at_the_end),
		ON(a_cell_opens_to_its_reviews_in_order),
		ON(a_fixed_order_shows_what_is_empty),
		ON(percentages_are_of_column_row_or_table),
		ON(of_known_takes_what_is_missing_out_of_base_and_total),
		ON(known_and_all_agree_where_nothing_is_missing),
		ON(intervals_are_those_of_wilson_in_percent),
		ON(an_own_base_is_the_cells),
		ON(a_cell_that_is_not_given_has_the_base_of_its_column),
		ON(counting_twice_is_refused),
		ON(reviews_that_filters_leave_out_are_not_counted),
		ON(keys_survive_any_character),
		ON(ids_stand_for_keys),
		ON(ids_may_have_gaps),
		ON(tables_may_share_the_keys),
		ON(too_large_a_table_is_refused),
		ON(notes_of_the_data_come_once),
		ON(years_have_no_gap_and_the_undated_are_a_row),
		ON(a_period_says_whom_it_leaves_out),
		ON(publication_goes_by_calendar_years),
		ON(three_years_are_those_of_the_national_analyses),
		ON(a_query_limits_the_reviews_and_is_named),
		ON(words_in_braces_follow_the_basis_of_dates),
		ON(typed_columns_carry_the_label_and_the_measure),
		ON(compact_cells_read_as_in_a_report),
		ON_EMPTY(the_only_column_is_not_repeated_as_a_total),
		ON(a_base_that_differs_is_said_in_every_cell),
		ON_EMPTY(every_table_runs_on_an_empty_store),
		ON(every_table_counts_all_reviews_once),
		ON(shipped_tables_count_what_was_counted_by_hand),
		ON(of_known_keeps_what_is_to_confirm_in_the_base),
		ON(theme_tables_say_what_they_do_not_count),
		ON(three_years_cut_by_the_period_say_which_are_left),
		ON(the_example_of_the_manual_runs),
		ON_EMPTY(association_is_told_in_a_note),
		ON_EMPTY(few_counts_are_tested_exactly),
		ON_EMPTY(a_very_small_p_is_not_spelled_out),
		ON_EMPTY(what_cannot_be_tested_says_so),
		ON_EMPTY(rows_are_tested_each_by_itself),
		ON_EMPTY(what_is_missing_is_not_tested),
		ON_EMPTY(tests_of_rows_are_further_columns),
		ON_EMPTY(trends_go_over_the_columns_that_are_known),
		ON_EMPTY(a_trend_of_few_is_not_tested),
		ON_EMPTY(a_trend_is_named_only_where_it_is_clear),
		ON_EMPTY(a_total_row_is_not_tested),
		ON_EMPTY(change_is_in_points_with_interval_and_p),
		ON_EMPTY(labels_match_whatever_their_order),
		ON_EMPTY(what_is_missing_changes_without_a_test),
		ON_EMPTY(p_of_changes_is_adjusted_over_the_table),
		ON_EMPTY(changes_say_how_long_the_periods_are),
		ON_EMPTY(small_bases_are_warned_of),
		ON_EMPTY(percentages_of_rows_are_compared_by_column),
		ON_EMPTY(a_base_that_is_not_known_gives_no_change),
		ON_EMPTY(changes_read_as_in_a_report),
		ON_EMPTY(changes_are_numbers_for_machines),
		ON_EMPTY(changes_without_percentages_are_side_by_side),
		ON_KEYS(a_small_count_takes_partners_with_it),
		ON_KEYS(a_withheld_cell_has_no_figure_left),
		ON_KEYS(the_symbol_stands_in_every_form),
		ON_KEYS(zeros_are_shown),
		ON_KEYS(the_same_reviews_are_withheld_in_every_table),
		ON_KEYS(what_a_percentage_leaves_of_its_base_is_protected),
		ON_KEYS(a_base_that_is_withheld_takes_its_percentages),
		ON_KEYS(a_small_table_hides_its_n_in_the_title),
		ON_KEYS(tests_of_a_table_that_lost_a_cell_are_left_out),
		ON_KEYS(notes_lose_small_numbers),
		ON_KEYS(of_values_only_the_middle_is_given),
		ON_KEYS(a_base_is_one_with_the_count_that_it_is),
		ON_KEYS(a_base_that_may_be_a_withheld_count_goes_too),
		ON_KEYS(a_base_of_other_reviews_stays),
		ON_KEYS(what_is_not_known_of_values_is_rounded_by_itself),
		ON_KEYS(small_bases_that_are_rounded_have_no_percentage),
		ON_KEYS(percentages_of_rounded_counts_are_whole),
		ON_KEYS(rounded_counts_are_not_tested),
		ON_KEYS(changes_of_rounded_counts_are_not_given),
		ON_KEYS(rates_of_rounded_counts_have_no_interval),
		ON_KEYS(every_table_of_a_release_says_what_was_done),
		ON_KEYS(a_pack_without_control_stays_as_it_is),
		ON_KEYS(an_unknown_preset_names_those_that_there_are),
		ON_KEYS(the_log_says_what_and_why),
		ON_KEYS(changes_of_withheld_figures_are_not_given),
		ON_KEYS(totals_of_own_bases_are_sums_too),
		ON_KEYS(the_title_adds_up_bases_of_columns),
		ON_KEYS(totals_of_rates_are_sums_too),
		ON_KEYS(a_table_of_which_little_is_left_is_not_worth_a_page),
		ON_KEYS(rows_without_an_order_are_sorted_by_label),
		ON_KEYS(a_fixed_order_is_kept_and_what_follows_it_sorted),
		ON_KEYS(tests_follow_the_columns),
		ON_KEYS(nobody_can_work_out_a_small_count),
		ON(values_are_summed_up_by_median_and_quartiles),
		ON(totals_of_values_are_over_all_units),
		ON_KEYS(a_value_that_is_no_number_is_refused),
		ON_KEYS(a_review_has_one_value_where_reviews_are_counted),
		ON(values_are_typed_columns_for_machines),
		ON_KEYS(values_beside_each_other_are_a_cell_each),
		ON_KEYS(rates_are_per_hundred_thousand_a_year),
		ON_KEYS(without_a_population_there_is_no_rate_and_a_note),
		ON_KEYS(a_ratio_is_the_share_here_over_the_share_of_all),
		ON_KEYS(one_group_alone_has_no_ratio),
		ON(keys_have_their_defaults),
		ON(keys_of_kind_packs_and_comparators_are_read),
		ON(keys_that_do_not_go_together_are_refused),
		ON(mistakes_in_a_header_are_told_by_column),
		ON(ages_are_put_in_the_bands_asked_for),
		ON(an_age_that_settles_no_band_is_in_none),
		ON(completed_years_stand_over_weeks),
		ON(bands_that_are_none_are_a_usage_error),
		ON(harm_is_told_in_the_scheme_asked_for),
		ON(tables_of_harm_say_their_scheme),
		ON(a_title_of_one_period_speaks_of_no_others),
		ON(what_a_scheme_cannot_tell_is_missing_and_noted),
		ON(an_unknown_scheme_is_a_usage_error),
		ON(the_shipped_schemes_cover_the_vocabulary),
		ON(exposure_is_children_times_years_of_the_period),
		ON(an_open_period_has_the_years_of_its_reviews),
		ON(files_that_are_not_there_are_empty),
		ON(a_named_file_has_to_be_there),
		ON(a_bad_row_or_file_costs_only_itself),
		ON(tables_of_one_filter_are_filled_once),
		ON(tables_are_filled_anew_when_the_data_changed),
		ON(a_file_of_many_cases_is_not_selected),
		ON(own_queries_can_write_nothing),
		ON(the_theme_asked_for_is_a_parameter),
		ON(dates_are_held_against_each_other_by_functions),
		ON(a_table_is_made_for_every_value),
		ON(all_parts_have_the_same_rows_and_columns),
		ON(parts_stand_one_below_the_other),
		ON(any_column_about_the_review_splits),
		ON(what_is_no_variable_is_a_usage_error),
		ON(too_many_values_are_refused),
		ON(a_filter_holds_for_every_part_and_after_it),
		ON(parts_by_place_or_year_have_rates_of_their_own),
		ON(parts_of_tested_tables_have_no_columns_of_tests),
		ON(a_test_of_all_is_told_below_the_parts),
		ON(years_that_are_not_complete_are_told),
		ON(complete_years_and_publications_need_no_word),
		ON(few_reviews_do_not_tell_the_lag),
		ON_EMPTY(every_published_figure_has_a_source),
		ON_EMPTY(published_percentages_are_right_within_rounding),
		ON_EMPTY(published_categories_of_death_add_up),
		ON_EMPTY(published_plans_add_up),
		ON_EMPTY(published_serious_harm_adds_up),
		ON_EMPTY(published_notifications_add_up),
		ON_EMPTY(shipped_tables_name_measures_that_there_are),
		ON_EMPTY(a_figure_stands_beside_the_row_of_its_label),
		ON_EMPTY(a_share_without_counts_has_no_interval),
		ON_EMPTY(a_figure_without_a_row_of_ours_is_not_for_people),
		ON_EMPTY(notes_of_shipped_comparators_are_sentences),
		ON_EMPTY(a_note_stands_only_with_a_figure),
		ON_EMPTY(rows_that_exclude_each_other_are_added),
		ON_EMPTY(rows_that_overlap_are_not_added),
		ON_EMPTY(rows_are_not_added_where_one_is_not_there),
		ON_EMPTY(a_sum_is_withheld_with_one_of_its_rows),
		ON_EMPTY(small_bases_have_no_difference),
		ON_EMPTY(a_scheme_of_harm_must_be_that_of_the_table),
		ON_EMPTY(numbers_are_told_as_vaguely_as_they_were),
		ON_EMPTY(a_figure_may_say_that_it_cannot_be_compared),
		ON(a_mean_is_called_a_mean),
		ON_EMPTY(a_year_of_publication_is_no_published_year),
		ON_EMPTY(a_figure_about_all_stands_beside_n),
		ON_EMPTY(a_figure_of_a_column_goes_to_that_column),
		ON_EMPTY(the_column_of_the_same_period_is_taken),
		ON_EMPTY(a_share_stands_beside_that_of_yes),
		ON_EMPTY(a_number_is_not_set_beside_a_share),
		ON_EMPTY(what_cannot_be_compared_has_no_difference),
		ON_EMPTY(a_table_without_figures_has_no_comparison),
		ON_EMPTY(a_folder_that_is_not_there_is_an_error),
		ON_EMPTY(a_faulty_file_leaves_out_itself_only),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
