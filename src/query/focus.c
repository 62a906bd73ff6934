/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What matters in plain words: the small ones are passed over, and those that
 * were typed side by side count for more where they stand side by side
 * (Metzler and Croft 2005, doi 10.1145/1076034.1076115: sequential dependence).
 */
#include "lex.h"

#include <string.h>

/* Words of a row that are looked for together, at most. */
#define ROW_MAX 6
/* Rows and pairs that are added to a query, at most. */
#define ADDED_MAX 8

static const char *const small_words[] = {
	"a",      "about", "after", "all",  "also",   "am",    "an",
	"and",    "any",   "are",   "as",   "at",     "be",    "been",
	"before", "being", "but",   "by",   "can",    "could", "did",
	"do",     "does",  "done",  "for",  "from",   "had",   "has",
	"have",   "he",    "her",   "here", "him",    "his",   "how",
	"i",      "if",    "in",    "into", "is",     "it",    "its",
	"may",    "me",    "might", "must", "my",     "no",    "nor",
	"not",    "of",    "off",   "on",   "or",     "our",   "out",
	"over",   "say",   "shall", "she",  "should", "so",    "some",
	"such",   "than",  "that",  "the",  "their",  "them",  "then",
	"there",  "these", "they",  "this", "those",  "to",    "under",
	"up",     "us",    "was",   "we",   "were",   "what",  "when",
	"where",  "which", "who",   "whom", "whose",  "why",   "will",
	"with",   "would", "you",   "your",
};

static bool is_small(const struct query_node *x)
{
	if (x->kind != QUERY_WORD || x->prefix || x->must)
		return false;
	for (size_t i = 0; i < sizeof small_words / sizeof *small_words; i++)
		if (str_eq_nocase(x->text, small_words[i]))
			return true;
	return false;
}

static bool is_plain_word(const struct query_node *x)
{
	return x->kind == QUERY_WORD && !x->prefix && !x->must && !x->added;
}

struct focusing {
	struct arena *a;
	size_t n_added;
};

struct nodes {
	struct query_node **v;
	size_t n, cap;
};

/* Kids i.. of n words, in a row. */
static void add_row(struct focusing *f, struct query_node *any, size_t i,
		    size_t n, struct nodes *out)
{
	struct buf text = { 0 };
	if (f->n_added == ADDED_MAX)
		return;
	for (size_t k = i; k < i + n; k++)
		buf_fmt(&text, "%s%s", k > i ? " " : "", any->kid[k]->text);
	struct query_node *x =
		query_node_new(f->a, QUERY_PHRASE, any->kid[i]->col);
	x->text = arena_str(f->a, buf_text(&text));
	x->added = x->row = true;
	x->also = any->kid + i;
	x->n_also = n;
	*ARENA_PUSH(f->a, out) = x;
	f->n_added++;
	buf_release(&text);
}

/* Rows of words: the whole row when it is short, and each pair in it. */
static void add_rows(struct focusing *f, struct query_node *any,
		     struct nodes *out)
{
	for (size_t i = 0, n; i < any->n_kids; i += n ? n : 1) {
		size_t telling = 0;
		for (n = 0;
		     i + n < any->n_kids && is_plain_word(any->kid[i + n]); n++)
			telling += !any->kid[i + n]->small;
		if (n >= 2 && n <= ROW_MAX && telling)
			add_row(f, any, i, n, out);
		for (size_t k = i; n > 2 && k + 1 < i + n; k++)
			if (!any->kid[k]->small && !any->kid[k + 1]->small)
				add_row(f, any, k, 2, out);
	}
}

static void focus(struct focusing *f, struct query_node *x)
{
	struct nodes kids = { 0 };
	size_t telling = 0;
	if (x->kind == QUERY_NEAR || x->focused)
		return;
	x->focused = true;
	for (size_t i = 0; i < x->n_kids; i++)
		focus(f, x->kid[i]);
	if (x->kind != QUERY_ANY)
		return;
	for (size_t i = 0; i < x->n_kids; i++)
		telling += !x->kid[i]->added && !is_small(x->kid[i]);
	for (size_t i = 0; i < x->n_kids; i++) {
		x->kid[i]->small = telling && is_small(x->kid[i]);
		*ARENA_PUSH(f->a, &kids) = x->kid[i];
	}
	add_rows(f, x, &kids);
	x->kid = kids.v;
	x->n_kids = kids.n;
}

void query_focus(struct arena *a, struct query_node *root)
{
	struct focusing f = { .a = a };
	if (root)
		focus(&f, root);
}
