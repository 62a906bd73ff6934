/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title: what a document calls itself. */
#ifndef TEXT_TITLE_H
#define TEXT_TITLE_H

#include "parts.h"

/*
 * The largest words of the first page, words such as "review" counting in
 * their favour; in plain text the first line with such words; else the title
 * property, unless a word processor made it up; else "".
 */
const char *title_find(struct arena *a, const struct extract_doc *in,
		       const struct parts *parts);

/* Whether words say what a report is about: "Child A", "review", … */
bool title_is_about(const char *s);

#endif
