/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What clean text is (extract.h says it in words): made in one place, by the
 * worker and for plain text, and checked in the same place, by the parent.
 */
#ifndef EXTRACT_CLEAN_H
#define EXTRACT_CLEAN_H

#include "base.h"
#include "extract.h"

enum clean_mode {
	CLEAN_LINE,  /* one line: '\n' and '\t' become spaces */
	CLEAN_LINES, /* '\n' and inner '\t' are kept */
	CLEAN_ROW,   /* every '\t' is kept: empty cells count */
};

/* Appends the clean form of any bytes. */
void clean_text(struct buf *out, const char *p, size_t n, enum clean_mode mode);
char *clean_line(struct arena *a, const char *p, size_t n);

/* True for UTF-8 without any character that clean_text removes or replaces. */
bool clean_check(const char *p, size_t n, enum clean_mode mode);

/* Adds proto with the clean form of n bytes as its text: nothing when that
 * is empty, several blocks when it is longer than one may be. */
void clean_block(struct arena *a, struct extract_blocks *list,
		 const struct extract_block *proto, const char *p, size_t n);

#endif
