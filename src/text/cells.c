/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that only arrange text. */
#include "cells.h"

#include <string.h>

#include "lines.h"
#include "section.h"

#define CELLS_MAX 12
/* Bytes that the title of a box may have, and that its text has at least. */
#define TITLE_MAX 80
#define TEXT_MIN  60
/* Boxes that make a grid. */
#define BOXES_MIN 3
/* Bytes of a cell that is no cell. */
#define PROSE 400

struct grid {
	struct span v[CELLS_MAX];
	size_t n; /* CELLS_MAX + 1: too many */
};

struct blocks {
	struct extract_block *v;
	size_t n, cap;
};

struct opener {
	struct arena *a;
	const struct extract_doc *in;
	struct blocks out;
};

static bool is_row(const struct opener *o, size_t i)
{
	return i < o->in->blocks.n &&
	       o->in->blocks.v[i].kind == EXTRACT_TABLE_ROW;
}

static struct grid split(const struct extract_block *b)
{
	struct span s = span_of(b->text);
	struct grid g = { .n = 0 };
	for (size_t at = 0; at <= s.n && g.n <= CELLS_MAX; g.n++) {
		const char *tab = memchr(s.p + at, '\t', s.n - at);
		size_t end = tab ? (size_t)(tab - s.p) : s.n;
		if (g.n < CELLS_MAX)
			g.v[g.n] = span_trim(span_from(span_upto(s, end), at));
		at = end + 1;
	}
	return g;
}

/* No cell but the first holds anything. */
static bool is_narrow(const struct extract_block *b)
{
	const char *tab = strchr(b->text, '\t');
	return !tab || tab[strspn(tab, "\t\n ")] == '\0';
}

static size_t first_line(struct span s)
{
	const char *nl = memchr(s.p, '\n', s.n);
	return nl ? (size_t)(nl - s.p) : s.n;
}

/* A paragraph like b, but of this text. */
static struct extract_block *
add(struct opener *o, const struct extract_block *b, struct span text)
{
	struct extract_block *p = ARENA_PUSH(o->a, &o->out);
	*p = *b;
	p->kind = EXTRACT_PARAGRAPH;
	p->text = arena_dup(o->a, text.p, text.n);
	return p;
}

static size_t next_word(struct span s)
{
	size_t at = 0;
	return span_chars(span_word(s, &at));
}

/* Characters of the longest line. */
static size_t width_of(struct span s)
{
	size_t width = 0, n;
	for (size_t at = 0; at < s.n; at += n + 1) {
		n = first_line(span_from(s, at));
		size_t chars = span_chars(span_upto(span_from(s, at), n));
		width = chars > width ? chars : width;
	}
	return width;
}

/* The bytes of the paragraph that s begins with: up to a line that ends a
 * sentence, and was ended although the next word would have fitted. */
static size_t first_paragraph(struct span s, size_t width)
{
	size_t n;
	for (size_t at = 0; at < s.n; at += n + 1) {
		n = first_line(span_from(s, at));
		struct span line = span_upto(span_from(s, at), n);
		struct span next = span_from(s, at + n + 1);
		if (ends_sentence(line) && !char_is_lower(span_first(next)) &&
		    10 * (span_chars(line) + 1 + next_word(next)) < 9 * width)
			return at + n;
	}
	return s.n;
}

/* Text of a frame. Where lines are not those of a layout, each is a
 * paragraph. A label is the first one's. */
static void add_text(struct opener *o, const struct extract_block *b,
		     struct span s)
{
	bool laid_out = b->y1 > 0;
	size_t width = laid_out ? width_of(s) : 0;
	for (bool first = true; (s = span_trim(s)).n; first = false) {
		size_t n = laid_out ? first_paragraph(s, width) : first_line(s);
		struct extract_block *p = add(o, b, span_upto(s, n));
		if (!first)
			p->label = "";
		s = span_from(s, n);
	}
}

static bool is_box_title(struct span s)
{
	const char *text;
	struct arena a = { 0 };
	enum text_section kind;
	struct number x = number_read(s);
	struct span title = span_from(s, x.after);
	bool good = s.n && s.n <= TITLE_MAX && !memchr(s.p, '\n', s.n) &&
		    span_letters(title) >= 3 && span_last(s) != '.' &&
		    span_last(s) != ',' && !char_is_lower(span_first(title));
	if (!good)
		return false;
	text = arena_dup(&a, title.p, title.n);
	good = (x.kind == NUMBER_INTEGER && x.n == 1) ||
	       section_of_title(&x, text, &kind) == SECTION_STRONG;
	arena_release(&a);
	return good;
}

static bool is_box_text(struct span s)
{
	return s.n >= TEXT_MIN || ends_sentence(s);
}

/* Boxes of a row whose cells have their titles within them; 0: it has none,
 * or some cell is no box. */
