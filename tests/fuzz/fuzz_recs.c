/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as the sections and passages of a document, one a line. A line's
 * first character says what it is: '#' and a digit a heading of that level,
 * whose kind is the character after; '-' an item, '|' a row, '[' a footnote,
 * '^' the next page; anything else a paragraph. What stands before a tab is its
 * number. What is found is matched with itself.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "recs.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void expect(bool ok)
{
	if (!ok)
		abort();
}

/* Takes the number from the front of a line. */
static const char *take_number(struct arena *a, const char **line)
{
	const char *tab = strchr(*line, '\t');
	const char *number = "";
	if (tab) {
		number = arena_dup(a, *line, (size_t)(tab - *line));
		*line = tab + 1;
	}
	return number;
}

static void add_heading(struct arena *a, struct text_doc *t, int page,
			const char *line)
{
	int level = *line >= '0' && *line <= '9' ? *line - '0' : -1;
	line += *line != '\0';
	unsigned kind = (unsigned char)*line;
	line += *line != '\0';
	struct text_heading *h = ARENA_PUSH(a, &t->sections);
	*h = (struct text_heading){
		.kind = (enum text_section)(kind % TEXT_N_SECTIONS),
		.level = level,
		.page = page,
	};
	h->number = take_number(a, &line);
	h->title = line;
}

static void add_passage(struct arena *a, struct text_doc *t, int page,
			const char *line)
{
	enum text_kind kind = *line == '-'   ? TEXT_LIST_ITEM
			      : *line == '|' ? TEXT_TABLE_ROW
			      : *line == '[' ? TEXT_FOOTNOTE
					     : TEXT_PARAGRAPH;
	line += kind != TEXT_PARAGRAPH;
	struct text_passage *p = ARENA_PUSH(a, &t->passages);
	*p = (struct text_passage){ .kind = kind,
				    .section = (int)t->sections.n - 1,
				    .page = page,
				    .page_label = "" };
	p->paragraph = take_number(a, &line);
	p->text = line;
}

static void make_document(struct arena *a, char *text, struct text_doc *t)
{
	int page = 1;
	*ARENA_PUSH(a, &t->sections) =
		(struct text_heading){ .page = 1, .number = "", .title = "" };
	t->title = "";
	for (char *line; (line = strsep(&text, "\n"));) {
		if (*line == '^')
			page++;
		else if (*line == '#')
			add_heading(a, t, page, line + 1);
		else if (*line)
			add_passage(a, t, page, line);
	}
}

static void check_items(const struct text_doc *t, const struct recs *r)
{
	for (size_t i = 0; i < r->items.n; i++) {
		const struct recs_item *x = &r->items.v[i];
		expect(*x->text && x->number && x->under && x->addressees);
		expect(utf8_valid(x->text, strlen(x->text)));
		expect(utf8_valid(x->number, strlen(x->number)));
		expect(x->section < t->sections.n && x->kind < RECS_N_KINDS);
		expect((x->passage == RECS_NOWHERE) ==
		       (x->passage_last == RECS_NOWHERE));
		expect(x->passage == RECS_NOWHERE ||
		       (x->passage <= x->passage_last &&
			x->passage_last < t->passages.n));
	}
	for (size_t i = 0; i < r->answers.n; i++) {
		const struct recs_answer *x = &r->answers.v[i];
		expect(x->number && x->quoted && x->status && x->due);
		expect(*x->text || *x->status);
		expect(utf8_valid(x->text, strlen(x->text)));
	}
}

static void match_all(struct arena *a, const struct recs *r)
{
	struct recs_answer *answers =
		arena_alloc(a, (r->items.n + 1) * sizeof *answers);
	size_t *match = arena_alloc(a, (r->items.n + 1) * sizeof *match);
	for (size_t i = 0; i < r->items.n; i++)
		answers[i] = (struct recs_answer){
			.number = r->items.v[i].number,
			.quoted = r->items.v[i].text,
			.text = "",
			.status = "",
			.due = "",
		};
	recs_match(a, answers, r->items.n, r->items.v, r->items.n, match);
	for (size_t i = 0; i < r->items.n; i++)
		expect(match[i] == RECS_NOWHERE || match[i] < r->items.n);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	static const char *const roles[] = { "overview", "response" };
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct text_doc t = { 0 };
	struct recs r;
	char *text = utf8_clean(&a, (const char *)p, n);
	recs_addressees(&a, text, text);
	make_document(&a, text, &t);
	for (size_t i = 0; i < 2; i++) {
		recs_find(&a, &t, roles[i], &r, &d);
		check_items(&t, &r);
		match_all(&a, &r);
	}
	arena_release(&a);
	return 0;
}
