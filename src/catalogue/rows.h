/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV records (RFC 4180) one by one, each with the line where it begins. */
#ifndef CATALOGUE_ROWS_H
#define CATALOGUE_ROWS_H

#include <csv.h>

#include "base.h"

#define ROWS_CELL_MAX ((size_t)8 << 20) /* bytes */
#define ROWS_WIDE_MAX 5000              /* cells of a row */

struct row {
	char **v; /* cells; they last until the next row is read */
	size_t n, cap;
	int line, last_line; /* 1-based lines of the file */
	const char *fault;   /* why it could not be read, or NULL */
};

struct rows {
	struct arena cells;
	const char *p;
	size_t n, at;
	int line;
	char delim;
	size_t usual; /* cells of the header, 0: not known yet */
	struct csv_parser csv;
};

void rows_open(struct rows *r, const char *p, size_t n, char delim);
void rows_close(struct rows *r);

/*
 * The next record; lines with nothing in them are none. 1: a row; 0: the end;
 * -1: one that breaks the rules of quoting, with its fault; reading goes on
 * at the first line after its beginning from which a row of the usual number
 * of cells can be read.
 */
int rows_next(struct rows *r, struct row *out);

/* Says what is wrong with a row that could not be read. */
void row_tell(const struct row *row, const char *name, struct diags *d);

/* Whether all its cells are empty. */
bool row_is_empty(const struct row *row);

#endif
