/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between extract, which asks in many threads, and the store. */
#include "recognised.h"

#include <string.h>

/* A cache that fails is one that has nothing: the page is recognised anew. */
static bool get(void *ctx, const char *key, struct buf *out)
{
	struct recognised *x = ctx;
	struct err e = { 0 };
	bool found = false;
	pthread_mutex_lock(&x->lock);
	if (!x->reader && !x->unreadable)
		x->unreadable =
			store_open(x->path, DB_READ, &x->reader, &e) < 0;
	if (x->reader)
		found = store_recognised(x->reader, key, out, &e) > 0;
	pthread_mutex_unlock(&x->lock);
	return found;
}

static void put(void *ctx, const char *key, const void *p, size_t n)
{
	struct recognised *x = ctx;
	pthread_mutex_lock(&x->lock);
	*ARENA_PUSH(&x->a, &x->waiting) = (struct recognised_page){
		.key = arena_str(&x->a, key),
		.p = memcpy(arena_alloc(&x->a, n + 1), p, n),
		.n = n,
	};
	pthread_mutex_unlock(&x->lock);
}

void recognised_begin(struct recognised *x, struct store *s)
{
	*x = (struct recognised){ .path = db_path(store_db(s)) };
	x->cache = (struct extract_cache){ x, get, put };
	pthread_mutex_init(&x->lock, NULL);
}

int recognised_flush(struct recognised *x, struct store *s, struct err *e)
{
	int rc = 0;
	pthread_mutex_lock(&x->lock);
	for (size_t i = 0; rc == 0 && i < x->waiting.n; i++)
		rc = store_put_recognised(s, x->waiting.v[i].key,
					  x->waiting.v[i].p, x->waiting.v[i].n,
					  e);
	if (rc == 0) {
		arena_release(&x->a);
		x->waiting.v = NULL;
		x->waiting.n = x->waiting.cap = 0;
	}
	pthread_mutex_unlock(&x->lock);
	return rc;
}

void recognised_end(struct recognised *x)
{
	store_close(x->reader);
	arena_release(&x->a);
	pthread_mutex_destroy(&x->lock);
}
