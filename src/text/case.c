/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cases that one document holds, if it is a collection. */
#include "case.h"

#include <string.h>

static void count_words(struct case_work *w)
{
	const struct text_doc *t = w->t;
	w->words = arena_alloc(w->a, (t->passages.n + 1) * sizeof *w->words);
	for (size_t i = 0; i < t->passages.n; i++)
		w->words[i + 1] =
			w->words[i] + text_words(t->passages.v[i].text);
}

/* What people are told was seen. */
static const char *describe(struct arena *a, const struct case_work *w,
			    const struct series *s)
{
	const struct start *first = &s->v[0], *last = &s->v[s->n - 1];
	if (s->kind == SERIES_NUMBERS)
		return arena_fmt(a,
				 "%zu numbered passages that open with the age "
				 "of a child and what happened",
				 s->n);
	return arena_fmt(a, "%zu headings in one series, \"%s\" to \"%s\"",
			 s->n, w->heads.v[first->head].text,
			 w->heads.v[last->head].text);
}

struct found {
	const char *why;
	size_t seen; /* starts of the longest series that was no collection */
};

/* Takes the series if it is a collection; else keeps why not, of the longest
 * one that was seen. */
static bool take(struct arena *a, struct case_work *w, const struct series *s,
		 struct text_cases *out, struct found *f)
{
	const char *why;
	if (s->n < 2)
		return false;
	if (case_series_check(w, s, &why)) {
		case_series_name(a, w, s, out);
		out->why = arena_fmt(a, "%s.", describe(w->a, w, s));
		return true;
	}
	if (s->n > f->seen) {
		f->seen = s->n;
		f->why = arena_fmt(a, "One case: there are %s, but %s.",
				   describe(w->a, w, s), why);
	}
	return false;
}

/* Tries each series that the headings may be, the surest kinds first. */
static bool take_any(struct arena *a, struct case_work *w,
		     struct text_cases *out, struct found *f)
{
	struct series s = { 0 };
	for (int noun = 0; noun < case_label_nouns(); noun++) {
		case_series_of_labels(w, noun, &s);
		if (take(a, w, &s, out, f))
			return true;
	}
	case_series_of_numbers(w, &s);
	if (take(a, w, &s, out, f))
		return true;
	for (int level = 1; level <= HEAD_SHORT; level++) {
		case_series_of_names(w, level, &s);
		if (take(a, w, &s, out, f))
			return true;
	}
	return false;
}

void text_find_cases(struct arena *a, const struct text_doc *t,
		     struct text_cases *out)
{
	struct arena scratch = { 0 };
	struct case_work w = { .a = &scratch, .t = t };
	struct found f = { .why = "One case: no series of headings for cases "
				  "was seen." };
	*out = (struct text_cases){ 0 };
	case_heads_find(&scratch, t, &w.heads);
	count_words(&w);
	if (!take_any(a, &w, out, &f))
		out->why = f.why;
	arena_release(&scratch);
}
