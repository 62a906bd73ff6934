/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One review with everything behind it; one passage. */
#include "store.h"

#include <string.h>

#include "parts.h"

static int read_facts(struct store *s, struct arena *a,
		      struct store_review *out, struct err *e)
{
	static const char sql[] =
		"SELECT CASE WHEN f.child_id IS NULL THEN"
		" coalesce(nullif(f.child_label, ''), iif(f.child_label IS"
		" NULL, '', 'a child')) ELSE"
		" coalesce(nullif(c.label, ''), 'child ' || c.seq) END,"
		" f.name, f.value, f.raw, f.precision, f.source, f.line,"
		" f.passage_id, d.source_file, d.role, '', '', coalesce("
		"p.paragraph, ''), coalesce(p.page_label, ''), f.page *"
		" d.paged, p.confidence,"
		" row_number() OVER (PARTITION BY f.child_id, f.name,"
		" f.child_label IS NOT NULL AND f.child_id IS NULL ORDER BY" STORE_FACT_ORDER(
			"f.") ") = 1 FROM fact f LEFT JOIN child c ON c.id ="
			      " f.child_id LEFT JOIN document d ON d.id = f.document_id"
			      " LEFT JOIN passage p ON p.id = f.passage_id"
			      " WHERE f.review_id = :id ORDER BY c.seq, iif(f.child_id"
			      " IS NULL, f.child_label, ''), f.name," STORE_FACT_ORDER(
				      "f.");
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", out->id);
	while ((rc = db_step(q, e)) > 0) {
		struct store_fact *f = ARENA_PUSH(a, &out->facts);
		struct store_place at;
		f->child = db_text(q, 0, a);
		f->name = db_text(q, 1, a);
		f->value = db_text(q, 2, a);
		f->raw = db_text(q, 3, a);
		f->precision = db_text(q, 4, a);
		f->source = db_text(q, 5, a);
		f->line = (int)db_int(q, 6);
		f->passage = db_int(q, 7);
		store_read_place(q, 8, a, &at);
		f->cite = db_is_null(q, 8) ? "" : store_cite(a, &at);
		f->in_force = db_int(q, 16) != 0;
	}
	return rc;
}

static int read_documents(struct store *s, struct arena *a,
			  struct store_review *out, struct err *e)
{
	static const char sql[] =
		"SELECT source_file, part, role, format, outcome, linked,"
		" pages, ocr_pages, words, withdrawn FROM document"
		" WHERE review_id = :id ORDER BY rank, file";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", out->id);
	while ((rc = db_step(q, e)) > 0) {
		struct store_file_of *f = ARENA_PUSH(a, &out->documents);
		f->file = db_text(q, 0, a);
		f->part = db_text(q, 1, a);
		f->role = db_text(q, 2, a);
		f->format = db_text(q, 3, a);
		f->outcome = db_text(q, 4, a);
		f->linked = db_text(q, 5, a);
		f->pages = (int)db_int(q, 6);
		f->ocr_pages = (int)db_int(q, 7);
		f->words = db_int(q, 8);
		f->withdrawn = db_int(q, 9) != 0;
	}
	return rc;
}

static void read_threshold(struct arena *a, const char *text,
			   struct theme_threshold *out)
{
	struct diags d = { .a = a };
	*out = theme_threshold_default(THEME_FACTOR);
	theme_threshold_read("", text, strlen(text), THEME_FACTOR, out, &d);
}

static int read_themes(struct store *s, struct arena *a,
		       struct store_review *out, struct err *e)
{
	static const char sql[] =
		"SELECT t.name, t.label, x.status, x.machine, x.coder,"
		" x.strong, x.plain, x.weak, x.negated, x.boilerplate,"
		" x.weight, x.passages, t.threshold FROM review_theme x"
		" JOIN theme t ON t.id = x.theme_id AND t.active"
		" WHERE x.review_id = :id ORDER BY t.name";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", out->id);
	while ((rc = db_step(q, e)) > 0) {
		struct store_theme *t = ARENA_PUSH(a, &out->themes);
		t->name = db_text(q, 0, a);
		t->label = db_text(q, 1, a);
		t->status = db_text(q, 2, a);
		t->machine = db_text(q, 3, a);
		t->coder = db_text(q, 4, a);
		t->counted = (struct theme_evidence){
			.strong = (int)db_int(q, 5),
			.plain = (int)db_int(q, 6),
			.weak = (int)db_int(q, 7),
			.negated = (int)db_int(q, 8),
			.boilerplate = (int)db_int(q, 9),
			.weight = db_real(q, 10),
			.passages = (int)db_int(q, 11),
		};
		read_threshold(a, db_text(q, 12, a), &t->needs);
	}
	return rc;
}

/* Says which keys come near: those that contain what was typed, or begin like
 * it. */
