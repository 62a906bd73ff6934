/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file behind a PDF: its table of objects, the objects, the bytes of
 * streams. It reads what is written as the standard says and vouches for
 * nothing else: a file that is damaged, encrypted or odd sets `bad`, and is
 * left to poppler, which knows how such files are mended.
 */
#ifndef WORKER_PDF_FILE_H
#define WORKER_PDF_FILE_H

#include "pdf_object.h"

struct pdf_slot; /* where an object is */

struct pdf_file {
	struct arena *a; /* objects live here, as long as the file */
	const char *p;
	size_t n;
	struct pdf_slot *slots; /* by object number */
	size_t n_slots;
	struct pdf_object trailer;
	void *inflater; /* kept from stream to stream */
	int depth;      /* of objects that are being loaded */
	bool bad;
};

/* Opens bytes that stay where they are. False, with `bad`: for poppler. */
bool pdf_file_open(struct pdf_file *f, struct arena *a, const char *p,
		   size_t n) BASE_CHECKED;
void pdf_file_close(struct pdf_file *f);

/* The object that a reference leads to; anything else is its own. Never
 * NULL: what is not there is null. */
const struct pdf_object *pdf_follow(struct pdf_file *f,
				    const struct pdf_object *x);
/* The value of a key, followed. */
const struct pdf_object *
pdf_get(struct pdf_file *f, const struct pdf_object *dict, const char *key);
/* The bytes of a stream, its filters undone; false when they cannot be. What
 * `out` had is released. */
bool pdf_stream(struct pdf_file *f, const struct pdf_object *stream,
		struct buf *out);

/* pdf_filter.c: undoes one filter; false when its data are not right or it
 * is none that text is kept in. */
bool pdf_unfilter(struct pdf_file *f, const struct pdf_object *name,
		  const struct pdf_object *parms, const struct buf *in,
		  struct buf *out);

#endif
