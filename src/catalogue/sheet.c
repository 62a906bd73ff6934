/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any CSV file with some columns that are known, and others that are not. */
#include <string.h>

#include "catalogue.h"
#include "cells.h"
#include "table.h"

static void read_row(const struct table *t, const struct row *row,
		     struct catalogue_sheet *out)
{
	struct catalogue_line *l = ARENA_PUSH(t->a, out);
	l->line = row->line;
	l->cells = arena_alloc(t->a, out->n_columns * sizeof *l->cells);
	for (size_t i = 0; i < out->n_columns; i++)
		l->cells[i] = i < row->n ? cell_tidy(t->a, row->v[i]) : "";
}

int catalogue_sheet_parse(struct arena *a, const struct catalogue_input *in,
			  const struct catalogue_column *known,
			  struct catalogue_sheet *out, struct diags *d,
			  struct err *e)
{
	struct table t = {
		.a = a, .name = in->name, .columns = known, .maps = &in->maps
	};
	struct row row;
	int rc;
	*out = (struct catalogue_sheet){ 0 };
	if (table_open(&t, in->p, in->n, d, e) < 0)
		return -1;
	out->n_columns = t.header.n;
	out->columns = arena_alloc(a, (t.header.n + 1) * sizeof *out->columns);
	for (size_t i = 0; i < t.header.n; i++)
		out->columns[i] = t.header.v[i].name;
	while ((rc = rows_next(&t.rows, &row)) != 0) {
		if (rc < 0)
			row_tell(&row, in->name, d);
		else if (!row_is_empty(&row))
			read_row(&t, &row, out);
	}
	table_close(&t);
	return 0;
}

size_t catalogue_sheet_column(const struct catalogue_sheet *s, const char *name)
{
	for (size_t i = 0; i < s->n_columns; i++)
		if (str_eq(s->columns[i], name))
			return i;
	return SIZE_MAX;
}
