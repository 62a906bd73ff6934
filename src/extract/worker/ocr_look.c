/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How large and how bold a line is, measured, because the engine tells
 * neither. Size: letters stand on the base, and how far the tallest of a word
 * reach above it is a known share of the size, nearly the same in all text
 * faces. Weight: the thickness of strokes, as the length of dark runs.
 */
#include "ocr.h"

#include <stdlib.h>
#include <string.h>

#define CAPITAL 0.70 /* of the size: capitals, figures, b d f h k l */
#define SMALL   0.48 /* a c e m n o r s u v w x z and those that go down */

#define FULL 0.66 /* of the box of a bullet; a disc has 0.79 */

#define WORDS_MAX 64 /* of a line that are measured */

/* How far the tallest letter of a word reaches, as a share of the size; 0
 * when that is not known. A mark over all of it, a quote or bracket, reaches
 * further; t, i and j stand between small and tall. */
static double reach(const char *s)
{
	double most = 0;
	bool between = false;
	for (; *s; s++) {
		if (strchr(".,;:-", *s))
			continue;
		if ((*s >= 'A' && *s <= 'Z' && *s != 'Q') ||
		    (*s >= '0' && *s <= '9') || strchr("bdfhkl", *s))
			most = CAPITAL;
		else if (strchr("acemnorsuvwxzgpqy", *s))
			most = most > SMALL ? most : SMALL;
		else if (strchr("tij", *s))
			between = true;
		else
			return 0;
	}
	return between && most < CAPITAL ? 0 : most;
}

static double middle_of(double *v, size_t n)
{
	if (n)
		qsort(v, n, sizeof *v, pdf_by_value);
	return n ? v[n / 2] : 0;
}

/* The base is where words end that have no letter going below it: the
 * engine's own is led astray by short lines. */
static void measure_size(struct ocr_line *l)
{
	double bases[WORDS_MAX], sizes[WORDS_MAX];
	size_t n_bases = 0, n = 0;
	for (size_t i = 0; i < l->n && n_bases < WORDS_MAX; i++)
		if (!strpbrk(l->v[i].text, "gjpqyQ,;()[]{}/|_-.'\"*"))
			bases[n_bases++] = l->v[i].y1;
	if (n_bases)
		l->base = middle_of(bases, n_bases);
	/* Small letters differ more from face to face than tall ones. */
	for (int tall = 1; tall >= 0 && n == 0; tall--)
		for (size_t i = 0; i < l->n && n < WORDS_MAX; i++) {
			double share = reach(l->v[i].text);
			double up = l->base - l->v[i].y0;
			if (share > 0 && up > 0 && (share > SMALL) == tall)
				sizes[n++] = up / share;
		}
	l->size = middle_of(sizes, n);
}

static bool is_inside(const struct ocr_image *image, const struct ocr_word *w)
{
	return w->x0 >= 0 && w->y0 >= 0 && w->x1 <= image->width &&
	       w->y1 <= image->height;
}

/* Dark runs across a box that are short enough to be strokes. */
struct runs {
	size_t n, sum, longest;
};

static void add_runs(const struct ocr_image *image, const struct ocr_word *w,
		     int threshold, struct runs *out)
{
	for (int y = w->y0; y < w->y1; y++) {
		const unsigned char *row =
			image->v + (size_t)y * (size_t)image->width;
		size_t run = 0;
		for (int x = w->x0; x <= w->x1; x++) {
			if (x < w->x1 && row[x] < threshold) {
				run++;
				continue;
			}
			if (run && run <= out->longest) {
				out->n++;
				out->sum += run;
			}
			run = 0;
		}
	}
}

/* Half way between the darkest and the brightest of a box. */
static int threshold_of(const struct ocr_image *image, const struct ocr_word *w)
{
	int least = 255, most = 0;
	for (int y = w->y0; y < w->y1; y++) {
		const unsigned char *row =
			image->v + (size_t)y * (size_t)image->width;
		for (int x = w->x0; x < w->x1; x++) {
			least = row[x] < least ? row[x] : least;
			most = row[x] > most ? row[x] : most;
		}
	}
	return (least + most) / 2;
}

static void measure_ink(const struct ocr_image *image, struct ocr_line *l)
{
	struct runs runs = { .longest = (size_t)(l->size * 0.3) };
	for (size_t i = 0; i < l->n; i++) {
		const struct ocr_word *w = &l->v[i];
		if (is_inside(image, w))
			add_runs(image, w, threshold_of(image, w), &runs);
	}
	l->ink = runs.n ? (double)runs.sum / (double)runs.n / l->size : 0;
}

/* Whether the ink of a word fills its box, which is as wide as it is high. */
static bool is_dot(const struct ocr_image *image, const struct ocr_word *w,
		   double size)
{
	int width = w->x1 - w->x0, height = w->y1 - w->y0;
	size_t ink = 0;
	if (strlen(w->text) > 6 || width * 3 > height * 4 ||
	    height * 3 > width * 4 || height > 0.7 * size)
		return false;
	int threshold = threshold_of(image, w);
	for (int y = w->y0; y < w->y1; y++)
		for (int x = w->x0; x < w->x1; x++)
			ink += image->v[(size_t)y * (size_t)image->width +
					(size_t)x] < threshold;
	return (double)ink > FULL * width * height;
}

void ocr_look(const struct ocr_image *image, struct ocr_lines *lines)
{
	for (size_t i = 0; i < lines->n; i++) {
		struct ocr_line *l = &lines->v[i];
		if (!l->n)
			continue;
		measure_size(l);
		if (l->size <= 0)
			continue;
		measure_ink(image, l);
		if (is_inside(image, &l->v[0]))
			l->v[0].dot = is_dot(image, &l->v[0], l->size);
	}
}
