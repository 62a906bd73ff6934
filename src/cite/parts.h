/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this module share. */
#ifndef CITE_PARTS_H
#define CITE_PARTS_H

#include "cite.h"

/* "A", "CA6": what a child is called when it has no name. */
bool cite_is_code(const char *s, size_t n);
/* "para 4.12, p. 17 (printed 15)"; without either, the heading; or "". */
char *cite_pinpoint(struct arena *a, const struct store_place *at);

#endif
