/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order of rows and columns under disclosure control. A SELECT often puts
 * the most frequent first, and then a place among them tells of a number that
 * is withheld; so those that have no fixed order are sorted by label.
 */
#include <stdlib.h>
#include <strings.h>

#include "protect.h"
#include "tests.h"

struct line { /* a row or column */
	const char *label;
	size_t at; /* where it stands */
};

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Numbers in labels by their size: "9", "10 and more". */
static int by_label(const void *p, const void *q)
{
	const struct line *a = p, *b = q;
	const char *x = a->label, *y = b->label;
	while (*x && *y && !(digit(*x) && digit(*y)) &&
	       strncasecmp(x, y, 1) == 0) {
		x++;
		y++;
	}
	if (digit(*x) && digit(*y)) {
		unsigned long long m = strtoull(x, NULL, 10);
		unsigned long long n = strtoull(y, NULL, 10);
		if (m != n)
			return m < n ? -1 : 1;
	}
	int rc = strcasecmp(x, y);
	return rc ? rc : (a->at > b->at) - (a->at < b->at);
}

/* The places of n labels when those after the fixed ones, without the missing
 * one at the end, are sorted; NULL: where they are. */
static const struct line *sorted(struct arena *a, const char *const *labels,
				 size_t n, size_t fixed, bool missing)
{
	struct line *v = arena_alloc(a, (n + 1) * sizeof *v);
	size_t end = n - (missing ? 1 : 0);
	for (size_t i = 0; i < n; i++)
		v[i] = (struct line){ labels[i], i };
	if (fixed + 1 >= end)
		return NULL;
	qsort(v + fixed, end - fixed, sizeof *v, by_label);
	return v;
}

static const char *const *labels_of(struct arena *a, const struct line *v,
				    size_t n)
{
	const char **labels = arena_alloc(a, (n + 1) * sizeof *labels);
	for (size_t i = 0; i < n; i++)
		labels[i] = v[i].label;
	return labels;
}

/* Cells first, first + step, … in the new order. */
static void move(struct arena *a, struct stats_cell *first, size_t step,
		 const struct line *v, size_t n)
{
	struct stats_cell *was = arena_alloc(a, (n + 1) * sizeof *was);
	for (size_t i = 0; i < n; i++)
		was[i] = first[i * step];
	for (size_t i = 0; i < n; i++)
		first[i * step] = was[v[i].at];
}

static void move_tests(struct arena *a, struct stats_table *t,
		       const struct line *v)
{
	struct stats_row_test *to =
		arena_alloc(a, (t->n_rows + 1) * sizeof *to);
	for (size_t r = 0; r < t->n_rows; r++)
		to[r] = t->row_tests[v[r].at];
	t->row_tests = to;
}

static void order_rows(struct arena *a, struct stats_table *t,
		       const struct line *v)
{
	t->rows = labels_of(a, v, t->n_rows);
	for (size_t c = 0; c < t->n_cols; c++)
		move(a, &t->cells[c], t->n_cols, v, t->n_rows);
	if (t->row_totals)
		move(a, t->row_totals, 1, v, t->n_rows);
	if (t->row_tests)
		move_tests(a, t, v);
}

static void order_cols(struct arena *a, struct stats_table *t,
		       const struct line *v)
{
	t->cols = labels_of(a, v, t->n_cols);
	for (size_t r = 0; r < t->n_rows; r++)
		move(a, &t->cells[r * t->n_cols], 1, v, t->n_cols);
	if (t->col_totals)
		move(a, t->col_totals, 1, v, t->n_cols);
}

void protect_order(struct arena *a, struct stats_table *t)
{
	const struct line *rows =
		sorted(a, t->rows, t->n_rows, t->fixed_rows, t->row_missing);
	const struct line *cols =
		sorted(a, t->cols, t->n_cols, t->fixed_cols, t->col_missing);
	if (rows)
		order_rows(a, t, rows);
	if (!cols)
		return;
	order_cols(a, t, cols);
	/* Rows are tested first column against second. */
	stats_test_drop(a, t);
	stats_test(a, t);
}
