/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What `test:` in a header asks for: one test of the whole table, told in a
 * note, or one of every row, shown in further columns. What is missing is
 * never tested: that a thing was not written down is no property of a child.
 */
#include "tests.h"

#include <math.h>

#include "table.h"

#define TREND_COUNT 5 /* units, over all columns, that a trend needs */
#define TREND_BASE  3 /* and in the base of each column */

static const char rows_note[] =
	"Each row by itself, %s against %s: risk ratio with 95%% interval (Katz, "
	"logarithmic), p of chi-square or, where an expected count is below 5, "
	"of Fisher's exact test; adjusted p by Benjamini and Hochberg over the "
	"rows of this table.";
static const char trend_note[] =
	"Each row by itself over the columns in their order, without what is "
	"missing: p of the Cochran-Armitage test for trend; adjusted p by "
	"Benjamini and Hochberg over the rows of this table. A trend is called "
	"rising or falling where the adjusted p is below 0.05. No test is made "
	"where fewer than 5 of all columns are counted in the row, or fewer "
	"than 5 are not, or a column has N below 3.";
const char stats_children_note[] =
	"The test takes children as independent of each other; children of one "
	"review are not.";

static size_t known_rows(const struct stats_table *t)
{
	return t->n_rows - t->row_missing;
}

static size_t known_cols(const struct stats_table *t)
{
	return t->n_cols - t->col_missing;
}

static struct maths_value no_value(void)
{
	const double none = (double)NAN;
	return (struct maths_value){ none, none, none };
}

static struct maths_test no_test(void)
{
	const double none = (double)NAN;
	return (struct maths_test){ .statistic = none, .df = none, .p = none };
}

struct maths_test stats_two_shares(const struct stats_cell *x,
				   const struct stats_cell *y)
{
	const int64_t counts[] = { x->n, x->N - x->n, y->n, y->N - y->n };
	struct maths_test out = no_test();
	if (x->N > 0 && y->N > 0 && x->n <= x->N && y->n <= y->N)
		maths_association(counts, 2, 2, &out);
	return out.method == MATHS_NO_TEST ? no_test() : out;
}

static void adjust(struct arena *a, struct stats_row_test *v, size_t n)
{
	double *p = arena_alloc(a, (n + 1) * sizeof *p);
	for (size_t i = 0; i < n; i++)
		p[i] = v[i].test.method ? v[i].test.p : (double)NAN;
	maths_bh(p, n, p);
	for (size_t i = 0; i < n; i++)
		v[i].q = p[i];
}

/* ---- of the whole ---- */

/* "χ²(4, N = 130) = 9.12, p = 0.058" */
static const char *in_words(struct arena *a, const struct maths_test *x,
			    int64_t N)
{
	const char *p = sheet_p(a, x->p, true);
	const char *is = x->p < 0.001 ? "" : "= ";
	if (x->method == MATHS_FISHER)
		return arena_fmt(a, "Fisher's exact test, N = %lld, p %s%s",
				 (long long)N, is, p);
	return arena_fmt(a, "χ²(%.0f, N = %lld) = %.2f, p %s%s", x->df,
			 (long long)N, x->statistic, is, p);
}

static const char *association(struct arena *a, struct stats_table *t)
{
	size_t rows = known_rows(t), cols = known_cols(t);
	int64_t *counts = arena_alloc(a, (rows * cols + 1) * sizeof *counts);
	int64_t N = 0;
	for (size_t r = 0; r < rows; r++) {
		for (size_t c = 0; c < cols; c++) {
			counts[r * cols + c] = t->cells[r * t->n_cols + c].n;
			N += counts[r * cols + c];
		}
	}
	maths_association(counts, rows, cols, &t->test);
	if (t->test.method == MATHS_NO_TEST)
		return "Rows and columns are not tested: the counts are in "
		       "fewer than two rows or columns, or too many for an "
		       "exact test.";
	return arena_fmt(a, "Rows and columns: %s (what is missing left out).",
			 in_words(a, &t->test, N));
}

/* ---- of rows ---- */

static struct stats_row_test *row_tests(struct arena *a,
					const struct stats_table *t)
{
	struct stats_row_test *v = arena_alloc(a, (t->n_rows + 1) * sizeof *v);
	for (size_t r = 0; r < t->n_rows; r++)
		v[r] = (struct stats_row_test){ .ratio = no_value(),
						.test = no_test(),
						.q = (double)NAN };
	return v;
}

static const char *each_row(struct arena *a, struct stats_table *t)
{
	if (known_cols(t) < 2)
		return "Rows are not tested: that needs two columns with a base "
		       "each.";
	t->row_tests = row_tests(a, t);
	for (size_t r = 0; r < known_rows(t); r++) {
		const struct stats_cell *x = &t->cells[r * t->n_cols];
		t->row_tests[r].ratio = maths_risk_ratio(x[0].n, x[0].N, x[1].n,
							 x[1].N, MATHS_Z95);
		t->row_tests[r].test = stats_two_shares(&x[0], &x[1]);
	}
	adjust(a, t->row_tests, t->n_rows);
	return arena_fmt(a, rows_note, t->cols[0], t->cols[1]);
}

