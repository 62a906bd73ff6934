/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table in two periods, held side by side by its labels. */
#include <math.h>
#include <string.h>

#include "table.h"
#include "tests.h"

#define SMALL_BASE 30 /* below it a percentage is unsteady */

struct pair {
	struct arena *a;
	struct stats_changes *out;
	size_t cap;
	bool totals; /* the rows' totals are compared, not the columns */
};

static const char coding_note[] =
	"Coding may have changed between the periods: what was written down, "
	"and how it was coded, need not be the same.";
static const char small_note[] =
	"Small numbers: a base is below 30, where one more or less moves a "
	"percentage far.";
static const char withheld_note[] =
	"Where a figure is withheld its change is not given.";

/* The base that the cells of a column share, or 0. */
static int64_t base_of(const struct stats_cell *first, size_t step, size_t n)
{
	int64_t N = 0;
	for (size_t i = 0; i < n; i++) {
		int64_t this = first[i * step].N;
		if (N && this && this != N)
			return 0;
		N = this ? this : N;
	}
	return N;
}

/* A label that a period lacks was counted, and there was none. */
static struct stats_cell none_of(int64_t N)
{
	const double none = (double)NAN;
	return (struct stats_cell){
		.N = N,
		.percent = N > 0 ? 0 : none,
		.lo = none,
		.hi = none,
		.rate = { none, none, none },
		.ratio = { none, none, none },
	};
}

static struct stats_cell cell_of(const struct pair *p,
				 const struct stats_table *t, const char *row,
				 const char *col)
{
	size_t r = stats_label_at(t->rows, t->n_rows, row);
	size_t c = stats_label_at(t->cols, t->n_cols, col);
	if (p->totals && r < t->n_rows)
		return t->row_totals[r];
	if (p->totals)
		return none_of(base_of(t->row_totals, 1, t->n_rows));
	if (c == SIZE_MAX)
		return none_of(0);
	if (r < t->n_rows)
		return t->cells[r * t->n_cols + c];
	return none_of(t->query->kind == STATS_COUNTS
			       ? base_of(&t->cells[c], t->n_cols, t->n_rows)
			       : 0);
}

static bool both_shown(const struct stats_change *x)
{
	return !x->now.hidden && !x->before.hidden && !x->now.base_hidden &&
	       !x->before.base_hidden;
}

static bool rounded(const struct stats_changes *x)
{
	return x->now->round_to || x->before->round_to;
}

static void add(struct pair *p, const char *row, const char *col, bool missing)
{
	const double none = (double)NAN;
	struct stats_changes *o = p->out;
	struct stats_change x = { .row = row, .col = col, .missing = missing };
	bool shares = o->now->query->kind == STATS_COUNTS &&
		      o->now->query->percent != STATS_NO_PERCENT;
	x.now = cell_of(p, o->now, row, col);
	x.before = cell_of(p, o->before, row, col);
	x.points = (struct maths_value){ none, none, none };
	x.test = (struct maths_test){ .statistic = none, .df = none };
	x.test.p = x.q = none;
	if (shares && !rounded(o) && both_shown(&x) && x.now.N > 0 &&
	    x.before.N > 0) {
		x.points = maths_difference(x.now.n, x.now.N, x.before.n,
					    x.before.N, MATHS_Z95);
		x.points.value *= 100;
		x.points.lo *= 100;
		x.points.hi *= 100;
		if (!missing)
			x.test = stats_two_shares(&x.now, &x.before);
	}
	o->v = arena_grow(p->a, o->v, o->n, &p->cap, sizeof *o->v);
	o->v[o->n++] = x;
}

/* Labels of one axis in both tables: those of now, then those that only the
 * earlier one has, what is missing at the end. */
static void both(struct arena *a, const char *const *now, size_t n,
		 const char *const *before, size_t m, const char *missing,
		 struct labels *out)
{
	bool last = false;
	for (size_t i = 0; i < n + m; i++) {
		const char *label = i < n ? now[i] : before[i - n];
		if (*missing && str_eq_nocase(label, missing))
			last = true;
		else if (stats_label_at(out->v, out->n, label) == SIZE_MAX)
			*ARENA_PUSH(a, out) = label;
	}
	if (last)
		*ARENA_PUSH(a, out) = missing;
}

/* Whether the totals of the rows say what the table is about: their share of
 * all. With percentages of the row they are 100 %. */
static bool has_totals(const struct stats_table *t)
{
	return t->row_totals && t->query->percent != STATS_PERCENT_ROW;
}

static void pair_up(struct pair *p)
{
	const struct stats_table *x = p->out->now, *y = p->out->before;
	bool rows_missing = x->row_missing || y->row_missing;
	bool cols_missing = x->col_missing || y->col_missing;
	struct labels rows = { 0 }, cols = { 0 };
	both(p->a, x->rows, x->n_rows, y->rows, y->n_rows,
	     rows_missing ? x->query->missing : "", &rows);
	if (p->totals)
		*ARENA_PUSH(p->a, &cols) = "";
	else
		both(p->a, x->cols, x->n_cols, y->cols, y->n_cols,
		     cols_missing ? x->query->pivot_missing : "", &cols);
	for (size_t r = 0; r < rows.n; r++)
		for (size_t c = 0; c < cols.n; c++)
			add(p, rows.v[r], cols.v[c],
			    (rows_missing && r + 1 == rows.n) ||
				    (cols_missing && !p->totals &&
				     c + 1 == cols.n));
}

