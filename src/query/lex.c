/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text to tokens. Cuts words as FTS5 does, knows quotes, signs, operators
 * and what joins the parts of a word; everything else separates.
 */
#include "lex.h"

#include <string.h>

#define NEAR_DEFAULT 10
#define NEAR_MAX     100

enum {
	SOFT_HYPHEN = 0xad,
	ZERO_WIDTH_FIRST = 0x200b,
	ZERO_WIDTH_LAST = 0x200d,
	HYPHEN = 0x2010,
	HYPHEN_NO_BREAK = 0x2011,
	SINGLE_OPEN = 0x2018,
	SINGLE_CLOSE = 0x2019,
	WORD_JOINER = 0x2060,
	BYTE_ORDER_MARK = 0xfeff,
	NOT_A_CHARACTER = 0xfffd
};

/* The character at byte `at`, and its length. */
static uint32_t char_at(const struct lex *l, size_t at, size_t *len)
{
	*len = 0;
	if (at >= l->n)
		return 0;
	uint32_t c = utf8_decode(l->text + at, l->n - at, len);
	return c ? c : NOT_A_CHARACTER;
}

uint32_t query_peek(const struct lex *l)
{
	size_t len;
	return char_at(l, l->s.at, &len);
}

uint32_t query_peek_next(const struct lex *l)
{
	size_t len;
	char_at(l, l->s.at, &len);
	return char_at(l, l->s.at + len, &len);
}

void query_skip(struct lex *l)
{
	size_t len;
	uint32_t c = char_at(l, l->s.at, &len);
	if (!c)
		return;
	l->s.at += len;
	l->s.col++;
	l->s.prev = c;
}

void query_skip_n(struct lex *l, size_t n)
{
	while (n--)
		query_skip(l);
}

