/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * db: the mechanism of a database (SQLite); knows none of our tables. All
 * statements are fixed text with named parameters; there is no function that
 * formats SQL.
 */
#ifndef DB_H
#define DB_H

#include "base.h"

struct db;
struct db_stmt;

enum db_mode { DB_READ, DB_WRITE, DB_CREATE };

/* Opens with foreign keys on, WAL, a busy timeout of 10 s, defensive, no
 * trusted schema. DB_READ: read-only and query_only. ERR_ABSENT: no such
 * file; ERR_INPUT: not a database; ERR_BUSY. */
int db_open(const char *path, enum db_mode mode, struct db **out,
	    struct err *e) BASE_CHECKED;
void db_close(struct db *db);
const char *db_path(const struct db *db);
/* For registering functions, authorizers and backup by modules that must;
 * a struct sqlite3 pointer. */
void *db_handle(struct db *db);

/* Migrations: step i brings user_version i to i+1, each in one transaction.
 * ERR_INPUT: the file is newer than this program, or not ours
 * (application_id). */
int db_migrate(struct db *db, int32_t application_id, const char *const *steps,
	       int n_steps, struct err *e) BASE_CHECKED;

int db_begin(struct db *db, struct err *e) BASE_CHECKED; /* IMMEDIATE */
int db_commit(struct db *db, struct err *e) BASE_CHECKED;
void db_rollback(struct db *db); /* no-op outside a transaction */
/* Several statements without parameters or rows. */
int db_exec(struct db *db, const char *sql, struct err *e) BASE_CHECKED;

/* A statement of fixed text, prepared once per connection and kept; the
 * pointer `sql` is the key and must live as long as the connection. It comes
 * back reset, with no bindings. */
int db_prepare(struct db *db, const char *sql, struct db_stmt **out,
	       struct err *e) BASE_CHECKED;
/* A statement read from a file: one SELECT, nothing after it; the caller
 * frees it. Errors carry SQLite's message. */
int db_prepare_select(struct db *db, const char *sql, struct db_stmt **out,
		      struct err *e) BASE_CHECKED;
void db_stmt_free(struct db_stmt *s);

/* Binding by name (":name"); an unknown name asserts. Text is copied. NULL
 * text binds NULL. */
void db_bind_int(struct db_stmt *s, const char *name, int64_t v);
void db_bind_real(struct db_stmt *s, const char *name, double v);
void db_bind_text(struct db_stmt *s, const char *name, const char *v);
void db_bind_null(struct db_stmt *s, const char *name);
bool db_has_param(struct db_stmt *s, const char *name);

/* 1 a row, 0 the end (and the statement is reset), -1 an error. */
int db_step(struct db_stmt *s, struct err *e) BASE_CHECKED;
/* Steps a statement that gives no rows. */
int db_run(struct db_stmt *s, struct err *e) BASE_CHECKED;
void db_reset(struct db_stmt *s);

int db_columns(struct db_stmt *s);
const char *db_column_name(struct db_stmt *s, int i);
bool db_is_null(struct db_stmt *s, int i);
int64_t db_int(struct db_stmt *s, int i);
double db_real(struct db_stmt *s, int i);
/* Copied into a; "" for NULL. */
const char *db_text(struct db_stmt *s, int i, struct arena *a);
/* Borrowed until the next step, "" for NULL: for streaming only. */
const char *db_peek(struct db_stmt *s, int i);
int64_t db_last_id(struct db *db);
int64_t db_changes(struct db *db);

#endif
