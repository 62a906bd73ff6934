/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frequencies of words; the source is in maths.h. */
#include <math.h>

#include "maths.h"

static double part(double observed, double expected)
{
	return observed > 0 ? observed * log(observed / expected) : 0;
}

double maths_log_likelihood(double x, double n, double y, double m)
{
	if (n <= 0 || m <= 0)
		return 0;
	double share = (x + y) / (n + m);
	return 2 * (part(x, n * share) + part(y, m * share));
}
