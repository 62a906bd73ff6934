/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reviews that the filters leave, as a temporary table for query files:
 * selected(review_id, year, period), year and period being labels in the
 * basis asked for (incident or publication), NULL where there is none.
 */
#include "query.h"
#include "search.h"
#include "table.h"

#define YEAR                                                                   \
	"CASE :by WHEN 1 THEN nullif(r.published_year, 0)"                     \
	" ELSE r.incident_fy END"
#define DATE "CASE :by WHEN 1 THEN r.published ELSE r.incident END"
/* The reviews that are counted, or those of a list. A file that holds many
 * cases can be found, but is none of them. */
#define FOUND                                                                  \
	" FROM (SELECT id FROM review WHERE :ids IS NULL"                      \
	"  UNION ALL SELECT value FROM json_each(:ids)) AS found"              \
	" CROSS JOIN review r ON r.id = found.id AND r.counted"
/* Open ends are 0. */
#define INSIDE                                                                 \
	"(:from = 0 OR " YEAR " >= :from) AND (:to = 0 OR " YEAR " <= :to)"

static const char make[] =
	"CREATE TEMP TABLE IF NOT EXISTS selected("
	" review_id INTEGER PRIMARY KEY, year TEXT, period TEXT);"
	"CREATE TEMP TABLE IF NOT EXISTS selected_year("
	" y INTEGER PRIMARY KEY, year TEXT NOT NULL, period TEXT NOT NULL);"
	/* for which filter and data all of them are filled, and what was
	 * counted then */
	"CREATE TEMP TABLE IF NOT EXISTS selected_for("
	" print TEXT NOT NULL, reviews INTEGER, undated INTEGER,"
	" imprecise INTEGER, first INTEGER, last INTEGER, vague_ages INTEGER,"
	" untold_harm INTEGER)";
static const char empty[] =
	"DELETE FROM temp.selected_for; DELETE FROM temp.selected;"
	"DELETE FROM temp.selected_year";

/* How many there are, for the plans of query files: without it SQLite takes a
 * temporary table for a very large one. */
static const char measure[] = "ANALYZE temp";

struct how { /* one filter, bound the same way to every statement */
	struct db *db;
	const struct stats_filter *f;
	const struct stats_part *part; /* or NULL */
	const char *ids;               /* JSON array of ids, or NULL */
};

static int prepare(const struct how *h, const char *sql, struct db_stmt **out,
		   struct err *e)
{
	if (db_prepare(h->db, sql, out, e) < 0)
		return -1;
	db_bind_int(*out, ":by", h->f->by == STATS_BY_PUBLISHED);
	db_bind_text(*out, ":ids", h->ids);
	if (db_has_param(*out, ":from")) {
		db_bind_int(*out, ":from", h->f->from);
		db_bind_int(*out, ":to", h->f->to);
	}
	return 0;
}

/* The ids that the filter's query finds, as JSON; NULL without a query. */
static int find(struct store *s, struct arena *a, struct how *h, struct err *e)
{
	struct store_ids ids = { 0 };
	struct buf b = { 0 };
	if (h->part) {
		h->ids = h->part->ids;
		return 0;
	}
	if (!h->f->where)
		return 0;
	if (search_select(s, a, h->f->where, &ids, e) < 0)
		return -1;
	for (size_t i = 0; i < ids.n; i++)
		buf_fmt(&b, "%c%lld", i ? ',' : '[', (long long)ids.v[i]);
	buf_str(&b, ids.n ? "]" : "[]");
	int rc = buf_ok(&b, e);
	h->ids = arena_str(a, buf_text(&b));
	buf_release(&b);
	return rc;
}

