/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rows: tables that a page break parted. The head that is printed again on
 * the next page is dropped. The first row of the next page is the rest of the
 * last row when a cell of it goes on in the middle of a sentence, or when its
 * first cell is empty as no other's is. Lines of one row that were taken for
 * rows are put together too.
 */
#ifndef TEXT_ROWS_H
#define TEXT_ROWS_H

#include "lines.h"

/* For documents with real pages. */
void rows_mend(struct arena *scratch, struct lines *lines);

#endif
