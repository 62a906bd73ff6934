/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * join: what a page break, a column or a box parted is one paragraph again.
 *
 * The part before ends no sentence, and the next, without a number, goes on
 * with a small letter, or the last line before the break is full. Where the
 * sentence ended with the page, the next part is the rest of a numbered
 * paragraph if it stands in from the number as the lines of such paragraphs
 * do, or, where nothing is known of that, if nearly every paragraph of the
 * report has a number and this one has none.
 */
#ifndef TEXT_JOIN_H
#define TEXT_JOIN_H

#include "parts.h"

void parts_join(struct arena *scratch, struct lexicon *lexicon,
		struct parts *parts);

#endif
