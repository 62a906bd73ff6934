/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the reviews that were found spread over themes, years, areas … */
#include "index.h"
#include "search.h"

#include <stdlib.h>
#include <string.h>

#include "work.h"

/* The values of one facet, found by their text. */
struct tally {
	struct search_facet *facet;
	size_t *slots; /* index + 1 of a value */
	size_t n_slots;
};

static size_t slot_of(const struct tally *t, const char *value)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	for (const char *p = value; *p; p++)
		h = (h ^ (unsigned char)*p) * 16777619u;
	size_t at = h & (t->n_slots - 1);
	while (t->slots[at] &&
	       !str_eq(t->facet->v[t->slots[at] - 1].value, value))
		at = (at + 1) & (t->n_slots - 1);
	return at;
}

static void grow(struct search *x, struct tally *t)
{
	t->n_slots = t->n_slots ? t->n_slots * 2 : 256;
	t->slots = arena_alloc(x->a, t->n_slots * sizeof *t->slots);
	for (size_t i = 0; i < t->facet->n; i++)
		t->slots[slot_of(t, t->facet->v[i].value)] = i + 1;
}

static void count(struct search *x, struct tally *t, const char *value)
{
	if (t->facet->n * 2 >= t->n_slots)
		grow(x, t);
	size_t at = slot_of(t, value);
	if (!t->slots[at]) {
		ARENA_PUSH(x->a, t->facet)->value = arena_str(x->a, value);
		t->slots[at] = t->facet->n;
	}
	t->facet->v[t->slots[at] - 1].n++;
}

/* The most frequent first; what is not known comes last. */
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

static void sort(struct search_facet *f, int (*by)(const void *, const void *))
{
	if (f->n)
		qsort(f->v, f->n, sizeof *f->v, by);
}

static const char *const of_review[] = { "year",   "published", "area",
					 "region", "kind",      "outcome" };
#define N_OF_REVIEW (sizeof of_review / sizeof *of_review)

/* The first two are years; 0 stands for one that is not known. */
#define N_YEARS   2
#define LAST_YEAR 2200

static size_t year_of(struct db_stmt *q, int column)
{
	int64_t year = db_int(q, column);
	return year > 0 && year <= LAST_YEAR ? (size_t)year : 0;
}

static void put_years(struct search *x, const size_t *n,
		      struct search_facet *out)
{
	for (int year = 1; year <= LAST_YEAR; year++)
		if (n[year])
			*ARENA_PUSH(x->a, out) = (struct search_count){
				arena_fmt(x->a, "%d", year), n[year]
			};
	if (n[0])
		*ARENA_PUSH(x->a, out) = (struct search_count){ "", n[0] };
}

static int count_reviews(struct search *x, const uint8_t *set,
			 struct search_facet *out, struct err *e)
{
	static const char sql[] =
		"SELECT id, incident_fy, published_year, area, region, kind,"
		" outcome FROM review";
	struct tally t[N_OF_REVIEW] = { 0 };
	size_t years[N_YEARS][LAST_YEAR + 1] = { 0 };
	struct db_stmt *q;
	int rc;
	for (size_t i = 0; i < N_OF_REVIEW; i++) {
		out[i].name = of_review[i];
		t[i].facet = &out[i];
	}
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		if (!set[db_int(q, 0)])
			continue;
		for (int i = 0; i < N_YEARS; i++)
			years[i][year_of(q, i + 1)]++;
		for (size_t i = N_YEARS; i < N_OF_REVIEW; i++)
			count(x, &t[i], db_peek(q, (int)i + 1));
	}
	for (int i = 0; i < N_YEARS; i++)
		put_years(x, years[i], &out[i]);
	for (size_t i = N_YEARS; i < N_OF_REVIEW; i++)
		sort(&out[i], by_count);
	return rc;
}

/* The bands of the national analyses; a review counts once in each band that
 * one of its children is in. */
static const char *const bands[] = { "<1", "1-5", "6-10", "11-15", "16+", "" };
#define N_BANDS (sizeof bands / sizeof *bands)

static size_t band_of(struct db_stmt *q)
{
	int64_t years = db_int(q, 1);
	if (db_is_null(q, 1))
		return N_BANDS - 1;
	return years < 1    ? 0
	       : years < 6  ? 1
	       : years < 11 ? 2
	       : years < 16 ? 3
			    : 4;
}

