/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Read once at the start, then kept up to date with what
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
		.reader = arena_str(k->a, x->reader ? x->reader : ""),
		.reason = arena_str(k->a, x->reason ? x->reason : ""),
		.failed = x->failed,
		.whole = x->whole,
		.withdrawn = x->withdrawn,
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

/* Of a file with many cases the first stands for all. */
int known_load(struct known *k, struct arena *a, struct store *s, struct err *e)
{
	struct store_files files = { 0 };
	*k = (struct known){ .a = a };
	if (store_setting(s, a, "catalogue_file", &k->catalogue, e) < 0 ||
	    store_setting(s, a, "catalogue_maps", &k->maps, e) < 0 ||
	    store_files(s, a, &files, e) < 0)
		return -1;
	for (size_t i = 0; i < files.n; i++) {
		const struct store_file *f = &files.v[i];
		if (i && str_eq(f->file, f[-1].file))
			continue;
		*ARENA_PUSH(a, &k->all) =
			add(k, &(struct known_document){
				       .file = f->file,
				       .review = f->review,
				       .sha256 = f->sha256,
				       .reader = f->reader,
				       .reason = f->reason,
				       .failed = f->failed,
				       .whole = !f->failed && !f->partly &&
						!f->ocr_pages,
				       .withdrawn = f->withdrawn });
	}
	return 0;
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
