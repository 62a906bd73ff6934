/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the catalogue's reader share. */
#ifndef CATALOGUE_PARSE_H
#define CATALOGUE_PARSE_H

#include "catalogue.h"
#include "cells.h"
#include "slots.h"
#include "table.h"

struct unknown_word { /* outside a vocabulary; told once, with a count */
	const char *column, *word, *words;
	struct diag_at at;
	size_t n;
};

struct unknown_words {
	struct unknown_word *v;
	size_t n, cap;
};

/* A factor of a further child that is so far the same as its review's. */
struct shared_factor {
	size_t child;
	struct catalogue_fact fact;
};

struct shared_factors {
	struct shared_factor *v;
	size_t n, cap;
};

struct parse {
	struct arena *a;
	struct arena row; /* what lasts for one row */
	const char *name;
	struct catalogue *out;
	struct diags *d;
	struct header header;
	struct slots reviews, documents, texts, children, differing, rows,
		words;
	struct unknown_words unknown;
	struct shared_factors shared;
};

/* Whose the cells of a row are. */
struct whose {
	size_t review;
	size_t child, first_child; /* SIZE_MAX: the row tells of none */
	bool of_document;
};

struct diag_at row_place(const struct parse *p, const struct row *row);
/* As much of a value as a message can hold. */
const char *row_shown(struct parse *p, const char *s);
/* The cell of a known column as written, or "". */
const char *row_cell(const struct parse *p, const struct row *row,
		     const char *name);

/* Whether the row is one of a document. */
bool record_document(struct parse *p, const struct row *row, size_t review);
/* Sets w->child and w->first_child. */
void record_child(struct parse *p, const struct row *row, struct whose *w);
void record_review(struct parse *p, const struct row *row,
		   const struct whose *w);

/* After the last row: what can only be seen in a review as a whole. */
void check_reviews(const struct parse *p);
void check_words(const struct parse *p);

#endif
