/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * revix-ocr: what its parts share. One process recognises one page of a PDF
 * and answers with a document of that page (wire.h):
 *
 *	ocr_main.c    arguments, sandbox, answer
 *	ocr_page.c    which picture of the page reads best; what is noise
 *	ocr_render.c  the page as a grey picture, by poppler
 *	ocr_clean.c   the picture made level, without rules, by Leptonica
 *	ocr_leader.c  the dots of contents pages
 *	ocr_engine.c  a picture to lines of words, by Tesseract
 *	ocr_look.c    how large and how bold a line is
 *
 * The words then go through the layout of the PDF reader (pdf.h), so that
 * columns, tables and paragraphs come out as those of any other PDF.
 */
#ifndef WORKER_OCR_H
#define WORKER_OCR_H

#include "pdf.h"
#include "worker.h"

#define OCR_LANGUAGE "eng"
#define OCR_DPI      300

/* Counts the changes of what these parts make of the same page; answers that
 * were kept by an earlier count are not used again. */
#define OCR_VERSION 1

/* 8 bits a pixel, 0 is black, rows from top to bottom without padding. */
struct ocr_image {
	unsigned char *v;
	int width, height;
	double dpi; /* pixels for 72 points of the page */
};

/* A part of a picture, in pixels from its top left. */
struct ocr_box {
	int x0, y0, x1, y1;
};

struct ocr_boxes {
	struct ocr_box *v;
	size_t n, cap;
};

/* What is read off a picture. */
struct ocr_word {
	const char *text; /* as recognised, not clean */
	int x0, y0, x1, y1;
	int confidence; /* 0-100 */
	bool turned;    /* the line does not run from left to right */
	bool dot;       /* a full dot or square before a line: a bullet */
};

struct ocr_line {
	struct ocr_word *v;
	size_t n, cap;
	double base;  /* where letters stand, at its middle */
	double slope; /* of the base, downwards to the right */
	double size;  /* of its letters as fonts count, in pixels; 0: unknown */
	double ink;   /* thickness of strokes, of the size */
	int block;    /* lines of one block of text have one number */
};

/* Dots that lead to the page number at the end of a line, and where that is;
 * both are no longer on the picture. */
struct ocr_leader {
	int x0, x1, base;
	struct ocr_word number; /* text: "" until it is read */
};

struct ocr_leaders {
	struct ocr_leader *v;
	size_t n, cap;
};

struct ocr_lines {
	struct ocr_line *v;
	size_t n, cap;
};

/* ocr_engine.c. Opening loads the language, before the sandbox is shut. */
struct TessBaseAPI;
struct ocr_engine {
	struct TessBaseAPI *api;
	long long data_bytes; /* of the language: it has no version to ask */
};

int ocr_engine_open(struct ocr_engine *g, struct err *e) BASE_CHECKED;
void ocr_engine_close(struct ocr_engine *g);
/* "tesseract 5.3.0, eng (4113088 bytes)" */
void ocr_engine_describe(const struct ocr_engine *g, struct buf *out);
/* Appends the lines in the order in which they are read. */
int ocr_engine_read(struct ocr_engine *g, struct arena *a,
		    const struct ocr_image *image,
		    struct ocr_lines *out) BASE_CHECKED;
/* The page number that is all of a picture, or "". */
const char *ocr_engine_number(struct ocr_engine *g, struct arena *a,
			      const struct ocr_image *image);

/* ocr_render.c. The picture is the caller's, to be freed. */
int ocr_render(struct job *j, int number, double dpi,
	       struct ocr_image *out) BASE_CHECKED;
/* Turns a picture by a quarter, clockwise. */
void ocr_turn(struct ocr_image *image);

/* ocr_clean.c: changes the picture; its size stays. Gives the rules that were
 * on it. */
int ocr_clean(struct arena *a, struct ocr_image *image,
	      struct ocr_boxes *rules) BASE_CHECKED;

/* ocr_leader.c: takes leaders and their numbers off the picture, and puts
 * them into the lines that were read off the rest. */
void ocr_leaders_take(struct ocr_engine *g, struct arena *a,
		      struct ocr_image *image, struct ocr_leaders *out);
void ocr_leaders_restore(struct arena *a, const struct ocr_leaders *from,
			 struct ocr_lines *lines);

/* ocr_look.c: sets size and ink of every line. */
void ocr_look(const struct ocr_image *image, struct ocr_lines *lines);

/* ocr_page.c: fills the job's document, one page. */
int ocr_page(struct job *j, struct ocr_engine *g, int page) BASE_CHECKED;

#endif
