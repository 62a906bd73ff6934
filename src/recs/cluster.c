/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recommendations that say the same thing. */
#include <stdlib.h>
#include <string.h>

#include "recs.h"
#include "sense.h"

/* Where thousands are alike: as many pairs of a text, and members of a
 * cluster that another is held against. */
#define PAIRS_MAX   256
#define MEMBERS_MAX 256

struct pair {
	float like;
	uint32_t a, b; /* a < b */
};

struct posting { /* texts that have a word in their prefix */
	uint32_t *v;
	size_t n, cap;
};

struct term {
	uint64_t meaning;
	uint32_t texts;
};

struct clustering {
	struct arena scratch;
	const struct sense *texts;
	size_t n;
	struct term *terms; /* by meaning */
	size_t n_terms;
	struct posting *postings; /* by term */
	struct {
		struct pair *v;
		size_t n, cap;
	} pairs;
	size_t *of;     /* first of the cluster */
	uint32_t *next; /* in the cluster; 0: none behind it */
	uint32_t *last; /* of the cluster, by its first */
	uint32_t *size; /* of the cluster, by its first */
	uint32_t *seen; /* texts looked at for text i hold i + 1 */
};

/* ---- terms ---- */

static int compare_terms(const void *va, const void *vb)
{
	const struct term *a = va, *b = vb;
	return a->meaning < b->meaning ? -1 : a->meaning > b->meaning;
}

/* Every meaning once, with the number of texts that have it. */
static void count_terms(struct clustering *x)
{
	size_t all = 0, kept = 0;
	for (size_t i = 0; i < x->n; i++)
		all += x->texts[i].n;
	x->terms = arena_alloc(&x->scratch, (all + 1) * sizeof *x->terms);
	for (size_t i = 0, n = 0; i < x->n; i++)
		for (size_t k = 0; k < x->texts[i].n; k++)
			x->terms[n++] =
				(struct term){ x->texts[i].v[k].meaning, 1 };
	qsort(x->terms, all, sizeof *x->terms, compare_terms);
	for (size_t i = 0; i < all; i++) {
		if (kept && x->terms[kept - 1].meaning == x->terms[i].meaning)
			x->terms[kept - 1].texts++;
		else
			x->terms[kept++] = x->terms[i];
	}
	x->n_terms = kept;
	x->postings =
		arena_alloc(&x->scratch, (kept + 1) * sizeof *x->postings);
}

