/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document says of its review: facts, recommendations and answers. */
#include "store.h"

#include <string.h>

#include "parts.h"

int store_role_rank(const char *role)
{
	static const char *const roles[] = { "overview", "executive summary",
					     "briefing", "other",
					     "slides",   "response" };
	for (int i = 0; i < 6; i++)
		if (str_eq_nocase(role, roles[i]))
			return i;
	return 3;
}

const char *store_bare_label(const char *label)
{
	static const char *const words[] = { "child ", "baby ", "young person ",
					     "infant ", "subject child " };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts_nocase(label, words[i]))
			return label + strlen(words[i]);
	return label;
}

static bool is_of_child(const char *name)
{
	for (size_t i = 0; facts_of_child[i]; i++)
		if (str_eq(name, facts_of_child[i]))
			return true;
	return false;
}

/* What the document calls its only child, so that "" in one document and a
 * name in another can be one child. */
static const char *only_alias(const struct facts *f)
{
	for (size_t i = 0; i < f->n; i++)
		if (str_eq(f->v[i].name, "alias") && !*f->v[i].child)
			return f->v[i].value;
	return "";
}

static void bind_passage(struct db_stmt *q, const char *name, size_t passage,
			 const struct store_put_at *at)
{
	if (passage == FACTS_NOWHERE || !at->first)
		db_bind_null(q, name);
	else
		db_bind_int(q, name, at->first + (int64_t)passage);
}

static int put_fact(struct store *s, const struct store_document *d,
		    const struct facts_fact *f, const struct store_put_at *at,
		    struct err *e)
{
	static const char sql[] =
		"INSERT INTO fact(review_id, document_id, child_label, name,"
		" value, raw, precision, source, passage_id, page, rank)"
		" VALUES(:review, :doc, :child, :name, :value, :raw,"
		" :precision, 'text', :passage, :page, :rank)";
	const struct text_doc *t = d->text;
	int page = f->passage == FACTS_NOWHERE ? t->sections.v[f->section].page
					       : t->passages.v[f->passage].page;
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", at->review);
	db_bind_int(q, ":doc", at->doc);
	if (is_of_child(f->name))
		db_bind_text(q, ":child",
			     *f->child ? f->child : only_alias(d->facts));
	else
		db_bind_null(q, ":child");
	db_bind_text(q, ":name", f->name);
	db_bind_text(q, ":value", f->value);
	db_bind_text(q, ":raw", f->raw);
	db_bind_text(q, ":precision", f->precision);
	bind_passage(q, ":passage", f->passage, at);
	db_bind_int(q, ":page", page);
	db_bind_int(q, ":rank", store_role_rank(d->role));
	return db_run(q, e);
}

static int put_rec(struct store *s, const struct recs_item *x, size_t seq,
		   const struct store_put_at *at, struct err *e)
{
	static const char sql[] =
		"INSERT INTO recommendation(document_id, review_id, seq, kind,"
		" number, under, text, addressees, page, passage_id,"
		" passage_last) VALUES(:doc, :review, :seq, :kind, :number,"
		" :under, :text, :addressees, :page, :passage, :last)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":doc", at->doc);
	db_bind_int(q, ":review", at->review);
	db_bind_int(q, ":seq", (int64_t)seq);
	db_bind_text(q, ":kind", recs_kind_name(x->kind));
	db_bind_text(q, ":number", x->number);
	db_bind_text(q, ":under", x->under);
	db_bind_text(q, ":text", x->text);
	db_bind_text(q, ":addressees", x->addressees);
	db_bind_int(q, ":page", x->page);
	bind_passage(q, ":passage", x->passage, at);
	bind_passage(q, ":last", x->passage_last, at);
	return db_run(q, e);
}

static int put_answer(struct store *s, const struct recs_answer *x,
		      const struct store_put_at *at, struct err *e)
{
	static const char sql[] =
		"INSERT INTO answer(document_id, review_id, number, quoted,"
		" text, status, due, page, passage_id) VALUES(:doc, :review,"
		" :number, :quoted, :text, :status, :due, :page, :passage)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":doc", at->doc);
	db_bind_int(q, ":review", at->review);
	db_bind_text(q, ":number", x->number);
	db_bind_text(q, ":quoted", x->quoted);
	db_bind_text(q, ":text", x->text);
	db_bind_text(q, ":status", x->status);
	db_bind_text(q, ":due", x->due);
	db_bind_int(q, ":page", x->page);
	bind_passage(q, ":passage", x->passage, at);
	return db_run(q, e);
}

int store_put_learning(struct store *s, const struct store_document *d,
		       const struct store_put_at *at, struct err *e)
{
	for (size_t i = 0; d->facts && i < d->facts->n; i++)
		if (put_fact(s, d, &d->facts->v[i], at, e) < 0)
			return -1;
	for (size_t i = 0; d->recs && i < d->recs->items.n; i++)
		if (put_rec(s, &d->recs->items.v[i], i, at, e) < 0)
			return -1;
	for (size_t i = 0; d->recs && i < d->recs->answers.n; i++)
		if (put_answer(s, &d->recs->answers.v[i], at, e) < 0)
			return -1;
	return 0;
}
