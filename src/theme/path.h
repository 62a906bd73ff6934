/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A phrase as a graph of tests of words. Matching it walks from token to token
 * in the order in which the pattern of pattern.c would try things, and so finds
 * the same span, without looking at letters: what a word passes is known from
 * the vocabulary.
 */
#ifndef THEME_PATH_H
#define THEME_PATH_H

#include "term.h"
#include "vocab.h"

#define PATH_END UINT16_MAX
/* Set in every mask of a word, and in that of a node which takes any word. */
#define ANY_BIT ((uint64_t)1 << 63)

/* One word of a phrase, or several in its place. */
struct node {
	uint64_t mask;          /* the bits of its tests */
	uint32_t test, n_tests; /* in path.tests, in order */
	uint32_t next, n_next;  /* in path.next: the best first */
	uint16_t before_min;    /* tokens of a match before it */
	uint16_t before_max;
	bool any;    /* takes any word */
	bool star;   /* takes an apostrophe and two letters along */
	bool joined; /* an apostrophe stands before it, no space */
	bool tail;   /* an apostrophe stands after it */
	bool loose;  /* punctuation may stand before it */
};

struct path {
	struct node *nodes;
	size_t n;
	const uint32_t *tests;
	const uint16_t *next;    /* nodes, or PATH_END */
	uint32_t first, n_first; /* in next */
	uint64_t firsts;         /* what the first word's mask must meet */
	unsigned tokens_max;     /* of a match */
	/* The graph says all there is; else it finds candidates only, because
	 * there is punctuation, or a letter outside ASCII. */
	bool complete;
	bool single; /* one test of one word, nothing else */
};

/* Nodes through one of which every match goes. */
struct cut {
	struct offsets nodes; /* none: no word of it is known */
	unsigned cost;        /* as vocab_cost; UINT_MAX: it has no nodes */
};

/* A cut for each word of a phrase that must be there, the rarest first. */
struct cuts {
	struct cut *v;
	size_t n, cap;
};

/* The path lives in a, the cuts in scratch; the tests are v's. */
const struct path *path_new(struct arena *a, struct arena *scratch,
			    struct vocab *v, const struct phrase *p,
			    struct cuts *out);

/* What a word passes. */
struct known {
	uint64_t mask;        /* bits of the tests, and ANY_BIT */
	uint32_t first;       /* in path_text.passed */
	uint32_t first_noted; /* in finder.noted */
	uint16_t n, n_noted;
};

/* The text to match in. */
struct path_text {
	const char *text;
	const struct token *tokens;
	size_t last;               /* tokens from here on are not seen … */
	uint32_t end;              /* … nor is the text from here on */
	const struct known *known; /* by word */
	const uint32_t *passed;
};

/* The end of the match that starts with the token; 0: there is none.
 * *gave_up: it would take too many steps to know. */
uint32_t path_match(const struct path *p, const struct path_text *t,
		    size_t token, bool *gave_up);

#endif
