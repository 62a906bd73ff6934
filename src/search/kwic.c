/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A concordance. Reviews are gone through in order, passage by passage as the
 * full-text index gives them; nothing is kept but one passage. Where the order
 * is by the words around, lines go through a temporary table, which SQLite
 * sorts on the disk.
 */
#include "search.h"

#include <stdlib.h>
#include <string.h>

#include "lines.h"
#include "work.h"

struct kwic {
	struct search x;
	const struct search_kwic_options *how;
	search_line_fn *fn;
	void *ctx;
	struct search_kwic_totals *totals;
	struct lines_wanted wanted;
	const char *match;
	const char **key; /* by review */
	int *year;
	int64_t last_review, last_passage;
	bool stop;
};

/* ---- what is looked for ---- */

/* The words and phrases of the query, and the parts of its NEARs. */
static int want(struct kwic *k, struct err *e)
{
	struct buf match = { 0 };
	int rc = 0;
	for (size_t i = 0; rc == 0 && i < k->x.leaves.n; i++) {
		const struct search_leaf *l = &k->x.leaves.v[i];
		if (!l->match)
			continue;
		buf_fmt(&match, "%s(%s)", match.n ? " OR " : "", l->match);
		rc = lines_want(&k->wanted, &k->x, l, e);
	}
	if (rc == 0)
		rc = buf_ok(&match, e);
	k->match = arena_str(k->x.a, buf_text(&match));
	buf_release(&match);
	return rc;
}

/* ---- the order of reviews ---- */

