/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * level: which heading stands above which. A level is known from the format
 * or from the depth of a number; headings that look alike share the level
 * that most of them are known to have; a look without a known level comes
 * below the next larger one. Titles that come back under each "Finding 3" are
 * its parts.
 */
#ifndef TEXT_LEVEL_H
#define TEXT_LEVEL_H

#include "parts.h"

/* plain: the text has no looks. rough: sizes are estimates. */
void levels_set(struct arena *scratch, bool plain, bool rough,
		struct parts *parts);

#endif
