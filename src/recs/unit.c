/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and passages as units. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "words.h"

struct maker {
	struct arena *a;
	const struct text_doc *t;
	const struct zone *zones;
	struct units *out;
};

bool unit_is_inner(const struct unit *u)
{
	return u->kind == UNIT_BULLET ||
	       (u->kind == UNIT_NUMBER &&
		(u->own || u->mark.style == MARK_LETTER));
}

static struct unit *add(struct maker *m, size_t section, size_t passage,
			int page)
{
	struct unit *u = ARENA_PUSH(m->a, m->out);
	*u = (struct unit){ .section = section,
			    .passage = passage,
			    .page = page,
			    .number = "",
			    .aside = "" };
	return u;
}

static void set_text(struct maker *m, struct unit *u, const char *text)
{
	u->text = text;
	u->plain = words_plain(m->a, text);
}

static void set_label(struct maker *m, struct unit *u, const char *from,
		      const struct label *l)
{
	u->kind = UNIT_LABEL;
	u->label = *l;
	u->number = mark_bare(m->a, arena_dup(m->a, l->number, l->n));
	u->aside = arena_dup(m->a, from + l->aside, l->n_aside);
}

static void add_heading(struct maker *m, size_t section)
{
	const struct zone *z = &m->zones[section];
	const struct text_heading *h = &m->t->sections.v[section];
	if (!z->labelled && !z->asking)
		return;
	struct unit *u = add(m, section, RECS_NOWHERE, h->page);
	if (z->labelled) {
		set_label(m, u, z->text, &z->label);
		set_text(m, u, z->text + z->label.after);
	} else {
		u->kind = UNIT_NUMBER;
		u->number = mark_bare(m->a, h->number);
		set_text(m, u, z->text);
	}
}

/* Whether the numbers of two labels or marks count on: "R4" and "R5". */
static bool counts_on(const struct unit *u, const struct label *next)
{
	struct arena a = { 0 };
	const char *number = arena_dup(&a, next->number, next->n);
	int from = mark_value(u->number), to = mark_value(number);
	bool on = from && to == from + 1 && next->kind == u->label.kind &&
		  next->code == u->label.code;
	arena_release(&a);
	return on;
}

/* Where within the text of u the next label of its series begins, after the
 * end of a sentence; NULL: nowhere. */
static const char *next_label(const struct unit *u, struct label *l)
{
	for (const char *p = u->text; (p = strchr(p, ' ')); p++)
		if (p > u->text && strchr(".;:?!)*", p[-1]) &&
		    (p[1] == 'R' || p[1] == 'L' || p[1] == 'F') &&
		    label_read(p + 1, false, l) && !l->alone && counts_on(u, l))
			return p + 1;
	return NULL;
}

/* Parts a unit at the labels that follow in it. */
static void split_labels(struct maker *m, size_t at)
{
	struct label l;
	const char *next;
	while (m->out->v[at].label.n &&
	       (next = next_label(&m->out->v[at], &l))) {
		struct unit proto = m->out->v[at];
		set_text(m, &m->out->v[at],
			 str_trim(m->a, proto.text,
				  (size_t)(next - proto.text)));
		struct unit *u =
			add(m, proto.section, proto.passage, proto.page);
		set_label(m, u, next, &l);
		set_text(m, u, next + l.after);
		at = m->out->n - 1;
	}
}

/* "2. The Board should" within "1. … 2. …": the lines were lost. */
static const char *next_count(const struct unit *u, struct mark *mark)
{
	char want[16];
	const char *p = u->text;
	size_t n = (size_t)snprintf(want, sizeof want, " %d", u->mark.v[0] + 1);
	for (; (p = strstr(p, want)); p++) {
		bool closed = strchr(".)", p[n]) && p[n] && p[n + 1] == ' ';
		if (p > u->text && strchr(".;", p[-1]) && closed &&
		    words_is_upper(p[n + 2])) {
			*mark = u->mark;
			mark->v[0]++;
			return p + 1;
		}
	}
	return NULL;
}

static void split_counts(struct maker *m, size_t at)
{
	struct mark mark;
	const char *next;
	while (m->out->v[at].mark.style == MARK_COUNT &&
	       !m->out->v[at].mark.letter &&
	       (next = next_count(&m->out->v[at], &mark))) {
		struct unit proto = m->out->v[at];
		set_text(m, &m->out->v[at],
			 str_trim(m->a, proto.text,
				  (size_t)(next - proto.text)));
		struct unit *u =
			add(m, proto.section, proto.passage, proto.page);
		u->kind = UNIT_NUMBER;
		u->mark = mark;
		u->listed = proto.listed;
		u->number = arena_fmt(m->a, "%d", mark.v[0]);
		set_text(m, u, strchr(next, ' ') + 1);
		at = m->out->n - 1;
	}
}

