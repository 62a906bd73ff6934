/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * office: files that open in Word, LibreOffice and Excel. Documents (DOCX,
 * ODT) are made from HTML by pandoc, a child; workbooks (XLSX) in this
 * process. The same input gives the same bytes: the date inside is that of
 * SOURCE_DATE_EPOCH, or 1 January 2000.
 */
#ifndef OFFICE_H
#define OFFICE_H

#include "base.h"

/* ---- documents ---- */

enum office_format { OFFICE_DOCX, OFFICE_ODT };

struct office_picture {
	const char *name;  /* of letters, digits, '.', '_', '-'; ends in .png */
	const void *bytes; /* PNG */
	size_t n;
};

/*
 * The HTML is our own: well formed, and it names no file but the pictures and
 * no address that is to be read. What becomes of it:
 *  - <title> is the title of the document;
 *  - <table> is a table of the style "Table" with its <caption>, and the rows
 *    of <thead> stand again on every page. Without <colgroup> the columns are
 *    as wide as what is in them asks for. style="text-align:right" of a cell
 *    holds, and so do spans. A heading of a row becomes a cell like the others;
 *    there are no paragraphs in cells;
 *  - <img src="NAME" alt="…" width="16cm"> is the picture with its alternative
 *    text, which only DOCX has: ODT goes without. Without width it is as wide
 *    as its pixels at 96 to the inch, at most as the page. A width in CSS is
 *    not read. Inside <figure> the caption takes the place of the alternative
 *    text: put picture and caption in paragraphs of their own instead, in
 *    <div data-custom-style="Captioned Figure"> and "Image Caption";
 *  - data-custom-style names a style of the style file.
 */
struct office_document {
	const char *html;
	const char *style; /* STYLE of STYLE.docx and STYLE.odt, whose page and
			      styles are used; NULL or no such file: those of
			      pandoc */
	const struct office_picture *pictures;
	size_t n_pictures;
	bool contents; /* a list of contents, of <h1> and <h2>, in front; Word
			  fills in its pages when it is opened */
};

/* Appends the file to out. ERR_ABSENT: pandoc is not installed (the message
 * says what to install). ERR_INPUT: a picture is none, or its name is none or
 * comes twice. ERR_SYSTEM: pandoc says no, as of an <img> that names no
 * picture. ERR_LIMIT: it takes too long, or the file is too large. */
int office_convert(const struct office_document *d, enum office_format f,
		   struct buf *out, struct err *e) BASE_CHECKED;

/* ---- workbooks ---- */

enum office_type {
	OFFICE_TEXT,
	OFFICE_INTEGER,
	OFFICE_DECIMAL, /* shown with `places` */
	OFFICE_PERCENT  /* 34.3, not 0.343; shown with one place. A heading
			   without "%" gets " (%)" */
};

struct office_column {
	const char *name;    /* of the machine */
	const char *heading; /* for people; NULL: name */
	enum office_type type;
	int places; /* 0 to 10 */
};

/* A number is kept to 16 digits, whatever of it is shown: what must not be
 * known is rounded or replaced before. A text is a text, whatever it begins
 * with: no cell is ever a formula. */
struct office_cell {
	const char *text; /* also a symbol, as "c"; NULL: a number or nothing */
	bool is_number;
	double number; /* one that is not finite is an empty cell */
};

struct office_sheet {
	const char *name;  /* of the tab; made to fit and unique */
	const char *title; /* in A1 */
	const char *about; /* in A2: what is counted, of what; or NULL */
	const struct office_column *columns;
	size_t n_columns;
	const struct office_cell *cells; /* row after row */
	size_t n_rows;
	const char *const *notes; /* below the table */
	size_t n_notes;
	bool filter; /* buttons to filter and sort: for lists, not for counts */
};

struct office_note {
	const char *heading; /* or NULL */
	const char *text;    /* a paragraph, or NULL */
};

struct office_workbook {
	const char *title;
	const char *about; /* below the title on the first sheet, or NULL */
	const struct office_sheet *sheets;
	size_t n_sheets;
	const struct office_note *notes; /* methods; none: no such sheet */
	size_t n_notes;
};

/*
 * Appends an XLSX file to out: the sheets "Contents", whose table leads to
 * every other, "Notes", and one for each table. They are laid out as the
 * Government Analysis Function asks (Releasing statistics in spreadsheets,
 * 2021: https://analysisfunction.civilservice.gov.uk/policy-store/
 * releasing-statistics-in-spreadsheets/): all begins in A1, one marked-up and
 * named table a sheet with one row of headings, no merged cells, no empty rows,
 * text wrapped. Against its advice the headings stay in sight when one
 * scrolls.
 *
 * Characters that XLSX cannot hold are dropped; a text that is longer than a
 * cell holds (32,767) is cut and says so. ERR_USAGE: a sheet without columns.
 * ERR_LIMIT: more rows or columns than a sheet holds.
 */
int office_workbook(const struct office_workbook *w, struct buf *out,
		    struct err *e) BASE_CHECKED;

#endif
