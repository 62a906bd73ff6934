/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Part of test_db.c: migrations and backup. */
#ifndef TEST_DB_MIGRATE_H
#define TEST_DB_MIGRATE_H

#include "test_db_place.h"

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

#endif
