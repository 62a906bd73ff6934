/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lines: a document as the lines that were laid out, which is what running
 * headers, contents pages and typed numbers are seen by; and the way back,
 * lines to running text.
 */
#ifndef TEXT_LINES_H
#define TEXT_LINES_H

#include "chars.h"
#include "extract.h"
#include "number.h"

enum line_use {
	LINE_BODY,
	LINE_FURNITURE, /* running header or footer */
	LINE_CONTENTS,  /* of a contents page */
};

/* A table row is one line, with its '\n' and '\t'. */
struct line {
	struct span text;
	const struct extract_block *block;
	bool first; /* of its block */
	bool ocr;   /* its characters were recognised */
	enum line_use use;
	struct number number; /* that it begins with, once that is decided */
};

struct lines {
	struct line *v;
	size_t n, cap;
};

void lines_split(struct arena *a, const struct extract_doc *in,
		 struct lines *out);
/* The first line of the body at i or after it, or lines->n. */
size_t lines_body(const struct lines *lines, size_t i);

/* What the line may begin with: the number that its format made, or else the
 * one that was typed. Notes have none. */
struct number line_number(const struct line *l);
/* The line behind such a number. */
struct span line_text(const struct line *l, const struct number *x);
/* Ends in a stop, before closing quotes and brackets: . ? ! : ; */
bool ends_sentence(struct span s);

/*
 * The words of a document, which tell how a word that is parted at the end
 * of a line is written elsewhere. All but a and lines is filled when first
 * asked.
 */
struct lexicon {
	struct arena *a;
	const struct lines *lines;
	const char **v; /* sorted, lower case */
	size_t n, cap;
	bool built;
	bool splits;    /* the document parts plain words at line ends */
	char names[26]; /* capitals that are words: 'y', 'n', 0 not asked */
};

/* Whether the document has a word inside a line; the second for a word that
 * is left + between + right. */
bool lexicon_has(struct lexicon *x, struct span word);
bool lexicon_has_pair(struct lexicon *x, struct span left, const char *between,
		      struct span right);

/*
 * Appends a line to running text. White space becomes one space. At a hyphen
 * that ends the text so far ("assess-", "ment"):
 *  - before a capital or a digit it stays ("Anglo-Saxon", "2014-15");
 *  - before "and", "or", "to" it stays with a space ("pre- and post-natal");
 *  - else the word is joined if the document has it joined elsewhere, and
 *    keeps its hyphen if it has it so;
 *  - else the hyphen stays after a prefix such as "non", "multi", "self",
 *    and between two words that the document knows one by one;
 *  - else it goes, if the document parts other words so or what follows is
 *    no word but an ending ("ment"); otherwise it stays.
 */
void lines_join(struct lexicon *x, struct buf *b, struct span line);

/* Joins "E X E C U T I V E S U M M A R Y" where the words are words of the
 * document; anything else stays as it is. */
const char *lines_mend_spacing(struct lexicon *x, const char *s);
/* "S he was" to "She was": a large first letter stands apart. Only if the
 * document has the word, and the letter is not the name of anybody. */
const char *lines_mend_capital(struct lexicon *x, const char *s);

#endif
