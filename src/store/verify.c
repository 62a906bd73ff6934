/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is the store whole, and do catalogue and files agree? */
#include "store.h"

#include "parts.h"

/* A check is a statement that lists its faults, one text a row. */
static const struct check {
	const char *code, *sql;
} checks[] = {
	{ "damaged", "SELECT integrity_check FROM pragma_integrity_check"
		     " WHERE integrity_check <> 'ok'" },
	{ "dangling", "SELECT printf('%s row %d points to a missing %s',"
		      " \"table\", rowid, parent) FROM"
		      " pragma_foreign_key_check" },
	{ "range", "SELECT printf('document %d: passages %d to %d are not"
		   " those it owns', d.id, d.first_passage, d.last_passage)"
		   " FROM document d WHERE (SELECT count(*) FROM passage p"
		   " WHERE p.document_id = d.id) <> coalesce(d.last_passage -"
		   " d.first_passage + 1, 0) OR EXISTS(SELECT 1 FROM passage p"
		   " WHERE p.document_id = d.id AND p.id NOT BETWEEN"
		   " d.first_passage AND d.last_passage)" },
	{ "section",
	  "SELECT printf('section %d: passages %d to %d are not those"
	  " it owns', s.id, s.first_passage, s.last_passage) FROM"
	  " section s WHERE (SELECT count(*) FROM passage p WHERE"
	  " p.section_id = s.id) <> coalesce(s.last_passage -"
	  " s.first_passage + 1, 0)" },
	{ "review", "SELECT printf('passage %d: its review is not that of its"
		    " document', p.id) FROM passage p JOIN document d ON d.id"
		    " = p.document_id WHERE p.review_id <> d.review_id" },
	{ "offsets", "SELECT printf('passage %d: offsets do not fit its text',"
		     " id) FROM passage WHERE end_offset - start_offset <>"
		     " length(CAST(text AS BLOB))" },
	{ "tag", "SELECT printf('tag %d lies outside its passage', g.id) FROM"
		 " tag g JOIN passage p ON p.id = g.passage_id WHERE"
		 " g.start_offset < 0 OR g.start_offset >= g.end_offset OR"
		 " g.end_offset > length(CAST(p.text AS BLOB))" },
	{ "status", "SELECT printf('review %s: %d of %d themes have a status',"
		    " r.key, n, (SELECT count(*) FROM theme WHERE active))"
		    " FROM review r JOIN (SELECT review.id, count(x.theme_id)"
		    " AS n FROM review LEFT JOIN review_theme x ON x.review_id"
		    " = review.id GROUP BY review.id) y ON y.id = r.id WHERE"
		    " NOT r.changed AND n <> (SELECT count(*) FROM theme WHERE"
		    " active)" },
	{ "unfinished", "SELECT printf('review %s waits for its themes to be"
			" settled; run `revix ingest` again', key) FROM review"
			" WHERE changed" },
};

int store_verify(struct store *s, struct diags *d, struct err *e)
{
	struct diag_at at = { .file = db_path(s->db) };
	for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
		struct db_stmt *q;
		int rc;
		if (db_prepare(s->db, checks[i].sql, &q, e) < 0)
			return -1;
		while ((rc = db_step(q, e)) > 0)
			diag_add(d, DIAG_LOST, checks[i].code, at, "%s",
				 db_peek(q, 0));
		if (rc < 0)
			return -1;
	}
	/* The index against the text it was made from: a command of FTS5 that
	 * counts as a write. */
	struct err why = { 0 };
	if (db_exec(s->db,
		    "INSERT INTO passage_fts(passage_fts, rank)"
		    " VALUES('integrity-check', 1)",
		    &why) < 0)
		diag_add(d, DIAG_LOST, "index", at,
			 "the full-text index does not agree with the text: "
			 "%s",
			 why.text);
	return 0;
}

/* Lists one kind of disagreement as diagnostics. */
static int reconcile(struct store *s, const char *sql, enum diag_level level,
		     const char *code, const char *what, struct diags *d,
		     struct err *e)
{
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		struct diag_at at = { .file = db_peek(q, 0),
				      .line = (int)db_int(q, 1) };
		diag_add(d, level, code, at, "%s: %s", db_peek(q, 2), what);
	}
	return rc;
}

int store_reconcile(struct store *s, struct diags *d, struct err *e)
{
	static const char no_file[] =
		"SELECT c.catalogue, c.line, c.file FROM catalogue_document c"
		" JOIN review r ON r.id = c.review_id WHERE NOT EXISTS(SELECT 1"
		" FROM document d WHERE d.review_id = c.review_id AND"
		" (d.file = c.file COLLATE NOCASE OR d.file LIKE '%/' ||"
		" c.file)) ORDER BY c.catalogue, c.line";
	static const char no_row[] =
		"SELECT d.file, 0, r.key FROM document d JOIN review r ON r.id"
		" = d.review_id WHERE NOT r.in_catalogue AND EXISTS(SELECT 1"
		" FROM review WHERE in_catalogue) ORDER BY d.file";
	static const char withdrawn[] =
		"SELECT d.file, 0, r.key FROM document d JOIN review r ON r.id"
		" = d.review_id WHERE d.withdrawn ORDER BY d.file";
	static const char only[] =
		"SELECT count(*) FROM review r WHERE r.in_catalogue AND NOT"
		" EXISTS(SELECT 1 FROM document d WHERE d.review_id = r.id)";
	struct db_stmt *q;
	if (reconcile(s, no_file, DIAG_WARNING, "row-without-file",
		      "the catalogue names this file, but it is not in the "
		      "store",
		      d, e) < 0 ||
	    reconcile(s, no_row, DIAG_WARNING, "file-without-row",
		      "the catalogue has no row for this file; it counts as a "
		      "review of its own",
		      d, e) < 0 ||
	    reconcile(s, withdrawn, DIAG_NOTE, "withdrawn",
		      "the file is no longer where it was; its text is kept", d,
		      e) < 0 ||
	    db_prepare(s->db, only, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	int64_t n = db_int(q, 0);
	db_reset(q);
	if (n)
		diag_add(d, DIAG_NOTE, "catalogue-only", (struct diag_at){ 0 },
			 "%lld reviews are known from the catalogue only: no "
			 "report of theirs is here",
			 (long long)n);
	return 0;
}
