/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What to tell a person whose words are nowhere, whose filter fits nothing,
 * or whose query asks for too much at once. A near word is one of the index's
 * own: a dictionary of the language does not know the field.
 */
#include "search.h"

#include <stdlib.h>
#include <string.h>

#include "work.h"

#define NEAR_WORDS 3

static void hint(struct search *x, struct search_results *out, const char *s)
{
	*ARENA_PUSH(x->a, &out->hints) = s;
}

struct near {
	const char *word;
	size_t distance;
	int64_t n;
};

struct nears { /* the closest first, of equal ones the most frequent */
	struct near v[NEAR_WORDS];
	size_t n;
};

static bool is_closer(const struct near *a, const struct near *b)
{
	if (a->distance != b->distance)
		return a->distance < b->distance;
	return a->n > b->n;
}

static void offer(struct nears *list, struct near x)
{
	size_t at = list->n;
	while (at > 0 && is_closer(&x, &list->v[at - 1]))
		at--;
	if (at == NEAR_WORDS)
		return;
	if (list->n < NEAR_WORDS)
		list->n++;
	memmove(&list->v[at + 1], &list->v[at],
		(list->n - 1 - at) * sizeof *list->v);
	list->v[at] = x;
}

/* Slips that are allowed for: one in short words, two in longer ones. */
static size_t slips(size_t length)
{
	return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/* Words of the index that `word` may be a slip of. */
static int near_words(struct search *x, const char *word, struct nears *out,
		      struct err *e)
{
	static const char sql[] =
		"SELECT form, sum(n) FROM word WHERE length(form) BETWEEN :lo"
		" AND :hi GROUP BY form";
	size_t length = strlen(word), most = slips(length);
	struct db_stmt *q;
	int rc;
	if (!most || db_prepare(x->db, sql, &q, e) < 0)
		return most ? -1 : 0;
	db_bind_int(q, ":lo", (int64_t)(length - most));
	db_bind_int(q, ":hi", (int64_t)(length + most));
	while ((rc = db_step(q, e)) > 0) {
		const char *form = db_peek(q, 0);
		if (form[0] != word[0] && form[0] != word[1])
			continue;
		size_t d = str_distance(word, form);
		if (d == 0 || d > most)
			continue;
		offer(out,
		      (struct near){ arena_str(x->a, form), d, db_int(q, 1) });
	}
	return rc;
}

static bool is_known(struct search *x, const struct search_word *w,
		     struct err *e)
{
	static const char sql[] = "SELECT 1 FROM posting WHERE term = :term"
				  " LIMIT 1";
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return true;
	db_bind_text(q, ":term", w->term);
	int rc = db_step(q, e);
	db_reset(q);
	return rc != 0;
}

/* A word that stands nowhere at all. */
static int unknown_word(struct search *x, const struct search_word *w,
			struct search_results *out, struct err *e)
{
	struct nears near = { 0 };
	struct buf b = { 0 };
	if (w->prefix || is_known(x, w, e))
		return e->kind ? -1 : 0;
	if (near_words(x, w->text, &near, e) < 0)
		return -1;
	buf_fmt(&b, "no document has the word \"%s\"", w->text);
	for (size_t i = 0; i < near.n; i++)
		buf_fmt(&b, "%s\"%s\"",
			i == 0           ? "; did you mean "
			: i + 1 < near.n ? ", "
					 : " or ",
			near.v[i].word);
	buf_str(&b, near.n ? "?" : "");
	hint(x, out, arena_str(x->a, buf_text(&b)));
	buf_release(&b);
	return 0;
}

static int leaf_hints(struct search *x, const struct search_leaf *leaf,
		      struct search_results *out, struct err *e)
{
	size_t before = out->hints.n;
	struct buf b = { 0 };
	if (leaf->reviews || leaf->node->added || !x->listed)
		return 0;
	size_t typed = leaf->near ? leaf->patterns.n : 1;
	for (size_t i = 0; i < typed && i < leaf->patterns.n; i++)
		for (size_t k = 0; k < leaf->patterns.v[i].n; k++)
			if (unknown_word(x, &leaf->patterns.v[i].v[k], out, e) <
			    0)
				return -1;
	if (out->hints.n > before)
		return 0;
	struct query q = { .root = NULL };
	struct query_node copy = *leaf->node;
	q.root = &copy;
	query_print(&q, &b);
	hint(x, out,
	     arena_fmt(x->a,
		       leaf->near || leaf->node->kind == QUERY_PHRASE
			       ? "the words of %s are there, but nowhere so "
				 "together"
			       : "nothing has %s as it is written",
		       buf_text(&b)));
	buf_release(&b);
	return 0;
}

/* Values of a filter that reviews have: name of the filter, statement. */
static const struct {
	const char *name, *sql;
} values[] = {
	{ "area", "SELECT area, count(*) FROM review WHERE area <> '' GROUP BY"
		  " area ORDER BY 2 DESC, 1" },
	{ "region", "SELECT region, count(*) FROM review WHERE region <> ''"
		    " GROUP BY region ORDER BY 2 DESC, 1" },
	{ "kind", "SELECT kind, count(*) FROM review WHERE kind <> '' GROUP BY"
		  " kind ORDER BY 2 DESC, 1" },
	{ "outcome", "SELECT outcome, count(*) FROM review WHERE outcome <> ''"
		     " GROUP BY outcome ORDER BY 2 DESC, 1" },
	{ "sex", "SELECT sex, count(*) FROM child WHERE sex <> '' GROUP BY sex"
		 " ORDER BY 2 DESC, 1" },
	{ "role", "SELECT role, count(*) FROM document GROUP BY role ORDER BY"
		  " 2 DESC, 1" },
	{ "group", "SELECT theme_group, count(*) FROM theme WHERE active AND"
		   " theme_group <> '' GROUP BY theme_group ORDER BY 1" },
	{ "review", "SELECT key, 1 FROM review ORDER BY key" },
	{ "year", "SELECT incident_fy, count(*) FROM review WHERE incident_fy"
		  " NOT NULL GROUP BY 1 ORDER BY 1" },
	{ "published", "SELECT published_year, count(*) FROM review WHERE"
		       " published_year NOT NULL GROUP BY 1 ORDER BY 1" },
};

struct value_list {
	const char **v;
	size_t n, cap;
};

static int read_values(struct search *x, const char *sql, const char *name,
		       struct value_list *out, struct err *e)
{
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	if (db_has_param(q, ":name"))
		db_bind_text(q, ":name", name);
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(x->a, out) = db_text(q, 0, x->a);
	return rc;
}

static const char *describe_values(struct search *x,
				   const struct value_list *list)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < list->n && i < 12; i++)
		buf_fmt(&b, "%s%s", i ? ", " : "", list->v[i]);
	if (list->n > 12)
		buf_fmt(&b, " and %zu more", list->n - 12);
	const char *s = arena_str(x->a, list->n ? buf_text(&b) : "none");
	buf_release(&b);
	return s;
}

