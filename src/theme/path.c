/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Phrases to graphs, built from the last word to the first: what a word can be
 * followed by is known before the word is made.
 */
#include "path.h"

#include <limits.h>
#include <stdlib.h>

/* Part of path.next. */
struct list {
	uint32_t at, n;
};

struct builder {
	struct arena *a;
	struct vocab *v;
	struct {
		struct node *v;
		size_t n, cap;
	} nodes;
	struct offsets tests;
	struct {
		uint16_t *v;
		size_t n, cap;
	} next;
	bool complete;
};

static struct list build_phrase(struct builder *b, const struct phrase *p,
				struct list after, struct cuts *out);

/* ---- lists of successors ---- */

static bool in_list(const struct builder *b, struct list l, uint16_t node)
{
	for (uint32_t i = 0; i < l.n; i++)
		if (b->next.v[l.at + i] == node)
			return true;
	return false;
}

/* Adds to the list that was begun last. */
static void list_push(struct builder *b, struct list *l, uint16_t node)
{
	if (in_list(b, *l, node))
		return;
	*ARENA_PUSH(b->a, &b->next) = node;
	l->n++;
}

static struct list list_begin(const struct builder *b)
{
	return (struct list){ (uint32_t)b->next.n, 0 };
}

/* First the one, then what is new in the other. */
static struct list list_join(struct builder *b, struct list x, struct list y)
{
	struct list l = list_begin(b);
	for (uint32_t i = 0; i < x.n; i++)
		list_push(b, &l, b->next.v[x.at + i]);
	for (uint32_t i = 0; i < y.n; i++)
		list_push(b, &l, b->next.v[y.at + i]);
	return l;
}

static struct list list_of(struct builder *b, uint16_t node)
{
	struct list l = list_begin(b);
	list_push(b, &l, node);
	return l;
}

/* ---- cuts ---- */

/* Adds a cut in order of cost. */
static void cuts_add(struct arena *a, struct cuts *l, struct cut c)
{
	if (c.cost == UINT_MAX)
		return;
	ARENA_PUSH(a, l);
	size_t i = l->n - 1;
	for (; i && l->v[i - 1].cost > c.cost; i--)
		l->v[i] = l->v[i - 1];
	l->v[i] = c;
}

/* Of alternatives all are needed. */
static void unite(struct arena *a, struct cut *all, const struct cuts *more)
{
	if (!more->n || more->v[0].cost >= UINT_MAX - all->cost) {
		*all = (struct cut){ .cost = UINT_MAX };
		return;
	}
	all->cost += more->v[0].cost;
	for (size_t i = 0; i < more->v[0].nodes.n; i++)
		*ARENA_PUSH(a, &all->nodes) = more->v[0].nodes.v[i];
}

static unsigned node_cost(const struct builder *b, const struct node *x)
{
	unsigned cost = 0;
	for (uint32_t i = 0; i < x->n_tests; i++)
		cost += vocab_cost(b->v, b->tests.v[x->test + i]);
	return x->any ? UINT_MAX : cost;
}

static void cut_at(struct builder *b, uint16_t node, struct cuts *out)
{
	struct cut c = { .cost = node_cost(b, &b->nodes.v[node]) };
	*ARENA_PUSH(b->a, &c.nodes) = node;
	cuts_add(b->a, out, c);
}

/* ---- words ---- */

static uint16_t node_new(struct builder *b, struct list after)
{
	struct node *x = ARENA_PUSH(b->a, &b->nodes);
	x->test = (uint32_t)b->tests.n;
	x->next = after.at;
	x->n_next = after.n;
	return (uint16_t)(b->nodes.n - 1);
}

/* The node made last takes the word too. */
static void node_take(struct builder *b, const char *s, size_t n, bool exact,
		      bool star)
{
	struct node *x = &b->nodes.v[b->nodes.n - 1];
	char *text = arena_dup(b->a, s, n);
	size_t ascii = 0;
	while (ascii < n && (unsigned char)text[ascii] < 0x80)
		ascii++;
	if (ascii < n)
		b->complete = false;
	if (!ascii) {
		x->any = true;
		x->mask |= ANY_BIT;
		return;
	}
	bool start = star || ascii < n;
	uint32_t test = vocab_test(
		b->v,
		exact ? (start ? TEST_EXACT_PREFIX : TEST_EXACT)
		      : (start ? TEST_PREFIX : TEST_WORD),
		exact ? text : str_lower(b->a, arena_dup(b->a, text, ascii)),
		ascii);
	for (uint32_t i = 0; i < x->n_tests; i++)
		if (b->tests.v[x->test + i] == test)
			return;
	*ARENA_PUSH(b->a, &b->tests) = test;
	x->n_tests++;
	x->mask |= vocab_bit(test);
	x->star |= star;
}

/* "mother's": a node for each part, the last first. */
static struct list build_word(struct builder *b, const struct element *el,
			      struct list after, struct cuts *out)
{
	size_t n = strlen(el->text);
	bool last = true;
	bool tail = el->text[n - 1] == '\'';
	n -= tail;
	if (tail && el->star)
		b->complete = false;
	for (;;) {
		size_t from = n;
		while (from && el->text[from - 1] != '\'')
			from--;
		uint16_t x = node_new(b, after);
		node_take(b, el->text + from, n - from, el->exact,
			  last && el->star);
		b->nodes.v[x].tail = last && tail;
		b->nodes.v[x].joined = from > 0;
		cut_at(b, x, out);
		after = list_of(b, x);
		if (!from)
			return after;
		n = from - 1;
		last = false;
	}
}

