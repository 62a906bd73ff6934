/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words of one column to lines, lines to paragraphs. A PDF has no mark for a
 * paragraph's end; it shows by more space, by a line that ends although the
 * next word would have fitted, by a change of size or weight, by a bullet or
 * number, by an indent.
 */
#include "pdf_tags.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../clean.h"

#define TAB_GAP 2.0 /* em: more than justification makes */

/* Sorting took a glued word's neighbour apart when both begin at one place or
 * overlap: then there is no telling, and a space does no harm. */
static bool is_glued(const struct pdf_line *l, size_t i)
{
	const struct pdf_word *w = l->words.v[i];
	if (i == 0 || !w->glued || l->words.v[i - 1] != w - 1)
		return false;
	/* No word goes on behind the mark of a note. */
	return !w[-1].mark || !isalnum((unsigned char)*w->p);
}

static void measure(struct pdf_line *l)
{
	size_t most = 0;
	l->bold = l->italic = true;
	l->box = l->words.v[0]->box;
	for (size_t i = 0; i < l->words.n; i++) {
		const struct pdf_word *w = l->words.v[i];
		size_t n = 0;
		l->box = pdf_union(l->box, w->box);
		l->bold = l->bold && w->bold;
		l->italic = l->italic && w->italic;
		l->any_bold = l->any_bold || w->bold;
		for (size_t k = 0; k < l->words.n && k < 64; k++)
			if (fabs(l->words.v[k]->size - w->size) < 0.25)
				n += l->words.v[k]->n;
		if (n > most) {
			most = n;
			l->size = w->size;
		}
	}
}

/* A raised number hangs lower on the line than half its height. */
static bool same_line(const struct pdf_box *line, const struct pdf_word *w)
{
	return pdf_overlap(line, &w->box) > (w->mark ? 0.3 : 0.55);
}

struct pdf_lines pdf_lines_of(struct arena *a, const struct pdf_set *words)
{
	struct pdf_lines lines = { 0 };
	struct pdf_set s = { 0 };
	for (size_t i = 0; i < words->n; i++)
		pdf_set_add(a, &s, words->v[i]);
	pdf_sort(&s, pdf_by_y);
	for (size_t i = 0; i < s.n; i++) {
		struct pdf_line *l = lines.n ? &lines.v[lines.n - 1] : NULL;
		if (!l || !same_line(&l->box, s.v[i])) {
			l = ARENA_PUSH(a, &lines);
			l->box = s.v[i]->box;
		}
		/* The line's height stays that of its first normal word, so
		 * that it does not creep down the page. */
		if (l->words.n == 1 && l->words.v[0]->mark)
			l->box = s.v[i]->box;
		pdf_set_add(a, &l->words, s.v[i]);
	}
	for (size_t i = 0; i < lines.n; i++) {
		struct pdf_line *l = &lines.v[i];
		pdf_sort(&l->words, pdf_by_x);
		measure(l);
	}
	return lines;
}

struct pdf_lines pdf_lines_in_order(struct arena *a,
				    const struct pdf_set *words)
{
	struct pdf_lines lines = { 0 };
	for (size_t i = 0; i < words->n; i++) {
		const struct pdf_word *w = words->v[i];
		struct pdf_line *l = lines.n ? &lines.v[lines.n - 1] : NULL;
		if (!l || !same_line(&l->box, w)) {
			l = ARENA_PUSH(a, &lines);
			l->box = w->box;
		}
		if (l->words.n == 1 && l->words.v[0]->mark)
			l->box = w->box;
		pdf_set_add(a, &l->words, w);
	}
	for (size_t i = 0; i < lines.n; i++) {
		pdf_sort(&lines.v[i].words, pdf_by_x);
		measure(&lines.v[i]);
	}
	return lines;
}

static double gap_before(const struct pdf_line *l, size_t i)
{
	return l->words.v[i]->box.x0 - l->words.v[i - 1]->box.x1;
}

static double median_gap(const struct pdf_line *l)
{
	double gaps[64];
	size_t n = 0;
	for (size_t i = 1; i < l->words.n && n < 64; i++)
		if (!l->words.v[i]->glued)
			gaps[n++] = gap_before(l, i);
	if (n < 2)
		return 0;
	qsort(gaps, n, sizeof *gaps, pdf_by_value);
	return gaps[(n - 1) / 2];
}

/* A gap that parts columns: wide, and wider than this line's other gaps, as
 * those of a justified line are all alike. */
static bool is_tab(const struct pdf_line *l, size_t i, double median)
{
	double gap = gap_before(l, i);
	return gap > TAB_GAP * l->size && gap > 2.5 * median;
}

