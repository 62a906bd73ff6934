/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A segment under way: forms in a table, each with its term; the list of a
 * term grows unit by unit.
 */
#include "index.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct term {
	const char *text;
	struct index_writer list;
	int64_t unit; /* whose pairs are not yet in the list; 0: none */
	struct {
		struct index_entry *v;
		size_t n, cap;
	} pairs;
	struct {
		const char **v;
		size_t n, cap;
	} forms;
	struct {
		uint64_t *v;
		size_t n, cap;
	} counts; /* of forms */
};

struct form {
	const char *text;
	size_t n, number; /* of the term's forms */
	struct term *term;
};

/* A table of texts, open addressing; slots hold what they stand for. */
struct table {
	struct {
		uint64_t hash;
		void *item;
	} * v;
	size_t n, n_slots;
};

struct index_builder {
	struct arena a;
	struct table forms, terms;
	index_stem_fn *stem;
	void *ctx;
	int64_t unit;
	size_t size;
};

static void *must(void *p)
{
	if (!p)
		abort();
	return p;
}

/* FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923). */
static uint64_t hash(const char *p, size_t n)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)p[i]) * 0x100000001b3u;
	return h ^ (h >> 29);
}

static void grow(struct table *t)
{
	struct table old = *t;
	t->n_slots = old.n_slots ? old.n_slots * 2 : 1024;
	t->v = must(calloc(t->n_slots, sizeof *t->v));
	for (size_t i = 0; i < old.n_slots; i++) {
		if (!old.v[i].item)
			continue;
		size_t at = old.v[i].hash & (t->n_slots - 1);
		while (t->v[at].item)
			at = (at + 1) & (t->n_slots - 1);
		t->v[at].hash = old.v[i].hash;
		t->v[at].item = old.v[i].item;
	}
	free(old.v);
}

typedef bool same_fn(const void *item, const char *p, size_t n);

static bool same_form(const void *item, const char *p, size_t n)
{
	const struct form *f = item;
	return f->n == n && memcmp(f->text, p, n) == 0;
}

static bool same_term(const void *item, const char *p, size_t n)
{
	const struct term *t = item;
	return strlen(t->text) == n && memcmp(t->text, p, n) == 0;
}

/* The place of a text: the item there, or empty, to be filled. */
static void **slot(struct table *t, const char *p, size_t n, same_fn *same)
{
	uint64_t h = hash(p, n);
	if (t->n * 4 >= t->n_slots * 3)
		grow(t);
	size_t at = h & (t->n_slots - 1);
	while (t->v[at].item &&
	       (t->v[at].hash != h || !same(t->v[at].item, p, n)))
		at = (at + 1) & (t->n_slots - 1);
	t->v[at].hash = h;
	return &t->v[at].item;
}

struct index_builder *index_builder_new(index_stem_fn *stem, void *ctx)
{
	struct index_builder *b = must(calloc(1, sizeof *b));
	b->stem = stem;
	b->ctx = ctx;
	return b;
}

void index_builder_free(struct index_builder *b)
{
	if (!b)
		return;
	for (size_t i = 0; i < b->terms.n_slots; i++) {
		struct term *t = b->terms.v[i].item;
		if (t)
			buf_release(&t->list.entries);
	}
	free(b->forms.v);
	free(b->terms.v);
	arena_release(&b->a);
	free(b);
}

void index_unit(struct index_builder *b, int64_t unit)
{
	assert(unit > b->unit);
	b->unit = unit;
}

static struct term *term_of(struct index_builder *b, const char *text)
{
	void **at = slot(&b->terms, text, strlen(text), same_term);
	if (!*at) {
		struct term *t = ARENA_NEW(&b->a, struct term);
		t->text = arena_str(&b->a, text);
		*at = t;
		b->terms.n++;
	}
	return *at;
}

static struct form *form_of(struct index_builder *b, const char *p, size_t n)
{
	void **at = slot(&b->forms, p, n, same_form);
	if (*at)
		return *at;
	struct form *f = ARENA_NEW(&b->a, struct form);
	*at = f;
	b->forms.n++;
	f->text = arena_dup(&b->a, p, n);
	f->n = n;
	struct term *t = f->term = term_of(b, b->stem(b->ctx, f->text, n));
	f->number = t->forms.n;
	*ARENA_PUSH(&b->a, &t->forms) = f->text;
	*ARENA_PUSH(&b->a, &t->counts) = 0;
	return f;
}

/* What a unit has of a term goes into its list. */
static void settle(struct index_builder *b, struct term *t)
{
	size_t before = t->list.entries.n;
	if (t->pairs.n)
		index_write(&t->list, t->unit, t->pairs.v, t->pairs.n);
	b->size += t->list.entries.n - before;
	t->pairs.n = 0;
}

void index_add(struct index_builder *b, const char *form, size_t n,
	       unsigned zone)
{
	struct form *f = form_of(b, form, n);
	struct term *t = f->term;
	size_t i = 0;
	if (t->unit != b->unit)
		settle(b, t);
	t->unit = b->unit;
	t->counts.v[f->number]++;
	while (i < t->pairs.n &&
	       (t->pairs.v[i].form != f->number || t->pairs.v[i].zone != zone))
		i++;
	if (i == t->pairs.n)
		*ARENA_PUSH(&b->a, &t->pairs) =
			(struct index_entry){ .form = f->number, .zone = zone };
	t->pairs.v[i].n++;
}

size_t index_size(const struct index_builder *b)
{
	return b->size;
}

static int by_text(const void *p, const void *q)
{
	const struct term *const *a = p, *const *b = q;
	return strcmp((*a)->text, (*b)->text);
}

static int give(struct term *t, struct buf *list, index_term_fn *fn, void *ctx,
		struct err *e)
{
	buf_clear(list);
	index_write_end(&t->list, t->forms.v, t->forms.n, list);
	if (buf_ok(list, e) < 0)
		return -1;
	struct index_term x = {
		.term = t->text,
		.forms = t->forms.v,
		.n = t->counts.v,
		.n_forms = t->forms.n,
		.list = list->p,
		.n_list = list->n,
	};
	return fn(ctx, &x, e);
}

int index_each(struct index_builder *b, index_term_fn *fn, void *ctx,
	       struct err *e)
{
	struct term **v = must(calloc(b->terms.n + 1, sizeof *v));
	struct buf list = { 0 };
	size_t n = 0;
	int rc = 0;
	for (size_t i = 0; i < b->terms.n_slots; i++)
		if (b->terms.v[i].item)
			v[n++] = b->terms.v[i].item;
	qsort(v, n, sizeof(struct term *), by_text);
	for (size_t i = 0; rc == 0 && i < n; i++) {
		settle(b, v[i]);
		rc = give(v[i], &list, fn, ctx, e);
	}
	buf_release(&list);
	free(v);
	return rc;
}
