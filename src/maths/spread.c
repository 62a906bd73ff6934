/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How values lie, and p-values of many tests; each source is in maths.h. */
#include "maths.h"

#include <math.h>
#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

/* At a share h of the way from the first of the sorted values to the last. */
static double quantile(const double *v, size_t n, double h)
{
	double at = (double)(n - 1) * h;
	size_t i = (size_t)at;
	if (i + 1 >= n)
		return v[n - 1];
	return v[i] + (at - (double)i) * (v[i + 1] - v[i]);
}

/* The second pass takes away what rounding did in the first. */
static double mean(const double *v, size_t n)
{
	double sum = 0, rest = 0;
	for (size_t i = 0; i < n; i++)
		sum += v[i];
	double m = sum / (double)n;
	for (size_t i = 0; i < n; i++)
		rest += v[i] - m;
	return m + rest / (double)n;
}

struct maths_summary maths_summary(const double *values, size_t n)
{
	struct arena a = { 0 };
	double *v = arena_alloc(&a, (n + 1) * sizeof *v);
	const double none = (double)NAN;
	struct maths_summary s = { 0, none, none, none, none, none, none };
	for (size_t i = 0; i < n; i++)
		if (!isnan(values[i]))
			v[s.n++] = values[i];
	if (s.n) {
		qsort(v, s.n, sizeof *v, by_value);
		s.mean = mean(v, s.n);
		s.median = quantile(v, s.n, 0.5);
		s.q1 = quantile(v, s.n, 0.25);
		s.q3 = quantile(v, s.n, 0.75);
		s.min = v[0];
		s.max = v[s.n - 1];
	}
	arena_release(&a);
	return s;
}

struct ranked {
	double p;
	size_t at;
};

static int by_p(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	return (x->p > y->p) - (x->p < y->p);
}

void maths_bh(const double *p, size_t n, double *q)
{
	struct arena a = { 0 };
	struct ranked *v = arena_alloc(&a, (n + 1) * sizeof *v);
	size_t m = 0;
	for (size_t i = 0; i < n; i++) {
		if (isnan(p[i]))
			q[i] = (double)NAN;
		else
			v[m++] = (struct ranked){ p[i], i };
	}
	qsort(v, m, sizeof *v, by_p);
	double least = 1;
	for (size_t rank = m; rank > 0; rank--) {
		const struct ranked *r = &v[rank - 1];
		least = fmin(least, r->p * (double)m / (double)rank);
		q[r->at] = least;
	}
	arena_release(&a);
}
