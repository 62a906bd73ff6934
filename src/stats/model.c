/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table as counts and sums: cells, totals, bases, what a percentage leaves of
 * its base, and N in the title.
 */
#include <string.h>

#include "protect.h"
#include "table.h"

struct face { /* a table at work */
	struct model *m;
	struct stats_table *t;
	size_t rows, cols;  /* that are in the sums */
	size_t *n;          /* quantities of the cells */
	struct reviews *in; /* the reviews of the cells */
	size_t *row, *col;  /* of sums over a row and over a column */
	size_t total;       /* of all that is in the sums */
	bool summed_rows, summed_cols;
};

static struct stats_cell *cell(const struct face *f, size_t r, size_t c)
{
	return &f->t->cells[r * f->t->n_cols + c];
}

static struct place at(const struct face *f, const char *row, const char *col)
{
	return (struct place){ .t = f->t, .row = row, .col = col };
}

static const char *total_label(const struct face *f)
{
	return f->t->base_known ? "Total known" : "Total";
}

static void print(struct face *f, struct stats_cell *c, struct place p,
		  size_t n, size_t base)
{
	if (n != NOT_COUNTED)
		f->m->q.v[n].printed = true;
	if (base != NOT_COUNTED)
		f->m->q.v[base].printed = true;
	*ARENA_PUSH(f->m->a, &f->m->printed) = (struct printed){
		.t = f->t,
		.cell = c,
		.row = p.row,
		.col = p.col,
		.n = n,
		.base = base,
	};
}

/* The count over cells first, first + step, …: their reviews together. */
static size_t count_over(struct face *f, size_t first, size_t step, size_t n,
			 struct place p)
{
	struct reviews in = model_union(f->m, &f->in[first], step, n);
	int64_t sum = 0;
	for (size_t i = 0; i < n; i++)
		sum += f->t->cells[first + i * step].n;
	return model_count(f->m, f->t, sum, &in, p);
}

/* The count of a cell that is a total. */
static size_t count_of(struct face *f, const struct stats_cell *c,
		       struct place p)
{
	struct reviews in = model_reviews(f->m, c);
	return model_count(f->m, f->t, c->n, &in, p);
}

/* The sums over one line of cells. */
static void sum_line(struct face *f, size_t whole, size_t first, size_t step,
		     size_t n)
{
	size_t *parts = arena_alloc(f->m->a, (n + 1) * sizeof *parts);
	for (size_t i = 0; i < n; i++)
		parts[i] = f->n[first + i * step];
	model_sum(f->m, whole, parts, n);
}

static void sums_over_rows(struct face *f)
{
	struct stats_table *t = f->t;
	for (size_t c = 0; c < t->n_cols; c++) {
		f->col[c] = count_over(f, c, t->n_cols, f->rows,
				       at(f, total_label(f), t->cols[c]));
		sum_line(f, f->col[c], c, t->n_cols, f->rows);
	}
}

static void sums_over_cols(struct face *f)
{
	struct stats_table *t = f->t;
	for (size_t r = 0; r < t->n_rows; r++) {
		f->row[r] = count_over(f, r * t->n_cols, 1, f->cols,
				       at(f, t->rows[r], total_label(f)));
		sum_line(f, f->row[r], r * t->n_cols, 1, f->cols);
	}
}

static void sum_of_all(struct face *f)
{
	struct stats_table *t = f->t;
	size_t n = f->rows * f->cols, k = 0;
	struct reviews *v = arena_alloc(f->m->a, (n + 1) * sizeof *v), in;
	size_t *parts = arena_alloc(f->m->a, (n + 1) * sizeof *parts);
	const char *label = total_label(f);
	int64_t sum = 0;
	for (size_t r = 0; r < f->rows; r++) {
		for (size_t c = 0; c < f->cols; c++) {
			sum += cell(f, r, c)->n;
			v[k] = f->in[r * t->n_cols + c];
			parts[k++] = f->n[r * t->n_cols + c];
		}
	}
	in = model_union(f->m, v, 1, n);
	f->total = model_count(f->m, t, sum, &in, at(f, label, label));
	model_sum(f->m, f->total, f->row, f->rows);
	model_sum(f->m, f->total, f->col, f->cols);
	if (!f->summed_rows && !f->summed_cols)
		model_sum(f->m, f->total, parts, n);
}

