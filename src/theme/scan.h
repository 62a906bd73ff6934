/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Aho-Corasick over symbols (reading.h): says where literals end, in one pass
 * whose cost does not grow with their number.
 */
#ifndef THEME_SCAN_H
#define THEME_SCAN_H

#include "reading.h"

struct scan;

struct scan_hits {
	uint64_t *v; /* scan_key of each, in order of their ends */
	size_t n, cap;
};

static inline uint64_t scan_key(uint32_t id, size_t first)
{
	return (uint64_t)id << 32 | (uint32_t)first;
}

struct scan *scan_new(struct arena *a);
void scan_add(struct scan *s, const uint8_t *sym, size_t n, uint32_t id);
void scan_build(struct scan *s);
/* Appends a key (id, index of the literal's first symbol) for each literal
 * that occurs among the symbols [from, to); the list lives in r->a. */
void scan_run(const struct scan *s, const struct reading *r, size_t from,
	      size_t to, struct scan_hits *out);

#endif
