/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A page by the structure that its file has. It is looked at before it is
 * believed: programs that convert files write structures that part lines or
 * put them in any order. What is in no structure, running headers above all,
 * is laid out by its place and put where it stands.
 */
#include "pdf_tags.h"

#include <stdlib.h>
#include <string.h>

#include "../clean.h"

#define MARGIN       0.15 /* of the height: where headers and footers are */
#define LINES_MAX    3000
#define TAGGED_LEAST 0.9
#define FRAME_LEAST  3 /* paragraphs */

/* The words of one item. */
struct part {
	const struct pdf_item *item;
	const struct pdf_row *row; /* that it is in, or NULL */
	int column;                /* of the table, from 1 */
	struct pdf_set words;
	struct pdf_lines lines;
	struct pdf_box box;
};

struct sheet {
	struct pdf_page *pg;
	const struct pdf_tags *tags;
	struct {
		struct part *v;
		size_t n, cap;
	} parts; /* in the order of reading */
	struct pdf_set rest, artifacts;
	struct extract_blocks *out;
};

static int by_item(const void *x, const void *y)
{
	const struct part *a = x, *b = y;
	return a->item < b->item ? -1 : a->item > b->item;
}

static struct part *part_of(struct sheet *s, const struct pdf_item *item)
{
	for (size_t i = s->parts.n; i-- > 0;)
		if (s->parts.v[i].item == item)
			return &s->parts.v[i];
	struct part *p = ARENA_PUSH(s->pg->a, &s->parts);
	p->item = item;
	p->row = pdf_tag_row(s->tags, item);
	p->column = item->cell;
	return p;
}

/* Parts words by what they belong to; false when too few belong to
 * anything. */
static bool divide(struct sheet *s)
{
	struct pdf_page *pg = s->pg;
	size_t tagged = 0, all = 0;
	for (size_t i = 0; i < pg->words.n; i++) {
		const struct pdf_word *w = &pg->words.v[i];
		const struct pdf_item *item =
			pdf_tag(s->tags, pg->number - 1, w->place);
		if (item && item->role == PDF_ROLE_FIGURE)
			item = NULL;
		if (w->artifact) {
			pdf_set_add(pg->a, &s->artifacts, w);
			continue;
		}
		all += w->n;
		if (item && !w->vertical) {
			tagged += w->n;
			pdf_set_add(pg->a, &part_of(s, item)->words, w);
		} else {
			pdf_set_add(pg->a, &s->rest, w);
		}
		if (s->parts.n > LINES_MAX)
			return false;
	}
	return s->parts.n > 0 && (double)tagged >= TAGGED_LEAST * (double)all;
}

static void measure(struct sheet *s)
{
	for (size_t i = 0; i < s->parts.n; i++) {
		struct part *p = &s->parts.v[i];
		p->lines = pdf_lines_in_order(s->pg->a, &p->words);
		p->box = p->lines.v[0].box;
		for (size_t k = 1; k < p->lines.n; k++)
			p->box = pdf_union(p->box, p->lines.v[k].box);
	}
}

/* How much of the narrower one's width two boxes have in common. */
static double beside(const struct pdf_box *a, const struct pdf_box *b)
{
	double common = pdf_min(a->x1, b->x1) - pdf_max(a->x0, b->x0);
	double least = pdf_min(a->x1 - a->x0, b->x1 - b->x0);
	return least > 0 ? common / least : 0;
}

static double pitch_of(const struct pdf_line *a, const struct pdf_line *b)
{
	return pdf_mid_y(&b->box) - pdf_mid_y(&a->box);
}

/* Whether the next paragraph is the rest of this one: text that was pasted
 * with its line ends has them as paragraphs. */
static bool goes_on(const struct part *a, const struct part *b)
{
	const struct pdf_line *last = &a->lines.v[a->lines.n - 1];
	const struct pdf_line *next = &b->lines.v[0];
	const struct pdf_word *w = last->words.v[last->words.n - 1];
	double most = a->lines.n > 1 ? pitch_of(last - 1, last) * 1.06
				     : 1.35 * last->size;
	double pitch = pitch_of(last, next);
	if (a->item->role == PDF_ROLE_HEADING ||
	    b->item->role != PDF_ROLE_PARAGRAPH || a->row || b->row)
		return false;
	if (pitch <= 0 || pitch > most || next->words.n < 2 ||
	    pdf_is_label(next->words.v[0]) || last->size > next->size * 1.05 ||
	    last->size < next->size * 0.95 || last->bold != next->bold)
		return false;
	return !w->mark && !strchr(".:;?!)", w->p[w->n - 1]) &&
	       !pdf_ends_early(last, next, pdf_max(a->box.x1, b->box.x1));
}

