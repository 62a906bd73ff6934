/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A ring of results. `next` is the first task that no thread has begun,
 * `taken` the first whose result was not taken yet; a task may begin when its
 * place in the ring is free and, once its size is known, when the results that
 * wait leave room for it. The task at `taken` needs no room, or nothing would
 * ever be freed.
 */
#include "pool.h"

#include <errno.h>
#include <pthread.h>

#define JOBS_MAX      64
#define RESULTS_A_JOB 8
#define HELD_MAX      ((size_t)256 << 20)

struct slot {
	struct result r;
	size_t held; /* bytes it counts for */
	bool done;
};

struct pool {
	const struct work *work;
	const struct plan *plan;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	struct slot *ring;
	size_t window;      /* places in the ring */
	size_t next, taken; /* tasks */
	size_t held;        /* bytes, over all slots */
	bool stop;
};

/* Waits for a task to begin; false when there is none left. */
static bool begin(struct pool *p, size_t *task)
{
	while (!p->stop && p->next < p->plan->tasks.n &&
	       p->next >= p->taken + p->window)
		pthread_cond_wait(&p->changed, &p->lock);
	if (p->stop || p->next >= p->plan->tasks.n)
		return false;
	*task = p->next++;
	return true;
}

static void hold(struct pool *p, struct slot *s, size_t bytes)
{
	p->held += bytes - s->held;
	s->held = bytes;
}

/* Waits until there is room for a file; false when all is to stop. */
static bool make_room(struct pool *p, size_t task, struct slot *s)
{
	size_t n = s->r.bytes < HELD_MAX ? (size_t)s->r.bytes : HELD_MAX;
	pthread_mutex_lock(&p->lock);
	while (!p->stop && task != p->taken && p->held + n > HELD_MAX)
		pthread_cond_wait(&p->changed, &p->lock);
	hold(p, s, n);
	bool go = !p->stop;
	pthread_mutex_unlock(&p->lock);
	return go;
}

static void *run(void *arg)
{
	struct pool *p = arg;
	const struct theme_set *set = p->work->o->themes;
	struct theme_matcher *m = set ? theme_matcher_new(set) : NULL;
	size_t task;
	pthread_mutex_lock(&p->lock);
	while (begin(p, &task)) {
		struct slot *s = &p->ring[task % p->window];
		pthread_mutex_unlock(&p->lock);
		work_begin(p->work, &p->plan->tasks.v[task], &s->r);
		if (s->r.state == WORK_TO_READ && make_room(p, task, s))
			work_read(p->work, m, &s->r);
		pthread_mutex_lock(&p->lock);
		hold(p, s, s->r.weight);
		s->done = true;
		pthread_cond_broadcast(&p->changed);
	}
	pthread_mutex_unlock(&p->lock);
	theme_matcher_free(m);
	return NULL;
}

static int take_all(struct pool *p, pool_take_fn *take, void *ctx,
		    struct err *e)
{
	int rc = 0;
	pthread_mutex_lock(&p->lock);
	while (rc == 0 && p->taken < p->plan->tasks.n) {
		struct slot *s = &p->ring[p->taken % p->window];
		while (!s->done)
			pthread_cond_wait(&p->changed, &p->lock);
		pthread_mutex_unlock(&p->lock);
		rc = take(ctx, &s->r, e);
		work_release(&s->r);
		pthread_mutex_lock(&p->lock);
		hold(p, s, 0);
		s->done = false;
		p->taken++;
		pthread_cond_broadcast(&p->changed);
	}
	p->stop = true;
	pthread_cond_broadcast(&p->changed);
	pthread_mutex_unlock(&p->lock);
	return rc;
}

int pool_run(const struct work *w, const struct plan *plan, int jobs,
	     pool_take_fn *take, void *ctx, struct err *e)
{
	pthread_t threads[JOBS_MAX];
	struct arena a = { 0 };
	struct pool p = { .work = w, .plan = plan };
	int n = 0, rc = 0, failed = 0;
	if (jobs > JOBS_MAX)
		jobs = JOBS_MAX;
	p.window = (size_t)jobs * RESULTS_A_JOB;
	p.ring = arena_alloc(&a, p.window * sizeof *p.ring);
	pthread_mutex_init(&p.lock, NULL);
	pthread_cond_init(&p.changed, NULL);
	while (n < jobs && (size_t)n < plan->tasks.n && !failed) {
		failed = pthread_create(&threads[n], NULL, run, &p);
		n += !failed;
	}
	if (n) {
		rc = take_all(&p, take, ctx, e);
	} else if (failed) {
		errno = failed;
		rc = err_errno(e, "cannot start a thread");
	}
	for (int i = 0; i < n; i++)
		pthread_join(threads[i], NULL);
	for (size_t i = 0; i < p.window; i++)
		work_release(&p.ring[i].r);
	pthread_cond_destroy(&p.changed);
	pthread_mutex_destroy(&p.lock);
	arena_release(&a);
	return rc;
}
