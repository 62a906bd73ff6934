/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Transactions, and the steps from one schema to the next. */
#include "conn.h"

#include <assert.h>
#include <stdio.h>

static int run(struct db *db, const char *sql, struct err *e)
{
	struct db_stmt *st;
	if (db_prepare(db, sql, &st, e))
		return -1;
	return db_run(st, e);
}

int db_begin(struct db *db, struct err *e)
{
	static const char sql[] = "BEGIN IMMEDIATE";
	assert(sqlite3_get_autocommit(db->h));
	return run(db, sql, e);
}

int db_commit(struct db *db, struct err *e)
{
	static const char sql[] = "COMMIT";
	assert(!sqlite3_get_autocommit(db->h));
	if (run(db, sql, e) == 0)
		return 0;
	db_rollback(db);
	return -1;
}

void db_rollback(struct db *db)
{
	/* It fails only where SQLite has rolled back already. */
	if (!sqlite3_get_autocommit(db->h))
		sqlite3_exec(db->h, "ROLLBACK", NULL, NULL, NULL);
}

int db_exec(struct db *db, const char *sql, struct err *e)
{
	while (*sql) {
		sqlite3_stmt *s = NULL;
		const char *at = sql;
		int rc = sqlite3_prepare_v2(db->h, at, -1, &s, &sql);
		assert(sqlite3_bind_parameter_count(s) == 0);
		if (rc == SQLITE_OK && s) {
			do
				rc = sqlite3_step(s);
			while (rc == SQLITE_ROW);
			rc = rc == SQLITE_DONE ? SQLITE_OK : rc;
		}
		if (rc != SQLITE_OK)
			db_fail(db, rc, at, e);
		sqlite3_finalize(s);
		if (rc != SQLITE_OK)
			return -1;
	}
	return 0;
}

static int schema_version(struct db *db, int64_t *out, struct err *e)
{
	static const char sql[] = "PRAGMA user_version";
	return db_number(db, sql, out, e);
}

/* A PRAGMA takes no parameters; the number is ours. */
static int set_number(struct db *db, const char *pragma, int32_t v,
		      struct err *e)
{
	char sql[64];
	snprintf(sql, sizeof sql, "PRAGMA %s = %d", pragma, v);
	return db_exec(db, sql, e);
}

/* What says whose a file is; read in one view, since another process may be
 * making the same file. */
struct owner {
	int64_t id, tables, version;
};

static int read_owner(struct db *db, struct owner *o, struct err *e)
{
	static const char id_sql[] = "PRAGMA application_id";
	static const char tables_sql[] = "SELECT count(*) FROM sqlite_schema";
	if (db_exec(db, "BEGIN", e))
		return -1;
	int ret = -1;
	if (db_number(db, tables_sql, &o->tables, e) == 0 &&
	    db_number(db, id_sql, &o->id, e) == 0)
		ret = schema_version(db, &o->version, e);
	db_rollback(db);
	return ret;
}

/* Whether the file is ours, or so new that it becomes ours. */
static int check_owner(struct db *db, int32_t ours, struct err *e)
{
	struct owner o;
	if (read_owner(db, &o, e))
		return -1;
	bool fresh = o.id == 0 && o.tables == 0 && o.version == 0;
	if (o.id == ours || (fresh && db->mode != DB_READ))
		return 0;
	return err_set(e, ERR_INPUT, "%s: %s, not one of this program",
		       db->path, fresh ? "an empty file" : "a database");
}

static int check_version(struct db *db, int n_steps, int64_t *version,
			 struct err *e)
{
	if (schema_version(db, version, e))
		return -1;
	if (*version > n_steps || *version < 0)
		return err_set(e, ERR_INPUT,
			       "%s: made by a newer version of this program "
			       "(its schema is %lld, known here up to %d)",
			       db->path, (long long)*version, n_steps);
	if (*version < n_steps && db->mode == DB_READ)
		return err_set(e, ERR_INPUT,
			       "%s: made by an older version of this program; "
			       "any command that writes brings it up to date",
			       db->path);
	return 0;
}

static int check_keys(struct db *db, struct err *e)
{
	static const char sql[] = "PRAGMA foreign_key_check";
	struct db_stmt *st;
	if (db_prepare(db, sql, &st, e))
		return -1;
	int got = db_step(st, e);
	if (got == 1)
		err_set(e, ERR_STORE,
			"%s: a row of table %s has a foreign key "
			"to nowhere after the schema changed",
			db->path, db_peek(st, 0));
	db_reset(st);
	return got == 0 ? 0 : -1;
}

/* One step, unless another process has taken it meanwhile. */
static int take_step(struct db *db, int32_t id, const char *const *steps,
		     int step, struct err *e)
{
	int64_t now;
	if (db_begin(db, e))
		return -1;
	if (schema_version(db, &now, e))
		goto fail;
	if (now == step && (db_exec(db, steps[step], e) || check_keys(db, e) ||
			    set_number(db, "application_id", id, e) ||
			    set_number(db, "user_version", step + 1, e)))
		goto fail;
	return db_commit(db, e);
fail:
	db_rollback(db);
	return err_prefix(e, "schema step %d", step + 1);
}

static void set_foreign_keys(struct db *db, int on)
{
	sqlite3_db_config(db->h, SQLITE_DBCONFIG_ENABLE_FKEY, on, NULL);
}

/* WAL lasts: it is set once. When another process has the file open in its
 * first moments it stays as it is until the next opening. */
static int use_wal(struct db *db, struct err *e)
{
	int rc = sqlite3_exec(db->h, "PRAGMA journal_mode = WAL", NULL, NULL,
			      NULL);
	if (rc == SQLITE_OK || (rc & 0xff) == SQLITE_BUSY)
		return 0;
	return db_fail(db, rc, NULL, e);
}

int db_migrate(struct db *db, int32_t application_id, const char *const *steps,
	       int n_steps, struct err *e)
{
	int64_t version;
	if (check_owner(db, application_id, e) ||
	    check_version(db, n_steps, &version, e))
		return -1;
	set_foreign_keys(db, 0);
	int ret = 0;
	for (int i = (int)version; i < n_steps && !ret; i++)
		ret = take_step(db, application_id, steps, i, e);
	set_foreign_keys(db, 1);
	if (ret || db->mode == DB_READ)
		return ret;
	return use_wal(db, e);
}
