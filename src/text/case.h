/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * case: the parts of finding the cases of a collection. In this order: the
 * headings of the document with short passages that may be some (heads), what
 * they call a case (label), the headings that may be one series (series),
 * where each case begins and ends and what stands above it (place), whether
 * each reads as a case of its own (signs, check), and their names (name).
 */
#ifndef TEXT_CASE_H
#define TEXT_CASE_H

#include "chars.h"
#include "text.h"

#define CASE_NONE ((size_t)-1)

/* ---- words ---- */

/* A run of letters and digits. key is in small ASCII letters, cut to fit. */
struct word {
	struct span shown;
	char key[20];
};

/* The word at *at or after it; moves *at behind it. False: no more. */
bool case_word_next(struct span s, size_t *at, struct word *out);
bool case_word_in(const char *key, const char *const *list); /* NULL-ended */

/* ---- labels ---- */

/* "Child F", "Case study 2: Baby M", "SCR 12/2014". */
struct label {
	int noun;       /* index of what it calls a case; < 0: no label */
	const char *id; /* as written */
	size_t end;     /* in the text, behind the id */
	int number;     /* of "3", "three"; 0: not a number */
};

#define LABEL_KEY 0 /* no word for a case, but a code: "NSCB/2012/04" */

struct label case_read_label(struct arena *a, const char *text);
/* The first label anywhere in a text. */
struct label case_label_find(struct arena *a, struct span text);
int case_label_nouns(void); /* how many there are */
const char *case_label_noun(int noun);
/* It calls a case by a child or a family. */
bool case_label_is_child(int noun);
/* Whether the word may be this noun in a text that mentions a case; many:
 * in the plural. */
bool case_label_mentions(int noun, const char *key, bool *many);

/* ---- headings ---- */

/* What a head that is only a short passage has for a level. */
#define HEAD_SHORT 10

struct head {
	const char *text; /* number and title, one line */
	const char *title;
	size_t passage; /* the first at or after it */
	int level;
	enum text_section kind;
	bool run_in; /* the passage goes on behind it */
	bool recurs; /* stands in the document several times */
	struct label label;
	const char *labelled; /* text or title: where the label was read */
};

struct heads {
	struct head *v;
	size_t n, cap;
};

void case_heads_find(struct arena *a, const struct text_doc *t,
		     struct heads *out);
/* A passage that may be a heading: a few words without a stop. */
bool case_passage_is_short(const struct text_passage *p);

/* ---- series ---- */

enum series_kind { SERIES_LABELS, SERIES_NUMBERS, SERIES_NAMES };

struct start {
	size_t head;    /* index in heads; CASE_NONE: a numbered passage */
	size_t passage; /* its first */
	size_t end;     /* behind its last */
	struct label label;
	int lo, hi;                /* of a numbered passage: 3, 3 or "1-2." */
	const char *group, *upper; /* headings above it, or "" */
};

struct series {
	struct start *v;
	size_t n, cap;
	enum series_kind kind;
	int noun; /* of labels */
};

/* Everything that the steps share. */
struct case_work {
	struct arena *a; /* scratch */
	const struct text_doc *t;
	struct heads heads;
	size_t *words; /* before each passage, and in all */
};

/* Each may be empty. */
void case_series_of_labels(struct case_work *w, int noun, struct series *out);
void case_series_of_numbers(struct case_work *w, struct series *out);
void case_series_of_names(struct case_work *w, int level, struct series *out);

/* Where cases end, and the headings above them. */
void case_series_place(struct case_work *w, struct series *s);
/* Whether ids or numbers are those of one series; after series_place. */
bool case_series_is_orderly(struct arena *a, const struct series *s);

/* ---- signs ---- */

/* What tells a case: how old, what happened, when. */
struct signs {
	bool age;   /* in numbers: "14 weeks old" */
	bool stage; /* or in a word: "a baby" */
	bool child; /* "a boy", "twin brothers" */
	bool harm, date;
};

/* Adds the signs of at most n words; gives the words read. */
size_t case_signs_read(struct signs *s, struct span text, size_t n);

/* Whether it is a collection of cases; else why not, in one sentence. */
bool case_series_check(struct case_work *w, const struct series *s,
		       const char **why);
/* Whether the title of the document is that of one case. */
bool case_title_is_one_case(struct case_work *w, const struct series *s);

/* ---- names ---- */

void case_series_name(struct arena *a, struct case_work *w,
		      const struct series *s, struct text_cases *out);

#endif
