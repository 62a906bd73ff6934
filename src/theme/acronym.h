/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acronyms: where a text says what one stands for, and whether words do. */
#ifndef THEME_ACRONYM_H
#define THEME_ACRONYM_H

#include "term.h"

struct acronym {
	const char *letters; /* "IPV" */
	const char *words;   /* "intimate partner violence" */
};

struct acronyms {
	struct acronym *v;
	size_t n, cap;
};

/* Whether it is worth to look; the text need not be UTF-8. */
bool acronyms_may_be(const char *text, size_t n, bool row);

/*
 * Appends what the text spells out: "words (ABC)", "ABC (words)" and, at the
 * start of a line or cell, "ABC: words", "ABC | words", "words | ABC"; in rows
 * (of tables and glossaries) "ABC words" too. The letters are the first ones
 * of the words; small words may be passed over.
 */
void acronyms_find(struct arena *a, const char *text, size_t n, bool row,
		   struct acronyms *out);

/* Whether a phrase that begins at `start` of the words and ends with them is
 * their head: nothing like "of" or "for" stands before it. */
bool acronym_is_head(const char *words, size_t start);

/* Length of the acronym at p, of at most n bytes, or 0: two capitals or more,
 * with digits, whole but for a plural s, which is not counted. */
size_t acronym_length(const char *p, size_t n);

/* Whether some reading of the phrase has these initials. */
bool phrase_spells(const struct phrase *p, const char *letters);

/* Calls fn for each acronym that is part of a phrase. */
void phrase_acronyms(const struct phrase *p,
		     void (*fn)(void *ctx, const char *letters, size_t n),
		     void *ctx);

#endif
