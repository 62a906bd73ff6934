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

/* Reads the mark that a note begins with, "3 See" or "3See": the raised digit
 * may touch the text. False when there is none. */
static bool read_mark(struct span s, struct span *mark, size_t *after)
{
	struct number x = number_read(s);
	size_t n = 0;
	while (n < s.n && n < 4 && char_is_digit((unsigned char)s.p[n]))
		n++;
	*mark = span_upto(s, n);
	*after = n;
	if (x.kind == NUMBER_INTEGER && !x.close && x.n == 1) {
		*mark = x.shown;
		*after = x.after;
		return x.after < s.n;
	}
	uint32_t c = span_first(span_from(s, n));
	return n && n < 4 && s.p[0] != '0' &&
	       (char_is_upper(c) || c == 0x2018 || c == 0x201c || c == '"');
}

/* Makes block i a note if it is one; `from` is the first of its page. */
static bool tell(struct arena *a, struct extract_doc *d, size_t from, size_t i)
{
	struct extract_block *b = &d->blocks.v[i];
	struct span s = span_of(b->text), mark;
	size_t after;
	if (b->kind != EXTRACT_PARAGRAPH || !read_mark(s, &mark, &after))
		return false;
	const char *label = arena_dup(a, mark.p, mark.n);
	if (!has_mark(d, from, i, arena_fmt(a, "[%s]", label)))
		return false;
	b->kind = EXTRACT_FOOTNOTE;
	b->label = label;
	b->text += after;
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
