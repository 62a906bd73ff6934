/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of significance in tables; the expected numbers are R's. */
#ifndef TEST_STATS_TESTS_H
#define TEST_STATS_TESTS_H

#include <math.h>

#include "test_stats_fixture.h"

/* A table of children by row and column, from cells (row, col, n, base). */
#define CHILDREN                                                               \
	"-- title: T\n-- about: A.\n-- unit: children\n-- row: R\n"            \
	"-- column: row r\n-- column: n n\n-- column: reviews k\n" PIVOT
#define OF_COLUMN "-- percent: column\n-- base: b\n"
#define OF_OWN                                                                 \
	"-- percent: own\n-- base: b\n-- totals: none\n-- column: base b\n"
#define CELLS(v)                                                               \
	"WITH x(row, col, n) AS (VALUES " v ")"                                \
	"SELECT row, col, n, '[]' AS reviews FROM x"
#define OWN_CELLS(v)                                                           \
	"WITH x(row, col, n, base) AS (VALUES " v ")"                          \
	"SELECT row, col, n, base, '[]' AS reviews FROM x"

static bool has_note(const struct stats_table *t, const char *part)
{
	for (size_t i = 0; i < t->n_notes; i++)
		if (strstr(t->notes[i], part))
			return true;
	return false;
}

/* R: m <- matrix(c(20, 30, 25, 15, 25, 15), ncol = 2, byrow = TRUE)
 *    chisq.test(m, correct = FALSE) */
static void association_is_told_in_a_note(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(
		f,
		CHILDREN OF_COLUMN "-- test: association\n" CELLS(
			"('a','x',20),('a','y',30),('b','x',25),('b','y',15),"
			"('c','x',25),('c','y',15),(NULL,'x',90),('a',NULL,7)"),
		NULL);
	assert_int_equal(t.test.method, MATHS_CHI_SQUARE);
	assert_true(near(t.test.statistic, 6.26785714286, 1e-9));
	assert_true(near(t.test.p, 0.0435463856853, 1e-12));
	assert_true(has_note(&t, "χ²(2, N = 130) = 6.27, p = 0.044 (what is "
				 "missing left out)."));
	assert_true(has_note(&t, "takes children as independent"));
	assert_null(t.row_tests);
}

/* R: fisher.test(matrix(c(3, 1, 1, 4), 2)) */
static void few_counts_are_tested_exactly(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    CHILDREN OF_COLUMN "-- test: association\n" CELLS(
			    "('a','x',3),('a','y',1),('b','x',1),('b','y',4)"),
		    NULL);
	assert_int_equal(t.test.method, MATHS_FISHER);
	assert_true(near(t.test.p, 0.206349206349, 1e-9));
	assert_true(
		has_note(&t, "Fisher's exact test, N = 9, p = 0.206 (what"));
}

static void a_very_small_p_is_not_spelled_out(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    CHILDREN OF_COLUMN
		    "-- test: association\n" CELLS("('a','x',90),('a','y',10),"
						   "('b','x',10),('b','y',90)"),
		    NULL);
	assert_true(has_note(&t, "= 128.00, p < 0.001 (what"));
}

static void what_cannot_be_tested_says_so(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    CHILDREN OF_COLUMN
		    "-- test: association\n" CELLS("('a','x',3),('a','y',1)"),
		    NULL);
	assert_int_equal(t.test.method, MATHS_NO_TEST);
	assert_true(has_note(&t, "not tested: the counts are in fewer than"));
	assert_false(has_note(&t, "independent"));
	t = run(f,
		CHILDREN OF_COLUMN
		"-- test: rows\n" CELLS("('a','x',3),('a',NULL,4)"),
		NULL);
	assert_null(t.row_tests);
	assert_true(has_note(&t, "needs two columns with a base each"));
}

#define FACTORS                                                                \
	CHILDREN OF_OWN "-- test: rows\n-- pivot-order: x | y\n" OWN_CELLS(    \
		"('a','x',30,100),('a','y',20,100),"                           \
		"('b','x',45,100),('b','y',15,100),"                           \
		"('c','x',3,100),('c','y',2,100),"                             \
		"(NULL,'x',22,100),(NULL,'y',63,100)")

/* R: the Katz interval by its formula, chisq.test(correct = FALSE) and
 * fisher.test, p.adjust(p, "BH"). */
static void rows_are_tested_each_by_itself(void **state)
{
	static const double want[3][5] = {
		{ 1.5, 0.9159608293, 2.4564369217, 0.1024704349, 0.1537056523 },
		{ 3, 1.793531463, 5.018032963, 3.672575114e-06,
		  1.101772534e-05 },
		{ 1.5, 0.256115103, 8.785112528, 1, 1 }
	};
	struct fixture *f = *state;
	struct stats_table t = run(f, FACTORS, NULL);
	assert_non_null(t.row_tests);
	for (size_t r = 0; r < 3; r++) {
		const struct stats_row_test *x = &t.row_tests[r];
		assert_true(near(x->ratio.value, want[r][0], 1e-8));
		assert_true(near(x->ratio.lo, want[r][1], 1e-8));
		assert_true(near(x->ratio.hi, want[r][2], 1e-8));
		assert_true(near(x->test.p, want[r][3], 1e-9));
		assert_true(near(x->q, want[r][4], 1e-9));
	}
	assert_int_equal(t.row_tests[2].test.method, MATHS_FISHER);
	assert_true(has_note(&t, "Each row by itself, x against y"));
}

