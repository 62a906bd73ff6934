/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which tables stand in a pack, in which order and under which number: those
 * of the national analyses, by the `place` of the query file.
 */
#include <stdlib.h>
#include <string.h>

#include "pack.h"

static const struct {
	char letter;
	const char *title;
} chapters[] = {
	{ 'A', "Volume and geography" },
	{ 'B', "The incident" },
	{ 'C', "The child" },
	{ 'D', "Parents, family and environment" },
	{ 'E', "Neglect" },
	{ 'F', "Services" },
	{ 'G', "The review itself" },
	{ 'I', "What reviews do not say, and what the store holds" },
	{ 'T', "The theme" },
};
#define N_CHAPTERS (sizeof chapters / sizeof *chapters)

static size_t chapter_of(const struct stats_query *q)
{
	size_t i = 0;
	while (i < N_CHAPTERS && chapters[i].letter != *q->place)
		i++;
	return i;
}

const char *plan_chapter(const struct pack_table *t)
{
	size_t i = chapter_of(t->query);
	return i < N_CHAPTERS ? chapters[i].title : "Further tables";
}

static long place_number(const struct stats_query *q)
{
	return *q->place ? strtol(q->place + 1, NULL, 10) : 0;
}

/* The theme of a thematic pack first, then letter, number, name: "A2" stands
 * before "A10", and what has no place last. */
static int by_place(const void *x, const void *y)
{
	const struct pack_table *s = x, *t = y;
	size_t a = chapter_of(s->query), b = chapter_of(t->query);
	bool a_theme = *s->query->place == 'T',
	     b_theme = *t->query->place == 'T';
	if (a_theme != b_theme)
		return b_theme - a_theme;
	if (a != b)
		return a < b ? -1 : 1;
	long m = place_number(s->query), n = place_number(t->query);
	if (m != n)
		return m < n ? -1 : 1;
	return strcmp(s->query->name, t->query->name);
}

/* "A1" once; where several tables have the place: "A1a", "A1b". Those without
 * a place are numbered "X1", "X2". */
static void number_tables(struct pack *p)
{
	int further = 0;
	for (size_t i = 0; i < p->tables.n; i++) {
		struct pack_table *t = &p->tables.v[i];
		size_t n = 0, at = 0;
		if (chapter_of(t->query) == N_CHAPTERS) {
			t->number = arena_fmt(p->a, "X%d", ++further);
			continue;
		}
		for (size_t k = 0; k < p->tables.n; k++) {
			if (!str_eq(p->tables.v[k].query->place,
				    t->query->place))
				continue;
			at += k < i;
			n++;
		}
		t->number = n < 2 || at > 25
				    ? t->query->place
				    : arena_fmt(p->a, "%s%c", t->query->place,
						(char)('a' + (int)at));
	}
}

void plan_tables(struct pack *p)
{
	static const unsigned packs[] = {
		[REPORT_TRIENNIAL] = STATS_IN_TRIENNIAL,
		[REPORT_ANNUAL] = STATS_IN_ANNUAL,
		[REPORT_AREA] = STATS_IN_AREA,
		[REPORT_THEMATIC] = STATS_IN_THEMATIC,
	};
	for (size_t i = 0; i < p->o->queries->n; i++) {
		const struct stats_query *q = &p->o->queries->v[i];
		if (q->packs & packs[p->o->kind])
			ARENA_PUSH(p->a, &p->tables)->query = q;
	}
	if (p->tables.n)
		qsort(p->tables.v, p->tables.n, sizeof *p->tables.v, by_place);
	number_tables(p);
}
