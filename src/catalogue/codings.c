/* SPDX-License-Identifier: GPL-3.0-or-later */
/* codings.csv: one decision of a person a row. */
#include <string.h>

#include "catalogue.h"
#include "cells.h"
#include "table.h"

static const struct catalogue_column columns[] = {
	{ "unit", CATALOGUE_REVIEW, CATALOGUE_KEY, "", "",
	  "review|passage|review_id|passage_id|review_key|case_id|case" },
	{ "theme", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
	  "theme_name|code" },
	{ "value", CATALOGUE_REVIEW, CATALOGUE_WORD, "",
	  "present|mentioned only|absent|to confirm|not coded",
	  "status|decision|coding" },
	{ "coder", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
	  "coded_by|who|name|initials" },
	{ "date", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
	  "coded_on|when|date_coded" },
	{ "note", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
	  "notes|comment|comments|reason" },
	{ 0 },
};

static const char *cell_of(const struct table *t, const struct row *row,
			   const char *column)
{
	for (size_t i = 0; i < t->header.n && i < row->n; i++)
		if (t->header.v[i].known &&
		    str_eq(t->header.v[i].known->name, column))
			return cell_tidy(t->a, row->v[i]);
	return "";
}

/* The name of a status; what is none is left to whoever stores it. */
static const char *status_of(struct arena *a, const char *written)
{
	static const struct {
		const char *from, *to;
	} others[] = {
		{ "yes", "present" },
		{ "y", "present" },
		{ "1", "present" },
		{ "true", "present" },
		{ "no", "absent" },
		{ "n", "absent" },
		{ "0", "absent" },
		{ "false", "absent" },
		{ "mentioned", "mentioned only" },
	};
	struct cell cell;
	cell_read(a, &columns[2], written, &cell);
	const char *folded = cell_fold(a, written);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_eq(folded, others[i].from))
			return others[i].to;
	return cell.state == CELL_GOOD ? cell.value : written;
}

static void read_coding(const struct table *t, const struct row *row,
			struct catalogue_codings *out, struct diags *d)
{
	static const char *const needed[] = { "unit", "theme", "value" };
	struct diag_at at = { .file = t->name, .line = row->line };
	/* A line of a sheet that its coder has not come to yet. */
	if (!*cell_of(t, row, "value") && *cell_of(t, row, "unit")) {
		out->open++;
		return;
	}
	for (size_t i = 0; i < 3; i++) {
		if (*cell_of(t, row, needed[i]))
			continue;
		diag_add(d, DIAG_LOST, "empty-cell", at,
			 "the row has nothing in column \"%s\" and is left out",
			 needed[i]);
		return;
	}
	struct catalogue_coding *c = ARENA_PUSH(t->a, out);
	c->unit = cell_of(t, row, "unit");
	c->theme = cell_of(t, row, "theme");
	c->value = status_of(t->a, cell_of(t, row, "value"));
	c->coder = cell_of(t, row, "coder");
	c->date = cell_of(t, row, "date");
	c->note = cell_of(t, row, "note");
	c->line = row->line;
	if (!*c->coder)
		diag_add(d, DIAG_WARNING, "no-coder", at,
			 "the row does not say whose decision this is");
}

int catalogue_codings_parse(struct arena *a, const char *name, const void *p,
			    size_t n, struct catalogue_codings *out,
			    struct diags *d, struct err *e)
{
	struct table t = { .a = a, .name = name, .columns = columns };
	struct row row;
	int rc;
	*out = (struct catalogue_codings){ .name = name };
	if (table_open(&t, p, n, d, e) < 0)
		return -1;
	while ((rc = rows_next(&t.rows, &row)) != 0) {
		if (rc < 0)
			row_tell(&row, name, d);
		else if (!row_is_empty(&row))
			read_coding(&t, &row, out, d);
	}
	table_close(&t);
	return 0;
}
