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
#include "maths.h"
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

enum stats_kind {
	STATS_COUNTS, /* n of N */
	STATS_VALUES, /* a number of each unit: median, quartiles, range */
	STATS_RATES   /* n per 100,000 children a year */
};

enum stats_test {
	STATS_NO_TEST,
	STATS_TEST_ASSOCIATION, /* rows by columns, one test */
	STATS_TEST_ROWS,        /* each row, first column against second */
	STATS_TEST_TREND        /* each row over the ordered columns */
};

/* The packs that a table stands in, as bits. */
enum stats_pack {
	STATS_IN_TRIENNIAL = 1,
	STATS_IN_ANNUAL = 2,
	STATS_IN_AREA = 4,
	STATS_IN_THEMATIC = 8
};

/* Published figures to show beside a table. */
struct stats_comparator {
	const char *measure; /* of benchmarks.csv */
	const char *note;    /* why it is, or is not, comparable; or "" */
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
	enum stats_kind kind;
	const char *measure; /* kind values: "days", …; or "" */
	enum stats_test test;
	unsigned packs;    /* enum stats_pack */
	bool compare;      /* a pack shows it beside the earlier period */
	bool adds;         /* rows and columns are parts of their totals */
	const char *chart; /* a kind that chart.h knows, or "" */
	const char *x, *y; /* axis titles for the chart, or "" */
	bool plot_n;       /* the chart shows n, not the percentage */
	enum stats_percent percent;
	bool interval;
	bool total_row, total_column;
	struct {
		const char **v;
		size_t n, cap;
	} notes;
	struct {
		struct stats_comparator *v;
		size_t n, cap;
	} comparators;
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

/* Reads the .sql files of a folder, by name; a table that `out` has already
 * is replaced by one of the same name. Mistakes are diagnostics with file and
 * line; the faulty file is left out. */
int stats_load(struct arena *a, const char *dir, struct stats_queries *out,
	       struct diags *d, struct err *e) BASE_CHECKED;
/* Parses one file's text; false when a mistake keeps it out. */
bool stats_parse(struct arena *a, const char *file, const char *text,
		 struct stats_query *out, struct diags *d);
const struct stats_query *stats_find(const struct stats_queries *q,
				     const char *name);
/* A text of a header with what stands for dates and years in words. */
enum stats_by { STATS_BY_INCIDENT, STATS_BY_PUBLISHED };
const char *stats_words(struct arena *a, const char *text, enum stats_by by);
/* Prepares the SELECT and holds its columns against those declared.
 * ERR_INPUT: `FILE:LINE:COL: …` */
int stats_check(struct store *s, const struct stats_query *q,
		struct err *e) BASE_CHECKED;

/* ---- tables ---- */

enum stats_base { STATS_OF_ALL, STATS_OF_KNOWN };

/* Files beside queries/stats that tables are made with, read once. */
struct stats_sources;

/*
 * Reads DIR/benchmarks.csv, DIR/populations.csv and DIR/harm-schemes.csv; one
 * that is not there is empty (harm schemes: only `pathways`, by name). A row
 * that cannot be used is a diagnostic with file and line. `populations` names
 * another file in its place, or is NULL.
 */
int stats_sources_load(struct arena *a, const char *dir,
		       const char *populations,
		       const struct stats_sources **out, struct diags *d,
		       struct err *e) BASE_CHECKED;

/*
 * The keys of the reviews of a store. Every list of reviews that is made with
 * them holds these copies, and the order of their addresses is that of their
 * bytes.
 */
struct stats_keys;
int stats_keys_read(struct store *s, struct arena *a,
		    const struct stats_keys **out, struct err *e) BASE_CHECKED;
bool stats_keys_hold(const struct stats_keys *k, const char *key);
/* A set of them. Keys that are added must be those copies. */
struct stats_set;
struct stats_set *stats_set_new(struct arena *a, const struct stats_keys *k);
void stats_set_add(struct stats_set *s, const char *const *keys, size_t n);
/* Its members in byte order; it is empty then. */
const char *const *stats_set_take(struct stats_set *s, struct arena *a,
				  size_t *n);

/* How tables are made, besides the choice of reviews; all-zero: defaults. */
struct stats_setup {
	const struct stats_sources *sources; /* or NULL: none */
	const char *age_bands;   /* "<1|1-5|…"; NULL: the national bands */
	const char *harm_scheme; /* NULL: STATS_HARM_SCHEME */
	const char *theme;       /* of tables about one theme; NULL: none */
	/* Of the store as it is, for tables that share their arena and are
	 * made one after the other; NULL: each reads them. */
	const struct stats_keys *keys;
};
#define STATS_HARM_SCHEME "pathways"
#define STATS_AGE_BANDS   "<1|1-5|6-10|11-15|16+"

struct stats_filter {
	int from, to; /* years inclusive, 0: open. By incident: financial
			 years by first year; published: calendar years */
	enum stats_by by;
	enum stats_base base;
	const struct query *where; /* or NULL */
	struct stats_setup setup;
};

/* Why a cell is not printed. */
enum stats_hidden {
	STATS_SHOWN,
	STATS_SMALL,    /* primary: too small */
	STATS_SECONDARY /* else a small one could be got by subtraction */
};

struct stats_cell {
	int64_t n, N;            /* N 0: there is no base */
	double percent, lo, hi;  /* 0..100; NaN without base or interval */
	const char *const *keys; /* reviews counted, sorted, each once */
	size_t n_keys;
	bool filled; /* false: no such combination, n = 0 */
	/* kind values: of the units that have a value; n of N units have */
	struct maths_summary values;
	/* kind rates: N is children x years; rate per 100,000 a year with its
	 * exact interval; NaN without a population */
	struct maths_value rate;
	/* Share of n over share of the population; value NaN: none. */
	struct maths_value ratio;
	/* Not STATS_SHOWN: every figure and key above is wiped. */
	enum stats_hidden hidden;
	bool base_hidden; /* n is shown; N is withheld, and what needs it */
};

/* What a table's test says of one row. */
struct stats_row_test {
	struct maths_value ratio; /* risk ratio, first over second column */
	struct maths_test test;
	double q; /* p, adjusted over the rows of the table */
};

struct stats_table {
	const struct stats_query *query;
	const char *title;       /* with unit, period and N */
	const char *about;       /* unit, base, period, filters */
	const char *period;      /* "2014-17", "published 2014"; "": all */
	enum stats_by by;        /* what its years are of */
	const char *harm_scheme; /* that was asked for; NULL: pathways */
	const char *row_title;   /* heading of the first column */
	/* Labels that stand first because the query file gives their order. */
	size_t fixed_rows, fixed_cols;
	const char *const *rows; /* labels, in order; the missing one last */
	size_t n_rows;
	const char *const *cols; /* labels; one empty label: no pivot */
	size_t n_cols;
	bool row_missing, col_missing; /* the last label is that of NULL */
	/* Of the years or periods that end the rows or columns (before the
	 * missing one): those whose reviews are not all published yet. */
	size_t open_rows, open_cols;
	bool base_known;               /* --of known: what is missing or not
					  settled is in no base, no total */
	struct stats_cell *cells;      /* row after row */
	struct stats_cell *row_totals; /* a row's over all columns, or NULL */
	struct stats_cell *col_totals; /* a column's over all rows, or NULL */
	struct stats_cell total;       /* over all, when both are there */
	bool has_ratio;                /* some cell has a ratio */
	struct stats_row_test *row_tests; /* one a row, or NULL */
	struct maths_test test;           /* of the whole; or method none */
	const char *hidden;  /* symbol of cells that are withheld, or NULL */
	int64_t round_to;    /* counts are rounded to multiples; 0: not. Then
				percentages are whole, and there are no
				intervals, ratios, tests */
	const char *control; /* what disclosure control did: the last note; or
				NULL */
	int64_t N;           /* units in the whole table */
	bool N_hidden;       /* it is withheld */
	int64_t reviews;     /* that the filters leave */
	const char *const *notes;
	size_t n_notes;
	/* Of the notes: those that the SELECT made, those about the test. */
	struct stats_span {
		size_t from, n;
	} told, tested;
};

/* ERR_INPUT: a mistake in the file, with its place. ERR_LIMIT: too slow or
 * too large. ERR_USAGE: from the filter's query. */
int stats_run(struct store *s, struct arena *a, const struct stats_query *q,
	      const struct stats_filter *f, struct stats_table *out,
	      struct err *e) BASE_CHECKED;

/* ---- one table for each value of a variable ---- */

struct stats_split {
	const char *name;       /* "area" */
	const char *variable;   /* "Area" */
	struct stats_table all; /* undivided */
	const char *const *labels;
	struct stats_table *tables; /* same rows and columns in each */
	size_t n;
	bool missing; /* the last is of reviews without a value */
};
/* variable: area, region, year, period, outcome, kind, harm (in the scheme
 * asked for), or a column of the catalogue about the review. The parts have no
 * tests; by area or region their rates are per children of that place and they
 * have no ratios. ERR_USAGE: no such variable (names near ones); more than 400
 * values. */
int stats_run_by(struct store *s, struct arena *a, const struct stats_query *q,
		 const struct stats_filter *f, const char *variable,
		 struct stats_split *out, struct err *e) BASE_CHECKED;
/* One below the other, with a first column named after the variable; title and
 * notes are those of `all`. */
void stats_emit_split(struct arena *a, const struct stats_split *s,
		      bool compact, struct emit_table *out);

/* ---- change between two periods ---- */

struct stats_change {
	const char *row, *col; /* col "": the table has one column, or total */
	struct stats_cell now, before;
	struct maths_value points; /* now - before in percentage points */
	struct maths_test test;
	double q;     /* p, adjusted over the table */
	bool missing; /* the row is that of NULL */
};
struct stats_changes {
	const struct stats_table *now, *before;
	struct stats_change *v;
	size_t n;
	const char *title, *about;
	const char *const *notes;
	size_t n_notes;
};
/* Two runs of one query over different periods, matched by label. Over the
 * totals of the rows where the table has them, else column by column. Tables
 * of values and rates: side by side, without a test; with rates the table that
 * is emitted has their ratio. Of tables under disclosure control: after
 * stats_protect, then nothing withheld is in the change. Pure. */
void stats_compare(struct arena *a, const struct stats_table *now,
		   const struct stats_table *before, struct stats_changes *out);
void stats_emit_changes(struct arena *a, const struct stats_changes *x,
			bool compact, struct emit_table *out);

/* ---- published figures beside our own ---- */

/* false: the table has no comparator, or no figure for it was found. */
bool stats_emit_published(struct arena *a, const struct stats_table *t,
			  const struct stats_sources *s, bool compact,
			  struct emit_table *out) BASE_CHECKED;

/* ---- disclosure control ---- */

/* Everything that is printed together, so that nothing withheld in one place
 * can be got from another: also the tables of earlier periods and the parts of
 * a split. */
struct stats_release {
	struct stats_table **tables;
	size_t n_tables;
	const char *preset; /* a name of disclose.h */
	int level;          /* enum disclose_level */
};
/* One line of the log. It tells small numbers from those that protect them,
 * which disclose.h keeps from readers: the log is not published. */
struct stats_withheld {
	const char *table, *row, *col, *why;
};
struct stats_log {
	struct stats_withheld *v;
	size_t n, cap;
	const char
		*about; /* rule, symbol, rounding, guarantee: to be printed */
};
/* Withholds and rounds in place; tests and ratios of tables that lose a cell go
 * too, as do ranges and means of values, and notes with numbers that the SELECT
 * made; no cell keeps its keys. Rounded tables have no tests, intervals and
 * ratios, and whole percentages where N is 20 times the multiple or more. Rows
 * and columns without a fixed order are sorted by label, as their order may
 * tell of their sizes. Each table gets a note that says all this. ERR_USAGE: no
 * such preset. */
int stats_protect(struct arena *a, const struct stats_release *r,
		  struct stats_log *log, struct err *e) BASE_CHECKED;

/* Whether enough is left to be worth a page: at least a third of the cells and
 * totals that are not zero are shown. true without disclosure control. */
bool stats_worth(const struct stats_table *t);

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
