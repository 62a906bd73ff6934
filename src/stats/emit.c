/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To the common table: typed columns for machines, compact ones for people. */
#include <math.h>
#include <string.h>

#include "table.h"

struct sheet { /* an emit_table under construction */
	struct arena *a;
	const struct stats_table *t;
	struct {
		struct emit_column *v;
		size_t n, cap;
	} columns;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
};

static const char *total_title(const struct stats_table *t)
{
	return t->base_known ? "Total known" : "Total";
}

/* A label as a machine name: "Serious harm" → serious_harm, "<1" → under_1,
 * "16+" → 16_plus. */
static const char *slug(struct arena *a, const char *label)
{
	struct buf b = { 0 };
	bool gap = false;
	for (const char *p = label; *p; p++) {
		char c = *p >= 'A' && *p <= 'Z' ? (char)(*p + 32) : *p;
		const char *word = c == '<' ? "under" : c == '+' ? "plus" : "";
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			buf_fmt(&b, "%s%c", gap && b.n ? "_" : "", c);
			gap = false;
		} else if (*word) {
			buf_fmt(&b, "%s%s", b.n ? "_" : "", word);
			gap = true;
		} else if (c != '\'') {
			gap = true;
		}
	}
	const char *s = arena_str(a, b.n ? buf_text(&b) : "other");
	buf_release(&b);
	return s;
}

static bool taken(const struct sheet *x, const char *name)
{
	for (size_t i = 0; i < x->columns.n; i++)
		if (str_eq(x->columns.v[i].name, name))
			return true;
	return false;
}

static void add_column(struct sheet *x, const char *name, const char *title,
		       bool number)
{
	const char *unique = name;
	for (int i = 2; taken(x, unique); i++)
		unique = arena_fmt(x->a, "%s_%d", name, i);
	enum emit_align align = x->columns.n ? EMIT_RIGHT : EMIT_LEFT;
	*ARENA_PUSH(x->a, &x->columns) = (struct emit_column){
		.name = unique,
		.title = title,
		.align = align,
		.number = number,
	};
}

static void add_cell(struct sheet *x, const char *text,
		     const struct stats_cell *keys)
{
	*ARENA_PUSH(x->a, &x->cells) = (struct emit_cell){
		.text = text,
		.keys = keys ? keys->keys : NULL,
		.n_keys = keys ? keys->n_keys : 0,
	};
}

static const char *whole(struct arena *a, int64_t n)
{
	return arena_fmt(a, "%lld", (long long)n);
}

static const char *tenth(struct arena *a, double v)
{
	return isnan(v) ? "" : arena_fmt(a, "%.1f", v);
}

/* ---- typed ---- */

static void typed_columns(struct sheet *x, const char *label)
{
	const struct stats_query *q = x->t->query;
	static const struct {
		const char *name, *title;
	} measures[] = { { "n", "n" },
			 { "base", "N" },
			 { "percent", "%" },
			 { "low", "95% from" },
			 { "high", "95% to" } };
	size_t n = q->interval ? 5 : q->percent ? 3 : 1;
	for (size_t i = 0; i < n; i++) {
		const char *name = measures[i].name, *title = measures[i].title;
		if (*label) {
			name = arena_fmt(x->a, "%s_%s", slug(x->a, label),
					 name);
			title = arena_fmt(x->a, "%s %s", label, title);
		}
		add_column(x, name, title, true);
	}
}

static void typed_cell(struct sheet *x, const struct stats_cell *c)
{
	const struct stats_query *q = x->t->query;
	add_cell(x, whole(x->a, c->n), c);
	if (!q->percent)
		return;
	add_cell(x, c->N ? whole(x->a, c->N) : "", NULL);
	add_cell(x, tenth(x->a, c->percent), NULL);
	if (!q->interval)
		return;
	add_cell(x, tenth(x->a, c->lo), NULL);
	add_cell(x, tenth(x->a, c->hi), NULL);
}

/* ---- compact ---- */

/* The base that all cells of a column share, to be said once in its heading;
 * 0: they differ, or rows carry it. */