/* N of a cell of row r and column c (SIZE_MAX: the total's); a base that is a
 * sum of the table is that sum. */
static size_t summed_base(const struct face *f, size_t r, size_t c, int64_t N,
			  struct place p)
{
	enum stats_percent of = f->t->query->percent;
	size_t q = of == STATS_PERCENT_COLUMN && c != SIZE_MAX ? f->col[c]
		   : of == STATS_PERCENT_ROW && r != SIZE_MAX  ? f->row[r]
							       : f->total;
	if (!N)
		return NOT_COUNTED;
	if (q != NOT_COUNTED && f->m->q.v[q].n == N)
		return q;
	struct reviews none = { 0 };
	return model_base(f->m, f->t, N, &none, p);
}

/* Which missing row and column are outside bases and totals: as in totals.c. */
static void inside(struct face *f)
{
	const struct stats_table *t = f->t;
	enum stats_percent of = t->query->percent;
	bool counts = t->query->kind == STATS_COUNTS;
	bool down = !counts || of == STATS_PERCENT_COLUMN ||
		    of == STATS_PERCENT_TABLE;
	bool across = t->query->kind == STATS_VALUES ||
		      (counts &&
		       (of == STATS_PERCENT_ROW || of == STATS_PERCENT_TABLE));
	f->rows = t->n_rows - (t->base_known && t->row_missing && down);
	f->cols = t->n_cols - (t->base_known && t->col_missing && across);
}

static void print_cells(struct face *f)
{
	struct stats_table *t = f->t;
	for (size_t r = 0; r < t->n_rows; r++) {
		for (size_t c = 0; c < t->n_cols; c++) {
			struct stats_cell *x = cell(f, r, c);
			struct place p = at(f, t->rows[r], t->cols[c]);
			size_t base = t->query->kind == STATS_RATES
					      ? NOT_COUNTED
					      : summed_base(f, r, c, x->N, p);
			print(f, x, p, f->n[r * t->n_cols + c], base);
		}
	}
}

static void print_totals(struct face *f)
{
	struct stats_table *t = f->t;
	bool rates = t->query->kind == STATS_RATES;
	const char *label = total_label(f);
	for (size_t r = 0; t->row_totals && r < t->n_rows; r++) {
		struct stats_cell *x = &t->row_totals[r];
		struct place p = at(f, t->rows[r], label);
		size_t q = f->row[r] != NOT_COUNTED ? f->row[r]
						    : count_of(f, x, p);
		print(f, x, p, q,
		      rates ? NOT_COUNTED
			    : summed_base(f, r, SIZE_MAX, x->N, p));
	}
	for (size_t c = 0; t->col_totals && c < t->n_cols; c++) {
		struct stats_cell *x = &t->col_totals[c];
		struct place p = at(f, label, t->cols[c]);
		size_t q = f->col[c] != NOT_COUNTED ? f->col[c]
						    : count_of(f, x, p);
		print(f, x, p, q,
		      rates ? NOT_COUNTED
			    : summed_base(f, SIZE_MAX, c, x->N, p));
	}
	if (t->row_totals && t->col_totals)
		print(f, &t->total, at(f, label, label),
		      f->total != NOT_COUNTED
			      ? f->total
			      : count_of(f, &t->total, at(f, label, label)),
		      NOT_COUNTED);
}

/* Counts whose totals, printed or as bases, are sums of the cells. */
static void exclusive(struct face *f)
{
	const struct stats_table *t = f->t;
	enum stats_percent of = t->query->percent;
	inside(f);
	f->summed_cols = t->col_totals || of == STATS_PERCENT_COLUMN;
	f->summed_rows = t->row_totals || of == STATS_PERCENT_ROW;
	if (f->summed_cols)
		sums_over_rows(f);
	if (f->summed_rows)
		sums_over_cols(f);
	if (of || f->summed_cols || f->summed_rows)
		sum_of_all(f);
	print_cells(f);
	print_totals(f);
}

