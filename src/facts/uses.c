/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words with a capital, counted: what is used as a name is one. */
#include <stdlib.h>
#include <string.h>

#include "who.h"

static int by_word(const void *a, const void *b)
{
	return strcmp(((const struct use *)a)->w, ((const struct use *)b)->w);
}

static bool acts(const struct reading *r, size_t tok)
{
	static const char verbs[] = "'s was is were had has have died lived "
				    "who did told said could would went and";
	const char *next = word_at(r, tok + 1);
	return in_words(next, verbs) || str_ends_nocase(next, "ed");
}

void uses_count(const struct reading *r, struct uses *out)
{
	size_t n = 0;
	struct use *v = arena_alloc(r->a, (r->tokens.n + 1) * sizeof *v);
	for (size_t i = 0; i < r->tokens.n; i++)
		if (r->tokens.v[i].cap && r->tokens.v[i].word)
			v[n++] =
				(struct use){ r->tokens.v[i].w, 1, acts(r, i) };
	if (n)
		qsort(v, n, sizeof *v, by_word);
	*out = (struct uses){ .v = v };
	for (size_t i = 0; i < n; i++) {
		struct use *last = out->n ? &v[out->n - 1] : NULL;
		if (last && strcmp(last->w, v[i].w) == 0) {
			last->n++;
			last->acts += v[i].acts;
		} else {
			v[out->n++] = v[i];
		}
	}
}

const struct use *uses_find(const struct uses *u, const char *w)
{
	const struct use key = { .w = w };
	return u->n ? bsearch(&key, u->v, u->n, sizeof *u->v, by_word) : NULL;
}