/* A filter that no review of the store passes. */
static int filter_hint(struct search *x, const struct query_node *n,
		       struct search_results *out, struct err *e)
{
	static const char facts[] =
		"SELECT value, count(*) FROM v_fact WHERE name = :name GROUP"
		" BY value ORDER BY 2 DESC, 1";
	struct value_list list = { 0 };
	struct buf b = { 0 };
	const char *sql = facts;
	if (str_eq(n->name, "theme") || str_eq(n->name, "section") ||
	    str_eq(n->name, "status") || str_eq(n->name, "age"))
		return 0; /* wrong ones are errors */
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		if (str_eq(values[i].name, n->name))
			sql = values[i].sql;
	if (read_values(x, sql, n->name, &list, e) < 0)
		return -1;
	const char *near =
		n->op == QUERY_IS ? str_closest(n->lo, list.v, list.n) : NULL;
	struct query_node copy = *n;
	struct query q = { .root = &copy };
	query_print(&q, &b);
	hint(x, out,
	     near ? arena_fmt(x->a, "no review has %s; did you mean %s:\"%s\"?",
			      buf_text(&b), n->name, near)
		  : arena_fmt(x->a, "no review has %s; there are: %s",
			      buf_text(&b), describe_values(x, &list)));
	buf_release(&b);
	return 0;
}

static size_t count_set(const struct search *x, const uint8_t *set)
{
	size_t n = 0;
	for (int64_t i = 0; i <= x->max; i++)
		n += set[i] != 0;
	return n;
}

static int filter_hints(struct search *x, const struct query_node *n,
			struct search_results *out, struct err *e)
{
	for (size_t i = 0; i < n->n_kids; i++)
		if (filter_hints(x, n->kid[i], out, e) < 0)
			return -1;
	if (n->kind != QUERY_FILTER)
		return 0;
	uint8_t *set = calloc((size_t)x->max + 1, 1);
	if (!set)
		return err_set(e, ERR_SYSTEM, "out of memory");
	int rc = search_filter(x, n, set, e);
	if (rc == 0 && !count_set(x, set))
		rc = filter_hint(x, n, out, e);
	free(set);
	return rc;
}

