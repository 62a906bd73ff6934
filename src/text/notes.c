/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footnotes by their marks. */
#include "notes.h"

#include <string.h>

#include "number.h"

/* Notes looked for on one page. */
#define NOTES_MAX 30
/* Bytes of a page number, which may stand below the notes. */
#define FOOTER_MAX 80

/* Whether a text of the blocks [from, to) has the mark. */
static bool has_mark(const struct extract_doc *d, size_t from, size_t to,
		     const char *mark)
{
	for (size_t i = from; i < to; i++)
		if (d->blocks.v[i].kind != EXTRACT_FOOTNOTE &&
		    strstr(d->blocks.v[i].text, mark))
			return true;
	return false;
}

/* Makes block i a note if it is one; `from` is the first of its page. */
static bool tell(struct arena *a, struct extract_doc *d, size_t from, size_t i)
{
	struct extract_block *b = &d->blocks.v[i];
	struct span s = span_of(b->text);
	struct number x = number_read(s);
	if (b->kind != EXTRACT_PARAGRAPH || x.kind != NUMBER_INTEGER ||
	    x.close || x.n != 1 || x.after >= s.n)
		return false;
	const char *label = number_print(a, &x);
	if (!has_mark(d, from, i, arena_fmt(a, "[%s]", label)))
		return false;
	b->kind = EXTRACT_FOOTNOTE;
	b->label = label;
	b->text += x.after;
	return true;
}

/* From the foot of the page [from, to) up, as long as there are notes. */
static void tell_page(struct arena *a, struct extract_doc *d, size_t from,
		      size_t to)
{
	size_t notes = 0;
	for (size_t i = to; i-- > from && notes < NOTES_MAX;) {
		const struct extract_block *b = &d->blocks.v[i];
		bool below = b->kind == EXTRACT_FOOTER ||
			     b->kind == EXTRACT_FOOTNOTE;
		if (tell(a, d, from, i))
			notes++;
		else if (!below && (notes || strlen(b->text) > FOOTER_MAX))
			return;
	}
}

struct extract_doc notes_tell(struct arena *a, const struct extract_doc *in)
{
	struct extract_doc d = *in;
	size_t n = d.blocks.n;
	d.blocks.v = arena_alloc(a, (n + 1) * sizeof *d.blocks.v);
	if (n)
		memcpy(d.blocks.v, in->blocks.v, n * sizeof *d.blocks.v);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i;
		     end < n && d.blocks.v[end].page == d.blocks.v[i].page;)
			end++;
		if (d.paged)
			tell_page(a, &d, i, end);
	}
	return d;
}
