/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strings of symbols that a regular expression cannot do without. */
#ifndef THEME_LITERAL_H
#define THEME_LITERAL_H

#include "vocab.h"

#define LITERAL_MAX  40  /* symbols of a literal */
#define LITERALS_MAX 128 /* literals of an expression */

struct literal {
	uint8_t sym[LITERAL_MAX];
	uint64_t capitals; /* a bit for each symbol: a capital letter */
	uint8_t n;
	bool cut;          /* more follows that the literal does not hold */
	bool exact;        /* in this case of letters only */
	bool begins, ends; /* the first word begins there, the last ends */
	bool digit;        /* any digit, of any script: sym is not used */
};

#define REACH_ENDLESS 100000 /* "without end" */

/* How much text something can match, at most. */
struct reach {
	unsigned chars;
	unsigned spaces; /* of these: spaces and line ends of ASCII */
};

struct literals {
	struct literal v[LITERALS_MAX];
	size_t n;
	unsigned cost; /* how often one of them turns up, as vocab_cost */
	/* From the start of a match to where they begin, and end. */
	struct reach begin, end;
	unsigned order; /* among the sets of an expression, from the left */
};

/* Some of the characters that are neither letter, digit nor space: a bit for
 * each of ASCII, and bit 0 for all others. */
struct marks {
	uint64_t bits[2];
};

static inline void marks_add(struct marks *m, uint32_t c)
{
	if (c >= 0x80)
		c = 0;
	m->bits[c / 64] |= (uint64_t)1 << c % 64;
}

/* Sets of literals: one of each set must occur. */
#define SETS_MAX 4

struct literal_sets {
	struct literals v[SETS_MAX]; /* the rarest first */
	size_t n;
	unsigned order;     /* of the next */
	struct marks marks; /* one must occur; none: it is not known */
};

/* What some word must pass wherever the literal stands: its rarest part. */
struct literal_word {
	enum test_kind kind;
	char text[LITERAL_MAX];
	size_t n; /* 0: it holds no letter of ASCII and no digit */
	unsigned cost;
};

struct literal_word literal_word(const struct literal *x);

#endif
