/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One passage made ready for matching.
 *
 * The symbols are a simplified copy of the text over an alphabet of 38: GAP
 * for any run of characters that are neither letters nor digits, letters
 * without case, digits, and OTHER for every letter outside ASCII. A symbol
 * string begins and ends with GAP, so a literal that begins with GAP begins
 * a word. Everything is exact with respect to the patterns of pattern.c: where
 * such a pattern can match, its literals occur among the symbols.
 */
#ifndef THEME_READING_H
#define THEME_READING_H

#include "base.h"

enum { SYM_GAP, SYM_A, SYM_0 = SYM_A + 26, SYM_OTHER = SYM_0 + 10, N_SYMBOLS };

/* The symbol of a character. */
uint8_t symbol_of(uint32_t c);

struct span {
	uint32_t start, end;
};

struct offsets {
	uint32_t *v;
	size_t n, cap;
};

struct reading {
	struct arena *a; /* holds the arrays; they are kept between texts */
	const char *text;
	size_t n;
	uint8_t *sym;
	uint32_t *pos; /* of each symbol's first byte; pos[n_sym] == n */
	size_t n_sym, cap;
	struct offsets gaps; /* symbols that are gaps before a word */
	bool has_gaps;
	bool segmented;
	struct offsets words;     /* where each word starts */
	struct offsets sentences; /* where each sentence starts; [0] is 0 */
};

#define READING_MAX ((size_t)1 << 28)

/* False: not UTF-8, or longer than READING_MAX. */
bool reading_start(struct reading *r, const char *text, size_t n);

/* Index of the last symbol that starts at or before a byte offset. */
size_t reading_symbol(const struct reading *r, uint32_t at);

/* Lists r->gaps, once. */
void reading_list_gaps(struct reading *r);

/* Finds words and sentences, once; the functions below need it. */
void reading_segment(struct reading *r);

/* Index of the last word (sentence) that starts at or before the offset. */
size_t reading_word(const struct reading *r, uint32_t at);
size_t reading_sentence(const struct reading *r, uint32_t at);
struct span reading_sentence_span(const struct reading *r, size_t sentence);
/* Words that stand wholly between two spans, a before b; -1: they overlap. */
int reading_between(const struct reading *r, struct span a, struct span b);

/* Finds the sentences (sentence.c); reading_segment calls it. */
void sentences_find(struct reading *r);

#endif
