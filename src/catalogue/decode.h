/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a CSV file, however it was saved, to UTF-8. */
#ifndef CATALOGUE_DECODE_H
#define CATALOGUE_DECODE_H

#include "base.h"

struct decoded {
	const char *p; /* decoded: valid UTF-8 without NUL */
	size_t n;
};

/*
 * Takes the bytes of a file and leaves its text, in `a` or where it was.
 * UTF-8 with or without byte order mark, UTF-16 of either order, and
 * Windows-1252: a byte that is not UTF-8 is read as that, one by one, so that
 * a file pasted together from both is read too. NULs are dropped and said.
 * ERR_INPUT: not text at all (a workbook, an archive).
 */
int decode_text(struct arena *a, const char *name, struct decoded *text,
		struct diags *d, struct err *e) BASE_CHECKED;

#endif
