/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and closing, with everything set that a connection should have. */
#include "conn.h"

#include <assert.h>
#include <string.h>

#define BUSY_MS 10000
#define MEMORY  ":memory:"

/* synchronous: what was reported done survives a power cut. The page cache is
 * in KiB; the WAL file shrinks to its limit after a long transaction. */
static const char settings[] = "PRAGMA synchronous = FULL;"
			       "PRAGMA cell_size_check = ON;"
			       "PRAGMA cache_size = -65536;"
			       "PRAGMA wal_autocheckpoint = 8192;"
			       "PRAGMA journal_size_limit = 67108864;";

/* Far above what our statements and data need, far below SQLite's own. One
 * attached database is what VACUUM needs. */
static const struct {
	int limit, value;
} limits[] = {
	{ SQLITE_LIMIT_LENGTH, 64 << 20 },
	{ SQLITE_LIMIT_SQL_LENGTH, 1 << 20 },
	{ SQLITE_LIMIT_COLUMN, 200 },
	{ SQLITE_LIMIT_EXPR_DEPTH, 300 },
	{ SQLITE_LIMIT_COMPOUND_SELECT, 100 },
	{ SQLITE_LIMIT_VDBE_OP, 250000 },
	{ SQLITE_LIMIT_ATTACHED, 1 },
	{ SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
	{ SQLITE_LIMIT_VARIABLE_NUMBER, 200 },
	{ SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
	{ SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct {
	int option, value;
} options[] = {
	{ SQLITE_DBCONFIG_DEFENSIVE, 1 },
	{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
	{ SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
	{ SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
	{ SQLITE_DBCONFIG_DQS_DML, 0 },
	{ SQLITE_DBCONFIG_DQS_DDL, 0 },
	{ SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
};

static void configure(sqlite3 *h)
{
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
		sqlite3_limit(h, limits[i].limit, limits[i].value);
	for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
		int rc = sqlite3_db_config(h, options[i].option,
					   options[i].value, NULL);
		assert(rc == SQLITE_OK);
		(void)rc;
	}
	sqlite3_busy_timeout(h, BUSY_MS);
}

const char *db_uri(struct arena *a, const char *path, const char *opts)
{
	struct buf b = { 0 };
	buf_str(&b, *path == '/' ? "file://" : "file:");
	for (const char *p = path; *p; p++) {
		if (strchr("%?#", *p))
			buf_fmt(&b, "%%%02X", (unsigned)*p);
		else
			buf_char(&b, *p);
	}
	buf_str(&b, opts);
	const char *uri = arena_dup(a, b.p, b.n);
	buf_release(&b);
	return uri;
}

static int open_file(struct db *db, const char *opts)
{
	static const int flags[] = {
		[DB_READ] = SQLITE_OPEN_READONLY,
		[DB_WRITE] = SQLITE_OPEN_READWRITE,
		[DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
	};
	int rc = sqlite3_open_v2(db_uri(&db->a, db->path, opts), &db->h,
				 flags[db->mode] | SQLITE_OPEN_URI |
					 SQLITE_OPEN_NOMUTEX |
					 SQLITE_OPEN_EXRESCODE,
				 NULL);
	if (rc == SQLITE_OK)
		configure(db->h);
	return rc;
}

/* Whether it is a database at all shows at the first read. */
static int read_schema(struct db *db)
{
	static const char sql[] = "SELECT count(*) FROM sqlite_schema";
	return sqlite3_exec(db->h, sql, NULL, NULL, NULL);
}

static bool wal_has_content(struct db *db)
{
	struct stat st;
	return stat(arena_fmt(&db->a, "%s-wal", db->path), &st) == 0 &&
	       st.st_size > 0;
}

bool db_unchanged(const struct db *db)
{
	struct stat now;
	if (!db->frozen)
		return true;
	return stat(db->path, &now) == 0 && now.st_ino == db->seen.st_ino &&
	       now.st_size == db->seen.st_size &&
	       now.st_mtim.tv_sec == db->seen.st_mtim.tv_sec &&
	       now.st_mtim.tv_nsec == db->seen.st_mtim.tv_nsec;
}

/*
 * A WAL database needs a file of shared memory beside it. Where that cannot
 * be made the file can still be read without locks, if all its content is in
 * it; db_unchanged then stands in for the locks.
 */
static int open_frozen(struct db *db, struct err *e)
{
	if (wal_has_content(db))
		return err_set(
			e, ERR_SYSTEM,
			"%s: unfinished writing is left in %s-wal, and "
			"the folder cannot be written: open it once with "
			"permission to write, or copy both files",
			db->path, db->path);
	sqlite3_close(db->h);
	db->h = NULL;
	db->frozen = true;
	if (stat(db->path, &db->seen) < 0)
		return err_errno(e, "%s", db->path);
	int rc = open_file(db, "?immutable=1");
	if (rc == SQLITE_OK)
		rc = read_schema(db);
	return rc == SQLITE_OK ? 0 : db_fail(db, rc, NULL, e);
}

static int check_path(const char *path, enum db_mode mode, struct err *e)
{
	struct stat st;
	if (!*path)
		return err_set(e, ERR_USAGE, "no name for the database");
	if (str_eq(path, MEMORY) && mode == DB_CREATE)
		return 0;
	if (stat(path, &st) < 0)
		return mode == DB_CREATE ? 0 : err_errno(e, "%s", path);
	if (S_ISREG(st.st_mode))
		return 0;
	return err_set(e, ERR_INPUT, "%s: not a database but a %s", path,
		       S_ISDIR(st.st_mode) ? "folder" : "special file");
}

static int open_checked(struct db *db, struct err *e)
{
	int rc = open_file(db, "");
	if (rc != SQLITE_OK)
		return db_fail(db, rc, NULL, e);
	rc = read_schema(db);
	bool shut = (rc & 0xff) == SQLITE_CANTOPEN ||
		    (rc & 0xff) == SQLITE_READONLY;
	if (shut && db->mode == DB_READ) {
		if (open_frozen(db, e))
			return -1;
	} else if (rc != SQLITE_OK) {
		return db_fail(db, rc, NULL, e);
	}
	if (db->mode != DB_READ && sqlite3_db_readonly(db->h, "main"))
		return err_set(e, ERR_SYSTEM, "%s: no permission to write",
			       db->path);
	rc = sqlite3_exec(db->h, settings, NULL, NULL, NULL);
	return rc == SQLITE_OK ? 0 : db_fail(db, rc, NULL, e);
}

int db_open(const char *path, enum db_mode mode, struct db **out, struct err *e)
{
	*out = NULL;
	if (check_path(path, mode, e))
		return -1;
	struct arena a = { 0 };
	struct db *db = ARENA_NEW(&a, struct db);
	db->a = a;
	db->path = arena_str(&db->a, path);
	db->mode = mode;
	if (open_checked(db, e)) {
		db_close(db);
		return -1;
	}
	*out = db;
	return 0;
}

void db_close(struct db *db)
{
	if (!db)
		return;
	for (size_t i = 0; i < DB_BUCKETS; i++)
		for (struct db_stmt *st = db->kept[i]; st; st = st->next)
			sqlite3_finalize(st->s);
	int rc = sqlite3_close(db->h);
	assert(rc == SQLITE_OK); /* a statement of a file was not freed */
	(void)rc;
	struct arena a = db->a; /* it holds db itself */
	arena_release(&a);
}

const char *db_path(const struct db *db)
{
	return db->path;
}

void *db_handle(struct db *db)
{
	return db->h;
}

bool db_is_frozen(const struct db *db)
{
	return db->frozen;
}
