/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Recommendations that several reviews make: which of them say the same, and
 * the number of each such cluster. All of the store's are looked at anew when
 * one of them has changed, as a new one may join any.
 */
#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "parts.h"

/* Another method makes other clusters of the same texts. */
#define METHOD "1"

#define NUMBER_MIN 100000
#define NUMBERS    900000

struct said {                    /* a recommendation */
	int64_t id, review, had; /* had: its cluster till now, 0: none */
	const char *kind, *text, *name;
	int64_t cluster;
};

struct saids { /* by kind; of a kind the oldest first */
	struct said *v;
	size_t n, cap;
	uint64_t hash;
};

static uint64_t mix(uint64_t h, const char *s)
{
	do
		h = (h ^ (unsigned char)*s) * UINT64_C(0x100000001b3);
	while (*s++);
	return h;
}

static int read_saids(struct store *s, struct arena *a, struct saids *out,
		      struct err *e)
{
	static const char sql[] =
		"SELECT m.id, m.review_id, coalesce(m.cluster, 0), m.kind,"
		" m.text, m.number, r.key, coalesce(r.published_year, '') FROM"
		" recommendation m JOIN review r ON r.id = m.review_id AND"
		" r.counted JOIN document d ON d.id = m.document_id WHERE"
		" m.repeats IS NULL ORDER BY m.kind, r.published_year IS NULL,"
		" r.published_year, r.key, d.rank, d.file, m.seq";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	out->hash = mix(UINT64_C(0xcbf29ce484222325), METHOD);
	while ((rc = db_step(q, e)) > 0) {
		struct said *x = ARENA_PUSH(a, out);
		x->id = db_int(q, 0);
		x->review = db_int(q, 1);
		x->had = db_int(q, 2);
		x->kind = db_text(q, 3, a);
		x->text = db_text(q, 4, a);
		x->name = arena_fmt(
			a, "%s/%s", db_peek(q, 6),
			recs_identity(a, x->kind, db_peek(q, 5), x->text));
		out->hash = mix(mix(out->hash, x->name), db_peek(q, 7));
		/* What was read anew has lost its number. */
		out->hash = mix(out->hash, x->had ? "" : "-");
	}
	return rc;
}

/*
 * A number from the name of the oldest member, so that the same texts have the
 * same numbers in every store, and a cluster keeps its own while it grows. One
 * that is taken is passed over.
 */
static int64_t number_of(const char *name, bool *taken)
{
	uint64_t h = mix(UINT64_C(0xcbf29ce484222325), name);
	size_t i = (size_t)(h ^ h >> 32) % NUMBERS;
	while (taken[i])
		i = (i + 1) % NUMBERS;
	taken[i] = true;
	return NUMBER_MIN + (int64_t)i;
}

/* Of one kind. What a single review says again and again is no cluster. */
static void cluster_kind(struct said *v, size_t n, bool *taken)
{
	struct arena a = { 0 };
	const char **texts = arena_alloc(&a, n * sizeof *texts);
	size_t *of = arena_alloc(&a, n * sizeof *of);
	bool *several = arena_alloc(&a, n * sizeof *several);
	for (size_t i = 0; i < n; i++)
		texts[i] = v[i].text;
	recs_cluster(texts, n, of);
	for (size_t i = 0; i < n; i++)
		if (v[i].review != v[of[i]].review)
			several[of[i]] = true;
	for (size_t i = 0; i < n; i++)
		if (several[of[i]])
			v[i].cluster = of[i] == i ? number_of(v[i].name, taken)
						  : v[of[i]].cluster;
	arena_release(&a);
}

static int set_cluster(struct store *s, const struct said *x, struct err *e)
{
	static const char sql[] = "UPDATE recommendation SET cluster ="
				  " nullif(:cluster, 0) WHERE id = :id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":cluster", x->cluster);
	db_bind_int(q, ":id", x->id);
	return db_run(q, e);
}

static int put_clusters(struct store *s, const struct saids *all, struct err *e)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].cluster != all->v[i].had &&
		    set_cluster(s, &all->v[i], e) < 0)
			return -1;
	return 0;
}

/* What repeats one that repeats another is of the first. */
static int settle_repeats(struct store *s, struct err *e)
{
	return db_exec(
		s->db,
		"UPDATE recommendation SET cluster = (WITH RECURSIVE up(id, of)"
		" AS (SELECT o.id, o.repeats FROM recommendation o WHERE o.id ="
		" recommendation.repeats UNION SELECT p.id, p.repeats FROM up"
		" JOIN recommendation p ON p.id = up.of) SELECT p.cluster FROM"
		" up JOIN recommendation p ON p.id = up.id WHERE up.of IS"
		" NULL) WHERE repeats IS NOT NULL;"
		"UPDATE recommendation SET cluster = NULL WHERE cluster IS NOT"
		" NULL AND review_id IN (SELECT id FROM review WHERE NOT"
		" counted)",
		e);
}

/* Whether nothing that clusters are made of has changed. */
static int is_done(struct store *s, struct arena *a, const struct saids *all,
		   bool *done, struct err *e)
{
	const char *was;
	if (store_setting(s, a, "clusters", &was, e) < 0)
		return -1;
	*done = str_eq(was,
		       arena_fmt(a, "%016llx", (unsigned long long)all->hash));
	return 0;
}

/* What was just put has the hash of what will be read. */
static int note_done(struct store *s, struct arena *a, struct err *e)
{
	struct saids now = { 0 };
	if (read_saids(s, a, &now, e) < 0)
		return -1;
	return store_set(s, "clusters",
			 arena_fmt(a, "%016llx", (unsigned long long)now.hash),
			 e);
}

static int cluster_all(struct store *s, struct arena *a, struct saids *all,
		       struct err *e)
{
	bool *taken = arena_alloc(a, NUMBERS * sizeof *taken);
	for (size_t i = 0, next; i < all->n; i = next) {
		for (next = i; next < all->n &&
			       str_eq(all->v[next].kind, all->v[i].kind);)
			next++;
		cluster_kind(all->v + i, next - i, taken);
	}
	if (put_clusters(s, all, e) < 0)
		return -1;
	return note_done(s, a, e);
}

int store_settle_clusters(struct store *s, struct err *e)
{
	struct arena a = { 0 };
	struct saids all = { 0 };
	bool done = false;
	int ret = -1;
	if (read_saids(s, &a, &all, e) == 0 &&
	    is_done(s, &a, &all, &done, e) == 0 &&
	    (done || cluster_all(s, &a, &all, e) == 0))
		ret = settle_repeats(s, e);
	arena_release(&a);
	return ret;
}
