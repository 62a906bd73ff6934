/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters: which words with a colon are one, and the forms of their values. */
#include "lex.h"

#include <string.h>

#define NAME_MAX_BYTES 40

enum { EN_DASH = 0x2013, ELLIPSIS = 0x2026 };

const char *const query_filters[] = {
	"theme", "group",     "year",   "published", "area",    "region",
	"kind",  "outcome",   "age",    "sex",       "section", "page",
	"role",  "addressee", "status", "review",    "period",  NULL,
};

static bool is_listed(const char *name, const char *const *names)
{
	for (; names && *names; names++)
		if (str_eq(name, *names))
			return true;
	return false;
}

bool query_is_filter(const char *name)
{
	return is_listed(name, query_filters);
}

static bool is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* Length of an identifier with a colon after it, or 0. */
static size_t name_length(const struct lex *l)
{
	const char *p = l->text + l->s.at;
	size_t left = l->n - l->s.at, n = 0;
	if (!left || !is_ascii_letter(*p))
		return 0;
	while (n < left && (is_ascii_letter(p[n]) || p[n] == '_' ||
			    p[n] == '-' || is_digit((unsigned char)p[n])))
		n++;
	return n < left && n <= NAME_MAX_BYTES && p[n] == ':' ? n : 0;
}

static bool at_range(const struct lex *l)
{
	uint32_t c = query_peek(l), next = query_peek_next(l);
	return (c == '.' && next == '.') || c == ELLIPSIS ||
	       (c == EN_DASH && is_digit(l->s.prev) && is_digit(next));
}

static void skip_range(struct lex *l)
{
	do
		query_skip(l);
	while (query_peek(l) == '.');
}

static bool ends_value(uint32_t c)
{
	return !c || c == '(' || c == ')' || c == ',' || c == ';' || c == '|' ||
	       query_is_space(c) || query_is_quote(c);
}

/* Valid text, white space as single blanks, none at the ends. */
static const char *tidy(struct arena *a, const char *p, size_t n)
{
	struct lex l = { .text = p, .n = n };
	struct buf out = { 0 };
	for (uint32_t c; (c = query_peek(&l)); query_skip(&l)) {
		if (!query_is_space(c))
			utf8_append(&out, c);
		else if (out.n && out.p[out.n - 1] != ' ')
			buf_char(&out, ' ');
	}
	const char *s = str_trim(a, buf_text(&out), out.n);
	buf_release(&out);
	return s;
}

/* One side of a value, as typed; "" when there is none. */
static const char *read_part(struct lex *l, bool *quoted)
{
	*quoted = query_is_quote(query_peek(l));
	if (*quoted)
		query_skip(l);
	size_t from = l->s.at;
	for (uint32_t c; (c = query_peek(l)); query_skip(l))
		if (*quoted ? query_is_quote(c) : ends_value(c) || at_range(l))
			break;
	size_t to = l->s.at;
	if (*quoted)
		query_skip(l);
	else if (ends_value(query_peek(l)))
		/* The end of a sentence is not part of the value. */
		while (to > from && strchr(".!?", l->text[to - 1]))
			to--;
	return tidy(l->a, l->text + from, to - from);
}

/* 2014-2017 and 1-4 are ranges; 2014-06 is a month and 2014-15 a year. */
static void split_numbers(struct arena *a, struct query_node *x)
{
	size_t n = strspn(x->lo, "0123456789");
	if (!n || x->lo[n] != '-')
		return;
	const char *hi = x->lo + n + 1;
	size_t m = strspn(hi, "0123456789");
	if (!m || hi[m] || (n == 4 && m <= 2))
		return;
	x->op = QUERY_RANGE;
	x->hi = hi;
	x->lo = arena_dup(a, x->lo, n);
}

static void read_compared(struct lex *l, struct query_node *x)
{
	bool quoted, less = query_peek(l) == '<';
	query_skip(l);
	x->op = less ? QUERY_LESS : QUERY_MORE;
	if (query_peek(l) == '=') {
		x->op = QUERY_RANGE;
		query_skip(l);
	}
	*(less ? &x->hi : &x->lo) = read_part(l, &quoted);
}

/* False: no value there. */
static bool read_value(struct lex *l, struct query_node *x)
{
	x->lo = x->hi = "";
	bool quoted;
	if (query_peek(l) == '<' || query_peek(l) == '>') {
		read_compared(l, x);
	} else {
		x->lo = read_part(l, &quoted);
		if (at_range(l)) {
			skip_range(l);
			x->op = QUERY_RANGE;
			x->hi = read_part(l, &quoted);
		} else if (!quoted) {
			split_numbers(l->a, x);
		}
	}
	return *x->lo || *x->hi;
}

