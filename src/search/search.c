/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Running a query. A set of reviews is an array of flags by review id. A word
 * is looked up in the lists by document (lists.c); a phrase, a NEAR, and all
 * that section: or role: confine, is one FTS5 look-up that streams passage
 * ids, and the documents' ranges of ids (store/schema.c) bring a hit to its
 * review without reading the passage.
 *
 * Reviews are ranked by BM25 (Robertson and Zaragoza 2009, doi
 * 10.1561/1500000019) with the review as the document: k1 = 1.2, b = 0.75.
 * Reviews in which all plain words occur come before those in which some do.
 */
#include "search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "work.h"

#define K1 1.2
#define B  0.75
/* What a row of words counts for, beside the words in it. */
#define ROW 0.5

/* Counts, by review, the passages in which a leaf is found. Hits come in
 * order of id, and so do the ranges. */
static int count_hits(struct search *x, const struct search_leaf *leaf,
		      double *tf, struct err *e)
{
	static const char sql[] = "SELECT rowid FROM passage_fts WHERE"
				  " passage_fts MATCH :match ORDER BY rowid";
	struct search_section section = { 0 };
	struct db_stmt *q;
	size_t at = 0;
	int rc;
	if (!leaf->match)
		return 0;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":match", leaf->match);
	while ((rc = db_step(q, e)) > 0) {
		int64_t id = db_int(q, 0);
		while (at < x->ranges.n && x->ranges.v[at].last < id)
			at++;
		if (at == x->ranges.n)
			break;
		if (x->ranges.v[at].first > id)
			continue;
		if (leaf->verify) {
			rc = search_confirm(x, leaf, id, e);
			if (rc < 0)
				break;
			if (!rc)
				continue;
		}
		tf[x->ranges.v[at].review]++;
		if (x->sections && !x->negated &&
		    search_note_section(x, &section, id, x->ranges.v[at].review,
					e) < 0) {
			rc = -1;
			break;
		}
	}
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

/* Whether the lists by document can say how often a leaf is found. */
static bool in_lists(const struct search *x, const struct search_leaf *leaf)
{
	if (!x->listed || x->section || x->role || leaf->near)
		return false;
	for (size_t i = 0; i < leaf->patterns.n; i++)
		if (leaf->patterns.v[i].n != 1)
			return false;
	return true;
}

static int count_leaf(struct search *x, const struct search_leaf *leaf,
		      double *tf, struct err *e)
{
	if (!in_lists(x, leaf))
		return count_hits(x, leaf, tf, e);
	for (size_t i = 0; i < leaf->patterns.n; i++)
		if (search_count_word(x, &leaf->patterns.v[i].v[0], tf, e) < 0)
			return -1;
	return 0;
}

/* The bit of a leaf that was typed; of one that was added, those of the words
 * that it stands for. */
static uint64_t leaf_bits(const struct search *x,
			  const struct search_leaf *leaf)
{
	const struct query_node *n = leaf->node;
	uint64_t bits = 0;
	if (!n->added)
		return x->leaves.n < 64 ? UINT64_C(1) << x->leaves.n : 0;
	for (size_t i = 0; i < x->leaves.n && i < 64; i++)
		for (size_t k = 0; k < n->n_also; k++)
			if (x->leaves.v[i].node == n->also[k])
				bits |= UINT64_C(1) << i;
	return bits;
}

/* All bits of the leaves that were typed. */
static uint64_t all_bits(const struct search *x)
{
	uint64_t bits = 0;
	for (size_t i = 0; i < x->leaves.n && i < 64; i++)
		if (!x->leaves.v[i].node->added)
			bits |= UINT64_C(1) << i;
	return bits;
}

/* BM25: frequency against the length of the review, in words where the
 * frequency is of words, else in passages. */
static void score_leaf(struct search *x, const struct search_leaf *leaf,
		       const double *tf)
{
	size_t size = (size_t)x->max + 1;
	bool words = in_lists(x, leaf);
	uint64_t bits = leaf_bits(x, leaf);
	double weight = leaf->node->row ? ROW : 1;
	for (size_t i = 0; i < size; i++) {
		if (tf[i] <= 0)
			continue;
		double length = words ? x->words[i] / x->mean_words
				      : x->length[i] / x->mean_length;
		double norm = 1 - B + B * length;
		x->score[i] += weight * leaf->idf * tf[i] * (K1 + 1) /
			       (tf[i] + K1 * norm);
		x->matched[i] |= bits;
	}
}

