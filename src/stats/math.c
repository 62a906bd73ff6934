/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formulas, each with its source in stats.h. */
#include "stats.h"

#include <math.h>

void stats_wilson(int64_t x, int64_t n, double z, double *lo, double *hi)
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