/* ---- a base of its own ---- */

/* n of N, and what it leaves. With kind values the rest is printed, not N, and
 * is the base of the place. */
struct share {
	size_t n, N, rest;
};

static struct share share_of(struct face *f, struct stats_cell *x, size_t n,
			     const struct reviews *within, struct place p)
{
	bool values = f->t->query->kind == STATS_VALUES;
	struct share s = { .n = n, .N = NOT_COUNTED, .rest = NOT_COUNTED };
	struct place rest = p;
	rest.rest = true;
	if (x->N > 0)
		s.N = model_base(f->m, f->t, x->N, within, p);
	if (x->N > x->n)
		s.rest = model_rest(f->m, x->N - x->n, rest);
	if (s.N != NOT_COUNTED)
		model_sum(f->m, s.N, (const size_t[]){ s.n, s.rest }, 2);
	print(f, x, p, n, values ? s.rest : s.N);
	return s;
}

/* whole = parts, of n, of N and of what is left. */
static void sum_shares(struct face *f, const struct share *whole,
		       const struct share *first, size_t step, size_t n)
{
	size_t *parts = arena_alloc(f->m->a, (n + 1) * sizeof *parts);
	for (size_t i = 0; i < n; i++)
		parts[i] = first[i * step].n;
	model_sum(f->m, whole->n, parts, n);
	for (size_t i = 0; i < n; i++) {
		parts[i] = first[i * step].N;
		model_link(f->m, parts[i]);
	}
	model_link(f->m, whole->N);
	model_sum(f->m, whole->N, parts, n);
	for (size_t i = 0; i < n; i++)
		parts[i] = first[i * step].rest;
	model_sum(f->m, whole->rest, parts, n);
}

static struct share share_of_total(struct face *f, struct stats_cell *x,
				   const char *row, const char *col)
{
	struct place p = at(f, row, col);
	struct reviews in = model_reviews(f->m, x);
	return share_of(f, x, model_count(f->m, f->t, x->n, &in, p), &in, p);
}

/* Whether cells can be of one base: N is the same in all that are filled, and
 * there is room in it for all their reviews. Those are put to `all`. */
static bool one_base(struct face *f, size_t first, size_t step, size_t n,
		     struct reviews *all)
{
	int64_t N = 0;
	for (size_t i = 0; i < n; i++) {
		const struct stats_cell *c = &f->t->cells[first + i * step];
		if (c->filled && N && c->N != N)
			return false;
		N = c->filled ? c->N : N;
	}
	*all = model_union(f->m, &f->in[first], step, n);
	return all->n <= (size_t)N;
}

/* Of each cell the reviews that are in its base for certain: where a column,
 * or else a row, has one base, those of all its cells. */
static struct reviews *within_bases(struct face *f)
{
	const struct stats_table *t = f->t;
	size_t n = t->n_rows * t->n_cols;
	struct reviews *v = arena_alloc(f->m->a, (n + 1) * sizeof *v), all;
	bool counts = t->query->kind == STATS_COUNTS;
	for (size_t i = 0; i < n; i++)
		v[i] = f->in[i];
	for (size_t r = 0; r < t->n_rows && counts; r++)
		if (one_base(f, r * t->n_cols, 1, t->n_cols, &all))
			for (size_t c = 0; c < t->n_cols; c++)
				v[r * t->n_cols + c] = all;
	for (size_t c = 0; c < t->n_cols && counts; c++)
		if (one_base(f, c, t->n_cols, t->n_rows, &all))
			for (size_t r = 0; r < t->n_rows; r++)
				v[r * t->n_cols + c] = all;
	return v;
}

/* N in the title is the sum of the bases of columns or, of values, of all
 * cells, where it is not a number of its own. */
