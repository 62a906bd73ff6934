/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * maths: the formulas of statistics, each with its source. Pure: numbers in,
 * numbers out. Proportions are 0..1, not per cent.
 *
 * A value that cannot be had (a division by nothing) is NaN, with an interval
 * of NaN; whoever prints it writes a dash.
 */
#ifndef MATHS_H
#define MATHS_H

#include "base.h"

/* The normal quantile for 95 % two-sided. */
#define MATHS_Z95 1.959963984540054

struct maths_value {
	double value, lo, hi;
};

/* Wilson score interval for a proportion (E. B. Wilson 1927, JASA 22:209;
 * Newcombe 1998, Statist. Med. 17:857, method 3), as proportions, within
 * [0, 1]. n == 0 gives [0, 1]. */
void maths_wilson(int64_t x, int64_t n, double z, double *lo, double *hi);
/* x of n with that interval; NaN when n is 0. */
struct maths_value maths_proportion(int64_t x, int64_t n, double z);

/* ---- two coders, or a person and the program ---- */

/* Units by what two coders say of them. With precision and recall the first
 * is the program, the second the person. */
struct maths_pair {
	int64_t both, first, second, neither;
};

/* Share of units on which both say the same; Wilson interval. */
struct maths_value maths_agreement(const struct maths_pair *p, double z);
/* Cohen's kappa (J. Cohen 1960, Educ. Psychol. Meas. 20:37) with the standard
 * error of Fleiss, Cohen and Everitt (1969, Psychol. Bull. 72:323, formula
 * 13); the interval is value ± z·SE within [-1, 1]. NaN when both use one and
 * the same category only. */
struct maths_value maths_kappa(const struct maths_pair *p, double z);
/* The same for k categories; counts[i * k + j]: first says i, second j. */
struct maths_value maths_kappa_of(const int64_t *counts, size_t k, double z);
/* Prevalence-adjusted bias-adjusted kappa, 2·po - 1 (Byrt, Bishop and Carlin
 * 1993, J. Clin. Epidemiol. 46:423); the ends of po's Wilson interval,
 * transformed likewise. */
struct maths_value maths_pabak(const struct maths_pair *p, double z);

/* Precision both/(both + first) and recall both/(both + second), with Wilson
 * intervals. */
struct maths_value maths_precision(const struct maths_pair *p, double z);
struct maths_value maths_recall(const struct maths_pair *p, double z);
/* F1 = 2·both/(2·both + first + second) (van Rijsbergen 1979, Information
 * Retrieval, ch. 7). It is 2J/(1 + J) of the proportion J = both/(both + first
 * + second), and so are the ends of J's Wilson interval: exact, because that
 * function only rises. */
struct maths_value maths_f1(const struct maths_pair *p, double z);

/* ---- any number of coders ---- */

/* value[u * coders + c]: a category 0, 1, … or MATHS_NONE. */
#define MATHS_NONE (-1)
struct maths_ratings {
	const int *value;
	size_t units, coders;
	int categories;
};

/*
 * Krippendorff's alpha for nominal data, with missing values (K. Krippendorff
 * 2011, Computing Krippendorff's alpha-reliability, sections C and D; 2004,
 * Content Analysis, ch. 11). Units with fewer than two values do not count.
 */
struct maths_value maths_alpha(const struct maths_ratings *r, double z);
/* Fleiss' kappa (J. L. Fleiss 1971, Psychol. Bull. 76:378), over the units
 * that every coder has coded. */
struct maths_value maths_fleiss(const struct maths_ratings *r, double z);
/*
 * The intervals of both: value ± z·SE within [-1, 1], SE by the jackknife over
 * units (B. Efron 1982, The Jackknife, the Bootstrap and Other Resampling
 * Plans, ch. 3): they speak of other units, not of other coders. NaN with
 * fewer than two units.
 */

/* ---- words ---- */

/* Log-likelihood G² of a word that occurs x times in n words of one corpus and
 * y times in m of another (T. Dunning 1993, Comput. Linguist. 19:61; in the
 * two-cell form of Rayson and Garside 2000, Comparing Corpora, p. 3). 0 when a
 * corpus is empty. */
double maths_log_likelihood(double x, double n, double y, double m);

/* ---- samples drawn in strata ---- */

/* A stratum of `size` units, of which `n` were drawn at random; sums over
 * those drawn of x, y and their products. */
struct maths_stratum {
	int64_t size, n;
	double x, y, xx, yy, xy;
};

/* The ratio of the totals of x and y over all units, such as recall (x: said
 * by both, y: said by the person): the combined ratio estimator, with its
 * variance by linearisation (W. G. Cochran 1977, Sampling Techniques, 3rd ed.,
 * formulas 6.48 and 6.51); value ± z·SE within [0, 1]. A stratum with one unit
 * drawn of several adds no variance that could be known. */
struct maths_value maths_ratio(const struct maths_stratum *v, size_t n,
			       double z);

/* ---- tests and summaries ---- */

enum maths_method {
	MATHS_NO_TEST,
	MATHS_CHI_SQUARE,
	MATHS_FISHER,
	MATHS_TREND
};
struct maths_test {
	enum maths_method method;
	double statistic, df, p;
};

struct maths_summary {
	size_t n;
	double mean, median, q1, q3, min, max;
};

#endif
