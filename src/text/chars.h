/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Characters: just as much of Unicode as the documents need, independent of
 * the locale. Letters of Latin, Greek and Cyrillic know their case; all else
 * that is not punctuation counts as a letter without case.
 */
#ifndef TEXT_CHARS_H
#define TEXT_CHARS_H

#include "base.h"

/* A stretch of text that belongs to somebody else. */
struct span {
	const char *p;
	size_t n;
};

struct span span_of(const char *s);
struct span span_trim(struct span s); /* ASCII white space */
bool span_eq(struct span s, const char *t);

/* The character at byte i < s.n, and its bytes. */
static inline uint32_t span_char(struct span s, size_t i, size_t *len)
{
	unsigned char c = (unsigned char)s.p[i];
	*len = 1;
	return c < 0x80 ? c : utf8_decode(s.p + i, s.n - i, len);
}

/* Appends a character. */
static inline void span_append(struct buf *b, uint32_t c)
{
	if (c < 0x80)
		buf_char(b, (char)c);
	else
		utf8_append(b, c);
}

bool char_is_space(char c);
bool char_is_digit(uint32_t c);
bool char_is_letter(uint32_t c);
bool char_is_upper(uint32_t c);
bool char_is_lower(uint32_t c);
uint32_t char_lower(uint32_t c);
bool char_is_apostrophe(uint32_t c);
bool char_is_hyphen(uint32_t c); /* not a dash */

/* The first and the last character; 0 when there is none. */
uint32_t span_first(struct span s);
uint32_t span_last(struct span s);
/* The last character that is no closing quote or bracket. */
uint32_t span_last_inner(struct span s);
/* Without its first character, its last; from a byte on, up to one. */
struct span span_rest(struct span s);
struct span span_most(struct span s);
struct span span_from(struct span s, size_t at);
struct span span_upto(struct span s, size_t n);

size_t span_letters(struct span s);
size_t span_chars(struct span s);
/* In capitals: a word of three or more, four in all, nothing small. */
bool span_is_caps(struct span s);

/* Lower-case letters and digits of s, all else left out: what two prints of
 * one title have in common. At most max bytes (0: all). */
char *span_key(struct arena *a, struct span s, size_t max);

/* The word at *at or after it: letters, digits, inner apostrophes and
 * hyphens. Moves *at behind it; empty at the end. */
struct span span_word(struct span s, size_t *at);

#endif
