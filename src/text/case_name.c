/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of cases: short, from their headings, each once in a file. */
#include "case.h"

#include <stdlib.h>
#include <string.h>

#define NAME_BYTES 48 /* a longer heading gives only its label */

static const char *number_text(struct arena *a, const struct start *x)
{
	return x->lo == x->hi ? arena_fmt(a, "%d", x->lo)
			      : arena_fmt(a, "%d-%d", x->lo, x->hi);
}

static const char *without_colon(struct arena *a, const char *text)
{
	size_t n = strlen(text);
	while (n && strchr(": ", text[n - 1]))
		n--;
	return arena_dup(a, text, n);
}

static const char *short_name(struct arena *a, const struct case_work *w,
			      const struct series *s, const struct start *x)
{
	if (x->head == CASE_NONE)
		return *x->group ? arena_fmt(a, "%s, %s", x->group,
					     number_text(a, x))
				 : arena_fmt(a, "Case %s", number_text(a, x));
	const struct head *h = &w->heads.v[x->head];
	if (s->kind == SERIES_LABELS &&
	    (strlen(h->labelled) > NAME_BYTES || strchr(h->labelled, '(')))
		return str_trim(a, h->labelled, h->label.end);
	return without_colon(a,
			     s->kind == SERIES_LABELS ? h->labelled : h->title);
}

/* Whether numbers begin again in the document, or its parts are told apart
 * by headings above the groups ("Deaths", "Serious harm"). */
static bool has_parts(const struct series *s)
{
	for (size_t i = 1; i < s->n; i++) {
		const struct start *x = &s->v[i], *y = &s->v[i - 1];
		if (x->head == CASE_NONE && strcmp(x->upper, y->upper) != 0)
			return true;
		if (x->head == CASE_NONE
			    ? x->lo <= y->hi
			    : x->label.number &&
				      x->label.number <= y->label.number)
			return true;
	}
	return false;
}

/* The heading above, where it tells a case from one of the same name. */
static const char *part_of(const struct start *x)
{
	return x->head == CASE_NONE ? x->upper : x->group;
}

struct named {
	struct text_case *c;
	const struct start *x;
};

static int by_name(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int c = strcmp(x->c->name, y->c->name);
	return c ? c : (x->c > y->c) - (x->c < y->c);
}

/* Cases of one name get the heading above them in front. */
static void tell_apart(struct arena *a, struct named *v, size_t n)
{
	for (size_t i = 0, k; i < n; i = k) {
		const char *name = v[i].c->name;
		for (k = i + 1; k < n && strcmp(v[k].c->name, name) == 0; k++)
			;
		for (size_t j = i; j < k && k - i > 1; j++)
			if (*part_of(v[j].x))
				v[j].c->name = arena_fmt(a, "%s, %s",
							 part_of(v[j].x), name);
	}
}

/* What is still the same gets a number behind it; a number that another has
 * already is passed over. */
static void number_apart(struct arena *a, struct named *v, size_t n)
{
	for (bool again = true; again;) {
		again = false;
		qsort(v, n, sizeof *v, by_name);
		for (size_t i = 0, k; i < n; i = k) {
			const char *name = v[i].c->name;
			for (k = i + 1;
			     k < n && strcmp(v[k].c->name, name) == 0; k++) {
				v[k].c->name = arena_fmt(a, "%s (%zu)", name,
							 k - i + 1);
				again = true;
			}
		}
	}
}

void case_series_name(struct arena *a, struct case_work *w,
		      const struct series *s, struct text_cases *out)
{
	struct named *v = arena_alloc(w->a, (s->n + 1) * sizeof *v);
	bool parts = has_parts(s);
	for (size_t i = 0; i < s->n; i++) {
		const struct start *x = &s->v[i];
		struct text_case *c = ARENA_PUSH(a, out);
		c->name = short_name(a, w, s, x);
		c->first = x->passage;
		c->n = x->end - x->passage;
		c->title = x->head == CASE_NONE
				   ? c->name
				   : without_colon(a, w->heads.v[x->head].text);
		if (parts && *part_of(x))
			c->title = arena_fmt(a, "%s: %s", part_of(x), c->title);
	}
	for (size_t i = 0; i < s->n; i++)
		v[i] = (struct named){ &out->v[i], &s->v[i] };
	qsort(v, s->n, sizeof *v, by_name);
	tell_apart(a, v, s->n);
	number_apart(a, v, s->n);
}
