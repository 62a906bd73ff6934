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
	return db_run(q, e);
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

static int put_theme(struct store *s, const struct theme_info *t, struct err *e)
{
	static const char sql[] =
		"INSERT INTO theme(name, label, theme_group, about, hash,"
		" threshold) VALUES(:name, :label, :group, :about, :hash,"
		" :threshold) ON CONFLICT(name) DO UPDATE SET label ="
		" excluded.label, theme_group = excluded.theme_group, about ="
		" excluded.about, hash = excluded.hash, threshold ="
		" excluded.threshold, active = 1";
	struct arena a = { 0 };
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", t->name);
	db_bind_text(q, ":label", t->label ? t->label : t->name);
	db_bind_text(q, ":group", t->group ? t->group : "");
	db_bind_text(q, ":about", t->about ? t->about : "");
	db_bind_text(q, ":hash", t->hash);
	db_bind_text(q, ":threshold", theme_threshold_text(&a, &t->threshold));
	arena_release(&a);
	return db_run(q, e);
}

int store_put_themes(struct store *s, const struct theme_set *set,
		     struct err *e)
{
	struct arena a = { 0 };
	const char *old;
	int ret = -1;
	if (store_setting(s, &a, "themes", &old, e) < 0)
		goto out;
	if (str_eq(old, theme_set_hash(set))) {
		ret = 0;
		goto out;
	}
	if (db_exec(s->db,
		    "UPDATE theme SET active = 0;"
		    "UPDATE review SET changed = 1",
		    e) < 0)
		goto out;
	for (size_t i = 0; i < theme_count(set); i++)
		if (put_theme(s, theme_info(set, i), e) < 0)
			goto out;
	ret = store_set(s, "themes", theme_set_hash(set), e);
out:
	arena_release(&a);
	return ret;
}

int store_theme_ids(struct store *s, struct arena *a,
		    const struct theme_set *set, int64_t **out, struct err *e)
{
	static const char sql[] = "SELECT id FROM theme WHERE name = :name";
	size_t n = theme_count(set);
	int64_t *ids = arena_alloc(a, (n + 1) * sizeof *ids);
	struct db_stmt *q;
	for (size_t i = 0; i < n; i++) {
		if (db_prepare(s->db, sql, &q, e) < 0)
			return -1;
		db_bind_text(q, ":name", theme_info(set, i)->name);
		int rc = db_step(q, e);
		if (rc > 0)
			ids[i] = db_int(q, 0);
		db_reset(q);
		if (rc < 0)
			return -1;
	}
	*out = ids;
	return 0;
}

int store_theme_named(struct store *s, const char *name, int64_t *id,
		      struct err *e)
{
	static const char find[] =
		"SELECT id FROM theme WHERE active AND (name = :name"
		" COLLATE NOCASE OR label = :name COLLATE NOCASE)";
	static const char list[] = "SELECT group_concat(name, ', ') FROM"
				   " (SELECT name FROM theme WHERE active"
				   " ORDER BY name)";
	struct db_stmt *q;
	if (db_prepare(s->db, find, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", name);
	int rc = db_step(q, e);
	if (rc > 0)
		*id = db_int(q, 0);
	db_reset(q);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	if (db_prepare(s->db, list, &q, e) < 0)
		return -1;
	struct arena a = { 0 };
	if (db_step(q, e) >= 0)
		err_set(e, ERR_USAGE, "no theme \"%s\"; the themes are: %s",
			name, db_text(q, 0, &a));
	db_reset(q);
	arena_release(&a);
	return -1;
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
