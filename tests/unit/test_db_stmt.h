/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Part of test_db.c: statements, values, transactions, errors. */
#ifndef TEST_DB_STMT_H
#define TEST_DB_STMT_H

#include "test_db_place.h"

static void text_after_a_statement_is_an_error(void **state)
{
	(void)state;
	struct db *db = open_db(":memory:", DB_CREATE);
	static const char *const good[] = {
		"SELECT 1",
		"SELECT 1;",
		"-- what it does\nSELECT 1; ; -- end",
		"SELECT 1 /* and */ ; /* end",
		"SELECT 1;\n\n",
	};
	static const char *const bad[] = {
		"SELECT 1; SELECT 2", "SELECT 1; x", "", "-- nothing", ";", "\n"
	};
	struct db_stmt *s;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct err e = { 0 };
		ok(db_prepare(db, good[i], &s, &e), &e);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct err e = { 0 };
		refused(db_prepare(db, bad[i], &s, &e), &e, ERR_STORE,
			"not one statement");
		assert_null(s);
	}
	db_close(db);
}

static void a_statement_comes_back_reset_and_without_bindings(void **state)
{
	(void)state;
	static const char sql[] = "SELECT :a";
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *one, *two;
	struct err e = { 0 };
	ok(db_prepare(db, sql, &one, &e), &e);
	db_bind_int(one, ":a", 1);
	assert_int_equal(db_step(one, &e), 1);
	ok(db_prepare(db, sql, &two, &e), &e);
	assert_ptr_equal(one, two);
	db_bind_null(two, ":a");
	assert_int_equal(db_step(two, &e), 1);
	assert_true(db_is_null(two, 0));
	db_close(db);
}

static void many_statements_are_kept_apart(void **state)
{
	struct place *p = *state;
	struct db *db = open_db(":memory:", DB_CREATE);
	const char *sql[500];
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < 500; i++) {
			if (round == 0)
				sql[i] = arena_fmt(&p->a, "SELECT %d", i);
			has_value(p, db, sql[i], sql[i] + 7);
		}
	}
	db_close(db);
}

static int leave_unbound(struct place *p)
{
	(void)p;
	silence();
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	if (db_prepare(db, "SELECT :a, :b", &s, &e))
		return 1;
	db_bind_int(s, ":a", 1);
	return db_step(s, &e);
}

static int bind_unknown(struct place *p)
{
	(void)p;
	silence();
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	if (db_prepare(db, "SELECT :a", &s, &e))
		return 1;
	db_bind_int(s, ":b", 1);
	return 0;
}

static int begin_twice(struct place *p)
{
	(void)p;
	silence();
	struct db *db = open_db(":memory:", DB_CREATE);
	struct err e = { 0 };
	if (db_begin(db, &e))
		return 1;
	return db_begin(db, &e);
}

static int row_from_run(struct place *p)
{
	(void)p;
	silence();
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	if (db_prepare(db, "SELECT 1", &s, &e))
		return 1;
	return db_run(s, &e);
}

static int close_too_early(struct place *p)
{
	(void)p;
	silence();
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	if (db_prepare_select(db, "SELECT 1", &s, &e))
		return 1;
	db_close(db);
	return 0;
}

static int change_text(struct place *p)
{
	(void)p;
	silence();
	char sql[] = "SELECT 1";
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	if (db_prepare(db, sql, &s, &e))
		return 1;
	sql[7] = '2';
	return db_prepare(db, sql, &s, &e);
}

static void closing_before_a_statement_of_a_file_is_freed_asserts(void **state)
{
	child_aborts(close_too_early, *state);
}

static void other_text_at_the_same_address_asserts(void **state)
{
	child_aborts(change_text, *state);
}

static void a_parameter_left_unbound_asserts(void **state)
{
	child_aborts(leave_unbound, *state);
}

static void an_unknown_parameter_asserts(void **state)
{
	child_aborts(bind_unknown, *state);
}

static void a_transaction_within_one_asserts(void **state)
{
	child_aborts(begin_twice, *state);
}

static void a_row_where_none_is_expected_asserts(void **state)
{
	child_aborts(row_from_run, *state);
}

