/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The passages to show for a review: those that match the words best, or,
 * when a query has no words but a theme, the evidence for the theme.
 */
#include "search.h"

#include <string.h>

#include "work.h"

/* Columns 0..9 of a hit, the same in every statement below. */
#define HIT_COLUMNS                                                            \
	"p.id, " STORE_PLACE ","                                               \
	" (SELECT group_concat(name, ', ') FROM (SELECT DISTINCT t.name FROM"  \
	" tag g JOIN theme t ON t.id = g.theme_id AND t.active WHERE"          \
	" g.passage_id = p.id AND g.assertion = 'present' ORDER BY t.name))"
#define HIT_JOIN                                                               \
	" JOIN document d ON d.id = p.document_id"                             \
	" JOIN section x ON x.id = p.section_id"

static void read_hit(struct search *x, struct db_stmt *q, struct search_hit *h)
{
	h->passage = db_int(q, 0);
	store_read_place(q, 1, x->a, &h->at);
	h->themes = db_text(q, 9, x->a);
}

struct hits {
	struct search_hit *v;
	double *score;
	size_t n, limit;
};

/* Keeps the best few; of equal ones those that come first. */
static struct search_hit *offer(struct hits *h, double score)
{
	size_t at = h->n;
	while (at > 0 && h->score[at - 1] < score)
		at--;
	if (at >= h->limit)
		return NULL;
	if (h->n < h->limit)
		h->n++;
	memmove(&h->v[at + 1], &h->v[at], (h->n - 1 - at) * sizeof *h->v);
	memmove(&h->score[at + 1], &h->score[at],
		(h->n - 1 - at) * sizeof *h->score);
	h->score[at] = score;
	h->v[at] = (struct search_hit){ 0 };
	return &h->v[at];
}

static int text_of(struct search *x, struct arena *a, int64_t passage,
		   const char **out, struct err *e)
{
	static const char sql[] = "SELECT text FROM passage WHERE id = :id";
	struct db_stmt *q;
	*out = "";
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", passage);
	int rc = db_step(q, e);
	if (rc > 0)
		*out = db_text(q, 0, a);
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

int search_confirm(struct search *x, const struct search_leaf *leaf,
		   int64_t passage, struct err *e)
{
	struct arena a = { 0 };
	struct search_marks m = { 0 };
	const char *text;
	int rc = text_of(x, &a, passage, &text, e);
	if (rc == 0)
		rc = search_mark(x, &a, leaf, 1, text, &m, e);
	if (rc == 0)
		rc = m.n > 0;
	arena_release(&a);
	return rc;
}

/* Adds a leaf's weight to the passages of a range in which it is found. */
static int add_leaf(struct search *x, const struct search_leaf *leaf,
		    const struct search_range *r, double *scores, struct err *e)
{
	static const char sql[] =
		"SELECT rowid FROM passage_fts WHERE passage_fts MATCH :match"
		" AND rowid BETWEEN :first AND :last";
	struct db_stmt *q;
	int rc;
	if (!leaf->match)
		return 0;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":match", leaf->match);
	db_bind_int(q, ":first", r->first);
	db_bind_int(q, ":last", r->last);
	while ((rc = db_step(q, e)) > 0) {
		int64_t id = db_int(q, 0);
		int found = leaf->verify ? search_confirm(x, leaf, id, e) : 1;
		if (found < 0) {
			db_reset(q);
			return -1;
		}
		if (found)
			scores[id - r->first] += leaf->idf;
	}
	return rc;
}

/* A passage is worth the sum of what its words are worth (their idf in the
 * store as a whole), so one that has all of them comes before one that says
 * one of them often. FTS5's own bm25() would count every word's hits in the
 * whole index again for every review shown. */
static int from_range(struct search *x, const struct search_range *r,
		      struct hits *h, size_t *n_found, struct err *e)
{
	size_t n = (size_t)(r->last - r->first) + 1;
	struct arena a = { 0 };
	double *scores = arena_alloc(&a, n * sizeof *scores);
	int rc = 0;
	for (size_t i = 0; rc == 0 && i < x->leaves.n; i++)
		rc = add_leaf(x, &x->leaves.v[i], r, scores, e);
	for (size_t i = 0; rc == 0 && i < n; i++) {
		if (scores[i] <= 0)
			continue;
		++*n_found;
		struct search_hit *hit = offer(h, scores[i]);
		if (hit)
			hit->passage = r->first + (int64_t)i;
	}
	arena_release(&a);
	return rc;
}

static int describe_hit(struct search *x, struct search_hit *h, struct err *e)
{
	static const char sql[] = "SELECT " HIT_COLUMNS ", p.text FROM passage"
				  " p" HIT_JOIN " WHERE p.id = :id";
	struct arena a = { 0 };
	struct search_marks m;
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", h->passage);
	int rc = db_step(q, e);
	if (rc > 0) {
		const char *text = db_text(q, 10, &a);
		read_hit(x, q, h);
		rc = search_mark(x, &a, x->leaves.v, x->leaves.n, text, &m, e);
		h->snippet = search_snippet(x->a, x->leaves.v, text, &m);
	}
	db_reset(q);
	arena_release(&a);
	return rc < 0 ? -1 : 0;
}

