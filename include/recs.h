/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * recs: the recommendations, learning points, findings and questions of a
 * review, and what a board answered. Pure.
 *
 * A recommendation is what the document itself numbers or lists as one:
 * "Recommendation 5", "R5", "2a", a row of a table of recommendations, an item
 * of a list or a paragraph under such a heading. Sentences elsewhere that say
 * what should be done are not. A recommendation repeated (in the summary and
 * at the end) is one: that of the section on recommendations.
 */
#ifndef RECS_H
#define RECS_H

#include "base.h"
#include "text.h"

enum recs_kind {
	RECS_RECOMMENDATION,
	RECS_LEARNING, /* learning point, lesson */
	RECS_FINDING,  /* SCIE: "Finding 3" */
	RECS_QUESTION, /* for the board, with a finding */
	RECS_GOOD_PRACTICE,
	RECS_N_KINDS
};

struct recs_item {
	enum recs_kind kind;
	const char *number; /* as printed, without the word: "5", "R5", "2a",
			       "LP 4"; "" when there is none */
	const char *under;  /* number of the finding that a question belongs
			       to, of the recommendation that 2a is part of
			       when that stands by itself; or "" */
	const char *text;   /* whole, one line, without its number; its bullets
			       follow, separated by " • " */
	const char *addressees;       /* normal names, joined by ";", or "" */
	int page;                     /* where it begins */
	size_t section;               /* index into sections */
	size_t passage, passage_last; /* indexes; NOWHERE when its text is a
					 heading only */
};
#define RECS_NOWHERE ((size_t)-1)

/* What a response or action plan says of one recommendation. */
struct recs_answer {
	const char *number; /* of the recommendation, as written; may be "" */
	const char *quoted; /* the recommendation as it is repeated there, for
			       matching by words; may be "" */
	const char *text;   /* the response, the action */
	const char *status; /* "accepted", "partly accepted", "rejected",
			       "done", "in progress", "not begun" or "" */
	const char *due;    /* text_date.value or "" */
	int page;
	size_t passage;
};

struct recs {
	struct {
		struct recs_item *v;
		size_t n, cap;
	} items;
	struct {
		struct recs_answer *v;
		size_t n, cap;
	} answers;
};

/* role is the document's ("response" is read for answers first). Diagnostics
 * have no file: numbers that are missing in a sequence ("missing-number", a
 * warning: Recommendation 4 is not here) and the like. */
void recs_find(struct arena *a, const struct text_doc *t, const char *role,
	       struct recs *out, struct diags *d);

/* The answers of a response to the items of a review: answer i to item
 * match[i], or RECS_NOWHERE. By number, then by likeness of the words; a
 * number whose quoted words are of another item goes by the words. */
void recs_match(struct arena *a, const struct recs_answer *answers, size_t n,
		const struct recs_item *items, size_t n_items, size_t *match);

/* The normal names of agencies: NULL name ends. */
struct recs_agency {
	const char *name;  /* "children's social care", "safeguarding
			      partnership", "police", "health visiting" … */
	const char *about; /* which words stand for it */
};
extern const struct recs_agency recs_agencies[];
/* Addressees of one text, normal names joined by ";". */
const char *recs_addressees(struct arena *a, const char *text,
			    const char *heading);

const char *recs_kind_name(enum recs_kind k); /* "learning point" … */
bool recs_kind_parse(const char *name, enum recs_kind *out);

#endif
