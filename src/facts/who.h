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
	size_t scans;            /* how often the text was read for a name */
	/* How many it says they are, when it does not name them all; where. */
	size_t stated, stated_line, stated_first, stated_end;
	bool partial; /* there are more, but nobody says how many */
};

void uses_count(const struct reading *r, struct uses *out);
const struct use *uses_find(const struct uses *u, const char *w);

/* "N", "AB", "M1": a mark instead of a name. */
bool who_is_mark(const struct token *k);
/* A word that may be a name; is it used as one? */
bool who_is_name(const struct token *k);
bool who_is_used(const struct who *w, const char *word);
/* Adds the subject whose mark or name is at tok; kind is "child", "" … */
void who_add(const struct reading *r, struct who *w, size_t line,
	     const char *kind, size_t first, size_t tok);

/* "four", "4": from two on; 0 when it is no number. */
int group_number(const char *w);
/* The children of a title that is of several and names none (group.c). */
void group_find(const struct reading *r, struct who *w);
/* The subjects from letter to letter: "Babies A to F". */
size_t group_range(const struct reading *r, struct who *w,
		   const struct sentence *s, const char *kind, size_t tok);

/* Children that have an invented name (pseudonym.c): in the title; by what
 * the opening says. */
void pseudonym_title(const struct reading *r, struct who *w);
void pseudonym_find(const struct reading *r, struct who *w);
/* Is the name at tok that of a parent, a brother …? */
bool pseudonym_is_of_other(const struct reading *r, const struct sentence *s,
			   size_t tok);
/* Does the text call a parent, a brother … so? */
bool pseudonym_is_relatives(const struct reading *r, struct who *w,
			    const char *name);
/* A child? */
bool pseudonym_is_childs(const struct reading *r, struct who *w,
			 const char *name);

/* Finds the subjects. */
void who_find(const struct reading *r, struct who *w);
/* Fills in the mentions of r, and the sex of each subject. */
void who_mark(struct reading *r, struct who *w);

/* Settles the sex of each subject from words and pronouns (sex.c). */
void who_sex(const struct reading *r, struct who *w);

/* Of which subjects the word at tok says that they are brothers or sisters,
 * boys or girls (kin.c). */
uint32_t kin_several(const struct reading *r, const struct sentence *s,
		     size_t tok, int *sex);
/* Whose "girl" at tok is in "V and W, a girl and a boy"; both of them. */
uint32_t kin_pair(const struct reading *r, const struct sentence *s, size_t tok,
		  uint32_t *both);

/* Who does or is what stands at tok: the nearest before it in the sentence
 * that is not governed by a preposition and owns nothing. 0: somebody else,
 * or nobody. `loose`: "the children" may stand for the only subject. */
uint32_t who_acts(const struct reading *r, const struct sentence *s, size_t tok,
		  bool loose);
/* Is a subject mentioned at all? */
bool who_in(const struct reading *r, const struct sentence *s);

#endif
