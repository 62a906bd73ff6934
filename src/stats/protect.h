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
	const struct stats_table *t;
	const char *row, *col;
	bool rest; /* what the cell there leaves of its N */
};

/* Reviews by number, rising. */
struct reviews {
	const uint32_t *v;
	size_t n;
};

/* A table of hashes; two things of one hash are taken for one, which only
 * withholds more. */
struct slot {
	uint64_t id; /* 0: free */
	size_t q;    /* SIZE_MAX: not set yet */
};
struct slots {
	struct slot *v;
	size_t n, cap;
};

/* Quantities with the reviews in them, all or some. */
struct known_set {
	const char *unit;
	struct reviews in;
	size_t q;
};
struct known {
	struct known_set *v;
	size_t n, cap;
};

struct model {
	struct arena *a;
	enum disclose_level level;
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
	} sums, packed; /* as given, and as disclose.h gets them */
	/* Bases that may be another number, but need not be. */
	struct {
		struct doubt {
			size_t x, y;
		} * v;
		size_t n, cap;
	} doubts;
	struct {
		struct trait {
			struct place at; /* where it stands first */
			size_t same;     /* as this one; itself: the first */
			/* Of the first, for all that are the same: */
			bool count;  /* not only a base */
			bool linked; /* part of a sum over bases */
			bool also; /* withheld because it may be one that is */
		} * v;
		size_t n, cap;
	} traits;            /* one a quantity */
	struct slots ids;    /* what a number is of, to its quantity */
	struct slots keys;   /* a review's key, to its number */
	struct known counts; /* all reviews in them are known */
	struct known bases;  /* those of their parts are */
	uint32_t *seen;      /* of a review: the union it was met in last */
	size_t cap_seen;
	uint32_t unions;
};

/* model.c */
void model_add_table(struct model *m, struct stats_table *t);

/* identity.c */
/* The quantity of a count: the same unit, reviews and n is the same thing. */
size_t model_count(struct model *m, const struct stats_table *t, int64_t n,
		   const struct reviews *of, struct place at);
/* That of a base: at least these reviews are in it. */
size_t model_base(struct model *m, const struct stats_table *t, int64_t n,
		  const struct reviews *within, struct place at);
/* One that stands nowhere and is no other. */
size_t model_rest(struct model *m, int64_t n, struct place at);
/* whole = the parts; NOT_COUNTED among them are 0. Nothing is added when it
 * does not add up: false. */
bool model_sum(struct model *m, size_t whole, const size_t *parts, size_t n);
/* Two that are one, if they are as many. */
void model_same(struct model *m, size_t x, size_t y);
/* A base that is part of a sum of bases. */
void model_link(struct model *m, size_t q);
/* Makes one of bases and what they are, when all tables are there. */
void model_weigh_bases(struct model *m);
/* All quantities, and the sums over those that stand for others too. */
struct disclose_pack model_pack(struct model *m);
/* Of doubtful pairs one may be withheld and the other not. A base that stands
 * alone is withheld also; else the two are made one, with `all` all pairs, and
 * the pack must be decided again: true. */
bool model_settle_doubts(struct model *m, const struct disclose_result *r,
			 bool all);
/* The quantity that stands for q . */
size_t model_root(const struct model *m, size_t q);

/* reviews.c */
#define MODEL_HASH UINT64_C(14695981039346656037)
uint64_t model_mix(uint64_t h, const void *p, size_t n);
/* The place of an id, filled or new. */
struct slot *model_slot(struct arena *a, struct slots *s, uint64_t id);
struct reviews model_reviews(struct model *m, const struct stats_cell *c);
/* The reviews in any of sets first, first + step, … */
struct reviews model_union(struct model *m, const struct reviews *first,
			   size_t step, size_t n);
/* The number of reviews in x or in y. */
size_t model_together(const struct reviews *x, const struct reviews *y);

/* order.c */
/* Sorts rows and columns that have no fixed order by their labels. */
void protect_order(struct arena *a, struct stats_table *t);

/* withhold.c */
struct verdict { /* on one cell */
	enum stats_hidden n;
	bool base;
};
void withhold_cell(const struct stats_table *t, const struct disclose_rule *r,
		   enum disclose_level level, struct verdict v,
		   struct stats_cell *c);
struct hiding {
	const struct disclose_rule *rule;
	enum disclose_level level;
	const int64_t *values; /* that are withheld somewhere, rising */
	size_t n_values;
};
/* What a table says about itself, once its cells are settled; `lost`: one of
 * them is withheld. */
void withhold_words(struct arena *a, struct stats_table *t,
		    const struct hiding *h, bool lost);

#endif
