/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The status of every theme in every changed review: from its tags, and from
 * what people decided on its passages and on the whole of it.
 */
#include "store.h"

#include <string.h>

#include "parts.h"
#include "schema.h"

struct tallied {
	int64_t theme;
	struct theme_threshold threshold;
	/* What the program read, and with what people decided on passages. */
	struct theme_evidence machine, decided;
};

struct tally {
	int64_t review;
	struct {
		struct tallied *v;
		size_t n, cap;
	} themes; /* by id */
	struct store_decisions decisions;
};

/* The themes in use, by id, with their thresholds. */
static int read_themes(struct store *s, struct arena *a, struct tally *t,
		       struct err *e)
{
	static const char sql[] = "SELECT id, threshold FROM theme"
				  " WHERE active ORDER BY id";
	struct diags d = { .a = a };
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		struct tallied *x = ARENA_PUSH(a, &t->themes);
		const char *text = db_text(q, 1, a);
		x->theme = db_int(q, 0);
		x->threshold = theme_threshold_default(THEME_FACTOR);
		theme_threshold_read("", text, strlen(text), THEME_FACTOR,
				     &x->threshold, &d);
	}
	return rc;
}

static struct tallied *tallied(const struct tally *t, int64_t theme)
{
	size_t lo = 0, hi = t->themes.n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (t->themes.v[mid].theme < theme)
			lo = mid + 1;
		else
			hi = mid;
	}
	struct tallied *x = &t->themes.v[lo];
	return lo < t->themes.n && x->theme == theme ? x : NULL;
}

/* What people decided on the review (passage 0) or one of its passages. */
static const struct store_decision *decided(const struct tally *t,
					    int64_t theme, int64_t passage)
{
	for (size_t i = 0; i < t->decisions.n; i++) {
		const struct store_decision *d = &t->decisions.v[i];
		if (d->theme == theme && d->passage == passage)
			return d;
	}
	return NULL;
}

struct told { /* what a passage says of a theme */
	enum text_section section;
	enum theme_assertion strongest;
	bool indicator; /* only indicators say it */
};

static void add_told(struct theme_evidence *ev, const struct theme_threshold *t,
		     const struct told *x)
{
	theme_evidence_add(ev, t, x->section, x->strongest, x->indicator);
}

enum theme_assertion store_counts_as(enum theme_assertion told,
				     const enum theme_status *decided)
{
	if (decided && *decided == THEME_ABSENT)
		return THEME_N_ASSERTIONS;
	if (decided && *decided == THEME_IS_PRESENT)
		return THEME_PRESENT;
	if (decided && *decided == THEME_MENTIONED)
		return THEME_HYPOTHETICAL;
	return told;
}

static void add_decided(struct tallied *x, const struct store_decision *d,
			struct told told)
{
	if (d && d->value == THEME_IS_PRESENT)
		told.indicator = false;
	told.strongest = store_counts_as(told.strongest, d ? &d->value : NULL);
	add_told(&x->decided, &x->threshold, &told);
}

static void add_passage(struct tally *t, int64_t theme, int64_t passage,
			const struct told *told)
{
	struct tallied *x = tallied(t, theme);
	if (!x)
		return;
	add_told(&x->machine, &x->threshold, told);
	add_decided(x, decided(t, theme, passage), *told);
}

/* Passages of which only people say that they tell of a theme. */
static int add_found_by_people(struct store *s, struct tally *t, struct err *e)
{
	static const char sql[] =
		"SELECT x.kind, EXISTS(SELECT 1 FROM tag g WHERE g.passage_id"
		" = p.id AND g.theme_id = :theme) FROM passage p JOIN section"
		" x ON x.id = p.section_id WHERE p.id = :id";
	for (size_t i = 0; i < t->decisions.n; i++) {
		const struct store_decision *d = &t->decisions.v[i];
		enum text_section section = TEXT_OTHER;
		struct db_stmt *q;
		struct tallied *x = tallied(t, d->theme);
		if (!d->passage || !x)
			continue;
		if (db_prepare(s->db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":theme", d->theme);
		db_bind_int(q, ":id", d->passage);
		int rc = db_step(q, e);
		if (rc > 0 && !db_int(q, 1)) {
			text_section_parse(db_peek(q, 0), &section);
			add_decided(x, d,
				    (struct told){ section, THEME_N_ASSERTIONS,
						   false });
		}
		db_reset(q);
		if (rc < 0)
			return -1;
	}
	return 0;
}

/* Adds up the tags of one review: of each passage and theme its strongest
 * assertion, which is the one that comes first in the enumeration. The same
 * words in two documents (a report as PDF and as DOCX, a paragraph that the
 * summary repeats) are evidence once. */
static int add_evidence(struct store *s, struct tally *t, struct err *e)
{
	static const char sql[] =
		"WITH once AS (SELECT min(id) AS id FROM passage WHERE"
		" review_id = :review GROUP BY words)"
		" SELECT g.theme_id, g.passage_id, x.kind, min(g.assertion"
		" * 2 + (g.role = :indicator))"
		" FROM once JOIN tagged g ON g.passage_id = once.id"
		" JOIN passage p ON p.id = once.id"
		" JOIN section x ON x.id = p.section_id"
		" GROUP BY g.passage_id, g.theme_id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", t->review);
	db_bind_int(q, ":indicator", THEME_INDICATOR);
	while ((rc = db_step(q, e)) > 0) {
		enum text_section section = TEXT_OTHER;
		text_section_parse(db_peek(q, 2), &section);
		add_passage(t, db_int(q, 0), db_int(q, 1),
			    &(struct told){
				    section,
				    (enum theme_assertion)(db_int(q, 3) / 2),
				    db_int(q, 3) % 2 != 0 });
	}
	return rc;
}

