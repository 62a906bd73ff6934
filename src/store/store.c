/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening, transactions, runs, settings, themes, counts. */
#include "store.h"

#include <stdlib.h>

#include "parts.h"
#include "schema.h"

int store_open(const char *path, enum db_mode mode, struct store **out,
	       struct err *e)
{
	struct store *s = calloc(1, sizeof *s);
	if (!s)
		return err_set(e, ERR_SYSTEM, "out of memory");
	if (db_open(path, mode, &s->db, e) < 0 ||
	    db_migrate(s->db, SCHEMA_APPLICATION_ID, schema_steps,
		       schema_n_steps, e) < 0) {
		store_close(s);
		return -1;
	}
	*out = s;
	return 0;
}

void store_close(struct store *s)
{
	if (!s)
		return;
	db_close(s->db);
	free(s);
}

struct db *store_db(struct store *s)
{
	return s->db;
}

int store_begin(struct store *s, struct err *e)
{
	return db_begin(s->db, e);
}

int store_commit(struct store *s, struct err *e)
{
	return db_commit(s->db, e);
}

void store_rollback(struct store *s)
{
	db_rollback(s->db);
}

int store_bulk(struct store *s, bool on, struct err *e)
{
	return db_exec(s->db,
		       on ? "PRAGMA synchronous = NORMAL"
			  : "PRAGMA synchronous = FULL",
		       e);
}

int store_run_begin(struct store *s, const char *command, const char *now,
		    int64_t *run, struct err *e)
{
	static const char sql[] = "INSERT INTO run(command, program, started)"
				  " VALUES(:command, :program, :now)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":command", command);
	db_bind_text(q, ":program", "revix " REVIX_VERSION);
	db_bind_text(q, ":now", now);
	if (db_run(q, e) < 0)
		return -1;
	*run = db_last_id(s->db);
	return 0;
}

int store_run_end(struct store *s, int64_t run, const char *now,
		  const char *summary, struct err *e)
{
	static const char sql[] = "UPDATE run SET ended = :now,"
				  " summary = :summary WHERE id = :id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":now", now);
	db_bind_text(q, ":summary", summary);
	db_bind_int(q, ":id", run);
	if (db_run(q, e) < 0)
		return -1;
	return store_note_arrivals(s, run, e);
}

int store_set(struct store *s, const char *name, const char *value,
	      struct err *e)
{
	static const char sql[] =
		"INSERT INTO setting(name, value) VALUES(:name, :value)"
		" ON CONFLICT(name) DO UPDATE SET value = excluded.value";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", name);
	db_bind_text(q, ":value", value);
	return db_run(q, e);
}

int store_setting(struct store *s, struct arena *a, const char *name,
		  const char **out, struct err *e)
{
	static const char sql[] = "SELECT value FROM setting"
				  " WHERE name = :name";
	struct db_stmt *q;
	*out = "";
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", name);
	int rc = db_step(q, e);
	if (rc > 0)
		*out = db_text(q, 0, a);
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

int store_need_review(struct store *s, const char *key, int64_t *id,
		      struct err *e)
{
	static const char sql[] =
		"INSERT INTO review(key) VALUES(:key)"
		" ON CONFLICT(key) DO UPDATE SET changed = 1 RETURNING id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	int rc = db_step(q, e);
	if (rc > 0)
		*id = db_int(q, 0);
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

int store_counts(struct store *s, struct store_counts *out, struct err *e)
{
	static const char sql[] =
		"SELECT (SELECT count(*) FROM review WHERE counted),"
		" (SELECT count(*) FROM v_review WHERE has_report),"
		" (SELECT count(*) FROM v_review WHERE readable),"
		" (SELECT count(*) FROM document),"
		" (SELECT count(*) FROM document WHERE outcome = 'failed'),"
		" (SELECT count(*) FROM v_child),"
		" (SELECT count(*) FROM passage),"
		" (SELECT coalesce(sum(words), 0) FROM document),"
		" (SELECT count(*) FROM tag),"
		" (SELECT count(*) FROM theme WHERE active),"
		" (SELECT count(*) FROM coding),"
		" (SELECT count(*) FROM diagnostic),"
		" (SELECT count(*) FROM v_recommendation WHERE kind ="
		"   'recommendation'),"
		" (SELECT count(DISTINCT source_file) FROM document)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	*out = (struct store_counts){
		.reviews = db_int(q, 0),
		.with_report = db_int(q, 1),
		.readable = db_int(q, 2),
		.documents = db_int(q, 3),
		.failed = db_int(q, 4),
		.children = db_int(q, 5),
		.passages = db_int(q, 6),
		.words = db_int(q, 7),
		.tags = db_int(q, 8),
		.themes = db_int(q, 9),
		.codings = db_int(q, 10),
		.diagnostics = db_int(q, 11),
		.recommendations = db_int(q, 12),
		.files = db_int(q, 13),
	};
	db_reset(q);
	return 0;
}
