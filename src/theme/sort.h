/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sorting short lists in place: Shell's method with the gaps of Ciura (2001).
 * The comparison is compiled in; what is equal need not stay in order.
 */
#ifndef THEME_SORT_H
#define THEME_SORT_H

#include "base.h"

/* The gap after `gap`; the last is 1, then 0. */
static inline size_t sort_gap(size_t gap)
{
	static const size_t gaps[] = { 1750, 701, 301, 132, 57, 23, 10, 4, 1 };
	if (gap > 4000)
		return gap * 4 / 9;
	for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++)
		if (gaps[i] < gap)
			return gaps[i];
	return 0;
}

/* Defines name(v, n); before(a, b) takes pointers to items. */
#define SORT_DEFINE(name, type, before)                                        \
	static void name(type *v, size_t n)                                    \
	{                                                                      \
		for (size_t gap = sort_gap(n); gap; gap = sort_gap(gap)) {     \
			for (size_t i = gap; i < n; i++) {                     \
				type x = v[i];                                 \
				size_t k = i;                                  \
				for (; k >= gap && before(&x, &v[k - gap]);    \
				     k -= gap)                                 \
					v[k] = v[k - gap];                     \
				v[k] = x;                                      \
			}                                                      \
		}                                                              \
	}

#endif
