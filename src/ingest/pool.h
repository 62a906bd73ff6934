/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks to threads, and their results in order to the calling thread. */
#ifndef INGEST_POOL_H
#define INGEST_POOL_H

#include "work.h"

/* Takes one result; after the call it is released. -1 stops everything. */
typedef int pool_take_fn(void *ctx, struct result *r, struct err *e);

/*
 * Works through the plan with `jobs` threads and gives the results to `take`,
 * in the calling thread and in order of the tasks. Not more than 8 results a
 * thread, and not more than 256 MB of them, wait to be taken, whatever the
 * number of tasks. -1: what take said, or ERR_SYSTEM without a single thread.
 */
int pool_run(const struct work *w, const struct plan *p, int jobs,
	     pool_take_fn *take, void *ctx, struct err *e) BASE_CHECKED;

#endif
