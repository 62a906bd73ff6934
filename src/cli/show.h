/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of `revix show`. */
#ifndef SHOW_H
#define SHOW_H

#include "cmd.h"

/* The machine formats are rows of part, name, value and source. */
struct show_rows {
	struct arena *a;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
	size_t n;
};

void show_row(struct show_rows *r, const char *part, const char *name,
	      const char *value, const char *where);
char *show_cite(struct arena *a, const struct store_evidence *v);

/* A theme of a review with its evidence; rows NULL: as text. */
int show_theme(struct cmd *c, struct show_rows *rows,
	       const struct store_review *v, const struct store_theme *t,
	       size_t limit, struct err *e) BASE_CHECKED;
/* What the program and people make of a passage, theme by theme. */
int show_passage_themes(struct cmd *c, struct show_rows *rows, int64_t passage,
			struct err *e) BASE_CHECKED;

#endif
