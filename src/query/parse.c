/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tokens to a tree, by recursive descent:
 *
 *   or  := and { OR and }      item  := [ + | - | NOT ] ( near | group )
 *   and := seq { AND seq }     near  := leaf { NEAR leaf }
 *   seq := item { item }       group := '(' or ')'
 *
 * The tree is in normal form (see query.h), so that what is printed reads
 * back as the same tree.
 */
#include "lex.h"

struct parser {
	struct lex lex;
	struct lex_token t; /* the next one */
	int depth;          /* of brackets and NOT */
	bool operators;     /* one was seen: brackets are meant */
};

struct nodes {
	struct query_node **v;
	size_t n, cap;
};

static int parse_or(struct parser *p, struct query_node **out) BASE_CHECKED;

static int next(struct parser *p)
{
	if (query_lex(&p->lex, &p->t))
		return -1;
	enum lex_kind k = p->t.kind;
	p->operators = p->operators || k == LEX_AND || k == LEX_OR ||
		       k == LEX_NOT || k == LEX_NEAR;
	return 0;
}

static const char *operator_name(enum lex_kind k)
{
	static const char *const names[] = {
		[LEX_AND] = "AND",
		[LEX_OR] = "OR",
		[LEX_NOT] = "NOT",
		[LEX_NEAR] = "NEAR",
	};
	return names[k];
}

/* An operator without a left or right side. */
static int lonely(struct parser *p, enum lex_kind k, int col, const char *side)
{
	const char *name = operator_name(k);
	char *lower = str_lower(p->lex.a, name);
	return query_fail(p->lex.text, p->lex.n, col, p->lex.e,
			  "nothing to the %s of %s (for the word itself write "
			  "it in lower case: %s)",
			  side, name, lower);
}

static int deeper(struct parser *p)
{
	if (++p->depth <= QUERY_DEPTH)
		return 0;
	return err_set(p->lex.e, ERR_LIMIT,
		       "column %d: brackets and NOT are "
		       "nested more than %d deep",
		       p->t.col, QUERY_DEPTH);
}

static void push(struct parser *p, struct nodes *list, struct query_node *x)
{
	*ARENA_PUSH(p->lex.a, list) = x;
}

/* One node of the kind for the list; kids of the same kind are merged. */
static struct query_node *join(struct parser *p, enum query_kind kind,
			       const struct nodes *list)
{
	struct nodes kids = { 0 };
	for (size_t i = 0; i < list->n; i++) {
		struct query_node *x = list->v[i];
		if (x->kind != kind || x->must) {
			push(p, &kids, x);
			continue;
		}
		for (size_t k = 0; k < x->n_kids; k++)
			push(p, &kids, x->kid[k]);
	}
	if (kids.n < 2)
		return kids.n ? kids.v[0] : NULL;
	struct query_node *x = query_node_new(p->lex.a, kind, kids.v[0]->col);
	x->kid = kids.v;
	x->n_kids = kids.n;
	return x;
}

static bool is_leaf(const struct query_node *x)
{
	return x && (x->kind == QUERY_WORD || x->kind == QUERY_PHRASE);
}

static bool is_plain(const struct query_node *x)
{
	return is_leaf(x) || x->kind == QUERY_NEAR || x->kind == QUERY_ANY;
}

/* Whether it looks for any word, as against only narrowing. */
static bool asks_words(const struct query_node *x)
{
	if (x->kind == QUERY_NOT || x->kind == QUERY_FILTER)
		return false;
	bool found = is_plain(x);
	for (size_t i = 0; i < x->n_kids && !found; i++)
		found = asks_words(x->kid[i]);
	return found;
}

static int misplaced_near(struct parser *p, int col)
{
	return query_fail(p->lex.text, p->lex.n, col, p->lex.e,
			  "NEAR stands between two words or \"phrases\", as in "
			  "neglect NEAR/8 dentist");
}

/* The rest of `first NEAR/n …`, when a NEAR follows. */
static int parse_near(struct parser *p, struct query_node **first)
{
	struct nodes kids = { 0 };
	int distance = p->t.distance;
	push(p, &kids, *first);
	while (p->t.kind == LEX_NEAR) {
		struct lex_token op = p->t;
		if (!is_leaf(kids.v[kids.n - 1]))
			return misplaced_near(p, op.col);
		if (op.distance != distance)
			return query_fail(p->lex.text, p->lex.n, op.col,
					  p->lex.e,
					  "words in a row share one "
					  "distance: here NEAR/%d",
					  distance);
		if (next(p))
			return -1;
		if (p->t.kind != LEX_ITEM || !p->t.node)
			return lonely(p, LEX_NEAR, op.col, "right");
		if (!is_leaf(p->t.node))
			return misplaced_near(p, op.col);
		push(p, &kids, p->t.node);
		if (next(p))
			return -1;
	}
	*first = query_node_new(p->lex.a, QUERY_NEAR, kids.v[0]->col);
	(*first)->kid = kids.v;
	(*first)->n_kids = kids.n;
	(*first)->distance = distance;
	return 0;
}

