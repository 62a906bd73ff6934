/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is the store whole, and do catalogue and files agree? */
#include "store.h"

#include "parts.h"
#include "schema.h"

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
	{ "review", "SELECT printf('fact %d: its review is not that of its"
		    " document', f.id) FROM fact f JOIN document d ON d.id ="
		    " f.document_id WHERE f.review_id <> d.review_id" },
	{ "review", "SELECT printf('recommendation %d: its review is not that"
		    " of its document', m.id) FROM recommendation m JOIN"
		    " document d ON d.id = m.document_id WHERE m.review_id <>"
		    " d.review_id" },
	{ "recommendation",
	  "SELECT printf('recommendation %d stands in a passage of another"
	  " document', m.id) FROM recommendation m JOIN passage p ON p.id IN"
	  " (m.passage_id, m.passage_last) WHERE p.document_id <>"
	  " m.document_id" },
	{ "fact", "SELECT printf('fact %d: \"%s\" is not in its passage', f.id,"
		  " f.raw) FROM fact f JOIN passage p ON p.id = f.passage_id"
		  " WHERE NOT instr(p.text, f.raw)" },
	{ "child", "SELECT printf('fact %d is of a child of another review',"
		   " f.id) FROM fact f JOIN child c ON c.id = f.child_id WHERE"
		   " c.review_id <> f.review_id" },
	{ "offsets", "SELECT printf('passage %d: offsets do not fit its text',"
		     " id) FROM passage WHERE end_offset - start_offset <>"
		     " length(CAST(text AS BLOB))" },
	{ "tag",
	  "SELECT printf('a tag of passage %d lies outside it', g.passage_id) FROM"
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
	{ "status", "SELECT printf('review %s: the list of its themes is not"
		    " that of their statuses', key) FROM review WHERE NOT"
		    " changed AND present <> " SCHEMA_PRESENT },
	{ "words", "SELECT printf('document %d: its words are not indexed; run"
		   " `revix ingest` again', d.id) FROM document d WHERE"
		   " d.first_passage NOT NULL AND NOT EXISTS(SELECT 1 FROM"
		   " indexed i WHERE i.unit = 2 * d.id)" },
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

/* Two sources that differ: of dates, one must not be the beginning of the
 * other; ages in different units may be one. */
static int compare_sources(struct store *s, struct diags *d, struct err *e)
{
	static const char sql[] =
		"SELECT d.source_file, f.page * d.paged, r.key, f.name,"
		" g.value, g.source, coalesce(g.line, 0), f.value, f.raw,"
		" coalesce((SELECT label FROM child WHERE id = f.child_id), '')"
		" FROM fact f JOIN document d ON d.id = f.document_id"
		" JOIN review r ON r.id = f.review_id AND r.counted"
		" JOIN fact g ON g.review_id = f.review_id AND g.name = f.name"
		" AND g.child_id IS f.child_id AND g.source <> 'text' AND g.id"
		" = (SELECT id FROM fact WHERE review_id = f.review_id AND"
		" name = f.name AND child_id IS f.child_id ORDER BY" STORE_FACT_ORDER(
			"") " LIMIT 1) WHERE f.source = 'text' AND (f.child_label IS NULL"
			    " OR f.child_id IS NOT NULL) AND f.name IN ('incident',"
			    " 'published', 'completed', 'outcome', 'age', 'sex', 'kind',"
			    " 'area', 'children') AND lower(g.value) <> lower(f.value)"
			    " AND NOT (f.name IN ('incident', 'published', 'completed') AND"
			    " (g.value LIKE f.value || '%' OR f.value LIKE g.value ||"
			    " '%' OR g.value LIKE '%-Q%' OR f.value LIKE '%-Q%'"
			    " OR substr(g.value, 6) GLOB '[a-z]*' OR substr(f.value, 6)"
			    " GLOB '[a-z]*') AND substr(g.value, 1, 4) = substr(f.value, 1,"
			    " 4)) AND NOT (f.name = 'age' AND f.precision <> g.precision"
			    " AND abs(CAST(f.value AS INTEGER) - CAST(g.value AS INTEGER))"
			    " < 366) ORDER BY r.key, f.name, f.id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		struct arena a = { 0 };
		const char *line = db_int(q, 6)
					   ? arena_fmt(&a, " (line %lld)",
						       (long long)db_int(q, 6))
					   : "";
		const char *child = db_text(q, 9, &a);
		diag_add(d, DIAG_WARNING, "sources-differ",
			 (struct diag_at){ .file = db_peek(q, 0),
					   .page = (int)db_int(q, 1) },
			 "%s%s%s, %s: the %s%s has \"%s\", which is in force; "
			 "the text has \"%s\" (\"%s\")",
			 db_text(q, 2, &a), *child ? ", " : "", child,
			 db_text(q, 3, &a), db_text(q, 5, &a), line,
			 db_text(q, 4, &a), db_text(q, 7, &a),
			 db_text(q, 8, &a));
		arena_release(&a);
	}
	return rc;
}

int store_reconcile(struct store *s, struct diags *d, struct err *e)
{
	static const char no_file[] =
		"SELECT c.catalogue, c.line, c.file FROM catalogue_document c"
		" JOIN review r ON r.id = c.review_id WHERE NOT EXISTS(SELECT 1"
		" FROM document d WHERE d.review_id = c.review_id AND"
		" (d.source_file = c.file COLLATE NOCASE OR d.source_file LIKE"
		" '%/' || c.file)) ORDER BY c.catalogue, c.line";
	static const char no_row[] =
		"SELECT d.source_file, 0, iif(count(*) = 1, r.key, count(*) ||"
		" ' cases') FROM document d JOIN review r ON r.id ="
		" d.review_id WHERE NOT r.in_catalogue AND r.counted AND"
		" EXISTS(SELECT 1 FROM review WHERE in_catalogue)"
		" GROUP BY d.source_file ORDER BY d.source_file";
	static const char withdrawn[] =
		"SELECT d.source_file, 0, min(r.key) FROM document d JOIN"
		" review r ON r.id = d.review_id WHERE d.withdrawn GROUP BY"
		" d.source_file ORDER BY d.source_file";
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
	    compare_sources(s, d, e) < 0 ||
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
