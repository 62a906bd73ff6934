/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * search: what a person asked, looked up in the store: reviews in order of
 * relevance, with the passages to show.
 */
#ifndef SEARCH_H
#define SEARCH_H

#include "base.h"
#include "query.h"
#include "store.h"

struct search_hit { /* a passage in a result */
	int64_t passage;
	struct store_place at;
	const char *snippet; /* the match between \x02 and \x03, "…" at cuts */
	const char *themes;  /* asserted present, comma-separated names */
};

struct search_result { /* a review in a result */
	int64_t review;
	const char *key, *title, *kind, *area, *published, *incident, *outcome;
	double score;      /* higher is better */
	bool read;         /* a report of it is here */
	size_t n_passages; /* all that match */
	struct search_hit *hits;
	size_t n_hits;
};

struct search_count { /* value "": not known */
	const char *value;
	size_t n;
};
struct search_facet {     /* how the reviews found spread over a filter; of
			     sections, those in which the words stand */
	const char *name; /* of the filter: "theme" */
	struct search_count *v;
	size_t n, cap;
};

struct search_results {
	struct search_result *v;
	size_t n, cap;
	size_t total; /* reviews that match, before the limit */
	size_t read;  /* of these: with a report that was read */
	size_t passages;
	/* What may help where nothing, or less than was meant, is found: a
	 * line each, for the person. */
	struct {
		const char **v;
		size_t n, cap;
	} hints;
	struct search_facet *facets; /* when asked for */
	size_t n_facets;
};

struct search_options {
	size_t limit, offset; /* reviews; limit 0: all */
	size_t passages;      /* best passages a review; 0: they are not even
				 counted */
	bool exact;           /* words as they are written, not their stems */
	bool facets;
	bool batch;                   /* no hints for a person */
	const struct store_ids *only; /* NULL: of all reviews */
};

/* Runs a query: reviews by score, then key. ERR_USAGE with a suggestion for
 * a filter that does not exist. */
int search_run(struct store *s, struct arena *a, const struct query *q,
	       const struct search_options *how, struct search_results *out,
	       struct err *e) BASE_CHECKED;
/* What will be searched, in plain words: a list of lines. */
int search_explain(struct store *s, struct arena *a, const struct query *q,
		   const struct search_options *how, struct buf *out,
		   struct err *e) BASE_CHECKED;
/* The words of a query in texts of other kinds, such as recommendations: how
 * many words, phrases and NEARs were asked for, and how many of them a text
 * has. It lives in `a`, and is to be closed. */
struct search_texts;
int search_texts_open(struct store *s, struct arena *a, const struct query *q,
		      struct search_texts **out, struct err *e) BASE_CHECKED;
void search_texts_close(struct search_texts *t);
size_t search_texts_asked(const struct search_texts *t);
int search_texts_count(struct search_texts *t, const char *text, size_t *found,
		       struct err *e) BASE_CHECKED;
/* Only the ids of the reviews that match, ascending: for statistics. */
int search_select(struct store *s, struct arena *a, const struct query *q,
		  struct store_ids *out, struct err *e) BASE_CHECKED;

/* A review or a passage as a person names it: the key of a review,
 * KEY#PASSAGE, or the number of a passage. ERR_ABSENT, ERR_USAGE. */
struct search_unit {
	int64_t review, passage; /* passage 0: the review as a whole */
	const char *key;
	struct store_place at; /* of the passage */
	const char *text;
};
int search_unit(struct store *s, struct arena *a, const char *name,
		struct search_unit *out, struct err *e) BASE_CHECKED;

/*
 * A concordance: every place where the words, phrases and NEARs of a query
 * stand in the reviews that it finds, each with its sentence. What is under
 * NOT only decides which reviews are looked at. Of places that overlap the
 * longest is given, of a NEAR the shortest stretch that has all of it.
 */
