/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * number: what a line may begin with that is not its text: "4.12", "57.",
 * "(a)", "Finding 3:", a bullet. This is the spelling only; whether "2.5" in
 * front of a word is a paragraph's number is decided by sequence.h.
 */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include "chars.h"

enum number_kind {
	NUMBER_NONE,
	NUMBER_DECIMAL, /* 4.12, 1.1.1, 4.12a */
	NUMBER_INTEGER, /* 57, 57., (57), 57a */
	NUMBER_CODE,    /* A1, R5, A.1, D(ii) */
	NUMBER_LETTER,  /* A. or IV. */
	NUMBER_ITEM,    /* (a), iv), b. */
	NUMBER_LABEL,   /* Finding 3, Recommendation 2a, Appendix A */
	NUMBER_BULLET,
	NUMBER_DASH, /* a bullet, if there are others */
};

/* What a label calls the thing it numbers. */
enum number_word {
	WORD_NONE,
	WORD_RECOMMENDATION,
	WORD_FINDING,
	WORD_LEARNING,
	WORD_QUESTION, /* key line of enquiry, theme */
	WORD_EPISODE,
	WORD_APPENDIX,
	WORD_CHAPTER, /* part, section, chapter */
	WORD_POINT,   /* issue, action, … */
};

#define NUMBER_PARTS 6

struct number {
	enum number_kind kind;
	enum number_word word;
	int part[NUMBER_PARTS]; /* letters count A = 1 */
	size_t n;
	int roman;         /* of a letter or an item: its Roman value, or 0 */
	char close;        /* '.', ')', ':', '-' for any dash, or 0 */
	bool open;         /* "(57)" */
	bool automatic;    /* it is not in the text */
	struct span shown; /* as printed, no brackets or stop around it */
	size_t after;      /* where the text begins; n when there is none */
	size_t run; /* of sequence.h: numbers counted together; 0: none */
};

/* Reads what s begins with; kind none when it begins with its text. */
struct number number_read(struct span s);

/* As a citation has it: "4.12", "57", "R5", "Recommendation 2a", "(a)", "b)";
 * "" for a bullet. */
char *number_print(struct arena *a, const struct number *x);

/* The value of a Roman numeral in either case, or 0. */
int number_roman(struct span s);

#endif
