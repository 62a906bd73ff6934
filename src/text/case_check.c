/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether a series of headings is a collection of cases, or the parts of one.
 *
 * Each must read as a case of its own, together they must be nearly all of
 * the document, they must not speak of one another, and the title must not be
 * that of one case.
 */
#include "case.h"

#include <stdlib.h>
#include <string.h>

#define OPENING 80
#define ALL     ((size_t)-1)

/* What may miss a sign: one of so many. */
enum { HARM_OF = 8, AGE_OF = 5, DATE_OF = 4, OPENING_OF = 10 };

/* ---- the title ---- */

static const char *const of_one[] = { "thematic", "sibling", "siblings",
				      "twin",     "twins",   "inspection",
				      "brothers", "sisters", NULL };
static const char *const of_many[] = { "reviews",    "cases",   "summaries",
				       "collection", "digest",  "compendium",
				       "quarterly",  "quarter", "annual",
				       "fatalities", "deaths",  NULL };
static const char *const of_teaching[] = { "brief",    "briefing", "briefings",
					   "guidance", "toolkit",  "training",
					   "handbook", "guide",    "workshop",
					   NULL };

static bool title_has(const struct text_doc *t, const char *const *words)
{
	struct span s = span_of(t->title);
	struct word w;
	size_t at = 0;
	while (case_word_next(s, &at, &w))
		if (case_word_in(w.key, words))
			return true;
	return false;
}

/* Whether what was taken for the title is the heading of a case. */
static bool title_is_heading(const struct case_work *w, const struct series *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].head != CASE_NONE &&
		    str_eq_nocase(w->heads.v[s->v[i].head].text, w->t->title))
			return true;
	return false;
}

bool case_title_is_one_case(struct case_work *w, const struct series *s)
{
	if (title_has(w->t, of_one))
		return true;
	if (title_has(w->t, of_many) || title_is_heading(w, s))
		return false;
	struct label x = case_label_find(w->a, span_of(w->t->title));
	return x.noun >= 0 && case_label_is_child(x.noun);
}

/* ---- one case names another ---- */

struct id {
	const char *key; /* small letters */
	size_t start;
};

struct ids {
	struct id *v;
	size_t n;
};

static int by_key(const void *a, const void *b)
{
	const struct id *x = a, *y = b;
	int c = strcmp(x->key, y->key);
	return c ? c : (x->start > y->start) - (x->start < y->start);
}

/* The identifiers of the series; of names, those of one word. */
static struct ids ids_of(struct case_work *w, const struct series *s)
{
	struct ids ids = { arena_alloc(w->a, (s->n + 1) * sizeof *ids.v), 0 };
	for (size_t i = 0; i < s->n; i++) {
		const char *id = s->kind == SERIES_LABELS
					 ? s->v[i].label.id
					 : w->heads.v[s->v[i].head].title;
		struct word word;
		size_t at = 0;
		if (case_word_next(span_of(id), &at, &word) &&
		    word.shown.n == strlen(id))
			ids.v[ids.n++] =
				(struct id){ arena_str(w->a, word.key), i };
	}
	qsort(ids.v, ids.n, sizeof *ids.v, by_key);
	return ids;
}

