/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell: from what a person wrote to the normal form of its column. */
#ifndef CATALOGUE_CELLS_H
#define CATALOGUE_CELLS_H

#include "catalogue.h"

enum cell_state {
	CELL_EMPTY, /* nothing, or a word for nothing: n/a, not known */
	CELL_GOOD,
	CELL_UNKNOWN, /* a word outside the vocabulary; kept as written */
	CELL_BAD      /* not what its column holds; no value */
};

struct cell {
	enum cell_state state;
	const char *value, *raw, *precision;
};

/* column NULL: one of the user's own, any text. */
void cell_read(struct arena *a, const struct catalogue_column *column,
	       const char *written, struct cell *out);

/* What to write in a column of this type instead of a bad cell. */
const char *cell_wants(enum catalogue_type type);

/* One line with single spaces; no-break spaces are spaces. */
char *cell_tidy(struct arena *a, const char *s);

/* For comparing: lower case; apostrophes gone, other punctuation a space. */
char *cell_fold(struct arena *a, const char *s);

/* A column's name as facts and filters have it: "LA name" is "la_name". */
char *column_fold(struct arena *a, const char *s);

#endif
