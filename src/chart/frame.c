/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What all kinds share around the plot: title and subtitle above, category
 * labels beside or below, a column of texts at the right.
 */
#include "script.h"

#define HEIGHT 300.0 /* of an upright plot */

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
	v->top += legend_walk(v, v->top, false) + 6;
	v->under = v->top;
}

void head_draw(struct canvas *v)
{
	double y = heading(v, true) + 3;
	legend_walk(v, y, true);
}

double standing_labels(struct canvas *v, const char *const *labels, size_t n,
		       double room, struct lines *out)
{
	static const double rooms[] = { 130, 190, 260 };
	double high = 0;
	size_t lines = (size_t)(room / (FONT_TEXT * LINE));
	lines = lines < 1 ? 1 : lines > 3 ? 3 : lines;
	for (size_t k = 0; k < sizeof rooms / sizeof *rooms; k++) {
		bool cut = false;
		high = 0;
		for (size_t i = 0; i < n; i++) {
			out[i] = (struct lines){ 0 };
			measure_wrap(v->a, labels[i], FONT_TEXT, rooms[k],
				     lines, &out[i]);
			high = out[i].width > high ? out[i].width : high;
			cut = cut || out[i].cut;
		}
		if (!cut)
			break;
	}
	return high;
}

void below_layout(struct canvas *v, const char *const *labels, size_t n)
{
	double high = 0;
	bool cut = false;
	v->labels = arena_alloc(v->a, (n + 1) * sizeof *v->labels);
	for (size_t i = 0; i < n; i++) {
		struct lines *l = &v->labels[i];
		measure_wrap(v->a, labels[i], FONT_TEXT, v->slot - 6, 4, l);
		double h = (double)l->n * FONT_TEXT * LINE;
		high = h > high ? h : high;
		cut = cut || l->cut;
	}
	/* A label that had to be cut: all stand. */
	v->turned = cut ? standing_labels(v, labels, n, v->slot, v->labels) : 0;
	v->h = v->bottom + 8 + (cut ? v->turned : high) + 8;
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
				    .turn = 90 };
	/* Those that stand closer than a line are thinned out. */
	size_t each = 1;
	while (v->turned > 0 && v->slot * (double)each < FONT_TEXT * LINE)
		each++;
	for (size_t i = 0; i < v->c->n_rows; i += each) {
		const struct lines *l = &v->labels[i];
		double x = v->left + v->slot * ((double)i + 0.5);
		double y = v->bottom + 8;
		if (v->turned > 0)
			script_lines(v, x, y, &turned, l);
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

void upright_layout(struct canvas *v, double top)
{
	const struct chart *c = v->c;
	head_layout(v);
	if (c->y_title && *c->y_title)
		v->top += FONT_TEXT * LINE + 4;
	v->top += FONT_SMALL * LINE + 4; /* a value */
	v->y_from = 0;
	v->y_to = chart_axis(v, top, 6);
	v->x_from = 0;
	v->x_to = (double)c->n_rows;
	double label =
		measure_text(script_number(v, v->y_to), FONT_TEXT, false);
	v->left = EDGE + label + 10;
	v->right = v->w - 20;
	v->bottom = v->top + HEIGHT;
	v->slot = (v->right - v->left) / (double)c->n_rows;
	below_layout(v, c->rows, c->n_rows);
}

void upright_draw(struct canvas *v)
{
	script_axis(v, 'y', v->y_to);
	below_draw(v);
	if (v->c->y_title)
		script_text(
			v, EDGE, v->under + FONT_TEXT * LINE / 2,
			&(struct ink){ .size = FONT_TEXT, .colour = INK_QUIET },
			v->c->y_title);
}

/* Breaks the labels; gives how far the rows must be apart: a label may use
 * what its neighbours leave free. */
static double break_labels(struct canvas *v, double room, size_t lines)
{
	const struct chart *c = v->c;
	const double line = FONT_TEXT * LINE, between = 3;
	double widest = 0, apart = FONT_TEXT * 1.16, before = line;
	v->labels = arena_alloc(v->a, (c->n_rows + 1) * sizeof *v->labels);
	for (size_t i = 0; i < c->n_rows; i++) {
		struct lines *l = &v->labels[i];
		measure_wrap(v->a, c->rows[i], FONT_TEXT, room, lines, l);
		double h = (double)l->n * line;
		double need = (h + before) / 2 + (l->n > 1 ? between : 0);
		widest = l->width > widest ? l->width : widest;
		if (need > line && need > apart)
			apart = need;
		before = h + (l->n > 1 ? 2 * between : 0);
	}
	v->label_right = EDGE + widest;
	v->left = v->label_right + 8;
	return apart;
}

void beside_layout(struct canvas *v, double room, size_t lines)
{
	const double more = 1.4;
	double apart = break_labels(v, room, lines);
	/* Many rows had better be long than high. */
	if (apart > v->slot && beside_slot(v, apart, 0) < apart)
		apart = break_labels(v, room * more, lines);
	v->slot = apart > v->slot ? apart : v->slot;
}

double beside_slot(const struct canvas *v, double wanted, double least)
{
	const double foot = 2 * FONT_TEXT * LINE + 24; /* axis, title */
	double room = (CHART_HEIGHT_MAX - v->top - foot) / (double)v->c->n_rows;
	return room > wanted ? wanted : room > least ? room : least;
}

void beside_draw(struct canvas *v)
{
	const struct ink ink = { .size = FONT_TEXT,
				 .colour = INK_TEXT,
				 .align = ALIGN_RIGHT };
	for (size_t i = 0; i < v->c->n_rows; i++)
		script_lines(v, v->label_right, canvas_y(v, (double)i + 0.5),
			     &ink, &v->labels[i]);
}

void beside_foot(struct canvas *v)
{
	v->h = v->bottom + FONT_TEXT * LINE + 20;
	if (v->c->x_title && *v->c->x_title)
		v->h += FONT_TEXT * LINE + 4;
}

void beside_titles(struct canvas *v)
{
	struct ink ink = { .size = FONT_TEXT, .colour = INK_QUIET };
	if (v->c->y_title)
		script_text(v, EDGE, v->top - FONT_TEXT * LINE / 2 - 4, &ink,
			    v->c->y_title);
	ink.align = ALIGN_CENTRE;
	if (v->c->x_title)
		script_text(v, (v->left + v->right) / 2,
			    v->h - 8 - FONT_TEXT * LINE / 2, &ink,
			    v->c->x_title);
}

void column_layout(struct canvas *v, const char *heading, const char *widest)
{
	double a = measure_text(heading, FONT_TEXT, false);
	double b = measure_text(widest, FONT_TEXT, false);
	v->column = v->w - EDGE - (a > b ? a : b);
	v->right = v->column - 16;
}

void column_heading(struct canvas *v, const char *heading)
{
	script_text(v, v->column, v->top - FONT_TEXT * LINE / 2 - 4,
		    &(struct ink){ .size = FONT_TEXT, .colour = INK_QUIET },
		    heading);
}

void column_text(struct canvas *v, double y, const char *text)
{
	script_text(v, v->column, y,
		    &(struct ink){ .size = FONT_TEXT, .colour = INK_TEXT },
		    text);
}
