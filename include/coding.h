/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * coding: people's decisions on themes. Which of them stands, how far coders
 * agree with each other and the program with them, and drawing passages for
 * people to code. Pure.
 *
 * A unit is a review or a passage. The program's word and people's are kept
 * apart: nothing here turns one into the other.
 */
#ifndef CODING_H
#define CODING_H

#include "base.h"
#include "maths.h"
#include "theme.h"

/* One decision. */
struct coding {
	const char *unit;  /* key of the review, id of the passage */
	const char *theme; /* name */
	const char *coder; /* "" when the sheet did not say */
	const char *date;  /* ISO 8601, or "" */
	enum theme_status value;
	bool machine; /* the program says: present */
	bool tagged;  /* passage: the program tagged it at all */
	/* How a passage came into a sample: its stratum of that theme (its
	 * size and how many were drawn); size 0: it was not drawn. */
	int stratum;
	int64_t stratum_size, stratum_n;
};

struct codings { /* by theme, unit, coder, date: coding_sort */
	struct coding *v;
	size_t n, cap;
};

void coding_sort(struct codings *c);

/* A decision made after coders differed: `coder` begins with "adjudicat" or
 * is "agreed", "consensus". */
bool coding_is_adjudicated(const char *coder);

enum coding_standing {
	CODING_NONE,   /* nobody has decided */
	CODING_STANDS, /* one coder, several who agree, or an adjudication */
	CODING_DIFFERS /* coders differ and nobody has adjudicated */
};

/*
 * Which decision stands on a unit and theme, of v[0..n): an adjudication (the
 * latest) over everything; else the latest of each coder, if they say the
 * same. *at is the index of one that stands. "Not coded" and "to confirm" are
 * no decision when another coder has made one.
 */
enum coding_standing coding_in_force(const struct coding *v, size_t n,
				     size_t *at);

/* Fewer units than these say nothing of what coders would agree on by chance:
 * there is no kappa or alpha of them. */
#define CODING_LEAST_UNITS 5

/* Coders held against each other on one theme ("" = all themes together).
 * present against all else; units that a coder left "to confirm" or "not
 * coded" are missing for that coder. Adjudications are no coder, and neither
 * are decisions of which nobody knows whose they are. */
struct coding_agreement {
	const char *theme;
	size_t units;           /* coded by two or more */
	size_t all_units;       /* coded by all */
	size_t coders;          /* who coded any of them */
	size_t nameless;        /* decisions without a coder, left out */
	struct maths_pair pair; /* over all pairs of coders of a unit */
	/* of the two coders when there are two; NaN for more */
	struct maths_value agreement, kappa, pabak;
	struct maths_value alpha;  /* of units */
	struct maths_value fleiss; /* of all_units */
};

struct coding_agreements {
	struct coding_agreement *v;
	size_t n, cap;
};

/* One row a theme, by name, and at the end one over all. c is sorted. */
void coding_agree(struct arena *a, const struct codings *c,
		  struct coding_agreements *out);

/* Every pair of coders over all themes: who codes unlike the others. */
struct coding_pair {
	const char *first, *second;
	struct maths_pair pair;
	struct maths_value agreement, kappa;
};

struct coding_pairs {
	struct coding_pair *v;
	size_t n, cap;
};

void coding_pairs(struct arena *a, const struct codings *c,
		  struct coding_pairs *out);

/* The program held against the decisions that stand, on one theme. */
struct coding_validation {
	const char *theme;
	size_t units;           /* with a decision that stands */
	size_t differs;         /* left out: present says one, not another */
	size_t open;            /* left out: "to confirm" or "not coded" */
	struct maths_pair pair; /* first: the program; second: people */
	struct maths_value agreement, kappa, pabak, alpha;
	struct maths_value precision, recall, f1;
	/* Where units were drawn in strata, their shares are those of the
	 * sample; these are estimates for all passages. Else NaN. */
	struct maths_value all_precision, all_recall;
};

struct coding_validations {
	struct coding_validation *v;
	size_t n, cap;
};

/* Which units: all, or one half of them: the 1st, 3rd, 5th … of the sorted
 * units, or the others. */
enum coding_half { CODING_ALL, CODING_ODD, CODING_EVEN };

/* One row a theme, by name; then "macro" (the mean of the rows above in which
 * the value exists, without interval), then "all" (units of all themes
 * together). c is sorted. */
void coding_validate(struct arena *a, const struct codings *c,
		     enum coding_half half, struct coding_validations *out);

/* ---- drawing a sample ---- */

/* Strata of a theme, by what the program did with the passage. */
enum coding_stratum {
	CODING_ASSERTED,  /* tagged present */
	CODING_OTHERWISE, /* tagged, in another assertion */
	CODING_BESIDE,    /* not tagged, of a document that asserts it */
	CODING_ELSEWHERE, /* not tagged, of another document */
	CODING_N_STRATA
};

struct coding_candidate {
	int64_t passage;
	enum coding_stratum stratum;
};

struct coding_candidates {
	struct coding_candidate *v;
	size_t n, cap;
};

struct coding_drawn {
	int64_t passage;
	enum coding_stratum stratum;
	int64_t stratum_size, stratum_n;
};

struct coding_sample {
	struct coding_drawn *v;
	size_t n, cap;
};

/*
 * Draws n of the candidates: two fifths
 * from those asserted, one from otherwise tagged, one from beside, one from
 * elsewhere; what a stratum lacks goes to the others. The same seed draws the
 * same passages. They come in an order that says nothing of the stratum.
 */
void coding_draw(struct arena *a, const struct coding_candidates *from,
		 size_t n, uint64_t seed, struct coding_sample *out);

#endif
