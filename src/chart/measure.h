/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widths of text, line breaking and axis steps: what layout is made of. */
#ifndef MEASURE_H
#define MEASURE_H

#include "base.h"

/* Width in pixels of s set in Helvetica or a metric twin at `size`. */
double measure_text(const char *s, double size, bool bold);

struct lines {
	const char **v;
	size_t n, cap;
	double width; /* of the widest */
	bool cut;     /* something did not fit */
};

/* Breaks s at spaces into lines of at most `room` pixels, at most `max` of
 * them; what does not fit ends in "…". At least one line. */
void measure_wrap(struct arena *a, const char *s, double size, double room,
		  size_t max, struct lines *out);

/* A round step (1, 2, 5 times a power of ten) that cuts 0..top into at most
 * `parts`; whole: never below 1. */
double measure_step(double top, int parts, bool whole);

#endif
