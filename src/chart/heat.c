/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows by columns: shade and number in every cell. */
#include "script.h"

#include <math.h>
#include <string.h>

#define HEAD       120.0 /* about; it is known when the labels are */
#define CELL_MIN   22.0  /* room of three digits */
#define CELL_MAX   110.0
#define CELL_HIGH  26.0
#define CELL_LEAST 18.0
#define ROOM       200.0 /* for labels; */
#define FEW        6     /* columns leave */
#define MORE_ROOM  300.0
/* Share of the scale from which white has more contrast than black. */
#define LIGHT_INK 0.68

/* One hue from light to dark (ColorBrewer, Blues): its order survives grey
 * print and colour blindness. */
static const uint8_t stops[][3] = {
	{ 0xf7, 0xfb, 0xff }, { 0xc6, 0xdb, 0xef }, { 0x6b, 0xae, 0xd6 },
	{ 0x21, 0x71, 0xb5 }, { 0x08, 0x30, 0x6b },
};
#define N_STOPS (sizeof stops / sizeof *stops)

/* Colour of a share of the scale, as 0xrrggbb. */
static unsigned shade(double share)
{
	const size_t last = N_STOPS - 1;
	double at = share * (double)last;
	size_t i = at >= (double)last ? last - 1 : (size_t)at;
	unsigned rgb = 0;
	for (size_t k = 0; k < 3; k++) {
		double from = stops[i][k], to = stops[i + 1][k];
		rgb = rgb << 8 |
		      (unsigned)lround(from + (to - from) * (at - (double)i));
	}
	return rgb;
}

/* Column labels lie when they fit in four lines, else all stand: at a slant
 * the last ones would need room at the right. */
static void column_labels(struct canvas *v, double cell)
{
	const struct chart *c = v->c;
	size_t most = 1;
	bool cut = false;
	v->heads = arena_alloc(v->a, (c->n_series + 1) * sizeof *v->heads);
	for (size_t s = 0; s < c->n_series; s++) {
		struct lines *l = &v->heads[s];
		measure_wrap(v->a, c->series[s], FONT_TEXT, cell - 6, 4, l);
		cut = cut || l->cut;
		most = l->n > most ? l->n : most;
	}
	v->turned = 0;
	v->head_room = FONT_TEXT * LINE * (double)most + 4;
	if (!cut)
		return;
	v->turned = standing_labels(v, c->series, c->n_series, cell, v->heads);
	v->head_room = v->turned + 8;
}

void heat_layout(struct canvas *v)
{
	const struct chart *c = v->c;
	double n = (double)c->n_series;
	v->top = HEAD;
	v->slot = c->n_rows <= 8 ? CELL_HIGH + 8
				 : beside_slot(v, CELL_HIGH, CELL_LEAST);
	beside_layout(v, n > FEW ? ROOM : MORE_ROOM, 3);
	double cell = (v->w - v->left - 16) / n;
	cell = cell < CELL_MIN ? CELL_MIN : cell > CELL_MAX ? CELL_MAX : cell;
	column_labels(v, cell);
	v->right = v->left + cell * n;
	double need = v->right + 16;
	v->w = need > v->w ? need : v->w;
	head_layout(v);
	if (c->y_title && *c->y_title)
		v->top += FONT_TEXT * LINE;
	v->top += v->head_room;
	v->bottom = v->top + v->slot * (double)c->n_rows;
	v->h = v->bottom + 12;
	if (c->x_title && *c->x_title)
		v->h += FONT_TEXT * LINE + 4;
	v->x_from = 0;
	v->x_to = n;
	v->y_from = (double)c->n_rows;
	v->y_to = 0;
}

static void columns(struct canvas *v)
{
	const struct ink lying = { .size = FONT_TEXT,
				   .colour = INK_TEXT,
				   .align = ALIGN_CENTRE };
	const struct ink turned = { .size = FONT_TEXT,
				    .colour = INK_TEXT,
				    .align = ALIGN_LEFT,
				    .turn = 90 };
	for (size_t s = 0; s < v->c->n_series; s++) {
		const struct lines *l = &v->heads[s];
		double x = canvas_x(v, (double)s + 0.5);
		double half = FONT_TEXT * LINE * (double)l->n / 2;
		if (v->turned > 0)
			script_lines(v, x, v->top - 6, &turned, l);
		else
			script_lines(v, x, v->top - 4 - half, &lying, l);
	}
}

static const char *cell_text(struct canvas *v, const struct chart_value *x)
{
	double cell = (v->right - v->left) / v->x_to;
	if (chart_known(x) && v->c->percent && cell < 50)
		return arena_fmt(v->a, "%.0f", x->y);
	return script_value(v, x);
}

static void titles(struct canvas *v)
{
	struct ink ink = { .size = FONT_TEXT, .colour = INK_QUIET };
	double room = v->turned > 0 ? 0 : v->head_room;
	if (v->c->y_title)
		script_text(v, 16, v->top - room - FONT_TEXT * LINE / 2, &ink,
			    v->c->y_title);
	ink.align = ALIGN_CENTRE;
	if (v->c->x_title)
		script_text(v, (v->left + v->right) / 2,
			    v->h - 8 - FONT_TEXT * LINE / 2, &ink,
			    v->c->x_title);
}

void heat_draw(struct canvas *v)
{
	const struct chart *c = v->c;
	double top = 0;
	struct ink ink = { .size = FONT_SMALL, .align = ALIGN_CENTRE };
	for (size_t i = 0; i < c->n_rows * c->n_series; i++)
		if (chart_known(&c->values[i]))
			top = fmax(top, c->values[i].y);
	buf_str(&v->script, "unset xtics\nunset ytics\nunset border\n");
	beside_draw(v);
	columns(v);
	titles(v);
	shape_begin(v);
	for (size_t i = 0; i < c->n_rows; i++) {
		for (size_t s = 0; s < c->n_series; s++) {
			const struct chart_value *x = chart_at(c, i, s);
			double share =
				chart_known(x) && top > 0 ? x->y / top : 0;
			unsigned rgb = chart_known(x) ? shade(share) : 0xeeeeee;
			shape_add(v, (double)s + 0.5, (double)i + 0.5, rgb, 0);
			ink.colour = share > LIGHT_INK ? "#ffffff" : INK_TEXT;
			script_text(v, canvas_x(v, (double)s + 0.5),
				    canvas_y(v, (double)i + 0.5), &ink,
				    cell_text(v, x));
		}
	}
	shape_end(v, SHAPE_CELL, "fs solid noborder lc rgb variable");
}
