/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a recommendation asks for, in a form in which two can be compared:
 * its words with weights, what is to be done, and whether it is to be done or
 * left. Who is to do it weighs next to nothing.
 */
#ifndef RECS_SENSE_H
#define RECS_SENSE_H

#include "base.h"

struct sense_word {
	uint64_t meaning; /* of the stem; synonyms have the same */
	float weight;
	bool main; /* of the clause that says what to do */
	bool core; /* of it, what is to be done something to */
};

#define SENSE_ACTIONS 4

struct sense {
	struct sense_word *v; /* by meaning, each once */
	size_t n;
	size_t core;                     /* such words */
	float weight, main;              /* of all, of its main clause */
	uint64_t actions[SENSE_ACTIONS]; /* "review and update": both */
	size_t n_actions;                /* 0: it cannot be told */
	bool negative;                   /* not to be done */
	uint64_t poles;  /* words that have an opposite: two bits a pair */
	uint64_t topics; /* subjects of safeguarding in its main clause */
	uint64_t exact;  /* of its words as they stand: the same text */
};

/* What the program knows of words; made once for many texts. */
struct lexicon;
struct lexicon *lexicon_new(struct arena *a);

struct sense sense_read(struct arena *a, const struct lexicon *x,
			const char *text);
/* From 0, nothing in common, to 1; 0 too where what is asked for differs. */
double sense_likeness(const struct sense *a, const struct sense *b);

/* ---- the lexicon ---- */

enum lexeme_kind {
	LEXEME_OTHER,
	LEXEME_SMALL,   /* carries nothing: "the", "their", "clear" */
	LEXEME_COMMON,  /* stands in most of them: "staff", "quality" */
	LEXEME_SAME,    /* one of several words for one thing */
	LEXEME_ACTION,  /* what is to be done: "audit", "train" */
	LEXEME_LIGHT,   /* the noun behind it says what: "provide training" */
	LEXEME_FRAME,   /* what is to be done stands behind: "ensure that" */
	LEXEME_STOP,    /* what stands behind is to be left: "cease" */
	LEXEME_NOT,     /* "not", "never", "without" */
	LEXEME_REQUEST, /* "should", "must" */
	N_LEXEME_KINDS
};

struct lexeme {
	uint64_t key, meaning; /* key 0: an empty slot */
	enum lexeme_kind kind;
	uint64_t poles, topics;
};

struct lexeme_group { /* the first word names it, but for SMALL, COMMON … */
	enum lexeme_kind kind;
	const char *words; /* separated by spaces */
};
extern const struct lexeme_group lexeme_groups[]; /* NULL words ends */
/* Words of which the one rules out the other: "increase|reduce". */
extern const char *const lexeme_poles[]; /* NULL ends */
/* Words for a subject each, of which one is not another. */
extern const char *const lexeme_topics[];

/* The stem of n bytes of a word, in small letters, as a number. */
uint64_t lexicon_stem(const char *p, size_t n);
/* What is known of a word, or NULL. */
const struct lexeme *lexicon_find(const struct lexicon *x, uint64_t stem);

#endif
