/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Poppler's reading of a PDF, for what our own does not vouch for. It mends
 * damaged files, knows passwords, and every font there is; it takes its time.
 */
#ifndef WORKER_PDF_POPPLER_H
#define WORKER_PDF_POPPLER_H

#include "pdf.h"

/* Opens the job's bytes; NULL with the job refused. */
void *pdf_poppler_open(struct job *j);
void pdf_poppler_close(void *document);
int pdf_poppler_pages(void *document);
void pdf_poppler_properties(struct job *j, void *document);

/* The characters of a page, counted from 0; what cannot be told by character
 * goes to pg->text. False: the page cannot be opened. */
bool pdf_poppler_read(struct pdf_page *pg, void *document, int page,
		      struct pdf_chars *out);

#endif
