/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * html: what the two halves of the HTML reader share.
 *
 *	html.c       character set, which part of the page is the document
 *	html_walk.c  elements to paragraphs, lists, tables
 */
#ifndef WORKER_HTML_H
#define WORKER_HTML_H

#include <libxml/tree.h>

#include "build.h"

bool html_is(const xmlNode *node, const char *name);
/* An attribute's value into a's memory; "" when it is not there. */
const char *html_attr(struct arena *a, const xmlNode *node, const char *name);

/* Visible characters below a node, and how many of them are links. */
struct html_weight {
	size_t text, linked, links;
};
struct html_weight html_weigh(const xmlNode *node);

/* Page furniture: navigation, cookie notices, what is hidden. in_main: the
 * page marks its main part, and node is in it. */
bool html_is_furniture(struct arena *a, const xmlNode *node, bool in_main);

/* Appends the blocks below node; clean: furniture is left out. */
void html_walk(struct build *b, const xmlNode *node, bool in_main, bool clean);

#endif
