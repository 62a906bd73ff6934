/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A picture made fit to be read, by Leptonica: turned until its lines are
 * level; without the rules of tables, of which the engine makes letters; and
 * without the dots that lead to the page numbers of a contents page, which
 * spoil the words beside them. Where the dots were is kept.
 */
#include "ocr.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SKEW_MIN   0.1F /* degrees */
#define SKEW_SURE  3.0F /* Leptonica's ratio; below it is a guess */
#define RULE       0.4  /* inches: longer than any stroke of a letter */
#define RULE_THICK 0.05 /* thicker are areas of colour */
#define DOT_MAX    0.034
#define DOT_GAP    0.1 /* from dot to dot */
#define DOTS_MIN   7   /* fewer are an omission */
#define TILE       400 /* pixels over which paper is one grey */
#define WHITE      255

static PIX *to_pix(const struct ocr_image *image)
{
	PIX *p = pixCreate(image->width, image->height, 8);
	if (!p)
		return NULL;
	const unsigned char *from = image->v;
	for (int y = 0; y < image->height; y++) {
		l_uint32 *row = pixGetData(p) + (ptrdiff_t)y * pixGetWpl(p);
		for (int x = 0; x < image->width; x++)
			SET_DATA_BYTE(row, x, *from++);
	}
	return p;
}

static void from_pix(PIX *p, struct ocr_image *image)
{
	unsigned char *to = image->v;
	for (int y = 0; y < image->height; y++) {
		l_uint32 *row = pixGetData(p) + (ptrdiff_t)y * pixGetWpl(p);
		for (int x = 0; x < image->width; x++)
			*to++ = (unsigned char)GET_DATA_BYTE(row, x);
	}
}

static PIX *to_black(PIX *grey)
{
	PIX *black = NULL;
	pixOtsuAdaptiveThreshold(grey, TILE, TILE, 0, 0, 0.1F, NULL, &black);
	return black;
}

/* Replaces the picture by one whose lines are level. */
static void make_level(PIX **grey)
{
	l_float32 angle = 0, sure = 0;
	PIX *black = to_black(*grey);
	bool skewed = black && pixFindSkew(black, &angle, &sure) == 0 &&
		      sure >= SKEW_SURE && fabsf(angle) >= SKEW_MIN;
	pixDestroy(&black);
	PIX *level = NULL;
	if (skewed)
		level = pixRotateAMGray(*grey, angle * 3.14159265F / 180,
					WHITE);
	if (level) {
		pixDestroy(grey);
		*grey = level;
	}
}

static void wipe(struct ocr_image *image, int x0, int y0, int x1, int y1)
{
	x0 = x0 > 0 ? x0 : 0;
	y0 = y0 > 0 ? y0 : 0;
	x1 = x1 < image->width ? x1 : image->width;
	y1 = y1 < image->height ? y1 : image->height;
	for (int y = y0; y < y1 && x0 < x1; y++)
		memset(image->v + (size_t)y * (size_t)image->width + x0, WHITE,
		       (size_t)(x1 - x0));
}

static void wipe_rules(struct ocr_image *image, PIX *black, bool across)
{
	int length = (int)(RULE * image->dpi);
	int thick = (int)(RULE_THICK * image->dpi);
	PIX *rules = pixOpenBrick(NULL, black, across ? length : 1,
				  across ? 1 : length);
	BOXA *boxes = rules ? pixConnCompBB(rules, 8) : NULL;
	int n = boxes ? boxaGetCount(boxes) : 0;
	for (int i = 0; i < n; i++) {
		int x, y, w, h;
		if (boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h) == 0 &&
		    (across ? h : w) <= thick)
			wipe(image, x - 2, y - 2, x + w + 2, y + h + 2);
	}
	boxaDestroy(&boxes);
	pixDestroy(&rules);
}

struct dot {
	int x, y, w, h;
	bool used;
};

static int by_x(const void *a, const void *b)
{
	const struct dot *p = a, *q = b;
	return p->x != q->x ? (p->x > q->x) - (p->x < q->x) : p->y - q->y;
}

static size_t find_dots(const struct ocr_image *image, PIX *black,
			struct dot **out)
{
	int most = (int)(DOT_MAX * image->dpi);
	BOXA *boxes = pixConnCompBB(black, 8);
	int n = boxes ? boxaGetCount(boxes) : 0;
	struct dot *v = calloc((size_t)n + 1, sizeof *v);
	size_t found = 0;
	for (int i = 0; v && i < n; i++) {
		struct dot d = { 0 };
		if (boxaGetBoxGeometry(boxes, i, &d.x, &d.y, &d.w, &d.h) == 0 &&
		    d.w <= most && d.h <= most && d.w > 1 && d.h > 1)
			v[found++] = d;
	}
	boxaDestroy(&boxes);
	if (found)
		qsort(v, found, sizeof *v, by_x);
	*out = v;
	return found;
}

/* The next dot of a row behind dot i, or n. */
static size_t next_dot(const struct dot *v, size_t n, size_t i, int gap)
{
	for (size_t k = i + 1; k < n && v[k].x <= v[i].x + gap; k++) {
		int drop = v[k].y + v[k].h - v[i].y - v[i].h;
		if (!v[k].used && abs(drop) <= 2 && v[k].x >= v[i].x + v[i].w)
			return k;
	}
	return n;
}

static void wipe_leaders(struct arena *a, struct ocr_image *image, PIX *black,
			 struct ocr_leaders *out)
{
	struct dot *v;
	size_t n = find_dots(image, black, &v);
	int gap = (int)(DOT_GAP * image->dpi);
	for (size_t i = 0; i < n; i++) {
		size_t count = 1, last = i;
		for (size_t k = next_dot(v, n, i, gap); k < n && !v[i].used;
		     k = next_dot(v, n, k, gap)) {
			count++;
			last = k;
		}
		if (count < DOTS_MIN || v[i].used)
			continue;
		*ARENA_PUSH(a, out) =
			(struct ocr_leader){ v[i].x, v[last].x + v[last].w,
					     v[i].y + v[i].h };
		for (size_t k = i; k < n; k = next_dot(v, n, k, gap)) {
			v[k].used = true;
			wipe(image, v[k].x - 2, v[k].y - 2, v[k].x + v[k].w + 2,
			     v[k].y + v[k].h + 2);
		}
	}
	free(v);
}

int ocr_clean(struct arena *a, struct ocr_image *image, struct ocr_leaders *out)
{
	PIX *grey = to_pix(image), *black = NULL;
	if (grey) {
		make_level(&grey);
		from_pix(grey, image);
		black = to_black(grey);
	}
	if (black) {
		wipe_rules(image, black, true);
		wipe_rules(image, black, false);
		wipe_leaders(a, image, black, out);
	}
	int rc = black ? 0 : -1;
	pixDestroy(&black);
	pixDestroy(&grey);
	return rc;
}