bool query_is_space(uint32_t c)
{
	return (c && c <= ' ') || (c >= 0x7f && c <= 0xa0) || c == 0x1680 ||
	       (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
	       c == 0x202f || c == 0x205f || c == 0x3000;
}

bool query_is_quote(uint32_t c)
{
	return c == '"' || c == 0xab || c == 0xbb ||
	       (c >= 0x201c && c <= 0x201f) || c == 0x2033 || c == 0xff02;
}

/* Invisible characters that word processors and web pages leave in words. */
static bool is_ignorable(uint32_t c)
{
	return c == SOFT_HYPHEN ||
	       (c >= ZERO_WIDTH_FIRST && c <= ZERO_WIDTH_LAST) ||
	       c == WORD_JOINER || c == BYTE_ORDER_MARK;
}

static bool is_apostrophe(uint32_t c)
{
	return c == '\'' || c == '`' || c == 0xb4 || c == SINGLE_OPEN ||
	       c == SINGLE_CLOSE;
}

/* What may stand on either side of an operator. */
static bool is_edge(uint32_t c)
{
	return !c || c == '(' || c == ')' || query_is_space(c) ||
	       query_is_quote(c);
}

void query_note(struct lex *l, const char *note)
{
	if (!l->note)
		l->note = note;
}

struct query_node *query_node_new(struct arena *a, enum query_kind kind,
				  int col)
{
	struct query_node *x = ARENA_NEW(a, struct query_node);
	x->kind = kind;
	x->col = col;
	return x;
}

/* Ligatures of old fonts, U+FB00 to U+FB06, stand for their letters. */
static bool add_ligature(struct buf *out, uint32_t c)
{
	static const char *const letters[] = { "ff",  "fi", "fl", "ffi",
					       "ffl", "st", "st" };
	if (c < 0xfb00 || c > 0xfb06)
		return false;
	buf_str(out, letters[c - 0xfb00]);
	return true;
}

/* Appends the letters that stand here; true when they are a number or a
 * single letter, which punctuation joins more readily. */
static bool read_run(struct lex *l, struct buf *out)
{
	size_t n = 0;
	bool digits = true;
	for (;; query_skip(l)) {
		uint32_t c = query_peek(l);
		if (is_ignorable(c))
			continue;
		if (!query_is_letter(c) && !(n && query_is_mark(c)))
			return n == 1 || digits;
		digits = digits && c >= '0' && c <= '9';
		if (!add_ligature(out, c))
			utf8_append(out, c);
		n++;
	}
}

/* Whether the character here joins the run before it to the one after. */
static bool joins(const struct lex *l, bool short_run)
{
	uint32_t c = query_peek(l);
	if (!query_is_letter(query_peek_next(l)))
		return false;
	if (is_apostrophe(c) || c == '-' || c == '_' || c == HYPHEN ||
	    c == HYPHEN_NO_BREAK || c == '@')
		return true;
	if (!short_run || (c != '.' && c != ':' && c != '/' && c != '&'))
		return false;
	struct lex ahead = *l;
	struct buf run = { 0 };
	query_skip(&ahead);
	bool ok = read_run(&ahead, &run);
	buf_release(&run);
	return ok;
}

/* Stars after a word: true when they end it, false when letters follow. */
static bool ends_in_star(struct lex *l)
{
	while (query_peek(l) == '*')
		query_skip(l);
	if (!query_is_letter(query_peek(l)))
		return true;
	query_note(l, "'*' stands for any ending, at the end of a word only");
	return false;
}

static struct query_node *leaf_new(struct lex *l, const struct buf *text,
				   bool quoted, bool prefix, int col)
{
	if (!text->n)
		return NULL;
	char *s = arena_dup(l->a, text->p, text->n);
	bool word = !quoted && !strchr(s, ' ');
	struct query_node *x =
		query_node_new(l->a, word ? QUERY_WORD : QUERY_PHRASE, col);
	/* "AND," is a word: in lower case it is one in print, too. */
	if (word && (str_eq(s, "AND") || str_eq(s, "OR") || str_eq(s, "NOT") ||
		     str_eq(s, "NEAR")))
		s = str_lower(l->a, s);
	x->text = s;
	x->prefix = prefix;
	return x;
}

/* A word with all that is joined to it. */
static void lex_chunk(struct lex *l, struct lex_token *out)
{
	struct buf text = { 0 };
	bool prefix = false;
	for (;;) {
		bool short_run = read_run(l, &text);
		if (query_peek(l) == '*') {
			prefix = ends_in_star(l);
			if (prefix)
				break;
		} else if (joins(l, short_run)) {
			query_skip(l);
		} else {
			break;
		}
		buf_char(&text, ' ');
	}
	out->kind = LEX_ITEM;
	out->node = leaf_new(l, &text, false, prefix, out->col);
	buf_release(&text);
}

void query_words(const char *text, size_t n, struct buf *out)
{
	struct lex l = { .text = text, .n = n };
	while (l.s.at < n) {
		if (!query_is_letter(query_peek(&l))) {
			query_skip(&l);
			continue;
		}
		if (out->n)
			buf_char(out, ' ');
		read_run(&l, out);
	}
}

/* From an opening quote to the closing one at byte `close` (or the end). */
static void lex_phrase(struct lex *l, size_t close, struct lex_token *out)
{
	struct buf text = { 0 };
	bool star = false;
	query_skip(l);
	while (l->s.at < close) {
		if (query_peek(l) == '*' && text.n &&
		    (query_is_letter(l->s.prev) || query_is_mark(l->s.prev)))
			star = true;
		if (!query_is_letter(query_peek(l))) {
			query_skip(l);
			continue;
		}
		if (star)
			query_note(l, "in a phrase '*' works after the last "
				      "word only");
		star = false;
		if (text.n)
			buf_char(&text, ' ');
		read_run(l, &text);
	}
	query_skip(l);
	if (query_peek(l) == '*' && text.n) {
		star = true;
		query_skip(l);
	}
	out->kind = LEX_ITEM;
	out->node = leaf_new(l, &text, true, star, out->col);
	buf_release(&text);
}

/* A double quote opens a phrase unless it closes none: 5" or the end of a
 * quotation of which the beginning was not pasted. */
static bool opens_phrase(const struct lex *l, size_t *close)
{
	uint32_t before = l->s.prev, after = query_peek_next(l);
	if (!query_is_quote(query_peek(l)) || query_is_letter(before) ||
	    query_is_mark(before))
		return false;
	if (!is_edge(before) && (!after || query_is_space(after)))
		return false;
	struct lex ahead = *l;
	do
		query_skip(&ahead);
	while (query_peek(&ahead) && !query_is_quote(query_peek(&ahead)));
	*close = ahead.s.at;
	return true;
}

/* Single quotes are apostrophes first: they hold a phrase only when one opens
 * before a word and one closes after a word. */
static bool opens_single(const struct lex *l, size_t *close)
{
	uint32_t c = query_peek(l);
	if ((c != '\'' && c != SINGLE_OPEN) ||
	    !query_is_letter(query_peek_next(l)))
		return false;
	uint32_t before = l->s.prev;
	if (!is_edge(before) && before != '+' && before != '-')
		return false;
	struct lex ahead = *l;
	for (query_skip(&ahead); (c = query_peek(&ahead)); query_skip(&ahead)) {
		if (query_is_quote(c))
			return false;
		if ((c == '\'' || c == SINGLE_CLOSE) &&
		    !query_is_space(ahead.s.prev) &&
		    !query_is_letter(query_peek_next(&ahead))) {
			*close = ahead.s.at;
			return true;
		}
	}
	return false;
}

/* + and - directly before an item, after white space or a bracket. */
static bool is_sign(const struct lex *l)
{
	uint32_t c = query_peek(l), before = l->s.prev;
	if ((c != '+' && c != '-') ||
	    (before && before != '(' && !query_is_space(before)))
		return false;
	struct lex ahead = *l;
	size_t close;
	query_skip(&ahead);
	c = query_peek(&ahead);
	return query_is_letter(c) || c == '(' || opens_phrase(&ahead, &close) ||
	       opens_single(&ahead, &close);
}

/* Whether `word`, an operator, stands here by itself. */
static bool stands_alone(const struct lex *l, const char *word)
{
	size_t n = strlen(word), len;
	return l->n - l->s.at >= n && memcmp(l->text + l->s.at, word, n) == 0 &&
	       is_edge(char_at(l, l->s.at + n, &len));
}

/* NEAR or NEAR/n: 1, 0 when it is a word, -1. */
static int lex_near(struct lex *l, struct lex_token *out)
{
	static const char slash[] = "NEAR/";
	const size_t n = sizeof slash - 1;
	if (stands_alone(l, "NEAR")) {
		out->distance = NEAR_DEFAULT;
		query_skip_n(l, n - 1);
		return 1;
	}
	char head[sizeof slash] = { 0 };
	if (l->n - l->s.at > n)
		memcpy(head, l->text + l->s.at, n);
	if (!str_eq_nocase(head, slash))
		return 0;
	struct lex ahead = *l;
	query_skip_n(&ahead, n);
	int64_t value = 0;
	size_t digits = 0;
	uint32_t first = query_peek(&ahead);
	if ((first == 's' || first == 'S') &&
	    is_edge(query_peek_next(&ahead))) {
		out->distance = 0;
		query_skip(&ahead);
		l->s = ahead.s;
		return 1;
	}
	for (uint32_t c; (c = query_peek(&ahead)) >= '0' && c <= '9';
	     digits++) {
		value = value > NEAR_MAX ? value : value * 10 + (c - '0');
		query_skip(&ahead);
	}
	if (!digits || !is_edge(query_peek(&ahead))) {
		if (str_eq(head, slash))
			query_note(l, "NEAR takes a number of words, as in "
				      "NEAR/8, or s for one sentence: read as "
				      "words");
		return 0;
	}
	if (value < 1 || value > NEAR_MAX)
		return query_fail(l->text, l->n, out->col + (int)n, l->e,
				  "the distance of NEAR is from 1 to %d words, "
				  "for example NEAR/8",
				  NEAR_MAX);
	out->distance = (int)value;
	l->s = ahead.s;
	return 1;
}

/* 1 when an operator was read, 0 when none stands here, -1. */
static int lex_operator(struct lex *l, struct lex_token *out)
{
	static const struct {
		const char *word;
		enum lex_kind kind;
	} words[] = {
		{ "AND", LEX_AND },
		{ "OR", LEX_OR },
		{ "NOT", LEX_NOT },
	};
	if (!is_edge(l->s.prev))
		return 0;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!stands_alone(l, words[i].word))
			continue;
		out->kind = words[i].kind;
		query_skip_n(l, strlen(words[i].word));
		return 1;
	}
	int found = lex_near(l, out);
	if (found > 0)
		out->kind = LEX_NEAR;
	return found;
}