static struct list build_any(struct builder *b, struct list after)
{
	uint16_t x = node_new(b, after);
	b->nodes.v[x].any = true;
	b->nodes.v[x].mask = ANY_BIT;
	return list_of(b, x);
}

/* ---- phrases ---- */

/* One word without an apostrophe. */
static const struct element *lone_word(const struct phrase *p)
{
	const struct element *el = &p->v[0];
	return p->n == 1 && el->kind == EL_WORD && !el->optional &&
			       !strchr(el->text, '\'')
		       ? el
		       : NULL;
}

/* Lone words that stand beside each other share a node, if all or none of them
 * have a star: whichever it is, the match goes on in the same way. */
static struct list build_group(struct builder *b, const struct element *group,
			       struct list after, struct cuts *out)
{
	struct list all = { 0 };
	struct cut sum = { 0 };
	for (size_t i = 0; i < group->alts.n;) {
		struct cuts cuts = { 0 };
		const struct element *el = lone_word(&group->alts.v[i]), *more;
		if (!el) {
			struct list l = build_phrase(b, &group->alts.v[i++],
						     after, &cuts);
			all = list_join(b, all, l);
			unite(b->a, &sum, &cuts);
			continue;
		}
		uint16_t x = node_new(b, after);
		while (i < group->alts.n &&
		       (more = lone_word(&group->alts.v[i])) &&
		       more->star == el->star) {
			node_take(b, more->text, strlen(more->text),
				  more->exact, more->star);
			i++;
		}
		cut_at(b, x, &cuts);
		all = list_join(b, all, list_of(b, x));
		unite(b->a, &sum, &cuts);
	}
	cuts_add(b->a, out, sum);
	return all;
}

static struct list build_element(struct builder *b, const struct element *el,
				 struct list after, struct cuts *out)
{
	struct cuts unused = { 0 };
	if (el->optional)
		out = &unused;
	switch (el->kind) {
	case EL_WORD:
		return build_word(b, el, after, out);
	case EL_ANY:
		return build_any(b, after);
	case EL_GROUP:
		return build_group(b, el, after, out);
	case EL_PUNCT:
		break;
	}
	b->complete = false;
	for (uint32_t i = 0; i < after.n; i++)
		if (b->next.v[after.at + i] != PATH_END)
			b->nodes.v[b->next.v[after.at + i]].loose = true;
	return after;
}

static struct list build_phrase(struct builder *b, const struct phrase *p,
				struct list after, struct cuts *out)
{
	for (size_t i = p->n; i-- > 0;) {
		struct list with = build_element(b, &p->v[i], after, out);
		after = p->v[i].optional ? list_join(b, with, after) : with;
	}
	return after;
}

/* ---- the whole ---- */

static int by_number(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
	return (a > b) - (a < b);
}

static void widen(struct node *x, unsigned min, unsigned max)
{
	if (min < x->before_min)
		x->before_min = (uint16_t)min;
	if (max > x->before_max)
		x->before_max = (uint16_t)max;
}

/* Tokens before each node. A node was made after all that follow it. */
static void measure(struct path *p)
{
	for (size_t i = 0; i < p->n; i++)
		p->nodes[i].before_min = UINT16_MAX;
	for (uint32_t i = 0; i < p->n_first; i++)
		if (p->next[p->first + i] != PATH_END)
			widen(&p->nodes[p->next[p->first + i]], 0, 0);
	for (size_t i = p->n; i-- > 0;) {
		const struct node *x = &p->nodes[i];
		/* What a star takes along is at most one token, and one more
		 * where an apostrophe stands before it. */
		unsigned most = x->star && x->tail  ? 3
				: x->star || x->any ? 2
						    : 1;
		unsigned min = x->before_min + 1u, max = x->before_max + most;
		if (max > p->tokens_max)
			p->tokens_max = max;
		for (uint32_t k = 0; k < x->n_next; k++)
			if (p->next[x->next + k] != PATH_END)
				widen(&p->nodes[p->next[x->next + k]], min,
				      max);
	}
}

static void *keep(struct arena *a, const void *items, size_t n, size_t size)
{
	void *p = arena_alloc(a, n * size + 1);
	return n ? memcpy(p, items, n * size) : p;
}

const struct path *path_new(struct arena *a, struct arena *scratch,
			    struct vocab *v, const struct phrase *phrase,
			    struct cuts *out)
{
	struct builder b = { .a = scratch, .v = v, .complete = true };
	struct path *p = ARENA_NEW(a, struct path);
	*out = (struct cuts){ 0 };
	struct list first =
		build_phrase(&b, phrase, list_of(&b, PATH_END), out);
	for (size_t i = 0; b.tests.n && i < b.nodes.n; i++)
		qsort(b.tests.v + b.nodes.v[i].test, b.nodes.v[i].n_tests,
		      sizeof *b.tests.v, by_number);
	p->n = b.nodes.n;
	p->nodes = keep(a, b.nodes.v, p->n, sizeof *p->nodes);
	p->tests = keep(a, b.tests.v, b.tests.n, sizeof *p->tests);
	p->next = keep(a, b.next.v, b.next.n, sizeof *p->next);
	p->first = first.at;
	p->n_first = first.n;
	p->complete = b.complete;
	measure(p);
	for (uint32_t i = 0; i < first.n; i++)
		if (p->next[first.at + i] != PATH_END)
			p->firsts |= p->nodes[p->next[first.at + i]].mask;
	p->single = p->complete && p->n == 1 && !p->nodes[0].any &&
		    !p->nodes[0].star && !p->nodes[0].tail;
	return p;
}
