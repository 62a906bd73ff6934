/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * chart: a table to a picture through gnuplot, with alt text made from its
 * data. gnuplot runs as a child in a private folder with a clock. Labels
 * reach it only between single quotes, where it expands nothing (see
 * src/chart/script.c).
 */
#ifndef CHART_H
#define CHART_H

#include "base.h"

/*
 * What every kind reads: titles, rows, series, values (y, lo, hi,
 * suppressed), percent, hidden. What it reads besides stands with it.
 */
enum chart_kind {
	/* Horizontal bars, with intervals when there are. */
	CHART_BARS,
	/* Vertical groups of bars, with intervals. */
	CHART_GROUPED,
	/* A withheld part would look like none: ERR_USAGE. */
	CHART_STACKED,
	/* Lines with a ribbon for the interval; open_rows. */
	CHART_LINES,
	/* Rows by columns, the value printed in the cell. */
	CHART_HEAT,
	/* Change: exactly two series, before and now, each a dot with its
	 * interval, a line between them and the difference beside; change. */
	CHART_DOTS,
	/* Combinations: one series, a row a combination, best with the most
	 * frequent first; sets, member, set_totals, base. Row names are not
	 * read: the sets name a combination. */
	CHART_UPSET,
	/* Bands of age or the like: exactly two series, to the left and right
	 * of a shared middle; the first row lies at the bottom. */
	CHART_PYRAMID,
	/* Durations: a row a stage; y the median, lo and hi the quartiles,
	 * min and max of values the range. */
	CHART_LAGS,
	/* A panel a series, all with the same axes; as_lines, series_n,
	 * open_rows. A panel without any value says "no data". */
	CHART_MULTIPLES
};

/* "bar", "grouped", "stacked", "line", "heat", "dots", "upset", "pyramid",
 * "lags", "multiples". */
bool chart_kind_parse(const char *s, enum chart_kind *out);

struct chart_value {
	double y, lo, hi; /* NaN: none */
	double min, max;  /* CHART_LAGS: drawn where min < max */
	/* Withheld: nothing of it is drawn or told, whatever the numbers
	 * hold; the chart's symbol stands in its place. */
	bool suppressed;
};

struct chart {
	enum chart_kind kind;
	const char *title;    /* states unit and N */
	const char *subtitle; /* period, filters, source */
	const char *x_title, *y_title;
	const char *const *rows; /* categories */
	size_t n_rows;
	const char *const *series; /* one "" when single */
	size_t n_series;
	const struct chart_value *values; /* row after row */
	bool percent;
	bool series_missing; /* the last series is "not stated": drawn grey */
	const char *hidden;  /* symbol of suppressed values; NULL: "c" */
	/* One a row: not complete yet, reviews may still come. Drawn hollow
	 * and dashed, and said. NULL: all are complete. */
	const bool *open_rows;
	/* CHART_DOTS, one a row: now less before, with interval; y may be
	 * negative. NULL: the difference of the values, without interval. */
	const struct chart_value *change;
	/* CHART_UPSET. */
	const char *const *sets;
	size_t n_sets;
	const bool *member; /* [row * n_sets + set] */
	/* One a set, from all combinations, also those that are not drawn.
	 * NULL: added up from the rows, where none is withheld. */
	const struct chart_value *set_totals;
	double base; /* percentages of it are printed; 0: none */
	/* CHART_MULTIPLES. */
	const char *const *series_n; /* "N = 41", in the heading; or NULL */
	bool as_lines; /* rows are points in time; else horizontal bars */
};

/* A picture is as wide as this, in pixels (a heat map of more columns than
 * have room, and many combinations, are wider), and made to be printed 16 cm
 * wide: its smallest letters are then 7.5 points. */
#define CHART_WIDTH 720.0
/* What is higher leaves no room on a page for anything else: 24 cm. */
#define CHART_HEIGHT_MAX 1080.0
/* How high the picture would be, were it CHART_WIDTH wide; 0: it cannot be
 * drawn. Draws nothing. */
double chart_height(const struct chart *c);

#define CHART_ROWS_MAX   400
#define CHART_SERIES_MAX 60
#define CHART_COMBOS_MAX 60 /* rows of CHART_UPSET */
#define CHART_SETS_MAX   30
#define CHART_PANEL_MAX  16 /* bars in a panel of CHART_MULTIPLES */

enum chart_format { CHART_SVG, CHART_PNG };

/* The picture's bytes. SVG carries <title> and <desc>, role="img", and ids
 * that begin with `id` (letters, digits, '-') so that several can stand in
 * one page. The same chart gives the same bytes. ERR_ABSENT: gnuplot is not
 * installed (the message says what to install). ERR_LIMIT: more rows or
 * series than can be read. ERR_USAGE: nothing to draw, or not what the kind
 * needs. */
int chart_draw(const struct chart *c, enum chart_format f, const char *id,
	       struct buf *out, struct err *e) BASE_CHECKED;

struct chart_job {
	const struct chart *chart;
	const char *id;
	struct buf svg, png; /* out: the caller releases them */
	struct err err;      /* out: why there is no picture, if so */
};

/* Both pictures of every chart, with the bytes that chart_draw gives, in far
 * less time: gnuplot is started once. A chart that cannot be drawn costs only
 * itself; its err says why. -1: none can (gnuplot is not installed). */
int chart_draw_all(struct chart_job *jobs, size_t n,
		   struct err *e) BASE_CHECKED;

/* Alt text of at most 250 characters (CHART_ALT_MAX where a name or a symbol
 * is very long): what is shown, highest and lowest with their values, the
 * largest change, what is withheld, missing or not complete. */
#define CHART_ALT_MAX 300
char *chart_alt(struct arena *a, const struct chart *c);

#endif
