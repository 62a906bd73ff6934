/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which cell of ours a published figure is held against. It must be a share of
 * the same base: where the table does not have it, there is none.
 */
#include "beside.h"

#include <math.h>
#include <string.h>

#define FEWEST 30 /* of a base, for a difference in points */
#define PLUS   " + "

/* ---- rules ---- */

struct beside_rule beside_rule(struct arena *a,
			       const struct stats_comparator *c)
{
	struct beside_rule r = { .scheme = "", .note = c->note };
	const char *text = c->measure, *slash = strstr(text, " / ");
	size_t n = slash ? (size_t)(slash - text) : strlen(text);
	const char *name = str_trim(a, text, n), *open = strstr(name, " (");
	if (slash)
		r.column = str_trim(a, slash + 3, strlen(slash + 3));
	if (!open) {
		r.measure = name;
		return r;
	}
	r.measure = str_trim(a, name, (size_t)(open - name));
	r.scheme = str_trim(a, open + 2, strcspn(open + 2, ")"));
	return r;
}

bool beside_scheme(const struct stats_table *t, const struct beside_rule *r)
{
	const char *ours = t->harm_scheme ? t->harm_scheme : "pathways";
	return !*r->scheme || str_eq_nocase(ours, r->scheme);
}

bool beside_belongs(const struct stats_table *t, const struct beside_rule *r,
		    const struct stats_benchmark *b)
{
	if (!str_eq(b->measure, r->measure))
		return false;
	if (r->column)
		return str_eq_nocase(r->column, b->column);
	return !*b->column ||
	       (*t->query->pivot &&
		stats_label_at(t->cols, t->n_cols, b->column) != SIZE_MAX);
}

/* ---- figures ---- */

static bool counted(const struct stats_benchmark *b)
{
	return b->n >= 0 && b->N > 0;
}

double beside_percent(const struct stats_benchmark *b)
{
	if (isnan(b->percent) && counted(b))
		return 100 * (double)b->n / (double)b->N;
	return b->percent;
}

static bool is_share(const struct stats_benchmark *b)
{
	return isnan(b->value) && !isnan(beside_percent(b));
}

/* A plain number: of what there is, not of what it is part of. */
static bool is_number(const struct stats_benchmark *b)
{
	return isnan(b->value) && !is_share(b) && b->n >= 0;
}

/* ---- cells ---- */

/* The column beside a figure: the one that it names, or that of its period;
 * SIZE_MAX: the total of the row. Published periods are of incidents. */
static size_t column_of(const struct stats_table *t,
			const struct beside_rule *r,
			const struct stats_benchmark *b, const char **period)
{
	const struct stats_query *q = t->query;
	size_t c = SIZE_MAX;
	*period = t->period ? t->period : "";
	if (!*q->pivot)
		return 0;
	if (*b->column && !r->column)
		return stats_label_at(t->cols, t->n_cols, b->column);
	if (t->by == STATS_BY_INCIDENT)
		c = stats_label_at(t->cols, t->n_cols, b->period);
	if (c != SIZE_MAX)
		*period = t->cols[c];
	/* Of yes and no, a share that is told alone is that of yes. */
	else if (q->percent == STATS_PERCENT_ROW)
		c = stats_label_at(t->cols, t->n_cols, "Yes");
	return c;
}

static const struct stats_cell *cell_of(const struct stats_table *t, size_t r,
					size_t c)
{
	bool all = r == SIZE_MAX;
	if (!all && c != SIZE_MAX)
		return &t->cells[r * t->n_cols + c];
	if (!all)
		return t->row_totals ? &t->row_totals[r] : NULL;
	if (c != SIZE_MAX)
		return t->col_totals ? &t->col_totals[c] : NULL;
	return t->row_totals && t->col_totals ? &t->total : NULL;
}

/* Whether a review or child can be in one row only, all of one base. */
static bool rows_add(const struct stats_query *q)
{
	return q->kind == STATS_COUNTS && q->adds &&
	       (q->percent == STATS_PERCENT_COLUMN ||
		q->percent == STATS_PERCENT_TABLE);
}

/* Adds a cell to a sum; what is withheld of one is withheld of both. */
static void add(struct stats_cell *sum, const struct stats_cell *x)
{
	sum->n += x->n;
	sum->N = x->N;
	sum->filled = sum->filled || x->filled;
	sum->base_hidden = sum->base_hidden || x->base_hidden;
	if (x->hidden)
		sum->hidden = x->hidden;
}

