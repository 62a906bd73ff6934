/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which numbers of a pack are one and the same. A count is known by the reviews
 * behind it. A base comes without them, but those of its parts are in it: it is
 * taken to be every count and every base of its size that it could be. A reader
 * may know that they are one, and where they are not, no more is lost than a
 * number withheld that need not be.
 */
#include <string.h>

#include "protect.h"

static uint64_t mix_text(uint64_t h, const char *s)
{
	return model_mix(h, s, strlen(s) + 1);
}

static uint64_t mix_reviews(uint64_t h, const struct reviews *r)
{
	return model_mix(h, r->v, r->n * sizeof *r->v);
}

static uint64_t start(const char *what, int64_t n)
{
	uint64_t h = mix_text(MODEL_HASH, what);
	return model_mix(h, &n, sizeof n);
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
	struct slot *s = model_slot(m->a, &m->ids, id);
	if (s->q == SIZE_MAX)
		s->q = add(m, n, at);
	return s->q;
}

static void remember(struct model *m, struct known *list, const char *unit,
		     const struct reviews *in, size_t q)
{
	*ARENA_PUSH(m->a, list) = (struct known_set){ unit, *in, q };
}

size_t model_count(struct model *m, const struct stats_table *t, int64_t n,
		   const struct reviews *of, struct place at)
{
	const char *unit = t->query->unit;
	/* As many children as reviews: one child each, and the same number as
	 * in a table of reviews. */
	bool one_each = (size_t)n == of->n;
	uint64_t id = mix_reviews(start(one_each ? "" : unit, n), of);
	size_t known = m->q.n;
	if (n <= 0)
		return NOT_COUNTED;
	/* Without reviews nothing says what it is: every place is another. */
	if (!of->n)
		return add(m, n, at);
	size_t q = find(m, id, n, at);
	if (q == known || !str_eq(m->places[q].t->query->unit, unit))
		remember(m, &m->counts, unit, of, q);
	return q;
}

size_t model_base(struct model *m, const struct stats_table *t, int64_t n,
		  const struct reviews *within, struct place at)
{
	const char *unit = t->query->unit;
	uint64_t id = mix_reviews(mix_text(start("base", n), unit), within);
	size_t known = m->q.n;
	if (n <= 0)
		return NOT_COUNTED;
	/* As many reviews as there are: it is these. */
	if ((size_t)n == within->n)
		return model_count(m, t, n, within, at);
	size_t q = find(m, id, n, at);
	if (q == known)
		remember(m, &m->bases, unit, within, q);
	return q;
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

static bool may_be(const struct model *m, const struct known_set *base,
		   const struct known_set *other, size_t most)
{
	return m->q.v[base->q].n == m->q.v[other->q].n &&
	       str_eq(base->unit, other->unit) &&
	       model_together(&base->in, &other->in) <= most;
}

static void unite_bases(struct model *m)
{
	for (size_t i = 0; i < m->bases.n; i++) {
		const struct known_set *b = &m->bases.v[i];
		/* Every unit belongs to a review, and a review that is counted
		 * has one or more. */
		size_t n = (size_t)m->q.v[b->q].n;
		for (size_t k = 0; k < m->counts.n; k++) {
			const struct known_set *c = &m->counts.v[k];
			if (may_be(m, b, c, c->in.n))
				unite(m, b->q, c->q);
		}
		for (size_t k = 0; k < i; k++)
			if (may_be(m, b, &m->bases.v[k], n))
				unite(m, b->q, m->bases.v[k].q);
	}
}

/* Whether a sum is new; tables of one base say the same again and again. */
static bool is_new(struct model *m, const struct disclose_sum *s)
{
	uint64_t id = start("sum", (int64_t)s->whole);
	size_t before = m->ids.n;
	id = model_mix(id, s->parts, s->n_parts * sizeof *s->parts);
	model_slot(m->a, &m->ids, id);
	return m->ids.n > before;
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
