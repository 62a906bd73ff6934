/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which parts are headings. */
#include "heading.h"

#include <string.h>
#include <strings.h>

#include "adopt.h"
#include "box.h"
#include "level.h"
#include "section.h"

/* Bytes that a heading may have at all, by its style, even with a stop in it,
 * and in plain text; words, in plain text, and when only capitals tell. */
#define HEADING_MAX     500
#define STYLED_MAX      250
#define SURE_MAX        120
#define PLAIN_MAX       90
#define PLAIN_WORDS_MAX 12
#define TITLE_WORDS_MAX 6
/* Bytes of a paragraph that no title page has, and that no title page has. */
#define LONG            200
#define TITLE_PAGE_MAX  1200
#define TITLE_PAGES_MAX 3
/* Different sizes of type that are counted. */
#define SIZES_MAX 64
/* Parts among which the number before is looked for. */
#define SIBLINGS_MAX 30
/* Tenths of the body's size from which type is larger; in what was scanned,
 * sizes are estimates. */
#define LARGER     11
#define LARGER_OCR 13

struct facts {
	const struct extract_doc *in;
	const struct titles *titles;
	const struct parts *parts;
	int size;  /* of the body; 0: no part has one */
	bool bold; /* the body is */
	bool italic;
	bool numbered;   /* most paragraphs have a number */
	bool plain;      /* nothing tells one part from another */
	int title_pages; /* at the front: pages of few words */
	size_t front;    /* parts before the first long one */
};

int parts_body_size(const struct parts *parts)
{
	struct {
		int size;
		size_t bytes;
	} v[SIZES_MAX] = { { 0 } };
	size_t n = 0, best = 0;
	for (size_t i = 0; i < parts->n; i++) {
		const struct part *p = &parts->v[i];
		size_t k = 0;
		if (p->role != PART_BODY && p->role != PART_ITEM)
			continue;
		while (k < n && v[k].size != p->block->size)
			k++;
		if (k == SIZES_MAX)
			continue;
		n = k == n ? n + 1 : n;
		v[k].size = p->block->size;
		v[k].bytes += strlen(p->text);
		best = v[k].bytes > v[best].bytes ? k : best;
	}
	return v[best].size;
}

static bool ends_in(const char *s, const char *signs)
{
	uint32_t c = span_last(span_of(s));
	return c && c < 0x80 && strchr(signs, (int)c);
}

/* "Introduction" and text below it: not of a title page. */
static bool opens_section(const struct parts *parts, size_t i)
{
	const struct part *p = &parts->v[i];
	size_t next = parts_next(parts, i);
	enum text_section kind;
	return next < parts->n && p->role == PART_BODY &&
	       strlen(p->text) <= PLAIN_MAX &&
	       ends_in(parts->v[next].text, ".") &&
	       section_of_title(&p->number, p->text, &kind) == SECTION_STRONG;
}

/* The first pages, up to three, that have few words and no long paragraph. */
static int count_title_pages(const struct extract_doc *in,
			     const struct titles *titles,
			     const struct parts *parts)
{
	size_t bytes = 0;
	int page = 0;
	for (size_t i = 0; i < parts->n; i++) {
		const struct part *p = &parts->v[i];
		size_t n = strlen(p->text);
		bytes = p->page == page ? bytes + n : n;
		page = p->page;
		if (page > TITLE_PAGES_MAX || bytes > TITLE_PAGE_MAX ||
		    n >= LONG || (size_t)page == in->pages.n ||
		    opens_section(parts, i) || part_is_title(p, titles))
			return page - 1;
	}
	return 0;
}

static bool is_counted(const struct number *x)
{
	return x->kind == NUMBER_DECIMAL || x->kind == NUMBER_CODE ||
	       (x->kind == NUMBER_INTEGER && x->run);
}

static void find_facts(struct facts *f)
{
	size_t bold = 0, italic = 0, all = 0, paragraphs = 0, counted = 0;
	f->plain = true;
	f->size = parts_body_size(f->parts);
	f->front = f->parts->n;
	for (size_t i = 0; i < f->parts->n; i++) {
		const struct part *p = &f->parts->v[i];
		size_t n = strlen(p->text);
		all += n;
		bold += p->block->bold ? n : 0;
		italic += p->block->italic ? n : 0;
		paragraphs += p->role == PART_BODY && n >= LONG;
		counted += p->role == PART_BODY && n >= LONG &&
			   is_counted(&p->number);
		if (p->block->size || p->block->bold ||
		    p->block->kind == EXTRACT_HEADING)
			f->plain = false;
		if (n >= LONG && f->front == f->parts->n)
			f->front = i;
	}
	f->bold = 2 * bold > all;
	f->italic = 2 * italic > all;
	f->numbered = counted >= 8 && 4 * counted >= 3 * paragraphs;
	f->title_pages = f->in->paged
				 ? count_title_pages(f->in, f->titles, f->parts)
				 : 0;
}

