/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Character sets by ICU, whose tables are in its library: no file is opened. */
#include "charset.h"

#include <string.h>
#include <unicode/ucnv.h>

const char *charset_mark(const char *p, size_t n, size_t *skip)
{
	static const struct {
		const char *bytes;
		size_t n;
		const char *name;
	} marks[] = {
		{ "\xef\xbb\xbf", 3, "UTF-8" },
		{ "\xff\xfe\0\0", 4, "UTF-32LE" },
		{ "\0\0\xfe\xff", 4, "UTF-32BE" },
		{ "\xff\xfe", 2, "UTF-16LE" },
		{ "\xfe\xff", 2, "UTF-16BE" },
	};
	*skip = 0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (n < marks[i].n ||
		    memcmp(p, marks[i].bytes, marks[i].n) != 0)
			continue;
		*skip = marks[i].n;
		return marks[i].name;
	}
	/* Western text in UTF-16 is zero in nearly every other byte. */
	size_t even = 0, odd = 0, look = n < 2048 ? n & ~(size_t)1 : 2048;
	for (size_t i = 0; i + 1 < look; i += 2) {
		even += p[i] == '\0';
		odd += p[i + 1] == '\0';
	}
	if (look >= 8 && odd > look / 2 * 7 / 10 && even <= look / 40)
		return "UTF-16LE";
	if (look >= 8 && even > look / 2 * 7 / 10 && odd <= look / 40)
		return "UTF-16BE";
	return NULL;
}

const char *charset_guess(const char *p, size_t n)
{
	size_t good = 0, bad = 0, len;
	for (size_t i = 0; i < n; i += len) {
		uint32_t c = utf8_decode(p + i, n - i, &len);
		good += len > 1;
		bad += len == 1 && c == 0xfffd;
	}
	return bad > good / 20 ? "windows-1252" : "UTF-8";
}

const char *charset_known(const char *name)
{
	static const char *const latin1[] = { "iso-8859-1", "iso8859-1",
					      "latin1",     "latin-1",
					      "us-ascii",   "ascii" };
	for (size_t i = 0; i < sizeof latin1 / sizeof *latin1; i++)
		if (str_eq_nocase(name, latin1[i]))
			return "windows-1252";
	UErrorCode rc = U_ZERO_ERROR;
	const char *known = *name ? ucnv_getAlias(name, 0, &rc) : NULL;
	return U_FAILURE(rc) ? NULL : known;
}

bool charset_decode(const char *name, const char *p, size_t n, struct buf *out)
{
	UErrorCode rc = U_ZERO_ERROR;
	UConverter *from = ucnv_open(name, &rc);
	UConverter *to = ucnv_open("UTF-8", &rc);
	bool known = U_SUCCESS(rc);
	const char *end = p + n;
	UChar pivot[4096], *read = pivot, *write = pivot;
	char block[16384];
	bool more = known && n;
	for (bool reset = true; more; reset = false) {
		char *at = block;
		rc = U_ZERO_ERROR;
		ucnv_convertEx(to, from, &at, block + sizeof block, &p, end,
			       pivot, &read, &write,
			       pivot + sizeof pivot / sizeof *pivot, reset,
			       true, &rc);
		buf_add(out, block, (size_t)(at - block));
		more = rc == U_BUFFER_OVERFLOW_ERROR && !out->full;
	}
	ucnv_close(from);
	ucnv_close(to);
	return known;
}
