/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a query in texts that are not passages of the index. */
#include "search.h"

#include <stdlib.h>

#include "work.h"

struct search_texts {
	struct search x;
	size_t asked;
};

/* Words, phrases and NEARs that were typed or stand for what was typed. */
static int collect(struct search_texts *t, const struct query_node *n,
		   struct err *e)
{
	struct search_leaf leaf;
	if (n->kind == QUERY_NOT || n->kind == QUERY_FILTER || n->small ||
	    n->row)
		return 0;
	if (n->kind != QUERY_WORD && n->kind != QUERY_PHRASE &&
	    n->kind != QUERY_NEAR) {
		for (size_t i = 0; i < n->n_kids; i++)
			if (collect(t, n->kid[i], e) < 0)
				return -1;
		return 0;
	}
	if (search_leaf(&t->x, n, &leaf, e) < 0)
		return -1;
	*ARENA_PUSH(t->x.a, &t->x.leaves) = leaf;
	t->asked += !n->added;
	return 0;
}

int search_texts_open(struct store *s, struct arena *a, const struct query *q,
		      struct search_texts **out, struct err *e)
{
	struct search_texts *t = ARENA_NEW(a, struct search_texts);
	t->x = (struct search){ .s = s, .db = store_db(s), .a = a };
	*out = t;
	if (db_words_open(t->x.db, &t->x.cut, e) < 0)
		return -1;
	query_focus(a, q->root);
	if (q->root && collect(t, q->root, e) < 0) {
		search_texts_close(t);
		return -1;
	}
	return 0;
}

void search_texts_close(struct search_texts *t)
{
	if (t)
		db_words_close(t->x.cut);
}

size_t search_texts_asked(const struct search_texts *t)
{
	return t->asked;
}

/* Marks what a leaf stands for. */
static void note(const struct search_texts *t, size_t leaf, bool *had)
{
	const struct query_node *n = t->x.leaves.v[leaf].node;
	had[leaf] = had[leaf] || !n->added;
	for (size_t i = 0; n->added && i < t->x.leaves.n; i++)
		for (size_t k = 0; k < n->n_also; k++)
			had[i] = had[i] || t->x.leaves.v[i].node == n->also[k];
}

int search_texts_count(struct search_texts *t, const char *text, size_t *found,
		       struct err *e)
{
	struct arena a = { 0 };
	struct search_marks m;
	bool had[2 * QUERY_NODES] = { false };
	int rc = search_mark(&t->x, &a, t->x.leaves.v, t->x.leaves.n, text, &m,
			     e);
	*found = 0;
	for (size_t i = 0; rc == 0 && i < m.n; i++)
		note(t, m.v[i].leaf, had);
	for (size_t i = 0; i < t->x.leaves.n; i++)
		*found += had[i];
	arena_release(&a);
	return rc;
}
