/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The language of terms (queries/themes/README.md), parsed: one or more
 * phrases with a nearness between them.
 */
#ifndef THEME_TERM_H
#define THEME_TERM_H

#include "base.h"

enum element_kind {
	EL_WORD,
	EL_ANY,   /* a lone '*': one word, whichever */
	EL_PUNCT, /* one character that is neither letter nor digit */
	EL_GROUP, /* alternatives */
};

struct phrase {
	struct element *v;
	size_t n, cap;
};

struct element {
	enum element_kind kind;
	bool star;     /* the word may go on */
	bool exact;    /* in this case of letters only */
	bool optional; /* it stood in [ ] */
	const char *text;
	struct {
		struct phrase *v;
		size_t n, cap;
	} alts;
};

#define TERM_PARTS    4
#define TERM_NEAR_MAX 50
#define NEAR_SENTENCE 1000000 /* '&': anywhere in the same sentence */

/* How far a phrase may stand from what comes before it in the term. */
struct nearness {
	int words; /* at most so many words between */
	bool ordered;
};

struct term {
	size_t n; /* phrases */
	struct phrase part[TERM_PARTS];
	const char *src[TERM_PARTS];      /* each phrase as written, squeezed */
	struct nearness near[TERM_PARTS]; /* [0] unused */
};

struct term_error {
	const char *at; /* in the text that was parsed */
	const char *why;
};

/* What <child> stands for in a term. */
struct word_list {
	const char *name;
	struct {
		struct phrase *v;
		size_t n, cap;
	} alts;
	size_t nodes; /* words and brackets in it */
};

struct word_lists {
	struct word_list *v;
	size_t n, cap;
};

/* The characters of names of lists and themes. */
#define NAME_CHARS "abcdefghijklmnopqrstuvwxyz0123456789-"

/* Parses a term; <name> is looked up in lists. */
bool term_parse(struct arena *a, const char *s, const struct word_lists *lists,
		struct term *out, struct term_error *why);

/* Parses one more alternative of a list, which cannot use lists itself. */
bool term_add_alternative(struct arena *a, const char *s,
			  struct word_list *list, struct term_error *why);

/* A match may begin with just any word. */
bool phrase_may_begin_with_any(const struct phrase *p);

/* One word, of ASCII letters and digits, in any case of letters, complete. */
bool phrase_is_plain_word(const struct phrase *p);

#endif
