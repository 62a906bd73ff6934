/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents and expectations of tests/data/facts (README.md there). */
#ifndef TEST_FACTS_DOC_H
#define TEST_FACTS_DOC_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "facts.h"

/* A document in the making. */
struct sample {
	struct arena a;
	struct text_doc t;
	struct diags d;
	int page;
	size_t at;
};

static inline void sample_begin(struct sample *x)
{
	*x = (struct sample){ .page = 1 };
	x->d.a = &x->a;
	x->t.title = "";
	*ARENA_PUSH(&x->a, &x->t.sections) = (struct text_heading){
		.kind = TEXT_FRONT, .page = 1, .number = "", .title = ""
	};
}

static inline void sample_title(struct sample *x, const char *title)
{
	x->t.title = arena_str(&x->a, title);
}

/* "introduction Why this review": the kind's name, then the heading. */
static inline void sample_section(struct sample *x, const char *words)
{
	const char *space = strchr(words, ' ');
	size_t n = space ? (size_t)(space - words) : strlen(words);
	enum text_section kind = TEXT_OTHER;
	assert_true(text_section_parse(arena_dup(&x->a, words, n), &kind));
	*ARENA_PUSH(&x->a, &x->t.sections) = (struct text_heading){
		.kind = kind,
		.level = 1,
		.page = x->page,
		.number = "",
		.title = arena_str(&x->a, space ? space + 1 : ""),
	};
}

static inline void sample_passage(struct sample *x, enum text_kind kind,
				  const char *text)
{
	size_t n = strlen(text);
	*ARENA_PUSH(&x->a, &x->t.passages) = (struct text_passage){
		.kind = kind,
		.section = (int)x->t.sections.n - 1,
		.page = x->page,
		.page_label = "",
		.paragraph = "",
		.text = arena_str(&x->a, text),
		.start = x->at,
		.end = x->at + n,
	};
	x->at += n + 1;
	x->t.words += text_words(text);
}

/* Text outside the title page stands in an introduction. */
static inline void sample_body(struct sample *x)
{
	if (x->t.sections.n > 1)
		return;
	x->page = x->t.passages.n ? 3 : 1;
	sample_section(x, "introduction");
}

static inline void sample_line(struct sample *x, const char *line)
{
	if (*line == 'T' && line[1] == ' ') {
		sample_title(x, line + 2);
	} else if (*line == 'C' && line[1] == ' ') {
		sample_passage(x, TEXT_PARAGRAPH, line + 2);
	} else if (*line == '@') {
		if (x->t.sections.n == 1 && x->t.passages.n)
			x->page = 3;
		sample_section(x, line + 1);
	} else {
		sample_body(x);
		if (*line == '|' || *line == '*')
			sample_passage(x,
				       *line == '|' ? TEXT_TABLE_ROW
						    : TEXT_LIST_ITEM,
				       line + 2);
		else
			sample_passage(x, TEXT_PARAGRAPH, line);
	}
}

static inline const char *sample_text(const struct sample *x,
				      const struct facts_fact *f)
{
	assert_true(f->section < x->t.sections.n);
	if (f->passage != FACTS_NOWHERE) {
		assert_true(f->passage < x->t.passages.n);
		return x->t.passages.v[f->passage].text;
	}
	const char *title = x->t.sections.v[f->section].title;
	return *title ? title : x->t.title;
}

/* What must hold of any fact: its words are where it says. */
static inline struct facts sample_facts(struct sample *x)
{
	struct facts f;
	facts_find(&x->a, &x->t, &f, &x->d);
	for (size_t i = 0; i < f.n; i++) {
		const struct facts_fact *v = &f.v[i];
		const char *text = sample_text(x, v);
		assert_true(v->start < v->end && v->end <= strlen(text));
		assert_int_equal(strlen(v->raw), v->end - v->start);
		assert_memory_equal(text + v->start, v->raw, v->end - v->start);
		assert_non_null(v->child);
		assert_non_null(v->precision);
		assert_true(*v->value);
	}
	return f;
}

static inline void sample_end(struct sample *x)
{
	arena_release(&x->a);
}

/* ---- a file of cases ---- */

