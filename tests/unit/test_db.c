/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of db: opening, statements, people's SELECTs, migrations, backup. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base.h"
#include "db.h"

#define OURS 0x72767831

/* A folder of its own for each test, with the name of a database in it. */
struct place {
	struct arena a;
	char *dir;
	const char *path;
};

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof *p);
	struct err e = { 0 };
	if (!p || fs_tempdir(&p->a, &p->dir, &e))
		return -1;
	chmod(p->dir, 0755);
	p->path = fs_join(&p->a, p->dir, "t.db");
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;
	fs_remove_tree(p->dir);
	arena_release(&p->a);
	free(p);
	return 0;
}

static void ok(int ret, const struct err *e)
{
	if (ret)
		fail_msg("%s", e->text);
}

static struct db *open_db(const char *path, enum db_mode mode)
{
	struct db *db;
	struct err e = { 0 };
	ok(db_open(path, mode, &db, &e), &e);
	return db;
}

static void exec(struct db *db, const char *sql)
{
	struct err e = { 0 };
	ok(db_exec(db, sql, &e), &e);
}

static void refused(int ret, const struct err *e, enum err_kind kind,
		    const char *says)
{
	assert_int_equal(ret, -1);
	if (e->kind != kind || !strstr(e->text, says))
		fail_msg("want kind %d saying '%s', got %d: %s", (int)kind,
			 says, (int)e->kind, e->text);
}

static void exec_refused(struct db *db, const char *sql, enum err_kind kind,
			 const char *says)
{
	struct err e = { 0 };
	refused(db_exec(db, sql, &e), &e, kind, says);
}

static void open_refused(const char *path, enum db_mode mode,
			 enum err_kind kind, const char *says)
{
	struct db *db;
	struct err e = { 0 };
	refused(db_open(path, mode, &db, &e), &e, kind, says);
	assert_null(db);
}

/* The first value of a SELECT, as text. */
static const char *value(struct arena *a, struct db *db, const char *sql)
{
	struct db_stmt *s;
	struct err e = { 0 };
	ok(db_prepare(db, sql, &s, &e), &e);
	int got = db_step(s, &e);
	if (got != 1)
		fail_msg("no row of %s: %s", sql, e.text);
	const char *v = db_text(s, 0, a);
	db_reset(s);
	return v;
}

static void has_value(struct place *p, struct db *db, const char *sql,
		      const char *want)
{
	assert_string_equal(value(&p->a, db, sql), want);
}

/* A database with a table t of the numbers 1 to 3, in WAL mode. */
static struct db *make_numbers(const char *path)
{
	static const char *const steps[] = {
		"CREATE TABLE t(x INTEGER); INSERT INTO t VALUES (1),(2),(3);"
	};
	struct db *db = open_db(path, DB_CREATE);
	struct err e = { 0 };
	ok(db_migrate(db, OURS, steps, 1, &e), &e);
	return db;
}

static void write_file(const char *path, const char *text)
{
	struct err e = { 0 };
	ok(fs_write(path, text, strlen(text), &e), &e);
}

/* Runs f in a process of its own; gives what waitpid says. A failed
 * assertion of cmocka there would go unseen: f gives its exit code. */
static int in_child(int (*f)(struct place *), struct place *p, bool nobody)
{
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		if (nobody && geteuid() == 0 &&
		    (setgid(65534) || setuid(65534)))
			_exit(99);
		_exit(f(p));
	}
	int status;
	assert_true(waitpid(pid, &status, 0) == pid);
	return status;
}

static void child_is_content(int (*f)(struct place *), struct place *p,
			     bool nobody)
{
	int status = in_child(f, p, nobody);
	if (!WIFEXITED(status) || WEXITSTATUS(status))
		fail_msg("the child ended with %d", status);
}

static void silence(void)
{
	int fd = open("/dev/null", O_WRONLY);
	dup2(fd, STDERR_FILENO);
	close(fd);
}

static void child_aborts(int (*f)(struct place *), struct place *p)
{
	int status = in_child(f, p, false);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
}

