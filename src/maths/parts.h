/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this module share. */
#ifndef PARTS_H
#define PARTS_H

#include "maths.h"

/* NaN throughout. */
struct maths_value maths_unknown(void);
/* value ± half, cut to [lo, hi]. */
struct maths_value maths_within(double value, double half, double lo,
				double hi);

#endif
