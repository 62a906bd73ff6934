/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names that Excel takes. Of tabs: 1 to 31 characters, none of []:*?/\, no
 * apostrophe at the ends, not "History", and unique in any case. Of marked-up
 * tables: letters, digits and '_', and unlike the address of a cell.
 */
#include <string.h>

#include "parts.h"

#define TAB_MAX   31
#define TABLE_MAX 200

/* The small letter, for the letters that English and Welsh names have: Latin
 * with accents (U+00C0 to U+017F). */
static uint32_t small(uint32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7))
		return c + 0x20;
	if (c == 0x178)
		return 0xff;
	/* Pairs, capital first: even ones, but odd ones in two stretches. */
	bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e);
	if (c >= 0x100 && c <= 0x17e && c != 0x138 && c != 0x149)
		return odd ? c + (c & 1) : c | 1;
	return c;
}

static const char *in_small(struct arena *a, const char *s)
{
	struct buf b = { 0 };
	size_t n = strlen(s);
	for (size_t i = 0, len; i < n; i += len)
		utf8_append(&b, small(utf8_decode(s + i, n - i, &len)));
	const char *out = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return out;
}

/* Whether it is new; it is used from now on. */
static bool take(struct names *u, const char *name)
{
	const char *key = in_small(u->a, name);
	for (size_t i = 0; i < u->used.n; i++)
		if (str_eq(u->used.v[i], key))
			return false;
	*ARENA_PUSH(u->a, &u->used) = key;
	return true;
}

/* With a number between `open` and `close` behind it when need be. */
static const char *unique(struct names *u, const char *name, size_t max,
			  const char *open, const char *close)
{
	const char *s = text_line(u->a, name, max);
	for (size_t k = 2; !take(u, s); k++) {
		const char *end = arena_fmt(u->a, "%s%zu%s", open, k, close);
		s = arena_fmt(u->a, "%s%s",
			      text_line(u->a, name, max - strlen(end)), end);
	}
	return s;
}

const char *names_unique(struct names *u, const char *name, size_t max)
{
	return unique(u, name, max, " (", ")");
}

const char *names_sheet(struct names *u, const char *name)
{
	struct buf b = { 0 };
	for (const char *p = name ? name : ""; *p; p++)
		if (strchr("[]:*?/\\", *p))
			buf_char(&b, '-');
		else if (*p == '\'')
			buf_str(&b, "’"); /* needs no care in links */
		else
			buf_char(&b, *p);
	const char *s = text_line(u->a, buf_text(&b), SIZE_MAX);
	buf_release(&b);
	return names_unique(u, *s && !str_eq_nocase(s, "history") ? s : "Table",
			    TAB_MAX);
}

const char *names_table(struct names *u, const char *tab)
{
	struct buf b = { 0 };
	buf_str(&b, "table_");
	for (const char *p = tab; *p; p++) {
		bool ok = (*p >= '0' && *p <= '9') ||
			  (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z');
		if (ok)
			buf_char(&b, *p);
		else if (b.p[b.n - 1] != '_')
			buf_char(&b, '_');
	}
	const char *s = unique(u, buf_text(&b), TABLE_MAX, "_", "");
	buf_release(&b);
	return s;
}
