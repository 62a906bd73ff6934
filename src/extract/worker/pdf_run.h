/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The state of a page's program while it runs, and the families of its
 * operators: each function says whether the operator was one of its own.
 */
#ifndef WORKER_PDF_RUN_H
#define WORKER_PDF_RUN_H

#include "pdf_content.h"

#define PDF_ARGS  40
#define PDF_RECTS 32

/* An operator as a number: at most three letters. */
#define PDF_OP1(a)       ((uint32_t)(a))
#define PDF_OP2(a, b)    ((uint32_t)(a) | (uint32_t)(b) << 8)
#define PDF_OP3(a, b, c) (PDF_OP2(a, b) | (uint32_t)(c) << 16)

enum pdf_space { SPACE_OTHER, SPACE_GRAY = 1, SPACE_RGB = 3, SPACE_CMYK = 4 };

/* What q saves and Q brings back. */
struct pdf_state {
	struct pdf_matrix ctm;
	struct pdf_box clip;
	bool round; /* the clip is no rectangle */
	const struct pdf_font *font;
	double size, spacing, word, scale, leading, rise;
	int render;
	enum pdf_space space;
	double light; /* of what is filled: 0 black, 1 white */
	bool faint;   /* something shines through it */
	bool pattern; /* it has holes, perhaps */
};

/* A stretch between BDC and EMC. */
struct pdf_mark {
	int number; /* the structure's, or that around it; -1: none */
	bool artifact;
	bool has_text;
	size_t from;            /* its first character */
	struct pdf_object text; /* what it is to be read as */
};

struct pdf_states {
	struct pdf_state *v;
	size_t n, cap;
};

struct pdf_marks {
	struct pdf_mark *v;
	size_t n, cap;
};

struct pdf_path {
	struct pdf_box rects[PDF_RECTS], lines[PDF_RECTS]; /* on the page */
	size_t n, n_lines;
	double x, y;        /* where it has got to */
	struct pdf_box box; /* of all of it */
	bool any, other;    /* other than rectangles */
	bool bent;          /* not all of it along the page's edges */
	size_t begun;       /* pieces */
	bool clips;
};

struct pdf_run {
	struct pdf_content *c;
	const struct pdf_object *resources;
	struct pdf_state s;
	struct pdf_states saved;
	struct pdf_marks marks;
	struct pdf_matrix tm, line; /* of text */
	struct pdf_path path;
	struct pdf_object args[PDF_ARGS];
	size_t n_args;
	size_t steps; /* operators so far */
	int depth;    /* of forms */
};

/* The i-th number from the last one, because what is superfluous stands
 * before; 0 when it is none. */
double pdf_arg(const struct pdf_run *r, size_t i);
/* The last operand as a name's entry of a kind of resource. */
const struct pdf_object *pdf_resource(struct pdf_run *r, const char *kind,
				      const struct pdf_object *name);

/* pdf_show.c */
bool pdf_text_operator(struct pdf_run *r, uint32_t op);
void pdf_begin_mark(struct pdf_run *r, bool properties);
void pdf_end_mark(struct pdf_run *r);

/* pdf_paint.c */
bool pdf_path_operator(struct pdf_run *r, uint32_t op);
bool pdf_color_operator(struct pdf_run *r, uint32_t op);
void pdf_paint_picture(struct pdf_run *r);
void pdf_clip_to(struct pdf_run *r, struct pdf_box box, bool round);
struct pdf_box pdf_map(const struct pdf_matrix *m, double x0, double y0,
		       double x1, double y1);

#endif
