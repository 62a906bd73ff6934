/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a review says of its themes: the passages to show. */
#ifndef TOLD_H
#define TOLD_H

#include "store.h"

struct told_theme {
	int64_t id;
	const char *name, *label, *status, *coder, *machine;
	bool decided;                    /* people decided on passages of it */
	size_t total;                    /* passages that assert it */
	struct store_evidences passages; /* the first of them, if present */
};

struct told {
	struct told_theme *v;
	size_t n, cap;
};

/* Every theme of a review by label; with the first `limit` passages that
 * assert it where it is present. */
int told_read(struct store *s, struct arena *a, int64_t review, size_t limit,
	      struct told *out, struct err *e) BASE_CHECKED;

#endif
