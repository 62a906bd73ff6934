/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tags of other dictionaries for the texts that are there already. */
#include "store.h"

#include <string.h>

#include "parts.h"

/* A document, and those of its passages that were read. */
struct document {
	int64_t id;
	struct theme_text text;
	struct {
		int64_t *v;
		size_t n, cap;
	} ids;
	struct {
		struct theme_passage *v;
		size_t n, cap;
	} passages;
};

/* 1: the next document after d->id; 0: there is none. */
static int next_document(struct store *s, struct arena *a, struct document *d,
			 struct err *e)
{
	static const char next[] =
		"SELECT id, role FROM document WHERE id > :id ORDER BY id"
		" LIMIT 1";
	struct db_stmt *q;
	if (db_prepare(s->db, next, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", d->id);
	int rc = db_step(q, e);
	if (rc > 0) {
		*d = (struct document){ .id = db_int(q, 0) };
		d->text.role = db_text(q, 1, a);
	}
	db_reset(q);
	return rc;
}

static int read_passages(struct store *s, struct arena *a, struct document *d,
			 struct err *e)
{
	static const char all[] =
		"SELECT p.id, p.text, x.kind, p.kind FROM passage p JOIN"
		" section x ON x.id = p.section_id WHERE p.document_id = :id"
		" ORDER BY p.seq";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, all, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", d->id);
	while ((rc = db_step(q, e)) > 0) {
		struct theme_passage p = { .section = TEXT_OTHER };
		p.text = db_text(q, 1, a);
		p.n = strlen(p.text);
		text_section_parse(db_peek(q, 2), &p.section);
		text_kind_parse(db_peek(q, 3), &p.kind);
		*ARENA_PUSH(a, &d->ids) = db_int(q, 0);
		*ARENA_PUSH(a, &d->passages) = p;
	}
	d->text.passages = d->passages.v;
	d->text.n = d->passages.n;
	return rc;
}

static int replace_tags(struct store *s, int64_t passage,
			const struct theme_tags *tags, const int64_t *themes,
			struct err *e)
{
	static const char clear[] = "DELETE FROM tag WHERE passage_id = :id";
	struct db_stmt *q;
	if (db_prepare(s->db, clear, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", passage);
	if (db_run(q, e) < 0)
		return -1;
	return store_put_tags(s, passage, tags, themes, e);
}

/* A document at a time: the cursor is not held open over writes. */
static int retag_all(struct store *s, const int64_t *themes, store_tag_fn *fn,
		     void *ctx, struct err *e)
{
	struct document d = { 0 };
	int rc;
	do {
		struct arena a = { 0 };
		rc = next_document(s, &a, &d, e);
		if (rc > 0 && read_passages(s, &a, &d, e) < 0)
			rc = -1;
		struct theme_tags *tags =
			arena_alloc(&a, (d.text.n + 1) * sizeof *tags);
		if (rc > 0 && fn(ctx, &a, &d.text, tags, e) < 0)
			rc = -1;
		for (size_t i = 0; rc > 0 && i < d.text.n; i++)
			if (replace_tags(s, d.ids.v[i], &tags[i], themes, e) <
			    0)
				rc = -1;
		arena_release(&a);
	} while (rc > 0);
	return rc;
}

int store_retag(struct store *s, const struct theme_set *set, store_tag_fn *fn,
		void *ctx, struct err *e)
{
	struct arena a = { 0 };
	int64_t *ids;
	int ret = -1;
	if (db_begin(s->db, e) < 0)
		goto out;
	if (store_put_themes(s, set, e) < 0 ||
	    store_theme_ids(s, &a, set, &ids, e) < 0 ||
	    db_exec(s->db, "UPDATE review SET changed = 1", e) < 0 ||
	    retag_all(s, ids, fn, ctx, e) < 0 || db_commit(s->db, e) < 0)
		goto out;
	ret = store_finish(s, e);
out:
	if (ret < 0)
		db_rollback(s->db);
	arena_release(&a);
	return ret;
}
