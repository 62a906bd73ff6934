/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word is looked up by each of its beginnings (and, if any test asks for
 * that, by each of its parts): a few steps of a rolling hash. */
#include "vocab.h"

#define HASH_START 2166136261u /* FNV-1a */

/* Stands for a letter outside ASCII, and in no test. */
#define FOREIGN '\x80'

static uint32_t hash_step(uint32_t h, char c)
{
	return (h ^ (unsigned char)c) * 16777619u;
}

/* The place in the table where the text stands or would stand. */
static uint32_t *slot_of(const struct vocab *v, const char *text, size_t n,
			 uint32_t hash)
{
	size_t mask = v->index.cap - 1;
	for (size_t i = (hash ^ hash >> 15) & mask;; i = (i + 1) & mask) {
		uint32_t *slot = &v->index.v[i];
		if (!*slot)
			return slot;
		const struct spelling *s = &v->spellings.v[*slot - 1];
		if (s->hash == hash && s->n == n &&
		    memcmp(s->text, text, n) == 0)
			return slot;
	}
}

static void index_grow(struct vocab *v)
{
	if (v->index.cap > 2 * v->spellings.n + 1)
		return;
	v->index.cap = v->index.cap ? 2 * v->index.cap : 1024;
	v->index.v = arena_alloc(v->a, v->index.cap * sizeof *v->index.v);
	for (size_t i = 0; i < v->spellings.n; i++) {
		const struct spelling *s = &v->spellings.v[i];
		*slot_of(v, s->text, s->n, s->hash) = (uint32_t)(i + 1);
	}
}

static struct spelling *spelling_of(struct vocab *v, const char *text, size_t n)
{
	uint32_t h = HASH_START;
	for (size_t i = 0; i < n; i++)
		h = hash_step(h, text[i]);
	index_grow(v);
	uint32_t *slot = slot_of(v, text, n, h);
	if (*slot)
		return &v->spellings.v[*slot - 1];
	struct spelling *s = ARENA_PUSH(v->a, &v->spellings);
	s->text = arena_dup(v->a, text, n);
	s->n = (uint32_t)n;
	s->hash = h;
	*slot = (uint32_t)v->spellings.n;
	v->longest = n > v->longest ? n : v->longest;
	return s;
}

uint32_t vocab_test(struct vocab *v, enum test_kind kind, const char *text,
		    size_t n)
{
	struct spelling *s = spelling_of(v, text, n);
	v->exact |= kind == TEST_EXACT || kind == TEST_EXACT_PREFIX;
	v->inside |= kind == TEST_SUFFIX || kind == TEST_INSIDE;
	if (!s->test[kind]) {
		*ARENA_PUSH(v->a, &v->tests) = often(kind, text, n);
		s->test[kind] = (uint32_t)v->tests.n;
	}
	if (kind == TEST_DIGIT)
		v->digit = s->test[kind];
	return s->test[kind] - 1;
}

/* ---- words ---- */

/* The word without case; PCRE2 takes the long s and the Kelvin sign for s and
 * k, and no other letter for one of ASCII. */
static void fold(const char *word, size_t n, struct buf *out)
{
	for (size_t i = 0, len; i < n; i += len) {
		uint32_t c = utf8_decode(word + i, n - i, &len);
		uint8_t s = symbol_of(c);
		if (s == SYM_OTHER)
			buf_char(out, FOREIGN);
		else if (s >= SYM_0)
			buf_char(out, (char)('0' + (s - SYM_0)));
		else
			buf_char(out, (char)('a' + (s - SYM_A)));
	}
}

static void add(struct arena *a, struct offsets *out, uint32_t test)
{
	if (test)
		*ARENA_PUSH(a, out) = test - 1;
}

/* The tests passed by what begins at word[from]. */
static void learn_from(const struct vocab *v, const char *word, size_t n,
		       size_t from, bool exact, struct arena *a,
		       struct offsets *out)
{
	size_t last = n - from > v->longest ? from + v->longest : n;
	uint32_t h = HASH_START;
	for (size_t i = from; i < last; i++) {
		h = hash_step(h, word[i]);
		uint32_t slot = *slot_of(v, word + from, i + 1 - from, h);
		if (!slot)
			continue;
		const uint32_t *test = v->spellings.v[slot - 1].test;
		if (from == 0)
			add(a, out,
			    test[exact ? TEST_EXACT_PREFIX : TEST_PREFIX]);
		if (from == 0 && i + 1 == n)
			add(a, out, test[exact ? TEST_EXACT : TEST_WORD]);
		if (exact)
			continue;
		if (i + 1 == n)
			add(a, out, test[TEST_SUFFIX]);
		add(a, out, test[TEST_INSIDE]);
	}
}

/* In order, each once. */
static void sort_from(struct offsets *o, size_t first)
{
	size_t kept = first;
	for (size_t i = first; i < o->n; i++) {
		uint32_t x = o->v[i];
		size_t k = kept;
		while (k > first && o->v[k - 1] > x)
			k--;
		if (k > first && o->v[k - 1] == x)
			continue;
		memmove(o->v + k + 1, o->v + k, (kept - k) * sizeof *o->v);
		o->v[k] = x;
		kept++;
	}
	o->n = kept;
}

/* A letter outside ASCII may be a digit as well. */
static bool holds_digit(const struct buf *folded)
{
	for (size_t i = 0; i < folded->n; i++)
		if (folded->p[i] <= '9' || folded->p[i] == FOREIGN)
			return true;
	return false;
}

void vocab_learn(const struct vocab *v, const char *word, size_t n,
		 struct arena *a, struct offsets *out)
{
	size_t first = out->n;
	if (!v->spellings.n)
		return;
	struct buf b = { 0 };
	fold(word, n, &b);
	for (size_t i = 0; i < (v->inside ? b.n : 1); i++)
		learn_from(v, b.p, b.n, i, false, a, out);
	if (v->exact)
		learn_from(v, word, n, 0, true, a, out);
	if (v->digit && holds_digit(&b))
		add(a, out, v->digit);
	buf_release(&b);
	sort_from(out, first);
}
