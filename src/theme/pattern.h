/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A phrase as a PCRE2 pattern: what it means. */
#ifndef THEME_PATTERN_H
#define THEME_PATTERN_H

#include "reading.h"
#include "term.h"

/* Appends the pattern, to be compiled anchored, caseless, UTF and UCP. */
void pattern_write(const struct phrase *p, struct buf *out);

/* A match begins with punctuation: it is anchored at the gap before. */
bool pattern_starts_in_gap(const struct phrase *p);

/* The phrase is a single punctuation mark. */
bool pattern_is_mark(const struct phrase *p);

#endif
