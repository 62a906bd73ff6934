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

#define FONT_TITLE 15.5
#define FONT_TEXT  12.5
#define FONT_SMALL 12.0 /* 7.6 points on paper: see CHART_WIDTH */
#define LINE       1.25 /* of the font's size */
#define EDGE       16.0 /* free at the picture's sides */

#define INK_TEXT  "#1a1a1a"
#define INK_QUIET "#4d4d4d"
#define INK_GRID  "#d9d9d9"
#define INK_EDGE  "#333333"
#define INK_BAND  "#f2f2f2" /* every other row, where rows are long */
#define INK_DOT   "#00497a"

#define DASH_OPEN "(5,4)" /* what is not complete */
#define DOT       0.95    /* size of a dot; */
#define DOT_RIM   0.45    /* a hollow one has a lighter one in it */

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
	double end;                      /* of the value axis */
	double under;  /* the title, subtitle and legend: what comes next */
	double slot;   /* room of a category along its axis */
	double bar;    /* of it, that of one horizontal bar */
	double turned; /* height of labels that stand; 0: they lie */
	struct lines *labels; /* one a category, or a set */
	struct lines *heads;  /* one a column (heat), a panel (multiples) */
	double head_room;     /* for column labels, headings, numbers that stand
				 upright */
	double label_right;   /* edge of the labels beside the plot */
	double column;        /* left edge of what is printed at the right */
	bool values_apart;    /* they stand in a row or column of their own */
	size_t blocks;        /* of data so far */
	size_t block_rows;    /* in the open one */
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
	bool dark;   /* text on it must be white; */
	int pattern; /* over it, in `hatch`: text needs a ground; 0: none */
	const char *hatch;
	int point;  /* gnuplot point type */
	int hollow; /* the same mark for what is not complete */
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
/* Lines that are centred together at y; at x when they stand upright. */
void script_lines(struct canvas *v, double x, double y, const struct ink *ink,
		  const struct lines *l);
/* White from (x1, y1) to (x2, y2), on what is drawn and under the texts. */
void script_ground(struct canvas *v, double x1, double y1, double x2,
		   double y2);
/* Opens the terminal and fixes margins and ranges: after layout. */
void script_begin(struct canvas *v, enum chart_format f);
/* The fill style of a series: "fs solid …". */
const char *script_fill(struct canvas *v, size_t series);
/* What is drawn over it; NULL: nothing. */
const char *script_hatch(struct canvas *v, size_t series);
/* Marks, format and grid of the value axis, 'x' or 'y'. */
void script_axis(struct canvas *v, char axis, double end);
/* The same axis for what draws its own: how many marks it has, the value of
 * one, and its text (without a sign). */
size_t axis_marks(const struct canvas *v);
double axis_mark(const struct canvas *v, size_t i);
const char *axis_text(struct canvas *v, size_t i);
/* A value as people read it: "34.3%", "12". */
const char *script_number(struct canvas *v, double y);
/* The same for what may be withheld (the symbol) or missing (a dash). */
const char *script_value(struct canvas *v, const struct chart_value *x);
/* The picture as one plot area whose unit is the pixel, for what has more
 * than one set of axes: canvas_x and canvas_y change nothing then. */
void script_flat(struct canvas *v);

/*
 * Shapes: begin, any number of add (four numbers each), end with gnuplot's
 * words for the style. Boxes and lines are from (a, b) to (c, d), points and
 * the corners of a path at (a, b), a band from b to c at a, a cell of the heat
 * map around (a, b) in colour c.
 */
enum shape {
	SHAPE_BOX,
	SHAPE_LINE,
	SHAPE_POINT,
	SHAPE_PATH,
	SHAPE_BAND,
	SHAPE_CELL
};
void shape_begin(struct canvas *v);
void shape_add(struct canvas *v, double a, double b, double c, double d);
void shape_gap(struct canvas *v); /* the path or band ends here */
void shape_end(struct canvas *v, enum shape shape, const char *style);
/* As shape_end, for boxes of a series. */
void shape_fill(struct canvas *v, size_t series);
/* As shape_end, for intervals: lines with feet, and with a light edge so that
 * they show on dark bars. */
void shape_whiskers(struct canvas *v);

