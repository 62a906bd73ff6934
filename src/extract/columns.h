/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * columns: tables that plain text draws with spaces, tabs, bars or rules.
 *
 * Rows are lines that stand together and leave the same places free. Text
 * that was justified, numbered items that hang, and contents pages do so too;
 * they are told apart and stay text. Private to this module.
 */
#ifndef EXTRACT_COLUMNS_H
#define EXTRACT_COLUMNS_H

#include "base.h"

#define COLUMNS_MAX 16
#define COLUMNS_INK 300 /* places of a line that are looked at */

struct columns_line {
	const char *p;
	size_t n;
};

/* Where the columns of the last table are: a blank line may part its rows.
 * All zero: there is none. */
struct columns {
	size_t from[COLUMNS_MAX]; /* place at which each begins */
	size_t n;
	bool ruled; /* by lines of dashes, so that a row may be many lines */
	bool open;  /* the one that ends it has not come yet */
};

struct columns_found {
	size_t plain; /* lines before the table, or all there are */
	size_t rows;  /* lines of the table, or 0 */
};

/* Finds the first table in lines without a blank one among them. */
struct columns_found columns_find(struct columns *c,
				  const struct columns_line *v, size_t n);
/* Hands over the rows of the lines that were found: cells parted by '\t',
 * lines of a cell by '\n'. */
void columns_rows(const struct columns *c, const struct columns_line *v,
		  size_t n, void (*row)(void *ctx, const char *p, size_t n),
		  void *ctx);

#endif