static int count_ages(struct search *x, const uint8_t *set,
		      struct search_facet *out, struct err *e)
{
	static const char sql[] =
		"SELECT review_id, age_years FROM child ORDER BY review_id";
	size_t n[N_BANDS] = { 0 };
	int64_t last = -1;
	unsigned had = 0;
	struct db_stmt *q;
	int rc;
	out->name = "age";
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		int64_t id = db_int(q, 0);
		if (!set[id])
			continue;
		had = id == last ? had : 0;
		last = id;
		size_t band = band_of(q);
		n[band] += !(had >> band & 1);
		had |= 1U << band;
	}
	for (size_t i = 0; i < N_BANDS; i++)
		if (n[i])
			*ARENA_PUSH(x->a, out) =
				(struct search_count){ bands[i], n[i] };
	return rc;
}

/* Names of the themes by id; NULL: not in use. */
static int theme_names(struct search *x, const char ***out, size_t *n,
		       struct err *e)
{
	static const char max[] = "SELECT coalesce(max(id), 0) FROM theme";
	static const char sql[] = "SELECT id, name FROM theme WHERE active";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, max, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	*n = (size_t)db_int(q, 0) + 1;
	db_reset(q);
	*out = arena_alloc(x->a, *n * sizeof **out);
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		(*out)[db_int(q, 0)] = db_text(q, 1, x->a);
	return rc;
}

/* Adds the themes of a review: ids with blanks between. */
static void add_themes(const char *ids, size_t *n, size_t max)
{
	for (char *end; *ids; ids = end) {
		unsigned long id = strtoul(ids, &end, 10);
		if (end == ids)
			return;
		if (id < max)
			n[id]++;
	}
}

static int count_themes(struct search *x, const uint8_t *set,
			struct search_facet *out, struct err *e)
{
	static const char sql[] = "SELECT id, present FROM review";
	const char **names;
	struct db_stmt *q;
	size_t max;
	int rc;
	out->name = "theme";
	if (theme_names(x, &names, &max, e) < 0 ||
	    db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	size_t *n = arena_alloc(x->a, max * sizeof *n);
	while ((rc = db_step(q, e)) > 0)
		if (set[db_int(q, 0)])
			add_themes(db_peek(q, 1), n, max);
	for (size_t i = 0; i < max; i++)
		if (names[i] && n[i])
			*ARENA_PUSH(x->a, out) =
				(struct search_count){ names[i], n[i] };
	sort(out, by_count);
	return rc;
}

int search_note_section(struct search *x, struct search_section *at,
			int64_t passage, int64_t review, struct err *e)
{
	static const char sql[] =
		"SELECT first_passage, last_passage, kind FROM section WHERE"
		" first_passage <= :id ORDER BY first_passage DESC LIMIT 1";
	enum text_section kind = TEXT_OTHER;
	struct db_stmt *q;
	int rc = 0;
	if (!at->bit || passage > at->last) {
		if (db_prepare(x->db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":id", passage);
		rc = db_step(q, e);
		if (rc > 0) {
			at->first = db_int(q, 0);
			at->last = db_int(q, 1);
			text_section_parse(db_peek(q, 2), &kind);
			at->bit = UINT32_C(1) << INDEX_SECTION(kind);
		}
		db_reset(q);
	}
	x->sections[review] |= at->bit;
	return rc < 0 ? -1 : 0;
}

/* In how many of the reviews the words stand in a section of each kind. */
static void sections(struct search *x, const uint8_t *set,
		     struct search_facet *out)
{
	for (unsigned s = 0; s < TEXT_N_SECTIONS; s++) {
		uint32_t bit = UINT32_C(1) << INDEX_SECTION(s);
		size_t n = 0;
		for (int64_t i = 0; i <= x->max; i++)
			n += set[i] && (x->sections[i] & bit);
		if (n)
			*ARENA_PUSH(x->a, out) = (struct search_count){
				text_section_name((enum text_section)s), n
			};
	}
	sort(out, by_count);
}

int search_facets(struct search *x, const uint8_t *set,
		  struct search_results *out, struct err *e)
{
	struct search_facet *f =
		arena_alloc(x->a, (N_OF_REVIEW + 3) * sizeof *f);
	out->facets = f;
	if (count_themes(x, set, f, e) < 0 ||
	    count_reviews(x, set, f + 1, e) < 0 ||
	    count_ages(x, set, f + 1 + N_OF_REVIEW, e) < 0)
		return -1;
	out->n_facets = N_OF_REVIEW + 3;
	f[out->n_facets - 1].name = "section";
	sections(x, set, &f[out->n_facets - 1]);
	return 0;
}
