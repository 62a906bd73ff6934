/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents of tests/data/recs/: lines that say what sections and passages
 * there are, "--", and the items, answers and diagnostics that must be found.
 * The file README.md beside them explains the notation.
 */
#ifndef TEST_RECS_DOC_H
#define TEST_RECS_DOC_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "recs.h"

/* One group of a data file. */
struct sample {
	const char *name;
	const char *role;
	int page;
	struct text_doc doc;
	struct buf plain;    /* a text file, in place of doc */
	struct buf expected; /* lines */
};

/* The next field of "a | b | c", trimmed. */
static inline char *next_field(struct arena *a, char **line)
{
	char *field = strsep(line, "|");
	return field ? str_trim(a, field, strlen(field)) : arena_str(a, "");
}

/* "S kind level | number | title" */
static inline void add_section(struct arena *a, struct sample *s, char *line)
{
	char kind[40] = "";
	struct text_heading h = { .page = s->page };
	char *head = next_field(a, &line);
	if (sscanf(head, "%39s %d", kind, &h.level) != 2 ||
	    !text_section_parse(kind, &h.kind))
		fail_msg("not a section: '%s'", head);
	h.number = next_field(a, &line);
	h.title = next_field(a, &line);
	*ARENA_PUSH(a, &s->doc.sections) = h;
}

/* "p <4.12> text", "p text", "l <(a)> text", "t a | b | c", "f <[1]> text" */
static inline void add_passage(struct arena *a, struct sample *s, char *line)
{
	static const char kinds[] = "pltf";
	struct text_passage p = { .page = s->page, .page_label = "" };
	p.kind = (enum text_kind)(strchr(kinds, line[0]) - kinds);
	p.section = (int)s->doc.sections.n - 1;
	p.paragraph = "";
	line += 2;
	if (line[0] == '<') {
		char *end = strstr(line, "> ");
		assert_non_null(end);
		p.paragraph = arena_dup(a, line + 1, (size_t)(end - line) - 1);
		line = end + 2;
	}
	p.text = line;
	*ARENA_PUSH(a, &s->doc.passages) = p;
}

static inline void add_input(struct arena *a, struct sample *s, char *line)
{
	if (!s->doc.sections.n)
		*ARENA_PUSH(a, &s->doc.sections) = (struct text_heading){
			.page = 1, .number = "", .title = ""
		};
	if (str_starts(line, "> ") || strcmp(line, ">") == 0)
		buf_fmt(&s->plain, "%s\n", line[1] ? line + 2 : "");
	else if (str_starts(line, "role "))
		s->role = line + 5;
	else if (str_starts(line, "title "))
		s->doc.title = line + 6;
	else if (line[0] == '@')
		s->page = (int)strtol(line + 1, NULL, 10);
	else if (str_starts(line, "S "))
		add_section(a, s, line + 2);
	else if (line[0] && strchr("pltf", line[0]) && line[1] == ' ')
		add_passage(a, s, line);
	else
		fail_msg("not understood: '%s'", line);
}

/* A text file's blocks: parted by empty lines. */
static inline void structure_plain(struct arena *a, const char *text,
				   struct text_doc *out)
{
	struct extract_doc in = { .format = EXTRACT_TXT };
	ARENA_PUSH(a, &in.pages)->label = "";
	for (const char *p = text; *p;) {
		const char *end = strstr(p, "\n\n");
		size_t n = end ? (size_t)(end - p) : strlen(p);
		char *block = str_trim(a, p, n);
		if (*block)
			*ARENA_PUSH(a, &in.blocks) = (struct extract_block){
				.page = 1, .label = "", .text = block
			};
		p += n;
		p += strspn(p, "\n");
	}
	text_structure(a, &in, out);
}

static inline const char *or_dash(const char *s)
{
	return *s ? s : "-";
}

static inline void print_recs(struct buf *b, const struct recs *r,
			      const struct diags *d)
{
	for (size_t i = 0; i < r->items.n; i++) {
		const struct recs_item *x = &r->items.v[i];
		buf_fmt(b, "%c %s ", "RLFQG"[x->kind], or_dash(x->number));
		if (*x->under)
			buf_fmt(b, "^%s ", x->under);
		buf_fmt(b, "@%d {%s} %s\n", x->page, x->addressees, x->text);
	}
	for (size_t i = 0; i < r->answers.n; i++) {
		const struct recs_answer *x = &r->answers.v[i];
		buf_fmt(b, "A %s @%d {%s} {%s} %s => %s\n", or_dash(x->number),
			x->page, x->status, x->due, or_dash(x->quoted),
			or_dash(x->text));
	}
	for (size_t i = 0; d && i < d->n; i++)
		buf_fmt(b, "! %s @%d\n", d->v[i].code, d->v[i].page);
}

/* What must hold of any document. */
static inline void check_recs(const struct text_doc *t, const struct recs *r)
{
	for (size_t i = 0; i < r->items.n; i++) {
		const struct recs_item *x = &r->items.v[i];
		assert_true(x->section < t->sections.n);
		assert_true(x->text && *x->text);
		assert_non_null(x->number);
		assert_non_null(x->under);
		assert_non_null(x->addressees);
		assert_true((x->passage == RECS_NOWHERE) ==
			    (x->passage_last == RECS_NOWHERE));
		if (x->passage == RECS_NOWHERE)
			continue;
		assert_true(x->passage <= x->passage_last);
		assert_true(x->passage_last < t->passages.n);
		assert_true(x->page <= t->passages.v[x->passage].page);
	}
	for (size_t i = 0; i < r->answers.n; i++) {
		const struct recs_answer *x = &r->answers.v[i];
		assert_non_null(x->number);
		assert_non_null(x->quoted);
		assert_non_null(x->status);
		assert_non_null(x->due);
		assert_true(*x->text || *x->status);
	}
}

#endif
