/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as a worker's answer: refused, or a document whose every promise
 * (include/extract.h) holds. The first byte chooses what else they are:
 *
 *	T	plain text for extract_plain, written and read back
 *	M	the answer to a question for the members of an archive
 *	O	an answer, and answers on its pages: n:u16, n bytes, each
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/extract/clean.h"
#include "../../src/extract/ocr.h"
#include "../../src/extract/wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool ok)
{
	if (!ok)
		abort();
}

static void check_text(const char *s, size_t max, enum clean_mode mode)
{
	must(s && strlen(s) <= max && clean_check(s, strlen(s), mode));
}

static void check_block(const struct extract_doc *doc,
			const struct extract_block *x, int *page)
{
	bool row = x->kind == EXTRACT_TABLE_ROW;
	must(x->kind < EXTRACT_N_KINDS);
	must(x->page >= *page && (size_t)x->page <= doc->pages.n);
	must(x->x0 >= 0 && x->x0 <= x->x1 && x->y0 >= 0 && x->y0 <= x->y1);
	must(x->level >= 0 && x->level <= 9 && x->size >= 0);
	must(*x->text);
	check_text(x->text, WIRE_TEXT_MAX, row ? CLEAN_ROW : CLEAN_LINES);
	check_text(x->label, WIRE_LINE_MAX, CLEAN_LINE);
	*page = x->page;
}

static void check_page(const struct extract_page *p)
{
	check_text(p->label, WIRE_LINE_MAX, CLEAN_LINE);
	must(p->width >= 0 && p->height >= 0);
	must(p->confidence >= 0 && p->confidence <= 100);
	must(p->ocr || !p->confidence);
}

static void check_document(const struct extract_doc *doc)
{
	int page = 1;
	must(doc->pages.n > 0 && *extract_format_name(doc->format));
	check_text(doc->title, WIRE_LINE_MAX, CLEAN_LINE);
	check_text(doc->author, WIRE_LINE_MAX, CLEAN_LINE);
	check_text(doc->editor, WIRE_LINE_MAX, CLEAN_LINE);
	for (size_t i = 0; i < doc->pages.n; i++)
		check_page(&doc->pages.v[i]);
	for (size_t i = 0; i < doc->blocks.n; i++)
		check_block(doc, &doc->blocks.v[i], &page);
}

static void check_diags(const struct diags *d)
{
	for (size_t i = 0; i < d->n; i++) {
		must(d->v[i].code && *d->v[i].code && d->v[i].page >= 0);
		check_text(d->v[i].text, 2 * WIRE_LINE_MAX, CLEAN_LINE);
	}
}

static bool decode(struct arena *a, const void *p, size_t n, bool ours,
		   struct wire_answer *x)
{
	struct err e = { 0 };
	*x = (struct wire_answer){ 0 };
	int rc = wire_read(a, p, n, WIRE_DOCUMENT, x, &e);
	must(rc == 0 || (e.kind == ERR_SYSTEM && !ours));
	if (rc < 0 || x->refusal.fault)
		return false;
	check_document(&x->doc);
	check_diags(&x->diags);
	return true;
}

static void round_trip(struct arena *a, const char *p, size_t n)
{
	struct diags d = { .a = a };
	struct extract_doc doc;
	struct wire_answer x;
	struct buf b = { 0 };
	extract_plain(a, p, n, &doc);
	wire_write(&b, &doc, &d);
	must(decode(a, b.p, b.n, true, &x));
	buf_release(&b);
}

static void decode_members(struct arena *a, const void *p, size_t n)
{
	struct wire_answer x = { 0 };
	struct err e = { 0 };
	if (wire_read(a, p, n, WIRE_MEMBERS, &x, &e) < 0)
		return;
	for (size_t i = 0; i < x.members.n; i++) {
		const struct extract_member *m = &x.members.v[i];
		must(m->index > 0 && m->bytes >= 0 && *m->name);
		must(*m->sha256 ? strlen(m->sha256) == HASH_HEX - 1 : *m->why);
		must(!i || strcmp(m[-1].name, m->name) < 0);
		check_text(m->name, WIRE_LINE_MAX, CLEAN_LINE);
		check_text(m->why, WIRE_LINE_MAX, CLEAN_LINE);
	}
}

/* The next of the answers; it is copied, so that a read past it is seen. */
static struct buf next(const uint8_t **p, size_t *n)
{
	struct buf b = { 0 };
	if (*n < 2)
		return b;
	size_t len = (*p)[0] | (size_t)(*p)[1] << 8;
	len = len > *n - 2 ? *n - 2 : len;
	buf_add(&b, *p + 2, len);
	*p += 2 + len;
	*n -= 2 + len;
	return b;
}

static void recognise(struct arena *a, const uint8_t *p, size_t n)
{
	struct wire_answer x, page;
	struct ocr_pages r;
	struct buf b = next(&p, &n);
	if (decode(a, buf_text(&b), b.n, false, &x)) {
		ocr_begin(&r, a, &x);
		for (size_t i = 0; i < x.doc.pages.n && n >= 2; i++) {
			struct buf one = next(&p, &n);
			page = (struct wire_answer){ 0 };
			r.v[i].why = ocr_decode(a, &one, &page);
			if (!r.v[i].why)
				ocr_take(&r, i, &page);
			buf_release(&one);
		}
		ocr_merge(&r);
		check_document(&x.doc);
		check_diags(&x.diags);
	}
	buf_release(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct wire_answer x;
	if (size && data[0] == 'T')
		round_trip(&a, (const char *)data + 1, size - 1);
	else if (size && data[0] == 'M')
		decode_members(&a, data + 1, size - 1);
	else if (size && data[0] == 'O')
		recognise(&a, data + 1, size - 1);
	else
		(void)decode(&a, data, size, false, &x);
	arena_release(&a);
	return 0;
}
