/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the header of a CSV file, and what each of its columns is. */
#ifndef CATALOGUE_TABLE_H
#define CATALOGUE_TABLE_H

#include "catalogue.h"
#include "decode.h"
#include "rows.h"

struct column {
	const struct catalogue_column *known; /* NULL: the user's own */
	const char *name;                     /* "" : left out */
	const char *was;                      /* as the file has it, folded */
	bool told; /* a diagnostic about all of it was given */
};

struct header {
	struct column *v;
	size_t n, cap;
	int line;
};

/* A CSV file of known columns. */
struct table {
	struct arena *a;
	const char *name; /* of the file, for diagnostics */
	const struct catalogue_column *columns;
	const struct catalogue_maps *maps; /* or NULL */
	struct decoded text;
	struct header header;
	struct rows rows; /* below the header */
};

/*
 * With a, name, columns and maps set: decodes n bytes, finds the header and
 * stands behind it; table_close ends it. The header is the first of the first
 * rows that has columns[0], read with whichever separator knows most of its
 * cells; rows above it (a title, Excel's "sep=;") are passed over. ERR_INPUT
 * when there is none, and nothing is to be closed then.
 */
int table_open(struct table *t, const void *p, size_t n, struct diags *d,
	       struct err *e) BASE_CHECKED;
/* ERR_INPUT when the table has no such column. */
int table_needs(const struct table *t, const struct catalogue_column *k,
		struct err *e) BASE_CHECKED;
void table_close(struct table *t);

#endif
