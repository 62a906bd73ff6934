/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A PDF by our own reading: its pages, their labels, its properties. Files
 * that are not as the standard says are poppler's.
 */
#ifndef WORKER_PDF_PAGES_H
#define WORKER_PDF_PAGES_H

#include "pdf_content.h"

struct pdf_sheet {
	const struct pdf_object *dict, *resources;
	struct pdf_box box; /* what is shown of it, in its own space */
	int turn;           /* quarters clockwise when it is shown */
	const char *label;  /* as the file says, or "" */
};

struct pdf_own {
	struct pdf_file file;
	struct pdf_fonts fonts;
	struct {
		struct pdf_sheet *v;
		size_t n, cap;
	} pages;
	const char *title, *author;
	size_t nodes; /* of trees, that were walked */
};

/* False: for poppler. The bytes must stay. */
bool pdf_own_open(struct pdf_own *d, struct arena *a, const char *p,
		  size_t n) BASE_CHECKED;
/* Width and height of a page as it is shown, in points. */
void pdf_own_size(const struct pdf_sheet *s, double *width, double *height);
/* The characters of a page that can be seen; false: for poppler. */
bool pdf_own_read(struct pdf_own *d, size_t page,
		  struct pdf_content *out) BASE_CHECKED;
void pdf_own_close(struct pdf_own *d);

/* A string for people, to clean UTF-8. */
const char *pdf_text_string(struct arena *a, const struct pdf_object *x);

#endif
