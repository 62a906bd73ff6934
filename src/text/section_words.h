/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * section_words: words and phrases of titles, the first that is found
 * decides. A word may end in '*'; '?' is any word; '^' stands for the start
 * of the title. The words of a title are compared in lower case and without a
 * possessive "'s": "The family's part" has "family part".
 */
#ifndef TEXT_SECTION_WORDS_H
#define TEXT_SECTION_WORDS_H

#include "text.h"

struct phrase {
	const char *words; /* NULL ends a list */
	enum text_section kind;
};

/* These name a section wherever it stands. */
extern const struct phrase section_strong[];
/* These name one that is not part of another. */
extern const struct phrase section_weak[];
/* "Learning disability" is no lesson: taken out before all else. */
extern const char *const section_masked[];

#endif
