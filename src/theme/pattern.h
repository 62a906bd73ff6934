/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A phrase as a PCRE2 pattern, and the symbol strings (reading.h) by which the
 * scan notices where it may match.
 */
#ifndef THEME_PATTERN_H
#define THEME_PATTERN_H

#include "reading.h"
#include "term.h"

#define LITERAL_MAX  40  /* symbols of a literal */
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

/* The phrase is a single punctuation mark. */
bool pattern_is_mark(const struct phrase *p);

/*
 * One of the literals stands in every match, with so many words of the match
 * before it; each begins with SYM_GAP, and none begins with another. The
 * place in the phrase is chosen to be rare in ordinary English: cost is a
 * rough measure of how often the literals turn up.
 */
struct trigger {
	struct literals literals; /* n == 0: there is no usable place */
	unsigned words_min, words_max;
	unsigned cost;
};

void pattern_trigger(const struct phrase *p, struct trigger *out);

/* The symbols with which the first word of a match may begin, as bits. */
uint64_t pattern_firsts(const struct phrase *p);

/* A rough measure of how often any of the literals turns up in English; of
 * none, the greatest number. */
unsigned literals_cost(const struct literals *l);

/* Drops every literal that begins with another: that one finds it too. */
void literals_reduce(struct literals *l);

#endif
