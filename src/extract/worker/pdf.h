/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pdf: what the parts of the PDF reader share. A PDF knows characters at
 * places; words, lines, columns, tables and paragraphs are inferred:
 *
 *	pdf.c           the document, its pages, pages without text
 *	pdf_pages.c     our own reading of the file: pages and properties,
 *	pdf_object.c    … its objects, and pdf_file.c where they are,
 *	pdf_filter.c    … its streams,
 *	pdf_font.c      … fonts, with pdf_cmap.c, pdf_glyph.c, pdf_metrics.c
 *	pdf_content.c   … the program that a page is, with pdf_show.c for
 *	                what it writes and pdf_paint.c for what it draws
 *	pdf_poppler.c   poppler's reading, for files and pages that ours
 *	                does not vouch for: damaged, encrypted, odd
 *	pdf_geometry.c  boxes and orders
 *	pdf_words.c     characters to words
 *	pdf_turn.c      text that does not run from left to right
 *	pdf_tags.c      the structure that a file brings with it,
 *	pdf_tagged.c    … words to blocks by it; where there is none:
 *	pdf_layout.c    words to regions in reading order (XY-cut)
 *	pdf_strip.c     where the gutters are that regions are cut at
 *	pdf_frames.c    boxes that are drawn beside the text
 *	pdf_table.c     a region of columns of cells to rows
 *	pdf_flow.c      a region of one column to lines and paragraphs
 *
 * Coordinates are points from the top left of the page.
 */
#ifndef WORKER_PDF_H
#define WORKER_PDF_H

#include "worker.h"

struct pdf_tags;
struct pdf_item;

struct pdf_box {
	double x0, y0, x1, y1;
};

struct pdf_boxes {
	struct pdf_box *v;
	size_t n, cap;
};

/* One character, or a few that are shown as one: a ligature. */
struct pdf_char {
	struct pdf_box box;
	const char *text; /* when it is several, or NULL */
	uint32_t c;       /* a space is no word's, but parts words */
	int mark;         /* the structure's number for it; -1: none */
	float size;
	float after;        /* how far letters are set apart on purpose */
	unsigned char turn; /* of its line, in quarters clockwise */
	bool bold, italic;
	bool askew;    /* not along an edge of the page */
	bool artifact; /* said to be no text of the document */
	bool doubtful; /* white: seen only on something dark */
};

struct pdf_chars {
	struct pdf_char *v;
	size_t n, cap;
};

struct pdf_word {
	const char *p; /* n bytes of the page's text, from `at` */
	size_t n, at;
	struct pdf_box box;
	double size;
	bool bold, italic;
	bool glued;  /* no space between this and the word before */
	bool spaced; /* there is a space character before it */
	bool mark;   /* a raised number: refers to a footnote */
	bool vertical;
	bool artifact;
	unsigned char letters; /* up to 255 */
	int place;             /* the structure's number; -1: none */
};

struct pdf_words {
	struct pdf_word *v;
	size_t n, cap;
};

/* Words by reference: a region, a column, a line. */
struct pdf_set {
	const struct pdf_word **v;
	size_t n, cap;
};

struct pdf_page {
	struct job *job;
	struct arena *a; /* freed with the page */
	int number;      /* from 1 */
	struct pdf_words words;
	double size;                 /* the usual one of its words */
	int depth;                   /* of columns in columns */
	const struct pdf_tags *tags; /* or NULL */
	size_t n_chars, n_odd;       /* visible ones, those without meaning */
	double width, height;        /* in points, as it is read */
	struct pdf_boxes rules;      /* thin: lines, mostly of tables */
	struct pdf_boxes frames;     /* grounds and outlines */
	bool has_picture;
	double picture;   /* the greatest one's share of the page */
	const char *text; /* when there are no rectangles for it */
};

struct pdf_line {
	struct pdf_set words; /* from left to right */
	struct pdf_box box;
	double size;       /* of most characters */
	bool bold, italic; /* all of it */
	bool any_bold;
};

struct pdf_lines {
	struct pdf_line *v;
	size_t n, cap;
};