static void sum_title(struct face *f, size_t title, const struct share *v)
{
	const struct stats_table *t = f->t;
	size_t n = t->n_rows * t->n_cols, k = 0;
	size_t *parts = arena_alloc(f->m->a, (n + 1) * sizeof *parts);
	bool values = t->query->kind == STATS_VALUES;
	for (size_t c = 0; c < t->n_cols; c++) {
		for (size_t r = 0, first = k; r < t->n_rows; r++) {
			size_t N = v[r * t->n_cols + c].N;
			if (N != NOT_COUNTED && (values || k == first))
				parts[k++] = N;
		}
	}
	if (k == 1)
		model_same(f->m, title, parts[0]);
	if (k < 2 || !model_sum(f->m, title, parts, k))
		return;
	model_link(f->m, title);
	for (size_t i = 0; i < k; i++)
		model_link(f->m, parts[i]);
}

/* Returns the shares of the cells. */
static const struct share *overlapping(struct face *f)
{
	struct stats_table *t = f->t;
	const char *label = total_label(f);
	size_t n = t->n_rows * t->n_cols;
	struct share *v = arena_alloc(f->m->a, (n + 1) * sizeof *v), sum;
	struct share *rows = arena_alloc(f->m->a, (t->n_rows + 1) * sizeof *v);
	const struct reviews *within = within_bases(f);
	inside(f);
	for (size_t i = 0; i < n; i++)
		v[i] = share_of(
			f, &t->cells[i], f->n[i], &within[i],
			at(f, t->rows[i / t->n_cols], t->cols[i % t->n_cols]));
	for (size_t r = 0; t->row_totals && r < t->n_rows; r++) {
		rows[r] =
			share_of_total(f, &t->row_totals[r], t->rows[r], label);
		sum_shares(f, &rows[r], &v[r * t->n_cols], 1, f->cols);
	}
	for (size_t c = 0; t->col_totals && c < t->n_cols; c++) {
		sum = share_of_total(f, &t->col_totals[c], label, t->cols[c]);
		sum_shares(f, &sum, &v[c], t->n_cols, f->rows);
	}
	if (t->row_totals && t->col_totals) {
		sum = share_of_total(f, &t->total, label, label);
		sum_shares(f, &sum, rows, 1, f->rows);
	}
	return v;
}

/* ---- all ---- */

/* N in the title: all cells together, or a number of its own. v: the shares of
 * the cells where they have bases of their own, else NULL. */
static void print_title(struct face *f, const struct share *v)
{
	struct stats_table *t = f->t;
	size_t n = t->n_rows * t->n_cols, q = NOT_COUNTED;
	struct place p = at(f, "", "");
	int64_t sum = 0;
	for (size_t i = 0; i < n; i++)
		sum += t->cells[i].n;
	if (!v && sum == t->N) {
		q = count_over(f, 0, 1, n, p);
		if (q != f->total)
			model_sum(f->m, q, f->n, n);
	} else {
		struct reviews in = model_union(f->m, f->in, 1, n);
		q = model_base(f->m, t, t->N, &in, p);
		if (v)
			sum_title(f, q, v);
	}
	print(f, NULL, p, q, NOT_COUNTED);
}

static size_t *none(struct model *m, size_t n)
{
	size_t *v = arena_alloc(m->a, (n + 1) * sizeof *v);
	for (size_t i = 0; i < n; i++)
		v[i] = NOT_COUNTED;
	return v;
}

void model_add_table(struct model *m, struct stats_table *t)
{
	struct face f = { .m = m, .t = t, .total = NOT_COUNTED };
	bool own = t->query->kind == STATS_VALUES ||
		   t->query->percent == STATS_PERCENT_OWN;
	size_t n = t->n_rows * t->n_cols;
	f.in = arena_alloc(m->a, (n + 1) * sizeof *f.in);
	f.n = none(m, n);
	f.row = none(m, t->n_rows);
	f.col = none(m, t->n_cols);
	for (size_t i = 0; i < n; i++) {
		const struct stats_cell *c = &t->cells[i];
		f.in[i] = model_reviews(m, c);
		f.n[i] = model_count(
			m, t, c->n, &f.in[i],
			at(&f, t->rows[i / t->n_cols], t->cols[i % t->n_cols]));
	}
	if (!own)
		exclusive(&f);
	print_title(&f, own ? overlapping(&f) : NULL);
}
