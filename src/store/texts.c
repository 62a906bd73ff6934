/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole documents out of the store again; recognised pages in and out. */
#include "store.h"

#include "parts.h"

static int read_passages(struct store *s, struct arena *a, int64_t doc,
			 struct store_texts *out, struct err *e)
{
	static const char sql[] =
		"SELECT p.id, " STORE_PLACE ", p.text, p.kind FROM passage p"
		" JOIN document d ON d.id = p.document_id"
		" JOIN section x ON x.id = p.section_id"
		" WHERE p.document_id = :doc ORDER BY p.seq";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":doc", doc);
	while ((rc = db_step(q, e)) > 0) {
		struct store_evidence *p = ARENA_PUSH(a, &out->passages);
		*p = (struct store_evidence){
			.passage = db_int(q, 0),
			.assertion = "",
			.rule = "",
			.cue = "",
			.theme = "",
			.decided = "",
			.counts = THEME_N_ASSERTIONS,
			.text = db_text(q, 9, a),
			.kind = db_text(q, 10, a),
		};
		store_read_place(q, 1, a, &p->at);
	}
	return rc;
}

/* The next document behind `file`, in order of file and part. */
static int next_document(struct store *s, struct arena *a, const char *after,
			 const char *review, struct store_texts *out,
			 int64_t *id, struct err *e)
{
	static const char sql[] =
		"SELECT d.id, d.file, r.key, d.author, d.editor, d.role,"
		" r.published_year, r.incident_fy"
		" FROM document d JOIN review r ON r.id = d.review_id WHERE"
		" d.file > :after AND (:review IS NULL OR r.key = :review"
		" COLLATE NOCASE) ORDER BY d.file LIMIT 1";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":after", after);
	db_bind_text(q, ":review", review);
	int rc = db_step(q, e);
	if (rc > 0) {
		*id = db_int(q, 0);
		out->file = db_text(q, 1, a);
		out->review = db_text(q, 2, a);
		out->author = db_text(q, 3, a);
		out->editor = db_text(q, 4, a);
		out->role = db_text(q, 5, a);
		out->published = (int)db_int(q, 6);
		out->incident = (int)db_int(q, 7);
	}
	db_reset(q);
	return rc;
}

int store_each_document(struct store *s, const char *review, store_texts_fn *fn,
			void *ctx, struct err *e)
{
	struct buf after = { 0 };
	int rc;
	do {
		struct arena a = { 0 };
		struct store_texts x = { 0 };
		int64_t id;
		rc = next_document(s, &a, buf_text(&after), review, &x, &id, e);
		if (rc > 0) {
			buf_clear(&after);
			buf_str(&after, x.file);
			if (read_passages(s, &a, id, &x, e) < 0 ||
			    fn(ctx, &a, &x, e) < 0)
				rc = -1;
		}
		arena_release(&a);
	} while (rc > 0);
	buf_release(&after);
	return rc;
}

int store_recognised(struct store *s, const char *key, struct buf *out,
		     struct err *e)
{
	static const char sql[] = "SELECT answer FROM recognised"
				  " WHERE key = :key";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	int rc = db_step(q, e);
	if (rc > 0) {
		size_t n;
		const void *p = db_blob(q, 0, &n);
		buf_add(out, p, n);
	}
	db_reset(q);
	return rc;
}

int store_put_recognised(struct store *s, const char *key, const void *p,
			 size_t n, struct err *e)
{
	static const char sql[] =
		"INSERT INTO recognised(key, answer) VALUES(:key, :answer)"
		" ON CONFLICT(key) DO UPDATE SET answer = excluded.answer";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	db_bind_blob(q, ":answer", p, n);
	return db_run(q, e);
}
