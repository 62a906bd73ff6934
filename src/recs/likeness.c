/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much texts have in common. */
#include "likeness.h"

#include <stdlib.h>
#include <string.h>

#include "words.h"

/* Letters of a word that count. */
#define STEM 7
/* Texts that hold a word which still tells them apart. */
#define COMMON 64

struct entry {
	uint64_t word;
	size_t text;
};

struct likeness {
	struct entry *v; /* by word, then text */
	size_t n;
	size_t *words; /* distinct ones of each text */
	size_t n_texts;
};

struct stems {
	uint64_t *v; /* distinct, in order */
	size_t n, cap;
};

static bool is_small(const char *p, size_t n)
{
	static const char *const small[] = {
		"the",   "and",    "that", "with",  "for",    "from",
		"are",   "has",    "have", "this",  "all",    "any",
		"their", "its",    "they", "which", "who",    "when",
		"where", "should", "must", "will",  "ensure", "these",
		"into",  "been",   "such", "not",   NULL
	};
	return n < 3 || words_begin(p, small) == n;
}

/* FNV-1a, of the small letters. A number, or what has one in it, counts whole.
 */
static uint64_t hash(const char *p, size_t n)
{
	bool whole = false;
	for (size_t i = 0; i < n && !whole; i++)
		whole = words_is_digit(p[i]);
	uint64_t h = UINT64_C(0xcbf29ce484222325);
	for (size_t i = 0; i < n && (whole || i < STEM); i++) {
		char c = words_is_upper(p[i]) ? (char)(p[i] | 0x20) : p[i];
		h = (h ^ (unsigned char)c) * UINT64_C(0x100000001b3);
	}
	return h;
}

static int compare_words(const void *va, const void *vb)
{
	uint64_t a = *(const uint64_t *)va, b = *(const uint64_t *)vb;
	return a < b ? -1 : a > b;
}

static int compare_entries(const void *va, const void *vb)
{
	const struct entry *a = va, *b = vb;
	if (a->word != b->word)
		return a->word < b->word ? -1 : 1;
	return a->text < b->text ? -1 : a->text > b->text;
}

static struct stems stems_of(struct arena *a, const char *s)
{
	struct stems out = { 0 };
	const char *p = words_length(s) ? s : words_next(s);
	for (; *p; p = words_next(p)) {
		size_t n = words_length(p);
		if (n > 2 && strncmp(p + n - 2, "'s", 2) == 0)
			n -= 2;
		if (!is_small(p, n))
			*ARENA_PUSH(a, &out) = hash(p, n);
	}
	size_t kept = 0;
	if (out.n)
		qsort(out.v, out.n, sizeof *out.v, compare_words);
	for (size_t i = 0; i < out.n; i++)
		if (!kept || out.v[kept - 1] != out.v[i])
			out.v[kept++] = out.v[i];
	out.n = kept;
	return out;
}

/* The first entry of a word, or n. */
static size_t find(const struct likeness *x, uint64_t word)
{
	size_t lo = 0, hi = x->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (x->v[mid].word < word)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* The entries of the word that begin at i, of them not more than COMMON + 1.
 */
static size_t count(const struct likeness *x, size_t i)
{
	size_t n = 0;
	while (i + n < x->n && x->v[i + n].word == x->v[i].word && n <= COMMON)
		n++;
	return n;
}

/* Words that are too common count nowhere. */
static void count_words(struct likeness *x)
{
	for (size_t i = 0, next; i < x->n; i = next) {
		bool common = count(x, i) > COMMON;
		for (next = i; next < x->n && x->v[next].word == x->v[i].word;
		     next++)
			x->words[x->v[next].text] += !common;
	}
}

struct likeness *likeness_new(struct arena *a, const char *const *texts,
			      size_t n)
{
	struct likeness *x = ARENA_NEW(a, struct likeness);
	struct {
		struct entry *v;
		size_t n, cap;
	} all = { 0 };
	x->words = arena_alloc(a, (n + 1) * sizeof *x->words);
	x->n_texts = n;
	for (size_t i = 0; i < n; i++) {
		struct stems stems = stems_of(a, texts[i]);
		for (size_t k = 0; k < stems.n; k++)
			*ARENA_PUSH(a, &all) = (struct entry){ stems.v[k], i };
	}
	if (all.n)
		qsort(all.v, all.n, sizeof *all.v, compare_entries);
	x->v = all.v;
	x->n = all.n;
	count_words(x);
	return x;
}

static int compare_texts(const void *va, const void *vb)
{
	size_t a = *(const size_t *)va, b = *(const size_t *)vb;
	return a < b ? -1 : a > b;
}

struct like *likeness_find(struct arena *a, const struct likeness *x,
			   const char *s, size_t *n)
{
	struct stems stems = stems_of(a, s);
	struct {
		size_t *v;
		size_t n, cap;
	} hits = { 0 };
	size_t words = 0;
	for (size_t k = 0; k < stems.n; k++) {
		size_t at = find(x, stems.v[k]), many = 0;
		if (at < x->n && x->v[at].word == stems.v[k])
			many = count(x, at);
		words += many <= COMMON;
		for (size_t i = 0; i < many && many <= COMMON; i++)
			*ARENA_PUSH(a, &hits) = x->v[at + i].text;
	}
	if (hits.n)
		qsort(hits.v, hits.n, sizeof *hits.v, compare_texts);
	struct like *out = arena_alloc(a, (hits.n + 1) * sizeof *out);
	*n = 0;
	for (size_t i = 0, next; i < hits.n; i = next) {
		for (next = i; next < hits.n && hits.v[next] == hits.v[i];)
			next++;
		double same = (double)(next - i);
		size_t w = x->words[hits.v[i]];
		size_t less = w < words ? w : words;
		out[(*n)++] = (struct like){
			.i = hits.v[i],
			.whole = 2 * same / (double)(w + words),
			.part = same / (double)less,
			.words = less,
		};
	}
	return out;
}
