/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From counts to a table: what N is, percentages, intervals, totals. With
 * `known`, what is missing on the axis over which N is summed stays visible
 * but is in no base and no total.
 */
#include <math.h>

#include "maths.h"
#include "table.h"

struct work {
	struct stats_table *t;
	const struct raws *raw;
	bool drop_row, drop_col; /* the missing one is outside the base */
};

static struct stats_cell *cell(const struct stats_table *t, size_t r, size_t c)
{
	return &t->cells[r * t->n_cols + c];
}

static bool row_dropped(const struct work *w, size_t r)
{
	return w->drop_row && r + 1 == w->t->n_rows;
}

static bool col_dropped(const struct work *w, size_t c)
{
	return w->drop_col && c + 1 == w->t->n_cols;
}

void stats_cell_blank(struct stats_cell *x)
{
	const double none = (double)NAN;
	const struct maths_value nothing = { none, none, none };
	x->percent = none;
	x->lo = none;
	x->hi = none;
	x->rate = nothing;
	x->ratio = nothing;
	x->values = maths_summary(NULL, 0);
}

static void set_base(const struct stats_query *q, struct stats_cell *x,
		     int64_t N)
{
	x->N = N;
	if (N <= 0)
		return;
	x->percent = 100 * (double)x->n / (double)N;
	if (!q->interval)
		return;
	maths_wilson(x->n, N, MATHS_Z95, &x->lo, &x->hi);
	x->lo *= 100;
	x->hi *= 100;
}

static void add(struct stats_cell *sum, struct stats_set *set,
		const struct stats_cell *x)
{
	sum->n += x->n;
	stats_set_add(set, x->keys, x->n_keys);
	sum->filled = sum->filled || x->filled;
}

static void close_sum(struct arena *a, struct stats_cell *sum,
		      struct stats_set *set)
{
	sum->keys = stats_set_take(set, a, &sum->n_keys);
	stats_cell_blank(sum);
}

void stats_sum_up(struct arena *a, const struct raws *raw,
		  struct stats_sums drop, struct stats_table *t)
{
	struct stats_set *set = raw->set;
	size_t rows = t->n_rows - (drop.drop_row ? 1 : 0);
	size_t cols = t->n_cols - (drop.drop_col ? 1 : 0);
	t->row_totals = arena_alloc(a, (t->n_rows + 1) * sizeof *t->row_totals);
	t->col_totals = arena_alloc(a, (t->n_cols + 1) * sizeof *t->col_totals);
	for (size_t r = 0; r < t->n_rows; r++) {
		for (size_t c = 0; c < cols; c++)
			add(&t->row_totals[r], set, cell(t, r, c));
		close_sum(a, &t->row_totals[r], set);
	}
	for (size_t r = 0; r < rows; r++)
		add(&t->total, set, &t->row_totals[r]);
	close_sum(a, &t->total, set);
	for (size_t c = 0; c < t->n_cols; c++) {
		for (size_t r = 0; r < rows; r++)
			add(&t->col_totals[c], set, cell(t, r, c));
		close_sum(a, &t->col_totals[c], set);
	}
}

/* The base of a cell that the SELECT did not give: that of its column, if all
 * given cells of the column agree. */
static int64_t column_base(const struct work *w, size_t c)
{
	const struct stats_table *t = w->t;
	int64_t base = -1;
	for (size_t r = 0; r < t->n_rows; r++) {
		const struct stats_cell *x = cell(t, r, c);
		if (!x->filled)
			continue;
		if (base >= 0 && base != x->N)
			return 0;
		base = x->N;
	}
	return base > 0 ? base : 0;
}

/* Own bases: N came with the cells; a total column adds them up. */
static void bases_own(struct work *w)
{
	struct stats_table *t = w->t;
	for (size_t c = 0; c < t->n_cols; c++) {
		int64_t otherwise = column_base(w, c);
		for (size_t r = 0; r < t->n_rows; r++) {
			struct stats_cell *x = cell(t, r, c);
			set_base(t->query, x, x->filled ? x->N : otherwise);
		}
	}
	for (size_t r = 0; r < t->n_rows; r++) {
		int64_t N = 0;
		for (size_t c = 0; c < t->n_cols; c++)
			N += cell(t, r, c)->N;
		set_base(t->query, &t->row_totals[r], N);
	}
}

