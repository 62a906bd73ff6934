/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gnuplot as a child: scripts in, pictures out. */
#ifndef GNUPLOT_H
#define GNUPLOT_H

#include "base.h"

struct gnuplot_job {
	struct buf script; /* sets the terminal and plots; no output file */
	struct buf out;    /* the picture */
	struct err err;    /* why there is none */
};

/* Draws all, many of them in several processes at a time, with one more after
 * every script at which gnuplot gave up. -1: nothing could be drawn. The caller
 * releases script and out of every job. */
int gnuplot_run(struct gnuplot_job *jobs, size_t n, struct err *e) BASE_CHECKED;

#endif
