/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running headers, footers and printed page numbers. */
#include "furniture.h"

#include <stdlib.h>

#include "edge.h"

/* Tenths of a point by which one line may stand higher than another of its
 * kind; more on a page that was scanned. */
#define SAME_HEIGHT     60
#define SAME_HEIGHT_OCR 200
/* Pages from one header to the next of its kind: odd and even differ. */
#define NEAR 3

struct furniture {
	struct arena *a;
	const struct extract_doc *in;
	struct lines *lines;
	struct edges edges;
};

/* Edges [from, to) have one mask and one zone. */
struct group {
	size_t from, to;
};

static bool next_group(const struct edges *e, struct group *g)
{
	g->from = g->to;
	if (g->from == e->n)
		return false;
	const struct edge *first = &e->v[g->from];
	while (g->to < e->n && e->v[g->to].mask == first->mask &&
	       e->v[g->to].zone == first->zone)
		g->to++;
	return true;
}

/* How often the mask stands in the body of pages, which sorts first. */
static size_t in_body(const struct edges *e, struct group g)
{
	size_t n = 0;
	for (size_t i = g.from; i && e->v[i - 1].mask == e->v[g.from].mask; i--)
		n += e->v[i - 1].zone == ZONE_BODY;
	return n;
}

static bool same_kind(const struct furniture *f, const struct edge *a,
		      const struct edge *b)
{
	bool ocr = f->in->pages.v[a->page - 1].ocr;
	int limit = ocr ? SAME_HEIGHT_OCR : SAME_HEIGHT;
	int rise = a->y - b->y, pages = a->page - b->page;
	return pages && abs(pages) <= NEAR &&
	       (a->y < 0 || b->y < 0 || abs(rise) <= limit);
}

/* Whether edge i of its group comes back on a page near by. */
static bool comes_back(const struct furniture *f, struct group g, size_t i)
{
	const struct edge *v = f->edges.v;
	return (i > g.from && same_kind(f, &v[i], &v[i - 1])) ||
	       (i + 1 < g.to && same_kind(f, &v[i], &v[i + 1]));
}

static void mark(struct furniture *f, const struct edge *e)
{
	f->lines->v[e->line].use = LINE_FURNITURE;
}

static bool is_marked(const struct furniture *f, const struct edge *e)
{
	return f->lines->v[e->line].use == LINE_FURNITURE;
}

static void mark_repeated(struct furniture *f)
{
	const struct edges *e = &f->edges;
	size_t few = f->in->pages.n <= 4 ? 2 : 3;
	for (struct group g = { 0 }; next_group(e, &g);) {
		size_t back = 0;
		if (e->v[g.from].zone == ZONE_BODY || e->v[g.from].pure)
			continue;
		for (size_t i = g.from; i < g.to; i++)
			back += comes_back(f, g, i);
		size_t body = in_body(e, g);
		if (back < few || (body >= 2 && body >= back / 2))
			continue;
		for (size_t i = g.from; i < g.to; i++)
			if (comes_back(f, g, i))
				mark(f, &e->v[i]);
	}
}

static int compare_int(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return x < y ? -1 : x > y;
}

/* Where the marked lines of a zone usually stand, and their size, if half of
 * the pages have one there; else y < 0. */
struct level {
	int y, size;
};

static struct level usual_level(struct furniture *f, enum edge_zone zone)
{
	const struct edges *e = &f->edges;
	int *y = arena_alloc(f->a, (e->n + 1) * sizeof *y);
	struct level level = { -1, 0 };
	size_t n = 0, there = 0;
	for (size_t i = 0; i < e->n; i++)
		if (e->v[i].zone == zone && e->v[i].y >= 0 &&
		    is_marked(f, &e->v[i]))
			y[n++] = e->v[i].y;
	if (!n)
		return level;
	qsort(y, n, sizeof *y, compare_int);
	int usual = y[n / 2];
	for (size_t i = 0; i < e->n; i++)
		if (e->v[i].zone == zone && is_marked(f, &e->v[i]) &&
		    abs(e->v[i].y - usual) <= SAME_HEIGHT) {
			level.size = f->lines->v[e->v[i].line].block->size;
			there++;
		}
	if (there >= 3 && 2 * there >= f->in->pages.n)
		level.y = usual;
	return level;
}

/* What stands level with the running lines, or beyond them, and is not
 * larger: not the title of a title page. */