/* Bases that are sums of the table's own counts. */
static void bases_summed(struct work *w)
{
	struct stats_table *t = w->t;
	enum stats_percent of = t->query->percent;
	for (size_t r = 0; r < t->n_rows; r++) {
		for (size_t c = 0; c < t->n_cols; c++) {
			int64_t N =
				of == STATS_PERCENT_COLUMN ? t->col_totals[c].n
				: of == STATS_PERCENT_ROW  ? t->row_totals[r].n
							   : t->total.n;
			if (!row_dropped(w, r) && !col_dropped(w, c))
				set_base(t->query, cell(t, r, c), N);
		}
	}
	/* A total is a part of the whole along the other axis; along its own
	 * it is the base itself and has no percentage. */
	for (size_t r = 0; r < t->n_rows && of != STATS_PERCENT_ROW; r++)
		if (!row_dropped(w, r))
			set_base(t->query, &t->row_totals[r], t->total.n);
	for (size_t c = 0; c < t->n_cols && of != STATS_PERCENT_COLUMN; c++)
		if (!col_dropped(w, c))
			set_base(t->query, &t->col_totals[c], t->total.n);
}

int stats_check_once(const struct stats_table *t, struct err *e)
{
	const struct stats_query *q = t->query;
	if (!str_eq(q->unit, "reviews"))
		return 0;
	bool down = q->total_row || q->percent == STATS_PERCENT_COLUMN ||
		    q->percent == STATS_PERCENT_TABLE;
	bool across = q->total_column || q->percent == STATS_PERCENT_ROW ||
		      q->percent == STATS_PERCENT_TABLE;
	for (size_t c = 0; down && c < t->n_cols; c++)
		if ((size_t)t->col_totals[c].n != t->col_totals[c].n_keys)
			return err_set(
				e, ERR_INPUT,
				"%s:%d: a review stands in more than one "
				"row, so rows cannot be summed; write "
				"`percent: own` with a column base, and "
				"`totals:` without row",
				q->file, q->line);
	for (size_t r = 0; across && r < t->n_rows; r++)
		if ((size_t)t->row_totals[r].n != t->row_totals[r].n_keys)
			return err_set(
				e, ERR_INPUT,
				"%s:%d: a review stands in more than one "
				"column, so columns cannot be summed; "
				"write `percent: own` with a column "
				"base, and `totals:` without column",
				q->file, q->line);
	return 0;
}

/* Units in the whole table: for its title. */
static int64_t whole(const struct work *w)
{
	const struct stats_table *t = w->t;
	int64_t n = 0;
	if (w->raw->total >= 0)
		return w->raw->total;
	if (t->query->percent == STATS_PERCENT_OWN) {
		for (size_t c = 0; c < t->n_cols; c++)
			n += column_base(w, c);
		return n;
	}
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		n += t->cells[i].n;
	return n;
}

int stats_complete(struct arena *a, const struct raws *raw, bool known,
		   struct stats_table *t, struct err *e)
{
	const struct stats_query *q = t->query;
	struct work w = { .t = t, .raw = raw };
	bool own = q->percent == STATS_PERCENT_OWN;
	w.drop_row = known && t->row_missing &&
		     (q->percent == STATS_PERCENT_COLUMN ||
		      q->percent == STATS_PERCENT_TABLE);
	w.drop_col = known && t->col_missing &&
		     (q->percent == STATS_PERCENT_ROW ||
		      q->percent == STATS_PERCENT_TABLE);
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		stats_cell_blank(&t->cells[i]);
	stats_sum_up(a, raw, (struct stats_sums){ w.drop_row, w.drop_col }, t);
	if (stats_check_once(t, e) < 0)
		return -1;
	t->N = whole(&w);
	if (own)
		bases_own(&w);
	else if (q->percent)
		bases_summed(&w);
	t->base_known = w.drop_row || w.drop_col || (known && raw->asks_known);
	if (!q->total_row)
		t->col_totals = NULL;
	if (!q->total_column)
		t->row_totals = NULL;
	return 0;
}
