/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a word, phrase or NEAR of a query to what the index is asked. The text
 * for FTS5 is made of quoted words of the index's own cutting and of our
 * operators: nothing that was typed gets through.
 */
#include "search.h"

#include <assert.h>
#include <string.h>

#include "work.h"

/* Beginnings stand for this many words at most, the most frequent ones. */
#define FORMS_MAX 200
/* Words between the first and the last of a sentence, at most. */
#define SENTENCE_MAX 120

struct cutting {
	struct search *x;
	struct search_pattern *out;
};

static void add_word(void *ctx, const char *word, size_t n, size_t start,
		     size_t end)
{
	struct cutting *c = ctx;
	(void)start;
	(void)end;
	struct search_word *w = ARENA_PUSH(c->x->a, c->out);
	w->text = arena_dup(c->x->a, word, n);
}

/* A capital inside a query means a name: Banks is not banks. */
static bool is_name(const struct query_node *n)
{
	const char *s = n->text;
	return n->kind == QUERY_WORD && n->col > 1 && *s >= 'A' && *s <= 'Z' &&
	       s[1] >= 'a' && s[1] <= 'z';
}

static int read_words(struct search *x, const struct query_node *n,
		      struct search_pattern *out, struct err *e)
{
	struct cutting c = { .x = x, .out = out };
	struct buf stem = { 0 };
	int rc = db_words(x->cut, n->text, strlen(n->text), add_word, &c, e);
	for (size_t i = 0; rc == 0 && i < out->n; i++) {
		struct search_word *w = &out->v[i];
		buf_clear(&stem);
		rc = db_stem(x->cut, w->text, strlen(w->text), &stem, e);
		w->term = arena_str(x->a, buf_text(&stem));
		w->exact = (x->how && x->how->exact) ||
			   (n->kind == QUERY_PHRASE && out->n == 1) ||
			   is_name(n);
		w->prefix = n->prefix && i + 1 == out->n;
		w->exact = w->exact && !w->prefix;
	}
	buf_release(&stem);
	return rc;
}

static void put_pattern(const struct search_pattern *p, const char *last,
			struct buf *out)
{
	buf_char(out, '"');
	for (size_t i = 0; i < p->n; i++) {
		/* The tokenizer gives letters and digits only. */
		assert(!strchr(p->v[i].text, '"'));
		buf_fmt(out, "%s%s", i ? " " : "",
			i + 1 == p->n && last ? last : p->v[i].text);
	}
	buf_char(out, '"');
}

/* Whether the stem of one of the forms has forms that begin otherwise:
 * "disabl" has "disability" and "disabling". */
static int has_others(struct search *x, const struct store_names *forms,
		      const char *prefix, bool *out, struct err *e)
{
	static const char sql[] =
		"SELECT 1 FROM word w JOIN word o ON o.term = w.term WHERE"
		" w.form = :form AND substr(o.form, 1, length(:prefix)) <>"
		" :prefix LIMIT 1";
	for (size_t i = 0; i < forms->n && !*out; i++) {
		struct db_stmt *q;
		if (db_prepare(x->db, sql, &q, e) < 0)
			return -1;
		db_bind_text(q, ":form", forms->v[i]);
		db_bind_text(q, ":prefix", prefix);
		int rc = db_step(q, e);
		db_reset(q);
		if (rc < 0)
			return -1;
		*out = rc > 0;
	}
	return 0;
}

/* The words that one beginning stands for, joined with OR. */
static int put_prefix(struct search *x, const struct search_pattern *p,
		      bool *verify, struct buf *out, struct err *e)
{
	struct store_names forms = { 0 };
	const struct search_word *w = &p->v[p->n - 1];
	if (!x->listed) { /* the index of passages knows stems only */
		put_pattern(p, NULL, out);
		buf_char(out, '*');
		*verify = true;
		return 0;
	}
	if (search_forms(x, w->text, FORMS_MAX, &forms, e) < 0 ||
	    has_others(x, &forms, w->text, verify, e) < 0)
		return -1;
	for (size_t i = 0; i < forms.n; i++) {
		buf_str(out, i ? " OR " : "");
		put_pattern(p, forms.v[i], out);
	}
	return 0;
}

/* Whether the index, which knows stems only, finds too much for a pattern: a
 * word as it is written whose stem has other forms. */
