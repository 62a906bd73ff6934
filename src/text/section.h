/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section: what a heading says its section is for. */
#ifndef TEXT_SECTION_H
#define TEXT_SECTION_H

#include "number.h"
#include "text.h"

/* How much a title says: a weak one ("Father", "Diversity") names a part of
 * whatever it stands in. */
enum section_strength { SECTION_NONE, SECTION_WEAK, SECTION_STRONG };

enum section_strength section_of_title(const struct number *number,
				       const char *title,
				       enum text_section *out);

/* The kind of a section within a section of kind `parent` (SECTION_NONE at
 * the top): its own where its title is strong or the parent says nothing,
 * else the parent's. What is in an appendix stays there. */
enum text_section section_within(enum text_section parent,
				 enum section_strength strength,
				 enum text_section own);

#endif
