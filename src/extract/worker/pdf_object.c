/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes to objects. Texts without escapes stay where they are. */
#include "pdf_object.h"

#include <string.h>

#define DEPTH_MAX 100

enum class { REGULAR, WHITE, DELIMITER };

/* By the character's number; the others are regular. */
static const unsigned char classes[256] = {
	['\0'] = WHITE,    ['\t'] = WHITE,    ['\n'] = WHITE,
	['\f'] = WHITE,    ['\r'] = WHITE,    [' '] = WHITE,
	['('] = DELIMITER, [')'] = DELIMITER, ['<'] = DELIMITER,
	['>'] = DELIMITER, ['['] = DELIMITER, [']'] = DELIMITER,
	['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER,
	['%'] = DELIMITER,
};

static enum class class_of(char c) {
	return (enum class)classes[(unsigned char)c];
}

void pdf_skip_space(struct pdf_bytes *b)
{
	while (b->p < b->end) {
		if (*b->p == '%')
			while (b->p < b->end && *b->p != '\n' && *b->p != '\r')
				b->p++;
		else if (class_of(*b->p) == WHITE)
			b->p++;
		else
			return;
	}
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 32);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Whether a number was read: digits with a sign and a point at most. */
static bool read_number(struct pdf_bytes *b, double *out)
{
	const char *p = b->p;
	double v = 0, unit = 1;
	size_t digits = 0;
	bool minus = p < b->end && *p == '-';
	while (p < b->end && (*p == '-' || *p == '+'))
		p++;
	for (; p < b->end && *p >= '0' && *p <= '9'; p++, digits++)
		v = v * 10 + (*p - '0');
	if (p < b->end && *p == '.')
		for (p++; p < b->end && *p >= '0' && *p <= '9'; p++, digits++)
			v += (*p - '0') * (unit /= 10);
	if (!digits || (p < b->end && class_of(*p) == REGULAR))
		return false;
	b->p = p;
	*out = minus ? -v : v;
	return true;
}

/* Behind an integer: the rest of "7 0 R". */
static bool read_ref(struct pdf_bytes *b)
{
	const char *p = b->p;
	size_t digits = 0;
	while (p < b->end && class_of(*p) == WHITE)
		p++;
	for (; p < b->end && *p >= '0' && *p <= '9'; p++)
		digits++;
	const char *gap = p;
	while (p < b->end && class_of(*p) == WHITE)
		p++;
	if (!digits || p == gap || p >= b->end || *p != 'R' ||
	    (p + 1 < b->end && class_of(p[1]) == REGULAR))
		return false;
	b->p = p + 1;
	return true;
}

static struct pdf_object number_or_ref(struct pdf_bytes *b, double v)
{
	if (b->refs && v >= 0 && v < 1e8 && v == (double)(uint32_t)v &&
	    read_ref(b))
		return (struct pdf_object){ .type = PDF_REF,
					    .at = (uint32_t)v };
	return (struct pdf_object){ .type = PDF_NUMBER, .number = v };
}

/* One escape of a string, from behind its '\'. */
static void unescape(struct pdf_bytes *b, char **to)
{
	static const char from[] = "nrtbf", code[] = "\n\r\t\b\f";
	char c = *b->p++;
	const char *known = memchr(from, c, sizeof from - 1);
	if (known) {
		*(*to)++ = code[known - from];
	} else if (c >= '0' && c <= '7') {
		int v = c - '0';
		for (int i = 0;
		     i < 2 && b->p < b->end && *b->p >= '0' && *b->p <= '7';
		     i++)
			v = v * 8 + (*b->p++ - '0');
		*(*to)++ = (char)v;
	} else if (c == '\r') {
		b->p += b->p < b->end && *b->p == '\n';
	} else if (c != '\n') {
		*(*to)++ = c;
	}
}

static struct pdf_object literal(struct pdf_bytes *b)
{
	const char *from = ++b->p, *p = from;
	int open = 1;
	bool plain = true;
	for (; p < b->end; p++) {
		if (*p == '\\') {
			plain = false;
			p += p + 1 < b->end;
		} else if (*p == '(') {
			open++;
		} else if (*p == ')' && --open == 0) {
			break;
		}
	}
	if (p >= b->end) {
		b->bad = true;
		b->p = b->end;
		return (struct pdf_object){ .type = PDF_END };
	}
	struct pdf_object x = { .type = PDF_STRING,
				.text = from,
				.n = (size_t)(p - from) };
	if (plain) {
		b->p = p + 1;
		return x;
	}
	char *text = arena_alloc(b->a, x.n), *to = text;
	const char *end = b->end;
	b->p = from;
	b->end = p;
	while (b->p < p)
		if (*b->p == '\\' && b->p + 1 < p)
			b->p++, unescape(b, &to);
		else
			*to++ = *b->p++;
	b->end = end;
	b->p = p + 1;
	x.text = text;
	x.n = (size_t)(to - text);
	return x;
}

static struct pdf_object hexadecimal(struct pdf_bytes *b)
{
	const char *end = memchr(b->p, '>', (size_t)(b->end - b->p));
	if (!end) {
		b->bad = true;
		b->p = b->end;
		return (struct pdf_object){ .type = PDF_END };
	}
	char *text = arena_alloc(b->a, (size_t)(end - b->p) / 2 + 1);
	size_t digits = 0;
	for (; b->p < end; b->p++) {
		int v = hex(*b->p);
		if (v < 0)
			continue;
		text[digits / 2] =
			(char)(text[digits / 2] | v << (digits % 2 ? 0 : 4));
		digits++;
	}
	b->p = end + 1;
	return (struct pdf_object){ .type = PDF_STRING,
				    .text = text,
				    .n = (digits + 1) / 2 };
}

static struct pdf_object name(struct pdf_bytes *b)
{
	const char *from = ++b->p;
	bool plain = true;
	for (; b->p < b->end && class_of(*b->p) == REGULAR; b->p++)
		plain = plain && *b->p != '#';
	struct pdf_object x = { .type = PDF_NAME,
				.text = from,
				.n = (size_t)(b->p - from) };
	if (plain)
		return x;
	char *text = arena_alloc(b->a, x.n);
	size_t n = 0;
	for (const char *p = from; p < b->p; p++) {
		bool code = *p == '#' && b->p - p > 2 && hex(p[1]) >= 0 &&
			    hex(p[2]) >= 0;
		int c = code ? hex(p[1]) << 4 | hex(p[2]) : *p;
		text[n++] = (char)c;
		p += code ? 2 : 0;
	}
	x.text = text;
	x.n = n;
	return x;
}

/* Up to ']' or '>>', which the caller has seen the opening of. */
static struct pdf_object collect(struct pdf_bytes *b, enum pdf_type type)
{
	struct {
		struct pdf_object *v;
		size_t n, cap;
	} list = { 0 };
	const char *close = type == PDF_ARRAY ? "]" : ">>";
	if (b->depth >= DEPTH_MAX) {
		b->bad = true;
		b->p = b->end;
		return (struct pdf_object){ .type = PDF_END };
	}
	b->depth++;
	for (;;) {
		struct pdf_object x = pdf_next(b);
		if (x.type == PDF_END) {
			b->bad = true;
			break;
		}
		if (pdf_is_word(&x, close))
			break;
		if (x.type != PDF_WORD)
			*ARENA_PUSH(b->a, &list) = x;
		else
			b->bad = true;
	}
	b->depth--;
	struct pdf_object out = { .type = type, .n = list.n, .items = list.v };
	if (type == PDF_DICT) {
		b->bad = b->bad || out.n % 2;
		out.n /= 2;
	}
	return out;
}

static struct pdf_object word(struct pdf_bytes *b)
{
	static const struct {
		const char *word;
		enum pdf_type type;
		double value;
	} constants[] = { { "true", PDF_BOOL, 1 },
			  { "false", PDF_BOOL, 0 },
			  { "null", PDF_NULL, 0 } };
	const char *from = b->p;
	while (b->p < b->end && class_of(*b->p) == REGULAR)
		b->p++;
	b->p += b->p == from; /* a lone delimiter */
	struct pdf_object x = { .type = PDF_WORD,
				.text = from,
				.n = (size_t)(b->p - from) };
	for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
		if (pdf_is_word(&x, constants[i].word))
			return (struct pdf_object){
				.type = constants[i].type,
				.number = constants[i].value
			};
	return x;
}

static struct pdf_object delimited(struct pdf_bytes *b)
{
	bool twice = b->p + 1 < b->end && b->p[1] == *b->p;
	switch (*b->p) {
	case '/':
		return name(b);
	case '(':
		return literal(b);
	case '[':
		b->p++;
		return collect(b, PDF_ARRAY);
	case '<':
		b->p += twice ? 2 : 1;
		return twice ? collect(b, PDF_DICT) : hexadecimal(b);
	case '>':
		if (twice) {
			b->p += 2;
			return (struct pdf_object){ .type = PDF_WORD,
						    .text = ">>",
						    .n = 2 };
		}
		return word(b);
	default:
		return word(b);
	}
}

struct pdf_object pdf_next(struct pdf_bytes *b)
{
	double v;
	pdf_skip_space(b);
	if (b->p >= b->end)
		return (struct pdf_object){ .type = PDF_END };
	char c = *b->p;
	if (((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+') &&
	    read_number(b, &v))
		return number_or_ref(b, v);
	return class_of(c) == DELIMITER ? delimited(b) : word(b);
}

static bool is_text(const struct pdf_object *x, enum pdf_type type,
		    const char *text)
{
	size_t n = strlen(text);
	return x->type == type && x->n == n && memcmp(x->text, text, n) == 0;
}

bool pdf_is_word(const struct pdf_object *x, const char *text)
{
	return is_text(x, PDF_WORD, text);
}

bool pdf_is_name(const struct pdf_object *x, const char *text)
{
	return is_text(x, PDF_NAME, text);
}

const struct pdf_object *pdf_entry(const struct pdf_object *dict,
				   const char *key)
{
	static const struct pdf_object nothing = { .type = PDF_NULL };
	if (dict->type != PDF_DICT && dict->type != PDF_STREAM)
		return &nothing;
	for (size_t i = 0; i < dict->n; i++)
		if (pdf_is_name(&dict->items[2 * i], key))
			return &dict->items[2 * i + 1];
	return &nothing;
}

int pdf_int(const struct pdf_object *x, int otherwise)
{
	if (x->type != PDF_NUMBER || !(x->number >= -1e9 && x->number <= 1e9))
		return otherwise;
	return (int)x->number;
}
