/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For test_db.c: a folder for each test, and what tests say often. */
#ifndef TEST_DB_PLACE_H
#define TEST_DB_PLACE_H

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

#endif