/* "a; - b; - c": a list that was typed with dashes. */
static void split_dashes(struct maker *m, size_t at)
{
	const char *next;
	while ((next = strstr(m->out->v[at].text, "; - "))) {
		struct unit u = m->out->v[at];
		size_t n = (size_t)(next - u.text) + 1;
		set_text(m, &m->out->v[at], arena_dup(m->a, u.text, n));
		set_text(m, &u, next + strlen("; - "));
		at = m->out->n;
		*ARENA_PUSH(m->a, m->out) = u;
	}
}

/* "Conclusions .... 12": a line of a contents page. */
static bool is_leader(const char *s)
{
	const char *dots = strstr(s, " ...");
	return dots && strspn(dots, " .0123456789") == strlen(dots);
}

/* A label in the paragraph's number, or else at the beginning of its text. */
static bool find_label(struct maker *m, struct unit *u,
		       const struct text_passage *p)
{
	struct label l;
	if (*p->paragraph && label_read(p->paragraph, true, &l) && l.n) {
		set_label(m, u, p->paragraph, &l);
		set_text(m, u, p->text);
		return true;
	}
	/* "- Lesson 6. Ask": a dash that was typed. */
	const char *text = p->text + (str_starts(p->text, "- ") ? 2 : 0);
	if (p->kind == TEXT_TABLE_ROW || label_is_range(text) ||
	    !label_read(text, false, &l))
		return false;
	set_label(m, u, text, &l);
	set_text(m, u, text + l.after);
	return true;
}

/* "1. The Board should" in a list of one, which nothing else tells. */
static void read_typed(struct maker *m, struct unit *u)
{
	const char *s = u->text;
	size_t n = strspn(s, "0123456789");
	if (!n || n > 2 || !(s[n] == '.' || s[n] == ')') || s[n + 1] != ' ' ||
	    !words_is_upper(s[n + 2]))
		return;
	u->number = arena_dup(m->a, s, n);
	u->mark = mark_read(u->number);
	u->listed = true;
	set_text(m, u, s + n + 2);
}

/* "Action 3" counts as 3. */
static const char *number_of(const char *paragraph)
{
	const char *space = strrchr(paragraph, ' ');
	bool word = words_length(paragraph) > 2 && words_is_letter(*paragraph);
	return word && space ? space + 1 : paragraph;
}

static void add_passage(struct maker *m, size_t section, size_t i)
{
	const struct text_passage *p = &m->t->passages.v[i];
	if (p->kind == TEXT_FOOTNOTE || is_leader(p->text))
		return;
	size_t at = m->out->n;
	struct unit *u = add(m, section, i, p->page);
	u->listed = p->kind == TEXT_LIST_ITEM;
	u->mark = mark_read(number_of(p->paragraph));
	if (find_label(m, u, p)) {
		split_labels(m, at);
		return;
	}
	set_text(m, u, p->text);
	u->number = mark_bare(m->a, number_of(p->paragraph));
	if (p->kind == TEXT_TABLE_ROW) {
		u->kind = UNIT_ROW;
		return;
	}
	if (!*p->paragraph && m->zones[section].kind == ZONE_RECS)
		read_typed(m, u);
	if (u->mark.style != MARK_NONE)
		u->kind = UNIT_NUMBER;
	else if (u->listed)
		u->kind = UNIT_BULLET;
	/* Both move the units. */
	if (u->kind == UNIT_BULLET)
		split_dashes(m, at);
	else if (u->kind == UNIT_NUMBER && m->zones[section].kind == ZONE_RECS)
		split_counts(m, at);
}

/* Integers in a zone count its recommendations when they begin at 1 in it or
 * are a list's. The first of a zone decides for all its sections. */
static void find_own(struct maker *m)
{
	size_t n = m->t->sections.n;
	int *first = arena_alloc(m->a, (n + 1) * sizeof *first);
	for (size_t i = 0; i < m->out->n; i++) {
		struct unit *u = &m->out->v[i];
		size_t group = m->zones[u->section].group;
		if (u->kind != UNIT_NUMBER || u->mark.style != MARK_COUNT)
			continue;
		if (!first[group])
			first[group] = u->mark.v[0];
		u->own = u->listed || first[group] == 1 || u->mark.letter;
	}
}

void units_find(struct arena *a, const struct text_doc *t,
		const struct zone *zones, struct units *out)
{
	struct maker m = { .a = a, .t = t, .zones = zones, .out = out };
	size_t done = 0; /* sections whose beginning is known */
	out->first = arena_alloc(a, (t->sections.n + 2) * sizeof *out->first);
	for (size_t i = 0; i <= t->passages.n; i++) {
		size_t upto = t->sections.n;
		if (i < t->passages.n && t->passages.v[i].section >= 0 &&
		    (size_t)t->passages.v[i].section < t->sections.n)
			upto = (size_t)t->passages.v[i].section + 1;
		else if (i < t->passages.n)
			continue;
		for (; done < upto; done++) {
			out->first[done] = out->n;
			add_heading(&m, done);
		}
		if (i < t->passages.n && done)
			add_passage(&m, done - 1, i);
	}
	out->first[done] = out->n;
	find_own(&m);
}
