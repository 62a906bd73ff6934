/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * After documents, catalogue or codings changed: the values in force in every
 * changed review. Status of themes: status.c.
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

int store_finish(struct store *s, struct err *e)
{
	if (db_begin(s->db, e) < 0)
		return -1;
	if (store_settle_learning(s, e) < 0 || settle_values(s, e) < 0 ||
	    store_settle_clusters(s, e) < 0 || store_settle_actions(s, e) < 0 ||
	    settle_numbers(s, e) < 0 || store_settle_codings(s, e) < 0 ||
	    store_settle_themes(s, e) < 0 ||
	    db_exec(s->db,
		    "DELETE FROM review_theme WHERE theme_id IN"
		    " (SELECT id FROM theme WHERE NOT active)",
		    e) < 0 ||
	    db_commit(s->db, e) < 0) {
		db_rollback(s->db);
		return -1;
	}
	if (store_index(s, e) < 0)
		return -1;
	/* One segment a level searches fastest; after the commit, so that a
	 * crash here costs nothing but time. */
	return db_exec(s->db,
		       "INSERT INTO passage_fts(passage_fts)"
		       " VALUES('optimize');"
		       "PRAGMA optimize",
		       e);
}
