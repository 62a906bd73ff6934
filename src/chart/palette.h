/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few colours that a drawing is made of. */
#ifndef PALETTE_H
#define PALETTE_H

#include "base.h"

#define PALETTE_MAX 256

struct palette {
	uint8_t rgb[3 * PALETTE_MAX];
	size_t n;
	struct palette_entry *table; /* what each colour became */
};

/* From `h` rows, each one byte and then three a pixel. NULL: it has more
 * colours than a drawing. Allocated in a. */
struct palette *palette_of(struct arena *a, const uint8_t *rows, size_t w,
			   size_t h);
/* Of a pixel of that picture. */
uint8_t palette_index(const struct palette *p, const uint8_t *rgb);

#endif
