/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From drafts to the items of a document: copies out, parts to their wholes,
 * and what is odd about their numbers said. */
#ifndef RECS_SETTLE_H
#define RECS_SETTLE_H

#include "build.h"

/* Drops the copies among b->drafts. */
void settle_copies(struct builder *b);
/* The number of which 2a is part. */
void settle_parts(struct builder *b);
void settle_check(const struct builder *b, struct diags *d);

#endif
