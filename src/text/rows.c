/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table rows over page breaks. */
#include "rows.h"

#include <string.h>

#define CELLS_MAX 32
/* Bytes of a row that is put together. */
#define ROW_MAX 8000
/* Rows that a table's head may have. */
#define HEAD_MAX 2
/* Characters from which a cell holds sentences. */
#define PROSE 60
/* And below which it may be a word. */
#define WORDS 25
/* Tenths of a point between the lines of one row. */
#define TIGHT 40
/* What speaks for a row to go on, at least. */
#define ENOUGH 2

struct cells {
	struct span v[CELLS_MAX];
	size_t n; /* CELLS_MAX + 1: more */
};

/* A table that is being read. */
struct table {
	size_t head[HEAD_MAX], n_head; /* its first rows */
	size_t last;                   /* its latest row */
	const struct line *end;        /* the latest line joined to that */
	int page;                      /* of that line */
	size_t rows, bare; /* rows; those whose first cell is empty */
	size_t dropped;    /* rows of the head on this page */
};

static struct cells split(struct span s)
{
	struct cells c = { .n = 0 };
	for (size_t at = 0; at <= s.n; c.n++) {
		const char *tab = memchr(s.p + at, '\t', s.n - at);
		size_t end = tab ? (size_t)(tab - s.p) : s.n;
		if (c.n < CELLS_MAX)
			c.v[c.n] = span_trim(span_from(span_upto(s, end), at));
		at = end + 1;
	}
	return c;
}

static bool is_row(const struct line *l)
{
	return l->block->kind == EXTRACT_TABLE_ROW;
}

/* A number, a date: what begins a row, not what goes on with one. */
static bool begins_row(struct span s)
{
	return char_is_digit(span_first(s)) ||
	       number_read(s).kind != NUMBER_NONE;
}

/* What speaks for cell q to be the rest of cell p. */
static int weigh_cell(struct span p, struct span q)
{
	if (!q.n)
		return 0;
	if (!p.n)
		return -2;
	if (char_is_hyphen(span_last(p)))
		return 3;
	if (!ends_sentence(p) && char_is_lower(span_first(q)))
		return 3;
	if (!ends_sentence(p) && span_chars(p) >= PROSE && !begins_row(q))
		return 2;
	return -1;
}

/* Whether row q, the first of its page, is the rest of row p. */
static bool goes_on(const struct table *t, const struct cells *p,
		    const struct cells *q)
{
	int score = 0;
	if (p->n != q->n || p->n > CELLS_MAX || p->n < 2)
		return false;
	for (size_t i = 0; i < p->n; i++)
		score += weigh_cell(p->v[i], q->v[i]);
	if (!q->v[0].n && p->v[0].n)
		score += t->bare || t->rows < 3 ? 1 : 3;
	if (q->v[0].n && p->v[0].n && begins_row(q->v[0]))
		score -= 4;
	return score >= ENOUGH;
}

/* Whether row q, right below row p on its page, is no row but more lines of
 * it: nothing is new in it, and a cell of p was cut off. */
static bool is_torn(const struct line *l, const struct line *m,
		    const struct cells *p, const struct cells *q)
{
	int64_t gap = (int64_t)m->block->y0 - l->block->y1;
	bool cut = false;
	if (p->n != q->n || p->n > CELLS_MAX || p->n < 2 || l->block->y1 <= 0 ||
	    m->block->y1 <= 0 || gap > TIGHT)
		return false;
	for (size_t i = 0; i < p->n; i++) {
		struct span s = p->v[i], t = q->v[i];
		if (!t.n)
			continue;
		bool open = s.n && !ends_sentence(s) && span_chars(s) >= WORDS;
		if (!open && (i == 0 || !s.n || begins_row(t)))
			return false;
		cut = cut || (open && (char_is_lower(span_first(t)) ||
				       (!q->v[0].n && !begins_row(t))));
	}
	return cut;
}

/* Appends the cells of q to those of p, each as further lines. */
static struct span join(struct arena *a, const struct cells *p,
			const struct cells *q)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < p->n; i++) {
		if (i)
			buf_char(&b, '\t');
		buf_add(&b, p->v[i].p, p->v[i].n);
		if (p->v[i].n && q->v[i].n)
			buf_char(&b, '\n');
		buf_add(&b, q->v[i].p, q->v[i].n);
	}
	struct span s = { arena_dup(a, buf_text(&b), b.n), b.n };
	buf_release(&b);
	return s;
}

static bool same_row(const struct lines *lines, size_t i, size_t k)
{
	struct arena a = { 0 };
	struct span s = lines->v[i].text, t = lines->v[k].text;
	bool same = span_letters(s) >= 3 &&
		    strcmp(span_key(&a, s, 0), span_key(&a, t, 0)) == 0;
	arena_release(&a);
	return same;
}

/* Row i is printed again because a page began. */
static bool is_head_again(const struct lines *lines, struct table *t, size_t i)
{
	int page = lines->v[i].block->page;
	if (page == lines->v[t->last].block->page || t->dropped == t->n_head ||
	    page == lines->v[t->head[0]].block->page)
		return false;
	if (!same_row(lines, t->head[t->dropped], i))
		return false;
	t->dropped++;
	return true;
}

/* Adds row i to the table; false when it is gone. */
static bool add_row(struct arena *a, struct lines *lines, struct table *t,
		    size_t i)
{
	struct line *l = &lines->v[i], *m = &lines->v[t->last];
	if (t->rows && is_head_again(lines, t, i))
		return false;
	struct cells q = split(l->text);
	bool labelled = l->block->label && *l->block->label;
	if (t->rows && !labelled && m->text.n + l->text.n < ROW_MAX) {
		struct cells p = split(m->text);
		int pages = l->block->page - t->page;
		if ((pages == 1 && goes_on(t, &p, &q)) ||
		    (pages == 0 && is_torn(t->end, l, &p, &q))) {
			t->page = l->block->page;
			t->end = l;
			m->text = join(a, &p, &q);
			return false;
		}
	}
	if (t->rows < HEAD_MAX)
		t->head[t->n_head++] = i;
	t->rows++;
	t->bare += !q.v[0].n;
	t->last = i;
	t->page = l->block->page;
	t->end = l;
	t->dropped = 0;
	return true;
}

void rows_mend(struct arena *scratch, struct lines *lines)
{
	struct table t = { 0 };
	for (size_t i = lines_body(lines, 0); i < lines->n;
	     i = lines_body(lines, i + 1)) {
		struct line *l = &lines->v[i];
		if (l->block->kind == EXTRACT_FOOTNOTE)
			continue;
		if (!is_row(l))
			t = (struct table){ 0 };
		else if (!add_row(scratch, lines, &t, i))
			l->use = LINE_FURNITURE;
	}
}
