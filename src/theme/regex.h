/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Regular expressions that analysts write: which are refused before they run,
 * and which literals every match must contain.
 */
#ifndef THEME_REGEX_H
#define THEME_REGEX_H

#include "literal.h"

struct regex_error {
	size_t at; /* offset in the pattern */
	const char *why;
};

/*
 * Reads the structure of a pattern that PCRE2 has accepted. False: it is
 * refused, because it could take time out of proportion to the text, or uses
 * something that has no place in a dictionary. On success *out holds sets of
 * literals of each of which every match contains at least one (anywhere in it);
 * none: unknown, the pattern has to be tried on every passage.
 */
bool regex_inspect(const char *pattern, struct literal_sets *out,
		   struct regex_error *why);

#endif
