/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any number of coders; each source is in maths.h. */
#include "maths.h"

#include <math.h>

#include "parts.h"

/*
 * Both coefficients are made of sums over units, so that leaving one unit out
 * (the jackknife) is a subtraction: `agree` adds up each unit's share of
 * pairs that agree, `of[c]` how often a category was used.
 */
struct sums {
	double agree, values, units;
	double *of;
	int categories;
};

/* How often a unit's values are each category; the number of values. */
static size_t tally(const struct maths_ratings *r, size_t unit, size_t *of)
{
	size_t n = 0;
	for (int c = 0; c < r->categories; c++)
		of[c] = 0;
	for (size_t i = 0; i < r->coders; i++) {
		int v = r->value[unit * r->coders + i];
		if (v < 0 || v >= r->categories)
			continue;
		of[v]++;
		n++;
	}
	return n;
}

/* Adds a unit (sign 1) or takes it away (-1). Alpha weighs a unit by its
 * values, Fleiss' kappa counts it as one. */
static void add(struct sums *s, const size_t *of, size_t n, bool by_values,
		double sign)
{
	double pairs = 0, m = (double)n;
	for (int c = 0; c < s->categories; c++) {
		double x = (double)of[c];
		pairs += x * (x - 1);
		s->of[c] += sign * x;
	}
	s->agree += sign * pairs / (by_values ? m - 1 : m * (m - 1));
	s->values += sign * m;
	s->units += sign;
}

/* 1 - observed/expected disagreement, of pairs of values drawn without
 * replacement. */
static double alpha_of(const struct sums *s)
{
	double same = 0;
	for (int c = 0; c < s->categories; c++)
		same += s->of[c] * (s->of[c] - 1);
	double expected = s->values * (s->values - 1) - same;
	/* (n - 1) times the disagreements over the disagreements by chance */
	if (s->values < 2 || expected <= 0)
		return (double)NAN;
	return 1 - (s->values - 1) * (s->values - s->agree) / expected;
}

static double fleiss_of(const struct sums *s)
{
	double pe = 0;
	if (s->units <= 0)
		return (double)NAN;
	for (int c = 0; c < s->categories; c++)
		pe += s->of[c] / s->values * (s->of[c] / s->values);
	if (pe >= 1)
		return (double)NAN;
	return (s->agree / s->units - pe) / (1 - pe);
}

static struct maths_value jackknife(const struct maths_ratings *r,
				    bool by_values, double z)
{
	struct arena a = { 0 };
	size_t k = (size_t)(r->categories > 0 ? r->categories : 0);
	size_t *of = arena_alloc(&a, (k + 1) * sizeof *of);
	struct sums s = { .categories = (int)k };
	double (*value)(const struct sums *) = by_values ? alpha_of : fleiss_of;
	size_t least = by_values ? 2 : r->coders;
	double sum = 0, squares = 0;
	s.of = arena_alloc(&a, (k + 1) * sizeof *s.of);
	for (size_t u = 0; u < r->units; u++) {
		size_t n = tally(r, u, of);
		if (n >= least && n > 1)
			add(&s, of, n, by_values, 1);
	}
	double all = value(&s), units = s.units;
	for (size_t u = 0; u < r->units; u++) {
		size_t n = tally(r, u, of);
		if (n < least || n < 2)
			continue;
		add(&s, of, n, by_values, -1);
		/* A unit without which nothing can be said moves nothing. */
		double without = value(&s);
		double d = isnan(without) ? 0 : without - all;
		add(&s, of, n, by_values, 1);
		sum += d;
		squares += d * d;
	}
	arena_release(&a);
	if (isnan(all) || units < 2)
		return (struct maths_value){ all, (double)NAN, (double)NAN };
	double var = (units - 1) / units * (squares - sum * sum / units);
	return maths_within(all, z * sqrt(fmax(0, var)), -1, 1);
}

struct maths_value maths_alpha(const struct maths_ratings *r, double z)
{
	return jackknife(r, true, z);
}

struct maths_value maths_fleiss(const struct maths_ratings *r, double z)
{
	return jackknife(r, false, z);
}