static int64_t shared_base(const struct stats_table *t,
			   const struct stats_cell *first, size_t step)
{
	int64_t N = 0;
	if (t->query->percent != STATS_PERCENT_COLUMN &&
	    t->query->percent != STATS_PERCENT_OWN)
		return 0;
	for (size_t r = 0; r < t->n_rows; r++) {
		const struct stats_cell *c = &first[r * step];
		if (N && c->N && c->N != N)
			return 0;
		N = c->N ? c->N : N;
	}
	return N;
}

static void compact_column(struct sheet *x, const char *label,
			   const struct stats_cell *first, size_t step)
{
	const struct stats_query *q = x->t->query;
	int64_t N = shared_base(x->t, first, step);
	const char *title = *label ? label : q->percent ? "n (%)" : "n";
	if (N)
		title = arena_fmt(x->a, "%s, N = %lld", title, (long long)N);
	add_column(x, *label ? slug(x->a, label) : "n", title, false);
}

/* "12", "12 (34.3%)", "12 of 35 (34.3%, 20.8–50.8)" */
static void compact_cell(struct sheet *x, const struct stats_cell *c,
			 bool say_base)
{
	struct arena *a = x->a;
	const char *text = whole(a, c->n);
	if (x->t->query->percent == STATS_PERCENT_OWN && !c->N && !c->n)
		text = "–";
	else if (!isnan(c->percent))
		text = arena_fmt(
			a, "%s%s (%s%%%s)", text,
			say_base ? arena_fmt(a, " of %lld", (long long)c->N)
				 : "",
			tenth(a, c->percent),
			isnan(c->lo) ? ""
				     : arena_fmt(a, ", %s–%s", tenth(a, c->lo),
						 tenth(a, c->hi)));
	add_cell(x, text, c);
}

/* ---- both ---- */

/* People do not need the only column twice; files keep their columns. */
static bool has_total(const struct stats_table *t, bool compact)
{
	return t->row_totals && !(compact && t->n_cols == 1);
}

static void headings(struct sheet *x, bool compact)
{
	const struct stats_table *t = x->t;
	add_column(x, "row", t->row_title, false);
	for (size_t c = 0; c < t->n_cols; c++) {
		if (compact)
			compact_column(x, t->cols[c], &t->cells[c], t->n_cols);
		else
			typed_columns(x, t->cols[c]);
	}
	if (has_total(t, compact) && compact)
		compact_column(x, total_title(t), t->row_totals, 1);
	else if (has_total(t, compact))
		typed_columns(x, "Total");
}

static void put(struct sheet *x, bool compact, const struct stats_cell *c,
		const struct stats_cell *first, size_t step)
{
	bool own = x->t->query->percent == STATS_PERCENT_OWN;
	if (compact)
		compact_cell(x, c, own && !shared_base(x->t, first, step));
	else
		typed_cell(x, c);
}

static void body(struct sheet *x, bool compact)
{
	const struct stats_table *t = x->t;
	for (size_t r = 0; r < t->n_rows; r++) {
		add_cell(x, t->rows[r], NULL);
		for (size_t c = 0; c < t->n_cols; c++)
			put(x, compact, &t->cells[r * t->n_cols + c],
			    &t->cells[c], t->n_cols);
		if (has_total(t, compact))
			put(x, compact, &t->row_totals[r], t->row_totals, 1);
	}
	if (!t->col_totals)
		return;
	add_cell(x, total_title(t), NULL);
	for (size_t c = 0; c < t->n_cols; c++)
		put(x, compact, &t->col_totals[c], &t->cells[c], t->n_cols);
	if (has_total(t, compact))
		put(x, compact, &t->total, t->row_totals, 1);
}

void stats_emit(struct arena *a, const struct stats_table *t, bool compact,
		struct emit_table *out)
{
	struct sheet x = { .a = a, .t = t };
	headings(&x, compact);
	body(&x, compact);
	*out = (struct emit_table){
		.title = t->title,
		.about = t->about,
		.columns = x.columns.v,
		.n_columns = x.columns.n,
		.cells = x.cells.v,
		.n_rows = t->n_rows + (t->col_totals ? 1 : 0),
		.notes = t->notes,
		.n_notes = t->n_notes,
	};
}
