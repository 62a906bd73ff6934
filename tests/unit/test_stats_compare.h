/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Change between two periods; the expected numbers are R's. */
#ifndef TEST_STATS_COMPARE_H
#define TEST_STATS_COMPARE_H

#include "test_stats_tests.h"

#define BEFORE                                                                 \
	CHILDREN OF_COLUMN CELLS(                                              \
		"('a','x',25),('a','y',15),('b','x',35),('b','y',15),"         \
		"(NULL,'x',6),(NULL,'y',4)")
#define NOW                                                                    \
	CHILDREN OF_COLUMN CELLS(                                              \
		"('b','x',30),('b','y',10),('a','x',30),('a','y',30),"         \
		"('c','x',20)")

static const struct stats_change *change(const struct stats_changes *x,
					 const char *row, const char *col)
{
	for (size_t i = 0; i < x->n; i++)
		if (str_eq(x->v[i].row, row) && str_eq(x->v[i].col, col))
			return &x->v[i];
	fail_msg("no change of \"%s\"", row);
	return NULL;
}

/* Two tables of one period each, held against each other. */
static struct stats_changes compared(struct fixture *f, const char *now,
				     const char *before)
{
	struct stats_table *t = arena_alloc(&f->a, 2 * sizeof *t);
	struct stats_changes x;
	t[0] = run(f, now, NULL);
	t[1] = run(f, before, NULL);
	t[0].period = "2014-17";
	t[1].period = "2012-14";
	stats_compare(&f->a, &t[0], &t[1], &x);
	return x;
}

/* R: Newcombe's formula; chisq.test(matrix(c(60, 60, 40, 60), 2),
 * correct = FALSE); p.adjust(p, "BH") */
static void change_is_in_points_with_interval_and_p(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(f, NOW, BEFORE);
	const struct stats_change *a = change(&x, "A", "");
	const struct stats_change *b = change(&x, "B", "");
	assert_int_equal(a->now.n, 60);
	assert_int_equal(a->now.N, 120);
	assert_int_equal(a->before.n, 40);
	assert_int_equal(a->before.N, 100);
	assert_true(near(a->points.value, 10, 1e-9));
	assert_true(near(a->points.lo, -3.175084288, 1e-7));
	assert_true(near(a->points.hi, 22.634444390, 1e-7));
	assert_true(near(a->test.p, 0.13801073757, 1e-9));
	assert_true(near(b->points.value, -50.0 / 3, 1e-9));
	assert_true(near(b->test.p, 0.01229512759, 1e-9));
}

static void labels_match_whatever_their_order(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(f, NOW, BEFORE);
	assert_int_equal(x.n, 4);
	assert_string_equal(x.v[0].row, "B");
	assert_string_equal(x.v[3].row, "Not stated");
	/* What one period lacks was counted there, and there was none. */
	assert_int_equal(change(&x, "C", "")->before.n, 0);
	assert_int_equal(change(&x, "C", "")->before.N, 100);
	assert_true(near(change(&x, "C", "")->points.value, 100.0 / 6, 1e-9));
	assert_int_equal(change(&x, "Not stated", "")->now.n, 0);
}

static void what_is_missing_changes_without_a_test(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(f, NOW, BEFORE);
	const struct stats_change *m = change(&x, "Not stated", "");
	assert_true(m->missing);
	assert_true(near(m->points.value, -10, 1e-9));
	assert_int_equal(m->test.method, MATHS_NO_TEST);
	assert_true(isnan(m->test.p));
	assert_true(isnan(m->q));
}

static void p_of_changes_is_adjusted_over_the_table(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(f, NOW, BEFORE);
	const struct stats_change *a = change(&x, "A", ""),
				  *b = change(&x, "B", ""),
				  *c = change(&x, "C", "");
	assert_true(c->test.p < b->test.p);
	assert_true(near(a->q, a->test.p, 1e-12));
	assert_true(near(b->q, b->test.p * 3 / 2, 1e-12));
}

