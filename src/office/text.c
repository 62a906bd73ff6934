/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text as a cell can hold it: no characters that XML forbids, not too long,
 * and nothing that is read as an escape. Excel counts in UTF-16 units.
 */
#include <string.h>

#include "parts.h"

/* Letters of XLSX for a character it cannot write: _xHHHH_. What only looks
 * like one gets its underscore escaped (ISO/IEC 29500-1, 22.9.2.19). */
static bool looks_escaped(const char *p)
{
	static const char hex[] = "0123456789abcdefABCDEF";
	return p[0] == '_' && p[1] == 'x' && strspn(p + 2, hex) >= 4 &&
	       p[6] == '_';
}

/* XML 1.0, 2.2, and the control characters that it only advises against. */
static bool fits(uint32_t c)
{
	if (c == '\t' || c == '\n')
		return true;
	return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && c != 0xfffe &&
	       c != 0xffff;
}

static size_t units(uint32_t c)
{
	return c > 0xffff ? 2 : 1;
}

/* Whether a text may stay as it is: most may. */
static bool is_plain(const char *s, size_t n)
{
	if (n > TEXT_CELL_MAX)
		return false;
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f ||
		    c == 0xc2 || c == 0xef || looks_escaped(s + i))
			return false;
	}
	return utf8_valid(s, n);
}

/* Length of one piece of s, which is written in one go. */
static size_t piece(const char *s, size_t n, struct buf *b, size_t *n_units)
{
	size_t len = 0;
	uint32_t c = utf8_decode(s, n, &len);
	size_t before = b->n;
	*n_units = 0;
	if (looks_escaped(s)) {
		buf_str(b, "_x005F_");
		*n_units = b->n - before;
	} else if (c == '\r') {
		/* A line ends in \n, \r\n or \r. */
		if (s[1] != '\n')
			buf_char(b, '\n');
		*n_units = b->n - before;
	} else if (fits(c)) {
		utf8_append(b, c);
		*n_units = units(c);
	}
	return len;
}

const char *text_cell(struct arena *a, const char *s)
{
	const size_t mark = strlen(TEXT_CUT);
	size_t n = s ? strlen(s) : 0, sum = 0, cut = 0;
	struct buf b = { 0 };
	if (!n || is_plain(s, n))
		return s ? s : "";
	for (size_t i = 0, more; i < n && sum <= TEXT_CELL_MAX; sum += more) {
		i += piece(s + i, n - i, &b, &more);
		if (sum + more <= TEXT_CELL_MAX - mark)
			cut = b.n;
	}
	if (sum > TEXT_CELL_MAX) {
		b.n = cut;
		buf_str(&b, TEXT_CUT);
	}
	const char *out = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return out;
}

const char *text_line(struct arena *a, const char *s, size_t max)
{
	struct buf b = { 0 };
	size_t sum = 0, n = s ? strlen(s) : 0;
	for (size_t i = 0, len; i < n; i += len) {
		uint32_t c = utf8_decode(s + i, n - i, &len);
		bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
		if (space ? !b.n || b.p[b.n - 1] == ' ' : !fits(c))
			continue;
		sum += units(c);
		if (sum > max)
			break;
		utf8_append(&b, space ? ' ' : c);
	}
	const char *out = str_trim(a, buf_text(&b), b.n);
	buf_release(&b);
	return out;
}

/* The most characters between two of the characters in `ends`. */
static size_t longest(const char *s, const char *ends)
{
	size_t most = 0, now = 0;
	for (; *s; s++) {
		if (strchr(ends, *s))
			now = 0;
		else if (((unsigned char)*s & 0xc0) != 0x80)
			now++;
		if (now > most)
			most = now;
	}
	return most;
}

size_t text_width(const char *s)
{
	return longest(s, "\n");
}

size_t text_word(const char *s)
{
	return longest(s, " \t\n");
}

size_t text_lines(const char *s, size_t width)
{
	size_t lines = 1, used = 0;
	while (*s) {
		size_t word = 0;
		for (; *s && *s != ' ' && *s != '\n'; s++)
			word += ((unsigned char)*s & 0xc0) != 0x80;
		if (used && used + 1 + word > width) {
			lines++;
			used = 0;
		}
		used += word + (used ? 1 : 0);
		/* A word that is too long is broken. */
		for (; used > width; used -= width)
			lines++;
		if (*s == '\n') {
			lines++;
			used = 0;
		}
		s += *s != '\0';
	}
	return lines;
}