void pdf_line_text(struct buf *out, const struct pdf_line *l, size_t first)
{
	double median = median_gap(l);
	for (size_t i = first; i < l->words.n; i++) {
		const struct pdf_word *w = l->words.v[i];
		bool label = i == first + 1 && pdf_is_label(l->words.v[first]);
		if (i > first && !is_glued(l, i) && !w->mark)
			buf_char(out,
				 !label && is_tab(l, i, median) ? '\t' : ' ');
		if (w->mark && i > first)
			buf_char(out, '[');
		buf_add(out, w->p, w->n);
		if (w->mark && i > first)
			buf_char(out, ']');
	}
}

bool pdf_is_bullet(const struct pdf_word *w)
{
	size_t len;
	uint32_t c = utf8_decode(w->p, w->n, &len);
	if (len != w->n)
		return false;
	return c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0xb7 ||
	       c == 0xa7 || c == 0x2013 || c == '-' || c == '*' || c == 'o' ||
	       (c >= 0x25a0 && c <= 0x25ff) || /* geometric shapes */
	       (c >= 0x2700 && c <= 0x27bf) || /* dingbats */
	       (c >= 0xf000 && c <= 0xf0ff);   /* fonts of symbols */
}

static size_t count_class(const struct pdf_word *w, size_t i, const char *set)
{
	size_t n = 0;
	while (i + n < w->n && strchr(set, w->p[i + n]))
		n++;
	return n;
}

bool pdf_is_label(const struct pdf_word *w)
{
	size_t i = 0, parts = 0, wide = 0, n;
	if (pdf_is_bullet(w))
		return true;
	i += count_class(w, 0, "(") > 0;
	n = count_class(w, i, "0123456789");
	if (!n && !(n = count_class(w, i, "ivxIVX")))
		n = i < w->n &&
		    ((w->p[i] | 32) >= 'a' && (w->p[i] | 32) <= 'z');
	bool number = n && w->p[i] >= '0' && w->p[i] <= '9';
	while (n && n <= 4) {
		i += n;
		parts++;
		wide += n >= 2;
		if (!number || i + 1 >= w->n || w->p[i] != '.')
			break;
		n = count_class(w, i + 1, "0123456789");
		i += n > 0;
	}
	if (!parts || n > 3 || (parts == 3 && wide == 3))
		return false; /* words, years, dates such as 12.03.14 */
	size_t closing = count_class(w, i, ".):");
	bool letter = !number && closing == 0;
	return i + closing == w->n && closing <= 2 && !letter;
}

bool pdf_ends_early(const struct pdf_line *line, const struct pdf_line *next,
		    double right)
{
	const struct pdf_box *first = &next->words.v[0]->box;
	double space = 0.25 * line->size;
	return line->box.x1 + space + (first->x1 - first->x0) < right - 1;
}

void pdf_describe(struct extract_block *x, const struct pdf_line *v, size_t n)
{
	struct pdf_box box = v[0].box;
	size_t most = 0, all = 0, bold = 0, italic = 0;
	for (size_t i = 0; i < n; i++) {
		size_t of_size = 0;
		box = pdf_union(box, v[i].box);
		for (size_t k = 0; k < v[i].words.n; k++) {
			const struct pdf_word *w = v[i].words.v[k];
			all += w->n;
			bold += w->bold ? w->n : 0;
			italic += w->italic ? w->n : 0;
			of_size += w->n;
		}
		if (of_size > most) {
			most = of_size;
			x->size = pdf_tenths(v[i].size);
		}
	}
	x->bold = bold * 2 > all;
	x->italic = italic * 2 > all;
	x->x0 = pdf_tenths(box.x0);
	x->y0 = pdf_tenths(box.y0);
	x->x1 = pdf_tenths(box.x1);
	x->y1 = pdf_tenths(box.y1);
}

/* The column that lines stand in. */
struct column {
	struct pdf_page *pg;
	const struct pdf_line *v;
	size_t n;
	double pitch;                /* usual distance of lines, in sizes */
	const struct pdf_item *item; /* what the file says it is, or NULL */
};

