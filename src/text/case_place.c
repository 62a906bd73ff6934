/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the cases of a series end, what stands above them, their order. */
#include "case.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* How far one number may be from the next. */
#define STEP_MAX 3

static int level_of(const struct case_work *w, const struct start *x)
{
	return x->head == CASE_NONE ? HEAD_SHORT : w->heads.v[x->head].level;
}

/* The first head at or behind a passage. */
static size_t head_at(const struct heads *heads, size_t passage)
{
	size_t lo = 0, hi = heads->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (heads->v[mid].passage < passage)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Whether the numbers of a series begin again at start i. */
static bool begins_again(const struct series *s, size_t i)
{
	return i && i < s->n && s->kind == SERIES_LABELS &&
	       s->v[i].label.number &&
	       s->v[i].label.number <= s->v[i - 1].label.number;
}

/* The first passage of the headings that stand right above start i. */
static size_t stack_of(const struct case_work *w, const struct series *s,
		       size_t i)
{
	const struct start *x = &s->v[i];
	size_t q = x->passage, floor = i ? s->v[i - 1].passage + 1 : 0;
	if (s->kind == SERIES_NUMBERS || begins_again(s, i))
		while (q > floor &&
		       case_passage_is_short(&w->t->passages.v[q - 1]))
			q--;
	return q;
}

/* Kinds of sections that close a collection. */
static bool is_tail(enum text_section kind)
{
	return kind == TEXT_CONCLUSION || kind == TEXT_RECOMMENDATIONS ||
	       kind == TEXT_RESPONSE || kind == TEXT_GLOSSARY ||
	       kind == TEXT_REFERENCES || kind == TEXT_APPENDIX ||
	       kind == TEXT_LEARNING || kind == TEXT_FINDINGS ||
	       kind == TEXT_ANALYSIS || kind == TEXT_SUMMARY ||
	       kind == TEXT_METHODOLOGY;
}

/*
 * Whether a heading inside ends a case. What recurs is a part of each case.
 * Of the same level, or where the cases have no level, only the last case
 * has an end to look for, and only where other cases have no such headings
 * of their own (plain text has one level for all).
 */
static bool ends_case(const struct head *h, int level, bool last, bool inner)
{
	if (h->recurs || h->level == HEAD_SHORT)
		return false;
	if (level < HEAD_SHORT && h->level != level)
		return h->level < level;
	return last && (!inner || is_tail(h->kind));
}

/* Sets the end of case i; tells whether headings of its own level are in it. */
static bool set_end(const struct case_work *w, struct series *s, size_t i,
		    bool inner)
{
	struct start *x = &s->v[i];
	bool last = i + 1 == s->n, own = false;
	int level = level_of(w, x);
	x->end = last ? w->t->passages.n : stack_of(w, s, i + 1);
	for (size_t k = head_at(&w->heads, x->passage + 1); k < w->heads.n;
	     k++) {
		const struct head *h = &w->heads.v[k];
		if (h->passage >= x->end)
			break;
		if (ends_case(h, level, last, inner)) {
			x->end = h->passage;
			break;
		}
		own = own || (!h->recurs && h->level < HEAD_SHORT &&
			      (level == HEAD_SHORT || h->level == level));
	}
	return own;
}

/* Where all headings have one level, the last before a case whose number is
 * the first again is that of the next part. */
static void end_at_part(const struct case_work *w, struct start *x)
{
	int level = level_of(w, x);
	size_t k = head_at(&w->heads, x->end);
	while (k > 0 && w->heads.v[k - 1].passage > x->passage) {
		const struct head *h = &w->heads.v[--k];
		if (!h->recurs && h->level == level && h->label.noun < 0) {
			x->end = h->passage;
			return;
		}
	}
}

/* A heading above a case: no colon at its end. */
static const char *above(struct arena *a, const struct head *h)
{
	size_t n = strlen(h->text);
	while (n && (h->text[n - 1] == ':' || h->text[n - 1] == ' '))
		n--;
	return arena_dup(a, h->text, n);
}

/* The headings between the case before and start i: the last is its group,
 * the one before that stands above the group. */
static void set_group(struct case_work *w, struct series *s, size_t i,
		      bool parts)
{
	struct start *x = &s->v[i];
	size_t from = i ? s->v[i - 1].end : stack_of(w, s, i);
	size_t to = x->head == CASE_NONE ? head_at(&w->heads, x->passage + 1)
					 : x->head;
	int level = level_of(w, x);
	const struct head *group = NULL, *upper = NULL;
	if (i == 0 && s->kind != SERIES_NUMBERS)
		from = 0;
	/* Parts may have the level of their cases. */
	level += parts && level < HEAD_SHORT;
	for (size_t k = head_at(&w->heads, from); k < to; k++) {
		const struct head *h = &w->heads.v[k];
		if (h->run_in ||
		    (i == 0 && h->level >= level && s->kind != SERIES_NUMBERS))
			continue;
		upper = group;
		group = h;
	}
	x->group = group ? above(w->a, group) : i ? s->v[i - 1].group : "";
	x->upper = upper ? above(w->a, upper) : i ? s->v[i - 1].upper : "";
}

void case_series_place(struct case_work *w, struct series *s)
{
	bool inner = false, parts = false;
	for (size_t i = 0; i < s->n; i++) {
		inner = set_end(w, s, i, inner) || inner;
		if (!begins_again(s, i + 1))
			continue;
		parts = true;
		if (s->v[i].end == stack_of(w, s, i + 1))
			end_at_part(w, &s->v[i]);
	}
	for (size_t i = 0; i < s->n; i++)
		set_group(w, s, i, parts);
}

/* ---- order ---- */

static int by_id(const void *a, const void *b)
{
	const struct start *x = *(const struct start *const *)a;
	const struct start *y = *(const struct start *const *)b;
	int c = strcasecmp(x->label.id, y->label.id);
	return c ? c : strcmp(x->group, y->group);
}

/* No identifier twice in one group. */
static bool ids_differ(struct arena *a, const struct series *s)
{
	const struct start **v = arena_alloc(a, (s->n + 1) * sizeof *v);
	for (size_t i = 0; i < s->n; i++)
		v[i] = &s->v[i];
	qsort(v, s->n, sizeof *v, by_id);
	for (size_t i = 1; i < s->n; i++)
		if (by_id(&v[i - 1], &v[i]) == 0)
			return false;
	return true;
}

/* Numbers rise, and begin again only under another heading. */
static bool numbers_rise(const struct series *s)
{
	for (size_t i = 1; i < s->n; i++) {
		int step = s->v[i].label.number - s->v[i - 1].label.number;
		bool again = s->v[i].label.number <= 2 &&
			     strcmp(s->v[i].group, s->v[i - 1].group) != 0;
		if ((step < 1 || step > STEP_MAX) && !again)
			return false;
	}
	return true;
}

bool case_series_is_orderly(struct arena *a, const struct series *s)
{
	bool numbered = s->kind == SERIES_LABELS;
	for (size_t i = 0; i < s->n; i++)
		numbered = numbered && s->v[i].label.number;
	return numbered ? numbers_rise(s) : ids_differ(a, s);
}