/* Opening. */

static void what_is_not_there_is_absent(void **state)
{
	struct place *p = *state;
	open_refused(p->path, DB_READ, ERR_ABSENT, "t.db");
	open_refused(p->path, DB_WRITE, ERR_ABSENT, "t.db");
	assert_false(fs_is_file(p->path));
}

static void a_folder_is_not_a_database(void **state)
{
	struct place *p = *state;
	open_refused(p->dir, DB_CREATE, ERR_INPUT, "folder");
	open_refused("/dev/null", DB_READ, ERR_INPUT, "special file");
	open_refused("", DB_CREATE, ERR_USAGE, "no name");
	open_refused(fs_join(&p->a, p->dir, "no/t.db"), DB_CREATE, ERR_SYSTEM,
		     "No such file or directory");
}

static void a_file_that_is_no_database_is_refused_and_left_alone(void **state)
{
	struct place *p = *state;
	static const char text[] =
		"Dear all,\nthis is a letter, and not at all a database, but "
		"it is long enough to be looked at as if it were one.\n";
	struct buf after = { 0 };
	struct err e = { 0 };
	write_file(p->path, text);
	for (int mode = DB_READ; mode <= DB_CREATE; mode++)
		open_refused(p->path, (enum db_mode)mode, ERR_INPUT,
			     "t.db: not a database");
	ok(fs_read(p->path, 1000, &after, &e), &e);
	assert_string_equal(buf_text(&after), text);
	buf_release(&after);
}

static void a_path_is_never_a_uri(void **state)
{
	struct place *p = *state;
	static const char *const names[] = { "file:a?mode=memory", "a#b%41",
					     "a b?c", "file:" };
	char *home = realpath(".", NULL);
	assert_non_null(home);
	assert_int_equal(chdir(p->dir), 0);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		db_close(make_numbers(names[i]));
		assert_true(fs_is_file(names[i]));
		db_close(make_numbers(fs_join(
			&p->a, p->dir, arena_fmt(&p->a, "abs-%s", names[i]))));
		assert_true(fs_is_file(arena_fmt(&p->a, "abs-%s", names[i])));
	}
	assert_int_equal(chdir(home), 0);
	free(home);
}

static void a_connection_has_everything_set(void **state)
{
	struct place *p = *state;
	struct db *db = make_numbers(p->path);
	static const char *const set[][2] = {
		{ "PRAGMA foreign_keys", "1" },
		{ "PRAGMA journal_mode", "wal" },
		{ "PRAGMA synchronous", "2" },
		{ "PRAGMA trusted_schema", "0" },
		{ "PRAGMA cell_size_check", "1" },
		{ "PRAGMA busy_timeout", "10000" },
		{ "PRAGMA application_id", "1920366641" },
	};
	for (size_t i = 0; i < sizeof set / sizeof *set; i++)
		has_value(p, db, set[i][0], set[i][1]);
	exec_refused(db, "SELECT \"no such column\"", ERR_STORE,
		     "no such column");
	exec_refused(db,
		     "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
		     ERR_STORE, "may not be modified");
	assert_string_equal(db_path(db), p->path);
	db_close(db);
}

static void a_reader_cannot_change_the_file_but_has_temp_tables(void **state)
{
	struct place *p = *state;
	db_close(make_numbers(p->path));
	struct db *db = open_db(p->path, DB_READ);
	exec_refused(db, "INSERT INTO t VALUES (4)", ERR_SYSTEM, "readonly");
	exec_refused(db, "DROP TABLE t", ERR_SYSTEM, "readonly");
	exec(db, "CREATE TEMP TABLE IF NOT EXISTS chosen(x INTEGER PRIMARY "
		 "KEY); INSERT INTO chosen VALUES (2),(3)");
	has_value(p, db, "SELECT group_concat(x) FROM t JOIN chosen USING (x)",
		  "2,3");
	db_close(db);
}