/* Title, subtitle and legend at the top: room first, drawing later. */
void head_layout(struct canvas *v);
void head_draw(struct canvas *v);
/* Walks the legend from y on: draws it, or only says how high it is. */
double legend_walk(struct canvas *v, double y, bool draw);
/* Category labels under vertical slots (after left, right and slot are known)
 * or beside horizontal ones. */
/* Breaks labels that stand upright, `room` wide each; gives their height. */
double standing_labels(struct canvas *v, const char *const *labels, size_t n,
		       double room, struct lines *out);
void below_layout(struct canvas *v, const char *const *labels, size_t n);
void below_draw(struct canvas *v);
void beside_layout(struct canvas *v, double room, size_t lines);
/* The room of a row where rows stand one below the other: `wanted`, or less,
 * down to `least`, so that the picture stays on a page. */
double beside_slot(const struct canvas *v, double wanted, double least);
void beside_draw(struct canvas *v);
/* For horizontal kinds: room below for the axis and its title; the titles. */
void beside_foot(struct canvas *v);
void beside_titles(struct canvas *v);
/* Texts at the right of horizontal kinds, in a column with a heading: room
 * for the widest, then the text of one line at height y. */
void column_layout(struct canvas *v, const char *heading, const char *widest);
void column_heading(struct canvas *v, const char *heading);
void column_text(struct canvas *v, double y, const char *text);

/* Where rows and values lie in a plot or a panel: at + row, value * by. */
struct pane {
	double x, dx; /* of the first row's middle; from row to row */
	double y, dy; /* of the value 0; of 1 */
};

/* Ribbons of a series, its line, and its marks, in this order for all. */
void lines_band(struct canvas *v, const struct pane *p, size_t series);
void lines_path(struct canvas *v, const struct pane *p, size_t series);
void lines_marks(struct canvas *v, const struct pane *p, size_t series);

/* The frame of the kinds with upright values, for values up to `top`. */
void upright_layout(struct canvas *v, double top);
void upright_draw(struct canvas *v);

/* Neither withheld nor missing. */
bool chart_known(const struct chart_value *x);
const char *chart_hidden(const struct chart *c); /* the symbol */
bool chart_any_hidden(const struct chart *c);
/* A panel with neither a value nor one that is withheld. */
bool chart_no_data(const struct chart *c, size_t series);
bool chart_any_open(const struct chart *c);
bool chart_is_open(const struct chart *c, size_t row);
bool chart_has_range(const struct chart_value *x);
/* Beside a whisker a number looks like that of its end: where there is an
 * interval, the values stand apart from the bars. */
bool chart_any_interval(const struct chart *c);
/* Now less before, or what the caller gave; suppressed or NaN as soon as one
 * of the two is. */
struct chart_value chart_change(const struct chart *c, size_t row);
/* What stands for a set: given, or added up; suppressed as soon as a part
 * is. */
struct chart_value chart_set_total(const struct chart *c, size_t set);
bool chart_is_member(const struct chart *c, size_t row, size_t set);

/* Greatest value in the chart, intervals included; 0 when there is none. */
double chart_top(const struct chart *c);
/* Fixes step and end of the value axis for values up to `top`; gives the end.
 */
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
void dots_layout(struct canvas *v);
void dots_draw(struct canvas *v);
void upset_layout(struct canvas *v);
void upset_draw(struct canvas *v);
void pyramid_layout(struct canvas *v);
void pyramid_draw(struct canvas *v);
void lags_layout(struct canvas *v);
void lags_draw(struct canvas *v);
void multiples_layout(struct canvas *v);
void multiples_draw(struct canvas *v);

/* ERR_USAGE, ERR_LIMIT: what chart_draw says of a chart. */
int check_chart(const struct chart *c, const char *id,
		struct err *e) BASE_CHECKED;
/* Only whether the kind has what it reads. */
int check_needs(const struct chart *c, struct err *e) BASE_CHECKED;
int check_size(const struct canvas *v, struct err *e) BASE_CHECKED;

/* Makes gnuplot's SVG fit to stand in a page: own title and description,
 * ids with a prefix. ERR_SYSTEM: it is not what gnuplot writes. */
int svg_finish(const struct chart *c, const char *id, const char *svg,
	       struct buf *out, struct err *e) BASE_CHECKED;

#endif
