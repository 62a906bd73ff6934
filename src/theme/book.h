/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A book of rules, and finding them in a text. A rule is one atom, or several
 * near each other; an atom is a phrase or a regular expression, compiled once
 * however many rules use it. Dictionaries and cues are a book each.
 *
 * Finding: of each atom the rarest words are known without one of which it
 * cannot match; they are its triggers. Each word of the text is looked up, and
 * where it pulls a trigger and its neighbours are right, the atom is tried:
 * phrases by their path over words (path.h), regular expressions and phrases
 * with punctuation by PCRE2. Nearness is worked out from the places of the
 * atoms, so no pattern spans a gap; of the atoms of a rule only the rarest has
 * triggers: the others are looked for when it is found.
 */
#ifndef THEME_BOOK_H
#define THEME_BOOK_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "path.h"
#include "regex.h"

struct atom {
	const char *src;
	const struct phrase *phrase; /* NULL: a regular expression */
	const struct path *path;     /* of a phrase */
	/* NULL where the path says all: finders compile it if they need it. */
	pcre2_code *code;
	bool faulty;  /* never matches */
	bool scanned; /* it is looked for; else a rule asks for it */
	bool in_gap;  /* its matches start in a gap, with punctuation */
	bool mark;    /* a single punctuation mark */
	/* Of a regular expression: how far a match reaches back from its
	 * triggers, and marks of which it holds one. */
	struct reach before;
	struct marks marks;
};

/* Waits for a test to be passed by a word. */
struct trigger {
	uint64_t before, after; /* the word's neighbours must meet these */
	uint32_t atom, test;
	uint16_t min, max; /* tokens of a match before the word */
};

/* One of these tests must be passed too. */
struct need {
	uint32_t test, n; /* in book.tests */
	enum need_where {
		NEED_HERE,  /* in the match */
		NEED_NEAR,  /* at most so many words away */
		NEED_AFTER, /* there, or after it at most so many characters */
		NEED_BEFORE,
		NEED_SCOPE, /* anywhere in the scope */
	} where;
	uint32_t min, max; /* HERE: tokens of a match before the word that
			      does; else at most max words or characters away */
};

/* Part of a list. */
struct slice {
	uint32_t at, n;
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
	bool on_demand; /* rules are asked for one by one: none is scanned for
			 */
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
	struct offsets always;   /* atoms that have no triggers */
	struct offsets regexes;  /* those that have */
	struct vocab vocab;
	struct {
		struct trigger *v;
		size_t n, cap;
	} triggers;              /* atom by atom … */
	struct slice *own;       /* … by atom */
	struct trigger *waiting; /* those of scanned atoms, by test … */
	struct offsets waits;    /* … from waits[test] to waits[test + 1] */
	/* What their neighbours must meet, apart: most are turned away. */
	struct gate {
		uint64_t before, after;
	} * gates;
	struct {
		struct need *v;
		size_t n, cap;
	} needs;
	struct slice *needs_of;   /* by atom: of the phrase */
	struct slice *rule_needs; /* by atom: of the only rule it is scanned
				     for */
	struct offsets tests;     /* of all needs */
	bool *noted; /* by test: where it is passed has to be noted */
};

void book_init(struct book *b, struct arena *a);
void book_release(struct book *b); /* frees what is not in the arena */

/* Each adds one rule, the next in b->rules. */
void book_add_term(struct book *b, const char *src, const struct term *t);
void book_add_regex(struct book *b, const char *src);

/* Compiles a regular expression as the book will. NULL: *why says why not and
 * *at where. The caller frees the code. */
pcre2_code *book_compile_regex(const char *src, char why[256], size_t *at);

/* The same for a phrase; NULL: it is too long. */
pcre2_code *book_compile_phrase(const struct phrase *p);

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

/* A place where an atom was found. */
struct hit {
	uint64_t key; /* the atom, then the start: their order */
	uint32_t end;
};

/* Working memory of one thread for one book. */
struct finder {
	const struct book *book;
	struct arena *a;
	struct reading *r;
	struct span scope; /* of the text; and of its tokens: */
	size_t first, last;
	struct path_text in;

	uint32_t generation; /* of the lexicon that is known */
	struct {
		struct known *v;
		size_t n, cap;
	} known;               /* by the lexicon's words */
	struct offsets passed; /* tests that they pass */
	struct offsets noted;  /* those of them that are to be noted */
	struct {
		unsigned char *v; /* whether it is worth looking at the word */
		size_t n, cap;
	} interest; /* by the lexicon's words */

	/* Where tests are passed: the last place of each, and before each
	 * place the one before it. */
	uint32_t *latest;  /* by test; a note */
	uint64_t *present; /* bits of the tests that are passed: most that are
			      asked for are not, and this stays at hand */
	struct {
		struct note {
			uint32_t token, before; /* a note + 1; 0: none */
		} * v;
		size_t n, cap;
	} notes;
	struct marks marks; /* that stand in the scope of a turn: */
	uint32_t marks_of;
	struct offsets hot; /* tokens at which triggers wait */

	struct {
		struct hit *v;
		size_t n, cap;
	} hits;
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

	pcre2_code **code; /* of atoms that the book has not compiled */
	pcre2_match_data *md;
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
};

void finder_init(struct finder *f, const struct book *b, struct arena *a);
void finder_release(struct finder *f);

/* Appends every match within the scope to out (which lives in f->a), in no
 * special order. A scope begins and ends with the text or a sentence. */
void finder_run(struct finder *f, struct reading *r, struct span scope,
		struct matches *out);

/* The two steps of it for a book whose rules are asked for one by one: the
 * matches of the rule come in order of their first atoms. */
void finder_start(struct finder *f, struct reading *r, struct span scope);
void finder_rule(struct finder *f, uint32_t rule, struct matches *out);

/* notes.c: what there is in the scope, before anything is looked for. */
void finder_learn(struct finder *f);
void finder_take_notes(struct finder *f);
/* Whether what the trigger's atom needs is there, if the trigger is right
 * about the token; and the marks of a regular expression. */
bool finder_needs_are_met(const struct finder *f, const struct trigger *t,
			  size_t token);
bool finder_has_marks(struct finder *f, const struct atom *x);

/* Looks for an atom in the whole scope, unless that was done (find.c). */
const struct place *finder_places(struct finder *f, uint32_t atom);
/* The last place in the scope where a test is passed, or NULL; and the one
 * before. */
static inline const struct note *finder_last(const struct finder *f,
					     uint32_t test)
{
	if (!(f->present[test / 64] >> test % 64 & 1))
		return NULL;
	return &f->notes.v[f->latest[test]];
}

static inline const struct note *finder_before(const struct finder *f,
					       const struct note *n)
{
	return n->before ? &f->notes.v[n->before - 1] : NULL;
}

/* The matches of a rule of several atoms, whose pivot was found (nearness.c).
 */
void near_apply(struct finder *f, uint32_t rule, struct matches *out);

#endif
