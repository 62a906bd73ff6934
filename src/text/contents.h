/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * contents: the pages that list the headings of a document. Their lines are
 * marked, never text: an entry has dot leaders; or, under a title such as
 * "Contents", ends in a page number not before the last one, or comes back
 * as a line further on. A line between two entries belongs to them when it
 * ends no sentence (a wrapped title).
 */
#ifndef TEXT_CONTENTS_H
#define TEXT_CONTENTS_H

#include "lines.h"

/* What the contents pages promise as headings: keys of the entries with and
 * without their numbers, sorted. */
struct titles {
	const char **v;
	size_t n, cap;
};

void contents_mark(struct arena *scratch, struct lines *lines,
		   struct titles *out);
bool titles_has(const struct titles *t, const char *key);

#endif
