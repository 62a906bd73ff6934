/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads with a connection each. */
#include "crew.h"

#include <pthread.h>
#include <unistd.h>

#include "db.h"

#define HANDS_MAX 4
#define TRIES     10

struct worker {
	struct hand hand;
	struct arena own; /* of hands beyond the first */
	struct crew *crew;
	pthread_t thread;
};

struct crew {
	struct worker v[HANDS_MAX];
	size_t n;
	/* of the work under way */
	pthread_mutex_t lock;
	crew_fn *fn;
	void *ctx;
	size_t next, end;
	size_t failed; /* the least that has; SIZE_MAX: none */
	struct err err;
};

/* ---- one view ---- */

static void end_views(struct crew *c)
{
	for (size_t i = 0; i < c->n; i++)
		db_rollback(store_db(c->v[i].hand.s));
}

static void dismiss(struct crew *c)
{
	for (; c->n > 1; c->n--)
		store_close(c->v[c->n - 1].hand.s);
}

static int versions(const struct crew *c, uint32_t *out, struct err *e)
{
	for (size_t i = 1; i < c->n; i++)
		if (db_data_version(store_db(c->v[i].hand.s), &out[i], e) < 0)
			return -1;
	return 0;
}

/* 1: all see the same. What a connection beyond the first sees in its view is
 * what it saw before any view began: so nothing was changed in between. */
static int begin_views(struct crew *c, struct err *e)
{
	uint32_t before[HANDS_MAX] = { 0 }, after[HANDS_MAX] = { 0 };
	bool same = true;
	if (versions(c, before, e) < 0)
		return -1;
	for (size_t i = 0; i < c->n; i++)
		if (db_begin(store_db(c->v[i].hand.s), e) < 0)
			return -1;
	if (versions(c, after, e) < 0)
		return -1;
	for (size_t i = 1; i < c->n; i++)
		same = same && before[i] == after[i];
	return same;
}

static int begin_all(struct crew *c, struct err *e)
{
	for (int i = 0; i < TRIES && c->n > 1; i++) {
		struct err why = { 0 };
		int rc = begin_views(c, &why);
		if (rc > 0)
			return 0;
		end_views(c);
		if (rc < 0)
			break;
	}
	/* Somebody writes all the time, or reading fails: it is done, or told,
	 * by the one that was given. */
	dismiss(c);
	return db_begin(store_db(c->v->hand.s), e);
}

int crew_open(struct store *s, struct arena *a, struct crew **out,
	      struct err *e)
{
	struct crew *c = ARENA_NEW(a, struct crew);
	const char *path = db_path(store_db(s));
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	c->v->hand = (struct hand){ s, a };
	c->n = 1;
	/* A database in memory has no second connection. */
	for (; c->n < HANDS_MAX && (long)c->n < processors &&
	       !str_eq(path, ":memory:");
	     c->n++) {
		struct worker *w = &c->v[c->n];
		struct err why = { 0 };
		if (store_open(path, DB_READ, &w->hand.s, &why) < 0)
			break;
		w->hand.a = &w->own;
	}
	if (begin_all(c, e) < 0) {
		dismiss(c);
		return -1;
	}
	for (size_t i = 0; i < c->n; i++)
		c->v[i].crew = c;
	pthread_mutex_init(&c->lock, NULL);
	*out = c;
	return 0;
}

void crew_close(struct crew *c)
{
	if (!c)
		return;
	end_views(c);
	dismiss(c);
	pthread_mutex_destroy(&c->lock);
	for (size_t i = 1; i < HANDS_MAX; i++)
		arena_release(&c->v[i].own);
}

/* ---- work ---- */

static bool take(struct crew *c, size_t *i)
{
	pthread_mutex_lock(&c->lock);
	bool some = c->next < c->end && c->failed == SIZE_MAX;
	if (some)
		*i = c->next++;
	pthread_mutex_unlock(&c->lock);
	return some;
}

static void work(const struct worker *w, size_t i)
{
	struct crew *c = w->crew;
	struct err why = { 0 };
	if (c->fn(c->ctx, i, &w->hand, &why) == 0)
		return;
	pthread_mutex_lock(&c->lock);
	if (i < c->failed) {
		c->failed = i;
		c->err = why;
	}
	pthread_mutex_unlock(&c->lock);
}

static void *run(void *ctx)
{
	const struct worker *w = ctx;
	size_t i;
	while (take(w->crew, &i))
		work(w, i);
	return NULL;
}

int crew_do(struct crew *c, size_t n, crew_fn *fn, void *ctx, struct err *e)
{
	size_t i, started = 1;
	c->fn = fn;
	c->ctx = ctx;
	c->next = 0;
	c->end = n;
	c->failed = SIZE_MAX;
	if (!take(c, &i))
		return 0;
	for (; started < c->n && started < n; started++)
		if (pthread_create(&c->v[started].thread, NULL, run,
				   &c->v[started]))
			break; /* the others do it */
	work(c->v, i);
	run(c->v);
	for (size_t k = 1; k < started; k++)
		pthread_join(c->v[k].thread, NULL);
	if (c->failed == SIZE_MAX)
		return 0;
	*e = c->err;
	return -1;
}
