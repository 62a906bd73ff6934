/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents of tests/data/text/structure-*.t: lines that say what the blocks
 * are, "--", and what the sections and passages must be. The file README.md
 * beside them explains the notation.
 */
#ifndef TEST_TEXT_DOC_H
#define TEST_TEXT_DOC_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

/* One group of a data file. */
struct sample {
	const char *name;
	int line;
	struct extract_doc in;
	struct buf expected; /* lines of S, P, T */
	struct buf dropped;  /* texts of X */
	bool title;          /* a T line is among the expected */
};

/* "\n" and "\t" to the characters. */
static inline char *unescape(struct arena *a, const char *s)
{
	char *out = arena_str(a, s), *q = out;
	for (const char *p = s; *p; p++) {
		if (p[0] == '\\' && (p[1] == 'n' || p[1] == 't'))
			*q++ = *++p == 'n' ? '\n' : '\t';
		else
			*q++ = *p;
	}
	*q = '\0';
	return out;
}

static inline bool set_kind(struct extract_block *b, const char *w)
{
	static const struct {
		const char *word;
		enum extract_kind kind;
	} kinds[] = {
		{ "p", EXTRACT_PARAGRAPH },   { "li", EXTRACT_LIST_ITEM },
		{ "row", EXTRACT_TABLE_ROW }, { "fn", EXTRACT_FOOTNOTE },
		{ "head", EXTRACT_HEADER },   { "foot", EXTRACT_FOOTER }
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(w, kinds[i].word) == 0) {
			b->kind = kinds[i].kind;
			return true;
		}
	if (w[0] != 'h' || !w[1])
		return false;
	b->kind = EXTRACT_HEADING;
	b->level = (int)strtol(w + 1, NULL, 10);
	return true;
}

/* One word before the bar. What is not said is as in the block before: page
 * and size; all else is nothing. */
static inline void set_attribute(struct arena *a, struct extract_block *b,
				 const char *w)
{
	char *end = NULL;
	size_t n = strlen(w);
	if (set_kind(b, w))
		return;
	switch (w[0]) {
	case '@':
		b->page = (int)strtol(w + 1, NULL, 10);
		return;
	case 's':
		b->size = (int)strtol(w + 1, NULL, 10);
		return;
	case 'b':
		b->bold = true;
		return;
	case 'i':
		b->italic = true;
		return;
	case 'x':
		b->x0 = (int)strtol(w + 1, &end, 10);
		b->x1 = (int)strtol(end + 1, NULL, 10);
		return;
	case 'y':
		b->y0 = (int)strtol(w + 1, &end, 10);
		b->y1 = (int)strtol(end + 1, NULL, 10);
		return;
	case '[':
		b->label = arena_dup(a, w + 1, n - 2);
		return;
	default:
		fail_msg("unknown attribute '%s'", w);
	}
}

static inline void add_block(struct arena *a, struct sample *s, char *line,
			     char *text)
{
	size_t n = s->in.blocks.n;
	struct extract_block *b = ARENA_PUSH(a, &s->in.blocks), *before = b - 1;
	*b = (struct extract_block){ .page = n ? before->page : 1,
				     .size = n ? before->size : 0,
				     .label = "" };
	for (char *w; (w = strsep(&line, " "));)
		if (*w)
			set_attribute(a, b, w);
	b->text = unescape(a, text);
	while (s->in.pages.n < (size_t)b->page)
		ARENA_PUSH(a, &s->in.pages)->label = "";
}

/* "pages 3 5950x8420", "label 2 iv", "ocr 2 81", "html", "title …" or a
 * block. */
