/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The passages behind the status of a theme: what the program read, what
 * people decided, and which of the two counts (status.c adds them up).
 */
#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "parts.h"

struct asked {
	int64_t review, theme, passage; /* passage 0: all of the review */
	const char *name;               /* of the theme */
};

/* ---- what people decided ---- */

struct decided { /* on one passage */
	int64_t passage;
	struct codings by;
};

struct decisions { /* by passage */
	struct decided *v;
	size_t n, cap;
};

static int read_decisions(struct store *s, struct arena *a,
			  const struct asked *x, struct decisions *out,
			  struct err *e)
{
	static const char sql[] =
		"SELECT passage_id, coder, date, value FROM coding WHERE"
		" review_id = :review AND theme_id = :theme AND level ="
		" 'passage' AND passage_id IS NOT NULL ORDER BY passage_id, id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", x->review);
	db_bind_int(q, ":theme", x->theme);
	while ((rc = db_step(q, e)) > 0) {
		int64_t passage = db_int(q, 0);
		if (!out->n || out->v[out->n - 1].passage != passage)
			ARENA_PUSH(a, out)->passage = passage;
		struct coding *c = ARENA_PUSH(a, &out->v[out->n - 1].by);
		c->coder = db_text(q, 1, a);
		c->date = db_text(q, 2, a);
		c->value = THEME_NOT_CODED;
		theme_status_parse(db_peek(q, 3), &c->value);
	}
	return rc;
}

static void put_coding(struct buf *b, const struct coding *c)
{
	buf_fmt(b, "%s%s%s", *c->coder ? c->coder : "somebody",
		*c->date ? ", " : "", c->date);
}

/* "absent by adjudicated, 2026-01-02 (ann, 2026-01-01: present; bob, …)" */
static const char *decided_text(struct arena *a, const struct codings *by,
				enum coding_standing how, size_t at)
{
	struct buf b = { 0 };
	if (how == CODING_DIFFERS) {
		buf_str(&b, "coders differ");
		at = by->n;
	} else {
		buf_fmt(&b, "%s by ", theme_status_name(by->v[at].value));
		put_coding(&b, &by->v[at]);
	}
	for (size_t i = 0, n = 0; i < by->n; i++) {
		if (i == at)
			continue;
		buf_str(&b, n++ ? "; " : " (");
		put_coding(&b, &by->v[i]);
		buf_fmt(&b, ": %s", theme_status_name(by->v[i].value));
	}
	if (by->n > (at < by->n))
		buf_char(&b, ')');
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* What the passage counts as, and by whose decision. */
static void decide(struct arena *a, const struct decisions *all,
		   enum theme_assertion told, struct store_evidence *v)
{
	const struct codings *by = NULL;
	enum theme_status value = THEME_TO_CONFIRM;
	size_t at = 0;
	for (size_t i = 0; i < all->n && !by; i++)
		if (all->v[i].passage == v->passage)
			by = &all->v[i].by;
	v->decided = "";
	v->counts = told;
	if (!by)
		return;
	enum coding_standing how = coding_in_force(by->v, by->n, &at);
	if (how != CODING_DIFFERS)
		value = by->v[at].value;
	v->decided = decided_text(a, by, how, at);
	v->counts = store_counts_as(told, &value);
}

/* ---- the passages ---- */

static int read_passages(struct store *s, struct arena *a,
			 const struct asked *x, const struct decisions *all,
			 struct store_evidences *out, struct err *e)
{
	static const char sql[] =
		/* Of a passage its most telling tag: SQLite takes the other
		 * columns from the row of the minimum. */
		"WITH once AS (SELECT min(id) AS id FROM passage WHERE"
		" review_id = :review GROUP BY words)"
		" SELECT p.id, " STORE_PLACE ", p.text, g.assertion,"
		" (SELECT text FROM phrase WHERE id = g.rule),"
		" (SELECT text FROM phrase WHERE id = g.cue),"
		" g.start_offset, g.end_offset, min((g.assertion * 2 + (g.role"
		" = :indicator)) * 1000000000 + g.start_offset)"
		" FROM once JOIN passage p ON p.id = once.id"
		" JOIN document d ON d.id = p.document_id"
		" JOIN section x ON x.id = p.section_id"
		" LEFT JOIN tagged g ON g.passage_id = p.id AND g.theme_id ="
		" :theme WHERE (:passage = 0 OR p.id = :passage) AND"
		" (g.theme_id IS NOT NULL OR EXISTS(SELECT 1 FROM coding c"
		" WHERE c.passage_id = p.id AND c.theme_id = :theme))"
		" GROUP BY p.id ORDER BY p.id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", x->review);
	db_bind_int(q, ":theme", x->theme);
	db_bind_int(q, ":passage", x->passage);
	db_bind_int(q, ":indicator", THEME_INDICATOR);
	while ((rc = db_step(q, e)) > 0) {
		struct store_evidence *v = ARENA_PUSH(a, out);
		bool tagged = !db_is_null(q, 10);
		enum theme_assertion told = THEME_N_ASSERTIONS;
		if (tagged)
			told = (enum theme_assertion)db_int(q, 10);
		v->passage = db_int(q, 0);
		store_read_place(q, 1, a, &v->at);
		v->theme = x->name;
		v->text = db_text(q, 9, a);
		v->assertion = tagged ? theme_assertion_name(told) : "";
		v->rule = tagged ? db_text(q, 11, a) : "";
		v->cue = tagged ? db_text(q, 12, a) : "";
		v->start = (size_t)db_int(q, 13);
		v->end = (size_t)db_int(q, 14);
		decide(a, all, told, v);
		out->counts[v->counts]++;
		out->total++;
	}
	return rc;
}