/* Labels of the years that occur. */
static int put_years(const struct how *h, struct arena *a,
		     struct selection *out, struct err *e)
{
	static const char years[] =
		"SELECT DISTINCT " YEAR " AS y" FOUND
		" WHERE y IS NOT NULL AND " INSIDE " ORDER BY y";
	static const char put[] =
		"INSERT INTO temp.selected_year(y, year, period)"
		" VALUES(:y, :year, :period)";
	struct {
		int *v;
		size_t n, cap;
	} found = { 0 };
	struct db_stmt *q;
	int rc;
	if (prepare(h, years, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(a, &found) = (int)db_int(q, 0);
	if (rc < 0)
		return -1;
	for (size_t i = 0; i < found.n; i++) {
		int y = found.v[i];
		if (db_prepare(h->db, put, &q, e) < 0)
			return -1;
		db_bind_int(q, ":y", y);
		db_bind_text(q, ":year", stats_year_label(a, h->f->by, y));
		db_bind_text(q, ":period", stats_period_label(a, h->f, y));
		if (db_run(q, e) < 0)
			return -1;
	}
	out->first = h->f->from ? h->f->from : found.n ? found.v[0] : 0;
	out->last = h->f->to ? h->f->to : found.n ? found.v[found.n - 1] : 0;
	if (h->part && h->part->first) {
		out->first = h->part->first;
		out->last = h->part->last;
	}
	return 0;
}

static int put_reviews(const struct how *h, struct selection *out,
		       struct err *e)
{
	static const char fill[] =
		"INSERT INTO temp.selected(review_id, year, period)"
		" SELECT r.id, x.year, x.period" FOUND
		" LEFT JOIN temp.selected_year x ON x.y = " YEAR
		" WHERE " INSIDE;
	struct db_stmt *q;
	if (prepare(h, fill, &q, e) < 0 || db_run(q, e) < 0)
		return -1;
	out->reviews = db_changes(h->db);
	return 0;
}

/* What a period leaves out because it cannot be placed. */
static int count_undated(const struct how *h, struct selection *out,
			 struct err *e)
{
	static const char count[] =
		"SELECT count(*) FILTER (WHERE " DATE " IS NULL),"
		" count(*) FILTER (WHERE " DATE " IS NOT NULL)" FOUND
		" WHERE " YEAR " IS NULL";
	struct db_stmt *q;
	if (h->part || (!h->f->from && !h->f->to))
		return 0;
	if (prepare(h, count, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	out->undated = db_int(q, 0);
	out->imprecise = db_int(q, 1);
	db_reset(q);
	return 0;
}

int stats_temp(struct store *s, struct err *e)
{
	struct db *db = store_db(s);
	if (db_exec(db, make, e) < 0 || db_exec(db, stats_fill_tables, e) < 0)
		return -1;
	return stats_functions(db, e);
}

/* All that the tables depend on, in one text. */
static int fingerprint(struct arena *a, const struct how *h, const char **out,
		       struct err *e)
{
	const struct stats_filter *f = h->f;
	const struct stats_setup *x = &f->setup;
	struct buf b = { 0 };
	uint32_t version;
	if (db_data_version(h->db, &version, e) < 0)
		return -1;
	buf_fmt(&b, "%u %d %d %d %s|%s|%s|", version, f->by, f->from, f->to,
		x->age_bands ? x->age_bands : "",
		x->harm_scheme ? x->harm_scheme : "",
		x->sources ? x->sources->hash : "");
	if (f->where) {
		query_print(f->where, &b);
		buf_fmt(&b, "|%s", f->where->also ? f->where->also : "");
	}
	if (h->part)
		buf_fmt(&b, "|part %s", h->part->name);
	int rc = buf_ok(&b, e);
	*out = arena_str(a, buf_text(&b));
	buf_release(&b);
	return rc;
}

/* 1: the tables are filled for this already. */
static int recall(struct db *db, const char *print, struct selection *out,
		  struct err *e)
{
	static const char sql[] =
		"SELECT reviews, undated, imprecise, first, last, vague_ages,"
		" untold_harm FROM temp.selected_for WHERE print = :print";
	struct db_stmt *q;
	if (db_prepare(db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":print", print);
	int rc = db_step(q, e);
	if (rc <= 0)
		return rc;
	*out = (struct selection){
		.reviews = db_int(q, 0),
		.undated = db_int(q, 1),
		.imprecise = db_int(q, 2),
		.first = (int)db_int(q, 3),
		.last = (int)db_int(q, 4),
		.vague_ages = db_int(q, 5),
		.untold_harm = db_int(q, 6),
	};
	db_reset(q);
	return 1;
}

static int remember(struct db *db, const char *print, const struct selection *x,
		    struct err *e)
{
	static const char sql[] =
		"INSERT INTO temp.selected_for VALUES(:print, :reviews,"
		" :undated, :imprecise, :first, :last, :vague, :untold)";
	struct db_stmt *q;
	if (db_prepare(db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":print", print);
	db_bind_int(q, ":reviews", x->reviews);
	db_bind_int(q, ":undated", x->undated);
	db_bind_int(q, ":imprecise", x->imprecise);
	db_bind_int(q, ":first", x->first);
	db_bind_int(q, ":last", x->last);
	db_bind_int(q, ":vague", x->vague_ages);
	db_bind_int(q, ":untold", x->untold_harm);
	return db_run(q, e);
}

int stats_select(struct store *s, struct arena *a, const struct stats_filter *f,
		 const struct stats_part *part, struct selection *out,
		 struct err *e)
{
	struct how h = { .db = store_db(s), .f = f, .part = part };
	const char *print = NULL;
	*out = (struct selection){ 0 };
	if (stats_temp(s, e) < 0 || fingerprint(a, &h, &print, e) < 0)
		return -1;
	int rc = recall(h.db, print, out, e);
	if (rc)
		return rc < 0 ? -1 : 0;
	if (db_exec(h.db, empty, e) < 0 || find(s, a, &h, e) < 0 ||
	    put_years(&h, a, out, e) < 0 || put_reviews(&h, out, e) < 0 ||
	    count_undated(&h, out, e) < 0 ||
	    stats_fill(s, a, f, part, out, e) < 0 ||
	    db_exec(h.db, measure, e) < 0)
		return -1;
	return remember(h.db, print, out, e);
}