static int lex_word(struct lex *l, struct lex_token *out)
{
	int found = lex_operator(l, out);
	if (!found)
		found = query_lex_filter(l, out);
	if (!found)
		lex_chunk(l, out);
	return found < 0 ? -1 : 0;
}

static enum lex_kind mark_kind(const struct lex *l)
{
	uint32_t c = query_peek(l);
	if (c == '(')
		return LEX_OPEN;
	if (c == ')')
		return LEX_CLOSE;
	if (is_sign(l))
		return c == '+' ? LEX_PLUS : LEX_MINUS;
	return LEX_END;
}

int query_lex(struct lex *l, struct lex_token *out)
{
	bool glued = l->after_item;
	l->after_item = false;
	for (uint32_t c; (c = query_peek(l)); query_skip(l)) {
		*out = (struct lex_token){ .col = l->s.col + 1,
					   .glued = glued };
		enum lex_kind mark = mark_kind(l);
		size_t close;
		if (mark != LEX_END) {
			out->kind = mark;
			query_skip(l);
			return 0;
		}
		if (query_is_letter(c)) {
			if (lex_word(l, out))
				return -1;
			l->after_item = out->kind == LEX_ITEM;
			return 0;
		}
		if (opens_phrase(l, &close) || opens_single(l, &close)) {
			lex_phrase(l, close, out);
			l->after_item = true;
			return 0;
		}
		if (c == '*' && query_is_letter(query_peek_next(l)))
			query_note(l, "'*' stands for any ending, at the end "
				      "of a word only");
		glued = glued && !query_is_space(c);
	}
	*out = (struct lex_token){ .kind = LEX_END, .col = l->s.col + 1 };
	return 0;
}
