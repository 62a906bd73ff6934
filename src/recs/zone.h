/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a section may hold, by its title and those above it: whether the
 * paragraphs in it are recommendations, learning points, answers, or another
 * review's.
 */
#ifndef RECS_ZONE_H
#define RECS_ZONE_H

#include "label.h"
#include "recs.h"

enum zone_kind {
	ZONE_NONE,      /* only what calls itself a recommendation is one */
	ZONE_RECS,      /* a list of recommendations */
	ZONE_LEARNING,  /* of learning points */
	ZONE_GOOD,      /* of good practice */
	ZONE_QUESTIONS, /* of questions for the board or a team */
	ZONE_STEPS,     /* what the board is going to do */
	ZONE_RESPONSE,  /* an action plan, answers */
	ZONE_FOREIGN,   /* of another review */
	ZONE_SKIP,      /* glossary, references, contents */
};

struct zone {
	enum zone_kind kind;
	bool mixed;  /* "Conclusions and recommendations" */
	bool plan;   /* "Recommendations and action plan" */
	bool asking; /* the heading is a recommendation without a label */
	bool points; /* "Learning points": every paragraph is one */
	bool summary, appendix;
	bool labelled;      /* the heading is itself an item */
	struct label label; /* into text */
	const char *text;   /* of the heading, without its number */
	const char *title;  /* the same, plain */
	size_t group;       /* the section that opened the zone */
	const char *whom;   /* heading that names addressees, or "" */
};

/* One for each section; never NULL. */
struct zone *zones_find(struct arena *a, const struct text_doc *t);

#endif
