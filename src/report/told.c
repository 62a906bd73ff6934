/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Of many reviews, one after the other, the passages that made their themes:
 * what store_evidence gives for one theme, in two looks at the review for all
 * of them.
 */
#include "told.h"

#include <stdlib.h>

#include "db.h"
#include "theme.h"

struct choice { /* a passage that is to be shown for a theme */
	size_t theme;
	int64_t passage;
	size_t start, end;
};

struct choices {
	struct choice *v;
	size_t n, cap;
};

static int read_themes(struct store *s, struct arena *a, int64_t review,
		       struct told *out, struct err *e)
{
	static const char sql[] =
		"SELECT t.id, t.name, t.label, x.status, x.coder, x.machine,"
		" EXISTS(SELECT 1 FROM coding c WHERE c.review_id = :review"
		" AND c.theme_id = t.id AND c.level = 'passage')"
		" FROM review_theme x JOIN theme t ON t.id = x.theme_id AND"
		" t.active WHERE x.review_id = :review ORDER BY t.label";
	struct db_stmt *q;
	int rc;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(a, out) = (struct told_theme){
			.id = db_int(q, 0),
			.name = db_text(q, 1, a),
			.label = db_text(q, 2, a),
			.status = db_text(q, 3, a),
			.coder = db_text(q, 4, a),
			.machine = db_text(q, 5, a),
			.decided = db_int(q, 6) != 0,
		};
	return rc;
}

static struct told_theme *theme_of(struct told *t, int64_t id)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->v[i].id == id)
			return &t->v[i];
	return NULL;
}

/* Which passages, without reading any of them. */
static int choose(struct store *s, struct arena *a, int64_t review,
		  size_t limit, struct told *told, struct choices *out,
		  struct err *e)
{
	static const char sql[] =
		"WITH once AS (SELECT min(id) AS id FROM passage WHERE"
		" review_id = :review GROUP BY words)"
		" SELECT g.theme_id, g.passage_id, g.start_offset,"
		" g.end_offset, min((g.role = :indicator) * 1000000000 +"
		" g.start_offset) FROM once CROSS JOIN tagged g ON"
		" g.passage_id = once.id WHERE g.assertion = 0"
		" GROUP BY g.passage_id, g.theme_id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	db_bind_int(q, ":indicator", THEME_INDICATOR);
	while ((rc = db_step(q, e)) > 0) {
		struct told_theme *t = theme_of(told, db_int(q, 0));
		if (!t)
			continue;
		t->total++;
		if (t->decided || t->total > limit ||
		    !str_eq(t->status, "present"))
			continue;
		*ARENA_PUSH(a, out) = (struct choice){
			.theme = (size_t)(t - told->v),
			.passage = db_int(q, 1),
			.start = (size_t)db_int(q, 2),
			.end = (size_t)db_int(q, 3),
		};
	}
	return rc;
}

static int by_passage(const void *x, const void *y)
{
	const struct choice *s = x, *t = y;
	if (s->passage != t->passage)
		return s->passage < t->passage ? -1 : 1;
	return s->theme < t->theme ? -1 : s->theme > t->theme;
}

static int fetch(struct store *s, struct arena *a, const struct choices *c,
		 struct told *told, struct err *e)
{
	static const char sql[] =
		"SELECT p.id, " STORE_PLACE ", p.text FROM passage p"
		" JOIN document d ON d.id = p.document_id"
		" JOIN section x ON x.id = p.section_id WHERE p.id = :id";
	struct store_evidence v = { 0 };
	for (size_t i = 0; i < c->n; i++) {
		struct db_stmt *q;
		if (v.passage != c->v[i].passage) {
			if (db_prepare(store_db(s), sql, &q, e) < 0)
				return -1;
			db_bind_int(q, ":id", c->v[i].passage);
			if (db_step(q, e) < 0)
				return -1;
			v.passage = c->v[i].passage;
			store_read_place(q, 1, a, &v.at);
			v.text = db_text(q, 9, a);
			db_reset(q);
		}
		v.start = c->v[i].start;
		v.end = c->v[i].end;
		*ARENA_PUSH(a, &told->v[c->v[i].theme].passages) = v;
	}
	return 0;
}

/* People decided on passages of these themes: the long way, which heeds it. */
static int decided(struct store *s, struct arena *a, int64_t review,
		   size_t limit, struct told *told, struct err *e)
{
	for (size_t i = 0; i < told->n; i++) {
		struct told_theme *t = &told->v[i];
		struct store_evidences all = { 0 };
		if (!t->decided)
			continue;
		if (store_evidence(s, a, review, t->name, 0, &all, e) < 0)
			return -1;
		t->total = all.counts[THEME_PRESENT];
		for (size_t k = 0; k < all.n && k < limit; k++)
			if (all.v[k].counts == THEME_PRESENT &&
			    str_eq(t->status, "present"))
				*ARENA_PUSH(a, &t->passages) = all.v[k];
	}
	return 0;
}

int told_read(struct store *s, struct arena *a, int64_t review, size_t limit,
	      struct told *out, struct err *e)
{
	struct choices c = { 0 };
	if (read_themes(s, a, review, out, e) < 0 ||
	    choose(s, a, review, limit, out, &c, e) < 0)
		return -1;
	if (c.n)
		qsort(c.v, c.n, sizeof *c.v, by_passage);
	if (fetch(s, a, &c, out, e) < 0)
		return -1;
	return decided(s, a, review, limit, out, e);
}
