/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zones and masks of lines. */
#include "edge.h"

#include <stdlib.h>
#include <string.h>

/* The share of a page's height at either end where furniture stands. */
#define ZONE_PERCENT 15
/* Lines at either end of a page without geometry. */
#define ZONE_LINES 3
/* Longer lines are text. */
#define MASK_MAX 200

static uint64_t hash(const char *p, size_t n)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)p[i]) * 0x100000001b3u;
	return h;
}

static void add_number(struct edge *e, int value, bool roman, struct span text)
{
	if (e->n_numbers < EDGE_NUMBERS)
		e->number[e->n_numbers++] =
			(struct edge_number){ value, roman, text };
}

/* A run of digits: a number of up to four digits. */
static size_t mask_digits(struct edge *e, struct buf *mask, struct span s)
{
	size_t n = 0;
	int value = 0;
	for (; n < s.n && char_is_digit((unsigned char)s.p[n]); n++)
		value = value < 10000 ? 10 * value + (s.p[n] - '0') : value;
	if (value < 10000)
		add_number(e, value, false, span_upto(s, n));
	buf_char(mask, '#');
	return n;
}

/* A word: a Roman numeral if it stands at the start or the end. */
static size_t mask_word(struct edge *e, struct buf *mask, struct span s,
			bool start)
{
	size_t n = 0, len = 0;
	while (n < s.n && char_is_letter(span_char(s, n, &len)))
		n += len;
	struct span word = span_upto(s, n);
	int roman = start || n == s.n ? number_roman(word) : 0;
	if (roman) {
		add_number(e, roman, true, word);
		buf_char(mask, '#');
		return n;
	}
	for (size_t i = 0; i < n; i += len)
		span_append(mask, char_lower(span_char(word, i, &len)));
	return n;
}

/* Whether a mask without its punctuation is only a page number. */
static bool is_pure(const char *mask, bool *paged)
{
	static const char *const pure[] = {
		"#",
		"##",
		"#of#",
		"page#",
		"page##",
		"page#of#",
		"page#of#pages",
		"page:#",
		"page.#",
		"pageno#",
		"pageno.#",
		"pagenumber#",
		"#page",
		"#p.",
		"p#",
		"p.#",
		"p.#of#",
		"pg#",
		"pg.#",
		"pg.#of#",
	};
	for (size_t i = 0; i < sizeof pure / sizeof *pure; i++)
		if (strcmp(mask, pure[i]) == 0) {
			*paged = strchr(mask, 'p') != NULL;
			return true;
		}
	return false;
}

/* What may stand about a page number: "- 3 -", "3 | 25", "[3]". No stop and no
 * round bracket: "4.1" and "(12)" alone on a line number a paragraph. */
static bool is_ornament(uint32_t c)
{
	return (c < 0x80 && c && strchr("-|/[]~*<>", (int)c)) ||
	       (c >= 0x2010 && c <= 0x2015) || c == 0x2022 || c == 0xb7;
}

static void set_mask(struct edge *e, struct span s)
{
	struct buf mask = { 0 }, plain = { 0 };
	size_t len = 0, letters = 0;
	uint64_t words = 0;
	for (size_t i = 0; i < s.n; i += len) {
		uint32_t c = span_char(s, i, &len);
		if (char_is_digit(c))
			len = mask_digits(e, &mask, span_from(s, i));
		else if (char_is_letter(c))
			len = mask_word(e, &mask, span_from(s, i), i == 0);
		else if (!char_is_space(s.p[i]))
			span_append(&mask, c);
	}
	struct span m = { buf_text(&mask), mask.n };
	for (size_t i = 0; i < m.n; i += len) {
		uint32_t c = span_char(m, i, &len);
		if (!is_ornament(c))
			span_append(&plain, c);
		if (!char_is_letter(c))
			continue;
		words = (words ^ c) * 0x100000001b3u + 1;
		letters++;
	}
	e->pure = is_pure(buf_text(&plain), &e->paged);
	/* A date is the same on every page, a paragraph's number is not. */
	e->mask = letters || e->pure ? hash(m.p, m.n) : hash(s.p, s.n);
	e->words = letters < 3 ? 0 : words;
	buf_release(&mask);
	buf_release(&plain);
}

