/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What query files read besides selected: child_band, review_harm,
 * period_year, exposure; temporary tables filled for one filter.
 */
#include <stdlib.h>
#include <string.h>

#include "table.h"

const char stats_fill_tables[] =
	"CREATE TEMP TABLE IF NOT EXISTS child_band("
	" child_id INTEGER PRIMARY KEY, review_id INTEGER NOT NULL,"
	" band TEXT);"
	"CREATE TEMP TABLE IF NOT EXISTS review_harm("
	" review_id INTEGER PRIMARY KEY, harm TEXT, coded TEXT);"
	"CREATE TEMP TABLE IF NOT EXISTS period_year(y INTEGER PRIMARY KEY);"
	"CREATE TEMP TABLE IF NOT EXISTS exposure("
	" kind TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE,"
	" children_years INTEGER, years INTEGER NOT NULL,"
	" PRIMARY KEY(kind, name)) WITHOUT ROWID;"
	/* what those are made from */
	"CREATE TEMP TABLE IF NOT EXISTS age_band("
	" band TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL);"
	"CREATE TEMP TABLE IF NOT EXISTS harm_scheme("
	" harm TEXT NOT NULL COLLATE NOCASE,"
	" outcome TEXT NOT NULL COLLATE NOCASE, label TEXT,"
	" PRIMARY KEY(harm, outcome)) WITHOUT ROWID;"
	"CREATE TEMP TABLE IF NOT EXISTS population("
	" kind TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE,"
	" year INTEGER NOT NULL, children INTEGER NOT NULL,"
	" PRIMARY KEY(kind, name, year)) WITHOUT ROWID";

static const char empty[] =
	"DELETE FROM temp.child_band; DELETE FROM temp.review_harm;"
	"DELETE FROM temp.period_year; DELETE FROM temp.exposure;"
	"DELETE FROM temp.age_band; DELETE FROM temp.harm_scheme;"
	"DELETE FROM temp.population";

static int run(struct db *db, const char *sql, struct err *e)
{
	struct db_stmt *q;
	if (db_prepare(db, sql, &q, e) < 0)
		return -1;
	return db_run(q, e);
}

