/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * docx: what the parts of the DOCX reader share. Numbers in comments are
 * sections of ECMA-376, part 1.
 *
 *	docx.c         the package: relationships, order of parts, notes
 *	docx_style.c   styles.xml: headings, fonts, numbering by style (17.7)
 *	docx_list.c    numbering.xml: labels as rendered (17.9)
 *	docx_section.c sections, how notes are numbered (17.6, 17.11)
 *	docx_body.c    paragraphs, tables, tracked changes (17.3, 17.4)
 *	docx_run.c     what stands in a run, fields (17.3.3, 17.16)
 */
#ifndef WORKER_DOCX_H
#define WORKER_DOCX_H

#include "build.h"
#include "numeral.h"
#include "package.h"

#define DOCX_LEVELS 9

/* Properties that a style or a paragraph may set; -1: not set. */
struct docx_props {
	int outline; /* 0..8 a heading, 9 body text */
	int num, level;
	int bold, italic, hidden, page_break;
	int size; /* tenths of a point */
};

extern const struct docx_props docx_unset;

/* What is set in `over` hides what `under` has. */
struct docx_props docx_over(struct docx_props over, struct docx_props under);

struct docx_style {
	const char *id, *name, *based_on;
	bool is_default; /* of paragraphs */
	struct docx_props own;
};

struct docx_styles {
	struct docx_style *v;
	size_t n, cap;
	struct docx_props defaults;
};

enum part docx_styles_read(struct package *k, const char *part, struct arena *a,
			   struct docx_styles *out);
/* The style with everything it is based on; "" is the default style. */
struct docx_props docx_style_props(const struct docx_styles *s, const char *id);
/* Whether a paragraph of this style is a line of a contents page. */
bool docx_style_is_contents(const struct docx_styles *s, const char *id);
/* The properties that an element of pPr or rPr sets, by local name. True
 * when it was one of them. */
bool docx_prop(struct docx_props *p, int id, const struct xml_attrs *at);

struct docx_lists;
enum part docx_lists_read(struct package *k, const char *part, struct arena *a,
			  const struct docx_styles *s, struct docx_lists **out);
/* Counts one paragraph of a list and appends its label: "4.2", "(a)", a
 * bullet; nothing for a list without labels. */
void docx_list_next(struct docx_lists *l, int num, int level,
		    struct buf *label);
enum numeral docx_numeral(const char *name); /* "lowerRoman" (17.18.59) */
/* The level at which a list has this paragraph style, or 0. */
int docx_list_level(const struct docx_lists *l, int num, const char *style);

struct docx_note {
	int id;
	const char *text;
};

struct docx_notes {
	struct docx_note *v;
	size_t n, cap;
	enum numeral form; /* of their marks */
	int start;
	int count; /* references met so far */
};

struct docx {
	struct job *job;
	struct package pack;
	struct docx_styles styles;
	struct docx_lists *lists;
	struct docx_notes footnotes, endnotes;
	struct {
		bool *v; /* the section begins on a page of its own */
		size_t n, cap;
	} sections;
	bool rendered; /* page breaks of a layout engine were met */
	bool tracked;  /* so were tracked changes */
};

/* Notes what a part says of sections and of the numbers of notes. */
void docx_sections_read(struct docx *x, const char *part);
bool docx_section_breaks_page(const struct docx *x, size_t section);
/* Reads a part with paragraphs into the open flow of b. */
enum part docx_body_read(struct docx *x, const char *part, struct build *b);
/* Reads a part of notes. */
enum part docx_notes_read(struct docx *x, const char *part,
			  struct docx_notes *out);

/* The names that pPr, rPr and numPr share, by all tables of names. */
enum docx_prop_id {
	DOCX_B = 1,
	DOCX_I,
	DOCX_ILVL,
	DOCX_NUM_ID,
	DOCX_OUTLINE,
	DOCX_PAGE_BREAK_BEFORE,
	DOCX_SZ,
	DOCX_VANISH,
	DOCX_N_PROPS
};

#endif