static const char *print_part(struct search *x, const struct query_node *n)
{
	struct buf b = { 0 };
	struct query_node copy = *n;
	struct query q = { .root = &copy };
	query_print(&q, &b);
	const char *s = arena_str(x->a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* Counted by a search of its own, since section: and the like hold for all of
 * a query. */
static int count_without(struct search *x, const struct query_node *root,
			 size_t part, size_t *n, struct err *e)
{
	struct search y = { .s = x->s, .db = x->db, .a = x->a, .cut = x->cut };
	struct query_node rest = *root;
	struct query q = { .root = &rest };
	uint8_t *set;
	rest.kid = arena_alloc(x->a, root->n_kids * sizeof *rest.kid);
	rest.n_kids = 0;
	for (size_t i = 0; i < root->n_kids; i++)
		if (i != part)
			rest.kid[rest.n_kids++] = root->kid[i];
	if (search_set(&y, &q, &set, e) < 0)
		return -1;
	*n = 0;
	for (int64_t i = 0; i <= y.max; i++)
		*n += set[i] && (!y.uncounted[i] || y.matched[i]);
	return 0;
}

/* All parts but one: those of a query that asks for several things at once. */
static int without_one(struct search *x, const struct query_node *root,
		       struct search_results *out, struct err *e)
{
	for (size_t i = 0; i < root->n_kids; i++) {
		size_t n;
		if (count_without(x, root, i, &n, e) < 0)
			return -1;
		if (n)
			hint(x, out,
			     arena_fmt(x->a, "without %s there %s %zu review%s",
				       print_part(x, root->kid[i]),
				       n == 1 ? "is" : "are", n,
				       n == 1 ? "" : "s"));
	}
	return 0;
}

/* Reviews in which a theme that was asked for is for a person to confirm. */
static int to_confirm(struct search *x, const struct query_node *n,
		      struct search_results *out, struct err *e)
{
	static const char sql[] =
		"SELECT t.name, count(*) FROM review_theme x JOIN theme t ON"
		" t.id = x.theme_id AND t.active WHERE (t.name = :name COLLATE"
		" NOCASE OR t.label = :name COLLATE NOCASE) AND x.status ="
		" 'to confirm' GROUP BY t.id";
	struct db_stmt *q;
	for (size_t i = 0; n->kind != QUERY_NOT && i < n->n_kids; i++)
		if (to_confirm(x, n->kid[i], out, e) < 0)
			return -1;
	if (n->kind != QUERY_FILTER || !str_eq(n->name, "theme") || x->status)
		return 0;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", n->lo);
	int rc = db_step(q, e);
	if (rc > 0)
		hint(x, out,
		     arena_fmt(x->a,
			       "%lld more of all reviews have %s for a person "
			       "to confirm: theme:%s status:\"to confirm\"",
			       (long long)db_int(q, 1), db_peek(q, 0),
			       db_peek(q, 0)));
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

/* Whether a plain word of the query has this form or its stem. */
static bool has_word(const struct search *x, const char *word, size_t n)
{
	for (size_t i = 0; i < x->leaves.n; i++) {
		const struct search_leaf *l = &x->leaves.v[i];
		if (l->node->kind != QUERY_WORD || l->node->added)
			continue;
		const char *text =
			l->patterns.n ? l->patterns.v[0].v[0].text : "";
		if (strlen(text) == n && memcmp(text, word, n) == 0)
			return true;
	}
	return false;
}

/* Whether all words of a theme's name, but for small ones, were typed. */
static bool is_named(const struct search *x, const char *name)
{
	bool any = false;
	while (*name) {
		size_t n = strcspn(name, "-");
		bool small = (n == 2 && memcmp(name, "of", 2) == 0) ||
			     (n == 3 && (memcmp(name, "the", 3) == 0 ||
					 memcmp(name, "and", 3) == 0));
		if (!small && !has_word(x, name, n))
			return false;
		any = any || !small;
		name += n + (name[n] == '-');
	}
	return any;
}

static int tell_theme(struct search *x, const char *name,
		      struct search_results *out, struct err *e)
{
	static const char sql[] =
		"SELECT count(*) FROM review_theme x JOIN theme t ON t.id ="
		" x.theme_id WHERE t.name = :name AND x.status = 'present'";
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", name);
	int rc = db_step(q, e);
	if (rc > 0)
		hint(x, out,
		     arena_fmt(x->a,
			       "theme:%s finds %lld review%s in which it is "
			       "present, in whatever words",
			       name, (long long)db_int(q, 0),
			       db_int(q, 0) == 1 ? "" : "s"));
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

/* Words that are the name of a theme: the theme finds what does not use
 * them. */
static int named_themes(struct search *x, struct search_results *out,
			struct err *e)
{
	struct store_names names = { 0 };
	if (x->themes.n)
		return 0;
	if (store_themes(x->s, x->a, &names, e) < 0)
		return -1;
	for (size_t i = 0; i < names.n; i++)
		if (is_named(x, names.v[i]) &&
		    tell_theme(x, names.v[i], out, e) < 0)
			return -1;
	return 0;
}

int search_hints(struct search *x, const struct query *q,
		 struct search_results *out, struct err *e)
{
	if (!q->root || x->how->batch)
		return 0;
	for (size_t i = 0; i < x->leaves.n; i++)
		if (leaf_hints(x, &x->leaves.v[i], out, e) < 0)
			return -1;
	if (named_themes(x, out, e) < 0 || to_confirm(x, q->root, out, e) < 0)
		return -1;
	if (out->total)
		return 0;
	size_t before = out->hints.n;
	if (filter_hints(x, q->root, out, e) < 0)
		return -1;
	if (out->hints.n == before && q->root->kind == QUERY_AND &&
	    without_one(x, q->root, out, e) < 0)
		return -1;
	if (out->hints.n == before && q->root->kind == QUERY_AND)
		hint(x, out,
		     "each part is found somewhere, but no review has "
		     "all: join them with OR, or leave out several");
	return 0;
}
