/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a string to the place of its item in a list. */
#ifndef CATALOGUE_INDEX_H
#define CATALOGUE_INDEX_H

#include "base.h"

struct index {
	void *root;
};

#define INDEX_NONE SIZE_MAX

/* The place under key; when there is none, `at` is put under it (a copy of
 * key goes to `a`) and INDEX_NONE returned. */
size_t index_put(struct index *x, struct arena *a, const char *key, size_t at);
void index_release(struct index *x);

#endif