static void adjust(struct arena *a, struct stats_changes *x)
{
	double *p = arena_alloc(a, (x->n + 1) * sizeof *p);
	for (size_t i = 0; i < x->n; i++)
		p[i] = x->v[i].test.p;
	maths_bh(p, x->n, p);
	for (size_t i = 0; i < x->n; i++)
		x->v[i].q = p[i];
}

/* ---- words ---- */

/* Years in the period; 0 when it is open. */
static int length(const struct stats_table *t)
{
	static const char published[] = "published ";
	const char *s = t->period ? t->period : "";
	int from = 0, to = 0;
	if (str_starts(s, published))
		s += strlen(published);
	if (!stats_period_parse(s, &from, &to) || !from || !to)
		return 0;
	return to - from + 1;
}

static void put_lengths(struct buf *b, const struct stats_changes *x)
{
	const struct stats_table *v[] = { x->before, x->now };
	int years[] = { length(x->before), length(x->now) };
	if (!years[0] || !years[1] || years[0] == years[1])
		return;
	buf_str(b, " The periods differ in length:");
	for (int i = 0; i < 2; i++) {
		buf_fmt(b, "%s %s has %d year%s", i ? "," : "", v[i]->period,
			years[i], years[i] > 1 ? "s" : "");
		if (!v[i]->N_hidden)
			buf_fmt(b, " and N = %lld", (long long)v[i]->N);
		if (!v[i]->N_hidden && !rounded(x))
			buf_fmt(b, " (%.1f a year)",
				(double)v[i]->N / years[i]);
	}
	buf_char(b, '.');
}

/* What N is: of totals, all that the table counts. */
static const char *what_base(struct arena *a, const struct stats_changes *x)
{
	const struct stats_query *q = x->now->query;
	bool summed = *q->pivot && x->n && !*x->v[0].col;
	if (!summed)
		return q->base;
	if (q->percent == STATS_PERCENT_OWN)
		return arena_fmt(a, "over all columns, %s", q->base);
	return arena_fmt(a, "all %s of the period", q->unit);
}

static const char *about(struct arena *a, const struct stats_changes *x)
{
	const struct stats_query *q = x->now->query;
	struct buf b = { 0 };
	buf_fmt(&b, "Counts %s.", q->unit);
	if (q->kind == STATS_COUNTS && q->percent && rounded(x))
		buf_fmt(&b, " N is %s.", what_base(a, x));
	else if (q->kind == STATS_RATES && !rounded(x))
		buf_str(&b, " The ratio is the rate now over that before, with "
			    "its exact 95% interval.");
	else if (q->kind == STATS_COUNTS && q->percent)
		buf_fmt(&b,
			" N is %s. Change in percentage points with 95%% "
			"interval (Newcombe), p of chi-square or, where an "
			"expected count is below 5, of Fisher's exact test; "
			"adjusted p by Benjamini and Hochberg over the rows "
			"of this table. What is missing is not tested.",
			what_base(a, x));
	put_lengths(&b, x);
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void notes(struct arena *a, struct stats_changes *x)
{
	struct labels l = { 0 };
	bool small = false, withheld = false, tested = false;
	for (size_t i = 0; i < x->n; i++) {
		const struct stats_change *c = &x->v[i];
		bool shown = both_shown(c);
		small = small ||
			(shown && !isnan(c->points.value) &&
			 (c->now.N < SMALL_BASE || c->before.N < SMALL_BASE));
		withheld = withheld || !shown;
		tested = tested || c->test.method;
	}
	if (small)
		*ARENA_PUSH(a, &l) = small_note;
	if (withheld)
		*ARENA_PUSH(a, &l) = withheld_note;
	if (tested && str_eq(x->now->query->unit, "children"))
		*ARENA_PUSH(a, &l) = stats_children_note;
	*ARENA_PUSH(a, &l) = coding_note;
	if (x->now->control)
		*ARENA_PUSH(a, &l) = x->now->control;
	x->notes = l.v;
	x->n_notes = l.n;
}

void stats_compare(struct arena *a, const struct stats_table *now,
		   const struct stats_table *before, struct stats_changes *out)
{
	struct pair p = { .a = a, .out = out };
	*out = (struct stats_changes){ .now = now, .before = before };
	p.totals = has_totals(now) && has_totals(before);
	pair_up(&p);
	adjust(a, out);
	out->title =
		arena_fmt(a, "%s: %s against %s (%s)", now->query->title,
			  stats_period_of(now, "now"),
			  stats_period_of(before, "before"), now->query->unit);
	out->about = about(a, out);
	notes(a, out);
}
