/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running headers, footers and printed page numbers. */
#include "furniture.h"

#include <stdlib.h>

#include "edge.h"
#include "label.h"
#include "marking.h"

/* Tenths of a point by which one line may stand higher than another of its
 * kind; more on a page that was scanned. */
#define SAME_HEIGHT     60
#define SAME_HEIGHT_OCR 200
/* Lines of one run of headers keep their height to this. */
#define LEVEL 15
/* Pages from one header to the next of its kind: odd and even differ. */
#define NEAR 3
/* Edges among which the same one is looked for. */
#define AMONG 6
/* Tenths of a point from which a word such as "DRAFT" is a watermark. */
#define STAMP_SIZE 300
/* Tenths of a point from which a line of the first page may be the title, and
 * no line of another a running one. */
#define TITLE_SIZE 140

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

/* Whether edge i of its group comes back on a page near by. A heading of the
 * same words may stand between. */
static bool comes_back(const struct furniture *f, struct group g, size_t i)
{
	const struct edge *v = f->edges.v;
	for (size_t k = i; k > g.from && i - k < AMONG; k--)
		if (same_kind(f, &v[i], &v[k - 1]))
			return true;
	for (size_t k = i + 1; k < g.to && k - i <= AMONG; k++)
		if (same_kind(f, &v[i], &v[k]))
			return true;
	return false;
}

static void mark(struct furniture *f, const struct edge *e)
{
	f->lines->v[e->line].use = LINE_FURNITURE;
}

static bool is_marked(const struct furniture *f, const struct edge *e)
{
	return f->lines->v[e->line].use == LINE_FURNITURE;
}

/* Edges of a zone by their height: how many there are at a height, and how
 * many of these come back. */
struct height {
	enum edge_zone zone;
	int y;
	size_t back; /* of this one and those before it */
};

struct heights {
	struct height *v;
	size_t n;
};

static int compare_height(const void *va, const void *vb)
{
	const struct height *a = va, *b = vb;
	if (a->zone != b->zone)
		return a->zone < b->zone ? -1 : 1;
	return a->y < b->y ? -1 : a->y > b->y;
}

static struct heights measure_heights(struct furniture *f)
{
	const struct edges *e = &f->edges;
	struct heights h = { .v = arena_alloc(f->a, (e->n + 1) * sizeof *h.v) };
	for (struct group g = { 0 }; next_group(e, &g);)
		for (size_t i = g.from; i < g.to; i++)
			h.v[h.n++] = (struct height){ e->v[i].zone, e->v[i].y,
						      comes_back(f, g, i) };
	qsort(h.v, h.n, sizeof *h.v, compare_height);
	for (size_t i = 1; i < h.n; i++)
		h.v[i].back += h.v[i - 1].back;
	return h;
}

