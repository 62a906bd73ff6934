/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading on several connections at a time, all with the same view. */
#ifndef CREW_H
#define CREW_H

#include "store.h"

/* One of them: its own connection and memory, a thread at work. */
struct hand {
	struct store *s;
	struct arena *a; /* until crew_close */
};

struct crew;

/* The store that is given, and as many more connections to its file as there
 * are processors for; in one view of the data from here to crew_close. */
int crew_open(struct store *s, struct arena *a, struct crew **out,
	      struct err *e) BASE_CHECKED;
void crew_close(struct crew *c); /* or NULL */

typedef int crew_fn(void *ctx, size_t i, const struct hand *h, struct err *e);

/*
 * Calls fn for every i below n, several at a time, in any order; what it does
 * for one must not touch what it does for another. The first is done by the
 * store that was given. -1: the error of the least i that failed; others may be
 * done or not.
 */
int crew_do(struct crew *c, size_t n, crew_fn *fn, void *ctx,
	    struct err *e) BASE_CHECKED;

#endif
