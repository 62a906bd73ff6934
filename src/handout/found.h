/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a query finds, as examples are chosen from it. */
#ifndef FOUND_H
#define FOUND_H

#include "query.h"
#include "spread.h"
#include "store.h"

#define FOUND_PASSAGES 12

struct found_review {
	const char *key;
	size_t passages; /* that match */
	int64_t hits[FOUND_PASSAGES];
	size_t n_hits;
};

struct found {
	struct store *s;
	struct arena *a;
	const struct query *q;
	struct found_review *v; /* readable ones, best first, at most 60 */
	size_t n, cap;
	size_t total;  /* reviews that match */
	size_t others; /* readable, but no reviews of a case: left out */
	bool anyway;   /* … which they are not */
	struct spread_case *cases; /* of each */
	struct {                   /* themes that the query names */
		const char **v;
		size_t n, cap;
	} asked;
};

/* Fills p, whose s, a and q are set. */
int found_run(struct found *p, struct err *e) BASE_CHECKED;
/* The passages behind the themes that were asked for, where a query without
 * words found none. */
int found_evidence(struct found *p, struct found_review *f, int64_t review,
		   struct err *e) BASE_CHECKED;

#endif
