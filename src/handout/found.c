/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reviews from which examples are chosen: what a query finds, best first.
 */
#include "found.h"

#include <string.h>

#include "db.h"
#include "search.h"
#include "sheet.h"

#define CANDIDATES 60
#define PAGES      10

static void read_case(const struct store_review *v, struct spread_case *out)
{
	int64_t year = 0;
	char digits[5] = "";
	const char *date = *v->incident ? v->incident : v->published;
	memcpy(digits, date, strnlen(date, 4));
	str_int(digits, 1900, 2100, &year);
	*out = (struct spread_case){
		.band = who_band(v),
		.area = v->area,
		.region = v->region,
		.outcome = v->outcome,
		.year = (int)year,
	};
}

static int read_cases(struct found *p, struct err *e)
{
	p->cases = arena_alloc(p->a, (p->n + 1) * sizeof *p->cases);
	for (size_t i = 0; i < p->n; i++) {
		struct store_review v;
		if (store_review(p->s, p->a, p->v[i].key, &v, e) < 0)
			return -1;
		read_case(&v, &p->cases[i]);
	}
	return 0;
}

static void find_asked(struct found *p, const struct query_node *n)
{
	if (!n || n->kind == QUERY_NOT)
		return;
	if (n->kind == QUERY_FILTER && str_eq(n->name, "theme") &&
	    n->op == QUERY_IS)
		*ARENA_PUSH(p->a, &p->asked) = n->lo;
	for (size_t i = 0; i < n->n_kids; i++)
		find_asked(p, n->kid[i]);
}

static void add_found(struct found *p, const struct search_result *r)
{
	struct found_review *f = ARENA_PUSH(p->a, p);
	*f = (struct found_review){ .key = r->key, .passages = r->n_passages };
	for (size_t k = 0; k < r->n_hits && k < FOUND_PASSAGES; k++)
		f->hits[f->n_hits++] = r->hits[k].passage;
}

/* 1: it is the review of a case, or is taken as one. */
static int is_case(struct found *p, const char *key, struct err *e)
{
	const char *like;
	if (p->anyway)
		return 1;
	if (case_look(p->s, p->a, key, &like, e) < 0)
		return -1;
	p->others += like != NULL;
	return !like;
}

/* 1: there is something to quote. */
static int is_readable(struct found *p, int64_t review, struct err *e)
{
	static const char sql[] =
		"SELECT 1 FROM passage WHERE review_id = :id LIMIT 1";
	struct db_stmt *q;
	if (db_prepare(store_db(p->s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", review);
	int rc = db_step(q, e);
	db_reset(q);
	return rc;
}

static int add_page(struct found *p, const struct search_results *r,
		    struct err *e)
{
	for (size_t i = 0; i < r->n && p->n < CANDIDATES; i++) {
		int rc = is_readable(p, r->v[i].review, e);
		if (rc > 0)
			rc = is_case(p, r->v[i].key, e);
		if (rc < 0)
			return -1;
		if (rc)
			add_found(p, &r->v[i]);
	}
	return 0;
}

/* By its words, ranked. Reviews that are known from the catalogue alone have
 * no passage to quote: page after page, until there are enough that have. */
static int find_by_words(struct found *p, struct err *e)
{
	struct search_options how = { .limit = CANDIDATES,
				      .passages = FOUND_PASSAGES };
	for (size_t page = 0; page < PAGES && p->n < CANDIDATES; page++) {
		struct search_results r = { 0 };
		how.offset = page * CANDIDATES;
		if (search_run(p->s, p->a, p->q, &how, &r, e) < 0 ||
		    add_page(p, &r, e) < 0)
			return -1;
		p->total = r.total;
		if (how.offset + r.n >= r.total)
			break;
	}
	return 0;
}

/* A list for json_each. */
static const char *ids_text(struct arena *a, const struct store_ids *ids)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < ids->n; i++)
		buf_fmt(&b, "%s%lld", i ? "," : "[", (long long)ids->v[i]);
	buf_str(&b, ids->n ? "]" : "[]");
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* The reviews in which the themes that were asked for weigh most; of equals
 * the newer. */
static int rank_by_themes(struct found *p, const struct store_ids *ids,
			  struct err *e)
{
	static const char sql[] =
		"SELECT r.key FROM json_each(:ids) j JOIN review r ON r.id ="
		" j.value LEFT JOIN review_theme x ON x.review_id = r.id AND"
		" x.theme_id IN (SELECT value FROM json_each(:themes))"
		" WHERE EXISTS(SELECT 1 FROM passage p WHERE p.review_id = r.id)"
		" GROUP BY r.id ORDER BY sum(x.weight) DESC, r.published DESC,"
		" r.key";
	struct store_ids themes = { 0 };
	struct store_names keys = { 0 };
	struct db_stmt *q;
	int rc;
	for (size_t i = 0; i < p->asked.n; i++)
		if (store_theme_named(p->s, p->asked.v[i],
				      ARENA_PUSH(p->a, &themes), e) < 0)
			return -1;
	if (db_prepare(store_db(p->s), sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":ids", ids_text(p->a, ids));
	db_bind_text(q, ":themes", ids_text(p->a, &themes));
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(p->a, &keys) = db_text(q, 0, p->a);
	for (size_t i = 0; rc == 0 && i < keys.n && p->n < CANDIDATES; i++) {
		int is = is_case(p, keys.v[i], e);
		if (is > 0)
			ARENA_PUSH(p->a, p)->key = keys.v[i];
		rc = is < 0 ? -1 : 0;
	}
	return rc;
}

/* A query of filters alone does not rank. */
static int find_by_filters(struct found *p, struct err *e)
{
	struct store_ids ids = { 0 };
	if (search_select(p->s, p->a, p->q, &ids, e) < 0)
		return -1;
	p->total = ids.n;
	return rank_by_themes(p, &ids, e);
}

/* The passages behind the themes that were asked for. */
int found_evidence(struct found *p, struct found_review *f, int64_t review,
		   struct err *e)
{
	for (size_t i = 0; i < p->asked.n; i++) {
		struct store_evidences all = { 0 };
		if (store_evidence(p->s, p->a, review, p->asked.v[i], 0, &all,
				   e) < 0)
			return -1;
		for (size_t k = 0; k < all.n; k++) {
			if (all.v[k].counts != THEME_PRESENT)
				continue;
			f->passages++;
			if (f->n_hits < FOUND_PASSAGES)
				f->hits[f->n_hits++] = all.v[k].passage;
		}
	}
	return 0;
}

int found_run(struct found *p, struct err *e)
{
	bool ranked = p->q->root && query_has_words(p->q->root);
	find_asked(p, p->q->root);
	if ((ranked ? find_by_words(p, e) : find_by_filters(p, e)) < 0)
		return -1;
	return read_cases(p, e);
}
