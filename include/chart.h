/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * chart: a table to a picture through gnuplot, with alt text made from its
 * data. gnuplot runs as a child in a private folder with a clock; labels
 * travel only as data (never in scripts, never between double quotes).
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
};

enum chart_format { CHART_SVG, CHART_PNG };

/* The picture's bytes. SVG carries <title> and <desc>, role="img", and ids
 * that begin with `id` so that several can stand in one page. ERR_ABSENT:
 * gnuplot is not installed (the message says what to install). */
int chart_draw(const struct chart *c, enum chart_format f, const char *id,
	       struct buf *out, struct err *e) BASE_CHECKED;

/* Alt text in two or three sentences: what is shown, range, highest and
 * lowest with their values. */
char *chart_alt(struct arena *a, const struct chart *c);

#endif
