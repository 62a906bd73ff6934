/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * probe: questions about words and dictionaries put to the texts of a store:
 * how often by year, what another version of the dictionaries would change,
 * which words are missing. Nothing is written.
 */
#ifndef PROBE_H
#define PROBE_H

#include "base.h"
#include "store.h"
#include "theme.h"

enum probe_by { PROBE_BY_PUBLISHED, PROBE_BY_INCIDENT };

/*
 * Words over the years. A series counts the places where its terms match, in
 * every assertion, of overlapping ones the longest; a rate is per 10,000 words
 * of all documents of the year. Published: calendar years; incident: financial
 * years by their first year. The same words in two documents of a review count
 * once.
 */
struct probe_series {
	const char *label;
	size_t *n;      /* by year, from trend.from */
	size_t undated; /* in reviews without that year */
	size_t total;
};

struct probe_trend {
	int from, to;  /* years; 0 and -1: no review has one */
	size_t *words; /* by year */
	size_t *reviews;
	size_t undated_words;
	struct probe_series *series;
	size_t n_series;
};

/* What a series counts: a term in the notation of the dictionaries, or (NULL)
 * all words of a theme, today's and older ones. */
struct probe_words {
	const char *term;
	size_t theme; /* in the set */
};
struct probe_asked {
	const struct theme_set *themes; /* NULL: there are only terms */
	const struct probe_words *v;
	size_t n;
};
/* One series each. ERR_INPUT with the place in the term that cannot be read. */
int probe_trend_words(struct store *s, struct arena *a,
		      const struct probe_asked *asked, enum probe_by by,
		      struct probe_trend *out, struct err *e) BASE_CHECKED;
/* Two series of a theme: the words of today, and the older ones (with the
 * years in which they gave way). */
int probe_trend_theme(struct store *s, struct arena *a,
		      const struct theme_set *set, size_t theme,
		      enum probe_by by, struct probe_trend *out,
		      struct err *e) BASE_CHECKED;

/* ---- two versions of the dictionaries ---- */

enum { PROBE_OLD, PROBE_NEW };

/* What a theme gains and loses in passages (each text of a review once) by its
 * most telling assertion, and in reviews by the program's status. */
struct probe_change {
	const char *theme;
	bool added, removed; /* the theme is in one version only */
	size_t passages[2];  /* asserted present: old, new */
	size_t gained, lost; /* of those */
	size_t turned;       /* tagged in both, in another assertion,
				present in neither */
	size_t reviews[2];   /* present */
	size_t reviews_gained, reviews_lost;
};

struct probe_changes {
	struct probe_change *v;
	size_t n, cap;
};

struct probe_move { /* one passage */
	const char *theme, *review, *cite, *text;
	int64_t passage;
	const char *before, *after; /* assertion, or "" */
	const char *rule;           /* of the side that asserts more */
	size_t start, end;          /* of its match in text */
};

struct probe_turn {                                  /* one review */
	const char *theme, *review, *before, *after; /* statuses */
};

struct probe_diff {
	struct probe_changes changes; /* every theme of either, by name */
	struct {
		struct probe_move *v;
		size_t n, cap;
	} moves; /* by theme, review, passage */
	struct {
		struct probe_turn *v;
		size_t n, cap;
	} turns; /* by theme, review */
	size_t passages, documents;
};

int probe_diff(struct store *s, struct arena *a, const struct theme_set *before,
	       const struct theme_set *after, struct probe_diff *out,
	       struct err *e) BASE_CHECKED;

/* ---- what a dictionary lacks ---- */

struct probe_word { /* that the theme's dictionary does not match */
	const char *text;
	size_t in, out, passages;
	double keyness, in_rate, out_rate; /* see lexis.h */
};

struct probe_like { /* an untagged passage like the tagged ones */
	int64_t passage;
	double likeness;
	const char *review, *cite, *text;
};

struct probe_most { /* to be suggested */
	size_t words, passages;
};

/* Passages asserting the theme in which a word must stand. */
enum { PROBE_LEAST = 3 };

struct probe_suggestions {
	size_t tagged, untagged; /* passages */
	struct {
		struct probe_word *v;
		size_t n, cap;
	} words; /* by keyness */
	struct {
		struct probe_like *v;
		size_t n, cap;
	} passages; /* by likeness */
};

/*
 * Words that passages asserting the theme have more often than those without a
 * tag of it, and untagged passages that have many such words: for a person to
 * accept or reject. Words that the dictionary matches already, or has
 * rejected, are left out.
 */
int probe_suggest(struct store *s, struct arena *a, const struct theme_set *set,
		  size_t theme, const struct probe_most *most,
		  struct probe_suggestions *out, struct err *e) BASE_CHECKED;

#endif
