/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Working memory of one thread, and the steps from matches to tags. */
#ifndef THEME_MATCHER_H
#define THEME_MATCHER_H

#include "assert.h"

struct theme_matcher {
	const struct theme_set *set;
	struct arena a;
	struct reading r;
	struct finder finder;
	struct asserter asserter;
	struct matches found;
	const struct theme_passage *passage;
	struct targets targets, others; /* others: `not when` and `bodies` */
	struct cover contexts, bodies;  /* by theme; ids are rules */
	/* Words that conditions ask for: looked for when one does. */
	struct finder around;
	struct matches nearby; /* by rule, then start */
	bool looked;
	/* For sections that want a number of places: */
	struct tally {
		int places;
		uint32_t end; /* of the last of them */
	} * tallies;
};

/* filter.c: of the matches found in the passage, those that count become
 * targets; why, unless NULL, tells of the others. */
void filter_matches(struct theme_matcher *m, struct arena *a,
		    struct theme_explanation *why);

/* near.c: whether a condition lets a match count. *seen: the words that it
 * names, if they are there. */
bool condition_holds(struct theme_matcher *m, const struct condition *c,
		     const struct match *x, struct span *seen);

#endif
