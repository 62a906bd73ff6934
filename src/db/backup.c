/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of the whole database while it is in use. */
#include "conn.h"

#include <assert.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int sync_path(const char *path, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return err_errno(e, "%s", path);
	int ret = fsync(fd);
	if (ret < 0)
		err_errno(e, "%s", path);
	close(fd);
	return ret;
}

static const char *folder_of(struct arena *a, const char *path)
{
	const char *base = fs_base(path);
	if (base == path)
		return ".";
	return arena_dup(a, path, (size_t)(base - path));
}

static int copy_pages(struct db *db, sqlite3 *to)
{
	sqlite3_backup *b = sqlite3_backup_init(to, "main", db->h, "main");
	if (!b)
		return sqlite3_extended_errcode(to);
	int rc = sqlite3_backup_step(b, -1);
	int end = sqlite3_backup_finish(b);
	if (rc != SQLITE_DONE)
		return rc;
	/* One file that stands by itself, readable where nothing can be
	 * written. */
	if (end == SQLITE_OK)
		end = sqlite3_exec(to, "PRAGMA journal_mode = DELETE", NULL,
				   NULL, NULL);
	return end;
}

static int copy_to(struct db *db, const char *path, struct err *e)
{
	struct db copy = { .path = path, .mode = DB_CREATE };
	int rc = sqlite3_open_v2(db_uri(&copy.a, path, ""), &copy.h,
				 SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI |
					 SQLITE_OPEN_EXRESCODE,
				 NULL);
	if (rc == SQLITE_OK)
		rc = copy_pages(db, copy.h);
	if (rc != SQLITE_OK)
		db_fail(&copy, rc, NULL, e);
	sqlite3_close(copy.h);
	arena_release(&copy.a);
	return rc == SQLITE_OK ? 0 : -1;
}

static bool is_same_file(const char *a, const char *b)
{
	struct stat x, y;
	return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev &&
	       x.st_ino == y.st_ino;
}

/* An empty file beside the target, with the rights a new file has. */
static int make_empty(char *tmp, struct err *e)
{
	int fd = mkostemp(tmp, O_CLOEXEC);
	if (fd < 0)
		return err_errno(e, "%s", tmp);
	mode_t mask = umask(0);
	umask(mask);
	int ret = fchmod(fd, 0666 & ~mask);
	if (ret < 0)
		err_errno(e, "%s", tmp);
	close(fd);
	return ret;
}

int db_backup(struct db *db, const char *path, struct err *e)
{
	assert(sqlite3_get_autocommit(db->h));
	if (is_same_file(db->path, path))
		return err_set(e, ERR_USAGE, "%s: is the database itself",
			       path);
	struct arena a = { 0 };
	char *tmp = arena_fmt(&a, "%s.tmp-XXXXXX", path);
	int ret = -1;
	if (make_empty(tmp, e) || copy_to(db, tmp, e) || sync_path(tmp, e))
		goto out;
	if (rename(tmp, path) < 0) {
		err_errno(e, "%s", path);
		goto out;
	}
	ret = sync_path(folder_of(&a, path), e);
out:
	if (ret)
		unlink(tmp);
	arena_release(&a);
	return ret;
}
