/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the reviews that were found spread over themes, years, areas … */
#include "search.h"

#include <stdlib.h>
#include <string.h>

#include "work.h"

/* One statement a facet: review, value, or NULL where it is not known. A
 * review counts once for each value that it has. */
static const struct source {
	const char *name;
	bool by_value; /* in order of value, not of count */
	const char *sql;
} sources[] = {
	{ "theme", false,
	  "SELECT x.review_id, t.name FROM theme t JOIN review_theme x ON"
	  " x.theme_id = t.id AND x.status = 'present' WHERE t.active"
	  " ORDER BY t.name" },
	{ "year", true,
	  "SELECT id, incident_fy FROM review ORDER BY incident_fy" },
	{ "published", true,
	  "SELECT id, published_year FROM review ORDER BY published_year" },
	{ "area", false, "SELECT id, area FROM review ORDER BY area" },
	{ "region", false, "SELECT id, region FROM review ORDER BY region" },
	{ "kind", false, "SELECT id, kind FROM review ORDER BY kind" },
	{ "outcome", false, "SELECT id, outcome FROM review ORDER BY outcome" },
	{ "age", true,
	  "SELECT review_id, age_band FROM v_child ORDER BY"
	  " age_years IS NULL, age_years" },
};

static int by_count(const void *p, const void *q)
{
	const struct search_count *a = p, *b = q;
	bool none_a = !*a->value, none_b = !*b->value;
	if (none_a != none_b)
		return none_a ? 1 : -1;
	if (a->n != b->n)
		return a->n > b->n ? -1 : 1;
	return strcmp(a->value, b->value);
}

/* Unknown values come last. */
static void unknown_last(struct search_facet *f)
{
	for (size_t i = 0; i + 1 < f->n; i++) {
		if (*f->v[i].value)
			continue;
		struct search_count x = f->v[i];
		memmove(&f->v[i], &f->v[i + 1],
			(f->n - i - 1) * sizeof *f->v);
		f->v[f->n - 1] = x;
		return;
	}
}

/* Rows come in order of value. */
static int count_values(struct search *x, const struct source *s,
			const uint8_t *set, struct search_facet *out,
			struct err *e)
{
	size_t size = (size_t)x->max + 1, value = 0;
	/* For which value a review was counted last. */
	size_t *seen = calloc(size, sizeof *seen);
	struct buf last = { 0 };
	struct db_stmt *q;
	int rc;
	if (!seen)
		return err_set(e, ERR_SYSTEM, "out of memory");
	if (db_prepare(x->db, s->sql, &q, e) < 0) {
		free(seen);
		return -1;
	}
	while ((rc = db_step(q, e)) > 0) {
		int64_t id = db_int(q, 0);
		if (id < 0 || id > x->max || !set[id])
			continue;
		const char *v = db_peek(q, 1);
		if (!value || !str_eq(v, buf_text(&last))) {
			value++;
			buf_clear(&last);
			buf_str(&last, v);
			ARENA_PUSH(x->a, out)->value = arena_str(x->a, v);
		}
		out->v[out->n - 1].n += seen[id] != value;
		seen[id] = value;
	}
	buf_release(&last);
	free(seen);
	if (out->n && !s->by_value)
		qsort(out->v, out->n, sizeof *out->v, by_count);
	else
		unknown_last(out);
	return rc;
}

static int by_id(const void *p, const void *q)
{
	const struct search_section *a = p, *b = q;
	return a->first < b->first ? -1 : a->first > b->first;
}

/* The sections of the store by the passages that they own. */
static int load_sections(struct search *x, struct search_sections *out,
			 struct err *e)
{
	static const char sql[] =
		"SELECT first_passage, last_passage, kind FROM section WHERE"
		" first_passage NOT NULL";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		struct search_section *s = ARENA_PUSH(x->a, out);
		s->first = db_int(q, 0);
		s->last = db_int(q, 1);
		s->kind = TEXT_OTHER;
		text_section_parse(db_peek(q, 2), &s->kind);
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_id);
	return rc;
}

/* Adds the passages in which a leaf is found, once for all leaves: `had` has
 * a bit a passage. */
static int count_sections(struct search *x, const struct search_leaf *leaf,
			  const struct search_sections *s, uint8_t *had,
			  int64_t max, const uint8_t *set, size_t *n,
			  struct err *e)
{
	static const char sql[] = "SELECT rowid FROM passage_fts WHERE"
				  " passage_fts MATCH :match ORDER BY rowid";
	struct db_stmt *q;
	size_t at = 0, range = 0;
	int rc;
	if (!leaf->match)
		return 0;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":match", leaf->match);
	while ((rc = db_step(q, e)) > 0) {
		int64_t id = db_int(q, 0);
		while (at < s->n && s->v[at].last < id)
			at++;
		while (range < x->ranges.n && x->ranges.v[range].last < id)
			range++;
		if (at == s->n || range == x->ranges.n)
			break;
		if (id > max || s->v[at].first > id ||
		    x->ranges.v[range].first > id ||
		    !set[x->ranges.v[range].review])
			continue;
		uint8_t bit = (uint8_t)(1 << (id % 8));
		if (had[id / 8] & bit)
			continue;
		int found = leaf->verify ? search_confirm(x, leaf, id, e) : 1;
		if (found < 0) {
			rc = -1;
			break;
		}
		if (!found)
			continue;
		n[s->v[at].kind]++;
		had[id / 8] |= bit;
	}
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

static int sections(struct search *x, const uint8_t *set,
		    struct search_facet *out, struct err *e)
{
	struct search_sections s = { 0 };
	size_t n[TEXT_N_SECTIONS] = { 0 };
	if (!x->leaves.n)
		return 0;
	if (load_sections(x, &s, e) < 0)
		return -1;
	if (!s.n)
		return 0;
	int64_t max = s.v[s.n - 1].last;
	uint8_t *had = calloc((size_t)max / 8 + 1, 1);
	int rc = 0;
	if (!had)
		return err_set(e, ERR_SYSTEM, "out of memory");
	for (size_t i = 0; rc == 0 && i < x->leaves.n; i++)
		rc = count_sections(x, &x->leaves.v[i], &s, had, max, set, n,
				    e);
	free(had);
	for (int i = 0; i < TEXT_N_SECTIONS; i++)
		if (n[i])
			*ARENA_PUSH(x->a, out) = (struct search_count){
				text_section_name((enum text_section)i), n[i]
			};
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_count);
	return rc;
}

int search_facets(struct search *x, const uint8_t *set,
		  struct search_results *out, struct err *e)
{
	size_t n = sizeof sources / sizeof *sources;
	out->facets = arena_alloc(x->a, (n + 1) * sizeof *out->facets);
	for (size_t i = 0; i < n; i++) {
		struct search_facet *f = &out->facets[out->n_facets++];
		f->name = sources[i].name;
		if (count_values(x, &sources[i], set, f, e) < 0)
			return -1;
	}
	struct search_facet *f = &out->facets[out->n_facets++];
	f->name = "section";
	f->of_passages = true;
	return sections(x, set, f, e);
}