static void values_come_back_as_they_went_in(void **state)
{
	struct place *p = *state;
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	char local[] = "caf\xc3\xa9 'x' \"y\"";
	ok(db_prepare(db,
		      "SELECT :least, :most, :real, :text, :none, :null, "
		      ":empty AS last",
		      &s, &e),
	   &e);
	assert_true(db_has_param(s, ":least"));
	assert_false(db_has_param(s, ":lost"));
	assert_int_equal(db_params(s), 7);
	assert_string_equal(db_param_name(s, 0), ":least");
	db_bind_int(s, ":least", INT64_MIN);
	db_bind_int(s, ":most", INT64_MAX);
	db_bind_real(s, ":real", 0.1);
	db_bind_text(s, ":text", local);
	db_bind_text(s, ":none", NULL);
	db_bind_null(s, ":null");
	db_bind_text(s, ":empty", "");
	local[0] = 'X'; /* the text was copied */
	assert_int_equal(db_step(s, &e), 1);
	assert_int_equal(db_columns(s), 7);
	assert_string_equal(db_column_name(s, 6), "last");
	assert_true(db_int(s, 0) == INT64_MIN);
	assert_true(db_int(s, 1) == INT64_MAX);
	assert_true(fabs(db_real(s, 2) - 0.1) < 1e-15);
	assert_string_equal(db_text(s, 3, &p->a), "caf\xc3\xa9 'x' \"y\"");
	assert_true(db_is_null(s, 4));
	assert_true(db_is_null(s, 5));
	assert_false(db_is_null(s, 6));
	assert_string_equal(db_text(s, 4, &p->a), "");
	assert_string_equal(db_peek(s, 5), "");
	assert_int_equal(db_step(s, &e), 0);
	/* After the end it runs again with what is bound. */
	assert_int_equal(db_step(s, &e), 1);
	db_close(db);
}

static void text_that_is_not_utf8_is_made_valid(void **state)
{
	struct place *p = *state;
	struct db *db = open_db(":memory:", DB_CREATE);
	has_value(p, db, "SELECT CAST(x'41ff42' AS TEXT)",
		  "A\xef\xbf\xbd"
		  "B");
	has_value(p, db, "SELECT CAST(x'410042' AS TEXT)", "AB");
	db_close(db);
}

static void text_that_is_too_large_is_a_limit(void **state)
{
	(void)state;
	struct db *db = open_db(":memory:", DB_CREATE);
	struct db_stmt *s;
	struct err e = { 0 };
	size_t n = ((size_t)64 << 20) + 1;
	char *text = malloc(n + 1);
	assert_non_null(text);
	memset(text, 'x', n);
	text[n] = '\0';
	ok(db_prepare(db, "SELECT length(:t)", &s, &e), &e);
	db_bind_text(s, ":t", text);
	refused(db_step(s, &e), &e, ERR_LIMIT, "too big");
	free(text);
	db_close(db);
}

static void an_error_says_where_what_and_in_which_statement(void **state)
{
	struct place *p = *state;
	struct db *db = make_numbers(p->path);
	struct err e = { 0 };
	exec(db, "CREATE TABLE u(x UNIQUE); INSERT INTO u VALUES (1)");
	refused(db_exec(db,
			"SELECT 1;\n-- a comment\n  INSERT INTO u\nVALUES "
			"(1)",
			&e),
		&e, ERR_STORE, "UNIQUE");
	assert_string_equal(
		e.text, arena_fmt(&p->a,
				  "%s: UNIQUE constraint failed: "
				  "u.x (SQLite code 2067) in: INSERT INTO u",
				  p->path));
	db_close(db);
}

static void changes_and_the_last_id_are_told(void **state)
{
	struct place *p = *state;
	struct db *db = make_numbers(p->path);
	struct db_stmt *s;
	struct err e = { 0 };
	ok(db_prepare(db, "UPDATE t SET x = x + :by WHERE x > 1", &s, &e), &e);
	db_bind_int(s, ":by", 10);
	ok(db_run(s, &e), &e);
	assert_int_equal(db_changes(db), 2);
	ok(db_prepare(db, "INSERT INTO t VALUES (99)", &s, &e), &e);
	ok(db_run(s, &e), &e);
	assert_int_equal(db_last_id(db), 4);
	db_close(db);
}

static void rollback_undoes_and_is_harmless_outside(void **state)
{
	struct place *p = *state;
	struct db *db = make_numbers(p->path);
	struct err e = { 0 };
	db_rollback(db);
	ok(db_begin(db, &e), &e);
	exec(db, "DELETE FROM t");
	db_rollback(db);
	has_value(p, db, "SELECT count(*) FROM t", "3");
	ok(db_begin(db, &e), &e);
	exec(db, "DELETE FROM t WHERE x = 1");
	ok(db_commit(db, &e), &e);
	has_value(p, db, "SELECT count(*) FROM t", "2");
	db_close(db);
}

static void a_commit_that_fails_leaves_no_transaction(void **state)
{
	struct place *p = *state;
	struct db *db = make_numbers(p->path);
	struct err e = { 0 };
	exec(db, "CREATE TABLE a(id INTEGER PRIMARY KEY);"
		 "CREATE TABLE b(a INTEGER REFERENCES a DEFERRABLE INITIALLY "
		 "DEFERRED)");
	ok(db_begin(db, &e), &e);
	exec(db, "INSERT INTO b VALUES (7)");
	refused(db_commit(db, &e), &e, ERR_STORE, "FOREIGN KEY");
	e = (struct err){ 0 };
	ok(db_begin(db, &e), &e);
	db_rollback(db);
	has_value(p, db, "SELECT count(*) FROM b", "0");
	db_close(db);
}

#endif
