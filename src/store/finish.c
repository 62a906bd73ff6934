/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * After documents, catalogue or codings changed: the values in force, and the
 * status of every theme in every changed review.
 */
#include "store.h"

#include <string.h>

#include "parts.h"

/* The fact in force: a coder's over the catalogue's over the text's, and of
 * one source the first. */
#define IN_FORCE " ORDER BY" STORE_FACT_ORDER("") " LIMIT 1"
#define OF_REVIEW(name)                                                        \
	"(SELECT value FROM fact WHERE review_id = review.id AND name = "      \
	"'" name "' AND child_id IS NULL AND child_label IS NULL" IN_FORCE ")"
#define OF_CHILD(column, name)                                                 \
	"(SELECT " column " FROM fact WHERE review_id = child.review_id AND"   \
	" name = '" name "' AND child_id = child.id" IN_FORCE ")"

/* clang-format off */
static int settle_values(struct store *s, struct err *e)
{
	static const char sql[] =
		"UPDATE review SET"
		" title = coalesce(" OF_REVIEW("title") ", title),"
		" kind = " OF_REVIEW("kind") ","
		" area = " OF_REVIEW("area") ","
		" region = " OF_REVIEW("region") ","
		" incident = " OF_REVIEW("incident") ","
		" published = " OF_REVIEW("published") ","
		" published_year ="
		" CAST(substr(" OF_REVIEW("published") ", 1, 4) AS INTEGER),"
		" outcome = " OF_REVIEW("outcome") ","
		" source = " OF_REVIEW("source") ","
		" children = coalesce("
		"CAST(" OF_REVIEW("children") " AS INTEGER), nullif((SELECT"
		" count(*) FROM child WHERE review_id = review.id), 0))"
		" WHERE changed;"
		"UPDATE child SET"
		" age_days = CAST(" OF_CHILD("value", "age") " AS INTEGER),"
		" age_unit = " OF_CHILD("precision", "age") ","
		" sex = " OF_CHILD("value", "sex") ","
		" ethnicity = " OF_CHILD("value", "ethnicity") ","
		" disability = " OF_CHILD("value", "disability")
		" WHERE review_id IN (SELECT id FROM review WHERE changed)";
	return db_exec(s->db, sql, e);
}
/* clang-format on */

struct dated { /* a review or child and the text its number comes from */
	int64_t id;
	const char *text;
	int64_t days; /* of an age; and in what it was given */
	const char *unit;
};

struct dates {
	struct dated *v;
	size_t n, cap;
};

static int list(struct store *s, struct arena *a, const char *sql,
		struct dates *out, struct err *e)
{
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		struct dated *d = ARENA_PUSH(a, out);
		d->id = db_int(q, 0);
		d->text = db_text(q, 1, a);
		if (db_columns(q) < 4)
			continue;
		d->days = db_int(q, 2);
		d->unit = db_text(q, 3, a);
	}
	return rc;
}

/* Completed years. A text's words hold more than the age, so there they come
 * from its days, which are the unit's length rounded down. */
static int years_of(const struct dated *d)
{
	struct text_age x;
	if (text_age_parse(d->text, &x))
		return x.years;
	if (!*d->unit)
		return -1;
	if (str_eq(d->unit, text_age_unit_name(TEXT_AGE_YEARS)))
		return (int)((double)(d->days + 1) / 365.25);
	if (str_eq(d->unit, text_age_unit_name(TEXT_AGE_MONTHS)))
		return (int)((double)(d->days + 1) / 30.4375) / 12;
	return (int)((double)d->days / 365.25);
}

static int put_number(struct store *s, const char *sql, int64_t id, int value,
		      struct err *e)
{
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", id);
	if (value < 0)
		db_bind_null(q, ":value");
	else
		db_bind_int(q, ":value", value);
	return db_run(q, e);
}

/* Financial years and completed years of age: reckoned by the text module, so
 * that one place knows the rules. */
