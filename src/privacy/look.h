/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * look: the parts of looking for details that identify. Numbers, addresses
 * and dates are found in each passage by their form and the words before
 * them (numbers.c, places.c, dates.c); names are judged over the whole
 * document (people.c, names.c).
 */
#ifndef PRIVACY_LOOK_H
#define PRIVACY_LOOK_H

#include "privacy.h"

/* ---- characters and words (scan.c) ---- */

bool is_digit(char c);
bool is_upper(char c); /* ASCII */
bool is_alpha(char c);
/* A letter or digit, or a byte of a character beyond ASCII. */
bool is_wordy(char c);

enum {
	TOKEN_CAP = 1,     /* begins with a capital */
	TOKEN_CAPS = 2,    /* two letters or more, none small */
	TOKEN_FIRST = 4,   /* begins a sentence or a cell */
	TOKEN_NEAR = 8,    /* only a space after the word before */
	TOKEN_OWNER = 16,  /* "Jayden's" */
	TOKEN_NUMBER = 32, /* begins with a digit */
};

#define KEY_MAX 28

struct token {
	size_t passage, start, n; /* without the 's */
	unsigned flags;
	char key[KEY_MAX]; /* small letters without accents, cut to fit */
};

struct tokens {
	struct token *v;
	size_t n, cap;
};

void scan_words(struct arena *a, const char *text, size_t passage,
		struct tokens *out);
bool in_list(const char *key, const char *const *list); /* NULL-ended */

/* A set of words: add all, close, then ask. */
struct words {
	const char **v;
	size_t n, cap;
};

void words_add(struct arena *a, struct words *w, const char *key);
void words_close(struct words *w);
bool words_have(const struct words *w, const char *key);

/* ---- one document ---- */

/* What a passage is for, as far as names go. */
enum place {
	PLACE_STORY,
	PLACE_FRONT,  /* title page */
	PLACE_MATTER, /* about the review and who made it */
	PLACE_WORKS,  /* works cited */
};

struct look {
	struct arena *a; /* of what is found */
	struct arena scratch;
	const struct privacy_text *v;
	size_t n;
	struct privacy_finds *out;
	struct tokens tokens;
	enum place *place; /* of each passage */
	bool *office;      /* it says how an organisation can be reached */
	/* Filled by people_read. */
	struct words small;  /* words that stand in small letters */
	struct words titled; /* in headings and on the title page */
	struct words stated; /* said to be a pseudonym, or the like */
	struct words known;  /* surnames of people with a public part */
	bool anonymised;     /* it calls people by letters and relations */
	bool all_changed;    /* it says that names were changed */
};

/* One passage that is looked at, with its ASCII letters made small. */
struct passage {
	struct look *l;
	size_t index;
	const char *text, *lower;
	size_t n;
	bool of_office; /* it speaks of an organisation that can be reached */
};

void find_add(struct look *l, struct privacy_find f);
void find_span(struct passage *p, struct privacy_find f, size_t start,
	       size_t n);

/* Whether one of the words stands in the `window` bytes before `at`. */
bool said_before(const struct passage *p, size_t at, size_t window,
		 const char *const *words);
bool said_after(const struct passage *p, size_t at, size_t window,
		const char *const *words);

/* Each looks at byte `at`, which begins a word, and gives the bytes of what
 * it found there and listed; 0: nothing. */
size_t look_number(struct passage *p, size_t at);
size_t look_place(struct passage *p, size_t at);
size_t look_email(struct passage *p, size_t at);
size_t look_date(struct passage *p, size_t at);
/* A table of people: dates in the column that is headed so. */
void look_birth_tables(struct look *l);

/* The length of the full date at s, or 0: "3/4/2012", "3 April 2012". */
size_t date_length(const char *s);

/* ---- names ---- */

/* A common given name; sure: it is hardly anything else. */
bool given_name(const char *key, bool *sure);

/* Words that are no surname: things, places, relations, roles. */
bool is_thing(const char *key); /* "Hospital", "Street", "Law" */
bool is_relation(const char *key);
bool is_title(const char *key);  /* mr, dr, … */
bool is_common(const char *key); /* any of the above, months, peoples, … */

/* A full name, or a title and a surname, that begins at token i. */
struct person {
	size_t n;     /* tokens; 0: none */
	size_t given; /* token, or NO_TOKEN */
	size_t surname;
	bool sure;
};
#define NO_TOKEN ((size_t)-1)
struct person person_at(const struct look *l, size_t i);
/* Whether what stands at tokens i to i+n is in a work that is cited. */
bool is_cited(const struct look *l, size_t i, size_t n);

void people_read(struct look *l);
void look_names(struct look *l);
void look_property(struct look *l, const char *value, const char *what);

#endif
