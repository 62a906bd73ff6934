/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * disclose: which numbers of a pack of tables may be printed. Pure. The caller
 * says which counts there are and which of them add up to which; the answer
 * says of each count whether it is shown, withheld because it is small
 * (primary), or withheld because a small one could be worked out from it
 * (secondary).
 *
 * Words: a quantity is one count, a whole number >= 0, that stands in one or
 * many places of the pack. It is sensitive when it is 1..k, k the threshold of
 * the rule, whether it is printed or can only be had by subtraction.
 *
 * WHAT IS GUARANTEED. Take somebody who has every page and file of the pack
 * and knows: every number shown; every sum; that counts are whole and never
 * negative; the rule, so that a zero is shown (unless the rule says otherwise)
 * and what is withheld is therefore 1 or more, and that what is shown, zero
 * apart, is above k; and that a number rounded to multiples of b stands for one
 * of those that round to it. For every sensitive quantity the possible values
 * left to him reach over at least k whole numbers, and over 2: highest - lowest
 * >= k - 1 (the "sliding protection level" of Fischetti and Salazar 2001 is
 * k - 1). So he determines none of them. Where a total is so small that its
 * parts cannot be protected under it, the total is withheld too. The guarantee
 * rests on two complete sets of numbers for each sensitive quantity, one with
 * the low and one with the high value, each of which agrees with everything
 * that is printed; they are checked in whole-number arithmetic and do not
 * depend on the accuracy of a solver.
 *
 * WHAT IS NOT. (1) Primary and secondary carry the same symbol, and the
 * guarantee needs that. A reader who is told which is which knows that a
 * primary one is 1..k and may get further: the two parts of 10 that are both
 * "small" can only be 5 and 5. The log of reasons is therefore for those who
 * make the pack; it must not be published with it. How many numbers of a table
 * are withheld may be said. (2) Somebody who knows this program and retraces
 * its choice of partners is not considered, nor somebody who knows some of the
 * children or reviews and takes them off, nor an earlier pack of other dates.
 * (3) Only the numbers that the caller names are protected: whatever is
 * computed from a withheld count (percentage, interval, test, rate, length of
 * a list, a sentence) must go with it, and with rounding it must be computed
 * from the rounded counts. (4) The values between lowest and highest need not
 * all be possible. (5) In large packs of linked tables some of those sets are
 * found in fractions only; against a reader who reckons in fractions, which is
 * the one that the literature considers, they serve as well. The result counts
 * the quantities for which no better was found (`in_parts`).
 *
 * Sources: L. H. Cox 1980, Suppression methodology and statistical disclosure
 * control, JASA 75:377 (complementary suppression); J. P. Kelly, B. L. Golden
 * and A. A. Assad 1992, Cell suppression: disclosure protection for sensitive
 * tabular data, Networks 22:397 (partners by a linear programme of least cost);
 * M. Fischetti and J. J. Salazar 2001, Solving the cell suppression problem on
 * tabular data with linear constraints, Management Science 47:1008 (intervals,
 * tables that are linked); L. Willenborg and T. de Waal 2001, Elements of
 * Statistical Disclosure Control (rules and rounding); A. Hundepool et al.,
 * tau-ARGUS user's manual (what statistical offices use).
 *
 * HOW. Small numbers are withheld. Linear programmes (GLPK) move the withheld
 * numbers as far as the sums let them. What does not move far enough gets the
 * partners that cost least, near by if that will do, else over all linked
 * tables at once; a number costs the more, the greater it is, and a total the
 * more sums it closes. Where leaving out a whole table (a block) costs less, it
 * is left out, zeros and all. At the end those partners are shown again that no
 * proof needs. The same input gives the same output. The work is bounded by
 * counted steps, not by a clock: when they are used up (or a programme has no
 * answer), all numbers but zeros that any chain of sums links to one not yet
 * protected are withheld, which is always safe, and `limited` says so.
 */
#ifndef DISCLOSE_H
#define DISCLOSE_H

#include "base.h"

/* ---- rules ---- */

/* What a number is about. */
enum disclose_level { DISCLOSE_AREA, DISCLOSE_REGION, DISCLOSE_NATIONAL };
#define DISCLOSE_LEVELS 3

struct disclose_rule {
	const char *name;   /* dfe-census */
	const char *symbol; /* of everything that is withheld; "" for none */
	int64_t threshold;  /* k: 1..k are withheld; 0: nothing is */
	int64_t round_to[DISCLOSE_LEVELS]; /* multiples; 0: as they are */
	/* A zero may be withheld as a partner, so that what is withheld may be
	 * 0; false: zeros are shown. True keeps far more of a pack of few
	 * reviews, because of what is withheld less is known; it is only true
	 * when the caller names the zeros of all tables as quantities and
	 * prints the symbol for those that are marked. No preset sets it. */
	bool zeros_too;
	const char *about; /* whose rule it is, in words */
};

