/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tags of other dictionaries for the texts that are there already. All is
 * written anew: one transaction, in order of passages, without the index that
 * is quicker made at the end.
 */
#include "store.h"

#include <string.h>

#include "parts.h"
#include "schema.h"

struct store_retag {
	struct arena a;
	struct store *s;
	struct store_phrases phrases;
	int64_t *themes;     /* ids, by index in the set */
	bool others_changed; /* reviews wait for more than their themes */
	/* The rows of passages; one that belongs to the next document may have
	 * been stepped on. */
	struct db_stmt *rows;
	bool pending, end;
};

static int count_changed(struct store *s, int64_t *out, struct err *e)
{
	static const char sql[] = "SELECT count(*) FROM review WHERE changed";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	*out = db_int(q, 0);
	db_reset(q);
	return 0;
}

static int prepare(struct store_retag *x, const struct theme_set *set,
		   struct err *e)
{
	struct store *s = x->s;
	int64_t changed;
	if (count_changed(s, &changed, e) < 0 ||
	    store_put_themes(s, set, e) < 0 ||
	    store_theme_ids(s, &x->a, set, &x->themes, e) < 0 ||
	    db_exec(s->db, "UPDATE review SET changed = 1", e) < 0 ||
	    db_exec(s->db, schema_drop_tagged_theme, e) < 0 ||
	    db_exec(s->db, "DELETE FROM tagged; DELETE FROM phrase", e) < 0)
		return -1;
	x->others_changed = changed > 0;
	return 0;
}

int store_retag_begin(struct store *s, const struct theme_set *set,
		      struct store_retag **out, struct err *e)
{
	static const char rows[] =
		"SELECT p.document_id, d.role, p.id, p.text, x.kind, p.kind"
		" FROM passage p JOIN section x ON x.id = p.section_id JOIN"
		" document d ON d.id = p.document_id ORDER BY p.id";
	struct arena a = { 0 };
	struct store_retag *x = ARENA_NEW(&a, struct store_retag);
	x->a = a;
	x->s = s;
	x->phrases.a = &x->a;
	if (db_begin(s->db, e) < 0)
		goto fail;
	if (prepare(x, set, e) < 0 ||
	    db_prepare(s->db, rows, &x->rows, e) < 0) {
		db_rollback(s->db);
		goto fail;
	}
	*out = x;
	return 0;
fail:
	a = x->a;
	arena_release(&a);
	return -1;
}

static void read_passage(struct store_retag *x, struct arena *a,
			 struct store_retagged *d)
{
	struct theme_passage *p = ARENA_PUSH(a, &d->passages);
	p->section = TEXT_OTHER;
	p->text = db_text(x->rows, 3, a);
	p->n = strlen(p->text);
	text_section_parse(db_peek(x->rows, 4), &p->section);
	text_kind_parse(db_peek(x->rows, 5), &p->kind);
}

int store_retag_next(struct store_retag *x, struct arena *a,
		     struct store_retagged *out, struct err *e)
{
	int64_t document = 0;
	*out = (struct store_retagged){ 0 };
	while (!x->end) {
		int rc = x->pending ? 1 : db_step(x->rows, e);
		x->pending = rc > 0;
		x->end = rc == 0;
		if (rc <= 0)
			break;
		if (!out->passages.n) {
			document = db_int(x->rows, 0);
			out->first = db_int(x->rows, 2);
			out->role = db_text(x->rows, 1, a);
		} else if (db_int(x->rows, 0) != document) {
			return 1;
		}
		read_passage(x, a, out);
		x->pending = false;
	}
	if (!x->end && !x->pending && !out->passages.n)
		return -1;
	return x->end ? out->passages.n > 0 : -1;
}

int store_retag_put(struct store_retag *x, const struct store_retagged *d,
		    const struct theme_tags *tags, struct err *e)
{
	/* The passages of a document have consecutive ids. */
	for (size_t i = 0; i < d->passages.n; i++)
		if (store_put_tags(x->s, d->first + (int64_t)i, &tags[i],
				   x->themes, &x->phrases, e) < 0)
			return -1;
	return 0;
}

static int settle(struct store_retag *x, struct err *e)
{
	struct store *s = x->s;
	if (x->others_changed)
		return store_finish(s, e);
	if (db_begin(s->db, e) < 0)
		return -1;
	if (store_settle_themes(s, e) < 0) {
		db_rollback(s->db);
		return -1;
	}
	return db_commit(s->db, e);
}

int store_retag_end(struct store_retag *x, bool keep, struct err *e)
{
	int ret = 0;
	if (!x)
		return 0;
	db_reset(x->rows);
	if (!keep)
		db_rollback(x->s->db);
	else if (db_exec(x->s->db, schema_make_tagged_theme, e) < 0 ||
		 db_commit(x->s->db, e) < 0 || settle(x, e) < 0)
		ret = -1;
	if (ret < 0)
		db_rollback(x->s->db);
	struct arena a = x->a;
	arena_release(&a);
	return ret;
}
