/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the catalogue says, and what people decided: in, whole, again. */
#include "store.h"

#include "parts.h"

/* Forgets what the catalogue said before; what files said stays. */
static int forget(struct store *s, struct err *e)
{
	return db_exec(s->db,
		       "UPDATE review SET changed = 1 WHERE in_catalogue;"
		       "UPDATE review SET in_catalogue = 0, title = ''"
		       " WHERE in_catalogue;"
		       "DELETE FROM fact WHERE source = 'catalogue';"
		       "DELETE FROM catalogue_document;"
		       /* What documents say of children is settled anew. */
		       "UPDATE fact SET child_id = NULL WHERE child_label IS"
		       " NOT NULL AND child_id IN (SELECT id FROM child WHERE"
		       " source = 'catalogue');"
		       "DELETE FROM child WHERE source = 'catalogue'",
		       e);
}

static int put_fact(struct store *s, int64_t review, int64_t child,
		    const struct catalogue_fact *f, struct err *e)
{
	static const char sql[] =
		"INSERT INTO fact(review_id, child_id, name, value, raw,"
		" precision, source, line) VALUES(:review, :child, :name,"
		" :value, :raw, :precision, 'catalogue', :line)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	if (child)
		db_bind_int(q, ":child", child);
	else
		db_bind_null(q, ":child");
	db_bind_text(q, ":name", f->name);
	db_bind_text(q, ":value", f->value);
	db_bind_text(q, ":raw", f->raw);
	db_bind_text(q, ":precision", f->precision ? f->precision : "");
	db_bind_int(q, ":line", f->line);
	return db_run(q, e);
}

static int put_review(struct store *s, const struct catalogue_review *r,
		      int64_t *id, struct err *e)
{
	static const char sql[] = "UPDATE review SET in_catalogue = 1,"
				  " counted = 1 WHERE id = :id";
	struct db_stmt *q;
	if (store_need_review(s, r->key, id, e) < 0 ||
	    db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", *id);
	if (db_run(q, e) < 0)
		return -1;
	for (size_t i = 0; i < r->facts.n; i++)
		if (put_fact(s, *id, 0, &r->facts.v[i], e) < 0)
			return -1;
	return 0;
}

static int put_child(struct store *s, int64_t review,
		     const struct catalogue_child *c, struct err *e)
{
	static const char sql[] =
		"INSERT INTO child(review_id, seq, label) VALUES(:review,"
		" (SELECT coalesce(max(seq), 0) + 1 FROM child"
		"   WHERE review_id = :review), :label)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	db_bind_text(q, ":label", c->label ? c->label : "");
	if (db_run(q, e) < 0)
		return -1;
	int64_t id = db_last_id(s->db);
	for (size_t i = 0; i < c->facts.n; i++)
		if (put_fact(s, review, id, &c->facts.v[i], e) < 0)
			return -1;
	return 0;
}

static int put_row(struct store *s, int64_t review, const char *name,
		   const struct catalogue_document *x, struct err *e)
{
	static const char sql[] =
		"INSERT INTO catalogue_document(review_id, file, role, name,"
		" stem, catalogue, line) VALUES(:review, :file, :role, :name,"
		" :stem, :catalogue, :line)";
	struct arena a = { 0 };
	struct db_stmt *q;
	if (!x->file || !*x->file)
		return 0; /* a text column: its document is made elsewhere */
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	db_bind_text(q, ":file", x->file);
	db_bind_text(q, ":role", x->role);
	db_bind_text(q, ":name", str_lower(&a, fs_base(x->file)));
	db_bind_text(q, ":stem", str_lower(&a, fs_stem(&a, x->file)));
	db_bind_text(q, ":catalogue", name);
	db_bind_int(q, ":line", x->line);
	arena_release(&a);
	return db_run(q, e);
}

/* A document that came in before its row moves to the row's review, with all
 * that it says. */
static int move_document(struct store *s, int64_t doc, const char *key,
			 const char *role, struct err *e)
{
	static const char set_doc[] =
		"UPDATE document SET review_id = (SELECT id FROM review"
		" WHERE key = :key), role = :role, rank = :rank,"
		" linked = 'the catalogue' WHERE id = :doc";
	static const char set_passages[] =
		"UPDATE passage SET review_id = (SELECT review_id FROM"
		" document WHERE id = :doc) WHERE document_id = :doc";
	static const char set_facts[] =
		"UPDATE fact SET child_id = NULL, (review_id, rank) = (SELECT"
		" review_id, rank FROM document WHERE id = :doc)"
		" WHERE document_id = :doc";
	static const char set_recs[] =
		"UPDATE recommendation SET review_id = (SELECT review_id FROM"
		" document WHERE id = :doc) WHERE document_id = :doc";
	static const char set_answers[] =
		"UPDATE answer SET review_id = (SELECT review_id FROM"
		" document WHERE id = :doc) WHERE document_id = :doc";
	const char *const steps[] = { set_doc, set_passages, set_facts,
				      set_recs, set_answers };
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		struct db_stmt *q;
		if (db_prepare(s->db, steps[i], &q, e) < 0)
			return -1;
		db_bind_int(q, ":doc", doc);
		if (i == 0) {
			db_bind_text(q, ":key", key);
			db_bind_text(q, ":role", role);
			db_bind_int(q, ":rank", store_role_rank(role));
		}
		if (db_run(q, e) < 0)
			return -1;
	}
	return 0;
}