static void what_is_missing_is_not_tested(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, FACTORS, NULL);
	assert_int_equal(t.n_rows, 4);
	assert_true(t.row_missing);
	assert_true(isnan(t.row_tests[3].test.p));
	assert_true(isnan(t.row_tests[3].q));
	assert_true(isnan(t.row_tests[3].ratio.value));
}

static void tests_of_rows_are_further_columns(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, FACTORS, NULL);
	struct emit_table e;
	const char *csv = emitted(f, &t, false);
	assert_true(str_starts(
		csv, "row,x_n,x_base,x_percent,y_n,y_base,y_percent,risk_ratio,"
		     "risk_ratio_low,risk_ratio_high,p,p_adjusted\r\n"
		     "A,30,100,30.0,20,100,20.0,1.5000,0.9160,2.4564,0.1025,"
		     "0.1537\r\n"));
	assert_non_null(strstr(csv, ",0.000003673,0.00001102\r\n"));
	assert_non_null(strstr(csv, "63,100,63.0,,,,,\r\n"));
	stats_emit(&f->a, &t, true, &e);
	assert_int_equal(e.n_columns, 6);
	assert_string_equal(e.columns[3].title, "Risk ratio (95%)");
	assert_string_equal(e.cells[3].text, "1.50 (0.92–2.46)");
	assert_string_equal(e.cells[4].text, "0.102");
	assert_string_equal(e.cells[6 + 4].text, "< 0.001");
	assert_string_equal(e.cells[18 + 3].text, "–");
}

/* R: prop.trend.test(c(10, 15, 24), c(50, 50, 50)) and so on, p.adjust */
#define TRENDS                                                                 \
	CHILDREN OF_OWN                                                        \
		"-- test: trend\n-- pivot-order: x | y | z\n" OWN_CELLS(       \
			"('a','x',10,50),('a','y',15,50),('a','z',24,50),"     \
			"('b','x',20,50),('b','y',18,50),('b','z',19,50),"     \
			"('c','x',20,50),('c','y',17,50),('c','z',7,50),"      \
			"('a',NULL,1,50),('d','x',0,50)")

static void trends_go_over_the_columns_that_are_known(void **state)
{
	static const double p[] = { 0.002834749080, 0.836774186606,
				    0.004299299357 };
	static const double q[] = { 0.006448949035, 0.836774186606,
				    0.006448949035 };
	struct fixture *f = *state;
	struct stats_table t = run(f, TRENDS, NULL);
	for (size_t r = 0; r < 3; r++) {
		assert_int_equal(t.row_tests[r].test.method, MATHS_TREND);
		assert_true(near(t.row_tests[r].test.p, p[r], 1e-9));
		assert_true(near(t.row_tests[r].q, q[r], 1e-9));
	}
	assert_int_equal(t.row_tests[3].test.method, MATHS_NO_TEST);
	assert_true(has_note(&t, "Cochran-Armitage"));
}

#define FEW_TRENDS                                                             \
	CHILDREN OF_OWN                                                        \
		"-- test: trend\n-- pivot-order: x | y | z\n" OWN_CELLS(       \
			"('a','x',0,50),('a','y',0,50),('a','z',4,50),"        \
			"('b','x',0,50),('b','y',0,50),('b','z',5,50),"        \
			"('c','x',46,50),('c','y',50,50),('c','z',50,50),"     \
			"('d','x',20,50),('d','y',1,2),('d','z',30,50)")

static void a_trend_of_few_is_not_tested(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, FEW_TRENDS, NULL);
	assert_int_equal(t.row_tests[0].test.method, MATHS_NO_TEST);
	assert_int_equal(t.row_tests[1].test.method, MATHS_TREND);
	assert_int_equal(t.row_tests[2].test.method, MATHS_NO_TEST);
	assert_int_equal(t.row_tests[3].test.method, MATHS_NO_TEST);
	assert_true(isnan(t.row_tests[0].q));
	assert_true(near(t.row_tests[1].q, t.row_tests[1].test.p, 1e-12));
	assert_true(has_note(&t, "or a column has N below 3."));
}

static void a_trend_is_named_only_where_it_is_clear(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, TRENDS, NULL);
	struct emit_table e;
	stats_emit(&f->a, &t, true, &e);
	size_t at = e.n_columns - 3;
	assert_string_equal(e.columns[at].name, "trend");
	assert_string_equal(e.cells[at].text, "rising");
	assert_string_equal(e.cells[e.n_columns + at].text, "no clear trend");
	assert_string_equal(e.cells[2 * e.n_columns + at].text, "falling");
	assert_string_equal(e.cells[3 * e.n_columns + at].text, "–");
}

static void a_total_row_is_not_tested(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    CHILDREN OF_COLUMN "-- totals: row\n-- test: rows\n" CELLS(
			    "('a','x',30),('a','y',20),('b','x',70),"
			    "('b','y',80)"),
		    NULL);
	struct emit_table e;
	stats_emit(&f->a, &t, true, &e);
	assert_int_equal(e.n_rows, 3);
	assert_string_equal(e.cells[2 * e.n_columns + 3].text, "");
	assert_string_equal(e.cells[2 * e.n_columns + 4].text, "");
}

#endif
