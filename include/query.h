/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * query: what a person typed to a tree, and the tree to the parts a store can
 * look up. Pure. User text never becomes part of a statement: it is parsed,
 * and each leaf is printed as FTS5 text made of quoted strings and our own
 * operators only, or is a filter with bound values.
 *
 *   neglect dentist            plain words: any may match, all rank first
 *   "home conditions"          phrase        neglec*   prefix
 *   a AND b, a OR b, NOT c, ( )   AND binds tighter than OR
 *   +must -mustnot             a NEAR/8 b    within 8 words
 *   theme:neglect year:2014..2017 area:Northshire outcome:fatal …
 *
 * A review is what is found. A word, phrase or NEAR is looked for within one
 * passage; AND, OR and NOT join them over the review as a whole; a filter
 * asks of the review, but `section:`, `page:` and `role:` restrict the
 * passages (or documents) in which words are looked for.
 */
#ifndef QUERY_H
#define QUERY_H

#include "base.h"

enum query_kind {
	QUERY_WORD,   /* text; prefix: ends in '*' */
	QUERY_PHRASE, /* text: words separated by single spaces */
	QUERY_NEAR,   /* kids: two or more words or phrases; distance */
	QUERY_FILTER, /* name, values */
	QUERY_ANY,    /* kids are plain words: at least one */
	QUERY_AND,
	QUERY_OR,
	QUERY_NOT /* one kid */
};

/* How a filter compares. RANGE: lo..hi, either side may be open. */
enum query_op { QUERY_IS, QUERY_RANGE, QUERY_LESS, QUERY_MORE };

struct query_node {
	enum query_kind kind;
	const char *text;
	bool prefix;
	bool must;        /* a +word among plain words */
	int distance;     /* NEAR */
	const char *name; /* filter, lower case: "theme" */
	enum query_op op;
	const char *lo, *hi; /* filter values as typed; "" when open */
	int col;             /* 1-based, in characters, where it begins */
	struct query_node **kid;
	size_t n_kids;
};

struct query {
	const struct query_node *root; /* NULL: an empty query, finds all */
};

/* Limits, so that no query can hurt: 4 KiB, 256 nodes, depth 32. */

/* Parses n bytes into `a`. ERR_USAGE with the column, a caret line and a
 * suggestion. Quotes not closed end at the end of the text; smart quotes are
 * quotes; other punctuation separates words. */
int query_parse(struct arena *a, const char *text, size_t n, struct query *out,
		struct err *e) BASE_CHECKED;

/* Prints the tree in canonical form: parsing it again gives the same tree. */
void query_print(const struct query *q, struct buf *out);

/* The MATCH text of one WORD, PHRASE or NEAR node for FTS5. */
void query_fts5(const struct query_node *leaf, struct buf *out);

/* Every word, phrase and NEAR not under NOT, for ranking and marking: joined
 * with OR as FTS5 text; false when there is none. */
bool query_fts5_any(const struct query *q, struct buf *out);

/* Filter names that are always known; others are catalogue columns. */
extern const char *const query_filters[]; /* NULL ends */

#endif
