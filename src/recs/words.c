/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases in a line of text. */
#include "words.h"

#include <string.h>

bool words_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool words_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

bool words_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || words_is_upper(c) ||
	       (unsigned char)c >= 0x80;
}

static bool is_inner(char c)
{
	return words_is_letter(c) || words_is_digit(c);
}

static char lower(char c)
{
	return words_is_upper(c) ? (char)(c | 0x20) : c;
}

static const char *plain_of(uint32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
	case 0x02bc:
		return "'";
	case 0x201c:
	case 0x201d:
		return "\"";
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2212:
		return "-";
	case 0x00a0:
		return " ";
	case 0x2026:
		return "...";
	default:
		return NULL;
	}
}

const char *words_plain(struct arena *a, const char *s)
{
	size_t n = strlen(s), len = 0;
	struct buf b = { 0 };
	for (size_t i = 0; i < n; i += len) {
		const char *as = plain_of(utf8_decode(s + i, n - i, &len));
		if (as)
			buf_str(&b, as);
		else
			buf_add(&b, s + i, len);
	}
	const char *plain = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return plain;
}

size_t words_at(const char *at, const char *phrase)
{
	const char *p = at;
	for (; *phrase && *phrase != '*'; phrase++, p++) {
		char c = words_is_upper(*phrase) ? *p : lower(*p);
		if (c != *phrase && !(*phrase == ' ' && c == '-'))
			return 0;
	}
	while (*phrase == '*' && is_inner(*p))
		p++;
	return is_inner(*p) ? 0 : (size_t)(p - at);
}

size_t words_begin(const char *s, const char *const *phrases)
{
	size_t best = 0;
	for (; *phrases; phrases++) {
		size_t n = words_at(s, *phrases);
		best = n > best ? n : best;
	}
	return best;
}

size_t words_length(const char *p)
{
	size_t n = 0;
	while (is_inner(p[n]) || (n && p[n] == '\'' && is_inner(p[n + 1])))
		n++;
	return n;
}

const char *words_next(const char *p)
{
	p += words_length(p);
	while (*p && !is_inner(*p))
		p++;
	return p;
}

const char *words_find(const char *s, const char *const *phrases)
{
	if (!is_inner(*s))
		s = words_next(s);
	for (; *s; s = words_next(s))
		if (words_begin(s, phrases))
			return s;
	return NULL;
}

char words_last(const char *s)
{
	size_t n = strlen(s);
	while (n && s[n - 1] == ' ')
		n--;
	/* ":-" */
	if (n > 1 && s[n - 1] == '-' && s[n - 2] == ':')
		n--;
	return n ? s[n - 1] : '\0';
}

const char *words_after_article(const char *s)
{
	static const char *const articles[] = { "the",  "a",     "an",   "all",
						"each", "every", "both", "that",
						"any",  "local", "our",  "this",
						NULL };
	for (size_t n; (n = words_begin(s, articles)) && s[n] == ' ';)
		s += n + 1;
	return s;
}
