/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside query: text to tokens. A token that is a word, phrase or filter
 * carries its finished node. */
#ifndef QUERY_LEX_H
#define QUERY_LEX_H

#include "base.h"
#include "query.h"

#define QUERY_BYTES 4096
#define QUERY_DEPTH 32

enum lex_kind {
	LEX_END,
	LEX_OPEN,
	LEX_CLOSE,
	LEX_AND,
	LEX_OR,
	LEX_NOT,
	LEX_NEAR,  /* distance */
	LEX_PLUS,  /* an item or a bracket follows directly */
	LEX_MINUS, /* the same */
	LEX_ITEM   /* node, or NULL for a phrase without words */
};

struct lex_token {
	enum lex_kind kind;
	int col;
	int distance;
	bool glued; /* no white space between it and the item before */
	struct query_node *node;
};

/* A place in the text. */
struct lex_spot {
	size_t at;     /* byte */
	int col;       /* character, from 0 */
	uint32_t prev; /* the character before, 0 at the beginning */
};

struct lex {
	struct arena *a;
	const char *text;
	size_t n;
	struct lex_spot s;
	bool after_item;            /* the last token was an item */
	const char *const *columns; /* NULL: not known */
	const char *note;
	struct err *e;
};

int query_lex(struct lex *l, struct lex_token *out) BASE_CHECKED;

/* Reads a filter if one begins here: 1 and a token, 0 nothing read, -1. */
int query_lex_filter(struct lex *l, struct lex_token *out) BASE_CHECKED;

/* The character here, 0 at the end; a NUL and what is not UTF-8 give U+FFFD. */
uint32_t query_peek(const struct lex *l);
uint32_t query_peek_next(const struct lex *l); /* the one after that */
void query_skip(struct lex *l);
void query_skip_n(struct lex *l, size_t n);
bool query_is_space(uint32_t c); /* and control characters */
bool query_is_quote(uint32_t c); /* double, of any shape */
/* All words of a text, separated by single spaces. */
void query_words(const char *text, size_t n, struct buf *out);
/* Keeps the first note; it must live as long as the arena. */
void query_note(struct lex *l, const char *note);
struct query_node *query_node_new(struct arena *a, enum query_kind kind,
				  int col);

bool query_is_letter(uint32_t c);
bool query_is_mark(uint32_t c); /* continues a word, never begins one */

#endif
