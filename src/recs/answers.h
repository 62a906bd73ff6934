/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a board answered: responses and action plans. */
#ifndef RECS_ANSWERS_H
#define RECS_ANSWERS_H

#include "unit.h"

/* All sections of a response; of other documents only those of that kind. */
void answers_find(struct arena *a, const struct text_doc *t,
		  const struct zone *zones, const struct units *units,
		  bool response, struct recs *out);

#endif
