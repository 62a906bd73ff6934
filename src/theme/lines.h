/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file that a person wrote in an editor, as lines. Accepts a byte order
 * mark, CR LF, curly quotes, no-break spaces and long hyphens.
 */
#ifndef THEME_LINES_H
#define THEME_LINES_H

#include "base.h"

struct line {
	const char *text;  /* plain quotes, spaces and hyphens; no comment */
	const char *whole; /* the same with what looks like a comment */
	const char *raw;   /* as written */
	int no;            /* 1-based */
	int col;           /* of the first character, 1-based, in characters */
};

struct lines {
	struct line *v;
	size_t n, cap;
};

/* Blank lines and comments are left out; a line that is not UTF-8 too, with a
 * diagnostic. ERR_INPUT: the file is UTF-16 or binary; ERR_LIMIT: too big. */
int lines_read(struct arena *a, const char *file, const char *p, size_t n,
	       struct lines *out, struct diags *d, struct err *e) BASE_CHECKED;

/* Where a place within line->text or line->whole stands in the file. */
struct diag_at line_at(const char *file, const struct line *l, const char *from,
		       const char *p);

/* The name nearest to `word`, or NULL when none is near. */
const char *nearest_name(const char *word, const char *const *names, size_t n);

#endif
