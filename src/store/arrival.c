/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When reviews and documents came, and when documents changed. */
#include "parts.h"

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
