/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ocr: pages that are pictures, given to the recogniser. Private to this
 * module; the program is revix-ocr (worker/ocr.h). */
#ifndef EXTRACT_OCR_H
#define EXTRACT_OCR_H

#include "ask.h"
#include "extract.h"
#include "wire.h"

/*
 * Recognises the pages of an accepted answer that the options name, and puts
 * their blocks in the place of whatever the pages had. Nothing that goes wrong
 * with it is an error: the page stays as it was, and a diagnostic says why.
 */
void ocr_recognise(struct arena *a, const struct extract_opts *o,
		   const struct ask_file *f, struct wire_answer *x);

/* "text recognition: tesseract 5.3.0, …", or why there is none. */
const char *ocr_status(struct arena *a, const struct extract_opts *o);

/* The second half, in ocr_merge.c: what was said of each page. */
struct ocr_page {
	bool recognised; /* blocks take the place of the page's own */
	const char *why; /* it stays as it was, or NULL */
	struct extract_blocks blocks;
};

struct ocr_pages {
	struct arena *a;
	struct wire_answer *x; /* the worker's, which is changed */
	struct ocr_page *v;    /* one for each page of its document */
	size_t n_blocks;       /* of all pages so far */
};

void ocr_begin(struct ocr_pages *r, struct arena *a, struct wire_answer *x);
/* Decodes what a recogniser, or the cache, says of one page. Returns why that
 * is not to be used, or NULL. */
const char *ocr_decode(struct arena *a, const struct buf *b,
		       struct wire_answer *out);
/* Takes an answer that was decoded for page i, from 0. */
void ocr_take(struct ocr_pages *r, size_t i, const struct wire_answer *x);
/* Ends it: the blocks are in the document, the diagnostics up to date. */
void ocr_merge(struct ocr_pages *r);
void ocr_note(struct ocr_pages *r, enum diag_level level, const char *code,
	      int page, const char *text);

#endif
