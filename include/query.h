/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * query: what a person typed to a tree, and the tree to the parts a store can
 * look up. Pure. User text never becomes part of a statement: it is parsed,
 * and what is looked up is made from the tree alone, with bound values.
 *
 *   neglect dentist            plain words: any may match, all rank first
 *   "home conditions"          phrase        neglec*   prefix
 *   a AND b, a OR b, NOT c, ( )   AND binds tighter than OR
 *   +must -mustnot             a NEAR/8 b    within 8 words
 *                              a NEAR/s b    within one sentence
 *   theme:neglect year:2014..2017 area:Northshire outcome:fatal …
 *
 * A review is what is found. A word, phrase or NEAR is looked for within one
 * passage; AND, OR and NOT join them over the review as a whole; a filter
 * asks of the review, but `section:`, `page:` and `role:` restrict the
 * passages (or documents) in which words are looked for.
 *
 * Reading it:
 *  - Words side by side bind tightest: `home conditions AND dentist` wants
 *    one of the first two, and the third. NOT and `-` take the next item
 *    only. A filter, NOT, or a bracket with an operator in it, side by side
 *    with words, must hold; a bracket of plain words is punctuation.
 *  - AND OR NOT NEAR are operators in capitals only.
 *  - Words are cut as FTS5's unicode61 cuts. Hyphens and apostrophes inside a
 *    word make a phrase (self-harm: "self harm"), so do `.` `:` `/` `&`
 *    between numbers or single letters (4.12, 2014/15, A&E). All other
 *    punctuation separates words and is never a mistake. A bracket that does
 *    not match is a mistake only together with operators.
 *  - `name:value` is a filter when nothing stands between the colon and the
 *    value: "note: child", "10:30", "http://x" are words. A name that is not
 *    in query_filters must be in lower case and its value begin with a letter,
 *    digit, quote, `<`, `>` or `..`; see query_parse for what becomes of it.
 *    Values: `a`, `"a b"`, `a,b` (one of), `a..b`, `a..`, `..b`, `<a`, `>a`;
 *    `<=a` is `..a`, `>=a` is `a..`; 2014-2017 is a range, 2014-15 a value.
 */
#ifndef QUERY_H
#define QUERY_H

#include "base.h"

#define QUERY_NODES 256 /* in one query */

enum query_kind {
	QUERY_WORD,   /* text; prefix: ends in '*' */
	QUERY_PHRASE, /* text: words separated by single spaces; prefix: of the
			 last. A single word in quotes is one: as written */
	QUERY_NEAR,   /* kids: two or more words or phrases, all of them
			 within `distance` words */
	QUERY_FILTER, /* name, op, lo, hi */
	QUERY_ANY,    /* kids: words, phrases, NEAR, and any kind with `must`;
			 all that must have to match, the others rank; when
			 there is no must, at least one. One kid at least
			 is not a must. */
	QUERY_AND,    /* two or more, none itself an AND */
	QUERY_OR,     /* two or more, none itself an OR */
	QUERY_NOT     /* one kid */
};

/* How a filter compares. IS: lo. RANGE: lo..hi, both inclusive, either may be
 * open. LESS: < hi. MORE: > lo. */
enum query_op { QUERY_IS, QUERY_RANGE, QUERY_LESS, QUERY_MORE };

struct query_node {
	enum query_kind kind;
	const char *text; /* of a filter that is not in query_filters: the
			     words it would be if there is no such column */
	bool prefix;
	bool must;        /* a +word among plain words */
	int distance;     /* NEAR: 1 to 100; 0: in one sentence */
	const char *name; /* filter, lower case: "theme" */
	enum query_op op;
	const char *lo, *hi; /* filter values as typed; "" when open */
	int col;             /* 1-based, in characters, where it begins */
	struct query_node **kid;
	size_t n_kids;
	/* Set by query_widen, never by the parser. Of a WORD or PHRASE: other
	 * words, looked for as well. Of one that was added among plain words:
	 * the words that it stands for. */
	struct query_node **also;
	size_t n_also;
	bool added;
	/* Set by query_focus: a word that is passed over; a row of words that
	 * stand side by side, added to what is typed; done. */
	bool small, row, focused;
};

