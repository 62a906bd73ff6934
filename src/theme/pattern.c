/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Phrases to patterns. Between two words of a phrase stand spaces or one
 * hyphen; around punctuation spaces may stand; an apostrophe is straight or
 * curly. A word is whole: neither letter nor digit stands beside it.
 */
#include "pattern.h"

#include <string.h>

/* Letters and digits: the complement of is_gap in reading.c. */
#define WORD_SET                                                               \
	"0-9A-Za-z\\x{aa}\\x{b5}\\x{ba}\\x{c0}-\\x{d6}\\x{d8}-\\x{f6}"         \
	"\\x{f8}-\\x{2af}\\x{300}-\\x{167f}\\x{1681}-\\x{1fff}"                \
	"\\x{20d0}-\\x{218f}\\x{2c00}-\\x{2fff}\\x{3004}-\\x{d7ff}"            \
	"\\x{f900}-\\x{fdff}\\x{fe10}-\\x{fefe}\\x{ff00}-\\x{ffef}"            \
	"\\x{10000}-\\x{10ffff}"
/* Without case: PCRE2 would look up the other case of each of a million
 * characters whenever it compiles the class. */
#define WORD(n)    "(?-i)[" WORD_SET "]" n "(?i)"
#define GAP(n)     "(?-i)[^" WORD_SET "]" n "(?i)"
#define SPACE      "[ \\t\\r\\n\\x{a0}\\x{2000}-\\x{200b}\\x{202f}\\x{3000}]"
#define HYPHEN     "[-\\x{2010}\\x{2011}]"
#define APOSTROPHE "['\\x{2018}\\x{2019}\\x{2bc}]"
#define DASH       "[-\\x{2010}-\\x{2015}]"
#define BETWEEN    "(?:" SPACE "++|" HYPHEN ")"

static void write_phrase(const struct phrase *p, struct buf *out);

/* The text of a word with its metacharacters made harmless. */
static void write_text(const char *s, struct buf *out)
{
	for (; *s; s++) {
		if (*s == '\'')
			buf_str(out, APOSTROPHE);
		else if (*s == '-')
			buf_str(out, DASH);
		else if (strchr("\\^$.[]|()?*+{}#/", *s))
			buf_fmt(out, "\\%c", *s);
		else
			buf_char(out, *s);
	}
}

static void write_group(const struct element *el, struct buf *out)
{
	buf_str(out, "(?:");
	for (size_t i = 0; i < el->alts.n; i++) {
		if (i)
			buf_char(out, '|');
		write_phrase(&el->alts.v[i], out);
	}
	buf_char(out, ')');
}

static void write_element(const struct element *el, struct buf *out)
{
	switch (el->kind) {
	case EL_WORD:
		buf_str(out, el->exact ? "(?-i:" : "");
		write_text(el->text, out);
		buf_str(out, el->exact ? ")" : "");
		/* An ending may be a possessive: child* finds "child's". */
		if (el->star)
			buf_str(out, WORD("*+") "(?:" APOSTROPHE WORD(
					     "{0,2}+") ")?");
		break;
	case EL_ANY:
		buf_str(out, WORD("++") "(?:" APOSTROPHE WORD("++") ")?");
		break;
	case EL_PUNCT:
		write_text(el->text, out);
		break;
	case EL_GROUP:
		write_group(el, out);
		break;
	}
}

static const char *between(const struct element *a, const struct element *b)
{
	return a->kind == EL_PUNCT || b->kind == EL_PUNCT ? SPACE "*+"
							  : BETWEEN;
}

/* What is optional takes the space beside it along. */
static void write_phrase(const struct phrase *p, struct buf *out)
{
	size_t first = 0; /* the first element that must be there */
	while (p->v[first].optional)
		first++;
	for (size_t i = 0; i < first; i++) {
		buf_str(out, "(?:");
		write_element(&p->v[i], out);
		buf_str(out, between(&p->v[i], &p->v[i + 1]));
		buf_str(out, ")?");
	}
	write_element(&p->v[first], out);
	for (size_t i = first + 1; i < p->n; i++) {
		buf_str(out, "(?:");
		buf_str(out, between(&p->v[i - 1], &p->v[i]));
		write_element(&p->v[i], out);
		buf_str(out, p->v[i].optional ? ")?" : ")");
	}
}

bool pattern_starts_in_gap(const struct phrase *p)
{
	return p->v[0].kind == EL_PUNCT;
}

bool pattern_is_mark(const struct phrase *p)
{
	return p->n == 1 && p->v[0].kind == EL_PUNCT;
}

void pattern_write(const struct phrase *p, struct buf *out)
{
	if (pattern_is_mark(p))
		; /* it is found wherever it stands */
	else if (pattern_starts_in_gap(p))
		buf_str(out, "(?:^|(?<=" WORD("") "))" GAP("*?"));
	else
		buf_str(out, "(?<!" WORD("") ")");
	write_phrase(p, out);
	if (p->v[p->n - 1].kind != EL_PUNCT)
		buf_str(out, "(?!" WORD("") ")");
}
