/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printed page numbers. */
#include "label.h"

#include <stdlib.h>

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

static void add_count(struct arena *a, struct counts *c, uint64_t key,
		      const struct edge *e, const struct edge_number *number)
{
	*ARENA_PUSH(a, c) = (struct count){
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

void labels_mark_numbers(struct arena *a, const struct edges *edges,
			 struct lines *lines)
{
	struct counts c = { 0 };
	for (size_t i = 0; i < edges->n; i++) {
		const struct edge *e = &edges->v[i];
		if (e->zone == ZONE_BODY || !e->pure || !e->n_numbers)
			continue;
		if (e->paged)
			lines->v[e->line].use = LINE_FURNITURE;
		else
			add_count(a, &c, e->zone, e, &e->number[0]);
	}
	count_pages(&c);
	for (size_t i = 0; i < c.n; i++) {
		bool lone = edges->in->pages.n <= 2 && c.v[i].distance == 0;
		if (c.v[i].n >= 2 || lone)
			lines->v[c.v[i].edge->line].use = LINE_FURNITURE;
	}
}

static void set_label(struct arena *a, const char **labels,
		      const struct count *x)
{
	labels[x->edge->page - 1] =
		arena_dup(a, x->number->text.p, x->number->text.n);
}

/* Left and right pages may print their number in two ways, and one of them
 * only once: it counts as the others do. best is 0 for a page without. */
static void read_odd_labels(struct arena *a, const struct counts *c,
			    const size_t *best, const char **labels)
{
	const struct count *model = NULL;
	for (size_t i = 0; i < c->n; i++)
		if (c->v[i].n >= 2 && (!model || c->v[i].n > model->n))
			model = &c->v[i];
	for (size_t i = 0; model && i < c->n; i++) {
		const struct count *x = &c->v[i];
		if (!best[x->edge->page - 1] && x->roman == model->roman &&
		    x->distance == model->distance)
			set_label(a, labels, x);
	}
}

void labels_read(struct arena *a, const struct edges *edges,
		 const struct lines *lines, const char **labels)
{
	struct counts c = { 0 };
	size_t pages = edges->in->pages.n;
	size_t *best = arena_alloc(a, (pages + 1) * sizeof *best);
	for (size_t i = 0; i < edges->n; i++) {
		const struct edge *e = &edges->v[i];
		uint64_t key = e->mask * 31 + e->zone;
		if (lines->v[e->line].use != LINE_FURNITURE)
			continue;
		for (size_t k = 0; k < e->n_numbers; k++)
			add_count(a, &c, key * 31 + k, e, &e->number[k]);
	}
	count_pages(&c);
	for (size_t i = 0; i < c.n; i++) {
		const struct count *x = &c.v[i];
		size_t page = (size_t)x->edge->page - 1;
		bool says_so = x->edge->paged && x->number == x->edge->number;
		if ((x->n < 2 && !says_so) || x->n <= best[page])
			continue;
		best[page] = x->n;
		set_label(a, labels, x);
	}
	read_odd_labels(a, &c, best, labels);
}