static int load_keys(struct kwic *k, struct err *e)
{
	static const char sql[] = "SELECT id, key, incident_fy FROM review";
	struct db_stmt *q;
	int rc;
	size_t n = (size_t)k->x.max + 1;
	k->key = arena_alloc(k->x.a, n * sizeof *k->key);
	k->year = arena_alloc(k->x.a, n * sizeof *k->year);
	if (db_prepare(k->x.db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		if (db_int(q, 0) > k->x.max)
			continue;
		k->key[db_int(q, 0)] = db_text(q, 1, k->x.a);
		k->year[db_int(q, 0)] = (int)db_int(q, 2);
	}
	return rc;
}

static int by_key(const void *p, const void *q, void *ctx)
{
	const struct search_range *a = p, *b = q;
	const struct kwic *k = ctx;
	if (a->review != b->review)
		return strcmp(k->key[a->review], k->key[b->review]);
	return a->first < b->first ? -1 : a->first > b->first;
}

static int by_year(const void *p, const void *q, void *ctx)
{
	const struct search_range *a = p, *b = q;
	const struct kwic *k = ctx;
	int x = k->year[a->review], y = k->year[b->review];
	if (x != y)
		return !x ? 1 : !y ? -1 : x < y ? -1 : 1;
	return by_key(p, q, ctx);
}

/* Leaves the ranges of the reviews that match, in the order asked for. */
static void order_ranges(struct kwic *k, const uint8_t *set)
{
	struct search *x = &k->x;
	size_t n = 0;
	for (size_t i = 0; i < x->ranges.n; i++)
		if (set[x->ranges.v[i].review])
			x->ranges.v[n++] = x->ranges.v[i];
	x->ranges.n = n;
	if (n)
		qsort_r(x->ranges.v, n, sizeof *x->ranges.v,
			k->how->order == SEARCH_BY_YEAR ? by_year : by_key, k);
}

/* ---- lines ---- */

/* Each theme of a passage with what the program makes of it there. */
static int find_themes(struct kwic *k, struct arena *a, int64_t passage,
		       const char **out, struct err *e)
{
	static const char sql[] =
		"SELECT t.name, min(g.assertion) FROM tagged g JOIN theme t ON"
		" t.id = g.theme_id AND t.active WHERE g.passage_id = :id"
		" GROUP BY t.name ORDER BY t.name";
	struct buf b = { 0 };
	struct db_stmt *q;
	int rc;
	*out = "";
	if (!k->how->themes)
		return 0;
	if (db_prepare(k->x.db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", passage);
	while ((rc = db_step(q, e)) > 0)
		buf_fmt(&b, "%s%s (%s)", b.n ? ", " : "", db_peek(q, 0),
			theme_assertion_name(
				(enum theme_assertion)db_int(q, 1)));
	*out = arena_str(a, buf_text(&b));
	buf_release(&b);
	return rc;
}

/* Counts a line and hands it on. */
static int give(struct kwic *k, const struct search_line *line, struct err *e)
{
	struct search_kwic_totals *t = k->totals;
	if (k->how->limit && t->lines == k->how->limit) {
		t->cut = k->stop = true;
		return 0;
	}
	t->lines++;
	return k->fn(k->ctx, line, e);
}

static void count(struct kwic *k, int64_t review, int64_t passage)
{
	k->totals->found++;
	k->totals->passages += passage != k->last_passage;
	k->totals->reviews += review != k->last_review;
	k->last_passage = passage;
	k->last_review = review;
}

static int keep(struct kwic *k, const struct search_line *line, const char *key,
		struct err *e)
{
	static const char sql[] =
		"INSERT INTO temp.kwic(key, review, passage, lead, found,"
		" follow) VALUES(:key, :review, :passage, :lead, :found,"
		" :follow)";
	struct db_stmt *q;
	if (db_prepare(k->x.db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	db_bind_int(q, ":review", line->review);
	db_bind_int(q, ":passage", line->passage);
	db_bind_text(q, ":lead", line->left);
	db_bind_text(q, ":found", line->match);
	db_bind_text(q, ":follow", line->right);
	return db_run(q, e);
}

static bool is_sorted(const struct kwic *k)
{
	return k->how->order == SEARCH_BY_LEFT ||
	       k->how->order == SEARCH_BY_RIGHT;
}

/* The row of a passage: its id, place and text. */
static int put_passage(struct kwic *k, struct db_stmt *q, int64_t review,
		       struct err *e)
{
	struct arena a = { 0 };
	struct search_line line = { .review = review,
				    .passage = db_int(q, 0),
				    .key = k->key[review],
				    .year = k->year[review] };
	struct lines found = { 0 };
	bool sorted = is_sorted(k);
	struct lines_options how = { .context = k->how->context,
				     .keys = sorted,
				     .left = k->how->order == SEARCH_BY_LEFT };
	int rc = lines_find(&k->x, &a, &k->wanted, db_text(q, 9, &a), &how,
			    &found, e);
	if (rc == 0 && found.n && !sorted) {
		store_read_place(q, 1, &a, &line.at);
		rc = find_themes(k, &a, line.passage, &line.themes, e);
	}
	for (size_t i = 0; rc == 0 && !k->stop && i < found.n; i++) {
		line.left = found.v[i].left;
		line.match = found.v[i].match;
		line.right = found.v[i].right;
		rc = sorted ? keep(k, &line, found.v[i].key, e)
			    : give(k, &line, e);
		if (!k->stop)
			count(k, review, line.passage);
	}
	arena_release(&a);
	return rc;
}

static int put_range(struct kwic *k, const struct search_range *r,
		     struct err *e)
{
	static const char sql[] =
		"SELECT p.id, " STORE_PLACE ", p.text FROM passage_fts f"
		" CROSS JOIN passage p ON p.id = f.rowid"
		" CROSS JOIN document d ON d.id = p.document_id"
		" CROSS JOIN section x ON x.id = p.section_id"
		" WHERE passage_fts MATCH :match AND f.rowid BETWEEN :first"
		" AND :last ORDER BY f.rowid";
	struct db_stmt *q;
	int rc = 0;
	if (db_prepare(k->x.db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":match", k->match);
	db_bind_int(q, ":first", r->first);
	db_bind_int(q, ":last", r->last);
	while (!k->stop && (rc = db_step(q, e)) > 0) {
		if (put_passage(k, q, r->review, e) < 0) {
			rc = -1;
			break;
		}
	}
	db_reset(q);
	return k->stop ? 0 : rc;
}

/* ---- sorted ---- */

static int give_kept(struct kwic *k, struct db_stmt *q, struct err *e)
{
	struct arena a = { 0 };
	struct store_evidence p;
	struct search_line line = {
		.review = db_int(q, 0),
		.passage = db_int(q, 1),
		.left = db_text(q, 2, &a),
		.match = db_text(q, 3, &a),
		.right = db_text(q, 4, &a),
	};
	line.key = k->key[line.review];
	line.year = k->year[line.review];
	int rc = store_passage(k->x.s, &a, line.passage, &p, e);
	line.at = p.at;
	if (rc == 0)
		rc = find_themes(k, &a, line.passage, &line.themes, e);
	if (rc == 0)
		rc = give(k, &line, e);
	arena_release(&a);
	return rc;
}

static int give_sorted(struct kwic *k, struct err *e)
{
	static const char sql[] =
		"SELECT review, passage, lead, found, follow FROM temp.kwic"
		" ORDER BY key, id LIMIT :limit";
	struct db_stmt *q;
	int rc;
	if (db_prepare(k->x.db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":limit",
		    k->how->limit ? (int64_t)k->how->limit + 1 : -1);
	while ((rc = db_step(q, e)) > 0) {
		if (give_kept(k, q, e) < 0) {
			rc = -1;
			break;
		}
	}
	db_reset(q);
	return rc;
}

static const char make_sql[] =
	"CREATE TEMP TABLE IF NOT EXISTS kwic(id INTEGER PRIMARY KEY, key TEXT"
	" NOT NULL, review INTEGER NOT NULL, passage INTEGER NOT NULL, lead"
	" TEXT NOT NULL, found TEXT NOT NULL, follow TEXT NOT NULL) STRICT;"
	"DELETE FROM temp.kwic";

static int run(struct kwic *k, const struct query *q, struct err *e)
{
	uint8_t *set;
	if (search_set(&k->x, q, &set, e) < 0 || want(k, e) < 0 ||
	    load_keys(k, e) < 0)
		return -1;
	if (!k->x.leaves.n)
		return err_set(e, ERR_USAGE,
			       "a concordance is of words: the query has none "
			       "that may be found");
	if (!k->wanted.leaves.n)
		return 0;
	order_ranges(k, set);
	for (size_t i = 0; !k->stop && i < k->x.ranges.n; i++)
		if (put_range(k, &k->x.ranges.v[i], e) < 0)
			return -1;
	return is_sorted(k) ? give_sorted(k, e) : 0;
}

/* One view of the store, from the first line to the last. */
static int run_at_once(struct kwic *k, const struct query *q, struct err *e)
{
	if (is_sorted(k) && db_exec(k->x.db, make_sql, e) < 0)
		return -1;
	if (db_begin(k->x.db, e) < 0)
		return -1;
	if (run(k, q, e) < 0) {
		db_rollback(k->x.db);
		return -1;
	}
	return db_commit(k->x.db, e);
}

int search_kwic(struct store *s, const struct query *q,
		const struct search_kwic_options *how, search_line_fn *fn,
		void *ctx, struct search_kwic_totals *out, struct err *e)
{
	struct arena a = { 0 };
	struct search_options words = { .exact = how->exact };
	struct kwic k = {
		.x = { .s = s, .db = store_db(s), .a = &a, .how = &words },
		.how = how,
		.fn = fn,
		.ctx = ctx,
		.totals = out
	};
	int rc = -1;
	*out = (struct search_kwic_totals){ 0 };
	if (db_words_open(k.x.db, &k.x.cut, e) == 0)
		rc = run_at_once(&k, q, e);
	db_words_close(k.x.cut);
	arena_release(&a);
	return rc;
}
