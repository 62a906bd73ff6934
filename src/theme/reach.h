/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cue reaches a match: direction, scope, stops, clauses (reach.c). */
#ifndef THEME_REACH_H
#define THEME_REACH_H

#include "assert.h"

/* One part of a match, as the cues see it. */
struct place_of {
	struct span s;
	const struct match *m; /* the whole of it */
	uint32_t theme;
	bool response;
	size_t sentence;
};

/* A cue of the class that reaches the place from before it. *taken: what kept
 * one that does from counting. */
const struct seen_cue *cue_before(const struct asserter *x,
				  enum theme_assertion class,
				  const struct place_of *p,
				  const struct seen_cue **taken);
const struct seen_cue *cue_after(const struct asserter *x,
				 enum theme_assertion class,
				 const struct place_of *p,
				 const struct seen_cue **taken);
/* One whose sentence, or whose words, hold the place. */
const struct seen_cue *cue_around(const struct asserter *x,
				  enum theme_assertion class,
				  const struct place_of *p);

/* Something in its sentence puts the place forward as what may not be so. */
bool cue_claims(const struct asserter *x, const struct place_of *p);

#endif
