/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of stats share. */
#ifndef TABLE_H
#define TABLE_H

#include "db.h"
#include "sources.h"
#include "stats.h"

/* A table is for people to read. */
#define STATS_ROWS_MAX    2000
#define STATS_COLUMNS_MAX 200

struct labels {
	const char **v;
	size_t n, cap;
};

/* header.c */
/* "a|b|c" to its parts, without the spaces around them. */
void stats_list(struct arena *a, const char *list, struct labels *out);
/* The index of a label, whatever its case; SIZE_MAX: not there. */
size_t stats_label_at(const char *const *v, size_t n, const char *label);

/* period.c */
/* The label of a year and of its three years, as reviews carry it:
 * "2014-15" and "2014-17" by incident, "2014" and "2014-16" by publication. */
const char *stats_year_label(struct arena *a, enum stats_by by, int year);
const char *stats_period_label(struct arena *a, const struct stats_filter *f,
			       int year);

/* bands.c */
struct stats_band {
	const char *label;
	int low, high; /* months of age: from, and below */
};
struct stats_bands {
	struct stats_band *v;
	size_t n, cap;
};
/* NULL: the national ones. ERR_USAGE. */
int stats_bands(struct arena *a, const char *text, struct stats_bands *out,
		struct err *e) BASE_CHECKED;

/* lag.c */
/* From incident to publication, of all reviews with both dates. */
struct stats_lag {
	int64_t n;          /* 0: too few to say */
	double median, p90; /* years */
	double latest;      /* the latest publication, as a Julian day */
};
int stats_lag(struct store *s, struct arena *a, struct stats_lag *out,
	      struct err *e) BASE_CHECKED;
/* Whether reviews of incidents in that financial year are still to come. */
bool stats_lag_open(const struct stats_lag *lag, int year);

/* select.c */
/* A part of the reviews that a filter leaves. */
struct stats_part {
	const char *name; /* unlike that of any other part */
	const char *ids;  /* JSON array */
	int first, last;  /* its years, or 0 */
	/* "area" or "region": no population is the part's but that of the
	 * place of this name, if it has one. NULL: all are. */
	const char *place, *place_name;
};
struct selection {
	int64_t reviews;      /* that the filters leave */
	int64_t undated;      /* left out of the period: no date at all */
	int64_t imprecise;    /* left out: a date that settles no year */
	int first, last;      /* years, of the period or of the reviews; 0 */
	int64_t vague_ages;   /* children whose age settles no band */
	int64_t untold_harm;  /* reviews coded, but not to be told in the
				 harm scheme */
	struct stats_lag lag; /* where it is asked for */
};
/* Makes the temporary tables and functions that query files read. */
int stats_temp(struct store *s, struct err *e) BASE_CHECKED;
/* Fills them, unless they are filled for this filter and part (or NULL). */
int stats_select(struct store *s, struct arena *a, const struct stats_filter *f,
		 const struct stats_part *part, struct selection *out,
		 struct err *e) BASE_CHECKED;

/* fill.c */
extern const char stats_fill_tables[]; /* CREATE TEMP TABLE … */
/* Those that depend on selected: child_band, review_harm, period_year,
 * exposure. */
int stats_fill(struct store *s, struct arena *a, const struct stats_filter *f,
	       const struct stats_part *part, struct selection *sel,
	       struct err *e) BASE_CHECKED;
/* Labels of the harm scheme asked for, in its order: of an outcome, or all
 * (""). */
void stats_harm_labels(struct arena *a, const struct stats_setup *setup,
		       const char *outcome, struct labels *out);
/* ERR_USAGE with the schemes that there are. */
int stats_harm_check(struct arena *a, const struct stats_setup *setup,
		     struct err *e) BASE_CHECKED;

/* functions.c */
int stats_functions(struct db *db, struct err *e) BASE_CHECKED;

/* prepare.c */
/* The columns that a SELECT may have. */
enum stats_role {
	ROLE_ROW,
	ROLE_COL,
	ROLE_N,
	ROLE_BASE,
	ROLE_TOTAL,
	ROLE_REVIEWS,
	ROLE_NOTE,
	ROLE_VALUE,
	ROLE_REVIEW,
	ROLE_POPULATION,
	N_ROLES
};
extern const char *const stats_roles[N_ROLES];

struct stats_statement {
	const struct stats_query *q;
	struct db_stmt *st;
	int at[N_ROLES]; /* column of the result; -1: none */
};
/* Compiles the SELECT and holds its columns against those declared. The
 * caller frees st, also after a failure. */
int stats_prepare(struct store *s, const struct stats_query *q,
		  struct stats_statement *out, struct err *e) BASE_CHECKED;
/* Puts the file's name and the line before an error, that of the SELECT when
 * the database gave none; returns -1. */
int stats_in_file(const struct stats_query *q, struct err *e);