struct sheet {
	struct arena a;
	const char *file;
	int line; /* of the case */
	const char *about, *title;
	struct sample x;
	struct buf expected;
	bool conflict, open;
	size_t n, wrong;
};

static inline bool is_about(const struct sheet *s, const char *name)
{
	size_t n = strlen(name);
	for (const char *p = s->about; (p = strstr(p, name)); p += n)
		if ((p == s->about || p[-1] == ' ') &&
		    (p[n] == ',' || p[n] == '\0'))
			return true;
	return false;
}

/* The facts as an expectation is written; the precision only if there. */
static inline size_t count_found(struct sheet *s, const struct facts *f,
				 struct buf *out)
{
	size_t missing = 0;
	for (size_t i = 0; i < f->n; i++) {
		const struct facts_fact *v = &f->v[i];
		if (!is_about(s, v->name))
			continue;
		struct buf b = { 0 };
		if (*v->child)
			buf_fmt(&b, "%s: ", v->child);
		buf_fmt(&b, "%s %s", v->name, v->value);
		char *plain = arena_fmt(&s->x.a, "\n%s\n", buf_text(&b));
		char *exact = arena_fmt(&s->x.a, "\n%s  %s\n", buf_text(&b),
					v->precision);
		const char *text = buf_text(&s->expected);
		missing += !strstr(text, plain) && !strstr(text, exact);
		buf_fmt(out, "\n   %s %s (%s)", buf_text(&b), v->precision,
			v->raw);
		buf_release(&b);
	}
	return missing;
}

static inline size_t count_lines(const char *s)
{
	size_t n = 0;
	for (; *s; s++)
		n += *s == '\n' && s[1] && s[1] != '\n';
	return n;
}

static inline size_t count_given(const struct sheet *s, const struct facts *f)
{
	size_t n = 0;
	for (size_t i = 0; i < f->n; i++)
		n += is_about(s, f->v[i].name);
	return n;
}

static inline void close_case(struct sheet *s)
{
	struct buf found = { 0 };
	if (!s->open)
		return;
	struct facts f = sample_facts(&s->x);
	bool conflict = false;
	for (size_t i = 0; i < s->x.d.n; i++)
		conflict = conflict ||
			   str_eq(s->x.d.v[i].code, "conflicting-facts");
	size_t odd = count_found(s, &f, &found);
	if (odd || count_given(s, &f) != count_lines(buf_text(&s->expected)) ||
	    (s->conflict && !conflict)) {
		s->wrong++;
		print_error("%s:%d: expected%s  found:%s\n", s->file, s->line,
			    buf_text(&s->expected), buf_text(&found));
	}
	s->n++;
	s->open = false;
	buf_release(&found);
	buf_release(&s->expected);
	sample_end(&s->x);
}

static inline void read_line(struct sheet *s, const char *line, int at)
{
	if (!*line) {
		close_case(s);
	} else if (str_starts(line, "about: ")) {
		s->about = arena_str(&s->a, line + 7);
	} else if (str_starts(line, "title:")) {
		s->title = arena_str(&s->a, line + (line[6] ? 7 : 6));
	} else if (*line == '#') {
		return;
	} else {
		if (!s->open) {
			s->open = true;
			s->line = at;
			s->conflict = false;
			s->expected = (struct buf){ 0 };
			buf_char(&s->expected, '\n');
			sample_begin(&s->x);
			sample_title(&s->x, s->title);
		}
		if (*line == '=' && line[1])
			buf_fmt(&s->expected, "%s\n", line + 2);
		else if (*line == '!')
			s->conflict = true;
		else if (*line != '=')
			sample_line(&s->x, line);
	}
}

static inline void sheet_read(struct sheet *s, const char *file)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	*s = (struct sheet){ .file = file, .about = "", .title = "" };
	if (fs_read(file, 1 << 20, &b, &e) < 0)
		fail_msg("%s", e.text);
	char *text = arena_dup(&s->a, buf_text(&b), b.n), *line;
	buf_release(&b);
	for (int at = 1; (line = strsep(&text, "\n")); at++)
		read_line(s, line, at);
	close_case(s);
}

#endif
