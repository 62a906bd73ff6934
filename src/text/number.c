/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spellings of numbers, letters, labels and bullets at a line's start. */
#include "number.h"

#include <string.h>
#include <strings.h>

static char at(struct span s, size_t i)
{
	return i < s.n ? s.p[i] : '\0';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_end(char c)
{
	return c == '\0' || char_is_space(c);
}

static size_t skip_space(struct span s, size_t i)
{
	while (i < s.n && char_is_space(s.p[i]))
		i++;
	return i;
}

int number_roman(struct span s)
{
	static const char digits[] = "ivxlcdm";
	static const int worth[] = { 1, 5, 10, 50, 100, 500, 1000 };
	int value = 0, last = 0;
	if (!s.n || s.n > 8)
		return 0;
	for (size_t i = s.n; i--;) {
		const char *d = strchr(digits, s.p[i] | 0x20);
		if (!d || !*d || is_upper(s.p[i]) != is_upper(s.p[0]))
			return 0;
		int w = worth[d - digits];
		value += w < last ? -w : w;
		last = w > last ? w : last;
	}
	/* Only what is written by the rules: not "iiii", not "vx". */
	static const char *const ones[] = { "",  "i",  "ii",  "iii",  "iv",
					    "v", "vi", "vii", "viii", "ix" };
	static const char *const tens[] = { "",  "x",  "xx",  "xxx",  "xl",
					    "l", "lx", "lxx", "lxxx", "xc" };
	if (value < 1 || value > 99)
		return 0;
	const char *a = tens[value / 10], *b = ones[value % 10];
	return strlen(a) + strlen(b) == s.n &&
			       strncasecmp(s.p, a, strlen(a)) == 0 &&
			       strncasecmp(s.p + strlen(a), b, strlen(b)) == 0
		       ? value
		       : 0;
}

/* One to three digits, as the next part. The first has no leading zero;
 * "2.0" and "4.07" are found in reports. */
static bool add_part(struct span s, size_t *i, struct number *x)
{
	size_t start = *i;
	int v = 0;
	if (x->n == NUMBER_PARTS || (!x->n && at(s, *i) == '0'))
		return false;
	for (; char_is_digit((unsigned char)at(s, *i)); ++*i)
		v = v < 1000 ? 10 * v + (s.p[*i] - '0') : v;
	if (*i == start || *i - start > 3)
		return false;
	x->part[x->n++] = v;
	return true;
}

/* ".12" and so on; a stop that no digit follows is left. */
static bool add_parts(struct span s, size_t *i, struct number *x)
{
	while (at(s, *i) == '.' &&
	       char_is_digit((unsigned char)at(s, *i + 1))) {
		++*i;
		if (!add_part(s, i, x))
			return false;
	}
	if (is_lower(at(s, *i)) && x->n < NUMBER_PARTS) {
		char c = at(s, *i + 1);
		if (is_end(c) || strchr(".:)]", c)) {
			x->part[x->n++] = s.p[*i] - 'a' + 1;
			++*i;
		}
	}
	return true;
}

/* A dash that parts a label from its text, in bytes. */
static size_t dash_length(struct span s, size_t i)
{
	struct span rest = span_from(s, i);
	if (at(rest, 0) == '-')
		return 1;
	uint32_t c = span_first(rest);
	return c == 0x2013 || c == 0x2014 ? 3 : 0;
}

/* The signs that end a number, and the space to the text. False when
 * something else is glued to it. */
static bool close_number(struct span s, size_t i, struct number *x)
{
	x->shown = span_upto(s, i);
	if (x->open)
		x->shown = span_from(x->shown, 1);
	char c = at(s, i);
	if (x->open && c != ')' && c != ']')
		return false;
	while (c && strchr(".):]", c)) {
		x->close = x->close && c != ')' ? x->close : c;
		c = at(s, ++i);
	}
	/* "1.1Introduction": the space was lost. */
	bool glued = x->n > 1 && is_upper(c) && x->kind == NUMBER_DECIMAL;
	if (!is_end(c) && !glued)
		return false;
	x->after = skip_space(s, i);
	return true;
}

/* "14 March 2009", "7 Feb": a date, by the word after the day. */
static bool is_month(struct span s)
{
	static const char *const months[] = {
		"january",   "february", "march",    "april",
		"may",       "june",     "july",     "august",
		"september", "october",  "november", "december"
	};
	size_t at = 0;
	struct span w = span_word(s, &at);
	for (size_t i = 0; i < 12; i++)
		if ((w.n == 3 || w.n == strlen(months[i])) &&
		    strncasecmp(w.p, months[i], w.n) == 0)
			return true;
	return w.n == 4 && strncasecmp(w.p, "sept", 4) == 0;
}

static bool read_digits(struct span s, struct number *x)
{
	size_t i = 0;
	if (at(s, 0) == '(' || at(s, 0) == '[') {
		x->open = true;
		i++;
	}
	if (!add_part(s, &i, x))
		return false;
	size_t before = i;
	if (!add_parts(s, &i, x))
		return false;
	bool decimal = memchr(s.p + before, '.', i - before) != NULL;
	x->kind = decimal ? NUMBER_DECIMAL : NUMBER_INTEGER;
	return close_number(s, i, x) &&
	       (decimal || x->close || !is_month(span_from(s, x->after)));
}

/* "A1", "AB12", "A.1", "A1.2", "D(ii)". */
static bool read_code(struct span s, struct number *x)
{
	size_t i = 0;
	int prefix = 0;
	for (; i < 2 && is_upper(at(s, i)); i++)
		prefix = 27 * prefix + (s.p[i] - 'A' + 1);
	if (!i)
		return false;
	x->kind = NUMBER_CODE;
	x->part[x->n++] = prefix;
	if (i == 1 && at(s, i) == '(') {
		const char *end = memchr(s.p, ')', s.n < 8 ? s.n : 8);
		struct span in = { s.p + 2, end ? (size_t)(end - s.p) - 2 : 0 };
		int v = end && end > s.p + 2 ? number_roman(in) : 0;
		if (!v && in.n == 1 && is_lower(in.p[0]))
			v = in.p[0] - 'a' + 1;
		x->part[x->n++] = v;
		return v && close_number(s, in.n + 3, x);
	}
	if (i == 1 && at(s, i) == '.')
		i++;
	return add_part(s, &i, x) && add_parts(s, &i, x) &&
	       close_number(s, i, x);
}

/* "A.", "IV.", "(a)", "iv)", "b.": capitals number headings, small letters
 * items. Without a sign behind it a letter is a word. */
static bool read_letters(struct span s, struct number *x)
{
	size_t i = 0;
	if (at(s, 0) == '(') {
		x->open = true;
		i++;
	}
	size_t start = i;
	bool upper = is_upper(at(s, i));
	while (i - start < 6 && (upper ? is_upper : is_lower)(at(s, i)))
		i++;
	struct span word = span_from(span_upto(s, i), start);
	if (!word.n)
		return false;
	x->kind = upper && !x->open ? NUMBER_LETTER : NUMBER_ITEM;
	x->roman = number_roman(word);
	if (word.n == 1)
		x->part[x->n++] = (word.p[0] | 0x20) - 'a' + 1;
	/* In a cell of its own it needs no stop. */
	if (upper && word.n == 1 && !x->open && at(s, i) == '\t')
		x->close = '.';
	return (x->roman || x->n) && close_number(s, i, x) && x->close &&
	       (x->close != ':' || upper);
}

static bool read_bullet(struct span s, struct number *x)
{
	static const uint32_t bullets[] = {
		0x2022, 0x2023, 0x2043, 0x2219, 0x25aa, 0x25ab, 0x25a0, 0x25a1,
		0x25b6, 0x25ba, 0x25cb, 0x25cf, 0x25e6, 0x25c6, 0x2713, 0x2714,
		0x2756, 0x27a2, 0x27a4, 0x2b9a, 0x2192, 0x00b7, 0x2610, 0x2611
	};
	size_t len = 0;
	uint32_t c = s.n ? utf8_decode(s.p, s.n, &len) : 0;
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (c == bullets[i]) {
			x->kind = NUMBER_BULLET;
			x->after = skip_space(s, len);
			return true;
		}
	bool dash = c == '-' || c == '*' || c == '+' || c == 'o' ||
		    c == 0x2013 || c == 0x2014;
	if (!dash || !char_is_space(at(s, len)))
		return false;
	x->kind = NUMBER_DASH;
	x->after = skip_space(s, len);
	return true;
}

static const struct {
	const char *words;
	enum number_word word;
} labels[] = {
	/* Longer before what they begin with. */
	{ "key practice episode", WORD_EPISODE },
	{ "practice episode", WORD_EPISODE },
	{ "key episode", WORD_EPISODE },
	{ "episode", WORD_EPISODE },
	{ "kpe", WORD_EPISODE },
	{ "key line of enquiry", WORD_QUESTION },
	{ "line of enquiry", WORD_QUESTION },
	{ "kloe", WORD_QUESTION },
	{ "research question", WORD_QUESTION },
	{ "question", WORD_QUESTION },
	{ "key theme", WORD_QUESTION },
	{ "practice theme", WORD_QUESTION },
	{ "theme", WORD_QUESTION },
	{ "key learning point", WORD_LEARNING },
	{ "key learning", WORD_LEARNING },
	{ "learning point", WORD_LEARNING },
	{ "learning theme", WORD_LEARNING },
	{ "practice learning", WORD_LEARNING },
	{ "learning", WORD_LEARNING },
	{ "lesson", WORD_LEARNING },
	{ "key finding", WORD_FINDING },
	{ "priority finding", WORD_FINDING },
	{ "finding", WORD_FINDING },
	{ "recommendation", WORD_RECOMMENDATION },
	{ "rec", WORD_RECOMMENDATION },
	{ "appendix", WORD_APPENDIX },
	{ "annexe", WORD_APPENDIX },
	{ "annex", WORD_APPENDIX },
	{ "chapter", WORD_CHAPTER },
	{ "section", WORD_CHAPTER },
	{ "part", WORD_CHAPTER },
	{ "action", WORD_POINT },
	{ "issue", WORD_POINT },
	{ "objective", WORD_POINT },
	{ "priority", WORD_POINT },
	{ "point", WORD_POINT },
};

/* The bytes of a label's words and the space after them, or 0. */
static size_t label_words(struct span s, enum number_word *word)
{
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		size_t n = strlen(labels[i].words);
		if (s.n <= n || strncasecmp(s.p, labels[i].words, n) != 0)
			continue;
		if (*word == WORD_NONE && char_is_space(s.p[n])) {
			*word = labels[i].word;
			return skip_space(s, n);
		}
	}
	return 0;
}

