/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Upright columns: grouped and stacked. */
#include "script.h"

#define WIDEST 52.0 /* of one column */
#define FILLED 0.8  /* of a slot by its columns */

static const struct ink above = { .size = FONT_SMALL,
				  .colour = INK_TEXT,
				  .align = ALIGN_CENTRE };

/* Width of one column as a part of its slot. */
static double column(const struct canvas *v, size_t beside)
{
	double width = v->slot * FILLED / (double)beside;
	return (width > WIDEST ? WIDEST : width) / v->slot;
}

/* Room of the longest number, where one is too wide to lie over its column
 * but all can stand upright; 0: they lie, or find no room. */
static double upright_numbers(struct canvas *v, double width)
{
	double longest = 0;
	for (size_t i = 0; i < v->c->n_rows * v->c->n_series; i++) {
		const char *text = script_value(v, &v->c->values[i]);
		double w = measure_text(text, FONT_SMALL, false);
		longest = w > longest ? w : longest;
	}
	bool lie = longest < width * v->slot;
	return lie || width * v->slot < FONT_SMALL * 1.15 ? 0 : longest;
}

void grouped_layout(struct canvas *v)
{
	upright_layout(v, chart_top(v->c));
	/* They may stand on the highest column. */
	double more = upright_numbers(v, column(v, v->c->n_series));
	v->top += more;
	v->bottom += more;
	v->h += more;
	v->head_room = more;
	v->values_apart = chart_any_interval(v->c);
}

static double middle(const struct canvas *v, size_t row, size_t s, double width)
{
	double first = 0.5 - width * (double)v->c->n_series / 2;
	return (double)row + first + width * ((double)s + 0.5);
}

static void group_columns(struct canvas *v, size_t s, double width)
{
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *p = chart_at(v->c, i, s);
		double x = middle(v, i, s, width);
		if (chart_known(p))
			shape_add(v, x - width / 2, 0, x + width / 2, p->y);
	}
	shape_fill(v, s);
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *p = chart_at(v->c, i, s);
		double x = middle(v, i, s, width);
		if (chart_has_interval(p))
			shape_add(v, x, p->lo, x, p->hi);
	}
	shape_whiskers(v);
}

static void group_numbers(struct canvas *v, size_t s, double width)
{
	struct ink ink = above;
	double up = 8;
	if (v->head_room > 0) {
		ink.turn = 90;
		ink.align = ALIGN_LEFT;
		up = 5;
	}
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *p = chart_at(v->c, i, s);
		double end = canvas_y(v, chart_known(p) ? p->y : 0);
		const char *text = script_value(v, p);
		/* A symbol stands even where a number would be too wide. */
		bool fits = ink.turn || measure_text(text, FONT_SMALL, false) <
						width * v->slot;
		if (p->suppressed || (chart_known(p) && fits))
			script_text(v, canvas_x(v, middle(v, i, s, width)),
				    (v->values_apart ? v->top : end) - up, &ink,
				    text);
	}
}

void grouped_draw(struct canvas *v)
{
	double width = column(v, v->c->n_series);
	upright_draw(v);
	for (size_t s = 0; s < v->c->n_series; s++) {
		group_columns(v, s, width);
		group_numbers(v, s, width);
	}
}

static double height_of(const struct chart_value *x)
{
	return chart_known(x) ? x->y : 0;
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
	upright_layout(v, top);
}

/* The value inside its part of the column, where there is room. */
static void inside(struct canvas *v, size_t s, double x, double from, double to,
		   double width)
{
	struct paint p = script_paint(v->c, s);
	const struct ink ink = { .size = FONT_SMALL,
				 .colour = p.dark && !p.pattern ? "#ffffff"
								: "#000000",
				 .align = ALIGN_CENTRE };
	const char *text = script_number(v, to - from);
	double w = measure_text(text, FONT_SMALL, false);
	double at = canvas_x(v, x), high = FONT_SMALL * 1.3;
	double y = (canvas_y(v, from) + canvas_y(v, to)) / 2;
	if (canvas_y(v, from) - canvas_y(v, to) < high || w >= width * v->slot)
		return;
	if (p.pattern)
		script_ground(v, at - w / 2 - 1, y - high / 2 + 1,
			      at + w / 2 + 1, y + high / 2 - 1);
	script_text(v, at, y, &ink, text);
}

static void stack_series(struct canvas *v, size_t s, double width)
{
	const struct chart *c = v->c;
	shape_begin(v);
	for (size_t i = 0; i < c->n_rows; i++) {
		double h = height_of(chart_at(c, i, s));
		if (!(h > 0))
			continue;
		double x = (double)i + 0.5;
		double from = stack_height(c, i, s);
		shape_add(v, x - width / 2, from, x + width / 2, from + h);
		inside(v, s, x, from, from + h, width);
	}
	shape_fill(v, s);
}

/* Over every column its sum. */
static void stack_total(struct canvas *v, size_t row)
{
	const struct chart *c = v->c;
	double h = stack_height(c, row, c->n_series);
	const char *text = script_number(v, h);
	if (c->percent || c->n_series < 2)
		return;
	if (measure_text(text, FONT_SMALL, false) < v->slot)
		script_text(v, canvas_x(v, (double)row + 0.5),
			    canvas_y(v, h) - 8, &above, text);
}

void stacked_draw(struct canvas *v)
{
	double width = column(v, 1);
	upright_draw(v);
	for (size_t s = 0; s < v->c->n_series; s++)
		stack_series(v, s, width);
	for (size_t i = 0; i < v->c->n_rows; i++)
		stack_total(v, i);
}
