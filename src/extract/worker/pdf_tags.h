/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The structure that a tagged PDF brings with it (ISO 32000-1, 14.7 and 14.8):
 * word processors write down what is a heading, a paragraph, a cell. Each
 * stretch of a page's content has a number there; here is what it belongs to.
 */
#ifndef WORKER_PDF_TAGS_H
#define WORKER_PDF_TAGS_H

#include "pdf_pages.h"

#define PDF_COLUMNS_MAX 60 /* of a table; what is beyond is left out */

enum pdf_role {
	PDF_ROLE_PARAGRAPH,
	PDF_ROLE_HEADING,
	PDF_ROLE_ITEM, /* of a list */
	PDF_ROLE_NOTE,
	PDF_ROLE_FIGURE,
};

/* One paragraph or the like, in the order of reading. */
struct pdf_item {
	enum pdf_role role;
	int level; /* of a heading or list, 1..9; else 0 */
	int row;   /* of a table, counted through the document from 1; or 0 */
	int cell;  /* of the row, from 1 to PDF_COLUMNS_MAX */
};

struct pdf_row {
	int table;       /* from 1 */
	int cells;       /* with those that hang down into it */
	int first, last; /* page, from 0 */
};

struct pdf_rows {
	struct pdf_row *v;
	size_t n, cap;
};

struct pdf_numbers {
	int *v; /* by the content's number: an item, from 1; 0: none */
	size_t n;
};

struct pdf_tags {
	struct {
		struct pdf_item *v;
		size_t n, cap;
	} items;
	struct pdf_rows rows;
	bool *layout; /* by table: it holds a page together, not data */
	size_t n_tables;
	struct pdf_numbers *pages; /* as many as the document has */
};

/* False: the file has no structure that can be used. */
bool pdf_tags_read(struct pdf_own *d, struct pdf_tags *out);
/* The item of a stretch of a page, or NULL. */
const struct pdf_item *pdf_tag(const struct pdf_tags *t, int page, int number);
/* The row of a table that an item is in; NULL: none that is a row of data. */
const struct pdf_row *pdf_tag_row(const struct pdf_tags *t,
				  const struct pdf_item *item);

#endif
