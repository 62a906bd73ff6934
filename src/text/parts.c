/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines to parts. */
#include "parts.h"

#include <string.h>

#include "section.h"

/* Lines and bytes that a heading may have above text in one block. */
#define TITLE_LINES 4
#define TITLE_BYTES 80
/* Lines that tell how wide a block is, and what is no width. */
#define WIDTH_LINES 8
#define WIDTH_MIN   60

struct builder {
	struct arena *a;
	const struct lines *lines;
	const struct titles *titles;
	struct lexicon *lexicon;
	struct parts *out;
	bool plain;   /* plain text: paragraphs may follow without a gap */
	size_t width; /* of the longest line of the block */
};

/* Whether the contents promise lines [first, last] as one heading. */
static bool is_promised(const struct builder *b, size_t first, size_t last)
{
	struct arena a = { 0 };
	struct buf title = { 0 };
	if (!b->titles->n || last - first >= TITLE_LINES)
		return false;
	for (size_t i = first; i <= last; i++)
		if (b->lines->v[i].use == LINE_BODY)
			buf_add(&title, b->lines->v[i].text.p,
				b->lines->v[i].text.n);
	struct span s = { buf_text(&title), title.n };
	bool found = titles_has(b->titles, span_key(&a, s, 0));
	buf_release(&title);
	arena_release(&a);
	return found;
}

/* The first word of line next would have fitted on line i of this width: the
 * line was ended on purpose. */
static bool is_short(const struct builder *b, size_t i, size_t next,
		     size_t width)
{
	size_t at = 0;
	struct span word = span_word(b->lines->v[next].text, &at);
	return width >= WIDTH_MIN &&
	       10 * (b->lines->v[i].text.n + 1 + word.n) < 9 * width;
}

/* Line i is short for a block whose other lines are full but the last. */
static bool ends_early(const struct builder *b, size_t i, size_t next)
{
	const struct line *v = b->lines->v;
	size_t width = 0, narrow = SIZE_MAX;
	for (size_t k = next;
	     k + 1 < b->lines->n && !v[k + 1].first && k < next + WIDTH_LINES;
	     k++) {
		size_t n = v[k].text.n;
		width = n > width ? n : width;
		narrow = n < narrow ? n : narrow;
	}
	return 4 * narrow >= 3 * width && is_short(b, i, next, width);
}

/* In plain text: a paragraph ends with line i of its block. */
static bool ends_paragraph(const struct builder *b, size_t i, size_t next)
{
	struct span s = b->lines->v[i].text;
	uint32_t last = span_last_inner(s);
	return b->plain && (last == '.' || last == '?' || last == '!') &&
	       !char_is_lower(span_first(b->lines->v[next].text)) &&
	       is_short(b, i, next, b->width);
}

/* In plain text: "Terms of reference" on a line of its own, with text right
 * below it. */
static bool is_plain_title(const struct builder *b, size_t i, size_t next)
{
	const struct line *l = &b->lines->v[i];
	struct arena a = { 0 };
	enum text_section kind;
	if (!b->plain || l->text.n > TITLE_BYTES / 2 ||
	    ends_sentence(l->text) || span_last(l->text) == ',' ||
	    !char_is_upper(span_first(line_text(l, &l->number))) ||
	    char_is_lower(span_first(b->lines->v[next].text)))
		return false;
	struct span title = line_text(l, &l->number);
	bool strong =
		section_of_title(&l->number, arena_dup(&a, title.p, title.n),
				 &kind) == SECTION_STRONG;
	arena_release(&a);
	return strong;
}

/*
 * A heading that stands on the first line of a block with text below it: one
 * in capitals, one with a number, one that was ended on purpose.
 */
static bool is_heading_line(const struct builder *b, size_t i, size_t next)
{
	const struct line *l = &b->lines->v[i], *m = &b->lines->v[next];
	struct span title = line_text(l, &l->number);
	enum number_kind kind = l->number.kind;
	bool bare = kind == NUMBER_NONE || kind == NUMBER_LABEL;
	if (!title.n || title.n > TITLE_BYTES || l->number.automatic ||
	    char_is_lower(span_first(m->text)) || ends_sentence(l->text) ||
	    span_last(l->text) == ',')
		return false;
	if (span_is_caps(l->text))
		return !span_is_caps(m->text);
	if (is_plain_title(b, i, next))
		return true;
	bool numbered = kind == NUMBER_DECIMAL || kind == NUMBER_INTEGER ||
			kind == NUMBER_LETTER;
	return (numbered && 3 * l->text.n < 2 * m->text.n) ||
	       (bare && ends_early(b, i, next));
}