/*
 * The presets, in the order in which help lists them:
 *  dfe-census     Children in need census (DfE, Characteristics of children in
 *                 need, data guidance 2020): 1-5 "c", zeros shown, secondary
 *                 suppression; England and regions to the nearest 10, areas as
 *                 they are; percentages with one decimal.
 *  notifications  Serious incident notifications (DfE, data guidance 2021-22):
 *                 "c"; regions to the nearest 10, England and areas as they
 *                 are. The source gives no threshold; ours is 1-5.
 *  nhs            As published by NHS bodies (NHS Digital, Disclosure control
 *                 methodology for HES and ECDS, from September 2018): 1-7 "*",
 *                 everything else to the nearest 5, zeros shown. There it is
 *                 for figures below the national level, and rounding stands in
 *                 for secondary suppression; here it holds at every level, and
 *                 secondary suppression does what rounding does not.
 *  none           everything is shown as it is.
 */
extern const struct disclose_rule disclose_rules[];
extern const size_t disclose_n_rules;
/* By name, or NULL. */
const struct disclose_rule *disclose_find(const char *name);
/* n as the rule prints it: to the nearest multiple, halves up. */
int64_t disclose_round(const struct disclose_rule *rule,
		       enum disclose_level level, int64_t n);
/* What the rule does, and what a reader may rely on: sentences to print on
 * every page. "" for a rule that changes nothing. In a. */
const char *disclose_words(struct arena *a, const struct disclose_rule *rule,
			   enum disclose_level level);

/* ---- a pack ---- */

#define DISCLOSE_MAX   INT64_C(1000000000000) /* of one quantity */
#define DISCLOSE_K_MAX 1000                   /* of a threshold */
#define DISCLOSE_NONE  SIZE_MAX

struct disclose_quantity {
	int64_t n;
	bool printed; /* somewhere in the pack, unless it is withheld; false:
			 known only by subtraction (N - n of a percentage,
			 the gap between two totals) */
	enum disclose_level level;
};

/*
 * n of whole = the sum of n over the parts; indices of quantities. What is one
 * and the same number in many tables is one quantity in many sums, when a
 * reader can know from the labels that it is one. Numbers that only happen to
 * be equal, or to count the same reviews, are better kept apart: as one they
 * tie tables together that no reader can, and much more goes.
 */
struct disclose_sum {
	size_t whole;
	const size_t *parts; /* each once, none of them the whole */
	size_t n_parts;
};

/*
 * What can be left out of the pack as a whole: a table, with all the quantities
 * that it prints (bases and totals too, in any order). For this its zeros must
 * be quantities, and parts in the sums: a reader who does not see the table
 * does not know that they are 0. A quantity that is in other blocks too is
 * still printed there.
 */
struct disclose_block {
	const size_t *q;
	size_t n;
};

struct disclose_pack {
	const struct disclose_quantity *q;
	size_t n;
	const struct disclose_sum *sums;
	size_t n_sums;
	const struct disclose_block *blocks; /* or NULL: nothing is left out */
	size_t n_blocks;
	int64_t effort; /* steps of work allowed; 0: DISCLOSE_EFFORT */
};
/* A step is about one number of a programme looked at once: 100 million take
 * one or two seconds. Packs of one area (3,000 to 6,000 quantities in 1,300 to
 * 2,700 sums, most of them small) took 15 to 140 million, one of 12,800 in
 * 6,200 sums 400 million. */
#define DISCLOSE_EFFORT INT64_C(600000000)

enum disclose_state {
	DISCLOSE_SHOWN, /* also of what is not printed anyway */
	DISCLOSE_PRIMARY,
	DISCLOSE_SECONDARY /* also of what was only in blocks left out */
};

struct disclose_mark {
	enum disclose_state state;
	/* Of a secondary one: the quantity that it protects (the nearest) and
	 * the sum by which that could have been worked out; or DISCLOSE_NONE.
	 */
	size_t protects, sum;
	/* Of a sensitive one: two values that are both possible. */
	int64_t low, high;
};

struct disclose_result {
	struct disclose_mark *v;   /* one a quantity, in a */
	bool *left_out;            /* one a block, in a */
	size_t sensitive;          /* quantities of 1..k, printed or not */
	size_t primary, secondary; /* without those of blocks left out */
	size_t in_parts;           /* sensitive: see (5) above */
	size_t programmes;         /* linear programmes solved */
	int64_t steps;             /* of work */
	bool limited;              /* whole chains of sums went: see above */
};

/* ERR_INPUT: a number out of range, a sum that is malformed or does not add
 * up (it is named by its index). */
int disclose_protect(struct arena *a, const struct disclose_pack *pack,
		     const struct disclose_rule *rule,
		     struct disclose_result *out, struct err *e) BASE_CHECKED;

#endif
