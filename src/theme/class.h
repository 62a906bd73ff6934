/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a character, an escape or a class of a regular expression may be. */
#ifndef THEME_CLASS_H
#define THEME_CLASS_H

#include "literal.h"

enum class_of {
	CLASS_OTHER,
	CLASS_MARKS,  /* nothing but marks */
	CLASS_GAPS,   /* marks and spaces */
	CLASS_DIGITS, /* of ASCII */
};

bool class_is_space(char c);
/* Whether an escape may stand for a space or a line end. */
bool class_may_be_space(char c);
/* Adds a character to *m if it is a mark. */
bool class_mark(uint32_t c, struct marks *m);

/* Moves *at from the start of a [class] to its end; its first ']' is a member.
 * Gives whether it may take a space; *marks: what it consists of, if it is
 * nothing but marks. */
bool class_skip(const char *s, size_t *at, struct marks *marks,
		enum class_of *is);

/* Where the group ends whose inside begins at p: at its ')'. */
const char *class_group_end(const char *p);

#endif
