/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * maths: every formula against a published value or one computed by another
 * program, named beside it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "maths.h"

#define Z MATHS_Z95

static bool near(double x, double y, double by)
{
	return fabs(x - y) <= by;
}

static bool is(struct maths_value v, double value, double lo, double hi,
	       double by)
{
	return near(v.value, value, by) && near(v.lo, lo, by) &&
	       near(v.hi, hi, by);
}

static bool unknown(struct maths_value v)
{
	return isnan(v.value) && isnan(v.lo) && isnan(v.hi);
}

/* ---- proportions ---- */

static void wilson_agrees_with_published_intervals(void **state)
{
	(void)state;
	/* Newcombe 1998, Statist. Med. 17:857, Table I, method 3. */
	static const struct {
		int64_t x, n;
		double lo, hi;
	} cases[] = {
		{ 81, 263, 0.2553, 0.3662 },
		{ 15, 148, 0.0624, 0.1605 },
		{ 0, 20, 0.0000, 0.1611 },
		{ 1, 29, 0.0061, 0.1718 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double lo, hi;
		maths_wilson(cases[i].x, cases[i].n, MATHS_Z95, &lo, &hi);
		assert_true(near(lo, cases[i].lo, 0.00005));
		assert_true(near(hi, cases[i].hi, 0.00005));
	}
}

/* prop.test(x, n, correct = FALSE) of R is the score interval; at 0, n and
 * n/2 it has a closed form. */
static void wilson_has_its_closed_form_at_the_ends_and_the_middle(void **state)
{
	(void)state;
	double z = MATHS_Z95, z2 = z * z, lo, hi;
	maths_wilson(0, 50, z, &lo, &hi);
	assert_true(lo == 0 && near(hi, z2 / (50 + z2), 1e-12));
	maths_wilson(50, 50, z, &lo, &hi);
	assert_true(hi == 1 && near(lo, 50 / (50 + z2), 1e-12));
	maths_wilson(25, 50, z, &lo, &hi);
	assert_true(near(hi - 0.5, z / (2 * sqrt(50 + z2)), 1e-12));
	assert_true(near(0.5 - lo, hi - 0.5, 1e-12));
	maths_wilson(500000000, 1000000000, z, &lo, &hi);
	assert_true(near(hi - 0.5, z / (2 * sqrt(1e9 + z2)), 1e-12));
}

static void wilson_of_nothing_says_nothing(void **state)
{
	(void)state;
	double lo = 9, hi = 9;
	maths_wilson(0, 0, MATHS_Z95, &lo, &hi);
	assert_true(lo == 0 && hi == 1);
}

static void a_proportion_of_nothing_is_unknown(void **state)
{
	(void)state;
	assert_true(unknown(maths_proportion(0, 0, Z)));
	struct maths_value v = maths_proportion(81, 263, Z);
	assert_true(is(v, 81.0 / 263, 0.2553, 0.3662, 0.00005));
}

/* ---- two coders ---- */

/*
 * The interval by statsmodels 0.13.5, inter_rater.cohens_kappa, and the
 * standard error again by R, psych 2.2.9, cohen.kappa. The first table is the
 * one of which another program makes 0.482; the third is Cohen's in Fleiss
 * 1981, Statistical Methods for Rates and Proportions, ch. 13 (0.429).
 */
static void kappa_is_what_other_programs_compute(void **state)
{
	(void)state;
	struct maths_pair p = { 40, 20, 20, 920 };
	assert_true(is(maths_kappa(&p, Z), 0.6453900709219855,
		       0.5433245872987077, 0.7474555545452634, 1e-9));
	p = (struct maths_pair){ 20, 5, 10, 15 };
	assert_true(is(maths_kappa(&p, Z), 0.4, 0.151092290476661,
		       0.6489077095233389, 1e-9));
	static const int64_t three[] = { 106, 10, 4, 22, 28, 10, 2, 12, 6 };
	assert_true(is(maths_kappa_of(three, 3, Z), 0.4285714285714285,
		       0.32329979345440496, 0.533843063688452, 1e-9));
}

static void kappa_does_not_ask_who_is_first(void **state)
{
	(void)state;
	struct maths_pair p = { 31, 4, 9, 56 }, q = { 31, 9, 4, 56 };
	struct maths_value a = maths_kappa(&p, Z), b = maths_kappa(&q, Z);
	assert_true(is(a, b.value, b.lo, b.hi, 1e-12));
}

static void kappa_of_one_category_is_unknown(void **state)
{
	(void)state;
	struct maths_pair all = { 0, 0, 0, 40 }, none = { 0 };
	assert_true(unknown(maths_kappa(&all, Z)));
	assert_true(unknown(maths_kappa(&none, Z)));
	assert_true(near(maths_agreement(&all, Z).value, 1, 0));
	assert_true(unknown(maths_agreement(&none, Z)));
}

static void perfect_agreement_and_its_contrary(void **state)
{
	(void)state;
	struct maths_pair same = { 20, 0, 0, 20 }, never = { 0, 20, 20, 0 };
	assert_true(is(maths_kappa(&same, Z), 1, 1, 1, 1e-12));
	assert_true(near(maths_kappa(&never, Z).value, -1, 1e-12));
	assert_true(near(maths_pabak(&same, Z).value, 1, 1e-12));
	assert_true(near(maths_pabak(&never, Z).value, -1, 1e-12));
}

/* Byrt, Bishop and Carlin 1993: 2·po - 1; po = 0.96 here. The interval is
 * Wilson's of 960/1000, as R's prop.test(960, 1000, correct = FALSE). */
static void pabak_is_twice_the_agreement_less_one(void **state)
{
	(void)state;
	struct maths_pair p = { 40, 20, 20, 920 };
	assert_true(is(maths_pabak(&p, Z), 0.92, 2 * 0.945990355878742 - 1,
		       2 * 0.970489026314547 - 1, 1e-9));
}

/* By hand: 8 of 10 found by the program are right, of 16 that are there. */
static void precision_recall_and_f1(void **state)
{
	(void)state;
	struct maths_pair p = { 8, 2, 8, 82 };
	double lo, hi;
	assert_true(near(maths_precision(&p, Z).value, 0.8, 1e-12));
	assert_true(near(maths_recall(&p, Z).value, 0.5, 1e-12));
	struct maths_value f = maths_f1(&p, Z);
	assert_true(near(f.value, 2 * 0.8 * 0.5 / 1.3, 1e-12));
	maths_wilson(8, 18, Z, &lo, &hi);
	assert_true(near(f.lo, 2 * lo / (1 + lo), 1e-12));
	assert_true(near(f.hi, 2 * hi / (1 + hi), 1e-12));
	struct maths_pair nothing = { 0, 0, 0, 9 };
	assert_true(unknown(maths_f1(&nothing, Z)));
	assert_true(unknown(maths_recall(&nothing, Z)));
	struct maths_pair missed = { 0, 0, 3, 9 };
	assert_true(unknown(maths_precision(&missed, Z)));
	assert_true(near(maths_f1(&missed, Z).value, 0, 0));
}

/* ---- any number of coders ---- */

#define NO MATHS_NONE

/* Krippendorff 2011, section A: 0.095; B: 0.692; D: 0.743. More digits by
 * the coincidence matrix of the same paper, programmed apart from this. */
static void alpha_is_what_krippendorff_printed(void **state)
{
	(void)state;
	static const int two[] = { 0, 1, 1, 1, 0, 1, 0, 0, 0, 0,
				   0, 1, 0, 0, 0, 0, 1, 0, 0, 0 };
	struct maths_ratings r = { two, 10, 2, 2 };
	assert_true(near(maths_alpha(&r, Z).value, 0.09523809523809534, 1e-9));
	static const int five[] = { 0, 1, 0, 0, 1, 1, 1, 1, 3, 1, 2, 2,
				    2, 2, 2, 2, 4, 4, 3, 3, 3, 3, 0, 3 };
	r = (struct maths_ratings){ five, 12, 2, 5 };
	assert_true(near(maths_alpha(&r, Z).value, 0.6919642857142858, 1e-9));
	static const int four[] = {
		0, 0, NO, 0, 1,  1, 2, 1, 2,  2,  2, 2, 2,  2, 2,  2,
		1, 1, 1,  1, 0,  1, 2, 3, 3,  3,  3, 3, 0,  0, 1,  0,
		1, 1, 1,  1, NO, 4, 4, 4, NO, NO, 0, 0, NO, 2, NO, NO,
	};
	r = (struct maths_ratings){ four, 12, 4, 5 };
	double se = 0.14632665220070612, x = 0.7434210526315791;
	assert_true(is(maths_alpha(&r, Z), x, x - Z * se, 1, 1e-9));
}

/* statsmodels 0.13.5, inter_rater.fleiss_kappa: ten units, fourteen coders,
 * five categories; its jackknife done with the same function. */
static void fleiss_kappa_is_what_another_program_computes(void **state)
{
	(void)state;
	static const int counts[10][5] = {
		{ 0, 0, 0, 0, 14 }, { 0, 2, 6, 4, 2 }, { 0, 0, 3, 5, 6 },
		{ 0, 3, 9, 2, 0 },  { 2, 2, 8, 1, 1 }, { 7, 7, 0, 0, 0 },
		{ 3, 2, 6, 3, 0 },  { 2, 5, 3, 2, 2 }, { 6, 5, 2, 1, 0 },
		{ 0, 2, 2, 3, 7 },
	};
	int v[140];
	size_t n = 0;
	for (size_t u = 0; u < 10; u++)
		for (int c = 0; c < 5; c++)
			for (int i = 0; i < counts[u][c]; i++)
				v[n++] = c;
	struct maths_ratings r = { v, 10, 14, 5 };
	double x = 0.20993070442195522, se = 0.10055702324497184;
	assert_int_equal(n, 140);
	assert_true(is(maths_fleiss(&r, Z), x, x - Z * se, x + Z * se, 1e-9));
	/* A unit that one coder has not coded is left out. */
	v[139] = NO;
	r.units = 10;
	struct maths_value nine = maths_fleiss(&r, Z);
	r.units = 9;
	assert_true(near(nine.value, maths_fleiss(&r, Z).value, 1e-12));
}

static void agreement_of_one_unit_or_none_has_no_interval(void **state)
{
	(void)state;
	static const int v[] = { 0, 1, NO, NO };
	struct maths_ratings r = { v, 1, 2, 2 };
	struct maths_value one = maths_alpha(&r, Z);
	assert_true(near(one.value, 0, 1e-12) && isnan(one.lo));
	r = (struct maths_ratings){ v + 2, 1, 2, 2 };
	assert_true(unknown(maths_alpha(&r, Z)));
	r = (struct maths_ratings){ 0 };
	assert_true(unknown(maths_alpha(&r, Z)));
	assert_true(unknown(maths_fleiss(&r, Z)));
}

/* ---- words ---- */

/* scipy 1.10, stats.power_divergence(lambda_="log-likelihood") of the two
 * observed against the two expected frequencies. */
static void log_likelihood_is_what_another_program_computes(void **state)
{
	(void)state;
	assert_true(near(maths_log_likelihood(120, 10000, 80, 20000),
			 59.336699773950045, 1e-9));
	assert_true(near(maths_log_likelihood(5, 1000, 0, 9000),
			 23.02585092994046, 1e-9));
	assert_true(near(maths_log_likelihood(0, 1000, 7, 9000),
			 1.475047219209569, 1e-9));
	assert_true(near(maths_log_likelihood(0, 0, 7, 9000), 0, 0));
	assert_true(near(maths_log_likelihood(3, 30, 6, 60), 0, 1e-12));
}

/* ---- strata ---- */

/* R, survey 4.1-1: svydesign(strata, fpc), svyratio. */
static void a_ratio_of_strata_is_what_another_program_computes(void **state)
{
	(void)state;
	static const struct maths_stratum v[] = {
		{ .size = 50,
		  .n = 5,
		  .x = 4,
		  .y = 4,
		  .xx = 4,
		  .yy = 4,
		  .xy = 4 },
		{ .size = 400,
		  .n = 4,
		  .x = 2,
		  .y = 3,
		  .xx = 2,
		  .yy = 3,
		  .xy = 2 },
		{ .size = 1000,
		  .n = 6,
		  .x = 1,
		  .y = 2,
		  .xx = 1,
		  .yy = 2,
		  .xy = 1 },
	};
	double x = 0.603960396039604, se = 0.238998991460641;
	assert_true(is(maths_ratio(v, 3, Z), x, x - Z * se, 1, 1e-9));
}

static void a_ratio_of_everything_has_no_error(void **state)
{
	(void)state;
	static const struct maths_stratum v[] = {
		{ .size = 5,
		  .n = 5,
		  .x = 3,
		  .y = 4,
		  .xx = 3,
		  .yy = 4,
		  .xy = 3 },
		{ .size = 7, .n = 0 },
	};
	assert_true(is(maths_ratio(v, 2, Z), 0.75, 0.75, 0.75, 1e-12));
	assert_true(unknown(maths_ratio(v, 0, Z)));
}

/* ---- the table of references ---- */

#include "test_maths_truth.h"

/* ---- tests and rates, beyond that table ---- */

static double percent(int64_t x, int64_t n)
{
	return 100 * maths_proportion(x, n, Z).value;
}

/* Printed tables whose sums and rounded percentages are known; their sources
 * are in the table of references. */
static void published_tables_add_up(void **state)
{
	(void)state;
	/* Categories of death 2005-09: the rest of 276 is not classified. */
	static const int64_t deaths[] = { 13, 60, 4, 31, 138 };
	/* Category of plan, and what it makes in whole per cent. */
	static const int64_t plans[] = { 73, 32, 12, 19, 28, 11 };
	static const double printed[] = { 42, 18, 7, 11, 16, 6 };
	int64_t sum = 0;
	double share = 0;
	for (size_t i = 0; i < 5; i++) {
		sum += deaths[i];
		share += round(10 * percent(deaths[i], 276)) / 10;
	}
	/* 4.7 + 21.7 + 1.4 + 11.2 + 50; in one step 89.1 */
	assert_true(sum == 246 && near(share, 89.0, 1e-9));
	assert_true(near(percent(sum, 276), 89.1, 0.05));
	sum = 0;
	share = 0;
	for (size_t i = 0; i < 6; i++) {
		sum += plans[i];
		share += round(percent(plans[i], 175));
		assert_true(round(percent(plans[i], 175)) == printed[i]);
	}
	assert_true(sum == 175 && share == 100);
}

static void a_sparse_table_of_harm_by_neglect_is_tested_exactly(void **state)
{
	(void)state;
	/* n = 43: 23, 7, 5, 7, 1; 27 with neglect and 16 without. */
	static const int64_t v[] = { 14, 9, 5, 2, 5, 0, 3, 4, 0, 1 };
	struct maths_test t;
	maths_association(v, 5, 2, &t);
	assert_int_equal(t.method, MATHS_FISHER);
	/* R: fisher.test(matrix(v, 5, byrow = TRUE))$p.value */
	assert_true(near(t.p, 0.202150964312951, 1e-9));
	assert_true(near(t.expected, 16.0 / 43, 1e-12));
}

/* Rates are printed to two places: what population makes 0.63? */
static void a_printed_rate_implies_its_population(void **state)
{
	(void)state;
	double most = 276 / 0.625e-5, least = 276 / 0.635e-5;
	assert_true(near(maths_rate(276, most, 1e5, Z).value, 0.625, 1e-9));
	assert_true(near(maths_rate(276, least, 1e5, Z).value, 0.635, 1e-9));
	/* Four years of some eleven million children, as England had. */
	assert_true(least / 4 > 10.8e6 && most / 4 < 11.1e6);
}

static void the_test_does_not_ask_which_way_a_table_lies(void **state)
{
	(void)state;
	static const int64_t v[] = { 7, 1, 0, 3, 2, 2, 9, 4, 1, 0, 5, 1 };
	int64_t w[12], u[12];
	struct maths_test a, b, c;
	for (size_t i = 0; i < 3; i++) {
		for (size_t j = 0; j < 4; j++) {
			w[j * 3 + i] = v[i * 4 + j];
			u[(2 - i) * 4 + 3 - j] = v[i * 4 + j];
		}
	}
	maths_association(v, 3, 4, &a);
	maths_association(w, 4, 3, &b);
	maths_association(u, 3, 4, &c);
	assert_int_equal(a.method, MATHS_FISHER);
	assert_true(near(a.p, b.p, 1e-9) && near(a.p, c.p, 1e-9));
}

/* Many of its tables are as improbable as this one, by other sums of the same
 * logarithms. */
static void tables_as_improbable_as_the_observed_one_count(void **state)
{
	(void)state;
	static const int64_t v[] = { 3, 0, 1, 1, 4, 3 };
	struct maths_test t;
	maths_association(v, 2, 3, &t);
	/* R: fisher.test(matrix(v, 2, byrow = TRUE))$p.value */
	assert_true(near(t.p, 0.2, 1e-12));
}

static void
a_table_too_large_for_the_exact_test_may_have_chi_square(void **state)
{
	(void)state;
	int64_t v[8 * 8];
	struct maths_test t;
	for (int64_t i = 0; i < 64; i++)
		v[i] = i * i * 7 % 11;
	maths_association(v, 8, 8, &t);
	/* R: chisq.test(matrix(v, 8, byrow = TRUE), correct = FALSE), of which
	 * one expected count in eight is below 5, the least 4.825065. */
	assert_int_equal(t.method, MATHS_CHI_SQUARE);
	assert_true(near(t.statistic, 106.400232772110, 1e-9));
	assert_true(near(t.expected, 4.825065, 1e-6));
}

static void
a_large_table_with_many_small_expected_counts_gets_no_test(void **state)
{
	(void)state;
	int64_t v[8 * 8];
	struct maths_test t;
	for (int64_t i = 0; i < 64; i++)
		v[i] = i == 63 ? 1 : i >= 56 ? 0 : 4 + i % 9;
	maths_association(v, 8, 8, &t);
	assert_int_equal(t.method, MATHS_NO_TEST);
	assert_true(isnan(t.p) && isnan(t.statistic));
	static const int64_t many[] = { 2000000, 1, 3, 2000000, 4, 1 };
	maths_association(many, 2, 3, &t);
	assert_int_equal(t.method, MATHS_NO_TEST);
}

static void the_least_expected_count_decides_the_test(void **state)
{
	(void)state;
	static const int64_t five[] = { 5, 5, 5, 5 }, below[] = { 4, 5, 5, 5 };
	struct maths_test t;
	maths_association(five, 2, 2, &t);
	assert_int_equal(t.method, MATHS_CHI_SQUARE);
	assert_true(t.expected == 5);
	maths_association(below, 2, 2, &t);
	assert_int_equal(t.method, MATHS_FISHER);
	assert_true(t.expected < 5);
}

static void the_slope_has_the_sign_of_the_trend(void **state)
{
	(void)state;
	static const int64_t up[] = { 1, 3, 6 }, down[] = { 6, 3, 1 };
	static const int64_t n[] = { 10, 10, 10 };
	struct maths_test a, b;
	maths_trend(up, n, NULL, 3, &a);
	maths_trend(down, n, NULL, 3, &b);
	assert_true(a.slope > 0 && b.slope < 0);
	assert_true(near(a.slope, -b.slope, 1e-12) && near(a.p, b.p, 1e-12));
}

static void counts_that_are_no_proportions_have_no_trend(void **state)
{
	(void)state;
	static const int64_t x[] = { 1, 6, 3 }, n[] = { 5, 5, 5 };
	static const int64_t minus[] = { 1, -1, 3 };
	struct maths_test t;
	maths_trend(x, n, NULL, 3, &t);
	assert_int_equal(t.method, MATHS_NO_TEST);
	maths_trend(minus, n, NULL, 3, &t);
	assert_int_equal(t.method, MATHS_NO_TEST);
	maths_trend(x, n, NULL, 0, &t);
	assert_int_equal(t.method, MATHS_NO_TEST);
}

/* Where the approximation of the interval of a count begins, it goes on from
 * where the exact one ends. */
static void the_interval_of_a_large_count_has_no_step(void **state)
{
	(void)state;
	struct maths_value a = maths_poisson(99999, Z);
	struct maths_value b = maths_poisson(100000, Z);
	/* R: poisson.test(99999)$conf.int, poisson.test(100000)$conf.int */
	assert_true(near(a.lo, 99380.15576273, 1e-3));
	assert_true(near(b.lo, 99381.15266374, 1e-3));
	assert_true(near(b.hi, 100621.74473974, 1e-3));
	assert_true(near(a.hi, 100620.74164077, 1e-3));
}

static void other_levels_give_wider_intervals(void **state)
{
	(void)state;
	double z99 = maths_z(0.99);
	struct maths_value a = maths_poisson(9, Z), b = maths_poisson(9, z99);
	assert_true(b.lo < a.lo && b.hi > a.hi);
	/* R: poisson.test(9, conf.level = 0.99)$conf.int */
	assert_true(near(b.lo, 3.132402342253, 1e-6));
	assert_true(near(b.hi, 19.998423156469, 1e-6));
}

static void adjusted_p_values_may_replace_the_old_ones(void **state)
{
	(void)state;
	double p[] = { 0.01, (double)NAN, 0.02 };
	maths_bh(p, 3, p);
	assert_true(near(p[0], 0.02, 1e-12) && near(p[2], 0.02, 1e-12));
	assert_true(isnan(p[1]));
	maths_bh(p, 0, p);
}

static void a_summary_leaves_the_values_as_they_were(void **state)
{
	(void)state;
	static const double v[] = { 3, 1, 2 };
	struct maths_summary s = maths_summary(v, 3);
	assert_true(s.n == 3 && s.median == 2 && v[0] == 3);
	s = maths_summary(NULL, 0);
	assert_true(s.n == 0 && isnan(s.mean) && isnan(s.max));
}

static void every_method_has_a_name(void **state)
{
	(void)state;
	assert_string_equal(maths_method_name(MATHS_NO_TEST), "none");
	assert_string_equal(maths_method_name(MATHS_CHI_SQUARE), "chi-square");
	assert_string_equal(maths_method_name(MATHS_FISHER), "Fisher exact");
	assert_string_equal(maths_method_name(MATHS_TREND), "trend");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wilson_agrees_with_published_intervals),
		cmocka_unit_test(
			wilson_has_its_closed_form_at_the_ends_and_the_middle),
		cmocka_unit_test(wilson_of_nothing_says_nothing),
		cmocka_unit_test(a_proportion_of_nothing_is_unknown),
		cmocka_unit_test(kappa_is_what_other_programs_compute),
		cmocka_unit_test(kappa_does_not_ask_who_is_first),
		cmocka_unit_test(kappa_of_one_category_is_unknown),
		cmocka_unit_test(perfect_agreement_and_its_contrary),
		cmocka_unit_test(pabak_is_twice_the_agreement_less_one),
		cmocka_unit_test(precision_recall_and_f1),
		cmocka_unit_test(alpha_is_what_krippendorff_printed),
		cmocka_unit_test(fleiss_kappa_is_what_another_program_computes),
		cmocka_unit_test(agreement_of_one_unit_or_none_has_no_interval),
		cmocka_unit_test(
			log_likelihood_is_what_another_program_computes),
		cmocka_unit_test(
			a_ratio_of_strata_is_what_another_program_computes),
		cmocka_unit_test(a_ratio_of_everything_has_no_error),
		cmocka_unit_test(every_formula_gives_what_its_source_gives),
		cmocka_unit_test(a_wrong_value_is_noticed),
		cmocka_unit_test(published_tables_add_up),
		cmocka_unit_test(
			a_sparse_table_of_harm_by_neglect_is_tested_exactly),
		cmocka_unit_test(a_printed_rate_implies_its_population),
		cmocka_unit_test(the_test_does_not_ask_which_way_a_table_lies),
		cmocka_unit_test(
			tables_as_improbable_as_the_observed_one_count),
		cmocka_unit_test(
			a_table_too_large_for_the_exact_test_may_have_chi_square),
		cmocka_unit_test(
			a_large_table_with_many_small_expected_counts_gets_no_test),
		cmocka_unit_test(the_least_expected_count_decides_the_test),
		cmocka_unit_test(the_slope_has_the_sign_of_the_trend),
		cmocka_unit_test(counts_that_are_no_proportions_have_no_trend),
		cmocka_unit_test(the_interval_of_a_large_count_has_no_step),
		cmocka_unit_test(other_levels_give_wider_intervals),
		cmocka_unit_test(adjusted_p_values_may_replace_the_old_ones),
		cmocka_unit_test(a_summary_leaves_the_values_as_they_were),
		cmocka_unit_test(every_method_has_a_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
