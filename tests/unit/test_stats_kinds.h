/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stats: tables of values and rates, ratios, and the header keys for them. */
#ifndef TEST_STATS_KINDS_H
#define TEST_STATS_KINDS_H

#include <math.h>

#include "test_stats_fixture.h"

#define VALUES                                                                 \
	"-- title: T\n-- about: A.\n-- kind: values\n-- measure: days\n"       \
	"-- unit: reviews\n-- row: R\n-- column: row r\n"                      \
	"-- column: value v\n-- column: review k\n"
#define RATES                                                                  \
	"-- title: T\n-- about: A.\n-- kind: rates\n-- unit: reviews\n"        \
	"-- row: R\n-- column: row r\n-- column: n n\n"                        \
	"-- column: population p\n-- column: reviews k\n"

/* Of the reviews by number: 1, 2, 3, 4 and 10 days; 6 and 7 not known. */
#define DAYS_OF(row)                                                           \
	"SELECT " row " AS row, CASE id WHEN 5 THEN 10 WHEN 6 THEN NULL"       \
	" WHEN 7 THEN NULL ELSE id END AS value, key AS review FROM selected"  \
	" s JOIN v_review r ON r.id = s.review_id"

static bool has_line(const struct stats_table *t, const char *text)
{
	for (size_t i = 0; i < t->n_notes; i++)
		if (strstr(t->notes[i], text))
			return true;
	return false;
}

/* R: summary(c(1, 2, 3, 4, 10)), quantile(x, c(.25, .75)) */
static void values_are_summed_up_by_median_and_quartiles(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, VALUES DAYS_OF("'all'"), NULL);
	const struct stats_cell *x = cell(&t, "All", "");
	assert_int_equal(x->n, 5);
	assert_int_equal(x->N, 7);
	assert_true(near(x->values.median, 3, 1e-9));
	assert_true(near(x->values.q1, 2, 1e-9));
	assert_true(near(x->values.q3, 4, 1e-9));
	assert_true(near(x->values.mean, 4, 1e-9));
	assert_true(near(x->values.min, 1, 1e-9));
	assert_true(near(x->values.max, 10, 1e-9));
	assert_string_equal(joined(f, x->keys, x->n_keys),
			    "N-1|N-2|S-1|S-2|X\"1");
	assert_int_equal(t.N, 7);
	assert_true(isnan(x->percent) && isnan(x->rate.value));
}

static void totals_of_values_are_over_all_units(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, VALUES DAYS_OF("r.outcome"), NULL);
	assert_int_equal(cell(&t, "Fatal", "")->n, 2);
	assert_int_equal(cell(&t, "Fatal", "")->N, 4);
	assert_true(near(cell(&t, "Fatal", "")->values.median, 1.5, 1e-9));
	assert_int_equal(t.col_totals[0].n, 5);
	assert_true(near(t.col_totals[0].values.median, 3, 1e-9));
	struct stats_filter known = { .base = STATS_OF_KNOWN };
	t = run(f, VALUES DAYS_OF("r.outcome"), &known);
	assert_int_equal(t.col_totals[0].n, 4);
	assert_true(near(t.col_totals[0].values.median, 2.5, 1e-9));
	assert_true(t.base_known);
}

static void a_value_that_is_no_number_is_refused(void **state)
{
	struct fixture *f = *state;
	static const char *const bad[] = { "'12 days'", "'?'", "''", "9e999" };
	for (size_t i = 0; i < 4; i++) {
		const char *sql = arena_fmt(
			&f->a,
			"%sSELECT 'a' AS row, %s AS value, 'k' AS review",
			VALUES, bad[i]);
		struct err e = failing(f, sql);
		assert_int_equal(e.kind, ERR_INPUT);
		assert_non_null(strstr(e.text, "value is no number"));
	}
}

static void a_review_has_one_value_where_reviews_are_counted(void **state)
{
	struct fixture *f = *state;
	struct err e =
		failing(f, VALUES "SELECT 'a' AS row, 1 AS value, 'k' AS review"
				  " UNION ALL SELECT 'a', 2, 'k'");
	assert_int_equal(e.kind, ERR_INPUT);
	assert_non_null(strstr(e.text, "more than one row"));
}

