/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which tables stand in a pack, in which order and under which number: those
 * of the national analyses, by the `place` of the query file.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

/* Of "B2.1": 2, and 1 for its order among the tables of B2. */
static long place_number(const struct stats_query *q, bool behind_dot)
{
	const char *dot = strchr(q->place, '.');
	if (behind_dot)
		return dot ? strtol(dot + 1, NULL, 10) : 99;
	return *q->place ? strtol(q->place + 1, NULL, 10) : 0;
}

/* "B2" of "B2.1". */
static const char *place_name(struct arena *a, const struct stats_query *q)
{
	return arena_dup(a, q->place, strcspn(q->place, "."));
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
	for (int i = 0; i < 2; i++) {
		long m = place_number(s->query, i),
		     n = place_number(t->query, i);
		if (m != n)
			return m < n ? -1 : 1;
	}
	return strcmp(s->query->name, t->query->name);
}

/* Whether all but a twentieth stands in the row of what is missing or, where
 * each cell has its own base, nothing is in any base. */
static bool all_missing(const struct stats_table *x)
{
	int64_t known = 0, missing = 0;
	if (x->query->percent == STATS_PERCENT_OWN) {
		for (size_t i = 0; i < x->n_rows * x->n_cols; i++)
			if (x->cells[i].N)
				return false;
		return true;
	}
	if (!x->row_missing || x->query->kind != STATS_COUNTS)
		return false;
	for (size_t i = 0; i < x->n_rows * x->n_cols; i++)
		*(i < (x->n_rows - 1) * x->n_cols ? &known : &missing) +=
			x->cells[i].n;
	return known * 19 < missing;
}

/* The same of a table of factors, row by row. */
static bool no_row_known(const struct stats_table *x)
{
	if (!x->col_missing || x->query->percent != STATS_PERCENT_ROW)
		return false;
	for (size_t r = 0; r < x->n_rows; r++)
		for (size_t c = 0; c + 1 < x->n_cols; c++)
			if (x->cells[r * x->n_cols + c].n)
				return false;
	return true;
}

static const char one_period[] = "a table beside it says the same and more";

/* Whether the totals of a table are what another says of one period. */
static bool has_it_in_its_totals(const struct stats_table *t,
				 const struct stats_table *x)
{
	const struct stats_query *q = t->query, *r = x->query;
	return t != x && t->row_totals && t->n_cols > 1 &&
	       !str_eq(q->pivot_order, "periods") &&
	       q->percent == STATS_PERCENT_COLUMN && q->percent == r->percent &&
	       t->N == x->N && str_eq(q->unit, r->unit) &&
	       str_eq_nocase(q->row, r->row) && *q->place == *r->place &&
	       place_number(q, false) == place_number(r, false);
}

/* Why a table that could be made is not worth a place; NULL: it is. */
static const char *idle(const struct pack *p, const struct pack_table *t)
{
	const struct stats_table *x = &t->stats;
	if (!x->N || !x->n_rows || !x->n_cols || all_missing(x) ||
	    no_row_known(x))
		return "nothing of it is recorded";
	if (x->query->kind == STATS_RATES) {
		for (size_t i = 0; i < x->n_rows * x->n_cols; i++)
			if (!isnan(x->cells[i].rate.value))
				return NULL;
		return "no numbers of children in populations.csv";
	}
	/* Of one period, the same as the table beside it that says more. */
	if (!str_eq(x->query->pivot_order, "periods") || x->n_cols > 1)
		return NULL;
	for (size_t i = 0; i < p->tables.n; i++)
		if (has_it_in_its_totals(&p->tables.v[i].stats, x))
			return one_period;
	return NULL;
}

/* "A1" once; where several tables have the place: "A1a", "A1b". Those without
 * a place are numbered "X1", "X2". */
static void number_tables(struct pack *p)
{
	int further = 0;
	for (size_t i = 0; i < p->tables.n; i++) {
		struct pack_table *t = &p->tables.v[i];
		const char *name = place_name(p->a, t->query);
		size_t n = 0, at = 0;
		if (chapter_of(t->query) == N_CHAPTERS) {
			t->number = arena_fmt(p->a, "X%d", ++further);
			continue;
		}
		for (size_t k = 0; k < p->tables.n; k++) {
			if (!str_eq(place_name(p->a, p->tables.v[k].query),
				    name))
				continue;
			at += k < i;
			n++;
		}
		t->number = n < 2 || at > 25 ? name
					     : arena_fmt(p->a, "%s%c", name,
							 (char)('a' + (int)at));
	}
}

/* ---- names in files and links ---- */

static char *plain_name(struct arena *a, const char *name)
{
	char *s = arena_str(a, name);
	for (char *c = s; *c; c++)
		if (!strchr("abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_",
			    *c))
			*c = '-';
	return s;
}

/* Whether a name is that of another table, or of the files beside it. */
static bool is_taken(const struct pack *p, size_t i, const char *name)
{
	static const char *const beside[] = { "", "-change", "-published" };
	for (size_t k = 0; k < p->tables.n; k++) {
		const char *other = p->tables.v[k].id;
		size_t n = strlen(other);
		if (k == i || strncasecmp(name, other, n) != 0)
			continue;
		/* The first of two of one name keeps it. */
		for (size_t m = k < i ? 0 : 1; m < 3; m++)
			if (str_eq_nocase(name + n, beside[m]))
				return true;
	}
	return false;
}

static void name_tables(struct pack *p)
{
	for (size_t i = 0; i < p->tables.n; i++)
		p->tables.v[i].id =
			plain_name(p->a, p->tables.v[i].query->name);
	for (size_t i = 0; i < p->tables.n; i++) {
		struct pack_table *t = &p->tables.v[i];
		const char *name = t->id;
		for (int n = 2; is_taken(p, i, t->id); n++)
			t->id = arena_fmt(p->a, "%s-%d", name, n);
	}
}

void plan_settle(struct pack *p)
{
	size_t n = 0;
	bool *out = arena_alloc(p->a, p->tables.n + 1);
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		const char *why = idle(p, t);
		out[i] = why != NULL;
		if (why && why != one_period)
			*ARENA_PUSH(p->a, &p->left_out) = arena_fmt(
				p->a, "%s (%s)", t->stats.query->title, why);
	}
	for (size_t i = 0; i < p->tables.n; i++)
		if (!out[i])
			p->tables.v[n++] = p->tables.v[i];
	p->tables.n = n;
	number_tables(p);
	name_tables(p);
}

/* Whether anything but zeros is left to print. */
static bool says_something(const struct stats_table *t)
{
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		if (t->cells[i].hidden == STATS_SHOWN && t->cells[i].n)
			return true;
	for (size_t c = 0; t->col_totals && c < t->n_cols; c++)
		if (t->col_totals[c].hidden == STATS_SHOWN &&
		    t->col_totals[c].n)
			return true;
	for (size_t r = 0; t->row_totals && r < t->n_rows; r++)
		if (t->row_totals[r].hidden == STATS_SHOWN &&
		    t->row_totals[r].n)
			return true;
	return false;
}

void plan_withhold(struct pack *p)
{
	size_t n = 0;
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		if (says_something(&t->stats))
			p->tables.v[n++] = *t;
		else
			*ARENA_PUSH(p->a, &p->small) = t->stats.query->title;
	}
	p->tables.n = n;
	number_tables(p);
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
}
