/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this module share. */
#ifndef PARTS_H
#define PARTS_H

#include "coding.h"

/* A value that decides nothing yet. */
bool coding_is_open(enum theme_status s);
/* Whether decisions of different coders that stand side by side say "present"
 * and something else. Absent and mentioned only are different statuses, but on
 * presence they agree. */
bool coding_is_divided(const struct coding *v, size_t n);
/* The end of the decisions on the unit and theme of c->v[from]. */
size_t coding_group(const struct codings *c, size_t from);

#endif
