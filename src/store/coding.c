/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * People's decisions. A decision on a passage is kept with the passage's
 * words: ids change when a document is read anew, words seldom do.
 */
#include "store.h"

#include <string.h>

#include "coding.h"
#include "parts.h"

/* The review and passage that a unit names. */
struct unit {
	int64_t review, passage; /* 0: none */
	const char *name;        /* the review's key as it is, or the id */
	const char *words;       /* of the passage, "" for a review */
};

/* The review of a key, or of one that differs from it only in case and is the
 * only one that does: 1 found, 0 not. */
static int find_key(struct store *s, struct arena *a, const char *key,
		    bool any_case, struct unit *out, struct err *e)
{
	static const char exact[] =
		"SELECT id, key FROM review WHERE key = :key";
	static const char near[] = "SELECT id, key FROM review WHERE key = :key"
				   " COLLATE NOCASE LIMIT 2";
	struct db_stmt *q;
	if (db_prepare(s->db, any_case ? near : exact, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	int rc = db_step(q, e), again = 0;
	if (rc > 0) {
		int64_t id = db_int(q, 0);
		const char *name = db_text(q, 1, a);
		again = db_step(q, e);
		if (again == 0) {
			out->review = id;
			out->name = name;
		}
	}
	db_reset(q);
	return again < 0 ? -1 : rc > 0 && !again;
}

/* The first passage of the review with the same words: where a report is here
 * twice, its evidence is counted there (finish.c). */
static int find_unit(struct store *s, struct arena *a, const char *unit,
		     struct unit *out, struct err *e)
{
	static const char by_id[] =
		"SELECT p.review_id, (SELECT min(o.id) FROM passage o WHERE"
		" o.review_id = p.review_id AND o.text = p.text), p.text"
		" FROM passage p WHERE p.id = :unit";
	struct db_stmt *q;
	int64_t id;
	*out = (struct unit){ .words = "" };
	int rc = find_key(s, a, unit, false, out, e);
	if (rc == 0 && !str_int(unit, 1, INT64_MAX - 1, &id))
		rc = find_key(s, a, unit, true, out, e) < 0 ? -1 : 1;
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	if (db_prepare(s->db, by_id, &q, e) < 0)
		return -1;
	db_bind_int(q, ":unit", id);
	rc = db_step(q, e);
	if (rc > 0) {
		out->review = db_int(q, 0);
		out->passage = db_int(q, 1);
		out->words = db_text(q, 2, a);
		out->name = arena_fmt(a, "%lld", (long long)out->passage);
	}
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

static void bind_id(struct db_stmt *q, const char *name, int64_t id)
{
	if (id)
		db_bind_int(q, name, id);
	else
		db_bind_null(q, name);
}

static int put_coding(struct store *s, const struct catalogue_coding *x,
		      const struct unit *u, int64_t theme, struct err *e)
{
	static const char sql[] =
		"INSERT INTO coding(review_id, level, passage_id, unit, words,"
		" theme_id, value, coder, date, note) VALUES(:review, :level,"
		" :passage, :unit, :words, :theme, :value, :coder, :date,"
		" :note) ON CONFLICT(review_id, level, words, theme_id, coder,"
		" date) DO UPDATE SET value = excluded.value, note ="
		" excluded.note WHERE value <> excluded.value OR note <>"
		" excluded.note";
	static const char mark[] = "UPDATE review SET changed = 1"
				   " WHERE id = :id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", u->review);
	db_bind_text(q, ":level", u->passage ? "passage" : "review");
	bind_id(q, ":passage", u->passage);
	db_bind_text(q, ":unit", u->name);
	db_bind_text(q, ":words", u->words);
	db_bind_int(q, ":theme", theme);
	db_bind_text(q, ":value", x->value);
	db_bind_text(q, ":coder", x->coder);
	db_bind_text(q, ":date", x->date);
	db_bind_text(q, ":note", x->note ? x->note : "");
	if (db_run(q, e) < 0)
		return -1;
	int changed = db_changes(s->db) > 0;
	if (db_prepare(s->db, mark, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", u->review);
	return db_run(q, e) < 0 ? -1 : changed;
}

/* 1 it can be stored, 0 it cannot and a diagnostic says why. */
static int check_coding(struct store *s, const struct catalogue_coding *x,
			const struct unit *u, struct diag_at at, int64_t *theme,
			struct diags *d, struct err *e)
{
	enum theme_status status;
	struct err why = { 0 };
	if (!u->review) {
		diag_add(d, DIAG_LOST, "unknown-unit", at,
			 "\"%s\" is neither a review nor a passage of this "
			 "store",
			 x->unit);
		return 0;
	}
	if (store_theme_named(s, x->theme, theme, &why) < 0) {
		if (why.kind != ERR_USAGE) {
			*e = why;
			return -1;
		}
		diag_add(d, DIAG_LOST, "unknown-theme", at, "%s", why.text);
		return 0;
	}
	if (!theme_status_parse(x->value, &status)) {
		diag_add(d, DIAG_LOST, "bad-value", at,
			 "\"%s\" is not a status: write present, mentioned "
			 "only, absent, to confirm or not coded",
			 x->value);
		return 0;
	}
	return 1;
}

int store_put_codings(struct store *s, const struct catalogue_codings *c,
		      const char *file, size_t *n_new, struct diags *d,
		      struct err *e)
{
	*n_new = 0;
	for (size_t i = 0; i < c->n; i++) {
		const struct catalogue_coding *x = &c->v[i];
		struct diag_at at = { .file = file, .line = x->line };
		struct arena a = { 0 };
		struct unit u;
		int64_t theme = 0;
		int rc = find_unit(s, &a, x->unit, &u, e);
		if (rc == 0)
			rc = check_coding(s, x, &u, at, &theme, d, e);
		if (rc > 0) {
			rc = put_coding(s, x, &u, theme, e);
			*n_new += rc > 0;
		}
		arena_release(&a);
		if (rc < 0)
			return -1;
	}
	return 0;
}

/* ---- after documents changed ---- */

int store_settle_codings(struct store *s, struct err *e)
{
	/* "+": the words are compared within the review's passages. */
	return db_exec(
		s->db,
		"UPDATE coding SET passage_id = (SELECT min(p.id) FROM passage"
		" p WHERE p.review_id = coding.review_id AND +p.text ="
		" coding.words) WHERE level = 'passage' AND review_id IN"
		" (SELECT id FROM review WHERE changed);"
		"UPDATE sampled SET passage_id = (SELECT min(p.id) FROM"
		" passage p WHERE p.review_id = sampled.review_id AND +p.text"
		" = sampled.words) WHERE review_id IN"
		" (SELECT id FROM review WHERE changed)",
		e);
}

int store_lost_codings(struct store *s, struct diags *d, struct err *e)
{
	static const char sql[] =
		"SELECT r.key, t.name, c.coder, c.words FROM coding c JOIN"
		" review r ON r.id = c.review_id JOIN theme t ON t.id ="
		" c.theme_id WHERE c.level = 'passage' AND c.passage_id IS"
		" NULL ORDER BY r.key, t.name, c.id";
	struct arena a = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		const char *words = db_text(q, 3, &a);
		size_t n = strlen(words);
		n = utf8_cut(words, n < 60 ? n : 60);
		diag_add(d, DIAG_WARNING, "coding-without-passage",
			 (struct diag_at){ .file = db_text(q, 0, &a) },
			 "%s's decision on %s is kept but counts for nothing: "
			 "its passage is no longer here: \"%.*s…\"",
			 db_text(q, 2, &a), db_text(q, 1, &a), (int)n, words);
	}
	arena_release(&a);
	return rc;
}

/* ---- the decisions that stand ---- */

static void read_coding(struct db_stmt *q, int i, struct arena *a,
			struct coding *out)
{
	out->coder = db_text(q, i, a);
	out->date = db_text(q, i + 1, a);
	out->value = THEME_NOT_CODED;
	theme_status_parse(db_peek(q, i + 2), &out->value);
}

int store_decisions(struct store *s, struct arena *a, int64_t review,
		    struct store_decisions *out, struct err *e)
{
	static const char sql[] =
		"SELECT theme_id, passage_id, coder, date, value FROM coding"
		" WHERE review_id = :review AND (level = 'review' OR"
		" passage_id IS NOT NULL) ORDER BY theme_id, passage_id, id";
	struct db_stmt *q;
	struct codings of = { 0 };
	int64_t theme = 0, passage = 0;
	size_t at;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	for (;;) {
		int rc = db_step(q, e);
		if (rc < 0)
			return -1;
		bool same = rc > 0 && of.n && db_int(q, 0) == theme &&
			    db_int(q, 1) == passage;
		if (!same && of.n) {
			enum coding_standing how =
				coding_in_force(of.v, of.n, &at);
			*ARENA_PUSH(a, out) = (struct store_decision){
				.theme = theme,
				.passage = passage,
				.value = how == CODING_DIFFERS
						 ? THEME_TO_CONFIRM
						 : of.v[at].value,
				.coder = how == CODING_DIFFERS ? "coders differ"
							       : of.v[at].coder,
			};
			of.n = 0;
		}
		if (!rc)
			return 0;
		theme = db_int(q, 0);
		passage = db_int(q, 1);
		read_coding(q, 2, a, ARENA_PUSH(a, &of));
	}
}

int store_codings(struct store *s, struct arena *a, bool passages,
		  const char *theme, struct codings *out, struct err *e)
{
	static const char sql[] =
		"SELECT CASE c.level WHEN 'review' THEN r.key ELSE"
		" c.passage_id END, t.name, c.coder, c.date, c.value,"
		" CASE c.level WHEN 'review' THEN coalesce((SELECT x.machine ="
		" 'present' FROM review_theme x WHERE x.review_id ="
		" c.review_id AND x.theme_id = c.theme_id), 0) ELSE EXISTS("
		"SELECT 1 FROM tag g WHERE g.passage_id = c.passage_id AND"
		" g.theme_id = c.theme_id AND g.assertion = 'present') END,"
		" EXISTS(SELECT 1 FROM tag g WHERE g.passage_id = c.passage_id"
		" AND g.theme_id = c.theme_id),"
		" coalesce(m.stratum, 0), coalesce(m.stratum_size, 0),"
		" coalesce(m.stratum_n, 0)"
		" FROM coding c JOIN review r ON r.id = c.review_id JOIN theme"
		" t ON t.id = c.theme_id AND t.active LEFT JOIN sampled m ON"
		" m.passage_id = c.passage_id AND m.theme_id = c.theme_id"
		" WHERE c.level = :level AND (:level = 'review' OR"
		" c.passage_id IS NOT NULL) AND (:theme = '' OR t.id = :id)"
		" ORDER BY t.name, r.key, c.passage_id, c.id";
	int64_t id = 0;
	struct db_stmt *q;
	int rc;
	if ((*theme && store_theme_named(s, theme, &id, e) < 0) ||
	    db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":level", passages ? "passage" : "review");
	db_bind_text(q, ":theme", theme);
	db_bind_int(q, ":id", id);
	while ((rc = db_step(q, e)) > 0) {
		struct coding *c = ARENA_PUSH(a, out);
		c->unit = db_text(q, 0, a);
		c->theme = db_text(q, 1, a);
		read_coding(q, 2, a, c);
		c->machine = db_int(q, 5) != 0;
		c->tagged = db_int(q, 6) != 0;
		c->stratum = (int)db_int(q, 7);
		c->stratum_size = db_int(q, 8);
		c->stratum_n = db_int(q, 9);
	}
	if (rc == 0)
		coding_sort(out);
	return rc;
}

static int read_machine(struct store *s, struct arena *a, const struct unit *u,
			int64_t theme, struct coding *out, struct err *e)
{
	static const char review[] =
		"SELECT coalesce(max(x.machine = 'present'), 0), 0, t.name FROM"
		" theme t LEFT JOIN review_theme x ON x.theme_id = t.id AND"
		" x.review_id = :unit WHERE t.id = :theme";
	static const char passage[] =
		"SELECT coalesce(max(g.assertion = 'present'), 0), count(g.theme_id)"
		" > 0, t.name FROM theme t LEFT JOIN tag g ON g.theme_id ="
		" t.id AND g.passage_id = :unit WHERE t.id = :theme";
	struct db_stmt *q;
	if (db_prepare(s->db, u->passage ? passage : review, &q, e) < 0)
		return -1;
	db_bind_int(q, ":unit", u->passage ? u->passage : u->review);
	db_bind_int(q, ":theme", theme);
	int rc = db_step(q, e);
	if (rc > 0) {
		out->machine = db_int(q, 0) != 0;
		out->tagged = db_int(q, 1) != 0;
		out->theme = db_text(q, 2, a);
	}
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

int store_codings_of(struct store *s, struct arena *a,
		     const struct catalogue_codings *c, bool passages,
		     struct codings *out, struct diags *d, struct err *e)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct catalogue_coding *x = &c->v[i];
		struct diag_at at = { .file = c->name, .line = x->line };
		struct unit u;
		int64_t theme = 0;
		if (find_unit(s, a, x->unit, &u, e) < 0)
			return -1;
		int rc = check_coding(s, x, &u, at, &theme, d, e);
		if (rc < 0)
			return -1;
		if (!rc || (u.passage != 0) != passages)
			continue;
		struct coding *k = ARENA_PUSH(a, out);
		k->unit = u.name;
		k->coder = x->coder;
		k->date = x->date;
		theme_status_parse(x->value, &k->value);
		if (read_machine(s, a, &u, theme, k, e) < 0)
			return -1;
	}
	coding_sort(out);
	return 0;
}

/* ---- samples ---- */

static int list_candidates(struct store *s, struct arena *a, int64_t theme,
			   struct coding_candidates *out, struct err *e)
{
	/* Each text of a review once; nothing that no reader codes. */
	static const char sql[] =
		"WITH once AS (SELECT min(p.id) AS id FROM passage p JOIN"
		" section x ON x.id = p.section_id WHERE x.kind NOT IN"
		" ('contents', 'references', 'glossary') AND length(p.text) >="
		" 40 GROUP BY p.review_id, p.text),"
		" told AS (SELECT DISTINCT p.document_id AS id FROM tagged g JOIN"
		" passage p ON p.id = g.passage_id WHERE g.theme_id = :theme"
		" AND g.assertion = 0)"
		" SELECT p.id, CASE WHEN EXISTS(SELECT 1 FROM tag g WHERE"
		" g.passage_id = p.id AND g.theme_id = :theme AND g.assertion"
		" = 'present') THEN 0 WHEN EXISTS(SELECT 1 FROM tag g WHERE"
		" g.passage_id = p.id AND g.theme_id = :theme) THEN 1 WHEN"
		" p.document_id IN (SELECT id FROM told) THEN 2 ELSE 3 END"
		" FROM once JOIN passage p ON p.id = once.id ORDER BY p.id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":theme", theme);
	while ((rc = db_step(q, e)) > 0) {
		*ARENA_PUSH(a, out) = (struct coding_candidate){
			db_int(q, 0), (enum coding_stratum)db_int(q, 1)
		};
	}
	return rc;
}

int store_candidates(struct store *s, struct arena *a, const char *theme,
		     struct coding_candidates *out, struct err *e)
{
	int64_t id;
	if (store_theme_named(s, theme, &id, e) < 0)
		return -1;
	return list_candidates(s, a, id, out, e);
}

int store_put_sample(struct store *s, const char *theme,
		     const struct coding_sample *x, const char *date,
		     struct err *e)
{
	static const char sql[] =
		"INSERT INTO sampled(review_id, passage_id, words, theme_id,"
		" stratum, stratum_size, stratum_n, drawn) SELECT review_id,"
		" id, text, :theme, :stratum, :size, :n, :drawn FROM passage"
		" WHERE id = :passage ON CONFLICT DO UPDATE SET stratum ="
		" excluded.stratum, stratum_size = excluded.stratum_size,"
		" stratum_n = excluded.stratum_n, drawn = excluded.drawn";
	int64_t id;
	if (store_theme_named(s, theme, &id, e) < 0)
		return -1;
	for (size_t i = 0; i < x->n; i++) {
		struct db_stmt *q;
		if (db_prepare(s->db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":theme", id);
		db_bind_int(q, ":passage", x->v[i].passage);
		db_bind_int(q, ":stratum", (int64_t)x->v[i].stratum);
		db_bind_int(q, ":size", x->v[i].stratum_size);
		db_bind_int(q, ":n", x->v[i].stratum_n);
		db_bind_text(q, ":drawn", date);
		if (db_run(q, e) < 0)
			return -1;
	}
	return 0;
}
