/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements: kept by the address of their text, bound by name, stepped. */
#include "conn.h"

#include <assert.h>
#include <string.h>

int db_compile(struct db *db, const char *sql, unsigned flags,
	       sqlite3_stmt **out)
{
	const char *rest = sql;
	int rc = sqlite3_prepare_v3(db->h, sql, -1, flags, out, &rest);
	/* SQLite itself says what is blank or comment: it compiles to none. */
	while (rc == SQLITE_OK && *out && *rest) {
		sqlite3_stmt *more = NULL;
		const char *at = rest;
		int more_rc =
			sqlite3_prepare_v3(db->h, at, -1, 0, &more, &rest);
		bool blank = more_rc == SQLITE_OK && !more;
		sqlite3_finalize(more);
		if (!blank || rest == at)
			rc = SQLITE_MISUSE;
	}
	if (rc == SQLITE_OK && !*out)
		return SQLITE_MISUSE;
	if (rc != SQLITE_OK) {
		sqlite3_finalize(*out);
		*out = NULL;
	}
	return rc;
}

void db_stmt_init(struct db_stmt *st, struct arena *a)
{
	int n = sqlite3_bind_parameter_count(st->s);
	st->bound = arena_alloc(a, (size_t)n * sizeof *st->bound);
}

static struct db_stmt **bucket(struct db *db, const char *sql)
{
	return &db->kept[((uintptr_t)sql >> 4) % DB_BUCKETS];
}

/* As good as new. */
static void renew(struct db_stmt *st)
{
	db_reset(st);
	sqlite3_clear_bindings(st->s);
	memset(st->bound, 0, (size_t)db_params(st) * sizeof *st->bound);
	st->bind_error = SQLITE_OK;
}

static struct db_stmt *keep(struct db *db, const char *sql, sqlite3_stmt *s)
{
	struct db_stmt **first = bucket(db, sql);
	struct db_stmt *st = ARENA_NEW(&db->a, struct db_stmt);
	st->db = db;
	st->sql = sql;
	st->text = arena_str(&db->a, sql);
	st->s = s;
	st->next = *first;
	*first = st;
	db_stmt_init(st, &db->a);
	return st;
}

int db_prepare(struct db *db, const char *sql, struct db_stmt **out,
	       struct err *e)
{
	for (struct db_stmt *st = *bucket(db, sql); st; st = st->next) {
		if (st->sql != sql)
			continue;
		assert(str_eq(st->text, sql));
		renew(st);
		*out = st;
		return 0;
	}
	sqlite3_stmt *s = NULL;
	int rc = db_compile(db, sql, SQLITE_PREPARE_PERSISTENT, &s);
	*out = NULL;
	if (rc == SQLITE_MISUSE)
		err_set(e, ERR_STORE, "%s: not one statement: %.100s", db->path,
			sql);
	else if (rc != SQLITE_OK)
		db_fail(db, rc, sql, e);
	if (rc != SQLITE_OK)
		return -1;
	*out = keep(db, sql, s);
	return 0;
}

void db_stmt_free(struct db_stmt *st)
{
	if (!st)
		return;
	assert(st->select);
	sqlite3_finalize(st->s);
	struct arena a = st->a; /* it holds st itself */
	arena_release(&a);
}

static int parameter(struct db_stmt *st, const char *name)
{
	int i = sqlite3_bind_parameter_index(st->s, name);
	assert(i > 0 && !st->running);
	st->bound[i - 1] = true;
	return i;
}

/* Binding does not fail for the caller: the first step says so. */
static void keep_error(struct db_stmt *st, int rc)
{
	if (rc != SQLITE_OK && st->bind_error == SQLITE_OK)
		st->bind_error = rc;
}

void db_bind_int(struct db_stmt *st, const char *name, int64_t v)
{
	keep_error(st, sqlite3_bind_int64(st->s, parameter(st, name), v));
}

void db_bind_real(struct db_stmt *st, const char *name, double v)
{
	keep_error(st, sqlite3_bind_double(st->s, parameter(st, name), v));
}

