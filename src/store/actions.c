/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people follow up on recommendations. It is kept with the words that it
 * is about, so that it finds them again when a document is read anew.
 */
#include "store.h"

#include <string.h>

#include "parts.h"

struct rec { /* a recommendation that may be meant */
	int64_t id;
	enum recs_kind kind;
	const char *number, *text, *identity;
	const char *status, *due; /* as answered in the documents, or "" */
	bool taken;
};

struct action {
	int64_t id, rec;
	enum recs_kind kind;
	const char *identity, *number, *words;
	const char *v[4]; /* status, due, owner, note */
};

struct follow { /* of one review */
	int64_t review;
	struct {
		struct rec *v;
		size_t n, cap;
	} recs;
	struct {
		struct action *v;
		size_t n, cap;
	} actions;
};

static int read_recs(struct store *s, struct arena *a, struct follow *out,
		     struct err *e)
{
	static const char sql[] =
		"SELECT m.id, m.kind, m.number, m.text, coalesce(w.status, ''),"
		" coalesce(w.due, '') FROM recommendation m JOIN document d ON"
		" d.id = m.document_id LEFT JOIN answer w ON w.id = (SELECT id"
		" FROM answer WHERE recommendation_id = m.id ORDER BY status ="
		" '', id DESC LIMIT 1) WHERE m.review_id = :review AND"
		" m.repeats IS NULL ORDER BY d.rank, m.document_id, m.seq";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", out->review);
	while ((rc = db_step(q, e)) > 0) {
		struct rec *x = ARENA_PUSH(a, &out->recs);
		x->id = db_int(q, 0);
		recs_kind_parse(db_peek(q, 1), &x->kind);
		x->number = db_text(q, 2, a);
		x->text = db_text(q, 3, a);
		x->status = db_text(q, 4, a);
		x->due = db_text(q, 5, a);
		x->identity = recs_identity(a, recs_kind_name(x->kind),
					    x->number, x->text);
	}
	return rc;
}

static int read_actions(struct store *s, struct arena *a, struct follow *out,
			struct err *e)
{
	static const char sql[] =
		"SELECT id, coalesce(recommendation_id, 0), kind, identity,"
		" number, words, status, due, owner, note FROM action"
		" WHERE review_id = :review ORDER BY id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", out->review);
	while ((rc = db_step(q, e)) > 0) {
		struct action *x = ARENA_PUSH(a, &out->actions);
		x->id = db_int(q, 0);
		x->rec = db_int(q, 1);
		recs_kind_parse(db_peek(q, 2), &x->kind);
		x->identity = db_text(q, 3, a);
		x->number = db_text(q, 4, a);
		x->words = db_text(q, 5, a);
		for (int i = 0; i < 4; i++)
			x->v[i] = db_text(q, 6 + i, a);
	}
	return rc;
}

/* ---- which one is meant ---- */

static struct rec *by_identity(const struct follow *f, const char *identity)
{
	for (size_t i = 0; i < f->recs.n; i++)
		if (str_eq(f->recs.v[i].identity, identity))
			return &f->recs.v[i];
	return NULL;
}

/* By the part of the identity that stands for the words: another number. */
static struct rec *by_words(const struct follow *f, const char *identity)
{
	const char *words = strrchr(identity, '/');
	struct rec *found = NULL;
	for (size_t i = 0; words && i < f->recs.n; i++) {
		if (!str_eq(strrchr(f->recs.v[i].identity, '/'), words))
			continue;
		if (found)
			return NULL;
		found = &f->recs.v[i];
	}
	return found;
}

/* By number and likeness of words, as an answer that quotes is matched. */
static struct rec *by_likeness(const struct follow *f, enum recs_kind kind,
			       const char *number, const char *text)
{
	struct arena a = { 0 };
	struct recs_item *items =
		arena_alloc(&a, (f->recs.n + 1) * sizeof *items);
	size_t *at = arena_alloc(&a, (f->recs.n + 1) * sizeof *at);
	size_t n = 0, match = RECS_NOWHERE;
	const struct recs_answer said = { .number = number,
					  .quoted = text,
					  .text = "",
					  .status = "",
					  .due = "" };
	for (size_t i = 0; i < f->recs.n; i++) {
		const struct rec *x = &f->recs.v[i];
		if (x->kind != kind)
			continue;
		at[n] = i;
		items[n++] = (struct recs_item){ .kind = RECS_RECOMMENDATION,
						 .number = x->number,
						 .under = "",
						 .text = x->text,
						 .addressees = "" };
	}
	if (n)
		recs_match(&a, &said, 1, items, n, &match);
	struct rec *found =
		match == RECS_NOWHERE ? NULL : &f->recs.v[at[match]];
	/* The number alone is not enough: documents are renumbered. */
	if (found && *text && recs_likeness(text, found->text) <= 0)
		found = NULL;
	arena_release(&a);
	return found;
}

