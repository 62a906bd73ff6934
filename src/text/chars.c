/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters and spans of text. */
#include "chars.h"

#include <string.h>

#include "text.h"

struct span span_of(const char *s)
{
	return (struct span){ s, strlen(s) };
}

bool char_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct span span_trim(struct span s)
{
	while (s.n && char_is_space(s.p[0]))
		s.p++, s.n--;
	while (s.n && char_is_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

bool span_eq(struct span s, const char *t)
{
	return s.n == strlen(t) && memcmp(s.p, t, s.n) == 0;
}

bool char_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* The blocks where capitals and small letters alternate: whether a capital
 * is even there. */
static bool alternates(uint32_t c, bool *even)
{
	*even = c <= 0x137 || (c >= 0x14a && c <= 0x177);
	return (c >= 0x100 && c <= 0x17e && c != 0x138 && c != 0x149 &&
		c != 0x178);
}

bool char_is_upper(uint32_t c)
{
	bool even;
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	if (alternates(c, &even))
		return (c % 2 == 0) == even;
	return (c >= 0xc0 && c <= 0xde && c != 0xd7) || c == 0x178 ||
	       (c >= 0x391 && c <= 0x3a9) || (c >= 0x400 && c <= 0x42f);
}

bool char_is_lower(uint32_t c)
{
	bool even;
	if (c < 0x80)
		return c >= 'a' && c <= 'z';
	if (alternates(c, &even))
		return (c % 2 == 0) != even;
	return (c >= 0xdf && c <= 0xff && c != 0xf7) || c == 0x17f ||
	       (c >= 0x3b1 && c <= 0x3c9) || (c >= 0x430 && c <= 0x45f);
}

uint32_t char_lower(uint32_t c)
{
	if (!char_is_upper(c))
		return c;
	if (c < 0x100)
		return c + 0x20;
	if (c == 0x178)
		return 0xff;
	if (c < 0x180)
		return c + 1;
	return c >= 0x400 && c <= 0x40f ? c + 0x50 : c + 0x20;
}

bool char_is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	if (c < 0xc0)
		return c == 0xaa || c == 0xb5 || c == 0xba;
	if (c == 0xd7 || c == 0xf7 || c == 0xfffd)
		return false;
	return !((c >= 0x2000 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x303f) ||
		 (c >= 0xd800 && c <= 0xf8ff) || (c >= 0xfe00 && c <= 0xff0f) ||
		 (c >= 0x1f000 && c <= 0x1fbff) || c >= 0xe0000);
}

bool char_is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2019 || c == 0x2bc;
}

bool char_is_hyphen(uint32_t c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

uint32_t span_first(struct span s)
{
	size_t len;
	return s.n ? span_char(s, 0, &len) : 0;
}

/* The last character, and s without it. */
static uint32_t pop(struct span *s)
{
	size_t at = s->n - 1, len;
	while (at > 0 && ((unsigned char)s->p[at] & 0xc0) == 0x80)
		at--;
	uint32_t c = utf8_decode(s->p + at, s->n - at, &len);
	s->n = at;
	return c;
}

uint32_t span_last(struct span s)
{
	return s.n ? pop(&s) : 0;
}

uint32_t span_last_inner(struct span s)
{
	while (s.n) {
		uint32_t c = pop(&s);
		if (c != '"' && c != '\'' && c != 0x2019 && c != 0x201d &&
		    c != ')' && c != ']' && c != ' ')
			return c;
	}
	return 0;
}

struct span span_rest(struct span s)
{
	size_t len = 0;
	if (s.n)
		utf8_decode(s.p, s.n, &len);
	return span_from(s, len);
}

struct span span_most(struct span s)
{
	if (s.n)
		pop(&s);
	return s;
}

struct span span_from(struct span s, size_t at)
{
	at = at < s.n ? at : s.n;
	return (struct span){ s.p + at, s.n - at };
}

struct span span_upto(struct span s, size_t n)
{
	return (struct span){ s.p, n < s.n ? n : s.n };
}

size_t span_letters(struct span s)
{
	size_t letters = 0, len = 0;
	for (size_t i = 0; i < s.n; i += len)
		letters += char_is_letter(span_char(s, i, &len));
	return letters;
}

size_t span_chars(struct span s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n;
}

bool span_is_caps(struct span s)
{
	size_t upper = 0, run = 0, longest = 0, len = 0;
	for (size_t i = 0; i < s.n; i += len) {
		uint32_t c = span_char(s, i, &len);
		if (char_is_lower(c))
			return false;
		run = char_is_upper(c) ? run + 1 : 0;
		longest = run > longest ? run : longest;
		upper += char_is_upper(c);
	}
	return upper >= 4 && longest >= 3;
}

char *span_key(struct arena *a, struct span s, size_t max)
{
	struct buf b = { 0 };
	size_t len = 0;
	for (size_t i = 0; i < s.n && (!max || b.n < max); i += len) {
		uint32_t c = span_char(s, i, &len);
		if (char_is_letter(c) || char_is_digit(c))
			span_append(&b, char_lower(c));
	}
	char *key = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return key;
}

struct span span_word(struct span s, size_t *at)
{
	size_t start = s.n, end = s.n, len = 0;
	for (size_t i = *at; i < s.n; i += len) {
		uint32_t c = span_char(s, i, &len);
		bool inner = char_is_apostrophe(c) || char_is_hyphen(c);
		if (char_is_letter(c) || char_is_digit(c)) {
			start = start < i ? start : i;
			end = i + len;
		} else if (start < s.n && (!inner || end < i)) {
			break;
		}
	}
	*at = end;
	return (struct span){ s.p + start, end - start };
}

size_t text_words(const char *s)
{
	struct span all = span_of(s);
	size_t n = 0;
	for (size_t at = 0; span_word(all, &at).n;)
		n++;
	return n;
}
