/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The guard against the jigsaw: what, put together with other things that are
 * known, could tell who a child is. What is found is replaced by wider words in
 * square brackets; each find is a flag of the handout. Of dates the order and
 * the distance stay: guard_clock.c says how.
 */
#ifndef GUARD_H
#define GUARD_H

#include "handout.h"

enum guard_kind {
	GUARD_NAME,
	GUARD_CHILD, /* a pseudonym that reads like a name */
	GUARD_IDENTIFIER,
	GUARD_DATE,
	GUARD_AREA,
	GUARD_PLACE,
	GUARD_FAMILY,    /* a number of children, twins */
	GUARD_CONDITION, /* words on health or origin that one review has */
	GUARD_N_KINDS
};

struct guard_day {
	size_t first, last;   /* tokens */
	int day, month, year; /* day 0: a whole month; year 0: not said */
	bool noun;            /* behind a word that wants one: "since" */
	bool begins;          /* a sentence */
};

struct guard_find {
	enum guard_kind kind;
	size_t start, end;
	const char *instead;   /* NULL: it stays */
	struct guard_day *day; /* of a date, told when its turn comes */
};

struct guard_finds {
	struct guard_find *v;
	size_t n, cap;
};

/* A word or words that are replaced wherever they stand whole; instead NULL:
 * only flagged. */
struct guard_word {
	enum guard_kind kind;
	const char *text, *instead;
};

/* The days told of one case. Days are numbers, 0: not known. */
struct guard_clock {
	int64_t incident;
	int64_t first; /* that was told, when the incident is not known */
	bool begun;
	struct {
		struct guard_told {
			int64_t day;
			const char *words;
		} * v;
		size_t n, cap;
	} told;
	struct { /* days without a year: month * 100 + day */
		int *v;
		size_t n, cap;
	} loose;
	const struct guard_day *here; /* the first such of the text */
};

struct guard {
	struct handout *h; /* gets the flags */
	bool keep;         /* flags only */
	bool own_area;     /* areas stay */
	const char *review;
	struct {
		struct guard_word *v;
		size_t n, cap;
	} words;
	struct guard_clock clock;
	/* Dates near the text in its document, before and behind it: by them
	 * the year is known of a date that does not say it. */
	int64_t before, after;
	size_t done[GUARD_N_KINDS]; /* how many were replaced in quotations;
				       with keep, found */
	size_t left;                /* how many were only flagged */
};

const char *guard_kind_name(enum guard_kind k);
/* A word is taken once; empty and very short ones are not taken. */
void guard_word(struct guard *g, enum guard_kind kind, const char *text,
		const char *instead);
/* The text with its details replaced; `where` is for the flags. */
const char *guard_text(struct guard *g, const char *text, const char *where);

/* ---- finders: they add to out, in any order, and may overlap ---- */
struct guard_token { /* letters and digits side by side */
	size_t start, end;
};
struct guard_tokens {
	const char *text;
	struct guard_token *v;
	size_t n, cap;
};
void guard_cut(struct arena *a, const char *text, struct guard_tokens *out);
/* Whether token i is this word, in any case; NULL-ended list: its index + 1,
 * or 0. */
bool guard_is(const struct guard_tokens *t, size_t i, const char *word);
size_t guard_listed(const struct guard_tokens *t, size_t i,
		    const char *const *words);
bool guard_capital(const struct guard_tokens *t, size_t i);
/* Whether between token i and the next stands exactly this. */
bool guard_gap(const struct guard_tokens *t, size_t i, const char *gap);

void guard_find_dates(struct arena *a, const struct guard_tokens *t,
		      struct guard_finds *out);
/* Months with a year, as dates without a day. */
void guard_find_months(struct arena *a, const struct guard_tokens *t,
		       struct guard_finds *out);
void guard_find_places(struct arena *a, const struct guard_tokens *t,
		       struct guard_finds *out);
/* An area with its type is one: widens the areas that are found. */
void guard_find_areas(struct arena *a, const struct guard_tokens *t,
		      struct guard_finds *all);
void guard_find_families(struct arena *a, const struct guard_tokens *t,
			 struct guard_finds *out);
void guard_find_words(struct arena *a, const struct guard *g, const char *text,
		      struct guard_finds *out);

/* ---- guard_clock.c ---- */
/* Days since a day in the year 0, for differences; year must be known. */
int64_t guard_day_number(int year, int month, int day);
/* The first and the last date with a year that the text tells; 0: none. */
void guard_span(struct arena *a, const char *text, int64_t *first,
		int64_t *last);
/* Gives the dates among the finds, which are in order, the year that they
 * must have. */
void guard_settle(const struct guard *g, const struct guard_tokens *t,
		  struct guard_finds *all);
/* The words that stand for a date, in brackets. */
const char *guard_tell(struct guard *g, const struct guard_day *d);

#endif
