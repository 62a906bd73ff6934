/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of every review besides its text, for likeness. */
#include <math.h>
#include <string.h>

#include "similar.h"

const char *const similar_bands[5] = { "under 1", "1 to 5", "6 to 10",
				       "11 to 15", "16 and over" };

static unsigned band_of(int64_t years)
{
	return years < 1    ? 1
	       : years < 6  ? 2
	       : years < 11 ? 4
	       : years < 16 ? 8
			    : 16;
}

static int read_reviews(struct search *x, struct similar_cases *c,
			struct err *e)
{
	static const char sql[] =
		"SELECT r.id, r.outcome, (SELECT value FROM v_fact f WHERE"
		" f.review_id = r.id AND f.name = 'area_type' LIMIT 1) FROM"
		" review r WHERE r.counted";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		int64_t id = db_int(q, 0);
		if (id > x->max)
			continue;
		c->v[id].counted = true;
		c->v[id].outcome = db_text(q, 1, x->a);
		c->v[id].area = db_text(q, 2, x->a);
	}
	return rc;
}

static int read_ages(struct search *x, struct similar_cases *c, struct err *e)
{
	static const char sql[] = "SELECT review_id, age_years FROM child WHERE"
				  " age_years NOT NULL";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		if (db_int(q, 0) <= x->max)
			c->v[db_int(q, 0)].ages |= band_of(db_int(q, 1));
	return rc;
}

/* In order of id: a theme is known by its number in this list. */
static int list_themes(struct search *x, struct similar_cases *c, struct err *e)
{
	static const char sql[] = "SELECT label FROM theme WHERE active"
				  " ORDER BY id";
	struct store_names names = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(x->a, &names) = db_text(q, 0, x->a);
	c->theme = names.v;
	c->n_themes = names.n;
	c->n_words = names.n / 64 + 1;
	c->weight = arena_alloc(x->a, (names.n + 1) * sizeof *c->weight);
	return rc;
}

static int read_themes(struct search *x, struct similar_cases *c, struct err *e)
{
	static const char sql[] =
		"SELECT y.review_id, t.number FROM (SELECT id, row_number()"
		" OVER (ORDER BY id) - 1 AS number FROM theme WHERE active) t"
		" JOIN review_theme y ON y.theme_id = t.id AND y.status ="
		" 'present'";
	struct db_stmt *q;
	int rc;
	double n = 0;
	if (list_themes(x, c, e) < 0)
		return -1;
	size_t size = (size_t)x->max + 1;
	uint64_t *bits = arena_alloc(x->a, size * c->n_words * sizeof *bits);
	for (size_t i = 0; i < size; i++)
		c->v[i].themes = &bits[i * c->n_words];
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		size_t t = (size_t)db_int(q, 1);
		if (db_int(q, 0) > x->max)
			continue;
		c->v[db_int(q, 0)].themes[t / 64] |= UINT64_C(1) << t % 64;
		c->weight[t]++; /* reviews, for now */
	}
	for (size_t i = 0; i < size; i++)
		n += c->v[i].counted && x->length[i] > 0;
	for (size_t t = 0; t < c->n_themes; t++)
		c->weight[t] = log(1 + n / (c->weight[t] + 1));
	return rc;
}

int similar_cases(struct search *x, struct similar_cases *c, struct err *e)
{
	c->v = arena_alloc(x->a, ((size_t)x->max + 1) * sizeof *c->v);
	for (int64_t i = 0; i <= x->max; i++)
		c->v[i].outcome = c->v[i].area = "";
	if (read_reviews(x, c, e) < 0 || read_ages(x, c, e) < 0)
		return -1;
	return read_themes(x, c, e);
}

int similar_passage_themes(struct search *x, const struct similar_cases *c,
			   int64_t passage, uint64_t *out, struct err *e)
{
	static const char sql[] =
		"SELECT DISTINCT t.number FROM (SELECT id, row_number() OVER"
		" (ORDER BY id) - 1 AS number FROM theme WHERE active) t JOIN"
		" tagged g ON g.theme_id = t.id WHERE g.passage_id = :passage"
		" AND g.assertion = :present";
	struct db_stmt *q;
	int rc;
	memset(out, 0, c->n_words * sizeof *out);
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":passage", passage);
	db_bind_int(q, ":present", THEME_PRESENT);
	while ((rc = db_step(q, e)) > 0)
		out[db_int(q, 0) / 64] |= UINT64_C(1) << db_int(q, 0) % 64;
	return rc;
}
