/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading the header of a query file: what header.c and rules.c share. */
#ifndef STATS_HEADER_H
#define STATS_HEADER_H

#include "table.h"

#define HEADER_KEYS_MAX 40

struct reader {
	struct arena *a;
	struct stats_query *q;
	struct diags *d;
	int line, key_col, value_col; /* of the entry at hand */
	bool failed;
	bool seen[HEADER_KEYS_MAX];
	bool totals_given, compare_given, adds_given;
};

/* The file is left out, for this reason. col 0: not at a column. */
void stats_fault(struct reader *r, int line, int col, const char *text);

/* rules.c */
/* What stands in a query before its header is read. */
void stats_blank(struct stats_query *q);
/* What stands where the header said nothing. */
void stats_defaults(struct reader *r);
/* What the keys must be together. */
void stats_require(struct reader *r);

#endif