static void values_are_typed_columns_for_machines(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, VALUES DAYS_OF("'all'"), NULL);
	assert_string_equal(emitted(f, &t, false),
			    "row,n,missing,median,q1,q3,low,high,mean\r\n"
			    "All,5,2,3,2,4,1,10,4\r\n"
			    "Total,5,2,3,2,4,1,10,4\r\n");
	assert_string_equal(emitted(f, &t, true),
			    "row,n,missing,median,quartiles,range,mean\r\n"
			    "All,5,2,3,2–4,1–10,4\r\n"
			    "Total,5,2,3,2–4,1–10,4\r\n");
}

static void values_beside_each_other_are_a_cell_each(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    VALUES PIVOT
		    "SELECT 'a' AS row, 'b' AS col, 1.25 AS value, 'k' AS"
		    " review UNION ALL SELECT 'a', 'c', NULL, 'm'",
		    NULL);
	assert_string_equal(emitted(f, &t, true),
			    "row,b,c,total\r\n"
			    "A,\"1.2 (1.2–1.2), n = 1\",–,"
			    "\"1.2 (1.2–1.2), n = 1\"\r\n"
			    "Total,\"1.2 (1.2–1.2), n = 1\",–,"
			    "\"1.2 (1.2–1.2), n = 1\"\r\n");
}

#define TWO_PLACES                                                             \
	"SELECT 'a' AS row, 1 AS n, 400000 AS population, '[\"k\"]' AS"        \
	" reviews UNION ALL SELECT 'b', 0, 100000, '[]' UNION ALL"             \
	" SELECT NULL, 2, NULL, '[\"l\",\"m\"]'"

/* R: poisson.test(1, 4)$conf.int, poisson.test(3, 5)$conf.int */
static void rates_are_per_hundred_thousand_a_year(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f, RATES "-- totals: row\n" TWO_PLACES, NULL);
	const struct stats_cell *x = cell(&t, "A", "");
	assert_int_equal(x->N, 400000);
	assert_true(near(x->rate.value, 0.25, 1e-9));
	assert_true(near(x->rate.lo, 0.006329452, 1e-6));
	assert_true(near(x->rate.hi, 1.392910, 1e-6));
	assert_true(isnan(cell(&t, "Not stated", "")->rate.value));
	assert_true(near(t.col_totals[0].rate.value, 0.6, 1e-9));
	assert_true(near(t.col_totals[0].rate.hi, 1.753455, 1e-6));
	assert_false(has_line(&t, "No rate"));
	assert_string_equal(emitted(f, &t, false),
			    "row,n,population,rate,low,high\r\n"
			    "A,1,400000,0.25,0.01,1.39\r\n"
			    "B,0,100000,0.00,0.00,3.69\r\n"
			    "Not stated,2,,,,\r\n"
			    "Total,3,500000,0.60,0.12,1.75\r\n");
}

static void without_a_population_there_is_no_rate_and_a_note(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    RATES "-- totals: row\n" TWO_PLACES
			  " UNION ALL SELECT 'c', 1, NULL, '[\"z\"]'",
		    NULL);
	assert_true(isnan(cell(&t, "C", "")->rate.value));
	assert_int_equal(t.col_totals[0].n, 4);
	assert_true(isnan(t.col_totals[0].rate.value));
	assert_true(has_line(&t, "No rate where"));
	assert_non_null(strstr(emitted(f, &t, true), "C,1,–,–\r\n"));
}

/* Half of those whose group is known, and a tenth of the children: 5. Wilson
 * of 1 in 2 is 0.094531 to 0.905469 (R: prop.test(1, 2, correct = FALSE)). */
static void a_ratio_is_the_share_here_over_the_share_of_all(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD "-- column: population p\n"
			 "SELECT 'a' AS row, 1 AS n, 100 AS population,"
			 " '[\"k\"]' AS reviews UNION ALL SELECT 'b', 1, 900,"
			 " '[\"l\"]' UNION ALL SELECT NULL, 5, NULL,"
			 " json_array('c','d','e','f','g')",
		    NULL);
	const struct stats_cell *x = cell(&t, "A", "");
	assert_true(t.has_ratio);
	assert_true(near(x->ratio.value, 5, 1e-9));
	assert_true(near(x->ratio.lo, 0.945312, 1e-5));
	assert_true(near(x->ratio.hi, 9.054688, 1e-5));
	assert_true(isnan(cell(&t, "Not stated", "")->ratio.value));
	assert_non_null(strstr(t.about, "A ratio is the share"));
	assert_non_null(strstr(emitted(f, &t, false),
			       "row,n,ratio,ratio_low,ratio_high\r\n"
			       "A,1,5.00,0.95,9.05\r\n"));
}

