/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contents pages. */
#include "contents.h"

#include <stdlib.h>
#include <string.h>

/* Lines between two entries: a title may take three. */
#define GAP_MAX   2
#define ENTRY_MAX 300
/* Bytes of an entry without a page number. */
#define LINE_MAX 120
/* Dots in a row that are no ellipsis. */
#define LEADERS 6
/* Titles followed up in one document, and entries told by comparison. */
#define TITLES_MAX  16
#define ENTRIES_MAX 200

struct entry {
	struct span title;
	bool strong; /* dot leaders */
	bool roman;
	int page; /* 0: none seen */
};

struct region {
	size_t from, last; /* lines; last is the last entry */
	size_t entries, strong;
	bool titled;
	struct entry prev;
};

struct contents {
	struct arena *a;
	struct lines *lines;
	struct titles *titles;
};

/* Takes the page number off the end; 0 when there is none. */
static int take_page(struct span *s, bool *roman)
{
	size_t i = s->n;
	while (i && char_is_digit((unsigned char)s->p[i - 1]))
		i--;
	struct span digits = span_from(*s, i);
	int page = 0;
	*roman = !digits.n;
	if (*roman) {
		while (i && strchr("ivxl", s->p[i - 1]))
			i--;
		page = number_roman(span_from(*s, i));
	} else if (digits.n <= 3) {
		for (size_t k = 0; k < digits.n; k++)
			page = 10 * page + (digits.p[k] - '0');
	}
	if (!page || (i && !strchr(" \t._", s->p[i - 1]) &&
		      (unsigned char)s->p[i - 1] < 0x80))
		return 0;
	*s = span_upto(*s, i);
	return page;
}

/* Takes dot leaders and tabs off the end; true when there were leaders. */
static bool take_leaders(struct span *s)
{
	size_t dots = 0;
	while (s->n) {
		uint32_t c = span_last(*s);
		if (c == 0x2026)
			dots += 3;
		else if (c == '.' || c == '_' || c == 0xb7)
			dots++;
		else if (c != ' ' && c != '\t')
			break;
		*s = span_most(*s);
	}
	return dots >= 4;
}

/* Where a row of dots begins that no sentence has; s.n when there is none. */
static size_t find_leaders(struct span s)
{
	size_t run = 0, start = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '.') {
			start = run++ ? start : i;
			if (run >= LEADERS)
				return start;
		} else if (s.p[i] != ' ') {
			run = 0;
		}
	}
	return s.n;
}

/* Reads a line as an entry; false when it cannot be one. The dots may stand
 * between number and title, or alone, when a tab was lost. */
static bool read_entry(struct span s, struct entry *e)
{
	*e = (struct entry){ .title = s };
	size_t dots = find_leaders(s);
	if (s.n > ENTRY_MAX && dots == s.n)
		return false;
	e->page = take_page(&e->title, &e->roman);
	e->strong = take_leaders(&e->title) || dots < s.n;
	if (dots < e->title.n && span_letters(span_upto(s, dots)))
		e->title = span_upto(s, dots);
	return e->strong || (span_letters(e->title) >= 2 && e->page);
}

static bool is_title(struct span s)
{
	static const char *const titles[] = {
		"contents",           "tableofcontents",
		"contentspage",       "contentspageno",
		"contentspagenumber", "listofcontents",
		"contentslist",       "index"
	};
	struct arena a = { 0 };
	bool found = false;
	if (s.n > 40)
		return false;
	const char *key = span_key(&a, s, 0);
	for (size_t i = 0; i < sizeof titles / sizeof *titles && !found; i++)
		found = strcmp(key, titles[i]) == 0;
	arena_release(&a);
	return found;
}

static bool is_same(struct arena *a, const char *key, struct span s,
		    struct span t)
{
	/* Most lines differ at a glance. */
	if (t.n > s.n + 8 || s.n > t.n + 8 ||
	    char_lower(span_first(s)) != char_lower(span_first(t)))
		return false;
	return strcmp(span_key(a, t, 0), key) == 0;
}

/* Whether a line of [from, to) is the same as line i. */
static bool is_among(const struct contents *c, size_t i, size_t from, size_t to)
{
	struct arena a = { 0 };
	struct span s = c->lines->v[i].text;
	const char *key = span_key(&a, s, 0);
	bool found = false;
	for (size_t k = from; k < to && *key && !found; k++) {
		const struct line *l = &c->lines->v[k];
		if (l->use == LINE_BODY && l->text.n <= LINE_MAX)
			found = is_same(&a, key, s, l->text);
	}
	arena_release(&a);
	return found;
}

