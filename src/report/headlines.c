/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands out, in sentences made from the tables: how much there is, what
 * changed beyond chance, what to be careful with. Nothing is chosen by its
 * interest: changes by their test over the whole pack, gaps by their size.
 */
#include <math.h>
#include <stdlib.h>

#include "maths.h"
#include "pack.h"

#define CHANGES_MAX 12
#define CLEAR       0.05 /* adjusted p */
#define GAP         33.3 /* per cent missing that is worth a word */

static void add(struct pack *p, struct pack_lines *out, const char *text)
{
	*ARENA_PUSH(p->a, out) = text;
}

static const char *plural(int64_t n, const char *one, const char *many)
{
	return n == 1 ? one : many;
}

void headlines_coverage(struct pack *p, struct pack_lines *out)
{
	const struct store_counts *n = &p->counts;
	struct arena *a = p->a;
	if (p->protected_) {
		add(p, out,
		    arena_fmt(a,
			      "The tables count reviews of %s; how many, they "
			      "say as far as disclosure control lets them. "
			      "Percentages of themes are of the reviews that "
			      "can be read.",
			      pack_period(a, &p->o->filter)));
		return;
	}
	add(p, out,
	    arena_fmt(
		    a, "The tables count %lld %s (%s).",
		    (long long)(p->tables.n ? p->tables.v[0].stats.reviews : 0),
		    plural(p->tables.n ? p->tables.v[0].stats.reviews : 0,
			   "review", "reviews"),
		    pack_period(a, &p->o->filter)));
	add(p, out,
	    arena_fmt(a,
		      "The store, before any period or filter, knows %lld %s "
		      "of %lld %s; %lld have a report here, of which %lld can "
		      "be read. Percentages of themes are of the reviews that "
		      "can be read.",
		      (long long)n->reviews,
		      plural(n->reviews, "review", "reviews"),
		      (long long)n->children,
		      plural(n->children, "child", "children"),
		      (long long)n->with_report, (long long)n->readable));
	if (n->failed)
		add(p, out,
		    arena_fmt(a,
			      "%lld %s could not be read; `revix check` names "
			      "them.",
			      (long long)n->failed,
			      plural(n->failed, "document", "documents")));
}

/* ---- change ---- */

struct found { /* a change and where it stands */
	const struct pack_table *t;
	const struct stats_change *c;
	double q; /* adjusted over all changes of the pack */
};

static int by_q(const void *x, const void *y)
{
	const struct found *s = x, *t = y;
	if (s->q < t->q || s->q > t->q)
		return s->q < t->q ? -1 : 1;
	return s->c < t->c ? -1 : s->c > t->c;
}

static const char *in_words(struct pack *p, const struct found *f)
{
	const struct stats_change *c = f->c;
	return arena_fmt(
		p->a,
		"%s %s, %s%s%s: %.1f%% (%lld of %lld) after %.1f%% (%lld of "
		"%lld), %+.1f points (95%% interval %+.1f to %+.1f; adjusted "
		"p %s%.3f).",
		f->t->number, f->t->stats.query->title, c->row,
		*c->col ? ", " : "", c->col, c->now.percent,
		(long long)c->now.n, (long long)c->now.N, c->before.percent,
		(long long)c->before.n, (long long)c->before.N, c->points.value,
		c->points.lo, c->points.hi, f->q < 0.001 ? "< " : "= ",
		f->q < 0.001 ? 0.001 : f->q);
}

void headlines_changes(struct pack *p, struct pack_lines *out)
{
	size_t n = 0, made = 0, clear = 0;
	for (size_t i = 0; i < p->tables.n; i++)
		if (p->tables.v[i].compared)
			n += p->tables.v[i].changes.n;
	if (!n)
		return;
	struct found *v = arena_alloc(p->a, n * sizeof *v);
	double *ps = arena_alloc(p->a, n * sizeof *ps);
	double *qs = arena_alloc(p->a, n * sizeof *qs);
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		for (size_t k = 0; t->compared && k < t->changes.n; k++) {
			const struct stats_change *c = &t->changes.v[k];
			if (isnan(c->test.p) || c->test.method == MATHS_NO_TEST)
				continue;
			v[made] = (struct found){ .t = t, .c = c };
			ps[made++] = c->test.p;
		}
	}
	maths_bh(ps, made, qs);
	for (size_t i = 0; i < made; i++) {
		v[i].q = qs[i];
		clear += qs[i] < CLEAR;
	}
	qsort(v, made, sizeof *v, by_q);
	add(p, out,
	    arena_fmt(p->a,
		      "%zu shares were compared with %s. %s by more than "
		      "chance would explain (p below 0.05, adjusted over all "
		      "of them after Benjamini and Hochberg)%s",
		      made, pack_period(p->a, &p->o->earlier),
		      clear > 1 ? arena_fmt(p->a, "%zu differ", clear)
		      : clear   ? "One differs"
				: "None differs",
		      clear > CHANGES_MAX ? "; the clearest:"
		      : clear             ? ":"
					  : "."));
	for (size_t i = 0; i < clear && i < CHANGES_MAX; i++)
		add(p, out, in_words(p, &v[i]));
	add(p, out,
	    "A change in what is recorded or how it is coded looks "
	    "like a change in what happened; look at the missing rows "
	    "of both periods first.");
}

/* ---- care ---- */

/* The share of a table that stands in its missing row; negative: none. */
static double gap(const struct stats_table *t, int64_t *n, int64_t *N)
{
	if (!t->row_missing || t->query->percent != STATS_PERCENT_COLUMN ||
	    t->base_known)
		return -1;
	const struct stats_cell *last =
		t->row_totals    ? &t->row_totals[t->n_rows - 1]
		: t->n_cols == 1 ? &t->cells[t->n_rows - 1]
				 : NULL;
	if (!last || last->hidden != STATS_SHOWN || isnan(last->percent))
		return -1;
	*n = last->n;
	*N = last->N;
	return last->percent;
}

void headlines_missing(struct pack *p, struct pack_lines *out)
{
	size_t withheld = p->withheld.n;
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		int64_t n, N;
		double share = gap(&t->stats, &n, &N);
		if (share < GAP)
			continue;
		add(p, out,
		    arena_fmt(p->a,
			      "%s %s: not known or not stated for %lld of %lld "
			      "(%.1f%%).",
			      t->number, t->stats.query->title, (long long)n,
			      (long long)N, share));
	}
	if (withheld)
		add(p, out,
		    "Numbers are withheld by disclosure control; a "
		    "table without them is not a table of zeros.");
	for (size_t i = 0; i < p->shared.n; i++)
		add(p, out, p->shared.v[i]);
	for (size_t i = 0; i < p->left_out.n; i++)
		add(p, out, arena_fmt(p->a, "Left out: %s", p->left_out.v[i]));
	if (!out->n)
		add(p, out, "In no table is a third or more missing.");
	add(p, out,
	    "That a review does not mention something does not show "
	    "that it was absent. Figures of areas are not measures of "
	    "performance.");
}
