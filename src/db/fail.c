/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Result codes of SQLite to errors that say which database, what, and where
 * in the SQL. */
#include "conn.h"

#include <string.h>

#define SHOWN_MAX 100 /* bytes of a statement in a message */

static enum err_kind kind_of(int rc)
{
	switch (rc & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL:
		return ERR_BUSY;
	case SQLITE_NOTADB:
		return ERR_INPUT;
	case SQLITE_TOOBIG:
	case SQLITE_INTERRUPT:
		return ERR_LIMIT;
	case SQLITE_READONLY:
	case SQLITE_FULL:
	case SQLITE_IOERR:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
	case SQLITE_NOMEM:
	case SQLITE_NOLFS:
		return ERR_SYSTEM;
	default:
		return ERR_STORE;
	}
}

/* The first line that says something, cut at a whole character. */
static const char *first_line(struct arena *a, const char *sql)
{
	for (;;) {
		sql += strspn(sql, " \t\r\n");
		if (!str_starts(sql, "--"))
			break;
		sql += strcspn(sql, "\n");
	}
	size_t n = strcspn(sql, "\r\n");
	bool cut = n > SHOWN_MAX;
	n = utf8_cut(sql, cut ? SHOWN_MAX : n);
	return arena_fmt(a, "%.*s%s", (int)n, sql, cut ? "…" : "");
}

static int changed(struct db *db, struct err *e)
{
	return err_set(e, ERR_BUSY,
		       "%s: changed by somebody else while it was "
		       "being read: try again",
		       db->path);
}

int db_fail(struct db *db, int rc, const char *sql, struct err *e)
{
	struct arena a = { 0 };
	const char *in =
		sql ? arena_fmt(&a, " in: %s", first_line(&a, sql)) : "";
	/* The reason of the operating system is kept for failed opens only. */
	int cause = (rc & 0xff) == SQLITE_CANTOPEN && db->h
			    ? sqlite3_system_errno(db->h)
			    : 0;
	if (!db_unchanged(db))
		changed(db, e);
	else if ((rc & 0xff) == SQLITE_INTERRUPT && db->budget_ms)
		err_set(e, ERR_LIMIT, "%s: stopped after %d ms%s", db->path,
			db->budget_ms, in);
	else if ((rc & 0xff) == SQLITE_NOTADB)
		err_set(e, ERR_INPUT, "%s: not a database", db->path);
	else
		err_set(e, kind_of(rc), "%s: %s%s%s (SQLite code %d)%s",
			db->path, db->h ? sqlite3_errmsg(db->h) : "no memory",
			cause ? ": " : "", cause ? strerror(cause) : "", rc,
			in);
	arena_release(&a);
	return -1;
}

/* "line 3, column 8: ", where SQLite can point at a byte of the text; else
 * "". Columns are characters. */
static const char *place_of(struct arena *a, const char *sql, int offset)
{
	int line = 1, col = 1;
	if (offset < 0)
		return "";
	for (int i = 0; i < offset && sql[i]; i++) {
		if (((unsigned char)sql[i] & 0xc0) != 0x80)
			col++;
		if (sql[i] != '\n')
			continue;
		line++;
		col = 1;
	}
	return arena_fmt(a, "line %d, column %d: ", line, col);
}

static int wrong_sql(struct db *db, const char *sql, struct err *e)
{
	struct arena a = { 0 };
	err_set(e, ERR_INPUT, "%s%s",
		place_of(&a, sql, sqlite3_error_offset(db->h)),
		sqlite3_errmsg(db->h));
	arena_release(&a);
	return -1;
}

int db_fail_select(struct db *db, int rc, const char *sql, struct err *e)
{
	switch (rc & 0xff) {
	case SQLITE_MISUSE:
		return err_set(e, ERR_INPUT,
			       "one SELECT is expected, with "
			       "nothing after it");
	case SQLITE_ERROR:
	case SQLITE_RANGE:
	case SQLITE_MISMATCH:
		return wrong_sql(db, sql, e);
	default:
		return db_fail(db, rc, sql, e);
	}
}
