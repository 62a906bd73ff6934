/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * db: the mechanism of a database (SQLite); knows none of our tables. All
 * statements are fixed text with named parameters; there is no function that
 * formats SQL.
 *
 * A connection belongs to one thread. Programming mistakes assert: an unknown
 * parameter, one left unbound at the first step, a transaction within one, a
 * statement freed after its connection. Everything else is an error that says
 * which database, SQLite's message and code, and the statement's first line:
 *   ERR_BUSY    somebody else holds it (after 10 s)
 *   ERR_SYSTEM  disk full, not writable, I/O error
 *   ERR_STORE   damaged, or a constraint refused
 *   ERR_LIMIT   a guard: too large, or out of time (db_set_budget)
 */
#ifndef DB_H
#define DB_H

#include "base.h"

struct db;
struct db_stmt;

enum db_mode { DB_READ, DB_WRITE, DB_CREATE };

/*
 * Opens with foreign keys on, a busy timeout of 10 s, every commit synced,
 * defensive, no trusted schema, no double-quoted strings, lowered limits (64
 * MiB a value, 1 MiB a statement). The path is a path, never a URI; ":memory:"
 * with DB_CREATE is a database of this connection's own. ERR_ABSENT: no such
 * file; ERR_INPUT: not a database; ERR_BUSY; ERR_SYSTEM: DB_WRITE without
 * permission.
 *
 * DB_READ cannot change the file, but may hold sets of its own in TEMP tables
 * (this is why it is read-only and not query_only, which forbids those too):
 *     CREATE TEMP TABLE IF NOT EXISTS selected(review INTEGER PRIMARY KEY)
 * A file in a folder that cannot be written is read as it is (see
 * db_is_frozen); ERR_SYSTEM if a writer left work unfinished there.
 */
int db_open(const char *path, enum db_mode mode, struct db **out,
	    struct err *e) BASE_CHECKED;
void db_close(struct db *db);
const char *db_path(const struct db *db);
/* For registering functions by modules that must; a struct sqlite3 pointer.
 * The authorizer and the progress handler are db's own. */
void *db_handle(struct db *db);
/*
 * Adds a function of two texts that gives a whole number, or NULL (false; and
 * wherever an argument is NULL), to the SQL of this connection. It must depend
 * on nothing else. Adding it again is no-op.
 */
typedef bool db_number_fn(const char *a, const char *b, int64_t *out);
int db_add_function(struct db *db, const char *name, db_number_fn *fn,
		    struct err *e) BASE_CHECKED;
/* A number that is another one when the file's content has changed since, by
 * this connection or any other. */
int db_data_version(struct db *db, uint32_t *out, struct err *e) BASE_CHECKED;
/* Whether the file is read without locks because nothing can be written
 * beside it. If somebody who can changes it meanwhile, statements end in
 * ERR_BUSY; opening again helps. */
bool db_is_frozen(const struct db *db);

/*
 * Migrations: step i brings user_version i to i+1, each in one transaction
 * (foreign keys are off in it and checked at its end). A step may hold several
 * statements. Switches the file to WAL once it is known to be ours. In DB_READ
 * mode nothing is changed: an older file is an error.
 * ERR_INPUT: the file is newer than this program, or not ours
 * (application_id), or older and DB_READ.
 */
int db_migrate(struct db *db, int32_t application_id, const char *const *steps,
	       int n_steps, struct err *e) BASE_CHECKED;

/* IMMEDIATE: the one writer from here on. With DB_READ: one unchanging view
 * of the data until db_commit or db_rollback, in nobody's way. */
int db_begin(struct db *db, struct err *e) BASE_CHECKED;
/* When it fails the transaction is rolled back. */
int db_commit(struct db *db, struct err *e) BASE_CHECKED;
void db_rollback(struct db *db); /* no-op outside a transaction */
/* Several statements without parameters; rows are dropped. */
int db_exec(struct db *db, const char *sql, struct err *e) BASE_CHECKED;

