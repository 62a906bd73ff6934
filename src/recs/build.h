/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items under construction, unit by unit. */
#ifndef RECS_BUILD_H
#define RECS_BUILD_H

#include "unit.h"

/* Which copy of a recommendation stands: the higher. */
enum rank {
	RANK_LAST_RESORT, /* an action plan, what a board is going to do */
	RANK_SUMMARY,
	RANK_APPENDIX,
	RANK_BODY, /* where it came up: after a finding, in a box */
	RANK_LIST, /* in the section on recommendations */
};

struct draft {
	struct recs_item item;
	enum rank rank;
	size_t group;      /* of the zone it stands in */
	size_t order;      /* in which they were found */
	bool counted;      /* its number is its own, not its paragraph's */
	const char *words; /* plain text, for comparing */
};

/* "The review makes six recommendations." */
struct said {
	int stated, page;
	size_t group;
};

struct builder {
	struct arena *a;       /* of the result */
	struct arena *scratch; /* of the work */
	const struct text_doc *t;
	const struct zone *zones;
	const struct units *units;
	struct {
		struct draft *v;
		size_t n, cap;
	} drafts;
	struct {
		struct said *v;
		size_t n, cap;
	} said;
	enum rank rank;
	const char *finding; /* the number of the one that is open, or "" */
	int finding_level;
	/* The item that is open. */
	bool open;
	struct buf text;
	size_t parts;        /* bullets in it */
	size_t further;      /* plain paragraphs after the first */
	const char *context; /* an introduction that names addressees */
	const char *column;  /* what a column or a field says of them */
	const char *header;  /* of the table before, as one line, or NULL */
};

/* The unit begins an item of this kind; its text is the item's first. */
void build_open(struct builder *b, const struct unit *u, enum recs_kind kind);
/* More text of the open item: a paragraph, or a part of a list. */
void build_add(struct builder *b, const struct unit *u, bool part);
/* The open item is done; one without text is dropped. */
void build_close(struct builder *b);
/* An item with a text of its own that needs no further unit. */
void build_whole(struct builder *b, const struct unit *u, enum recs_kind kind,
		 const char *text, const char *column);
/* More text of the item that was closed last: a table's row, or sentence, that
 * went over a page. */
void build_append(struct builder *b, const struct unit *u, const char *text);
/* Whether the unit only names the addressee of an item that has no text yet:
 * "Recommendation 1", below it "Police". */
bool build_names_whom(const struct builder *b, const struct unit *u);
/* The text of the open item, as yet. */
const char *build_text(const struct builder *b);

#endif
