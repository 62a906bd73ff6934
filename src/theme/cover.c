/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spans sorted by start, with a running maximum of their ends. */
#include "cover.h"

#include <stdlib.h>

#define FEW 24

void cover_add(struct arena *a, struct cover *c, uint32_t key, struct span s,
	       uint32_t id)
{
	*ARENA_PUSH(a, c) = (struct cover_item){ .key = key, .s = s, .id = id };
}

static int by_start(const void *x, const void *y)
{
	const struct cover_item *a = x, *b = y;
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->s.start != b->s.start)
		return a->s.start < b->s.start ? -1 : 1;
	if (a->s.end != b->s.end)
		return a->s.end > b->s.end ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

/* Most covers are of a few spans. */
static void sort(struct cover *c)
{
	if (c->n > FEW) {
		qsort(c->v, c->n, sizeof *c->v, by_start);
		return;
	}
	for (size_t i = 1; i < c->n; i++) {
		struct cover_item x = c->v[i];
		size_t k = i;
		for (; k && by_start(&c->v[k - 1], &x) > 0; k--)
			c->v[k] = c->v[k - 1];
		c->v[k] = x;
	}
}

void cover_build(struct cover *c)
{
	sort(c);
	for (uint32_t i = 0; i < c->n; i++) {
		struct cover_item *x = &c->v[i];
		x->most = i;
		if (i && x[-1].key == x->key &&
		    c->v[x[-1].most].s.end >= x->s.end)
			x->most = x[-1].most;
	}
}

const struct cover_item *cover_find(const struct cover *c, uint32_t key,
				    struct span s)
{
	size_t lo = 0, hi = c->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct cover_item *x = &c->v[mid];
		if (x->key < key || (x->key == key && x->s.start <= s.start))
			lo = mid + 1;
		else
			hi = mid;
	}
	if (!lo || c->v[lo - 1].key != key)
		return NULL;
	const struct cover_item *x = &c->v[c->v[lo - 1].most];
	return x->s.end >= s.end ? x : NULL;
}
