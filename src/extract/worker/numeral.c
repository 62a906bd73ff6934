/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of lists; see numeral.h. */
#include "numeral.h"

#include <string.h>

static void letters(struct buf *out, char first, int n)
{
	if (n < 1 || n > 26 * 20)
		return;
	for (int i = 0; i <= (n - 1) / 26; i++)
		buf_char(out, (char)(first + (n - 1) % 26));
}

static void roman(struct buf *out, bool upper, int n)
{
	static const struct {
		int value;
		const char *lower, *upper;
	} parts[] = {
		{ 1000, "m", "M" },  { 900, "cm", "CM" }, { 500, "d", "D" },
		{ 400, "cd", "CD" }, { 100, "c", "C" },   { 90, "xc", "XC" },
		{ 50, "l", "L" },    { 40, "xl", "XL" },  { 10, "x", "X" },
		{ 9, "ix", "IX" },   { 5, "v", "V" },     { 4, "iv", "IV" },
		{ 1, "i", "I" },
	};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		for (; n >= parts[i].value; n -= parts[i].value)
			buf_str(out, upper ? parts[i].upper : parts[i].lower);
}

static const char *ordinal_end(int n)
{
	if (n / 10 % 10 == 1)
		return "th";
	return n % 10 == 1   ? "st"
	       : n % 10 == 2 ? "nd"
	       : n % 10 == 3 ? "rd"
			     : "th";
}

static const char *const ones[][2] = {
	{ "", "" },
	{ "One", "First" },
	{ "Two", "Second" },
	{ "Three", "Third" },
	{ "Four", "Fourth" },
	{ "Five", "Fifth" },
	{ "Six", "Sixth" },
	{ "Seven", "Seventh" },
	{ "Eight", "Eighth" },
	{ "Nine", "Ninth" },
	{ "Ten", "Tenth" },
	{ "Eleven", "Eleventh" },
	{ "Twelve", "Twelfth" },
	{ "Thirteen", "Thirteenth" },
	{ "Fourteen", "Fourteenth" },
	{ "Fifteen", "Fifteenth" },
	{ "Sixteen", "Sixteenth" },
	{ "Seventeen", "Seventeenth" },
	{ "Eighteen", "Eighteenth" },
	{ "Nineteen", "Nineteenth" },
};

/* "Twenty-one", "Twenty-first"; from a hundred on decimals. */
static void words(struct buf *out, bool ordinal, int n)
{
	static const char *const tens[] = {
		"Twent", "Thirt",  "Fort",  "Fift",
		"Sixt",  "Sevent", "Eight", "Ninet"
	};
	if (n < 1 || n > 99) {
		buf_fmt(out, ordinal ? "%d%s" : "%d", n, ordinal_end(n));
	} else if (n < 20) {
		buf_str(out, ones[n][ordinal]);
	} else {
		buf_str(out, tens[n / 10 - 2]);
		buf_str(out, ordinal && n % 10 == 0 ? "ieth" : "y");
		if (n % 10)
			buf_char(out, '-');
		for (const char *s = ones[n % 10][ordinal]; *s; s++)
			buf_char(out, (char)(*s | 32));
	}
}

/* Each symbol once, then each twice, and so on. */
static void symbols(struct buf *out, int n)
{
	static const char *const marks[] = { "*", "\xe2\x80\xa0",
					     "\xe2\x80\xa1", "\xc2\xa7" };
	for (int i = 0; n > 0 && i <= (n - 1) / 4 && i < 8; i++)
		buf_str(out, marks[(n - 1) % 4]);
}

void numeral_write(struct buf *out, enum numeral form, int n)
{
	bool is_roman =
		form == NUMERAL_LOWER_ROMAN || form == NUMERAL_UPPER_ROMAN;
	if (is_roman && (n < 1 || n > 3999))
		form = NUMERAL_DECIMAL;
	switch (form) {
	case NUMERAL_DECIMAL:
		buf_fmt(out, "%d", n);
		break;
	case NUMERAL_TWO_DIGITS:
		buf_fmt(out, "%02d", n);
		break;
	case NUMERAL_LOWER_LETTER:
		letters(out, 'a', n);
		break;
	case NUMERAL_UPPER_LETTER:
		letters(out, 'A', n);
		break;
	case NUMERAL_LOWER_ROMAN:
	case NUMERAL_UPPER_ROMAN:
		roman(out, form == NUMERAL_UPPER_ROMAN, n);
		break;
	case NUMERAL_ORDINAL:
		buf_fmt(out, "%d%s", n, ordinal_end(n));
		break;
	case NUMERAL_WORD:
	case NUMERAL_ORDINAL_WORD:
		words(out, form == NUMERAL_ORDINAL_WORD, n);
		break;
	case NUMERAL_SYMBOL:
		symbols(out, n);
		break;
	case NUMERAL_BULLET:
	case NUMERAL_NONE:
		break;
	}
}

enum numeral numeral_of_sample(const char *sample)
{
	switch (*sample) {
	case 'a':
		return NUMERAL_LOWER_LETTER;
	case 'A':
		return NUMERAL_UPPER_LETTER;
	case 'i':
		return NUMERAL_LOWER_ROMAN;
	case 'I':
		return NUMERAL_UPPER_ROMAN;
	case '\0':
		return NUMERAL_NONE;
	default:
		return NUMERAL_DECIMAL;
	}
}

void numeral_bullet(struct buf *out, const char *p, size_t n)
{
	size_t len;
	uint32_t c = n ? utf8_decode(p, n, &len) : 0;
	bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	bool private = c >= 0xe000 && c <= 0xf8ff;
	if (c <= ' ' || letter || private || c == 0xa7 || c == 0xb7 ||
	    c == 0xfffd)
		utf8_append(out, 0x2022);
	else
		utf8_append(out, c);
}
