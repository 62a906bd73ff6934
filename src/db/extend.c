/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Functions of ours in SQL, and whether the file has changed. */
#include "conn.h"

struct function { /* lives as long as the connection */
	struct function *next;
	const char *name;
	db_number_fn *fn;
};

static void call(sqlite3_context *x, int n, sqlite3_value **v)
{
	const struct function *f = sqlite3_user_data(x);
	int64_t out;
	(void)n;
	const char *a = (const char *)sqlite3_value_text(v[0]);
	const char *b = (const char *)sqlite3_value_text(v[1]);
	if (a && b && f->fn(a, b, &out))
		sqlite3_result_int64(x, out);
	else
		sqlite3_result_null(x);
}

int db_add_function(struct db *db, const char *name, db_number_fn *fn,
		    struct err *e)
{
	for (const struct function *f = db->functions; f; f = f->next)
		if (f->fn == fn && str_eq(f->name, name))
			return 0;
	struct function *f = ARENA_NEW(&db->a, struct function);
	*f = (struct function){ db->functions, arena_str(&db->a, name), fn };
	int rc = sqlite3_create_function_v2(db->h, name, 2,
					    SQLITE_UTF8 | SQLITE_DETERMINISTIC |
						    SQLITE_INNOCUOUS,
					    f, call, NULL, NULL, NULL);
	if (rc != SQLITE_OK)
		return db_fail(db, rc, NULL, e);
	db->functions = f;
	return 0;
}

int db_data_version(struct db *db, uint32_t *out, struct err *e)
{
	/* The number is brought up to date by reading. */
	static const char look[] = "SELECT count(*) FROM sqlite_schema";
	struct db_stmt *q;
	unsigned version = 0;
	if (db_prepare(db, look, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	db_reset(q);
	int rc = sqlite3_file_control(db->h, "main", SQLITE_FCNTL_DATA_VERSION,
				      &version);
	if (rc != SQLITE_OK)
		return db_fail(db, rc, NULL, e);
	*out = version;
	return 0;
}
