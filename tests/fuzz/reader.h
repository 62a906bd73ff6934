/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the fuzz targets of the document readers share: a reader of the worker
 * is run in this process, and whatever it makes of the bytes must keep the
 * promises of include/extract.h: it is written as an answer, and the parent's
 * strict decoder must take it.
 */
#ifndef FUZZ_READER_H
#define FUZZ_READER_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../src/extract/worker/worker.h"
#include "../zip.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void fuzz_must(bool ok)
{
	if (!ok)
		abort();
}

/* The parent's half, which believes nothing. */
static inline void fuzz_decode(struct job *j)
{
	struct wire_answer x = { 0 };
	struct buf b = { 0 };
	struct err e = { 0 };
	j->doc->format = EXTRACT_TXT;
	wire_write(&b, j->doc, j->d);
	if (wire_read(j->a, b.p, b.n, WIRE_DOCUMENT, &x, &e) < 0) {
		fprintf(stderr, "%s\n", e.text);
		abort();
	}
	fuzz_must(x.doc.blocks.n == j->doc->blocks.n);
	buf_release(&b);
}

static inline void fuzz_read(int (*read)(struct job *j), const void *p,
			     size_t n)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct extract_doc doc = { .title = "", .author = "", .editor = "" };
	struct job j = { .a = &a, .doc = &doc, .d = &d };
	buf_add(&j.file, p, n);
	if (read(&j) < 0)
		fuzz_must(j.refusal.fault && *j.refusal.text);
	else if (doc.pages.n <= WIRE_PAGES_MAX &&
		 doc.blocks.n <= WIRE_BLOCKS_MAX)
		fuzz_decode(&j);
	buf_release(&j.file);
	arena_release(&a);
}

#define FUZZ_PARTS_MAX 16

/* A package whose parts are the input's pieces between FUZZ_CUT, in the order
 * of these names, and further ones that stay as they are. */
#define FUZZ_CUT '\x1e'

struct fuzz_part {
	const char *name, *text; /* text: NULL, it is a piece of the input */
};

static inline void fuzz_read_parts(int (*read)(struct job *j),
				   const struct fuzz_part *parts,
				   const uint8_t *p, size_t n)
{
	struct zip_entry v[FUZZ_PARTS_MAX];
	struct buf b = { 0 };
	const char *s = (const char *)p;
	size_t n_parts = 0;
	for (; parts->name && n_parts < FUZZ_PARTS_MAX; parts++) {
		const char *cut = s && n ? memchr(s, FUZZ_CUT, n) : NULL;
		struct zip_entry x = { parts->name, parts->text, 0 };
		if (parts->text) {
			x.n = strlen(parts->text);
		} else if (s) {
			x.p = s;
			x.n = cut ? (size_t)(cut - s) : n;
			n -= cut ? x.n + 1 : n;
			s = cut ? cut + 1 : NULL;
		}
		if (x.p)
			v[n_parts++] = x;
	}
	zip_write_entries(&b, v, n_parts);
	fuzz_read(read, b.p, b.n);
	buf_release(&b);
}

#endif
