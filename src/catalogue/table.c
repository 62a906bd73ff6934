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

/* Own names first, so that a usual spelling never takes a column away. */
static void identify(struct header *h, const struct catalogue_column *table)
{
	const struct catalogue_column *k;
	for (k = table; k->name; k++) {
		struct column *c = find(h, k->name, strlen(k->name));
		if (c)
			c->known = k;
	}
	for (k = table; k->name; k++) {
		bool have = false;
		for (size_t i = 0; i < h->n && !have; i++)
			have = h->v[i].known == k;
		struct column *c = have ? NULL : find_any(h, k->also);
		if (c)
			c->known = k;
	}
	for (size_t i = 0; i < h->n; i++)
		if (h->v[i].known)
			h->v[i].name = h->v[i].known->name;
}

static void read_header(struct arena *a, const struct row *row,
			const struct catalogue_column *table,
			struct header *out)
{
	*out = (struct header){ .line = row->line };
	for (size_t i = 0; i < row->n; i++)
		ARENA_PUSH(a, out)->name = column_fold(a, row->v[i]);
	identify(out, table);
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
		read_header(t->a, &row, t->columns, &t->header);
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
		return err_set(e, ERR_INPUT,
			       "%s: no column \"%s\": the first row must name "
			       "the columns, and this one is needed",
			       t->name, t->columns[0].name);
	try(t, delim);
	check_names(&t->header, t->name, d);
	return 0;
}

void table_close(struct table *t)
{
	rows_close(&t->rows);
}
