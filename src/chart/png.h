/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gnuplot's PNG, made smaller and given its size on paper. */
#ifndef PNG_H
#define PNG_H

#include "base.h"

/* The same picture with a palette of at most 256 colours: those of areas as
 * they are, those at the rims of letters and lines as near as cannot be told
 * apart. It says that it is `metres` wide on paper. A picture of more colours
 * than drawings have keeps them all. ERR_SYSTEM: it is not what gnuplot writes.
 */
int png_finish(const char *in, size_t n, double metres, struct buf *out,
	       struct err *e) BASE_CHECKED;

#endif
