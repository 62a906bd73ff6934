/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that tell one review, or one passage, from others. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "similar.h"

/* What a text of more words says only once tells little of it. */
#define LONG 1000

struct seen { /* a word as it is written */
	const char *form, *term;
	size_t n, names; /* how often; with a capital inside a sentence */
	size_t starts;   /* how often it begins a sentence */
};

struct reading {
	struct search *x;
	struct arena *a; /* of the reading */
	const char *text;
	struct {
		struct seen *v;
		size_t n, cap;
	} all;
};

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Nothing but a blank or an opening mark stands between it and the end of a
 * sentence, or the start of the text. */
static bool begins_sentence(const char *text, size_t at)
{
	while (at > 0 && strchr(" \"'([|", text[at - 1]))
		at--;
	return at == 0 || strchr(".?!:;", text[at - 1]) ||
	       (unsigned char)text[at - 1] >= 0x80;
}

/* "'s" behind a word, which is left as it is. */
static bool is_own(const char *s)
{
	s += *s == '\'' ? 1 : 3;
	return *s == 's' || *s == ' ' || !*s;
}

static void add_word(void *ctx, const char *word, size_t n, size_t start,
		     size_t end)
{
	struct reading *r = ctx;
	const char *s = r->text + start;
	/* "didn't" is cut in two. */
	bool part = (s[end - start] == '\'' ||
		     strncmp(s + (end - start), "\xe2\x80\x99", 3) == 0) &&
		    !is_own(s + (end - start));
	if (part || n < 3 || strpbrk(arena_dup(r->a, word, n), "0123456789"))
		return;
	bool capital = is_upper(s[0]) && end - start > 1 && !is_upper(s[1]);
	bool starts = capital && begins_sentence(r->text, start);
	*ARENA_PUSH(r->a, &r->all) =
		(struct seen){ .form = arena_dup(r->a, word, n),
			       .n = 1,
			       .names = capital && !starts,
			       .starts = starts };
}

static int by_form(const void *p, const void *q)
{
	const struct seen *a = p, *b = q;
	return strcmp(a->form, b->form);
}

/* By stem, the form that is written most first. */
static int by_term(const void *p, const void *q)
{
	const struct seen *a = p, *b = q;
	int d = strcmp(a->term, b->term);
	if (d)
		return d;
	if (a->n != b->n)
		return a->n > b->n ? -1 : 1;
	return strcmp(a->form, b->form);
}

static void sort(struct reading *r, int (*by)(const void *, const void *))
{
	if (r->all.n)
		qsort(r->all.v, r->all.n, sizeof *r->all.v, by);
}

/* Each form once, with its stem. */
static int join_forms(struct reading *r, struct err *e)
{
	struct buf stem = { 0 };
	size_t n = 0;
	int rc = 0;
	sort(r, by_form);
	for (size_t i = 0; i < r->all.n; i++) {
		struct seen *last = n ? &r->all.v[n - 1] : NULL;
		const struct seen *v = &r->all.v[i];
		if (!last || !str_eq(last->form, v->form)) {
			r->all.v[n++] = *v;
			continue;
		}
		last->n += v->n;
		last->names += v->names;
		last->starts += v->starts;
	}
	r->all.n = n;
	for (size_t i = 0; rc == 0 && i < n; i++) {
		struct seen *v = &r->all.v[i];
		buf_clear(&stem);
		rc = db_stem(r->x->cut, v->form, strlen(v->form), &stem, e);
		v->term = arena_str(r->a, buf_text(&stem));
	}
	buf_release(&stem);
	sort(r, by_term);
	return rc;
}

/* People, places and services make reviews of one area alike, not cases. */
static bool is_name(const struct seen *v)
{
	size_t told = v->n - v->starts;
	return told && v->names * 10 >= told * 9;
}

