/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Durations by stage: a dot for the median, a bar for the middle half, a thin
 * line from the shortest to the longest; the numbers stand beside.
 */
#include "script.h"

#define BAR   16.0 /* room of one series in a row */
#define THICK 10.0

static const char heading[] = "Median (quartiles)";

static const char *numbers(struct canvas *v, const struct chart_value *x)
{
	const char *text = script_value(v, x);
	if (!chart_has_interval(x))
		return text;
	return arena_fmt(v->a, "%s (%s to %s)", text, script_number(v, x->lo),
			 script_number(v, x->hi));
}

void lags_layout(struct canvas *v)
{
	const struct chart *c = v->c;
	const char *widest = "";
	double width = 0;
	head_layout(v);
	v->top += FONT_TEXT * LINE + 4;
	v->slot = BAR * (double)c->n_series + 10;
	beside_layout(v, 220, 3);
	for (size_t i = 0; i < c->n_rows * c->n_series; i++) {
		const char *text = numbers(v, &c->values[i]);
		double w = measure_text(text, FONT_TEXT, false);
		if (w > width) {
			width = w;
			widest = text;
		}
	}
	column_layout(v, heading, widest);
	v->bottom = v->top + v->slot * (double)c->n_rows;
	beside_foot(v);
	v->x_from = 0;
	v->x_to = chart_axis(v, chart_top(c), 8);
	v->y_from = (double)c->n_rows;
	v->y_to = 0;
}

static double middle(const struct canvas *v, size_t row, size_t s)
{
	double room = BAR / v->slot;
	double first = 0.5 - room * (double)v->c->n_series / 2;
	return (double)row + first + room * ((double)s + 0.5);
}

static void medians(struct canvas *v, size_t s, double size, const char *rgb)
{
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, s);
		if (chart_known(x))
			shape_add(v, x->y, middle(v, i, s), 0, 0);
	}
	shape_end(v, SHAPE_POINT,
		  arena_fmt(v->a, "pt 7 ps %g lc rgb '%s'", size, rgb));
}

static void stages(struct canvas *v, size_t s)
{
	double half = THICK / v->slot / 2;
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, s);
		double y = middle(v, i, s);
		if (chart_has_range(x))
			shape_add(v, x->min, y, x->max, y);
	}
	shape_end(v, SHAPE_LINE, "lw 1.2 lc rgb '" INK_EDGE "'");
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, s);
		double y = middle(v, i, s);
		if (chart_has_interval(x))
			shape_add(v, x->lo, y - half, x->hi, y + half);
	}
	shape_fill(v, s);
	medians(v, s, DOT, INK_EDGE);
	medians(v, s, DOT - DOT_RIM, "#ffffff");
}

void lags_draw(struct canvas *v)
{
	const struct chart *c = v->c;
	script_axis(v, 'x', v->x_to);
	beside_draw(v);
	beside_titles(v);
	column_heading(v, heading);
	for (size_t s = 0; s < c->n_series; s++) {
		stages(v, s);
		for (size_t i = 0; i < c->n_rows; i++)
			column_text(v, canvas_y(v, middle(v, i, s)),
				    numbers(v, chart_at(c, i, s)));
	}
}
