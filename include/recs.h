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

/*
 * Which of n texts, each of a recommendation of one kind, say the same thing:
 * of[i] is the first text of the cluster that text i is in, itself when it is
 * alone. Who is to do it, the order of words and small additions do not
 * matter; another action, its opposite or another subject does. Every two of
 * a cluster are alike by at least RECS_ALIKE. The order of the texts decides
 * between equals only.
 *
 * Likeness is the symmetrical Tversky ratio (Jimenez, Becerra and Gelbukh,
 * *SEM 2013) over weighted stems. Pairs are found without loss by prefix
 * filtering (Bayardo, Ma and Srikant, WWW 2007), joined by complete linkage.
 */
#define RECS_ALIKE 0.6
void recs_cluster(const char *const *texts, size_t n, size_t *of);
double recs_likeness(const char *x, const char *y);

/* `text` with \x02 before and \x03 behind the words that not all others have
 * at the same place. */
char *recs_mark(struct arena *a, const char *text, const char *const *others,
		size_t n);
/* What `text` has in the place of words of `base`, in a line: "fifty" for
 * "twenty"; adds "each year"; without "monthly". "" when it is the same. */
char *recs_differs(struct arena *a, const char *base, const char *text);

/* The same for the same recommendation of a review, wherever it is read:
 * "recommendation/2a/kfqzmtbw"; the last part stands for its words. */
char *recs_identity(struct arena *a, const char *kind, const char *number,
		    const char *text);

const char *recs_kind_name(enum recs_kind k); /* "learning point" … */
bool recs_kind_parse(const char *name, enum recs_kind *out);

#endif
