/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What all kinds share around the plot: title, subtitle and legend above,
 * category labels beside or below, the value axis.
 */
#include "script.h"

#include <math.h>

#define EDGE   16.0 /* free at the picture's sides */
#define SWATCH 12.0

const struct chart_value *chart_at(const struct chart *c, size_t row,
				   size_t series)
{
	return &c->values[row * c->n_series + series];
}

bool chart_has_interval(const struct chart_value *x)
{
	return !isnan(x->y) && !isnan(x->lo) && !isnan(x->hi);
}

double chart_top(const struct chart *c)
{
	double top = 0;
	for (size_t i = 0; i < c->n_rows * c->n_series; i++) {
		const struct chart_value *x = &c->values[i];
		if (x->y > top)
			top = x->y;
		if (chart_has_interval(x) && x->hi > top)
			top = x->hi;
	}
	return top;
}

double chart_axis(struct canvas *v, double top, int parts)
{
	if (!(top > 0))
		top = 1;
	v->step = measure_step(top, parts, !v->c->percent);
	double end = ceil(top / v->step - 1e-9) * v->step;
	return v->c->percent && top <= 100 && end > 100 ? 100 : end;
}

/* Walks the legend: draws it, or only says how high it is. */
static double legend(struct canvas *v, double y, bool draw)
{
	const struct chart *c = v->c;
	const struct ink ink = { .size = FONT_TEXT, .colour = INK_TEXT };
	double x = EDGE, row = FONT_TEXT * 1.6;
	if (c->n_series < 2 || c->kind == CHART_HEAT)
		return 0;
	double start = y;
	for (size_t i = 0; i < c->n_series; i++) {
		struct lines l = { 0 };
		measure_wrap(v->a, c->series[i], FONT_TEXT,
			     v->w - 2 * EDGE - SWATCH - 8, 1, &l);
		double w = SWATCH + 8 + l.width + 20;
		if (x > EDGE && x + w > v->w - EDGE) {
			x = EDGE;
			y += row;
		}
		double mid = y + row / 2;
		struct paint p = script_paint(c, i);
		if (draw && c->kind == CHART_LINES)
			buf_fmt(&v->script,
				"set arrow from screen %.6f,%.6f to screen "
				"%.6f,%.6f nohead lc rgb '%s' lw 2 dt %d\n"
				"set label '' at screen %.6f,%.6f point pt %d "
				"ps 0.7 lc rgb '%s'\n",
				(x - 3) / v->w, 1 - mid / v->h,
				(x + SWATCH + 3) / v->w, 1 - mid / v->h, p.rgb,
				p.dash, (x + SWATCH / 2) / v->w, 1 - mid / v->h,
				p.point, p.rgb);
		else if (draw) {
			buf_fmt(&v->script,
				"set object rectangle from screen %.6f,%.6f "
				"to screen %.6f,%.6f %s\n",
				x / v->w, 1 - (mid + SWATCH / 2) / v->h,
				(x + SWATCH) / v->w,
				1 - (mid - SWATCH / 2) / v->h,
				script_fill(v, i));
		}
		if (draw)
			script_text(v, x + SWATCH + 6, mid, &ink, l.v[0]);
		x += w;
	}
	return y + row - start + 4;
}

/* Title and subtitle; the same walk measures and draws. */
static double heading(struct canvas *v, bool draw)
{
	const struct {
		const char *text;
		struct ink ink;
		size_t lines;
	} parts[] = {
		{ v->c->title,
		  { .size = FONT_TITLE, .colour = INK_TEXT, .bold = true },
		  3 },
		{ v->c->subtitle,
		  { .size = FONT_TEXT, .colour = INK_QUIET },
		  4 },
	};
	double y = 10;
	for (size_t i = 0; i < 2; i++) {
		const struct ink *ink = &parts[i].ink;
		struct lines l = { 0 };
		if (!parts[i].text || !*parts[i].text)
			continue;
		/* Bold runs wider than what is measured for breaking. */
		measure_wrap(v->a, parts[i].text, ink->size,
			     (v->w - 2 * EDGE) / (ink->bold ? 1.08 : 1),
			     parts[i].lines, &l);
		for (size_t k = 0; k < l.n; k++) {
			if (draw)
				script_text(v, EDGE, y + ink->size * LINE / 2,
					    ink, l.v[k]);
			y += ink->size * LINE;
		}
		y += 3;
	}
	return y;
}

