/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cite: reviews, and passages of them, as people cite them, and for reference
 * managers. One place, so that a passage is cited alike wherever it is shown.
 *
 *   Child AB, Northshire LSCB 2014, para 4.12, p. 17
 *
 * RIS: "RIS Format Specifications", Thomson Reuters 2011
 * (refman.com/support/risformat_intro.asp, archived 2012-05-26), type RPRT.
 * CSL-JSON: csl-data.json of CSL 1.0.2
 * (github.com/citation-style-language/schema), type "report".
 */
#ifndef CITE_H
#define CITE_H

#include "base.h"
#include "store.h"

struct cite_review { /* "" is what is not known */
	int64_t id;
	const char *key, *title, *kind, *area, *region;
	/* What the review calls its child: "Child AB", "Children J and K",
	 * "Family W", as the title has it, else the catalogue; else the title.
	 */
	const char *name;
	/* Who published it, and in short: "Northshire Safeguarding Children
	 * Board", "Northshire LSCB". As the first pages name it; else, for a
	 * serious case review of England, the board that the law charged with
	 * them from 2006 to 2019; else "… safeguarding partners" for a practice
	 * review, and in short the area alone. */
	const char *body, *body_short;
	const char *published; /* else the date of the report */
	const char *reviewer;
	const char *source; /* an address, or words about where it is from */
};
int cite_review(struct store *s, struct arena *a, int64_t review,
		struct cite_review *out, struct err *e) BASE_CHECKED;

/* Reviews that were looked up before, for long lists. All-zero is empty. */
struct cite_cache {
	struct arena *a;
	struct cite_review **v; /* by id */
	size_t n;
};
int cite_cached(struct store *s, struct cite_cache *c, int64_t review,
		const struct cite_review **out, struct err *e) BASE_CHECKED;

/* `at` NULL: the review as a whole. Where the publisher is not known, the key
 * tells the review: "Child B (B-1), 2014". What is no overview report is named
 * ("executive summary"); without a paragraph number and page the heading is. */
char *cite_text(struct arena *a, const struct cite_review *r,
		const struct store_place *at);

/* One reference, lines ended by CR LF. */
void cite_ris(struct buf *b, const struct cite_review *r,
	      const struct store_place *at, int64_t passage);
/* One object. */
void cite_csl(struct buf *b, const struct cite_review *r,
	      const struct store_place *at, int64_t passage);

/* Pure parts: the name of the child in a title, or NULL; and the board or
 * partnership of an area in a text ("Northshire Safeguarding Children Board"),
 * or NULL. */
char *cite_name_in(struct arena *a, const char *title);
char *cite_body_in(struct arena *a, const char *text, const char *area);

#endif
