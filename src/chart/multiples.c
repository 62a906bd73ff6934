/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Small multiples: a panel a series, three beside each other, all with the
 * same axes; lines over time, or horizontal bars over categories.
 */
#include <math.h>

#include "script.h"

#define COLUMNS    3
#define LINES_HIGH 110.0
#define BAR        13.0
#define BETWEEN    18.0 /* one panel and the one below */
#define VALUE_ROOM 50.0 /* at the right of a panel of bars */
#define LABEL_ROOM 90.0 /* for a label under a panel of lines */

struct grid {
	size_t columns, rows;
	double top;         /* of the first panel, without its heading */
	double left, gap;   /* of the first panel; between panels */
	double width, plot; /* of a panel; of what the axis spans */
	double high, foot;  /* of a panel; for the labels below the last */
	double down;        /* from one panel to the one below */
	double end;         /* of the value axis */
};

static size_t columns_of(const struct chart *c)
{
	return c->n_series < COLUMNS ? c->n_series : COLUMNS;
}

static double widest_label(const struct canvas *v)
{
	double widest = 0;
	for (size_t i = 0; i < v->c->n_rows; i++)
		widest = fmax(widest, v->labels[i].width);
	return widest;
}

/* What can be known before the headings are broken into lines. */
static struct grid across(struct canvas *v)
{
	const struct chart *c = v->c;
	struct grid g = { .columns = columns_of(c), .end = v->end };
	double n = (double)g.columns;
	g.rows = (c->n_series + g.columns - 1) / g.columns;
	g.left = v->label_right + 8;
	g.gap = c->as_lines ? fmax(20, widest_label(v)) : 16;
	g.width = (v->w - EDGE - g.left - g.gap * (n - 1)) / n;
	g.plot = c->as_lines ? g.width : g.width - VALUE_ROOM;
	return g;
}

static struct grid grid(struct canvas *v)
{
	struct grid g = across(v);
	g.top = v->under;
	if (v->c->y_title && *v->c->y_title)
		g.top += FONT_TEXT * LINE + 8;
	g.high = v->c->as_lines ? LINES_HIGH : v->slot * (double)v->c->n_rows;
	g.foot = FONT_TEXT * LINE + 10;
	g.down = v->head_room + g.high + BETWEEN;
	return g;
}

static const char *number_of(const struct chart *c, size_t s)
{
	return c->series_n && c->series_n[s] ? c->series_n[s] : "";
}

/* Breaks the headings; gives their height. Its N stands at the right. */
static double headings(struct canvas *v, double width)
{
	const struct chart *c = v->c;
	double high = 0;
	v->heads = arena_alloc(v->a, (c->n_series + 1) * sizeof *v->heads);
	for (size_t s = 0; s < c->n_series; s++) {
		double n = measure_text(number_of(c, s), FONT_SMALL, false);
		double room = (width - (n > 0 ? n + 8 : 0)) / 1.08;
		measure_wrap(v->a, c->series[s], FONT_TEXT,
			     fmax(room, width / 3), 3, &v->heads[s]);
		high = fmax(high, (double)v->heads[s].n * FONT_TEXT * LINE);
	}
	return high + 4;
}

static void labels(struct canvas *v)
{
	const struct chart *c = v->c;
	if (!c->as_lines) {
		v->slot = BAR + 3;
		beside_layout(v, 170, 3);
		return;
	}
	v->labels = arena_alloc(v->a, (c->n_rows + 1) * sizeof *v->labels);
	for (size_t i = 0; i < c->n_rows; i++)
		measure_wrap(v->a, c->rows[i], FONT_SMALL, LABEL_ROOM, 1,
			     &v->labels[i]);
	v->label_right = EDGE + measure_text(script_number(v, v->end),
					     FONT_SMALL, false);
}

void multiples_layout(struct canvas *v)
{
	const struct chart *c = v->c;
	head_layout(v);
	chart_axis(v, chart_top(c), 4);
	v->values_apart = chart_any_interval(c);
	labels(v);
	v->head_room = headings(v, across(v).width);
	struct grid g = grid(v);
	v->h = g.top + g.down * (double)g.rows - BETWEEN + g.foot;
	if (c->x_title && *c->x_title)
		v->h += FONT_TEXT * LINE + 4;
	script_flat(v);
}

