/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other words for the words of a vocabulary. */
#ifndef CATALOGUE_WORDS_H
#define CATALOGUE_WORDS_H

struct synonyms {
	const char *column;
	const char *to;   /* a word of the column's vocabulary */
	const char *from; /* "a|b|c", written as cell_fold leaves them */
};

extern const struct synonyms word_synonyms[]; /* NULL column ends */

/* Words that say that nothing is known, folded, in one list. */
extern const char nothing_words[];

#endif
