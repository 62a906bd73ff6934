/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a string to the place of its item in a list. */
#ifndef CATALOGUE_SLOTS_H
#define CATALOGUE_SLOTS_H

#include "base.h"

struct slots {
	void *root;
};

#define SLOTS_NONE SIZE_MAX

/* The place under key; when there is none, `at` is put under it (a copy of
 * key goes to `a`) and SLOTS_NONE returned. */
size_t slots_put(struct slots *x, struct arena *a, const char *key, size_t at);
void slots_release(struct slots *x);

#endif
