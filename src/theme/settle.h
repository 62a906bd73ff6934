/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the denials of a passage make of its other matches (settle.c). */
#ifndef THEME_SETTLE_H
#define THEME_SETTLE_H

#include "assert.h"

/* v: the verdicts on the targets, in step with them. */
void settle(const struct asserter *x, const struct targets *t,
	    struct verdict *v);

#endif
