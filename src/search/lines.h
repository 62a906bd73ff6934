/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places of a query in one text, each with its sentence. */
#ifndef LINES_H
#define LINES_H

#include "work.h"

/* Words and phrases that are looked for; the parts of a NEAR are leaves too,
 * and count only together. */
struct lines_wanted {
	struct {
		struct search_leaf *v;
		size_t n, cap;
	} leaves;
	struct {
		struct lines_near {
			const struct query_node *node;
			size_t first, n; /* of leaves */
		} * v;
		size_t n, cap;
	} nears;
};
int lines_want(struct lines_wanted *w, struct search *x,
	       const struct search_leaf *leaf, struct err *e) BASE_CHECKED;

struct lines_options {
	size_t context; /* words on each side at most; 0: the sentence */
	bool keys;      /* to sort by */
	bool left;      /* by the words before it; otherwise behind it */
};
struct lines {
	struct {
		const char *left, *match, *right;
		const char *key; /* sorts as bytes */
	} * v;
	size_t n, cap;
};
int lines_find(struct search *x, struct arena *a, const struct lines_wanted *w,
	       const char *text, const struct lines_options *how,
	       struct lines *out, struct err *e) BASE_CHECKED;

#endif