/* "5", "2a", "5.1", "2(a)", "IV", "A", "One", "(i)": the number of a label. */
static size_t label_id(struct span s, struct number *x)
{
	static const char *const words[] = {
		"one",   "two",   "three", "four", "five",   "six",
		"seven", "eight", "nine",  "ten",  "eleven", "twelve"
	};
	size_t i = 0;
	if (char_is_digit((unsigned char)at(s, 0))) {
		if (!add_part(s, &i, x) || !add_parts(s, &i, x))
			return 0;
		if (at(s, i) == '(' && is_lower(at(s, i + 1)) &&
		    at(s, i + 2) == ')' && x->n < NUMBER_PARTS) {
			x->part[x->n++] = s.p[i + 1] - 'a' + 1;
			i += 3;
		}
		return i;
	}
	bool open = at(s, 0) == '(';
	size_t start = i = open ? 1 : 0;
	while (i < s.n && char_is_letter((unsigned char)s.p[i]))
		i++;
	struct span w = span_from(span_upto(s, i), start);
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (w.n == strlen(words[k]) &&
		    strncasecmp(w.p, words[k], w.n) == 0)
			x->part[0] = (int)k + 1;
	if (!x->part[0])
		x->part[0] = number_roman(w);
	if (!x->part[0] && w.n == 1)
		x->part[0] = (w.p[0] | 0x20) - 'a' + 1;
	x->n = 1;
	if (!x->part[0] || (open && at(s, i) != ')') ||
	    (w.n < 3 && !open && !is_upper(w.p[0])))
		return 0;
	return i + open;
}

