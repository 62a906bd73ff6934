/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reviews that are counted, with the passages that made their themes: a
 * hundred on a page, in the order of their keys.
 */
#include <string.h>

#include "db.h"
#include "pack.h"
#include "told.h"

/* A passage cut to about 500 bytes around its match, with the match marked. */
static void quote(struct buf *b, struct arena *a,
		  const struct store_evidence *v)
{
	size_t n = strlen(v->text), from = 0, to = n;
	if (v->end > n || v->start > v->end)
		return;
	if (v->start > 250)
		from = utf8_cut(v->text, v->start - 200);
	while (from && v->text[from - 1] != ' ' && from < v->start)
		from++;
	if (n - v->end > 300)
		to = utf8_cut(v->text, v->end + 250);
	while (to < n && to > v->end && v->text[to] != ' ')
		to--;
	html_lit(b, "<blockquote>");
	html_text(b, from ? "… " : "");
	html_text(b, arena_dup(a, v->text + from, v->start - from));
	html_lit(b, "<mark>");
	html_text(b, arena_dup(a, v->text + v->start, v->end - v->start));
	html_lit(b, "</mark>");
	html_text(b, arena_dup(a, v->text + v->end, to - v->end));
	html_text(b, to < n ? " …" : "");
	html_lit(b, " <span class=\"cite\">");
	html_text(b, store_cite(a, &v->at));
	html_lit(b, ", ");
	html_text(b, v->at.section);
	html_lit(b, "</span></blockquote>\n");
}

struct page { /* of reviews */
	struct pack *p;
	struct store *s;
	struct buf b;
	size_t passages;
};

static void put_theme(struct page *x, struct arena *a,
		      const struct told_theme *t)
{
	struct buf *b = &x->b;
	html_lit(b, "<p><b>");
	html_text(b, t->label);
	html_lit(b, "</b>: ");
	html_text(b, t->status);
	html_fmt(b, ", asserted in %zu passage%s", t->total,
		 t->total == 1 ? "" : "s");
	if (*t->coder)
		html_fmt(b, "; coded by %s, the dictionary says %s", t->coder,
			 t->machine);
	html_lit(b, "</p>\n");
	for (size_t i = 0; i < t->passages.n; i++)
		quote(b, a, &t->passages.v[i]);
	x->passages += t->passages.n;
}

/* The themes of a status in one line. */
static void put_status(struct buf *b, const struct told *told,
		       const char *status, const char *words)
{
	size_t n = 0;
	for (size_t i = 0; i < told->n; i++) {
		if (!str_eq(told->v[i].status, status))
			continue;
		if (!n++) {
			html_lit(b, "<p><b>");
			html_text(b, words);
			html_lit(b, "</b>: ");
		} else {
			html_lit(b, ", ");
		}
		html_text(b, told->v[i].label);
	}
	if (n)
		html_lit(b, "</p>\n");
}

static int put_themes(struct page *x, int64_t id, struct err *e)
{
	size_t limit = (size_t)x->p->o->passages;
	struct buf *b = &x->b;
	struct arena a = { 0 };
	struct told told = { 0 };
	int rc = told_read(x->s, &a, id, limit, &told, e);
	for (size_t i = 0; rc == 0 && i < told.n; i++)
		if (str_eq(told.v[i].status, "present"))
			put_theme(x, &a, &told.v[i]);
	if (rc == 0) {
		put_status(b, &told, "to confirm", "To confirm");
		put_status(b, &told, "mentioned only", "Mentioned only");
		put_status(b, &told, "absent", "Not found, or denied");
	}
	arena_release(&a);
	return rc;
}

static void head_of(struct buf *b, struct db_stmt *q, const char *key)
{
	static const char *const before[] = { "",          "",           "",
					      "incident ", "published ", "" };
	bool first = true;
	html_lit(b, "<div id=\"");
	html_url(b, key);
	html_lit(b, "\">\n<h2>");
	html_text(b, key);
	html_text(b, *db_peek(q, 1) ? ": " : "");
	html_text(b, db_peek(q, 1));
	html_lit(b, "</h2>\n<p class=\"about\">");
	for (int i = 0; i < 6; i++) {
		const char *value = db_peek(q, 2 + i);
		if (!*value)
			continue;
		html_fmt(b, "%s%s%s", first ? "" : " · ", before[i], value);
		first = false;
	}
	html_lit(b, "</p>\n");
}

static int put_review(struct page *x, const char *key, struct err *e)
{
	static const char sql[] =
		"SELECT r.id, r.title, r.kind, r.area, r.region, r.incident,"
		" r.published, r.outcome, r.has_report, r.readable"
		" FROM v_review r WHERE r.key = :key";
	struct db_stmt *q;
	struct buf *b = &x->b;
	if (db_prepare(store_db(x->s), sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	int rc = db_step(q, e);
	if (rc <= 0)
		return rc;
	int64_t id = db_int(q, 0);
	bool has_report = db_int(q, 8) != 0, readable = db_int(q, 9) != 0;
	head_of(b, q, key);
	db_reset(q);
	if (!has_report)
		html_lit(b, "<p class=\"note\">Known from the catalogue; no "
			    "report here.</p>\n");
	else if (!readable)
		html_lit(b, "<p class=\"note\">Its report could not be "
			    "read.</p>\n");
	rc = readable ? put_themes(x, id, e) : 0;
	html_lit(b, "</div>\n");
	return rc;
}

static const char *file_of(struct arena *a, size_t page)
{
	return arena_fmt(a, "reviews/%03zu.html", page + 1);
}

static int one_page(void *ctx, size_t page, const struct hand *h, struct err *e)
{
	struct page *x = (struct page *)ctx + page;
	const struct pack *p = x->p;
	size_t from = page * REVIEWS_A_PAGE, to = from + REVIEWS_A_PAGE;
	struct buf *b = &x->b;
	int rc = 0;
	x->s = h->s;
	to = to > p->n_keys ? p->n_keys : to;
	const char *title = arena_fmt(h->a, "Reviews %s to %s", p->keys[from],
				      p->keys[to - 1]);
	page_head(b, title, 1);
	html_lit(b, "<p><a href=\"../");
	html_fmt(b, "%s.html", report_kind_name(p->o->kind));
	html_lit(b, "\">Back to the report</a></p>\n<main id=\"main\">\n"
		    "<h1>");
	html_text(b, title);
	html_lit(b, "</h1>\n<p class=\"warn\">These pages quote reviews of "
		    "the death and serious harm of children.</p>\n");
	for (size_t i = from; i < to && rc == 0; i++)
		rc = put_review(x, p->keys[i], e);
	page_foot(b);
	if (rc == 0)
		rc = folder_write(x->p, file_of(h->a, page), b, e);
	buf_release(b);
	return rc;
}

int reviews_write(struct pack *p, struct err *e)
{
	size_t n = (p->n_keys + REVIEWS_A_PAGE - 1) / REVIEWS_A_PAGE;
	struct page *v = arena_alloc(p->a, (n + 1) * sizeof *v);
	for (size_t i = 0; i < n; i++) {
		v[i].p = p;
		folder_reserve(p, file_of(p->a, i));
	}
	if (crew_do(p->crew, n, one_page, v, e) < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		p->made->passages += v[i].passages;
	return 0;
}
