/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The migrations of our tables, for db_migrate. */
#ifndef SCHEMA_H
#define SCHEMA_H

#include <stdint.h>

/* "revx" in ASCII: says that a file is ours. */
#define SCHEMA_APPLICATION_ID ((int32_t)0x72657678)

extern const char *const schema_steps[];
extern const int schema_n_steps;

/* Steps in schema_later.c. */
extern const char schema_words[], schema_actions[];

/* The index that is dropped while all tags are written anew. */
extern const char schema_drop_tagged_theme[], schema_make_tagged_theme[];

/* What review.present is to be. */
#define SCHEMA_PRESENT                                                         \
	"coalesce((SELECT group_concat(theme_id, ' ') FROM (SELECT theme_id"   \
	" FROM review_theme WHERE review_id = review.id AND status ="          \
	" 'present' ORDER BY theme_id)), '')"

/* The step that arrival.c needs. */
extern const char schema_arrivals[];

#endif