static void join_cut(struct sheet *s)
{
	size_t n = 0;
	for (size_t i = 0; i < s->parts.n; i++) {
		struct part *p = &s->parts.v[i];
		struct part *last = n ? &s->parts.v[n - 1] : NULL;
		if (!last || !goes_on(last, p)) {
			s->parts.v[n++] = *p;
			continue;
		}
		for (size_t k = 0; k < p->lines.n; k++)
			*ARENA_PUSH(s->pg->a, &last->lines) = p->lines.v[k];
		last->box = pdf_union(last->box, p->box);
	}
	s->parts.n = n;
}

/* Whether the order of paragraphs is one in which a page can be read, and
 * their lines stand below each other. */
static bool is_plausible(const struct sheet *s)
{
	size_t pairs = 0, back = 0, lines = 0, mixed = 0;
	const struct part *last = NULL;
	for (size_t i = 0; i < s->parts.n; i++) {
		const struct part *p = &s->parts.v[i];
		lines += p->lines.n;
		for (size_t k = 1; k < p->lines.n; k++) {
			const struct pdf_box *b = &p->lines.v[k].box;
			mixed += pitch_of(&p->lines.v[k - 1], &p->lines.v[k]) <
					 0 &&
				 beside(&p->lines.v[k - 1].box, b) > 0.5;
		}
		if (p->item->role == PDF_ROLE_NOTE || p->row)
			continue;
		pairs += last != NULL;
		back += last && p->box.y1 < last->box.y0 + 2 &&
			beside(&p->box, &last->box) > 0.5;
		last = p;
	}
	return lines <= LINES_MAX && back * 8 <= pairs + 8 &&
	       mixed * 20 <= lines + 20;
}

static void add_line(struct buf *text, const struct pdf_line *l)
{
	struct buf line = { 0 };
	pdf_line_text(&line, l, 0);
	for (size_t k = 0; k < line.n; k++)
		buf_char(text, line.p[k] == '\t' ? ' ' : line.p[k]);
	buf_release(&line);
}

/* A row of cells, each of which is a list of lines. */
static void add_cells(struct sheet *s, const struct pdf_lines *cells, size_t n)
{
	struct pdf_page *pg = s->pg;
	struct buf text = { 0 };
	struct extract_block x = { .kind = EXTRACT_TABLE_ROW,
				   .page = pg->number };
	struct pdf_lines all = { 0 };
	for (size_t c = 0; c < n; c++) {
		if (c)
			buf_char(&text, '\t');
		for (size_t k = 0; k < cells[c].n; k++) {
			if (k)
				buf_char(&text, '\n');
			add_line(&text, &cells[c].v[k]);
			*ARENA_PUSH(pg->a, &all) = cells[c].v[k];
		}
	}
	if (all.n) {
		pdf_describe(&x, all.v, all.n);
		clean_block(pg->job->a, s->out, &x, buf_text(&text), text.n);
	}
	buf_release(&text);
}

/* The parts of one row from i on. */
static size_t count_row(const struct sheet *s, size_t i)
{
	size_t n = 1;
	while (i + n < s->parts.n && s->parts.v[i + n].row &&
	       s->parts.v[i + n].row == s->parts.v[i].row)
		n++;
	return n;
}

/* Where the columns of a table begin, by its rows that have a cell in each. */
struct edges {
	int table, n;
	double x[PDF_COLUMNS_MAX + 1]; /* from 1; below zero: not known */
};

static void find_edges(const struct sheet *s, size_t first, struct edges *e)
{
	e->table = s->parts.v[first].row->table;
	e->n = 0;
	for (size_t i = first; i < s->parts.n; i++) {
		const struct part *p = &s->parts.v[i];
		if (!p->row || p->row->table != e->table ||
		    p->row->cells < e->n)
			continue;
		if (p->row->cells > e->n) {
			e->n = p->row->cells;
			for (int c = 0; c <= PDF_COLUMNS_MAX; c++)
				e->x[c] = -1;
		}
		double *x = &e->x[p->item->cell];
		*x = *x < 0 ? p->box.x0 : pdf_min(*x, p->box.x0);
	}
}

