/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Key words of a set of passages, and passages like it. */
#include "lexis.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "maths.h"
#include "words.h"

#define KEY_ENOUGH 15.13 /* see lexis_keys */

struct lexis {
	struct arena a;
	struct table table;
	size_t in, out;  /* words */
	size_t passages; /* so far: numbers them */
};

struct lexis *lexis_new(void)
{
	struct arena a = { 0 };
	struct lexis *x = ARENA_NEW(&a, struct lexis);
	x->a = a;
	x->table.a = &x->a;
	return x;
}

void lexis_free(struct lexis *x)
{
	if (!x)
		return;
	/* It lives in its own arena. */
	struct arena a = x->a;
	arena_release(&a);
}

static void count(struct lexis *x, const char *text, bool pair, bool in_set)
{
	struct entry *w = table_need(&x->table, text, pair);
	if (!in_set) {
		w->out++;
		return;
	}
	w->in++;
	if (w->seen != x->passages)
		w->passages++;
	w->seen = x->passages;
}

void lexis_add(struct lexis *x, const char *text, bool in_set)
{
	struct arena scratch = { 0 };
	struct words words = { 0 };
	words_read(&scratch, text, &words);
	x->passages++;
	for (size_t i = 0; i < words.n; i++) {
		const struct word *w = &words.v[i];
		count(x, w->text, false, in_set);
		if (i && w->joined)
			count(x,
			      arena_fmt(&scratch, "%s %s", w[-1].text, w->text),
			      true, in_set);
	}
	if (in_set)
		x->in += words.n;
	else
		x->out += words.n;
	arena_release(&scratch);
}

/* Keyness when the word is more frequent in the set, else 0. */
static double keyness(const struct lexis *x, const struct entry *w)
{
	double n = (double)x->in, m = (double)x->out;
	double in = (double)w->in, out = (double)w->out;
	return in * m > out * n ? maths_log_likelihood(in, n, out, m) : 0;
}

/* The two words of a pair, as entries. */
static void split(const struct lexis *x, const char *pair,
		  const struct entry *out[2])
{
	struct arena a = { 0 };
	size_t n = strcspn(pair, " ");
	out[0] = table_find(&x->table, arena_dup(&a, pair, n));
	out[1] = pair[n] ? table_find(&x->table, pair + n + 1) : NULL;
	arena_release(&a);
}

/* A pair that says more than its words do. */
static bool tells(const struct lexis *x, const struct entry *w, double key)
{
	const struct entry *of[2];
	size_t grammar = 0;
	if (!w->pair)
		return strlen(w->text) > 2 && !words_is_grammar(w->text);
	split(x, w->text, of);
	for (size_t i = 0; i < 2; i++) {
		grammar += of[i] && words_is_grammar(of[i]->text);
		if (of[i] && !words_is_grammar(of[i]->text) &&
		    keyness(x, of[i]) >= key)
			return false;
	}
	return grammar < 2;
}

static int by_keyness(const void *p, const void *q)
{
	const struct lexis_key *a = p, *b = q;
	if (a->keyness != b->keyness)
		return a->keyness > b->keyness ? -1 : 1;
	return strcmp(a->text, b->text);
}

void lexis_keys(const struct lexis *x, struct arena *a, size_t least,
		struct lexis_keys *out)
{
	for (size_t i = 0; i < x->table.n; i++) {
		const struct entry *w = &x->table.v[i];
		double key = w->passages >= least ? keyness(x, w) : 0;
		if (key < KEY_ENOUGH || !tells(x, w, key))
			continue;
		*ARENA_PUSH(a, out) = (struct lexis_key){
			.text = arena_str(a, w->text),
			.in = w->in,
			.out = w->out,
			.passages = w->passages,
			.in_rate = 1e4 * (double)w->in / (double)x->in,
			.out_rate = 1e4 * (double)w->out / (double)x->out,
			.keyness = key,
		};
	}
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_keyness);
}

/* ---- passages like the set ---- */

struct lexis_likeness {
	const struct lexis *x;
	double *weight; /* by index of entry; 0: no key word */
};

struct lexis_likeness *lexis_likeness(const struct lexis *x, struct arena *a)
{
	struct lexis_likeness *l = ARENA_NEW(a, struct lexis_likeness);
	double n = (double)x->in, m = (double)x->out;
	l->x = x;
	l->weight = arena_alloc(a, (x->table.n + 1) * sizeof *l->weight);
	for (size_t i = 0; i < x->table.n; i++) {
		const struct entry *w = &x->table.v[i];
		if (w->pair || w->passages < 2 || keyness(x, w) < KEY_ENOUGH ||
		    !tells(x, w, 0))
			continue;
		/* Half a word more on either side: no ratio is infinite. */
		l->weight[i] = log2(((double)w->in + 0.5) / n /
				    (((double)w->out + 0.5) / m));
	}
	return l;
}

double lexis_like(const struct lexis_likeness *l, const char *text)
{
	struct arena scratch = { 0 };
	struct words words = { 0 };
	struct {
		const struct entry **v;
		size_t n, cap;
	} seen = { 0 };
	double sum = 0;
	words_read(&scratch, text, &words);
	for (size_t i = 0; i < words.n; i++) {
		const struct entry *w =
			table_find(&l->x->table, words.v[i].text);
		size_t k = 0;
		if (!w || l->weight[w - l->x->table.v] <= 0)
			continue;
		while (k < seen.n && seen.v[k] != w)
			k++;
		if (k < seen.n)
			continue;
		*ARENA_PUSH(&scratch, &seen) = w;
		sum += l->weight[w - l->x->table.v];
	}
	double n = (double)words.n;
	arena_release(&scratch);
	return n > 0 ? sum / sqrt(n) : 0;
}
