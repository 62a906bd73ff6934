/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Recognised pages between runs: read from the store by any thread, through a
 * connection of their own; those that are new wait until the one thread that
 * writes puts them in.
 */
#ifndef INGEST_RECOGNISED_H
#define INGEST_RECOGNISED_H

#include <pthread.h>

#include "extract.h"
#include "store.h"

struct recognised_page {
	const char *key;
	const void *p;
	size_t n;
};

struct recognised {
	struct extract_cache cache; /* for extract_opts */
	const char *path;           /* of the store */
	pthread_mutex_t lock;       /* of all below */
	struct store *reader;       /* opened when first needed */
	bool unreadable;            /* it could not be */
	struct arena a;
	struct {
		struct recognised_page *v;
		size_t n, cap;
	} waiting;
};

void recognised_begin(struct recognised *x, struct store *s);
/* Inside a transaction of the caller. */
int recognised_flush(struct recognised *x, struct store *s,
		     struct err *e) BASE_CHECKED;
void recognised_end(struct recognised *x);

#endif
