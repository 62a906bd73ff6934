/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * html: what the parts of the HTML reader share.
 *
 *	html.c            character set, properties
 *	html_node.c       questions about a node of the tree
 *	html_furniture.c  what of a page is its site and not its text
 *	html_main.c       the marked main part, and what stands beside it
 *	html_walk.c       elements to paragraphs
 *	html_list.c       lists, tables, notes
 */
#ifndef WORKER_HTML_H
#define WORKER_HTML_H

#include <libxml/tree.h>

#include "build.h"
#include "numeral.h"

/* html_node.c */

/* What an element does to the text in it. */
enum html_role {
	HTML_INLINE,
	HTML_BLOCK,
	HTML_HEADING,
	HTML_LIST,
	HTML_ITEM,
	HTML_TABLE,
	HTML_ROW,
	HTML_CELL,
	HTML_BREAK,
	HTML_BOLD,
	HTML_ITALIC,
	HTML_RAISED,
	HTML_PREFORMATTED,
	HTML_DROPPED,
	HTML_FURNITURE, /* dropped outside the main part of a page */
};
enum html_role html_role(const xmlNode *node);

bool html_is(const xmlNode *node, const char *name);
/* An attribute's value into a's memory; "" when it is not there. */
const char *html_attr(struct arena *a, const xmlNode *node, const char *name);
bool html_has_below(const xmlNode *node, const char *name);
/* Whether s holds one of the words, of a list that ends with NULL. */
bool html_mentions(const char *s, const char *const *words);

/* Visible characters below a node, and how many of them are links. */
struct html_weight {
	size_t text, linked, links;
};
struct html_weight html_weigh(const xmlNode *node);

/* html_furniture.c */

/* Page furniture: navigation, cookie notices, what is hidden. in_main: the
 * page marks its main part, and x is in it. */
bool html_is_furniture(struct arena *a, const xmlNode *x, bool in_main);
/* The notes of a page: a list of them, or one. */
bool html_is_note_list(struct arena *a, const xmlNode *x);
/* The mark of a note as its maker's program names it: "3"; NULL: no note. */
const char *html_note_label(struct arena *a, const xmlNode *x);

/* html_main.c */

#define HTML_MAINS_MAX 64

/* The main parts that a page marks, and what is kept from around them. */
struct html_main {
	const xmlNode *v[HTML_MAINS_MAX];
	size_t n;             /* 0: it marks none */
	const xmlNode *title; /* its h1, when no main part holds one */
	const xmlNode *asked; /* the last element asked about, and what */
	bool answer;          /* was found: html_main.c's own */
};
struct html_main html_find_main(struct arena *a, const xmlNode *top);
bool html_is_main(const struct html_main *m, const xmlNode *node);
/* How to go on at a node that is in no main part. */
enum html_way { HTML_SKIP, HTML_ENTER, HTML_KEEP };
enum html_way html_way(struct arena *a, struct html_main *m,
		       const xmlNode *node);

/* html_walk.c and html_list.c */

#define HTML_LISTS_MAX   16
#define HTML_COLUMNS_MAX 64

struct html_list {
	bool ordered, reversed, notes, bare; /* bare: drawn without labels */
	enum numeral form;
	int next;
};

/* A table of data whose rows are read. */
struct html_table {
	bool layout; /* it only puts things where they are on the page */
	int column;
	int below[HTML_COLUMNS_MAX]; /* rows that a cell still goes over */
};

struct html_walk {
	struct build *b;
	struct html_main *main;
	bool clean;   /* furniture is left out */
	bool in_main; /* in a marked main part */
	bool around;  /* not yet in what is kept */
	struct look look;
	struct html_list lists[HTML_LISTS_MAX];
	int n_lists;    /* open; deeper ones than that are not told apart */
	int heading;    /* level of the open one, or 0 */
	char label[32]; /* of the item whose text has not come yet */
	bool after_break;
	bool after_mark; /* in a note, whose own mark has not come yet */
	struct html_table table;
	int depth, warned;
};

/* Appends the blocks of a page; not clean: furniture too. */
void html_walk(struct build *b, const xmlNode *top, struct html_main *main,
	       bool clean);

void html_children(struct html_walk *w, const xmlNode *parent);
/* The same as paragraphs of their own. */
void html_block(struct html_walk *w, const xmlNode *x);
/* Ends the paragraph that is open. */
void html_flush(struct html_walk *w);

void html_list(struct html_walk *w, const xmlNode *x, bool notes);
void html_item(struct html_walk *w, const xmlNode *x);
void html_table(struct html_walk *w, const xmlNode *x);
void html_row(struct html_walk *w, const xmlNode *x);
void html_cell(struct html_walk *w, const xmlNode *x);
void html_note(struct html_walk *w, const xmlNode *x, const char *label);

#endif