static double panel_x(const struct grid *g, size_t s)
{
	return g->left + (g->width + g->gap) * (double)(s % g->columns);
}

static double panel_y(const struct canvas *v, const struct grid *g, size_t s)
{
	size_t row = s / g->columns;
	return g->top + v->head_room + g->down * (double)row;
}

static bool is_lowest(const struct canvas *v, const struct grid *g, size_t s)
{
	return s + g->columns >= v->c->n_series;
}

static void panel_head(struct canvas *v, const struct grid *g, size_t s)
{
	const struct ink name = { .size = FONT_TEXT,
				  .colour = INK_TEXT,
				  .bold = true };
	const struct ink n = { .size = FONT_SMALL,
			       .colour = INK_QUIET,
			       .align = ALIGN_RIGHT };
	const struct ink none = { .size = FONT_TEXT,
				  .colour = INK_QUIET,
				  .align = ALIGN_CENTRE };
	const struct lines *l = &v->heads[s];
	double x = panel_x(g, s), y = panel_y(v, g, s);
	double line = FONT_TEXT * LINE;
	script_lines(v, x, y - 4 - line * (double)l->n / 2, &name, l);
	script_text(v, x + g->width, y - 4 - line / 2, &n, number_of(v->c, s));
	if (chart_no_data(v->c, s))
		script_text(v, x + g->plot / 2, y + g->high / 2, &none,
			    "no data");
}

/* The axis of one panel; `said`: with its numbers. */
static void panel_axis(struct canvas *v, const struct grid *g, size_t s,
		       bool said)
{
	const struct ink left = { .size = FONT_SMALL,
				  .colour = INK_QUIET,
				  .align = ALIGN_RIGHT };
	const struct ink below = { .size = FONT_SMALL,
				   .colour = INK_QUIET,
				   .align = ALIGN_CENTRE };
	double x = panel_x(g, s), base = panel_y(v, g, s) + g->high;
	for (size_t k = 0; k < axis_marks(v); k++) {
		double share = axis_mark(v, k) / g->end;
		const char *text = said ? axis_text(v, k) : "";
		if (v->c->as_lines) {
			double at = base - share * g->high;
			shape_add(v, x, at, x + g->plot, at);
			script_text(v, x - 6, at, &left, text);
		} else {
			double at = x + share * g->plot;
			shape_add(v, at, base - g->high, at, base);
			script_text(v, at, base + 10, &below, text);
		}
	}
}

/* Numbers stand at the left of the first column for lines, below the lowest
 * panels for bars. */
static void axes(struct canvas *v, const struct grid *g)
{
	shape_begin(v);
	for (size_t s = 0; s < v->c->n_series; s++)
		panel_axis(v, g, s,
			   v->c->as_lines ? s % g->columns == 0
					  : is_lowest(v, g, s));
	shape_end(v, SHAPE_LINE, "lw 0.75 lc rgb '" INK_GRID "'");
}

static void base_lines(struct canvas *v, const struct grid *g)
{
	shape_begin(v);
	for (size_t s = 0; s < v->c->n_series; s++) {
		double x = panel_x(g, s), y = panel_y(v, g, s);
		if (v->c->as_lines)
			shape_add(v, x, y + g->high, x + g->plot, y + g->high);
		else
			shape_add(v, x, y, x, y + g->high);
	}
	shape_end(v, SHAPE_LINE, "lw 0.75 lc rgb '" INK_EDGE "'");
}

