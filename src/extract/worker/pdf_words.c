/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Characters to words. A space ends a word, and so does a jump: many files
 * have no spaces between the cells of a table, some none at all.
 */
#include "pdf.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SAME_LIMIT 200 /* words at one height that are compared */

static bool is_space(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xa0 ||
	       c == 0x1680 || (c >= 0x2000 && c <= 0x200a) ||
	       (c >= 0x2028 && c <= 0x2029) || c == 0x202f || c == 0x205f ||
	       c == 0x3000;
}

/* Marks of direction, of joining and of nothing. */
static bool is_nothing(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
	       (c >= 0xfe00 && c <= 0xfe0f);
}

/* Without meaning; the private characters of the fonts of signs have one. */
static bool is_odd(uint32_t c)
{
	return c == 0xfffd || (c >= 0xe000 && c < 0xf000) ||
	       (c > 0xf0ff && c < 0xf900) || (c < ' ' && c != '\t');
}

/* A raised digit that is a character of its own, as a plain one; or 0. */
static char raised_digit(uint32_t c)
{
	if (c == 0xb9)
		return '1';
	if (c == 0xb2 || c == 0xb3)
		return (char)('0' + (c & 0xf));
	if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
		return (char)('0' + (c & 0xf));
	return 0;
}

/* Letters one below the other. */
static bool goes_down(const struct pdf_word *w, const struct pdf_box *c)
{
	const struct pdf_box *b = &w->box;
	double wide = pdf_max(b->x1 - b->x0, c->x1 - c->x0);
	double gap = pdf_max(c->y0 - b->y1, b->y0 - c->y1);
	return fabs((b->x0 + b->x1) - (c->x0 + c->x1)) < 0.3 * wide &&
	       gap > -0.2 * pdf_height(c) && gap < 0.5 * pdf_height(c);
}

/* Words while they are made. */
struct maker {
	struct pdf_page *pg;
	struct buf text; /* of all words; places are kept until the end */
	size_t letters;  /* of the open word */
	double after;    /* of its last letter */
	bool after_space;
};

/* Dots that lead to a page number are no part of it. */
static bool ends_leader(const struct maker *m, const struct pdf_word *w)
{
	const char *end = buf_text(&m->text) + m->text.n;
	return w->n >= 4 && memcmp(end - 4, "....", 4) == 0;
}

/* Smaller, and well above the line. */
static bool is_raised(const struct pdf_box *a, double size,
		      const struct pdf_box *by, double usual)
{
	double up = by->y1 - a->y1;
	return (size < 0.8 * usual && up > 0.1 * pdf_height(by)) ||
	       (size < 0.95 * usual && up > 0.2 * pdf_height(by));
}

/* Whether a character belongs to the word before it. */
static bool continues(const struct maker *m, struct pdf_word *w,
		      const struct pdf_char *c)
{
	if (w->mark || (c->c != '.' && ends_leader(m, w)))
		return false;
	if ((w->vertical || m->letters == 1) && goes_down(w, &c->box)) {
		w->vertical = true;
		return true;
	}
	if (w->vertical || pdf_overlap(&w->box, &c->box) < 0.5)
		return false;
	double gap = c->box.x0 - w->box.x1 - m->after, size = (double)c->size;
	if (is_raised(&c->box, size, &w->box, w->size) ||
	    is_raised(&w->box, w->size, &c->box, size))
		return false;
	if (gap > 0.13 * size || gap < -0.8 * pdf_height(&c->box))
		return false;
	double ratio = w->size > 0 ? size / w->size : 1;
	return ratio > 0.8 && ratio < 1.25;
}

/* Whether two words are written without a space, as "1" and "st". */
static bool touches(const struct pdf_word *w, const struct pdf_char *c)
{
	double gap = c->box.x0 - w->box.x1;
	return pdf_overlap(&w->box, &c->box) >= 0.3 &&
	       gap < 0.1 * pdf_max(w->size, (double)c->size) &&
	       gap > -0.8 * pdf_height(&c->box);
}

