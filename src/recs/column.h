/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells and columns of tables of recommendations and of answers. */
#ifndef RECS_COLUMN_H
#define RECS_COLUMN_H

#include "label.h"

#define CELLS_MAX 12

enum column {
	COLUMN_OTHER,
	COLUMN_NUMBER,
	COLUMN_RECOMMENDATION,
	COLUMN_LEARNING,
	COLUMN_SUBJECT, /* what it is about, in short */
	COLUMN_WHOM,
	COLUMN_WHEN,
	COLUMN_RESPONSE,
	COLUMN_ACTION,
	COLUMN_STATUS,
};

struct cells {
	const char *v[CELLS_MAX]; /* trimmed; what is over is in the last */
	size_t n;
};

struct columns {
	enum column v[CELLS_MAX];
	size_t n;         /* 0: no head was seen */
	const char *line; /* the head's cells with spaces between */
};

void cells_split(struct arena *a, const char *row, struct cells *out);
/* The cell of the first column of this kind, or "". */
const char *cells_of(const struct cells *c, const struct columns *k,
		     enum column kind);
/* False, and out as it was, when the row is not a table's head. */
bool columns_read(struct arena *a, const struct cells *c, struct columns *out);
bool columns_have(const struct columns *k, enum column kind);

#endif