/* Few counts would make a trend of the place of one or two of them. */
static bool enough_for_trend(const int64_t *x, const int64_t *n, size_t k)
{
	int64_t with = 0, without = 0;
	for (size_t i = 0; i < k; i++) {
		if (n[i] < TREND_BASE)
			return false;
		with += x[i];
		without += n[i] - x[i];
	}
	return with >= TREND_COUNT && without >= TREND_COUNT;
}

static const char *trends(struct arena *a, struct stats_table *t)
{
	size_t k = known_cols(t);
	int64_t *x = arena_alloc(a, (k + 1) * sizeof *x);
	int64_t *n = arena_alloc(a, (k + 1) * sizeof *n);
	if (k < 2 && str_eq(t->query->pivot_order, "periods"))
		return NULL; /* one period was asked for */
	if (k < 2)
		return "Trends are not tested: that needs columns in order with "
		       "a base each.";
	t->row_tests = row_tests(a, t);
	for (size_t r = 0; r < known_rows(t); r++) {
		struct maths_test *test = &t->row_tests[r].test;
		for (size_t c = 0; c < k; c++) {
			x[c] = t->cells[r * t->n_cols + c].n;
			n[c] = t->cells[r * t->n_cols + c].N;
		}
		if (enough_for_trend(x, n, k))
			maths_trend(x, n, NULL, k, test);
		if (test->method == MATHS_NO_TEST)
			*test = no_test();
	}
	adjust(a, t->row_tests, t->n_rows);
	return trend_note;
}

/* ---- notes ---- */

static void add_notes(struct arena *a, struct stats_table *t, const char *test)
{
	const char **notes = arena_alloc(a, (t->n_notes + 2) * sizeof *notes);
	bool tested = t->row_tests || t->test.method;
	for (size_t i = 0; i < t->n_notes; i++)
		notes[i] = t->notes[i];
	t->tested.from = t->n_notes;
	notes[t->n_notes++] = test;
	if (tested && str_eq(t->query->unit, "children"))
		notes[t->n_notes++] = stats_children_note;
	t->tested.n = t->n_notes - t->tested.from;
	t->notes = notes;
}

void stats_test(struct arena *a, struct stats_table *t)
{
	const char *note = NULL;
	t->test = no_test();
	t->row_tests = NULL;
	t->tested = (struct stats_span){ 0 };
	if (t->query->kind != STATS_COUNTS)
		return;
	switch (t->query->test) {
	case STATS_NO_TEST:
		return;
	case STATS_TEST_ASSOCIATION:
		note = association(a, t);
		break;
	case STATS_TEST_ROWS:
		note = each_row(a, t);
		break;
	case STATS_TEST_TREND:
		note = trends(a, t);
		break;
	}
	if (note)
		add_notes(a, t, note);
}

void stats_test_drop(struct arena *a, struct stats_table *t)
{
	const char **notes = arena_alloc(a, (t->n_notes + 1) * sizeof *notes);
	size_t n = 0;
	for (size_t i = 0; i < t->n_notes; i++)
		if (i < t->tested.from || i - t->tested.from >= t->tested.n)
			notes[n++] = t->notes[i];
	t->notes = notes;
	t->n_notes = n;
	t->tested = (struct stats_span){ 0 };
	t->test = no_test();
	t->row_tests = t->row_tests ? row_tests(a, t) : NULL;
}

/* ---- columns ---- */

static const struct test_column {
	const char *name, *title;
} ratio_columns[] = { { "risk_ratio", "Risk ratio" },
		      { "risk_ratio_low", "Risk ratio 95% from" },
		      { "risk_ratio_high", "Risk ratio 95% to" } },
  p_columns[] = { { "p", "p" }, { "p_adjusted", "Adjusted p" } };

void stats_test_columns(struct sheet *x, bool compact)
{
	if (x->t->query->test == STATS_TEST_TREND)
		sheet_column(x, "trend", "Trend", false);
	else if (compact)
		sheet_column(x, "risk_ratio", "Risk ratio (95%)", false);
	else
		for (size_t i = 0; i < 3; i++)
			sheet_column(x, ratio_columns[i].name,
				     ratio_columns[i].title, true);
	for (size_t i = 0; i < 2; i++)
		sheet_column(x, p_columns[i].name, p_columns[i].title,
			     !compact);
}

static const char *direction(const struct stats_row_test *r, bool compact)
{
	if (r->test.method == MATHS_NO_TEST)
		return compact ? "–" : "";
	if (!(r->q < STATS_LEVEL))
		return "no clear trend";
	return r->test.slope > 0 ? "rising" : "falling";
}

void stats_test_cells(struct sheet *x, const struct stats_row_test *r,
		      bool compact)
{
	bool trend = x->t->query->test == STATS_TEST_TREND;
	const double v[] = { r ? r->ratio.value : (double)NAN,
			     r ? r->ratio.lo : (double)NAN,
			     r ? r->ratio.hi : (double)NAN };
	if (trend)
		sheet_cell(x, r ? direction(r, compact) : "", NULL);
	else if (compact)
		sheet_cell(x, r ? sheet_interval(x->a, &r->ratio) : "", NULL);
	for (size_t i = 0; i < 3 && !trend && !compact; i++)
		sheet_cell(x, sheet_decimal(x->a, v[i], 4), NULL);
	sheet_cell(x, r ? sheet_p(x->a, r->test.p, compact) : "", NULL);
	sheet_cell(x, r ? sheet_p(x->a, r->q, compact) : "", NULL);
}
