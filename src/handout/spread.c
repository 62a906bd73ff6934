/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which of the reviews found become examples: maximal marginal relevance
 * (Carbonell and Goldstein 1998, "The use of MMR, diversity-based reranking",
 * doi 10.1145/290941.291025). The most relevant first; then, again and again,
 * the one for which
 *
 *     0.6 relevance - 0.4 likeness to the most alike of those chosen
 *
 * is greatest, and of equals the one that was found before. Relevance falls
 * with the place among those found, from 1 for the first to 0; likeness is in
 * parts the same age band (35 %), years of incident near each other (25 %, gone
 * at six years), the same area (25 %, half for the same region) and the same
 * outcome (15 %). What is not known is half alike.
 */
#include "spread.h"

#define HALF     0.5
#define RELEVANT 0.6
#define DIFFERS  0.4
#define FADING   6 /* years */

static double same(const char *a, const char *b)
{
	if (!*a || !*b)
		return HALF;
	return str_eq(a, b) ? 1 : 0;
}

static double same_place(const struct spread_case *a,
			 const struct spread_case *b)
{
	double area = same(a->area, b->area);
	if (area > 0)
		return area;
	return *a->region && *b->region && str_eq(a->region, b->region) ? HALF
									: 0;
}

static double same_years(const struct spread_case *a,
			 const struct spread_case *b)
{
	if (!a->year || !b->year)
		return HALF;
	int apart = a->year > b->year ? a->year - b->year : b->year - a->year;
	return apart >= FADING ? 0 : 1 - (double)apart / FADING;
}

double spread_likeness(const struct spread_case *a, const struct spread_case *b)
{
	return 0.35 * same(a->band, b->band) + 0.25 * same_years(a, b) +
	       0.25 * same_place(a, b) + 0.15 * same(a->outcome, b->outcome);
}

size_t spread_choose(struct spread_case *v, size_t n, size_t wanted,
		     size_t *out)
{
	size_t k = 0;
	while (k < wanted && k < n) {
		size_t best = n;
		double most = 0;
		for (size_t i = 0; i < n; i++) {
			double alike = 0, score;
			if (v[i].chosen)
				continue;
			for (size_t c = 0; c < k; c++) {
				double x = spread_likeness(&v[i], &v[out[c]]);
				alike = x > alike ? x : alike;
			}
			score = RELEVANT * (1 - (double)i / (double)n) -
				DIFFERS * alike;
			if (best == n || score > most + 1e-9) {
				best = i;
				most = score;
			}
		}
		v[best].chosen = true;
		out[k++] = best;
	}
	return k;
}
