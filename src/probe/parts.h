/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this module share: reading each text of a review once. */
#ifndef PARTS_H
#define PARTS_H

#include "probe.h"

/* Which words have been seen in which review. */
struct once {
	uint64_t *slot;
	size_t n, n_slots;
};

/* True the first time; memory from `a`. */
bool once_first(struct once *x, struct arena *a, const char *review,
		const char *text);

/* A passage of the store as the themes read it. */
struct theme_passage probe_passage(const struct store_evidence *p,
				   const struct theme_document *d);

#endif