/* Two sentences or more. */
static bool has_sentences(const char *s)
{
	for (const char *p = strpbrk(s, ".?!"); p; p = strpbrk(p + 1, ".?!"))
		if (p - s >= 12 && p[1] == ' ' && p[2] >= 'A' && p[2] <= 'Z')
			return true;
	return false;
}

static bool is_larger(const struct facts *f, const struct part *p)
{
	size_t page = (size_t)p->page - 1;
	bool ocr = page < f->in->pages.n && f->in->pages.v[page].ocr;
	return f->size &&
	       p->block->size * 10 >= f->size * (ocr ? LARGER_OCR : LARGER);
}

/* Larger than the body, or bold in a body that is not. */
static bool stands_out(const struct facts *f, const struct part *p)
{
	return is_larger(f, p) || (p->block->bold && !f->bold);
}

/* Three letters, or a year. */
static bool has_words(const char *s)
{
	struct text_date date;
	return span_letters(span_of(s)) >= 3 ||
	       (text_date_parse(s, &date) && date.precision == TEXT_YEAR);
}

/* A paragraph comes next, or below what has no number a number, at most after
 * two more short lines; at once, where names and dates stand about, before
 * the first paragraph of all, unless it is a section's title in capitals. */
static bool leads_to_text(const struct facts *f, size_t i)
{
	const struct part *p = &f->parts->v[i];
	enum text_section kind;
	bool title =
		span_is_caps(span_of(p->text)) &&
		section_of_title(&p->number, p->text, &kind) == SECTION_STRONG;
	size_t most = i < f->front && !title ? 1 : 3;
	for (size_t k = parts_next(f->parts, i), n = 0;
	     k < f->parts->n && n < most; k = parts_next(f->parts, k), n++) {
		const struct part *q = &f->parts->v[k];
		if (is_counted(&q->number) &&
		    f->parts->v[i].number.kind == NUMBER_NONE)
			return true;
		if (q->role != PART_BODY || strlen(q->text) > PLAIN_MAX ||
		    ends_in(q->text, ".:") ||
		    (ends_in(q->text, "?") && stands_out(f, &f->parts->v[i]) &&
		     !stands_out(f, q)))
			return true;
	}
	return false;
}

/* The part before ended its sentence, or was no text. */
static bool follows_an_end(const struct facts *f, size_t i)
{
	while (i > 0) {
		const struct part *p = &f->parts->v[--i];
		if (p->role == PART_GONE || p->role == PART_NOTE)
			continue;
		return p->role != PART_BODY ||
		       ends_sentence(span_of(p->text)) ||
		       strlen(p->text) < PLAIN_MAX;
	}
	return true;
}

/* Words that could be a title: no sentence with its stop, not cut off. */
static bool is_title_like(const struct part *p, size_t max)
{
	struct span s = span_of(p->text);
	return s.n && s.n <= max && !ends_in(p->text, ",;:") &&
	       span_last_inner(s) != '.' && !char_is_lower(span_first(s));
}

/* Counted together, one right after the other. */
static bool is_sibling(const struct part *p, const struct part *q)
{
	const struct number *x = &p->number, *y = &q->number;
	if (x->kind != y->kind)
		return false;
	if (x->kind == NUMBER_LABEL)
		return x->word == y->word;
	int step = x->part[0] - y->part[0];
	return x->run == y->run && x->n == 1 && (step == 1 || step == -1);
}

/* The part before or the next is numbered as this one is. */
static bool is_in_list(const struct facts *f, size_t i)
{
	const struct part *v = f->parts->v;
	size_t next = parts_next(f->parts, i), prev = i;
	while (prev && (prev == i || v[prev].role == PART_GONE ||
			v[prev].role == PART_NOTE))
		prev--;
	return (next < f->parts->n && is_sibling(&v[i], &v[next])) ||
	       (prev < i && is_sibling(&v[i], &v[prev]));
}

/* "Finding 3: …", "Recommendation 5". What is recommended or learnt is text
 * when it stands behind its label. */
