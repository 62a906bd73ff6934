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

static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool is_upper(char c) /* ASCII */
{
	return c >= 'A' && c <= 'Z';
}

static inline bool is_alpha(char c)
{
	return is_upper(c) || (c >= 'a' && c <= 'z');
}

/* A letter or digit, or a byte of a character beyond ASCII. */
static inline bool is_wordy(char c)
{
	return is_digit(c) || is_alpha(c) || (unsigned char)c >= 0x80;
}

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

void look_scan_words(struct arena *a, const char *text, size_t passage,
		     struct tokens *out);
bool look_in_list(const char *key, const char *const *list); /* NULL-ended */

/* A set of words: add all, close, then ask. */
struct words {
	const char **v;
	size_t n, cap;
};

void look_words_add(struct arena *a, struct words *w, const char *key);
void look_words_close(struct words *w);
bool look_words_have(const struct words *w, const char *key);

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
	/* Filled by look_manner_read. */
	struct words small;  /* words that stand in small letters */
	struct words titled; /* in headings and on the title page */
	struct words stated; /* said to be a pseudonym, or the like */
	struct words known;  /* surnames of people with a public part */
	bool anonymised;     /* it calls people by letters and relations */
	bool all_changed;    /* it says that names were changed */
	bool chosen;         /* it calls people by names that it chose */
};

/* One passage that is looked at, with its ASCII letters made small. */
struct passage {
	struct look *l;
	size_t index;
	const char *text, *lower;
	size_t n;
	bool of_office; /* it speaks of an organisation that can be reached */
};

void look_add(struct look *l, struct privacy_find f);
void look_add_span(struct passage *p, struct privacy_find f, size_t start,
		   size_t n);

/* Whether one of the words stands in the `window` bytes before `at`. */
bool look_said_before(const struct passage *p, size_t at, size_t window,
		      const char *const *words);
bool look_said_after(const struct passage *p, size_t at, size_t window,
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
size_t look_date_length(const char *s);

/* ---- names ---- */

/* A common given name; sure: it is hardly anything else. */
bool look_given_name(const char *key, bool *sure);

/* Words that are no surname: things, places, relations, roles. */
bool look_is_thing(const char *key); /* "Hospital", "Street", "Law" */
bool look_is_relation(const char *key);
bool look_is_title(const char *key); /* mr, dr, … */
bool look_is_common(const char *key); /* any of the above, months, peoples, … */

/* A full name, or a title and a surname, that begins at token i. */
struct person {
	size_t n;     /* tokens; 0: none */
	size_t given; /* token, or NO_TOKEN */
	size_t surname;
	bool sure;
};
#define NO_TOKEN ((size_t)-1)
struct person look_person_at(const struct look *l, size_t i);
/* Whether what stands at tokens i to i+n is in a work that is cited. */
bool look_is_cited(const struct look *l, size_t i, size_t n);

/* What makes a mention one of a name. */
enum sign {
	SIGN_GIVEN = 1,    /* a common given name */
	SIGN_DOUBTFUL = 2, /* one that is a word as well */
	SIGN_FULL = 4,
	SIGN_TITLED = 8,
	SIGN_CALLED = 16, /* "a boy called", "her son" */
};

/* One mention. */
struct mention {
	size_t token, n;
	const char *key, *given; /* what it is counted under; given or "" */
	unsigned signs;
};

struct mentions {
	struct mention *v;
	size_t n, cap;
};

void look_public_read(struct look *l);
void look_manner_read(struct look *l);
void look_names(struct look *l);
/* Lists the names of all mentions, each once. */
void look_slips_list(struct look *l, struct mentions *m);
void look_property(struct look *l, const char *value, const char *what);

#endif