static int settle_numbers(struct store *s, struct err *e)
{
	static const char incidents[] = "SELECT id, incident FROM review"
					" WHERE changed";
	static const char set_fy[] = "UPDATE review SET incident_fy = :value"
				     " WHERE id = :id";
	/* the age as written, in days, and its unit */
	static const char ages[] =
		"SELECT c.id, f.raw, f.value, f.precision FROM child c LEFT"
		" JOIN fact f ON f.id = (SELECT id FROM fact WHERE review_id ="
		" c.review_id AND name = 'age' AND child_id = c.id" IN_FORCE
		") WHERE c.review_id IN (SELECT id FROM review WHERE changed)";
	static const char set_years[] = "UPDATE child SET age_years = :value"
					" WHERE id = :id";
	struct arena a = { 0 };
	struct dates fy = { 0 }, age = { 0 };
	int ret = -1;
	if (list(s, &a, incidents, &fy, e) < 0 ||
	    list(s, &a, ages, &age, e) < 0)
		goto out;
	for (size_t i = 0; i < fy.n; i++) {
		struct text_date d;
		int v = text_date_parse(fy.v[i].text, &d) ? d.fy : -1;
		if (put_number(s, set_fy, fy.v[i].id, v, e) < 0)
			goto out;
	}
	for (size_t i = 0; i < age.n; i++) {
		int v = years_of(&age.v[i]);
		if (put_number(s, set_years, age.v[i].id, v, e) < 0)
			goto out;
	}
	ret = 0;
out:
	arena_release(&a);
	return ret;
}

/* ---- status of themes ---- */

struct tally {
	int64_t review;
	struct theme_evidence *of; /* by index of theme */
	const int64_t *themes;
	size_t n_themes;
};

static int64_t *all_themes(struct store *s, struct arena *a, size_t *n,
			   struct err *e)
{
	static const char sql[] = "SELECT id FROM theme WHERE active"
				  " ORDER BY id";
	struct {
		int64_t *v;
		size_t n, cap;
	} ids = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return NULL;
	*ARENA_PUSH(a, &ids) = 0;
	ids.n = 0;
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(a, &ids) = db_int(q, 0);
	*n = ids.n;
	return rc < 0 ? NULL : ids.v;
}

static struct theme_evidence *evidence_of(struct tally *t, int64_t theme)
{
	for (size_t i = 0; i < t->n_themes; i++)
		if (t->themes[i] == theme)
			return &t->of[i];
	return NULL;
}

/* Adds up the tags of one review: of each passage and theme its strongest
 * assertion, which is the one that comes first in the enumeration. The same
 * words in two documents (a report as PDF and as DOCX, a paragraph that the
 * summary repeats) are evidence once. */
static int add_evidence(struct store *s, struct tally *t, struct err *e)
{
	static const char sql[] =
		"WITH once AS (SELECT min(id) AS id FROM passage WHERE"
		" review_id = :review GROUP BY text)"
		" SELECT g.theme_id, g.passage_id, x.kind, g.assertion"
		" FROM once JOIN passage p ON p.id = once.id"
		" JOIN tag g ON g.passage_id = p.id"
		" JOIN section x ON x.id = p.section_id"
		" ORDER BY g.theme_id, g.passage_id";
	struct db_stmt *q;
	int rc;
	int64_t theme = 0, passage = 0;
	enum text_section section = TEXT_OTHER;
	enum theme_assertion strongest = THEME_BOILERPLATE;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", t->review);
	do {
		rc = db_step(q, e);
		bool same = rc > 0 && db_int(q, 0) == theme &&
			    db_int(q, 1) == passage;
		if (!same && theme && evidence_of(t, theme))
			theme_evidence_add(evidence_of(t, theme), section,
					   strongest);
		if (rc <= 0)
			break;
		enum theme_assertion as = THEME_BOILERPLATE;
		theme_assertion_parse(db_peek(q, 3), &as);
		strongest = same && strongest < as ? strongest : as;
		theme = db_int(q, 0);
		passage = db_int(q, 1);
		section = TEXT_OTHER;
		text_section_parse(db_peek(q, 2), &section);
	} while (rc > 0);
	return rc;
}

/* The latest decision of a person on the whole review, if there is one. Two
 * coders of one day: the one later in the file. */
