/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of search_similar. */
#ifndef SIMILAR_H
#define SIMILAR_H

#include "work.h"

/* Words that are compared, at most; those that they are chosen from; and those
 * looked up to find these. */
#define SIMILAR_WORDS  40
#define SIMILAR_CHOICE 160
#define SIMILAR_LOOKED 1000

struct similar_word {
	const char *form, *term; /* the form that is written most; its stem */
	double n;                /* how often the asked one has it */
	double weight;
	float *tf; /* by review: how often it has the word */
};
struct similar_words { /* by weight */
	struct similar_word *v;
	size_t n, cap;
};
/* The words that tell a review, or a passage, from others. */
int similar_words(struct search *x, const struct search_unit *asked,
		  struct similar_words *out, struct err *e) BASE_CHECKED;
/* By weight, how much of the words stands in a text: 0 to 1. */
int similar_share(struct search *x, const struct similar_words *w,
		  const char *text, double *out, struct err *e) BASE_CHECKED;

/* What is known of a review besides its text. */
struct similar_case {
	uint64_t *themes; /* present; bits in order of `theme` */
	unsigned ages;    /* bits: bands */
	const char *outcome, *area;
	bool counted;
};
struct similar_cases {
	struct similar_case *v; /* by review */
	const char **theme;     /* labels */
	double *weight;
	size_t n_themes, n_words; /* of bits, in words of 64 */
};
int similar_cases(struct search *x, struct similar_cases *c,
		  struct err *e) BASE_CHECKED;
/* The bits of the themes that a passage asserts. */
int similar_passage_themes(struct search *x, const struct similar_cases *c,
			   int64_t passage, uint64_t *out,
			   struct err *e) BASE_CHECKED;
extern const char *const similar_bands[5];

#endif
