/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds with upright values: grouped and stacked columns, lines. */
#include "script.h"

#include <math.h>

#define HEIGHT 300.0 /* of the plot */
#define WIDEST 52.0  /* of one column */
#define FILLED 0.8   /* of a slot by its columns */

/* The frame of all three kinds, for values up to `top`. */
static void upright(struct canvas *v, double top)
{
	const struct chart *c = v->c;
	head_layout(v);
	v->top += FONT_TEXT * LINE + 12; /* axis title, value */
	v->y_from = 0;
	v->y_to = chart_axis(v, top, 6);
	v->x_from = 0;
	v->x_to = (double)c->n_rows;
	double label =
		measure_text(script_number(v, v->y_to), FONT_TEXT, false);
	v->left = 16 + label + 10;
	v->right = v->w - 20;
	v->bottom = v->top + HEIGHT;
	v->slot = (v->right - v->left) / (double)c->n_rows;
	below_layout(v, c->rows, c->n_rows);
}

/* What stands around the plot. */
static void around(struct canvas *v)
{
	script_axis(v, 'y', v->y_to);
	below_draw(v);
	if (v->c->y_title)
		script_text(
			v, 16, v->top - FONT_TEXT * LINE + 2,
			&(struct ink){ .size = FONT_TEXT, .colour = INK_QUIET },
			v->c->y_title);
}

/* Width of one column as a part of its slot. */
static double column(const struct canvas *v, size_t beside)
{
	double width = v->slot * FILLED / (double)beside;
	return (width > WIDEST ? WIDEST : width) / v->slot;
}

void grouped_layout(struct canvas *v)
{
	upright(v, chart_top(v->c));
}

static void group_series(struct canvas *v, size_t s, double width)
{
	const struct chart *c = v->c;
	const struct ink ink = { .size = FONT_SMALL,
				 .colour = INK_TEXT,
				 .align = ALIGN_CENTRE };
	double first = 0.5 - width * (double)c->n_series / 2;
	bool any = false, whiskers = false;
	buf_fmt(&v->data, "$s%zu << EOD\n", s);
	for (size_t i = 0; i < c->n_rows; i++) {
		const struct chart_value *p = chart_at(c, i, s);
		if (isnan(p->y))
			continue;
		bool span = chart_has_interval(p);
		double x = (double)i + first + width * ((double)s + 0.5);
		double end = span && p->hi > p->y ? p->hi : p->y;
		buf_fmt(&v->data, "%.9g %.9g %.9g %.9g %.9g %.9g\n", x, p->y,
			x - width / 2, x + width / 2, span ? p->lo : p->y, end);
		const char *text = script_number(v, p->y);
		if (measure_text(text, FONT_SMALL, false) < width * v->slot)
			script_text(v, canvas_x(v, x), canvas_y(v, end) - 8,
				    &ink, text);
		any = true;
		whiskers = whiskers || span;
	}
	buf_str(&v->data, "EOD\n");
	if (any)
		buf_fmt(script_plot(v),
			"$s%zu using 1:2:3:4:(0):2 with boxxy %s notitle", s,
			script_fill(v, s));
	if (whiskers)
		script_whiskers(v, s, "1:5:(0):($6-$5)");
}

void grouped_draw(struct canvas *v)
{
	double width = column(v, v->c->n_series);
	around(v);
	for (size_t s = 0; s < v->c->n_series; s++)
		group_series(v, s, width);
}

static double height_of(const struct chart_value *x)
{
	return isnan(x->y) ? 0 : x->y;
}

static double stack_height(const struct chart *c, size_t row, size_t n)
{
	double sum = 0;
	for (size_t s = 0; s < n; s++)
		sum += height_of(chart_at(c, row, s));
	return sum;
}

void stacked_layout(struct canvas *v)
{
	double top = 0;
	for (size_t i = 0; i < v->c->n_rows; i++) {
		double h = stack_height(v->c, i, v->c->n_series);
		top = h > top ? h : top;
	}
	/* Rounded parts of a whole may sum to a little more than 100. */
	if (v->c->percent && top > 100 && top < 101)
		top = 100;
	upright(v, top);
}