static int no_review(struct store *s, const char *key, struct err *e)
{
	static const char sql[] =
		"SELECT coalesce(group_concat(key, ', '), '') FROM (SELECT key"
		" FROM review WHERE instr(lower(key), lower(:key)) OR"
		" lower(substr(key, 1, 3)) = lower(substr(:key, 1, 3))"
		" ORDER BY instr(lower(key), lower(:key)) = 0, key LIMIT 5)";
	struct arena a = { 0 };
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	if (db_step(q, e) > 0) {
		const char *near = db_text(q, 0, &a);
		err_set(e, ERR_ABSENT, "no review \"%s\"%s%s", key,
			*near ? "; there are: "
			      : "; see `revix export reviews`",
			near);
	}
	db_reset(q);
	arena_release(&a);
	return -1;
}

int store_review(struct store *s, struct arena *a, const char *key,
		 struct store_review *out, struct err *e)
{
	static const char sql[] =
		"SELECT id, key, title, kind, area, region, incident,"
		" published, outcome FROM review WHERE key = :key"
		" COLLATE NOCASE ORDER BY key = :key DESC LIMIT 1";
	struct db_stmt *q;
	*out = (struct store_review){ 0 };
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	int rc = db_step(q, e);
	if (rc > 0) {
		const char **fields[] = { &out->key,       &out->title,
					  &out->kind,      &out->area,
					  &out->region,    &out->incident,
					  &out->published, &out->outcome };
		out->id = db_int(q, 0);
		for (int i = 0; i < 8; i++)
			*fields[i] = db_text(q, i + 1, a);
	}
	db_reset(q);
	if (rc <= 0)
		return rc < 0 ? -1 : no_review(s, key, e);
	if (read_facts(s, a, out, e) < 0 || read_documents(s, a, out, e) < 0 ||
	    store_recs(s, a, out->id, &out->recs, e) < 0)
		return -1;
	return read_themes(s, a, out, e);
}

void store_read_place(struct db_stmt *q, int i, struct arena *a,
		      struct store_place *out)
{
	const char **fields[] = { &out->document,  &out->role,
				  &out->section,   &out->heading,
				  &out->paragraph, &out->page_label };
	for (int k = 0; k < 6; k++)
		*fields[k] = db_text(q, i + k, a);
	out->page = (int)db_int(q, i + 6);
	out->confidence = (int)db_int(q, i + 7);
}

char *store_cite(struct arena *a, const struct store_place *p)
{
	struct buf b = { 0 };
	bool number = *p->paragraph >= '0' && *p->paragraph <= '9';
	if (*p->paragraph)
		buf_fmt(&b, "%s%s, ", number ? "para " : "", p->paragraph);
	if (p->page)
		buf_fmt(&b, "p. %d", p->page);
	if (p->page && *p->page_label &&
	    !str_eq(p->page_label, arena_fmt(a, "%d", p->page)))
		buf_fmt(&b, " (printed %s)", p->page_label);
	buf_fmt(&b, "%s%s", p->page ? ", " : "", fs_base(p->document));
	if (p->confidence)
		buf_fmt(&b, ", recognised %d%%", p->confidence);
	char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

int store_passage(struct store *s, struct arena *a, int64_t passage,
		  struct store_evidence *out, struct err *e)
{
	static const char sql[] =
		"SELECT p.id, " STORE_PLACE ", p.text FROM passage p"
		" JOIN document d ON d.id = p.document_id"
		" JOIN section x ON x.id = p.section_id WHERE p.id = :id";
	struct db_stmt *q;
	*out = (struct store_evidence){ .assertion = "",
					.rule = "",
					.cue = "",
					.theme = "",
					.decided = "",
					.counts = THEME_N_ASSERTIONS };
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", passage);
	int rc = db_step(q, e);
	if (rc > 0) {
		out->passage = db_int(q, 0);
		store_read_place(q, 1, a, &out->at);
		out->text = db_text(q, 9, a);
	}
	db_reset(q);
	if (rc == 0)
		return err_set(e, ERR_ABSENT, "no passage %lld",
			       (long long)passage);
	return rc < 0 ? -1 : 0;
}

/* The passages of a document have consecutive ids. */
int store_around(struct store *s, struct arena *a, int64_t passage,
		 struct store_evidence out[3], struct err *e)
{
	static const char sql[] =
		"SELECT o.id FROM passage p JOIN passage o ON o.id = p.id + :by"
		" AND o.document_id = p.document_id WHERE p.id = :id";
	if (store_passage(s, a, passage, &out[1], e) < 0)
		return -1;
	for (int by = -1; by <= 1; by += 2) {
		struct db_stmt *q;
		if (db_prepare(s->db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":by", by);
		db_bind_int(q, ":id", passage);
		int rc = db_step(q, e);
		db_reset(q);
		if (rc < 0 || (rc > 0 && store_passage(s, a, passage + by,
						       &out[1 + by], e) < 0))
			return -1;
	}
	return 0;
}

int store_fact_names(struct store *s, struct arena *a, const char ***out,
		     struct err *e)
{
	static const char sql[] =
		"SELECT DISTINCT name FROM fact ORDER BY name";
	struct {
		const char **v;
		size_t n, cap;
	} names = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(a, &names) = db_text(q, 0, a);
	*ARENA_PUSH(a, &names) = NULL;
	*out = names.v;
	return rc;
}
