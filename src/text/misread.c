/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Garbled numbers. */
#include "misread.h"

#include <string.h>

/* Bytes of such a number. */
#define LENGTH_MAX 12

/* The digit or stop that c may have been, or 0. */
static char meant(char c)
{
	if (char_is_digit((unsigned char)c) || c == '.')
		return c;
	switch (c) {
	case ',':
		return '.';
	case 'l':
	case 'I':
	case '|':
	case 'i':
		return '1';
	case 'O':
	case 'o':
		return '0';
	case 'S':
		return '5';
	case 'Z':
		return '2';
	default:
		return '\0';
	}
}

bool number_misread(struct arena *a, struct span s, struct number *out)
{
	char b[LENGTH_MAX + 1];
	size_t n = 0, i = 0, digits = 0;
	for (; i < s.n && n < LENGTH_MAX; i++) {
		char c = meant(s.p[i]);
		/* A space may have come in before or after the stop. */
		bool gap = s.p[i] == ' ' && n && i + 1 < s.n &&
			   (b[n - 1] == '.'
				    ? char_is_digit((unsigned char)s.p[i + 1])
				    : s.p[i + 1] == '.');
		if (gap)
			continue;
		if (!c)
			break;
		digits += char_is_digit((unsigned char)s.p[i]);
		b[n++] = c;
	}
	while (n && b[n - 1] == '.')
		n--;
	struct span rest = span_from(s, i);
	if (!digits || !n || !memchr(b, '.', n) || !rest.n || rest.p[0] != ' ')
		return false;
	const char *text = arena_fmt(a, "%.*s X", (int)n, b);
	*out = number_read(span_of(text));
	out->after = s.n - span_trim(rest).n;
	return out->kind == NUMBER_DECIMAL;
}
