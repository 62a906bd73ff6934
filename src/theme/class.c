/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Classes, escapes and brackets of regular expressions, by their characters. */
#include "class.h"

#include <stdlib.h>
#include <string.h>

bool class_is_space(char c)
{
	return (unsigned char)c <= ' ';
}

bool class_may_be_space(char c)
{
	return class_is_space(c) || strchr("DWsHhVvRNtnrfepPx", c);
}

bool class_mark(uint32_t c, struct marks *m)
{
	if (class_is_space((char)(c < 0x80 ? c : 0x7f)) ||
	    symbol_of(c) != SYM_GAP)
		return false;
	marks_add(m, c);
	return true;
}

/* One member of a class; *len: its bytes. 0: it is none, or many. */
static uint32_t class_member(const char *p, size_t n, size_t *len)
{
	uint32_t c = utf8_decode(p, n, len);
	if (c != '\\' || n < 2)
		return c;
	if (p[1] == 's') {
		*len = 2;
		return ' ';
	}
	if (p[1] == 'x') {
		char *end;
		if (p[2] != '{')
			return 0;
		c = (uint32_t)strtoul(p + 3, &end, 16);
		*len = (size_t)(end + 1 - p);
		return c;
	}
	c = utf8_decode(p + 1, n - 1, len);
	++*len;
	return symbol_of(c) == SYM_GAP ? c : 0;
}

/* Digits, or one range of them. */
static bool is_digits(const char *p, size_t n)
{
	if (!n || strspn(p, "0123456789-") < n)
		return false;
	const char *range = memchr(p, '-', n);
	return !range || (n == 3 && range == p + 1);
}

/* *m: the marks in it, if there is nothing else but spaces. */
static enum class_of class_of(const char *p, size_t n, struct marks *m)
{
	bool spaces = false;
	if (is_digits(p, n))
		return CLASS_DIGITS;
	for (size_t i = 0, len; i < n; i += len) {
		uint32_t c = class_member(p + i, n - i, &len);
		if (!c || c == '^' || (c == '[' && p[i + 1] == ':') ||
		    (p[i] == '-' && i && i + 1 < n))
			return CLASS_OTHER;
		if (c < 0x80 && class_is_space((char)c))
			spaces = true;
		else if (!class_mark(c, m))
			return CLASS_OTHER;
	}
	return !n ? CLASS_OTHER : spaces ? CLASS_GAPS : CLASS_MARKS;
}

bool class_skip(const char *s, size_t *at, struct marks *marks,
		enum class_of *is)
{
	bool space = s[++*at] == '^';
	size_t from = *at;
	*at += space;
	*is = CLASS_OTHER;
	if (s[*at] == ']')
		++*at;
	for (; s[*at] && s[*at] != ']'; ++*at) {
		if (s[*at] == '\\' && s[*at + 1]) {
			space |= class_may_be_space(s[++*at]);
		} else if (s[*at] == '[' && s[*at + 1] == ':') {
			space = true;
			*at += strcspn(s + *at, "]");
		} else {
			space |= class_is_space(s[*at]);
		}
		if (!s[*at])
			return true;
	}
	*is = class_of(s + from, *at - from, marks);
	if (*is != CLASS_MARKS)
		*marks = (struct marks){ 0 };
	*at += s[*at] == ']';
	return space;
}

const char *class_group_end(const char *p)
{
	int depth = 1;
	while (*p) {
		struct marks unused = { 0 };
		enum class_of is;
		size_t n = 0;
		if (*p == '[')
			class_skip(p, &n, &unused, &is);
		else if (*p == '(')
			depth++;
		else if (*p == ')' && --depth == 0)
			break;
		p += n ? n : *p == '\\' && p[1] ? 2 : 1;
	}
	return p;
}
