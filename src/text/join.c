/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs over page breaks. */
#include "join.h"

#include <stdlib.h>
#include <string.h>

/* Bytes below which a part is no paragraph that would have a number. */
#define PARAGRAPH_MIN 150
/* Tenths of a point by which a quotation is narrower at the right; a few
 * lines may be by chance. */
#define NARROWER 200
/* Tenths of a point by which what stands at one place may differ. */
#define SAME_PLACE 20
/* And what parts one line from the next; their boxes may overlap. */
#define TIGHT   40
#define OVERLAP 80
/* What parts paragraphs, where lines are that close. */
#define SPACED 80
/* How far the lines of a numbered paragraph stand in from the number. */
#define INDENT_MIN 80
#define INDENT_MAX 900
/* Different indents that are kept; parts that a box may have. */
#define INDENTS_MAX 8
#define BOX_PARTS   6
/* And two pages. */
#define PAGE_PARTS 200
/* Characters below which a line, alone or among others, is never full. */
#define LINE_MIN  40
#define LINES_MIN 20

struct joiner {
	struct arena *a;
	struct lexicon *lexicon;
	struct parts *parts;
	bool numbered; /* nearly every paragraph has a number */
	/* What certain rests of numbered paragraphs stand in. */
	int indent[INDENTS_MAX];
	size_t n_indents;
};

/* A part as far as it has been joined: its first part, the latest, and the
 * text of both and all between. */
struct sofar {
	const struct part *first;
	struct part end;
	struct span text;
};

static bool is_counted(const struct part *p)
{
	return p->number.kind == NUMBER_DECIMAL ||
	       p->number.kind == NUMBER_CODE ||
	       (p->number.kind == NUMBER_INTEGER && p->number.run);
}

/* Whether nine in ten paragraphs, not counting short lines, have a number. */
static bool is_numbered(const struct parts *parts)
{
	size_t counted = 0, body = 0;
	for (size_t i = 0; i < parts->n; i++) {
		const struct part *p = &parts->v[i];
		if (p->role != PART_BODY || strlen(p->text) < PARAGRAPH_MIN)
			continue;
		body++;
		counted += is_counted(p);
	}
	return body >= 10 && 10 * counted >= 9 * body;
}

static bool has_place(const struct part *p)
{
	return p->block->y1 > 0;
}

static bool is_near(int a, int b)
{
	int64_t d = (int64_t)a - b;
	return d >= -SAME_PLACE && d <= SAME_PLACE;
}

/* The first word of q would not have fitted on the last line of p: that line
 * was not ended on purpose. */
static bool is_full(const struct part *p, const struct part *q)
{
	size_t at = 0;
	struct span word = span_word(span_of(q->text), &at);
	size_t need = p->last + 1 + span_chars(word), width = p->longest;
	int64_t wide = (int64_t)p->block->x1 - p->block->x0;
	if (p->n_lines == 1 && has_place(p) && has_place(q) && wide > 0)
		/* How much its line would hold up to the edge of the next. */
		width = (size_t)((int64_t)p->last *
				 ((int64_t)q->block->x1 > p->block->x1
					  ? (int64_t)q->block->x1 - p->block->x0
					  : wide) /
				 wide);
	return p->longest >= (p->n_lines == 1 ? LINE_MIN : LINES_MIN) &&
	       100 * need >= 92 * width;
}

static bool same_look(const struct part *p, const struct part *q)
{
	int change = p->block->size - q->block->size;
	return change >= -5 && change <= 5 && p->block->bold == q->block->bold;
}

/* q stands right below p, as a line of it would, in from its number. */
static bool is_below(const struct part *p, const struct part *q)
{
	int64_t gap = (int64_t)q->block->y0 - p->block->y1;
	return has_place(p) && has_place(q) && q->page == p->page &&
	       q->block != p->block && gap >= -OVERLAP && gap <= TIGHT;
}

/* A page ends between them, or a column. */
static bool is_parted(const struct part *p, const struct part *q)
{
	return q->page > p->page ||
	       (has_place(p) && has_place(q) && q->block->y0 < p->block->y0 &&
		q->block != p->block);
}

static bool is_text(const struct part *q)
{
	return (q->role == PART_BODY || q->role == PART_ITEM) &&
	       q->number.kind == NUMBER_NONE;
}

/* q is as wide as the paragraph p, unlike a quotation. */
static bool is_wide(const struct part *p, const struct part *q)
{
	int64_t less = q->n_lines > 3 ? NARROWER : 2 * NARROWER;
	return q->n_lines == 1 || !has_place(q) ||
	       (int64_t)q->block->x1 + less >= p->block->x1;
}

