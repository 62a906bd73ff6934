/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * In which assertion a match stands: the ConText algorithm with a few
 * additions for reviews (assert.c).
 */
#ifndef THEME_ASSERT_H
#define THEME_ASSERT_H

#include "cover.h"
#include "set.h"

/* A match of a dictionary that may become a tag. */
struct target {
	uint32_t theme;
	const struct theme_rule *rule;
	struct match m;
	const char *body; /* the name of a body that it is part of, or NULL */
	bool response;    /* what agencies do: no plain "no" denies it */
};

struct targets {
	struct target *v;
	size_t n, cap;
};

struct seen_cue {
	const struct cue *cue;
	struct span s;
	uint32_t match; /* in asserter.found */
	size_t sentence;
};

struct seen_cues {
	struct seen_cue *v;
	size_t n, cap;
};

struct asserter {
	const struct theme_set *set;
	struct arena *a;
	struct finder finder;
	struct matches found;
	struct cover cover;   /* of the cues that silence others */
	bool has_pseudo;      /* a pseudo-cue is among them */
	bool has_own;         /* a cue of a dictionary is among them */
	bool looks_on;        /* cues may stand in the sentence after */
	struct cover targets; /* by theme */
	bool *done;           /* scratch: sentences that were looked at */
	size_t n_done;
	struct seen_cues by_class[THEME_N_ASSERTIONS]; /* by start */
	struct seen_cues around[THEME_N_ASSERTIONS];   /* sentence and phrase */
	struct seen_cues cases;                        /* of all classes */
	struct seen_cues told;                         /* likewise */
	struct reading *r;
	const struct theme_passage *passage;
};

void asserter_init(struct asserter *x, const struct theme_set *set,
		   struct arena *a);
void asserter_release(struct asserter *x);

/* Finds the cues of a passage, of r, which is segmented: those that can reach
 * a target, or all of the sentences of targets. */
void asserter_start(struct asserter *x, struct reading *r,
		    const struct theme_passage *p, const struct targets *t,
		    bool all);

/* Whether a longer cue, or a pseudo-cue, of the theme's own dictionary silences
 * the cue for that theme. */
bool cue_is_silenced(const struct asserter *x, const struct seen_cue *c,
		     uint32_t theme);

struct verdict {
	enum theme_assertion assertion;
	const char *cue;  /* as the file writes it; "" when nothing decided */
	struct span seen; /* where in the passage; empty: not in its words */
	const struct cue *by; /* that decided, or NULL */
};

struct verdict asserter_judge(const struct asserter *x, const struct target *t);

#endif
