/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Horizontal bars: a row a category, a bar a series, whiskers for intervals. */
#include <math.h>

#include "script.h"

#define BAR       14.0
#define BAR_LEAST 12.0 /* the values stand one below the other */
#define GAP       8.0  /* between the bars of two rows */
#define GAP_LEAST 3.0

void bars_layout(struct canvas *v)
{
	const struct chart *c = v->c;
	double n = (double)c->n_series, room = 0;
	head_layout(v);
	if (c->y_title && *c->y_title)
		v->top += FONT_TEXT * LINE + 4;
	v->slot = beside_slot(v, BAR * n + GAP, BAR_LEAST * n + GAP_LEAST);
	v->bar = (v->slot - GAP) / n;
	v->bar = v->bar < BAR_LEAST ? BAR_LEAST : v->bar;
	beside_layout(v, 230, 3);
	for (size_t i = 0; i < c->n_rows * c->n_series; i++) {
		const char *text = script_value(v, &c->values[i]);
		room = fmax(room, measure_text(text, FONT_TEXT, false));
	}
	v->values_apart = chart_any_interval(c);
	v->column = v->w - EDGE;
	v->right = v->column - room - (v->values_apart ? 12 : 6);
	v->bottom = v->top + v->slot * (double)c->n_rows;
	beside_foot(v);
	v->x_from = 0;
	v->x_to = chart_axis(v, chart_top(c), 8);
	v->y_from = (double)c->n_rows;
	v->y_to = 0;
}

/* Where the middle of a bar is, in rows. */
static double middle(const struct canvas *v, size_t row, size_t s)
{
	double bar = v->bar / v->slot;
	double first = 0.5 - bar * (double)v->c->n_series / 2;
	return (double)row + first + bar * ((double)s + 0.5);
}

static void bars(struct canvas *v, size_t s)
{
	double half = v->bar / v->slot / 2;
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, s);
		double y = middle(v, i, s);
		if (chart_known(x))
			shape_add(v, 0, y - half, x->y, y + half);
	}
	shape_fill(v, s);
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, s);
		double y = middle(v, i, s);
		if (chart_has_interval(x))
			shape_add(v, x->lo, y, x->hi, y);
	}
	shape_whiskers(v);
}

static void numbers(struct canvas *v, size_t s)
{
	const struct ink ink = {
		.size = v->c->n_series > 1 ? FONT_SMALL : FONT_TEXT,
		.colour = INK_TEXT,
		.align = v->values_apart ? ALIGN_RIGHT : ALIGN_LEFT,
	};
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, s);
		double end = chart_known(x) ? x->y : 0;
		if (chart_known(x) || x->suppressed)
			script_text(v,
				    v->values_apart ? v->column
						    : canvas_x(v, end) + 6,
				    canvas_y(v, middle(v, i, s)), &ink,
				    script_value(v, x));
	}
}

void bars_draw(struct canvas *v)
{
	script_axis(v, 'x', v->x_to);
	beside_draw(v);
	beside_titles(v);
	for (size_t s = 0; s < v->c->n_series; s++) {
		bars(v, s);
		numbers(v, s);
	}
}
