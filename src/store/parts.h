/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this module share. */
#ifndef PARTS_H
#define PARTS_H

#include "store.h"

struct store {
	struct db *db;
};

/* Id of the review with this key; makes it when it is new. Marks it changed. */
int store_need_review(struct store *s, const char *key, int64_t *id,
		      struct err *e) BASE_CHECKED;
/* Ids of the themes of a set, by index in it; 0 for one the store lacks. */
int store_theme_ids(struct store *s, struct arena *a,
		    const struct theme_set *set, int64_t **out,
		    struct err *e) BASE_CHECKED;
/* The theme of a name, or ERR_USAGE with the closest one. */
int store_theme_named(struct store *s, const char *name, int64_t *id,
		      struct err *e) BASE_CHECKED;
/* The tags of one passage; `themes` are the store's ids by index of theme. */
int store_put_tags(struct store *s, int64_t passage,
		   const struct theme_tags *tags, const int64_t *themes,
		   struct err *e) BASE_CHECKED;

/* The seven columns of a place: file, role, kind of section, heading,
 * paragraph, page label, page (0 when not to be cited), from column i. */
void store_read_place(struct db_stmt *q, int i, struct arena *a,
		      struct store_place *out);

#endif
