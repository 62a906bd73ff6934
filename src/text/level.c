/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Levels of headings. */
#include "level.h"

#include <stdlib.h>
#include <string.h>

#include "section.h"

#define LEVEL_MAX 9
/* Looks that are told apart; more are no system. */
#define LOOKS_MAX 32

struct look {
	int size;
	bool bold;
	size_t votes[LEVEL_MAX + 1];
	int level;
};

struct looks {
	struct look v[LOOKS_MAX];
	size_t n;
	bool rough; /* sizes are estimates */
};

/* The level that a heading tells by itself, or 0. */
static int own_level(const struct part *p)
{
	const struct number *x = &p->number;
	if (p->block->kind == EXTRACT_HEADING && p->block->level > 0)
		return p->block->level < LEVEL_MAX ? p->block->level
						   : LEVEL_MAX;
	switch (x->kind) {
	case NUMBER_DECIMAL:
		/* "2.0" heads a chapter. */
		return (int)x->n - (x->part[x->n - 1] ? 0 : 1);
	case NUMBER_CODE:
		return 2;
	case NUMBER_INTEGER:
	case NUMBER_LETTER:
		return x->run ? 1 : 0;
	case NUMBER_LABEL:
		return x->word == WORD_APPENDIX || x->word == WORD_CHAPTER;
	case NUMBER_NONE:
	case NUMBER_ITEM:
	case NUMBER_BULLET:
	case NUMBER_DASH:
		break;
	}
	return 0;
}

static bool same_size(const struct looks *looks, int a, int b)
{
	int64_t d = 5 * ((int64_t)a - b);
	return a == b || (looks->rough && d <= b && -d <= b);
}

static struct look *look_of(struct looks *looks, const struct part *p)
{
	size_t i = 0;
	while (i < looks->n &&
	       (!same_size(looks, looks->v[i].size, p->block->size) ||
		looks->v[i].bold != p->block->bold))
		i++;
	if (i == LOOKS_MAX)
		return &looks->v[i - 1];
	if (i == looks->n) {
		looks->v[i].size = p->block->size;
		looks->v[i].bold = p->block->bold;
		looks->n++;
	}
	return &looks->v[i];
}

/* The larger first, then the bold. */
static int compare(const void *va, const void *vb)
{
	const struct look *a = va, *b = vb;
	if (a->size != b->size)
		return a->size > b->size ? -1 : 1;
	return b->bold - a->bold;
}

static void rank(struct looks *looks)
{
	int above = 0;
	qsort(looks->v, looks->n, sizeof *looks->v, compare);
	for (size_t i = 0; i < looks->n; i++) {
		struct look *l = &looks->v[i];
		for (int k = 1; k <= LEVEL_MAX; k++)
			if (l->votes[k] > l->votes[l->level])
				l->level = k;
		if (!l->level)
			l->level = above < LEVEL_MAX ? above + 1 : LEVEL_MAX;
		above = l->level;
	}
}

/* In text without looks: below numbered chapters, unless it is known as the
 * title of a chapter. */
static int plain_level(const struct part *p, bool chapters)
{
	enum text_section kind;
	if (!chapters || span_is_caps(span_of(p->text)) ||
	    section_of_title(&p->number, p->text, &kind) == SECTION_STRONG)
		return 1;
	return 2;
}

static int compare_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The titles of all headings, sorted. */
static size_t sort_titles(struct arena *a, const struct parts *parts,
			  const char ***out)
{
	const char **v = arena_alloc(a, (parts->n + 1) * sizeof *v);
	size_t n = 0;
	for (size_t i = 0; i < parts->n; i++)
		if (parts->v[i].role == PART_HEADING)
			v[n++] = parts->v[i].text;
	qsort(v, n, sizeof *v, compare_text);
	*out = v;
	return n;
}

static bool is_repeated(const char *const *v, size_t n, const char *title)
{
	const char *const *at =
		n ? bsearch(&title, v, n, sizeof *v, compare_text) : NULL;
	return at && ((at > v && strcmp(at[-1], title) == 0) ||
		      (at + 1 < v + n && strcmp(at[1], title) == 0));
}

/* "Finding 2", "Key Practice Episode 3": what has parts of its own. */
static bool opens_parts(const struct number *x)
{
	return x->kind == NUMBER_LABEL &&
	       (x->word == WORD_FINDING || x->word == WORD_RECOMMENDATION ||
		x->word == WORD_LEARNING || x->word == WORD_QUESTION ||
		x->word == WORD_EPISODE);
}

/* Titles that come back ("Why does it matter?") and look as "Finding 1" does
 * are the parts of each finding. */
static void sink_repeated(struct arena *a, struct parts *parts)
{
	const char **titles;
	size_t n = sort_titles(a, parts, &titles);
	int open = 0;
	for (size_t i = 0; i < parts->n; i++) {
		struct part *p = &parts->v[i];
		if (p->role != PART_HEADING)
			continue;
		bool sinks = open && p->level == open && open < LEVEL_MAX &&
			     p->number.kind == NUMBER_NONE &&
			     p->block->kind != EXTRACT_HEADING &&
			     is_repeated(titles, n, p->text);
		if (opens_parts(&p->number))
			open = p->level;
		else if (sinks)
			p->level++;
		else if (p->level <= open)
			open = 0;
	}
}

void levels_set(struct arena *scratch, bool plain, bool rough,
		struct parts *parts)
{
	struct looks *looks = ARENA_NEW(scratch, struct looks);
	looks->rough = rough;
	bool chapters = false;
	for (size_t i = 0; i < parts->n; i++) {
		struct part *p = &parts->v[i];
		if (p->role != PART_HEADING)
			continue;
		p->level = own_level(p);
		chapters = chapters || p->level == 1;
		look_of(looks, p)->votes[p->level]++;
	}
	for (size_t i = 0; i < looks->n; i++)
		looks->v[i].votes[0] = 0;
	rank(looks);
	for (size_t i = 0; i < parts->n; i++) {
		struct part *p = &parts->v[i];
		if (p->role != PART_HEADING || p->level)
			continue;
		if (p->number.kind == NUMBER_LABEL && plain)
			p->level = chapters ? 2 : 1;
		else
			p->level = plain ? plain_level(p, chapters)
					 : look_of(looks, p)->level;
	}
	sink_repeated(scratch, parts);
}