static size_t boxes_within(const struct grid *g)
{
	size_t boxes = 0;
	for (size_t i = 0; i < g->n; i++) {
		size_t n = first_line(g->v[i]);
		if (!g->v[i].n)
			continue;
		if (n == g->v[i].n || !is_box_title(span_upto(g->v[i], n)) ||
		    !is_box_text(span_trim(span_from(g->v[i], n))))
			return 0;
		boxes++;
	}
	return boxes;
}

/* Boxes of a row of titles and the row of texts below it. */
static size_t boxes_below(const struct grid *g, const struct grid *h)
{
	size_t boxes = 0;
	if (g->n != h->n)
		return 0;
	for (size_t i = 0; i < g->n; i++) {
		if (!g->v[i].n && !h->v[i].n)
			continue;
		if (!is_box_title(g->v[i]) || !is_box_text(h->v[i]))
			return 0;
		boxes++;
	}
	return boxes;
}

/* What the row i holds: boxes, and the rows that these take. */
static size_t count_boxes(const struct opener *o, size_t i, size_t *rows)
{
	struct grid g = split(&o->in->blocks.v[i]);
	*rows = 1;
	if (g.n < 2 || g.n > CELLS_MAX)
		return 0;
	size_t boxes = boxes_within(&g);
	if (boxes || !is_row(o, i + 1))
		return boxes;
	struct grid h = split(&o->in->blocks.v[i + 1]);
	*rows = 2;
	return boxes_below(&g, &h);
}

static void add_boxes(struct opener *o, size_t i, size_t rows)
{
	const struct extract_block *b = &o->in->blocks.v[i];
	struct grid g = split(b), h = { .n = 0 };
	if (rows == 2)
		h = split(b + 1);
	for (size_t k = 0; k < g.n; k++) {
		size_t n = first_line(g.v[k]);
		if (!n)
			continue;
		struct extract_block *title = add(o, b, span_upto(g.v[k], n));
		title->kind = EXTRACT_HEADING;
		title->bold = true;
		title->level = 0;
		title->label = k ? "" : b->label;
		struct extract_block text = *b;
		text.label = "";
		add_text(o, &text, span_from(g.v[k], n));
		if (rows == 2)
			add_text(o, b + 1, h.v[k]);
	}
}

/* The rows [i, to) of one table as boxes, if they are a grid of them. A last
 * row may be something else. */
static bool open_grid(struct opener *o, size_t i, size_t to)
{
	size_t boxes = 0, end = i, rows;
	while (end < to) {
		size_t n = count_boxes(o, end, &rows);
		if (!n || end + rows > to)
			break;
		boxes += n;
		end += rows;
	}
	if (boxes < BOXES_MIN || end + 1 < to)
		return false;
	for (; i < end; i += rows) {
		count_boxes(o, i, &rows);
		add_boxes(o, i, rows);
	}
	for (; i < to; i++)
		*ARENA_PUSH(o->a, &o->out) = o->in->blocks.v[i];
	return true;
}

/* A page of text, or nearly: no cell of a table. */
static bool is_prose(const struct extract_block *b)
{
	return strlen(b->text) >= PROSE;
}

/* Whether the narrow rows [i, to) of the table [first, last) arrange text: all
 * of it, or its title, or much text with its titles. */
static bool is_frame(const struct opener *o, size_t i, size_t to, size_t first,
		     size_t last)
{
	if ((i == first && to == last) || (i == first && to == i + 1))
		return true;
	for (; i < to; i++)
		if (is_prose(&o->in->blocks.v[i]))
			return true;
	return false;
}

/* The rows [i, to) of one table. */
static void open_table(struct opener *o, size_t i, size_t to)
{
	const struct extract_block *v = o->in->blocks.v;
	size_t first = i;
	bool asked = false;
	while (i < to) {
		bool narrow = is_narrow(&v[i]);
		size_t end = i;
		if (!narrow && !asked && open_grid(o, i, to))
			return;
		asked = asked || !narrow;
		while (end < to && is_narrow(&v[end]) == narrow)
			end++;
		bool frame = narrow && is_frame(o, i, end, first, to);
		for (; i < end; i++) {
			if (frame)
				add_text(o, &v[i], span_of(v[i].text));
			else
				*ARENA_PUSH(o->a, &o->out) = v[i];
		}
	}
}

void cells_open(struct arena *a, struct extract_doc *d)
{
	struct opener o = { .a = a, .in = d };
	for (size_t i = 0, to; i < d->blocks.n; i = to) {
		for (to = i; is_row(&o, to);)
			to++;
		if (to > i)
			open_table(&o, i, to);
		else
			*ARENA_PUSH(a, &o.out) = d->blocks.v[to++];
	}
	d->blocks.v = o.out.v;
	d->blocks.n = o.out.n;
	d->blocks.cap = o.out.cap;
}
