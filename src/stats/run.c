/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table from start to end: filter, read, place, complete, describe. */
#include <stdint.h>
#include <string.h>

#include "table.h"
#include "tests.h"

#define SPAN_MAX 100 /* years that are listed without a gap */

/* Every year, or three years, of the period. */
static void order_of_time(struct arena *a, bool years,
			  const struct stats_filter *f,
			  const struct selection *sel, struct labels *out)
{
	if (!sel->first || sel->last - sel->first >= SPAN_MAX)
		return;
	for (int y = sel->first; y <= sel->last; y++) {
		const char *label = years ? stats_year_label(a, f->by, y)
					  : stats_period_label(a, f, y);
		if (!out->n || !str_eq(out->v[out->n - 1], label))
			*ARENA_PUSH(a, out) = label;
	}
}

/* The labels that an order gives beforehand: its own list, or what a word
 * stands for. */
static int fixed_order(struct arena *a, const char *order,
		       const struct stats_filter *f,
		       const struct selection *sel, struct labels *out,
		       struct err *e)
{
	static const char harm_of[] = "harm ";
	bool years = str_eq(order, "years");
	struct stats_bands bands;
	if (years || str_eq(order, "periods")) {
		order_of_time(a, years, f, sel, out);
	} else if (str_eq(order, "bands")) {
		if (stats_bands(a, f->setup.age_bands, &bands, e) < 0)
			return -1;
		for (size_t i = 0; i < bands.n; i++)
			*ARENA_PUSH(a, out) = bands.v[i].label;
	} else if (str_eq(order, "harm")) {
		stats_harm_labels(a, &f->setup, "", out);
	} else if (str_starts(order, harm_of)) {
		stats_harm_labels(a, &f->setup, order + strlen(harm_of), out);
	} else {
		stats_list(a, order, out);
	}
	return 0;
}

/* Labels of an axis with that of NULL at the end. */
static const char *const *axis(struct arena *a, const struct labels *l,
			       bool missing, const char *null, size_t *n)
{
	const char **v = arena_alloc(a, (l->n + 1) * sizeof *v);
	for (size_t i = 0; i < l->n; i++)
		v[i] = l->v[i];
	if (missing)
		v[l->n] = null;
	*n = l->n + missing;
	return v;
}

/* Counts and their reviews to their cells; population: of each, 0: none. */
static int place(struct arena *a, const struct raws *raw, struct stats_table *t,
		 int64_t *population, struct err *e)
{
	const struct stats_query *q = t->query;
	t->cells =
		arena_alloc(a, (t->n_rows * t->n_cols + 1) * sizeof *t->cells);
	for (size_t i = 0; i < raw->n; i++) {
		const struct raw *c = &raw->v[i];
		bool missing = c->row == SIZE_MAX || c->col == SIZE_MAX;
		size_t row = c->row == SIZE_MAX ? t->n_rows - 1 : c->row;
		size_t col = c->col == SIZE_MAX ? t->n_cols - 1 : c->col;
		struct stats_cell *x = &t->cells[row * t->n_cols + col];
		/* NULL and the word for it may both be in the data. */
		if (x->filled && !missing)
			return err_set(e, ERR_INPUT,
				       "%s:%d: the cell \"%s\" × \"%s\" comes "
				       "twice: group by row and col (COLLATE "
				       "NOCASE where spelling differs in case)",
				       q->file, q->line, t->rows[row],
				       t->cols[col]);
		if (x->filled) {
			stats_set_add(raw->set, x->keys, x->n_keys);
			stats_set_add(raw->set, c->keys, c->n_keys);
			x->keys = stats_set_take(raw->set, a, &x->n_keys);
		} else {
			x->keys = c->keys;
			x->n_keys = c->n_keys;
		}
		x->n += c->n;
		x->N += c->base > 0 ? c->base : 0;
		population[row * t->n_cols + col] +=
			c->population > 0 ? c->population : 0;
		x->filled = true;
	}
	return 0;
}

static int build(struct arena *a, const struct raws *raw,
		 const struct stats_filter *f, struct stats_table *t,
		 struct err *e)
{
	const struct stats_query *q = t->query;
	bool known = f->base == STATS_OF_KNOWN;
	t->rows = axis(a, &raw->rows, raw->row_missing, q->missing, &t->n_rows);
	t->cols = axis(a, &raw->cols, raw->col_missing, q->pivot_missing,
		       &t->n_cols);
	t->row_missing = raw->row_missing;
	t->col_missing = raw->col_missing;
	if (q->kind == STATS_VALUES)
		return stats_values(a, raw, known, t, e);
	size_t n = t->n_rows * t->n_cols;
	int64_t *population = arena_alloc(a, (n + 1) * sizeof *population);
	if (place(a, raw, t, population, e) < 0)
		return -1;
	if (q->kind == STATS_RATES) {
		for (size_t i = 0; i < n; i++)
			t->cells[i].N = population[i];
		return stats_rates(a, raw, known, t, e);
	}
	if (stats_complete(a, raw, known, t, e) < 0)
		return -1;
	if (raw->populated)
		stats_ratios(population, t);
	return 0;
}

