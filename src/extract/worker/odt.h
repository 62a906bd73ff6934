/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * odt: what the parts of the ODT reader share. Numbers in comments are
 * sections of OpenDocument 1.3, part 3.
 *
 *	odt.c        the package: encryption, order of parts, properties
 *	odt_style.c  styles of paragraphs, text and lists (16)
 *	odt_body.c   paragraphs, lists, tables, notes (5, 6, 9)
 */
#ifndef WORKER_ODT_H
#define WORKER_ODT_H

#include "build.h"
#include "numeral.h"
#include "package.h"

#define ODT_LEVELS 10

enum odt_id {
	ODT_STYLE = 1,
	ODT_PARAGRAPH_PROPERTIES,
	ODT_TEXT_PROPERTIES,
	ODT_LIST_STYLE,
	ODT_OUTLINE_STYLE,
	ODT_LEVEL_NUMBER,
	ODT_LEVEL_BULLET,
	ODT_DEFAULT_STYLE,
	ODT_N_STYLE_IDS
};

/* -1: not set. */
struct odt_props {
	int bold, italic, hidden, page_break, page_break_after;
	int size;    /* tenths of a point */
	int percent; /* of the size under it, when it is given so */
};

extern const struct odt_props odt_unset;

struct odt_style {
	const char *name, *family, *parent;
	const char *list; /* its list style; "": none; NULL: not set */
	struct odt_props own;
};

struct odt_level {
	enum numeral form;
	const char *prefix, *suffix, *bullet; /* NULL or text */
	const char *format;                   /* "%1%.%2%", or NULL */
	int show;                             /* levels shown: "1.2" is 2 */
	int start;
};

struct odt_counters {
	int count[ODT_LEVELS];
	bool counting[ODT_LEVELS];
};

/* A list style with its counters. */
struct odt_list {
	const char *name; /* "" is the numbering of headings */
	struct odt_level levels[ODT_LEVELS];
	struct odt_counters now;
};

struct odt_styles {
	struct arena *a;
	struct {
		struct odt_style *v;
		size_t n, cap;
	} styles;
	struct {
		struct odt_list *v;
		size_t n, cap;
	} lists;
	struct odt_props defaults;
	size_t open_style, open_list; /* 1 + index; 0: none */
	bool open_default;
};

/* The style half of the parser: true when id was one of its own. */
bool odt_style_start(struct odt_styles *s, int id, const struct xml_attrs *at);
bool odt_style_end(struct odt_styles *s, int id);
/* With everything it is based on; family "paragraph" or "text". */
struct odt_props odt_style_props(const struct odt_styles *s, const char *family,
				 const char *name);
struct odt_props odt_over(struct odt_props over, struct odt_props under);

/* The list style of a paragraph style; "": it says none; NULL: nothing. */
const char *odt_style_list(const struct odt_styles *s, const char *name);

struct odt_list *odt_list_find(struct odt_styles *s, const char *name);
/* Counts one item at a level from 0 and appends its label. start < 0: goes
 * on. */
void odt_list_next(struct odt_list *l, int level, int start, struct buf *label);
/* The next item of this level, and of those below it, is the first. */
void odt_list_restart(struct odt_list *l, int level);

struct odt {
	struct job *job;
	struct package pack;
	struct odt_styles styles;
	bool soft_breaks; /* page breaks of a layout engine were met */
	bool tracked;
	int footnotes, endnotes; /* met so far */
};

/* Reads styles.xml or content.xml, with running headers or the body. */
enum part odt_body_read(struct odt *x, const char *part, struct build *b);

#endif
