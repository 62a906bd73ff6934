/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store knows of a review that belongs into a citation. */
#include <stdlib.h>
#include <string.h>

#include "parts.h"

/* Passages of the first pages, in which the publisher names itself. */
#define FRONT_PASSAGES 40
/* Children that a name lists; more are told by the title. */
#define NAMES_MAX 3

static int read_review(struct store *s, struct arena *a,
		       struct cite_review *out, struct err *e)
{
	static const char sql[] =
		"SELECT r.key, r.title, r.kind, r.area, coalesce(r.published,"
		" (SELECT value FROM v_fact WHERE review_id = r.id AND name ="
		" 'completed' AND child_id IS NULL LIMIT 1)),"
		" (SELECT value FROM v_fact WHERE review_id = r.id AND name ="
		" 'reviewer' AND child_id IS NULL LIMIT 1),"
		" (SELECT value FROM v_fact WHERE review_id = r.id AND name ="
		" 'source' AND child_id IS NULL LIMIT 1), r.region FROM review"
		" r WHERE r.id = :id";
	struct db_stmt *q;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", out->id);
	int rc = db_step(q, e);
	const char **fields[] = { &out->key,    &out->title,     &out->kind,
				  &out->area,   &out->published, &out->reviewer,
				  &out->source, &out->region };
	for (int i = 0; rc > 0 && i < 8; i++)
		*fields[i] = db_text(q, i, a);
	db_reset(q);
	if (rc == 0)
		return err_set(e, ERR_ABSENT, "no review %lld",
			       (long long)out->id);
	return rc < 0 ? -1 : 0;
}

/* ---- the child ---- */

static int read_labels(struct store *s, struct arena *a, int64_t review,
		       struct store_names *out, struct err *e)
{
	static const char sql[] =
		"SELECT label FROM child WHERE review_id = :id AND label <> ''"
		" GROUP BY label ORDER BY min(seq)";
	struct db_stmt *q;
	int rc;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", review);
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(a, out) = db_text(q, 0, a);
	return rc;
}

static int by_text(const void *p, const void *q)
{
	const char *const *a = p, *const *b = q;
	return strcmp(*a, *b);
}