/* First what decides: assertions, what people took out of them, and denials
 * if they are more. */
static int rank(const struct store_evidences *all,
		const struct store_evidence *v)
{
	static const int ranks[THEME_N_ASSERTIONS + 1] = {
		[THEME_PRESENT] = 0,     [THEME_N_ASSERTIONS] = 1,
		[THEME_RECOMMENDED] = 3, [THEME_HYPOTHETICAL] = 4,
		[THEME_HISTORICAL] = 5,  [THEME_OTHER_PERSON] = 6,
		[THEME_NEGATED] = 7,     [THEME_BOILERPLATE] = 8,
	};
	bool denied = all->counts[THEME_PRESENT] &&
		      all->counts[THEME_NEGATED] > all->counts[THEME_PRESENT];
	return denied && v->counts == THEME_NEGATED ? 2 : ranks[v->counts];
}

/* Stable: within a rank they stay as they stand in the documents. */
static void sort(struct arena *a, struct store_evidences *all)
{
	struct store_evidence *v = arena_alloc(a, (all->n + 1) * sizeof *v);
	size_t n = 0;
	for (int r = 0; r <= 8; r++)
		for (size_t i = 0; i < all->n; i++)
			if (rank(all, &all->v[i]) == r)
				v[n++] = all->v[i];
	all->v = v;
	all->cap = all->n;
}

static int read_all(struct store *s, struct arena *a, const struct asked *x,
		    struct store_evidences *out, struct err *e)
{
	struct decisions all = { 0 };
	if (read_decisions(s, a, x, &all, e) < 0)
		return -1;
	return read_passages(s, a, x, &all, out, e);
}

int store_evidence(struct store *s, struct arena *a, int64_t review,
		   const char *theme, size_t limit, struct store_evidences *out,
		   struct err *e)
{
	struct asked x = { .review = review, .name = theme };
	if (store_theme_named(s, theme, &x.theme, e) < 0 ||
	    read_all(s, a, &x, out, e) < 0)
		return -1;
	sort(a, out);
	if (limit && out->n > limit)
		out->n = limit;
	return 0;
}

/* ---- one passage ---- */

/* The themes that the program or a person tells of in a passage. */
struct themes {
	struct asked *v;
	size_t n, cap;
};

static int read_themes(struct store *s, struct arena *a, int64_t passage,
		       struct themes *out, struct err *e)
{
	static const char sql[] =
		"SELECT p.review_id, p.id, t.id, t.name FROM passage o JOIN"
		" passage p ON p.id = (SELECT min(id) FROM passage WHERE"
		" review_id = o.review_id AND words = o.words) JOIN theme t ON"
		" t.active AND (EXISTS(SELECT 1 FROM tagged g WHERE"
		" g.passage_id = p.id AND g.theme_id = t.id) OR"
		" EXISTS(SELECT 1 FROM coding c WHERE c.passage_id = p.id AND"
		" c.theme_id = t.id)) WHERE o.id = :id ORDER BY t.name";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", passage);
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(a, out) = (struct asked){
			.review = db_int(q, 0),
			.passage = db_int(q, 1),
			.theme = db_int(q, 2),
			.name = db_text(q, 3, a),
		};
	return rc;
}

int store_passage_themes(struct store *s, struct arena *a, int64_t passage,
			 struct store_evidences *out, struct err *e)
{
	struct themes themes = { 0 };
	if (read_themes(s, a, passage, &themes, e) < 0)
		return -1;
	for (size_t i = 0; i < themes.n; i++)
		if (read_all(s, a, &themes.v[i], out, e) < 0)
			return -1;
	return 0;
}
