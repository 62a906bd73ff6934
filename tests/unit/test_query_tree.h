/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For test_query.c: trees as text, compared, and held to their form. */
#ifndef TEST_QUERY_TREE_H
#define TEST_QUERY_TREE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base.h"
#include "query.h"

static void dump(const struct query_node *x, struct buf *out);

static void dump_kids(const char *head, const struct query_node *x,
		      struct buf *out)
{
	buf_fmt(out, "(%s", head);
	for (size_t i = 0; i < x->n_kids; i++) {
		buf_char(out, ' ');
		dump(x->kid[i], out);
	}
	buf_char(out, ')');
}

static void dump_filter(const struct query_node *x, struct buf *out)
{
	static const char *const between[] = {
		[QUERY_IS] = "=",
		[QUERY_RANGE] = "=",
		[QUERY_LESS] = "<",
		[QUERY_MORE] = ">",
	};
	buf_fmt(out, "[%s%s%s%s%s", x->name, between[x->op], x->lo,
		x->op == QUERY_RANGE ? ".." : "", x->hi);
	if (x->text)
		buf_fmt(out, " or \"%s\"", x->text);
	buf_char(out, ']');
}

/* The tree with everything in it. */
static void dump(const struct query_node *x, struct buf *out)
{
	char head[32];
	if (x->must)
		buf_char(out, '+');
	switch (x->kind) {
	case QUERY_WORD:
		buf_fmt(out, "%s%s@%d", x->text, x->prefix ? "*" : "", x->col);
		return;
	case QUERY_PHRASE:
		buf_fmt(out, "\"%s\"%s@%d", x->text, x->prefix ? "*" : "",
			x->col);
		return;
	case QUERY_FILTER:
		dump_filter(x, out);
		buf_fmt(out, "@%d", x->col);
		return;
	case QUERY_NEAR:
		snprintf(head, sizeof head, "near/%d", x->distance);
		dump_kids(head, x, out);
		return;
	case QUERY_NOT:
		snprintf(head, sizeof head, "not@%d", x->col);
		dump_kids(head, x, out);
		return;
	case QUERY_ANY:
		dump_kids("any", x, out);
		return;
	case QUERY_AND:
		dump_kids("and", x, out);
		return;
	case QUERY_OR:
		dump_kids("or", x, out);
		return;
	}
}

static void dump_query(const struct query *q, struct buf *out)
{
	if (q->root)
		dump(q->root, out);
	else
		buf_str(out, "()");
}

static bool same(const struct query_node *x, const struct query_node *y)
{
	if (!x || !y)
		return x == y;
	if (x->kind != y->kind || x->prefix != y->prefix ||
	    x->must != y->must || x->distance != y->distance ||
	    x->op != y->op || x->n_kids != y->n_kids ||
	    !str_eq(x->text, y->text) || !str_eq(x->name, y->name) ||
	    !str_eq(x->lo, y->lo) || !str_eq(x->hi, y->hi))
		return false;
	for (size_t i = 0; i < x->n_kids; i++)
		if (!same(x->kid[i], y->kid[i]))
			return false;
	return true;
}

/* The normal form that query.h promises. */
static void check_form(const struct query_node *x)
{
	size_t n_must = 0;
	assert_true(x->col > 0);
	for (size_t i = 0; i < x->n_kids; i++) {
		const struct query_node *k = x->kid[i];
		n_must += k->must;
		check_form(k);
		if (x->kind == QUERY_AND || x->kind == QUERY_OR)
			assert_true(k->kind != x->kind);
		if (x->kind == QUERY_ANY)
			assert_true(k->must || k->kind == QUERY_WORD ||
				    k->kind == QUERY_PHRASE ||
				    k->kind == QUERY_NEAR);
		else
			assert_false(k->must);
	}
	switch (x->kind) {
	case QUERY_WORD:
	case QUERY_PHRASE:
		assert_true(*x->text && utf8_valid(x->text, strlen(x->text)));
		assert_int_equal(x->n_kids, 0);
		break;
	case QUERY_FILTER:
		assert_true(*x->lo || *x->hi);
		assert_true(query_is_filter(x->name) == !x->text);
		assert_int_equal(x->n_kids, 0);
		break;
	case QUERY_ANY:
		assert_true(x->n_kids >= 2 && n_must < x->n_kids);
		break;
	case QUERY_NEAR:
	case QUERY_AND:
	case QUERY_OR:
		assert_true(x->n_kids >= 2);
		break;
	case QUERY_NOT:
		assert_int_equal(x->n_kids, 1);
		break;
	}
}

#endif
