/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that find each other: the file of them, and a tree widened by it. */
#include "lex.h"

#include <string.h>

struct term {
	const char *shown; /* as in the file, without its years */
	const char *words; /* in small letters, single blanks */
	bool acronym;
	int since, until; /* 0: not said */
};

struct group {
	struct term *v;
	size_t n, cap;
	bool one_way; /* the first finds the others */
};

struct query_synonyms {
	struct arena *a;
	struct {
		struct group *v;
		size_t n, cap;
	} groups;
};

static bool is_acronym(const char *s)
{
	bool capital = false;
	for (; *s; s++) {
		if (*s >= 'a' && *s <= 'z')
			return false;
		capital = capital || (*s >= 'A' && *s <= 'Z');
	}
	return capital;
}

static const char *words_of(struct arena *a, const char *s)
{
	struct buf b = { 0 };
	query_words(s, strlen(s), &b);
	const char *out = str_lower(a, buf_text(&b));
	buf_release(&b);
	return out;
}

/* "(until 2013)" or "(since 2018)" at the end of a term. */
static bool take_years(struct arena *a, char *s, struct term *t)
{
	char *open = strrchr(s, '(');
	int64_t year;
	if (!open)
		return true;
	size_t n = strlen(open);
	bool until = str_starts(open, "(until "),
	     since = str_starts(open, "(since ");
	if ((!until && !since) || open[n - 1] != ')' ||
	    !str_int(str_trim(a, open + 7, n - 8), 1900, 2100, &year))
		return false;
	*(until ? &t->until : &t->since) = (int)year;
	*open = '\0';
	return true;
}

static bool read_term(struct arena *a, const char *p, size_t n,
		      struct group *out)
{
	struct term t = { 0 };
	char *s = str_trim(a, p, n);
	if (!take_years(a, s, &t))
		return false;
	t.shown = str_trim(a, s, strlen(s));
	t.words = words_of(a, t.shown);
	t.acronym = is_acronym(t.shown);
	if (!*t.words)
		return false;
	*ARENA_PUSH(a, out) = t;
	return true;
}

/* A line: terms with "=" between them, or one, ">" and others with commas. */
static bool read_line(struct query_synonyms *s, const char *p, size_t n)
{
	struct group g = { 0 };
	const char *arrow = memchr(p, '>', n), *end = p + n;
	char between = arrow ? ',' : '=';
	if (arrow) {
		if (!read_term(s->a, p, (size_t)(arrow - p), &g))
			return false;
		g.one_way = true;
		p = arrow + 1;
	}
	while (p <= end) {
		const char *stop = memchr(p, between, (size_t)(end - p));
		stop = stop ? stop : end;
		if (!read_term(s->a, p, (size_t)(stop - p), &g))
			return false;
		p = stop + 1;
	}
	if (g.n < 2)
		return false;
	*ARENA_PUSH(s->a, &s->groups) = g;
	return true;
}

struct query_synonyms *query_synonyms_read(struct arena *a, const char *file,
					   const char *text, size_t n,
					   struct diags *d)
{
	struct query_synonyms *s = ARENA_NEW(a, struct query_synonyms);
	int line = 0;
	s->a = a;
	for (size_t at = 0, next; at < n; at = next) {
		const char *stop = memchr(text + at, '\n', n - at);
		size_t end = stop ? (size_t)(stop - text) : n;
		next = end + 1;
		line++;
		const char *t = str_trim(a, text + at, end - at);
		if (!*t || *t == '#')
			continue;
		if (!read_line(s, t, strlen(t)))
			diag_add(
				d, DIAG_WARNING, "synonyms",
				(struct diag_at){ .file = file, .line = line },
				"this line is left out: it wants words with "
				"\"=\" between them, each perhaps with (until "
				"2013) or (since 2018), or one word, \">\" and "
				"others with commas: %s",
				t);
	}
	return s;
}

/* ---- a tree ---- */

struct widening {
	struct arena *a;
	const struct query_synonyms *s;
	struct buf said;
	size_t n_nodes;
};

static bool same_word(const char *typed, const char *known)
{
	size_t n = strlen(known);
	return str_starts(typed, known) &&
	       (!typed[n] || str_eq(typed + n, "s"));
}