/* pdf_words.c: fills the page's words. */
void pdf_words_make(struct pdf_page *pg, const struct pdf_char *v, size_t n);

/* pdf_turn.c: turns characters and page so that most text is upright; what
 * then runs so many quarters clockwise, made upright; and blocks of all that
 * is not upright. */
void pdf_turn_main(struct pdf_page *pg, struct pdf_chars *chars);
struct pdf_chars pdf_turned(struct pdf_page *pg, const struct pdf_chars *chars,
			    int turn);
void pdf_turn_rest(struct pdf_page *pg, const struct pdf_chars *chars);

/* pdf_layout.c: appends the blocks of the page, or of a part of it, in
 * reading order. */
void pdf_layout(struct pdf_page *pg);
void pdf_region(struct pdf_page *pg, const struct pdf_set *words);

/* pdf_table.c: gutters part the columns; n_gutters >= 1. */
struct pdf_gutter {
	double x0, x1;
};
void pdf_table(struct pdf_page *pg, const struct pdf_set *words,
	       const struct pdf_gutter *gutters, size_t n_gutters);

/* pdf_flow.c: one column. Boxes that it flows around are read when the
 * paragraph beside them has ended. */
struct pdf_float {
	struct pdf_set words;
	double bottom;
};

struct pdf_floats {
	struct pdf_float *v;
	size_t n, cap;
};

/* pdf_frames.c: takes the words of boxes beside the text from the others. */
struct pdf_floats pdf_take_boxes(struct pdf_page *pg, struct pdf_set *words);

void pdf_flow(struct pdf_page *pg, const struct pdf_set *words,
	      const struct pdf_floats *floats);
struct pdf_lines pdf_lines_of(struct arena *a, const struct pdf_set *words);
/* The same for words that are in the order of reading. */
struct pdf_lines pdf_lines_in_order(struct arena *a,
				    const struct pdf_set *words);
/* Lines that the file says are one paragraph. */
void pdf_paragraph(struct pdf_page *pg, const struct pdf_lines *lines,
		   const struct pdf_item *item);
/* Appends a line's text from its word `first` on. */
void pdf_line_text(struct buf *out, const struct pdf_line *line, size_t first);
/* A bullet, or a number as lists and paragraphs have: "4.12", "(a)", "iv." */
bool pdf_is_bullet(const struct pdf_word *w);
bool pdf_is_label(const struct pdf_word *w);
/* True when the first word of `next` would still have fitted behind `line`:
 * the line was ended on purpose. */
bool pdf_ends_early(const struct pdf_line *line, const struct pdf_line *next,
		    double right);
/* A block's geometry and look from its lines. */
void pdf_describe(struct extract_block *x, const struct pdf_line *v, size_t n);

/* pdf_tagged.c: the same by the structure that the file has; false: it has
 * none for this page, or none to be trusted. */
bool pdf_tagged(struct pdf_page *pg, const struct pdf_tags *tags);

/* pdf_geometry.c */
int pdf_tenths(double v); /* of a point, as blocks have them */
/* Of a vector: right along the edges of the page, to 2 % between them. */
double pdf_length(double x, double y);
void pdf_set_add(struct arena *a, struct pdf_set *s, const struct pdf_word *w);
void pdf_sort(struct pdf_set *s, int (*order)(const void *, const void *));
struct pdf_box pdf_union(struct pdf_box a, struct pdf_box b);
double pdf_height(const struct pdf_box *b);
/* How far two boxes overlap from top to bottom, of the lower one's height. */
double pdf_overlap(const struct pdf_box *a, const struct pdf_box *b);
/* Orders for qsort: doubles; pointers to words, by their middle or left. */
int pdf_by_value(const void *x, const void *y);
int pdf_by_y(const void *x, const void *y);
int pdf_by_x(const void *x, const void *y);

static inline double pdf_min(double a, double b)
{
	return a < b ? a : b;
}

static inline double pdf_max(double a, double b)
{
	return a > b ? a : b;
}

static inline double pdf_mid_y(const struct pdf_box *b)
{
	return (b->y0 + b->y1) / 2;
}

#endif
