/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * label: the numbers that pages print. What counts pages keeps its distance
 * from the page's own number from page to page.
 */
#ifndef TEXT_LABEL_H
#define TEXT_LABEL_H

#include "edge.h"

/* Marks lines that are nothing but the number of their page. */
void labels_mark_numbers(struct arena *a, const struct edges *edges,
			 struct lines *lines);

/* Of the numbers in furniture that count pages, for each page the one that
 * does so on most pages. */
void labels_read(struct arena *a, const struct edges *edges,
		 const struct lines *lines, const char **labels);

#endif
