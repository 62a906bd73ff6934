/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words over the years. */
#include <stdlib.h>
#include <string.h>

#include "parts.h"

/* Years that a report may have; anything else is a slip of the catalogue. */
#define YEAR_MIN 1900
#define YEAR_MAX 2100
#define N_YEARS  (YEAR_MAX - YEAR_MIN + 1)

struct counter {
	const struct theme_set *set;
	struct theme_matcher *matcher;
	enum probe_by by;
	/* Which series a rule of a theme belongs to, or -1. */
	int (*series_of)(const struct counter *c, const struct theme_tag *t);
	size_t theme;
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

static int count_document(void *ctx, struct arena *a,
			  const struct store_texts *x, struct err *e)
{
	struct counter *c = ctx;
	size_t year = year_of(c, x);
	(void)e;
	if (once_first(&c->counted, &c->a, x->review, ""))
		c->reviews[year]++;
	struct theme_tags *tags = probe_tags(c->matcher, a, x, &c->diags);
	for (size_t i = 0; i < x->passages.n; i++) {
		const struct store_evidence *v = &x->passages.v[i];
		if (!once_first(&c->seen, &c->a, x->review, v->text))
			continue;
		c->words[year] += text_words(v->text);
		for (size_t k = 0; k < tags[i].n; k++) {
			int s = c->series_of(c, &tags[i].v[k]);
			if (s >= 0)
				c->n[(size_t)s * (N_YEARS + 1) + year]++;
		}
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
	c->matcher = theme_matcher_new(c->set);
	int ret = store_each_document(s, NULL, count_document, c, e);
	if (ret == 0)
		fill(c, a, out, labels);
	theme_matcher_free(c->matcher);
	arena_release(&c->a);
	return ret;
}

/* ---- terms ---- */

static int by_theme(const struct counter *c, const struct theme_tag *t)
{
	(void)c;
	return (int)t->theme;
}

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

int probe_trend_terms(struct store *s, struct arena *a,
		      const char *const *terms, size_t n, enum probe_by by,
		      struct probe_trend *out, struct err *e)
{
	struct counter *c = ARENA_NEW(a, struct counter);
	struct theme_set *set = theme_set_new();
	struct diags d = { .a = a };
	int ret = -1;
	for (size_t i = 0; i < n; i++)
		if (add_term(set, a, i, terms[i], e) < 0)
			goto out;
	if (theme_set_compile(set, &d, e) < 0)
		goto out;
	c->set = set;
	c->by = by;
	c->series_of = by_theme;
	c->n_series = n;
	ret = run(s, a, c, terms, out, e);
out:
	theme_set_free(set);
	return ret;
}

/* ---- a theme, its words of today and its older ones ---- */

static int by_age(const struct counter *c, const struct theme_tag *t)
{
	if (t->theme != c->theme)
		return -1;
	for (size_t i = 0; i < theme_rule_count(c->set, c->theme); i++) {
		const struct theme_rule *r = theme_rule(c->set, c->theme, i);
		if (r->role == THEME_OLDER_TERM && r->text == t->rule)
			return 1;
	}
	return 0;
}

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
	c->set = set;
	c->theme = theme;
	c->by = by;
	c->series_of = by_age;
	c->n_series = 2;
	return run(s, a, c, labels, out, e);
}