/* A row with merged cells has fewer: they stand where they stand. */
static void align_row(struct sheet *s, size_t first, size_t n,
		      const struct edges *e)
{
	int last = 0, cell = 0;
	if (s->parts.v[first].row->cells >= e->n)
		return;
	for (size_t i = first; i < first + n; i++) {
		struct part *p = &s->parts.v[i];
		if (p->item->cell != cell) {
			int c = last + 1;
			for (int k = last + 1; k <= e->n; k++)
				if (e->x[k] >= 0 && e->x[k] < p->box.x0 + 6)
					c = k;
			cell = p->item->cell;
			last = c < e->n ? c : e->n;
		}
		p->column = last > p->item->cell ? last : p->item->cell;
	}
}

static void align_columns(struct sheet *s)
{
	struct edges e = { 0 };
	for (size_t i = 0, n; i < s->parts.n; i += n) {
		n = s->parts.v[i].row ? count_row(s, i) : 1;
		if (!s->parts.v[i].row)
			continue;
		if (e.table != s->parts.v[i].row->table)
			find_edges(s, i, &e);
		align_row(s, i, n, &e);
	}
}

/* The columns of a table that have text on this page, counted: what the
 * borders of merged cells make are none. `place` is by column, from 1. */
static size_t count_columns(const struct sheet *s, const struct pdf_row *row,
			    size_t place[PDF_COLUMNS_MAX + 1])
{
	bool used[PDF_COLUMNS_MAX + 1] = { false };
	size_t n = 0;
	for (size_t i = 0; i < s->parts.n; i++) {
		const struct part *p = &s->parts.v[i];
		if (p->row && p->row->table == row->table)
			used[p->column] = true;
	}
	for (size_t c = 1; c <= PDF_COLUMNS_MAX; c++) {
		place[c] = n;
		n += used[c];
	}
	return n;
}

/* Whether a row has text in one cell alone and is a frame around paragraphs
 * or a heading across, not the rest of a row that began a page earlier. */
static bool is_frame(const struct sheet *s, size_t first, size_t n)
{
	const struct part *p = &s->parts.v[first];
	for (size_t i = first + 1; i < first + n; i++)
		if (s->parts.v[i].item->cell != p->item->cell)
			return false;
	bool whole = p->row->first == p->row->last;
	return n >= FRAME_LEAST || (whole && p->item->cell == 1);
}

static void add_row(struct sheet *s, size_t first, size_t n)
{
	size_t place[PDF_COLUMNS_MAX + 1];
	size_t columns = count_columns(s, s->parts.v[first].row, place);
	struct pdf_lines *cells =
		arena_alloc(s->pg->a, columns * sizeof *cells);
	for (size_t i = first; i < first + n; i++) {
		const struct part *p = &s->parts.v[i];
		for (size_t k = 0; k < p->lines.n; k++)
			*ARENA_PUSH(s->pg->a, &cells[place[p->column]]) =
				p->lines.v[k];
	}
	add_cells(s, cells, columns);
}

/* The column of a table that something at x stands in, by what stands in the
 * columns on this page. */
static int column_at(const struct sheet *s, size_t first, double x)
{
	const int table = s->parts.v[first].row->table;
	int best = 1;
	double nearest = -1;
	for (size_t i = first; i < s->parts.n; i++) {
		const struct part *p = &s->parts.v[i];
		if (!p->row || p->row->table != table)
			break;
		if (p->box.x0 < x + 3 && p->box.x0 > nearest) {
			nearest = p->box.x0;
			best = p->column;
		}
	}
	return best;
}

/* The head of a table that goes on from the page before is repeated above
 * its rows, outside of the structure. */