static bool is_known_indent(const struct joiner *j, int indent)
{
	for (size_t i = 0; i < j->n_indents; i++)
		if (is_near(j->indent[i], indent))
			return true;
	return false;
}

/* The next number of the count of part i is on the page of part k or the one
 * after, and stands where that of i does. */
static bool counts_on(const struct parts *parts, size_t i, size_t k)
{
	const struct part *p = &parts->v[i], *q = &parts->v[k];
	size_t seen = 0;
	for (k = parts_next(parts, k); k < parts->n && seen < PAGE_PARTS;
	     k = parts_next(parts, k), seen++) {
		const struct part *r = &parts->v[k];
		if (r->page > q->page + 1)
			return false;
		if (is_counted(r) && r->role != PART_HEADING)
			return r->number.run == p->number.run &&
			       r->number.kind == p->number.kind &&
			       is_near(r->block->x0, p->block->x0);
	}
	return false;
}

/* What follows q keeps more distance than q does. */
static bool is_spaced(const struct joiner *j, const struct part *q)
{
	size_t k = parts_next(j->parts, (size_t)(q - j->parts->v));
	const struct part *r = &j->parts->v[k];
	return k < j->parts->n && has_place(r) && r->page == q->page &&
	       (int64_t)r->block->y0 - q->block->y1 >= SPACED;
}

/* The last line of p and the first of q are as long as any: neither ends a
 * paragraph, nor is it indented to begin one. */
static bool runs_on(const struct part *p, const struct part *q)
{
	size_t longest = p->longest > q->longest ? p->longest : q->longest;
	return longest >= LINE_MIN && 100 * p->last >= 95 * longest &&
	       (q->n_lines == 1 || 100 * q->first >= 95 * longest);
}

/* q could be the rest of the numbered paragraph whose sentence ended with the
 * page. */
static bool is_rest(const struct joiner *j, const struct sofar *s,
		    const struct part *q)
{
	const struct part *p = s->first, *v = j->parts->v;
	uint32_t last = span_last(s->text);
	if (!is_counted(p) || last == ':' || last == ';' ||
	    !is_full(&s->end, q) || !is_wide(p, q) ||
	    (q->page <= s->end.page && !is_below(&s->end, q)))
		return false;
	if (!has_place(p) || !has_place(q))
		return j->numbered;
	int64_t indent = (int64_t)q->block->x0 - p->block->x0;
	bool inside = indent >= INDENT_MIN && indent <= INDENT_MAX;
	if (q->page == s->end.page)
		return inside || (is_near(q->block->x0, s->end.block->x0) &&
				  runs_on(&s->end, q) && is_spaced(j, q));
	if (j->n_indents)
		return is_known_indent(j, (int)indent) &&
		       (inside || j->numbered);
	return j->numbered || (inside && counts_on(j->parts, (size_t)(p - v),
						   (size_t)(q - v)));
}

/* The lines of p are narrower because a box stood beside them. */
static bool is_narrower(const struct part *p, const struct part *q)
{
	int64_t wide = (int64_t)q->block->x1 - q->block->x0;
	return p->longest >= LINES_MIN && q->n_lines > 1 &&
	       is_near(p->block->x0, q->block->x0) &&
	       10 * ((int64_t)p->block->x1 - p->block->x0) < 8 * wide;
}

/* Whether a part that begins with a small letter may follow s on the next
 * page: in a list that ends in ";" it would be the next item. */
static bool is_open(const struct sofar *s)
{
	uint32_t last = span_last_inner(s->text);
	return !ends_sentence(s->text) ||
	       (last == ';' && s->first->role == PART_BODY);
}

/* Whether s goes on with q, which is the next part. */
static bool goes_on(const struct joiner *j, const struct sofar *s,
		    const struct part *q)
{
	uint32_t first = span_first(span_of(q->text));
	if (!is_text(q) || !s->text.n ||
	    (!is_parted(&s->end, q) && !is_below(&s->end, q)))
		return false;
	if (char_is_lower(first) && q->page > s->end.page && is_open(s))
		return true;
	if (ends_sentence(s->text))
		return same_look(&s->end, q) && is_rest(j, s, q);
	bool full = is_full(&s->end, q) ||
		    (!is_parted(&s->end, q) && is_narrower(&s->end, q));
	return same_look(&s->end, q) && (char_is_hyphen(span_last(s->text)) ||
					 char_is_lower(first) || full);
}

/* r is set as the lines of s are, at the left. */
static bool is_in_line(const struct joiner *j, const struct sofar *s,
		       const struct part *r)
{
	int64_t indent = (int64_t)r->block->x0 - s->first->block->x0;
	return same_look(&s->end, r) &&
	       (is_near(r->block->x0, s->end.block->x0) ||
		(indent > 0 && indent <= INDENT_MAX &&
		 is_known_indent(j, (int)indent)));
}

