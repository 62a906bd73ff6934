/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words in which two texts differ. */
#include <string.h>

#include "recs.h"

/* Words of a text that are compared; what is behind them differs. */
#define WORDS_MAX 600

struct piece { /* a word with what is written to it: "(staff," */
	const char *p;
	size_t n;
	uint64_t key; /* of its letters and digits alone */
};

struct pieces {
	struct piece v[WORDS_MAX];
	size_t n;
	const char *rest; /* of the text, behind them */
};

static uint64_t key_of(const char *p, size_t n)
{
	uint64_t h = UINT64_C(0xcbf29ce484222325);
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)p[i];
		if (c >= 'A' && c <= 'Z')
			c |= 0x20;
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		    c >= 0x80)
			h = (h ^ c) * UINT64_C(0x100000001b3);
	}
	return h;
}

static struct pieces *cut(struct arena *a, const char *s)
{
	struct pieces *x = ARENA_NEW(a, struct pieces);
	for (s += strspn(s, " "); *s && x->n < WORDS_MAX;) {
		size_t n = strcspn(s, " ");
		x->v[x->n++] = (struct piece){ s, n, key_of(s, n) };
		s += n;
		s += strspn(s, " ");
	}
	x->rest = s;
	return x;
}

/*
 * of[i]: the word of y that word i of x is, or SIZE_MAX: the longest common
 * sequence.
 */
static size_t *align(struct arena *a, const struct pieces *x,
		     const struct pieces *y)
{
	size_t wide = y->n + 1;
	uint16_t *best = arena_alloc(a, (x->n + 1) * wide * sizeof *best);
	size_t *of = arena_alloc(a, (x->n + 1) * sizeof *of);
	for (size_t i = x->n; i-- > 0;)
		for (size_t k = y->n; k-- > 0;) {
			uint16_t down = best[(i + 1) * wide + k];
			uint16_t right = best[i * wide + k + 1];
			uint16_t both = best[(i + 1) * wide + k + 1];
			best[i * wide + k] = x->v[i].key == y->v[k].key
						     ? (uint16_t)(both + 1)
					     : down > right ? down
							    : right;
		}
	for (size_t i = 0, k = 0; i < x->n; i++) {
		of[i] = SIZE_MAX;
		while (k < y->n && x->v[i].key != y->v[k].key &&
		       best[i * wide + k + 1] > best[(i + 1) * wide + k])
			k++;
		if (k < y->n && x->v[i].key == y->v[k].key)
			of[i] = k++;
	}
	return of;
}

char *recs_mark(struct arena *a, const char *text, const char *const *others,
		size_t n)
{
	struct arena scratch = { 0 };
	struct pieces *x = cut(&scratch, text);
	bool *differs = arena_alloc(&scratch, x->n + 1);
	struct buf b = { 0 };
	for (size_t k = 0; k < n; k++) {
		struct arena once = { 0 };
		size_t *of = align(&once, x, cut(&once, others[k]));
		for (size_t i = 0; i < x->n; i++)
			differs[i] = differs[i] || of[i] == SIZE_MAX;
		arena_release(&once);
	}
	for (size_t i = 0; i < x->n; i++) {
		bool opens = differs[i] && (!i || !differs[i - 1]);
		bool closes = differs[i] && (i + 1 == x->n || !differs[i + 1]);
		buf_fmt(&b, "%s%s%.*s%s", i ? " " : "", opens ? "\x02" : "",
			(int)x->v[i].n, x->v[i].p, closes ? "\x03" : "");
	}
	buf_fmt(&b, "%s%s", *x->rest ? " " : "", x->rest);
	char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	arena_release(&scratch);
	return s;
}

/* Pieces from..to, without the punctuation behind them. */
static void put_pieces(struct buf *b, const struct pieces *x, size_t from,
		       size_t to)
{
	const char *p = x->v[from].p;
	size_t n = (size_t)(x->v[to - 1].p - p) + x->v[to - 1].n;
	while (n > 1 && strchr(".,;:", p[n - 1]))
		n--;
	buf_fmt(b, "\"%.*s\"", (int)n, p);
}

static void put_change(struct buf *b, const struct pieces *x, size_t x_from,
		       size_t x_to, const struct pieces *y, size_t y_from,
		       size_t y_to)
{
	if (x_from == x_to && y_from == y_to)
		return;
	buf_str(b, b->n ? "; " : "");
	if (y_from == y_to) {
		buf_str(b, "adds ");
		put_pieces(b, x, x_from, x_to);
	} else if (x_from == x_to) {
		buf_str(b, "without ");
		put_pieces(b, y, y_from, y_to);
	} else {
		put_pieces(b, x, x_from, x_to);
		buf_str(b, " for ");
		put_pieces(b, y, y_from, y_to);
	}
}

char *recs_differs(struct arena *a, const char *base, const char *text)
{
	struct arena scratch = { 0 };
	struct pieces *x = cut(&scratch, text), *y = cut(&scratch, base);
	size_t *of = align(&scratch, x, y);
	struct buf b = { 0 };
	size_t from = 0, k = 0;
	for (size_t i = 0; i <= x->n; i++) {
		if (i < x->n && of[i] == SIZE_MAX)
			continue;
		size_t to = i < x->n ? of[i] : y->n;
		put_change(&b, x, from, i, y, k, to);
		from = i + 1;
		k = to + 1;
	}
	char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	arena_release(&scratch);
	return s;
}