/* Whether words that were typed are a term. */
static bool is_term(struct widening *w, const char *typed, const struct term *t)
{
	if (t->acronym && !is_acronym(typed))
		return false;
	return same_word(words_of(w->a, typed), t->words);
}

static struct query_node *node_of(struct widening *w, const struct term *t,
				  int col)
{
	struct query_node *x = query_node_new(w->a, QUERY_PHRASE, col);
	x->text = t->words;
	if (!strchr(t->words, ' ') && !t->acronym)
		x->kind = QUERY_WORD;
	return x;
}

static void say(struct widening *w, const char *typed, const struct term *t,
		bool first)
{
	if (first)
		buf_fmt(&w->said, "%s%s: also ", w->said.n ? "; " : "", typed);
	else
		buf_str(&w->said, ", ");
	buf_str(&w->said, t->shown);
	if (t->until)
		buf_fmt(&w->said, " (until %d)", t->until);
	if (t->since)
		buf_fmt(&w->said, " (since %d)", t->since);
}

struct nodes {
	struct query_node **v;
	size_t n, cap;
};

/* The other words for what was typed. */
static void others(struct widening *w, const char *typed, int col,
		   struct nodes *out)
{
	bool first = true;
	for (size_t g = 0; g < w->s->groups.n; g++) {
		const struct group *x = &w->s->groups.v[g];
		size_t at = 0, n = x->one_way ? 1 : x->n;
		while (at < n && !is_term(w, typed, &x->v[at]))
			at++;
		for (size_t i = 0; at < n && i < x->n; i++) {
			if (i == at || w->n_nodes >= QUERY_NODES)
				continue;
			*ARENA_PUSH(w->a, out) = node_of(w, &x->v[i], col);
			w->n_nodes++;
			say(w, x->v[at].shown, &x->v[i], first);
			first = false;
		}
	}
}

static void widen_leaf(struct widening *w, struct query_node *x)
{
	struct nodes list = { 0 };
	/* A single word in quotes is taken as it is written. */
	if (x->prefix || (x->kind == QUERY_PHRASE && !strchr(x->text, ' ')))
		return;
	others(w, x->text, x->col, &list);
	x->also = list.v;
	x->n_also = list.n;
}

static bool is_word(const struct query_node *x)
{
	return x->kind == QUERY_WORD && !x->prefix && !x->must;
}

/* Plain words side by side that make a term together: the other words for it
 * may match as well. */
static void widen_words(struct widening *w, struct query_node *any)
{
	struct nodes kids = { 0 };
	for (size_t i = 0; i < any->n_kids; i++)
		*ARENA_PUSH(w->a, &kids) = any->kid[i];
	for (size_t i = 0; i < any->n_kids; i++) {
		struct buf text = { 0 };
		for (size_t k = i; k < any->n_kids && k < i + 6; k++) {
			if (!is_word(any->kid[k]))
				break;
			buf_fmt(&text, "%s%s", k > i ? " " : "",
				any->kid[k]->text);
			if (k == i)
				continue;
			struct nodes more = { 0 };
			others(w, arena_str(w->a, buf_text(&text)),
			       any->kid[i]->col, &more);
			for (size_t m = 0; m < more.n; m++) {
				more.v[m]->added = true;
				more.v[m]->also = any->kid + i;
				more.v[m]->n_also = k - i + 1;
				*ARENA_PUSH(w->a, &kids) = more.v[m];
			}
		}
		buf_release(&text);
	}
	any->kid = kids.v;
	any->n_kids = kids.n;
}

static void widen_node(struct widening *w, struct query_node *x)
{
	w->n_nodes++;
	if (x->kind == QUERY_WORD || x->kind == QUERY_PHRASE)
		widen_leaf(w, x);
	if (x->kind == QUERY_NEAR || x->kind == QUERY_FILTER)
		return;
	for (size_t i = 0; i < x->n_kids; i++)
		widen_node(w, x->kid[i]);
	if (x->kind == QUERY_ANY)
		widen_words(w, x);
}

void query_widen(struct arena *a, struct query *q,
		 const struct query_synonyms *s)
{
	struct widening w = { .a = a, .s = s };
	if (q->root)
		widen_node(&w, q->root);
	if (w.said.n)
		q->also = arena_str(a, buf_text(&w.said));
	buf_release(&w.said);
}
