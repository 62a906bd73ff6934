/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best passages of a review by a score; the one that tells what befell the
 * child. */
#include <stdlib.h>

#include "sheet.h"

static bool is_picked(const struct picked *all, const struct look_passage *p)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->v[i] == p || str_eq(all->v[i]->text, p->text))
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

struct look_passage *pick_incident(struct look *x)
{
	static const char *const names[] = { "mechanism", "outcome",
					     "incident" };
	for (size_t k = 0; k < 3; k++) {
		for (size_t i = 0; i < x->r.facts.n; i++) {
			const struct store_fact *f = &x->r.facts.v[i];
			struct look_passage *p =
				f->passage && str_eq(f->name, names[k])
					? look_passage(x, f->passage)
					: NULL;
			if (p && !p->used && look_tells(p) && p->words >= 12)
				return p;
		}
	}
	return NULL;
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
