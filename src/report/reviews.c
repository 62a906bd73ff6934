/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The appendices that make numbers checkable: the reviews behind every number,
 * and for every review its themes with the passages that made them.
 */
#include <string.h>

#include "pack.h"

#define PASSAGES_A_THEME 3

void review_anchor(struct buf *b, const char *key)
{
	html_lit(b, "review-");
	html_url(b, key);
}

static void review_link(struct buf *b, const char *key)
{
	html_lit(b, "<a href=\"#");
	review_anchor(b, key);
	html_lit(b, "\">");
	html_text(b, key);
	html_lit(b, "</a>");
}

/* One number: which table, row and column, and its reviews. */
static void behind_cell(struct buf *b, const struct emit_table *t,
			const char *name, size_t r, size_t c)
{
	const struct emit_cell *x = &t->cells[r * t->n_columns + c];
	const struct emit_cell *head = &t->cells[r * t->n_columns];
	const struct emit_column *k = &t->columns[c];
	html_lit(b, "<li id=\"r-t-");
	html_text(b, name);
	html_fmt(b, "-%zu-%zu", r, c);
	html_lit(b, "\"><b>");
	html_text(b, head->text ? head->text : "");
	html_lit(b, ", ");
	html_text(b, k->title ? k->title : k->name);
	html_lit(b, ": ");
	html_text(b, x->text ? x->text : "");
	html_lit(b, "</b>");
	html_fmt(b, " — in %zu review%s: ", x->n_keys,
		 x->n_keys == 1 ? "" : "s");
	for (size_t i = 0; i < x->n_keys; i++) {
		if (i)
			html_lit(b, ", ");
		review_link(b, x->keys[i]);
	}
	html_lit(b, "</li>\n");
}

void reviews_behind(struct pack *p)
{
	struct buf *b = &p->html;
	html_lit(b, "<h2 id=\"behind\">Reviews behind every number</h2>\n");
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct emit_table *t = &p->tables.v[i].page;
		const struct stats_query *q = p->tables.v[i].stats.query;
		html_lit(b, "<h3>");
		html_text(b, q->title);
		html_lit(b, "</h3>\n<ul>\n");
		for (size_t r = 0; r < t->n_rows; r++)
			for (size_t c = 0; c < t->n_columns; c++)
				if (t->cells[r * t->n_columns + c].n_keys)
					behind_cell(b, t, q->name, r, c);
		html_lit(b, "</ul>\n");
	}
}

/* A passage cut to about 700 bytes around its match, with the match marked. */
static void quote(struct buf *b, struct arena *a,
		  const struct store_evidence *v)
{
	size_t n = strlen(v->text), from = 0, to = n;
	if (v->end > n || v->start > v->end)
		return;
	if (v->start > 350)
		from = utf8_cut(v->text, v->start - 300);
	while (from && v->text[from - 1] != ' ' && from < v->start)
		from++;
	if (n - v->end > 400)
		to = utf8_cut(v->text, v->end + 350);
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
	html_fmt(b, "%s, %s", store_cite(a, &v->at), v->at.section);
	html_lit(b, "</span></blockquote>\n");
}

static int put_theme(struct pack *p, const struct store_review *r,
		     const struct store_theme *t, struct err *e)
{
	struct buf *b = &p->html;
	struct arena a = { 0 };
	struct store_evidences ev = { 0 };
	const struct theme_evidence *n = &t->counted;
	int asserted = n->strong + n->plain;
	html_lit(b, "<p><b>");
	html_text(b, t->label);
	html_lit(b, "</b>: ");
	html_text(b, t->status);
	html_fmt(
		b,
		" (passages that assert it: %d, deny it: %d, standing phrases: "
		"%d)",
		asserted, n->negated, n->boilerplate);
	if (*t->coder)
		html_fmt(b, "; coded by %s, the dictionary says %s", t->coder,
			 t->machine);
	html_lit(b, "</p>\n");
	int rc = asserted ? store_evidence(p->s, &a, r->id, t->name,
					   PASSAGES_A_THEME, &ev, e)
			  : 0;
	for (size_t i = 0; rc == 0 && i < ev.n; i++) {
		if (ev.v[i].counts != THEME_PRESENT)
			break;
		quote(b, &a, &ev.v[i]);
		p->made->passages++;
	}
	arena_release(&a);
	return rc;
}

static void fact_line(struct buf *b, const struct store_review *r)
{
	const char *const parts[][2] = {
		{ "", r->kind },
		{ "", r->area },
		{ "", r->region },
		{ "incident ", r->incident },
		{ "published ", r->published },
		{ "", r->outcome },
	};
	bool first = true;
	html_lit(b, "<p class=\"about\">");
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!*parts[i][1])
			continue;
		html_fmt(b, "%s%s%s", first ? "" : " · ", parts[i][0],
			 parts[i][1]);
		first = false;
	}
	html_lit(b, "</p>\n");
}

static bool is_readable(const struct store_review *r)
{
	for (size_t i = 0; i < r->documents.n; i++)
		if (!str_eq(r->documents.v[i].outcome, "failed"))
			return true;
	return false;
}

int reviews_listed(struct pack *p, struct err *e)
{
	struct buf *b = &p->html;
	html_lit(b,
		 "<h2 id=\"reviews\">The reviews</h2>\n<p>Every review that "
		 "a number above counts. Those with a readable report have "
		 "their themes, with up to three of the passages that assert "
		 "each.</p>\n");
	for (size_t i = 0; i < p->n_keys; i++) {
		struct arena a = { 0 };
		struct store_review r;
		if (store_review(p->s, &a, p->keys[i], &r, e) < 0) {
			arena_release(&a);
			return -1;
		}
		html_lit(b, "<div id=\"");
		review_anchor(b, r.key);
		html_lit(b, "\">\n<h3>");
		html_text(b, r.key);
		html_text(b, *r.title ? ": " : "");
		html_text(b, r.title);
		html_lit(b, "</h3>\n");
		fact_line(b, &r);
		if (!r.documents.n)
			html_lit(b, "<p class=\"note\">Known from the "
				    "catalogue; no report here.</p>\n");
		bool readable = is_readable(&r);
		if (r.documents.n && !readable)
			html_lit(b, "<p class=\"note\">Its report could not be "
				    "read.</p>\n");
		int rc = 0;
		for (size_t k = 0; readable && rc == 0 && k < r.themes.n; k++)
			rc = put_theme(p, &r, &r.themes.v[k], e);
		html_lit(b, "</div>\n");
		arena_release(&a);
		if (rc < 0)
			return -1;
	}
	return 0;
}
