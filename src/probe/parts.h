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

/* The tags of a document of the store, a list for each of its passages. */
struct theme_tags *probe_tags(struct theme_matcher *m, struct arena *a,
			      const struct store_texts *x, struct diags *d);

#endif
