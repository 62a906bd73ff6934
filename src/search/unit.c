/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A review or a passage as a person names it. */
#include "search.h"

#include <string.h>

/* 1 found, 0 not. */
static int find_review(struct store *s, struct arena *a, const char *key,
		       struct search_unit *out, struct err *e)
{
	static const char sql[] =
		"SELECT id, key FROM review WHERE key = :key COLLATE NOCASE"
		" ORDER BY key = :key DESC LIMIT 1";
	struct db_stmt *q;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	int rc = db_step(q, e);
	if (rc > 0) {
		out->review = db_int(q, 0);
		out->key = db_text(q, 1, a);
	}
	db_reset(q);
	return rc;
}

static int find_passage(struct store *s, struct arena *a, const char *number,
			struct search_unit *out, struct err *e)
{
	static const char sql[] =
		"SELECT r.id, r.key, " STORE_PLACE ", p.text FROM passage p"
		" JOIN review r ON r.id = p.review_id"
		" JOIN document d ON d.id = p.document_id"
		" JOIN section x ON x.id = p.section_id WHERE p.id = :id";
	struct db_stmt *q;
	if (!str_int(number, 1, INT64_MAX - 1, &out->passage))
		return err_set(e, ERR_USAGE,
			       "\"%s\" is not a passage id, which is a number",
			       number);
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", out->passage);
	int rc = db_step(q, e);
	if (rc > 0) {
		out->review = db_int(q, 0);
		out->key = db_text(q, 1, a);
		store_read_place(q, 2, a, &out->at);
		out->text = db_text(q, 10, a);
	}
	db_reset(q);
	if (rc == 0)
		return err_set(e, ERR_ABSENT, "no passage %s", number);
	return rc < 0 ? -1 : 0;
}

/* KEY#PASSAGE: 1, and the passage must be one of that review; 0: `name` is of
 * another form. */
static int find_both(struct store *s, struct arena *a, const char *name,
		     struct search_unit *out, struct err *e)
{
	const char *hash = strrchr(name, '#');
	struct search_unit review = { 0 };
	int64_t number;
	if (!hash || !str_int(hash + 1, 1, INT64_MAX - 1, &number))
		return 0;
	int rc = find_review(s, a, arena_dup(a, name, (size_t)(hash - name)),
			     &review, e);
	if (rc <= 0)
		return rc;
	if (find_passage(s, a, hash + 1, out, e) < 0)
		return -1;
	if (out->review != review.review)
		return err_set(e, ERR_ABSENT, "passage %s is not of review %s",
			       hash + 1, review.key);
	return 1;
}

int search_unit(struct store *s, struct arena *a, const char *name,
		struct search_unit *out, struct err *e)
{
	struct store_review none;
	int64_t number;
	*out = (struct search_unit){ .text = "" };
	int rc = find_review(s, a, name, out, e);
	if (rc == 0)
		rc = find_both(s, a, name, out, e);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	/* A whole number that is no review's key is a passage. */
	if (str_int(name, 1, INT64_MAX - 1, &number))
		return find_passage(s, a, name, out, e);
	/* Names the keys that come near. */
	rc = store_review(s, a, name, &none, e);
	return rc < 0 ? -1 : 0;
}
