/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Facts of children to children, and the recommendations of the documents of
 * one review to each other. Done anew for every review that changed, since
 * another document or a new catalogue may decide otherwise.
 */
#include "store.h"

#include <string.h>

#include "parts.h"

/* Runs a statement with the one parameter :id. */
static int run_on(struct store *s, const char *sql, int64_t id, struct err *e)
{
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", id);
	return db_run(q, e);
}

/* ---- children ---- */

struct child {
	int64_t id;
	const char *label;
};

struct children {
	struct child *v;
	size_t n, cap;
	bool catalogue; /* the catalogue says who the children are */
};

struct label { /* a name by which a document calls a child */
	int64_t document;
	const char *text;
	size_t of_document; /* how many names that document has */
};

struct labels {
	struct label *v;
	size_t n, cap;
};

static int read_children(struct store *s, struct arena *a, int64_t review,
			 struct children *out, struct err *e)
{
	static const char sql[] = "SELECT id, label FROM child"
				  " WHERE review_id = :review ORDER BY seq";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	while ((rc = db_step(q, e)) > 0) {
		struct child *c = ARENA_PUSH(a, out);
		c->id = db_int(q, 0);
		c->label = db_text(q, 1, a);
	}
	out->catalogue = out->n > 0;
	return rc;
}

/* In order of authority, then as they are named. */
static int read_labels(struct store *s, struct arena *a, int64_t review,
		       struct labels *out, struct err *e)
{
	static const char sql[] =
		"SELECT document_id, child_label, count(*) OVER (PARTITION BY"
		" document_id) FROM (SELECT document_id, child_label,"
		" min(rank) AS rank, min(id) AS id FROM fact WHERE review_id ="
		" :review AND child_label IS NOT NULL GROUP BY document_id,"
		" child_label COLLATE NOCASE) ORDER BY rank, id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	while ((rc = db_step(q, e)) > 0) {
		struct label *l = ARENA_PUSH(a, out);
		l->document = db_int(q, 0);
		l->text = db_text(q, 1, a);
		l->of_document = (size_t)db_int(q, 2);
	}
	return rc;
}

static const struct child *find_child(const struct children *all,
				      const struct label *l)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_eq_nocase(store_bare_label(all->v[i].label),
				  store_bare_label(l->text)))
			return &all->v[i];
	/* One child there, one child here: whatever they are called. */
	return all->n == 1 && l->of_document == 1 ? all->v : NULL;
}

static int make_child(struct store *s, struct arena *a, int64_t review,
		      const char *label, struct children *all, struct err *e)
{
	static const char sql[] =
		"INSERT INTO child(review_id, seq, label, source)"
		" VALUES(:review, :seq, :label, 'text')";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	db_bind_int(q, ":seq", (int64_t)all->n + 1);
	db_bind_text(q, ":label", label);
	if (db_run(q, e) < 0)
		return -1;
	struct child *c = ARENA_PUSH(a, all);
	*c = (struct child){ db_last_id(s->db), label };
	return 0;
}

static int give_facts(struct store *s, const struct label *l, int64_t child,
		      struct err *e)
{
	static const char sql[] =
		"UPDATE fact SET child_id = :child WHERE document_id = :doc"
		" AND child_label = :label COLLATE NOCASE";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":child", child);
	db_bind_int(q, ":doc", l->document);
	db_bind_text(q, ":label", l->text);
	return db_run(q, e);
}

static int settle_children(struct store *s, int64_t review, struct err *e)
{
	static const char loosen[] = "UPDATE fact SET child_id = NULL WHERE"
				     " review_id = :id AND child_label IS NOT"
				     " NULL";
	static const char drop[] = "DELETE FROM child WHERE review_id = :id"
				   " AND source = 'text'";
	struct arena a = { 0 };
	struct children all = { 0 };
	struct labels labels = { 0 };
	int ret = -1;
	if (run_on(s, loosen, review, e) < 0 ||
	    run_on(s, drop, review, e) < 0 ||
	    read_children(s, &a, review, &all, e) < 0 ||
	    read_labels(s, &a, review, &labels, e) < 0)
		goto out;
	for (size_t i = 0; i < labels.n; i++) {
		const struct label *l = &labels.v[i];
		const struct child *c = find_child(&all, l);
		if (!c && all.catalogue)
			continue; /* whose it is cannot be said */
		if (!c && make_child(s, &a, review, l->text, &all, e) < 0)
			goto out;
		c = c ? c : &all.v[all.n - 1];
		if (give_facts(s, l, c->id, e) < 0)
			goto out;
	}
	ret = 0;
out:
	arena_release(&a);
	return ret;
}

/* ---- recommendations ---- */

struct recs_of { /* of one review, in order of authority of the documents */
	struct {
		struct recs_item *v;
		size_t n, cap;
	} items;
	struct {
		int64_t *v;
		size_t n, cap;
	} ids, documents;
	bool *repeats;
};

static int read_items(struct store *s, struct arena *a, int64_t review,
		      struct recs_of *out, struct err *e)
{
	static const char sql[] =
		"SELECT m.id, m.document_id, m.kind, m.number, m.under, m.text"
		" FROM recommendation m JOIN document d ON d.id ="
		" m.document_id WHERE m.review_id = :review ORDER BY"
		" d.rank, m.document_id, m.seq";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	while ((rc = db_step(q, e)) > 0) {
		struct recs_item *x = ARENA_PUSH(a, &out->items);
		*ARENA_PUSH(a, &out->ids) = db_int(q, 0);
		*ARENA_PUSH(a, &out->documents) = db_int(q, 1);
		recs_kind_parse(db_peek(q, 2), &x->kind);
		x->number = db_text(q, 3, a);
		x->under = db_text(q, 4, a);
		x->text = db_text(q, 5, a);
		x->addressees = "";
	}
	return rc;
}

