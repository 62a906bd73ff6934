/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements that people write: one SELECT over tables, and a clock. */
#include "conn.h"

#include <stdio.h>
#include <string.h>

/* The clock is read after so many operations of SQLite's machine. */
#define OPS_PER_LOOK 4096

/* Functions that reach outside the data. */
static const char *const no_functions[] = {
	"load_extension", "fts3_tokenizer", "fts5",
	"readfile",       "writefile",      "edit",
};

/* Tables that SQLite makes up, and its own. */
static const char *const no_tables[] = { "pragma_", "sqlite_", "dbstat",
					 "bytecode", "tables_used" };

static int deny(struct db *db, const char *what, const char *name)
{
	snprintf(db->denied, sizeof db->denied, "%s%s%s", what, name ? " " : "",
		 name ? name : "");
	return SQLITE_DENY;
}

static int check_table(struct db *db, const char *table, const char *base)
{
	/* Without a name where the statement has none: main or temp. */
	if (base && !str_eq(base, "main") && !str_eq(base, "temp"))
		return deny(db, "another database,", base);
	for (size_t i = 0; i < sizeof no_tables / sizeof *no_tables; i++)
		if (sqlite3_strnicmp(table, no_tables[i],
				     (int)strlen(no_tables[i])) == 0)
			return deny(db, "table", table);
	return SQLITE_OK;
}

static int authorize(void *arg, int action, const char *first,
		     const char *second, const char *base, const char *view)
{
	struct db *db = arg;
	(void)view;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_RECURSIVE:
		return SQLITE_OK;
	case SQLITE_READ:
		return check_table(db, first ? first : "", base);
	case SQLITE_FUNCTION:
		for (size_t i = 0;
		     i < sizeof no_functions / sizeof *no_functions; i++)
			if (str_eq_nocase(second, no_functions[i]))
				return deny(db, "function", second);
		return SQLITE_OK;
	case SQLITE_PRAGMA:
		return deny(db, "PRAGMA", first);
	case SQLITE_ATTACH:
	case SQLITE_DETACH:
		return deny(db, "ATTACH or DETACH", NULL);
	case SQLITE_TRANSACTION:
	case SQLITE_SAVEPOINT:
		return deny(db, "a transaction", NULL);
	default:
		return deny(db, "anything but SELECT", NULL);
	}
}

/* The first use of a virtual table in a connection declares it, which no
 * authorizer of ours would allow: let it be done before. */
static int connect_virtual_tables(struct db *db, struct err *e)
{
	static const char sql[] =
		"SELECT (SELECT count(*) FROM sqlite_schema AS s, "
		"pragma_table_info(s.name) "
		"WHERE s.sql LIKE 'CREATE VIRTUAL TABLE%') + "
		"(SELECT count(*) FROM json_each('[]'), json_tree('[]'))";
	int64_t n;
	return db_number(db, sql, &n, e);
}

int db_prepare_select(struct db *db, const char *sql, struct db_stmt **out,
		      struct err *e)
{
	sqlite3_stmt *s = NULL;
	*out = NULL;
	if (connect_virtual_tables(db, e))
		return -1;
	db->denied[0] = '\0';
	sqlite3_set_authorizer(db->h, authorize, db);
	int rc = db_compile(db, sql, 0, &s);
	sqlite3_set_authorizer(db->h, NULL, NULL);
	if (rc != SQLITE_OK && rc != SQLITE_MISUSE && db->denied[0])
		return err_set(e, ERR_INPUT, "not allowed in a query: %s",
			       db->denied);
	if (rc != SQLITE_OK)
		return db_fail_select(db, rc, sql, e);
	if (!sqlite3_stmt_readonly(s) || sqlite3_column_count(s) == 0 ||
	    sqlite3_stmt_isexplain(s)) {
		sqlite3_finalize(s);
		return db_fail_select(db, SQLITE_MISUSE, sql, e);
	}
	struct arena a = { 0 };
	struct db_stmt *st = ARENA_NEW(&a, struct db_stmt);
	st->a = a;
	st->db = db;
	st->text = arena_str(&st->a, sql);
	st->s = s;
	st->select = true;
	db_stmt_init(st, &st->a);
	*out = st;
	return 0;
}

static int out_of_time(void *arg)
{
	const struct db *db = arg;
	return clock_ms() >= db->deadline;
}

void db_set_budget(struct db *db, int ms)
{
	db->budget_ms = ms;
	db->deadline = clock_ms() + ms;
	sqlite3_progress_handler(db->h, ms > 0 ? OPS_PER_LOOK : 0,
				 ms > 0 ? out_of_time : NULL, db);
}