/* A statement of fixed text, prepared once per connection and kept; the
 * pointer `sql` is the key and must live as long as the connection. It comes
 * back reset, with no bindings. Text after the statement is an error. */
int db_prepare(struct db *db, const char *sql, struct db_stmt **out,
	       struct err *e) BASE_CHECKED;
/*
 * A statement read from a file: one SELECT, nothing after it; the caller
 * frees it. It may read ordinary tables of the database and TEMP tables and
 * call functions; everything else is refused by SQLite's authorizer. ERR_INPUT
 * with the line in the text and SQLite's message; a parameter left unbound is
 * ERR_INPUT at the first step, not an assertion.
 */
int db_prepare_select(struct db *db, const char *sql, struct db_stmt **out,
		      struct err *e) BASE_CHECKED;
void db_stmt_free(struct db_stmt *s); /* of db_prepare_select only */

/* From now on statements of this connection are stopped after ms
 * milliseconds in all (ERR_LIMIT); 0 lifts it. */
void db_set_budget(struct db *db, int ms);

/* Binding by name (":name"); an unknown name asserts. Text is copied. NULL
 * text binds NULL. Bindings stay until the next db_prepare of the same text. */
void db_bind_int(struct db_stmt *s, const char *name, int64_t v);
void db_bind_real(struct db_stmt *s, const char *name, double v);
void db_bind_text(struct db_stmt *s, const char *name, const char *v);
void db_bind_blob(struct db_stmt *s, const char *name, const void *p, size_t n);
void db_bind_null(struct db_stmt *s, const char *name);
bool db_has_param(struct db_stmt *s, const char *name);
int db_params(struct db_stmt *s);
const char *db_param_name(struct db_stmt *s, int i); /* from 0; ":name" */

/* 1 a row, 0 the end (and the statement is reset), -1 an error. */
int db_step(struct db_stmt *s, struct err *e) BASE_CHECKED;
/* Steps a statement that gives no rows (a row asserts). */
int db_run(struct db_stmt *s, struct err *e) BASE_CHECKED;
/* Ends a statement before its end: needed when leaving a loop of rows, as an
 * unfinished one holds its view of the data. */
void db_reset(struct db_stmt *s);

int db_columns(struct db_stmt *s);
const char *db_column_name(struct db_stmt *s, int i);
bool db_is_null(struct db_stmt *s, int i);
int64_t db_int(struct db_stmt *s, int i);
double db_real(struct db_stmt *s, int i);
/* Copied into a, made valid; "" for NULL. */
const char *db_text(struct db_stmt *s, int i, struct arena *a);
/* Borrowed until the next step, as stored, "" for NULL: for streaming only. */
const char *db_peek(struct db_stmt *s, int i);
/* Bytes, borrowed until the next step; NULL and 0 for NULL. */
const void *db_blob(struct db_stmt *s, int i, size_t *n);
int64_t db_last_id(struct db *db);
int64_t db_changes(struct db *db); /* rows of the last statement */

/*
 * Words as the full-text index cuts them (unicode61, diacritics removed), and
 * the stem under which it files one (porter). To be closed before db.
 */
struct db_words;
int db_words_open(struct db *db, struct db_words **out,
		  struct err *e) BASE_CHECKED;
void db_words_close(struct db_words *w);
/* word: folded, n bytes, gone after the call; start, end: in the text. */
typedef void db_word_fn(void *ctx, const char *word, size_t n, size_t start,
			size_t end);
int db_words(struct db_words *w, const char *text, size_t n, db_word_fn *fn,
	     void *ctx, struct err *e) BASE_CHECKED;
/* Appends the stem of one such word. */
int db_stem(struct db_words *w, const char *word, size_t n, struct buf *out,
	    struct err *e) BASE_CHECKED;

/* A consistent copy in one file, synced, that replaces `path` at the end.
 * Writers may go on; not within a transaction. ERR_USAGE: path is the
 * database itself. */
int db_backup(struct db *db, const char *path, struct err *e) BASE_CHECKED;

#endif