/* The first that is not before (zone, y). */
static size_t find_height(const struct heights *h, enum edge_zone zone, int y)
{
	struct height key = { zone, y, 0 };
	size_t lo = 0, hi = h->n;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (compare_height(&h->v[mid], &key) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Running chapter titles: none of them need come back often, but most lines
 * at their height do. */
static bool is_running_level(const struct heights *h, const struct edge *e)
{
	if (e->y < 0)
		return false;
	size_t from = find_height(h, e->zone, e->y - LEVEL);
	size_t to = find_height(h, e->zone, e->y + LEVEL + 1);
	if (from >= to)
		return false;
	size_t back = h->v[to - 1].back - (from ? h->v[from - 1].back : 0);
	return back >= 4 && 3 * back >= 2 * (to - from);
}

/* A footer that was taken for a table's row counts pages. */
static bool counts_pages(const struct furniture *f, struct group g)
{
	const struct edge *v = f->edges.v;
	for (size_t i = g.from + 1; i < g.to; i++)
		for (size_t k = 0; k < v[i].n_numbers; k++)
			if (v[i].page > v[i - 1].page &&
			    k < v[i - 1].n_numbers &&
			    v[i].number[k].value - v[i - 1].number[k].value ==
				    v[i].page - v[i - 1].page)
				return true;
	return false;
}

/* How often a line must come back. Formats that know their headers and have no
 * places on the page may repeat a question at the top of three pages. */
static size_t least_of(const struct furniture *f, const struct edge *e)
{
	size_t pages = f->in->pages.n;
	if (e->y < 0 && f->in->format != EXTRACT_TXT &&
	    f->in->format != EXTRACT_UNKNOWN)
		return pages < 6 ? 4 : pages / 2 + 1;
	return pages <= 4 ? 2 : 3;
}

static void mark_group(struct furniture *f, struct group g,
		       const struct heights *heights)
{
	const struct edges *e = &f->edges;
	size_t few = least_of(f, &e->v[g.from]), back = 0, rows = 0;
	for (size_t i = g.from; i < g.to; i++) {
		back += comes_back(f, g, i);
		rows += e->v[i].row;
	}
	size_t body = in_body(e, g);
	bool common = body >= 2 && body >= back / 2;
	if (rows && !counts_pages(f, g))
		return;
	for (size_t i = g.from; i < g.to; i++)
		if (comes_back(f, g, i) &&
		    ((back >= few && !common) ||
		     is_running_level(heights, &e->v[i])))
			mark(f, &e->v[i]);
}

static void mark_repeated(struct furniture *f)
{
	struct heights heights = measure_heights(f);
	for (struct group g = { 0 }; next_group(&f->edges, &g);) {
		const struct edge *e = &f->edges.v[g.from];
		if (e->zone != ZONE_BODY && !e->pure)
			mark_group(f, g, &heights);
	}
}

/* Watermarks stand in one place of the body on most pages, or are large. */
static void mark_stamps(struct furniture *f)
{
	const struct edges *e = &f->edges;
	for (struct group g = { 0 }; next_group(e, &g);) {
		size_t same = 0;
		for (size_t i = g.from + 1; i < g.to; i++)
			same += e->v[i].page > e->v[i - 1].page &&
				e->v[i].y >= 0 &&
				abs(e->v[i].y - e->v[i - 1].y) <= LEVEL &&
				abs(e->v[i].x - e->v[i - 1].x) <= LEVEL;
		bool most = same >= 3 && same + 1 >= g.to - g.from &&
			    2 * (same + 1) >= f->in->pages.n;
		for (size_t i = g.from; i < g.to; i++) {
			const struct line *l = &f->lines->v[e->v[i].line];
			bool large = l->block->size >= STAMP_SIZE ||
				     (e->v[i].y < 0 && l->first &&
				      2 * (g.to - g.from) >= f->in->pages.n &&
				      f->in->pages.n > 2);
			if (most || (large && marking_is_stamp(l->text)))
				mark(f, &e->v[i]);
		}
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

static int compare_words(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return x < y ? -1 : x > y;
}

/* The words of what is furniture by now, and of the large lines of the first
 * page: what a document calls itself. Sorted. */
static size_t known_words(struct furniture *f, uint64_t **out)
{
	const struct edges *e = &f->edges;
	uint64_t *v = arena_alloc(f->a, (e->n + 1) * sizeof *v);
	size_t n = 0;
	for (size_t i = 0; i < e->n; i++) {
		int size = f->lines->v[e->v[i].line].block->size;
		if (e->v[i].words &&
		    (is_marked(f, &e->v[i]) ||
		     (e->v[i].page == 1 && size >= TITLE_SIZE)))
			v[n++] = e->v[i].words;
	}
	qsort(v, n, sizeof *v, compare_words);
	*out = v;
	return n;
}

/* What stands outermost on a later page, smaller than a title, and says what
 * other furniture, or the title, says: the one left-hand header of a document
 * of three pages. */
static void mark_echoes(struct furniture *f)
{
	uint64_t *known;
	size_t n = known_words(f, &known);
	for (size_t i = 0; i < f->edges.n; i++) {
		const struct edge *e = &f->edges.v[i];
		const struct line *l = &f->lines->v[e->line];
		if (e->zone == ZONE_BODY || !e->outer || e->row ||
		    e->page == 1 || l->block->size >= TITLE_SIZE)
			continue;
		if (marking_is_notice(l->text) ||
		    (e->words && n &&
		     bsearch(&e->words, known, n, sizeof *known,
			     compare_words)))
			mark(f, e);
	}
}

/* What a web page says of itself. */
static void mark_web(struct lines *lines)
{
	for (size_t i = 0; i < lines->n; i++)
		if (lines->v[i].first && marking_is_web(lines->v[i].text))
			lines->v[i].use = LINE_FURNITURE;
}

const char **furniture_mark(struct arena *scratch, const struct extract_doc *in,
			    struct lines *lines)
{
	const char **labels =
		arena_alloc(scratch, (in->pages.n + 1) * sizeof *labels);
	struct furniture f = { .a = scratch, .in = in, .lines = lines };
	for (size_t i = 0; i < in->pages.n; i++)
		labels[i] = in->pages.v[i].label;
	if (in->format == EXTRACT_HTML)
		mark_web(lines);
	if (!in->paged)
		return labels;
	edges_collect(scratch, in, lines, &f.edges);
	mark_repeated(&f);
	mark_stamps(&f);
	labels_mark_numbers(scratch, &f.edges, lines);
	mark_level(&f, ZONE_TOP);
	mark_level(&f, ZONE_BOTTOM);
	mark_echoes(&f);
	labels_read(scratch, &f.edges, lines, labels);
	return labels;
}
