/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proportions and ratios with their intervals; each source is in maths.h. */
#include "maths.h"

#include <math.h>

#include "parts.h"

void maths_wilson(int64_t x, int64_t n, double z, double *lo, double *hi)
{
	*lo = 0;
	*hi = 1;
	if (n <= 0)
		return;
	double total = (double)n, p = (double)x / total, z2 = z * z;
	double mid = (2 * (double)x + z2) / (2 * (total + z2));
	double half =
		z * sqrt(z2 + 4 * (double)x * (1 - p)) / (2 * (total + z2));
	/* At the ends the formula gives 0 and 1 exactly; floating point does
	 * not. */
	*lo = x == 0 ? 0 : fmax(0, mid - half);
	*hi = x == n ? 1 : fmin(1, mid + half);
}

struct maths_value maths_proportion(int64_t x, int64_t n, double z)
{
	struct maths_value v = maths_unknown();
	if (n <= 0)
		return v;
	v.value = (double)x / (double)n;
	maths_wilson(x, n, z, &v.lo, &v.hi);
	return v;
}

struct maths_value maths_within(double value, double half, double lo, double hi)
{
	return (struct maths_value){ value, fmax(lo, value - half),
				     fmin(hi, value + half) };
}

/* Variance of the estimated total of x - r·y in a stratum. */
static double variance(const struct maths_stratum *s, double r)
{
	double n = (double)s->n, size = (double)s->size;
	if (s->n < 2)
		return 0;
	double sum = s->x - r * s->y;
	double squares = s->xx - 2 * r * s->xy + r * r * s->yy;
	double s2 = (squares - sum * sum / n) / (n - 1);
	return size * (size - n) * fmax(0, s2) / n;
}

struct maths_value maths_ratio(const struct maths_stratum *v, size_t n,
			       double z)
{
	double x = 0, y = 0, var = 0;
	for (size_t i = 0; i < n; i++) {
		if (!v[i].n)
			continue;
		double weight = (double)v[i].size / (double)v[i].n;
		x += weight * v[i].x;
		y += weight * v[i].y;
	}
	if (y <= 0)
		return maths_unknown();
	for (size_t i = 0; i < n; i++)
		var += variance(&v[i], x / y);
	return maths_within(x / y, z * sqrt(var) / y, 0, 1);
}