/* "Recommendation 5 was accepted" and "Section 47 enquiries" are text. */
static bool label_stands_alone(struct span s, const struct number *x)
{
	struct span rest = span_from(s, x->after);
	uint32_t c = span_first(rest);
	if (x->close || !rest.n)
		return true;
	if (x->word == WORD_CHAPTER && (s.p[0] | 0x20) != 'c')
		return false;
	return !char_is_lower(c) && c != ',' && c != ';';
}

static bool read_label(struct span s, struct number *x)
{
	size_t start = label_words(s, &x->word);
	if (!start)
		return false;
	size_t n = label_id(span_from(s, start), x);
	size_t i = start + n;
	if (!n || char_is_letter((unsigned char)at(s, i)) ||
	    char_is_digit((unsigned char)at(s, i)))
		return false;
	x->kind = NUMBER_LABEL;
	x->shown = span_upto(s, i);
	if (at(s, i) && strchr(".:)", at(s, i)))
		x->close = s.p[i++];
	i = skip_space(s, i);
	size_t dash = x->close ? 0 : dash_length(s, i);
	if (dash)
		x->close = '-';
	x->after = skip_space(s, i + dash);
	return label_stands_alone(s, x);
}

/* "Para 12", "Paragraph 4.3": the word adds nothing to the number. */
static bool read_para(struct span s, struct number *x)
{
	static const char *const words[] = { "paragraph", "para.", "para" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t n = strlen(words[i]);
		if (s.n <= n || s.p[0] != 'P' || !char_is_space(s.p[n]) ||
		    strncasecmp(s.p, words[i], n) != 0)
			continue;
		n = skip_space(s, n);
		struct span rest = span_from(s, n);
		if (at(rest, 0) == '(' || !read_digits(rest, x) ||
		    char_is_lower(span_first(span_from(rest, x->after))))
			return false;
		x->after += n;
		x->close = x->close ? x->close : ':';
		return true;
	}
	return false;
}

struct number number_read(struct span s)
{
	static bool (*const readers[])(struct span, struct number *) = {
		read_digits, read_code,  read_letters,
		read_para,   read_label, read_bullet
	};
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		struct number x = { 0 };
		if (readers[i](s, &x))
			return x;
	}
	return (struct number){ 0 };
}

char *number_print(struct arena *a, const struct number *x)
{
	if (x->kind == NUMBER_BULLET || x->kind == NUMBER_DASH)
		return arena_str(a, "");
	if (x->kind != NUMBER_ITEM || x->close == '.')
		return arena_dup(a, x->shown.p, x->shown.n);
	return arena_fmt(a, "%s%.*s)", x->open ? "(" : "", (int)x->shown.n,
			 x->shown.p);
}
