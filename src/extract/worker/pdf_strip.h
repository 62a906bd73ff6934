/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Strips of a page, the gutters between its words, and what a group of strips
 * that share gutters is: the part of pdf_layout.c that measures.
 */
#ifndef WORKER_PDF_STRIP_H
#define WORKER_PDF_STRIP_H

#include "pdf.h"

#define PDF_GUTTERS_MAX 40

struct pdf_gutters {
	struct pdf_gutter v[PDF_GUTTERS_MAX];
	size_t n;
};

/* Words that stand side by side. */
struct pdf_strip {
	struct pdf_set words; /* from left to right */
	double y0, y1;
	struct pdf_gutters gaps; /* between its words, wide enough */
	double median;           /* of all its gaps */
};

struct pdf_strips {
	struct pdf_strip *v;
	size_t n, cap;
};

/* A stretch of strips and what parts them from top to bottom. */
struct pdf_group {
	const struct pdf_strip *v;
	size_t n;
	struct pdf_set words;
	struct pdf_gutters gutters;
	struct pdf_gutters numbers; /* behind a first column of numbers */
};

enum pdf_shape { PDF_ONE_COLUMN, PDF_COLUMNS, PDF_TABLE };

/* Cuts words into strips: those whose middles overlap, directly or by others
 * between them. */
struct pdf_strips pdf_strips_of(const struct pdf_page *pg,
				const struct pdf_set *words);
/* The strips from v on that share a gutter, and what they are. */
enum pdf_shape pdf_group_at(const struct pdf_page *pg,
			    const struct pdf_strip *v, size_t n,
			    struct pdf_group *out);
/* The same for a group whose extent is known. */
enum pdf_shape pdf_shape_of(const struct pdf_page *pg, struct pdf_group *g);
/* Words between two gutters; an index of gutters.n is the last column. */
struct pdf_set pdf_column_of(struct arena *a, const struct pdf_set *words,
			     const struct pdf_gutters *g, size_t column);
/* The white space between two strips; that of common lines is half a size. */
double pdf_gap(const struct pdf_strip *a, const struct pdf_strip *b);

#endif
