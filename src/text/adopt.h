/* SPDX-License-Identifier: GPL-3.0-or-later */
/* adopt: what a heading begins with is its number even where no sequence was
 * found: "4 Analysis", "Finding 2: …", "A Introduction" when B follows. */
#ifndef TEXT_ADOPT_H
#define TEXT_ADOPT_H

#include "parts.h"

void numbers_adopt(struct parts *parts);

#endif