static int parse_group(struct parser *p, struct query_node **out)
{
	int col = p->t.col;
	if (deeper(p) || next(p) || parse_or(p, out))
		return -1;
	p->depth--;
	if (p->t.kind == LEX_CLOSE)
		return next(p);
	if (!*out || is_plain(*out))
		return 0;
	return query_fail(p->lex.text, p->lex.n, col, p->lex.e,
			  "this bracket is not closed");
}

/* A word, phrase, filter, NEAR or bracket: NULL when it holds nothing. */
static int parse_unit(struct parser *p, struct query_node **out)
{
	*out = p->t.node;
	if (p->t.kind == LEX_OPEN)
		return parse_group(p, out);
	if (next(p))
		return -1;
	return p->t.kind == LEX_NEAR && *out ? parse_near(p, out) : 0;
}

/* What + - or NOT applies to: a unit, or a word with all the words glued to
 * it, so that -alcohol/drug excludes both. */
static int parse_operand(struct parser *p, struct query_node **out)
{
	struct nodes list = { 0 };
	struct query_node *x;
	bool word = is_leaf(p->t.node);
	if (parse_unit(p, &x))
		return -1;
	if (x)
		push(p, &list, x);
	while (word && is_leaf(p->t.node) && p->t.glued) {
		if (parse_unit(p, &x))
			return -1;
		if (x)
			push(p, &list, x);
	}
	*out = join(p, QUERY_ANY, &list);
	return 0;
}

static int parse_not(struct parser *p, struct nodes *out)
{
	struct lex_token op = p->t;
	struct nodes kid = { 0 };
	if (deeper(p) || next(p))
		return -1;
	if (p->t.kind == LEX_NOT || p->t.kind == LEX_MINUS) {
		if (parse_not(p, &kid))
			return -1;
	} else {
		if (p->t.kind == LEX_PLUS && next(p))
			return -1;
		struct query_node *x = NULL;
		if ((p->t.kind == LEX_ITEM || p->t.kind == LEX_OPEN) &&
		    parse_operand(p, &x))
			return -1;
		if (x)
			push(p, &kid, x);
	}
	p->depth--;
	if (!kid.n)
		return op.kind == LEX_NOT ? lonely(p, LEX_NOT, op.col, "right")
					  : 0;
	struct query_node *node = query_node_new(p->lex.a, QUERY_NOT, op.col);
	node->kid = kid.v;
	node->n_kids = 1;
	push(p, out, node);
	return 0;
}

/* Items side by side: words that may match, and what must hold. */
struct seq {
	struct nodes plain, rest;
	size_t at; /* how many of rest stand before the first plain one */
};

static void seq_add(struct parser *p, struct seq *s, struct query_node *x,
		    bool must)
{
	if (!is_plain(x) && !(must && asks_words(x))) {
		push(p, &s->rest, x);
		return;
	}
	if (!s->plain.n)
		s->at = s->rest.n;
	x->must = must;
	push(p, &s->plain, x);
}

static struct query_node *seq_node(struct parser *p, const struct seq *s)
{
	struct nodes all = { 0 };
	struct query_node *any = join(p, QUERY_ANY, &s->plain);
	size_t n_must = 0, n = any && any->kind == QUERY_ANY ? any->n_kids : 0;
	for (size_t i = 0; i < n; i++)
		n_must += any->kid[i]->must;
	for (size_t i = 0; i < s->at; i++)
		push(p, &all, s->rest.v[i]);
	if (n && n_must == n) {
		/* Where all must match there is nothing to choose. */
		for (size_t i = 0; i < n; i++) {
			any->kid[i]->must = false;
			push(p, &all, any->kid[i]);
		}
	} else if (any) {
		any->must = false;
		push(p, &all, any);
	}
	for (size_t i = s->at; i < s->rest.n; i++)
		push(p, &all, s->rest.v[i]);
	return join(p, QUERY_AND, &all);
}

