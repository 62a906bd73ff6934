/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cells: tables that only arrange text are taken apart.
 *  - A table of one column is a frame: its rows are paragraphs. So are the row
 *    of one cell that heads a table, and rows of one cell with much text.
 *  - Boxes in a grid, each a title and text ("1. Background", "What worked
 *    well"), are read one by one: a title above its text in each cell, or rows
 *    of titles and rows of texts by turns.
 */
#ifndef TEXT_CELLS_H
#define TEXT_CELLS_H

#include "extract.h"

/* Replaces blocks of d, which are d's own; text is shared or in a. */
void cells_open(struct arena *a, struct extract_doc *d);

#endif
