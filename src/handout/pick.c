/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best passages of a review by a score; the one that tells what befell the
 * child. */
#include <stdlib.h>

#include "sheet.h"

static bool is_picked(const struct picked *all, const struct look_passage *p)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->v[i] == p || look_same(all->v[i]->letters, p->letters))
			return true;
	return false;
}

void pick(struct look *x, pick_score *score, const void *ctx, size_t n,
	  struct picked *out)
{
	while (n-- && out->n < sizeof out->v / sizeof *out->v) {
		struct look_passage *best = NULL;
		int most = 0;
		for (size_t i = 0; i < x->passages.n; i++) {
			struct look_passage *p = &x->passages.v[i];
			int s = p->used || is_picked(out, p) ? 0
							     : score(x, p, ctx);
			if (s > most) {
				most = s;
				best = p;
			}
		}
		if (!best)
			return;
		out->v[out->n++] = best;
	}
}

/* Where a review says at once what befell the child. */
static int opening(enum text_section s)
{
	switch ((int)s) {
	case TEXT_SUMMARY:
	case TEXT_INTRODUCTION:
	case TEXT_BACKGROUND:
	case TEXT_FOREWORD:
		return 3;
	case TEXT_CHRONOLOGY:
	case TEXT_FAMILY:
	case TEXT_OTHER:
		return 2;
	default:
		return 0;
	}
}

/* How many of these facts the text gives in this passage. */
static int facts_in(const struct look *x, const struct look_passage *p)
{
	static const char *const names[] = { "mechanism", "outcome", "incident",
					     "age" };
	int n = 0;
	for (size_t k = 0; k < 4; k++) {
		bool here = false;
		for (size_t i = 0; i < x->r.facts.n && !here; i++)
			here = x->r.facts.v[i].passage == p->id &&
			       str_eq(x->r.facts.v[i].name, names[k]);
		n += here;
	}
	return n;
}

struct look_passage *pick_incident(struct look *x)
{
	struct look_passage *best = NULL;
	int most = 0;
	for (size_t i = 0; i < x->passages.n; i++) {
		struct look_passage *p = &x->passages.v[i];
		if (p->used || !look_tells(p) || p->words < 12 || p->rec ||
		    look_advises(p->text))
			continue;
		int n = facts_in(x, p);
		int score = n ? n * 2 + opening(p->section) - p->rank * 3 : 0;
		if (score > most) {
			most = score;
			best = p;
		}
	}
	if (best)
		best->from = 0;
	return best;
}

static int by_place(const void *x, const void *y)
{
	const struct look_passage *a = *(struct look_passage *const *)x,
				  *b = *(struct look_passage *const *)y;
	return a < b ? -1 : a > b;
}

void pick_sort(struct picked *p)
{
	qsort(p->v, p->n, sizeof *p->v, by_place);
}