static void a_reader_keeps_one_view_until_commit(void **state)
{
	struct place *p = *state;
	struct db *w = make_numbers(p->path);
	struct db *r = open_db(p->path, DB_READ);
	static const char count[] = "SELECT count(*) FROM t";
	struct err e = { 0 };
	ok(db_begin(r, &e), &e);
	exec(w, "INSERT INTO t VALUES (4)");
	has_value(p, r, count, "3");
	exec(r, "CREATE TEMP TABLE own(x); INSERT INTO own VALUES (1)");
	ok(db_commit(r, &e), &e);
	has_value(p, r, count, "4");
	db_close(r);
	db_close(w);
}

static int read_in_shut_folder(struct place *p)
{
	struct db *db;
	struct err e = { 0 };
	if (db_open(p->path, DB_READ, &db, &e))
		return 1;
	if (!db_is_frozen(db))
		return 2;
	if (strcmp(value(&p->a, db, "SELECT count(*) FROM t"), "3") != 0)
		return 3;
	if (db_exec(db, "CREATE TEMP TABLE own(x); INSERT INTO own VALUES (1)",
		    &e))
		return 4;
	db_close(db);
	return 0;
}

static void a_folder_that_cannot_be_written_can_be_read(void **state)
{
	struct place *p = *state;
	db_close(make_numbers(p->path));
	chmod(p->dir, 0555);
	child_is_content(read_in_shut_folder, p, true);
	chmod(p->dir, 0755);
}

static int write_in_shut_folder(struct place *p)
{
	struct db *db;
	struct err e = { 0 };
	if (!db_open(p->path, DB_WRITE, &db, &e))
		return 1;
	return e.kind == ERR_SYSTEM && strstr(e.text, "t.db") ? 0 : 2;
}

static void writing_without_permission_is_told(void **state)
{
	struct place *p = *state;
	db_close(make_numbers(p->path));
	chmod(p->path, 0444);
	child_is_content(write_in_shut_folder, p, true);
	chmod(p->dir, 0555);
	child_is_content(write_in_shut_folder, p, true);
	chmod(p->dir, 0755);
}

/* Leaves a WAL file behind, as a process that is killed does. */
static int write_and_die(struct place *p)
{
	struct db *db = make_numbers(p->path);
	exec(db, "INSERT INTO t VALUES (4)");
	kill(getpid(), SIGKILL);
	return 0;
}

static int refuse_unfinished(struct place *p)
{
	struct db *db;
	struct err e = { 0 };
	if (!db_open(p->path, DB_READ, &db, &e))
		return 1;
	return e.kind == ERR_SYSTEM && strstr(e.text, "unfinished") ? 0 : 2;
}

static void unfinished_writing_in_a_shut_folder_is_told(void **state)
{
	struct place *p = *state;
	in_child(write_and_die, p, false);
	assert_int_equal(unlink(arena_fmt(&p->a, "%s-shm", p->path)), 0);
	chmod(p->dir, 0555);
	child_is_content(refuse_unfinished, p, true);
	chmod(p->dir, 0755);
}

static void what_was_committed_survives_a_kill(void **state)
{
	struct place *p = *state;
	int status = in_child(write_and_die, p, false);
	assert_true(WIFSIGNALED(status));
	struct db *db = open_db(p->path, DB_READ);
	has_value(p, db, "SELECT count(*) FROM t", "4");
	assert_false(db_is_frozen(db));
	db_close(db);
}

/* The reader is nobody, the writer between its reads is the test itself: two
 * pipes tell who is next. */
static int shut_pipe[2], done_pipe[2];

static int read_while_changed(struct place *p)
{
	struct db *db;
	struct err e = { 0 };
	char c = 0;
	if (db_open(p->path, DB_READ, &db, &e) || !db_is_frozen(db))
		return 1;
	if (write(shut_pipe[1], &c, 1) != 1 || read(done_pipe[0], &c, 1) != 1)
		return 2;
	if (!db_exec(db, "SELECT 1", &e)) {
		struct db_stmt *s;
		if (db_prepare(db, "SELECT x FROM t", &s, &e))
			return 3;
		int got;
		while ((got = db_step(s, &e)) == 1)
			;
		if (got == 0)
			return 4;
	}
	db_close(db);
	return e.kind == ERR_BUSY && strstr(e.text, "changed") ? 0 : 5;
}

