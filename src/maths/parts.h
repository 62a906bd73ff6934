/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this module share. */
#ifndef PARTS_H
#define PARTS_H

#include "maths.h"

/* NaN throughout. */
struct maths_value maths_unknown(void);
/* value ± half, cut to [lo, hi]. */
struct maths_value maths_within(double value, double half, double lo,
				double hi);

/* Distribution functions; NaN where they have no value. */

/* Above z, of the standard normal distribution. */
double maths_normal_tail(double z);
/* Above x, of chi-square. */
double maths_chi_square_tail(double x, double df);
/* The point below (`upper`: above) which lies `tail` of the gamma distribution
 * of that shape and scale 1, or of the beta distribution. tail is below a
 * half. */
double maths_gamma_point(double shape, double tail, bool upper);
double maths_beta_point(double a, double b, double tail, bool upper);

/* Fisher's exact test of a table without empty rows or columns; NaN when it
 * takes too much work. */
double maths_fisher(const int64_t *counts, size_t rows, size_t cols);

#endif
