/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets of reviews as sorted numbers, and the tables that find them. */
#include <stdlib.h>
#include <string.h>

#include "protect.h"

#define SLOTS 1024 /* to begin with; a power of two */

uint64_t model_mix(uint64_t h, const void *p, size_t n)
{
	const unsigned char *s = p;
	for (size_t i = 0; i < n; i++) /* FNV-1a, 64 bits */
		h = (h ^ s[i]) * UINT64_C(1099511628211);
	return h;
}

static struct slot *place_of(struct slot *v, size_t cap, uint64_t id)
{
	size_t i = (size_t)(id ^ id >> 32) & (cap - 1);
	while (v[i].id && v[i].id != id)
		i = (i + 1) & (cap - 1);
	return &v[i];
}

struct slot *model_slot(struct arena *a, struct slots *s, uint64_t id)
{
	if (2 * s->n >= s->cap) {
		size_t cap = s->cap ? 2 * s->cap : SLOTS;
		struct slot *v = arena_alloc(a, cap * sizeof *v);
		for (size_t i = 0; i < s->cap; i++)
			if (s->v[i].id)
				*place_of(v, cap, s->v[i].id) = s->v[i];
		s->v = v;
		s->cap = cap;
	}
	struct slot *at = place_of(s->v, s->cap, id ? id : 1);
	if (!at->id) {
		/* What is put there is the caller's. */
		at->q = SIZE_MAX;
		at->id = id ? id : 1;
		s->n++;
	}
	return at;
}

static int rising(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
	return (a > b) - (a < b);
}

struct reviews model_reviews(struct model *m, const struct stats_cell *c)
{
	uint32_t *v = arena_alloc(m->a, (c->n_keys + 1) * sizeof *v);
	for (size_t i = 0; i < c->n_keys; i++) {
		uint64_t id =
			model_mix(MODEL_HASH, c->keys[i], strlen(c->keys[i]));
		struct slot *s = model_slot(m->a, &m->keys, id);
		if (s->q == SIZE_MAX)
			s->q = m->keys.n - 1;
		v[i] = (uint32_t)s->q;
	}
	qsort(v, c->n_keys, sizeof *v, rising);
	return (struct reviews){ v, c->n_keys };
}

struct reviews model_union(struct model *m, const struct reviews *first,
			   size_t step, size_t n)
{
	size_t all = 0, k = 0;
	for (size_t i = 0; i < n; i++)
		all += first[i * step].n;
	if (m->cap_seen < m->keys.n) {
		m->cap_seen = 2 * m->keys.n;
		m->seen = arena_alloc(m->a, m->cap_seen * sizeof *m->seen);
		m->unions = 0;
	}
	all = all < m->keys.n ? all : m->keys.n;
	uint32_t *v = arena_alloc(m->a, (all + 1) * sizeof *v);
	m->unions++;
	for (size_t i = 0; i < n; i++) {
		const struct reviews *x = &first[i * step];
		for (size_t j = 0; j < x->n; j++) {
			if (m->seen[x->v[j]] == m->unions)
				continue;
			m->seen[x->v[j]] = m->unions;
			v[k++] = x->v[j];
		}
	}
	qsort(v, k, sizeof *v, rising);
	return (struct reviews){ v, k };
}

size_t model_together(const struct reviews *x, const struct reviews *y)
{
	size_t i = 0, k = 0, n = 0;
	for (; i < x->n && k < y->n; n++) {
		uint32_t a = x->v[i], b = y->v[k];
		i += a <= b;
		k += b <= a;
	}
	return n + (x->n - i) + (y->n - k);
}