static size_t find_term(const struct clustering *x, uint64_t meaning)
{
	size_t lo = 0, hi = x->n_terms;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (x->terms[mid].meaning < meaning)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

struct ranked { /* a word of a text, the rarest first */
	uint32_t texts, term;
	float weight;
};

static int compare_ranked(const void *va, const void *vb)
{
	const struct ranked *a = va, *b = vb;
	if (a->texts != b->texts)
		return a->texts < b->texts ? -1 : 1;
	return a->term < b->term ? -1 : a->term > b->term;
}

/*
 * The rarest words of a text, so many that two texts without one of them in
 * common cannot be alike: what is left weighs less than two that are alike
 * share. That is at least h W / (2 - h) for likeness h and weight W, since of
 * W all but the shared is paid for at one half.
 */
static size_t prefix(const struct clustering *x, const struct sense *s,
		     struct ranked *out)
{
	double need = RECS_ALIKE * (double)s->weight / (2 - RECS_ALIKE);
	double left = (double)s->weight;
	size_t n = 0;
	for (size_t k = 0; k < s->n; k++) {
		size_t t = find_term(x, s->v[k].meaning);
		out[k] = (struct ranked){ x->terms[t].texts, (uint32_t)t,
					  s->v[k].weight };
	}
	qsort(out, s->n, sizeof *out, compare_ranked);
	while (n < s->n && left >= need - 1e-4)
		left -= (double)out[n++].weight;
	return n;
}

/* ---- pairs ---- */

/* Finds the texts before i that are like it, and files i. */
static void add_text(struct clustering *x, size_t i, struct ranked *ranked)
{
	const struct sense *s = &x->texts[i];
	size_t n = prefix(x, s, ranked), found = 0;
	for (size_t k = 0; k < n; k++) {
		struct posting *p = &x->postings[ranked[k].term];
		for (size_t m = p->n; m-- > 0 && found < PAIRS_MAX;) {
			uint32_t b = p->v[m];
			if (x->seen[b] == i + 1)
				continue;
			x->seen[b] = (uint32_t)i + 1;
			double like = sense_likeness(s, &x->texts[b]);
			if (like < RECS_ALIKE)
				continue;
			*ARENA_PUSH(&x->scratch, &x->pairs) =
				(struct pair){ (float)like, b, (uint32_t)i };
			found++;
		}
	}
	for (size_t k = 0; k < n; k++)
		*ARENA_PUSH(&x->scratch, &x->postings[ranked[k].term]) =
			(uint32_t)i;
}

static void find_pairs(struct clustering *x)
{
	size_t widest = 0;
	for (size_t i = 0; i < x->n; i++)
		widest = x->texts[i].n > widest ? x->texts[i].n : widest;
	struct ranked *ranked =
		arena_alloc(&x->scratch, (widest + 1) * sizeof *ranked);
	for (size_t i = 0; i < x->n; i++)
		add_text(x, i, ranked);
}

/* ---- linkage ---- */

static int compare_pairs(const void *va, const void *vb)
{
	const struct pair *a = va, *b = vb;
	if (a->like != b->like)
		return a->like > b->like ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return a->b < b->b ? -1 : a->b > b->b;
}

/* Whether every two of both are alike; of very large clusters, every two of
 * some members. */
static bool may_join(const struct clustering *x, size_t a, size_t b)
{
	size_t step_a = 1 + x->size[a] / MEMBERS_MAX, i = 0;
	size_t step_b = 1 + x->size[b] / MEMBERS_MAX;
	for (size_t p = a; i == 0 || p; p = x->next[p]) {
		size_t k = 0;
		if (i++ % step_a)
			continue;
		for (size_t q = b; k == 0 || q; q = x->next[q])
			if (k++ % step_b == 0 &&
			    sense_likeness(&x->texts[p], &x->texts[q]) <
				    RECS_ALIKE)
				return false;
	}
	return true;
}

/* Text b's cluster behind text a's; the first text leads. */
static void join(struct clustering *x, size_t a, size_t b)
{
	if (b < a) {
		size_t swap = a;
		a = b;
		b = swap;
	}
	x->next[x->last[a]] = (uint32_t)b;
	x->last[a] = x->last[b];
	x->size[a] += x->size[b];
	for (size_t i = b; i; i = x->next[i])
		x->of[i] = a;
}

static void link_pairs(struct clustering *x)
{
	if (x->pairs.n)
		qsort(x->pairs.v, x->pairs.n, sizeof *x->pairs.v,
		      compare_pairs);
	for (size_t i = 0; i < x->pairs.n; i++) {
		size_t a = x->of[x->pairs.v[i].a], b = x->of[x->pairs.v[i].b];
		if (a != b && may_join(x, a, b))
			join(x, a, b);
	}
}

static void cluster(struct clustering *x)
{
	struct arena *a = &x->scratch;
	x->of = arena_alloc(a, (x->n + 1) * sizeof *x->of);
	x->next = arena_alloc(a, (x->n + 1) * sizeof *x->next);
	x->last = arena_alloc(a, (x->n + 1) * sizeof *x->last);
	x->size = arena_alloc(a, (x->n + 1) * sizeof *x->size);
	x->seen = arena_alloc(a, (x->n + 1) * sizeof *x->seen);
	for (size_t i = 0; i < x->n; i++) {
		x->of[i] = i;
		x->last[i] = (uint32_t)i;
		x->size[i] = 1;
	}
	count_terms(x);
	find_pairs(x);
	link_pairs(x);
}

/* ---- the same text again and again is looked at once ---- */

struct text_key {
	uint64_t exact;
	size_t i;
};

static int compare_keys(const void *va, const void *vb)
{
	const struct text_key *a = va, *b = vb;
	if (a->exact != b->exact)
		return a->exact < b->exact ? -1 : 1;
	return a->i < b->i ? -1 : a->i > b->i;
}

/* first[i]: the first text that is the same as text i. */
static void find_same(struct arena *a, const struct sense *senses, size_t n,
		      size_t *first)
{
	struct text_key *keys = arena_alloc(a, (n + 1) * sizeof *keys);
	for (size_t i = 0; i < n; i++)
		keys[i] = (struct text_key){ senses[i].exact, i };
	qsort(keys, n, sizeof *keys, compare_keys);
	for (size_t i = 0, k = 0; i < n; i++) {
		k = keys[i].exact == keys[k].exact ? k : i;
		first[keys[i].i] = keys[k].i;
	}
}

void recs_cluster(const char *const *texts, size_t n, size_t *of)
{
	struct clustering x = { 0 };
	struct arena *s = &x.scratch;
	const struct lexicon *lexicon = lexicon_new(s);
	struct sense *senses = arena_alloc(s, (n + 1) * sizeof *senses);
	struct sense *once = arena_alloc(s, (n + 1) * sizeof *once);
	size_t *first = arena_alloc(s, (n + 1) * sizeof *first);
	size_t *place = arena_alloc(s, (n + 1) * sizeof *place);
	size_t *back = arena_alloc(s, (n + 1) * sizeof *back);
	for (size_t i = 0; i < n; i++)
		senses[i] = sense_read(s, lexicon, texts[i]);
	find_same(s, senses, n, first);
	for (size_t i = 0; i < n; i++) {
		if (first[i] != i)
			continue;
		place[i] = x.n;
		back[x.n] = i;
		once[x.n++] = senses[i];
	}
	x.texts = once;
	cluster(&x);
	for (size_t i = 0; i < n; i++)
		of[i] = back[x.of[place[first[i]]]];
	arena_release(s);
}

double recs_likeness(const char *x, const char *y)
{
	struct arena a = { 0 };
	const struct lexicon *lexicon = lexicon_new(&a);
	struct sense s = sense_read(&a, lexicon, x);
	struct sense t = sense_read(&a, lexicon, y);
	double like = sense_likeness(&s, &t);
	arena_release(&a);
	return like;
}