enum search_order { /* of equal ones: review, then place */
		    SEARCH_BY_REVIEW,
		    SEARCH_BY_YEAR,  /* of the incident, undated last */
		    SEARCH_BY_LEFT,  /* the words before it, from the match
					outwards */
		    SEARCH_BY_RIGHT, /* the words behind it */
};
struct search_line {
	int64_t review, passage;
	const char *key;
	int year; /* first of the financial year of the incident; 0: not known
		   */
	struct store_place at;
	const char *left, *match, *right; /* the sentence, cut at words */
	/* Of the passage, when asked for: "neglect (present), …". */
	const char *themes;
};
struct search_kwic_options {
	enum search_order order;
	size_t context; /* words on each side at most; 0: the sentence */
	size_t limit;   /* lines; 0: all */
	bool exact, themes;
};
struct search_kwic_totals {
	size_t lines; /* given */
	size_t found; /* with those that `limit` left out, when by LEFT or
			 RIGHT; otherwise reading ends there */
	size_t passages, reviews; /* of those found */
	bool cut;                 /* there are more than `lines` */
};
/* Lines are given one by one and not kept: a common word of a large store
 * takes room on the disk (for LEFT and RIGHT), not in memory. ERR_USAGE: the
 * query has no words. */
typedef int search_line_fn(void *ctx, const struct search_line *line,
			   struct err *e);
int search_kwic(struct store *s, const struct query *q,
		const struct search_kwic_options *how, search_line_fn *fn,
		void *ctx, struct search_kwic_totals *out,
		struct err *e) BASE_CHECKED;

/*
 * What is new: reviews and documents that came into the store, or documents
 * that changed, in a run since a day; or reviews published since. `since` is a
 * day, month or year as text_date has it ("2014-06", from its first day on). A
 * review published in a month or year that holds the day is taken for new.
 */
enum search_news_kind {
	SEARCH_NEW_REVIEW,
	SEARCH_NEW_DOCUMENT,
	SEARCH_CHANGED_DOCUMENT,
	SEARCH_PUBLISHED
};
struct search_event {
	enum search_news_kind kind;
	int64_t review;
	const char *key, *date;
	const char *file; /* "" of a review */
};
struct search_news {
	struct search_event *v; /* the latest first, then by key */
	size_t n, cap;
	struct store_ids reviews;
};
const char *search_news_name(enum search_news_kind kind);
int search_news(struct store *s, struct arena *a, const char *since,
		bool published, struct search_news *out,
		struct err *e) BASE_CHECKED;

/*
 * Cases like this one. Each part is a number from 0 to 1; the likeness is
 * their weighted mean (Gower 1971, doi 10.2307/2528823) over the parts that
 * are asked for and known of the asked one. What is not known of the other
 * counts as unlike: nothing speaks for it.
 *
 *   text 4      of the forty words that tell the asked one most from others
 *               (tf-idf: Salton and Buckley 1988, doi
 *               10.1016/0306-4573(88)90021-0; no names, numbers or words of
 *               more than half of the reviews), the share by weight that the
 *               other has, each as far as it has it often enough for its
 *               length (the saturation of BM25); of a passage, the share that
 *               the other has in one passage
 *   themes 4    present in both over present in either, rare ones weighing
 *               more (weighted Jaccard, weight ln(1 + N / n)); of a passage,
 *               over those of the passage
 *   age 1       bands of the children that both have, over those of either
 *   outcome 1   the same, or not
 *   area type 1 the same, or not: of a catalogue column "area_type"
 */
enum search_part_of_likeness {
	SEARCH_LIKE_TEXT,
	SEARCH_LIKE_THEMES,
	SEARCH_LIKE_AGE,
	SEARCH_LIKE_OUTCOME,
	SEARCH_LIKE_AREA,
	SEARCH_LIKE_PARTS
};
struct search_like {
	int64_t review;
	const char *key;
	double score;
	double part[SEARCH_LIKE_PARTS]; /* -1: not compared */
	/* Why: what both have, the most telling first; "" where nothing. */
	const char *words, *themes, *ages, *outcome, *area;
	/* When documents of both are near-duplicates: about how much of one
	 * the other holds, and which; else "". */
	const char *copy;
	struct search_hit hit; /* the passage with most of the words; or 0 */
};
struct search_likes {
	struct search_like *v; /* the likest first */
	size_t n, cap;
	const char *words; /* that the text was compared by */
	bool stale;        /* text left out: the lists of words lag behind */
};
struct search_like_options {
	bool part[SEARCH_LIKE_PARTS];
	size_t limit; /* 0: all */
};
const char *search_like_name(enum search_part_of_likeness part);
/* ERR_ABSENT: nothing is known of the asked one that could be compared. */
int search_similar(struct store *s, struct arena *a,
		   const struct search_unit *asked,
		   const struct search_like_options *how,
		   struct search_likes *out, struct err *e) BASE_CHECKED;

#endif
