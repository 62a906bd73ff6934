/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The separator, the row with the names, and whose each column is. */
#include "table.h"

#include <string.h>

#include "cells.h"

#define ROWS_ABOVE 10 /* that a header may have above it */

/* How many of the table's columns a header has; 0 without the first. */
static size_t score(const struct header *h,
		    const struct catalogue_column *table)
{
	size_t n = 0;
	bool has_key = false;
	for (size_t i = 0; i < h->n; i++) {
		n += h->v[i].known != NULL;
		has_key = has_key || h->v[i].known == &table[0];
	}
	return has_key ? n : 0;
}

/* The column called `name` that nobody has taken. */
static struct column *find(struct header *h, const char *name, size_t n)
{
	for (size_t i = 0; i < h->n; i++) {
		struct column *c = &h->v[i];
		if (!c->known && strlen(c->name) == n &&
		    memcmp(c->name, name, n) == 0)
			return c;
	}
	return NULL;
}

static struct column *find_any(struct header *h, const char *names)
{
	struct column *c = NULL;
	for (const char *p = names; *p && !c;) {
		size_t n = strcspn(p, "|");
		c = find(h, p, n);
		p += n + (p[n] == '|');
	}
	return c;
}

static const struct catalogue_column *
column_named(const struct catalogue_column *table, const char *name)
{
	while (table->name && !str_eq(table->name, name))
		table++;
	return table->name ? table : NULL;
}

/* What the user said each column is, before anything that names suggest. */
static void apply_maps(struct arena *a, struct header *h,
		       const struct catalogue_column *table,
		       const struct catalogue_maps *maps)
{
	for (size_t i = 0; maps && i < maps->n; i++) {
		const char *theirs = column_fold(a, maps->v[i].theirs);
		struct column *c = find(h, theirs, strlen(theirs));
		if (c)
			c->known = column_named(table, maps->v[i].ours);
	}
}

static bool is_had(const struct header *h, const struct catalogue_column *k)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->v[i].known == k)
			return true;
	return false;
}

/* Own names next, so that a usual spelling never takes a column away. */
static void identify(struct header *h, const struct catalogue_column *table)
{
	const struct catalogue_column *k;
	for (k = table; k->name; k++) {
		struct column *c =
			is_had(h, k) ? NULL : find(h, k->name, strlen(k->name));
		if (c)
			c->known = k;
	}
	for (k = table; k->name; k++) {
		struct column *c = is_had(h, k) ? NULL : find_any(h, k->also);
		if (c)
			c->known = k;
	}
	for (size_t i = 0; i < h->n; i++) {
		h->v[i].was = h->v[i].name;
		if (h->v[i].known)
			h->v[i].name = h->v[i].known->name;
	}
}

static void read_header(struct table *t, const struct row *row)
{
	struct header *h = &t->header;
	*h = (struct header){ .line = row->line };
	for (size_t i = 0; i < row->n; i++)
		ARENA_PUSH(t->a, h)->name = column_fold(t->a, row->v[i]);
	apply_maps(t->a, h, t->columns, t->maps);
	identify(h, t->columns);
}

/* Reads down to the header with one separator; its score, 0 for none. */
static size_t try(struct table *t, char delim)
{
	struct row row;
	rows_open(&t->rows, t->text.p, t->text.n, delim);
	for (int i = 0; i < ROWS_ABOVE; i++) {
		int rc = rows_next(&t->rows, &row);
		if (rc == 0)
			break;
		if (rc < 0)
			continue;
		read_header(t, &row);
		size_t n = score(&t->header, t->columns);
		if (n) {
			t->rows.usual = row.n;
			return n;
		}
	}
	rows_close(&t->rows);
	return 0;
}

/* Columns that cannot be used, said once. */
static void check_names(struct header *h, const char *name, struct diags *d)
{
	for (size_t i = 0; i < h->n; i++) {
		struct column *c = &h->v[i];
		for (size_t j = 0; j < i && *c->name; j++) {
			if (!str_eq(h->v[j].name, c->name))
				continue;
			diag_add(d, DIAG_WARNING, "duplicate-column",
				 (struct diag_at){ .file = name,
						   .line = h->line,
						   .col = (int)i + 1 },
				 "column \"%s\" is there twice; the first is "
				 "used, this one left out",
				 c->name);
			c->name = "";
			c->told = true;
		}
	}
}

/* The known column that nobody has and that `name` is nearly called. A short
 * name is near to too much. */
static const struct catalogue_column *meant(const struct header *h,
					    const struct catalogue_column *k,
					    const char *name)
{
	const struct catalogue_column *best = NULL;
	size_t least = 3;
	for (; strlen(name) > 4 && k->name; k++) {
		size_t d = strlen(k->name) > 4 ? str_distance(name, k->name)
					       : least;
		if (d < least && !is_had(h, k)) {
			least = d;
			best = k;
		}
	}
	return best;
}

/* Names that look like a slip, and maps that nothing is called by. */
static void check_spelling(const struct table *t, struct diags *d)
{
	const struct header *h = &t->header;
	for (size_t i = 0; i < h->n; i++) {
		const struct column *c = &h->v[i];
		const struct catalogue_column *k =
			c->known ? NULL : meant(h, t->columns, c->name);
		if (k)
			diag_add(d, DIAG_WARNING, "unknown-column",
				 (struct diag_at){ t->name, 0, h->line,
						   (int)i + 1 },
				 "column \"%s\" is kept as your own; if it is "
				 "\"%s\", say so: --map %s=%s",
				 c->name, k->name, k->name, c->name);
	}
	for (size_t i = 0; t->maps && i < t->maps->n; i++) {
		const struct catalogue_map *m = &t->maps->v[i];
		const char *theirs = column_fold(t->a, m->theirs);
		bool used = false;
		for (size_t k = 0; k < h->n && !used; k++)
			used = h->v[k].known &&
			       str_eq(h->v[k].known->name, m->ours) &&
			       (str_eq(h->v[k].was, theirs));
		if (!used)
			diag_add(d, DIAG_WARNING, "map-unused",
				 (struct diag_at){ .file = t->name,
						   .line = h->line },
				 "no column is called \"%s\", which was to be "
				 "\"%s\"",
				 m->theirs, m->ours);
	}
}

static int no_column(const char *file, const char *column, struct err *e)
{
	return err_set(e, ERR_INPUT,
		       "%s: no column \"%s\": the first row must name the "
		       "columns, and this one is needed",
		       file, column);
}

int table_needs(const struct table *t, const struct catalogue_column *k,
		struct err *e)
{
	return is_had(&t->header, k) ? 0 : no_column(t->name, k->name, e);
}

int table_open(struct table *t, const void *p, size_t n, struct diags *d,
	       struct err *e)
{
	static const char delims[] = ",;\t|";
	size_t best = 0;
	char delim = 0;
	t->text = (struct decoded){ p, n };
	if (decode_text(t->a, t->name, &t->text, d, e) < 0)
		return -1;
	for (const char *c = delims; *c; c++) {
		size_t known = try(t, *c);
		if (known)
			rows_close(&t->rows);
		if (known > best) {
			best = known;
			delim = *c;
		}
	}
	if (!best)
		return no_column(t->name, t->columns[0].name, e);
	try(t, delim);
	check_names(&t->header, t->name, d);
	check_spelling(t, d);
	return 0;
}

void table_close(struct table *t)
{
	rows_close(&t->rows);
}
