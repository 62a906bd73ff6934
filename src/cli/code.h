/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of revix code share, and validation. */
#ifndef CODE_H
#define CODE_H

#include "cmd.h"

/* Each theme of --theme, once. */
void code_themes(struct cmd *c, struct store_names *out);
/* The decisions in the store on reviews, or with --passages on passages, of
 * the themes of --theme. */
int code_read(struct cmd *c, struct codings *out, struct err *e) BASE_CHECKED;
/* What they are on: "review" or "passage". */
const char *code_unit(struct cmd *c);

/* code_sheets.c */
int code_sample(struct cmd *c, struct err *e) BASE_CHECKED;
int code_adjudicate(struct cmd *c, struct err *e) BASE_CHECKED;

#endif