static bool is_label_heading(const struct facts *f, size_t i)
{
	const struct part *p = &f->parts->v[i];
	bool text = p->number.word == WORD_RECOMMENDATION ||
		    p->number.word == WORD_LEARNING ||
		    p->number.word == WORD_POINT;
	size_t next = parts_next(f->parts, i);
	if (!*p->text)
		return next < f->parts->n &&
		       f->parts->v[next].role == PART_BODY;
	if (!stands_out(f, p) && !f->plain)
		return !text && p->n_lines == 1 && !is_in_list(f, i) &&
		       is_title_like(p, PLAIN_MAX);
	if (text || f->plain)
		return !is_in_list(f, i) &&
		       is_title_like(p, text ? PLAIN_MAX : STYLED_MAX);
	return strlen(p->text) <= SURE_MAX || !has_sentences(p->text);
}

/* Of the chapter and the depth of x. */
static bool is_peer(const struct number *x, const struct number *y)
{
	return y->kind == NUMBER_DECIMAL && y->n == x->n &&
	       y->part[0] == x->part[0];
}

/* Text, as a page break may have parted it; a question alone may be a
 * title. */
static bool is_paragraph(const struct part *p)
{
	if (strlen(p->text) >= LONG || has_sentences(p->text))
		return true;
	return ends_sentence(span_of(p->text)) &&
	       span_last_inner(span_of(p->text)) != '?';
}

/* The number before or after it, of the same depth, is that of a paragraph:
 * then this one is, too. */
static bool is_among_paragraphs(const struct facts *f, size_t i)
{
	const struct part *v = f->parts->v;
	const struct number *x = &v[i].number;
	for (size_t k = i; k > 0 && i - k < SIBLINGS_MAX; k--) {
		const struct number *y = &v[k - 1].number;
		if (y->kind == NUMBER_DECIMAL && y->n < x->n)
			break;
		if (is_peer(x, y) && is_paragraph(&v[k - 1]))
			return true;
		if (is_peer(x, y))
			break;
	}
	for (size_t k = i + 1; k < f->parts->n && k - i < SIBLINGS_MAX; k++) {
		const struct number *y = &v[k].number;
		if (y->kind == NUMBER_DECIMAL && y->n > x->n)
			return false;
		if (is_peer(x, y))
			return is_paragraph(&v[k]);
	}
	return false;
}

static bool is_numbered_heading(const struct facts *f, size_t i)
{
	const struct part *p = &f->parts->v[i];
	switch (p->number.kind) {
	case NUMBER_LABEL:
		return is_label_heading(f, i);
	case NUMBER_LETTER:
		return is_title_like(p, STYLED_MAX);
	case NUMBER_DECIMAL:
		return stands_out(f, p) ? is_title_like(p, STYLED_MAX)
					: is_title_like(p, 100) &&
						  !is_among_paragraphs(f, i);
	case NUMBER_INTEGER:
		if (stands_out(f, p))
			return is_title_like(p, STYLED_MAX);
		return p->block->kind != EXTRACT_LIST_ITEM &&
		       is_title_like(p, 100) && !is_in_list(f, i) &&
		       leads_to_text(f, i);
	case NUMBER_CODE:
		return stands_out(f, p) && is_title_like(p, STYLED_MAX);
	case NUMBER_NONE:
	case NUMBER_ITEM:
	case NUMBER_BULLET:
	case NUMBER_DASH:
		break;
	}
	return false;
}

static bool is_styled_heading(const struct facts *f, size_t i)
{
	const struct part *p = &f->parts->v[i];
	size_t n = strlen(p->text);
	if (!stands_out(f, p) || n > STYLED_MAX || p->n_lines > 4 ||
	    !leads_to_text(f, i) || !has_words(p->text))
		return false;
	if (ends_in(p->text, ",;") ||
	    char_is_lower(span_first(span_of(p->text))))
		return false;
	return !has_sentences(p->text) &&
	       (!ends_in(p->text, ".") ||
		(f->size && p->block->size * 10 >= f->size * 13));
}

/* "P. Smith": signs, and heads nothing. */
static bool is_signature(const struct part *p)
{
	struct span s = span_of(p->text);
	size_t words = text_words(p->text);
	return words >= 2 && words <= 4 && s.n > 3 &&
	       char_is_upper(s.p[0] & 0x7f) &&
	       (s.p[1] == '.' || s.p[1] == ' ') &&
	       p->number.kind == NUMBER_NONE && s.p[0] != 'A' &&
	       s.p[0] != 'I' && !span_is_caps(s);
}