static void add_repeated_head(struct sheet *s, size_t first)
{
	struct arena *a = s->pg->a;
	struct pdf_set kept = { 0 };
	size_t place[PDF_COLUMNS_MAX + 1];
	size_t n = count_columns(s, s->parts.v[first].row, place);
	struct pdf_set *cells = arena_alloc(a, n * sizeof *cells);
	struct pdf_lines *lines = arena_alloc(a, n * sizeof *lines);
	double top = s->parts.v[first].box.y0;
	for (size_t i = first;
	     i < s->parts.n && s->parts.v[i].row == s->parts.v[first].row; i++)
		top = pdf_min(top, s->parts.v[i].box.y0);
	pdf_sort(&s->artifacts, pdf_by_y);
	for (size_t i = s->artifacts.n; i-- > 0;) {
		const struct pdf_word *w = s->artifacts.v[i];
		double gap = top - w->box.y1;
		if (gap > 0.9 * w->size || gap < -1.5 * w->size ||
		    w->box.y0 > top) {
			pdf_set_add(a, &kept, w);
			continue;
		}
		top = pdf_min(top, w->box.y0);
		pdf_set_add(a, &cells[place[column_at(s, first, w->box.x0)]],
			    w);
	}
	s->artifacts = kept;
	for (size_t c = 0; c < n; c++)
		lines[c] = pdf_lines_of(a, &cells[c]);
	add_cells(s, lines, n);
}

static void add_parts(struct sheet *s)
{
	const struct pdf_row *last = NULL;
	for (size_t i = 0, n; i < s->parts.n; i += n) {
		const struct pdf_row *row = s->parts.v[i].row;
		n = row ? count_row(s, i) : 1;
		if (!row || is_frame(s, i, n)) {
			for (size_t k = i; k < i + n; k++)
				pdf_paragraph(s->pg, &s->parts.v[k].lines,
					      s->parts.v[k].item);
			continue;
		}
		if (!last || last->table != row->table)
			add_repeated_head(s, i);
		last = row;
		add_row(s, i, n);
	}
}

/* Blocks that were appended from `from` on, taken off again. */
static struct extract_blocks take(struct sheet *s, size_t from)
{
	struct extract_blocks taken = { 0 };
	for (size_t i = from; i < s->out->n; i++)
		*ARENA_PUSH(s->pg->a, &taken) = s->out->v[i];
	s->out->n = from;
	return taken;
}

static struct extract_blocks
lay_out(struct sheet *s, const struct pdf_set *words, bool furniture)
{
	size_t from = s->out->n;
	double edge = MARGIN * 10 * s->pg->height;
	pdf_region(s->pg, words);
	for (size_t i = from; i < s->out->n && furniture; i++) {
		struct extract_block *x = &s->out->v[i];
		bool top = x->y1 < edge;
		bool bottom = x->y0 > 10 * s->pg->height - edge;
		if (top || bottom) {
			x->kind = top ? EXTRACT_HEADER : EXTRACT_FOOTER;
			x->level = 0;
		}
	}
	return take(s, from);
}

/* Puts blocks among those from `from` on: before the first that begins below
 * them. */
static void merge(struct sheet *s, size_t from,
		  const struct extract_blocks *more)
{
	struct extract_blocks all = take(s, from);
	struct arena *a = s->pg->job->a;
	bool *used = arena_alloc(s->pg->a, more->n + 1);
	for (size_t i = 0; i <= all.n; i++) {
		for (size_t k = 0; k < more->n; k++) {
			if (used[k] ||
			    (i < all.n && all.v[i].y0 < more->v[k].y0))
				continue;
			*ARENA_PUSH(a, s->out) = more->v[k];
			used[k] = true;
		}
		if (i < all.n)
			*ARENA_PUSH(a, s->out) = all.v[i];
	}
}

/* Notes come after the text of the page, as they stand. */
static void put_notes_last(struct sheet *s, size_t from)
{
	struct extract_blocks all = take(s, from);
	for (int last = 0; last <= 1; last++)
		for (size_t i = 0; i < all.n; i++)
			if ((all.v[i].kind == EXTRACT_FOOTNOTE) == last)
				*ARENA_PUSH(s->pg->job->a, s->out) = all.v[i];
}

bool pdf_tagged(struct pdf_page *pg, const struct pdf_tags *tags)
{
	struct sheet s = { .pg = pg,
			   .tags = tags,
			   .out = &pg->job->doc->blocks };
	if (!divide(&s))
		return false;
	qsort(s.parts.v, s.parts.n, sizeof *s.parts.v, by_item);
	measure(&s);
	if (!is_plausible(&s))
		return false;
	join_cut(&s);
	align_columns(&s);
	size_t from = s.out->n;
	add_parts(&s);
	put_notes_last(&s, from);
	struct extract_blocks rest = lay_out(&s, &s.rest, false);
	merge(&s, from, &rest);
	struct extract_blocks furniture = lay_out(&s, &s.artifacts, true);
	merge(&s, from, &furniture);
	return true;
}
