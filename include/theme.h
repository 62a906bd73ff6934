/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * theme: dictionaries of themes, and what they find in a passage. Pure: takes
 * bytes, knows no files and no database.
 *
 * A tag is evidence: which words, by which rule, in which assertion. A tag
 * counts only in its assertion: "no evidence of neglect" is a tag, negated.
 * Assertions follow ConText (Harkema and others 2009,
 * doi 10.1016/j.jbi.2009.05.002): cues with a direction and a scope that ends
 * at terminators; the cues are a data file too (queries/assertions/).
 */
#ifndef THEME_H
#define THEME_H

#include "base.h"
#include "text.h"

/* In order of strength when several hold for one span (last wins). */
enum theme_assertion {
	THEME_PRESENT,
	THEME_RECOMMENDED,  /* "should have considered whether …" */
	THEME_HYPOTHETICAL, /* "where there is …", research, general */
	THEME_HISTORICAL,   /* long before, not this child's time */
	THEME_OTHER_PERSON, /* a parent's own childhood, another child */
	THEME_NEGATED,
	THEME_BOILERPLATE, /* criteria, names of bodies, policies, training */
	THEME_N_ASSERTIONS
};

/* What the tags of a review amount to. */
enum theme_status {
	THEME_NOT_CODED,  /* no readable document */
	THEME_ABSENT,     /* read, and nothing asserts it */
	THEME_MENTIONED,  /* "mentioned only": hypothetical, other, … */
	THEME_TO_CONFIRM, /* weak evidence: a person should look */
	THEME_IS_PRESENT,
	THEME_N_STATUSES
};

struct theme_info {
	const char *name;    /* file name without .txt: "domestic-abuse" */
	const char *label;   /* "Domestic abuse" */
	const char *group;   /* "Parent and family" */
	const char *about;   /* definition, with what is in and out */
	char hash[HASH_HEX]; /* of the dictionary's bytes: its version */
};

struct theme_set;

/* A set is built once, then read by any number of threads. */
struct theme_set *theme_set_new(void);
void theme_set_free(struct theme_set *s);

/* Adds one dictionary (format: queries/themes/README.md). Every mistake is a
 * diagnostic with line and column; a faulty term is left out, the rest goes
 * in. ERR_INPUT: not a dictionary at all, or a name that is already there. */
int theme_set_add(struct theme_set *s, const char *name, const char *text,
		  size_t n, struct diags *d, struct err *e) BASE_CHECKED;
/* Adds a file of assertion cues (format: queries/assertions/README.md). */
int theme_set_cues(struct theme_set *s, const char *name, const char *text,
		   size_t n, struct diags *d, struct err *e) BASE_CHECKED;
/* Compiles all rules; call once after the last add. */
int theme_set_compile(struct theme_set *s, struct diags *d,
		      struct err *e) BASE_CHECKED;

size_t theme_count(const struct theme_set *s);
const struct theme_info *theme_info(const struct theme_set *s, size_t i);
/* Hash over all dictionaries and cues, in name order. */
const char *theme_set_hash(const struct theme_set *s);

struct theme_tag {
	size_t theme;      /* index in the set */
	size_t start, end; /* bytes in the passage's text */
	enum theme_assertion assertion;
	const char *rule; /* the term as the dictionary writes it */
	const char *cue;  /* what decided the assertion, or "" */
};

struct theme_tags {
	struct theme_tag *v;
	size_t n, cap;
};

struct theme_passage {
	const char *text;
	size_t n;
	enum text_section section;
	enum text_kind kind;
};

/* Working memory of one thread. */
struct theme_matcher;
struct theme_matcher *theme_matcher_new(const struct theme_set *s);
void theme_matcher_free(struct theme_matcher *m);

/*
 * All tags of one passage, by start, then theme; appended to out, which lives
 * in `a` (rule and cue live as long as the set). Within one theme the longest
 * of overlapping spans stays. A match limit that is hit is a diagnostic
 * (code "match-limit"), not a silence.
 */
void theme_match(struct theme_matcher *m, struct arena *a,
		 const struct theme_passage *p, struct theme_tags *out,
		 struct diags *d);

/*
 * From tags to a review. Evidence is counted in distinct passages.
 * Rule: present when two or more passages assert it in sections that tell of
 * the case, or one in summary, findings, learning, conclusion or
 * recommendations-of-fact; to confirm when one passage elsewhere asserts it;
 * mentioned only when it appears but no passage asserts it; absent when it
 * does not appear or only as boilerplate or negated.
 */
struct theme_evidence {
	int strong; /* passages, asserted present, in a weighty section */
	int plain;  /* passages, asserted present, elsewhere in the case */
	int weak;   /* other assertions but negated and boilerplate */
	int negated, boilerplate;
};

void theme_evidence_add(struct theme_evidence *ev, enum text_section section,
			enum theme_assertion strongest);
enum theme_status theme_status_of(const struct theme_evidence *ev,
				  bool readable);

const char *theme_assertion_name(enum theme_assertion a); /* "present" … */
bool theme_assertion_parse(const char *s, enum theme_assertion *out);
const char *theme_status_name(enum theme_status s); /* "mentioned only" … */
bool theme_status_parse(const char *s, enum theme_status *out);

/* The examples of the dictionaries, as tests: every sentence under "match"
 * must give a present tag of its theme, every one under "no match" must not.
 * Each failure is a diagnostic; returns their number. */
size_t theme_examples_check(const struct theme_set *s, struct diags *d,
			    size_t *n_examples);

#endif
