/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions: what stands around a match, and where the passage stands. */
#include "matcher.h"

#include <stdlib.h>

/* No context is longer, in words. */
#define CONTEXT_WORDS 400

static int by_start(const void *x, const void *y)
{
	const struct match *a = x, *b = y;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->end > b->end) - (a->end < b->end);
}

/* Where in the passage the words of a context stand. */
static const struct asked *look(struct theme_matcher *m, uint32_t rule)
{
	struct asked *x = &m->asked[rule];
	if (!m->looked) {
		m->looked = true;
		m->nearby.n = 0;
		finder_start(&m->around, &m->r,
			     (struct span){ 0, (uint32_t)m->r.n });
		reading_segment(&m->r);
	}
	if (x->turn == m->around.turn)
		return x;
	*x = (struct asked){ (uint32_t)m->nearby.n, 0, m->around.turn };
	finder_rule(&m->around, rule, &m->nearby);
	x->n = (uint32_t)m->nearby.n - x->first;
	if (x->n > 1)
		qsort(m->nearby.v + x->first, x->n, sizeof *m->nearby.v,
		      by_start);
	return x;
}

/* Index of the first of n matches that starts at or after `at`. */
static size_t first_from(const struct match *v, size_t n, uint32_t at)
{
	size_t lo = 0, hi = n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (v[mid].start < at)
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
static bool find_near(struct theme_matcher *m, uint32_t rule, struct span match,
		      int words, struct span *seen)
{
	const struct asked *asked = look(m, rule);
	const struct match *v = m->nearby.v + asked->first;
	const struct reading *r = &m->r;
	if (!asked->n)
		return false;
	size_t sentence = reading_sentence(r, match.start);
	uint32_t from = reading_sentence_span(r, sentence).start;
	uint32_t to =
		reading_sentence_span(r, reading_sentence(r, match.end - 1))
			.end;
	size_t k = first_from(v, asked->n, match.start), word;
	if (k < asked->n) {
		*seen = span_of(&v[k]);
		if (seen->start < to && distance(r, match, *seen) <= words)
			return true;
	}
	word = reading_word(r, match.start);
	while (k-- > 0) {
		*seen = span_of(&v[k]);
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
	if (c->words < NEAR_PASSAGE)
		return find_near(m, c->context, span_of(x), c->words, seen);
	const struct asked *asked = look(m, c->context);
	if (asked->n)
		*seen = span_of(&m->nearby.v[asked->first]);
	return asked->n > 0;
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
