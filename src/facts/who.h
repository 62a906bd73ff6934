/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * who: the children that a review is about, and who is spoken of where. A
 * subject is named by the title or by the opening; everybody else, the other
 * children of the family among them, is somebody else.
 */
#ifndef FACTS_WHO_H
#define FACTS_WHO_H

#include "phrase.h"

#define WHO_MAX 24

struct subject {
	const char *alias; /* "Child N", "Rowan"; "" when nobody names it */
	const char *bare;  /* "n", "rowan": small letters, how it is short */
	size_t line;       /* where it is first named */
	size_t first, end; /* tokens */
	int sex;           /* -1 male, 1 female, 0 not settled */
	size_t sex_first, sex_end, sex_line; /* what says so */
	int sex_weight;
};

/* How often a word stands with a capital, and then does or has something. */
struct use {
	const char *w;
	size_t n, acts;
};

struct uses {
	struct use *v; /* by word */
	size_t n;
};

struct who {
	struct subject v[WHO_MAX];
	size_t n;
	const struct uses *uses; /* while subjects are looked for */
};

void uses_count(const struct reading *r, struct uses *out);
const struct use *uses_find(const struct uses *u, const char *w);

/* Finds the subjects. */
void who_find(const struct reading *r, struct who *w);
/* Fills in the mentions of r, and the sex of each subject. */
void who_mark(struct reading *r, struct who *w);

/* Settles the sex of each subject from words and pronouns (sex.c). */
void who_sex(const struct reading *r, struct who *w);

/* Who does or is what stands at tok: the nearest before it in the sentence
 * that is not governed by a preposition and owns nothing. 0: somebody else,
 * or nobody. `loose`: "the children" may stand for the only subject. */
uint32_t who_acts(const struct reading *r, const struct sentence *s, size_t tok,
		  bool loose);
/* Is a subject mentioned at all? */
bool who_in(const struct reading *r, const struct sentence *s);

#endif
