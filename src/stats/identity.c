/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which numbers of a pack are one and the same. A count is known by the reviews
 * behind it; a base that comes without them by unit and size only, and is taken
 * to be every count of that unit and size: whoever reads the pack may know that
 * they are one, and it costs no more than a number withheld too many.
 */
#include <string.h>

#include "protect.h"

#define SLOTS 1024 /* to begin with; a power of two */

static uint64_t mix(uint64_t h, const void *p, size_t n)
{
	const unsigned char *s = p;
	for (size_t i = 0; i < n; i++) /* FNV-1a, 64 bits */
		h = (h ^ s[i]) * UINT64_C(1099511628211);
	return h;
}

static uint64_t mix_text(uint64_t h, const char *s)
{
	return mix(h, s, strlen(s) + 1);
}

static uint64_t start(const char *what, int64_t n)
{
	uint64_t h = mix_text(UINT64_C(14695981039346656037), what);
	return mix(h, &n, sizeof n);
}

static struct slot *slot_of(struct slot *v, size_t cap, uint64_t id)
{
	size_t i = (size_t)id & (cap - 1);
	while (v[i].id && v[i].id != id)
		i = (i + 1) & (cap - 1);
	return &v[i];
}

static void grow(struct model *m)
{
	size_t cap = m->cap_slots ? 2 * m->cap_slots : SLOTS;
	struct slot *v = arena_alloc(m->a, cap * sizeof *v);
	for (size_t i = 0; i < m->cap_slots; i++)
		if (m->slots[i].id)
			*slot_of(v, cap, m->slots[i].id) = m->slots[i];
	m->slots = v;
	m->cap_slots = cap;
}

static size_t add(struct model *m, int64_t n, struct place at)
{
	size_t q = m->q.n;
	m->places = arena_grow(m->a, m->places, q, &m->cap_places,
			       sizeof *m->places);
	m->same = arena_grow(m->a, m->same, q, &m->cap_same, sizeof *m->same);
	m->places[q] = at;
	m->same[q] = q;
	*ARENA_PUSH(m->a, &m->q) = (struct disclose_quantity){
		.n = n,
		.level = m->level,
	};
	return q;
}

static size_t find(struct model *m, uint64_t id, int64_t n, struct place at)
{
	if (2 * m->n_slots >= m->cap_slots)
		grow(m);
	struct slot *s = slot_of(m->slots, m->cap_slots, id ? id : 1);
	if (s->id)
		return s->q;
	*s = (struct slot){ id ? id : 1, add(m, n, at) };
	m->n_slots++;
	return s->q;
}

size_t model_count(struct model *m, const struct stats_table *t,
		   const struct stats_cell *c, struct place at)
{
	/* As many children as reviews: one child each, and the same number as
	 * in a table of reviews. */
	bool one_each = (size_t)c->n == c->n_keys;
	uint64_t id = start(one_each ? "" : t->query->unit, c->n);
	if (c->n <= 0)
		return NOT_COUNTED;
	for (size_t i = 0; i < c->n_keys; i++)
		id = mix_text(id, c->keys[i]);
	/* Without reviews nothing says what it is: every place is another. */
	size_t q = c->n_keys ? find(m, id, c->n, at) : add(m, c->n, at);
	*ARENA_PUSH(m->a, &m->named) = (struct named){ t->query->unit, q };
	return q;
}

/* The name under which all bases of a unit and size above the threshold stand.
 */
static uint64_t base_id(const char *unit, int64_t n)
{
	return mix_text(start("base", n), unit);
}

size_t model_base(struct model *m, const struct stats_table *t, int64_t n,
		  struct place at)
{
	uint64_t id = base_id(t->query->unit, n);
	if (n <= 0)
		return NOT_COUNTED;
	/* A small one is withheld wherever it stands, so that it need not be
	 * known for another that it might be. */
	if (n <= m->threshold) {
		id = mix_text(id, t->query->base);
		id = mix_text(id, at.col);
		id = mix_text(id, t->period ? t->period : "");
	}
	return find(m, id, n, at);
}

