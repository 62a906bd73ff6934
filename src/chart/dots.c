/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Change from one period to the next: a hollow dot for before, a full one for
 * now, a line between them, and the difference in words of the table beside.
 */
#include <math.h>
#include <string.h>

#include "script.h"

#define SLOT       24.0
#define SLOT_LEAST 18.0
#define APART      5.0 /* either dot from the middle, when it has an interval */

static const char *signed_number(struct canvas *v, double y)
{
	bool whole = !v->c->percent && floor(y) == y;
	const char *text = arena_fmt(v->a, whole ? "%.0f" : "%.1f", fabs(y));
	/* What rounds to nothing has no sign. */
	if (text[strspn(text, "0.")] == '\0')
		return text;
	return arena_fmt(v->a, "%s%s", y < 0 ? "−" : "+", text);
}

static const char *change_text(struct canvas *v, size_t row)
{
	struct chart_value x = chart_change(v->c, row);
	if (!chart_known(&x))
		return script_value(v, &x);
	const char *text = signed_number(v, x.y);
	if (!chart_has_interval(&x))
		return text;
	return arena_fmt(v->a, "%s (%s to %s)", text, signed_number(v, x.lo),
			 signed_number(v, x.hi));
}

static const char *heading(const struct chart *c)
{
	return c->percent ? "Change (% points)" : "Change";
}

void dots_layout(struct canvas *v)
{
	const struct chart *c = v->c;
	const char *widest = "";
	double width = 0;
	head_layout(v);
	v->top += FONT_TEXT * LINE + 4;
	v->slot = beside_slot(v, SLOT, SLOT_LEAST);
	beside_layout(v, 220, 3);
	for (size_t i = 0; i < c->n_rows; i++) {
		const char *text = change_text(v, i);
		double w = measure_text(text, FONT_TEXT, false);
		if (w > width) {
			width = w;
			widest = text;
		}
	}
	column_layout(v, heading(c), widest);
	v->bottom = v->top + v->slot * (double)c->n_rows;
	beside_foot(v);
	v->x_from = 0;
	v->x_to = chart_axis(v, chart_top(c), 8);
	v->y_from = (double)c->n_rows;
	v->y_to = 0;
}

static double height(const struct canvas *v, size_t row, size_t s, bool apart)
{
	double shift = apart ? APART / v->slot : 0;
	return (double)row + 0.5 + (s ? shift : -shift);
}

static void joints(struct canvas *v, bool apart)
{
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *from = chart_at(v->c, i, 0);
		const struct chart_value *to = chart_at(v->c, i, 1);
		if (chart_known(from) && chart_known(to))
			shape_add(v, from->y, height(v, i, 0, apart), to->y,
				  height(v, i, 1, apart));
	}
	shape_end(v, SHAPE_LINE, "lw 2 lc rgb '#767676'");
}

static void intervals(struct canvas *v, size_t s)
{
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, s);
		double y = height(v, i, s, true);
		if (chart_has_interval(x))
			shape_add(v, x->lo, y, x->hi, y);
	}
	shape_end(v, SHAPE_LINE,
		  s ? "lw 1.2 lc rgb '" INK_DOT "'"
		    : "lw 1.2 dt (3,2) lc rgb '" INK_DOT "'");
}

static void dots(struct canvas *v, size_t s, bool apart, double size,
		 const char *rgb)
{
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, s);
		if (chart_known(x))
			shape_add(v, x->y, height(v, i, s, apart), 0, 0);
	}
	shape_end(v, SHAPE_POINT,
		  arena_fmt(v->a, "pt 7 ps %g lc rgb '%s'", size, rgb));
}

void dots_draw(struct canvas *v)
{
	const struct chart *c = v->c;
	bool apart = false;
	for (size_t i = 0; i < 2 * c->n_rows; i++)
		apart = apart || chart_has_interval(&c->values[i]);
	script_axis(v, 'x', v->x_to);
	beside_draw(v);
	beside_titles(v);
	column_heading(v, heading(c));
	for (size_t i = 0; i < c->n_rows; i++)
		column_text(v, canvas_y(v, (double)i + 0.5), change_text(v, i));
	joints(v, apart);
	intervals(v, 0);
	intervals(v, 1);
	dots(v, 0, apart, DOT, INK_DOT);
	dots(v, 0, apart, DOT - DOT_RIM, "#ffffff");
	dots(v, 1, apart, DOT, INK_DOT);
}
