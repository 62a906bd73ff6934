/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every search needs to know of the whole store: its reviews, where the
 * passages of their documents are, and what the index counts. Read by indexes
 * that hold nothing else, since this is most of the time of a search.
 */
#include "index.h"
#include "search.h"

#include <string.h>

#include "work.h"

static int number(struct search *x, const char *sql, int64_t *out,
		  struct err *e)
{
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	*out = db_int(q, 0);
	db_reset(q);
	return 0;
}

static int load_reviews(struct search *x, struct err *e)
{
	static const char max[] = "SELECT coalesce(max(id), 0) FROM review";
	static const char sql[] = "SELECT id, counted FROM review";
	struct db_stmt *q;
	int rc;
	if (number(x, max, &x->max, e) < 0)
		return -1;
	size_t size = (size_t)x->max + 1;
	x->exists = arena_alloc(x->a, size);
	x->uncounted = arena_alloc(x->a, size);
	x->length = arena_alloc(x->a, size * sizeof *x->length);
	x->score = arena_alloc(x->a, size * sizeof *x->score);
	x->matched = arena_alloc(x->a, size * sizeof *x->matched);
	x->words = arena_alloc(x->a, size * sizeof *x->words);
	if (x->how && x->how->facets)
		x->sections = arena_alloc(x->a, size * sizeof *x->sections);
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		int64_t id = db_int(q, 0);
		x->exists[id] = 1;
		x->uncounted[id] = !db_int(q, 1);
	}
	return rc;
}

/* Documents in order of their passages; unit of the index to review. */
static int load_documents(struct search *x, struct err *e)
{
	static const char max[] =
		"SELECT max((SELECT coalesce(max(unit), 0) FROM indexed),"
		" (SELECT 2 * coalesce(max(id), 0) FROM document),"
		" (SELECT 2 * coalesce(max(id), 0) + 1 FROM review))";
	static const char sql[] =
		"SELECT id, first_passage, last_passage, review_id, role FROM"
		" document INDEXED BY document_passages WHERE first_passage"
		" NOT NULL ORDER BY first_passage";
	struct db_stmt *q;
	int64_t last;
	double sum = 0;
	int rc;
	if (number(x, max, &last, e) < 0 || db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	x->n_units = (size_t)last + 1;
	x->of = arena_alloc(x->a, x->n_units * sizeof *x->of);
	while ((rc = db_step(q, e)) > 0) {
		struct search_document *d = ARENA_PUSH(x->a, &x->documents);
		d->id = db_int(q, 0);
		d->at.first = db_int(q, 1);
		d->at.last = db_int(q, 2);
		d->at.review = db_int(q, 3);
		if (x->role)
			d->role = db_text(q, 4, x->a);
		int32_t n = (int32_t)(d->at.last - d->at.first + 1);
		x->of[2 * d->id] = (int32_t)d->at.review;
		x->n_reviews += !x->length[d->at.review];
		x->length[d->at.review] += n;
		sum += n;
	}
	x->mean_length = x->n_reviews ? sum / (double)x->n_reviews : 1;
	return rc;
}

/* The index lags behind when writing was broken off: then it is not used. */
static int load_units(struct search *x, struct err *e)
{
	static const char sql[] = "SELECT unit, segment, words FROM indexed";
	uint32_t words[INDEX_ZONES];
	struct db_stmt *q;
	double sum = 0;
	int rc;
	x->segment = arena_alloc(x->a, x->n_units * sizeof *x->segment);
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		int64_t unit = db_int(q, 0);
		size_t n;
		const void *bytes = db_blob(q, 2, &n);
		if (unit % 2)
			x->of[unit] = (int32_t)(unit / 2);
		if (!x->of[unit] || !index_get_words(bytes, n, words))
			continue;
		x->segment[unit] = (int32_t)db_int(q, 1);
		double length = search_length(words);
		x->words[x->of[unit]] += length;
		sum += length;
	}
	size_t n_units = 0;
	for (int64_t i = 0; i <= x->max; i++)
		n_units += x->words[i] > 0;
	x->mean_words = n_units ? sum / (double)n_units : 1;
	x->listed = true;
	for (size_t i = 0; i < x->documents.n; i++)
		x->listed =
			x->listed && x->segment[2 * x->documents.v[i].id] != 0;
	return rc;
}

int search_load(struct search *x, struct err *e)
{
	if (load_reviews(x, e) < 0 || load_documents(x, e) < 0)
		return -1;
	return load_units(x, e);
}

static void keep_range(struct search *x, struct search_range r)
{
	*ARENA_PUSH(x->a, &x->ranges) = r;
}

static int sections(struct search *x, struct err *e)
{
	static const char sql[] =
		"SELECT s.first_passage, s.last_passage, d.review_id FROM"
		" section s JOIN document d ON d.id = s.document_id WHERE"
		" s.kind = :section AND s.first_passage NOT NULL AND"
		" (:role IS NULL OR d.role = :role COLLATE NOCASE)"
		" ORDER BY s.first_passage";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":role", x->role);
	db_bind_text(q, ":section", x->section);
	while ((rc = db_step(q, e)) > 0)
		keep_range(x, (struct search_range){ db_int(q, 0), db_int(q, 1),
						     db_int(q, 2) });
	return rc;
}

int search_load_ranges(struct search *x, struct err *e)
{
	if (x->section)
		return sections(x, e);
	for (size_t i = 0; i < x->documents.n; i++) {
		const struct search_document *d = &x->documents.v[i];
		if (!x->role || str_eq_nocase(x->role, d->role))
			keep_range(x, d->at);
	}
	return 0;
}
