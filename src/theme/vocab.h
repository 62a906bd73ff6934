/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tests that the rules of a book put to single words ("is it neglect?",
 * "does it begin with neglect?"), each once however many rules ask it, and
 * which of them a word passes.
 */
#ifndef THEME_VOCAB_H
#define THEME_VOCAB_H

#include "reading.h"

enum test_kind {
	TEST_WORD,         /* this word, in any case of letters */
	TEST_PREFIX,       /* begins so */
	TEST_EXACT,        /* this word, as written */
	TEST_EXACT_PREFIX, /* begins so, as written */
	TEST_SUFFIX,       /* ends so, in any case of letters */
	TEST_INSIDE,       /* holds this anywhere */
	TEST_DIGIT,        /* holds a digit, of any script; the text is "0" */
	N_TEST_KINDS
};

/* Something that is asked of words. */
struct spelling {
	const char *text;
	uint32_t n, hash;
	uint32_t test[N_TEST_KINDS]; /* number + 1; 0: it is not asked */
};

struct vocab {
	struct arena *a;
	struct {
		struct spelling *v;
		size_t n, cap;
	} spellings;
	struct offsets index; /* hash table: spelling + 1 */
	struct {
		uint32_t *v; /* how often it is passed (vocab_cost) */
		size_t n, cap;
	} tests;
	size_t longest;
	bool exact, inside; /* there are tests of these kinds */
	uint32_t digit;     /* TEST_DIGIT: number + 1 */
};

/* The number of the test, which is added if it is new. The text is of ASCII
 * letters and digits; small ones, unless the kind is exact. */
uint32_t vocab_test(struct vocab *v, enum test_kind kind, const char *text,
		    size_t n);

/* Appends the numbers of all tests that the word passes, in order, to *out,
 * which lives in a. */
void vocab_learn(const struct vocab *v, const char *word, size_t n,
		 struct arena *a, struct offsets *out);

/* How many of 100,000 words of ordinary English prose pass it, roughly. */
static inline unsigned vocab_cost(const struct vocab *v, uint32_t test)
{
	return v->tests.v[test];
}

/* The bit by which a test is told from most others; never the last. */
static inline uint64_t vocab_bit(uint32_t test)
{
	return (uint64_t)1 << (test * 0x9e3779b1u >> 16) % 63;
}

/* As vocab_cost, from the spelling alone (often.c). */
unsigned often(enum test_kind kind, const char *text, size_t n);

#endif