/* Which case a word names, as an identifier is written; CASE_NONE. */
static size_t id_find(const struct ids *ids, const struct word *word)
{
	uint32_t c = span_first(word->shown);
	size_t lo = 0, hi = ids->n;
	if (!char_is_upper(c) && !char_is_digit(c))
		return CASE_NONE;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (strcmp(ids->v[mid].key, word->key) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < ids->n && strcmp(ids->v[lo].key, word->key) == 0
		       ? ids->v[lo].start
		       : CASE_NONE;
}

struct mentions {
	bool other;  /* of a case that is not `self` */
	size_t most; /* joined in one plural: "Children F, G and H" */
};

/* What a text calls by the identifiers of the series: after their noun, or
 * by the name itself. */
static void read_mentions(const struct series *s, const struct ids *ids,
			  struct span text, size_t self, struct mentions *m)
{
	struct word word;
	size_t at = 0, run = 0;
	bool open = s->kind == SERIES_NAMES, many = false, plural = false;
	while (case_word_next(text, &at, &word)) {
		if (s->kind == SERIES_LABELS &&
		    case_label_mentions(s->noun, word.key, &many)) {
			open = true;
			plural = many;
			run = 0;
			continue;
		}
		size_t found = open ? id_find(ids, &word) : CASE_NONE;
		if (found != CASE_NONE) {
			m->other = m->other || found != self;
			run += plural;
			m->most = run > m->most ? run : m->most;
		} else if (s->kind == SERIES_LABELS) {
			open = open && strcmp(word.key, "and") == 0;
		}
	}
}

/* How many of the cases name another. */
static size_t count_mentions(struct case_work *w, const struct series *s,
			     const struct ids *ids)
{
	size_t n = 0;
	for (size_t i = 0; i < s->n; i++) {
		struct mentions m = { 0 };
		for (size_t k = s->v[i].passage; k < s->v[i].end && !m.other;
		     k++)
			read_mentions(s, ids, span_of(w->t->passages.v[k].text),
				      i, &m);
		n += m.other;
	}
	return n;
}

/* Whether what stands before the first case names them together, as the
 * children of one review. */
static bool named_together(struct case_work *w, const struct series *s,
			   const struct ids *ids)
{
	struct mentions m = { 0 };
	read_mentions(s, ids, span_of(w->t->title), CASE_NONE, &m);
	for (size_t i = 0; i < s->v[0].passage; i++)
		read_mentions(s, ids, span_of(w->t->passages.v[i].text),
			      CASE_NONE, &m);
	return m.most >= 2 && m.most + 1 >= ids->n;
}

/* ---- the signs of a case ---- */

struct counts {
	size_t age, harm, date; /* cases that have it, anywhere */
	size_t opening;         /* that say both first of all */
	size_t words;           /* of all cases */
	size_t empty;           /* cases without text */
};

static struct counts count_signs(const struct case_work *w,
				 const struct series *s)
{
	struct counts c = { 0 };
	for (size_t i = 0; i < s->n; i++) {
		const struct start *x = &s->v[i];
		struct signs first = { 0 }, all = { 0 };
		size_t left = OPENING;
		for (size_t k = x->passage; k < x->end; k++) {
			struct span text = span_of(w->t->passages.v[k].text);
			if (left)
				left -= case_signs_read(&first, text, left);
			case_signs_read(&all, text, ALL);
		}
		c.empty += x->end <= x->passage;
		c.age += all.age || all.stage;
		c.harm += all.harm;
		c.date += all.date;
		c.opening += (first.age || first.stage) && first.harm;
		c.words += w->words[x->end] - w->words[x->passage];
	}
	return c;
}

/* What the cases could be part of: all but the front and reference matter. */
static size_t words_to_cover(const struct case_work *w)
{
	size_t n = 0;
	for (size_t i = 0; i < w->t->passages.n; i++) {
		const struct text_passage *p = &w->t->passages.v[i];
		enum text_section kind = w->t->sections.v[p->section].kind;
		if (kind != TEXT_FRONT && kind != TEXT_GLOSSARY &&
		    kind != TEXT_REFERENCES)
			n += w->words[i + 1] - w->words[i];
	}
	return n;
}

/* ---- all of it ---- */

struct demand {
	size_t least;   /* cases */
	unsigned cover; /* per cent of the words */
	bool all_signs; /* of every case */
	size_t mention; /* one of so many may name another */
};

static struct demand demand_of(const struct case_work *w,
			       const struct series *s)
{
	struct demand d = { .least = 2, .cover = 60, .mention = 3 };
	if (s->kind == SERIES_LABELS && case_label_is_child(s->noun)) {
		d.least = 3;
		d.cover = 75;
	} else if (s->kind != SERIES_LABELS) {
		d.least = 3;
		d.cover = s->kind == SERIES_NAMES ? 80 : 70;
	}
	if (title_has(w->t, of_teaching)) {
		d.all_signs = true;
		d.cover = 80;
	}
	d.all_signs = d.all_signs || s->n == 2;
	return d;
}

static bool have_signs(const struct series *s, const struct counts *c,
		       const struct demand *d)
{
	size_t n = s->n;
	if (c->empty)
		return false;
	if (d->all_signs)
		return c->harm == n && c->age == n && c->date == n;
	if (s->kind != SERIES_LABELS && c->opening < n - n / OPENING_OF)
		return false;
	return c->harm >= n - n / HARM_OF && c->age >= n - n / AGE_OF &&
	       c->date >= n - n / DATE_OF;
}

bool case_series_check(struct case_work *w, const struct series *s,
		       const char **why)
{
	struct demand d = demand_of(w, s);
	struct ids ids = { 0 };
	struct counts c = count_signs(w, s);
	size_t words = words_to_cover(w);
	*why = "";
	if (s->n < d.least)
		*why = "they are too few for a collection";
	else if (case_title_is_one_case(w, s))
		*why = "the title is that of one review";
	else if (!have_signs(s, &c, &d))
		*why = "not each tells a case, with an age, a harm and a date";
	else if (c.words * 100 < words * d.cover)
		*why = arena_fmt(w->a, "they hold only %zu%% of the text",
				 words ? c.words * 100 / words : 0);
	if (**why || s->kind == SERIES_NUMBERS)
		return !**why;
	ids = ids_of(w, s);
	if (count_mentions(w, s, &ids) * d.mention >= s->n)
		*why = "they speak of one another";
	else if (s->kind == SERIES_LABELS && case_label_is_child(s->noun) &&
		 !title_has(w->t, of_many) && named_together(w, s, &ids))
		*why = "the report names them together as its subject";
	return !**why;
}
