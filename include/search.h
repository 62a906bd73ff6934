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
struct search_facet {     /* how the reviews found spread over a filter; of
			     sections, those in which the words stand */
	const char *name; /* of the filter: "theme" */
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

#endif
