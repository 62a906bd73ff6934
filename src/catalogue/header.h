/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the header of a CSV file, and what each of its columns is. */
#ifndef CATALOGUE_HEADER_H
#define CATALOGUE_HEADER_H

#include "catalogue.h"
#include "decode.h"
#include "rows.h"

struct column {
	const struct catalogue_column *known; /* NULL: the user's own */
	const char *name;                     /* "" : left out */
	bool told; /* a diagnostic about all of it was given */
};

struct header {
	struct column *v;
	size_t n, cap;
	int line;
};

/*
 * Opens r behind the header. It is the first of the first rows that has the
 * column `table[0]`, read with whichever separator knows most of its columns;
 * rows above it (a title, Excel's "sep=;") are passed over. ERR_INPUT when
 * there is none.
 */
int header_find(struct arena *a, const char *name, const struct decoded *text,
		const struct catalogue_column *table, struct rows *r,
		struct header *out, struct diags *d,
		struct err *e) BASE_CHECKED;

#endif
