/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * heading: which parts are headings, and of which level.
 *
 * A part is a heading when its format says so; when a contents page promised
 * it; when it has a number of the document and no sentence; when it is short
 * and larger than the body, or bold where the body is not, or in capitals;
 * in text without any style, when it is a short line without a stop, followed
 * by a paragraph. What is long and has sentences is never one, whatever its
 * style: many reports number paragraphs with a heading style.
 */
#ifndef TEXT_HEADING_H
#define TEXT_HEADING_H

#include "parts.h"

void headings_find(struct arena *scratch, const struct extract_doc *in,
		   const struct titles *titles, struct parts *parts);

/* The size of most letters, in tenths of a point; 0: unknown. */
int parts_body_size(const struct parts *parts);

#endif
