/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Horizontal bars: a row a category, a bar a series, whiskers for intervals. */
#include "script.h"

#include <math.h>

#define BAR        14.0
#define VALUE_ROOM 60.0 /* right of the plot, for the value of the longest */

void bars_layout(struct canvas *v)
{
	const struct chart *c = v->c;
	head_layout(v);
	if (c->y_title && *c->y_title)
		v->top += FONT_TEXT * LINE + 4;
	v->slot = BAR * (double)c->n_series + 8;
	beside_layout(v, 270, 2);
	v->right = v->w - VALUE_ROOM;
	v->bottom = v->top + v->slot * (double)c->n_rows;
	v->h = v->bottom + FONT_TEXT * LINE + 20;
	if (c->x_title && *c->x_title)
		v->h += FONT_TEXT * LINE + 4;
	v->x_from = 0;
	v->x_to = chart_axis(v, chart_top(c), 8);
	v->y_from = (double)c->n_rows;
	v->y_to = 0;
}

/* The axis titles that the kinds with labels beside the plot share. */
static void titles(struct canvas *v)
{
	struct ink ink = { .size = FONT_TEXT, .colour = INK_QUIET };
	if (v->c->y_title)
		script_text(v, 16, v->top - FONT_TEXT * LINE / 2 - 4, &ink,
			    v->c->y_title);
	ink.align = ALIGN_CENTRE;
	if (v->c->x_title)
		script_text(v, (v->left + v->right) / 2,
			    v->h - 8 - FONT_TEXT * LINE / 2, &ink,
			    v->c->x_title);
}

static void series(struct canvas *v, size_t s)
{
	const struct chart *c = v->c;
	const struct ink ink = { .size = c->n_series > 1 ? FONT_SMALL
							 : FONT_TEXT,
				 .colour = INK_TEXT };
	double bar = BAR / v->slot;
	double first = 0.5 - bar * (double)c->n_series / 2;
	bool any = false, whiskers = false;
	buf_fmt(&v->data, "$s%zu << EOD\n", s);
	for (size_t i = 0; i < c->n_rows; i++) {
		const struct chart_value *x = chart_at(c, i, s);
		if (isnan(x->y))
			continue;
		bool span = chart_has_interval(x);
		double y = (double)i + first + bar * ((double)s + 0.5);
		double end = span && x->hi > x->y ? x->hi : x->y;
		buf_fmt(&v->data, "%.9g %.9g %.9g %.9g %.9g %.9g\n", x->y, y,
			y - bar / 2, y + bar / 2, span ? x->lo : x->y, end);
		script_text(v, canvas_x(v, end) + 6, canvas_y(v, y), &ink,
			    script_number(v, x->y));
		any = true;
		whiskers = whiskers || span;
	}
	buf_str(&v->data, "EOD\n");
	if (any)
		buf_fmt(script_plot(v),
			"$s%zu using 1:2:(0):1:3:4 with boxxy %s notitle", s,
			script_fill(v, s));
	if (whiskers)
		script_whiskers(v, s, "5:2:($6-$5):(0)");
}

void bars_draw(struct canvas *v)
{
	script_axis(v, 'x', v->x_to);
	beside_draw(v);
	titles(v);
	for (size_t s = 0; s < v->c->n_series; s++)
		series(v, s);
}
