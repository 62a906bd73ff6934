/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two series to the left and right of a shared middle, the first row lowest. */
#include <math.h>

#include "script.h"

#define SLOT       26.0
#define FILLED     0.8  /* of a slot by its bars */
#define VALUE_ROOM 56.0 /* beside the longest bar, for its value */

void pyramid_layout(struct canvas *v)
{
	const struct chart *c = v->c;
	head_layout(v);
	v->top += FONT_TEXT * LINE + 6;
	v->slot = SLOT;
	beside_layout(v, 190, 3);
	v->left += VALUE_ROOM;
	v->right = v->w - EDGE - VALUE_ROOM;
	v->bottom = v->top + v->slot * (double)c->n_rows;
	beside_foot(v);
	v->values_apart = chart_any_interval(c);
	v->x_to = chart_axis(v, chart_top(c), 5);
	v->x_from = -v->x_to;
	v->y_from = 0;
	v->y_to = (double)c->n_rows;
}

static void axis(struct canvas *v)
{
	const struct ink ink = { .size = FONT_TEXT,
				 .colour = INK_QUIET,
				 .align = ALIGN_CENTRE };
	buf_str(&v->script, "unset xtics\nunset ytics\nunset border\n");
	double below = v->bottom + 6 + FONT_TEXT * LINE / 2;
	shape_begin(v);
	for (size_t i = 0; i < 2 * axis_marks(v) - 1; i++) {
		size_t k = i / 2 + i % 2; /* 0 once, the others twice */
		double x = i % 2 ? -axis_mark(v, k) : axis_mark(v, k);
		shape_add(v, x, 0, x, v->y_to);
		script_text(v, canvas_x(v, x), below, &ink, axis_text(v, k));
	}
	shape_end(v, SHAPE_LINE, "lw 0.75 lc rgb '" INK_GRID "'");
}

static void side(struct canvas *v, size_t s)
{
	const struct chart *c = v->c;
	double sign = s ? 1 : -1;
	struct ink ink = { .size = FONT_TEXT,
			   .colour = INK_TEXT,
			   .align = s ? ALIGN_LEFT : ALIGN_RIGHT };
	shape_begin(v);
	for (size_t i = 0; i < c->n_rows; i++) {
		const struct chart_value *x = chart_at(c, i, s);
		double y = (double)i + 0.5, end = v->values_apart ? v->x_to : 0;
		if (chart_known(x)) {
			shape_add(v, 0, y - FILLED / 2, sign * x->y,
				  y + FILLED / 2);
			end = fmax(end, x->y);
		}
		if (chart_known(x) || x->suppressed)
			script_text(v, canvas_x(v, sign * end) + sign * 6,
				    canvas_y(v, y), &ink, script_value(v, x));
	}
	shape_fill(v, s);
	shape_begin(v);
	for (size_t i = 0; i < c->n_rows; i++) {
		const struct chart_value *x = chart_at(c, i, s);
		double y = (double)i + 0.5;
		if (chart_has_interval(x))
			shape_add(v, sign * x->lo, y, sign * x->hi, y);
	}
	shape_whiskers(v);
}

static void side_heading(struct canvas *v, size_t s)
{
	const struct ink ink = { .size = FONT_TEXT,
				 .colour = INK_TEXT,
				 .align = ALIGN_CENTRE,
				 .bold = true };
	struct lines l = { 0 };
	double room = (v->right - v->left) / 2 + VALUE_ROOM - 12;
	measure_wrap(v->a, v->c->series[s], FONT_TEXT, room / 1.08, 1, &l);
	script_text(v, canvas_x(v, (s ? 0.5 : -0.5) * v->x_to),
		    v->top - FONT_TEXT * LINE / 2 - 4, &ink, l.v[0]);
}

void pyramid_draw(struct canvas *v)
{
	axis(v);
	beside_draw(v);
	beside_titles(v);
	for (size_t s = 0; s < 2; s++) {
		side_heading(v, s);
		side(v, s);
	}
	shape_begin(v);
	shape_add(v, 0, 0, 0, v->y_to);
	shape_end(v, SHAPE_LINE, "lw 1.2 lc rgb '" INK_EDGE "'");
}
