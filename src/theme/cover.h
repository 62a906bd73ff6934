/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A set of spans, asked which of them covers a given one. */
#ifndef THEME_COVER_H
#define THEME_COVER_H

#include "reading.h"

struct cover_item {
	uint32_t key; /* only spans of one key cover each other */
	struct span s;
	uint32_t id;   /* the caller's */
	uint32_t most; /* index of the span of this key, up to this one, that
			  ends last */
};

struct cover {
	struct cover_item *v;
	size_t n, cap;
};

void cover_add(struct arena *a, struct cover *c, uint32_t key, struct span s,
	       uint32_t id);
void cover_build(struct cover *c); /* after the last cover_add */
/* The covering span that ends last (of those, the one that starts first), or
 * NULL. A span covers itself. */
const struct cover_item *cover_find(const struct cover *c, uint32_t key,
				    struct span s);

#endif
