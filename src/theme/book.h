/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A book of rules, and finding them in a text. A rule is one atom, or several
 * near each other; an atom is a phrase or a regular expression, compiled once
 * however many rules use it. Dictionaries and cues are a book each.
 *
 * Finding: the scan of the literals (scan.h) says which atoms may match and
 * where; PCRE2 confirms there and nowhere else; nearness is worked out from
 * the places of the atoms, so no pattern spans a gap. Of the atoms of a rule
 * only the rarest is scanned for: the others are looked for when it is found.
 */
#ifndef THEME_BOOK_H
#define THEME_BOOK_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "regex.h"
#include "scan.h"

struct atom {
	const char *src;
	const struct phrase *phrase; /* NULL: a regular expression */
	pcre2_code *code;
	bool scanned; /* the scan looks for it; else a rule asks for it */
	bool plain;   /* its literal says all: no need to confirm */
	bool in_gap;  /* its matches start in a gap, with punctuation */
	bool mark;    /* a single punctuation mark */
	unsigned words_min, words_max; /* of a match, before its literal */
	uint64_t firsts; /* bits of symbols its first word may begin with */
};

struct book_rule {
	const char *src;
	size_t n;     /* atoms */
	size_t pivot; /* the rarest of them: without it the rule is not tried */
	uint32_t atom[TERM_PARTS];
	struct nearness near[TERM_PARTS]; /* [0] unused */
};

struct book {
	struct arena *a;
	struct {
		struct atom *v;
		size_t n, cap;
	} atoms;
	struct {
		struct book_rule *v;
		size_t n, cap;
	} rules;
	struct offsets index;    /* hash table of atoms by src: index + 1 */
	struct offsets rules_of; /* rules by their pivot … */
	struct offsets from;     /* … from[atom] to from[atom + 1] */
	struct offsets always;   /* atoms that have no literals */
	struct scan *scan;
};

void book_init(struct book *b, struct arena *a);
void book_release(struct book *b); /* frees what is not in the arena */

/* Each adds one rule, the next in b->rules. */
void book_add_term(struct book *b, const char *src, const struct term *t);
void book_add_regex(struct book *b, const char *src);

/* Compiles a regular expression as the book will. NULL: *why says why not and
 * *at where. The caller frees the code. */
pcre2_code *book_compile_regex(const char *src, char why[256], size_t *at);

/* After the last rule. A phrase that cannot be compiled becomes a diagnostic
 * and never matches. */
void book_build(struct book *b, struct diags *d);

struct match {
	uint32_t rule;
	uint32_t start, end;
	uint32_t n;
	struct span part[TERM_PARTS]; /* in the order of the rule's atoms */
};

struct matches {
	struct match *v;
	size_t n, cap;
};

/* Working memory of one thread for one book. */
struct finder {
	const struct book *book;
	struct arena *a;
	struct reading *r;
	struct span scope; /* of the text; and of its symbols: */
	size_t first, last;
	pcre2_match_data *md;
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
	struct scan_hits literals; /* that the scan saw */
	struct scan_hits keys;     /* places to try */
	struct {
		struct span *v;
		size_t n, cap;
	} spans;              /* of all atoms that were found, atom by atom */
	struct offsets atoms; /* those that were scanned for and found */
	struct place {
		uint32_t first, n; /* in spans */
		uint32_t turn;     /* known when equal to finder.turn */
	} * places;
	uint32_t turn;
	bool exhaustive;
	const char *limit; /* out: an atom that hit a limit, or NULL */
};

void finder_init(struct finder *f, const struct book *b, struct arena *a);
void finder_release(struct finder *f);

/* Appends every match within the scope to out (which lives in f->a), in no
 * special order. A scope begins and ends with the text or a sentence. */
void finder_run(struct finder *f, struct reading *r, struct span scope,
		struct matches *out);

#endif
