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
	struct {
		struct verdict *v;
		size_t n, cap;
	} verdicts; /* on the targets */
	/* Acronyms that the document spells out in a theme's words. */
	struct {
		struct spelt {
			const struct theme_rule *rule; /* of the document */
			struct match m;
		} * v;
		size_t n, cap;
	} spelt;
	/* Words that conditions ask for: looked for when one does. */
	struct finder around;
	struct matches nearby;
	struct asked {
		uint32_t first, n; /* in nearby, in order of their starts */
		uint32_t turn;     /* known when equal to around.turn */
	} * asked;                 /* by rule */
	bool looked;               /* around was started in the passage */
	/* For sections that want a number of places: */
	struct tally {
		int places;
		uint32_t end; /* of the last of them */
	} * tallies;
};

/* match.c: makes the passage the one that is read, and finds the rules in it.
 * False: it is not UTF-8 or too long. */
bool matcher_find(struct theme_matcher *m, const struct theme_passage *p);

/* document.c: acronyms of the passage, into m->spelt. */
void document_matches(const struct theme_document *d, struct theme_matcher *m);
/* What an acronym in a match (n bytes at p) stands for in the document, if
 * that is not the theme; else NULL. */
const char *document_contradicts(const struct theme_document *d,
				 const char *letters, uint32_t theme,
				 const char *p, size_t n);

/* filter.c: of the matches found in the passage, those that count become
 * targets; why, unless NULL, tells of the others. */
void filter_matches(struct theme_matcher *m, struct arena *a,
		    struct theme_explanation *why);

/* near.c: whether a condition lets a match count. *seen: the words that it
 * names, if they are there. */
bool condition_holds(struct theme_matcher *m, const struct condition *c,
		     const struct match *x, struct span *seen);

#endif
