/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the finders found, put in order, flagged and replaced. */
#include "guard.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name, *consider;
} kinds[GUARD_N_KINDS] = {
	[GUARD_NAME] = { "name", "a role, such as \"the social worker\"" },
	[GUARD_CHILD] = { "the child's name in the review", "\"the child\"" },
	[GUARD_IDENTIFIER] = { "identifying number or address", "leave out" },
	[GUARD_DATE] = { "exact date", "its distance from the incident" },
	[GUARD_AREA] = { "area", "the region, or nothing" },
	[GUARD_PLACE] = { "named place", "what kind of place it is" },
	[GUARD_FAMILY] = { "rare family", "\"several children\"" },
	[GUARD_CONDITION] = { "words that only this review has",
			      "a wider word" },
};

const char *guard_kind_name(enum guard_kind k)
{
	return kinds[k].name;
}

void guard_word(struct guard *g, enum guard_kind kind, const char *text,
		const char *instead)
{
	if (strlen(text) < 3)
		return;
	for (size_t i = 0; i < g->words.n; i++)
		if (str_eq(g->words.v[i].text, text))
			return;
	*ARENA_PUSH(g->h->a, &g->words) = (struct guard_word){
		.kind = kind,
		.text = text,
		.instead = instead,
	};
}

/* ---- tokens ---- */

static bool is_letter(const char *p)
{
	unsigned char c = (unsigned char)*p;
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') ||
	       /* Letters beyond ASCII begin with C3 to DF in most of Europe's
		* languages; quotes and dashes with E2. */
	       (c >= 0x80 && c != 0xe2 && c != 0xc2);
}

void guard_cut(struct arena *a, const char *text, struct guard_tokens *out)
{
	*out = (struct guard_tokens){ .text = text };
	for (size_t i = 0; text[i];) {
		size_t from = i, len = 1;
		if ((unsigned char)text[i] == 0xe2)
			len = text[i + 1] && text[i + 2] ? 3 : 1;
		else if ((unsigned char)text[i] == 0xc2 && text[i + 1])
			len = 2;
		while (text[i] && is_letter(text + i))
			i++;
		if (i == from) {
			i += len;
			continue;
		}
		*ARENA_PUSH(a, out) = (struct guard_token){ from, i };
	}
}

bool guard_is(const struct guard_tokens *t, size_t i, const char *word)
{
	size_t n = strlen(word);
	return i < t->n && t->v[i].end - t->v[i].start == n &&
	       strncasecmp(t->text + t->v[i].start, word, n) == 0;
}

size_t guard_listed(const struct guard_tokens *t, size_t i,
		    const char *const *words)
{
	for (size_t k = 0; words[k]; k++)
		if (guard_is(t, i, words[k]))
			return k + 1;
	return 0;
}

bool guard_capital(const struct guard_tokens *t, size_t i)
{
	char c = i < t->n ? t->text[t->v[i].start] : 0;
	return c >= 'A' && c <= 'Z';
}

bool guard_gap(const struct guard_tokens *t, size_t i, const char *gap)
{
	size_t n = strlen(gap);
	return i + 1 < t->n && t->v[i + 1].start - t->v[i].end == n &&
	       memcmp(t->text + t->v[i].end, gap, n) == 0;
}

/* ---- words that are known ---- */

/* Whether a letter ends at p: a quote has bytes like those of letters. */
static bool letter_before(const char *text, const char *p)
{
	if (p == text)
		return false;
	do
		p--;
	while (p > text && ((unsigned char)*p & 0xc0) == 0x80);
	return is_letter(p);
}

void guard_find_words(struct arena *a, const struct guard *g, const char *text,
		      struct guard_finds *out)
{
	for (size_t i = 0; i < g->words.n; i++) {
		const struct guard_word *w = &g->words.v[i];
		size_t n = strlen(w->text);
		for (const char *p = strstr(text, w->text); p;
		     p = strstr(p + n, w->text)) {
			if (letter_before(text, p) || is_letter(p + n))
				continue;
			size_t at = (size_t)(p - text);
			*ARENA_PUSH(a, out) = (struct guard_find){
				.kind = w->kind,
				.start = at,
				.end = at + n,
				.instead = w->instead,
			};
		}
	}
}

/* ---- all of it ---- */

/* By place; of two that begin together the longer one first. */
static int by_place(const void *x, const void *y)
{
	const struct guard_find *a = x, *b = y;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return (int)a->kind - (int)b->kind;
}

static void flag(struct guard *g, const struct guard_find *f, const char *text,
		 const char *where)
{
	struct arena *a = g->h->a;
	const char *found = arena_dup(a, text + f->start, f->end - f->start);
	bool left = g->keep || !f->instead;
	if (g->keep || f->instead)
		g->done[f->kind]++;
	else
		g->left++;
	for (size_t i = 0; i < g->h->flags.n; i++)
		if (str_eq(g->h->flags.v[i].found, found) &&
		    str_eq(g->h->flags.v[i].where, where))
			return;
	*ARENA_PUSH(a, &g->h->flags) = (struct handout_flag){
		.where = where,
		.kind = kinds[f->kind].name,
		.found = found,
		.done = left ? arena_fmt(a, "left as it is; consider %s",
					 kinds[f->kind].consider)
			     : arena_fmt(a, "replaced by \"%s\"", f->instead),
		.left = left,
	};
}

const char *guard_text(struct guard *g, const char *text, const char *where)
{
	struct arena *a = g->h->a;
	struct guard_tokens t;
	struct guard_finds all = { 0 };
	struct buf b = { 0 };
	size_t done = 0;
	guard_cut(a, text, &t);
	guard_find_words(a, g, text, &all);
	guard_find_dates(a, &t, &all);
	guard_find_places(a, &t, &all);
	guard_find_families(a, &t, &all);
	if (!g->own_area)
		guard_find_areas(a, &t, &all);
	if (!all.n)
		return text;
	qsort(all.v, all.n, sizeof *all.v, by_place);
	guard_settle(g, &t, &all);
	g->clock.here = NULL;
	for (size_t i = 0; i < all.n; i++) {
		struct guard_find *f = &all.v[i];
		if (f->end <= done ||
		    (g->own_area && f->instead && str_eq(f->instead, "[area]")))
			continue;
		if (f->start < done) { /* what sticks out goes too */
			f->start = done;
			buf_char(&b, ' ');
		}
		if (f->day)
			f->instead = guard_tell(g, f->day);
		flag(g, f, text, where);
		buf_add(&b, text + done, f->start - done);
		if (f->instead)
			buf_str(&b, f->instead);
		else
			buf_add(&b, text + f->start, f->end - f->start);
		done = f->end;
	}
	buf_str(&b, text + done);
	const char *s = g->keep ? text : arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}
