/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * furniture: running headers and footers of paged documents, and the page
 * numbers that they print.
 *
 * Lines near the top and bottom of pages are compared by their mask: lower
 * case, no spaces, digits and Roman numerals as '#', so that "Page 2 of 37"
 * and "P a g e  3 | 25" repeat. A line is furniture when
 *  - its mask comes back on pages near by, at the same height, and is not as
 *    common in the body;
 *  - or it stands where most pages have such a line, or further out (running
 *    chapter titles, the other half of a header);
 *  - or it is nothing but a page number, and fits its page.
 * Rows of tables and notes are never furniture.
 */
#ifndef TEXT_FURNITURE_H
#define TEXT_FURNITURE_H

#include "lines.h"

/* Marks lines. Gives the printed label of each page, in->pages.n of them. */
const char **furniture_mark(struct arena *scratch, const struct extract_doc *in,
			    struct lines *lines);

#endif
