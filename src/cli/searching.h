/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of `revix search`, and what other commands of it need. */
#ifndef SEARCHING_H
#define SEARCHING_H

#include "cmd.h"
#include "query.h"

/* --batch FILE: many queries, a list of reviews each. */
int search_batch(struct cmd *c, struct err *e) BASE_CHECKED;

/* ---- searches.c: saved searches ---- */
struct searches {
	struct query_saved *v;
	size_t n, cap;
};
int use_saved(struct cmd *c, const char *name, struct query_saved *out,
	      struct err *e) BASE_CHECKED;
/* All, by name. One that cannot be read is told of and left out. */
int use_searches(struct cmd *c, struct searches *out,
		 struct err *e) BASE_CHECKED;
/* The words typed, or the query of --saved, or what both find. */
int query_text(struct cmd *c, const char **out, struct err *e) BASE_CHECKED;
/* After an error of a query: if it is in that of --saved, names its file and
 * line. Returns -1. */
int blame_saved(struct cmd *c, struct err *e) BASE_CHECKED;
/* --list-saved */
int list_searches(struct cmd *c, struct err *e) BASE_CHECKED;

#endif