struct query {
	struct query_node *root; /* NULL: an empty query, finds all */
	const char *note; /* a line for the person: what was read otherwise
			     than it may have been meant; NULL: nothing */
	const char *also; /* what query_widen added, for the person; or NULL */
};

/* Limits, so that no query can hurt: 4 KiB (as typed and as printed), 256
 * nodes, depth 32. ERR_LIMIT above. */

/* Parses n bytes into `a`. ERR_USAGE with the column, a caret line and a
 * suggestion (see query_fail). Quotes not closed end at the end of the text;
 * smart quotes are quotes; other punctuation separates words. Bytes that are
 * not UTF-8 separate words too.
 * A filter name that is not known is taken for a catalogue column, for the
 * store to know or not; one that is a slip of a known name is an error. */
int query_parse(struct arena *a, const char *text, size_t n, struct query *out,
		struct err *e) BASE_CHECKED;

/* The same where the columns of the catalogue are known (NULL ends): a name
 * that is none of them is an error when it is a slip of one, and otherwise
 * read as words, with a note. */
int query_parse_columns(struct arena *a, const char *text, size_t n,
			const char *const *columns, struct query *out,
			struct err *e) BASE_CHECKED;

/*
 * Words that find each other: queries/synonyms.txt, which says how it is
 * written. Lines that are not understood are diagnostics. The text is not
 * kept.
 */
struct query_synonyms;
struct query_synonyms *query_synonyms_read(struct arena *a, const char *file,
					   const char *text, size_t n,
					   struct diags *d);
/* Adds the other words to a tree, and to q what they are: "domestic abuse:
 * also domestic violence (until 2013)". */
void query_widen(struct arena *a, struct query *q,
		 const struct query_synonyms *s);

/*
 * A saved search: one file of queries/searches. Lines of "word: value", which
 * go on in the lines below that begin with a blank or tab; lines that begin
 * with '#' are for people.
 *
 *   label: Disabled children
 *   about: What reviews say of ..., for whom
 *   query: (disab* OR "short break*")
 *          NOT section:glossary
 */
struct query_saved {
	const char *name; /* of the file, without .txt */
	const char *file;
	const char *label, *about, *query;
	int line; /* where the query begins */
};
/* ERR_INPUT with file and line for a word that is not known, stands twice or
 * is missing, and for a query that query_parse refuses, with the line where
 * the query begins. */
int query_saved_read(struct arena *a, const char *file, const char *text,
		     size_t n, struct query_saved *out,
		     struct err *e) BASE_CHECKED;

/* Among plain words, passes over small ones ("the", "of") where there are
 * others, and adds rows of words: where they stand side by side they count for
 * more. Finds nothing that the words do not find. Once for a tree. */
void query_focus(struct arena *a, struct query_node *root);

/* Prints the tree in canonical form: parsing it again gives the same tree but
 * for columns. */
void query_print(const struct query *q, struct buf *out);

/* Whether there is a word, phrase or NEAR that is not under NOT. */
bool query_has_words(const struct query_node *x);

/* Filter names that are always known; others are catalogue columns. */
extern const char *const query_filters[]; /* NULL ends */
bool query_is_filter(const char *name);

/* For mistakes that only the store can see (a theme that does not exist):
 * ERR_USAGE in the shape of the parser's own, three lines, of which the last
 * two show where; control characters of the text are made harmless.
 *     column 9: nothing to the right of AND
 *         neglect AND
 *                 ^
 */
int query_fail(const char *text, size_t n, int col, struct err *e,
	       const char *fmt, ...) BASE_PRINTF(5, 6);

/* The name that `word` is likely a slip of, or NULL: one letter wrong,
 * missing, added or swapped, two in names of eight letters or more. */
const char *query_suggest(const char *word, const char *const *names);

#endif
