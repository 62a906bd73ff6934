/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside db: what a connection and a statement are made of. */
#ifndef DB_CONN_H
#define DB_CONN_H

#include <sqlite3.h>
#include <sys/stat.h>

#include "base.h"
#include "db.h"

#define DB_BUCKETS 64

struct db {
	struct arena a; /* holds this struct and the kept statements */
	sqlite3 *h;
	const char *path;
	enum db_mode mode;
	bool frozen;
	struct stat seen; /* frozen: the file as it was opened */
	struct db_stmt *kept[DB_BUCKETS]; /* by the address of their text */
	int64_t deadline;                 /* clock_ms */
	int budget_ms;
	struct function *functions; /* extend.c */
	char denied[96];            /* what the authorizer refused last */
};

struct db_stmt {
	struct arena a; /* of one that the caller frees */
	struct db *db;
	struct db_stmt *next; /* in its bucket */
	const char *sql;      /* the caller's, a key, when it is kept */
	const char *text;     /* our copy of it */
	sqlite3_stmt *s;
	bool select; /* from a file */
	bool running;
	int bind_error;
	bool *bound; /* by parameter, from 0 */
};

/* Sets e from a result code of SQLite; returns -1. sql may be NULL. */
int db_fail(struct db *db, int rc, const char *sql, struct err *e);
/* The same for a statement of a file, where SQL mistakes are the user's. */
int db_fail_select(struct db *db, int rc, const char *sql, struct err *e);

/* One statement of `sql` and nothing after it but blanks and comments.
 * flags as of sqlite3_prepare_v3. Gives a result code, SQLITE_MISUSE for no
 * statement or more than one. */
int db_compile(struct db *db, const char *sql, unsigned flags,
	       sqlite3_stmt **out);
/* Makes room for what is known of the parameters. */
void db_stmt_init(struct db_stmt *st, struct arena *a);

/* A number from a statement without parameters. */
int db_number(struct db *db, const char *sql, int64_t *out,
	      struct err *e) BASE_CHECKED;
/* False when a frozen file is no more what it was. */
bool db_unchanged(const struct db *db);
/* The path as a URI that means this file and nothing else. */
const char *db_uri(struct arena *a, const char *path, const char *opts);

#endif