static int put_status(struct store *s, const struct tally *t,
		      const struct tallied *x, bool readable, struct err *e)
{
	static const char sql[] =
		"INSERT OR REPLACE INTO review_theme(review_id, theme_id,"
		" status, machine, coder, evidence, strong, plain, weak,"
		" negated, boilerplate, weight, passages) VALUES(:review,"
		" :theme, :status, :machine, :coder, :evidence, :strong,"
		" :plain, :weak, :negated, :boilerplate, :weight, :passages)";
	const struct theme_evidence *ev = &x->decided;
	const struct store_decision *d = decided(t, x->theme, 0);
	enum theme_status machine =
		theme_status_of(&x->machine, &x->threshold, readable);
	enum theme_status status =
		d ? d->value : theme_status_of(ev, &x->threshold, readable);
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", t->review);
	db_bind_int(q, ":theme", x->theme);
	db_bind_text(q, ":status", theme_status_name(status));
	db_bind_text(q, ":machine", theme_status_name(machine));
	db_bind_text(q, ":coder", d ? d->coder : "");
	db_bind_int(q, ":evidence", ev->strong + ev->plain);
	db_bind_int(q, ":strong", ev->strong);
	db_bind_int(q, ":plain", ev->plain);
	db_bind_int(q, ":weak", ev->weak);
	db_bind_int(q, ":negated", ev->negated);
	db_bind_int(q, ":boilerplate", ev->boilerplate);
	db_bind_real(q, ":weight", ev->weight);
	db_bind_int(q, ":passages", ev->passages);
	return db_run(q, e);
}

static int count_passages(struct store *s, int64_t review, int *out,
			  struct err *e)
{
	static const char sql[] = "SELECT count(DISTINCT words) FROM passage"
				  " WHERE review_id = :review";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	if (db_step(q, e) < 0)
		return -1;
	*out = (int)db_int(q, 0);
	db_reset(q);
	return 0;
}

static int settle_review(struct store *s, struct tally *t, bool readable,
			 struct err *e)
{
	static const char done[] =
		"UPDATE review SET changed = 0, present = " SCHEMA_PRESENT
		" WHERE id = :id";
	struct arena a = { 0 };
	struct db_stmt *q;
	int passages, ret = -1;
	t->decisions = (struct store_decisions){ 0 };
	if (count_passages(s, t->review, &passages, e) < 0 ||
	    store_decisions(s, &a, t->review, &t->decisions, e) < 0)
		goto out;
	for (size_t i = 0; i < t->themes.n; i++)
		t->themes.v[i].machine = t->themes.v[i].decided =
			(struct theme_evidence){ .passages = passages };
	if (add_evidence(s, t, e) < 0 || add_found_by_people(s, t, e) < 0)
		goto out;
	for (size_t i = 0; i < t->themes.n; i++)
		if (put_status(s, t, &t->themes.v[i], readable, e) < 0)
			goto out;
	if (db_prepare(s->db, done, &q, e) < 0)
		goto out;
	db_bind_int(q, ":id", t->review);
	ret = db_run(q, e);
out:
	arena_release(&a);
	return ret;
}

struct reviews {
	struct {
		int64_t id;
		bool readable;
	} * v;
	size_t n, cap;
};

static int list_changed(struct store *s, struct arena *a, struct reviews *out,
			struct err *e)
{
	static const char sql[] =
		"SELECT id, EXISTS(SELECT 1 FROM document d WHERE"
		" d.review_id = review.id AND d.outcome <> 'failed')"
		" FROM review WHERE changed ORDER BY id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		ARENA_PUSH(a, out)->id = db_int(q, 0);
		out->v[out->n - 1].readable = db_int(q, 1) != 0;
	}
	return rc;
}

int store_settle_themes(struct store *s, struct err *e)
{
	struct arena a = { 0 };
	struct tally t = { 0 };
	struct reviews reviews = { 0 };
	int ret = -1;
	if (read_themes(s, &a, &t, e) < 0 ||
	    list_changed(s, &a, &reviews, e) < 0)
		goto out;
	for (size_t i = 0; i < reviews.n; i++) {
		t.review = reviews.v[i].id;
		if (settle_review(s, &t, reviews.v[i].readable, e) < 0)
			goto out;
	}
	ret = 0;
out:
	arena_release(&a);
	return ret;
}
