/* SPDX-License-Identifier: GPL-3.0-or-later */
/* edge: the lines of a paged document by where they stand on their page, and
 * what two of them have in common when only a page number differs. */
#ifndef TEXT_EDGE_H
#define TEXT_EDGE_H

#include "lines.h"

enum edge_zone { ZONE_BODY, ZONE_TOP, ZONE_BOTTOM };

#define EDGE_NUMBERS 6

struct edge_number {
	int value;
	bool roman;
	struct span text;
};

struct edge {
	size_t line;
	int page;
	enum edge_zone zone;
	int y;          /* tenths of a point to its middle; -1: unknown */
	int x;          /* tenths of a point to its left; -1: unknown */
	uint64_t mask;  /* of the line's text; equal masks, equal lines */
	uint64_t words; /* of its letters alone; 0: it has fewer than three */
	bool pure;      /* nothing but a page number: "12", "Page 2 of 37" */
	bool paged;     /* with the word "page" */
	bool outer;     /* no other line stands further out on its page */
	bool row;       /* of a table */
	struct edge_number number[EDGE_NUMBERS];
	size_t n_numbers;
};

/* By mask, zone and page. */
struct edges {
	const struct extract_doc *in;
	struct edge *v;
	size_t n, cap;
};

void edges_collect(struct arena *a, const struct extract_doc *in,
		   const struct lines *lines, struct edges *out);

#endif