static bool of_time(const char *order)
{
	return str_eq(order, "years") || str_eq(order, "periods");
}

/* How many labels at the end of an axis of time are not complete. */
static size_t open_labels(struct arena *a, const char *order,
			  const struct stats_filter *f,
			  const struct selection *sel, size_t n)
{
	bool years = str_eq(order, "years");
	const char *last = "";
	size_t open = 0;
	if (!of_time(order))
		return 0;
	for (int y = sel->last; y >= sel->first && open < n; y--) {
		const char *label = years ? stats_year_label(a, f->by, y)
					  : stats_period_label(a, f, y);
		if (!stats_lag_open(&sel->lag, y))
			break;
		open += !str_eq(label, last);
		last = label;
	}
	return open;
}

/* What is still to be published matters where years of incidents stand side
 * by side. */
static int find_open(struct store *s, struct arena *a,
		     const struct stats_filter *f, struct selection *sel,
		     struct stats_table *t, struct err *e)
{
	const struct stats_query *q = t->query;
	if (f->by != STATS_BY_INCIDENT || !sel->first ||
	    (!of_time(q->order) && !of_time(q->pivot_order)))
		return 0;
	if (stats_lag(s, a, &sel->lag, e) < 0)
		return -1;
	t->open_rows = open_labels(a, q->order, f, sel,
				   t->n_rows - (t->row_missing ? 1 : 0));
	if (*q->pivot)
		t->open_cols =
			open_labels(a, q->pivot_order, f, sel,
				    t->n_cols - (t->col_missing ? 1 : 0));
	return 0;
}

static int use_keys(struct store *s, struct arena *a,
		    const struct stats_filter *f, struct raws *raw,
		    struct err *e)
{
	const struct stats_keys *keys = f->setup.keys;
	if (!keys && stats_keys_read(s, a, &keys, e) < 0)
		return -1;
	raw->set = stats_set_new(a, keys);
	return stats_set_limit(raw->set, s, a, e);
}

/* The labels before anything is read: those of a frame, or a fixed order. */
static int begin(struct arena *a, const struct stats_run *x,
		 const struct selection *sel, struct raws *raw, struct err *e)
{
	const struct stats_query *q = x->q;
	const struct stats_table *t = x->frame;
	if (t) {
		raw->row_missing = t->row_missing;
		raw->col_missing = t->col_missing;
		for (size_t i = 0; i + t->row_missing < t->n_rows; i++)
			*ARENA_PUSH(a, &raw->rows) = t->rows[i];
		for (size_t i = 0; i + t->col_missing < t->n_cols; i++)
			*ARENA_PUSH(a, &raw->cols) = t->cols[i];
		return 0;
	}
	if (fixed_order(a, q->order, x->f, sel, &raw->rows, e) < 0)
		return -1;
	if (*q->pivot)
		return fixed_order(a, q->pivot_order, x->f, sel, &raw->cols, e);
	*ARENA_PUSH(a, &raw->cols) = "";
	return 0;
}

int stats_run_part(struct store *s, struct arena *a, const struct stats_run *x,
		   struct stats_table *out, struct err *e)
{
	const struct stats_filter *f = x->f;
	struct selection sel;
	struct raws raw = { 0 };
	*out = (struct stats_table){
		.query = stats_reword(a, x->q, f),
		.by = f->by,
		.harm_scheme = f->setup.harm_scheme,
	};
	if (stats_select(s, a, f, x->part, &sel, e) < 0 ||
	    use_keys(s, a, f, &raw, e) < 0 || begin(a, x, &sel, &raw, e) < 0)
		return -1;
	out->fixed_rows = x->frame ? x->frame->fixed_rows : raw.rows.n;
	out->fixed_cols = x->frame ? x->frame->fixed_cols : raw.cols.n;
	if (stats_read(s, a, x->q, f, &raw, e) < 0 ||
	    build(a, &raw, f, out, e) < 0 ||
	    (!x->frame && find_open(s, a, f, &sel, out, e) < 0))
		return -1;
	stats_describe(a, f, &sel, &raw, out);
	if (!x->frame && x->q->test)
		stats_test(a, out);
	return 0;
}

int stats_run(struct store *s, struct arena *a, const struct stats_query *q,
	      const struct stats_filter *f, struct stats_table *out,
	      struct err *e)
{
	struct stats_run x = { .q = q, .f = f };
	return stats_run_part(s, a, &x, out, e);
}