/* "To: Members of the Board": of a memorandum. */
static bool is_memo_line(const char *s)
{
	static const char *const words[] = { "to:",     "from:",    "date:",
					     "status:", "re:",      "cc:",
					     "author:", "subject:", "ref:" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncasecmp(s, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* "Dauphin County": a few capitalised words above a long paragraph, perhaps
 * with another such line between. */
static bool heads_paragraph(const struct facts *f, size_t i)
{
	struct span s = span_of(f->parts->v[i].text);
	size_t next = parts_next(f->parts, i), at = 0, words = 0;
	if (next < f->parts->n && i >= f->front &&
	    is_title_like(&f->parts->v[next], PLAIN_MAX))
		next = parts_next(f->parts, next);
	if (next == f->parts->n || strlen(f->parts->v[next].text) < LONG)
		return false;
	for (struct span w = span_word(s, &at); w.n; w = span_word(s, &at)) {
		if (w.n > 3 && !char_is_upper(span_first(w)))
			return false;
		words++;
	}
	return words <= TITLE_WORDS_MAX;
}

/* Among paragraphs that all have numbers, a line that has none. */
static bool is_between_numbers(const struct facts *f, size_t i)
{
	size_t next = parts_next(f->parts, i);
	return f->numbered && i >= f->front && next < f->parts->n &&
	       is_counted(&f->parts->v[next].number) &&
	       f->parts->v[next].page - f->parts->v[i].page <= 1;
}

/* In italics as the body is not, and no quotation. */
static bool is_italic_title(const struct facts *f, const struct part *p)
{
	uint32_t first = span_first(span_of(p->text));
	return p->block->italic && !f->italic && char_is_upper(first) &&
	       !ends_in(p->text, ")") && !strpbrk(p->text, ".!\"") &&
	       text_words(p->text) <= PLAIN_WORDS_MAX;
}

static bool is_bare_heading(const struct facts *f, size_t i)
{
	const struct part *p = &f->parts->v[i];
	enum text_section kind;
	if (p->n_lines != 1 || !is_title_like(p, PLAIN_MAX) ||
	    is_memo_line(p->text) || is_signature(p) || !has_words(p->text) ||
	    !leads_to_text(f, i))
		return false;
	if (span_is_caps(span_of(p->text)))
		return true;
	return follows_an_end(f, i) &&
	       ((f->plain && text_words(p->text) <= PLAIN_WORDS_MAX) ||
		is_italic_title(f, p) || heads_paragraph(f, i) ||
		is_between_numbers(f, i) ||
		section_of_title(&p->number, p->text, &kind) == SECTION_STRONG);
}

/* The head of a table that goes on on this page. */
static bool is_repeated_row(const struct facts *f, size_t i)
{
	const struct part *v = f->parts->v;
	struct arena a = { 0 };
	size_t row = i;
	while (row && v[row - 1].role == PART_ROW)
		row--;
	if (row == i || v[i].page == v[i - 1].page)
		return false;
	bool same = strcmp(span_key(&a, span_of(v[i].text), 0),
			   span_key(&a, span_of(v[row].text), 0)) == 0;
	arena_release(&a);
	return same;
}

static bool is_heading(const struct facts *f, size_t i)
{
	const struct part *p = &f->parts->v[i];
	size_t n = strlen(p->text);
	struct text_date date;
	if (p->role != PART_BODY || n > HEADING_MAX)
		return false;
	if (p->block->kind == EXTRACT_TABLE_ROW)
		return p->number.kind != NUMBER_NONE && stands_out(f, p) &&
		       is_title_like(p, STYLED_MAX);
	if (p->block->kind == EXTRACT_HEADING)
		return n ? n <= SURE_MAX || !has_sentences(p->text)
			 : p->number.kind == NUMBER_LABEL;
	if (p->page <= f->title_pages || is_repeated_row(f, i) ||
	    (i < f->front && text_date_parse(p->text, &date)))
		return false;
	if (part_is_title(p, f->titles) && !ends_in(p->text, ",;"))
		return true;
	if (p->number.kind != NUMBER_NONE)
		return is_numbered_heading(f, i);
	return is_styled_heading(f, i) || is_bare_heading(f, i);
}

static bool has_ocr(const struct extract_doc *in)
{
	for (size_t i = 0; i < in->pages.n; i++)
		if (in->pages.v[i].ocr)
			return true;
	return false;
}

void headings_find(struct arena *scratch, const struct extract_doc *in,
		   const struct titles *titles, struct parts *parts)
{
	struct facts f = { .in = in, .titles = titles, .parts = parts };
	/* Decided from what the parts are before any is a heading. */
	bool *found = arena_alloc(scratch, parts->n + 1);
	find_facts(&f);
	for (size_t i = 0; i < parts->n; i++)
		found[i] = is_heading(&f, i);
	for (size_t i = 0; i < parts->n; i++)
		if (found[i])
			parts->v[i].role = PART_HEADING;
	numbers_adopt(parts);
	if (f.numbered)
		boxes_settle(parts);
	levels_set(scratch, f.plain, has_ocr(in), parts);
}
