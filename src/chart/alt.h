/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An alt text in the making: sentences about the values of a chart. */
#ifndef ALT_H
#define ALT_H

#include "script.h"

struct alt {
	struct arena *a;
	const struct chart *c;
	struct buf b;
	size_t clip; /* characters of a name */
	size_t end;  /* of what must be said at the end */
};

/* The highest or lowest of what was offered to it, as it is printed. */
struct extreme {
	size_t row, series;
	size_t equal; /* others with the same printed value */
	double y;
	const char *text;
	bool found;
};

/* Cut to alt->clip characters. */
const char *alt_name(struct alt *t, const char *s);
const char *alt_number(struct alt *t, double y);
/* With sign; "no change" for what rounds to nothing. */
const char *alt_signed(struct alt *t, double y);
/* How a row is called: its name, or the sets of a combination. */
const char *alt_row(struct alt *t, size_t row);
/* A sentence that is left out when there is no room for it besides what must
 * be said at the end. */
void alt_more(struct alt *t, const char *text);
/* sign 1: the highest, -1: the lowest. */
void extreme_offer(struct alt *t, struct extreme *x, int sign, size_t row,
		   size_t series, double y);

/* What there is to say of the values, by kind; each sentence begins with a
 * space. */
void alt_plain(struct alt *t);
void alt_lines(struct alt *t);
void alt_dots(struct alt *t);
void alt_upset(struct alt *t);
void alt_pyramid(struct alt *t);
void alt_lags(struct alt *t);
void alt_multiples(struct alt *t);

#endif