void db_bind_text(struct db_stmt *st, const char *name, const char *v)
{
	int i = parameter(st, name);
	/* With no text at all SQLite binds NULL. */
	keep_error(st, sqlite3_bind_text64(st->s, i, v, v ? strlen(v) : 0,
					   SQLITE_TRANSIENT, SQLITE_UTF8));
}

void db_bind_blob(struct db_stmt *st, const char *name, const void *p, size_t n)
{
	int i = parameter(st, name);
	keep_error(st, sqlite3_bind_blob64(st->s, i, p, n, SQLITE_TRANSIENT));
}

void db_bind_null(struct db_stmt *st, const char *name)
{
	keep_error(st, sqlite3_bind_null(st->s, parameter(st, name)));
}

bool db_has_param(struct db_stmt *st, const char *name)
{
	return sqlite3_bind_parameter_index(st->s, name) > 0;
}

int db_params(struct db_stmt *st)
{
	return sqlite3_bind_parameter_count(st->s);
}

const char *db_param_name(struct db_stmt *st, int i)
{
	const char *name = sqlite3_bind_parameter_name(st->s, i + 1);
	return name ? name : "?";
}

static int fail(struct db_stmt *st, int rc, struct err *e)
{
	return st->select ? db_fail_select(st->db, rc, st->text, e)
			  : db_fail(st->db, rc, st->text, e);
}

/* Before the first step: everything bound, and nothing too large. */
static int check_bound(struct db_stmt *st, struct err *e)
{
	for (int i = 0; i < db_params(st); i++) {
		assert(st->bound[i] || st->select);
		if (!st->bound[i])
			return err_set(e, ERR_INPUT,
				       "parameter %s has no value",
				       db_param_name(st, i));
	}
	return st->bind_error == SQLITE_OK ? 0 : fail(st, st->bind_error, e);
}

int db_step(struct db_stmt *st, struct err *e)
{
	if (!st->running && check_bound(st, e))
		return -1;
	st->running = true;
	int rc = sqlite3_step(st->s);
	if (rc == SQLITE_ROW)
		return 1;
	int ret = 0;
	if (rc != SQLITE_DONE || !db_unchanged(st->db))
		ret = fail(st, rc, e);
	db_reset(st);
	return ret;
}

int db_run(struct db_stmt *st, struct err *e)
{
	int got = db_step(st, e);
	assert(got != 1);
	return got;
}

void db_reset(struct db_stmt *st)
{
	sqlite3_reset(st->s);
	st->running = false;
}

int db_columns(struct db_stmt *st)
{
	return sqlite3_column_count(st->s);
}

const char *db_column_name(struct db_stmt *st, int i)
{
	return sqlite3_column_name(st->s, i);
}

bool db_is_null(struct db_stmt *st, int i)
{
	return sqlite3_column_type(st->s, i) == SQLITE_NULL;
}

int64_t db_int(struct db_stmt *st, int i)
{
	return sqlite3_column_int64(st->s, i);
}

double db_real(struct db_stmt *st, int i)
{
	return sqlite3_column_double(st->s, i);
}

const char *db_peek(struct db_stmt *st, int i)
{
	const unsigned char *p = sqlite3_column_text(st->s, i);
	return p ? (const char *)p : "";
}

const char *db_text(struct db_stmt *st, int i, struct arena *a)
{
	const char *p = db_peek(st, i);
	size_t n = (size_t)sqlite3_column_bytes(st->s, i);
	return utf8_valid(p, n) ? arena_dup(a, p, n) : utf8_clean(a, p, n);
}

const void *db_blob(struct db_stmt *st, int i, size_t *n)
{
	const void *p = sqlite3_column_blob(st->s, i);
	*n = (size_t)sqlite3_column_bytes(st->s, i);
	return p;
}

int64_t db_last_id(struct db *db)
{
	return sqlite3_last_insert_rowid(db->h);
}

int64_t db_changes(struct db *db)
{
	return sqlite3_changes64(db->h);
}

int db_number(struct db *db, const char *sql, int64_t *out, struct err *e)
{
	struct db_stmt *st;
	if (db_prepare(db, sql, &st, e))
		return -1;
	int got = db_step(st, e);
	*out = got == 1 ? db_int(st, 0) : 0;
	db_reset(st);
	return got < 0 ? -1 : 0;
}
