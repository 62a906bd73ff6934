/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words over the years. */
#include <stdlib.h>
#include <string.h>

#include "parts.h"

/* Years that a report may have; anything else is a slip of the catalogue. */
#define YEAR_MIN 1900
#define YEAR_MAX 2100
#define N_YEARS  (YEAR_MAX - YEAR_MIN + 1)

/* The dictionaries, and one that is made of the terms: a theme each. */
enum { OF_THEMES, OF_TERMS, N_SETS };

enum age { ANY_AGE, OF_TODAY, OLDER };

struct series {
	int set;
	size_t theme;
	enum age age;
};

struct counter {
	const struct theme_set *sets[N_SETS]; /* or NULL */
	struct theme_matcher *matchers[N_SETS];
	enum probe_by by;
	const struct series *series;
	struct arena a;
	struct once seen;
	struct diags diags;
	size_t n_series;
	size_t *n; /* series x years; the last: undated */
	size_t words[N_YEARS + 1];
	size_t reviews[N_YEARS + 1];
	struct once counted; /* reviews */
};

static size_t year_of(const struct counter *c, const struct store_texts *x)
{
	int year = c->by == PROBE_BY_PUBLISHED ? x->published : x->incident;
	return year < YEAR_MIN || year > YEAR_MAX ? N_YEARS
						  : (size_t)(year - YEAR_MIN);
}

static bool is_older(const struct theme_set *set, const struct theme_tag *t)
{
	for (size_t i = 0; i < theme_rule_count(set, t->theme); i++) {
		const struct theme_rule *r = theme_rule(set, t->theme, i);
		if (r->role == THEME_OLDER_TERM && r->text == t->rule)
			return true;
	}
	return false;
}

static void count_tag(struct counter *c, int set, const struct theme_tag *t,
		      size_t year)
{
	for (size_t i = 0; i < c->n_series; i++) {
		const struct series *x = &c->series[i];
		if (x->set != set || x->theme != t->theme)
			continue;
		if (x->age != ANY_AGE &&
		    is_older(c->sets[set], t) != (x->age == OLDER))
			continue;
		c->n[i * (N_YEARS + 1) + year]++;
	}
}

static int count_document(void *ctx, struct arena *a,
			  const struct store_texts *x, struct err *e)
{
	struct counter *c = ctx;
	size_t year = year_of(c, x);
	(void)e;
	if (once_first(&c->counted, &c->a, x->review, ""))
		c->reviews[year]++;
	struct theme_tags *tags[N_SETS] = { 0 };
	for (int s = 0; s < N_SETS; s++)
		if (c->matchers[s])
			tags[s] = probe_tags(c->matchers[s], a, x, &c->diags);
	for (size_t i = 0; i < x->passages.n; i++) {
		const struct store_evidence *v = &x->passages.v[i];
		if (!once_first(&c->seen, &c->a, x->review, v->text))
			continue;
		c->words[year] += text_words(v->text);
		for (int s = 0; s < N_SETS; s++)
			for (size_t k = 0; tags[s] && k < tags[s][i].n; k++)
				count_tag(c, s, &tags[s][i].v[k], year);
	}
	return 0;
}

static void fill(struct counter *c, struct arena *a, struct probe_trend *out,
		 const char *const *labels)
{
	size_t first = N_YEARS, last = 0;
	for (size_t y = 0; y < N_YEARS; y++) {
		if (!c->reviews[y])
			continue;
		first = y < first ? y : first;
		last = y;
	}
	size_t n = first < N_YEARS ? last - first + 1 : 0;
	out->from = n ? YEAR_MIN + (int)first : 0;
	out->to = n ? YEAR_MIN + (int)last : -1;
	out->words = arena_alloc(a, (n + 1) * sizeof *out->words);
	out->reviews = arena_alloc(a, (n + 1) * sizeof *out->reviews);
	for (size_t y = 0; y < n; y++) {
		out->words[y] = c->words[first + y];
		out->reviews[y] = c->reviews[first + y];
	}
	out->undated_words = c->words[N_YEARS];
	out->n_series = c->n_series;
	out->series = arena_alloc(a, (c->n_series + 1) * sizeof *out->series);
	for (size_t s = 0; s < c->n_series; s++) {
		const size_t *from = c->n + s * (N_YEARS + 1);
		struct probe_series *x = &out->series[s];
		x->label = labels[s];
		x->n = arena_alloc(a, (n + 1) * sizeof *x->n);
		for (size_t y = 0; y < n; y++)
			x->total += x->n[y] = from[first + y];
		x->undated = from[N_YEARS];
		x->total += x->undated;
	}
}

