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
#define GAP_OF_ROW  25.0 /* the same of one factor */

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
	const struct pack_selection *n = &p->selection;
	struct arena *a = p->a;
	const char *period = pack_period(a, &p->o->filter);
	if (p->protected_) {
		add(p, out,
		    arena_fmt(a,
			      "The tables count reviews (%s); how many, they "
			      "say as far as disclosure control lets them. "
			      "Percentages of themes are of the reviews that "
			      "can be read.",
			      period));
		return;
	}
	add(p, out,
	    arena_fmt(a, "The tables count %lld %s of %lld %s (%s).",
		      (long long)n->reviews,
		      plural(n->reviews, "review", "reviews"),
		      (long long)n->children,
		      plural(n->children, "child", "children"), period));
	if (n->readable == n->reviews)
		add(p, out, "All of them have a report here that can be read.");
	else
		add(p, out,
		    arena_fmt(a,
			      "%lld of the %lld %s a report here that can be "
			      "read: tables of themes, words and "
			      "recommendations rest on these alone, and they "
			      "need not be like the others.",
			      (long long)n->readable, (long long)n->reviews,
			      n->readable == 1 ? "has" : "have"));
	if (n->with_report > n->readable)
		add(p, out,
		    arena_fmt(a,
			      "%lld %s a report that could not be read; `revix "
			      "check` names it.",
			      (long long)(n->with_report - n->readable),
			      n->with_report - n->readable == 1 ? "has"
								: "have"));
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

/* What several tables say alike is one comparison. */
static bool told_before(const struct found *v, size_t n,
			const struct stats_change *c)
{
	for (size_t i = 0; i < n; i++) {
		const struct stats_change *x = v[i].c;
		if (str_eq_nocase(x->row, c->row) && x->now.n == c->now.n &&
		    x->now.N == c->now.N && x->before.n == c->before.n &&
		    x->before.N == c->before.N)
			return true;
	}
	return false;
}

/* The changes that were tested, each once. */
static size_t gather(struct pack *p, struct found **out)
{
	size_t n = 0, made = 0;
	for (size_t i = 0; i < p->tables.n; i++)
		if (p->tables.v[i].compared)
			n += p->tables.v[i].changes.n;
	*out = arena_alloc(p->a, (n + 1) * sizeof **out);
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		for (size_t k = 0; t->compared && k < t->changes.n; k++) {
			const struct stats_change *c = &t->changes.v[k];
			if (!isnan(c->test.p) && c->test.method &&
			    !told_before(*out, made, c))
				(*out)[made++] =
					(struct found){ .t = t, .c = c };
		}
	}
	return made;
}

static size_t adjust(struct pack *p, struct found *v, size_t n)
{
	double *x = arena_alloc(p->a, (n + 1) * sizeof *x);
	size_t clear = 0;
	for (size_t i = 0; i < n; i++)
		x[i] = v[i].c->test.p;
	maths_bh(x, n, x);
	for (size_t i = 0; i < n; i++) {
		v[i].q = x[i];
		clear += x[i] < CLEAR;
	}
	if (n)
		qsort(v, n, sizeof *v, by_q);
	return clear;
}

/* Those that pass in their own table only. */
static void within_tables(struct pack *p, const struct found *v, size_t n,
			  struct pack_lines *out)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < n; i++)
		if (v[i].q >= CLEAR && v[i].c->q < CLEAR)
			buf_fmt(&b, "%s%s %s%s%s (%.3f)", b.n ? "; " : "",
				v[i].t->number, v[i].c->row,
				*v[i].c->col ? ", " : "", v[i].c->col,
				v[i].c->q);
	if (b.n)
		add(p, out,
		    arena_fmt(
			    p->a,
			    "Adjusted over the rows of their own table alone, "
			    "p is below 0.05 for: %s. Of so many comparisons "
			    "some will be.",
			    buf_text(&b)));
	buf_release(&b);
}

void headlines_changes(struct pack *p, struct pack_lines *out)
{
	struct found *v;
	size_t n = gather(p, &v);
	if (!n)
		return;
	size_t clear = adjust(p, v, n);
	const char *found =
		clear > 1 ? arena_fmt(p->a, "For %zu a change is clear", clear)
		: clear   ? "For one a change is clear"
			  : "For none a change could be shown";
	add(p, out,
	    arena_fmt(p->a,
		      "%zu shares were compared with the earlier period (%s). "
		      "%s (p below 0.05, "
		      "adjusted over all of them after Benjamini and "
		      "Hochberg)%s",
		      n, pack_period(p->a, &p->o->earlier), found,
		      clear > CHANGES_MAX ? "; the clearest:"
		      : clear             ? ":"
					  : ". That is not to say that nothing "
					    "changed."));
	for (size_t i = 0; i < clear && i < CHANGES_MAX; i++)
		add(p, out, in_words(p, &v[i]));
	within_tables(p, v, n, out);
	add(p, out,
	    "A change in what is recorded or how it is coded looks "
	    "like a change in what happened: look at the missing rows "
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

/* Rows of factors whose column of what is not known is large. */
static void gaps_of_rows(struct pack *p, const struct pack_table *t,
			 struct pack_lines *out)
{
	const struct stats_table *x = &t->stats;
	struct buf b = { 0 };
	if (!x->col_missing || x->query->percent != STATS_PERCENT_ROW ||
	    x->base_known)
		return;
	for (size_t r = 0; r < x->n_rows; r++) {
		const struct stats_cell *c = &x->cells[(r + 1) * x->n_cols - 1];
		/* Factors are asked of every review; categories are not. */
		if (c->N != x->cells[x->n_cols - 1].N)
			goto out;
		if (c->hidden == STATS_SHOWN && c->percent >= GAP_OF_ROW)
			buf_fmt(&b, "%s%s %lld of %lld (%.1f%%)",
				b.n ? "; " : "", x->rows[r], (long long)c->n,
				(long long)c->N, c->percent);
	}
	if (b.n)
		add(p, out,
		    arena_fmt(p->a, "%s %s: not known for %s.", t->number,
			      x->query->title, buf_text(&b)));
out:
	buf_release(&b);
}

void headlines_missing(struct pack *p, struct pack_lines *out)
{
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		int64_t n = 0, N = 0;
		gaps_of_rows(p, t, out);
		double share = gap(&t->stats, &n, &N);
		if (share >= GAP)
			add(p, out,
			    arena_fmt(p->a,
				      "%s %s: %s for %lld of %lld (%.1f%%).",
				      t->number, t->stats.query->title,
				      str_lower(p->a, t->stats.query->missing),
				      (long long)n, (long long)N, share));
	}
	if (!out->n && !p->protected_)
		add(p, out, "In no table is a third or more missing.");
	if (p->withheld.n)
		add(p, out,
		    "Numbers are withheld by disclosure control; a "
		    "table without them is not a table of zeros.");
	for (size_t i = 0; i < p->shared.n; i++)
		add(p, out, p->shared.v[i]);
	add(p, out,
	    "That a review does not mention something does not show "
	    "that it was absent. Figures of areas are not measures of "
	    "performance.");
}
