/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The test that a table asks for, and its columns. */
#ifndef STATS_TESTS_H
#define STATS_TESTS_H

#include "sheet.h"

/* A p that is adjusted and below this is told as a trend. */
#define STATS_LEVEL 0.05

/* Makes the test of a table that is complete, and adds notes that tell its
 * result or why there is none. */
void stats_test(struct arena *a, struct stats_table *t);
/* Takes results and notes away, before another test or because a cell is
 * withheld; columns stay, empty. */
void stats_test_drop(struct arena *a, struct stats_table *t);

void stats_test_columns(struct sheet *x, bool compact);
/* r NULL: a row that is not tested. */
void stats_test_cells(struct sheet *x, const struct stats_row_test *r,
		      bool compact);

/* n of N in two groups: a 2 x 2 test of association. Method none where an N
 * is 0. */
struct maths_test stats_two_shares(const struct stats_cell *x,
				   const struct stats_cell *y);
/* What a test of children takes for granted. */
extern const char stats_children_note[];

#endif
