/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a dictionary or a file of cues; suggestions for misspelt names. */
#include "lines.h"

#include <string.h>

#define FILE_MAX ((size_t)1 << 20)

/* What word processors put in the place of plain characters. */
static char plain(uint32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
	case 0x2bc:
		return '\'';
	case 0x201c:
	case 0x201d:
		return '"';
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
		return '-';
	case 0xa0:
	case 0x2009:
	case 0x202f:
	case '\t':
		return ' ';
	default:
		return 0;
	}
}

/* One character in, one character out: columns stay. */
static char *plain_copy(struct arena *a, const char *p, size_t n)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < n;) {
		size_t len;
		char c = plain(utf8_decode(p + i, n - i, &len));
		if (c)
			buf_char(&b, c);
		else
			buf_add(&b, p + i, len);
		i += len;
	}
	char *s = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return s;
}

static void trim_end(char *s)
{
	size_t n = strlen(s);
	while (n && s[n - 1] == ' ')
		s[--n] = '\0';
}

/* A comment begins at a '#' that starts the line or follows a space. */
static void cut_comment(char *s)
{
	for (char *p = s; *p; p++)
		if (*p == '#' && (p == s || p[-1] == ' ')) {
			*p = '\0';
			break;
		}
	trim_end(s);
}

static void add_line(struct arena *a, struct lines *out, const char *p,
		     size_t n, int no)
{
	char *whole = plain_copy(a, p, n);
	trim_end(whole);
	size_t skip = strspn(whole, " ");
	if (!whole[skip] || whole[skip] == '#')
		return;
	char *text = arena_str(a, whole + skip);
	cut_comment(text);
	*ARENA_PUSH(a, out) = (struct line){
		.text = text,
		.whole = whole + skip,
		.raw = str_trim(a, p, n),
		.no = no,
		.col = (int)skip + 1,
	};
}

static int not_text(const char *p, size_t n, struct err *e)
{
	if (n >= 2 &&
	    (memcmp(p, "\xff\xfe", 2) == 0 || memcmp(p, "\xfe\xff", 2) == 0))
		return err_set(e, ERR_INPUT,
			       "saved as UTF-16: save it as UTF-8");
	if (n > FILE_MAX)
		return err_set(e, ERR_LIMIT, "larger than %zu bytes", FILE_MAX);
	if (n && memchr(p, '\0', n))
		return err_set(e, ERR_INPUT, "not a text file");
	return 0;
}

/* The 1-based column of the first byte that is not UTF-8. */
static int bad_column(const char *p, size_t n)
{
	int col = 1;
	for (size_t i = 0, len; i < n; i += len, col++)
		if (utf8_decode(p + i, n - i, &len) == 0xfffd && len == 1)
			break;
	return col;
}

int lines_read(struct arena *a, const char *file, const char *p, size_t n,
	       struct lines *out, struct diags *d, struct err *e)
{
	if (not_text(p, n, e) < 0)
		return -1;
	if (n >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0)
		p += 3, n -= 3;
	int no = 1;
	for (size_t i = 0; i < n; no++) {
		size_t len = 0;
		while (i + len < n && p[i + len] != '\n' && p[i + len] != '\r')
			len++;
		if (utf8_valid(p + i, len))
			add_line(a, out, p + i, len, no);
		else
			diag_add(d, DIAG_LOST, "not-utf8",
				 (struct diag_at){
					 .file = file,
					 .line = no,
					 .col = bad_column(p + i, len) },
				 "this character is not UTF-8, the line is "
				 "left out: save the file as UTF-8");
		i += len;
		if (i + 1 < n && p[i] == '\r' && p[i + 1] == '\n')
			i++;
		i++;
	}
	return 0;
}

struct diag_at line_at(const char *file, const struct line *l, const char *from,
		       const char *p)
{
	int col = l->col;
	for (const char *s = from; s < p && *s; s++)
		col += ((unsigned char)*s & 0xc0) != 0x80;
	return (struct diag_at){ .file = file, .line = l->no, .col = col };
}

const char *nearest_name(const char *word, const char *const *names, size_t n)
{
	const char *best = NULL;
	size_t least = strlen(word) <= 4 ? 2 : 4;
	for (size_t i = 0; i < n; i++) {
		size_t x = str_distance(word, names[i]);
		if (x < least) {
			least = x;
			best = names[i];
		}
	}
	return best;
}
