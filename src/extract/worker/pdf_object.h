/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The objects that a PDF is written in (ISO 32000-1, 7.2 and 7.3), and the
 * reading of them from bytes: of the file, of streams of objects and of the
 * content of pages.
 */
#ifndef WORKER_PDF_OBJECT_H
#define WORKER_PDF_OBJECT_H

#include "base.h"

enum pdf_type {
	PDF_NULL,
	PDF_END, /* of the bytes, or of what can be read of them */
	PDF_BOOL,
	PDF_NUMBER,
	PDF_STRING,
	PDF_NAME,
	PDF_ARRAY,
	PDF_DICT,
	PDF_STREAM, /* a dictionary with bytes behind it */
	PDF_REF,
	PDF_WORD /* an operator, or "obj", "endstream" … */
};

struct pdf_object {
	enum pdf_type type;
	uint32_t at; /* of a stream: where its bytes begin in the file; of a
			reference: the object's number */
	size_t n;    /* bytes of a text; items of an array; entries */
	union {
		double number; /* a truth is 0 or 1 */
		const char *text;
		const struct pdf_object *items; /* of a dictionary: key and
						   value by turns */
	};
};

/* Bytes that are read one object after the other. */
struct pdf_bytes {
	struct arena *a; /* for what cannot stay where it is */
	const char *p, *end;
	bool refs; /* "7 0 R" is a reference: not so in content */
	bool bad;  /* something was not as it should be */
	int depth; /* of arrays and dictionaries that are open */
};

/* The next object or word. A ']' or '>>' that closes nothing is a word. */
struct pdf_object pdf_next(struct pdf_bytes *b);
/* To the first byte that is neither white space nor comment. */
void pdf_skip_space(struct pdf_bytes *b);
bool pdf_is_word(const struct pdf_object *x, const char *word);
bool pdf_is_name(const struct pdf_object *x, const char *name);
/* The value of a key as it stands, not followed; of nothing: null. */
const struct pdf_object *pdf_entry(const struct pdf_object *dict,
				   const char *key);
/* A number within int, or the other value. */
int pdf_int(const struct pdf_object *x, int otherwise);

#endif