static int count(struct db *db, const char *sql, int64_t *out, struct err *e)
{
	struct db_stmt *q;
	if (db_prepare(db, sql, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	*out = db_int(q, 0);
	db_reset(q);
	return 0;
}

/* ---- age bands ---- */

/* An age is an interval, as wide as the unit it was given in, and within its
 * completed years; it is in a band that holds all of it. A month has 30.4375
 * days, and days are the unit's length rounded down, as in text.h. A span
 * such as "14-17" has no completed years. */
#define MONTHS "CAST((c.age_days + 1) / 30.4375 AS INTEGER)"
#define AGES                                                                   \
	"WITH aged AS (SELECT c.id, c.review_id, c.age_years AS years,"        \
	" CASE c.age_unit WHEN 'months' THEN " MONTHS                          \
	"  WHEN 'weeks' THEN c.age_days / 30.4375"                             \
	"  WHEN 'days' THEN c.age_days / 30.4375 END AS low,"                  \
	" CASE c.age_unit WHEN 'months' THEN " MONTHS " + 1"                   \
	"  WHEN 'weeks' THEN (c.age_days + 7) / 30.4375"                       \
	"  WHEN 'days' THEN (c.age_days + 1) / 30.4375 END AS high"            \
	" FROM temp.selected s CROSS JOIN child c"                             \
	" ON c.review_id = s.review_id),"                                      \
	" spanned AS (SELECT id, review_id, years,"                            \
	" max(12.0 * years, coalesce(low, 0)) AS low,"                         \
	" min(12.0 * years + 12, coalesce(high, 12.0 * years + 12)) AS high"   \
	" FROM aged)"

static int fill_bands(struct db *db, struct arena *a,
		      const struct stats_setup *x, struct selection *sel,
		      struct err *e)
{
	static const char put[] = "INSERT INTO temp.age_band(band, low, high)"
				  " VALUES(:band, :low, :high)";
	static const char fill[] =
		"INSERT INTO temp.child_band(child_id, review_id, band) " AGES
		" SELECT id, review_id, (SELECT band FROM temp.age_band b"
		" WHERE spanned.low >= b.low AND spanned.high <= b.high)"
		" FROM spanned";
	static const char vague[] =
		"SELECT count(*) FROM temp.child_band b CROSS JOIN child c"
		" ON c.id = b.child_id WHERE b.band IS NULL"
		" AND (c.age_days IS NOT NULL OR c.age_years IS NOT NULL)";
	struct stats_bands bands;
	struct db_stmt *q;
	if (stats_bands(a, x->age_bands, &bands, e) < 0)
		return -1;
	for (size_t i = 0; i < bands.n; i++) {
		if (db_prepare(db, put, &q, e) < 0)
			return -1;
		db_bind_text(q, ":band", bands.v[i].label);
		db_bind_int(q, ":low", bands.v[i].low);
		db_bind_int(q, ":high", bands.v[i].high);
		if (db_run(q, e) < 0)
			return -1;
	}
	if (run(db, fill, e) < 0)
		return -1;
	return count(db, vague, &sel->vague_ages, e);
}

/* ---- categories of harm ---- */

static const char *scheme(const struct stats_setup *x)
{
	return x->harm_scheme ? x->harm_scheme : STATS_HARM_SCHEME;
}

static bool of_outcome(const struct stats_harm *h, const char *outcome)
{
	return !*outcome || !*h->outcome || str_eq(h->outcome, outcome);
}

static bool has(const struct labels *l, const char *label)
{
	for (size_t i = 0; i < l->n; i++)
		if (str_eq_nocase(l->v[i], label))
			return true;
	return false;
}

struct ranked {
	int64_t order;
	size_t at; /* in the file */
	const char *label;
};

static int by_order(const void *p, const void *q)
{
	const struct ranked *x = p, *y = q;
	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

void stats_harm_labels(struct arena *a, const struct stats_setup *setup,
		       const char *outcome, struct labels *out)
{
	const struct stats_sources *s = setup->sources;
	struct {
		struct ranked *v;
		size_t n, cap;
	} all = { 0 };
	for (size_t i = 0; s && i < s->harms.n; i++) {
		const struct stats_harm *h = &s->harms.v[i];
		if (*h->label && str_eq(h->scheme, scheme(setup)) &&
		    of_outcome(h, outcome))
			*ARENA_PUSH(a, &all) =
				(struct ranked){ h->order, i, h->label };
	}
	if (all.n)
		qsort(all.v, all.n, sizeof *all.v, by_order);
	for (size_t i = 0; i < all.n; i++)
		if (!has(out, all.v[i].label))
			*ARENA_PUSH(a, out) = all.v[i].label;
}

int stats_harm_check(struct arena *a, const struct stats_setup *setup,
		     struct err *e)
{
	const struct stats_sources *s = setup->sources;
	struct labels known = { 0 };
	const char *list = STATS_HARM_SCHEME;
	*ARENA_PUSH(a, &known) = STATS_HARM_SCHEME;
	for (size_t i = 0; s && i < s->harms.n; i++) {
		const char *name = s->harms.v[i].scheme;
		if (has(&known, name))
			continue;
		*ARENA_PUSH(a, &known) = name;
		list = arena_fmt(a, "%s, %s", list, name);
	}
	for (size_t i = 0; i < known.n; i++)
		if (str_eq(known.v[i], scheme(setup)))
			return 0;
	return err_set(e, ERR_USAGE, "no harm scheme \"%s\"; there are %s",
		       scheme(setup), list);
}

static int fill_harm(struct db *db, const struct stats_setup *x,
		     struct selection *sel, struct err *e)
{
	static const char put[] =
		"INSERT OR IGNORE INTO temp.harm_scheme(harm, outcome, label)"
		" VALUES(:harm, :outcome, nullif(:label, ''))";
	/* The rule for the outcome stands over that for any. Of pathways, in
	 * which reviews are coded, what has no rule is as written. */
	static const char fill[] =
		"INSERT INTO temp.review_harm(review_id, harm, coded)"
		" WITH coded AS MATERIALIZED (SELECT r.id,"
		" coalesce(r.outcome, '') AS outcome,"
		" (SELECT f.value FROM v_fact f WHERE f.review_id = r.id"
		"  AND f.child_id IS NULL AND f.name = 'harm') AS value"
		" FROM temp.selected s CROSS JOIN review r ON r.id = s.review_id)"
		" SELECT c.id, CASE WHEN h.harm IS NOT NULL THEN h.label"
		" WHEN g.harm IS NOT NULL THEN g.label"
		" WHEN :pathways THEN c.value END, c.value FROM coded c"
		" LEFT JOIN temp.harm_scheme h ON h.harm = c.value"
		" AND h.outcome = c.outcome AND c.outcome <> ''"
		" LEFT JOIN temp.harm_scheme g ON g.harm = c.value"
		" AND g.outcome = ''";
	static const char untold[] =
		"SELECT count(*) FROM temp.review_harm"
		" WHERE coded IS NOT NULL AND harm IS NULL";
	const struct stats_sources *s = x->sources;
	struct db_stmt *q;
	for (size_t i = 0; s && i < s->harms.n; i++) {
		const struct stats_harm *h = &s->harms.v[i];
		if (!str_eq(h->scheme, scheme(x)))
			continue;
		if (db_prepare(db, put, &q, e) < 0)
			return -1;
		db_bind_text(q, ":harm", h->harm);
		db_bind_text(q, ":outcome", h->outcome);
		db_bind_text(q, ":label", h->label);
		if (db_run(q, e) < 0)
			return -1;
	}
	if (db_prepare(db, fill, &q, e) < 0)
		return -1;
	db_bind_int(q, ":pathways", str_eq(scheme(x), STATS_HARM_SCHEME));
	if (db_run(q, e) < 0)
		return -1;
	return count(db, untold, &sel->untold_harm, e);
}

/* ---- population ---- */

static int fill_years(struct db *db, const struct selection *sel, struct err *e)
{
	static const char fill[] =
		"INSERT INTO temp.period_year(y) WITH RECURSIVE t(y) AS"
		" (SELECT :first WHERE :first > 0 AND :first <= :last"
		" UNION ALL SELECT y + 1 FROM t WHERE y < :last)"
		" SELECT y FROM t";
	struct db_stmt *q;
	if (db_prepare(db, fill, &q, e) < 0)
		return -1;
	db_bind_int(q, ":first", sel->first);
	db_bind_int(q, ":last", sel->last);
	return db_run(q, e);
}

/* Of a part that is a place, other places and groups are there, but not how
 * many children: those that are known are not all its own. */
static int fill_exposure(struct db *db, const struct stats_sources *s,
			 const struct stats_part *part, struct err *e)
{
	static const char put[] =
		"INSERT OR IGNORE INTO temp.population(kind, name, year,"
		" children) VALUES(:kind, :name, :year, :children)";
	static const char fill[] =
		"INSERT INTO temp.exposure(kind, name, children_years, years)"
		" WITH n(years) AS (SELECT count(*) FROM temp.period_year)"
		" SELECT p.kind, p.name, CASE WHEN (:kind IS NULL OR"
		" (p.kind = :kind AND p.name = :name)) AND count(y.y) = n.years"
		" AND n.years > 0 THEN sum(p.children) FILTER (WHERE y.y IS NOT"
		" NULL) END, n.years FROM temp.population p CROSS JOIN n"
		" LEFT JOIN temp.period_year y ON y.y = p.year"
		" GROUP BY p.kind, p.name";
	struct db_stmt *q;
	for (size_t i = 0; s && i < s->populations.n; i++) {
		const struct stats_population *p = &s->populations.v[i];
		if (db_prepare(db, put, &q, e) < 0)
			return -1;
		db_bind_text(q, ":kind", p->kind);
		db_bind_text(q, ":name", p->name);
		db_bind_int(q, ":year", p->year);
		db_bind_int(q, ":children", p->children);
		if (db_run(q, e) < 0)
			return -1;
	}
	if (db_prepare(db, fill, &q, e) < 0)
		return -1;
	db_bind_text(q, ":kind", part ? part->place : NULL);
	db_bind_text(q, ":name", part ? part->place_name : NULL);
	return db_run(q, e);
}

int stats_fill(struct store *s, struct arena *a, const struct stats_filter *f,
	       const struct stats_part *part, struct selection *sel,
	       struct err *e)
{
	struct db *db = store_db(s);
	if (db_exec(db, empty, e) < 0 ||
	    stats_harm_check(a, &f->setup, e) < 0 ||
	    fill_bands(db, a, &f->setup, sel, e) < 0 ||
	    fill_harm(db, &f->setup, sel, e) < 0 || fill_years(db, sel, e) < 0)
		return -1;
	return fill_exposure(db, f->setup.sources, part, e);
}
