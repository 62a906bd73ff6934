/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long it takes from an incident to its review's publication, and so of
 * which years reviews are still to come. The latest publication in the store
 * stands for today: two runs on one store say the same.
 */
#include <math.h>
#include <stdlib.h>

#include "table.h"

#define FEWEST 10 /* reviews; below, nothing is said */
#define YEAR   365.25

static const char make[] =
	"CREATE TEMP TABLE IF NOT EXISTS publication_lag("
	" version INTEGER PRIMARY KEY, n INTEGER NOT NULL, median REAL,"
	" p90 REAL, latest REAL)";

/* A date to the month is taken as its middle; one to the year is none. */
#define DAY(date)                                                              \
	"CASE length(" date ") WHEN 10 THEN julianday(" date ")"               \
	" WHEN 7 THEN julianday(" date " || '-15') END"

struct days {
	double *v;
	size_t n, cap;
};

static int by_size(const void *x, const void *y)
{
	double a = *(const double *)x, b = *(const double *)y;
	return (a > b) - (a < b);
}

/* Definition 7 of Hyndman and Fan, as in maths_summary. */
static double quantile(const struct days *sorted, double p)
{
	double at = (double)(sorted->n - 1) * p, whole = floor(at);
	size_t i = (size_t)whole;
	double next = i + 1 < sorted->n ? sorted->v[i + 1] : sorted->v[i];
	return sorted->v[i] + (at - whole) * (next - sorted->v[i]);
}

static int measure(struct db *db, struct arena *a, struct stats_lag *out,
		   struct err *e)
{
	static const char sql[] =
		"SELECT " DAY("r.published") ", " DAY("r.published") " - " DAY(
			"r.incident") " FROM v_review r"
				      " WHERE r.published IS NOT NULL";
	struct days lags = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		if (!db_is_null(q, 0) && db_real(q, 0) > out->latest)
			out->latest = db_real(q, 0);
		/* Published before it happened: one of the two is wrong. */
		if (!db_is_null(q, 1) && db_real(q, 1) >= 0)
			*ARENA_PUSH(a, &lags) = db_real(q, 1);
	}
	if (rc < 0 || lags.n < FEWEST)
		return rc;
	qsort(lags.v, lags.n, sizeof *lags.v, by_size);
	out->n = (int64_t)lags.n;
	out->median = quantile(&lags, 0.5) / YEAR;
	out->p90 = quantile(&lags, 0.9) / YEAR;
	return 0;
}

/* 1: it was measured on these data. */
static int recall(struct db *db, uint32_t version, struct stats_lag *out,
		  struct err *e)
{
	static const char sql[] = "SELECT n, median, p90, latest FROM"
				  " temp.publication_lag WHERE version = :v";
	struct db_stmt *q;
	if (db_prepare(db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":v", version);
	int rc = db_step(q, e);
	if (rc <= 0)
		return rc;
	*out = (struct stats_lag){ db_int(q, 0), db_real(q, 1), db_real(q, 2),
				   db_real(q, 3) };
	db_reset(q);
	return 1;
}

int stats_lag(struct store *s, struct arena *a, struct stats_lag *out,
	      struct err *e)
{
	static const char put[] = "INSERT INTO temp.publication_lag"
				  " VALUES(:v, :n, :median, :p90, :latest)";
	struct db *db = store_db(s);
	struct db_stmt *q;
	uint32_t version;
	*out = (struct stats_lag){ 0 };
	if (db_exec(db, make, e) < 0 || db_data_version(db, &version, e) < 0)
		return -1;
	int rc = recall(db, version, out, e);
	if (rc)
		return rc < 0 ? -1 : 0;
	if (measure(db, a, out, e) < 0 || db_prepare(db, put, &q, e) < 0)
		return -1;
	db_bind_int(q, ":v", version);
	db_bind_int(q, ":n", out->n);
	db_bind_real(q, ":median", out->median);
	db_bind_real(q, ":p90", out->p90);
	db_bind_real(q, ":latest", out->latest);
	return db_run(q, e);
}

bool stats_lag_open(const struct stats_lag *lag, int year)
{
	/* 1 January 2000 is 2451544.5; 31 March of the next year is day 90,
	 * near enough for lags of years. */
	double end = 2451544.5 + (year + 1 - 2000) * YEAR + 90;
	return lag->n > 0 && end + lag->p90 * YEAR > lag->latest;
}