/* A low percentile, because short paragraphs make the wide ones common. */
static double usual_pitch(struct arena *a, const struct pdf_line *v, size_t n)
{
	double *pitches = arena_alloc(a, (n + 1) * sizeof *pitches);
	size_t count = 0;
	for (size_t i = 1; i < n; i++) {
		double d = pdf_mid_y(&v[i].box) - pdf_mid_y(&v[i - 1].box);
		if (fabs(v[i].size - v[i - 1].size) < 0.5 && v[i].size > 0 &&
		    d > 0.8 * v[i].size && d < 2.6 * v[i].size)
			pitches[count++] = d / v[i].size;
	}
	if (count == 0)
		return 1.25;
	qsort(pitches, count, sizeof *pitches, pdf_by_value);
	return pitches[count * 3 / 10];
}

/* The right edge that lines near i reach; their own width is not known. */
static double right_edge(const struct column *c, size_t i)
{
	double right = 0;
	size_t from = i > 12 ? i - 12 : 0;
	for (size_t k = from; k < c->n && k < i + 12; k++)
		if (c->v[k].box.x0 < c->v[i].box.x1)
			right = pdf_max(right, c->v[k].box.x1);
	return right;
}

static bool ends_sentence(const struct pdf_line *l)
{
	const struct pdf_word *w = l->words.v[l->words.n - 1];
	size_t n = w->n;
	while (n > 0 && strchr(")'\"]", w->p[n - 1]))
		n--;
	if (n >= 3 && (memcmp(w->p + n - 3, "\xe2\x80\x9d", 3) == 0 ||
		       memcmp(w->p + n - 3, "\xe2\x80\x99", 3) == 0))
		n -= 3;
	return w->mark || (n > 0 && strchr(".?!:;", w->p[n - 1]));
}

static bool begins_anew(const struct pdf_line *l)
{
	char c = l->words.v[0]->p[0];
	return !(c >= 'a' && c <= 'z');
}

/* "4.12   Mother told", "(a) a", "3." and a bullet: with a gap behind it, or
 * of a form that no word of a sentence has. */
static bool begins_with_label(const struct pdf_line *l)
{
	const struct pdf_word *w = l->words.v[0];
	if (l->words.n < 2 || !pdf_is_label(w))
		return false;
	char last = w->p[w->n - 1];
	bool plain = w->n == 1 && strchr("-o*", w->p[0]);
	bool wide = gap_before(l, 1) > 0.6 * l->size;
	return wide || (pdf_is_bullet(w) && !plain) || last == '.' ||
	       last == ')' || memchr(w->p, '.', w->n) != NULL;
}

static bool is_centred_with(const struct pdf_line *a, const struct pdf_line *b)
{
	double am = a->box.x0 + a->box.x1, bm = b->box.x0 + b->box.x1;
	return fabs(am - bm) < 6 && fabs(a->box.x0 - b->box.x0) > 3;
}

/* Where the text of a paragraph's first line begins, behind its label. */
static double body_left(const struct pdf_line *l)
{
	bool label =
		begins_with_label(l) || (l->words.v[0]->mark && l->words.n > 1);
	return label ? l->words.v[1]->box.x0 : l->box.x0;
}

static bool is_indented(const struct column *c, size_t first, size_t i)
{
	const struct pdf_line *l = &c->v[i], *before = &c->v[i - 1];
	double by = l->box.x0 - before->box.x0;
	if (is_centred_with(before, l))
		return false;
	if (begins_with_label(before) && by < -0.3 * l->size)
		return true;
	/* The second line of a hanging or indented first one says where the
	 * paragraph's edge is. */
	if (i == first + 1)
		return by > 0.5 * l->size &&
		       l->box.x0 > body_left(before) + 0.5 * l->size;
	return fabs(by) > 0.6 * l->size;
}

/* Whether line i begins a paragraph, the one before having begun at first. */
static bool begins_paragraph(const struct column *c, size_t first, size_t i)
{
	const struct pdf_line *l = &c->v[i], *before = &c->v[i - 1];
	double size = pdf_max(l->size, before->size);
	double pitch = pdf_mid_y(&l->box) - pdf_mid_y(&before->box);
	if (pitch > c->pitch * size * 1.22 + 0.5 || pitch < 0)
		return true;
	if (fabs(l->size - before->size) > 0.12 * size)
		return true;
	bool early = pdf_ends_early(before, l, right_edge(c, i - 1));
	bool ended = ends_sentence(before) || early;
	if (l->words.v[0]->mark)
		return true;
	if (begins_with_label(l) && (ended || pdf_is_bullet(l->words.v[0]) ||
				     gap_before(l, 1) > 0.6 * l->size))
		return true;
	if ((before->bold && !l->any_bold) || (l->bold && !before->any_bold))
		return early || begins_anew(l);
	if (is_indented(c, first, i) && (ended || begins_anew(l)))
		return true;
	if (is_centred_with(before, l))
		return false;
	return early && begins_anew(l) &&
	       (ends_sentence(before) ||
		before->box.x1 - before->box.x0 <
			0.6 * (right_edge(c, i - 1) - before->box.x0));
}

