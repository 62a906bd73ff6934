/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix recs clusters: what several reviews recommend in nearly the same
 * words, and the words that differ. */
#include "register.h"

#include <stdlib.h>
#include <string.h>

static const struct emit_column columns[] = {
	{ "cluster", "Cluster", EMIT_LEFT, true },
	{ "reviews", "Reviews", EMIT_RIGHT, true },
	{ "members", "Members", EMIT_RIGHT, true },
	{ "areas", "Areas", EMIT_RIGHT, true },
	{ "first", "First year", EMIT_RIGHT, true },
	{ "last", "Last year", EMIT_RIGHT, true },
	{ "review", "Review", EMIT_LEFT, false },
	{ "area", "Area", EMIT_LEFT, false },
	{ "published", "Published", EMIT_LEFT, false },
	{ "kind", "Kind", EMIT_LEFT, false },
	{ "number", "No.", EMIT_LEFT, false },
	{ "text", "Text", EMIT_LEFT, false },
	{ "differs", "Differs from the first", EMIT_LEFT, false },
	{ "addressees", "Addressed to", EMIT_LEFT, false },
	{ "where", "Where", EMIT_LEFT, false },
	{ "status", "Status", EMIT_LEFT, false },
	{ "themes", "Themes", EMIT_LEFT, false },
	{ "asked", "Asked for", EMIT_LEFT, false },
	{ "id", "Id", EMIT_LEFT, false },
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

struct member {
	const struct store_rec *rec;
	bool asked;
};

struct group {
	struct member *v; /* the oldest first */
	size_t n, reviews, areas, asked;
	int first, last; /* years, 0: not known */
};

struct groups {
	struct group *v;
	size_t n, cap;
};

static int compare_years(int a, int b)
{
	if ((a == 0) != (b == 0))
		return a ? -1 : 1; /* not known: last */
	return a < b ? -1 : a > b;
}

/* By cluster, then the oldest first. */
static int compare_members(const void *va, const void *vb)
{
	const struct store_rec *a = ((const struct member *)va)->rec;
	const struct store_rec *b = ((const struct member *)vb)->rec;
	int by;
	if (a->cluster != b->cluster)
		return a->cluster < b->cluster ? -1 : 1;
	if ((by = compare_years(a->year, b->year)) != 0 ||
	    (by = strcmp(a->review, b->review)) != 0)
		return by;
	return a->id < b->id ? -1 : a->id > b->id;
}

/* The most said first. */
static int compare_groups(const void *va, const void *vb)
{
	const struct group *a = va, *b = vb;
	if (a->reviews != b->reviews)
		return a->reviews > b->reviews ? -1 : 1;
	if (a->areas != b->areas)
		return a->areas > b->areas ? -1 : 1;
	if (a->last != b->last)
		return a->last > b->last ? -1 : 1;
	return a->v->rec->cluster < b->v->rec->cluster ? -1 : 1;
}

static bool is_new_area(const struct group *g, size_t i)
{
	if (!*g->v[i].rec->area)
		return false;
	for (size_t k = 0; k < i; k++)
		if (str_eq_nocase(g->v[k].rec->area, g->v[i].rec->area))
			return false;
	return true;
}

static void count(struct group *g)
{
	for (size_t i = 0; i < g->n; i++) {
		const struct store_rec *x = g->v[i].rec;
		g->reviews += !i || !str_eq(x->review, g->v[i - 1].rec->review);
		g->areas += is_new_area(g, i);
		g->asked += g->v[i].asked;
		if (!x->year)
			continue;
		g->first = g->first && g->first < x->year ? g->first : x->year;
		g->last = g->last > x->year ? g->last : x->year;
	}
}

static void gather(struct cmd *c, const struct store_recs *all,
		   const bool *is_asked, struct groups *out)
{
	struct member *v = arena_alloc(&c->a, (all->n + 1) * sizeof *v);
	size_t n = 0;
	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].cluster)
			v[n++] = (struct member){ &all->v[i], is_asked[i] };
	qsort(v, n, sizeof *v, compare_members);
	for (size_t i = 0, next; i < n; i = next) {
		struct group g = { .v = v + i };
		for (next = i;
		     next < n && v[next].rec->cluster == v[i].rec->cluster;)
			next++;
		g.n = next - i;
		count(&g);
		if (g.asked)
			*ARENA_PUSH(&c->a, out) = g;
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, compare_groups);
}

/* ---- for people ---- */

