/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents in: one call replaces one file's document with everything below
 * it. FTS5 with external content is kept in step here, by hand, because
 * triggers cost three quarters of the speed of a load.
 */
#include "store.h"

#include <assert.h>
#include <string.h>

#include "parts.h"

static const char *outcome_name(enum store_outcome o)
{
	return o == STORE_READ     ? "read"
	       : o == STORE_PARTLY ? "partly"
				   : "failed";
}

/* Takes the passages of a document out of the index and the tables. */
static int clear_document(struct store *s, int64_t doc, struct err *e)
{
	static const char unindex[] =
		"INSERT INTO passage_fts(passage_fts, rowid, text)"
		" SELECT 'delete', id, text FROM passage"
		" WHERE document_id = :doc";
	static const char passages[] = "DELETE FROM passage"
				       " WHERE document_id = :doc";
	static const char sections[] = "DELETE FROM section"
				       " WHERE document_id = :doc";
	static const char facts[] = "DELETE FROM fact WHERE document_id = :doc";
	static const char recs[] = "DELETE FROM recommendation"
				   " WHERE document_id = :doc";
	static const char answers[] = "DELETE FROM answer"
				      " WHERE document_id = :doc";
	static const char words[] = "DELETE FROM indexed WHERE unit = 2 * :doc";
	static const char diags[] = "DELETE FROM diagnostic"
				    " WHERE document_id = :doc";
	static const char changed[] =
		"UPDATE review SET changed = 1 WHERE id ="
		" (SELECT review_id FROM document WHERE id = :doc)";
	const char *const steps[] = { unindex, recs,     answers,
				      facts,   passages, sections,
				      words,   diags,    changed };
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		struct db_stmt *q;
		if (db_prepare(s->db, steps[i], &q, e) < 0)
			return -1;
		db_bind_int(q, ":doc", doc);
		if (db_run(q, e) < 0)
			return -1;
	}
	return 0;
}

/* The documents that were read from a file and are not among the new ones;
 * those that are keep their rows, and so their ids. */
static int forget_others(struct store *s, const char *file,
			 const struct store_document *v, size_t n,
			 struct err *e)
{
	static const char find[] = "SELECT id, part FROM document"
				   " WHERE source_file = :file";
	static const char drop[] = "DELETE FROM document WHERE id = :doc";
	struct arena a = { 0 };
	struct store_ids old = { 0 };
	struct db_stmt *q;
	int rc = db_prepare(s->db, find, &q, e);
	if (rc < 0)
		return -1;
	db_bind_text(q, ":file", file);
	while ((rc = db_step(q, e)) > 0) {
		size_t i = 0;
		while (i < n && !str_eq(v[i].part, db_peek(q, 1)))
			i++;
		int64_t id = db_int(q, 0);
		*ARENA_PUSH(&a, &old) = i < n ? id : -id;
	}
	for (size_t i = 0; rc == 0 && i < old.n; i++) {
		bool gone = old.v[i] < 0;
		int64_t id = gone ? -old.v[i] : old.v[i];
		rc = clear_document(s, id, e);
		if (rc == 0 && gone)
			rc = db_prepare(s->db, drop, &q, e);
		if (rc == 0 && gone) {
			db_bind_int(q, ":doc", id);
			rc = db_run(q, e);
		}
	}
	arena_release(&a);
	return rc;
}

