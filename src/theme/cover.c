/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spans sorted by start, with a running maximum of their ends. */
#include "cover.h"

#include "sort.h"

void cover_add(struct arena *a, struct cover *c, uint32_t key, struct span s,
	       uint32_t id)
{
	*ARENA_PUSH(a, c) = (struct cover_item){ .key = key, .s = s, .id = id };
}

static inline bool is_before(const struct cover_item *a,
			     const struct cover_item *b)
{
	uint64_t x = (uint64_t)a->key << 32 | a->s.start;
	uint64_t y = (uint64_t)b->key << 32 | b->s.start;
	if (x != y)
		return x < y;
	if (a->s.end != b->s.end)
		return a->s.end > b->s.end;
	return a->id < b->id;
}

SORT_DEFINE(sort, struct cover_item, is_before)

void cover_build(struct cover *c)
{
	sort(c->v, c->n);
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