static void mark_level(struct furniture *f, enum edge_zone zone)
{
	struct level usual = usual_level(f, zone);
	for (size_t i = 0; usual.y >= 0 && i < f->edges.n; i++) {
		const struct edge *e = &f->edges.v[i];
		if (e->zone != zone || e->y < 0 || e->page == 1 ||
		    f->lines->v[e->line].block->size > usual.size + 5)
			continue;
		if (zone == ZONE_TOP ? e->y <= usual.y + SAME_HEIGHT / 2
				     : e->y >= usual.y - SAME_HEIGHT / 2)
			mark(f, e);
	}
}

/*
 * A number on a page, by how far it is from the page's own: what counts pages
 * keeps its distance from page to page. n is the number of pages that do so
 * with the same key.
 */
struct count {
	uint64_t key;
	int distance;
	bool roman;
	const struct edge *edge;
	const struct edge_number *number;
	size_t n;
};

struct counts {
	struct count *v;
	size_t n, cap;
};

static void add_count(struct furniture *f, struct counts *c, uint64_t key,
		      const struct edge *e, const struct edge_number *number)
{
	*ARENA_PUSH(f->a, c) = (struct count){
		.key = key,
		.distance = number->value - e->page,
		.roman = number->roman,
		.edge = e,
		.number = number,
	};
}

static int compare_count(const void *va, const void *vb)
{
	const struct count *a = va, *b = vb;
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->roman != b->roman)
		return a->roman ? 1 : -1;
	if (a->distance != b->distance)
		return a->distance < b->distance ? -1 : 1;
	return a->edge->page - b->edge->page;
}

static void count_pages(struct counts *c)
{
	if (c->n)
		qsort(c->v, c->n, sizeof *c->v, compare_count);
	for (size_t i = 0, end; i < c->n; i = end) {
		size_t pages = 0;
		for (end = i; end < c->n; end++) {
			const struct count *x = &c->v[end];
			if (x->key != c->v[i].key ||
			    x->roman != c->v[i].roman ||
			    x->distance != c->v[i].distance)
				break;
			pages += end == i ||
				 x->edge->page != c->v[end - 1].edge->page;
		}
		for (size_t k = i; k < end; k++)
			c->v[k].n = pages;
	}
}

static void mark_numbers(struct furniture *f)
{
	struct counts c = { 0 };
	for (size_t i = 0; i < f->edges.n; i++) {
		const struct edge *e = &f->edges.v[i];
		if (e->zone == ZONE_BODY || !e->pure || !e->n_numbers)
			continue;
		if (e->paged)
			mark(f, e);
		else
			add_count(f, &c, e->zone, e, &e->number[0]);
	}
	count_pages(&c);
	for (size_t i = 0; i < c.n; i++) {
		bool lone = f->in->pages.n <= 2 && c.v[i].distance == 0;
		if (c.v[i].n >= 2 || lone)
			mark(f, c.v[i].edge);
	}
}

/* Of the numbers that count pages, for each page the one that does so on
 * most pages. */
static void read_labels(struct furniture *f, const char **labels)
{
	struct counts c = { 0 };
	size_t *best = arena_alloc(f->a, (f->in->pages.n + 1) * sizeof *best);
	for (size_t i = 0; i < f->edges.n; i++) {
		const struct edge *e = &f->edges.v[i];
		uint64_t key = e->mask * 31 + e->zone;
		for (size_t k = 0; is_marked(f, e) && k < e->n_numbers; k++)
			add_count(f, &c, key * 31 + k, e, &e->number[k]);
	}
	count_pages(&c);
	for (size_t i = 0; i < c.n; i++) {
		const struct count *x = &c.v[i];
		size_t page = (size_t)x->edge->page - 1;
		bool says_so = x->edge->paged && x->number == x->edge->number;
		if ((x->n < 2 && !says_so) || x->n <= best[page])
			continue;
		best[page] = x->n;
		labels[page] =
			arena_dup(f->a, x->number->text.p, x->number->text.n);
	}
}

const char **furniture_mark(struct arena *scratch, const struct extract_doc *in,
			    struct lines *lines)
{
	const char **labels =
		arena_alloc(scratch, (in->pages.n + 1) * sizeof *labels);
	struct furniture f = { .a = scratch, .in = in, .lines = lines };
	for (size_t i = 0; i < in->pages.n; i++)
		labels[i] = in->pages.v[i].label;
	if (!in->paged)
		return labels;
	edges_collect(scratch, in, lines, &f.edges);
	mark_repeated(&f);
	mark_numbers(&f);
	mark_level(&f, ZONE_TOP);
	mark_level(&f, ZONE_BOTTOM);
	read_labels(&f, labels);
	return labels;
}