static int leaf_set(struct search *x, const struct query_node *node,
		    uint8_t *set, struct err *e)
{
	size_t size = (size_t)x->max + 1;
	double *tf = calloc(size, sizeof *tf), df = 0;
	struct search_leaf leaf;
	int rc = -1;
	if (!tf)
		return err_set(e, ERR_SYSTEM, "out of memory");
	if (search_leaf(x, node, &leaf, e) == 0)
		rc = count_leaf(x, &leaf, tf, e);
	for (size_t i = 0; rc == 0 && i < size; i++) {
		set[i] = tf[i] > 0;
		leaf.reviews += set[i];
		df += set[i] && x->length[i];
	}
	leaf.idf = log(1 + ((double)x->n_reviews - df + 0.5) / (df + 0.5));
	if (rc == 0 && !x->negated) {
		score_leaf(x, &leaf, tf);
		*ARENA_PUSH(x->a, &x->leaves) = leaf;
	}
	free(tf);
	return rc;
}

static int node_set(struct search *x, const struct query_node *n, uint8_t *set,
		    struct err *e);

/* Whether it takes a text to say that it is not so: words, and themes. */
static bool asks_text(const struct query_node *n)
{
	if (n->kind == QUERY_FILTER)
		return str_eq(n->name, "theme") || str_eq(n->name, "group") ||
		       str_eq(n->name, "status");
	bool found = query_has_words(n);
	for (size_t i = 0; i < n->n_kids && !found; i++)
		found = asks_text(n->kid[i]);
	return found;
}

/* AND, OR and ANY: kids joined into set. Among plain words, what must be
 * there must; a +word makes the others optional, a filter does not. */
static int join_set(struct search *x, const struct query_node *n, uint8_t *set,
		    struct err *e)
{
	size_t size = (size_t)x->max + 1;
	bool all = n->kind == QUERY_AND, required = false;
	uint8_t *kid = malloc(2 * size), *must = kid ? kid + size : NULL;
	int rc = 0;
	if (!kid)
		return err_set(e, ERR_SYSTEM, "out of memory");
	memset(must, 1, size);
	memset(set, all, size);
	for (size_t k = 0; rc == 0 && k < n->n_kids; k++) {
		bool needed = n->kid[k]->must && n->kind == QUERY_ANY;
		if (n->kid[k]->small)
			continue;
		rc = node_set(x, n->kid[k], kid, e);
		required = required || (needed && query_has_words(n->kid[k]));
		for (size_t i = 0; i < size; i++) {
			if (needed)
				must[i] &= kid[i];
			else if (all)
				set[i] &= kid[i];
			else
				set[i] |= kid[i];
		}
	}
	for (size_t i = 0; i < size; i++)
		set[i] = (required || set[i]) && must[i] && x->exists[i];
	free(kid);
	return rc;
}

static int node_set(struct search *x, const struct query_node *n, uint8_t *set,
		    struct err *e)
{
	size_t size = (size_t)x->max + 1;
	int rc;
	switch (n->kind) {
	case QUERY_WORD:
	case QUERY_PHRASE:
	case QUERY_NEAR:
		return leaf_set(x, n, set, e);
	case QUERY_FILTER:
		return search_filter(x, n, set, e);
	case QUERY_NOT:
		x->negated = !x->negated;
		rc = node_set(x, n->kid[0], set, e);
		x->negated = !x->negated;
		/* What was never read does not lack a word. */
		for (size_t i = 0; i < size; i++)
			set[i] = x->exists[i] && !set[i] &&
				 (x->length[i] || !asks_text(n->kid[0]));
		return rc;
	case QUERY_ANY:
	case QUERY_AND:
	case QUERY_OR:
		break;
	}
	return join_set(x, n, set, e);
}

int search_set(struct search *x, const struct query *q, uint8_t **out,
	       struct err *e)
{
	struct query_node *root = q ? q->root : NULL;
	query_focus(x->a, root);
	if ((root && search_scope(x, root, e) < 0) || search_load(x, e) < 0)
		return -1;
	size_t size = (size_t)x->max + 1;
	uint8_t *set = arena_alloc(x->a, size);
	memcpy(set, x->exists, size);
	*out = set;
	if (!root)
		return 0;
	if (search_load_ranges(x, e) < 0)
		return -1;
	return node_set(x, root, set, e);
}

struct ranked {
	int64_t review;
	double score;
	bool read, matched;
};

/* Those with a report before those that have their words in the title alone;
 * those with all words; then score, then age of entry. */
