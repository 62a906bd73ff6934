/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One search under way: shared by search.c, filter.c and hits.c. */
#ifndef WORK_H
#define WORK_H

#include "search.h"

struct search_range { /* passages first..last belong to review */
	int64_t first, last, review;
};

struct search_leaf { /* a word, phrase or NEAR that is not denied */
	const struct query_node *node;
	double idf;
};

struct search {
	struct store *s;
	struct db *db;
	struct arena *a;
	int64_t max; /* greatest review id; sets have max + 1 flags */
	uint8_t *exists;
	int32_t *length; /* passages of each review */
	double *score;
	int32_t *matched; /* leaves found in each review */
	struct {
		struct search_leaf *v;
		size_t n, cap;
	} leaves;
	size_t n_reviews; /* with passages */
	double mean_length;
	bool negated; /* below an odd number of NOTs */
	/* What restricts the passages or the meaning of other filters. */
	const char *section, *role, *status;
	const struct query_node *theme; /* first theme filter, for evidence */
	struct {
		struct search_range *v;
		size_t n, cap;
	} ranges;
};

int search_set(struct search *x, const struct query *q, uint8_t **out,
	       struct err *e) BASE_CHECKED;
/* Finds section:, role: and status: anywhere in the tree and checks them. */
int search_scope(struct search *x, const struct query_node *n,
		 struct err *e) BASE_CHECKED;
/* The reviews that a filter leaves. */
int search_filter(struct search *x, const struct query_node *n, uint8_t *set,
		  struct err *e) BASE_CHECKED;
/* The best passages of one review. */
int search_passages(struct search *x, const struct query *q, size_t limit,
		    struct search_result *out, struct err *e) BASE_CHECKED;

#endif
