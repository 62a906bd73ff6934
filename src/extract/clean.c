/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clean text: what each character is, cleaning, checking. */
#include "clean.h"

#include <string.h>

#include "wire.h"

enum nature {
	PLAIN,
	SPACE,
	TAB,
	NEWLINE,
	SOFT_HYPHEN,
	INVISIBLE, /* controls, zero-width and direction marks */
	SPELLED,   /* written with other characters */
};

struct range {
	uint32_t lo, hi;
	enum nature nature;
};

/* Sorted. Characters below U+00A0 are handled by classify itself. */
static const struct range ranges[] = {
	{ 0x00a0, 0x00a0, SPACE },       { 0x00ad, 0x00ad, SOFT_HYPHEN },
	{ 0x034f, 0x034f, INVISIBLE },   { 0x061c, 0x061c, INVISIBLE },
	{ 0x1680, 0x1680, SPACE },       { 0x180e, 0x180e, INVISIBLE },
	{ 0x2000, 0x200a, SPACE },       { 0x200b, 0x200f, INVISIBLE },
	{ 0x2028, 0x2029, NEWLINE },     { 0x202a, 0x202e, INVISIBLE },
	{ 0x202f, 0x202f, SPACE },       { 0x205f, 0x205f, SPACE },
	{ 0x2060, 0x206f, INVISIBLE },   { 0x3000, 0x3000, SPACE },
	{ 0xf000, 0xf0ff, SPELLED },     { 0xfb00, 0xfb06, SPELLED },
	{ 0xfe00, 0xfe0f, INVISIBLE },   { 0xfeff, 0xfeff, INVISIBLE },
	{ 0xfff9, 0xfffb, INVISIBLE },   { 0xfffe, 0xffff, INVISIBLE },
	{ 0xe0000, 0xe0fff, INVISIBLE },
};

static enum nature classify(uint32_t c)
{
	if (c < 0xa0) {
		if (c == ' ')
			return SPACE;
		if (c == '\t')
			return TAB;
		if ((c >= '\n' && c <= '\r') || c == 0x85)
			return NEWLINE;
		return c < ' ' || c >= 0x7f ? INVISIBLE : PLAIN;
	}
	size_t lo = 0, hi = sizeof ranges / sizeof ranges[0];
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (c < ranges[mid].lo)
			hi = mid;
		else if (c > ranges[mid].hi)
			lo = mid + 1;
		else
			return ranges[mid].nature;
	}
	return PLAIN;
}

/*
 * Ligatures, and the private characters U+F000-F0FF by which the fonts
 * Symbol and Wingdings reach us: almost always bullets.
 */
static const char *spelling(uint32_t c)
{
	static const char *const ligatures[] = { "ff",  "fi", "fl", "ffi",
						 "ffl", "st", "st" };
	if (c >= 0xfb00)
		return ligatures[c - 0xfb00];
	switch (c) {
	case 0xf02d:
		return "\xe2\x80\x93"; /* en dash */
	case 0xf0ae:
	case 0xf0e0:
	case 0xf0e8:
		return "\xe2\x86\x92"; /* arrow */
	case 0xf0fb:
		return "\xe2\x9c\x97"; /* ballot */
	case 0xf0fc:
		return "\xe2\x9c\x93"; /* tick */
	case 0xf0fd:
	case 0xf0fe:
		return "\xe2\x98\x91"; /* ticked box */
	default:
		return "\xe2\x80\xa2"; /* bullet */
	}
}

/* White space that is owed before the next visible character. */
struct gap {
	bool space, newline;
	size_t tabs;
};

static void gap_add(struct gap *g, enum nature nature, enum clean_mode mode)
{
	if (nature == TAB && mode != CLEAN_LINE) {
		g->tabs++;
	} else if (nature == NEWLINE && mode != CLEAN_LINE) {
		g->newline = true;
		if (mode != CLEAN_ROW)
			g->tabs = 0;
	} else {
		g->space = true;
	}
}

static void gap_write(struct buf *out, struct gap *g, bool first,
		      enum clean_mode mode)
{
	if (!first && g->newline)
		buf_char(out, '\n');
	if (mode == CLEAN_ROW || (!first && !g->newline))
		for (size_t i = 0; i < g->tabs; i++)
			buf_char(out, '\t');
	if (!first && !g->newline && !g->tabs && g->space)
		buf_char(out, ' ');
	*g = (struct gap){ 0 };
}

/* The nature of what follows, to tell a hyphen at a line end. */
static bool line_ends(const char *p, size_t n)
{
	size_t len = 0;
	for (size_t i = 0; i < n; i += len) {
		enum nature nature = classify(utf8_decode(p + i, n - i, &len));
		if (nature != SPACE && nature != INVISIBLE)
			return nature == NEWLINE;
	}
	return true;
}

void clean_text(struct buf *out, const char *p, size_t n, enum clean_mode mode)
{
	struct gap g = { 0 };
	bool first = true;
	size_t len = 0;
	for (size_t i = 0; i < n; i += len) {
		uint32_t c = utf8_decode(p + i, n - i, &len);
		enum nature nature = classify(c);
		if (nature == SPACE || nature == TAB || nature == NEWLINE) {
			gap_add(&g, nature, mode);
			continue;
		}
		bool hyphen = nature == SOFT_HYPHEN &&
			      line_ends(p + i + len, n - i - len);
		if (nature == INVISIBLE || (nature == SOFT_HYPHEN && !hyphen))
			continue;
		gap_write(out, &g, first, mode);
		first = false;
		if (hyphen)
			buf_char(out, '-');
		else if (nature == SPELLED)
			buf_str(out, spelling(c));
		else
			utf8_append(out, c);
	}
	if (mode == CLEAN_ROW && !first)
		for (size_t i = 0; i < g.tabs; i++)
			buf_char(out, '\t');
}

char *clean_line(struct arena *a, const char *p, size_t n)
{
	struct buf b = { 0 };
	clean_text(&b, p, n, CLEAN_LINE);
	char *s = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return s;
}

bool clean_check(const char *p, size_t n, enum clean_mode mode)
{
	if (!utf8_valid(p, n))
		return false;
	size_t len = 0;
	for (size_t i = 0; i < n; i += len) {
		uint32_t c = utf8_decode(p + i, n - i, &len);
		bool white = c == ' ' ||
			     (mode != CLEAN_LINE && (c == '\n' || c == '\t'));
		if (!white && classify(c) != PLAIN)
			return false;
	}
	return true;
}

/* Where to cut n bytes that are too long: after a space if one is near. */
static size_t cut_at(const char *p, size_t max)
{
	for (size_t i = max; i > max / 2; i--)
		if (p[i - 1] == ' ' || p[i - 1] == '\n')
			return i;
	return utf8_cut(p, max);
}

void clean_block(struct arena *a, struct extract_blocks *list,
		 const struct extract_block *proto, const char *p, size_t n)
{
	struct buf b = { 0 };
	clean_text(&b, p, n,
		   proto->kind == EXTRACT_TABLE_ROW ? CLEAN_ROW : CLEAN_LINES);
	for (size_t at = 0; at < b.n;) {
		size_t len = b.n - at;
		if (len > WIRE_TEXT_MAX)
			len = cut_at(b.p + at, WIRE_TEXT_MAX);
		struct extract_block *x = ARENA_PUSH(a, list);
		*x = *proto;
		bool blank =
			b.p[at + len - 1] == ' ' || b.p[at + len - 1] == '\n';
		x->text = arena_dup(a, b.p + at, len - blank);
		if (!x->label || at)
			x->label = "";
		at += len;
	}
	buf_release(&b);
}