static int set_repeats(struct store *s, int64_t id, int64_t of, struct err *e)
{
	static const char sql[] = "UPDATE recommendation SET repeats = :of"
				  " WHERE id = :id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", id);
	db_bind_int(q, ":of", of);
	return db_run(q, e);
}

/* Holds the items from `from` to `to`, of one document, against those before
 * them: what a summary repeats is told like an answer that quotes. */
static int match_repeats(struct store *s, struct arena *a,
			 const struct recs_of *r, size_t from, size_t to,
			 struct err *e)
{
	size_t n = to - from;
	struct recs_answer *as = arena_alloc(a, (n + 1) * sizeof *as);
	size_t *match = arena_alloc(a, (n + 1) * sizeof *match);
	for (size_t i = 0; i < n; i++)
		as[i] = (struct recs_answer){
			.number = r->items.v[from + i].number,
			.quoted = r->items.v[from + i].text,
			.text = "",
			.status = "",
			.due = "",
		};
	recs_match(a, as, n, r->items.v, from, match);
	for (size_t i = 0; i < n; i++) {
		if (match[i] == RECS_NOWHERE ||
		    r->items.v[match[i]].kind != r->items.v[from + i].kind)
			continue;
		if (set_repeats(s, r->ids.v[from + i], r->ids.v[match[i]], e) <
		    0)
			return -1;
		r->repeats[from + i] = true;
	}
	return 0;
}

/* Takes the repetitions out, so that each is there once. */
static void keep_first(struct recs_of *r)
{
	size_t n = 0;
	for (size_t i = 0; i < r->items.n; i++) {
		if (r->repeats[i])
			continue;
		r->items.v[n] = r->items.v[i];
		r->ids.v[n++] = r->ids.v[i];
	}
	r->items.n = n;
}

static int match_documents(struct store *s, struct arena *a, struct recs_of *r,
			   struct err *e)
{
	size_t from = 0;
	r->repeats = arena_alloc(a, r->items.n + 1);
	while (from < r->items.n) {
		size_t to = from + 1;
		while (to < r->items.n &&
		       r->documents.v[to] == r->documents.v[from])
			to++;
		if (from && match_repeats(s, a, r, from, to, e) < 0)
			return -1;
		from = to;
	}
	keep_first(r);
	return 0;
}

static int match_answers(struct store *s, struct arena *a, int64_t review,
			 const struct recs_of *r, struct err *e)
{
	static const char find[] = "SELECT id, number, quoted FROM answer"
				   " WHERE review_id = :review ORDER BY id";
	static const char set[] = "UPDATE answer SET recommendation_id = :rec"
				  " WHERE id = :id";
	struct {
		struct recs_answer *v;
		size_t n, cap;
	} as = { 0 };
	struct store_ids ids = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, find, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	while ((rc = db_step(q, e)) > 0) {
		*ARENA_PUSH(a, &ids) = db_int(q, 0);
		*ARENA_PUSH(a, &as) = (struct recs_answer){
			.number = db_text(q, 1, a),
			.quoted = db_text(q, 2, a),
			.text = "",
			.status = "",
			.due = "",
		};
	}
	if (rc < 0 || !as.n || !r->items.n)
		return rc;
	size_t *match = arena_alloc(a, as.n * sizeof *match);
	recs_match(a, as.v, as.n, r->items.v, r->items.n, match);
	for (size_t i = 0; rc == 0 && i < as.n; i++) {
		if (match[i] == RECS_NOWHERE)
			continue;
		rc = db_prepare(s->db, set, &q, e);
		if (rc < 0)
			break;
		db_bind_int(q, ":rec", r->ids.v[match[i]]);
		db_bind_int(q, ":id", ids.v[i]);
		rc = db_run(q, e);
	}
	return rc;
}

static int settle_recs(struct store *s, int64_t review, struct err *e)
{
	static const char unmatch[] = "UPDATE recommendation SET repeats ="
				      " NULL WHERE review_id = :id";
	static const char loosen[] = "UPDATE answer SET recommendation_id ="
				     " NULL WHERE review_id = :id";
	struct arena a = { 0 };
	struct recs_of r = { 0 };
	int ret = -1;
	if (run_on(s, unmatch, review, e) == 0 &&
	    run_on(s, loosen, review, e) == 0 &&
	    read_items(s, &a, review, &r, e) == 0 &&
	    match_documents(s, &a, &r, e) == 0 &&
	    match_answers(s, &a, review, &r, e) == 0)
		ret = 0;
	arena_release(&a);
	return ret;
}

int store_settle_learning(struct store *s, struct err *e)
{
	static const char sql[] = "SELECT id FROM review WHERE changed"
				  " ORDER BY id";
	struct arena a = { 0 };
	struct store_ids ids = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(&a, &ids) = db_int(q, 0);
	for (size_t i = 0; rc == 0 && i < ids.n; i++) {
		rc = settle_children(s, ids.v[i], e);
		if (rc == 0)
			rc = settle_recs(s, ids.v[i], e);
	}
	arena_release(&a);
	return rc;
}
