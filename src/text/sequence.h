/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sequence: which of the numbers that lines begin with number the document.
 *
 * Candidates of one scheme (decimals with their chapters, continuous numbers,
 * codes such as A1, capital letters, Roman numerals) are chained so that the
 * values rise and the sum of what speaks for each is greatest: being at the
 * start of a block, a capital after it, the smallest step from the one
 * before. "2.5 weeks", "9.40 pm", a date or a reference at a line's start
 * falls out of the chain; so does a numbered list within a numbered report.
 * A scheme may start again from 1 (an appendix, a second report).
 */
#ifndef TEXT_SEQUENCE_H
#define TEXT_SEQUENCE_H

#include "lines.h"

/* Sets the number of each body line that begins with one. Lists are decided
 * too: their items are numbered from the first, one after another. */
void sequence_decide(struct arena *scratch, struct lines *lines);

#endif