/* cells.c */
/* One row of the SELECT's result. */
struct raw {
	size_t row, col;    /* index on the axis; SIZE_MAX: missing */
	int64_t n, base;    /* base < 0: none */
	int64_t population; /* < 0: none */
	double value;       /* kind values; NaN: not known */
	const char *const *keys;
	size_t n_keys;
};

struct raws {
	struct raw *v;
	size_t n, cap;
	struct labels rows, cols; /* of what is not missing, in order */
	bool row_missing, col_missing;
	struct labels notes;
	struct stats_set *set; /* empty; to add up reviews in */
	int64_t total;         /* column `total`; -1: none */
	bool populated;        /* the SELECT gives populations */
	bool asks_known;       /* the SELECT itself heeds :known */
};

/* A category as it is shown: data are in lower case, tables begin a label
 * with a capital. */
const char *stats_shown(struct arena *a, const char *label);
/* Steps the SELECT through. The labels may hold a fixed order before. */
int stats_read(struct store *s, struct arena *a, const struct stats_query *q,
	       const struct stats_filter *f, struct raws *out,
	       struct err *e) BASE_CHECKED;

/* keys.c */
/* The one copy of a key of n bytes, or of the key of an id; NULL: there is no
 * such review. */
const char *stats_key(const struct stats_keys *k, const char *key, size_t n);
const char *stats_key_of_id(const struct stats_keys *k, int64_t id);
const struct stats_keys *stats_set_keys(const struct stats_set *s);
/* From now on only reviews of temp.selected may be read into the set. */
int stats_set_limit(struct stats_set *s, struct store *store, struct arena *a,
		    struct err *e) BASE_CHECKED;
bool stats_set_may(const struct stats_set *s, const char *key);

/* json.c */
/* Adds the review of that key. NULL, or what is wrong. */
const char *stats_keys_one(struct stats_set *s, struct arena *a,
			   const char *key);
/* Adds the reviews of a JSON array of keys or of ids, as json_group_array
 * makes it; null is left out. NULL, or what is wrong. */
const char *stats_keys_parse(struct stats_set *s, struct arena *a,
			     const char *json);

/* values.c */
/* Summaries of a table of values, cells and totals. */
int stats_values(struct arena *a, const struct raws *raw, bool known,
		 struct stats_table *t, struct err *e) BASE_CHECKED;

/* rates.c */
/* Rates and their total row; n are in place, N are populations or 0. */
int stats_rates(struct arena *a, const struct raws *raw, bool known,
		struct stats_table *t, struct err *e) BASE_CHECKED;
/* Representation ratios of a table of counts. population: of each cell, 0:
 * not known. */
void stats_ratios(const int64_t *population, struct stats_table *t);

/* totals.c */
/* No base, no percentage, no interval, no rate, no ratio. */
void stats_cell_blank(struct stats_cell *x);
/* Where counts are summed, a review must be counted once: else the base is
 * too large and every percentage too small. */
int stats_check_once(const struct stats_table *t, struct err *e) BASE_CHECKED;
/* Sums over rows, columns and all, without the missing row or column where
 * that is dropped. */
struct stats_sums {
	bool drop_row, drop_col;
};
void stats_sum_up(struct arena *a, const struct raws *raw,
		  struct stats_sums drop, struct stats_table *t);
/* N, percentages, intervals and totals of a table whose n are in place. */
int stats_complete(struct arena *a, const struct raws *raw, bool known,
		   struct stats_table *t, struct err *e) BASE_CHECKED;

/* words.c */
/* The query with {dates} and {years} replaced for this filter. */
const struct stats_query *stats_reword(struct arena *a,
				       const struct stats_query *q,
				       const struct stats_filter *f);
/* The table's period for a heading, or `otherwise` when it has none. */
const char *stats_period_of(const struct stats_table *t, const char *otherwise);
/* The title, from the query, the period and N; again after a change of N. */
const char *stats_title(struct arena *a, const struct stats_table *t);
/* What a table says of itself, without intervals and ratios: rounded counts
 * have none. */
const char *stats_about_rounded(struct arena *a, const char *about);
/* 1234567 → "1,234,567" */
const char *stats_thousands(struct arena *a, int64_t n);
/* Title, about and notes. */
void stats_describe(struct arena *a, const struct stats_filter *f,
		    const struct selection *sel, const struct raws *raw,
		    struct stats_table *t);

/* run.c */
struct stats_run {
	const struct stats_query *q;
	const struct stats_filter *f;
	const struct stats_part *part;   /* or NULL: all */
	const struct stats_table *frame; /* with its labels; or NULL */
};
/* With a frame: no test, and no word on years that are not complete. */
int stats_run_part(struct store *s, struct arena *a, const struct stats_run *x,
		   struct stats_table *out, struct err *e) BASE_CHECKED;

/* split.c */
/* Title, about and notes of a split. */
void stats_split_words(struct arena *a, const struct stats_split *x,
		       struct emit_table *out);

/* notes.c */
void stats_notes(struct arena *a, const struct stats_filter *f,
		 const struct selection *sel, const struct raws *raw,
		 struct stats_table *t);

#endif
