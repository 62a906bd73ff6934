/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Footnotes that most tables of a pack share are said once, at the front, and
 * the sources of published figures once, at the end. Files that travel alone
 * (CSV, workbook) keep them.
 */
#include <string.h>

#include "pack.h"

#define SHARED_LEAST 3 /* tables that say it, and at least half of all */

struct said {
	const char *text;
	size_t n;
};

struct said_list {
	struct said *v;
	size_t n, cap;
};

static void count(struct arena *a, const struct emit_table *t,
		  struct said_list *out)
{
	for (size_t i = 0; i < t->n_notes; i++) {
		size_t k = 0;
		while (k < out->n && !str_eq(out->v[k].text, t->notes[i]))
			k++;
		if (k == out->n)
			ARENA_PUSH(a, out)->text = t->notes[i];
		out->v[k].n++;
	}
}

/* "c: withheld …": what explains a sign stands where the sign stands. */
static bool is_key(const char *note)
{
	return *note && note[1] == ':';
}

/* Keeps the notes of a table that are not said at the front. */
static void strip(struct arena *a, struct emit_table *t,
		  const struct said_list *said, size_t least)
{
	const char **kept = arena_alloc(a, (t->n_notes + 1) * sizeof *kept);
	size_t n = 0;
	for (size_t i = 0; i < t->n_notes; i++) {
		size_t k = 0;
		while (k < said->n && !str_eq(said->v[k].text, t->notes[i]))
			k++;
		if (said->v[k].n < least || is_key(t->notes[i]))
			kept[n++] = t->notes[i];
	}
	t->notes = kept;
	t->n_notes = n;
}

static size_t least_of(size_t tables)
{
	size_t half = (tables + 1) / 2;
	return half > SHARED_LEAST ? half : SHARED_LEAST;
}

static void tell(struct pack *p, const struct said_list *said, size_t least)
{
	for (size_t i = 0; i < said->n; i++)
		if (said->v[i].n >= least && !is_key(said->v[i].text))
			*ARENA_PUSH(p->a, &p->shared) = said->v[i].text;
}

void notes_share(struct pack *p)
{
	struct said_list own = { 0 }, change = { 0 };
	size_t changes = 0;
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		count(p->a, &t->page, &own);
		if (t->compared)
			count(p->a, &t->change_page, &change);
		changes += t->compared;
	}
	for (size_t i = 0; i < p->tables.n; i++) {
		struct pack_table *t = &p->tables.v[i];
		strip(p->a, &t->page, &own, least_of(p->tables.n));
		if (t->compared)
			strip(p->a, &t->change_page, &change,
			      least_of(changes));
	}
	tell(p, &own, least_of(p->tables.n));
	tell(p, &change, least_of(changes));
}

/* ---- sources of published figures ---- */

/* The global number of what a note "[2] Source …" of a table says. */
static size_t source_number(struct pack *p, const char *note)
{
	const char *text = strchr(note, ']');
	size_t i = 0;
	text = text ? text + 2 : note;
	while (i < p->sources.n && !str_eq(p->sources.v[i], text))
		i++;
	if (i == p->sources.n)
		*ARENA_PUSH(p->a, &p->sources) = text;
	return i + 1;
}

static const char *renumbered(struct pack *p, const struct emit_table *t,
			      const char *cell)
{
	for (size_t i = 0; i < t->n_notes; i++)
		if (str_starts(t->notes[i], cell))
			return arena_fmt(p->a, "[%zu]",
					 source_number(p, t->notes[i]));
	return cell;
}

void notes_sources(struct pack *p)
{
	for (size_t i = 0; i < p->tables.n; i++) {
		struct emit_table *t = &p->tables.v[i].published_page;
		if (!p->tables.v[i].has_published)
			continue;
		size_t n = t->n_rows * t->n_columns, kept = 0;
		struct emit_cell *cells = arena_alloc(p->a, n * sizeof *cells);
		const char **notes =
			arena_alloc(p->a, (t->n_notes + 1) * sizeof *notes);
		for (size_t k = 0; k < n; k++) {
			cells[k] = t->cells[k];
			if (cells[k].text && *cells[k].text == '[')
				cells[k].text = renumbered(p, t, cells[k].text);
		}
		for (size_t k = 0; k < t->n_notes; k++)
			if (*t->notes[k] != '[')
				notes[kept++] = t->notes[k];
		t->cells = cells;
		t->notes = notes;
		t->n_notes = kept;
	}
}
