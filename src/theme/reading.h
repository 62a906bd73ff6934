/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One passage made ready for matching: its words, as numbers, with what stands
 * between them.
 *
 * A token is a run of letters and digits; every other character belongs to a
 * gap. Everything is exact with respect to the patterns of pattern.c: what
 * they take for a word, a space, a hyphen or an apostrophe is one here.
 */
#ifndef THEME_READING_H
#define THEME_READING_H

#include "lexicon.h"

enum { SYM_GAP, SYM_A, SYM_0 = SYM_A + 26, SYM_OTHER = SYM_0 + 10, N_SYMBOLS };

/* The symbol of a character: letters without case, digits, SYM_OTHER for
 * every letter outside ASCII, SYM_GAP for what is neither letter nor digit. */
uint8_t symbol_of(uint32_t c);

/* What stands between two tokens. */
enum gap {
	GAP_OTHER,
	GAP_SPACE, /* one or more */
	GAP_HYPHEN,
	GAP_APOSTROPHE,
	GAP_APOSTROPHE_SPACE, /* an apostrophe, then spaces or a hyphen */
	GAP_APOSTROPHE_OTHER, /* an apostrophe, then something else */
};

struct token {
	uint32_t start, end;
	uint32_t number; /* in the lexicon */
	uint32_t word;   /* which word of the text it is in: "step-son's" is
			    one word of three tokens */
	enum gap gap;    /* what stands before it */
};

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
	struct lexicon lexicon;
	struct {
		struct token *v;
		size_t n, cap;
	} tokens;
	struct {
		uint64_t *v; /* a bit for each byte of a letter or digit */
		size_t n, cap;
	} letters;
	bool ascii; /* nothing else stands in the text */
	/* A character stands in it that belongs to words here, but may be none
	 * of those for PCRE2. */
	bool odd;
	bool segmented;
	struct offsets words;     /* where each word starts */
	struct offsets sentences; /* where each sentence starts; [0] is 0 */
	/* The last word and sentence that start by the end of each block. */
	struct offsets word_by, sentence_by;
};

#define READING_MAX ((size_t)1 << 28)

/* False: not UTF-8, or longer than READING_MAX. */
bool reading_start(struct reading *r, const char *text, size_t n);

/* Whether the byte belongs to a letter or digit. */
static inline bool reading_is_letter(const struct reading *r, size_t at)
{
	return r->letters.v[at / 64] >> at % 64 & 1;
}

/* Index of the first token that starts at or after a byte offset. */
size_t reading_token(const struct reading *r, uint32_t at);

/* What the bytes of a gap between two words are. */
enum gap reading_gap(const char *p, size_t n);
/* Length of the apostrophe at p, or 0. */
size_t reading_apostrophe(const char *p, size_t n);

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
