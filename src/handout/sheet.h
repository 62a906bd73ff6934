/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the three handouts share. */
#ifndef SHEET_H
#define SHEET_H

#include "look.h"

/* ---- who.c: the children, no nearer than their age band ---- */
struct who {
	const char *text;   /* "a girl aged 1 to 5" */
	const char *end;    /* "who died", "who was seriously harmed", or "" */
	const char *band;   /* of the first child, or "" */
	const char *region; /* when it may be told, or "" */
};
/* Combinations of age, sex, outcome and region that fewer than three reviews
 * of the store share are widened, and flagged. */
int who_tell(struct look *x, struct who *out, struct err *e) BASE_CHECKED;
/* "", "<1", "1-5", …: of the youngest child. */
const char *who_band(const struct store_review *r);
const char *who_capital(struct arena *a, const char *s);

/* ---- case.c: whether it is the review of a case ---- */
/* *looks_like: NULL, or what it is instead: "a web page". */
int case_look(struct store *s, struct arena *a, const char *key,
	      const char **looks_like, struct err *e) BASE_CHECKED;

/* ---- origins.c: adds to the guard's words ---- */
int origins_guard(struct look *x, struct err *e) BASE_CHECKED;

/* ---- note.c: what goes before and behind ---- */
/* What the note tells of: words of the book, each once. */
struct content {
	const char *v[16];
	size_t n;
};
void note_collect(const struct look *x, const struct handout *h,
		  struct content *out);
void note_content(struct handout *h, const struct content *c,
		  bool low_distress);
/* The same in one paragraph, for one page. */
void note_line(struct handout *h, const struct content *c);
/* What the guard replaced, and what it cannot promise. */
const char *note_guarded(struct arena *a, const struct guard *g);
/* What the guard did, or that it was told not to. */
void note_guard(struct handout *h, const struct guard *g);
void note_sum(struct guard *sum, const struct guard *g);

/* ---- ask.c: questions, none twice ---- */
struct asks {
	struct arena *a;
	const struct handout_book *book;
	size_t *next; /* question of theme i of the book */
};
void asks_init(struct asks *q, struct arena *a,
	       const struct handout_book *book);
/* Up to n questions on these themes in turn, then general ones. */
size_t asks_put(struct asks *q, struct handout *h, const char *const *themes,
		size_t n_themes, size_t n);

/* ---- pick.c: the best passages ---- */
typedef int pick_score(const struct look *x, const struct look_passage *p,
		       const void *ctx); /* below 1: not at all */
struct picked {
	struct look_passage *v[16];
	size_t n;
};
/* Adds up to n passages that are not used or picked yet, best first; of
 * equals the earlier. */
void pick(struct look *x, pick_score *score, const void *ctx, size_t n,
	  struct picked *out);
/* The passage in which the text tells of the incident itself, or NULL. */
struct look_passage *pick_incident(struct look *x);
/* Into the order of the document, which is that of passages. */
void pick_sort(struct picked *p);

#endif
