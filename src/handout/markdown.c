/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A handout as CommonMark, which most wikis and intranets take. */
#include "emit.h"
#include "print.h"

/* What at the beginning of a line would open a list or a heading. */
static void put_line(struct buf *b, const char *text)
{
	size_t digits = 0;
	while (text[digits] >= '0' && text[digits] <= '9')
		digits++;
	if (*text == '#' || *text == '+' || *text == '-' || *text == '=' ||
	    *text == '>' || *text == '~') {
		buf_char(b, '\\');
	} else if (digits && (text[digits] == '.' || text[digits] == ')')) {
		buf_add(b, text, digits);
		buf_char(b, '\\');
		text += digits;
	}
	md_text(b, text);
}

static void put_part(struct buf *b, const struct handout *h, size_t from,
		     size_t to, size_t *hidden);

static void put_note(struct buf *b, const struct handout *h, size_t i,
		     size_t end)
{
	buf_str(b, "> **");
	md_text(b, h->blocks.v[i].label);
	buf_str(b, "**\n");
	for (size_t k = i + 1; k < end; k++) {
		bool item = h->blocks.v[k].kind == HANDOUT_ITEM;
		buf_str(b, item && print_same_list(h, k, k - 1) ? "> - "
			   : item                               ? ">\n> - "
								: ">\n> ");
		put_line(b, h->blocks.v[k].text);
		buf_char(b, '\n');
	}
	buf_char(b, '\n');
}

static void put_block(struct buf *b, const struct handout *h, size_t i)
{
	const struct handout_block *x = &h->blocks.v[i];
	if (x->kind == HANDOUT_HEAD) {
		for (int k = 0; k < x->level; k++)
			buf_char(b, '#');
		buf_char(b, ' ');
		md_text(b, x->text);
	} else if (x->kind == HANDOUT_ITEM || x->kind == HANDOUT_TICK) {
		buf_str(b, x->kind == HANDOUT_TICK ? "- ☐ " : "- ");
		md_text(b, x->text);
		if (print_same_list(h, i, i + 1)) {
			buf_char(b, '\n');
			return;
		}
	} else if (x->kind == HANDOUT_FIELD) {
		buf_str(b, "**");
		md_text(b, x->label);
		buf_str(b, ":** ");
		md_text(b, x->text);
	} else if (x->kind == HANDOUT_QUOTE) {
		buf_str(b, "> “");
		md_text(b, x->text);
		buf_str(b, "”\n");
		if (x->cite) {
			buf_str(b, ">\n> *");
			md_text(b, x->cite);
			buf_str(b, "*\n");
		}
		buf_char(b, '\n');
		return;
	} else if (x->kind == HANDOUT_LINES) {
		for (int k = 0; k < x->level; k++)
			buf_str(b, "…\n\n");
		return;
	} else if (x->kind == HANDOUT_PAGE) {
		buf_str(b, "---");
	} else {
		put_line(b, x->text);
	}
	buf_str(b, "\n\n");
}

static void put_part(struct buf *b, const struct handout *h, size_t from,
		     size_t to, size_t *hidden)
{
	for (size_t i = from; i < to; i++) {
		enum handout_kind k = h->blocks.v[i].kind;
		size_t end = print_end_of(h, i);
		if (k == HANDOUT_NOTE) {
			put_note(b, h, i, end);
			i = end;
		} else if (k == HANDOUT_HIDDEN) {
			put_line(b, h->blocks.v[i].label);
			buf_fmt(b, ": at the end, %s %zu.\n\n", PRINT_APPENDIX,
				++*hidden);
			i = end;
		} else {
			put_block(b, h, i);
		}
	}
}

void print_md(const struct handout *h, struct buf *b)
{
	size_t hidden = 0, n = 0;
	buf_str(b, "# ");
	md_text(b, h->title);
	buf_str(b, "\n\n");
	if (h->subtitle) {
		put_line(b, h->subtitle);
		buf_str(b, "\n\n");
	}
	put_part(b, h, 0, h->blocks.n, &hidden);
	for (size_t i = 0; i < h->blocks.n; i++) {
		if (h->blocks.v[i].kind != HANDOUT_HIDDEN)
			continue;
		if (!n++)
			buf_fmt(b, "---\n\n## %s\n\n%s\n\n", PRINT_APPENDIX,
				PRINT_APPENDIX_ABOUT);
		buf_fmt(b, "### %s %zu: ", PRINT_APPENDIX, n);
		md_text(b, h->blocks.v[i].label);
		buf_str(b, "\n\n");
		put_part(b, h, i + 1, print_end_of(h, i), &hidden);
	}
}