/* "Child A"; "Children J, K and L"; "Finn". */
static const char *join_labels(struct arena *a, struct store_names *x)
{
	struct buf b = { 0 };
	bool codes = true;
	for (size_t i = 0; i < x->n; i++)
		codes = codes && cite_is_code(x->v[i], strlen(x->v[i]));
	if (codes) {
		qsort(x->v, x->n, sizeof *x->v, by_text);
		buf_str(&b, x->n > 1 ? "Children " : "Child ");
	}
	for (size_t i = 0; i < x->n; i++)
		buf_fmt(&b, "%s%s",
			!i              ? ""
			: i + 1 == x->n ? " and "
					: ", ",
			x->v[i]);
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* The title up to where it goes on to say what kind of report it is: "Six
 * babies: a thematic review". */
static const char *head_of(struct arena *a, const char *title)
{
	size_t n = strcspn(title, ":");
	const char *head = arena_dup(a, title, n);
	if (!title[n] || n < 3 || strcasestr(head, "review") ||
	    strcasestr(head, "report") || !strcasestr(title + n, "review"))
		return title;
	return head;
}

static int find_name(struct store *s, struct arena *a, struct cite_review *r,
		     struct err *e)
{
	struct store_names labels = { 0 };
	r->name = cite_name_in(a, r->title);
	if (r->name)
		return 0;
	if (read_labels(s, a, r->id, &labels, e) < 0)
		return -1;
	if (labels.n && labels.n <= NAMES_MAX)
		r->name = join_labels(a, &labels);
	else
		r->name = *r->title ? head_of(a, r->title) : r->key;
	return 0;
}

/* ---- the publisher ---- */

/* Looks for the board on the first pages of the documents, overview first. */
static int body_in_text(struct store *s, struct arena *a, struct cite_review *r,
			struct err *e)
{
	static const char sql[] =
		"SELECT t FROM (SELECT d.rank, d.id, x.seq, 0 AS p, x.title AS"
		" t FROM document d JOIN section x ON x.document_id = d.id AND"
		" x.seq < 6 WHERE d.review_id = :id UNION ALL SELECT d.rank,"
		" d.id, 0, p.id, p.text FROM document d JOIN passage p ON p.id"
		" BETWEEN d.first_passage AND min(d.last_passage,"
		" d.first_passage + :n - 1) WHERE d.review_id = :id)"
		" ORDER BY rank, id, p";
	struct db_stmt *q;
	int rc = 0;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", r->id);
	db_bind_int(q, ":n", FRONT_PASSAGES);
	while (!r->body && (rc = db_step(q, e)) > 0)
		r->body = cite_body_in(a, db_peek(q, 0), r->area);
	db_reset(q);
	return r->body ? 0 : rc;
}

static bool names_a_body(const char *area)
{
	static const char *const words[] = { "board",     "partnership",
					     "committee", "LSCB",
					     "LSCP",      "SCP" };
	for (size_t i = 0; i < 6; i++)
		if (strcasestr(area, words[i]))
			return true;
	return false;
}

static const char *short_of(const char *body)
{
	return strcasestr(body, "partnership") ? "LSCP"
	       : strcasestr(body, "board")     ? "LSCB"
					       : "ACPC";
}

static bool is_english(const char *region)
{
	return !str_eq_nocase(region, "Wales") &&
	       !str_eq_nocase(region, "Scotland") &&
	       !str_eq_nocase(region, "Northern Ireland");
}

/* Serious case reviews were made by Local Safeguarding Children Boards (the
 * LSCB Regulations 2006, reg. 5, in force from 1 April 2006), practice reviews
 * by the safeguarding partners (Children Act 2004, s. 16F). */
static void body_by_law(struct arena *a, struct cite_review *r)
{
	int64_t year = 0;
	bool known = str_int(
		arena_dup(a, r->published, strlen(r->published) < 4 ? 0 : 4),
		1900, 2100, &year);
	r->body = r->body_short = r->area;
	if (!is_english(r->region))
		return;
	if (str_eq_nocase(r->kind, "SCR") && known && year > 2006 &&
	    year < 2021) {
		r->body = arena_fmt(a, "%s Local Safeguarding Children Board",
				    r->area);
		r->body_short = arena_fmt(a, "%s LSCB", r->area);
	} else if (str_eq_nocase(r->kind, "LCSPR")) {
		r->body = arena_fmt(a, "%s safeguarding partners", r->area);
	}
}

static int find_body(struct store *s, struct arena *a, struct cite_review *r,
		     struct err *e)
{
	if (!*r->area || names_a_body(r->area)) {
		r->body = r->body_short = r->area;
		return 0;
	}
	r->body = cite_body_in(a, r->title, r->area);
	if (!r->body && body_in_text(s, a, r, e) < 0)
		return -1;
	if (r->body)
		r->body_short =
			arena_fmt(a, "%s %s", r->area, short_of(r->body));
	else
		body_by_law(a, r);
	return 0;
}

/* What coders write where there is nothing to write. */
static const char *said(const char *value)
{
	return str_eq_nocase(value, "not stated") ||
			       str_eq_nocase(value, "not known")
		       ? ""
		       : value;
}

int cite_review(struct store *s, struct arena *a, int64_t review,
		struct cite_review *out, struct err *e)
{
	*out = (struct cite_review){ .id = review,
				     .key = "",
				     .title = "",
				     .kind = "",
				     .area = "",
				     .region = "",
				     .published = "",
				     .reviewer = "",
				     .source = "" };
	if (read_review(s, a, out, e) < 0 || find_name(s, a, out, e) < 0 ||
	    find_body(s, a, out, e) < 0)
		return -1;
	out->reviewer = said(out->reviewer);
	out->source = said(out->source);
	return 0;
}

int cite_cached(struct store *s, struct cite_cache *c, int64_t review,
		const struct cite_review **out, struct err *e)
{
	size_t at = (size_t)review;
	if (at >= c->n) {
		size_t n = at + at / 2 + 64;
		struct cite_review **v = arena_alloc(c->a, n * sizeof(void *));
		if (c->n)
			memcpy(v, c->v, c->n * sizeof *v);
		c->v = v;
		c->n = n;
	}
	if (!c->v[at]) {
		struct cite_review *r = ARENA_NEW(c->a, struct cite_review);
		if (cite_review(s, c->a, review, r, e) < 0)
			return -1;
		c->v[at] = r;
	}
	*out = c->v[at];
	return 0;
}
