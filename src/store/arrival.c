/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * When reviews and documents came, and when documents changed: the start of the
 * run. Their own rows are written anew too often to know it.
 */
#include "parts.h"
#include "schema.h"

/* A step of schema.c. */
const char schema_arrivals[] =
	"CREATE TABLE review_arrival(\n"
	"  key TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT, WITHOUT ROWID;\n"
	"CREATE TABLE document_arrival(\n"
	"  file TEXT PRIMARY KEY,\n" /* document.file */
	"  sha256 TEXT NOT NULL, since TEXT NOT NULL,\n"
	"  changed TEXT) STRICT, WITHOUT ROWID;\n"
	"INSERT INTO document_arrival(file, sha256, since)\n"
	"  SELECT d.file, d.sha256, coalesce(u.started, '') FROM document d\n"
	"  LEFT JOIN run u ON u.id = d.run_id;\n"
	"INSERT INTO review_arrival(key, since)\n"
	"  SELECT r.key, coalesce(min(u.started), (SELECT min(started) FROM\n"
	"  run), '') FROM review r LEFT JOIN document d ON d.review_id = r.id\n"
	"  LEFT JOIN run u ON u.id = d.run_id GROUP BY r.id;\n";

static int note(struct store *s, const char *sql, int64_t run, struct err *e)
{
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":run", run);
	return db_run(q, e);
}

int store_note_arrivals(struct store *s, int64_t run, struct err *e)
{
	static const char documents[] =
		"INSERT INTO document_arrival(file, sha256, since) SELECT"
		" d.file, d.sha256, u.started FROM document d JOIN run u ON"
		" u.id = :run WHERE true ON CONFLICT(file) DO UPDATE SET"
		" sha256 = excluded.sha256, changed = excluded.since WHERE"
		" sha256 <> excluded.sha256";
	static const char reviews[] =
		"INSERT OR IGNORE INTO review_arrival(key, since) SELECT r.key,"
		" u.started FROM review r JOIN run u ON u.id = :run";
	if (note(s, documents, run, e) < 0)
		return -1;
	return note(s, reviews, run, e);
}