/*
 * What s, which ends in the middle of a sentence, goes on with behind a box, a
 * table or its own side: a part that begins with a small letter where the
 * lines of s begin, and that nothing before it would lead to. parts->n when
 * there is none.
 */
static size_t find_behind(const struct joiner *j, const struct sofar *s,
			  size_t next)
{
	const struct parts *parts = j->parts;
	size_t seen = 0;
	if (!has_place(&s->end) || ends_sentence(s->text) || !s->text.n)
		return parts->n;
	for (size_t k = next; k < parts->n && seen < BOX_PARTS;
	     k = parts_next(parts, k), seen++) {
		const struct part *r = &parts->v[k];
		bool in_line = is_in_line(j, s, r);
		if (r->page > s->end.page + 1 || !has_place(r))
			break;
		if (seen && in_line && is_text(r) &&
		    char_is_lower(span_first(span_of(r->text))))
			return k;
		/* Text of its own, set as s is: s was all. */
		if ((in_line && r->role != PART_ROW) ||
		    (r->role != PART_ROW && r->role != PART_HEADING &&
		     !ends_sentence(span_of(r->text))))
			break;
	}
	return parts->n;
}

/* Joins to part i what it goes on with. */
static void extend(struct joiner *j, size_t i)
{
	struct parts *parts = j->parts;
	struct part *p = &parts->v[i];
	struct sofar s = { .first = p, .end = *p };
	struct buf b = { 0 };
	buf_str(&b, p->text);
	for (size_t k = parts_next(parts, i); k < parts->n;
	     k = parts_next(parts, k)) {
		s.text = (struct span){ buf_text(&b), b.n };
		if (!goes_on(j, &s, &parts->v[k]))
			k = find_behind(j, &s, k);
		if (k == parts->n)
			break;
		struct part *q = &parts->v[k];
		size_t longest = s.end.longest;
		lines_join(j->lexicon, &b, span_of(q->text));
		s.end = *q;
		s.end.longest = q->longest > longest ? q->longest : longest;
		p->n_lines += q->n_lines;
		q->role = PART_GONE;
	}
	if (b.n != strlen(p->text))
		p->text = arena_dup(j->a, b.p, b.n);
	buf_release(&b);
}

/* The rest of a row's last cell may have been taken for a paragraph, since no
 * other cell stands beside it. */
static void extend_row(struct joiner *j, size_t i)
{
	struct part *p = &j->parts->v[i];
	size_t k = parts_next(j->parts, i);
	struct buf b = { 0 };
	if (k == j->parts->n)
		return;
	struct part *q = &j->parts->v[k];
	if (q->page != p->page + 1 || !is_text(q) || !has_place(p) ||
	    !has_place(q) ||
	    q->block->x0 < (int64_t)p->block->x0 + INDENT_MIN ||
	    ends_sentence(span_of(p->text)) ||
	    !char_is_lower(span_first(span_of(q->text))))
		return;
	buf_str(&b, p->text);
	lines_join(j->lexicon, &b, span_of(q->text));
	p->text = arena_dup(j->a, b.p, b.n);
	q->role = PART_GONE;
	buf_release(&b);
}

/* From the rests that begin in the middle of a sentence. */
static void learn_indents(struct joiner *j)
{
	const struct parts *parts = j->parts;
	for (size_t i = 0; i < parts->n; i++) {
		const struct part *p = &parts->v[i];
		size_t k = parts_next(parts, i);
		if (p->role != PART_BODY || !is_counted(p) || k == parts->n)
			continue;
		const struct part *q = &parts->v[k];
		int64_t indent = (int64_t)q->block->x0 - p->block->x0;
		if (q->page <= p->page || !has_place(p) || !has_place(q) ||
		    !is_text(q) || ends_sentence(span_of(p->text)) ||
		    !char_is_lower(span_first(span_of(q->text))) ||
		    indent < -SAME_PLACE || indent > INDENT_MAX ||
		    is_known_indent(j, (int)indent) ||
		    j->n_indents == INDENTS_MAX)
			continue;
		j->indent[j->n_indents++] = (int)indent;
	}
}

void parts_join(struct arena *scratch, struct lexicon *lexicon,
		struct parts *parts)
{
	struct joiner j = { .a = scratch, .lexicon = lexicon, .parts = parts };
	j.numbered = is_numbered(parts);
	learn_indents(&j);
	for (size_t i = 0; i < parts->n; i++) {
		if (parts->v[i].role == PART_BODY ||
		    parts->v[i].role == PART_ITEM)
			extend(&j, i);
		else if (parts->v[i].role == PART_ROW)
			extend_row(&j, i);
	}
}
