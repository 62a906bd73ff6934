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
/* Texts that tags have in common, by their id: within one transaction. */
struct store_phrases {
	struct arena *a;
	struct store_phrase {
		const char *text;
		int64_t id;
	} * v;
	size_t n, n_slots;
};
/* The tags of one passage; `themes` are the store's ids by index of theme. */
int store_put_tags(struct store *s, int64_t passage,
		   const struct theme_tags *tags, const int64_t *themes,
		   struct store_phrases *phrases, struct err *e) BASE_CHECKED;
/* passage.words of a text. */
int64_t store_words(const char *text);

/* Where the facts and recommendations of a document go. */
struct store_put_at {
	int64_t doc, review;
	int64_t first; /* id of its first passage; they are consecutive */
};
int store_put_learning(struct store *s, const struct store_document *d,
		       const struct store_put_at *at,
		       struct err *e) BASE_CHECKED;
/* Facts of children to children, recommendations of several documents to each
 * other, answers to recommendations: in every changed review. */
int store_settle_learning(struct store *s, struct err *e) BASE_CHECKED;

/* Recommendations of the whole store to clusters, when one has changed. */
int store_settle_clusters(struct store *s, struct err *e) BASE_CHECKED;
/* What people follow up in changed reviews to the recommendation meant. */
int store_settle_actions(struct store *s, struct err *e) BASE_CHECKED;

/* The status of every theme in every changed review. */
int store_settle_themes(struct store *s, struct err *e) BASE_CHECKED;
/* Decisions and samples of changed reviews to the passages with their words. */
int store_settle_codings(struct store *s, struct err *e) BASE_CHECKED;

/* What people decided on a theme in a review, or in a passage of it. */
struct store_decision {
	int64_t theme, passage;  /* passage 0: the whole review */
	enum theme_status value; /* to confirm, when coders differ */
	const char *coder;
};
struct store_decisions {
	struct store_decision *v;
	size_t n, cap;
};
int store_decisions(struct store *s, struct arena *a, int64_t review,
		    struct store_decisions *out, struct err *e) BASE_CHECKED;
/* What a passage counts as when people have decided on it (NULL: they have
 * not): their word stands over what the program made of it. THEME_N_ASSERTIONS:
 * nothing. */
enum theme_assertion store_counts_as(enum theme_assertion told,
				     const enum theme_status *decided);

/* Makes a document findable by words that it has in common with others. */
int store_put_mark(struct store *s, int64_t doc, const struct text_mark *mark,
		   struct err *e) BASE_CHECKED;

/* Notes what came or changed since the run before (search_news). */
int store_note_arrivals(struct store *s, int64_t run,
			struct err *e) BASE_CHECKED;

/* The lists of words by document, of all that changed. */
int store_index(struct store *s, struct err *e) BASE_CHECKED;

/* "Child N", "Baby N" and "N" are one name: the part that tells. */
const char *store_bare_label(const char *label);
/* The order in which facts of one name stand over each other: a coder's, the
 * catalogue's, the text's by authority of the document, the first. */
#define STORE_FACT_ORDER(f)                                                    \
	" CASE " f "source WHEN 'coder' THEN 0 WHEN 'catalogue' THEN 1 ELSE 2" \
	" END, " f "rank, " f "id"

#endif