static int parse_item(struct parser *p, struct seq *s)
{
	struct query_node *x = NULL;
	bool must = p->t.kind == LEX_PLUS;
	if (p->t.kind == LEX_NOT || p->t.kind == LEX_MINUS)
		return parse_not(p, &s->rest);
	if (must && next(p))
		return -1;
	if (must ? parse_operand(p, &x) : parse_unit(p, &x))
		return -1;
	if (x)
		seq_add(p, s, x, must);
	return 0;
}

static int parse_seq(struct parser *p, struct query_node **out)
{
	struct seq s = { 0 };
	for (;;) {
		switch (p->t.kind) {
		case LEX_END:
		case LEX_AND:
		case LEX_OR:
			*out = seq_node(p, &s);
			return 0;
		case LEX_CLOSE:
			if (p->depth > 0) {
				*out = seq_node(p, &s);
				return 0;
			}
			if (p->operators)
				return query_fail(p->lex.text, p->lex.n,
						  p->t.col, p->lex.e,
						  "no bracket is open here");
			if (next(p))
				return -1;
			break;
		case LEX_NEAR:
			return misplaced_near(p, p->t.col);
		case LEX_OPEN:
		case LEX_NOT:
		case LEX_PLUS:
		case LEX_MINUS:
		case LEX_ITEM:
			if (parse_item(p, &s))
				return -1;
			break;
		}
	}
}

/* Parts joined by one operator, each of them not empty if there is one. */
static int parse_joined(struct parser *p, enum lex_kind op,
			struct query_node **out)
{
	struct nodes list = { 0 };
	struct query_node *x = NULL;
	int col = 0;
	for (;;) {
		if (op == LEX_OR ? parse_joined(p, LEX_AND, &x)
				 : parse_seq(p, &x))
			return -1;
		if (!x && col)
			return lonely(p, op, col, "right");
		if (!x && p->t.kind == op)
			return lonely(p, op, p->t.col, "left");
		if (x)
			push(p, &list, x);
		if (p->t.kind != op)
			break;
		col = p->t.col;
		if (next(p))
			return -1;
	}
	*out = join(p, op == LEX_OR ? QUERY_OR : QUERY_AND, &list);
	return 0;
}

static int parse_or(struct parser *p, struct query_node **out)
{
	return parse_joined(p, LEX_OR, out);
}

static size_t measure(const struct query_node *x, size_t depth, size_t *deepest)
{
	size_t n = 1;
	if (depth > *deepest)
		*deepest = depth;
	for (size_t i = 0; i < x->n_kids; i++)
		n += measure(x->kid[i], depth + 1, deepest);
	return n;
}

/* What was parsed keeps the limits, and so does its printed form. */
static int check_limits(const struct query *q, struct err *e)
{
	if (!q->root)
		return 0;
	size_t depth = 0;
	size_t nodes = measure(q->root, 1, &depth);
	if (nodes > QUERY_NODES)
		return err_set(e, ERR_LIMIT,
			       "a query has at most %d words and "
			       "parts, this one has %zu: leave some out",
			       QUERY_NODES, nodes);
	if (depth > QUERY_DEPTH)
		return err_set(e, ERR_LIMIT,
			       "a query is nested at most %d "
			       "deep, this one %zu",
			       QUERY_DEPTH, depth);
	struct buf printed = { .max = QUERY_BYTES };
	query_print(q, &printed);
	bool full = printed.full;
	buf_release(&printed);
	if (full)
		return err_set(e, ERR_LIMIT,
			       "a query is at most %d bytes long "
			       "when written in full",
			       QUERY_BYTES);
	return 0;
}

int query_parse_columns(struct arena *a, const char *text, size_t n,
			const char *const *columns, struct query *out,
			struct err *e)
{
	*out = (struct query){ 0 };
	if (n > QUERY_BYTES)
		return err_set(e, ERR_LIMIT,
			       "a query is at most %d bytes "
			       "long, this one has %zu",
			       QUERY_BYTES, n);
	struct parser p = { .lex = { .a = a,
				     .text = text,
				     .n = n,
				     .columns = columns,
				     .e = e } };
	struct query_node *root = NULL;
	if (next(&p) || parse_or(&p, &root))
		return -1;
	struct query q = { .root = root };
	if (check_limits(&q, e))
		return -1;
	if (!root && *str_trim(a, text, n))
		query_note(&p.lex, "there is no word in it to look for");
	q.note = p.lex.note;
	*out = q;
	return 0;
}

int query_parse(struct arena *a, const char *text, size_t n, struct query *out,
		struct err *e)
{
	return query_parse_columns(a, text, n, NULL, out, e);
}