static void one_group_alone_has_no_ratio(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD "-- column: population p\n"
			 "SELECT 'a' AS row, 1 AS n, 100 AS population,"
			 " '[\"k\"]' AS reviews",
		    NULL);
	assert_false(t.has_ratio);
}

static void keys_have_their_defaults(void **state)
{
	struct fixture *f = *state;
	struct stats_query q = parsed(f, HEAD "SELECT 1");
	assert_int_equal(q.kind, STATS_COUNTS);
	assert_int_equal(q.packs,
			 STATS_IN_TRIENNIAL | STATS_IN_ANNUAL | STATS_IN_AREA);
	assert_true(q.adds && !q.compare);
	q = parsed(f, HEAD "-- percent: column\n-- base: b\nSELECT 1");
	assert_true(q.adds && q.compare);
	q = parsed(f, HEAD "-- percent: column\n-- base: b\n-- order: years\n"
			   "SELECT 1");
	assert_false(q.compare);
	q = parsed(f, HEAD "-- totals: none\nSELECT 1");
	assert_false(q.adds);
	q = parsed(f, RATES "SELECT 1");
	assert_true(q.compare && !q.adds && !q.total_row);
}

static void keys_of_kind_packs_and_comparators_are_read(void **state)
{
	struct fixture *f = *state;
	struct stats_query q =
		parsed(f, HEAD "-- packs: area, thematic\n-- compare: yes\n"
			       "-- adds: no\n"
			       "-- comparator: some-measure | counts children\n"
			       "-- comparator: other-measure\nSELECT 1");
	assert_int_equal(q.packs, STATS_IN_AREA | STATS_IN_THEMATIC);
	assert_true(q.compare && !q.adds);
	assert_int_equal(q.comparators.n, 2);
	assert_string_equal(q.comparators.v[0].measure, "some-measure");
	assert_string_equal(q.comparators.v[0].note, "counts children");
	assert_string_equal(q.comparators.v[1].note, "");
	q = parsed(f, VALUES "-- chart: lags\nSELECT 1");
	assert_int_equal(q.kind, STATS_VALUES);
	assert_string_equal(q.measure, "days");
	assert_string_equal(q.chart, "lags");
}

static void keys_that_do_not_go_together_are_refused(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *text, *says;
	} cases[] = {
		{ HEAD "-- kind: sums\nSELECT 1", "none of counts|values" },
		{ HEAD "-- kind: values\n-- measure: d\nSELECT 1",
		  "column n: not in a table of this kind" },
		{ HEAD "-- measure: days\nSELECT 1", "`measure:`" },
		{ VALUES "-- percent: row\n-- base: b\nSELECT 1",
		  "no percentages" },
		{ VALUES PIVOT "-- test: association\nSELECT 1", "no test" },
		{ RATES PIVOT "-- totals: column\nSELECT 1", "do not add up" },
		{ HEAD "-- test: rows\n-- percent: column\n-- base: b\n"
		       "SELECT 1",
		  "needs a pivot" },
		{ HEAD PIVOT "-- test: trend\n-- percent: row\n-- base: b\n"
			     "SELECT 1",
		  "compare shares of columns" },
		{ HEAD PIVOT "-- column: base b\n-- percent: own\n-- base: b\n"
			     "-- test: association\nSELECT 1",
		  "exclude each other" },
		{ HEAD "-- chart: pyramid\nSELECT 1", "needs a pivot" },
		{ HEAD "-- chart: lags\nSELECT 1", "kind: values" },
		{ HEAD "-- packs: weekly\nSELECT 1", "none of triennial" },
		{ HEAD "-- comparator: | why\nSELECT 1", "comparator:" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diag d = refused(f, cases[i].text);
		if (!strstr(d.text, cases[i].says))
			fail_msg("%s", d.text);
	}
}

static void mistakes_in_a_header_are_told_by_column(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *text;
		int line, col;
	} cases[] = {
		{ "-- titel: T\n", 1, 4 },
		{ "--titel: T\n", 1, 3 },
		{ "-- title: T\n--  colour: red\n", 2, 5 },
		{ HEAD "-- chart: pie\nSELECT 1", 8, 11 },
		{ HEAD "-- interval:   maybe\nSELECT 1", 8, 16 },
		{ HEAD "-- row: again\nSELECT 1", 8, 4 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diag d = refused(f, cases[i].text);
		assert_int_equal(d.line, cases[i].line);
		assert_int_equal(d.col, cases[i].col);
	}
}

#endif
