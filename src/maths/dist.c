/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Distribution functions, from the GNU Scientific Library; nothing else of
 * this module calls it. Its quantile functions fail or err for large shapes:
 * points are found by halving an interval over its distribution functions.
 */
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <math.h>

#include "parts.h"

/* An argument that the library dislikes must give NaN, not end the program. */
static void quiet(void)
{
	gsl_set_error_handler_off();
}

double maths_z(double level)
{
	quiet();
	if (!(level > 0 && level < 1))
		return (double)NAN;
	return gsl_cdf_ugaussian_Qinv((1 - level) / 2);
}

double maths_normal_tail(double z)
{
	quiet();
	return gsl_cdf_ugaussian_Q(z);
}

double maths_chi_square_tail(double x, double df)
{
	quiet();
	return gsl_cdf_chisq_Q(x, df);
}

struct law {
	double (*below)(double x, double a, double b);
	double (*above)(double x, double a, double b);
	double a, b;
};

/* Where in [lo, hi] the tail is what is wanted. Ends when the middle is one
 * of the ends. */
static double point(const struct law *law, double lo, double hi, double tail,
		    bool upper)
{
	quiet();
	for (;;) {
		double x = lo + (hi - lo) / 2;
		if (x <= lo || x >= hi)
			return x;
		double t = upper ? law->above(x, law->a, law->b)
				 : law->below(x, law->a, law->b);
		if (isnan(t))
			return t;
		if (upper == (t > tail))
			lo = x;
		else
			hi = x;
	}
}

double maths_gamma_point(double shape, double tail, bool upper)
{
	const struct law gamma = { gsl_cdf_gamma_P, gsl_cdf_gamma_Q, shape, 1 };
	double above = shape + 1;
	quiet();
	while (gsl_cdf_gamma_Q(above, shape, 1) > tail)
		above *= 2;
	return point(&gamma, 0, above, tail, upper);
}

double maths_beta_point(double a, double b, double tail, bool upper)
{
	const struct law beta = { gsl_cdf_beta_P, gsl_cdf_beta_Q, a, b };
	return point(&beta, 0, 1, tail, upper);
}