/* The middle of line i, which is line k of the n lines of its block. */
static int line_height(const struct extract_block *b, size_t k, size_t n)
{
	if (b->y1 <= 0)
		return -1;
	int64_t height = (int64_t)b->y1 - b->y0;
	return (int)(b->y0 + height * (int64_t)(2 * k + 1) / (int64_t)(2 * n));
}

/* Line k of the n lines of a page. */
static enum edge_zone zone_of(const struct extract_page *page, int y, size_t k,
			      size_t n)
{
	int64_t at = (int64_t)y * 100,
		edge = ZONE_PERCENT * (int64_t)page->height;
	if (y >= 0 && page->height > 0) {
		if (at < edge)
			return ZONE_TOP;
		return at > 100 * (int64_t)page->height - edge ? ZONE_BOTTOM
							       : ZONE_BODY;
	}
	if (k < ZONE_LINES && k < n - 1 - k)
		return ZONE_TOP;
	return n - 1 - k < ZONE_LINES ? ZONE_BOTTOM : ZONE_BODY;
}

/* What the format calls a heading or a note is one. In the body only what is
 * as short as a header may be is counted; a footer may have been taken for the
 * last row of a table. */
static bool is_candidate(const struct line *l, enum edge_zone zone)
{
	if (l->block->kind == EXTRACT_FOOTNOTE ||
	    l->block->kind == EXTRACT_HEADING ||
	    (l->block->kind == EXTRACT_TABLE_ROW && zone == ZONE_BODY))
		return false;
	return l->text.n <= (zone == ZONE_BODY ? MASK_MAX / 4 : MASK_MAX);
}

/* Tells of the edges of one page, from `from` on, which stand outermost. */
static void find_outer(struct edges *e, size_t from)
{
	struct edge *top = NULL, *bottom = NULL;
	for (size_t i = from; i < e->n; i++) {
		struct edge *x = &e->v[i];
		if (x->zone == ZONE_TOP && (!top || x->y < top->y))
			top = x;
		if (x->zone == ZONE_BOTTOM && (!bottom || x->y >= bottom->y))
			bottom = x;
	}
	if (top)
		top->outer = true;
	if (bottom)
		bottom->outer = true;
}

/* The lines [from, to) of one page. */
static void collect_page(struct arena *a, const struct lines *lines,
			 size_t from, size_t to, struct edges *out)
{
	const struct extract_page *page =
		&out->in->pages.v[lines->v[from].block->page - 1];
	size_t first = from, n = 0, before = out->n;
	for (size_t i = from; i < to; i++) {
		const struct line *l = &lines->v[i];
		if (l->first)
			for (first = i, n = 1;
			     first + n < to && !lines->v[first + n].first;)
				n++;
		int y = line_height(l->block, i - first, n ? n : 1);
		enum edge_zone zone = zone_of(page, y, i - from, to - from);
		if (!is_candidate(l, zone))
			continue;
		struct edge *e = ARENA_PUSH(a, out);
		*e = (struct edge){
			.line = i,
			.page = l->block->page,
			.zone = zone,
			.y = y,
			.x = y < 0 ? -1 : l->block->x0,
			.row = l->block->kind == EXTRACT_TABLE_ROW,
		};
		set_mask(e, l->text);
	}
	find_outer(out, before);
}

static int compare(const void *va, const void *vb)
{
	const struct edge *a = va, *b = vb;
	if (a->mask != b->mask)
		return a->mask < b->mask ? -1 : 1;
	if (a->zone != b->zone)
		return a->zone < b->zone ? -1 : 1;
	if (a->page != b->page)
		return a->page < b->page ? -1 : 1;
	return a->line < b->line ? -1 : a->line > b->line;
}

void edges_collect(struct arena *a, const struct extract_doc *in,
		   const struct lines *lines, struct edges *out)
{
	*out = (struct edges){ .in = in };
	for (size_t i = 0, end; i < lines->n; i = end) {
		int page = lines->v[i].block->page;
		for (end = i;
		     end < lines->n && lines->v[end].block->page == page;)
			end++;
		if (page >= 1 && (size_t)page <= in->pages.n)
			collect_page(a, lines, i, end, out);
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, compare);
}
