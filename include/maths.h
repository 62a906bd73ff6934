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
/* The normal quantile of a two-sided level: 0.95 gives MATHS_Z95. NaN outside
 * ]0, 1[. */
double maths_z(double level);

/* ---- two proportions, or one and what is known of all ---- */

/* The difference x/n - y/m (times 100: percentage points), such as the change
 * against the period before: hybrid score interval without continuity
 * correction (R. G. Newcombe 1998, Statist. Med. 17:873, method 10). NaN when
 * n or m is 0. */
struct maths_value maths_difference(int64_t x, int64_t n, int64_t y, int64_t m,
				    double z);
/* The ratio (x/n) / (y/m), interval on the logarithm (D. Katz et al. 1978,
 * Biometrics 34:469, method C). NaN when y, n or m is 0; with x 0 the ratio is
 * 0 and has no interval. */
struct maths_value maths_risk_ratio(int64_t x, int64_t n, int64_t y, int64_t m,
				    double z);
/* Representation: the share x/n here over `share`, the known share of the
 * population; 2: twice as often as there. Wilson's ends over that share, which
 * is taken as without error. NaN when n is 0 or share not in ]0, 1]. */
struct maths_value maths_representation(int64_t x, int64_t n, double share,
					double z);

/* ---- counts and rates ---- */

/* Exact interval of a count, if counts are Poisson (F. Garwood 1936, Biometrika
 * 28:437). From 100,000 by Byar's approximation (Breslow and Day 1987,
 * Statistical Methods in Cancer Research II, p. 69), there the same to eight
 * digits. NaN below 0. */
struct maths_value maths_poisson(int64_t n, double z);
/* n events in so many person-years, for `per` person-years (100,000): the
 * count's interval over the person-years. NaN without person-years. */
struct maths_value maths_rate(int64_t n, double person_years, double per,
			      double z);
/* The ratio of the rates n/t and m/u: given n + m events, n is binomial, and
 * its exact interval (C. J. Clopper and E. S. Pearson 1934, Biometrika 26:404)
 * is turned into one of the ratio (J. Przyborowski and H. Wilenski 1940,
 * Biometrika 31:313). NaN when m, t or u is 0. */
struct maths_value maths_rate_ratio(int64_t n, double t, int64_t m, double u,
				    double z);

/* ---- tests ---- */

enum maths_method {
	MATHS_NO_TEST, /* nothing to test, or too much to compute */
	MATHS_CHI_SQUARE,
	MATHS_FISHER,
	MATHS_TREND,
};

struct maths_test {
	enum maths_method method;
	double statistic, df; /* chi-square; NaN with Fisher's test */
	double p;             /* two-sided */
	double expected;      /* association: the least expected count */
	double slope; /* trend: change of the proportion a unit of score */
};

/* "none", "chi-square", "Fisher exact", "trend". */
const char *maths_method_name(enum maths_method m);

/*
 * Are the rows and columns of counts[row * cols + column] associated? Rows and
 * columns without a count are left out; with fewer than two of either left, or
 * a count below 0, there is no test.
 *
 * Where every expected count is 5 or more: Pearson's chi-square without
 * continuity correction (K. Pearson 1900, Phil. Mag. 50:157), (r-1)(c-1)
 * degrees of freedom. Else Fisher's exact test, two-sided: the probability,
 * margins given, of all tables that are as improbable as this one or more so,
 * within a relative 1e-7 (R. A. Fisher 1935, J. R. Statist. Soc. 98:39; larger
 * tables: G. H. Freeman and J. H. Halton 1951, Biometrika 38:141).
 *
 * The exact test of a table larger than 2 x 2 may take too much work (400,000
 * steps, about a twentieth of a second; from about five by five and 200
 * counted), or count more than a million. Then it is chi-square after all if
 * no expected count is below 1 and at most a fifth of them below 5 (W. G.
 * Cochran 1954, Biometrics 10:417), else there is no test.
 */
void maths_association(const int64_t *counts, size_t rows, size_t cols,
		       struct maths_test *out);

/*
 * Does the proportion x[i]/n[i] rise or fall over k groups? Cochran and
 * Armitage's test (W. G. Cochran 1954, Biometrics 10:417; P. Armitage 1955,
 * Biometrics 11:375): chi-square with one degree of freedom. score NULL: 1, 2,
 * … k. A group with n 0 does not count; no test when all or none of the units
 * have the feature or all scores are one.
 */
void maths_trend(const int64_t *x, const int64_t *n, const double *score,
		 size_t k, struct maths_test *out);

/* p-values of m tests made together to those adjusted so that the share of
 * false discoveries stays within the level (Y. Benjamini and Y. Hochberg 1995,
 * J. R. Statist. Soc. B 57:289). A p that is NaN gives NaN and is no test. q
 * may be p. */
void maths_bh(const double *p, size_t n, double *q);

/* ---- how values lie ---- */

/* Quartiles as definition 7 of R. J. Hyndman and Y. Fan 1996, Am. Statist.
 * 50:361, which spreadsheets and R use. */
struct maths_summary {
	size_t n;
	double mean, median, q1, q3, min, max; /* NaN when n is 0 */
};

/* In any order; a value that is NaN is not known and not counted. */
struct maths_summary maths_summary(const double *values, size_t n);

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

#endif