static void begin_word(struct maker *m, const struct pdf_char *c, bool glued)
{
	struct pdf_word *w = ARENA_PUSH(m->pg->a, &m->pg->words);
	*w = (struct pdf_word){ .at = m->text.n,
				.box = c->box,
				.size = (double)c->size,
				.bold = c->bold,
				.italic = c->italic,
				.place = c->mark,
				.artifact = c->artifact,
				.spaced = m->after_space,
				.glued = glued };
	m->letters = 0;
}

static void add_text(struct maker *m, const struct pdf_char *c)
{
	struct pdf_word *w = &m->pg->words.v[m->pg->words.n - 1];
	if (c->text)
		buf_str(&m->text, c->text);
	else
		utf8_append(&m->text, c->c);
	w->n = m->text.n - w->at;
	m->letters++;
	m->after = (double)c->after;
	m->after_space = false;
}

/* A raised digit behind a word refers to a note; that of "km" does not. */
static bool add_raised(struct maker *m, const struct pdf_char *c)
{
	struct pdf_words *words = &m->pg->words;
	struct pdf_word *w = words->n ? &words->v[words->n - 1] : NULL;
	char digit = c->text ? 0 : raised_digit(c->c);
	if (!digit || !w || m->after_space || (!w->mark && m->letters < 3) ||
	    !touches(w, c))
		return false;
	if (!w->mark)
		begin_word(m, c, true);
	w = &words->v[words->n - 1];
	w->mark = true;
	w->box = pdf_union(w->box, c->box);
	struct pdf_char plain = *c;
	plain.c = (unsigned char)digit;
	add_text(m, &plain);
	return true;
}

static void add_char(struct maker *m, const struct pdf_char *c)
{
	struct pdf_words *words = &m->pg->words;
	struct pdf_word *w = words->n ? &words->v[words->n - 1] : NULL;
	if (add_raised(m, c))
		return;
	if (w && !m->after_space && continues(m, w, c)) {
		w->box = pdf_union(w->box, c->box);
		w->bold = w->bold && c->bold;
	} else {
		begin_word(m, c,
			   w && !m->after_space && touches(w, c) &&
				   !ends_leader(m, w));
	}
	add_text(m, c);
}

static bool is_number(const struct pdf_word *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->p[i] < '0' || w->p[i] > '9')
			return false;
	return w->n <= 3;
}

/* Small digits above the line, after a word or before a footnote's text. */
static void find_marks(struct pdf_words *words)
{
	for (size_t i = 0; i < words->n; i++) {
		struct pdf_word *w = &words->v[i];
		for (int side = -1; side <= 1 && is_number(w); side += 2) {
			if ((side < 0 && i == 0) ||
			    (side > 0 && i + 1 == words->n))
				continue;
			const struct pdf_word *by =
				&words->v[side < 0 ? i - 1 : i + 1];
			if (pdf_overlap(&by->box, &w->box) > 0.3 &&
			    is_raised(&w->box, w->size, &by->box, by->size))
				w->mark = true;
		}
	}
}

static bool is_letter(const struct pdf_word *w)
{
	char c = w->p[0];
	return w->letters == 1 && !w->vertical && !w->mark &&
	       ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0);
}

/* From one word to the next on its line; HUGE_VAL: not on one line. */
static double gap_between(const struct pdf_word *a, const struct pdf_word *b)
{
	if (pdf_overlap(&a->box, &b->box) < 0.8 || b->box.x0 < a->box.x1)
		return HUGE_VAL;
	return b->box.x0 - a->box.x1;
}

/* Letters set wide apart, "P a g e": how many words from i on are one. Words
 * of one letter are as far from each other as from those around them. */
static size_t spread_from(const struct pdf_words *words, size_t i)
{
	const struct pdf_word *v = words->v;
	double gap = i + 1 < words->n ? gap_between(&v[i], &v[i + 1]) : 0;
	size_t n = 1;
	if (gap <= 0 || gap > 0.8 * v[i].size || !is_letter(&v[i]))
		return 1;
	for (; i + n < words->n; n++) {
		double g = gap_between(&v[i + n - 1], &v[i + n]);
		if (!is_letter(&v[i + n]) || v[i + n].spaced ||
		    v[i + n].size != v[i].size || g < 0.6 * gap ||
		    g > 1.4 * gap)
			break;
	}
	if (n < 3 || (i > 0 && gap_between(&v[i - 1], &v[i]) < 1.5 * gap) ||
	    (i + n < words->n &&
	     gap_between(&v[i + n - 1], &v[i + n]) < 1.5 * gap))
		return 1;
	return n;
}

