/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the linter knows of terms. */
#ifndef THEME_LINT_H
#define THEME_LINT_H

#include "term.h"

/* Whether every match of b is, with the same words, one of a. */
bool term_covers(const struct term *a, const struct term *b);

/* The ways to write a term, one after another. */
struct samples {
	struct {
		size_t way, ways; /* at the n-th choice */
	} choices[32];
	size_t n, at;
	bool begun;
	bool cut; /* out: so many choices that some were not made */
};

/* Appends the next way to write the term, with the nonsense word "xq" where
 * any word may stand. False: that were all. */
bool term_sample(const struct term *t, struct samples *x, struct buf *out);

/* Whether a word may go on, or be any word: its samples are not all. */
bool term_is_open(const struct term *t);

/* The term is one word, or has an alternative that is, of those that stand in
 * nearly every text; NULL: it is not. */
const char *term_common_word(const struct term *t);

#endif
