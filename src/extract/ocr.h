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
void ocr_pages(struct arena *a, const struct extract_opts *o,
	       const struct ask_file *f, struct wire_answer *x);

/* "recognition: tesseract 5.3.0, …", or why there is none. */
const char *ocr_status(struct arena *a, const struct extract_opts *o);

#endif
