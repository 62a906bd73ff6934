/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet of recommendations in which people follow up what was done. */
#include <string.h>

#include "catalogue.h"
#include "cells.h"
#include "table.h"

enum { REVIEW, ID, KIND, NUMBER, TEXT, STATUS, DUE, OWNER, NOTE, N_COLUMNS };
#define SHOWN 60 /* bytes of a value in a diagnostic */

static const struct catalogue_column columns[] = {
	[REVIEW] = { "review", CATALOGUE_REVIEW, CATALOGUE_KEY, "", "",
		     "review_id|review_key|case" },
	[ID] = { "id", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
		 "recommendation_id" },
	[KIND] = { "kind", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "", "" },
	[NUMBER] = { "number", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
		     "no|recommendation|rec|recommendation_number" },
	[TEXT] = { "text", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "", "" },
	[STATUS] = { "status", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
		     "progress|state" },
	[DUE] = { "due", CATALOGUE_REVIEW, CATALOGUE_DATE, "", "",
		  "due_date|due_by|deadline|by_when|target_date|timescale" },
	[OWNER] = { "owner", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
		    "lead|responsible|by_whom|action_owner" },
	[NOTE] = { "note", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
		   "notes|comment|comments|update|evidence" },
	[N_COLUMNS] = { 0 },
};

/* As it was before it was made safe for spreadsheets. */
static const char *exact(const char *s)
{
	return *s == '\'' && s[1] && strchr("=+-@", s[1]) ? s + 1 : s;
}

static const char *cell_of(const struct table *t, const struct row *row,
			   int column)
{
	for (size_t i = 0; t->header.n > i && i < row->n; i++)
		if (t->header.v[i].known == &columns[column])
			return exact(cell_tidy(t->a, row->v[i]));
	return "";
}

/* What people write, and the words in which answers of boards are read. */
static const struct {
	const char *from, *to;
} statuses[] = {
	{ "done", "done" },
	{ "complete", "done" },
	{ "completed", "done" },
	{ "closed", "done" },
	{ "in progress", "in progress" },
	{ "ongoing", "in progress" },
	{ "on going", "in progress" },
	{ "started", "in progress" },
	{ "underway", "in progress" },
	{ "under way", "in progress" },
	{ "not begun", "not begun" },
	{ "not started", "not begun" },
	{ "not yet started", "not begun" },
	{ "to do", "not begun" },
	{ "accepted", "accepted" },
	{ "partly accepted", "partly accepted" },
	{ "partially accepted", "partly accepted" },
	{ "rejected", "rejected" },
	{ "not accepted", "rejected" },
};
#define N_STATUSES (sizeof statuses / sizeof *statuses)

const char *catalogue_status(struct arena *a, const char *written)
{
	const char *folded = cell_fold(a, written);
	for (size_t i = 0; i < N_STATUSES; i++)
		if (str_eq(folded, statuses[i].from))
			return statuses[i].to;
	return NULL;
}

static const char *status_of(struct arena *a, const char *written,
			     struct diag_at at, struct diags *d)
{
	const char *known[N_STATUSES];
	const char *status = catalogue_status(a, written);
	if (status || !*written || str_eq(written, "-"))
		return status ? status : written;
	for (size_t i = 0; i < N_STATUSES; i++)
		known[i] = statuses[i].from;
	const char *near =
		str_closest(cell_fold(a, written), known, N_STATUSES);
	size_t n = strlen(written);
	diag_add(d, DIAG_WARNING, "bad-value", at,
		 "column \"status\": \"%.*s\" is kept as written%s%s%s; known "
		 "are done, in progress, not begun, accepted, partly accepted, "
		 "rejected",
		 (int)utf8_cut(written, n < SHOWN ? n : SHOWN), written,
		 near ? "; did you mean \"" : "", near ? near : "",
		 near ? "\"?" : "");
	return written;
}

static const char *due_of(struct arena *a, const char *written,
			  struct diag_at at, struct diags *d)
{
	struct cell cell;
	if (!*written || str_eq(written, "-"))
		return written;
	cell_read(a, &columns[DUE], written, &cell);
	if (cell.state == CELL_GOOD)
		return cell.value;
	size_t n = strlen(written);
	diag_add(d, DIAG_WARNING, "bad-value", at,
		 "column \"due\": \"%.*s\" is not a date such as 2026-02-01 or "
		 "01/02/2026; it is kept as written",
		 (int)utf8_cut(written, n < SHOWN ? n : SHOWN), written);
	return written;
}

static void read_action(const struct table *t, const struct row *row,
			struct catalogue_actions *out, struct diags *d)
{
	struct diag_at at = { .file = t->name, .line = row->line };
	struct catalogue_action x = {
		.review = cell_of(t, row, REVIEW),
		.id = cell_of(t, row, ID),
		.kind = cell_of(t, row, KIND),
		.number = cell_of(t, row, NUMBER),
		.text = cell_of(t, row, TEXT),
		.status = cell_of(t, row, STATUS),
		.due = cell_of(t, row, DUE),
		.owner = cell_of(t, row, OWNER),
		.note = cell_of(t, row, NOTE),
		.line = row->line,
	};
	if (!*x.status && !*x.due && !*x.owner && !*x.note) {
		out->open++;
		return;
	}
	if (!*x.review) {
		diag_add(d, DIAG_LOST, "empty-cell", at,
			 "the row has nothing in column \"review\" and is left "
			 "out");
		return;
	}
	x.status = status_of(t->a, x.status, at, d);
	x.due = due_of(t->a, x.due, at, d);
	*ARENA_PUSH(t->a, out) = x;
}

static bool has(const struct table *t, int column)
{
	for (size_t i = 0; i < t->header.n; i++)
		if (t->header.v[i].known == &columns[column])
			return true;
	return false;
}

static int check_columns(const struct table *t, struct err *e)
{
	if (!has(t, ID) && !has(t, NUMBER))
		return table_needs(t, &columns[ID], e);
	if (!has(t, STATUS) && !has(t, DUE) && !has(t, OWNER) && !has(t, NOTE))
		return err_set(e, ERR_INPUT,
			       "%s: none of the columns \"status\", \"due\", "
			       "\"owner\" and \"note\" is there: nothing to "
			       "follow up",
			       t->name);
	return 0;
}

int catalogue_actions_parse(struct arena *a, const char *name, const void *p,
			    size_t n, struct catalogue_actions *out,
			    struct diags *d, struct err *e)
{
	struct table t = { .a = a, .name = name, .columns = columns };
	struct row row;
	int rc, ret = -1;
	*out = (struct catalogue_actions){ 0 };
	if (table_open(&t, p, n, d, e) < 0)
		return -1;
	if (check_columns(&t, e) < 0)
		goto out;
	while ((rc = rows_next(&t.rows, &row)) != 0) {
		if (rc < 0)
			row_tell(&row, name, d);
		else if (!row_is_empty(&row))
			read_action(&t, &row, out, d);
	}
	ret = 0;
out:
	table_close(&t);
	return ret;
}
