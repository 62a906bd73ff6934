/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of `revix search`. */
#ifndef SEARCHING_H
#define SEARCHING_H

#include "cmd.h"

/* --batch FILE: many queries, a list of reviews each. */
int search_batch(struct cmd *c, struct err *e) BASE_CHECKED;

#endif
