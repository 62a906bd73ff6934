/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the result of a SELECT into raw cells, each checked by itself. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "table.h"

#define BUDGET_MS 30000

struct reading {
	const struct stats_statement *x;
	const struct stats_query *q;
	struct raws *out;
	size_t last_row, last_col; /* most rows repeat the label before */
};

static int mistake(const struct stats_query *q, struct err *e, const char *what,
		   const char *row, const char *col)
{
	return err_set(e, ERR_INPUT, "%s:%d: %s in the cell \"%s\"%s%s%s",
		       q->file, q->line, what, row, col ? " × \"" : "",
		       col ? col : "", col ? "\"" : "");
}

const char *stats_shown(struct arena *a, const char *label)
{
	char *s = arena_str(a, label);
	if (*s >= 'a' && *s <= 'z')
		*s = (char)(*s - 'a' + 'A');
	return s;
}

static bool known_label(const struct labels *l, const char *text, size_t *at)
{
	if (*at < l->n && str_eq_nocase(l->v[*at], text))
		return true;
	for (size_t i = 0; i < l->n; i++) {
		if (str_eq_nocase(l->v[i], text)) {
			*at = i;
			return true;
		}
	}
	return false;
}

/* The index of a label, which is added when it is new; SIZE_MAX for NULL and
 * for the label that stands for NULL. */
static size_t place(struct arena *a, const struct stats_statement *x,
		    enum stats_role role, struct labels *l, bool *missing,
		    size_t *last)
{
	bool row = role == ROLE_ROW;
	const char *null = row ? x->q->missing : x->q->pivot_missing;
	const char *text =
		x->at[role] >= 0 ? db_text(x->st, x->at[role], a) : "";
	if (x->at[role] >= 0 &&
	    (db_is_null(x->st, x->at[role]) || str_eq_nocase(text, null))) {
		*missing = true;
		return SIZE_MAX;
	}
	if (!known_label(l, text, last)) {
		*last = l->n;
		*ARENA_PUSH(a, l) = stats_shown(a, text);
	}
	return *last;
}

static int check_size(const struct reading *r, struct err *e)
{
	const struct raws *o = r->out;
	if (o->rows.n > STATS_ROWS_MAX || o->cols.n > STATS_COLUMNS_MAX)
		return err_set(e, ERR_LIMIT,
			       "%s: more than %d rows or %d columns: not a "
			       "table that can be read; group by something "
			       "coarser",
			       r->q->file, STATS_ROWS_MAX, STATS_COLUMNS_MAX);
	return 0;
}

static int64_t number(const struct stats_statement *x, enum stats_role role,
		      int64_t otherwise)
{
	int i = x->at[role];
	return i < 0 || db_is_null(x->st, i) ? otherwise : db_int(x->st, i);
}

/* What must hold of every single cell. */
static const char *wrong(const struct stats_query *q, const struct raw *c)
{
	bool reviews = str_eq(q->unit, "reviews");
	if (q->kind == STATS_VALUES)
		return NULL;
	if (c->n < 0)
		return "n is negative";
	if (c->base >= 0 && c->n > c->base)
		return "n is more than base";
	if (c->n_keys > (size_t)c->n)
		return "there are more reviews than n";
	if (reviews && c->n_keys != (size_t)c->n)
		return "n is not the number of different reviews";
	return NULL;
}

static int check_cell(const struct reading *r, const struct raw *c,
		      const char *what, struct err *e)
{
	const struct raws *o = r->out;
	if (!what)
		return 0;
	return mistake(r->q, e, what,
		       c->row == SIZE_MAX ? r->q->missing : o->rows.v[c->row],
		       c->col == SIZE_MAX ? r->q->pivot_missing
		       : *r->q->pivot     ? o->cols.v[c->col]
					  : NULL);
}

static void add_note(struct reading *r, struct arena *a)
{
	struct labels *notes = &r->out->notes;
	int i = r->x->at[ROLE_NOTE];
	if (i < 0 || db_is_null(r->x->st, i))
		return;
	const char *text = db_text(r->x->st, i, a);
	for (size_t k = 0; k < notes->n; k++)
		if (str_eq(notes->v[k], text))
			return;
	*ARENA_PUSH(a, notes) = text;
}

/* The reviews behind the row of the result. */
static int read_keys(const struct reading *r, struct arena *a, struct raw *c,
		     struct err *e)
{
	const struct stats_statement *x = r->x;
	struct stats_set *set = r->out->set;
	bool values = r->q->kind == STATS_VALUES;
	const char *text =
		db_peek(x->st, x->at[values ? ROLE_REVIEW : ROLE_REVIEWS]);
	const char *wrong =
		values ? stats_keys_one(set, a, text)
		       : stats_keys_parse(set, a, *text ? text : "[]");
	if (wrong)
		return err_set(e, ERR_INPUT, "%s:%d: %s", r->q->file,
			       r->q->line, wrong);
	c->keys = stats_set_take(set, a, &c->n_keys);
	return 0;
}

/* A number as it stands: SQLite would read "12 days" as 12, and "?" as 0. */
static bool read_value(const struct stats_statement *x, double *out)
{
	int i = x->at[ROLE_VALUE];
	char *end;
	*out = (double)NAN;
	if (i < 0 || db_is_null(x->st, i))
		return true;
	const char *text = db_peek(x->st, i);
	*out = strtod(text, &end);
	return *text && !*end && isfinite(*out);
}

static int read_row(struct reading *r, struct arena *a, struct err *e)
{
	const struct stats_statement *x = r->x;
	struct raws *o = r->out;
	struct raw c = { .n = number(x, ROLE_N, 0),
			 .base = number(x, ROLE_BASE, -1),
			 .population = number(x, ROLE_POPULATION, -1) };
	bool good = read_value(x, &c.value);
	c.row = place(a, x, ROLE_ROW, &o->rows, &o->row_missing, &r->last_row);
	c.col = place(a, x, ROLE_COL, &o->cols, &o->col_missing, &r->last_col);
	if (check_size(r, e) < 0 || read_keys(r, a, &c, e) < 0)
		return -1;
	o->total = number(x, ROLE_TOTAL, o->total);
	add_note(r, a);
	if (check_cell(r, &c, good ? wrong(r->q, &c) : "value is no number",
		       e) < 0)
		return -1;
	*ARENA_PUSH(a, o) = c;
	return 0;
}

int stats_read(struct store *s, struct arena *a, const struct stats_query *q,
	       const struct stats_filter *f, struct raws *out, struct err *e)
{
	struct stats_statement x = { 0 };
	struct reading r = { .x = &x, .q = q, .out = out };
	int rc, ret = -1;
	out->total = -1;
	if (stats_prepare(s, q, &x, e) < 0)
		goto out;
	out->populated = x.at[ROLE_POPULATION] >= 0;
	out->asks_known = db_has_param(x.st, ":known");
	if (out->asks_known)
		db_bind_int(x.st, ":known", f->base == STATS_OF_KNOWN);
	if (db_has_param(x.st, ":theme"))
		db_bind_text(x.st, ":theme",
			     f->setup.theme ? f->setup.theme : "");
	db_set_budget(store_db(s), BUDGET_MS);
	while ((rc = db_step(x.st, e)) > 0)
		if (read_row(&r, a, e) < 0)
			goto out;
	ret = rc < 0 ? stats_in_file(q, e) : 0;
out:
	db_set_budget(store_db(s), 0);
	db_stmt_free(x.st);
	return ret;
}
