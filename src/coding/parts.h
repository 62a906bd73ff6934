/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this module share. */
#ifndef PARTS_H
#define PARTS_H

#include "coding.h"

/* A value that decides nothing yet. */
bool coding_is_open(enum theme_status s);
/* The end of the decisions on the unit and theme of c->v[from]. */
size_t coding_group(const struct codings *c, size_t from);

#endif
