/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections of a document, read for items. */
#ifndef RECS_READ_H
#define RECS_READ_H

#include "build.h"

/* A section that is a list (list.c). */
void read_list(struct builder *b, size_t from, size_t to);
/* Any section: what calls itself an item (loose.c). */
void read_loose(struct builder *b, size_t from, size_t to);
/* The rows of a table from `from` on (table.c); the end of the table. */
size_t read_table(struct builder *b, size_t from, size_t to);

/* The kind of item that a zone lists. */
enum recs_kind read_kind(enum zone_kind z);
/* "Does … ? What would … ?": each a question of its own. */
void read_questions(struct builder *b, const struct unit *u, const char *s);

#endif
