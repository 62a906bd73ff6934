/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `revix examples`, `briefing` and `outline` share. */
#ifndef SHEETS_H
#define SHEETS_H

#include "cmd.h"
#include "handout.h"

struct sheet {
	enum handout_format format;
	bool large;
	const char *folder; /* queries/handouts */
	struct handout_book book;
	struct handout_opts opts;
	struct handout made;
};

/* Reads the options and the files that trainers edit. */
int sheet_begin(struct cmd *c, struct sheet *s, struct err *e) BASE_CHECKED;
/* Writes it, and tells what the guard found. */
int sheet_end(struct cmd *c, struct sheet *s, struct err *e) BASE_CHECKED;

#endif