size_t model_rest(struct model *m, int64_t n, struct place at)
{
	return n > 0 ? add(m, n, at) : NOT_COUNTED;
}

void model_sum(struct model *m, size_t whole, const size_t *parts, size_t n)
{
	size_t *v = arena_alloc(m->a, (n + 1) * sizeof *v), k = 0;
	int64_t rest = whole == NOT_COUNTED ? 0 : m->q.v[whole].n;
	for (size_t i = 0; i < n; i++) {
		if (parts[i] == NOT_COUNTED)
			continue;
		rest -= m->q.v[parts[i]].n;
		v[k++] = parts[i];
	}
	if (rest || !k)
		return;
	*ARENA_PUSH(m->a, &m->sums) = (struct disclose_sum){ whole, v, k };
}

size_t model_root(const struct model *m, size_t q)
{
	while (m->same[q] != q)
		q = m->same[q];
	return q;
}

/* The first of the two stands for both. */
static void unite(struct model *m, size_t x, size_t y)
{
	x = model_root(m, x);
	y = model_root(m, y);
	if (x == y)
		return;
	size_t first = x < y ? x : y, other = x < y ? y : x;
	m->same[other] = first;
	m->q.v[first].printed |= m->q.v[other].printed;
}

/* A part that stands twice in a sum gets a twin, which is the same. */
static size_t twin(struct model *m, size_t q)
{
	size_t *part = arena_alloc(m->a, sizeof *part);
	size_t x = add(m, m->q.v[q].n, m->places[q]);
	m->q.v[x].printed = m->q.v[q].printed;
	*part = q;
	*ARENA_PUSH(m->a, &m->sums) = (struct disclose_sum){ x, part, 1 };
	return x;
}

/* Bases above the threshold: the counts that they may be. */
static void unite_bases(struct model *m)
{
	for (size_t i = 0; i < m->named.n && m->cap_slots; i++) {
		const struct named *x = &m->named.v[i];
		int64_t n = m->q.v[x->q].n;
		uint64_t id = base_id(x->unit, n);
		const struct slot *s = slot_of(m->slots, m->cap_slots, id);
		if (n > m->threshold && s->id)
			unite(m, x->q, s->q);
	}
}

/* Whether a sum is new; tables of one base say the same again and again. */
static bool is_new(struct model *m, const struct disclose_sum *s)
{
	uint64_t id = start("sum", (int64_t)s->whole);
	size_t before = m->n_slots;
	id = mix(id, s->parts, s->n_parts * sizeof *s->parts);
	if (2 * m->n_slots >= m->cap_slots)
		grow(m);
	struct slot *at = slot_of(m->slots, m->cap_slots, id ? id : 1);
	m->n_slots += !at->id;
	at->id = id ? id : 1;
	return m->n_slots > before;
}

void model_close(struct model *m)
{
	size_t n = m->sums.n, kept = 0;
	/* The sum, plus 1, in which a quantity was met last. */
	size_t *seen = arena_alloc(m->a, (m->q.n + 1) * sizeof *seen);
	unite_bases(m);
	for (size_t i = 0; i < n; i++) {
		struct disclose_sum s = m->sums.v[i];
		size_t *v = arena_alloc(m->a, (s.n_parts + 1) * sizeof *v);
		s.whole = model_root(m, s.whole);
		for (size_t k = 0; k < s.n_parts; k++) {
			v[k] = model_root(m, s.parts[k]);
			if (seen[v[k]] == i + 1)
				v[k] = twin(m, v[k]);
			else
				seen[v[k]] = i + 1;
		}
		s.parts = v;
		/* Of one part only: a number is itself. */
		if ((s.n_parts > 1 || *v != s.whole) && is_new(m, &s))
			m->sums.v[kept++] = s;
	}
	/* Those of twins stand behind. */
	for (size_t i = n; i < m->sums.n; i++)
		m->sums.v[kept++] = m->sums.v[i];
	m->sums.n = kept;
}
