/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marks: min-wise hashes of the runs of six words of a document. Words are
 * taken without case and punctuation and across passages, so that two formats
 * of one report have nearly the same marks.
 */
#include "chars.h"
#include "text.h"

#include <string.h>

#define RUN      6  /* words */
#define RUNS_MIN 20 /* of a document that can be compared */
#define TABLE    64 /* places, to begin with; a power of two */

/* The finaliser of SplitMix64 (Steele, Lea and Flood 2014): a bijection. */
static uint64_t mix(uint64_t x)
{
	x ^= x >> 30;
	x *= 0xbf58476d1ce4e5b9u;
	x ^= x >> 27;
	x *= 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

/* The runs seen so far: each once. 0 is an empty place. */
struct seen {
	uint64_t *v;
	size_t n, cap;
};

static bool put(struct seen *s, uint64_t run)
{
	size_t i = run & (s->cap - 1);
	while (s->v[i] && s->v[i] != run)
		i = (i + 1) & (s->cap - 1);
	if (s->v[i])
		return false;
	s->v[i] = run;
	s->n++;
	return true;
}

/* True when the run is new. */
static bool add_seen(struct arena *a, struct seen *s, uint64_t run)
{
	if (2 * s->n >= s->cap) {
		struct seen more = { .cap = s->cap ? 2 * s->cap : TABLE };
		more.v = arena_alloc(a, more.cap * sizeof *more.v);
		for (size_t i = 0; i < s->cap; i++)
			if (s->v[i])
				put(&more, s->v[i]);
		*s = more;
	}
	return put(s, run);
}

struct marking {
	struct arena a;
	struct seen seen;
	uint64_t salt[TEXT_MARK]; /* makes one hash into many */
	uint64_t word[RUN];       /* hashes of the last words, as a ring */
	size_t words;
	struct text_mark *out;
};

static void add_run(struct marking *m)
{
	uint64_t run = 0;
	for (size_t i = 0; i < RUN; i++)
		run = mix(run * 3 + m->word[(m->words + i) % RUN] + 1);
	run += !run;
	if (!add_seen(&m->a, &m->seen, run))
		return;
	for (size_t i = 0; i < TEXT_MARK; i++) {
		uint32_t v = (uint32_t)(mix(run ^ m->salt[i]) >> 32);
		if (m->seen.n == 1 || v < m->out->v[i])
			m->out->v[i] = v;
	}
}

static void add_word(struct marking *m, uint64_t hash)
{
	m->word[m->words++ % RUN] = hash;
	if (m->words >= RUN)
		add_run(m);
}

static void add_text(struct marking *m, struct span s)
{
	uint64_t hash = 0;
	size_t len = 0;
	for (size_t i = 0; i < s.n; i += len) {
		uint32_t c = span_char(s, i, &len);
		if (char_is_letter(c) || char_is_digit(c)) {
			hash = mix(hash + char_lower(c) + 1);
		} else if (hash && !char_is_apostrophe(c)) {
			add_word(m, hash);
			hash = 0;
		}
	}
	if (hash)
		add_word(m, hash);
}

void text_mark(const struct text_doc *t, struct text_mark *out)
{
	struct marking m = { .out = out };
	*out = (struct text_mark){ 0 };
	for (size_t i = 0; i < TEXT_MARK; i++)
		m.salt[i] = mix(i + 1);
	for (size_t i = 0; i < t->passages.n; i++)
		add_text(&m, span_of(t->passages.v[i].text));
	out->runs = m.seen.n < UINT32_MAX ? (uint32_t)m.seen.n : UINT32_MAX;
	if (out->runs < RUNS_MIN)
		*out = (struct text_mark){ 0 };
	arena_release(&m.a);
}

double text_resemblance(const struct text_mark *a, const struct text_mark *b)
{
	size_t same = 0;
	if (!a->runs || !b->runs)
		return 0.0;
	for (size_t i = 0; i < TEXT_MARK; i++)
		same += a->v[i] == b->v[i];
	return (double)same / TEXT_MARK;
}

/* |A and B| is r / (1 + r) of |A| + |B|, since r is its share of A or B. */
double text_containment(const struct text_mark *a, const struct text_mark *b)
{
	double r = text_resemblance(a, b);
	double least = a->runs < b->runs ? a->runs : b->runs;
	double both = r / (1.0 + r) * ((double)a->runs + (double)b->runs);
	if (least < 1.0)
		return 0.0;
	return both < least ? both / least : 1.0;
}