/* The value inside its part of the column, where there is room. */
static void inside(struct canvas *v, size_t s, double x, double from, double to,
		   double width)
{
	bool dark = script_paint(v->c, s).dark;
	const struct ink ink = { .size = FONT_SMALL,
				 .colour = dark ? "#ffffff" : "#000000",
				 .align = ALIGN_CENTRE };
	const char *text = script_number(v, to - from);
	if (canvas_y(v, from) - canvas_y(v, to) >= FONT_SMALL * 1.3 &&
	    measure_text(text, FONT_SMALL, false) < width * v->slot)
		script_text(v, canvas_x(v, x),
			    (canvas_y(v, from) + canvas_y(v, to)) / 2, &ink,
			    text);
}

static void stack_series(struct canvas *v, size_t s, double width)
{
	const struct chart *c = v->c;
	bool any = false;
	buf_fmt(&v->data, "$s%zu << EOD\n", s);
	for (size_t i = 0; i < c->n_rows; i++) {
		double h = height_of(chart_at(c, i, s));
		if (!(h > 0))
			continue;
		double x = (double)i + 0.5;
		double from = stack_height(c, i, s);
		buf_fmt(&v->data, "%.9g %.9g %.9g %.9g %.9g %.9g\n", x,
			from + h / 2, x - width / 2, x + width / 2, from,
			from + h);
		inside(v, s, x, from, from + h, width);
		any = true;
	}
	buf_str(&v->data, "EOD\n");
	if (any)
		buf_fmt(script_plot(v),
			"$s%zu using 1:2:3:4:5:6 with boxxy %s notitle", s,
			script_fill(v, s));
}

void stacked_draw(struct canvas *v)
{
	const struct chart *c = v->c;
	const struct ink ink = { .size = FONT_SMALL,
				 .colour = INK_TEXT,
				 .align = ALIGN_CENTRE };
	double width = column(v, 1);
	around(v);
	for (size_t s = 0; s < c->n_series; s++)
		stack_series(v, s, width);
	for (size_t i = 0; i < c->n_rows && !c->percent && c->n_series > 1;
	     i++) {
		double h = stack_height(c, i, c->n_series);
		const char *text = script_number(v, h);
		if (measure_text(text, FONT_SMALL, false) < v->slot)
			script_text(v, canvas_x(v, (double)i + 0.5),
				    canvas_y(v, h) - 8, &ink, text);
	}
}

void lines_layout(struct canvas *v)
{
	upright(v, chart_top(v->c));
}

/* Points of one series, with a gap where a value is missing. What there is to
 * draw: bit 0 the line, bit 1 the ribbon. */
static unsigned line_data(struct canvas *v, size_t s)
{
	const struct chart *c = v->c;
	bool gap = false;
	unsigned found = 0;
	buf_fmt(&v->data, "$s%zu << EOD\n", s);
	for (size_t i = 0; i < c->n_rows; i++) {
		const struct chart_value *x = chart_at(c, i, s);
		if (isnan(x->y)) {
			gap = found;
			continue;
		}
		if (gap)
			buf_char(&v->data, '\n');
		gap = false;
		bool span = chart_has_interval(x);
		buf_fmt(&v->data, "%.9g %.9g %.9g %.9g\n", (double)i + 0.5,
			x->y, span ? x->lo : x->y, span ? x->hi : x->y);
		found |= span ? 3 : 1;
	}
	buf_str(&v->data, "EOD\n");
	return found;
}

void lines_draw(struct canvas *v)
{
	unsigned found[CHART_SERIES_MAX] = { 0 };
	around(v);
	for (size_t s = 0; s < v->c->n_series; s++) {
		found[s] = line_data(v, s);
		if (found[s] & 2)
			buf_fmt(script_plot(v),
				"$s%zu using 1:3:4 with filledcurves fs "
				"transparent solid 0.15 noborder lc rgb "
				"'%s' notitle",
				s, script_paint(v->c, s).rgb);
	}
	for (size_t s = 0; s < v->c->n_series; s++) {
		struct paint p = script_paint(v->c, s);
		if (found[s])
			buf_fmt(script_plot(v),
				"$s%zu using 1:2 with linespoints pt %d "
				"ps 0.7 dt %d lw 2 lc rgb '%s' notitle",
				s, p.point, p.dash, p.rgb);
	}
}
