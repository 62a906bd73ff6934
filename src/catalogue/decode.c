/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The encodings in which spreadsheets and editors save CSV. */
#include "decode.h"

#include <string.h>

/* Windows-1252 from 0x80 to 0x9f; the five holes read as U+FFFD. */
static const uint16_t windows[32] = {
	0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
	0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

struct tally { /* what was met on the way */
	size_t foreign, nuls;
	int line, foreign_line, nul_line;
};

static void count_nul(struct tally *t)
{
	if (!t->nuls++)
		t->nul_line = t->line;
}

static void count_line(struct tally *t, uint32_t c, uint32_t next)
{
	t->line += c == '\n' || (c == '\r' && next != '\n');
}

static void from_bytes(const unsigned char *p, size_t n, struct buf *b,
		       struct tally *t)
{
	for (size_t i = 0; i < n;) {
		size_t len;
		uint32_t c = utf8_decode((const char *)p + i, n - i, &len);
		if (len == 1 && p[i] >= 0x80) {
			c = p[i] < 0xa0 ? windows[p[i] - 0x80] : p[i];
			if (!t->foreign++)
				t->foreign_line = t->line;
		}
		if (c)
			utf8_append(b, c);
		else
			count_nul(t);
		i += len;
		count_line(t, c, i < n ? p[i] : 0);
	}
}

static uint32_t unit_at(const unsigned char *p, size_t n, size_t i, bool big)
{
	if (i + 2 > n)
		return 0;
	return big ? (uint32_t)p[i] << 8 | p[i + 1]
		   : (uint32_t)p[i + 1] << 8 | p[i];
}

static void from_utf16(const unsigned char *p, size_t n, bool big,
		       struct buf *b, struct tally *t)
{
	for (size_t i = 0; i + 2 <= n; i += 2) {
		uint32_t c = unit_at(p, n, i, big);
		uint32_t next = unit_at(p, n, i + 2, big);
		if (c >= 0xd800 && c < 0xdc00 && next >= 0xdc00 &&
		    next < 0xe000) {
			c = 0x10000 + ((c - 0xd800) << 10) + (next - 0xdc00);
			i += 2;
		}
		if (c)
			utf8_append(b, c);
		else
			count_nul(t);
		count_line(t, c, next);
	}
}

/* UTF-16 without a mark: in a header that is mostly ASCII, most bytes of one
 * half are NUL and none of the other. */
static bool looks_utf16(const unsigned char *p, size_t n, bool big)
{
	size_t look = n < 64 ? n / 2 : 32, high = 0, low = 0;
	for (size_t i = 0; i < look; i++) {
		high += p[2 * i + !big] == 0;
		low += p[2 * i + big] == 0;
	}
	return look >= 4 && low == 0 && 4 * high >= 3 * look;
}

static const char *not_text(const unsigned char *p, size_t n)
{
	static const struct {
		const char *magic;
		size_t n;
		const char *what;
	} kinds[] = {
		{ "PK\3\4", 4, "a workbook or an archive" },
		{ "\xd0\xcf\x11\xe0", 4, "an old workbook or document" },
		{ "%PDF-", 5, "a PDF" },
		{ "{\\rtf", 5, "a document" },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (n >= kinds[i].n &&
		    memcmp(p, kinds[i].magic, kinds[i].n) == 0)
			return kinds[i].what;
	return NULL;
}

static void tell(const struct tally *t, const char *name, struct diags *d)
{
	if (t->foreign)
		diag_add(d, DIAG_NOTE, "encoding",
			 (struct diag_at){ .file = name,
					   .line = t->foreign_line },
			 "not UTF-8; read as Windows-1252 where it is not (%zu "
			 "characters)",
			 t->foreign);
	if (t->nuls)
		diag_add(d, DIAG_WARNING, "nul-bytes",
			 (struct diag_at){ .file = name, .line = t->nul_line },
			 "%zu NUL bytes left out, the first in this line",
			 t->nuls);
}

int decode_text(struct arena *a, const char *name, struct decoded *text,
		struct diags *d, struct err *e)
{
	const unsigned char *s = (const unsigned char *)text->p;
	size_t n = text->n;
	const char *what = not_text(s, n);
	if (what)
		return err_set(e, ERR_INPUT,
			       "%s: this is %s, not CSV: save it as \"CSV "
			       "UTF-8\" first",
			       name, what);
	if (n >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0) {
		s += 3;
		n -= 3;
	}
	if (utf8_valid((const char *)s, n)) {
		*text = (struct decoded){ (const char *)s, n };
		return 0;
	}
	struct buf b = { .max = 3 * n + 4 };
	struct tally t = { .line = 1 };
	if (n >= 2 && s[0] == 0xff && s[1] == 0xfe)
		from_utf16(s + 2, n - 2, false, &b, &t);
	else if (n >= 2 && s[0] == 0xfe && s[1] == 0xff)
		from_utf16(s + 2, n - 2, true, &b, &t);
	else if (looks_utf16(s, n, false) || looks_utf16(s, n, true))
		from_utf16(s, n, looks_utf16(s, n, true), &b, &t);
	else
		from_bytes(s, n, &b, &t);
	text->p = arena_dup(a, buf_text(&b), b.n);
	text->n = b.n;
	tell(&t, name, d);
	buf_release(&b);
	return 0;
}
