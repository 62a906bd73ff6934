/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing an answer; the worker's half of wire.h. */
#include "wire.h"

#include <assert.h>
#include <string.h>

const char *const wire_codes[] = {
	"no-text-layer",    /* pages that are only images */
	"garbled-text",     /* a font without meaning */
	"blank-page",       /* a picture of nothing; from the recogniser */
	"page-unreadable",  /* a page that cannot be opened */
	"part-damaged",     /* notes, styles or numbering left out */
	"tracked-changes",  /* read as if all were accepted */
	"guessed-encoding", /* nothing said which it is */
	"too-deep",         /* nested beyond the guard */
	"no-sandbox",       /* read without protection, as asked */
	NULL,
};

static void put_u32(struct buf *b, uint32_t v)
{
	const unsigned char raw[] = { (unsigned char)v, (unsigned char)(v >> 8),
				      (unsigned char)(v >> 16),
				      (unsigned char)(v >> 24) };
	buf_add(b, raw, sizeof raw);
}

static void put_int(struct buf *b, int v, int max)
{
	put_u32(b, (uint32_t)(v < 0 ? 0 : v > max ? max : v));
}

static void put_text(struct buf *b, const char *s, size_t max)
{
	size_t n = s ? strlen(s) : 0;
	if (n > max)
		n = utf8_cut(s, max);
	put_u32(b, (uint32_t)n);
	buf_add(b, s, n);
}

/* A frame's length is known when it is complete: begin gives its place. */
static size_t begin(struct buf *b, char type)
{
	buf_char(b, type);
	size_t at = b->n;
	put_u32(b, 0);
	return at;
}

static void finish(struct buf *b, size_t at)
{
	if (b->full)
		return;
	size_t n = b->n - at - 4;
	for (size_t i = 0; i < 4; i++)
		b->p[at + i] = (char)(unsigned char)(n >> (8 * i));
}

static void put_page(struct buf *b, const struct extract_page *p)
{
	size_t at = begin(b, 'P');
	buf_char(b, (char)((p->no_text ? 1 : 0) | (p->ocr ? 2 : 0)));
	buf_char(b, (char)(p->ocr ? p->confidence : 0));
	put_int(b, p->width, WIRE_COORD_MAX);
	put_int(b, p->height, WIRE_COORD_MAX);
	put_text(b, p->label, WIRE_LINE_MAX);
	finish(b, at);
}

static void put_block(struct buf *b, const struct extract_block *x, int page)
{
	int x0 = x->x0 < 0 ? 0 : x->x0, y0 = x->y0 < 0 ? 0 : x->y0;
	size_t at = begin(b, 'B');
	buf_char(b, (char)x->kind);
	buf_char(b, (char)((x->bold ? 1 : 0) | (x->italic ? 2 : 0)));
	buf_char(b, (char)(x->level < 0 ? 0 : x->level > 9 ? 9 : x->level));
	put_int(b, page, WIRE_PAGES_MAX);
	put_int(b, x0, WIRE_COORD_MAX);
	put_int(b, y0, WIRE_COORD_MAX);
	put_int(b, x->x1 < x0 ? x0 : x->x1, WIRE_COORD_MAX);
	put_int(b, x->y1 < y0 ? y0 : x->y1, WIRE_COORD_MAX);
	put_int(b, x->size, WIRE_SIZE_MAX);
	put_text(b, x->label, WIRE_LINE_MAX);
	put_text(b, x->text, WIRE_TEXT_MAX);
	finish(b, at);
}

static void put_diags(struct buf *b, const struct diags *d)
{
	for (size_t i = 0; i < d->n && i < WIRE_DIAGS_MAX; i++) {
		const struct diag *x = &d->v[i];
		size_t at = begin(b, 'D');
		buf_char(b, (char)x->level);
		put_int(b, x->page, WIRE_PAGES_MAX);
		put_int(b, x->line, INT32_MAX);
		put_int(b, x->col, INT32_MAX);
		put_text(b, x->code, WIRE_LINE_MAX);
		put_text(b, x->text, WIRE_LINE_MAX);
		finish(b, at);
	}
}

static void put_end(struct buf *b, size_t pages, size_t blocks)
{
	size_t at = begin(b, 'E');
	put_u32(b, (uint32_t)pages);
	put_u32(b, (uint32_t)blocks);
	finish(b, at);
}

void wire_write(struct buf *out, const struct extract_doc *doc,
		const struct diags *d)
{
	assert(doc->pages.n && doc->pages.n <= WIRE_PAGES_MAX &&
	       doc->blocks.n <= WIRE_BLOCKS_MAX);
	buf_str(out, WIRE_MAGIC);
	size_t at = begin(out, 'F');
	buf_char(out, (char)doc->format);
	buf_char(out, doc->paged ? 1 : 0);
	finish(out, at);
	at = begin(out, 'I');
	put_text(out, doc->title, WIRE_LINE_MAX);
	put_text(out, doc->author, WIRE_LINE_MAX);
	put_text(out, doc->editor, WIRE_LINE_MAX);
	finish(out, at);
	for (size_t i = 0; i < doc->pages.n; i++)
		put_page(out, &doc->pages.v[i]);
	int page = 1;
	for (size_t i = 0; i < doc->blocks.n; i++) {
		/* A note of one table cell may lie before that of another. */
		if (doc->blocks.v[i].page > page)
			page = doc->blocks.v[i].page;
		put_block(out, &doc->blocks.v[i], page);
	}
	put_diags(out, d);
	put_end(out, doc->pages.n, doc->blocks.n);
}

static void put_member(struct buf *b, const struct extract_member *m)
{
	size_t at = begin(b, 'M');
	put_int(b, m->index, INT32_MAX);
	put_u32(b, (uint32_t)((uint64_t)m->bytes & UINT32_MAX));
	put_u32(b, (uint32_t)((uint64_t)m->bytes >> 32));
	put_text(b, m->sha256, HASH_HEX - 1);
	put_text(b, m->name, WIRE_LINE_MAX);
	put_text(b, m->why, WIRE_LINE_MAX);
	finish(b, at);
}

void wire_write_members(struct buf *out, const struct extract_members *m,
			const struct diags *d)
{
	assert(m->n <= WIRE_MEMBERS_MAX);
	buf_str(out, WIRE_MAGIC);
	for (size_t i = 0; i < m->n; i++)
		put_member(out, &m->v[i]);
	put_diags(out, d);
	put_end(out, 0, m->n);
}

void wire_write_fault(struct buf *out, enum wire_fault fault, const char *text,
		      const struct diags *d)
{
	buf_str(out, WIRE_MAGIC);
	put_diags(out, d);
	size_t at = begin(out, 'X');
	buf_char(out, (char)fault);
	put_text(out, text, WIRE_LINE_MAX);
	finish(out, at);
	put_end(out, 0, 0);
}
