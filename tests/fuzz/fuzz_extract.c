/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a worker's answer: refused, or a document whose every promise
 * (include/extract.h) holds. The first byte chooses: the answer as it is, or
 * plain text for extract_plain, written and read back. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/extract/clean.h"
#include "../../src/extract/wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool ok)
{
	if (!ok)
		abort();
}

static void check_block(const struct extract_doc *doc,
			const struct extract_block *x, int *page)
{
	bool row = x->kind == EXTRACT_TABLE_ROW;
	must(x->kind < EXTRACT_N_KINDS);
	must(x->page >= *page && (size_t)x->page <= doc->pages.n);
	must(x->x0 >= 0 && x->x0 <= x->x1 && x->y0 >= 0 && x->y0 <= x->y1);
	must(x->level >= 0 && x->level <= 9 && x->size >= 0);
	must(*x->text && strlen(x->text) <= WIRE_TEXT_MAX);
	must(clean_check(x->text, strlen(x->text),
			 row ? CLEAN_ROW : CLEAN_LINES));
	must(clean_check(x->label, strlen(x->label), CLEAN_LINE));
	*page = x->page;
}

static void check_document(const struct extract_doc *doc)
{
	int page = 1;
	must(doc->pages.n > 0 && *extract_format_name(doc->format));
	must(clean_check(doc->title, strlen(doc->title), CLEAN_LINE));
	for (size_t i = 0; i < doc->blocks.n; i++)
		check_block(doc, &doc->blocks.v[i], &page);
}

static void decode(struct arena *a, const void *p, size_t n, bool ours)
{
	struct wire_answer x = { 0 };
	struct err e = { 0 };
	int rc = wire_read(a, p, n, WIRE_DOCUMENT, &x, &e);
	must(rc == 0 || (e.kind == ERR_SYSTEM && !ours));
	if (rc == 0 && !x.refusal.fault)
		check_document(&x.doc);
}

static void round_trip(struct arena *a, const char *p, size_t n)
{
	struct diags d = { .a = a };
	struct extract_doc doc;
	struct buf b = { 0 };
	extract_plain(a, p, n, &doc);
	wire_write(&b, &doc, &d);
	decode(a, b.p, b.n, true);
	buf_release(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	if (size && data[0] == 'T')
		round_trip(&a, (const char *)data + 1, size - 1);
	else
		decode(&a, data, size, false);
	arena_release(&a);
	return 0;
}