/* Sections about the review, not the case, say little of it. */
static int read_review(struct reading *r, int64_t review, struct err *e)
{
	static const char sql[] =
		"SELECT p.text FROM document d JOIN section s ON s.document_id"
		" = d.id AND s.kind NOT IN ('front', 'contents', 'scope',"
		" 'methodology', 'glossary', 'references', 'appendix',"
		" 'response') JOIN passage p ON p.section_id = s.id WHERE"
		" d.review_id = :review";
	struct db_stmt *q;
	int rc;
	if (db_prepare(r->x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	while ((rc = db_step(q, e)) > 0) {
		r->text = db_peek(q, 0);
		if (db_words(r->x->cut, r->text, strlen(r->text), add_word, r,
			     e) < 0) {
			db_reset(q);
			return -1;
		}
	}
	return rc;
}

static int read_text(struct reading *r, const char *text, struct err *e)
{
	r->text = text;
	return db_words(r->x->cut, text, strlen(text), add_word, r, e);
}

/* About how many documents have a word, by the bytes of its list. */
static int list_bytes(struct search *x, const char *term, double *out,
		      struct err *e)
{
	static const char sql[] = "SELECT coalesce(sum(length(list)), 0) FROM"
				  " posting WHERE term = :term";
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":term", term);
	if (db_step(q, e) < 0)
		return -1;
	*out = (double)db_int(q, 0);
	db_reset(q);
	return 0;
}

static int by_weight(const void *p, const void *q)
{
	const struct similar_word *a = p, *b = q;
	if (a->weight < b->weight || a->weight > b->weight)
		return a->weight > b->weight ? -1 : 1;
	return strcmp(a->term, b->term);
}

static void rank(struct similar_words *w, size_t limit)
{
	if (w->n)
		qsort(w->v, w->n, sizeof *w->v, by_weight);
	if (w->n > limit)
		w->n = limit;
}

/* Each stem once, with a first guess of its weight. */
static int guess(struct reading *r, double least, struct similar_words *out,
		 struct err *e)
{
	struct arena *a = r->x->a;
	for (size_t i = 0, k; i < r->all.n; i = k) {
		const struct seen *v = &r->all.v[i];
		double n = 0, bytes;
		for (k = i; k < r->all.n && str_eq(r->all.v[k].term, v->term);
		     k++)
			n += (double)r->all.v[k].n;
		if (is_name(v) || n < least)
			continue;
		if (list_bytes(r->x, v->term, &bytes, e) < 0)
			return -1;
		*ARENA_PUSH(a, out) = (struct similar_word){
			.form = arena_str(a, v->form),
			.term = arena_str(a, v->term),
			.n = n,
			.weight = (1 + log(n)) * log(1 + 1e7 / (1 + bytes)),
		};
	}
	rank(out, out->n);
	return 0;
}

/* Looks the words up, the best guesses first, until there are enough: in which
 * reviews they are, and how often. */
static int weigh(struct search *x, struct similar_words *w, struct err *e)
{
	size_t size = (size_t)x->max + 1, kept = 0;
	double *tf = calloc(size, sizeof *tf), n = (double)x->n_reviews;
	/* What two or three happen to have is chance. */
	double least = n < 60 ? 2 + floor(n / 20) : 5;
	int rc = 0;
	if (!tf)
		return err_set(e, ERR_SYSTEM, "out of memory");
	for (size_t i = 0;
	     rc == 0 && i < w->n && i < SIMILAR_LOOKED && kept < SIMILAR_CHOICE;
	     i++) {
		struct similar_word *v = &w->v[i];
		struct search_word word = { .text = v->term, .term = v->term };
		double df = 0;
		memset(tf, 0, size * sizeof *tf);
		rc = search_count_word(x, &word, tf, e);
		for (size_t k = 0; k < size; k++)
			df += tf[k] > 0;
		if (df < least || df > n / 2)
			continue;
		v->weight =
			(1 + log(v->n)) * log(1 + (n - df + 0.5) / (df + 0.5));
		v->tf = arena_alloc(x->a, size * sizeof *v->tf);
		for (size_t k = 0; k < size; k++)
			v->tf[k] = (float)tf[k];
		w->v[kept++] = *v;
	}
	free(tf);
	w->n = kept;
	rank(w, SIMILAR_WORDS);
	return rc;
}

int similar_words(struct search *x, const struct search_unit *asked,
		  struct similar_words *out, struct err *e)
{
	struct arena a = { 0 };
	struct reading r = { .x = x, .a = &a };
	int rc = asked->passage ? read_text(&r, asked->text, e)
				: read_review(&r, asked->review, e);
	size_t words = r.all.n;
	if (rc == 0)
		rc = join_forms(&r, e);
	if (rc == 0)
		rc = guess(&r, words > LONG ? 2 : 1, out, e);
	arena_release(&a);
	return rc < 0 ? -1 : weigh(x, out, e);
}

int similar_share(struct search *x, const struct similar_words *w,
		  const char *text, double *out, struct err *e)
{
	struct arena a = { 0 };
	struct reading r = { .x = x, .a = &a };
	double all = 0, had = 0;
	int rc = read_text(&r, text, e);
	if (rc == 0)
		rc = join_forms(&r, e);
	for (size_t i = 0; rc == 0 && i < w->n; i++) {
		struct seen key = { .term = w->v[i].term };
		bool found = false;
		for (size_t k = 0; !found && k < r.all.n; k++)
			found = str_eq(r.all.v[k].term, key.term);
		all += w->v[i].weight;
		had += found ? w->v[i].weight : 0;
	}
	*out = all > 0 ? had / all : 0;
	arena_release(&a);
	return rc;
}
