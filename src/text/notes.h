/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * notes: footnotes that the layout did not tell from text. At the foot of a
 * page, what begins with a bare number whose mark, "[3]", stands on the same
 * page is the note of that mark.
 */
#ifndef TEXT_NOTES_H
#define TEXT_NOTES_H

#include "extract.h"

/* A copy of `in` in `a` whose blocks say so. Text is shared with in. */
struct extract_doc notes_tell(struct arena *a, const struct extract_doc *in);

#endif
