/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A balanced tree: no key can be made that slows it down. */
#include "slots.h"

#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
	const char *key;
	size_t at;
};

static int by_key(const void *x, const void *y)
{
	const struct item *a = x, *b = y;
	return strcmp(a->key, b->key);
}

size_t slots_put(struct slots *x, struct arena *a, const char *key, size_t at)
{
	struct item wanted = { .key = key };
	void *found = tfind(&wanted, &x->root, by_key);
	if (found)
		return (*(struct item **)found)->at;
	struct item *made = ARENA_NEW(a, struct item);
	made->key = arena_str(a, key);
	made->at = at;
	if (!tsearch(made, &x->root, by_key)) {
		fputs("revix: out of memory\n", stderr);
		abort();
	}
	return SLOTS_NONE;
}

static void keep(void *item)
{
	(void)item; /* it is the arena's */
}

void slots_release(struct slots *x)
{
	tdestroy(x->root, keep);
	x->root = NULL;
}
