/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions: what stands around a match, and where the passage stands. */
#include "matcher.h"

#include <stdlib.h>

/* No context is longer, in words. */
#define CONTEXT_WORDS 400

static int by_rule(const void *x, const void *y)
{
	const struct match *a = x, *b = y;
	if (a->rule != b->rule)
		return a->rule < b->rule ? -1 : 1;
	return (a->start > b->start) - (a->start < b->start);
}

static void look(struct theme_matcher *m)
{
	if (m->looked)
		return;
	m->looked = true;
	m->nearby.n = 0;
	finder_run(&m->around, &m->r, (struct span){ 0, (uint32_t)m->r.n },
		   &m->nearby);
	if (m->nearby.n > 1)
		qsort(m->nearby.v, m->nearby.n, sizeof *m->nearby.v, by_rule);
	reading_segment(&m->r);
}

/* Index of the first context of a rule that starts at or after `at`. */
static size_t first_from(const struct matches *l, uint32_t rule, uint32_t at)
{
	size_t lo = 0, hi = l->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct match *x = &l->v[mid];
		if (x->rule < rule || (x->rule == rule && x->start < at))
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static struct span span_of(const struct match *x)
{
	return (struct span){ x->start, x->end };
}

/* Words between a match and a context; those that overlap touch. */
static int distance(const struct reading *r, struct span a, struct span b)
{
	if (a.end <= b.start)
		return reading_between(r, a, b);
	return b.end <= a.start ? reading_between(r, b, a) : 0;
}

/* A context of the same sentence with at most so many words between. */
static bool find_near(const struct theme_matcher *m, uint32_t rule,
		      struct span match, int words, struct span *seen)
{
	const struct reading *r = &m->r;
	const struct matches *l = &m->nearby;
	size_t sentence = reading_sentence(r, match.start);
	uint32_t from = reading_sentence_span(r, sentence).start;
	uint32_t to =
		reading_sentence_span(r, reading_sentence(r, match.end - 1))
			.end;
	size_t k = first_from(l, rule, match.start), word;
	for (size_t i = k; i < l->n && l->v[i].rule == rule; i++) {
		*seen = span_of(&l->v[i]);
		if (seen->start >= to || distance(r, match, *seen) > words)
			break;
		return true;
	}
	word = reading_word(r, match.start);
	while (k-- > 0 && l->v[k].rule == rule) {
		*seen = span_of(&l->v[k]);
		if (seen->start < from || word - reading_word(r, seen->start) >
						  (size_t)words + CONTEXT_WORDS)
			break;
		if (distance(r, match, *seen) <= words)
			return true;
	}
	return false;
}

static bool is_around(struct theme_matcher *m, const struct condition *c,
		      const struct match *x, struct span *seen)
{
	look(m);
	if (c->words < NEAR_PASSAGE)
		return find_near(m, c->context, span_of(x), c->words, seen);
	size_t k = first_from(&m->nearby, c->context, 0);
	if (k == m->nearby.n || m->nearby.v[k].rule != c->context)
		return false;
	*seen = span_of(&m->nearby.v[k]);
	return true;
}

bool condition_holds(struct theme_matcher *m, const struct condition *c,
		     const struct match *x, struct span *seen)
{
	bool is = false;
	*seen = (struct span){ 0, 0 };
	switch (c->kind) {
	case COND_WITH:
		is = is_around(m, c, x, seen);
		if (!is)
			*seen = (struct span){ 0, 0 };
		break;
	case COND_SECTION:
		is = c->in >> m->passage->section & 1;
		break;
	case COND_ROLE:
		is = (c->in & role_bit(document_role(m->passage->document))) !=
		     0;
		break;
	}
	return is == c->only;
}
