/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of lists as word processors print them. */
#ifndef WORKER_NUMERAL_H
#define WORKER_NUMERAL_H

#include "base.h"

enum numeral {
	NUMERAL_DECIMAL,
	NUMERAL_TWO_DIGITS, /* 01, 02 */
	NUMERAL_LOWER_LETTER,
	NUMERAL_UPPER_LETTER,
	NUMERAL_LOWER_ROMAN,
	NUMERAL_UPPER_ROMAN,
	NUMERAL_ORDINAL,      /* 1st */
	NUMERAL_WORD,         /* One */
	NUMERAL_ORDINAL_WORD, /* First */
	NUMERAL_SYMBOL,       /* *, dagger, double dagger, section sign */
	NUMERAL_BULLET,
	NUMERAL_NONE,
};

/* Appends n (at least 0) in the given form; bullets and none append nothing.
 * Letters go on after z as aa, bb; Roman numbers after 3999 as decimals. */
void numeral_write(struct buf *out, enum numeral form, int n);

/* The form by the name that HTML and OpenDocument use: "1", "a", "A", "i",
 * "I", "". */
enum numeral numeral_of_sample(const char *sample);

/* What is shown for a bullet: itself, or U+2022 for a letter or a private
 * character that only draws a bullet in its own font. */
void numeral_bullet(struct buf *out, const char *p, size_t n);

#endif
