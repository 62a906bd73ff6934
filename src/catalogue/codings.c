/* SPDX-License-Identifier: GPL-3.0-or-later */
/* codings.csv: one decision of a person a row. */
#include <string.h>

#include "catalogue.h"
#include "cells.h"
#include "table.h"

enum { UNIT, THEME, VALUE, CODER, DATE, NOTE, N_COLUMNS };
#define SHOWN    60          /* bytes of a value in a diagnostic */
#define N_NEEDED (VALUE + 1) /* the columns that every sheet has */

static const struct catalogue_column columns[] = {
	[UNIT] = { "unit", CATALOGUE_REVIEW, CATALOGUE_KEY, "", "",
		   "review|passage|review_id|passage_id|review_key|case_id|"
		   "case" },
	[THEME] = { "theme", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
		    "theme_name|code" },
	[VALUE] = { "value", CATALOGUE_REVIEW, CATALOGUE_WORD, "",
		    "present|mentioned only|absent|to confirm|not coded",
		    "status|decision|coding" },
	[CODER] = { "coder", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
		    "coded_by|who|name|initials" },
	[DATE] = { "date", CATALOGUE_REVIEW, CATALOGUE_DATE, "", "",
		   "coded_on|when|date_coded" },
	[NOTE] = { "note", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
		   "notes|comment|comments|reason" },
	[N_COLUMNS] = { 0 },
};

static const char *cell_of(const struct table *t, const struct row *row,
			   int column)
{
	for (size_t i = 0; i < t->header.n && i < row->n; i++)
		if (t->header.v[i].known == &columns[column])
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
	cell_read(a, &columns[VALUE], written, &cell);
	const char *folded = cell_fold(a, written);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_eq(folded, others[i].from))
			return others[i].to;
	return cell.state == CELL_GOOD ? cell.value : written;
}

/*
 * In ISO 8601, so that later dates come later in the alphabet: a day, or a
 * month or year, which counts as its beginning. The time of day stays where
 * the date was written in ISO 8601 already, but not midnight, which is what
 * spreadsheets write behind a date alone.
 */
static const char *date_of(struct arena *a, const char *written,
			   struct diag_at at, struct diags *d)
{
	struct cell cell;
	cell_read(a, &columns[DATE], written, &cell);
	bool in_order = str_eq(cell.precision, "day") ||
			str_eq(cell.precision, "month") ||
			str_eq(cell.precision, "year");
	size_t n = strlen(cell.raw);
	if (cell.state == CELL_EMPTY)
		return "";
	if (cell.state != CELL_GOOD || !in_order) {
		diag_add(d, DIAG_WARNING, "bad-value", at,
			 "column \"date\": \"%.*s\" is not a date such as "
			 "2026-02-01 or 01/02/2026; the decision is kept "
			 "without one, as if older than those that have one",
			 (int)utf8_cut(cell.raw, n < SHOWN ? n : SHOWN),
			 cell.raw);
		return "";
	}
	const char *time = str_starts(cell.raw, cell.value)
				   ? cell.raw + strlen(cell.value)
				   : "";
	return time[strspn(time, " T0:.Z")] ? cell.raw : cell.value;
}

static void read_coding(const struct table *t, const struct row *row,
			struct catalogue_codings *out, struct diags *d)
{
	struct diag_at at = { .file = t->name, .line = row->line };
	/* A line of a sheet that its coder has not come to yet. */
	if (!*cell_of(t, row, VALUE) && *cell_of(t, row, UNIT)) {
		out->open++;
		return;
	}
	for (int i = 0; i < N_NEEDED; i++) {
		if (*cell_of(t, row, i))
			continue;
		diag_add(d, DIAG_LOST, "empty-cell", at,
			 "the row has nothing in column \"%s\" and is left out",
			 columns[i].name);
		return;
	}
	struct catalogue_coding *c = ARENA_PUSH(t->a, out);
	c->unit = cell_of(t, row, UNIT);
	c->theme = cell_of(t, row, THEME);
	c->value = status_of(t->a, cell_of(t, row, VALUE));
	c->coder = cell_of(t, row, CODER);
	c->date = date_of(t->a, cell_of(t, row, DATE), at, d);
	c->note = cell_of(t, row, NOTE);
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
	size_t rows = 0;
	int rc, ret = -1;
	*out = (struct catalogue_codings){ .name = name };
	if (table_open(&t, p, n, d, e) < 0)
		return -1;
	for (int i = 0; i < N_NEEDED; i++)
		if (table_needs(&t, &columns[i], e) < 0)
			goto out;
	while ((rc = rows_next(&t.rows, &row)) != 0) {
		if (rc > 0 && row_is_empty(&row))
			continue;
		rows++;
		if (rc < 0)
			row_tell(&row, name, d);
		else
			read_coding(&t, &row, out, d);
	}
	if (!rows)
		diag_add(d, DIAG_WARNING, "no-rows",
			 (struct diag_at){ .file = name },
			 "the sheet has no rows under the names of its "
			 "columns");
	ret = 0;
out:
	table_close(&t);
	return ret;
}
