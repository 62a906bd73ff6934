/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two coders; each source is in maths.h. */
#include "maths.h"

#include <math.h>

#include "parts.h"

struct maths_value maths_unknown(void)
{
	return (struct maths_value){ (double)NAN, (double)NAN, (double)NAN };
}

static int64_t total(const struct maths_pair *p)
{
	return p->both + p->first + p->second + p->neither;
}

struct maths_value maths_agreement(const struct maths_pair *p, double z)
{
	return maths_proportion(p->both + p->neither, total(p), z);
}

struct maths_value maths_pabak(const struct maths_pair *p, double z)
{
	struct maths_value v = maths_agreement(p, z);
	return (struct maths_value){ 2 * v.value - 1, 2 * v.lo - 1,
				     2 * v.hi - 1 };
}

struct maths_value maths_precision(const struct maths_pair *p, double z)
{
	return maths_proportion(p->both, p->both + p->first, z);
}

struct maths_value maths_recall(const struct maths_pair *p, double z)
{
	return maths_proportion(p->both, p->both + p->second, z);
}

struct maths_value maths_f1(const struct maths_pair *p, double z)
{
	struct maths_value j =
		maths_proportion(p->both, p->both + p->first + p->second, z);
	return (struct maths_value){ 2 * j.value / (1 + j.value),
				     2 * j.lo / (1 + j.lo),
				     2 * j.hi / (1 + j.hi) };
}

/* Shares of a k x k table. */
struct shares {
	const int64_t *counts;
	size_t k;
	double n, po, pe;
};

static double row(const struct shares *s, size_t i)
{
	double sum = 0;
	for (size_t j = 0; j < s->k; j++)
		sum += (double)s->counts[i * s->k + j];
	return sum / s->n;
}

static double column(const struct shares *s, size_t j)
{
	double sum = 0;
	for (size_t i = 0; i < s->k; i++)
		sum += (double)s->counts[i * s->k + j];
	return sum / s->n;
}

/* Fleiss, Cohen and Everitt 1969, formula 13. */
static double kappa_variance(const struct shares *s, double kappa)
{
	double on = 0, off = 0, rest = kappa - s->pe * (1 - kappa);
	for (size_t i = 0; i < s->k; i++) {
		for (size_t j = 0; j < s->k; j++) {
			double p = (double)s->counts[i * s->k + j] / s->n;
			double m = column(s, i) + row(s, j);
			double d = 1 - (row(s, i) + column(s, i)) * (1 - kappa);
			if (i == j)
				on += p * d * d;
			else
				off += p * m * m;
		}
	}
	double v = on + (1 - kappa) * (1 - kappa) * off - rest * rest;
	return fmax(0, v) / (s->n * (1 - s->pe) * (1 - s->pe));
}

struct maths_value maths_kappa_of(const int64_t *counts, size_t k, double z)
{
	struct shares s = { .counts = counts, .k = k };
	for (size_t i = 0; i < k * k; i++)
		s.n += (double)counts[i];
	if (s.n <= 0)
		return maths_unknown();
	for (size_t i = 0; i < k; i++) {
		s.po += (double)counts[i * k + i] / s.n;
		s.pe += row(&s, i) * column(&s, i);
	}
	if (s.pe >= 1)
		return maths_unknown();
	double kappa = (s.po - s.pe) / (1 - s.pe);
	return maths_within(kappa, z * sqrt(kappa_variance(&s, kappa)), -1, 1);
}

struct maths_value maths_kappa(const struct maths_pair *p, double z)
{
	const int64_t counts[] = { p->both, p->first, p->second, p->neither };
	return maths_kappa_of(counts, 2, z);
}
