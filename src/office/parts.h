/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a workbook need of each other. */
#ifndef PARTS_H
#define PARTS_H

#include <xlsxwriter.h>

#include "office.h"

/* ---- date.c ---- */
/* Seconds since 1970 of the date inside of a file: that of the environment,
 * else always the same. Never 0. */
int64_t date_inside(void);

/* ---- zip.c ---- */
/* Sets the dates of all entries of an archive to 1 January 1980, the first
 * that the format knows. What is no archive stays as it is. */
void zip_undate(unsigned char *p, size_t n);

/* ---- tables.c, widths.c ---- */
#define TABLES_NUMBER "TableNumber" /* styles of ODT */
#define TABLES_HEAD   "TableNumberHeading"

/* Appends the HTML, with tables that pandoc reads whole. */
void tables_plain(const char *html, bool odt, struct buf *out);
/* Appends the <colgroup> of the table whose tag ends before `table`; nothing
 * when it has one, or spans rows. */
void tables_widths(const char *table, struct buf *out);
/* Whether a tag has this name; p is behind its '<'. */
bool tables_tag(const char *p, const char *name);

/* ---- text.c ---- */
#define TEXT_CELL_MAX 32767 /* UTF-16 units of a cell */
#define TEXT_CUT      " [… cut: a cell holds no more]"
/* What is written for a text in a cell: s itself, or a copy in a. Once is
 * enough. */
const char *text_cell(struct arena *a, const char *s);
/* A text on one line, without space around it, of at most max units; not yet
 * what is written. */
const char *text_line(struct arena *a, const char *s, size_t max);
/* Characters of the longest line. */
size_t text_width(const char *s);
/* Characters of the longest word. */
size_t text_word(const char *s);
/* Lines of the text when it is folded to a width. */
size_t text_lines(const char *s, size_t width);

/* ---- names.c ---- */
struct names {
	struct arena *a;
	struct {
		const char **v;
		size_t n, cap;
	} used; /* in small letters */
};
/* The name itself, or with a number behind it that makes it unlike those given
 * before, in any case; at most max UTF-16 units. */
const char *names_unique(struct names *u, const char *name, size_t max);
/* The name of a tab. */
const char *names_sheet(struct names *u, const char *name);
/* The name of a marked-up table, by that of its tab. */
const char *names_table(struct names *u, const char *tab);

/* ---- looks.c ---- */
#define LOOKS_PLACES_MAX 10

struct looks { /* of cells */
	lxw_format *title, *title_folded, *line, *folded, *link, *note_head;
	lxw_format *head, *head_right;
	lxw_format *text, *symbol, *any, *cell_link;
	lxw_format *places[LOOKS_PLACES_MAX + 1]; /* numbers */
};
void looks_make(lxw_workbook *x, struct looks *out);

/* ---- sheet.c ---- */
struct sheet { /* as it goes to the library */
	const struct office_sheet *s;
	const struct looks *looks;
	lxw_worksheet *ws;
	struct arena *a;   /* of the sheet; the library copies what it needs */
	const char *table; /* its name */
	const char *back;  /* the tab it leads back to, or NULL */
	size_t *widths;    /* of the columns, in characters */
	size_t head;       /* row of the headings */
	/* The first cell of row i leads to this tab; NULL: none does. */
	const char *const *links;
	lxw_error said; /* the first thing the library did not like */
};

int sheet_check(const struct office_sheet *s, struct err *e) BASE_CHECKED;
void sheet_write(struct sheet *t);
void sheet_text(struct sheet *t, size_t row, size_t col, const char *text,
		lxw_format *look);
void sheet_height(struct sheet *t, size_t row, size_t points);
/* Makes the row as high as so many lines, which not every program does on its
 * own. */
void sheet_fold(struct sheet *t, size_t row, size_t lines);
/* A cell that leads to the beginning of another tab. */
void sheet_link(struct sheet *t, size_t row, const char *tab, const char *text,
		lxw_format *look);
/* Page and footer, the same for all. */
void sheet_page(struct sheet *t);

#endif
