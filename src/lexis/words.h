/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as words, and a table of strings. */
#ifndef WORDS_H
#define WORDS_H

#include "base.h"

struct word {
	const char *text; /* in small letters */
	bool joined; /* only a space stands between it and the one before */
};

struct words {
	struct word *v;
	size_t n, cap;
};

/* The words of a text, into `a`. */
void words_read(struct arena *a, const char *text, struct words *out);
/* A word of the grammar: it says nothing alone. */
bool words_is_grammar(const char *word);

struct entry {
	const char *text;
	size_t in, out, passages, seen; /* seen: the last passage's number */
	bool pair;
};

struct table {
	struct arena *a; /* holds entries and their text */
	struct entry *v;
	size_t n, cap;
	uint32_t *slot; /* index + 1 */
	size_t n_slots;
};

/* The entry of a text, made when it is new; `pair` is kept then. */
struct entry *table_need(struct table *t, const char *text, bool pair);
/* The entry, or NULL. */
const struct entry *table_find(const struct table *t, const char *text);

#endif
