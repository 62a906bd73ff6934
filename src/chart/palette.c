/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A palette: what fills areas keeps its colour to the bit, so that a shade of
 * a heat map is that of its value; the mixed colours at the rims of letters
 * and lines become the nearest that is there already.
 */
#include "palette.h"

#include <stdlib.h>

#define SLOTS       65536u
#define COLOURS_MAX (SLOTS / 2)
/* A colour of fewer than one pixel in so many is that of a rim, */
#define RIM 20000
/* and goes into one that differs by so much of 255 at most. */
#define NEAR 10

struct palette_entry {
	uint32_t rgb; /* and one: 0 is free */
	uint32_t pixels;
	uint8_t index;
};

static uint32_t key_of(const uint8_t *rgb)
{
	return ((uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2]) + 1;
}

/* Where the colour stands, or would stand. */
static struct palette_entry *find(struct palette_entry *table, uint32_t key)
{
	uint32_t i = (key * 2654435761u) >> 16;
	while (table[i].rgb && table[i].rgb != key)
		i = (i + 1) % SLOTS;
	return &table[i];
}

/* How many pixels each colour has; the number of colours, which is too large
 * when counting ended before all were seen. */
static size_t count(struct palette_entry *table, const uint8_t *rows, size_t w,
		    size_t h)
{
	struct palette_entry *e = NULL;
	size_t n = 0;
	for (size_t y = 0; y < h; y++) {
		const uint8_t *at = rows + y * (1 + 3 * w) + 1;
		for (size_t x = 0; x < w; x++, at += 3) {
			uint32_t key = key_of(at);
			if (!e || e->rgb != key)
				e = find(table, key);
			if (!e->rgb && ++n > COLOURS_MAX)
				return n;
			e->rgb = key;
			e->pixels++;
		}
	}
	return n;
}

/* The most frequent first; the same order for the same picture. */
static int compare(const void *a, const void *b)
{
	const struct palette_entry *x = *(struct palette_entry *const *)a;
	const struct palette_entry *y = *(struct palette_entry *const *)b;
	if (x->pixels != y->pixels)
		return x->pixels > y->pixels ? -1 : 1;
	return x->rgb < y->rgb ? -1 : x->rgb > y->rgb;
}

/* The nearest colour of the palette; *far is the greatest difference in red,
 * green or blue. */
static uint8_t nearest(const struct palette *p, const uint8_t *rgb, int *far)
{
	int best = 256;
	size_t at = 0;
	for (size_t i = 0; i < p->n && best; i++) {
		int most = 0;
		for (size_t k = 0; k < 3; k++) {
			int d = abs(p->rgb[3 * i + k] - rgb[k]);
			most = d > most ? d : most;
		}
		if (most < best) {
			best = most;
			at = i;
		}
	}
	*far = best;
	return (uint8_t)at;
}

static void adopt(struct palette *p, struct palette_entry *e, size_t pixels)
{
	uint32_t v = e->rgb - 1;
	const uint8_t rgb[3] = { (uint8_t)(v >> 16), (uint8_t)(v >> 8),
				 (uint8_t)v };
	int far;
	e->index = nearest(p, rgb, &far);
	bool rim = e->pixels < pixels / RIM;
	if (p->n == PALETTE_MAX || (rim && far <= NEAR))
		return;
	e->index = (uint8_t)p->n;
	for (size_t k = 0; k < 3; k++)
		p->rgb[3 * p->n + k] = rgb[k];
	p->n++;
}

struct palette *palette_of(struct arena *a, const uint8_t *rows, size_t w,
			   size_t h)
{
	struct palette *p = ARENA_NEW(a, struct palette);
	p->table = arena_alloc(a, SLOTS * sizeof *p->table);
	size_t n = count(p->table, rows, w, h), m = 0;
	if (n > COLOURS_MAX)
		return NULL;
	struct palette_entry **order = arena_alloc(a, n * sizeof(void *));
	for (size_t i = 0; i < SLOTS; i++)
		if (p->table[i].rgb)
			order[m++] = &p->table[i];
	qsort(order, m, sizeof *order, compare);
	for (size_t i = 0; i < m; i++)
		adopt(p, order[i], w * h);
	return p;
}

uint8_t palette_index(const struct palette *p, const uint8_t *rgb)
{
	return find(p->table, key_of(rgb))->index;
}
