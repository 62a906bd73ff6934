/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much texts have in common, by their words: small words left out, the
 * others by their first letters ("train", "training"). Words that stand in
 * very many of the texts do not count, so that time stays linear.
 */
#ifndef RECS_LIKENESS_H
#define RECS_LIKENESS_H

#include "base.h"

struct likeness;

struct like {
	size_t i;     /* of the text */
	double whole; /* words in common of both (Dice), 0 to 1 */
	double part;  /* of the shorter one that the longer one has */
	size_t words; /* of the shorter one */
};

struct likeness *likeness_new(struct arena *a, const char *const *texts,
			      size_t n);
/* The texts that have a word in common with s, in no order; *n of them. */
struct like *likeness_find(struct arena *a, const struct likeness *x,
			   const char *s, size_t *n);

#endif
