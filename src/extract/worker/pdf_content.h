/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a page paints, as far as reading needs it: characters at places, and
 * where rectangles and pictures are, to know which characters can be seen.
 */
#ifndef WORKER_PDF_CONTENT_H
#define WORKER_PDF_CONTENT_H

#include "pdf.h"
#include "pdf_font.h"

struct pdf_matrix {
	double a, b, c, d, e, f;
};

/* Something painted that text may stand on or lie under. */
struct pdf_paint {
	struct pdf_box box;
	size_t at;    /* how many characters were there before */
	bool picture; /* or a shading */
	bool white;
	bool outline; /* only its edges */
	bool covers;  /* all of its box, and nothing shines through */
};

struct pdf_paints {
	struct pdf_paint *v;
	size_t n, cap;
};

struct pdf_content {
	struct pdf_file *file;
	struct pdf_fonts *fonts;
	struct arena *a;        /* of the page */
	struct pdf_chars chars; /* in an arena that lasts: the list is used */
	struct arena *lasting;  /* again for the next page */
	struct pdf_paints paints;
	struct pdf_boxes rules;
	bool declined; /* something that only poppler can read */
};

/* Runs the content of a page; base leads from its space to points from the
 * top left as it is shown. */
void pdf_content_run(struct pdf_content *c, const struct pdf_object *page,
		     const struct pdf_object *resources,
		     struct pdf_matrix base);

/* Takes away what cannot be seen: under a bar, white on white. */
void pdf_content_hide(struct pdf_content *c);

/* First m, then n. */
struct pdf_matrix pdf_times(struct pdf_matrix m, struct pdf_matrix n);

#endif