static int put_row(struct store *s, const struct store_document *d,
		   int64_t review, int64_t run, int64_t *id, struct err *e)
{
	static const char sql[] =
		"INSERT INTO document(review_id, file, source_file, part,"
		" linked, reader, author, editor, mark, role, rank, format,"
		" sha256,"
		" bytes, pages, ocr_pages, paged, words, outcome, run_id)"
		" VALUES(:review, :file || CASE :part WHEN '' THEN '' ELSE"
		" '#' || :part END, :file, :part, :linked, :reader, :author,"
		" :editor, :mark, :role, :rank, :format, :sha256, :bytes,"
		" :pages, :ocr, :paged, :words, :outcome, :run)"
		" ON CONFLICT(file) DO UPDATE SET review_id ="
		" excluded.review_id, linked = excluded.linked, reader ="
		" excluded.reader, author = excluded.author, editor ="
		" excluded.editor, mark = excluded.mark, role = excluded.role,"
		" rank = excluded.rank, format ="
		" excluded.format, sha256 = excluded.sha256, bytes ="
		" excluded.bytes, pages = excluded.pages, ocr_pages ="
		" excluded.ocr_pages, paged = excluded.paged, words ="
		" excluded.words, outcome ="
		" excluded.outcome, run_id = excluded.run_id, withdrawn = 0,"
		" first_passage = NULL, last_passage = NULL RETURNING id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	db_bind_text(q, ":file", d->file);
	db_bind_text(q, ":part", d->part ? d->part : "");
	db_bind_text(q, ":linked", d->linked ? d->linked : "");
	db_bind_text(q, ":reader", d->reader ? d->reader : "");
	db_bind_text(q, ":author", d->author ? d->author : "");
	db_bind_text(q, ":editor", d->editor ? d->editor : "");
	db_bind_blob(q, ":mark", d->mark, d->mark ? sizeof *d->mark : 0);
	db_bind_text(q, ":role", d->role);
	db_bind_int(q, ":rank", store_role_rank(d->role));
	db_bind_text(q, ":format", d->format);
	db_bind_text(q, ":sha256", d->sha256);
	db_bind_int(q, ":bytes", d->bytes);
	db_bind_int(q, ":pages", d->pages);
	db_bind_int(q, ":ocr", d->ocr_pages);
	db_bind_int(q, ":paged", d->paged);
	db_bind_int(q, ":words", d->text ? (int64_t)d->text->words : 0);
	db_bind_text(q, ":outcome", outcome_name(d->outcome));
	db_bind_int(q, ":run", run);
	int rc = db_step(q, e);
	if (rc > 0)
		*id = db_int(q, 0);
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

static int put_sections(struct store *s, const struct text_doc *t, int64_t doc,
			int64_t *ids, struct err *e)
{
	static const char sql[] =
		"INSERT INTO section(document_id, seq, kind, level, number,"
		" title, page) VALUES(:doc, :seq, :kind, :level, :number,"
		" :title, :page)";
	for (size_t i = 0; i < t->sections.n; i++) {
		const struct text_heading *h = &t->sections.v[i];
		struct db_stmt *q;
		if (db_prepare(s->db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":doc", doc);
		db_bind_int(q, ":seq", (int64_t)i);
		db_bind_text(q, ":kind", text_section_name(h->kind));
		db_bind_int(q, ":level", h->level);
		db_bind_text(q, ":number", h->number ? h->number : "");
		db_bind_text(q, ":title", h->title ? h->title : "");
		db_bind_int(q, ":page", h->page);
		if (db_run(q, e) < 0)
			return -1;
		ids[i] = db_last_id(s->db);
	}
	return 0;
}

static int index_passage(struct store *s, int64_t id, const char *text,
			 struct err *e)
{
	static const char sql[] = "INSERT INTO passage_fts(rowid, text)"
				  " VALUES(:id, :text)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", id);
	db_bind_text(q, ":text", text);
	return db_run(q, e);
}

struct place { /* where a passage goes */
	int64_t doc, review;
	const int64_t *sections;
};

static int put_passage(struct store *s, const struct text_passage *p,
		       size_t seq, const struct place *at, int64_t *id,
		       struct err *e)
{
	static const char sql[] =
		"INSERT INTO passage(document_id, review_id, section_id, seq,"
		" kind, page, page_label, paragraph, start_offset, end_offset,"
		" text, confidence, words) VALUES(:doc, :review, :section,"
		" :seq, :kind, :page, :label, :paragraph, :start, :end, :text,"
		" nullif(:confidence, 0), :words)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":doc", at->doc);
	db_bind_int(q, ":review", at->review);
	db_bind_int(q, ":section", at->sections[p->section]);
	db_bind_int(q, ":seq", (int64_t)seq);
	db_bind_int(q, ":words", store_words(p->text));
	db_bind_text(q, ":kind", text_kind_name(p->kind));
	db_bind_int(q, ":page", p->page);
	db_bind_text(q, ":label", p->page_label ? p->page_label : "");
	db_bind_text(q, ":paragraph", p->paragraph ? p->paragraph : "");
	db_bind_int(q, ":start", (int64_t)p->start);
	db_bind_int(q, ":end", (int64_t)p->end);
	db_bind_text(q, ":text", p->text);
	db_bind_int(q, ":confidence", p->confidence);
	if (db_run(q, e) < 0)
		return -1;
	*id = db_last_id(s->db);
	return index_passage(s, *id, p->text, e);
}

/* The passages that the document and each of its sections own. */
static int set_ranges(struct store *s, int64_t doc, struct err *e)
{
	static const char document[] =
		"UPDATE document SET first_passage = (SELECT min(id) FROM"
		" passage WHERE document_id = :doc), last_passage = (SELECT"
		" max(id) FROM passage WHERE document_id = :doc)"
		" WHERE id = :doc";
	static const char sections[] =
		"UPDATE section SET first_passage = (SELECT min(id) FROM"
		" passage WHERE section_id = section.id), last_passage ="
		" (SELECT max(id) FROM passage WHERE section_id = section.id)"
		" WHERE document_id = :doc";
	const char *const steps[] = { document, sections };
	for (size_t i = 0; i < 2; i++) {
		struct db_stmt *q;
		if (db_prepare(s->db, steps[i], &q, e) < 0)
			return -1;
		db_bind_int(q, ":doc", doc);
		if (db_run(q, e) < 0)
			return -1;
	}
	return 0;
}

static int put_text(struct store *s, const struct store_document *d,
		    int64_t doc, int64_t review, struct err *e)
{
	struct arena a = { 0 };
	struct store_phrases phrases = { .a = &a };
	int64_t *themes = NULL, last = 0, first = 0;
	int ret = -1;
	const struct text_doc *t = d->text;
	int64_t *sections =
		arena_alloc(&a, (t->sections.n + 1) * sizeof *sections);
	struct place at = { .doc = doc,
			    .review = review,
			    .sections = sections };
	if (put_sections(s, t, doc, sections, e) < 0 ||
	    (d->themes && store_theme_ids(s, &a, d->themes, &themes, e) < 0))
		goto out;
	for (size_t i = 0; i < t->passages.n; i++) {
		if (put_passage(s, &t->passages.v[i], i, &at, &last, e) < 0)
			goto out;
		if (d->tags && themes &&
		    store_put_tags(s, last, &d->tags[i], themes, &phrases, e) <
			    0)
			goto out;
		first = i ? first : last;
	}
	if (set_ranges(s, doc, e) < 0)
		goto out;
	ret = store_put_learning(
		s, d, &(struct store_put_at){ doc, review, first }, e);
out:
	arena_release(&a);
	return ret;
}

static int put_diag(struct store *s, const struct diag *x, int64_t doc,
		    int64_t run, struct err *e)
{
	static const char sql[] =
		"INSERT INTO diagnostic(run_id, document_id, file, page, line,"
		" col, level, code, text) VALUES(:run, :doc, :file, :page,"
		" :line, :col, :level, :code, :text)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":run", run);
	if (doc)
		db_bind_int(q, ":doc", doc);
	else
		db_bind_null(q, ":doc");
	db_bind_text(q, ":file", x->file ? x->file : "");
	db_bind_int(q, ":page", x->page);
	db_bind_int(q, ":line", x->line);
	db_bind_int(q, ":col", x->col);
	db_bind_text(q, ":level", diag_level_name(x->level));
	db_bind_text(q, ":code", x->code);
	db_bind_text(q, ":text", x->text);
	return db_run(q, e);
}

int store_put_diags(struct store *s, const struct diags *d, int64_t run,
		    struct err *e)
{
	static const char clear[] = "DELETE FROM diagnostic WHERE"
				    " document_id IS NULL AND file = :file"
				    " AND run_id IS NOT :run";
	for (size_t i = 0; i < d->n; i++) {
		struct db_stmt *q;
		if (db_prepare(s->db, clear, &q, e) < 0)
			return -1;
		db_bind_text(q, ":file", d->v[i].file ? d->v[i].file : "");
		db_bind_int(q, ":run", run);
		if (db_run(q, e) < 0 || put_diag(s, &d->v[i], 0, run, e) < 0)
			return -1;
	}
	return 0;
}

static int set_title(struct store *s, int64_t review, const char *title,
		     struct err *e)
{
	static const char sql[] = "UPDATE review SET title = :title"
				  " WHERE id = :id AND title = ''";
	struct db_stmt *q;
	if (!title || !*title)
		return 0;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":title", title);
	db_bind_int(q, ":id", review);
	return db_run(q, e);
}

