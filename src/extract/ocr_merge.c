/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What recognisers said, put into the document: each answer is checked to be
 * the one page that was asked for, its blocks take the place of the page's
 * own, and every page that stays as it was has a reason.
 */
#include "ocr.h"

#include <string.h>

#define DOUBTFUL 75 /* mean confidence below which a page is named */

/* Whether an answer is what was asked for: one recognised page. */
static const char *fault_of(const struct wire_answer *x)
{
	const struct extract_page *p = x->doc.pages.v;
	bool empty = x->doc.blocks.n == 0;
	if (x->refusal.fault)
		return x->refusal.text;
	if (x->doc.format != EXTRACT_PDF || x->doc.pages.n != 1 || !p->ocr ||
	    p->no_text != empty || (empty && p->confidence))
		return "its recogniser answered another question";
	return NULL;
}

void ocr_begin(struct ocr_pages *r, struct arena *a, struct wire_answer *x)
{
	*r = (struct ocr_pages){ .a = a, .x = x, .n_blocks = x->doc.blocks.n };
	r->v = arena_alloc(a, x->doc.pages.n * sizeof *r->v);
}

const char *ocr_decode(struct arena *a, const struct buf *b,
		       struct wire_answer *out)
{
	struct err e = { 0 };
	if (wire_read(a, buf_text(b), b->n, WIRE_DOCUMENT, out, &e) < 0)
		return arena_str(a, e.text);
	return fault_of(out);
}

static bool says(const struct diags *d, const char *code)
{
	for (size_t i = 0; i < d->n; i++)
		if (str_eq(d->v[i].code, code))
			return true;
	return false;
}

void ocr_note(struct ocr_pages *r, enum diag_level level, const char *code,
	      int page, const char *text)
{
	diag_add(&r->x->diags, level, code, (struct diag_at){ .page = page },
		 "%s", text);
}

void ocr_take(struct ocr_pages *r, size_t i, const struct wire_answer *x)
{
	struct extract_page *p = &r->x->doc.pages.v[i];
	const struct extract_page *got = x->doc.pages.v;
	int page = (int)i + 1;
	if (got->no_text && !p->no_text) {
		r->v[i].why = "nothing was recognised";
		return;
	}
	if (x->doc.blocks.n > WIRE_BLOCKS_MAX - r->n_blocks) {
		r->v[i].why = "the file has too many paragraphs: split it";
		return;
	}
	p->ocr = true;
	p->no_text = got->no_text;
	p->confidence = got->confidence;
	if (got->no_text && says(&x->diags, "blank-page"))
		ocr_note(r, DIAG_NOTE, "blank-page", page,
			 "the page is a picture of blank paper");
	else if (got->no_text)
		r->v[i].why = "no text was found on it";
	if (got->no_text)
		return;
	p->width = got->width;
	p->height = got->height;
	r->n_blocks += x->doc.blocks.n;
	r->v[i].recognised = true;
	r->v[i].blocks = x->doc.blocks;
	for (size_t k = 0; k < x->doc.blocks.n; k++)
		r->v[i].blocks.v[k].page = page;
	if (p->confidence < DOUBTFUL)
		ocr_note(r, DIAG_WARNING, "ocr-doubtful", page,
			 arena_fmt(
				 r->a,
				 "its text was recognised with a confidence of "
				 "only %d of 100: compare it with the page "
				 "before using it",
				 p->confidence));
}

/* Blocks by page: the new ones of a page that was recognised, else its own. */
static void merge(struct ocr_pages *r)
{
	struct extract_blocks old = r->x->doc.blocks, all = { 0 };
	size_t at = 0;
	for (size_t i = 0; i < r->x->doc.pages.n; i++) {
		const struct ocr_page *p = &r->v[i];
		for (; at < old.n && old.v[at].page <= (int)i + 1; at++)
			if (!p->recognised)
				*ARENA_PUSH(r->a, &all) = old.v[at];
		for (size_t k = 0; k < p->blocks.n; k++)
			*ARENA_PUSH(r->a, &all) = p->blocks.v[k];
	}
	r->x->doc.blocks = all;
}

/* What the worker said of pages that need recognition is out of date. */
static void drop_outdated(struct ocr_pages *r)
{
	size_t n = 0;
	for (size_t i = 0; i < r->x->diags.n; i++) {
		const struct diag *d = &r->x->diags.v[i];
		size_t page = (size_t)d->page;
		bool done = page && page <= r->x->doc.pages.n &&
			    r->v[page - 1].recognised;
		if (!str_eq(d->code, "no-text-layer") &&
		    !(str_eq(d->code, "garbled-text") && done))
			r->x->diags.v[n++] = *d;
	}
	r->x->diags.n = n;
}

/* One message for each stretch of pages with one reason. */
static void report_failures(struct ocr_pages *r)
{
	const struct extract_pages *p = &r->x->doc.pages;
	for (size_t i = 0; i < p->n; i++) {
		size_t first = i;
		const char *why = r->v[i].why;
		if (!why)
			continue;
		while (i + 1 < p->n && r->v[i + 1].why &&
		       str_eq(r->v[i + 1].why, why) &&
		       p->v[i + 1].no_text == p->v[first].no_text)
			i++;
		const char *stays = p->v[first].no_text
					    ? "without text"
					    : "as its text layer has it";
		const char *pages =
			i == first ? arena_fmt(r->a, "page %zu", i + 1)
				   : arena_fmt(r->a, "each of pages %zu to %zu",
					       first + 1, i + 1);
		ocr_note(r, DIAG_LOST, "no-text-layer", (int)first + 1,
			 arena_fmt(r->a, "%s of %zu stays %s: %s", pages, p->n,
				   stays, why));
	}
}

void ocr_merge(struct ocr_pages *r)
{
	size_t n = 0, sum = 0;
	drop_outdated(r);
	merge(r);
	for (size_t i = 0; i < r->x->doc.pages.n; i++)
		if (r->v[i].recognised) {
			n++;
			sum += (size_t)r->x->doc.pages.v[i].confidence;
		}
	report_failures(r);
	if (n)
		ocr_note(r, DIAG_NOTE, "recognised", 0,
			 arena_fmt(
				 r->a,
				 "the text of %zu of %zu pages was recognised "
				 "from pictures, with a mean confidence of %zu "
				 "of 100: compare quotations with the page",
				 n, r->x->doc.pages.n, sum / n));
}