static int by_rank(const void *p, const void *q)
{
	const struct ranked *a = p, *b = q;
	if (a->read != b->read)
		return a->read ? -1 : 1;
	if (a->matched != b->matched)
		return a->matched > b->matched ? -1 : 1;
	if (a->score < b->score || a->score > b->score)
		return a->score > b->score ? -1 : 1;
	return a->review < b->review ? -1 : a->review > b->review;
}

static struct ranked *rank_all(struct search *x, const uint8_t *set, size_t *n)
{
	size_t size = (size_t)x->max + 1, k = 0;
	struct ranked *r = arena_alloc(x->a, size * sizeof *r);
	uint64_t all = all_bits(x);
	for (size_t i = 0; i < size; i++) {
		if (!set[i])
			continue;
		r[k].review = (int64_t)i;
		r[k].score = x->score[i];
		r[k].read = !x->leaves.n || x->length[i];
		r[k].matched = all && (x->matched[i] & all) == all;
		k++;
	}
	qsort(r, k, sizeof *r, by_rank);
	*n = k;
	return r;
}

static int describe(struct search *x, const struct ranked *r,
		    struct search_result *out, struct err *e)
{
	static const char sql[] =
		"SELECT key, title, kind, area, published, incident, outcome"
		" FROM review WHERE id = :id";
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", r->review);
	if (db_step(q, e) < 0)
		return -1;
	out->review = r->review;
	out->read = x->length[r->review] > 0;
	out->score = r->score;
	const char **fields[] = { &out->key,    &out->title,     &out->kind,
				  &out->area,   &out->published, &out->incident,
				  &out->outcome };
	for (int i = 0; i < 7; i++)
		*fields[i] = db_text(q, i, x->a);
	db_reset(q);
	return 0;
}

static void keep_only(struct search *x, const struct store_ids *ids,
		      uint8_t *set)
{
	size_t at = 0;
	for (int64_t i = 0; i <= x->max; i++) {
		while (at < ids->n && ids->v[at] < i)
			at++;
		set[i] = set[i] && at < ids->n && ids->v[at] == i;
	}
}

static int run(struct search *x, const struct query *q,
	       struct search_results *out, struct err *e)
{
	const struct search_options *how = x->how;
	uint8_t *set;
	size_t n;
	if (search_set(x, q, &set, e) < 0)
		return -1;
	if (how->only)
		keep_only(x, how->only, set);
	for (int64_t i = 0; i <= x->max; i++)
		set[i] = set[i] && (!x->uncounted[i] || x->matched[i]);
	struct ranked *r = rank_all(x, set, &n);
	out->total = n;
	for (int64_t i = 0; i <= x->max; i++)
		out->read += set[i] && x->length[i];
	if (search_hints(x, q, out, e) < 0)
		return -1;
	if (how->facets && search_facets(x, set, out, e) < 0)
		return -1;
	for (size_t i = how->offset; i < n; i++) {
		if (how->limit && out->n == how->limit)
			break;
		struct search_result *v = ARENA_PUSH(x->a, out);
		if (describe(x, &r[i], v, e) < 0)
			return -1;
		if (how->passages &&
		    search_passages(x, q, how->passages, v, e) < 0)
			return -1;
		out->passages += v->n_passages;
	}
	return 0;
}

int search_run(struct store *s, struct arena *a, const struct query *q,
	       const struct search_options *how, struct search_results *out,
	       struct err *e)
{
	struct search x = { .s = s, .db = store_db(s), .a = a, .how = how };
	*out = (struct search_results){ 0 };
	if (db_words_open(x.db, &x.cut, e) < 0)
		return -1;
	int rc = run(&x, q, out, e);
	db_words_close(x.cut);
	return rc;
}

/* What a file holds besides its cases is found, and is no review to count. */
static int drop_uncounted(struct search *x, uint8_t *set, struct err *e)
{
	static const char sql[] = "SELECT id FROM review WHERE NOT counted";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		if (db_int(q, 0) <= x->max)
			set[db_int(q, 0)] = 0;
	return rc;
}

int search_select(struct store *s, struct arena *a, const struct query *q,
		  struct store_ids *out, struct err *e)
{
	struct search x = { .s = s, .db = store_db(s), .a = a };
	uint8_t *set;
	if (db_words_open(x.db, &x.cut, e) < 0)
		return -1;
	int rc = search_set(&x, q, &set, e);
	if (rc == 0)
		rc = drop_uncounted(&x, set, e);
	for (int64_t i = 0; rc == 0 && i <= x.max; i++)
		if (set[i])
			*ARENA_PUSH(a, out) = i;
	db_words_close(x.cut);
	return rc;
}
