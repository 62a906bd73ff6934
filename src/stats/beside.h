/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table of ours has beside a published figure, and how far apart the
 * two are. */
#ifndef STATS_BESIDE_H
#define STATS_BESIDE_H

#include "table.h"

/* A comparator, taken apart: "MEASURE (SCHEME) / COLUMN". */
struct beside_rule {
	const char *measure;
	const char *scheme; /* of harm that the figures are in; "": of none */
	const char *column; /* of theirs, that is set beside our totals;
			       NULL: each beside the column of its name */
	const char *note;
};

struct beside {
	const char *row;
	const struct stats_cell *cell; /* NULL: nothing */
	bool whole;                    /* N of the table, and no cell */
	const char *period;
	double value; /* median, mean or rate, of a figure that is a value */
};

/* Why there is no difference where two shares stand. */
enum beside_reason { BESIDE_TOLD, BESIDE_FEW_HERE, BESIDE_FEW_THERE };

struct beside_rule beside_rule(struct arena *a,
			       const struct stats_comparator *c);
/* Whether a table has the categories that the figures are in. */
bool beside_scheme(const struct stats_table *t, const struct beside_rule *r);
/* Whether a figure belongs beside a table, in one of its rows or not. */
bool beside_belongs(const struct stats_table *t, const struct beside_rule *r,
		    const struct stats_benchmark *b);
/* `row`: a label; several of rows that exclude each other, joined by " + ";
 * or "", the whole. */
struct beside beside_find(struct arena *a, const struct stats_table *t,
			  const struct beside_rule *r,
			  const struct stats_benchmark *b, const char *row);

/* The percentage that is published, or that follows from what is; NaN. */
double beside_percent(const struct stats_benchmark *b);
/* Of two shares, in points; the interval needs the counts of both. NaN where
 * there are no two shares or none should be given: then *why, where it is
 * their numbers. */
struct maths_value beside_difference(const struct beside *o,
				     const struct beside_rule *r,
				     const struct stats_benchmark *b,
				     enum beside_reason *why);

#endif
