/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables published together, as the counts and sums that disclose.h asks for.
 */
#ifndef STATS_PROTECT_H
#define STATS_PROTECT_H

#include "disclose.h"
#include "stats.h"

#define NOT_COUNTED SIZE_MAX /* no quantity: 0, or no count at all */

/* Something printed in one place. */
struct printed {
	struct stats_table *t;
	struct stats_cell *cell; /* NULL: N in the title */
	const char *row, *col;   /* labels, or "" */
	size_t n;                /* its quantity */
	size_t base;             /* that of N; of N - n with kind values */
};

/* Where a quantity stands first, to name it. */
struct place {
	const struct stats_table *t; /* NULL: nowhere */
	const char *row, *col;
	bool rest; /* what the cell there leaves of its N */
};

struct model {
	struct arena *a;
	enum disclose_level level;
	int64_t threshold;
	struct {
		struct printed *v;
		size_t n, cap;
	} printed;
	struct {
		struct disclose_quantity *v;
		size_t n, cap;
	} q;
	struct {
		struct disclose_sum *v;
		size_t n, cap;
	} sums;
	/* Of each quantity: where it stands, and the one that it is the same
	 * as (itself, when it is the first). */
	struct place *places;
	size_t *same;
	size_t cap_places, cap_same;
	/* From what a number is of to its quantity; 0: free. */
	struct slot {
		uint64_t id;
		size_t q;
	} * slots;
	size_t n_slots, cap_slots;
	/* Every count by unit: what a base without keys could be. */
	struct {
		struct named {
			const char *unit;
			size_t q;
		} * v;
		size_t n, cap;
	} named;
};

/* model.c */
void model_add_table(struct model *m, struct stats_table *t);
/* Makes one of what may be one; to be called when all tables are there. */
void model_close(struct model *m);
/* The quantity that stands for q in the closed model. */
size_t model_root(const struct model *m, size_t q);

/* identity.c */
/* The quantity of a count: the same unit, reviews and n is the same thing. */
size_t model_count(struct model *m, const struct stats_table *t,
		   const struct stats_cell *c, struct place at);
/* That of a number of which the reviews are not known. */
size_t model_base(struct model *m, const struct stats_table *t, int64_t n,
		  struct place at);
/* One that stands nowhere and is no other. */
size_t model_rest(struct model *m, int64_t n, struct place at);
/* whole = the parts; NOT_COUNTED among them are 0. Nothing is added when it
 * does not add up. */
void model_sum(struct model *m, size_t whole, const size_t *parts, size_t n);

/* withhold.c */
struct verdict { /* on one cell */
	enum stats_hidden n;
	bool base;
};
void withhold_cell(const struct stats_table *t, const struct disclose_rule *r,
		   enum disclose_level level, struct verdict v,
		   struct stats_cell *c);
/* What a table says about itself, once its cells are settled. `hides` tells of
 * a number in a note whether it is withheld. */
struct hiding {
	const struct disclose_rule *rule;
	enum disclose_level level;
	const int64_t *values; /* that are withheld somewhere, rising */
	size_t n_values;
};
void withhold_words(struct arena *a, struct stats_table *t,
		    const struct hiding *h, bool lost);

#endif
