/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of values: from a number of each unit to summaries of cells, rows,
 * columns and all. */
#include <math.h>
#include <stdint.h>

#include "table.h"

struct group { /* of units: one cell, or a total */
	struct {
		double *v;
		size_t n, cap;
	} values;
	struct labels keys; /* of those with a value, as they come */
	int64_t units;
};

struct groups {
	struct arena *a;
	const struct stats_query *q;
	struct stats_set *set; /* empty */
	struct group *cells, *rows, *cols, all;
};

static void add(struct arena *a, struct group *g, const struct raw *x)
{
	g->units++;
	if (isnan(x->value))
		return;
	*ARENA_PUSH(a, &g->values) = x->value;
	*ARENA_PUSH(a, &g->keys) = x->keys[0];
}

/* -1: a review counts twice where reviews are the unit. */
static int close_group(const struct groups *all, const struct group *g,
		       struct stats_cell *out, struct err *e)
{
	const struct stats_query *q = all->q;
	stats_cell_blank(out);
	stats_set_add(all->set, g->keys.v, g->keys.n);
	out->n = (int64_t)g->values.n;
	out->N = g->units;
	out->keys = stats_set_take(all->set, all->a, &out->n_keys);
	out->filled = g->units > 0;
	out->values = maths_summary(g->values.v, g->values.n);
	if (str_eq(q->unit, "reviews") && out->n_keys != g->keys.n)
		return err_set(e, ERR_INPUT,
			       "%s:%d: a review stands in more than one row "
			       "of the result that are summed up together; the "
			       "unit is reviews",
			       q->file, q->line);
	return 0;
}

static int close_all(const struct groups *g, struct stats_table *t,
		     struct err *e)
{
	const struct stats_query *q = g->q;
	struct arena *a = g->a;
	size_t n = t->n_rows * t->n_cols;
	t->cells = arena_alloc(a, (n + 1) * sizeof *t->cells);
	for (size_t i = 0; i < n; i++)
		if (close_group(g, &g->cells[i], &t->cells[i], e) < 0)
			return -1;
	if (q->total_column)
		t->row_totals =
			arena_alloc(a, (t->n_rows + 1) * sizeof *t->row_totals);
	if (q->total_row)
		t->col_totals =
			arena_alloc(a, (t->n_cols + 1) * sizeof *t->col_totals);
	for (size_t r = 0; r < t->n_rows && q->total_column; r++)
		if (close_group(g, &g->rows[r], &t->row_totals[r], e) < 0)
			return -1;
	for (size_t c = 0; c < t->n_cols && q->total_row; c++)
		if (close_group(g, &g->cols[c], &t->col_totals[c], e) < 0)
			return -1;
	stats_cell_blank(&t->total);
	if (q->total_row && q->total_column)
		return close_group(g, &g->all, &t->total, e);
	return 0;
}

int stats_values(struct arena *a, const struct raws *raw, bool known,
		 struct stats_table *t, struct err *e)
{
	struct groups g = { .a = a, .q = t->query, .set = raw->set };
	bool drop_row = known && t->row_missing;
	bool drop_col = known && t->col_missing;
	g.cells = arena_alloc(a, (t->n_rows * t->n_cols + 1) * sizeof *g.cells);
	g.rows = arena_alloc(a, (t->n_rows + 1) * sizeof *g.rows);
	g.cols = arena_alloc(a, (t->n_cols + 1) * sizeof *g.cols);
	for (size_t i = 0; i < raw->n; i++) {
		const struct raw *x = &raw->v[i];
		size_t r = x->row == SIZE_MAX ? t->n_rows - 1 : x->row;
		size_t c = x->col == SIZE_MAX ? t->n_cols - 1 : x->col;
		bool in_row = !(drop_col && x->col == SIZE_MAX);
		bool in_col = !(drop_row && x->row == SIZE_MAX);
		add(a, &g.cells[r * t->n_cols + c], x);
		if (in_row)
			add(a, &g.rows[r], x);
		if (in_col)
			add(a, &g.cols[c], x);
		if (in_row && in_col)
			add(a, &g.all, x);
	}
	t->N = raw->total >= 0 ? raw->total : (int64_t)raw->n;
	t->base_known = drop_row || drop_col || (known && raw->asks_known);
	return close_all(&g, t, e);
}
