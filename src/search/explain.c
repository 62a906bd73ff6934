/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A query in plain words, with what the index makes of them. */
#include "search.h"

#include <string.h>

#include "work.h"

#define FORMS_SHOWN 8

static void line(struct buf *out, int depth)
{
	buf_fmt(out, "%*s- ", depth * 2, "");
}

/* The forms of a word that stand in the store, the most frequent first. */
static int put_forms(struct search *x, const struct search_word *w,
		     struct buf *out, struct err *e)
{
	static const char by_term[] =
		"SELECT form FROM word WHERE term = :word GROUP BY form"
		" ORDER BY sum(n) DESC, form";
	struct store_names forms = { 0 };
	struct db_stmt *q;
	int rc = 0;
	if (w->prefix) {
		rc = search_forms(x, w->text, FORMS_SHOWN + 1, &forms, e);
	} else {
		if (db_prepare(x->db, by_term, &q, e) < 0)
			return -1;
		db_bind_text(q, ":word", w->term);
		while ((rc = db_step(q, e)) > 0)
			*ARENA_PUSH(x->a, &forms) = db_text(q, 0, x->a);
	}
	for (size_t i = 0; i < forms.n && i < FORMS_SHOWN; i++)
		buf_fmt(out, "%s%s", i ? ", " : "", forms.v[i]);
	if (forms.n > FORMS_SHOWN)
		buf_str(out, " …");
	if (!forms.n)
		buf_str(out, "no document has it");
	return rc;
}

static int put_word(struct search *x, const struct search_word *w,
		    struct buf *out, struct err *e)
{
	if (w->exact) {
		buf_fmt(out, "the word \"%s\" as it is written", w->text);
		return 0;
	}
	buf_fmt(out,
		w->prefix ? "words that begin with \"%s\" ("
			  : "the word \"%s\" in all its forms (",
		w->text);
	int rc = put_forms(x, w, out, e);
	buf_char(out, ')');
	return rc;
}

static int put_pattern(struct search *x, const struct search_pattern *p,
		       struct buf *out, struct err *e)
{
	if (p->n == 1)
		return put_word(x, &p->v[0], out, e);
	buf_str(out, "the words \"");
	for (size_t i = 0; i < p->n; i++)
		buf_fmt(out, "%s%s%s", i ? " " : "", p->v[i].text,
			p->v[i].prefix ? "…" : "");
	buf_str(out, "\" in a row");
	return 0;
}

static int put_leaf(struct search *x, const struct query_node *n,
		    struct buf *out, struct err *e)
{
	struct search_leaf l;
	if (search_leaf(x, n, &l, e) < 0)
		return -1;
	for (size_t i = 0; i < l.patterns.n; i++) {
		if (i)
			buf_str(out, l.near ? " near " : ", or ");
		if (put_pattern(x, &l.patterns.v[i], out, e) < 0)
			return -1;
	}
	if (l.near && n->distance)
		buf_fmt(out, ", with at most %d words between", n->distance);
	else if (l.near)
		buf_str(out, ", in one sentence");
	if (n->row)
		buf_str(out, ": these count for more");
	else if (n->added)
		buf_str(out, " (another word for what was typed)");
	return 0;
}

static const char *years_of(struct search *x, const struct query_node *n,
			    const char *what)
{
	const char *lo = n->lo ? n->lo : "", *hi = n->hi ? n->hi : "";
	int64_t from, to;
	switch (n->op) {
	case QUERY_IS:
		if (search_years(n, &from, &to) && from < to)
			return arena_fmt(x->a, "%s from %lld to %lld", what,
					 (long long)from, (long long)to);
		return arena_fmt(x->a, "%s %s", what, lo);
	case QUERY_LESS:
		return arena_fmt(x->a, "%s below %s", what, hi);
	case QUERY_MORE:
		return arena_fmt(x->a, "%s above %s", what, lo);
	case QUERY_RANGE:
		break;
	}
	if (*lo && *hi)
		return arena_fmt(x->a, "%s from %s to %s", what, lo, hi);
	return *lo ? arena_fmt(x->a, "%s %s or later", what, lo)
		   : arena_fmt(x->a, "%s up to %s", what, hi);
}