static int run(struct store *s, struct arena *a, struct counter *c,
	       const char *const *labels, struct probe_trend *out,
	       struct err *e)
{
	c->diags.a = &c->a;
	c->n = arena_alloc(&c->a, c->n_series * (N_YEARS + 1) * sizeof *c->n);
	for (int i = 0; i < N_SETS; i++)
		if (c->sets[i])
			c->matchers[i] = theme_matcher_new(c->sets[i]);
	int ret = store_each_document(s, NULL, count_document, c, e);
	if (ret == 0)
		fill(c, a, out, labels);
	for (int i = 0; i < N_SETS; i++)
		theme_matcher_free(c->matchers[i]);
	arena_release(&c->a);
	return ret;
}

/* ---- terms and themes ---- */

/* A dictionary of one term. */
static int add_term(struct theme_set *set, struct arena *a, size_t i,
		    const char *term, struct err *e)
{
	struct diags d = { .a = a };
	const char *name = arena_fmt(a, "t%zu", i);
	const char *text = arena_fmt(a, "label: %zu\nterms:\n%s\n", i, term);
	if (strpbrk(term, "\r\n"))
		return err_set(e, ERR_INPUT, "a term is one line: \"%s\"",
			       term);
	if (theme_set_add(set, name, text, strlen(text), &d, e) < 0)
		return -1;
	if (theme_rule_count(set, theme_count(set) - 1) == 1)
		return 0;
	return err_set(e, ERR_INPUT, "the term \"%s\" cannot be read%s%s", term,
		       d.n ? ": " : "", d.n ? d.v[0].text : "");
}

/* The series of a term, or of all words of a theme. */
static int add_series(struct arena *a, const struct probe_asked *asked,
		      size_t i, struct theme_set *terms, struct series *out,
		      struct err *e)
{
	const struct probe_words *w = &asked->v[i];
	*out = (struct series){ OF_THEMES, w->theme, ANY_AGE };
	if (!w->term)
		return 0;
	*out = (struct series){ OF_TERMS, theme_count(terms), ANY_AGE };
	return add_term(terms, a, i, w->term, e);
}

int probe_trend_words(struct store *s, struct arena *a,
		      const struct probe_asked *asked, enum probe_by by,
		      struct probe_trend *out, struct err *e)
{
	struct counter *c = ARENA_NEW(a, struct counter);
	size_t n = asked->n;
	struct series *series = arena_alloc(a, (n + 1) * sizeof *series);
	const char **labels = arena_alloc(a, (n + 1) * sizeof *labels);
	struct theme_set *terms = theme_set_new();
	struct diags d = { .a = a };
	int ret = -1;
	for (size_t i = 0; i < n; i++) {
		const struct probe_words *w = &asked->v[i];
		if (add_series(a, asked, i, terms, &series[i], e) < 0)
			goto out;
		labels[i] = w->term;
		if (!w->term)
			labels[i] = arena_fmt(
				a, "theme %s",
				theme_info(asked->themes, w->theme)->name);
		c->sets[series[i].set] = w->term ? terms : asked->themes;
	}
	if (c->sets[OF_TERMS] && theme_set_compile(terms, &d, e) < 0)
		goto out;
	c->by = by;
	c->series = series;
	c->n_series = n;
	ret = run(s, a, c, labels, out, e);
out:
	theme_set_free(terms);
	return ret;
}

/* ---- a theme, its words of today and its older ones ---- */

int probe_trend_theme(struct store *s, struct arena *a,
		      const struct theme_set *set, size_t theme,
		      enum probe_by by, struct probe_trend *out, struct err *e)
{
	struct counter *c = ARENA_NEW(a, struct counter);
	const char *label = theme_info(set, theme)->label;
	const char *labels[] = {
		arena_fmt(a, "%s: words of today", label),
		arena_fmt(a, "%s: older words", label),
	};
	const struct series series[] = { { OF_THEMES, theme, OF_TODAY },
					 { OF_THEMES, theme, OLDER } };
	c->sets[OF_THEMES] = set;
	c->by = by;
	c->series = series;
	c->n_series = 2;
	return run(s, a, c, labels, out, e);
}
