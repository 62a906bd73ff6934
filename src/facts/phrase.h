/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * phrase: patterns of words over a reading. A pattern is a list of elements
 * parted by spaces; one element is
 *
 *   word  a|b     a word, or one of several; "inj*" any that begins so
 *   word? a|b?    the same, or nothing
 *   _3            up to three words, no mark between
 *   ~3            up to three words or marks of any kind but ; and |
 *   {date} {age}  one of these
 *   {who}         a mention of a subject
 *   {name}        the name of a person (name.c)
 *   {caps}        a run of words with capitals
 *   [ ]           what is between them is the value
 *   $             the end of what is searched
 *
 * Words are in small letters, "'s" is a word, marks stand for themselves, and
 * the dash is "-". The first way that fits is taken; gaps are short, so the
 * time is linear in the text.
 */
#ifndef FACTS_PHRASE_H
#define FACTS_PHRASE_H

#include "reading.h"

struct hit {
	size_t first, end;         /* tokens of the whole */
	size_t from, to;           /* of the value; from == to: none marked */
	const struct dated *date;  /* the last {date}, or NULL */
	const struct aged *age;    /* the last {age} */
	const struct mention *who; /* the last {who} */
};

/* Does the pattern fit at tok, before end? */
bool phrase_at(const struct reading *r, size_t tok, size_t end,
	       const char *pattern, struct hit *out);
/* The first place in [first, end) where it does. */
bool phrase_in(const struct reading *r, size_t first, size_t end,
	       const char *pattern, struct hit *out);
/* The first of a NULL-ended list that is in [first, end). */
bool phrase_any(const struct reading *r, size_t first, size_t end,
		const char *const *patterns, struct hit *out);

/* Where a name that begins at tok ends, or tok (name.c); the same with the
 * letters after it: "LLB, OBE". */
size_t name_end(const struct reading *r, size_t tok, size_t end);
size_t name_whole(const struct reading *r, size_t tok, size_t end);

#endif
