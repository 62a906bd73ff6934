/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a set of dictionaries and cues is made of. */
#ifndef THEME_SET_H
#define THEME_SET_H

#include "theme.h"

#include "book.h"
#include "lines.h"

enum cue_kind {
	CUE_FORWARD,  /* reaches what follows it */
	CUE_BACKWARD, /* reaches what stands before it */
	CUE_BOTH,
	CUE_SENTENCE,       /* reaches all of its sentence */
	CUE_PHRASE,         /* reaches what stands inside it */
	CUE_PSEUDO,         /* looks like a cue and is none */
	CUE_STOP,           /* no cue reaches past it */
	CUE_RESPONSE,       /* before the match: takes a negation upon itself */
	CUE_RESPONSE_AFTER, /* the same, right after the match */
	CUE_GIVEN,          /* right before the match: it is taken as given */
	CUE_CANCEL,         /* undoes a negation that follows */
	CUE_FACT, /* in learning and recommendations: the case is told */
	CUE_CASE, /* people of the case: `unless case` looks for them */
	N_CUE_KINDS
};

#define ALL_THEMES (-1)

/* What a section of a file of cues says of the cues in it. */
struct cue {
	enum theme_assertion assertion;
	enum cue_kind kind;
	int scope;           /* words between the cue and the match, at most */
	bool stop_at_comma;  /* reaches past a comma only within a list */
	bool not_responses;  /* leaves alone the `responses` of a dictionary */
	bool unless_given;   /* leaves alone what stands after a CUE_GIVEN */
	bool unless_case;    /* not in a sentence with a CUE_CASE */
	bool unless_negated; /* gives way to a cue that denies the match */
	int theme;           /* ALL_THEMES, or the only theme it is for */
	const char *text;
};

struct set_rule {
	struct theme_rule rule;
	uint32_t theme;
};

struct example {
	const char *text;
	int line;
	bool must;
};

struct theme {
	struct theme_info info;
	size_t first_rule, n_rules; /* in theme_set.rules */
	struct {
		struct example *v;
		size_t n, cap;
	} examples;
};

/* A file the set was made of. */
struct source {
	const char *name;
	char hash[HASH_HEX];
	bool cues;
};

struct theme_set {
	struct arena a;
	struct {
		struct theme *v;
		size_t n, cap;
	} themes;
	struct {
		struct set_rule *v;
		size_t n, cap;
	} rules; /* in step with terms.rules */
	struct {
		struct cue *v;
		size_t n, cap;
	} cues; /* in step with phrases.rules */
	struct {
		struct source *v;
		size_t n, cap;
	} sources;
	struct book terms;   /* of the dictionaries */
	struct book phrases; /* of the cues */
	bool compiled;
	char hash[HASH_HEX];
};

/* A file while it is read. */
struct source_file {
	struct theme_set *set;
	const char *name; /* for diagnostics: with .txt */
	struct diags *d;
};

/* cue.c */
const char *cue_kind_name(enum cue_kind k);
/* Reads "negated, forward 6, stop at comma" (the assertion may be missing
 * when *out has one). False: it is no such heading; *why, if it nearly is. */
bool cue_heading_parse(struct arena *a, const char *heading, struct cue *out,
		       const char **why);
/* Adds the cue on a line, like the heading's. */
void cue_add(const struct source_file *f, const struct line *l,
	     const struct cue *like);

/* dict.c: reads a dictionary into t, its rules into the set. */
int dictionary_read(const struct source_file *f, const char *text, size_t n,
		    struct theme *t, struct err *e);

/* Parses a term or /regex/ that starts at p within l->text and adds it to the
 * book; false: it is faulty, a diagnostic says so. */
bool rule_add(const struct source_file *f, struct book *b, const struct line *l,
	      const char *p);
bool regex_add(const struct source_file *f, struct book *b,
	       const struct line *l, const char *p);

#endif
