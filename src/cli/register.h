/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of `revix recs`, a file each. */
#ifndef CLI_REGISTER_H
#define CLI_REGISTER_H

#include "cmd.h"

/* What stands: a person's word, else the board's. */
const char *register_status(const struct store_rec *x);
const char *register_due(const struct store_rec *x);
/* Of a review that has only its month: the year; "" when it is not known. */
const char *register_year(struct arena *a, const struct store_rec *x);

/* asked: for people, what the selection was. */
void register_list(struct cmd *c, const struct store_recs *all,
		   const char *about);

/* is_asked: of each of all, whether it is of the selection. How many clusters
 * there are. */
size_t register_clusters(struct cmd *c, const struct store_recs *all,
			 const bool *is_asked, const char *about);

int register_import(struct cmd *c, const char *file, struct err *e);

#endif
