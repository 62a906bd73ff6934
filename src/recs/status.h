/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of a recommendation, and when it is due, from a board's words. */
#ifndef RECS_STATUS_H
#define RECS_STATUS_H

#include "base.h"

/* "accepted" …, or "". A column says it in its first words; `text` is a
 * sentence of which only the beginning counts ("Completed. The …" but not
 * "Complete the audit"). */
const char *status_of_column(const char *s);
const char *status_of_text(const char *s);
/* "The Board accepts", "Response:", "Accepted": it answers. */
bool status_answers(const char *s);
/* The first date in s, as text_date.value, or ""; `by`: only after "by",
 * "due" and the like. */
const char *status_due(struct arena *a, const char *s, bool by);

#endif