bool titles_has(const struct titles *t, const char *key)
{
	size_t lo = 0, hi = t->n;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int cmp = strcmp(t->v[mid], key);
		if (cmp == 0)
			return true;
		if (cmp < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return false;
}

static void add_title(struct contents *c, struct span s)
{
	struct span parts[] = { s, span_from(s, number_read(s).after) };
	for (size_t i = 0; i < 2; i++) {
		const char *key = span_key(c->a, parts[i], 0);
		if (*key && (i == 0 || parts[1].n != parts[0].n))
			*ARENA_PUSH(c->a, c->titles) = key;
	}
}

/* The titles of a region: each entry with the wrapped lines before it, and
 * without them in case they are entries of their own. */
static void add_titles(struct contents *c, const struct region *r)
{
	struct buf pending = { 0 };
	struct entry e;
	size_t from = r->titled ? lines_body(c->lines, r->from + 1) : r->from;
	for (size_t i = from; i <= r->last; i = lines_body(c->lines, i + 1)) {
		struct span s = c->lines->v[i].text;
		bool entry = read_entry(s, &e);
		struct span title = entry ? e.title : s;
		if (pending.n)
			buf_char(&pending, ' ');
		buf_add(&pending, title.p, title.n);
		if ((entry && !char_is_lower(span_first(title))) ||
		    !r->prev.page)
			add_title(c, title);
		if (entry)
			add_title(c, (struct span){ pending.p, pending.n });
		if (entry || pending.n > ENTRY_MAX)
			buf_clear(&pending);
	}
	buf_release(&pending);
}

/* Whether a page number may follow that of the entry before. */
static bool follows(const struct entry *e, const struct entry *prev)
{
	return !prev->page || (prev->roman && !e->roman) ||
	       (e->roman == prev->roman && e->page >= prev->page);
}

enum step { STEP_ENTRY, STEP_GAP, STEP_STOP };

static enum step step(const struct contents *c, struct region *r, size_t i)
{
	const struct line *l = &c->lines->v[i];
	uint32_t last = span_last(l->text);
	struct entry e;
	if (read_entry(l->text, &e) &&
	    (e.strong || (r->titled && follows(&e, &r->prev)))) {
		r->strong += e.strong;
		r->entries++;
		if (e.page)
			r->prev = e;
		return STEP_ENTRY;
	}
	if (l->text.n > ENTRY_MAX)
		return STEP_STOP;
	if (last == '.' || last == ';' || last == ':')
		return STEP_STOP;
	/* Without page numbers: a list of what the headings will be. */
	if (!r->titled || r->strong || r->entries > ENTRIES_MAX ||
	    l->text.n > LINE_MAX)
		return STEP_GAP;
	if (is_among(c, i, r->from, i))
		return STEP_STOP;
	if (!is_among(c, i, i + 1, c->lines->n))
		return STEP_GAP;
	r->entries++;
	return STEP_ENTRY;
}

/* Follows entries from line i on. */
static void scan(const struct contents *c, struct region *r, size_t i)
{
	for (size_t gap = 0; gap <= GAP_MAX; i++) {
		i = lines_body(c->lines, i);
		enum step s = i < c->lines->n ? step(c, r, i) : STEP_STOP;
		if (s == STEP_STOP)
			return;
		gap = s == STEP_ENTRY ? 0 : gap + 1;
		if (s == STEP_ENTRY)
			r->last = i;
	}
}

/* The contents pages that begin at line i, if any do. */
static struct region find_region(const struct contents *c, size_t i,
				 size_t *titles)
{
	struct region r = { .from = i, .last = i };
	struct span s = c->lines->v[i].text;
	struct entry e;
	r.titled = is_title(s) && ++*titles <= TITLES_MAX;
	if (r.titled || (read_entry(s, &e) && e.strong))
		scan(c, &r, i + r.titled);
	if (r.entries < (r.titled ? 2 : 3))
		r.entries = 0;
	return r;
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void contents_mark(struct arena *scratch, struct lines *lines,
		   struct titles *out)
{
	struct contents c = { scratch, lines, out };
	size_t titles = 0;
	for (size_t i = lines_body(lines, 0); i < lines->n;
	     i = lines_body(lines, i + 1)) {
		struct region r = find_region(&c, i, &titles);
		if (!r.entries)
			continue;
		add_titles(&c, &r);
		for (; i <= r.last; i++)
			if (lines->v[i].use == LINE_BODY)
				lines->v[i].use = LINE_CONTENTS;
		i = r.last;
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, compare);
}