/* "Said in 9 reviews since 2012, in 7 areas" */
static void put_heading(struct cmd *c, size_t i, const struct group *g)
{
	fprintf(c->out, "%s%zu. Said in %zu reviews", i ? "\n" : "", i + 1,
		g->reviews);
	if (g->first)
		fprintf(c->out, g->first == g->last ? ", in %d" : " since %d",
			g->first);
	if (g->areas)
		fprintf(c->out, ", in %zu area%s", g->areas,
			g->areas == 1 ? "" : "s");
	if (g->n > g->reviews)
		fprintf(c->out, ", %zu times in all", g->n);
	fprintf(c->out, "  [cluster %lld]\n", (long long)g->v->rec->cluster);
}

static void put_member(struct cmd *c, const struct group *g, size_t i)
{
	const struct store_rec *x = g->v[i].rec;
	const char *status = register_status(x);
	fprintf(c->out, "   %s  %s%s%s, %s%s%s%s%s%s%s  [%s]%s\n", x->review,
		x->area, *x->area ? ", " : "",
		*x->published ? x->published : "no date", x->kind,
		*x->number ? " " : "", x->number,
		*x->addressees ? ", to: " : "", x->addressees,
		*status ? "; " : "", status, x->cite,
		g->asked < g->n && g->v[i].asked ? " *" : "");
	if (!i)
		return;
	const char *differs = recs_differs(&c->a, g->v->rec->text, x->text);
	put_folded(c, *differs ? differs : "(the same words)");
}

static void put_as_text(struct cmd *c, const struct groups *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct group *g = &all->v[i];
		const char **others = arena_alloc(&c->a, g->n * sizeof *others);
		for (size_t k = 1; k < g->n; k++)
			others[k - 1] = g->v[k].rec->text;
		put_heading(c, i, g);
		put_folded(c,
			   recs_mark(&c->a, g->v->rec->text, others, g->n - 1));
		for (size_t k = 0; k < g->n; k++)
			put_member(c, g, k);
	}
}

/* ---- as a table: a row a member ---- */

static const char *number(struct cmd *c, int64_t n)
{
	return n ? arena_fmt(&c->a, "%lld", (long long)n) : "";
}

static void put_row(struct cmd *c, const struct group *g, size_t i,
		    struct emit_cell *cells)
{
	const struct store_rec *x = g->v[i].rec;
	const char *const v[N_COLUMNS] = {
		number(c, x->cluster),
		number(c, (int64_t)g->reviews),
		number(c, (int64_t)g->n),
		arena_fmt(&c->a, "%zu", g->areas),
		number(c, g->first),
		number(c, g->last),
		x->review,
		x->area,
		x->published,
		x->kind,
		x->number,
		x->text,
		recs_differs(&c->a, g->v->rec->text, x->text),
		x->addressees,
		x->cite,
		register_status(x),
		x->themes,
		g->v[i].asked ? "yes" : "no",
		x->identity,
	};
	for (size_t k = 0; k < N_COLUMNS; k++)
		cells[k].text = v[k];
}

static void put_as_table(struct cmd *c, const struct groups *all,
			 const char *about)
{
	size_t rows = 0, at = 0;
	for (size_t i = 0; i < all->n; i++)
		rows += all->v[i].n;
	struct emit_cell *cells =
		arena_alloc(&c->a, (rows * N_COLUMNS + 1) * sizeof *cells);
	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < all->v[i].n; k++)
			put_row(c, &all->v[i], k, cells + N_COLUMNS * at++);
	struct emit_table t = {
		.title = "What several reviews recommend",
		.about = about,
		.columns = columns,
		.n_columns = N_COLUMNS,
		.cells = cells,
		.n_rows = rows,
	};
	put_table(c, &t);
}

size_t register_clusters(struct cmd *c, const struct store_recs *all,
			 const bool *is_asked, const char *about)
{
	struct groups groups = { 0 };
	bool some = false;
	gather(c, all, is_asked, &groups);
	for (size_t i = 0; i < groups.n; i++)
		some = some || groups.v[i].asked < groups.v[i].n;
	about = arena_fmt(&c->a,
			  "%zu cluster%s %s%s. «…»: words that not all of it "
			  "have; below each member, how it differs from the "
			  "first",
			  groups.n, groups.n == 1 ? "" : "s", about,
			  some ? " (marked *), shown whole" : "");
	if (c->emit.format != EMIT_TEXT) {
		put_as_table(c, &groups, about);
		return groups.n;
	}
	put_as_text(c, &groups);
	if (!c->quiet) {
		fputs(groups.n ? "\n" : "", c->out);
		fprintf(c->out, "%s\n", about);
	}
	return groups.n;
}
