/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words with '*' and '?' in the notation of our terms. */
#include "tree.h"

#include <string.h>

/* What a '*' inside or before a word may stand for, in letters. */
#define STAR "\\w{0,20}"

static bool is_plain(unsigned char c)
{
	return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || strchr(" '-*?.,", c);
}

/* A star that ends a word of three letters or more, or is a word. */
static bool star_is_ours(const char *s, size_t i)
{
	size_t letters = 0;
	bool ends = !s[i + 1] || s[i + 1] == ' ';
	for (size_t k = i; k && s[k - 1] != ' ' && s[k - 1] != '-'; k--)
		letters++;
	return ends && (letters >= 3 || (letters == 0 && i));
}

static bool needs_regex(const char *s)
{
	for (size_t i = 0; s[i]; i++)
		if (s[i] == '?' || (s[i] == '*' && !star_is_ours(s, i)))
			return true;
	return false;
}

/* "wom?n" as /\bwom\wn\b/. */
static const char *as_regex(struct arena *a, const char *s)
{
	struct buf b = { 0 };
	buf_str(&b, "/\\b");
	for (; *s; s++) {
		if (*s == '?')
			buf_str(&b, "\\w");
		else if (*s == '*')
			buf_str(&b, STAR);
		else if (*s == '.')
			buf_str(&b, "\\.");
		else
			buf_char(&b, *s);
	}
	buf_str(&b, "\\b/");
	const char *out = arena_str(a, buf_text(&b));
	buf_release(&b);
	return out;
}

/* Letters that a regular expression could be found by. */
static bool has_letters(const char *s)
{
	size_t run = 0;
	for (; *s; s++) {
		run = strchr(" *?.,'-", *s) ? 0 : run + 1;
		if (run == 3)
			return true;
	}
	return false;
}

const char *import_term(struct arena *a, const char *word, const char **why)
{
	char *s = str_trim(a, word, strlen(word));
	for (char *p = s; *p; p++) {
		if (*p == '_')
			*p = ' '; /* quanteda joins the words of a phrase */
		if (!is_plain((unsigned char)*p)) {
			*why = arena_fmt(a, "'%c' has another meaning here",
					 *p);
			return NULL;
		}
	}
	if (!s[strspn(s, " -*?.,'")]) {
		*why = "there is no letter in it";
		return NULL;
	}
	if (!needs_regex(s))
		return s;
	if (has_letters(s))
		return as_regex(a, s);
	*why = "too few letters beside '*' or '?': it would match too many "
	       "words";
	return NULL;
}