static int put_document(struct store *s, const struct store_document *d,
			int64_t run, struct err *e)
{
	static const char uncount[] = "UPDATE review SET counted = 0"
				      " WHERE id = :id AND NOT in_catalogue";
	int64_t review = 0, doc = 0;
	struct db_stmt *q;
	if (store_need_review(s, d->review, &review, e) < 0 ||
	    set_title(s, review, d->title, e) < 0 ||
	    put_row(s, d, review, run, &doc, e) < 0 ||
	    store_put_mark(s, doc, d->mark, e) < 0)
		return -1;
	if (d->rest) {
		if (db_prepare(s->db, uncount, &q, e) < 0)
			return -1;
		db_bind_int(q, ":id", review);
		if (db_run(q, e) < 0)
			return -1;
	}
	if (d->text && put_text(s, d, doc, review, e) < 0)
		return -1;
	for (size_t i = 0; d->diags && i < d->diags->n; i++)
		if (put_diag(s, &d->diags->v[i], doc, run, e) < 0)
			return -1;
	return 0;
}

/* A review that nothing speaks of any more: its only file was split, joined
 * to another, or told apart. */
static int drop_empty_reviews(struct store *s, struct err *e)
{
	return db_exec(s->db,
		       "DELETE FROM review WHERE changed AND NOT in_catalogue"
		       " AND NOT EXISTS(SELECT 1 FROM document d WHERE"
		       " d.review_id = review.id) AND NOT EXISTS(SELECT 1 FROM"
		       " coding c WHERE c.review_id = review.id) AND NOT"
		       " EXISTS(SELECT 1 FROM action a WHERE a.review_id ="
		       " review.id)",
		       e);
}