static int decision(struct store *s, struct arena *a, int64_t review,
		    int64_t theme, const char **value, const char **coder,
		    struct err *e)
{
	static const char sql[] =
		"SELECT value, coder FROM coding WHERE review_id = :review"
		" AND theme_id = :theme AND passage_id IS NULL"
		" ORDER BY date DESC, id DESC LIMIT 1";
	struct db_stmt *q;
	*value = NULL;
	*coder = "";
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	db_bind_int(q, ":theme", theme);
	int rc = db_step(q, e);
	if (rc > 0) {
		*value = db_text(q, 0, a);
		*coder = db_text(q, 1, a);
	}
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

static int put_status(struct store *s, const struct tally *t, size_t i,
		      bool readable, struct err *e)
{
	static const char sql[] =
		"INSERT OR REPLACE INTO review_theme(review_id, theme_id,"
		" status, machine, coder, evidence, strong, plain, weak,"
		" negated, boilerplate) VALUES(:review, :theme, :status,"
		" :machine, :coder, :evidence, :strong, :plain, :weak,"
		" :negated, :boilerplate)";
	struct arena a = { 0 };
	const struct theme_evidence *ev = &t->of[i];
	const char *machine = theme_status_name(theme_status_of(ev, readable));
	const char *value, *coder;
	struct db_stmt *q;
	int ret = -1;
	if (decision(s, &a, t->review, t->themes[i], &value, &coder, e) < 0 ||
	    db_prepare(s->db, sql, &q, e) < 0)
		goto out;
	db_bind_int(q, ":review", t->review);
	db_bind_int(q, ":theme", t->themes[i]);
	db_bind_text(q, ":status", value ? value : machine);
	db_bind_text(q, ":machine", machine);
	db_bind_text(q, ":coder", coder);
	db_bind_int(q, ":evidence", ev->strong + ev->plain);
	db_bind_int(q, ":strong", ev->strong);
	db_bind_int(q, ":plain", ev->plain);
	db_bind_int(q, ":weak", ev->weak);
	db_bind_int(q, ":negated", ev->negated);
	db_bind_int(q, ":boilerplate", ev->boilerplate);
	ret = db_run(q, e);
out:
	arena_release(&a);
	return ret;
}

static int count_passages(struct store *s, int64_t review, int *out,
			  struct err *e)
{
	static const char sql[] = "SELECT count(DISTINCT text) FROM passage"
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
	int passages;
	static const char done[] = "UPDATE review SET changed = 0"
				   " WHERE id = :id";
	struct db_stmt *q;
	if (count_passages(s, t->review, &passages, e) < 0)
		return -1;
	for (size_t i = 0; i < t->n_themes; i++)
		t->of[i] = (struct theme_evidence){ .passages = passages };
	if (add_evidence(s, t, e) < 0)
		return -1;
	for (size_t i = 0; i < t->n_themes; i++)
		if (put_status(s, t, i, readable, e) < 0)
			return -1;
	if (db_prepare(s->db, done, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", t->review);
	return db_run(q, e);
}

static int settle_themes(struct store *s, struct err *e)
{
	static const char changed[] =
		"SELECT id, EXISTS(SELECT 1 FROM document d WHERE"
		" d.review_id = review.id AND d.outcome <> 'failed')"
		" FROM review WHERE changed ORDER BY id";
	struct arena a = { 0 };
	struct tally t = { 0 };
	struct dates reviews = { 0 };
	int ret = -1;
	t.themes = all_themes(s, &a, &t.n_themes, e);
	if (!t.themes || list(s, &a, changed, &reviews, e) < 0)
		goto out;
	t.of = arena_alloc(&a, (t.n_themes + 1) * sizeof *t.of);
	for (size_t i = 0; i < reviews.n; i++) {
		t.review = reviews.v[i].id;
		bool readable = str_eq(reviews.v[i].text, "1");
		if (settle_review(s, &t, readable, e) < 0)
			goto out;
	}
	ret = 0;
out:
	arena_release(&a);
	return ret;
}

int store_finish(struct store *s, struct err *e)
{
	if (db_begin(s->db, e) < 0)
		return -1;
	if (store_settle_learning(s, e) < 0 || settle_values(s, e) < 0 ||
	    settle_numbers(s, e) < 0 || settle_themes(s, e) < 0 ||
	    db_exec(s->db,
		    "DELETE FROM review_theme WHERE theme_id IN"
		    " (SELECT id FROM theme WHERE NOT active)",
		    e) < 0 ||
	    db_commit(s->db, e) < 0) {
		db_rollback(s->db);
		return -1;
	}
	/* One segment a level searches fastest; after the commit, so that a
	 * crash here costs nothing but time. */
	return db_exec(s->db,
		       "INSERT INTO passage_fts(passage_fts)"
		       " VALUES('optimize');"
		       "PRAGMA optimize",
		       e);
}