static int is_strict(struct search *x, const struct search_pattern *p,
		     bool *out, struct err *e)
{
	static const char sql[] = "SELECT 1 FROM word WHERE term = :term AND"
				  " form <> :form LIMIT 1";
	for (size_t i = 0; i < p->n && !*out; i++) {
		struct db_stmt *q;
		if (!p->v[i].exact)
			continue;
		if (!x->listed) {
			*out = true;
			return 0;
		}
		if (db_prepare(x->db, sql, &q, e) < 0)
			return -1;
		db_bind_text(q, ":term", p->v[i].term);
		db_bind_text(q, ":form", p->v[i].text);
		int rc = db_step(q, e);
		db_reset(q);
		if (rc < 0)
			return -1;
		*out = rc > 0;
	}
	return 0;
}

/* Any of the patterns; nothing: none can match. */
static int put_any(struct search *x, struct search_leaf *l, struct buf *out,
		   struct err *e)
{
	for (size_t i = 0; i < l->patterns.n; i++) {
		const struct search_pattern *p = &l->patterns.v[i];
		struct buf one = { 0 };
		if (p->v[p->n - 1].prefix) {
			if (put_prefix(x, p, &l->verify, &one, e) < 0)
				return -1;
		} else {
			put_pattern(p, NULL, &one);
		}
		if (one.n)
			buf_fmt(out, "%s(%s)", out->n ? " OR " : "",
				buf_text(&one));
		buf_release(&one);
	}
	return 0;
}

/* Two parts that one word could be. */
static bool repeats(const struct search_leaf *l)
{
	for (size_t i = 0; i < l->patterns.n; i++)
		for (size_t k = 0; k < i; k++)
			if (str_eq(l->patterns.v[i].v[0].term,
				   l->patterns.v[k].v[0].term))
				return true;
	return false;
}

/* NEAR of FTS5 takes no choice of words: with a beginning of a word among
 * them, all must be in the passage and the text decides. */
static int put_near(struct search *x, struct search_leaf *l, struct buf *out,
		    struct err *e)
{
	bool choice = false;
	int distance = l->node->distance;
	for (size_t i = 0; i < l->patterns.n; i++)
		choice = choice ||
			 l->patterns.v[i].v[l->patterns.v[i].n - 1].prefix;
	l->verify = l->verify || choice || !distance || repeats(l);
	if (!choice) {
		buf_str(out, "NEAR(");
		for (size_t i = 0; i < l->patterns.n; i++) {
			buf_str(out, i ? " " : "");
			put_pattern(&l->patterns.v[i], NULL, out);
		}
		buf_fmt(out, ", %d)", distance ? distance : SENTENCE_MAX);
		return 0;
	}
	for (size_t i = 0; i < l->patterns.n; i++) {
		struct search_leaf one = { 0 };
		struct buf any = { 0 };
		*ARENA_PUSH(x->a, &one.patterns) = l->patterns.v[i];
		if (put_any(x, &one, &any, e) < 0)
			return -1;
		if (!any.n) { /* no word begins so */
			buf_clear(out);
			return 0;
		}
		buf_fmt(out, "%s(%s)", i ? " AND " : "", buf_text(&any));
		buf_release(&any);
	}
	return 0;
}

static int add_pattern(struct search *x, const struct query_node *n,
		       struct search_leaf *out, struct err *e)
{
	struct search_pattern p = { 0 };
	if (read_words(x, n, &p, e) < 0)
		return -1;
	if (!p.n)
		return 0;
	*ARENA_PUSH(x->a, &out->patterns) = p;
	return is_strict(x, &p, &out->verify, e);
}

int search_leaf(struct search *x, const struct query_node *n,
		struct search_leaf *out, struct err *e)
{
	struct buf match = { 0 };
	int rc = 0;
	*out = (struct search_leaf){ .node = n, .near = n->kind == QUERY_NEAR };
	if (!out->near)
		rc = add_pattern(x, n, out, e);
	for (size_t i = 0; rc == 0 && out->near && i < n->n_kids; i++)
		rc = add_pattern(x, n->kid[i], out, e);
	for (size_t i = 0; rc == 0 && !out->near && !n->added && i < n->n_also;
	     i++)
		rc = add_pattern(x, n->also[i], out, e);
	if (rc == 0)
		rc = out->near ? put_near(x, out, &match, e)
			       : put_any(x, out, &match, e);
	if (rc == 0)
		rc = buf_ok(&match, e);
	if (rc == 0 && match.n)
		out->match = arena_str(x->a, buf_text(&match));
	buf_release(&match);
	return rc;
}
