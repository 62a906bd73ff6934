/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Read once at the start through the exports, then kept up to date with what
 * is stored: only the calling thread changes it, and only what it changes is
 * not looked at by the others (they are given their document beforehand).
 */
#include "known.h"

#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_file(const void *x, const void *y)
{
	const struct known_document *a = x, *b = y;
	return strcmp(a->file, b->file);
}

static int by_hash(const void *x, const void *y)
{
	const struct known_document *a = x, *b = y;
	return strcmp(a->sha256, b->sha256);
}

static int by_review(const void *x, const void *y)
{
	const struct known_document *a = x, *b = y;
	return strcmp(a->review, b->review);
}

static void put(struct known_document *x, void **root,
		int (*compare)(const void *, const void *))
{
	if (!tsearch(x, root, compare)) {
		fputs("revix: out of memory\n", stderr);
		abort();
	}
}

static const struct known_document *
get(const struct known_document *x, void *const *root,
    int (*compare)(const void *, const void *))
{
	void *found = tfind(x, root, compare);
	return found ? *(struct known_document **)found : NULL;
}

static struct known_document *add(struct known *k,
				  const struct known_document *x)
{
	struct known_document *made = ARENA_NEW(k->a, struct known_document);
	*made = (struct known_document){
		.file = arena_str(k->a, x->file),
		.review = arena_str(k->a, x->review),
		.sha256 = arena_str(k->a, x->sha256),
		.failed = x->failed,
	};
	if (get(x, &k->by_file, by_file))
		tdelete(x, &k->by_file, by_file);
	put(made, &k->by_file, by_file);
	if (*made->sha256)
		put(made, &k->by_hash, by_hash);
	put(made, &k->by_review, by_review);
	return made;
}

void known_add(struct known *k, const struct known_document *x)
{
	add(k, x);
}

const struct known_document *known_file(const struct known *k, const char *file)
{
	struct known_document x = { .file = file };
	return get(&x, &k->by_file, by_file);
}

const struct known_document *known_content(const struct known *k,
					   const char *sha256)
{
	struct known_document x = { .sha256 = sha256 };
	return get(&x, &k->by_hash, by_hash);
}

const struct known_document *known_review(const struct known *k,
					  const char *review)
{
	struct known_document x = { .review = review };
	return get(&x, &k->by_review, by_review);
}

/* ---- loading ---- */

struct load {
	struct known *k;
	const struct store_export *x;
};

static const char *cell(const struct load *l, const char *const *cells,
			const char *name)
{
	for (size_t i = 0; i < l->x->n_columns; i++)
		if (str_eq(l->x->columns[i], name))
			return cells[i] ? cells[i] : "";
	return "";
}

static int on_document(void *ctx, const char *const *cells, struct err *e)
{
	struct load *l = ctx;
	struct known_document x = {
		.file = cell(l, cells, "file"),
		.review = cell(l, cells, "review"),
		.sha256 = cell(l, cells, "sha256"),
		.failed = str_eq(cell(l, cells, "outcome"), "failed"),
	};
	(void)e;
	*ARENA_PUSH(l->k->a, &l->k->all) = add(l->k, &x);
	return 0;
}

static int on_diagnostic(void *ctx, const char *const *cells, struct err *e)
{
	struct load *l = ctx;
	const char *code = cell(l, cells, "code");
	const char *text = cell(l, cells, "text");
	struct known_document x = { .file = cell(l, cells, "file") };
	void *found = tfind(&x, &l->k->by_file, by_file);
	(void)e;
	if (!found)
		return 0;
	struct known_document *known = *(struct known_document **)found;
	if (str_eq(code, KNOWN_WITHDRAWN))
		known->withdrawn = true;
	else if (known->failed && str_eq(code, KNOWN_FAILED_WITH))
		known->failed_with = arena_str(l->k->a, text);
	else if (known->failed && str_eq(cell(l, cells, "level"), "lost"))
		known->reason = arena_str(l->k->a, text);
	return 0;
}

static int load(struct known *k, struct store *s, const char *what,
		store_row_fn *fn, struct err *e)
{
	struct load l = { .k = k, .x = store_exports };
	while (l.x->what && !str_eq(l.x->what, what))
		l.x++;
	if (!l.x->what)
		return err_set(e, ERR_STORE, "no export of %s", what);
	return store_export(s, l.x, fn, &l, e);
}

int known_load(struct known *k, struct arena *a, struct store *s, struct err *e)
{
	*k = (struct known){ .a = a };
	if (store_setting(s, a, "catalogue_file", &k->catalogue, e) < 0 ||
	    load(k, s, "documents", on_document, e) < 0)
		return -1;
	return load(k, s, "diagnostics", on_diagnostic, e);
}

static void keep(void *x)
{
	(void)x; /* it is the arena's */
}

void known_release(struct known *k)
{
	tdestroy(k->by_file, keep);
	tdestroy(k->by_hash, keep);
	tdestroy(k->by_review, keep);
	*k = (struct known){ 0 };
}
