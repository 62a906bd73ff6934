/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for emit under construction, and numbers as all tables print them. */
#ifndef STATS_SHEET_H
#define STATS_SHEET_H

#include "stats.h"

struct sheet {
	struct arena *a;
	const struct stats_table *t; /* or NULL */
	bool stacked; /* one of several under the same headings */
	struct {
		struct emit_column *v;
		size_t n, cap;
	} columns;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
};

/* The first column is to the left, further ones to the right. A name that is
 * taken gets a number. */
void sheet_column(struct sheet *x, const char *name, const char *title,
		  bool number);
/* keys: the cell whose reviews are behind the text, or NULL. */
void sheet_cell(struct sheet *x, const char *text,
		const struct stats_cell *keys);
/* Columns, cells and the number of rows, to out. */
void sheet_close(const struct sheet *x, struct emit_table *out);

/* A label as a machine name: "Serious harm" → serious_harm, "<1" → under_1,
 * "16+" → 16_plus. */
const char *sheet_slug(struct arena *a, const char *label);

const char *sheet_whole(struct arena *a, int64_t n);
/* With one decimal; "" for NaN. */
const char *sheet_tenth(struct arena *a, double v);
/* A percentage of the table: of rounded counts it is whole. */
const char *sheet_percent(struct arena *a, const struct stats_table *t,
			  double v);
/* With `digits` decimals; "" for NaN. */
const char *sheet_decimal(struct arena *a, double v, int digits);
/* "12 (34.3%)" of a cell; the symbol when it is withheld, "–" when there is
 * neither n nor N. */
const char *sheet_share(struct arena *a, const struct stats_table *t,
			const struct stats_cell *c);
/* For people "0.012", "< 0.001", "–"; else four digits that count, "". */
const char *sheet_p(struct arena *a, double p, bool compact);
/* For people "1.8 (1.1–2.9)", "–". */
const char *sheet_interval(struct arena *a, const struct maths_value *v);
/* Percentage points: "+3.4 (−1.2 to 8.0)", "–". */
const char *sheet_points(struct arena *a, const struct maths_value *v);

#endif
