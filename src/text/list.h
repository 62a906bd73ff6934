/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * list: items and labels, which are told by their neighbours: a bullet, "(a)"
 * with "(b)" after it, "Finding 3:" at the start of a block.
 */
#ifndef TEXT_LIST_H
#define TEXT_LIST_H

#include "lines.h"

/* Sets the number of body lines that have none yet. */
void list_decide(struct lines *lines);

#endif
