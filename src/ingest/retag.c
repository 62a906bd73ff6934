/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The themes of what is in the store, matched anew. Documents are read in
 * batches: while threads match one, this thread writes the tags of the one
 * before and reads the next.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#include "ingest.h"

#define BATCH_BYTES  ((size_t)2 << 20)
#define MOST_THREADS 64

struct job {
	struct store_retagged document;
	struct theme_tags *tags; /* one list a passage */
};

struct batch {
	struct arena a;
	struct arena of[MOST_THREADS]; /* tags that a thread made */
	struct {
		struct job *v;
		size_t n, cap;
	} jobs;
	atomic_size_t next;
};

struct worker {
	pthread_t thread;
	size_t number;
	struct theme_matcher *matcher;
	struct batch *batch;
	struct arena a; /* of its diagnostics */
	struct diags diags;
};

struct pool {
	struct worker v[MOST_THREADS];
	size_t n;
};

static void *match(void *arg)
{
	struct worker *w = arg;
	struct batch *b = w->batch;
	for (;;) {
		size_t i = atomic_fetch_add(&b->next, 1);
		if (i >= b->jobs.n)
			return NULL;
		struct job *j = &b->jobs.v[i];
		struct theme_text t = { .role = j->document.role,
					.passages = j->document.passages.v,
					.n = j->document.passages.n };
		theme_match_document(w->matcher, &b->of[w->number], &t, j->tags,
				     &w->diags);
	}
}

static void empty(struct batch *b)
{
	arena_release(&b->a);
	for (size_t i = 0; i < MOST_THREADS; i++)
		arena_release(&b->of[i]);
	b->jobs.v = NULL;
	b->jobs.n = b->jobs.cap = 0;
}

static int read_batch(struct store_retag *x, struct batch *b, struct err *e)
{
	size_t bytes = 0;
	int rc = 1;
	empty(b);
	while (bytes < BATCH_BYTES) {
		struct store_retagged d;
		rc = store_retag_next(x, &b->a, &d, e);
		if (rc <= 0)
			break;
		struct job *j = ARENA_PUSH(&b->a, &b->jobs);
		j->document = d;
		j->tags = arena_alloc(&b->a,
				      (d.passages.n + 1) * sizeof *j->tags);
		for (size_t i = 0; i < d.passages.n; i++)
			bytes += d.passages.v[i].n;
	}
	return rc < 0 ? -1 : 0;
}

static int write_batch(struct store_retag *x, const struct batch *b,
		       struct ingest_retagged *out, struct err *e)
{
	for (size_t i = 0; i < b->jobs.n; i++) {
		const struct job *j = &b->jobs.v[i];
		size_t n = j->document.passages.n;
		if (store_retag_put(x, &j->document, j->tags, e) < 0)
			return -1;
		out->documents++;
		out->passages += n;
		for (size_t k = 0; k < n; k++) {
			out->tags += j->tags[k].n;
			out->bytes += j->document.passages.v[k].n;
		}
	}
	return 0;
}

/* Without any thread to be had, the work is done here. */
static size_t start(struct pool *p, struct batch *b)
{
	size_t n = 0;
	atomic_store(&b->next, 0);
	for (size_t i = 0; i < p->n; i++)
		p->v[i].batch = b;
	while (n < p->n &&
	       pthread_create(&p->v[n].thread, NULL, match, &p->v[n]) == 0)
		n++;
	if (!n)
		match(&p->v[0]);
	return n;
}

/* Of the two batches one is matched; the other was matched before: it is
 * written, then filled anew. */
static int run(struct store_retag *x, struct pool *p, struct batch batch[2],
	       struct ingest_retagged *out, struct err *e)
{
	int at = 0, ret = read_batch(x, &batch[0], e);
	while (ret == 0 && batch[at].jobs.n) {
		size_t started = start(p, &batch[at]);
		ret = write_batch(x, &batch[!at], out, e);
		if (ret == 0)
			ret = read_batch(x, &batch[!at], e);
		for (size_t i = 0; i < started; i++)
			pthread_join(p->v[i].thread, NULL);
		at = !at;
	}
	return ret < 0 ? -1 : write_batch(x, &batch[!at], out, e);
}

int ingest_retag(struct store *s, const struct theme_set *set, int jobs,
		 struct ingest_retagged *out, struct diags *d, struct err *e)
{
	struct arena a = { 0 };
	struct pool *p = ARENA_NEW(&a, struct pool);
	struct batch *batch = arena_alloc(&a, 2 * sizeof *batch);
	struct store_retag *x = NULL;
	long cores = jobs > 0 ? jobs : sysconf(_SC_NPROCESSORS_ONLN);
	*out = (struct ingest_retagged){ 0 };
	p->n = cores < 1              ? 1
	       : cores > MOST_THREADS ? MOST_THREADS
				      : (size_t)cores;
	for (size_t i = 0; i < p->n; i++) {
		struct worker *w = &p->v[i];
		w->number = i;
		w->diags.a = &w->a;
		w->matcher = theme_matcher_new(set);
	}
	int ret = store_retag_begin(s, set, &x, e);
	if (ret == 0)
		ret = run(x, p, batch, out, e);
	if (x && store_retag_end(x, ret == 0, e) < 0)
		ret = -1;
	for (size_t i = 0; i < p->n; i++) {
		struct worker *w = &p->v[i];
		for (size_t k = 0; d && k < w->diags.n; k++)
			diag_add(d, w->diags.v[k].level, w->diags.v[k].code,
				 (struct diag_at){ .file = w->diags.v[k].file },
				 "%s", w->diags.v[k].text);
		theme_matcher_free(w->matcher);
		arena_release(&w->a);
	}
	empty(&batch[0]);
	empty(&batch[1]);
	arena_release(&a);
	return ret;
}
