/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells to values: each type of column has its reader. */
#include "cells.h"

#include <string.h>

#include "words.h"

/* Spaces that are not the ASCII one: no-break, figure, narrow, mark. */
static bool is_wide_space(uint32_t c)
{
	return c == 0xa0 || c == 0x2007 || c == 0x202f || c == 0xfeff ||
	       (c >= 0x2000 && c <= 0x200b);
}

static bool is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2018 || c == 0x2019 || c == '`';
}

static bool is_punctuation(uint32_t c)
{
	return c < 0x80 ? !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
			: c >= 0x2010 && c <= 0x2027;
}

/* Spaces run together and are gone from both ends. */
static char *spaced(struct arena *a, struct buf *b)
{
	while (b->n && b->p[b->n - 1] == ' ')
		b->n--;
	char *out = arena_dup(a, buf_text(b), b->n);
	buf_release(b);
	return out;
}

static void add_space(struct buf *b)
{
	if (b->n && b->p[b->n - 1] != ' ')
		buf_char(b, ' ');
}

char *cell_tidy(struct arena *a, const char *s)
{
	struct buf b = { 0 };
	for (size_t n = strlen(s), i = 0, len; i < n; i += len) {
		uint32_t c = utf8_decode(s + i, n - i, &len);
		if (c <= ' ' || c == 0x7f || is_wide_space(c))
			add_space(&b);
		else
			buf_add(&b, s + i, len);
	}
	return spaced(a, &b);
}

char *cell_fold(struct arena *a, const char *s)
{
	struct buf b = { 0 };
	for (size_t n = strlen(s), i = 0, len; i < n; i += len) {
		uint32_t c = utf8_decode(s + i, n - i, &len);
		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (is_apostrophe(c))
			continue;
		if (is_punctuation(c) || is_wide_space(c))
			add_space(&b);
		else
			utf8_append(&b, c);
	}
	return spaced(a, &b);
}

char *column_fold(struct arena *a, const char *s)
{
	char *out = cell_fold(a, s);
	for (char *p = out; *p; p++)
		if (*p == ' ')
			*p = '_';
	return out;
}

/* Whether cell_fold would make `folded` of the n bytes at p (ASCII). */
static bool folds_to(const char *p, size_t n, const char *folded)
{
	bool space = false;
	const char *f = folded;
	for (size_t i = 0; i < n; i++) {
		uint32_t c = (unsigned char)p[i];
		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (is_apostrophe(c))
			continue;
		if (is_punctuation(c)) {
			space = f > folded;
			continue;
		}
		if (space && *f++ != ' ')
			return false;
		space = false;
		if ((unsigned char)*f++ != c)
			return false;
	}
	return *f == '\0';
}

/* The word of a vocabulary "A|B|C" that is meant, or NULL. */
static const char *word_of(const char *words, const char *folded, size_t *n)
{
	for (const char *p = words; *p; p += *n + (p[*n] == '|')) {
		*n = strcspn(p, "|");
		if (folds_to(p, *n, folded))
			return p;
	}
	return NULL;
}

static bool in_list(const char *list, const char *wanted)
{
	size_t n = strlen(wanted);
	for (const char *p = list; *p;) {
		size_t len = strcspn(p, "|");
		if (len == n && memcmp(p, wanted, n) == 0)
			return true;
		p += len + (p[len] == '|');
	}
	return false;
}

static const char *synonym(const struct catalogue_column *c, const char *folded)
{
	const char *name = c->type == CATALOGUE_YESNO ? "*" : c->name;
	for (const struct synonyms *s = word_synonyms; s->column; s++)
		if (str_eq(s->column, name) && in_list(s->from, folded))
			return s->to;
	return NULL;
}

/* "not known" or "not stated", as the vocabulary has it. */
static const char *word_for_nothing(const char *words)
{
	static const char *const either[] = { "not known", "not stated" };
	for (size_t i = 0; i < 2; i++)
		if (in_list(words, either[i]))
			return either[i];
	return NULL;
}

static void read_word(struct arena *a, const struct catalogue_column *c,
		      const char *folded, struct cell *out)
{
	size_t n;
	const char *word = word_of(c->words, folded, &n);
	out->state = CELL_GOOD;
	if (word) {
		out->value = arena_dup(a, word, n);
		return;
	}
	out->value = synonym(c, folded);
	if (out->value)
		return;
	if (!in_list(nothing_words, folded)) {
		out->state = CELL_UNKNOWN;
		out->value = out->raw;
		return;
	}
	out->value = word_for_nothing(c->words);
	if (!out->value) {
		out->state = CELL_EMPTY;
		out->value = "";
	}
}

static void read_date(struct arena *a, struct cell *out)
{
	struct text_date date;
	out->state = CELL_BAD;
	if (!text_date_parse(out->raw, &date))
		return;
	out->state = CELL_GOOD;
	out->value = arena_str(a, date.value);
	out->precision = text_precision_name(date.precision);
}

static void read_age(struct arena *a, struct cell *out)
{
	struct text_age age;
	out->state = CELL_BAD;
	if (!text_age_parse(out->raw, &age))
		return;
	out->state = CELL_GOOD;
	out->value = arena_fmt(a, "%d", age.days);
	out->precision = text_age_unit_name(age.unit);
}

static void read_number(struct arena *a, struct cell *out)
{
	int64_t v;
	char *s = arena_str(a, out->raw);
	size_t n = strlen(s);
	if (n > 2 && str_eq(s + n - 2, ".0"))
		s[n - 2] = '\0'; /* a whole number out of a float column */
	out->state = CELL_BAD;
	if (!str_int(s, 0, 1000000, &v))
		return;
	out->state = CELL_GOOD;
	out->value = arena_fmt(a, "%lld", (long long)v);
}

void cell_read(struct arena *a, const struct catalogue_column *column,
	       const char *written, struct cell *out)
{
	enum catalogue_type type = column ? column->type : CATALOGUE_TEXT;
	*out = (struct cell){ .value = "", .precision = "" };
	out->raw = cell_tidy(a, written);
	const char *folded = cell_fold(a, out->raw);
	if (!*folded)
		return; /* nothing, or a dash for nothing */
	bool is_word = type == CATALOGUE_WORD || type == CATALOGUE_YESNO;
	bool is_text = type == CATALOGUE_TEXT || type == CATALOGUE_KEY;
	if (!is_word && !is_text && in_list(nothing_words, folded))
		return;
	if (is_word) {
		read_word(a, column, folded, out);
	} else if (type == CATALOGUE_DATE) {
		read_date(a, out);
	} else if (type == CATALOGUE_AGE) {
		read_age(a, out);
	} else if (type == CATALOGUE_NUMBER) {
		read_number(a, out);
	} else {
		out->state = CELL_GOOD;
		out->value = out->raw;
	}
}

const char *cell_wants(enum catalogue_type type)
{
	switch (type) {
	case CATALOGUE_DATE:
		return "a date: write 2014-06-17, 17/06/2014, June 2014, "
		       "2014 Q2, summer 2014 or 2014";
	case CATALOGUE_AGE:
		return "an age: write 14 weeks, 16 months or 15 years";
	case CATALOGUE_NUMBER:
		return "a whole number";
	case CATALOGUE_YESNO:
	case CATALOGUE_WORD:
	case CATALOGUE_KEY:
	case CATALOGUE_TEXT:
		break;
	}
	return "a value of this column";
}
