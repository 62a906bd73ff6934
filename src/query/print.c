/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tree as text, in canonical form. */
#include "query.h"

#include <string.h>

static void print_node(const struct query_node *x, struct buf *out);

/* Values that need no quotes: letters and digits, joined by single marks,
 * and not what would be read as a range. Non-ASCII text is quoted. */
static bool is_bare(const char *s)
{
	bool joined = true, number = true;
	size_t dashes = 0;
	for (const char *p = s; *p; p++) {
		bool digit = *p >= '0' && *p <= '9';
		bool alnum = digit || (*p >= 'a' && *p <= 'z') ||
			     (*p >= 'A' && *p <= 'Z');
		if (!alnum && (joined || !strchr("-._/&'", *p)))
			return false;
		joined = !alnum;
		dashes += *p == '-';
		number = number && (digit || *p == '-');
	}
	/* Printed dates have two dashes or a four-digit year first. */
	bool range =
		number && dashes == 1 && !(s[4] == '-' && strlen(s + 5) <= 2);
	return !joined && !range;
}

static void print_value(const char *s, struct buf *out)
{
	if (!*s || is_bare(s))
		buf_str(out, s);
	else
		buf_fmt(out, "\"%s\"", s);
}

static void print_filter(const struct query_node *x, struct buf *out)
{
	buf_fmt(out, "%s:", x->name);
	if (x->op == QUERY_LESS)
		buf_char(out, '<');
	if (x->op == QUERY_MORE)
		buf_char(out, '>');
	print_value(x->lo, out);
	if (x->op == QUERY_RANGE)
		buf_str(out, "..");
	print_value(x->hi, out);
}

static bool is_narrowing(const struct query_node *x)
{
	return x->kind == QUERY_FILTER || x->kind == QUERY_NOT;
}

static void print_bracketed(const struct query_node *x, struct buf *out)
{
	bool simple = x->kind == QUERY_WORD || x->kind == QUERY_PHRASE ||
		      x->kind == QUERY_FILTER;
	if (!simple)
		buf_char(out, '(');
	print_node(x, out);
	if (!simple)
		buf_char(out, ')');
}

static void print_any(const struct query_node *x, struct buf *out)
{
	for (size_t i = 0; i < x->n_kids; i++) {
		if (x->kid[i]->added) /* not typed */
			continue;
		if (i)
			buf_char(out, ' ');
		if (!x->kid[i]->must) {
			print_node(x->kid[i], out);
			continue;
		}
		buf_char(out, '+');
		print_bracketed(x->kid[i], out);
	}
}

/* Filters and exclusions stand beside the rest without an AND. */
static void print_and(const struct query_node *x, struct buf *out)
{
	size_t plain = 0;
	for (size_t i = 0; i < x->n_kids; i++)
		plain += !is_narrowing(x->kid[i]);
	for (size_t i = 0; i < x->n_kids; i++) {
		const struct query_node *k = x->kid[i];
		if (i)
			buf_str(out, is_narrowing(k) ? " " : " AND ");
		if (k->kind == QUERY_OR ||
		    (k->kind == QUERY_ANY && (i || plain > 1)))
			print_bracketed(k, out);
		else
			print_node(k, out);
	}
}

static void print_or(const struct query_node *x, struct buf *out)
{
	for (size_t i = 0; i < x->n_kids; i++) {
		const struct query_node *k = x->kid[i];
		if (i)
			buf_str(out, " OR ");
		if (k->kind == QUERY_AND || k->kind == QUERY_ANY)
			print_bracketed(k, out);
		else
			print_node(k, out);
	}
}

static void print_near(const struct query_node *x, struct buf *out)
{
	for (size_t i = 0; i < x->n_kids; i++) {
		if (i && x->distance)
			buf_fmt(out, " NEAR/%d ", x->distance);
		else if (i)
			buf_str(out, " NEAR/s ");
		print_node(x->kid[i], out);
	}
}

static void print_node(const struct query_node *x, struct buf *out)
{
	switch (x->kind) {
	case QUERY_WORD:
		buf_fmt(out, "%s%s", x->text, x->prefix ? "*" : "");
		break;
	case QUERY_PHRASE:
		buf_fmt(out, "\"%s\"%s", x->text, x->prefix ? "*" : "");
		break;
	case QUERY_NEAR:
		print_near(x, out);
		break;
	case QUERY_FILTER:
		print_filter(x, out);
		break;
	case QUERY_ANY:
		print_any(x, out);
		break;
	case QUERY_AND:
		print_and(x, out);
		break;
	case QUERY_OR:
		print_or(x, out);
		break;
	case QUERY_NOT:
		buf_char(out, '-');
		print_bracketed(x->kid[0], out);
		break;
	}
}

void query_print(const struct query *q, struct buf *out)
{
	if (q->root)
		print_node(q->root, out);
}

bool query_has_words(const struct query_node *x)
{
	bool found = x->kind == QUERY_WORD || x->kind == QUERY_PHRASE ||
		     x->kind == QUERY_NEAR;
	for (size_t i = 0; x->kind != QUERY_NOT && i < x->n_kids && !found; i++)
		found = query_has_words(x->kid[i]);
	return found;
}