/* A comma goes on to another value, but not to another filter. */
static bool another_value(struct lex *l)
{
	uint32_t next = query_peek_next(l);
	if (query_peek(l) != ',' || (ends_value(next) && !query_is_quote(next)))
		return false;
	struct lex ahead = *l;
	query_skip(&ahead);
	if (name_length(&ahead))
		return false;
	*l = ahead;
	return true;
}

/* The words that a filter on a column that does not exist stands for. */
static const char *as_words(struct arena *a, const struct query_node *x)
{
	struct buf text = { 0 };
	query_words(x->name, strlen(x->name), &text);
	query_words(x->lo, strlen(x->lo), &text);
	query_words(x->hi, strlen(x->hi), &text);
	const char *s = arena_dup(a, buf_text(&text), text.n);
	buf_release(&text);
	return s;
}

/* Several values are an OR of filters. */
static int read_values(struct lex *l, const char *name, bool known,
		       struct lex_token *out)
{
	struct {
		struct query_node **v;
		size_t n, cap;
	} list = { 0 };
	do {
		struct query_node *x =
			query_node_new(l->a, QUERY_FILTER, l->s.col + 1);
		x->name = name;
		if (list.n == 0)
			x->col = out->col;
		int col = l->s.col + 1;
		if (!read_value(l, x))
			return query_fail(l->text, l->n, col, l->e,
					  "%s: needs a value after the colon, "
					  "for example theme:neglect, "
					  "year:2014..2017 or age:<1; several "
					  "with commas",
					  name);
		if (!known)
			x->text = as_words(l->a, x);
		*ARENA_PUSH(l->a, &list) = x;
	} while (another_value(l));
	out->kind = LEX_ITEM;
	out->node = list.v[0];
	if (list.n > 1) {
		out->node = query_node_new(l->a, QUERY_OR, out->col);
		out->node->kid = list.v;
		out->node->n_kids = list.n;
	}
	return 0;
}

/* What an unknown name is: 1 a column, 0 words, -1 a slip of a known name. */
static int judge_unknown(struct lex *l, const char *name, int col)
{
	if (is_listed(name, l->columns))
		return 1;
	const char *near = query_suggest(name, query_filters);
	if (!near && l->columns)
		near = query_suggest(name, l->columns);
	if (near)
		return query_fail(l->text, l->n, col, l->e,
				  "no filter is called '%s': did you mean "
				  "%s:? (for the words, put a space after the "
				  "colon)",
				  name, near);
	if (!l->columns)
		return 1;
	query_note(l, arena_fmt(l->a,
				"'%s:' is no filter and no column of "
				"the catalogue: read as words",
				name));
	return 0;
}

/* Whether what stands after the colon of an unknown name is a value: prose
 * and addresses ("10:30", "http://x") have other characters there. */
static bool value_follows(const struct lex *l, size_t n)
{
	struct lex ahead = *l;
	struct query_node x = { 0 };
	query_skip_n(&ahead, n + 1);
	uint32_t c = query_peek(&ahead);
	bool range = c == '.' && query_peek_next(&ahead) == '.';
	return (query_is_letter(c) || query_is_quote(c) || c == '<' ||
		c == '>' || range) &&
	       read_value(&ahead, &x);
}

/* Whether a filter can begin after the character before. */
static bool may_begin(uint32_t before)
{
	return !before || query_is_space(before) || query_is_quote(before) ||
	       (before < 0x80 && strchr("()+-,;'", (int)before));
}

int query_lex_filter(struct lex *l, struct lex_token *out)
{
	size_t n = name_length(l);
	if (!n || !may_begin(l->s.prev))
		return 0;
	const char *typed = arena_dup(l->a, l->text + l->s.at, n);
	const char *name = str_lower(l->a, typed);
	bool known = query_is_filter(name);
	struct lex_spot begin = l->s;
	query_skip_n(l, n + 1);
	uint32_t c = query_peek(l);
	bool empty = c != '(' && !query_is_quote(c) && ends_value(c);
	int is = known && !empty;
	if (known && empty)
		query_note(l, arena_fmt(l->a,
					"'%s:' was read as a word: a "
					"filter has no space after the "
					"colon, as in %s:value",
					typed, name));
	l->s = begin;
	if (!known && str_eq(typed, name) && value_follows(l, n))
		is = judge_unknown(l, name, out->col);
	if (is <= 0)
		return is;
	query_skip_n(l, n + 1);
	return read_values(l, name, known, out) ? -1 : 1;
}