static struct rec *by_number(const struct follow *f, enum recs_kind kind,
			     const char *number)
{
	struct rec *found = NULL;
	for (size_t i = 0; i < f->recs.n; i++) {
		const struct rec *x = &f->recs.v[i];
		if (x->kind != kind || !str_eq_nocase(x->number, number))
			continue;
		if (found)
			return NULL;
		found = &f->recs.v[i];
	}
	return found;
}

/* ---- a sheet comes in ---- */

struct import {
	struct store *s;
	struct arena *a;
	const char *file;
	int64_t run;
	struct diags *d;
	struct follow f; /* of the review of the last row */
	size_t n_new;
	struct store_ids done; /* actions that the sheet has set */
};

static int use_review(struct import *x, const char *key, struct err *e)
{
	static const char sql[] =
		"SELECT id FROM review WHERE key = :key COLLATE NOCASE"
		" ORDER BY key = :key DESC LIMIT 1";
	struct db_stmt *q;
	if (db_prepare(x->s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	int rc = db_step(q, e);
	int64_t review = rc > 0 ? db_int(q, 0) : 0;
	db_reset(q);
	if (rc < 0)
		return -1;
	if (review && review == x->f.review)
		return 0;
	x->f = (struct follow){ .review = review };
	if (!review)
		return 0;
	if (read_recs(x->s, x->a, &x->f, e) < 0)
		return -1;
	return read_actions(x->s, x->a, &x->f, e);
}

static struct rec *meant(const struct follow *f,
			 const struct catalogue_action *x)
{
	enum recs_kind kind = RECS_RECOMMENDATION;
	struct rec *found = NULL;
	if (*x->kind && !recs_kind_parse(x->kind, &kind))
		return NULL;
	if (*x->id)
		found = by_identity(f, x->id);
	if (!found && *x->id)
		found = by_words(f, x->id);
	if (!found && *x->text)
		found = by_likeness(f, kind, x->number, x->text);
	if (!found && !*x->id && !*x->text && *x->number)
		found = by_number(f, kind, x->number);
	return found;
}

/* What was entered before: on the same recommendation, or under the same id
 * when that is no longer here. */
static struct action *entered(const struct follow *f, const struct rec *r,
			      const char *id)
{
	for (size_t i = 0; i < f->actions.n; i++) {
		struct action *x = &f->actions.v[i];
		if (r ? x->rec == r->id : *id && str_eq(x->identity, id))
			return x;
	}
	return NULL;
}

/* An empty cell says nothing, "-" empties; and what the sheet has from the
 * answer of a board is that board's word, not a person's. */
static const char *merge(const char *was, const char *cell, const char *board)
{
	if (!*cell || (!*was && *board && str_eq(cell, board)))
		return was;
	return str_eq(cell, "-") ? "" : cell;
}

static int put_action(struct import *x, struct action *w, bool fresh,
		      struct err *e)
{
	static const char insert[] =
		"INSERT INTO action(review_id, recommendation_id, identity,"
		" kind, number, words, status, due, owner, note, run_id)"
		" VALUES(:review, :rec, :identity, :kind, :number, :words,"
		" :status, :due, :owner, :note, :run)";
	static const char update[] =
		"UPDATE action SET status = :status, due = :due, owner ="
		" :owner, note = :note, run_id = :run WHERE id = :id";
	struct db_stmt *q;
	if (db_prepare(x->s->db, fresh ? insert : update, &q, e) < 0)
		return -1;
	if (fresh) {
		db_bind_int(q, ":review", x->f.review);
		db_bind_int(q, ":rec", w->rec);
		db_bind_text(q, ":identity", w->identity);
		db_bind_text(q, ":kind", recs_kind_name(w->kind));
		db_bind_text(q, ":number", w->number);
		db_bind_text(q, ":words", w->words);
	} else {
		db_bind_int(q, ":id", w->id);
	}
	db_bind_text(q, ":status", w->v[0]);
	db_bind_text(q, ":due", w->v[1]);
	db_bind_text(q, ":owner", w->v[2]);
	db_bind_text(q, ":note", w->v[3]);
	db_bind_int(q, ":run", x->run);
	if (db_run(q, e) < 0)
		return -1;
	if (fresh)
		w->id = db_last_id(x->s->db);
	return 0;
}

static void tell_twice(struct import *x, const struct action *w,
		       struct diag_at at)
{
	for (size_t i = 0; i < x->done.n; i++)
		if (x->done.v[i] == w->id)
			diag_add(x->d, DIAG_WARNING, "given-twice", at,
				 "%s is in the sheet more than once; the later "
				 "row stands over the earlier one",
				 w->identity);
	*ARENA_PUSH(x->a, &x->done) = w->id;
}

static int take(struct import *x, const struct catalogue_action *row,
		const struct rec *r, struct action *w, struct err *e)
{
	const char *cells[] = { row->status, row->due, row->owner, row->note };
	const char *board[] = { r ? r->status : "", r ? r->due : "", "", "" };
	struct diag_at at = { .file = x->file, .line = row->line };
	bool fresh = !w, differs = false;
	if (fresh) {
		w = ARENA_PUSH(x->a, &x->f.actions);
		*w = (struct action){
			0,         r->id,   r->kind,           r->identity,
			r->number, r->text, { "", "", "", "" }
		};
	}
	for (int i = 0; i < 4; i++) {
		const char *now = merge(w->v[i], cells[i], board[i]);
		differs = differs || !str_eq(now, w->v[i]);
		w->v[i] = now;
	}
	if (fresh && !differs) {
		x->f.actions.n--;
		return 0;
	}
	if (differs && put_action(x, w, fresh, e) < 0)
		return -1;
	x->n_new += differs;
	tell_twice(x, w, at);
	return 0;
}

static int import_row(struct import *x, const struct catalogue_action *row,
		      struct err *e)
{
	struct diag_at at = { .file = x->file, .line = row->line };
	if (use_review(x, row->review, e) < 0)
		return -1;
	const struct rec *r = meant(&x->f, row);
	struct action *w = entered(&x->f, r, row->id);
	if (!x->f.review)
		diag_add(x->d, DIAG_LOST, "unknown-review", at,
			 "no review \"%s\" is in the store", row->review);
	else if (!r && !w)
		diag_add(x->d, DIAG_LOST, "unknown-recommendation", at,
			 "%s has no recommendation %s%s%s%s", row->review,
			 *row->id ? "\"" : "", *row->id ? row->id : row->number,
			 *row->id ? "\"" : "",
			 *row->id ? "" : " (or several): give its id");
	else
		return take(x, row, r, w, e);
	return 0;
}

int store_put_actions(struct store *s, const struct catalogue_actions *v,
		      const char *file, int64_t run, size_t *n_new,
		      struct diags *d, struct err *e)
{
	struct arena a = { 0 };
	struct import x = { .s = s, .a = &a, .file = file, .run = run, .d = d };
	int ret = 0;
	for (size_t i = 0; ret == 0 && i < v->n; i++)
		ret = import_row(&x, &v->v[i], e);
	*n_new = x.n_new;
	arena_release(&a);
	return ret;
}

/* ---- after documents changed ---- */

static int set_rec(struct store *s, int64_t action, int64_t rec, struct err *e)
{
	static const char sql[] = "UPDATE action SET recommendation_id ="
				  " nullif(:rec, 0) WHERE id = :id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":rec", rec);
	db_bind_int(q, ":id", action);
	return db_run(q, e);
}

/* One recommendation, one action: first those whose words are the same. */
static int settle_review(struct store *s, struct follow *f, struct err *e)
{
	for (int round = 0; round < 3; round++)
		for (size_t i = 0; i < f->actions.n; i++) {
			struct action *x = &f->actions.v[i];
			struct rec *r =
				x->rec       ? NULL
				: round == 0 ? by_identity(f, x->identity)
				: round == 1 ? by_words(f, x->identity)
					     : by_likeness(f, x->kind,
							   x->number, x->words);
			if (!r || r->taken)
				continue;
			r->taken = true;
			x->rec = r->id;
		}
	for (size_t i = 0; i < f->actions.n; i++)
		if (set_rec(s, f->actions.v[i].id, f->actions.v[i].rec, e) < 0)
			return -1;
	return 0;
}

int store_settle_actions(struct store *s, struct err *e)
{
	static const char sql[] =
		"SELECT id FROM review WHERE changed AND id IN (SELECT"
		" review_id FROM action) ORDER BY id";
	struct arena a = { 0 };
	struct store_ids ids = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(&a, &ids) = db_int(q, 0);
	for (size_t i = 0; rc == 0 && i < ids.n; i++) {
		struct follow f = { .review = ids.v[i] };
		rc = read_recs(s, &a, &f, e);
		if (rc == 0)
			rc = read_actions(s, &a, &f, e);
		for (size_t k = 0; k < f.actions.n; k++)
			f.actions.v[k].rec = 0;
		if (rc == 0)
			rc = settle_review(s, &f, e);
	}
	arena_release(&a);
	return rc;
}

int store_lost_actions(struct store *s, struct diags *d, struct err *e)
{
	static const char sql[] =
		"SELECT r.key, a.kind, a.number, a.words, a.status, a.owner"
		" FROM action a JOIN review r ON r.id = a.review_id WHERE"
		" a.recommendation_id IS NULL ORDER BY r.key, a.id";
	struct arena a = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		const char *words = db_text(q, 3, &a);
		size_t n = strlen(words);
		n = utf8_cut(words, n < 60 ? n : 60);
		diag_add(d, DIAG_WARNING, "action-without-recommendation",
			 (struct diag_at){ .file = db_text(q, 0, &a) },
			 "what was entered on %s %s (%s%s%s) is kept but shown "
			 "nowhere: its words are no longer here: \"%.*s…\"",
			 db_text(q, 1, &a), db_text(q, 2, &a),
			 db_text(q, 4, &a), *db_peek(q, 5) ? ", " : "",
			 db_text(q, 5, &a), (int)n, words);
	}
	arena_release(&a);
	return rc;
}
