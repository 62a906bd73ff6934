/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers held against a population: rates, and shares over its shares. */
#include "table.h"

#define PER 100000

static void set_rate(struct stats_cell *x)
{
	x->rate = maths_rate(x->n, (double)x->N, PER, MATHS_Z95);
}

int stats_rates(struct arena *a, const struct raws *raw, bool known,
		struct stats_table *t, struct err *e)
{
	bool drop = known && t->row_missing;
	t->N = 0;
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++) {
		stats_cell_blank(&t->cells[i]);
		set_rate(&t->cells[i]);
		t->N += t->cells[i].n;
	}
	t->N = raw->total >= 0 ? raw->total : t->N;
	stats_sum_up(a, raw, (struct stats_sums){ drop, false }, t);
	t->row_totals = NULL;
	t->base_known = drop || (known && raw->asks_known);
	/* The population of a total is that of all its rows, if every one is
	 * known. What is missing has none of its own. */
	for (size_t c = 0; c < t->n_cols; c++) {
		struct stats_cell *sum = &t->col_totals[c];
		bool all = true;
		for (size_t r = 0; r + t->row_missing < t->n_rows; r++) {
			int64_t N = t->cells[r * t->n_cols + c].N;
			all = all && N > 0;
			sum->N += N;
		}
		sum->N = all ? sum->N : 0;
		set_rate(sum);
	}
	if (stats_check_once(t, e) < 0)
		return -1;
	if (!t->query->total_row)
		t->col_totals = NULL;
	return 0;
}

/* The share of a group among all whose group has a population, over its share
 * of that population. */
void stats_ratios(const int64_t *population, struct stats_table *t)
{
	size_t rows = t->n_rows - (t->row_missing ? 1 : 0);
	for (size_t c = 0; c < t->n_cols; c++) {
		int64_t n = 0, all = 0;
		size_t groups = 0;
		for (size_t r = 0; r < rows; r++) {
			size_t i = r * t->n_cols + c;
			groups += population[i] > 0;
			n += population[i] > 0 ? t->cells[i].n : 0;
			all += population[i];
		}
		for (size_t r = 0; r < rows && groups > 1; r++) {
			size_t i = r * t->n_cols + c;
			if (population[i] <= 0)
				continue;
			t->cells[i].ratio = maths_representation(
				t->cells[i].n, n,
				(double)population[i] / (double)all, MATHS_Z95);
			t->has_ratio = true;
		}
	}
}