static inline void add_input(struct arena *a, struct sample *s, char *line)
{
	char *bar = strstr(line, "| ");
	int n = 0, width = 0, height = 0, sure = 0;
	if (bar) {
		*bar = '\0';
		add_block(a, s, line, bar + 2);
	} else if (sscanf(line, "pages %d %dx%d", &n, &width, &height) >= 1) {
		s->in.paged = true;
		for (int i = 0; i < n; i++)
			*ARENA_PUSH(a, &s->in.pages) = (struct extract_page){
				.label = "", .width = width, .height = height
			};
	} else if (sscanf(line, "ocr %d %d", &n, &sure) == 2) {
		s->in.pages.v[n - 1].ocr = true;
		s->in.pages.v[n - 1].confidence = sure;
	} else if (sscanf(line, "label %d ", &n) == 1) {
		s->in.pages.v[n - 1].label = strrchr(line, ' ') + 1;
	} else if (strcmp(line, "html") == 0) {
		s->in.format = EXTRACT_HTML;
	} else if (str_starts(line, "title ")) {
		s->in.title = line + 6;
	} else {
		fail_msg("not understood: '%s'", line);
	}
}

static inline void print_doc(struct buf *b, const struct text_doc *t,
			     bool title)
{
	size_t section = 1;
	if (title)
		buf_fmt(b, "T %s\n", t->title);
	for (size_t i = 0; i <= t->passages.n; i++) {
		const struct text_passage *p = &t->passages.v[i];
		size_t upto = i < t->passages.n ? (size_t)p->section
						: t->sections.n - 1;
		for (; section <= upto; section++) {
			const struct text_heading *h = &t->sections.v[section];
			buf_fmt(b, "S %s, %d @%d <%s> %s\n",
				text_section_name(h->kind), h->level, h->page,
				h->number, h->title);
		}
		if (i == t->passages.n)
			break;
		buf_fmt(b, "%s @%d", text_kind_name(p->kind), p->page);
		if (*p->page_label)
			buf_fmt(b, "=%s", p->page_label);
		buf_fmt(b, " <%s> %s\n", p->paragraph, p->text);
	}
}

/* How often each letter occurs, small or capital, a to z. */
struct letters {
	long n[26];
};

static inline void count_letters(struct letters *l, const char *s, int sign)
{
	for (; *s; s++) {
		char c = (char)(*s | 0x20);
		if (c >= 'a' && c <= 'z')
			l->n[c - 'a'] += sign;
	}
}

/* Nothing is lost, nothing invented; offsets are exact. */
static inline void check_document(const struct extract_doc *in,
				  const struct text_doc *t, const char *dropped)
{
	struct letters l = { { 0 } };
	struct buf all = { 0 };
	size_t words = 0;
	for (size_t i = 0; i < in->blocks.n; i++) {
		count_letters(&l, in->blocks.v[i].text, 1);
		count_letters(&l, in->blocks.v[i].label, 1);
	}
	count_letters(&l, dropped, -1);
	assert_true(t->sections.n > 0);
	for (size_t i = 0; i < t->sections.n; i++) {
		count_letters(&l, t->sections.v[i].number, -1);
		count_letters(&l, t->sections.v[i].title, -1);
	}
	for (size_t i = 0; i < t->passages.n; i++) {
		const struct text_passage *p = &t->passages.v[i];
		count_letters(&l, p->paragraph, -1);
		count_letters(&l, p->text, -1);
		words += text_words(p->text);
		if (i)
			buf_char(&all, '\n');
		buf_str(&all, p->text);
		assert_true(p->section >= 0 &&
			    (size_t)p->section < t->sections.n);
		assert_int_equal(p->end, all.n);
		assert_int_equal(p->start, all.n - strlen(p->text));
		assert_null(strpbrk(p->text, "\n\t"));
		assert_null(strstr(p->text, "  "));
		assert_int_not_equal(p->text[0], ' ');
		assert_true(utf8_valid(p->text, strlen(p->text)));
	}
	assert_int_equal(t->words, words);
	for (int i = 0; i < 26; i++)
		if (l.n[i])
			fail_msg("letter %c: %+ld", 'a' + i, -l.n[i]);
	buf_release(&all);
}

#endif
