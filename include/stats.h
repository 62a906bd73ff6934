/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * stats: a query file and filters to a table with n, N, %, interval and the
 * reviews behind every cell; and the mathematics, pure, in stats_math.
 *
 * A query file (queries/stats/NAME.sql; format in queries/stats/README.md) is
 * a header of `-- key: value` lines and one SELECT in long form: a row of the
 * result is a cell. It reads the views v_* and `selected` (the reviews that
 * the filters leave), can only read, and is given 30 s and a million rows.
 */
#ifndef STATS_H
#define STATS_H

#include "base.h"
#include "emit.h"
#include "store.h"

/* ---- mathematics ---- */
/* Wilson score interval for a proportion (E. B. Wilson 1927, JASA 22:209;
 * Newcombe 1998, Statist. Med. 17:857, method 3), z = 1.959964 for 95 %.
 * n == 0 gives [0, 1]. */
void stats_wilson(int64_t x, int64_t n, double z, double *lo, double *hi);
/* The normal quantile for 95 % two-sided. */
#define STATS_Z95 1.959963984540054

/* ---- tables ---- */
struct stats_column {
	const char *name, *meaning;
};

struct stats_query {      /* one parsed file */
	const char *name; /* file name without .sql */
	const char *file;
	const char *title, *about, *unit; /* unit: reviews, children, … */
	const char *base;                 /* what N is, in words */
	const char *order; /* fixed order of rows: "<1|1-5|…", or NULL */
	const char *pivot_order;
	const char *chart; /* "bar", "stacked", "line", "heat", or NULL */
	const char *x, *y; /* axis titles for the chart */
	bool percent, interval;
	struct {
		struct stats_column *v;
		size_t n, cap;
	} columns; /* as declared; must equal the SELECT's */
	const char *sql;
	int line; /* where the SELECT begins */
};

struct stats_queries {
	struct stats_query *v;
	size_t n, cap;
};

/* Reads the .sql files of a folder, by name. Mistakes are diagnostics with
 * file and line; the faulty file is left out. */
int stats_load(struct arena *a, const char *dir, struct stats_queries *out,
	       struct diags *d, struct err *e) BASE_CHECKED;
const struct stats_query *stats_find(const struct stats_queries *q,
				     const char *name);

enum stats_base { STATS_OF_ALL, STATS_OF_KNOWN };
enum stats_by { STATS_BY_INCIDENT, STATS_BY_PUBLISHED };

struct stats_filter {
	int from, to; /* financial years by first year, inclusive; 0: open */
	enum stats_by by;
	enum stats_base base;
	const struct query *where; /* or NULL */
};

struct stats_cell {
	int64_t n, N;
	double percent, lo, hi;  /* 0..100; NaN without base */
	const char *const *keys; /* reviews counted, sorted */
	size_t n_keys;
	bool filled; /* false: no such combination, n = 0 */
};

struct stats_table {
	const struct stats_query *query;
	const char *title, *about; /* with period, filters and N */
	const char *row_title;     /* heading of the first column */
	const char *const *rows;   /* labels, in order; missing ones last */
	size_t n_rows;
	const char *const *cols; /* labels; one empty label: no pivot */
	size_t n_cols;
	struct stats_cell *cells; /* row after row */
	int64_t N;                /* of the whole table */
	const char *const *notes;
	size_t n_notes;
};

int stats_run(struct store *s, struct arena *a, const struct stats_query *q,
	      const struct stats_filter *f, struct stats_table *out,
	      struct err *e) BASE_CHECKED;

/* To the common table: a column per column and measure. */
void stats_emit(struct arena *a, const struct stats_table *t,
		struct emit_table *out);

/* "2014-17" → 2014..2016; "2014-15" → 2014; "2014..2016"; "" → open. */
bool stats_period_parse(const char *s, int *from, int *to);

#endif
