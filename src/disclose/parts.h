/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of this folder share. A pack becomes a `model`: quantities,
 * the sums ("lines") they stand in, what is withheld so far. A `move` says by
 * how much quantities differ from the truth in another set of numbers that
 * agrees with everything printed. Moves are what the guarantee rests on: once
 * found, a move stays good, since withholding more forbids nothing.
 */
#ifndef DISCLOSE_PARTS_H
#define DISCLOSE_PARTS_H

#include "disclose.h"

/* One quantity in a line: +1 for a part, -1 for the whole. */
struct term {
	uint32_t at; /* quantity, or line */
	int sign;
};

/* Lists of terms: those of i are term[at[i]] … term[at[i + 1] - 1]. */
struct terms {
	size_t *at;
	struct term *term;
};

struct step {
	uint32_t q;
	int64_t by;
};

struct move {
	struct step *step;
	size_t n;
	int64_t parts; /* 2: steps are in halves, …; 0 or 1: whole */
	bool needed;   /* the guarantee of some quantity rests on it */
};

/* How far moves take a quantity, as difference from the truth (low <= 0 <=
 * high), and which of them, plus 1; 0: none. */
struct ends {
	int64_t low, high;
	size_t to_low, to_high;
};

struct model {
	struct arena *a;
	const struct disclose_pack *pack;
	const struct disclose_rule *rule;
	size_t n, n_lines;
	struct terms members; /* of a line: quantities */
	struct terms lines;   /* of a quantity: lines */
	bool *hidden;         /* printed, but withheld */
	struct terms blocks;  /* of a quantity: blocks (without signs) */
	struct terms inside;  /* of a block: quantities, each once */
	bool *left_out;       /* of a block */
	uint32_t *places;     /* of a quantity: blocks that are not left out */
	double *cost;         /* of withholding it */
	struct ends *ends;    /* of a quantity: reached by moves */
	struct move start;    /* see programme_start */
	int64_t *base;        /* its steps by quantity; mostly 0 */
	int64_t *scratch;     /* a zero for every line */
	struct {
		struct move *v;
		size_t n, cap;
	} moves;
	size_t programmes;
	int64_t steps, steps_max;
};

/* Differences that a reader cannot rule out, from the number alone. */
#define MODEL_FAR (INT64_C(1) << 60)
struct reach {
	int64_t low, high;
};

/* model.c */
int model_make(struct arena *a, const struct disclose_pack *pack,
	       const struct disclose_rule *rule, struct model *out,
	       struct err *e);
/* Highest minus lowest that makes a sensitive quantity safe. */
int64_t model_width(const struct model *m);
bool model_sensitive(const struct model *m, size_t q);
bool model_safe(const struct model *m, size_t q); /* or not sensitive */
/* How q may move as things are: nowhere when it is shown as it is. */
struct reach model_reach(const struct model *m, size_t q);
/* How far down it may move when it is withheld (<= 0). */
int64_t model_least(const struct model *m, size_t q);
/* Whether it could be withheld, but is not yet. */
bool model_payable(const struct model *m, size_t q);
/* Whether it is printed, shown or not: not when all its blocks are left out. */
bool model_printed(const struct model *m, size_t q);
void model_leave_out(struct model *m, size_t block, bool out);

/* move.c */
/* A step, towards 0 if it is not whole. */
int64_t move_by(const struct move *move, size_t step);
/* Whether it agrees with what is printed. */
bool move_holds(const struct model *m, struct move move);
/* Keeps a move, and its opposite if that is one too, and notes how far they
 * reach; false, and nothing kept, when it does not agree with what is
 * printed. */
bool move_keep(struct model *m, struct move move);

/* choose.c */
/* Marks the moves that the guarantee needs, so that little is withheld for
 * them, and shows again what none of them moves. */
void choose_moves(struct model *m);
/* Sensitive quantities that only moves in parts make safe. */
size_t choose_in_parts(const struct model *m);
/* What became of each quantity, and why, from the moves that are needed. */
void choose_marks(const struct model *m, struct disclose_mark *marks);

/* field.c: the surroundings of a quantity, in which a programme looks. What
 * lies outside stands still. */
struct field {
	uint32_t *q; /* quantities that may move */
	size_t n;
	uint32_t *line; /* all lines they stand in */
	size_t n_lines;
	uint32_t *place; /* of a quantity in q, plus 1; 0: not in it */
	uint32_t *row;   /* of a line in line, plus 1; 0: not in it */
};
struct field_size {
	bool pay;      /* also what could be withheld, but is not */
	size_t most;   /* quantities, about */
	size_t degree; /* leave out what stands in more lines */
};
#define FIELD_ALL SIZE_MAX
void field_new(const struct model *m, struct field *out);
void field_gather(const struct model *m, struct field *f, size_t start,
		  struct field_size size);

/* programme.c */
/*
 * A linear programme over a field: the move that brings the wanted quantities
 * as near as can be to their `by`, at the least cost; in m->a. In whole numbers
 * if they are found, else in parts. Nothing when none of them moves, or when
 * the model's steps are used up.
 */
struct move programme_run(struct model *m, const struct field *f, bool pay,
			  const struct step *want, size_t n);
/* From now on programmes start from there instead of from the truth, and look
 * for what can be changed of it; an empty move: from the truth again. */
void programme_start(struct model *m, struct move from);

/* protect.c: withholds until every sensitive quantity is safe; true when the
 * steps ran out and whole chains of sums went. */
bool protect_all(struct model *m);

#endif
