/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handouts on one review: the parts of briefing and outline. */
#ifndef REVIEW_H
#define REVIEW_H

#include "sheet.h"

struct part {              /* what a box is filled with */
	const char *kind;  /* of store_rec, preferred; or NULL */
	pick_score *score; /* else passages by it; or NULL */
	size_t most;       /* quotes */
	size_t words;      /* in each */
};

/* Opens the review for a handout about itself. */
int review_open(struct store *s, const char *review,
		const struct handout_opts *o, struct look_themes *themes,
		struct look *x, struct handout *out,
		struct err *e) BASE_CHECKED;
/* Puts the quotes of a part; returns how many. *whence, when not NULL, is set
 * to what they are: "findings", "sections: analysis". */
size_t review_part(struct look *x, const struct part *p, const char **whence);
/* How many such the review has. */
size_t review_recs(const struct look *x, const char *kind);
/* Title, area, kind, date of publication, link. */
const char *review_line(const struct look *x);
/* "17 June 2014"; "June 2014" unless the day is wanted and known. */
const char *review_date(struct arena *a, const char *value, bool day);
const char *review_kind(const char *kind); /* its abbreviation in full */
const char *review_link(const struct look *x);
/* Themes present in the review, those with most evidence first. */
size_t review_themes(const struct look *x, const struct store_theme **out,
		     size_t max);

/* Scores of passages for the boxes. */
int review_story(const struct look *x, const struct look_passage *p,
		 const void *ctx);
int review_family(const struct look *x, const struct look_passage *p,
		  const void *ctx);
int review_reason(const struct look *x, const struct look_passage *p,
		  const void *ctx);
int review_concern(const struct look *x, const struct look_passage *p,
		   const void *ctx);
int review_good(const struct look *x, const struct look_passage *p,
		const void *ctx);
int review_learning(const struct look *x, const struct look_passage *p,
		    const void *ctx);

#endif
