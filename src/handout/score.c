/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What makes a passage fit a box: the section it stands in before all else,
 * then what it tells of. The context of these scores is what is picked for
 * the same box: a second passage under one heading counts less.
 */
#include <string.h>

#include "review.h"

static bool fit(const struct look_passage *p)
{
	return !p->table && !p->response && !p->rec && p->words >= 12;
}

/* Words that a review uses where it weighs what was done. */
static bool weighs(const char *text)
{
	static const char *const words[] = {
		"did not",     "was not",    "were not",   "missed",
		"should have", "opportunit", "no one",     "nobody",
		"failed",      "because",    "could have", "without",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

/* What a review looked at and did not find is no finding. */
static bool rules_out(const struct look_passage *p)
{
	return strstr(p->at.heading, " not ") ||
	       strstr(p->at.heading, "uled out") ||
	       strstr(p->text, "ruled out") || strstr(p->text, "did not find");
}

static int again(const struct look_passage *p, const void *ctx)
{
	const struct picked *all = ctx;
	int n = 0;
	for (size_t i = 0; i < all->n; i++)
		n += str_eq(all->v[i]->at.heading, p->at.heading);
	return n;
}

static int by_section(const struct look_passage *p, const int *points,
		      const void *ctx)
{
	int score = points[p->section];
	if (!score || !fit(p))
		return 0;
	score += (p->practice > 3 ? 3 : (int)p->practice) * 3;
	score += weighs(p->text) * 4 - again(p, ctx) * 8 - p->rank * 10;
	return score > 0 ? score : 1;
}

int review_story(const struct look *x, const struct look_passage *p,
		 const void *ctx)
{
	static const int points[TEXT_N_SECTIONS] = {
		[TEXT_SUMMARY] = 60,      [TEXT_CHRONOLOGY] = 50,
		[TEXT_BACKGROUND] = 48,   [TEXT_LIVED_EXPERIENCE] = 46,
		[TEXT_FAMILY] = 44,       [TEXT_FOREWORD] = 40,
		[TEXT_INTRODUCTION] = 20, [TEXT_OTHER] = 10,
	};
	(void)x;
	return look_advises(p->text) ? 0 : by_section(p, points, ctx);
}

int review_family(const struct look *x, const struct look_passage *p,
		  const void *ctx)
{
	static const int points[TEXT_N_SECTIONS] = {
		[TEXT_FAMILY] = 60,
		[TEXT_BACKGROUND] = 50,
		[TEXT_LIVED_EXPERIENCE] = 40,
	};
	(void)x;
	return by_section(p, points, ctx);
}

int review_reason(const struct look *x, const struct look_passage *p,
		  const void *ctx)
{
	static const int points[TEXT_N_SECTIONS] = {
		[TEXT_SCOPE] = 60,
		[TEXT_INTRODUCTION] = 55,
		[TEXT_METHODOLOGY] = 50,
	};
	static const char *const words[] = {
		"this review",  "This review", "Working Together",   "criteria",
		"commissioned", "decided",     "terms of reference",
	};
	int score = by_section(p, points, ctx);
	(void)x;
	for (size_t i = 0; score && i < sizeof words / sizeof *words; i++)
		score += strstr(p->text, words[i]) ? 8 : 0;
	return score;
}

int review_concern(const struct look *x, const struct look_passage *p,
		   const void *ctx)
{
	static const int points[TEXT_N_SECTIONS] = {
		[TEXT_FINDINGS] = 60,
		[TEXT_ANALYSIS] = 45,
		[TEXT_CONCLUSION] = 40,
		[TEXT_OTHER] = 15,
	};
	(void)x;
	/* Under an unusual heading, only where it plainly weighs. */
	if (rules_out(p) ||
	    (p->section == TEXT_OTHER && (!p->practice || !weighs(p->text))))
		return 0;
	return by_section(p, points, ctx);
}

int review_good(const struct look *x, const struct look_passage *p,
		const void *ctx)
{
	static const int points[TEXT_N_SECTIONS] = {
		[TEXT_GOOD_PRACTICE] = 60,
	};
	static const char *const words[] = {
		"good practice",   "worked well", "commend",
		"Good practice",   "did well",    "exemplary",
		"to their credit", "diligent",
	};
	int score = by_section(p, points, ctx);
	(void)x;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!score && fit(p) && look_judges(p) &&
		    strstr(p->text, words[i]))
			score = 20;
	return score;
}

int review_learning(const struct look *x, const struct look_passage *p,
		    const void *ctx)
{
	static const int points[TEXT_N_SECTIONS] = {
		[TEXT_LEARNING] = 60,
		[TEXT_CONCLUSION] = 45,
	};
	(void)x;
	return by_section(p, points, ctx);
}
