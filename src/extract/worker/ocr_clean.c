/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A picture made fit to be read: turned until its lines are level, and without
 * the rules of tables, of which the engine makes letters.
 */
#include "ocr_pix.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SKEW_MIN   0.1F /* degrees */
#define SKEW_SURE  3.0F /* Leptonica's ratio; below it is a guess */
#define RULE       0.8  /* inches across: longer than letters that touch */
#define UPRIGHT    0.25 /* and down: longer than a thin stroke */
#define RULE_THICK 0.03 /* thicker are large letters and areas of colour */
#define MARGIN     3    /* pixels around what is wiped: its grey edge */
#define PALE       210  /* on even paper: rules too */
#define DARK       140  /* ink */
#define WHITE      255

PIX *ocr_pix(const struct ocr_image *image)
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

struct ocr_box ocr_box_at(BOXA *boxes, int i)
{
	int x = 0, y = 0, w = 0, h = 0;
	boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
	return (struct ocr_box){ x, y, x + w, y + h };
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

/* Replaces the picture by one whose lines are level. */
static void make_level(PIX **grey)
{
	l_float32 angle = 0, sure = 0;
	PIX *black = pixThresholdToBinary(*grey, DARK);
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

/* Ink and rules on white, whatever grey the scanner made the paper or the
 * table its cells. The picture that is read stays as it is: this one is
 * uneven. */
static PIX *to_black(PIX *grey, int threshold)
{
	PIX *even =
		pixBackgroundNorm(grey, NULL, NULL, 10, 15, 60, 40, 250, 2, 1);
	PIX *black = even ? pixThresholdToBinary(even, threshold) : NULL;
	pixDestroy(&even);
	return black;
}

void ocr_wipe(struct ocr_image *image, const struct ocr_box *b, bool from_above)
{
	int x0 = b->x0 - MARGIN, x1 = b->x1 + MARGIN;
	int y0 = b->y0 - MARGIN, y1 = b->y1 + MARGIN;
	size_t width = (size_t)image->width;
	if (x0 < 1 || y0 < 1 || x1 > image->width || y1 > image->height)
		return;
	const unsigned char *above = image->v + (size_t)(y0 - 1) * width;
	for (int y = y0; y < y1; y++) {
		unsigned char *row = image->v + (size_t)y * width;
		if (from_above)
			memcpy(row + x0, above + x0, (size_t)(x1 - x0));
		else
			memset(row + x0, row[x0 - 1], (size_t)(x1 - x0));
	}
}

static void wipe_rules(struct arena *a, struct ocr_image *image, PIX *black,
		       bool across, struct ocr_boxes *out)
{
	int length = (int)((across ? RULE : UPRIGHT) * image->dpi);
	int thick = (int)(RULE_THICK * image->dpi);
	PIX *rules = pixOpenBrick(NULL, black, across ? length : 1,
				  across ? 1 : length);
	BOXA *boxes = rules ? pixConnCompBB(rules, 8) : NULL;
	int n = boxes ? boxaGetCount(boxes) : 0;
	for (int i = 0; i < n; i++) {
		struct ocr_box b = ocr_box_at(boxes, i);
		if ((across ? b.y1 - b.y0 : b.x1 - b.x0) > thick)
			continue;
		ocr_wipe(image, &b, across);
		*ARENA_PUSH(a, out) = b;
	}
	boxaDestroy(&boxes);
	pixDestroy(&rules);
}

int ocr_clean(struct arena *a, struct ocr_image *image, struct ocr_boxes *rules)
{
	PIX *grey = ocr_pix(image), *pale = NULL;
	int rc = -1;
	if (!grey)
		goto out;
	make_level(&grey);
	from_pix(grey, image);
	pale = to_black(grey, PALE);
	if (!pale)
		goto out;
	wipe_rules(a, image, pale, true, rules);
	wipe_rules(a, image, pale, false, rules);
	rc = 0;
out:
	pixDestroy(&pale);
	pixDestroy(&grey);
	return rc;
}
