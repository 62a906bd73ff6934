/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two proportions, counts and rates; each source is in maths.h. */
#include "maths.h"

#include <math.h>

#include "parts.h"

/* From here on an approximation serves, and the exact function errs. */
#define COUNT_LARGE 100000

struct maths_value maths_difference(int64_t x, int64_t n, int64_t y, int64_t m,
				    double z)
{
	struct maths_value p = maths_proportion(x, n, z);
	struct maths_value q = maths_proportion(y, m, z);
	double d = p.value - q.value;
	return (struct maths_value){
		d, d - hypot(p.value - p.lo, q.hi - q.value),
		d + hypot(p.hi - p.value, q.value - q.lo)
	};
}

struct maths_value maths_risk_ratio(int64_t x, int64_t n, int64_t y, int64_t m,
				    double z)
{
	struct maths_value v = maths_unknown();
	if (y <= 0 || n <= 0 || m <= 0)
		return v;
	double p = (double)x / (double)n, q = (double)y / (double)m;
	v.value = p / q;
	if (x <= 0)
		return v;
	double se = sqrt((1 - p) / (double)x + (1 - q) / (double)y);
	v.lo = v.value * exp(-z * se);
	v.hi = v.value * exp(z * se);
	return v;
}

struct maths_value maths_representation(int64_t x, int64_t n, double share,
					double z)
{
	if (!(share > 0 && share <= 1))
		return maths_unknown();
	struct maths_value v = maths_proportion(x, n, z);
	return (struct maths_value){ v.value / share, v.lo / share,
				     v.hi / share };
}

/* Byar's approximation of an end; sign -1: the lower. */
static double byar(double n, double z, double sign)
{
	double cube = 1 - 1 / (9 * n) + sign * z / (3 * sqrt(n));
	return n * cube * cube * cube;
}

struct maths_value maths_poisson(int64_t n, double z)
{
	double x = (double)n, tail = maths_normal_tail(z);
	if (n < 0)
		return maths_unknown();
	if (n >= COUNT_LARGE)
		return (struct maths_value){ x, byar(x, z, -1),
					     byar(x + 1, z, 1) };
	return (struct maths_value){ x,
				     n ? maths_gamma_point(x, tail, false) : 0,
				     maths_gamma_point(x + 1, tail, true) };
}

struct maths_value maths_rate(int64_t n, double person_years, double per,
			      double z)
{
	if (!(person_years > 0))
		return maths_unknown();
	struct maths_value v = maths_poisson(n, z);
	double by = per / person_years;
	return (struct maths_value){ v.value * by, v.lo * by, v.hi * by };
}

struct maths_value maths_rate_ratio(int64_t n, double t, int64_t m, double u,
				    double z)
{
	if (n < 0 || m <= 0 || !(t > 0) || !(u > 0))
		return maths_unknown();
	double x = (double)n, y = (double)m, tail = maths_normal_tail(z);
	double lo = n ? maths_beta_point(x, y + 1, tail, false) : 0;
	double hi = maths_beta_point(x + 1, y, tail, true);
	return (struct maths_value){ x / t / (y / u), lo / (1 - lo) * u / t,
				     hi / (1 - hi) * u / t };
}