static void a_frozen_file_that_changes_is_noticed(void **state)
{
	struct place *p = *state;
	char c;
	db_close(make_numbers(p->path));
	chmod(p->dir, 0555);
	assert_int_equal(pipe(shut_pipe), 0);
	assert_int_equal(pipe(done_pipe), 0);
	pid_t pid = fork();
	if (pid == 0) {
		if (geteuid() == 0 && (setgid(65534) || setuid(65534)))
			_exit(99);
		_exit(read_while_changed(p));
	}
	assert_int_equal(read(shut_pipe[0], &c, 1), 1);
	chmod(p->dir, 0755);
	struct db *db = open_db(p->path, DB_WRITE);
	exec(db, "INSERT INTO t VALUES (4)");
	db_close(db);
	assert_int_equal(write(done_pipe[1], &c, 1), 1);
	int status;
	waitpid(pid, &status, 0);
	for (int i = 0; i < 2; i++) {
		close(shut_pipe[i]);
		close(done_pipe[i]);
	}
	assert_int_equal(status, 0);
}

static void a_locked_database_is_busy(void **state)
{
	struct place *p = *state;
	struct db *one = make_numbers(p->path);
	struct db *two = open_db(p->path, DB_WRITE);
	struct err e = { 0 };
	sqlite3_busy_timeout(db_handle(two), 0);
	ok(db_begin(one, &e), &e);
	refused(db_begin(two, &e), &e, ERR_BUSY, "locked");
	has_value(p, two, "SELECT count(*) FROM t", "3");
	db_rollback(one);
	e = (struct err){ 0 };
	ok(db_begin(two, &e), &e);
	db_rollback(two);
	db_close(one);
	db_close(two);
}

static void a_damaged_file_is_the_stores_error(void **state)
{
	struct place *p = *state;
	struct db *db = make_numbers(p->path);
	exec(db, "INSERT INTO t SELECT random() FROM (WITH RECURSIVE n(i) AS "
		 "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
		 "SELECT i FROM n)");
	db_close(db);
	int fd = open(p->path, O_WRONLY);
	char junk[4096];
	memset(junk, 0xa5, sizeof junk);
	for (off_t page = 2; page < 6; page++)
		assert_int_equal(pwrite(fd, junk, sizeof junk, page * 4096),
				 sizeof junk);
	close(fd);
	db = open_db(p->path, DB_READ);
	exec_refused(db, "SELECT sum(x) FROM t", ERR_STORE, "malformed");
	db_close(db);
}

static void a_full_disk_is_the_systems_error(void **state)
{
	struct place *p = *state;
	struct db *db = make_numbers(p->path);
	struct err e = { 0 };
	exec(db, "PRAGMA max_page_count = 4");
	ok(db_begin(db, &e), &e);
	exec_refused(db,
		     "INSERT INTO t SELECT random() FROM t a, t b, t c, "
		     "t d, t e, t f, t g, t h, t i",
		     ERR_SYSTEM, "full");
	db_rollback(db);
	has_value(p, db, "SELECT count(*) FROM t", "3");
	db_close(db);
}

/* Statements. */

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

