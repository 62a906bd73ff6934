/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lexis: the words that tell one set of passages from another, and passages
 * that are like a set. Pure. For a person who looks for terms that a
 * dictionary lacks.
 */
#ifndef LEXIS_H
#define LEXIS_H

#include "base.h"

/* Counts of words, and of pairs of words that stand side by side. */
struct lexis;

struct lexis *lexis_new(void);
void lexis_free(struct lexis *x);
/* Counts a passage as one of the set, or of the others. Words are in small
 * letters; a word is letters with apostrophes and hyphens inside. */
void lexis_add(struct lexis *x, const char *text, bool in_set);

struct lexis_key {
	const char *text;         /* a word, or two */
	size_t in, out;           /* how often, in the set and in the others */
	size_t passages;          /* of the set that hold it */
	double in_rate, out_rate; /* per 10,000 words */
	double keyness;           /* log-likelihood, see maths_log_likelihood */
};

struct lexis_keys {
	struct lexis_key *v;
	size_t n, cap;
};

/*
 * Words and pairs that are more frequent in the set, by keyness: at least
 * `least` passages of the set hold them, and keyness is 15.13 or more (p <
 * 0.0001, chi-squared of one degree of freedom; Rayson, Berridge and Francis
 * 2004, JADT, propose it for words of any expected frequency). A pair is left
 * out when one of its words alone is more telling, and words of the grammar
 * never stand alone. Text lives in `a`.
 */
void lexis_keys(const struct lexis *x, struct arena *a, size_t least,
		struct lexis_keys *out);

/*
 * How like the set a passage is: the sum of the log ratios of rates of the key
 * words that it holds, each once, over the square root of its words. 0: it
 * holds none.
 */
struct lexis_likeness;
struct lexis_likeness *lexis_likeness(const struct lexis *x, struct arena *a);
double lexis_like(const struct lexis_likeness *l, const char *text);

#endif
