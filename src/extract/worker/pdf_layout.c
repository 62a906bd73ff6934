/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reading order of a page: a recursive cut along white space. Strips that
 * leave the same vertical gutter free form a group; a group is columns of
 * prose, to be read one after the other, or a table, to be read across.
 * Whatever has no gutter is one column. A box beside the text, which goes on
 * below it, is read after the paragraph that it stands by.
 */
#include "pdf.h"

#include <stdlib.h>
#include <string.h>

#include "../clean.h"
#include "pdf_strip.h"

#define DEPTH_MAX 4

/* One region while it is read from top to bottom. */
struct region {
	struct pdf_page *pg;
	struct pdf_strips strips;
	size_t at;            /* the next strip */
	size_t n_plain;       /* strips just before it that are in `plain` */
	struct pdf_set plain; /* words of one column, not yet read */
	struct pdf_floats floats;
};

static void flush(struct region *r)
{
	if (r->plain.n)
		pdf_flow(r->pg, &r->plain, &r->floats);
	r->plain = (struct pdf_set){ 0 };
	r->floats = (struct pdf_floats){ 0 };
	r->n_plain = 0;
}

static void add_plain(struct region *r, const struct pdf_set *words)
{
	for (size_t i = 0; i < words->n; i++)
		pdf_set_add(r->pg->a, &r->plain, words->v[i]);
}

/* The first lines of a right column or cell may stand above the left one's:
 * they were taken for plain text and are taken back. */
static void take_head(struct region *r, struct pdf_group *g)
{
	double left = g->gutters.v[0].x1 - 0.01;
	size_t taken = 0;
	while (r->n_plain) {
		const struct pdf_strip *x = g->v - 1;
		if (x->words.v[0]->box.x0 < left ||
		    pdf_gap(x, g->v) > 0.9 * r->pg->size)
			break;
		r->plain.n -= x->words.n;
		r->n_plain--;
		g->v--;
		g->n++;
		taken++;
	}
	r->at -= taken;
	if (taken)
		(void)pdf_shape_of(r->pg, g);
}

/* Whether the left column goes on below the right one, across the page: then
 * the right one is a box that the text flows around. */
static bool is_box(const struct region *r, const struct pdf_group *g)
{
	const struct pdf_strip *next = g->v + g->n;
	if (g->gutters.n != 1 || r->at + g->n == r->strips.n)
		return false;
	const struct pdf_box *first = &next->words.v[0]->box;
	double edge = g->words.v[0]->box.x0;
	return pdf_gap(next - 1, next) < 0.9 * r->pg->size &&
	       first->x0 < edge + 2 && first->x0 > edge - 2 &&
	       next->words.v[next->words.n - 1]->box.x1 > g->gutters.v[0].x1;
}

static void read_columns(struct region *r, struct pdf_group *g)
{
	struct arena *a = r->pg->a;
	take_head(r, g);
	if (is_box(r, g)) {
		struct pdf_set text =
			pdf_column_of(a, &g->words, &g->gutters, 0);
		struct pdf_float *f = ARENA_PUSH(a, &r->floats);
		f->words = pdf_column_of(a, &g->words, &g->gutters, 1);
		f->bottom = g->v[g->n - 1].y1;
		add_plain(r, &text);
		r->n_plain = 0;
		return;
	}
	flush(r);
	for (size_t i = 0; i <= g->gutters.n; i++) {
		struct pdf_set c = pdf_column_of(a, &g->words, &g->gutters, i);
		pdf_region(r->pg, &c);
	}
}

/* In a table a column of numbers is a column. */
static void read_table(struct region *r, struct pdf_group *g)
{
	struct pdf_gutter v[PDF_GUTTERS_MAX + 1];
	size_t n = 0;
	take_head(r, g);
	flush(r);
	if (g->numbers.n)
		v[n++] = g->numbers.v[0];
	for (size_t i = 0; i < g->gutters.n; i++)
		v[n++] = g->gutters.v[i];
	pdf_table(r->pg, &g->words, v, n);
}

