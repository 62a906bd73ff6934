/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Part of test_db.c: SELECTs that people write. */
#ifndef TEST_DB_SELECT_H
#define TEST_DB_SELECT_H

#include "test_db_place.h"

static struct db *make_library(const char *path)
{
	struct db *db = open_db(path, DB_CREATE);
	exec(db, "CREATE TABLE t(x INTEGER, s TEXT);"
		 "INSERT INTO t VALUES (1, 'neglect of a child'),"
		 " (2, 'home conditions');"
		 "CREATE VIEW v AS SELECT upper(s) AS s FROM t;"
		 "CREATE VIRTUAL TABLE f USING fts5(s, content='t',"
		 " content_rowid='x', tokenize='porter unicode61');"
		 "INSERT INTO f(f) VALUES ('rebuild')");
	db_close(db);
	db = open_db(path, DB_READ);
	exec(db, "CREATE TEMP TABLE chosen(x); INSERT INTO chosen VALUES (2)");
	return db;
}

static void a_select_of_any_kind_is_allowed(void **state)
{
	struct place *p = *state;
	struct db *db = make_library(p->path);
	static const char *const cases[][2] = {
		{ "SELECT x FROM f JOIN t ON t.x = f.rowid WHERE f MATCH "
		  "'\"conditions\"' ORDER BY bm25(f)",
		  "2" },
		{ "-- title: x\nSELECT count(*) FROM t; -- end\n", "2" },
		{ "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
		  "FROM n WHERE i < 9) SELECT sum(i) FROM n",
		  "45" },
		{ "SELECT s FROM v WHERE s LIKE 'HOME%'", "HOME CONDITIONS" },
		{ "SELECT s FROM temp.chosen JOIN main.t USING (x)",
		  "home conditions" },
		{ "SELECT value FROM json_each('[5]')", "5" },
		{ "SELECT sum(x) OVER (ORDER BY x DESC) FROM t", "2" },
		{ "VALUES ('a')", "a" },
		{ "SELECT snippet(f, 0, '[', ']', '', 9) FROM f WHERE f MATCH "
		  "'\"neglected\"'",
		  "[neglect] of a child" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct db_stmt *s;
		struct err e = { 0 };
		ok(db_prepare_select(db, cases[i][0], &s, &e), &e);
		assert_int_equal(db_step(s, &e), 1);
		assert_string_equal(db_peek(s, 0), cases[i][1]);
		db_stmt_free(s);
	}
	db_close(db);
}

static void everything_but_a_select_is_refused(void **state)
{
	struct place *p = *state;
	db_close(make_library(p->path));
	struct db *db = open_db(p->path, DB_WRITE);
	static const char *const cases[][2] = {
		{ "INSERT INTO t VALUES (3, '')", "anything but SELECT" },
		{ "UPDATE t SET x = 1", "anything but SELECT" },
		{ "DELETE FROM t", "anything but SELECT" },
		{ "DROP TABLE t", "anything but SELECT" },
		{ "CREATE TEMP TABLE y(x)", "anything but SELECT" },
		{ "WITH a AS (SELECT 1) DELETE FROM t", "anything but SELECT" },
		{ "PRAGMA user_version", "PRAGMA user_version" },
		{ "PRAGMA query_only = 0", "PRAGMA query_only" },
		{ "ATTACH '/tmp/x' AS y", "ATTACH" },
		{ "VACUUM", "" },
		{ "BEGIN", "a transaction" },
		{ "SAVEPOINT a", "a transaction" },
		{ "EXPLAIN SELECT 1", "one SELECT" },
		{ "EXPLAIN QUERY PLAN SELECT 1", "one SELECT" },
		{ "SELECT 1; SELECT 2", "one SELECT" },
		{ "SELECT 1; DROP TABLE t", "one SELECT" },
		{ "", "one SELECT" },
		{ "-- nothing", "one SELECT" },
		{ "SELECT load_extension('x')", "function load_extension" },
		{ "SELECT * FROM pragma_table_info('t')",
		  "table pragma_table_info" },
		{ "SELECT * FROM sqlite_schema", "table sqlite_" },
		{ "SELECT * FROM dbstat", "not allowed" },
		{ "INSERT INTO f(f) VALUES ('rebuild')",
		  "anything but SELECT" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct db_stmt *s;
		struct err e = { 0 };
		refused(db_prepare_select(db, cases[i][0], &s, &e), &e,
			ERR_INPUT, cases[i][1]);
		assert_null(s);
	}
	/* What the program itself does is not hindered. */
	exec(db, "PRAGMA optimize; DELETE FROM t");
	db_close(db);
}

static void a_mistake_in_a_select_tells_line_and_reason(void **state)
{
	struct place *p = *state;
	struct db *db = make_library(p->path);
	static const char *const cases[][2] = {
		{ "SELECT x\nFROM t\nWERE x = 1",
		  "line 3, column 6: near \"x\"" },
		{ "SELECT x,\n  lost\nFROM t",
		  "line 2, column 3: no such column: lost" },
		{ "SELECT 1 FROM lost", "no such table: lost" },
		{ "SELECT \"lost\"", "no such column" },
		{ "SELECT max(1, 2", "incomplete input" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct db_stmt *s;
		struct err e = { 0 };
		refused(db_prepare_select(db, cases[i][0], &s, &e), &e,
			ERR_INPUT, cases[i][1]);
	}
	struct db_stmt *s;
	struct err e = { 0 };
	ok(db_prepare_select(db, "SELECT s FROM f WHERE f MATCH 'a AND'", &s,
			     &e),
	   &e);
	refused(db_step(s, &e), &e, ERR_INPUT, "syntax error");
	db_stmt_free(s);
	db_close(db);
}

static void a_parameter_of_a_file_without_value_is_an_error(void **state)
{
	(void)state;
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	ok(db_prepare_select(db, "SELECT :a + :b", &s, &e), &e);
	assert_int_equal(db_params(s), 2);
	assert_string_equal(db_param_name(s, 1), ":b");
	db_bind_int(s, ":a", 1);
	refused(db_step(s, &e), &e, ERR_INPUT, ":b has no value");
	e = (struct err){ 0 };
	db_bind_int(s, ":b", 2);
	assert_int_equal(db_step(s, &e), 1);
	assert_int_equal(db_int(s, 0), 3);
	db_stmt_free(s);
	db_stmt_free(NULL);
	db_close(db);
}

static void an_endless_query_is_stopped_by_its_budget(void **state)
{
	(void)state;
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	ok(db_prepare_select(db,
			     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
			     "SELECT i + 1 FROM n) SELECT max(i) FROM n",
			     &s, &e),
	   &e);
	db_set_budget(db, 20);
	refused(db_step(s, &e), &e, ERR_LIMIT, "stopped after 20 ms");
	db_stmt_free(s);
	db_set_budget(db, 0);
	exec(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
		 "FROM n WHERE i < 20000) SELECT max(i) FROM n");
	db_close(db);
}

#endif
