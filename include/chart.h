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

enum chart_kind {
	CHART_BARS,    /* horizontal bars, with intervals when there are */
	CHART_GROUPED, /* vertical groups of bars, with intervals */
	CHART_STACKED,
	CHART_LINES, /* with a ribbon for the interval */
	CHART_HEAT   /* rows by columns, value printed in the cell */
};

/* "bar", "grouped", "stacked", "line", "heat". */
bool chart_kind_parse(const char *s, enum chart_kind *out);

struct chart_value {
	double y, lo, hi; /* NaN: none */
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
};

#define CHART_ROWS_MAX   400
#define CHART_SERIES_MAX 60

enum chart_format { CHART_SVG, CHART_PNG };

/* The picture's bytes. SVG carries <title> and <desc>, role="img", and ids
 * that begin with `id` (letters, digits, '-') so that several can stand in
 * one page. The same chart gives the same SVG. ERR_ABSENT: gnuplot is not
 * installed (the message says what to install). ERR_LIMIT: more rows or
 * series than can be read. ERR_USAGE: nothing to draw. */
int chart_draw(const struct chart *c, enum chart_format f, const char *id,
	       struct buf *out, struct err *e) BASE_CHECKED;

/* Alt text in two or three sentences: what is shown, range, highest and
 * lowest with their values. */
char *chart_alt(struct arena *a, const struct chart *c);

#endif
