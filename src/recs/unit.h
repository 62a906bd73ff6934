/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The headings and passages of a document as one row of units, each with what
 * it is marked by. A passage that holds several labelled texts ("… R5 The
 * Board should …") is several units.
 */
#ifndef RECS_UNIT_H
#define RECS_UNIT_H

#include "label.h"
#include "recs.h"
#include "zone.h"

enum unit_kind {
	UNIT_PLAIN,
	UNIT_LABEL,  /* "Recommendation 5", "R5", "Learning:" */
	UNIT_NUMBER, /* mark.style says which */
	UNIT_BULLET, /* a list's item without a number */
	UNIT_ROW,
};

struct unit {
	enum unit_kind kind;
	size_t section, passage; /* RECS_NOWHERE: the section's heading */
	int page;
	struct label label;
	struct mark mark;
	bool listed; /* an item of a list by its structure */
	bool own;    /* its number counts recommendations, not paragraphs */
	const char *number; /* as printed, bare, or "" */
	const char *aside;  /* what stood in brackets after a label, or "" */
	const char *text;   /* without label and number */
	const char *plain;  /* the same, to be compared */
};

struct units {
	struct unit *v;
	size_t n, cap;
	size_t *first; /* of each section, and one more */
};

/* Of a list within a paragraph or section, not a paragraph. */
bool unit_is_inner(const struct unit *u);

void units_find(struct arena *a, const struct text_doc *t,
		const struct zone *zones, struct units *out);

#endif
