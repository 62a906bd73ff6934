/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as the blocks of a document, as a date and as an age. The first
 * byte says whether the document has pages, and whether they were recognised;
 * then, as in plain text, an empty line ends a block and a form feed a page. A
 * line's control characters say what its block is (below).
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void expect(bool ok)
{
	if (!ok)
		abort();
}

/* \001 to \007 the kind, \016 bold, \017 to \024 sizes, \025 an automatic
 * number, which is the text up to the next space. */
static void set_look(struct arena *a, struct extract_block *b, const char *s)
{
	for (; *s; s++) {
		if (*s >= 1 && *s <= EXTRACT_N_KINDS)
			b->kind = (enum extract_kind)(*s - 1);
		b->bold = b->bold || *s == 016;
		if (*s >= 017 && *s <= 024)
			b->size = 20 * *s;
		if (*s == 025)
			b->label = arena_dup(a, s + 1, strcspn(s + 1, " \n"));
	}
}

static void add_block(struct arena *a, struct extract_doc *d, int page,
		      const char *p, size_t n)
{
	char *text = str_trim(a, p, n);
	if (!*text)
		return;
	struct extract_block *b = ARENA_PUSH(a, &d->blocks);
	*b = (struct extract_block){ .page = page, .label = "", .text = text };
	set_look(a, b, text);
	b->level = b->kind == EXTRACT_HEADING ? 1 + *text % 9 : 0;
	/* Down the page and in from its edge, as far as it can be known. */
	b->y0 = d->paged ? (int)(d->blocks.n * 400 % 8400) : 0;
	b->y1 = d->paged ? b->y0 + 300 + *text % 4 * 30 : 0;
	b->x0 = d->paged ? 700 + *text % 3 * 350 : 0;
	b->x1 = d->paged ? 5200 : 0;
}

static void make_document(struct arena *a, const char *text, size_t n, bool ocr,
			  struct extract_doc *d)
{
	int page = 1;
	size_t start = 0;
	for (size_t i = 0; i <= n; i++) {
		bool feed = i < n && text[i] == '\f';
		bool blank =
			i + 1 < n && text[i] == '\n' && text[i + 1] == '\n';
		if (i < n && !feed && !blank)
			continue;
		add_block(a, d, page, text + start, i - start);
		start = i + 1;
		page += feed;
	}
	for (int i = 0; i < page; i++)
		*ARENA_PUSH(a, &d->pages) = (struct extract_page){
			.label = "",
			.width = 5950,
			.height = 8420,
			.ocr = ocr,
			.confidence = ocr ? 80 : 0,
		};
}

static void check_document(const struct text_doc *t)
{
	size_t at = 0, words = 0;
	expect(t->sections.n > 0 && t->title);
	for (size_t i = 0; i < t->sections.n; i++)
		expect(t->sections.v[i].kind < TEXT_N_SECTIONS &&
		       t->sections.v[i].title && t->sections.v[i].number);
	for (size_t i = 0; i < t->passages.n; i++) {
		const struct text_passage *p = &t->passages.v[i];
		size_t n = strlen(p->text);
		expect(p->start == at && p->end == at + n && n > 0);
		expect(p->section >= 0 && (size_t)p->section < t->sections.n);
		expect(p->paragraph && p->page_label && p->page > 0);
		expect(p->confidence >= 0 && p->confidence <= 100);
		expect(utf8_valid(p->text, n) && !strchr(p->text, '\n'));
		at = p->end + 1;
		words += text_words(p->text);
	}
	expect(t->words == words);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct arena a = { 0 };
	struct extract_doc in = { 0 };
	struct text_doc t;
	struct text_date date, again;
	struct text_age age;
	in.paged = n && p[0] % 2;
	char *text = utf8_clean(&a, (const char *)p, n);
	make_document(&a, text, strlen(text), n && p[0] & 2, &in);
	text_structure(&a, &in, &t);
	check_document(&t);
	if (text_date_parse(text, &date))
		expect(text_date_parse(date.value, &again) &&
		       strcmp(date.value, again.value) == 0);
	if (text_age_parse(text, &age))
		expect(age.days >= 0 && age.days <= age.days_max);
	arena_release(&a);
	return 0;
}