static void line_panel(struct canvas *v, const struct grid *g, size_t s)
{
	const struct chart *c = v->c;
	double x = panel_x(g, s), base = panel_y(v, g, s) + g->high;
	double slot = g->plot / (double)c->n_rows;
	const struct pane p = { .x = x + slot / 2,
				.dx = slot,
				.y = base,
				.dy = -g->high / g->end };
	const struct ink ink = { .size = FONT_SMALL,
				 .colour = INK_TEXT,
				 .align = ALIGN_CENTRE };
	lines_band(v, &p, s);
	lines_path(v, &p, s);
	lines_marks(v, &p, s);
	size_t each = 1;
	while (slot * (double)each < widest_label(v) + 6 && each < c->n_rows)
		each++;
	for (size_t i = 0; i < c->n_rows; i++) {
		double at = p.x + slot * (double)i;
		if (chart_at(c, i, s)->suppressed)
			script_text(v, at, base - 8, &ink, chart_hidden(c));
		/* One that would leave the picture is left out. */
		double end = at + v->labels[i].width / 2;
		if (is_lowest(v, g, s) && i % each == 0 && end < v->w - 2)
			script_text(v, at, base + 10, &ink, v->labels[i].v[0]);
	}
}

static double bar_y(const struct canvas *v, const struct grid *g, size_t s,
		    size_t row)
{
	return panel_y(v, g, s) + v->slot * ((double)row + 0.5);
}

static void bar_panels(struct canvas *v, const struct grid *g)
{
	const struct chart *c = v->c;
	double scale = g->plot / g->end;
	shape_begin(v);
	for (size_t s = 0; s < c->n_series; s++) {
		for (size_t i = 0; i < c->n_rows; i++) {
			const struct chart_value *x = chart_at(c, i, s);
			double y = bar_y(v, g, s, i), left = panel_x(g, s);
			if (chart_known(x))
				shape_add(v, left, y - BAR / 2,
					  left + x->y * scale, y + BAR / 2);
		}
	}
	shape_fill(v, 0);
	shape_begin(v);
	for (size_t s = 0; s < c->n_series; s++) {
		for (size_t i = 0; i < c->n_rows; i++) {
			const struct chart_value *x = chart_at(c, i, s);
			double y = bar_y(v, g, s, i), left = panel_x(g, s);
			if (chart_has_interval(x))
				shape_add(v, left + x->lo * scale, y,
					  left + x->hi * scale, y);
		}
	}
	shape_whiskers(v);
}

static void bar_numbers(struct canvas *v, const struct grid *g, size_t s)
{
	const struct chart *c = v->c;
	bool apart = v->values_apart;
	const struct ink ink = { .size = FONT_SMALL,
				 .colour = INK_TEXT,
				 .align = apart ? ALIGN_RIGHT : ALIGN_LEFT };
	const struct ink label = { .size = FONT_TEXT,
				   .colour = INK_TEXT,
				   .align = ALIGN_RIGHT };
	for (size_t i = 0; i < c->n_rows; i++) {
		const struct chart_value *x = chart_at(c, i, s);
		double y = bar_y(v, g, s, i), left = panel_x(g, s);
		double end = chart_known(x) ? x->y * g->plot / g->end : 0;
		if (chart_known(x) || x->suppressed)
			script_text(v, left + (apart ? g->width : end + 4), y,
				    &ink, script_value(v, x));
		if (s % g->columns == 0)
			script_lines(v, v->label_right, y, &label,
				     &v->labels[i]);
	}
}

void multiples_draw(struct canvas *v)
{
	const struct chart *c = v->c;
	const struct grid g = grid(v);
	struct ink ink = { .size = FONT_TEXT, .colour = INK_QUIET };
	buf_str(&v->script, "unset xtics\nunset ytics\nunset border\n");
	axes(v, &g);
	if (!c->as_lines)
		bar_panels(v, &g);
	for (size_t s = 0; s < c->n_series; s++) {
		panel_head(v, &g, s);
		if (c->as_lines)
			line_panel(v, &g, s);
		else
			bar_numbers(v, &g, s);
	}
	base_lines(v, &g);
	if (c->y_title)
		script_text(v, EDGE, v->under + FONT_TEXT * LINE / 2, &ink,
			    c->y_title);
	ink.align = ALIGN_CENTRE;
	if (c->x_title)
		script_text(v, v->w / 2, v->h - 8 - FONT_TEXT * LINE / 2, &ink,
			    c->x_title);
}