/* The rows "A + B" of one column together, without keys: nothing links to
 * them; NULL: one of them is not there. */
static const struct stats_cell *
sum_of(struct arena *a, const struct stats_table *t, const char *rows, size_t c)
{
	struct stats_cell *sum = ARENA_NEW(a, struct stats_cell);
	const char *end;
	bool parts = true; /* have percentages */
	stats_cell_blank(sum);
	for (const char *p = rows; p; p = *end ? end + strlen(PLUS) : NULL) {
		end = strstr(p, PLUS);
		end = end ? end : p + strlen(p);
		size_t r = stats_label_at(t->rows, t->n_rows,
					  str_trim(a, p, (size_t)(end - p)));
		const struct stats_cell *x =
			r == SIZE_MAX ? NULL : cell_of(t, r, c);
		if (!x || (p != rows && x->N != sum->N))
			return NULL;
		add(sum, x);
		parts = parts && !isnan(x->percent);
	}
	if (sum->hidden || sum->base_hidden)
		sum->N = 0;
	if (sum->hidden)
		sum->n = 0;
	else if (sum->N > 0 && parts)
		sum->percent = 100 * (double)sum->n / (double)sum->N;
	if (t->round_to)
		sum->percent = round(sum->percent);
	return sum;
}

/* The median, mean or rate that a published value is to be held against. */
static double value_of(const struct stats_table *t, const struct stats_cell *c,
		       const struct stats_benchmark *b)
{
	if (!c || c->hidden || isnan(b->value))
		return (double)NAN;
	if (t->query->kind == STATS_RATES && str_starts(b->unit, "per 100,000"))
		return c->rate.value;
	if (t->query->kind != STATS_VALUES || !c->n)
		return (double)NAN;
	return strstr(b->unit, "(median)") ? c->values.median
	       : strstr(b->unit, "(mean)") ? c->values.mean
					   : (double)NAN;
}

/* Whether a cell and a figure are of one kind: a share and a share, a number
 * of each unit and another. */
static bool alike(const struct stats_table *t, const struct stats_cell *c,
		  const struct stats_benchmark *b)
{
	if (c->hidden)
		return true;
	if (!isnan(b->value))
		return !isnan(value_of(t, c, b));
	return t->query->kind == STATS_COUNTS &&
	       (is_number(b) || !isnan(c->percent));
}

struct beside beside_find(struct arena *a, const struct stats_table *t,
			  const struct beside_rule *r,
			  const struct stats_benchmark *b, const char *row)
{
	struct beside o = { .row = row, .value = (double)NAN };
	size_t c = column_of(t, r, b, &o.period);
	size_t at = *row ? stats_label_at(t->rows, t->n_rows, row) : SIZE_MAX;
	bool total = c == SIZE_MAX || !*t->query->pivot;
	if (!*row || at != SIZE_MAX)
		o.cell = cell_of(t, at, c);
	else if (strstr(row, PLUS) && rows_add(t->query))
		o.cell = sum_of(a, t, row, c);
	if (o.cell && !alike(t, o.cell, b))
		o.cell = NULL;
	o.value = value_of(t, o.cell, b);
	o.whole = !*row && total && t->query->kind == STATS_COUNTS &&
		  is_number(b);
	if (o.whole)
		o.cell = NULL;
	return o;
}

/* ---- differences ---- */

struct maths_value beside_difference(const struct beside *o,
				     const struct beside_rule *r,
				     const struct stats_benchmark *b,
				     enum beside_reason *why)
{
	static const char not_so[] = "not comparable";
	const double none = (double)NAN;
	struct maths_value v = { none, none, none };
	const struct stats_cell *c = o->cell;
	*why = BESIDE_TOLD;
	if (!c || c->hidden || isnan(c->percent) || !is_share(b) ||
	    str_starts(b->told, "more") || str_starts_nocase(r->note, not_so) ||
	    str_starts_nocase(b->note, not_so))
		return v;
	if (c->N < FEWEST || (b->N >= 0 && b->N < FEWEST)) {
		*why = c->N < FEWEST ? BESIDE_FEW_HERE : BESIDE_FEW_THERE;
		return v;
	}
	v.value = c->percent - beside_percent(b);
	if (!counted(b))
		return v;
	v = maths_difference(c->n, c->N, b->n, b->N, MATHS_Z95);
	v.value *= 100;
	v.lo *= 100;
	v.hi *= 100;
	return v;
}