/* SELECTs from files. */

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
		{ "SELECT * FROM dbstat", "table dbstat" },
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
		{ "SELECT x\nFROM t\nWERE x = 1", "line 3: near \"x\"" },
		{ "SELECT x,\n  lost\nFROM t", "line 2: no such column: lost" },
		{ "SELECT 1 FROM lost", "line 1: no such table: lost" },
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
	ok(db_prepare_select(db, "SELECT x FROM f WHERE f MATCH 'a AND'", &s,
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

/* Migrations. */

static const char *const steps[] = {
	"CREATE TABLE a(id INTEGER PRIMARY KEY, s TEXT) STRICT;"
	"CREATE TABLE b(id INTEGER PRIMARY KEY,"
	" a INTEGER NOT NULL REFERENCES a ON DELETE CASCADE) STRICT;",
	"ALTER TABLE a ADD COLUMN n INTEGER;"
	"CREATE INDEX b_a ON b(a);",
	/* A table is made anew while others refer to it. */
	"CREATE TABLE a2(id INTEGER PRIMARY KEY, s TEXT, n INTEGER,"
	" more TEXT) STRICT;"
	"INSERT INTO a2(id, s, n) SELECT id, s, n FROM a;"
	"DROP TABLE a; ALTER TABLE a2 RENAME TO a;",
};

static const char schema[] =
	"SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM "
	"sqlite_schema ORDER BY name)";

static int migrate_to(const char *path, enum db_mode mode, int n, struct err *e)
{
	struct db *db = open_db(path, mode);
	int ret = db_migrate(db, OURS, steps, n, e);
	db_close(db);
	return ret;
}

static void steps_one_by_one_end_where_all_at_once_do(void **state)
{
	struct place *p = *state;
	const char *slow = fs_join(&p->a, p->dir, "slow.db");
	struct err e = { 0 };
	for (int n = 1; n <= 3; n++)
		ok(migrate_to(slow, DB_CREATE, n, &e), &e);
	ok(migrate_to(p->path, DB_CREATE, 3, &e), &e);
	struct db *one = open_db(slow, DB_READ);
	struct db *all = open_db(p->path, DB_READ);
	has_value(p, one, schema, value(&p->a, all, schema));
	has_value(p, one, "PRAGMA user_version", "3");
	ok(db_migrate(all, OURS, steps, 3, &e), &e);
	db_close(one);
	db_close(all);
}

static void rows_survive_a_table_made_anew(void **state)
{
	struct place *p = *state;
	struct err e = { 0 };
	ok(migrate_to(p->path, DB_CREATE, 2, &e), &e);
	struct db *db = open_db(p->path, DB_WRITE);
	exec(db, "INSERT INTO a VALUES (1, 'x', 2); INSERT INTO b VALUES "
		 "(5, 1)");
	ok(db_migrate(db, OURS, steps, 3, &e), &e);
	has_value(p, db, "SELECT b.id || a.s FROM b JOIN a ON a.id = b.a",
		  "5x");
	has_value(p, db, "PRAGMA foreign_keys", "1");
	db_close(db);
}

static void a_newer_file_is_refused(void **state)
{
	struct place *p = *state;
	struct err e = { 0 };
	ok(migrate_to(p->path, DB_CREATE, 3, &e), &e);
	refused(migrate_to(p->path, DB_WRITE, 2, &e), &e, ERR_INPUT, "newer");
}

static void an_older_file_is_not_changed_by_a_reader(void **state)
{
	struct place *p = *state;
	struct err e = { 0 };
	ok(migrate_to(p->path, DB_CREATE, 2, &e), &e);
	refused(migrate_to(p->path, DB_READ, 3, &e), &e, ERR_INPUT, "older");
}

static void an_empty_file_is_nothing_to_a_reader(void **state)
{
	struct place *p = *state;
	struct err e = { 0 };
	write_file(p->path, "");
	refused(migrate_to(p->path, DB_READ, 3, &e), &e, ERR_INPUT, "empty");
	e = (struct err){ 0 };
	ok(migrate_to(p->path, DB_WRITE, 3, &e), &e);
}

static void somebody_elses_database_is_refused_and_left_alone(void **state)
{
	struct place *p = *state;
	struct db *db = open_db(p->path, DB_CREATE);
	char before[HASH_HEX], after[HASH_HEX];
	uint64_t size;
	struct err e = { 0 };
	exec(db, "CREATE TABLE theirs(x)");
	db_close(db);
	ok(hash_file(p->path, before, &size, &e), &e);
	refused(migrate_to(p->path, DB_CREATE, 3, &e), &e, ERR_INPUT,
		"not one of this program");
	e = (struct err){ 0 };
	ok(hash_file(p->path, after, &size, &e), &e);
	assert_string_equal(before, after);
}

static void a_step_that_fails_changes_nothing(void **state)
{
	struct place *p = *state;
	static const char *const bad[] = { "CREATE TABLE a(x)",
					   "CREATE TABLE b(x); CREATE TABLE "
					   "a(x)" };
	struct db *db = open_db(p->path, DB_CREATE);
	struct err e = { 0 };
	refused(db_migrate(db, OURS, bad, 2, &e), &e, ERR_STORE,
		"schema step 2: ");
	has_value(p, db, "PRAGMA user_version", "1");
	has_value(p, db, "SELECT count(*) FROM sqlite_schema", "1");
	has_value(p, db, "PRAGMA foreign_keys", "1");
	db_close(db);
}

static void a_step_that_breaks_a_reference_is_refused(void **state)
{
	struct place *p = *state;
	static const char *const bad[] = {
		"CREATE TABLE a(id INTEGER PRIMARY KEY); CREATE TABLE b(a "
		"REFERENCES a); INSERT INTO a VALUES (1); INSERT INTO b "
		"VALUES (1)",
		"DELETE FROM a"
	};
	struct db *db = open_db(p->path, DB_CREATE);
	struct err e = { 0 };
	refused(db_migrate(db, OURS, bad, 2, &e), &e, ERR_STORE, "table b");
	has_value(p, db, "SELECT count(*) FROM a", "1");
	db_close(db);
}

static int migrate_all(struct place *p)
{
	struct err e = { 0 };
	struct db *db;
	if (db_open(p->path, DB_CREATE, &db, &e) ||
	    db_migrate(db, OURS, steps, 3, &e)) {
		fprintf(stderr, "%s\n", e.text);
		return 1;
	}
	db_close(db);
	return 0;
}

static void several_processes_may_make_the_same_database(void **state)
{
	struct place *p = *state;
	pid_t pid[6];
	for (int i = 0; i < 6; i++) {
		pid[i] = fork();
		if (pid[i] == 0)
			_exit(migrate_all(p));
	}
	int failed = 0;
	for (int i = 0; i < 6; i++) {
		int status;
		waitpid(pid[i], &status, 0);
		failed += status != 0;
	}
	assert_int_equal(failed, 0);
	struct err e = { 0 };
	ok(migrate_to(p->path, DB_CREATE, 3, &e), &e);
	struct db *db = open_db(p->path, DB_READ);
	has_value(p, db, "PRAGMA journal_mode", "wal");
	db_close(db);
}

/* Backup. */

static void a_backup_is_complete_and_one_file(void **state)
{
	struct place *p = *state;
	const char *copy = fs_join(&p->a, p->dir, "copy.db");
	struct db *db = make_numbers(p->path);
	struct db *writer = open_db(p->path, DB_WRITE);
	struct err e = { 0 };
	write_file(copy, "an older copy");
	ok(db_begin(writer, &e), &e);
	exec(writer, "INSERT INTO t VALUES (4)");
	ok(db_backup(db, copy, &e), &e);
	db_rollback(writer);
	db_close(writer);
	struct db *r = open_db(copy, DB_READ);
	has_value(p, r, "SELECT count(*) FROM t", "3");
	has_value(p, r, "PRAGMA integrity_check", "ok");
	has_value(p, r, "PRAGMA journal_mode", "delete");
	db_close(r);
	db_close(db);
	struct fs_list files = { 0 };
	ok(fs_walk(&p->a, p->dir, &files, NULL, &e), &e);
	assert_int_equal(files.n, 2);
}

static void a_backup_becomes_a_database_like_any_other(void **state)
{
	struct place *p = *state;
	const char *copy = fs_join(&p->a, p->dir, "copy.db");
	struct err e = { 0 };
	ok(migrate_to(p->path, DB_CREATE, 3, &e), &e);
	struct db *db = open_db(p->path, DB_READ);
	ok(db_backup(db, copy, &e), &e);
	db_close(db);
	db = open_db(copy, DB_WRITE);
	ok(db_migrate(db, OURS, steps, 3, &e), &e);
	has_value(p, db, "PRAGMA journal_mode", "wal");
	db_close(db);
}

static void a_backup_onto_itself_is_refused(void **state)
{
	struct place *p = *state;
	const char *other = fs_join(&p->a, p->dir, "link.db");
	struct db *db = make_numbers(p->path);
	struct err e = { 0 };
	assert_int_equal(symlink(p->path, other), 0);
	refused(db_backup(db, other, &e), &e, ERR_USAGE, "itself");
	has_value(p, db, "SELECT count(*) FROM t", "3");
	db_close(db);
}

static void a_backup_that_fails_leaves_nothing_behind(void **state)
{
	struct place *p = *state;
	struct db *db = make_numbers(p->path);
	struct err e = { 0 };
	const char *folder = fs_join(&p->a, p->dir, "folder");
	ok(fs_mkdirs(folder, &e), &e);
	assert_int_equal(db_backup(db, folder, &e), -1);
	assert_int_equal(e.kind, ERR_SYSTEM);
	e = (struct err){ 0 };
	assert_int_equal(db_backup(db, fs_join(&p->a, p->dir, "no/x.db"), &e),
			 -1);
	db_close(db);
	struct fs_list files = { 0 };
	e = (struct err){ 0 };
	ok(fs_walk(&p->a, p->dir, &files, NULL, &e), &e);
	assert_int_equal(files.n, 1);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_not_there_is_absent),
		TEST(a_folder_is_not_a_database),
		TEST(a_file_that_is_no_database_is_refused_and_left_alone),
		TEST(a_path_is_never_a_uri),
		TEST(a_connection_has_everything_set),
		TEST(a_reader_cannot_change_the_file_but_has_temp_tables),
		TEST(a_reader_keeps_one_view_until_commit),
		TEST(a_folder_that_cannot_be_written_can_be_read),
		TEST(writing_without_permission_is_told),
		TEST(unfinished_writing_in_a_shut_folder_is_told),
		TEST(what_was_committed_survives_a_kill),
		TEST(a_frozen_file_that_changes_is_noticed),
		TEST(a_locked_database_is_busy),
		TEST(a_damaged_file_is_the_stores_error),
		TEST(a_full_disk_is_the_systems_error),
		TEST(text_after_a_statement_is_an_error),
		TEST(a_statement_comes_back_reset_and_without_bindings),
		TEST(many_statements_are_kept_apart),
		TEST(a_parameter_left_unbound_asserts),
		TEST(an_unknown_parameter_asserts),
		TEST(a_transaction_within_one_asserts),
		TEST(a_row_where_none_is_expected_asserts),
		TEST(values_come_back_as_they_went_in),
		TEST(text_that_is_not_utf8_is_made_valid),
		TEST(text_that_is_too_large_is_a_limit),
		TEST(an_error_says_where_what_and_in_which_statement),
		TEST(changes_and_the_last_id_are_told),
		TEST(rollback_undoes_and_is_harmless_outside),
		TEST(a_commit_that_fails_leaves_no_transaction),
		TEST(a_select_of_any_kind_is_allowed),
		TEST(everything_but_a_select_is_refused),
		TEST(a_mistake_in_a_select_tells_line_and_reason),
		TEST(a_parameter_of_a_file_without_value_is_an_error),
		TEST(an_endless_query_is_stopped_by_its_budget),
		TEST(steps_one_by_one_end_where_all_at_once_do),
		TEST(rows_survive_a_table_made_anew),
		TEST(a_newer_file_is_refused),
		TEST(an_older_file_is_not_changed_by_a_reader),
		TEST(an_empty_file_is_nothing_to_a_reader),
		TEST(somebody_elses_database_is_refused_and_left_alone),
		TEST(a_step_that_fails_changes_nothing),
		TEST(a_step_that_breaks_a_reference_is_refused),
		TEST(several_processes_may_make_the_same_database),
		TEST(a_backup_is_complete_and_one_file),
		TEST(a_backup_becomes_a_database_like_any_other),
		TEST(a_backup_onto_itself_is_refused),
		TEST(a_backup_that_fails_leaves_nothing_behind),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