static void changes_say_how_long_the_periods_are(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(f, NOW, BEFORE);
	assert_string_equal(x.title, "T: 2014-17 against 2012-14 (children)");
	assert_non_null(strstr(x.about,
			       "The periods differ in length: 2012-14 has 2 "
			       "years and N = 100 (50.0 a year), 2014-17 has 3 "
			       "years and N = 120 (40.0 a year)."));
	assert_non_null(strstr(x.notes[x.n_notes - 2], "as independent"));
	assert_non_null(strstr(x.notes[x.n_notes - 1], "may have changed"));
}

static void small_bases_are_warned_of(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(
		f, CHILDREN OF_COLUMN CELLS("('a','x',10),('b','x',19)"),
		CHILDREN OF_COLUMN CELLS("('a','x',100),('b','x',190)"));
	assert_true(
		str_starts(x.notes[0], "Small numbers: a base is below 30"));
	x = compared(f, CHILDREN OF_COLUMN CELLS("('a','x',10),('b','x',20)"),
		     CHILDREN OF_COLUMN CELLS("('a','x',100),('b','x',190)"));
	assert_false(str_starts(x.notes[0], "Small numbers"));
}

static void percentages_of_rows_are_compared_by_column(void **state)
{
	static const char now[] =
		CHILDREN "-- percent: row\n-- base: b\n" CELLS(
			"('a','x',10),('a','y',30)");
	struct fixture *f = *state;
	struct stats_changes x =
		compared(f, now,
			 CHILDREN "-- percent: row\n-- base: b\n" CELLS(
				 "('a','x',30),('a','y',30)"));
	assert_int_equal(x.n, 2);
	assert_true(near(change(&x, "A", "X")->points.value, -25, 1e-9));
	assert_true(near(change(&x, "A", "Y")->points.value, 25, 1e-9));
}

static void a_base_that_is_not_known_gives_no_change(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x =
		compared(f, CHILDREN OF_OWN OWN_CELLS("('a','x',1,40)"),
			 CHILDREN OF_OWN OWN_CELLS("('a','y',1,40)"));
	assert_int_equal(change(&x, "A", "X")->before.N, 0);
	assert_true(isnan(change(&x, "A", "X")->points.value));
}

static void changes_read_as_in_a_report(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(f, NOW, BEFORE);
	struct emit_table e;
	stats_emit_changes(&f->a, &x, true, &e);
	assert_int_equal(e.n_columns, 6);
	assert_int_equal(e.n_rows, 4);
	assert_string_equal(e.columns[1].title, "2012-14, N = 100");
	assert_string_equal(e.columns[2].title, "2014-17, N = 120");
	assert_string_equal(e.cells[0].text, "B");
	assert_string_equal(e.cells[1].text, "50 (50.0%)");
	assert_string_equal(e.cells[2].text, "40 (33.3%)");
	assert_string_equal(e.cells[3].text, "−16.7 (−29.1 to −3.6)");
	assert_string_equal(e.cells[4].text, "0.012");
	assert_string_equal(e.cells[18 + 4].text, "–");
}

static void changes_are_numbers_for_machines(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(f, NOW, BEFORE);
	struct emit_table e;
	struct emit_opts how = { .format = EMIT_CSV, .raw = true };
	struct buf b = { 0 };
	stats_emit_changes(&f->a, &x, false, &e);
	emit_table(&b, &e, &how);
	assert_true(str_starts(
		buf_text(&b),
		"row,before_n,before_base,before_percent,n,base,percent,"
		"change,change_low,change_high,p,p_adjusted\r\n"
		"B,50,100,50.0,40,120,33.3,-16.7,-29.1,-3.6,0.01230,"));
	buf_release(&b);
}

static void changes_without_percentages_are_side_by_side(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x = compared(f, CHILDREN CELLS("('a','x',10)"),
					  CHILDREN CELLS("('a','x',12)"));
	struct emit_table e;
	stats_emit_changes(&f->a, &x, false, &e);
	assert_int_equal(e.n_columns, 3);
	assert_string_equal(e.cells[1].text, "12");
	assert_string_equal(e.cells[2].text, "10");
}

#endif
