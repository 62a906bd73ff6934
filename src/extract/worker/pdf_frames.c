/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Boxes beside the text: a frame or a shade that is drawn around words, with
 * other words beside it. What is in one is read by itself, whatever stands at
 * the same height outside. The cells of a table are drawn so too: they are
 * told by rules that run across, by neighbours, and by their lines, which
 * stand on those beside them.
 */
#include "pdf.h"

#include <math.h>

#define FAR          1e6
#define WIDTH_LEAST  60.0 /* points */
#define HEIGHT_LEAST 18.0
#define ACROSS_LEAST 3
#define FRAMES_MAX   60 /* more are a drawing or a table */

static bool holds(const struct pdf_box *f, const struct pdf_box *b)
{
	double x = (b->x0 + b->x1) / 2, y = pdf_mid_y(b);
	return x > f->x0 && x < f->x1 && y > f->y0 && y < f->y1;
}

static bool is_near(double a, double b, double most)
{
	return fabs(a - b) <= most;
}

/* The shades of paragraphs below each other are one, and so are a shade and
 * the line around it. */
static struct pdf_boxes joined(struct pdf_page *pg)
{
	struct pdf_boxes out = { 0 };
	for (size_t i = 0; i < pg->frames.n; i++) {
		const struct pdf_box *f = &pg->frames.v[i];
		bool found = false;
		for (size_t k = 0; k < out.n && !found; k++) {
			struct pdf_box *o = &out.v[k];
			found = is_near(o->x0, f->x0, 3) &&
				is_near(o->x1, f->x1, 3) && f->y0 < o->y1 + 3 &&
				f->y1 > o->y0 - 3;
			if (found)
				*o = pdf_union(*o, *f);
		}
		if (!found)
			*ARENA_PUSH(pg->a, &out) = *f;
		if (out.n > FRAMES_MAX)
			return (struct pdf_boxes){ 0 };
	}
	return out;
}

/* Something drawn that goes on beside the frame, as in a table. */
static bool has_neighbour(const struct pdf_page *pg,
			  const struct pdf_boxes *all, const struct pdf_box *f)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct pdf_box *o = &all->v[i];
		bool beside = o->y0 < f->y1 - 3 && o->y1 > f->y0 + 3;
		if (o != f && beside &&
		    (is_near(o->x0, f->x1, 6) || is_near(o->x1, f->x0, 6)))
			return true;
	}
	for (size_t i = 0; i < pg->rules.n; i++) {
		const struct pdf_box *r = &pg->rules.v[i];
		bool across = r->x1 > f->x0 + 6 && r->x0 < f->x1 - 6 &&
			      (r->x0 < f->x0 - 6 || r->x1 > f->x1 + 6);
		bool joins =
			is_near(r->x1, f->x0, 3) || is_near(r->x0, f->x1, 3);
		bool flat = r->y1 - r->y0 < 3 && r->x1 - r->x0 > 8;
		if (flat && (across || joins) && r->y0 > f->y0 - 3 &&
		    r->y1 < f->y1 + 3)
			return true;
	}
	return false;
}

/* Whether most lines in a frame stand on lines outside of it. */
static bool is_aligned(struct pdf_page *pg, const struct pdf_set *in,
		       const struct pdf_set *out)
{
	struct pdf_lines a = pdf_lines_of(pg->a, in);
	struct pdf_lines b = pdf_lines_of(pg->a, out);
	size_t same = 0, k = 0;
	for (size_t i = 0; i < a.n; i++) {
		while (k < b.n && b.v[k].box.y1 < a.v[i].box.y1 - 1)
			k++;
		same += k < b.n && is_near(b.v[k].box.y1, a.v[i].box.y1, 1);
	}
	return same * 2 > a.n;
}

/* Whether text runs across the page above or below, over the edge between a
 * frame and what stands beside it: else the two are in columns. */
static bool is_in_text(const struct pdf_set *words,
		       const struct pdf_set *beside, const struct pdf_box *f)
{
	double left = -FAR, right = FAR;
	size_t across = 0;
	for (size_t i = 0; i < beside->n; i++) {
		const struct pdf_box *b = &beside->v[i]->box;
		if (b->x1 <= f->x0 + 1)
			left = pdf_max(left, b->x1);
		else
			right = pdf_min(right, b->x0);
	}
	double middle = left > -FAR ? (left + f->x0) / 2 : (right + f->x1) / 2;
	for (size_t i = 0; i < words->n; i++) {
		const struct pdf_box *b = &words->v[i]->box;
		bool level = b->y0 < f->y1 && b->y1 > f->y0;
		across += !level && b->x0 < middle - 2 && b->x1 > middle + 2;
	}
	return across >= ACROSS_LEAST;
}

/* The words in a frame, if it is a box beside the text: else none. */
static struct pdf_set words_in(struct pdf_page *pg, const struct pdf_set *words,
			       const struct pdf_box *f)
{
	struct pdf_set in = { 0 }, beside = { 0 };
	const struct pdf_set none = { 0 };
	for (size_t i = 0; i < words->n; i++) {
		const struct pdf_word *w = words->v[i];
		bool level = w->box.y0 < f->y1 && w->box.y1 > f->y0;
		if (holds(f, &w->box)) {
			if (w->box.x0 < f->x0 - 1 || w->box.x1 > f->x1 + 1)
				return none;
			pdf_set_add(pg->a, &in, w);
		} else if (level && w->box.x0 < f->x1 - 1 &&
			   w->box.x1 > f->x0 + 1 &&
			   pdf_overlap(f, &w->box) > 0.3) {
			return none; /* across its edge */
		} else if (level) {
			pdf_set_add(pg->a, &beside, w);
		}
	}
	if (in.n < 3 || beside.n < 3 || !is_in_text(words, &beside, f) ||
	    is_aligned(pg, &in, &beside))
		return none;
	return in;
}

static struct pdf_set without(struct pdf_page *pg, const struct pdf_set *words,
			      const struct pdf_box *f)
{
	struct pdf_set out = { 0 };
	for (size_t i = 0; i < words->n; i++)
		if (!holds(f, &words->v[i]->box))
			pdf_set_add(pg->a, &out, words->v[i]);
	return out;
}

struct pdf_floats pdf_take_boxes(struct pdf_page *pg, struct pdf_set *words)
{
	struct pdf_floats out = { 0 };
	struct pdf_boxes all = joined(pg);
	for (size_t i = 0; i < all.n; i++) {
		const struct pdf_box *f = &all.v[i];
		double w = f->x1 - f->x0, h = f->y1 - f->y0;
		if (w < WIDTH_LEAST || h < HEIGHT_LEAST ||
		    w > 0.6 * pg->width || h > 0.7 * pg->height ||
		    has_neighbour(pg, &all, f))
			continue;
		struct pdf_set in = words_in(pg, words, f);
		if (!in.n)
			continue;
		*words = without(pg, words, f);
		*ARENA_PUSH(pg->a, &out) =
			(struct pdf_float){ .words = in, .bottom = f->y1 };
	}
	return out;
}