int store_put_file(struct store *s, const struct store_document *v, size_t n,
		   int64_t run, struct err *e)
{
	assert(n > 0);
	if (forget_others(s, v->file, v, n, e) < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		if (put_document(s, &v[i], run, e) < 0)
			return -1;
	return drop_empty_reviews(s, e);
}

int store_files(struct store *s, struct arena *a, struct store_files *out,
		struct err *e)
{
	static const char sql[] =
		"SELECT d.source_file, d.part, r.key, d.sha256, d.reader,"
		" coalesce((SELECT x.text FROM diagnostic x WHERE"
		" x.document_id = d.id AND x.level = 'lost' ORDER BY x.id"
		" DESC LIMIT 1), ''), d.outcome, d.withdrawn, d.ocr_pages"
		" FROM document d JOIN review r ON r.id = d.review_id"
		" ORDER BY d.source_file, d.part";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		struct store_file *f = ARENA_PUSH(a, out);
		f->file = db_text(q, 0, a);
		f->part = db_text(q, 1, a);
		f->review = db_text(q, 2, a);
		f->sha256 = db_text(q, 3, a);
		f->reader = db_text(q, 4, a);
		f->reason = db_text(q, 5, a);
		f->failed = str_eq(db_peek(q, 6), "failed");
		f->partly = str_eq(db_peek(q, 6), "partly");
		f->withdrawn = db_int(q, 7) != 0;
		f->ocr_pages = (int)db_int(q, 8);
	}
	return rc;
}

static bool listed(const struct fs_list *files, const char *file)
{
	size_t lo = 0, hi = files->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = strcmp(files->v[mid], file);
		if (c == 0)
			return true;
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return false;
}

int store_mark_withdrawn(struct store *s, const char *root,
			 const struct fs_list *present, struct diags *d,
			 struct err *e)
{
	static const char find[] =
		"SELECT id, source_file FROM document WHERE NOT withdrawn"
		" AND substr(source_file, 1, length(:root)) = :root"
		" ORDER BY source_file, part";
	static const char mark[] = "UPDATE document SET withdrawn = 1"
				   " WHERE id = :id";
	struct arena a = { 0 };
	struct db_stmt *q, *m;
	struct {
		int64_t *v;
		size_t n, cap;
	} gone = { 0 };
	const char *said = NULL;
	int rc = -1;
	if (db_prepare(s->db, find, &q, e) < 0)
		return -1;
	db_bind_text(q, ":root", root);
	while ((rc = db_step(q, e)) > 0) {
		const char *file = db_text(q, 1, &a);
		if (listed(present, file))
			continue;
		*ARENA_PUSH(&a, &gone) = db_int(q, 0);
		if (str_eq(file, said))
			continue;
		said = file;
		diag_add(d, DIAG_WARNING, "withdrawn",
			 (struct diag_at){ .file = file },
			 "the file is no longer here; what was read from it "
			 "is kept");
	}
	for (size_t i = 0; rc == 0 && i < gone.n; i++) {
		rc = db_prepare(s->db, mark, &m, e);
		if (rc == 0) {
			db_bind_int(m, ":id", gone.v[i]);
			rc = db_run(m, e);
		}
	}
	arena_release(&a);
	return rc;
}
