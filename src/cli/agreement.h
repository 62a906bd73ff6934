/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of agreement: between coders, and of the program with people. */
#ifndef AGREEMENT_H
#define AGREEMENT_H

#include "cmd.h"

/* Each prints its table in the format asked for: compact for people, every
 * value with its ends in columns of its own for programs. */
/* x has rows. */
void put_agreement(struct cmd *c, const struct coding_agreements *x,
		   const char *unit);
void put_pairs(struct cmd *c, const struct coding_pairs *x, const char *unit);

struct validation { /* one half of the units, or all */
	const char *half;
	struct coding_validations v;
};
void put_validation(struct cmd *c, const struct validation *x, size_t n,
		    const char *unit);

/* validate.c: `revix themes validate`; opens the store by itself. */
int themes_validate(struct cmd *c, struct err *e) BASE_CHECKED;

#endif
