/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a recommendation or learning point calls itself at its beginning:
 * "Recommendation 5:", "R5", "Learning Point 4", "Lesson Two", "Finding 3",
 * "Learning:"; and the numbers of paragraphs and lists.
 */
#ifndef RECS_LABEL_H
#define RECS_LABEL_H

#include "recs.h"

struct label {
	enum recs_kind kind;
	const char *number;    /* into the text that was read */
	size_t n;              /* bytes of it; 0: a label without a number */
	size_t after;          /* bytes of the text before what is labelled */
	bool alone;            /* nothing follows */
	bool code;             /* "R5", "LP4" */
	char sign;             /* that closes it; any dash: a hyphen; or NUL */
	size_t aside, n_aside; /* "(Police)" between number and text */
};

/* `given`: the label stood apart from its text, as a heading's or a
 * paragraph's number does; then no sign has to close it. */
bool label_read(const char *s, bool given, struct label *out);
/* Whether s, as a title, begins with a word for one of many ("Finding"). */
bool label_is_range(const char *s);

enum mark_style {
	MARK_NONE,
	MARK_COUNT,   /* "5", "5a" */
	MARK_DECIMAL, /* "5.1" */
	MARK_CODE,    /* "F3", "R2" */
	MARK_LETTER,  /* "(a)", "iv)" */
};

/* The number that a paragraph or an item carries. */
struct mark {
	enum mark_style style;
	int v[3]; /* v[0] of a code is its letter, 1 for A */
	int n;
	char letter; /* the "a" of "5a"; of a letter itself */
};
struct mark mark_read(const char *s);
/* "5.1" is within "5", "5a" too. */
bool mark_within(const struct mark *inner, const struct mark *outer);
/* "(a)" without what stands around it. */
const char *mark_bare(struct arena *a, const char *s);
/* The number in a label's number, 1 to 999: "5", "R5", "Five", "2a", "IV"; 0:
 * none that counts. */
int mark_value(const char *s);
/* The number that the word at s is, in digits or spelled out, or 0. */
int mark_word(const char *s);

#endif