static void join_spread(struct pdf_words *words)
{
	size_t to = 0;
	for (size_t i = 0, n; i < words->n; i += n) {
		struct pdf_word w = words->v[i];
		n = spread_from(words, i);
		for (size_t k = 1; k < n; k++) {
			w.box = pdf_union(w.box, words->v[i + k].box);
			w.n += words->v[i + k].n;
		}
		words->v[to++] = w;
	}
	words->n = to;
}

static int by_place(const void *x, const void *y)
{
	const struct pdf_word *a = *(const struct pdf_word *const *)x;
	const struct pdf_word *b = *(const struct pdf_word *const *)y;
	if (a->box.y0 != b->box.y0)
		return a->box.y0 < b->box.y0 ? -1 : 1;
	return a < b ? -1 : a > b;
}

static bool is_same(const struct pdf_word *a, const struct pdf_word *b)
{
	double near = 0.15 * a->size;
	return a->n == b->n && fabs(a->box.x0 - b->box.x0) < near &&
	       fabs(a->box.x1 - b->box.x1) < near &&
	       memcmp(a->p, b->p, a->n) == 0;
}

/* Words that are drawn twice at one place, to look bold or to throw a
 * shadow, are one word. */
static void drop_doubles(struct pdf_page *pg)
{
	struct pdf_words *words = &pg->words;
	struct pdf_word **v = arena_alloc(pg->a, (words->n + 1) * sizeof *v);
	size_t to = 0;
	for (size_t i = 0; i < words->n; i++)
		v[i] = &words->v[i];
	qsort(v, words->n, sizeof *v, by_place);
	for (size_t i = 0; i < words->n; i++) {
		for (size_t k = i + 1; k < words->n && k < i + SAME_LIMIT;
		     k++) {
			double d = v[k]->box.y0 - v[i]->box.y0;
			if (d > 0.15 * v[i]->size)
				break;
			if (v[k]->n && is_same(v[i], v[k])) {
				struct pdf_word *late =
					v[i] < v[k] ? v[k] : v[i];
				struct pdf_word *first =
					v[i] < v[k] ? v[i] : v[k];
				first->bold = true;
				late->n = 0;
			}
		}
	}
	for (size_t i = 0; i < words->n; i++)
		if (words->v[i].n)
			words->v[to++] = words->v[i];
	words->n = to;
}

/* A letter and the accent behind it are one character, if there is one. */
static bool compose(struct pdf_char *c, const struct pdf_char *accent)
{
	gunichar both;
	if (c->text || accent->text || accent->c < 0x300 || accent->c > 0x36f ||
	    !g_unichar_compose(c->c, accent->c, &both))
		return false;
	c->c = both;
	return true;
}

void pdf_words_make(struct pdf_page *pg, const struct pdf_char *v, size_t n)
{
	struct maker m = { .pg = pg, .after_space = true };
	for (size_t i = 0; i < n; i++) {
		struct pdf_char one = v[i];
		const struct pdf_char *c = &one;
		while (i + 1 < n && compose(&one, &v[i + 1]))
			i++;
		if (!c->text && is_space(c->c)) {
			m.after_space = true;
		} else if (c->text || !is_nothing(c->c)) {
			pg->n_chars++;
			pg->n_odd += !c->text && is_odd(c->c);
			add_char(&m, c);
			pg->words.v[pg->words.n - 1].letters =
				m.letters < 255 ? (unsigned char)m.letters
						: 255;
		}
	}
	char *text = arena_dup(pg->a, buf_text(&m.text), m.text.n);
	buf_release(&m.text);
	for (size_t i = 0; i < pg->words.n; i++)
		pg->words.v[i].p = text + pg->words.v[i].at;
	join_spread(&pg->words);
	drop_doubles(pg);
	find_marks(&pg->words);
}