void pdf_region(struct pdf_page *pg, const struct pdf_set *words)
{
	struct region r = { .pg = pg };
	struct pdf_group g;
	if (!words->n)
		return;
	r.strips = pdf_strips_of(pg, words);
	pg->depth++;
	while (r.at < r.strips.n) {
		const struct pdf_strip *x = &r.strips.v[r.at];
		enum pdf_shape shape = PDF_ONE_COLUMN;
		if (pg->depth <= DEPTH_MAX)
			shape = pdf_group_at(pg, x, r.strips.n - r.at, &g);
		if (shape == PDF_COLUMNS) {
			read_columns(&r, &g);
			r.at += g.n;
		} else if (shape == PDF_TABLE) {
			read_table(&r, &g);
			r.at += g.n;
		} else {
			add_plain(&r, &x->words);
			r.n_plain++;
			r.at++;
		}
	}
	flush(&r);
	pg->depth--;
}

static double usual_size(const struct pdf_page *pg)
{
	double *sizes = arena_alloc(pg->a, (pg->words.n + 1) * sizeof *sizes);
	for (size_t i = 0; i < pg->words.n; i++)
		sizes[i] = pg->words.v[i].size;
	qsort(sizes, pg->words.n, sizeof *sizes, pdf_by_value);
	return sizes[pg->words.n / 2];
}

/* A word over other words: a watermark, a drop cap, a stamp. */
static bool is_overlay(const struct pdf_page *pg, const struct pdf_word *w)
{
	size_t below = 0;
	if (w->size < 2.2 * pg->size)
		return false;
	for (size_t i = 0; i < pg->words.n && below < 3; i++) {
		const struct pdf_word *o = &pg->words.v[i];
		double mid = pdf_mid_y(&o->box);
		below += o != w && o->size < w->size / 2 && mid > w->box.y0 &&
			 mid < w->box.y1 && o->box.x0 < w->box.x1 &&
			 o->box.x1 > w->box.x0;
	}
	return below >= 3;
}

/* What stands across the page or over its text, as blocks of their own. */
static void add_aside(struct pdf_page *pg, const struct pdf_set *words)
{
	struct buf text = { 0 };
	struct extract_block x = { .kind = EXTRACT_PARAGRAPH,
				   .page = pg->number };
	for (size_t i = 0; i < words->n; i++) {
		buf_str(&text, i ? " " : "");
		buf_add(&text, words->v[i]->p, words->v[i]->n);
	}
	if (words->n) {
		const struct pdf_line l = { .words = *words,
					    .box = words->v[0]->box,
					    .size = words->v[0]->size };
		pdf_describe(&x, &l, 1);
		clean_block(pg->job->a, &pg->job->doc->blocks, &x,
			    buf_text(&text), text.n);
	}
	buf_release(&text);
}

/* Puts what is in a box before the first block that begins below it. */
static void put_box(struct pdf_page *pg, size_t from, const struct pdf_float *f)
{
	struct extract_blocks *blocks = &pg->job->doc->blocks;
	size_t end = blocks->n, to = from;
	pdf_region(pg, &f->words);
	size_t n = blocks->n - end;
	while (to < end && blocks->v[to].y0 < pdf_tenths(f->bottom - 2))
		to++;
	if (!n || to == end)
		return;
	struct extract_block *own = arena_alloc(pg->a, n * sizeof *own);
	memcpy(own, blocks->v + end, n * sizeof *own);
	memmove(blocks->v + to + n, blocks->v + to, (end - to) * sizeof *own);
	memcpy(blocks->v + to, own, n * sizeof *own);
}

void pdf_layout(struct pdf_page *pg)
{
	struct pdf_set words = { 0 }, vertical = { 0 }, overlays = { 0 };
	if (!pg->words.n)
		return;
	pg->size = usual_size(pg);
	if (pg->tags && pdf_tagged(pg, pg->tags))
		return;
	for (size_t i = 0; i < pg->words.n; i++) {
		const struct pdf_word *w = &pg->words.v[i];
		pdf_set_add(pg->a,
			    w->vertical         ? &vertical
			    : is_overlay(pg, w) ? &overlays
						: &words,
			    w);
	}
	add_aside(pg, &overlays);
	struct pdf_floats boxes = pdf_take_boxes(pg, &words);
	size_t from = pg->job->doc->blocks.n;
	pdf_region(pg, &words);
	for (size_t i = 0; i < boxes.n; i++)
		put_box(pg, from, &boxes.v[i]);
	add_aside(pg, &vertical);
}
