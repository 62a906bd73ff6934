/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines to parts. */
#include "parts.h"

#include <string.h>

struct builder {
	struct arena *a;
	const struct lines *lines;
	const struct titles *titles;
	struct lexicon *lexicon;
	struct parts *out;
};

static bool is_all_caps(struct span s)
{
	size_t upper = 0, len = 0;
	for (size_t i = 0; i < s.n; i += len) {
		uint32_t c = utf8_decode(s.p + i, s.n - i, &len);
		if (char_is_lower(c))
			return false;
		upper += char_is_upper(c);
	}
	return upper >= 4;
}

static bool is_promised(const struct builder *b, struct span s)
{
	struct arena a = { 0 };
	bool found = b->titles->n &&
		     titles_has(b->titles, span_key(&a, s, 0));
	arena_release(&a);
	return found;
}

/*
 * A heading that stands on the first line of a block with text below it: one
 * that the contents promise, one in capitals, a short one with a number.
 */
static bool is_heading_line(const struct builder *b, size_t i, size_t next)
{
	const struct line *l = &b->lines->v[i], *m = &b->lines->v[next];
	struct span title = line_text(l, &l->number);
	uint32_t c = span_first(m->text);
	if (!title.n || char_is_lower(c) || ends_sentence(l->text))
		return false;
	if (is_promised(b, l->text))
		return true;
	if (is_all_caps(l->text))
		return !is_all_caps(m->text);
	bool numbered = l->number.kind == NUMBER_DECIMAL ||
			l->number.kind == NUMBER_INTEGER ||
			l->number.kind == NUMBER_LETTER;
	return numbered && !l->number.automatic && l->text.n <= 80 &&
	       3 * l->text.n < 2 * m->text.n && span_last(l->text) != ',';
}

/* Whether line next, of the same block as i, begins a part of its own. */
static bool begins(const struct builder *b, size_t first, size_t i, size_t next)
{
	if (b->lines->v[next].number.kind != NUMBER_NONE)
		return true;
	return i == first && is_heading_line(b, i, next);
}

/* A table row: cells and the lines in them to one line. */
static const char *row_text(const struct builder *b, struct span s)
{
	struct buf out = { 0 }, cell = { 0 };
	bool first = true;
	while (s.n && s.p[s.n - 1] == '\t')
		s.n--;
	for (size_t at = 0; at <= s.n; first = false) {
		size_t end = at, line = at;
		for (; end < s.n && s.p[end] != '\t'; end++)
			if (s.p[end] == '\n') {
				lines_join(b->lexicon, &cell,
					   span_from(span_upto(s, end), line));
				line = end + 1;
			}
		lines_join(b->lexicon, &cell,
			   span_from(span_upto(s, end), line));
		if (!first)
			buf_str(&out, out.n && out.p[out.n - 1] == ' ' ? "| "
								      : " | ");
		buf_add(&out, buf_text(&cell), cell.n);
		buf_clear(&cell);
		at = end + 1;
	}
	const char *text = arena_dup(b->a, buf_text(&out), out.n);
	buf_release(&out);
	buf_release(&cell);
	return text;
}

static enum part_role role_of(const struct line *l)
{
	switch (l->block->kind) {
	case EXTRACT_TABLE_ROW:
		/* A row with a number is a numbered paragraph. */
		return l->number.kind == NUMBER_NONE ? PART_ROW : PART_BODY;
	case EXTRACT_FOOTNOTE:
		return PART_NOTE;
	case EXTRACT_LIST_ITEM:
		return l->number.kind == NUMBER_NONE ? PART_BODY : PART_ITEM;
	case EXTRACT_HEADING:
	case EXTRACT_PARAGRAPH:
	case EXTRACT_HEADER:
	case EXTRACT_FOOTER:
	case EXTRACT_N_KINDS:
		break;
	}
	return PART_BODY;
}
