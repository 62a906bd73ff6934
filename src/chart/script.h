/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The picture under construction: its layout in pixels from the top left, and
 * the gnuplot script that draws it. gnuplot keeps the axes, the grid and the
 * shapes; every text is placed here, because gnuplot passes tic labels
 * through printf and knows nothing of line breaks.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include "chart.h"
#include "measure.h"

#define FONT_TITLE 15.0
#define FONT_TEXT  12.0
#define FONT_SMALL 10.0
#define LINE       1.25 /* of the font's size */

#define INK_TEXT  "#1a1a1a"
#define INK_QUIET "#4d4d4d"
#define INK_GRID  "#d9d9d9"
#define INK_EDGE  "#333333"

struct canvas {
	struct arena *a;
	const struct chart *c;
	struct buf script; /* settings and texts */
	struct buf data;   /* numbers, in blocks that `plot` names */
	struct buf plot;   /* what the plot command draws */
	double w, h;       /* of the picture */
	double left, right, top, bottom; /* edges of the plot area */
	double x_from, x_to;             /* values at left and right */
	double y_from, y_to;             /* values at bottom and top */
	double step;                     /* between marks of the value axis */
	double slot;                     /* room of a category along its axis */
	double turned; /* height of labels that are turned; 0: they lie */
	struct lines *labels; /* one a category */
	struct lines *heads;  /* heat: one a column */
	double head_room;     /* heat: height of the column labels */
};

enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

struct ink {
	double size;
	const char *colour;
	enum align align;
	bool bold;
	int turn; /* degrees */
};

/* How one series is painted. */
struct paint {
	const char *rgb;
	bool dark;   /* text on it must be white */
	int pattern; /* 0: solid */
	int point;   /* gnuplot point type */
	int dash;
};

struct paint script_paint(const struct chart *c, size_t series);

/* Where a value is, in pixels. */
double canvas_x(const struct canvas *v, double x);
double canvas_y(const struct canvas *v, double y);

/* Text between single quotes, where gnuplot expands nothing. */
void script_quote(struct buf *b, const char *s);
/* Text whose line is centred at y. */
void script_text(struct canvas *v, double x, double y, const struct ink *ink,
		 const char *s);
/* Lines that are centred together at y. */
void script_lines(struct canvas *v, double x, double y, const struct ink *ink,
		  const struct lines *l);
/* Opens the terminal and fixes margins and ranges: after layout. */
void script_begin(struct canvas *v, enum chart_format f);
/* Where one more element of the plot command is to be printed. */
struct buf *script_plot(struct canvas *v);
/* Intervals of a series as lines with feet, with a light edge so that they
 * show on dark bars; `columns` are x:y:dx:dy of its data. */
void script_whiskers(struct canvas *v, size_t series, const char *columns);
/* The fill style of a series: "fs solid …". */
const char *script_fill(struct canvas *v, size_t series);
/* Marks, format and grid of the value axis, 'x' or 'y'. */
void script_axis(struct canvas *v, char axis, double end);
/* A value as people read it: "34.3%", "12". */
const char *script_number(struct canvas *v, double y);

/* Title, subtitle and legend at the top: room first, drawing later. */
void head_layout(struct canvas *v);
void head_draw(struct canvas *v);
/* Category labels under vertical slots (after left, right and slot are known)
 * or beside horizontal ones. */
void below_layout(struct canvas *v, const char *const *labels, size_t n);
void below_draw(struct canvas *v);
void beside_layout(struct canvas *v, double room, size_t lines);
void beside_draw(struct canvas *v);

/* Greatest value in the chart, intervals included; 0 when there is none. */
double chart_top(const struct chart *c);
/* Fixes step and the end of the value axis for values up to `top`. */
double chart_axis(struct canvas *v, double top, int parts);
const struct chart_value *chart_at(const struct chart *c, size_t row,
				   size_t series);
bool chart_has_interval(const struct chart_value *x);

/* The kinds. layout: heights and margins; draw: from script_begin on. */
void bars_layout(struct canvas *v);
void bars_draw(struct canvas *v);
void grouped_layout(struct canvas *v);
void grouped_draw(struct canvas *v);
void stacked_layout(struct canvas *v);
void stacked_draw(struct canvas *v);
void lines_layout(struct canvas *v);
void lines_draw(struct canvas *v);
void heat_layout(struct canvas *v);
void heat_draw(struct canvas *v);

/* Makes gnuplot's SVG fit to stand in a page: own title and description,
 * ids with a prefix. ERR_SYSTEM: it is not what gnuplot writes. */
int svg_finish(const struct chart *c, const char *id, const char *svg,
	       struct buf *out, struct err *e) BASE_CHECKED;

#endif