/* The number of a footnote at the foot of the page, or 0. */
static size_t note_number(const struct column *c, const struct pdf_line *l)
{
	const struct pdf_word *w = l->words.v[0];
	if (l->words.n < 2)
		return 0;
	if (w->mark)
		return w->n;
	/* Not raised: believed when it is small print whose number is marked
	 * on this page. */
	size_t n = count_class(w, 0, "0123456789");
	if (n == 0 || n != w->n || n > 3)
		return 0;
	for (size_t i = 0; i < c->pg->words.n; i++) {
		const struct pdf_word *m = &c->pg->words.v[i];
		if (m->mark && m->n == n && memcmp(m->p, w->p, n) == 0 &&
		    m->box.y0 < w->box.y0 && l->words.v[1]->size < 11)
			return n;
	}
	return 0;
}

static void add_paragraph(const struct column *c, size_t first, size_t n)
{
	struct extract_block x = { .kind = EXTRACT_PARAGRAPH,
				   .page = c->pg->number };
	struct buf text = { 0 };
	const struct pdf_line *l = &c->v[first];
	const struct pdf_word *w = l->words.v[0];
	size_t skip = 0, note = note_number(c, l);
	pdf_describe(&x, l, n);
	if (c->item && c->item->role == PDF_ROLE_NOTE)
		x.kind = EXTRACT_FOOTNOTE;
	if (c->item && c->item->role == PDF_ROLE_HEADING) {
		x.kind = EXTRACT_HEADING;
		x.level = c->item->level;
	} else if (note) {
		x.kind = EXTRACT_FOOTNOTE;
		x.label = arena_dup(c->pg->job->a, w->p, note);
		skip = 1;
	} else if (begins_with_label(l) && pdf_is_bullet(w)) {
		x.kind = EXTRACT_LIST_ITEM;
		x.level = c->item && c->item->level ? c->item->level : 1;
		x.label = "\xe2\x80\xa2";
		skip = 1;
	}
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_char(&text, '\n');
		pdf_line_text(&text, &c->v[first + i], i ? 0 : skip);
	}
	clean_block(c->pg->job->a, &c->pg->job->doc->blocks, &x,
		    buf_text(&text), text.n);
	buf_release(&text);
}

/* Whether line i cannot belong to the same paragraph, although the file says
 * so: some programs call a whole page one. */
static bool breaks_item(const struct column *c, size_t i)
{
	const struct pdf_line *l = &c->v[i], *before = &c->v[i - 1];
	double size = pdf_max(l->size, before->size);
	double pitch = pdf_mid_y(&l->box) - pdf_mid_y(&before->box);
	if (pitch < 0) /* on to the next column */
		return false;
	return pitch > c->pitch * size * 1.6 + 2 ||
	       fabs(l->size - before->size) > 0.25 * size ||
	       (begins_with_label(l) && pdf_is_bullet(l->words.v[0]) &&
		gap_before(l, 1) > 0.4 * l->size);
}

void pdf_paragraph(struct pdf_page *pg, const struct pdf_lines *lines,
		   const struct pdf_item *item)
{
	struct column c = {
		.pg = pg, .v = lines->v, .n = lines->n, .item = item
	};
	size_t first = 0;
	c.pitch = usual_pitch(pg->a, c.v, c.n);
	for (size_t i = 1; i <= c.n; i++) {
		if (i < c.n && !breaks_item(&c, i))
			continue;
		add_paragraph(&c, first, i - first);
		first = i;
	}
}

void pdf_flow(struct pdf_page *pg, const struct pdf_set *words,
	      const struct pdf_floats *floats)
{
	struct pdf_lines lines = pdf_lines_of(pg->a, words);
	struct column c = { .pg = pg, .v = lines.v, .n = lines.n };
	c.pitch = usual_pitch(pg->a, c.v, c.n);
	size_t first = 0, next_float = 0;
	for (size_t i = 1; i <= c.n; i++) {
		if (i < c.n && !begins_paragraph(&c, first, i))
			continue;
		add_paragraph(&c, first, i - first);
		first = i;
		for (; next_float < floats->n; next_float++) {
			const struct pdf_float *f = &floats->v[next_float];
			if (i < c.n && pdf_mid_y(&c.v[i].box) < f->bottom)
				break;
			pdf_region(pg, &f->words);
		}
	}
}