/* Text around a tag, with marks, cut at about forty words. */
static const char *mark(struct arena *a, const char *text, size_t start,
			size_t end)
{
	size_t n = strlen(text), from = start, to = end;
	struct buf b = { 0 };
	if (start > n || end > n || start > end)
		return text;
	while (from > 0 && (start - from < 120 || text[from - 1] != ' '))
		from--;
	while (to < n && (to - end < 160 || text[to] != ' '))
		to++;
	from = utf8_cut(text, from);
	buf_str(&b, from ? "…" : "");
	buf_add(&b, text + from, start - from);
	buf_char(&b, '\x02');
	buf_add(&b, text + start, end - start);
	buf_char(&b, '\x03');
	buf_add(&b, text + end, to - end);
	buf_str(&b, to < n ? "…" : "");
	char *out = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return out;
}

static bool is_seen(const struct store_ids *seen, int64_t passage)
{
	for (size_t i = 0; i < seen->n; i++)
		if (seen->v[i] == passage)
			return true;
	return false;
}

/* Its passages that were not seen for another theme; `limit` are shown. */
static int from_theme(struct search *x, const struct query_node *theme,
		      size_t limit, int64_t review, struct hits *h,
		      struct store_ids *seen, struct err *e)
{
	static const char sql[] =
		"SELECT " HIT_COLUMNS ", p.text, min(g.start_offset),"
		" g.end_offset, CASE WHEN x.kind IN ('summary',"
		" 'findings', 'learning', 'conclusion', 'analysis')"
		" THEN 0 ELSE 1 END AS weight FROM tag g"
		" JOIN theme t ON t.id = g.theme_id AND t.active JOIN passage"
		" p ON p.id = g.passage_id" HIT_JOIN
		" WHERE p.review_id = :review AND g.assertion = 'present' AND"
		" (:group AND t.theme_group = :value COLLATE NOCASE OR NOT"
		" :group AND (t.name = :value COLLATE NOCASE OR t.label ="
		" :value COLLATE NOCASE)) AND (:section IS NULL OR x.kind ="
		" :section) AND (:role IS NULL OR d.role = :role COLLATE"
		" NOCASE) AND (:sub IS NULL OR g.sub_theme = :sub COLLATE"
		" NOCASE) GROUP BY p.id ORDER BY weight, p.id";
	struct db_stmt *q;
	size_t shown = 0;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	db_bind_int(q, ":group", str_eq(theme->name, "group"));
	const char *slash = strchr(theme->lo, '/');
	db_bind_text(
		q, ":value",
		slash ? arena_dup(x->a, theme->lo, (size_t)(slash - theme->lo))
		      : theme->lo);
	db_bind_text(q, ":sub", slash ? slash + 1 : NULL);
	db_bind_text(q, ":section", x->section);
	db_bind_text(q, ":role", x->role);
	while ((rc = db_step(q, e)) > 0) {
		if (is_seen(seen, db_int(q, 0)))
			continue;
		*ARENA_PUSH(x->a, seen) = db_int(q, 0);
		struct search_hit *hit = shown++ < limit ? offer(h, 0) : NULL;
		if (!hit)
			continue;
		read_hit(x, q, hit);
		hit->snippet =
			mark(x->a, db_text(q, 10, x->a), (size_t)db_int(q, 11),
			     (size_t)db_int(q, 12));
	}
	return rc;
}

int search_passages(struct search *x, const struct query *q, size_t limit,
		    struct search_result *out, struct err *e)
{
	struct hits h = { .limit = limit };
	struct store_ids seen = { 0 };
	int rc = 0;
	bool words = q && q->root && x->leaves.n > 0;
	h.v = arena_alloc(x->a, (limit + 1) * sizeof *h.v);
	h.score = arena_alloc(x->a, (limit + 1) * sizeof *h.score);
	for (size_t i = 0; words && rc == 0 && i < x->ranges.n; i++)
		if (x->ranges.v[i].review == out->review)
			rc = from_range(x, &x->ranges.v[i], &h,
					&out->n_passages, e);
	for (size_t i = 0; words && rc == 0 && i < h.n; i++)
		rc = describe_hit(x, &h.v[i], e);
	/* Of several themes each shows its part of the passages. */
	for (size_t i = 0; !words && rc == 0 && i < x->themes.n; i++) {
		size_t rest = limit - h.n, left = x->themes.n - i;
		rc = from_theme(x, x->themes.v[i], (rest + left - 1) / left,
				out->review, &h, &seen, e);
	}
	out->n_passages += seen.n;
	out->hits = h.v;
	out->n_hits = h.n;
	return rc;
}