/* Whether line next, of the same block as i, begins a part of its own. */
static bool begins(const struct builder *b, size_t first, size_t i, size_t next)
{
	size_t after = lines_body(b->lines, next + 1);
	if (ends_sentence(b->lines->v[i].text) && after < b->lines->n &&
	    !b->lines->v[after].first && is_plain_title(b, next, after))
		return true;
	return b->lines->v[next].number.kind != NUMBER_NONE ||
	       is_promised(b, first, i) || ends_paragraph(b, i, next) ||
	       (i == first && is_heading_line(b, i, next));
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
		bool open = !out.n || out.p[out.n - 1] == ' ';
		if (!first)
			buf_str(&out, open ? "| " : " | ");
		buf_add(&out, buf_text(&cell), cell.n);
		buf_clear(&cell);
		at = end + 1;
	}
	const char *text = arena_dup(b->a, buf_text(&out), out.n);
	buf_release(&out);
	buf_release(&cell);
	return text;
}

/* Counted numbers are items only within one section: see settle_items. */
static enum part_role role_of(const struct line *l)
{
	enum number_kind kind = l->number.kind;
	if (l->block->kind == EXTRACT_FOOTNOTE)
		return PART_NOTE;
	if (l->block->kind == EXTRACT_TABLE_ROW && kind == NUMBER_NONE)
		return PART_ROW;
	if (kind == NUMBER_ITEM || kind == NUMBER_BULLET ||
	    kind == NUMBER_DASH ||
	    (kind == NUMBER_NONE && l->block->kind == EXTRACT_LIST_ITEM))
		return PART_ITEM;
	return PART_BODY;
}

static size_t block_width(const struct lines *lines, size_t i)
{
	size_t width = lines->v[i].text.n;
	for (i++; i < lines->n && !lines->v[i].first; i++)
		width = lines->v[i].text.n > width ? lines->v[i].text.n : width;
	return width;
}

/* Adds the lines from i on that belong together; gives the line after. */
static size_t add_part(struct builder *b, size_t i)
{
	const struct line *l = &b->lines->v[i];
	struct part *p = ARENA_PUSH(b->a, b->out);
	struct buf text = { 0 };
	size_t first = i;
	if (l->first)
		b->width = block_width(b->lines, i);
	p->role = role_of(l);
	p->block = l->block;
	p->page = l->block->page;
	p->number = l->number;
	for (;;) {
		const struct line *m = &b->lines->v[i];
		p->n_lines++;
		p->last = span_chars(m->text);
		/* The number may stand out to the left of the lines. */
		size_t wide = i == first && m->text.n > l->number.after
				      ? span_chars(line_text(l, &l->number))
				      : p->last;
		p->longest = wide > p->longest ? wide : p->longest;
		p->first = i == first ? wide : p->first;
		lines_join(b->lexicon, &text,
			   i == first ? line_text(l, &l->number) : m->text);
		size_t next = lines_body(b->lines, i + 1);
		if (next == b->lines->n || b->lines->v[next].first ||
		    b->lines->v[next].block != l->block ||
		    begins(b, first, i, next)) {
			i = next;
			break;
		}
		i = next;
	}
	if (l->block->kind == EXTRACT_TABLE_ROW)
		p->text = row_text(b, line_text(l, &l->number));
	else
		p->text = lines_mend_capital(
			b->lexicon,
			lines_mend_spacing(
				b->lexicon,
				arena_dup(b->a, buf_text(&text), text.n)));
	buf_release(&text);
	return i;
}

/* A number that stands alone belongs to the text after it. */
static void attach_numbers(struct parts *parts)
{
	for (size_t i = 0; i + 1 < parts->n; i++) {
		struct part *p = &parts->v[i], *q = &parts->v[i + 1];
		if (*p->text || p->number.kind == NUMBER_NONE ||
		    p->number.kind == NUMBER_LABEL ||
		    q->number.kind != NUMBER_NONE || q->role == PART_ROW ||
		    q->role == PART_NOTE || q->page > p->page + 1)
			continue;
		q->number = p->number;
		p->role = PART_GONE;
	}
}

void parts_build(struct arena *scratch, enum extract_format format,
		 const struct lines *lines, const struct titles *titles,
		 struct lexicon *lexicon, struct parts *out)
{
	struct builder b = { .a = scratch,
			     .lines = lines,
			     .titles = titles,
			     .lexicon = lexicon,
			     .out = out,
			     .plain = format == EXTRACT_TXT ||
				      format == EXTRACT_CSV };
	for (size_t i = lines_body(lines, 0); i < lines->n;)
		i = add_part(&b, i);
	attach_numbers(out);
}

bool part_is_title(const struct part *p, const struct titles *titles)
{
	struct arena a = { 0 };
	const char *number = number_print(&a, &p->number);
	const char *both = arena_fmt(&a, "%s %s", number, p->text);
	bool found = titles->n && *p->text && strlen(p->text) <= 400 &&
		     (titles_has(titles, span_key(&a, span_of(both), 0)) ||
		      titles_has(titles, span_key(&a, span_of(p->text), 0)));
	arena_release(&a);
	return found;
}

size_t parts_next(const struct parts *parts, size_t i)
{
	for (i++; i < parts->n; i++)
		if (parts->v[i].role != PART_GONE &&
		    parts->v[i].role != PART_NOTE)
			break;
	return i;
}
