/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The keys of the store's reviews, of which there is one copy: all of them
 * stand in one block of memory in byte order, so that the order of addresses
 * is that of the keys, and a place in the block stands for a review.
 */
#include <stdlib.h>
#include <string.h>

#include "table.h"

struct review_id {
	int64_t id;
	size_t key; /* index of its key */
};

struct stats_keys {
	const char **v; /* ascending */
	size_t n;
	const char *block; /* holds all of them */
	size_t size;
	struct review_id *ids; /* ascending */
	size_t *slot;          /* hash table: index + 1; a power of two */
	size_t n_slots;
};

/* ---- the table ---- */

static size_t hash(const char *p, size_t n)
{
	uint64_t h = n;
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)p[i]) * 0x9e3779b97f4a7c15U;
	return (size_t)(h ^ (h >> 32));
}

/* Where the key stands, or would. */
static size_t *slot_of(const struct stats_keys *k, const char *p, size_t n)
{
	for (size_t at = hash(p, n);; at++) {
		size_t *slot = &k->slot[at & (k->n_slots - 1)];
		if (!*slot)
			return slot;
		const char *key = k->v[*slot - 1];
		if (strncmp(key, p, n) == 0 && !key[n])
			return slot;
	}
}

static int by_id(const void *x, const void *y)
{
	const struct review_id *a = x, *b = y;
	return a->id < b->id ? -1 : a->id > b->id;
}

/* Once all are read. */
static void close_keys(struct arena *a, struct stats_keys *k,
		       const struct buf *text)
{
	const char *p = k->block = arena_dup(a, buf_text(text), text->n);
	k->size = text->n;
	k->v = arena_alloc(a, (k->n + 1) * sizeof *k->v);
	for (k->n_slots = 64; k->n_slots < 2 * k->n;)
		k->n_slots *= 2;
	k->slot = arena_alloc(a, k->n_slots * sizeof *k->slot);
	for (size_t i = 0; i < k->n; i++) {
		k->v[i] = p;
		*slot_of(k, p, strlen(p)) = i + 1;
		p += strlen(p) + 1;
	}
	if (k->n)
		qsort(k->ids, k->n, sizeof *k->ids, by_id);
}

int stats_keys_read(struct store *s, struct arena *a,
		    const struct stats_keys **out, struct err *e)
{
	static const char sql[] = "SELECT id, key FROM review ORDER BY key";
	struct stats_keys *k = ARENA_NEW(a, struct stats_keys);
	struct {
		struct review_id *v;
		size_t n, cap;
	} ids = { 0 };
	struct buf text = { 0 };
	struct db_stmt *q;
	int rc = -1;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		const char *key = db_peek(q, 1);
		size_t at = ids.n;
		*ARENA_PUSH(a, &ids) = (struct review_id){ db_int(q, 0), at };
		buf_add(&text, key, strlen(key) + 1);
	}
	if (rc == 0)
		rc = buf_ok(&text, e);
	k->ids = ids.v;
	k->n = ids.n;
	if (rc == 0)
		close_keys(a, k, &text);
	buf_release(&text);
	*out = k;
	return rc;
}

const char *stats_key(const struct stats_keys *k, const char *key, size_t n)
{
	size_t at = *slot_of(k, key, n);
	return at ? k->v[at - 1] : NULL;
}

const char *stats_key_of_id(const struct stats_keys *k, int64_t id)
{
	size_t lo = 0, hi = k->n;
	if (!k->n || id < k->ids[0].id)
		return NULL;
	/* Ids mostly have no gaps; where they have, they stand earlier. */
	uint64_t at = (uint64_t)id - (uint64_t)k->ids[0].id;
	if (at < k->n && k->ids[at].id == id)
		return k->v[k->ids[at].key];
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (k->ids[mid].id < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < k->n && k->ids[lo].id == id ? k->v[k->ids[lo].key] : NULL;
}

bool stats_keys_hold(const struct stats_keys *k, const char *key)
{
	return (uintptr_t)key - (uintptr_t)k->block < k->size;
}

/* ---- sets of them ---- */

struct stats_set {
	const struct stats_keys *k;
	uint64_t *bits;   /* of each byte of the block: begins a key here */
	size_t n, lo, hi; /* members; words from lo to before hi are used */
	uint64_t *may;    /* the same of keys that may be members; NULL: all */
};

const struct stats_keys *stats_set_keys(const struct stats_set *s)
{
	return s->k;
}

struct stats_set *stats_set_new(struct arena *a, const struct stats_keys *k)
{
	struct stats_set *s = ARENA_NEW(a, struct stats_set);
	s->k = k;
	s->bits = arena_alloc(a, (k->size / 64 + 1) * sizeof *s->bits);
	s->lo = SIZE_MAX;
	return s;
}

static void add(struct stats_set *s, const char *key)
{
	size_t at = (size_t)(key - s->k->block), word = at / 64;
	uint64_t bit = UINT64_C(1) << at % 64;
	s->n += !(s->bits[word] & bit);
	s->bits[word] |= bit;
	s->lo = word < s->lo ? word : s->lo;
	s->hi = word >= s->hi ? word + 1 : s->hi;
}

void stats_set_add(struct stats_set *s, const char *const *keys, size_t n)
{
	for (size_t i = 0; i < n; i++)
		add(s, keys[i]);
}

const char *const *stats_set_take(struct stats_set *s, struct arena *a,
				  size_t *n)
{
	const char **v = s->n ? arena_alloc(a, s->n * sizeof *v) : NULL;
	*n = 0;
	for (size_t w = s->lo; w < s->hi; w++) {
		for (uint64_t b = s->bits[w]; b; b &= b - 1)
			v[(*n)++] = s->k->block + 64 * w +
				    (size_t)__builtin_ctzll(b);
		s->bits[w] = 0;
	}
	s->n = 0;
	s->lo = SIZE_MAX;
	s->hi = 0;
	return v;
}

int stats_set_limit(struct stats_set *s, struct store *store, struct arena *a,
		    struct err *e)
{
	static const char sql[] = "SELECT review_id FROM temp.selected";
	struct db_stmt *q;
	int rc;
	if (db_prepare(store_db(store), sql, &q, e) < 0)
		return -1;
	s->may = arena_alloc(a, (s->k->size / 64 + 1) * sizeof *s->may);
	while ((rc = db_step(q, e)) > 0) {
		const char *key = stats_key_of_id(s->k, db_int(q, 0));
		size_t at = key ? (size_t)(key - s->k->block) : 0;
		if (key)
			s->may[at / 64] |= UINT64_C(1) << at % 64;
	}
	return rc;
}

bool stats_set_may(const struct stats_set *s, const char *key)
{
	size_t at = (size_t)(key - s->k->block);
	return !s->may || s->may[at / 64] >> at % 64 & 1;
}
