/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * search: what a person asked, looked up in the store: reviews in order of
 * relevance, with the passages to show.
 */
#ifndef SEARCH_H
#define SEARCH_H

#include "base.h"
#include "query.h"
#include "store.h"

struct search_hit { /* a passage in a result */
	int64_t passage;
	struct store_place at;
	const char *snippet; /* the match between \x02 and \x03, "…" at cuts */
	const char *themes;  /* asserted present, comma-separated names */
};

struct search_result { /* a review in a result */
	int64_t review;
	const char *key, *title, *kind, *area, *published, *incident, *outcome;
	double score;      /* higher is better */
	size_t n_passages; /* all that match */
	struct search_hit *hits;
	size_t n_hits;
};

struct search_count { /* value "": not known */
	const char *value;
	size_t n;
};
struct search_facet {     /* how the reviews found spread over a filter */
	const char *name; /* of the filter: "theme" */
	bool of_passages; /* counted are passages, not reviews */
	struct search_count *v;
	size_t n, cap;
};

struct search_results {
	struct search_result *v;
	size_t n, cap;
	size_t total; /* reviews that match, before the limit */
	size_t passages;
	/* What may help where nothing, or less than was meant, is found: a
	 * line each, for the person. */
	struct {
		const char **v;
		size_t n, cap;
	} hints;
	struct search_facet *facets; /* when asked for */
	size_t n_facets;
};

struct search_options {
	size_t limit, offset; /* reviews; limit 0: all */
	size_t passages;      /* best passages a review; 0: they are not even
				 counted */
	bool exact;           /* words as they are written, not their stems */
	bool facets;
	const struct store_ids *only; /* NULL: of all reviews */
};

/* Runs a query: reviews by score, then key. ERR_USAGE with a suggestion for
 * a filter that does not exist. */
int search_run(struct store *s, struct arena *a, const struct query *q,
	       const struct search_options *how, struct search_results *out,
	       struct err *e) BASE_CHECKED;
/* What will be searched, in plain words: a list of lines. */
int search_explain(struct store *s, struct arena *a, const struct query *q,
		   const struct search_options *how, struct buf *out,
		   struct err *e) BASE_CHECKED;
/* Only the ids of the reviews that match, ascending: for statistics. */
int search_select(struct store *s, struct arena *a, const struct query *q,
		  struct store_ids *out, struct err *e) BASE_CHECKED;

/* A review or a passage as a person names it: the key of a review,
 * KEY#PASSAGE, or the number of a passage. ERR_ABSENT, ERR_USAGE. */
struct search_unit {
	int64_t review, passage; /* passage 0: the review as a whole */
	const char *key;
	struct store_place at; /* of the passage */
	const char *text;
};
int search_unit(struct store *s, struct arena *a, const char *name,
		struct search_unit *out, struct err *e) BASE_CHECKED;

/*
 * A concordance: every place where the words, phrases and NEARs of a query
 * stand in the reviews that it finds, each with its sentence. What is under
 * NOT only decides which reviews are looked at. Of places that overlap the
 * longest is given, of a NEAR the shortest stretch that has all of it.
 */
enum search_order { /* of equal ones: review, then place */
		    SEARCH_BY_REVIEW,
		    SEARCH_BY_YEAR,  /* of the incident, undated last */
		    SEARCH_BY_LEFT,  /* the words before it, from the match
					outwards */
		    SEARCH_BY_RIGHT, /* the words behind it */
};
struct search_line {
	int64_t review, passage;
	const char *key;
	int year; /* first of the financial year of the incident; 0: not known
		   */
	struct store_place at;
	const char *left, *match, *right; /* the sentence, cut at words */
	/* Of the passage, when asked for: "neglect (present), …". */
	const char *themes;
};
struct search_kwic_options {
	enum search_order order;
	size_t context; /* words on each side at most; 0: the sentence */
	size_t limit;   /* lines; 0: all */
	bool exact, themes;
};
struct search_kwic_totals {
	size_t lines; /* given */
	size_t found; /* with those that `limit` left out, when by LEFT or
			 RIGHT; otherwise reading ends there */
	size_t passages, reviews; /* of those found */
	bool cut;                 /* there are more than `lines` */
};
/* Lines are given one by one and not kept: a common word of a large store
 * takes room on the disk (for LEFT and RIGHT), not in memory. ERR_USAGE: the
 * query has no words. */
typedef int search_line_fn(void *ctx, const struct search_line *line,
			   struct err *e);
int search_kwic(struct store *s, const struct query *q,
		const struct search_kwic_options *how, search_line_fn *fn,
		void *ctx, struct search_kwic_totals *out,
		struct err *e) BASE_CHECKED;

/*
 * What is new: reviews and documents that came into the store, or documents
 * that changed, in a run since a day; or reviews published since. `since` is a
 * day, month or year as text_date has it ("2014-06", from its first day on). A
 * review published in a month or year that holds the day is taken for new.
 */
enum search_news_kind {
	SEARCH_NEW_REVIEW,
	SEARCH_NEW_DOCUMENT,
	SEARCH_CHANGED_DOCUMENT,
	SEARCH_PUBLISHED
};
struct search_event {
	enum search_news_kind kind;
	int64_t review;
	const char *key, *date;
	const char *file; /* "" of a review */
};
struct search_news {
	struct search_event *v; /* the latest first, then by key */
	size_t n, cap;
	struct store_ids reviews;
};
const char *search_news_name(enum search_news_kind kind);
int search_news(struct store *s, struct arena *a, const char *since,
		bool published, struct search_news *out,
		struct err *e) BASE_CHECKED;

#endif
