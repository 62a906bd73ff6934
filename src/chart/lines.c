/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines with ribbons, alone or in a panel. Where a value is missing there is
 * a gap; what leads to a row that is not complete is dashed, and its mark is
 * hollow.
 */
#include "script.h"

#define MARK 0.7

void lines_layout(struct canvas *v)
{
	upright_layout(v, chart_top(v->c));
}

static double at_x(const struct pane *p, size_t row)
{
	return p->x + p->dx * (double)row;
}

static double at_y(const struct pane *p, double value)
{
	return p->y + p->dy * value;
}

/* A ribbon needs two points side by side: the interval of one that stands
 * alone is a line. */
static void alone(struct canvas *v, const struct pane *p, size_t series)
{
	const struct chart *c = v->c;
	shape_begin(v);
	for (size_t i = 0; i < c->n_rows; i++) {
		const struct chart_value *x = chart_at(c, i, series);
		bool before =
			i && chart_has_interval(chart_at(c, i - 1, series));
		bool after = i + 1 < c->n_rows &&
			     chart_has_interval(chart_at(c, i + 1, series));
		if (chart_has_interval(x) && !before && !after)
			shape_add(v, at_x(p, i), at_y(p, x->lo), at_x(p, i),
				  at_y(p, x->hi));
	}
	shape_end(v, SHAPE_LINE,
		  arena_fmt(v->a, "lw 1.2 lc rgb '%s'",
			    script_paint(c, series).rgb));
}

void lines_band(struct canvas *v, const struct pane *p, size_t series)
{
	bool gap = false;
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, series);
		if (!chart_has_interval(x)) {
			gap = v->block_rows > 0;
			continue;
		}
		if (gap)
			shape_gap(v);
		gap = false;
		shape_add(v, at_x(p, i), at_y(p, x->lo), at_y(p, x->hi), 0);
	}
	shape_end(v, SHAPE_BAND,
		  arena_fmt(v->a,
			    "fs transparent solid 0.15 noborder lc rgb '%s'",
			    script_paint(v->c, series).rgb));
	alone(v, p, series);
}

/* The parts of the line that lead to complete rows, or the others. */
static void path(struct canvas *v, const struct pane *p, size_t series,
		 bool open)
{
	const struct chart *c = v->c;
	bool gap = false;
	shape_begin(v);
	for (size_t i = 1; i < c->n_rows; i++) {
		const struct chart_value *from = chart_at(c, i - 1, series);
		const struct chart_value *to = chart_at(c, i, series);
		bool part = chart_known(from) && chart_known(to);
		bool dashed = chart_is_open(c, i - 1) || chart_is_open(c, i);
		if (!part || dashed != open) {
			gap = v->block_rows > 0;
			continue;
		}
		if (gap)
			shape_gap(v);
		if (gap || !v->block_rows)
			shape_add(v, at_x(p, i - 1), at_y(p, from->y), 0, 0);
		gap = false;
		shape_add(v, at_x(p, i), at_y(p, to->y), 0, 0);
	}
	struct paint ink = script_paint(c, series);
	const char *dash = open ? DASH_OPEN : arena_fmt(v->a, "%d", ink.dash);
	shape_end(v, SHAPE_PATH,
		  arena_fmt(v->a, "dt %s lw 2 lc rgb '%s'", dash, ink.rgb));
}

void lines_path(struct canvas *v, const struct pane *p, size_t series)
{
	path(v, p, series, false);
	path(v, p, series, true);
}

static void marks(struct canvas *v, const struct pane *p, size_t series,
		  bool open, const char *style)
{
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, series);
		if (chart_known(x) && chart_is_open(v->c, i) == open)
			shape_add(v, at_x(p, i), at_y(p, x->y), 0, 0);
	}
	shape_end(v, SHAPE_POINT, style);
}

void lines_marks(struct canvas *v, const struct pane *p, size_t series)
{
	struct paint ink = script_paint(v->c, series);
	marks(v, p, series, false,
	      arena_fmt(v->a, "pt %d ps %g lc rgb '%s'", ink.point, MARK,
			ink.rgb));
	/* The line must not show through what is hollow. */
	marks(v, p, series, true, "pt 7 ps 0.9 lc rgb '#ffffff'");
	marks(v, p, series, true,
	      arena_fmt(v->a, "pt %d ps %g lw 1.5 lc rgb '%s'",
			ink.hollow ? ink.hollow : ink.point, MARK, ink.rgb));
}

/* Symbols of what is withheld, from the axis up, one over the other. */
static void hidden(struct canvas *v)
{
	const struct chart *c = v->c;
	for (size_t i = 0; i < c->n_rows; i++) {
		double y = v->bottom - FONT_SMALL * 0.8;
		for (size_t s = 0; s < c->n_series; s++) {
			struct ink ink = { .size = FONT_SMALL,
					   .colour = script_paint(c, s).rgb,
					   .align = ALIGN_CENTRE,
					   .bold = true };
			if (!chart_at(c, i, s)->suppressed)
				continue;
			script_text(v, canvas_x(v, (double)i + 0.5), y, &ink,
				    chart_hidden(c));
			y -= FONT_SMALL * 1.1;
		}
	}
}

void lines_draw(struct canvas *v)
{
	const struct pane p = { .x = 0.5, .dx = 1, .y = 0, .dy = 1 };
	upright_draw(v);
	for (size_t s = 0; s < v->c->n_series; s++)
		lines_band(v, &p, s);
	for (size_t s = 0; s < v->c->n_series; s++) {
		lines_path(v, &p, s);
		lines_marks(v, &p, s);
	}
	hidden(v);
}