static int relink(struct store *s, struct err *e)
{
	static const char docs[] = "SELECT id, source_file FROM document"
				   " WHERE part = '' ORDER BY id";
	struct arena a = { 0 };
	struct db_stmt *q;
	struct {
		struct {
			int64_t id;
			const char *file;
		} * v;
		size_t n, cap;
	} all = { 0 };
	int rc;
	if (db_prepare(s->db, docs, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		ARENA_PUSH(&a, &all)->id = db_int(q, 0);
		all.v[all.n - 1].file = db_text(q, 1, &a);
	}
	for (size_t i = 0; rc == 0 && i < all.n; i++) {
		const char *key, *role;
		rc = store_review_of_file(s, &a, all.v[i].file, &key, &role, e);
		if (rc == 0 && key)
			rc = move_document(s, all.v[i].id, key, role, e);
	}
	arena_release(&a);
	return rc;
}

int store_put_catalogue(struct store *s, const struct catalogue *c,
			const char *name, const char *hash, struct err *e)
{
	struct arena a = { 0 };
	int64_t *ids = arena_alloc(&a, (c->reviews.n + 1) * sizeof *ids);
	int ret = -1;
	if (db_begin(s->db, e) < 0 || forget(s, e) < 0)
		goto out;
	for (size_t i = 0; i < c->reviews.n; i++)
		if (put_review(s, &c->reviews.v[i], &ids[i], e) < 0)
			goto out;
	for (size_t i = 0; i < c->children.n; i++)
		if (put_child(s, ids[c->children.v[i].review],
			      &c->children.v[i], e) < 0)
			goto out;
	for (size_t i = 0; i < c->documents.n; i++)
		if (put_row(s, ids[c->documents.v[i].review], name,
			    &c->documents.v[i], e) < 0)
			goto out;
	if (relink(s, e) < 0 ||
	    db_exec(s->db,
		    "DELETE FROM review WHERE NOT in_catalogue AND NOT"
		    " EXISTS(SELECT 1 FROM document WHERE review_id ="
		    " review.id)",
		    e) < 0 ||
	    store_set(s, "catalogue", hash, e) < 0)
		goto out;
	ret = db_commit(s->db, e);
out:
	if (ret < 0)
		db_rollback(s->db);
	arena_release(&a);
	return ret;
}

int store_review_of_file(struct store *s, struct arena *a, const char *file,
			 const char **review, const char **role, struct err *e)
{
	/* A stem counts only when one row alone has it. */
	static const char by_name[] =
		"SELECT r.key, c.role, 1 FROM catalogue_document c JOIN review"
		" r ON r.id = c.review_id WHERE c.name = :name"
		" ORDER BY c.id LIMIT 1";
	static const char by_stem[] =
		"SELECT r.key, c.role, count(*) FROM catalogue_document c JOIN"
		" review r ON r.id = c.review_id WHERE c.stem = :name";
	const char *const sql[] = { by_name, by_stem };
	const char *const names[] = { str_lower(a, fs_base(file)),
				      str_lower(a, fs_stem(a, file)) };
	*review = *role = NULL;
	for (size_t i = 0; i < 2 && !*review; i++) {
		struct db_stmt *q;
		if (db_prepare(s->db, sql[i], &q, e) < 0)
			return -1;
		db_bind_text(q, ":name", names[i]);
		int rc = db_step(q, e);
		if (rc > 0 && db_int(q, 2) == 1) {
			*review = db_text(q, 0, a);
			*role = db_text(q, 1, a);
		}
		db_reset(q);
		if (rc < 0)
			return -1;
	}
	return 0;
}
