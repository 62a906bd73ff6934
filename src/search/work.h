/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One search under way: what the files of this module share. */
#ifndef WORK_H
#define WORK_H

#include "index.h"
#include "search.h"

struct search_range { /* passages first..last belong to review */
	int64_t first, last, review;
};

struct search_document {
	int64_t id;
	struct search_range at;
	const char *role;
};

struct search_word {
	const char *text;   /* folded, as the index has it */
	const char *term;   /* its stem */
	bool exact, prefix; /* the form itself; its beginning */
};

struct search_pattern { /* words in a row */
	struct search_word *v;
	size_t n, cap;
};

/* A word, phrase or NEAR, ready to be looked for. */
struct search_leaf {
	const struct query_node *node;
	struct { /* any of them; of a NEAR all, within `distance` words */
		struct search_pattern *v;
		size_t n, cap;
	} patterns;
	bool near;
	bool verify;       /* the index finds too much: the text decides */
	const char *match; /* for FTS5; NULL: nothing can match */
	double idf;
	size_t reviews; /* in which it is found */
};

struct search {
	struct store *s;
	struct db *db;
	struct arena *a;
	const struct search_options *how;
	struct db_words *cut; /* texts into words */
	int64_t max;          /* greatest review id; sets have max + 1 flags */
	uint8_t *exists;
	uint8_t *uncounted; /* what a file holds besides its cases: found by its
			       words, and no review otherwise */
	int32_t *length;    /* passages of each review */
	double *score;
	uint64_t *matched; /* leaves found in each review: one bit each of the
			      first 64, where synonyms set those of the words
			      that they stand for */
	struct {
		struct search_leaf *v;
		size_t n, cap;
	} leaves;         /* that are not denied */
	size_t n_reviews; /* with passages: how rare a word is is told by them
			   */
	double mean_length;
	bool negated; /* below an odd number of NOTs */

	/* The lists of words by document (lists.c). */
	bool listed;      /* they are up to date */
	size_t n_units;   /* greatest + 1 */
	int32_t *segment; /* by unit: where it counts; 0 nowhere */
	int32_t *of;      /* by unit: its review */
	double *words;    /* by review: its length */
	double mean_words;
	/* By review, when facets are asked for: in which kinds of section its
	 * words stand, a bit by zone of the index. */
	uint32_t *sections;

	struct { /* with passages, in the order of these */
		struct search_document *v;
		size_t n, cap;
	} documents;
	/* What restricts the passages or the meaning of other filters. */
	const char *section, *role, *status;
	struct { /* theme: and group: filters, for evidence */
		const struct query_node **v;
		size_t n, cap;
	} themes;
	struct {
		struct search_range *v;
		size_t n, cap;
	} ranges;
};

/* ---- search.c ---- */
int search_set(struct search *x, const struct query *q, uint8_t **out,
	       struct err *e) BASE_CHECKED;

/* ---- filter.c ---- */
/* Finds section:, role: and status: anywhere in the tree and checks them. */
int search_scope(struct search *x, const struct query_node *n,
		 struct err *e) BASE_CHECKED;
/* Years written as one value: "2014-15" is the financial year 2014, "2014-17"
 * the three of a national analysis, April 2014 to March 2017 (of publication:
 * the same calendar years as `revix stats --dates published`). */
bool search_years(const struct query_node *n, int64_t *lo, int64_t *hi);
/* The reviews that a filter leaves. */
int search_filter(struct search *x, const struct query_node *n, uint8_t *set,
		  struct err *e) BASE_CHECKED;

/* ---- leaf.c ---- */
/* Words, stems and the text for FTS5 of a word, phrase or NEAR. */
int search_leaf(struct search *x, const struct query_node *n,
		struct search_leaf *out, struct err *e) BASE_CHECKED;

/* ---- load.c ---- */
int search_load(struct search *x, struct err *e) BASE_CHECKED;
/* Ranges of passage ids in which words are looked for: whole documents, or
 * what section: and role: leave of them. */
int search_load_ranges(struct search *x, struct err *e) BASE_CHECKED;

/* ---- lists.c ---- */
/* The length of a unit, words weighed by where they stand. */
double search_length(const uint32_t words[INDEX_ZONES]);
/* Adds to each review how often it has the word, by what the place is worth. */
int search_count_word(struct search *x, const struct search_word *w, double *tf,
		      struct err *e) BASE_CHECKED;
/* The beginnings of words: one form of each term, the most frequent first. */
int search_forms(struct search *x, const char *prefix, size_t limit,
		 struct store_names *out, struct err *e) BASE_CHECKED;

/* ---- marks.c ---- */
/* A text against leaves. */
struct search_mark {
	size_t start, end;
	size_t leaf;
};
struct search_marks {
	struct search_mark *v; /* by start */
	size_t n, cap;
	struct { /* where words begin and end: for cutting */
		struct search_mark *v;
		size_t n, cap;
	} words;
};
int search_mark(struct search *x, struct arena *a,
		const struct search_leaf *leaves, size_t n, const char *text,
		struct search_marks *out, struct err *e) BASE_CHECKED;
/* The best forty words or so of a text, marks between \x02 and \x03. */
const char *search_snippet(struct arena *a, const struct search_leaf *leaves,
			   const char *text, const struct search_marks *m);

/* ---- hints.c ---- */
/* For words and values that are nowhere, and a query that is too strict. */
int search_hints(struct search *x, const struct query *q,
		 struct search_results *out, struct err *e) BASE_CHECKED;

/* ---- facets.c ---- */
/* The section of a passage that FTS5 found, into x->sections; hits come in
 * order of passage. */
struct search_section {
	int64_t first, last;
	uint32_t bit;
};
int search_note_section(struct search *x, struct search_section *at,
			int64_t passage, int64_t review,
			struct err *e) BASE_CHECKED;
int search_facets(struct search *x, const uint8_t *set,
		  struct search_results *out, struct err *e) BASE_CHECKED;

/* ---- hits.c ---- */
/* Whether a passage that FTS5 found has the leaf: 1, 0. */
int search_confirm(struct search *x, const struct search_leaf *leaf,
		   int64_t passage, struct err *e) BASE_CHECKED;
/* The best passages of one review. */
int search_passages(struct search *x, const struct query *q, size_t limit,
		    struct search_result *out, struct err *e) BASE_CHECKED;

#endif
