/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which numbers of a pack are one and the same. A count is known by the reviews
 * behind it. A base comes without them, but those of its parts are in it. Where
 * they are half of it or more it is taken to be every count and base of its
 * size that has room for them. Where they are fewer, too many would fit, and
 * each false one ties tables together that have nothing to do with each other;
 * then it is taken to be another number only when one of the two is withheld
 * and the other is not, which a reader who knows that they are one would see.
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
	*ARENA_PUSH(m->a, &m->traits) = (struct trait){ .at = at, .same = q };
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
	bool one_each = (size_t)n == of->n && str_eq(unit, "children");
	uint64_t id = mix_reviews(start(one_each ? "reviews" : unit, n), of);
	size_t known = m->q.n;
	if (n <= 0)
		return NOT_COUNTED;
	/* Without reviews nothing says what it is: every place is another. */
	size_t q = of->n ? find(m, id, n, at) : add(m, n, at);
	m->traits.v[q].count = true;
	if (!of->n)
		return q;
	if (q == known || !str_eq(m->traits.v[q].at.t->query->unit, unit))
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

void model_link(struct model *m, size_t q)
{
	if (q != NOT_COUNTED)
		m->traits.v[q].linked = true;
}

bool model_sum(struct model *m, size_t whole, const size_t *parts, size_t n)
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
		return false;
	*ARENA_PUSH(m->a, &m->sums) = (struct disclose_sum){ whole, v, k };
	return true;
}

size_t model_root(const struct model *m, size_t q)
{
	while (m->traits.v[q].same != q)
		q = m->traits.v[q].same;
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
	m->traits.v[other].same = first;
	m->traits.v[first].count |= m->traits.v[other].count;
	m->traits.v[first].linked |= m->traits.v[other].linked;
	m->q.v[first].printed |= m->q.v[other].printed;
}

void model_same(struct model *m, size_t x, size_t y)
{
	if (x != NOT_COUNTED && y != NOT_COUNTED && m->q.v[x].n == m->q.v[y].n)
		unite(m, x, y);
}

/* A part that stands twice in a sum gets a twin, which is the same. */
static size_t twin(struct model *m, size_t q)
{
	size_t *part = arena_alloc(m->a, sizeof *part);
	size_t x = add(m, m->q.v[q].n, m->traits.v[q].at);
	m->q.v[x].printed = m->q.v[q].printed;
	*part = q;
	*ARENA_PUSH(m->a, &m->packed) = (struct disclose_sum){ x, part, 1 };
	return x;
}

/* Whether two may be one thing: `most` reviews have room in the larger. */
static bool may_be(const struct model *m, const struct known_set *x,
		   const struct known_set *y, size_t most)
{
	return m->q.v[x->q].n == m->q.v[y->q].n && str_eq(x->unit, y->unit) &&
	       model_together(&x->in, &y->in) <= most;
}

/* A base that may be another number is made one with it, or noted. */
static void weigh(struct model *m, const struct known_set *base,
		  const struct known_set *other)
{
	size_t n = (size_t)m->q.v[base->q].n;
	if (2 * base->in.n >= n && 2 * other->in.n >= n)
		unite(m, base->q, other->q);
	else
		*ARENA_PUSH(m->a, &m->doubts) =
			(struct doubt){ base->q, other->q };
}

void model_weigh_bases(struct model *m)
{
	for (size_t i = 0; i < m->bases.n; i++) {
		const struct known_set *b = &m->bases.v[i];
		/* Every unit belongs to a review, and a review that is counted
		 * has one or more. */
		size_t n = (size_t)m->q.v[b->q].n;
		for (size_t k = 0; k < m->counts.n; k++) {
			const struct known_set *c = &m->counts.v[k];
			if (may_be(m, b, c, c->in.n))
				weigh(m, b, c);
		}
		for (size_t k = 0; k < i; k++)
			if (may_be(m, b, &m->bases.v[k], n))
				weigh(m, b, &m->bases.v[k]);
	}
}

static bool shown(const struct disclose_result *r, size_t q)
{
	return r->v[q].state == DISCLOSE_SHOWN;
}

bool model_settle_doubts(struct model *m, const struct disclose_result *r,
			 bool all)
{
	bool again = false;
	for (size_t i = 0; i < m->doubts.n; i++) {
		size_t x = model_root(m, m->doubts.v[i].x);
		size_t y = model_root(m, m->doubts.v[i].y);
		size_t open = shown(r, x) ? x : y;
		struct trait *t = &m->traits.v[open];
		if (x == y || shown(r, x) == shown(r, y))
			continue;
		if (!t->count && !t->linked) {
			t->also = true;
			continue;
		}
		again = true;
		unite(m, x, y);
	}
	for (size_t i = 0; i < m->doubts.n && again && all; i++)
		unite(m, m->doubts.v[i].x, m->doubts.v[i].y);
	for (size_t i = 0; i < m->traits.n && again; i++)
		m->traits.v[i].also = false;
	return again;
}

/* Whether a sum is new; tables of one base say the same again and again. */
static bool is_new(struct arena *a, struct slots *seen,
		   const struct disclose_sum *s)
{
	uint64_t id = start("sum", (int64_t)s->whole);
	size_t before = seen->n;
	id = model_mix(id, s->parts, s->n_parts * sizeof *s->parts);
	model_slot(a, seen, id);
	return seen->n > before;
}

struct disclose_pack model_pack(struct model *m)
{
	/* The sum, plus 1, in which a quantity was met last. */
	size_t *met = arena_alloc(m->a, (m->q.n + 1) * sizeof *met);
	struct slots seen = { 0 };
	m->packed.n = 0;
	for (size_t i = 0; i < m->sums.n; i++) {
		struct disclose_sum s = m->sums.v[i];
		size_t *v = arena_alloc(m->a, (s.n_parts + 1) * sizeof *v);
		s.whole = model_root(m, s.whole);
		for (size_t k = 0; k < s.n_parts; k++) {
			v[k] = model_root(m, s.parts[k]);
			if (met[v[k]] == i + 1)
				v[k] = twin(m, v[k]);
			else
				met[v[k]] = i + 1;
		}
		s.parts = v;
		/* Of one part only: a number is itself. */
		if ((s.n_parts > 1 || *v != s.whole) && is_new(m->a, &seen, &s))
			*ARENA_PUSH(m->a, &m->packed) = s;
	}
	return (struct disclose_pack){ .q = m->q.v,
				       .n = m->q.n,
				       .sums = m->packed.v,
				       .n_sums = m->packed.n };
}
