/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sentences inside a passage. A sentence ends at . ! ? or an ellipsis that is
 * followed by a space and something that can begin a sentence, unless the
 * stop belongs to an abbreviation; a bullet begins a new one.
 */
#include "text.h"

#include <string.h>

/* After these a stop never ends the sentence. */
static const char *const titles[] = {
	"dr",  "mr",     "mrs",  "ms",   "prof", "st",   "rev",  "hon",
	"sgt", "insp",   "supt", "cllr", "sir",  "viz",  "cf",   "vs",
	"ca",  "approx", "eg",   "ie",   "esp",  "incl", "resp",
};

/* After these it does not when a number or a bracket follows. */
static const char *const labels[] = {
	"no",  "nos", "s",   "ss",   "sec", "sect", "para", "paras", "p",
	"pp",  "ch",  "fig", "figs", "sch", "reg",  "art",  "cl",    "vol",
	"app", "ref", "al",  "v",    "jan", "feb",  "mar",  "apr",   "jun",
	"jul", "aug", "sep", "sept", "oct", "nov",  "dec",
};

static bool listed(const char *const *list, size_t n, const char *word,
		   size_t len)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(list[i]) == len &&
		    strncasecmp(list[i], word, len) == 0)
			return true;
	return false;
}

#define LISTED(list, word, len)                                                \
	listed(list, sizeof(list) / sizeof *(list), word, len)

static bool is_upper(unsigned char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_digit(unsigned char c)
{
	return c >= '0' && c <= '9';
}

/* One letter before a stop: "e.g.", "U.K.", "Mr J. Smith", "Child A." */
static bool letter_is_abbreviation(const char *text, size_t at)
{
	if (at >= 2 && text[at - 1] == '.')
		return (text[at - 2] | 0x20) == 'e' ||
		       (text[at - 2] | 0x20) == 'i';
	if (!is_upper((unsigned char)text[at]))
		return false;
	if (at < 2 || text[at - 1] != ' ')
		return at == 0;
	size_t end = at - 1;
	if (text[end - 1] == '.')
		end--;
	size_t start = end;
	while (start > 0 && ((text[start - 1] | 0x20) >= 'a' &&
			     (text[start - 1] | 0x20) <= 'z'))
		start--;
	return LISTED(titles, text + start, end - start);
}

/* Whether the stop after the word [from, to) belongs to an abbreviation; next
 * is the first byte of the next word. */
static bool abbreviation(const char *text, size_t from, size_t to,
			 unsigned char next)
{
	const char *word = text + from;
	size_t n = to - from;
	if (n == 1 && (word[0] < '0' || word[0] > '9') &&
	    letter_is_abbreviation(text, from))
		return true;
	if (LISTED(titles, word, n))
		return true;
	return LISTED(labels, word, n) && is_digit(next);
}

/* Length of a character that ends a sentence; 0: it does not. */
static size_t stop_length(const char *p, size_t n)
{
	if (*p == '.' || *p == '!' || *p == '?')
		return 1;
	return n >= 3 && memcmp(p, "\xe2\x80\xa6", 3) == 0 ? 3 : 0;
}

static bool is_bullet(const char *p, size_t n)
{
	return (n >= 3 && (memcmp(p, "\xe2\x80\xa2", 3) == 0 ||
			   memcmp(p, "\xe2\x97\x8f", 3) == 0 ||
			   memcmp(p, "\xe2\x96\xaa", 3) == 0)) ||
	       (n >= 3 && (unsigned char)p[0] == 0xef &&
		(unsigned char)p[1] >= 0x80 && (unsigned char)p[1] <= 0xa3);
}

size_t text_sentence(const char *text, size_t word, size_t from, size_t to)
{
	size_t stop = 0;
	for (size_t i = from; i < to;) {
		size_t len = stop_length(text + i, to - i);
		if (is_bullet(text + i, to - i))
			return i;
		if (len)
			stop = i + 1;
		if (stop && (text[i] == ' ' || text[i] == '\n')) {
			unsigned char next = (unsigned char)text[to];
			if (next >= 'a' && next <= 'z')
				return 0;
			if (text[stop - 1] == '.' && stop - 1 == from &&
			    abbreviation(text, word, from, next))
				return 0;
			return i + 1;
		}
		i += len ? len : 1;
	}
	return 0;
}