/* What a filter asks, for people. */
static const struct {
	const char *name, *what;
} filters[] = {
	{ "theme", "the theme" },
	{ "group", "a theme of the group" },
	{ "status", "of themes the status" },
	{ "year", "incident in the financial year(s), April to March," },
	{ "period", "incident in the financial year(s), April to March," },
	{ "published", "published in" },
	{ "area", "the area" },
	{ "region", "the region" },
	{ "kind", "the kind of review" },
	{ "outcome", "the outcome" },
	{ "age", "a child of completed years" },
	{ "sex", "a child of the sex" },
	{ "section", "words only in sections of the kind" },
	{ "role", "words only in documents of the role" },
	{ "addressee", "a recommendation to" },
	{ "review", "the review" },
};

static void put_filter(struct search *x, const struct query_node *n,
		       struct buf *out)
{
	const char *what = NULL;
	for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
		if (str_eq(filters[i].name, n->name))
			what = filters[i].what;
	if (!what)
		what = arena_fmt(x->a, "the catalogue's %s is", n->name);
	buf_str(out, years_of(x, n, what));
	if (str_eq(n->name, "theme") || str_eq(n->name, "group"))
		buf_fmt(out, ", %s", x->status ? x->status : "present");
}

static int put_node(struct search *x, const struct query_node *n, int depth,
		    struct buf *out, struct err *e);

static int put_kids(struct search *x, const struct query_node *n, int depth,
		    bool must, struct buf *out, struct err *e)
{
	for (size_t i = 0; i < n->n_kids; i++)
		if (!n->kid[i]->small &&
		    (n->kind != QUERY_ANY || n->kid[i]->must == must))
			if (put_node(x, n->kid[i], depth, out, e) < 0)
				return -1;
	return 0;
}

/* Small words that are passed over. */
static void put_small(const struct query_node *n, int depth, struct buf *out)
{
	bool any = false;
	for (size_t i = 0; i < n->n_kids; i++) {
		if (!n->kid[i]->small)
			continue;
		if (!any)
			line(out, depth);
		buf_fmt(out, "%s\"%s\"",
			any ? ", " : "passed over: ", n->kid[i]->text);
		any = true;
	}
	if (any)
		buf_str(out, " (in quotes it is looked for)\n");
}

static int put_any(struct search *x, const struct query_node *n, int depth,
		   struct buf *out, struct err *e)
{
	bool must = false;
	for (size_t i = 0; i < n->n_kids; i++)
		must = must || n->kid[i]->must;
	if (must) {
		line(out, depth);
		buf_str(out, "all of these:\n");
		if (put_kids(x, n, depth + 1, true, out, e) < 0)
			return -1;
	}
	line(out, depth);
	buf_str(out, must ? "these raise a review in the order:\n"
			  : "any of these; reviews with all of them come "
			    "first:\n");
	if (put_kids(x, n, depth + 1, false, out, e) < 0)
		return -1;
	put_small(n, depth, out);
	return 0;
}

static int put_node(struct search *x, const struct query_node *n, int depth,
		    struct buf *out, struct err *e)
{
	int rc = 0;
	switch (n->kind) {
	case QUERY_WORD:
	case QUERY_PHRASE:
	case QUERY_NEAR:
		line(out, depth);
		rc = put_leaf(x, n, out, e);
		buf_char(out, '\n');
		return rc;
	case QUERY_FILTER:
		line(out, depth);
		put_filter(x, n, out);
		buf_char(out, '\n');
		return 0;
	case QUERY_ANY:
		return put_any(x, n, depth, out, e);
	case QUERY_AND:
	case QUERY_OR:
	case QUERY_NOT:
		break;
	}
	line(out, depth);
	buf_str(out, n->kind == QUERY_AND  ? "all of these:\n"
		     : n->kind == QUERY_OR ? "at least one of these:\n"
					   : "none of these:\n");
	return put_kids(x, n, depth + 1, false, out, e);
}

int search_explain(struct store *s, struct arena *a, const struct query *q,
		   const struct search_options *how, struct buf *out,
		   struct err *e)
{
	struct search x = { .s = s, .db = store_db(s), .a = a, .how = how };
	int rc = -1;
	if (!q->root) {
		buf_str(out, "Every review is found.\n");
		return 0;
	}
	if (db_words_open(x.db, &x.cut, e) < 0)
		return -1;
	query_focus(a, q->root);
	buf_str(out, "A review is found when it has, in whatever passages:\n");
	if (search_scope(&x, q->root, e) == 0 && search_load(&x, e) == 0)
		rc = put_node(&x, q->root, 0, out, e);
	db_words_close(x.cut);
	return rc;
}
