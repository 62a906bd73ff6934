/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything out, row by row: the stable columns of `revix export`. */
#include "store.h"

#include "parts.h"

#define COUNT(x) (sizeof(x) / sizeof *(x))

static const char *const review_columns[] = {
	"review",   "title",   "kind",     "area",      "region", "published",
	"incident", "outcome", "children", "documents", "status", "source",
};
static const bool review_numbers[] = { [8] = true, [9] = true, [11] = false };
static const char review_sql[] =
	"SELECT key, title, kind, area, region, published, incident, outcome,"
	" children, documents, CASE WHEN coded THEN 'coded' WHEN readable THEN"
	" 'readable' WHEN has_report THEN 'report here, not readable' ELSE"
	" 'in the catalogue' END, source FROM v_review ORDER BY key";

static const char *const document_columns[] = {
	"document", "review", "file",    "role",      "format", "pages",
	"words",    "sha256", "outcome", "ocr_pages", "part",   "linked",
};
static const bool document_numbers[] = {
	[0] = true, [5] = true, [6] = true, [9] = true, [11] = false
};
static const char document_sql[] =
	"SELECT d.id, r.key, d.source_file, d.role, d.format, d.pages,"
	" d.words, d.sha256, d.outcome, d.ocr_pages, d.part, d.linked"
	" FROM document d JOIN review r ON r.id = d.review_id ORDER BY"
	" d.file";

static const char *const passage_columns[] = {
	"passage",   "review",  "document", "file", "page",       "page_label",
	"paragraph", "section", "heading",  "text", "recognised",
};
static const bool passage_numbers[] = {
	[0] = true, [2] = true, [4] = true, [10] = true
};
static const char passage_sql[] =
	"SELECT p.id, r.key, p.document_id, d.source_file, p.page,"
	" p.page_label, p.paragraph, s.kind, trim(s.number || ' ' ||"
	" s.title), p.text, p.confidence"
	" FROM passage p JOIN document d ON d.id = p.document_id JOIN section"
	" s ON s.id = p.section_id JOIN review r ON r.id = p.review_id"
	" ORDER BY p.id";

static const char *const fact_columns[] = {
	"review",   "child", "name",    "value", "precision", "source",
	"document", "page",  "passage", "words", "in_force",
};
static const bool fact_numbers[] = {
	[6] = true, [7] = true, [8] = true, [10] = false
};
/* The catalogue's column names become the export's names of facts. */
static const char fact_sql[] =
	"SELECT r.key, CASE WHEN f.child_id IS NULL THEN"
	" coalesce(f.child_label, '') ELSE"
	" coalesce(nullif(c.label, ''), 'child ' || c.seq) END,"
	" CASE f.name WHEN 'age' THEN 'age_days' WHEN 'incident' THEN"
	" 'incident_date' WHEN 'published' THEN 'publication_date' WHEN"
	" 'completed' THEN 'report_date' WHEN 'kind' THEN 'review_kind' ELSE"
	" f.name END, f.value, f.precision, f.source, f.document_id, f.page,"
	" f.passage_id, f.raw, iif(row_number() OVER (PARTITION BY"
	" f.review_id, f.child_id, f.name, f.child_label IS NOT NULL AND"
	" f.child_id IS NULL ORDER BY" STORE_FACT_ORDER(
		"f.") ") = 1, 'yes', 'no')"
		      " FROM fact f JOIN review r ON r.id = f.review_id LEFT"
		      " JOIN child c ON c.id = f.child_id"
		      " ORDER BY r.key, c.seq, f.name," STORE_FACT_ORDER("f.");

/* kind: a recommendation only; other learning has an export of its own with
 * the same columns. */
static const char *const rec_columns[] = {
	"review",           "document", "number",  "addressees", "page",
	"passage",          "text",     "cluster", "kind",       "under",
	"repeats_document", "status",   "answer",
};
static const bool rec_numbers[] = { [1] = true, [4] = true,  [5] = true,
				    [7] = true, [10] = true, [12] = false };
#define REC_SQL(which)                                                         \
	"SELECT r.key, m.document_id, m.number, m.addressees, m.page,"         \
	" m.passage_id, m.text, m.cluster, m.kind, m.under, o.document_id,"    \
	" w.status, w.text FROM recommendation m JOIN review r ON r.id ="      \
	" m.review_id LEFT JOIN recommendation o ON o.id = m.repeats"          \
	" LEFT JOIN answer w ON w.id = (SELECT id FROM answer WHERE"           \
	" recommendation_id = m.id ORDER BY status = '', id DESC LIMIT 1)"     \
	" WHERE m.kind " which " 'recommendation' ORDER BY r.key,"             \
	" m.document_id, m.seq"
