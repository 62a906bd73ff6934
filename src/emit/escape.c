/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Escaping: the only place where text becomes HTML, JSON, CSV or Markdown. */
#include "emit.h"

#include <stdio.h>
#include <string.h>

void html_text(struct buf *b, const char *s)
{
	for (; s && *s; s++) {
		switch (*s) {
		case '&':
			buf_str(b, "&amp;");
			break;
		case '<':
			buf_str(b, "&lt;");
			break;
		case '>':
			buf_str(b, "&gt;");
			break;
		case '"':
			buf_str(b, "&quot;");
			break;
		case '\'':
			buf_str(b, "&#39;");
			break;
		default:
			buf_char(b, *s);
		}
	}
}

void html_fmt(struct buf *b, const char *fmt, ...)
{
	va_list ap, copy;
	va_start(ap, fmt);
	va_copy(copy, ap);
	int n = vsnprintf(NULL, 0, fmt, copy);
	va_end(copy);
	struct arena a = { 0 };
	char *s = arena_alloc(&a, n > 0 ? (size_t)n + 1 : 1);
	if (n > 0)
		vsnprintf(s, (size_t)n + 1, fmt, ap);
	va_end(ap);
	html_text(b, s);
	arena_release(&a);
}

void html_url(struct buf *b, const char *s)
{
	/* RFC 3986: what is not unreserved is percent-encoded. */
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-._~";
	for (; s && *s; s++) {
		if (strchr(plain, *s))
			buf_char(b, *s);
		else
			buf_fmt(b, "%%%02X", (unsigned)(unsigned char)*s);
	}
}

void json_text(struct buf *b, const char *s)
{
	buf_char(b, '"');
	for (; s && *s; s++) {
		unsigned char c = (unsigned char)*s;
		if (c == '"' || c == '\\')
			buf_fmt(b, "\\%c", c);
		else if (c == '\n')
			buf_str(b, "\\n");
		else if (c == '\t')
			buf_str(b, "\\t");
		else if (c < 0x20 || c == 0x7f)
			buf_fmt(b, "\\u%04x", c);
		else
			buf_char(b, *s);
	}
	buf_char(b, '"');
}

/* A plain decimal number, which a spreadsheet may read as one. */
static bool is_number(const char *s)
{
	if (*s == '-' || *s == '+')
		s++;
	size_t digits = strspn(s, "0123456789");
	s += digits;
	if (*s == '.') {
		size_t more = strspn(s + 1, "0123456789");
		digits += more;
		s += 1 + more;
	}
	return digits > 0 && *s == '\0';
}

void csv_field(struct buf *b, const char *s, bool safe)
{
	if (!s)
		return;
	bool guard = safe && *s && strchr("=+-@\t\r", *s) && !is_number(s);
	bool quote = strpbrk(s, ",\"\r\n") != NULL ||
		     (*s && (s[0] == ' ' || s[strlen(s) - 1] == ' '));
	if (quote)
		buf_char(b, '"');
	if (guard)
		buf_char(b, '\'');
	for (; *s; s++) {
		if (*s == '"')
			buf_char(b, '"');
		buf_char(b, *s);
	}
	if (quote)
		buf_char(b, '"');
}

void md_text(struct buf *b, const char *s)
{
	for (; s && *s; s++) {
		if (*s == '\n' || *s == '\r')
			buf_char(b, ' ');
		else {
			if (strchr("\\|*_`<[]", *s))
				buf_char(b, '\\');
			buf_char(b, *s);
		}
	}
}
