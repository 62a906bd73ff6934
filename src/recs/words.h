/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Phrases in a line of text, word by word.
 *
 * A small letter of a phrase matches any case, a capital only itself ("GP",
 * "Board"). Its spaces also stand for hyphens, and '*' at its end for the rest
 * of the word. Lists of phrases end in NULL.
 */
#ifndef RECS_WORDS_H
#define RECS_WORDS_H

#include "base.h"

/* The line with straight quotes and apostrophes and '-' for every dash, so
 * that phrases can be compared. */
const char *words_plain(struct arena *a, const char *s);

/* Bytes of `at` that the phrase covers, whole words only; 0: it is not there.
 */
size_t words_at(const char *at, const char *phrase);
/* Bytes of `s` that the longest of the phrases covers at its beginning. */
size_t words_begin(const char *s, const char *const *phrases);
/* The first place in s where one of them begins, or NULL. */
const char *words_find(const char *s, const char *const *phrases);

/* The next word after the one at p, or the end. */
const char *words_next(const char *p);
/* Bytes of the word at p: letters, digits, inner apostrophes. */
size_t words_length(const char *p);
bool words_is_letter(char c); /* also any byte of a character beyond ASCII */
bool words_is_digit(char c);
bool words_is_upper(char c);
/* The last character that is not a space, or NUL. */
char words_last(const char *s);
/* After "A " or "The " … at the beginning. */
const char *words_after_article(const char *s);

#endif
