/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A handout as plain text for large print: short lines, one column, no marks
 * of layout but the few that its first lines explain. RNIB's and UKAAF's
 * advice on clear and large print wants 16 points or more, which is set where
 * the text is opened; at that size 40 characters fill a line of A4.
 */
#include <string.h>

#include "print.h"

#define COLUMNS 40

static size_t width(const char *s, size_t n)
{
	size_t w = 0;
	for (size_t i = 0; i < n; i++)
		w += ((unsigned char)s[i] & 0xc0) != 0x80;
	return w;
}

/* Folds text; a word that is longer than a line has one of its own. */
static void fold(struct buf *b, const char *first, const char *other,
		 const char *text)
{
	size_t col = width(first, strlen(first)), at = col;
	buf_str(b, first);
	while (*text) {
		size_t n = strcspn(text, " \n"), w = width(text, n);
		if (n) {
			if (at > col && at + 1 + w > COLUMNS) {
				buf_char(b, '\n');
				buf_str(b, other);
				at = col = width(other, strlen(other));
			} else if (at > col) {
				buf_char(b, ' ');
				at++;
			}
			buf_add(b, text, n);
			at += w;
		}
		text += n + (text[n] != '\0');
	}
	buf_char(b, '\n');
}

static void head(struct buf *b, int level, const char *text)
{
	buf_str(b, level < 3 ? "\n\n" : "\n");
	fold(b,
	     level < 2    ? "= "
	     : level == 2 ? "== "
			  : "=== ",
	     level < 2    ? "  "
	     : level == 2 ? "   "
			  : "    ",
	     text);
	buf_char(b, '\n');
}

static void put_quote(struct buf *b, const struct handout *h,
		      const struct handout_block *x)
{
	fold(b, "> ", "> ", arena_fmt(h->a, "“%s”", x->text));
	if (x->cite)
		fold(b, "  (", "  ", arena_fmt(h->a, "%s)", x->cite));
	buf_char(b, '\n');
}

static void put_block(struct buf *b, const struct handout *h, size_t i)
{
	const struct handout_block *x = &h->blocks.v[i];
	bool more = print_same_list(h, i, i + 1);
	if (x->kind == HANDOUT_HEAD) {
		head(b, x->level, x->text);
	} else if (x->kind == HANDOUT_ITEM || x->kind == HANDOUT_TICK) {
		fold(b, x->kind == HANDOUT_TICK ? "[ ] " : "* ",
		     x->kind == HANDOUT_TICK ? "    " : "  ", x->text);
		if (!more || x->kind == HANDOUT_ITEM)
			buf_char(b, '\n');
	} else if (x->kind == HANDOUT_FIELD) {
		fold(b, "", "", arena_fmt(h->a, "%s: %s", x->label, x->text));
		buf_char(b, '\n');
	} else if (x->kind == HANDOUT_QUOTE) {
		put_quote(b, h, x);
	} else if (x->kind == HANDOUT_LINES) {
		for (int k = 0; k < x->level; k++)
			buf_str(b, "________________________________________"
				   "\n\n");
	} else if (x->kind == HANDOUT_PAGE) {
		buf_str(b, "\f\n");
	} else {
		fold(b, "", "", x->text);
		buf_char(b, '\n');
	}
}

static void put_part(struct buf *b, const struct handout *h, size_t from,
		     size_t to, size_t *hidden)
{
	for (size_t i = from; i < to; i++) {
		const struct handout_block *x = &h->blocks.v[i];
		if (x->kind == HANDOUT_HIDDEN) {
			fold(b, "", "",
			     arena_fmt(h->a, "%s: at the end, %s %zu.",
				       x->label, PRINT_APPENDIX, ++*hidden));
			buf_char(b, '\n');
			i = print_end_of(h, i);
		} else if (x->kind == HANDOUT_NOTE) {
			head(b, 3, x->label);
		} else if (x->kind != HANDOUT_END) {
			put_block(b, h, i);
		}
	}
}

void print_text(const struct handout *h, struct buf *b)
{
	size_t hidden = 0, n = 0;
	head(b, 1, h->title);
	if (h->subtitle)
		fold(b, "", "", h->subtitle);
	buf_char(b, '\n');
	fold(b, "", "",
	     "This text is for large print: set it in 16 point or more, "
	     "without columns. Headings begin with =, parts of them with == "
	     "and ===; quotations with >, items of lists with *.");
	buf_char(b, '\n');
	put_part(b, h, 0, h->blocks.n, &hidden);
	for (size_t i = 0; i < h->blocks.n; i++) {
		if (h->blocks.v[i].kind != HANDOUT_HIDDEN)
			continue;
		if (!n++) {
			buf_char(b, '\f');
			head(b, 2, PRINT_APPENDIX);
			fold(b, "", "", PRINT_APPENDIX_ABOUT);
		}
		head(b, 3,
		     arena_fmt(h->a, "%s %zu: %s", PRINT_APPENDIX, n,
			       h->blocks.v[i].label));
		put_part(b, h, i + 1, print_end_of(h, i), &hidden);
	}
}
