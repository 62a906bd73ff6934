/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes, and the versions of the dictionaries that define them. */
#include "store.h"

#include <string.h>

#include "parts.h"

/* ---- versions of the dictionaries ---- */

static int put_source(struct store *s, const char *version,
		      const struct theme_source *x, struct err *e)
{
	static const char text[] =
		"INSERT INTO dictionary(hash, text) VALUES(:hash, :text)"
		" ON CONFLICT DO NOTHING";
	static const char file[] =
		"INSERT INTO version_file(version, kind, name, hash)"
		" VALUES(:version, :kind, :name, :hash)";
	struct db_stmt *q;
	if (db_prepare(s->db, text, &q, e) < 0)
		return -1;
	db_bind_text(q, ":hash", x->hash);
	db_bind_text(q, ":text", x->text);
	if (db_run(q, e) < 0 || db_prepare(s->db, file, &q, e) < 0)
		return -1;
	db_bind_text(q, ":version", version);
	db_bind_int(q, ":kind", (int64_t)x->kind);
	db_bind_text(q, ":name", x->name);
	db_bind_text(q, ":hash", x->hash);
	return db_run(q, e);
}

/* Since when: the start of the run that brings it. */
static int put_version(struct store *s, const struct theme_set *set,
		       struct err *e)
{
	static const char sql[] =
		"INSERT INTO version(hash, since) VALUES(:hash, coalesce("
		"(SELECT started FROM run ORDER BY id DESC LIMIT 1), ''))"
		" ON CONFLICT DO NOTHING";
	const char *version = theme_set_hash(set);
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":hash", version);
	if (db_run(q, e) < 0)
		return -1;
	if (!db_changes(s->db))
		return 0; /* known since an earlier run */
	for (size_t i = 0; i < theme_source_count(set); i++)
		if (put_source(s, version, theme_source(set, i), e) < 0)
			return -1;
	return 0;
}

int store_versions(struct store *s, struct arena *a, struct store_versions *out,
		   struct err *e)
{
	static const char sql[] =
		"SELECT v.hash, v.since, (SELECT count(*) FROM version_file f"
		" WHERE f.version = v.hash AND f.kind = :kind), v.hash ="
		" (SELECT value FROM setting WHERE name = 'themes') FROM"
		" version v ORDER BY v.since, v.hash";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":kind", THEME_SOURCE_THEME);
	while ((rc = db_step(q, e)) > 0) {
		struct store_version *v = ARENA_PUSH(a, out);
		v->hash = db_text(q, 0, a);
		v->since = db_text(q, 1, a);
		v->themes = (size_t)db_int(q, 2);
		v->in_use = db_int(q, 3) != 0;
	}
	return rc;
}

int store_version(struct store *s, const char *hash, struct theme_set *set,
		  struct err *e)
{
	static const char sql[] =
		"SELECT f.kind, f.name, d.text FROM version v JOIN"
		" version_file f ON f.version = v.hash JOIN dictionary d ON"
		" d.hash = f.hash WHERE substr(v.hash, 1, length(:hash)) ="
		" :hash ORDER BY v.hash, f.kind, f.name";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct db_stmt *q;
	int rc = -1;
	if (db_prepare(s->db, sql, &q, e) < 0)
		goto out;
	db_bind_text(q, ":hash", hash);
	while ((rc = db_step(q, e)) > 0) {
		struct theme_source x = {
			.kind = (enum theme_source_kind)db_int(q, 0),
			.name = db_text(q, 1, &a),
			.text = db_text(q, 2, &a),
		};
		x.n = strlen(x.text);
		if (theme_set_source(set, &x, &d, e) < 0) {
			db_reset(q);
			rc = -1;
			goto out;
		}
	}
	if (rc == 0 && !theme_source_count(set))
		rc = err_set(e, ERR_ABSENT,
			     "the store has no version \"%s\" of the "
			     "dictionaries; see `revix themes versions`",
			     hash);
	if (rc == 0)
		rc = theme_set_compile(set, &d, e);
out:
	arena_release(&a);
	return rc;
}

/* ---- the themes ---- */

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
	if (put_version(s, set, e) < 0)
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

/* By its name, its name in any case or its label: 1 found, 0 not. */
static int find_theme(struct store *s, const char *name, int64_t *id,
		      struct err *e)
{
	static const char sql[] =
		"SELECT id, CASE name WHEN :name THEN 0 ELSE 1 + (name <> :name"
		" COLLATE NOCASE) END AS rank FROM theme WHERE active AND"
		" (name = :name COLLATE NOCASE OR label = :name COLLATE NOCASE)"
		" ORDER BY rank LIMIT 2";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", name);
	int rc = db_step(q, e), again = 0;
	if (rc > 0) {
		int64_t rank = db_int(q, 1);
		*id = db_int(q, 0);
		again = db_step(q, e);
		if (again > 0 && db_int(q, 1) == rank)
			rc = err_set(e, ERR_USAGE,
				     "several themes are called \"%s\": write "
				     "the name as `revix themes list` has it",
				     name);
	}
	db_reset(q);
	return again < 0 ? -1 : rc;
}

int store_theme_named(struct store *s, const char *name, int64_t *id,
		      struct err *e)
{
	struct arena a = { 0 };
	struct store_names names = { 0 };
	int rc = find_theme(s, name, id, e);
	if (rc == 0)
		rc = store_themes(s, &a, &names, e);
	else if (rc > 0)
		return 0;
	if (rc == 0) {
		const char *near = str_closest(name, names.v, names.n);
		err_set(e, ERR_USAGE, "no theme \"%s\"%s%s%s", name,
			near ? "; did you mean " : "; see `revix themes list`",
			near ? near : "", near ? "?" : "");
	}
	arena_release(&a);
	return -1;
}

int store_themes(struct store *s, struct arena *a, struct store_names *out,
		 struct err *e)
{
	static const char sql[] = "SELECT name FROM theme WHERE active"
				  " ORDER BY name";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(a, out) = db_text(q, 0, a);
	return rc;
}
