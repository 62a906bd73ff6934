/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How values, rates and ratios are printed. */
#ifndef STATS_KINDS_H
#define STATS_KINDS_H

#include "sheet.h"

/* Of a table of values or rates: the columns for one label of the pivot (""
 * without a pivot), and what stands in them for a cell. */
void stats_kind_columns(struct sheet *x, const char *label, bool compact);
void stats_kind_cells(struct sheet *x, const struct stats_cell *c,
		      bool compact);
/* The same for the representation ratios of a table of counts. */
void stats_ratio_columns(struct sheet *x, const char *label, bool compact);
void stats_ratio_cells(struct sheet *x, const struct stats_cell *c,
		       bool compact);

#endif
