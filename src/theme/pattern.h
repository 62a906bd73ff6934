/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A phrase as a PCRE2 pattern, and the symbol strings (reading.h) of which
 * one stands at the start of every match.
 */
#ifndef THEME_PATTERN_H
#define THEME_PATTERN_H

#include "reading.h"
#include "term.h"

#define LITERAL_MAX  40 /* symbols of a literal */
#define LITERALS_MAX 128 /* literals of a phrase */

struct literal {
	uint8_t sym[LITERAL_MAX];
	uint8_t n;
	bool cut; /* more follows that the literal does not hold */
};

struct literals {
	struct literal v[LITERALS_MAX];
	size_t n;
};

/* Appends the pattern, to be compiled anchored, caseless, UTF and UCP. */
void pattern_write(const struct phrase *p, struct buf *out);

/* A match begins with punctuation: it is anchored at the gap before. */
bool pattern_starts_in_gap(const struct phrase *p);

/* Every literal begins with SYM_GAP, and none begins with another. */
void pattern_literals(const struct phrase *p, struct literals *out);

/* Drops every literal that begins with another: that one finds it too. */
void literals_reduce(struct literals *l);

#endif
