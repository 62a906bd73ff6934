/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SELECT of a query file: compiled, and checked against its header. */
#include <string.h>

#include "table.h"

const char *const stats_roles[N_ROLES] = {
	[ROLE_ROW] = "row",       [ROLE_COL] = "col",
	[ROLE_N] = "n",           [ROLE_BASE] = "base",
	[ROLE_TOTAL] = "total",   [ROLE_REVIEWS] = "reviews",
	[ROLE_NOTE] = "note",     [ROLE_VALUE] = "value",
	[ROLE_REVIEW] = "review", [ROLE_POPULATION] = "population",
};

int stats_in_file(const struct stats_query *q, struct err *e)
{
	/* "line 3, column 8: …". The database was given the whole file: its
	 * places are the file's. */
	static const char line[] = "line ", column[] = ", column ";
	static const char digits[] = "0123456789";
	struct err was = *e;
	const char *l = was.text + strlen(line);
	size_t n = str_starts(was.text, line) ? strspn(l, digits) : 0;
	const char *c = l + n + strlen(column);
	if (!n || !str_starts(l + n, column))
		return err_prefix(e, "%s:%d", q->file, q->line);
	size_t m = strspn(c, digits);
	*e = (struct err){ 0 };
	return err_set(e, was.kind, "%s:%.*s:%.*s%s", q->file, (int)n, l,
		       (int)m, c, c + m);
}

static bool declared(const struct stats_query *q, const char *name)
{
	for (size_t i = 0; i < q->columns.n; i++)
		if (str_eq(q->columns.v[i].name, name))
			return true;
	return false;
}

static int check_columns(struct stats_statement *x, struct err *e)
{
	const struct stats_query *q = x->q;
	for (int i = 0; i < db_columns(x->st); i++) {
		const char *name = db_column_name(x->st, i);
		int k = 0;
		while (k < N_ROLES && !str_eq(stats_roles[k], name))
			k++;
		if (k == N_ROLES || !declared(q, name))
			return err_set(e, ERR_INPUT,
				       "%s:%d: the SELECT gives a column "
				       "\"%s\" that the header does not "
				       "declare",
				       q->file, q->line, name);
		if (x->at[k] >= 0)
			return err_set(e, ERR_INPUT,
				       "%s:%d: the SELECT gives the column "
				       "\"%s\" twice",
				       q->file, q->line, name);
		x->at[k] = i;
	}
	for (int k = 0; k < N_ROLES; k++)
		if (x->at[k] < 0 && declared(q, stats_roles[k]))
			return err_set(e, ERR_INPUT,
				       "%s:%d: the header declares a column "
				       "\"%s\" that the SELECT does not give",
				       q->file, q->line, stats_roles[k]);
	return 0;
}

static int check_params(const struct stats_statement *x, struct err *e)
{
	for (int i = 0; i < db_params(x->st); i++)
		if (!str_eq(db_param_name(x->st, i), ":known") &&
		    !str_eq(db_param_name(x->st, i), ":theme"))
			return err_set(e, ERR_INPUT,
				       "%s:%d: the parameter %s has no value; "
				       "there are :known and :theme",
				       x->q->file, x->q->line,
				       db_param_name(x->st, i));
	return 0;
}

int stats_prepare(struct store *s, const struct stats_query *q,
		  struct stats_statement *out, struct err *e)
{
	*out = (struct stats_statement){ .q = q };
	for (int k = 0; k < N_ROLES; k++)
		out->at[k] = -1;
	if (db_prepare_select(store_db(s), q->sql, &out->st, e) < 0)
		return stats_in_file(q, e);
	return check_columns(out, e) < 0 ? -1 : check_params(out, e);
}

int stats_check(struct store *s, const struct stats_query *q, struct err *e)
{
	struct stats_statement x = { 0 };
	if (stats_temp(s, e) < 0)
		return -1;
	int rc = stats_prepare(s, q, &x, e);
	db_stmt_free(x.st);
	return rc;
}
