/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of association and of trend; each source is in maths.h. */
#include "maths.h"

#include <math.h>

#include "parts.h"

#define EXPECTED_LEAST 5
/* What Cochran lets pass in a larger table: none below 1, a fifth below 5. */
#define EXPECTED_FLOOR 1
#define EXPECTED_FEW   0.2

const char *maths_method_name(enum maths_method m)
{
	static const char *const names[] = {
		[MATHS_NO_TEST] = "none",
		[MATHS_CHI_SQUARE] = "chi-square",
		[MATHS_FISHER] = "Fisher exact",
		[MATHS_TREND] = "trend",
	};
	return names[m];
}

static struct maths_test no_test(void)
{
	const double none = (double)NAN;
	return (struct maths_test){
		MATHS_NO_TEST, none, none, none, none, none
	};
}

/* A table of which no row and no column is empty. */
struct table {
	int64_t *counts; /* row after row */
	double *row, *col, n;
	size_t rows, cols;
};

static bool add_up(const int64_t *counts, size_t rows, size_t cols, double *row,
		   double *col)
{
	for (size_t i = 0; i < rows * cols; i++) {
		if (counts[i] < 0)
			return false;
		row[i / cols] += (double)counts[i];
		col[i % cols] += (double)counts[i];
	}
	return true;
}

static size_t keep_full(double *sums, size_t n)
{
	size_t kept = 0;
	for (size_t i = 0; i < n; i++)
		if (sums[i] > 0)
			sums[kept++] = sums[i];
	return kept;
}

static bool compact(struct arena *a, const int64_t *counts, size_t rows,
		    size_t cols, struct table *t)
{
	t->row = arena_alloc(a, (rows + 1) * sizeof *t->row);
	t->col = arena_alloc(a, (cols + 1) * sizeof *t->col);
	t->counts = arena_alloc(a, (rows * cols + 1) * sizeof *t->counts);
	if (!add_up(counts, rows, cols, t->row, t->col))
		return false;
	size_t n = 0;
	for (size_t i = 0; i < rows * cols; i++)
		if (t->row[i / cols] > 0 && t->col[i % cols] > 0)
			t->counts[n++] = counts[i];
	t->rows = keep_full(t->row, rows);
	t->cols = keep_full(t->col, cols);
	for (size_t i = 0; i < t->rows; i++)
		t->n += t->row[i];
	return t->rows > 1 && t->cols > 1;
}

/* few: the share of expected counts that are below 5. */
static void chi_square(const struct table *t, struct maths_test *out,
		       double *few)
{
	double sum = 0, least = t->n;
	size_t n = 0;
	for (size_t i = 0; i < t->rows; i++) {
		for (size_t j = 0; j < t->cols; j++) {
			double e = t->row[i] * t->col[j] / t->n;
			double d = (double)t->counts[i * t->cols + j] - e;
			sum += d * d / e;
			least = fmin(least, e);
			n += e < EXPECTED_LEAST;
		}
	}
	out->method = MATHS_CHI_SQUARE;
	out->statistic = sum;
	out->df = (double)((t->rows - 1) * (t->cols - 1));
	out->p = maths_chi_square_tail(sum, out->df);
	out->expected = least;
	*few = (double)n / (double)(t->rows * t->cols);
}

void maths_association(const int64_t *counts, size_t rows, size_t cols,
		       struct maths_test *out)
{
	struct arena a = { 0 };
	struct table t = { 0 };
	struct maths_test chi;
	double few;
	*out = no_test();
	if (!compact(&a, counts, rows, cols, &t))
		goto out;
	chi_square(&t, &chi, &few);
	out->expected = chi.expected;
	if (chi.expected < EXPECTED_LEAST)
		out->p = maths_fisher(t.counts, t.rows, t.cols);
	if (!isnan(out->p))
		out->method = MATHS_FISHER;
	else if (chi.expected >= EXPECTED_FLOOR && few <= EXPECTED_FEW)
		*out = chi;
out:
	arena_release(&a);
}

struct groups {
	const int64_t *x, *n;
	const double *score;
	size_t k;
};

static double score_of(const struct groups *g, size_t i)
{
	return g->score ? g->score[i] : (double)i + 1;
}

/* Counts that are proportions, and two scores that differ. */
static bool may_have_trend(const struct groups *g)
{
	size_t first = g->k;
	bool differ = false;
	for (size_t i = 0; i < g->k; i++) {
		if (g->x[i] < 0 || g->n[i] < g->x[i])
			return false;
		if (g->n[i] == 0)
			continue;
		if (first == g->k)
			first = i;
		differ = differ || score_of(g, i) != score_of(g, first);
	}
	return differ;
}

void maths_trend(const int64_t *x, const int64_t *n, const double *score,
		 size_t k, struct maths_test *out)
{
	const struct groups g = { x, n, score, k };
	double sum_x = 0, sum_n = 0, sum_s = 0, both = 0, squares = 0;
	*out = no_test();
	if (!may_have_trend(&g))
		return;
	for (size_t i = 0; i < k; i++) {
		sum_x += (double)x[i];
		sum_n += (double)n[i];
		sum_s += (double)n[i] * score_of(&g, i);
	}
	double p = sum_x / sum_n;
	for (size_t i = 0; i < k; i++) {
		double d = score_of(&g, i) - sum_s / sum_n;
		both += d * ((double)x[i] - p * (double)n[i]);
		squares += d * d * (double)n[i];
	}
	if (p <= 0 || p >= 1)
		return;
	out->method = MATHS_TREND;
	out->statistic = both * both / (p * (1 - p) * squares);
	out->df = 1;
	out->p = maths_chi_square_tail(out->statistic, 1);
	out->slope = both / squares;
}
