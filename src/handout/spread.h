/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing examples that differ: spread.c says by which rule. */
#ifndef SPREAD_H
#define SPREAD_H

#include "base.h"

struct spread_case {      /* "" and 0: not known */
	const char *band; /* of age */
	const char *area, *region, *outcome;
	int year; /* of the incident, else of publication */
	bool chosen;
};

double spread_likeness(const struct spread_case *a,
		       const struct spread_case *b);
/* Chooses up to `wanted` of n, which stand in order of relevance; out gets
 * their indexes in the order of choice. Returns how many. */
size_t spread_choose(struct spread_case *v, size_t n, size_t wanted,
		     size_t *out);

#endif
