/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * stats: a query file and filters to a table with n, N, %, interval and the
 * reviews behind every cell. The formulas are in maths.h.
 *
 * A query file (queries/stats/NAME.sql; format in queries/stats/README.md) is
 * a header of `-- key: value` lines and one SELECT in long form: a row of the
 * result is a cell. It reads the views v_* and the temporary table
 * selected(review_id, year, period), the reviews that the filters leave; it
 * can only read, and is given 30 s and a million rows.
 */
#ifndef STATS_H
#define STATS_H

#include "base.h"
#include "emit.h"
#include "store.h"

/* ---- query files ---- */

struct stats_column {
	const char *name, *meaning;
};

/* Of what a percentage is: what N is. */
enum stats_percent {
	STATS_NO_PERCENT,
	STATS_PERCENT_COLUMN, /* N: the sum of n over the rows */
	STATS_PERCENT_ROW,    /* N: the sum of n over the columns */
	STATS_PERCENT_TABLE,  /* N: the sum of all n */
	STATS_PERCENT_OWN     /* N: the column `base` of the SELECT */
};

struct stats_query {      /* one parsed file */
	const char *name; /* file name without .sql */
	const char *file;
	const char *place;                /* "A1": its place in a pack, or "" */
	const char *title, *about, *unit; /* unit: reviews, children, … */
	const char *base;                 /* what N is, in words, or "" */
	const char *row, *pivot;          /* headings; pivot "": none */
	const char *missing, *pivot_missing; /* label of NULL */
	const char *order;       /* fixed order of rows: "<1|1-5|…", or "" */
	const char *pivot_order; /* the same for columns */
	const char *chart;       /* bar grouped stacked line heat, or "" */
	const char *x, *y;       /* axis titles for the chart, or "" */
	bool plot_n;             /* the chart shows n, not the percentage */
	enum stats_percent percent;
	bool interval;
	bool total_row, total_column;
	struct {
		const char **v;
		size_t n, cap;
	} notes;
	struct {
		struct stats_column *v;
		size_t n, cap;
	} columns; /* as declared; must equal the SELECT's */
	const char *sql;
	int line; /* where `sql` begins in the file */
};

struct stats_queries {
	struct stats_query *v;
	size_t n, cap;
};

/* Reads the .sql files of a folder, by name. Mistakes are diagnostics with
 * file and line; the faulty file is left out. */
int stats_load(struct arena *a, const char *dir, struct stats_queries *out,
	       struct diags *d, struct err *e) BASE_CHECKED;
/* Parses one file's text; false when a mistake keeps it out. */
bool stats_parse(struct arena *a, const char *file, const char *text,
		 struct stats_query *out, struct diags *d);
const struct stats_query *stats_find(const struct stats_queries *q,
				     const char *name);
/* Prepares the SELECT and holds its columns against those declared.
 * ERR_INPUT: `FILE:LINE:COL: …` */
int stats_check(struct store *s, const struct stats_query *q,
		struct err *e) BASE_CHECKED;

/* ---- tables ---- */

enum stats_base { STATS_OF_ALL, STATS_OF_KNOWN };
enum stats_by { STATS_BY_INCIDENT, STATS_BY_PUBLISHED };

struct stats_filter {
	int from, to; /* years inclusive, 0: open. By incident: financial
			 years by first year; published: calendar years */
	enum stats_by by;
	enum stats_base base;
	const struct query *where; /* or NULL */
};

struct stats_cell {
	int64_t n, N;            /* N 0: there is no base */
	double percent, lo, hi;  /* 0..100; NaN without base or interval */
	const char *const *keys; /* reviews counted, sorted, each once */
	size_t n_keys;
	bool filled; /* false: no such combination, n = 0 */
};

struct stats_table {
	const struct stats_query *query;
	const char *title;       /* with unit, period and N */
	const char *about;       /* unit, base, period, filters */
	const char *row_title;   /* heading of the first column */
	const char *const *rows; /* labels, in order; the missing one last */
	size_t n_rows;
	const char *const *cols; /* labels; one empty label: no pivot */
	size_t n_cols;
	bool row_missing, col_missing; /* the last label is that of NULL */
	bool base_known;               /* --of known: what is missing or not
					  settled is in no base, no total */
	struct stats_cell *cells;      /* row after row */
	struct stats_cell *row_totals; /* a row's over all columns, or NULL */
	struct stats_cell *col_totals; /* a column's over all rows, or NULL */
	struct stats_cell total;       /* over all, when both are there */
	int64_t N;                     /* units in the whole table */
	int64_t reviews;               /* that the filters leave */
	const char *const *notes;
	size_t n_notes;
};

/* ERR_INPUT: a mistake in the file, with its place. ERR_LIMIT: too slow or
 * too large. ERR_USAGE: from the filter's query. */
int stats_run(struct store *s, struct arena *a, const struct stats_query *q,
	      const struct stats_filter *f, struct stats_table *out,
	      struct err *e) BASE_CHECKED;

/* To the common table, which borrows from t. compact: one column a pivot
 * label, cells for people such as "12 (34.3%, 20.8–50.8)". Otherwise typed
 * columns n, base, percent, low, high, with the label's name in front of them
 * when there is a pivot (fatal_n, fatal_base, …; total_n, …). In both, the
 * first column is `row`, and the cell that shows n carries the keys. */
void stats_emit(struct arena *a, const struct stats_table *t, bool compact,
		struct emit_table *out);

/* "2014-17" → 2014..2016; "2014-15" → 2014; "2014..2016"; "2014.."; "2014"
 * → 2014; "" → open. */
bool stats_period_parse(const char *s, int *from, int *to);

#endif
