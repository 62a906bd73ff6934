/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of db: opening and its guards here, the rest in its parts. */
#include "test_db_migrate.h"
#include "test_db_place.h"
#include "test_db_select.h"
#include "test_db_stmt.h"

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
		TEST(closing_before_a_statement_of_a_file_is_freed_asserts),
		TEST(other_text_at_the_same_address_asserts),
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
