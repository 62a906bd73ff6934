/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A review opened to be quoted: its passages, what each tells of, and which
 * of them stand in the handout already. */
#ifndef LOOK_H
#define LOOK_H

#include "guard.h"

enum look_group { LOOK_OTHER, LOOK_PRACTICE, LOOK_HARM };

struct look_theme { /* in use in the store */
	const char *name, *label;
	enum look_group group;
};

struct look_themes {
	struct look_theme *v;
	size_t n, cap;
};

struct look_passage {
	int64_t id;
	struct store_place at;
	enum text_section section;
	const char *text;
	size_t words;
	bool item;           /* of a list */
	bool rec;            /* has a box of its own: a recommendation … */
	bool table;          /* a row of a table, or a footnote */
	int rank;            /* of its document (store_role_rank) */
	bool response;       /* a board's answer, not the review */
	bool *tells;         /* of theme i of look_themes */
	const char **by;     /* the words by which it does, or NULL */
	const char *quoted;  /* what of the text is in the handout, or NULL */
	const char *letters; /* of the text, small, without anything else */
	size_t practice;     /* themes on practice it tells of */
	bool harm;           /* tells of harm in detail */
	size_t hit;  /* place among the passages found, from 1; 0: none */
	size_t from; /* where in the text the most telling words begin */
	bool used;
	int64_t before, after; /* dates of the document near it, or 0 */
};

struct look {
	struct store *s;
	struct arena *a;
	const struct handout_book *book;
	const struct look_themes *themes;
	struct store_review r;
	struct { /* document by document in order of authority */
		struct look_passage *v;
		size_t n, cap;
	} passages;
	struct { /* letters of the texts that are in the handout */
		const char **v;
		size_t n, cap;
	} quoted;
	struct guard guard;
	const char *cite; /* put before every citation: "Case 2, " */
	bool own_area;    /* area and names of children stay: it is a handout
			     about this one review */
};

int look_themes(struct store *s, struct arena *a, struct look_themes *out,
		struct err *e) BASE_CHECKED;
/* Fills x, whose s, a, book, themes, own_area and guard.h are set. */
int look_open(struct look *x, const char *review, struct err *e) BASE_CHECKED;
struct look_passage *look_passage(struct look *x, int64_t id);
/* The value in force of a fact of the review, or of its first child that has
 * it; NULL. */
const struct store_fact *look_fact(const struct look *x, const char *name);
/* A section in which a review tells what happened, or what to make of it. */
bool look_tells(const struct look_passage *p);
bool look_judges(const struct look_passage *p);

/* Advice, a question or a demand, which tells nothing that happened. */
bool look_advises(const char *text);
/* A section that tells what happened. */
bool look_narrates(const struct look_passage *p);

/* text_section_name, for people who do not know our kinds. */
const char *look_section_name(enum text_section s);

/* The words of a passage up to about `words`: whole sentences from the one of
 * p->from on, with "[…]" where some are left out. */
const char *look_cut(struct arena *a, const char *text, size_t from,
		     size_t words);
/* Puts the passage in the handout as a quote, guarded; marks it used. */
void look_quote(struct look *x, struct look_passage *p, size_t words);
/* The same without the sentences that tell of harm in detail; false: all of
 * it does, and nothing is put. */
bool look_quote_veiled(struct look *x, struct look_passage *p, size_t words);
/* Marks the passages that have this text, in whichever document, as used; p
 * is the one it was taken from, or NULL. */
void look_use(struct look *x, struct look_passage *p, const char *text);
/* Whether one text has the letters of the other. */
bool look_same(const char *letters, const char *others);
const char *look_letters(struct arena *a, const char *text);
const char *look_cite(struct look *x, const struct store_place *at);
/* Themes that the passages in the handout tell of, and the most frequent
 * first; at most `max` indexes of look_themes. */
size_t look_told(const struct look *x, size_t *out, size_t max);

#endif