static const char rec_sql[] = REC_SQL("=");
static const char learning_sql[] = REC_SQL("<>");

static const char *const tag_columns[] = {
	"passage", "review", "document",  "page", "paragraph",
	"section", "theme",  "start",     "end",  "assertion",
	"rule",    "text",   "sub_theme",
};
static const bool tag_numbers[] = {
	[0] = true, [2] = true, [3] = true, [7] = true, [8] = true, [12] = false
};
/* text: the words that matched. Offsets in the store are bytes, so cuts are
 * made in a blob; start and end are characters, by which the text is cut
 * elsewhere. */
#define TAG_BEFORE "substr(CAST(p.text AS BLOB), 1, g.start_offset)"
#define TAG_UPTO   "substr(CAST(p.text AS BLOB), 1, g.end_offset)"
#define TAG_WORDS                                                              \
	"substr(CAST(p.text AS BLOB), g.start_offset + 1, g.end_offset -"      \
	" g.start_offset)"
static const char tag_sql[] =
	"SELECT g.passage_id, r.key, p.document_id, p.page, p.paragraph,"
	" s.kind, t.name, length(CAST(" TAG_BEFORE " AS TEXT)),"
	" length(CAST(" TAG_UPTO " AS TEXT)), g.assertion, g.rule,"
	" CAST(" TAG_WORDS " AS TEXT), g.sub_theme"
	" FROM tag g JOIN passage p ON p.id = g.passage_id JOIN section s ON"
	" s.id = p.section_id JOIN review r ON r.id = p.review_id JOIN theme t"
	" ON t.id = g.theme_id AND t.active"
	" ORDER BY g.passage_id, g.start_offset, t.name";

static const char *const theme_columns[] = { "review", "theme", "status",
					     "evidence" };
static const bool theme_numbers[] = { [3] = true };
static const char theme_sql[] =
	"SELECT key, theme, status, evidence FROM v_review_theme"
	" ORDER BY key, theme";

static const char *const coding_columns[] = { "unit",  "theme", "value",
					      "coder", "date",  "note" };
static const bool coding_numbers[] = { [5] = false };
static const char coding_sql[] =
	"SELECT iif(c.level = 'passage', coalesce(c.passage_id, c.unit),"
	" c.unit), t.name, c.value, c.coder, c.date, c.note FROM coding c"
	" JOIN theme t ON t.id = c.theme_id ORDER BY c.level DESC, c.unit,"
	" t.name, c.coder, c.date, c.id";

static const char *const diagnostic_columns[] = { "file",  "page", "line",
						  "level", "code", "text" };
static const bool diagnostic_numbers[] = {
	[1] = true, [2] = true, [5] = false
};
static const char diagnostic_sql[] =
	"SELECT file, nullif(page, 0), nullif(line, 0), level, code, text FROM"
	" diagnostic ORDER BY file, page, line, id";

const struct store_export store_exports[] = {
	{ "reviews", review_columns, COUNT(review_columns), review_numbers,
	  review_sql },
	{ "documents", document_columns, COUNT(document_columns),
	  document_numbers, document_sql },
	{ "passages", passage_columns, COUNT(passage_columns), passage_numbers,
	  passage_sql },
	{ "facts", fact_columns, COUNT(fact_columns), fact_numbers, fact_sql },
	{ "recommendations", rec_columns, COUNT(rec_columns), rec_numbers,
	  rec_sql },
	{ "learning", rec_columns, COUNT(rec_columns), rec_numbers,
	  learning_sql },
	{ "tags", tag_columns, COUNT(tag_columns), tag_numbers, tag_sql },
	{ "review-themes", theme_columns, COUNT(theme_columns), theme_numbers,
	  theme_sql },
	{ "codings", coding_columns, COUNT(coding_columns), coding_numbers,
	  coding_sql },
	{ "diagnostics", diagnostic_columns, COUNT(diagnostic_columns),
	  diagnostic_numbers, diagnostic_sql },
	{ 0 },
};

int store_export(struct store *s, const struct store_export *x,
		 store_row_fn *fn, void *ctx, struct err *e)
{
	const char *cells[16];
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, x->sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		/* Borrowed until the next step: each cell has its own value. */
		for (size_t i = 0; i < x->n_columns; i++)
			cells[i] = db_peek(q, (int)i);
		if (fn(ctx, cells, e) < 0) {
			db_reset(q);
			return -1;
		}
	}
	return rc;
}