void head_layout(struct canvas *v)
{
	v->top = heading(v, false) + 3;
	v->top += legend(v, v->top, false) + 6;
}

void head_draw(struct canvas *v)
{
	double y = heading(v, true) + 3;
	legend(v, y, true);
}

void below_layout(struct canvas *v, const char *const *labels, size_t n)
{
	double widest = 0, high = 0;
	v->labels = arena_alloc(v->a, (n + 1) * sizeof *v->labels);
	for (size_t i = 0; i < n; i++) {
		struct lines l = { 0 };
		measure_wrap(v->a, labels[i], FONT_TEXT, v->slot - 6, 3, &l);
		v->labels[i] = l;
		double h = (double)l.n * FONT_TEXT * LINE;
		high = h > high ? h : high;
		/* A label that had to be cut: all are turned. */
		struct lines whole = { 0 };
		measure_wrap(v->a, labels[i], FONT_TEXT, 170, 1, &whole);
		widest = whole.width > widest ? whole.width : widest;
		if (l.cut)
			v->turned = 1;
	}
	if (v->turned > 0) {
		v->turned = widest * 0.71 + FONT_TEXT;
		high = v->turned;
		for (size_t i = 0; i < n; i++) {
			v->labels[i] = (struct lines){ 0 };
			measure_wrap(v->a, labels[i], FONT_TEXT, 170, 1,
				     &v->labels[i]);
		}
	}
	v->h = v->bottom + 8 + high + 8;
	if (v->c->x_title && *v->c->x_title)
		v->h += FONT_TEXT * LINE + 4;
}

void below_draw(struct canvas *v)
{
	const struct ink flat = { .size = FONT_TEXT,
				  .colour = INK_TEXT,
				  .align = ALIGN_CENTRE };
	const struct ink turned = { .size = FONT_TEXT,
				    .colour = INK_TEXT,
				    .align = ALIGN_RIGHT,
				    .turn = 45 };
	/* Turned labels that stand closer than a line are thinned out. */
	size_t each = 1;
	while (v->turned > 0 && v->slot * (double)each < FONT_TEXT * 1.3)
		each++;
	for (size_t i = 0; i < v->c->n_rows; i += each) {
		const struct lines *l = &v->labels[i];
		double x = v->left + v->slot * ((double)i + 0.5);
		double y = v->bottom + 8;
		if (v->turned > 0)
			script_text(v, x + 3, y + 3, &turned, l->v[0]);
		else
			script_lines(v, x,
				     y + FONT_TEXT * LINE * (double)l->n / 2,
				     &flat, l);
	}
	if (v->c->x_title)
		script_text(v, (v->left + v->right) / 2,
			    v->h - 8 - FONT_TEXT * LINE / 2,
			    &(struct ink){ .size = FONT_TEXT,
					   .colour = INK_QUIET,
					   .align = ALIGN_CENTRE },
			    v->c->x_title);
}

void beside_layout(struct canvas *v, double room, size_t lines)
{
	const struct chart *c = v->c;
	double widest = 0, high = 0;
	v->labels = arena_alloc(v->a, (c->n_rows + 1) * sizeof *v->labels);
	for (size_t i = 0; i < c->n_rows; i++) {
		struct lines *l = &v->labels[i];
		measure_wrap(v->a, c->rows[i], FONT_TEXT, room, lines, l);
		double h = (double)l->n * FONT_TEXT * LINE + 4;
		widest = l->width > widest ? l->width : widest;
		high = h > high ? h : high;
	}
	v->left = EDGE + widest + 8;
	v->slot = high > v->slot ? high : v->slot;
}

void beside_draw(struct canvas *v)
{
	const struct ink ink = { .size = FONT_TEXT,
				 .colour = INK_TEXT,
				 .align = ALIGN_RIGHT };
	for (size_t i = 0; i < v->c->n_rows; i++)
		script_lines(v, v->left - 8,
			     v->top + v->slot * ((double)i + 0.5), &ink,
			     &v->labels[i]);
}
