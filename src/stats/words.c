/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table says about itself: title, unit, base, period, notes. */
#include <string.h>

#include "query.h"
#include "table.h"

/* Words in braces that depend on the basis of dates. */
static const struct {
	const char *token, *incident, *published;
} tokens[] = {
	{ "{dates}", "incident", "publication" },
	{ "{years}", "financial years, April to March", "calendar years" },
};

const char *stats_words(struct arena *a, const char *s, enum stats_by by)
{
	struct buf b = { 0 };
	if (!strchr(s, '{'))
		return s;
	while (*s) {
		size_t done = 0;
		for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
			if (!str_starts(s, tokens[i].token))
				continue;
			buf_str(&b, by == STATS_BY_INCIDENT
					    ? tokens[i].incident
					    : tokens[i].published);
			done = strlen(tokens[i].token);
		}
		if (!done)
			buf_char(&b, *s);
		s += done ? done : 1;
	}
	s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

const struct stats_query *stats_reword(struct arena *a,
				       const struct stats_query *q,
				       const struct stats_filter *f)
{
	struct stats_query *out = ARENA_NEW(a, struct stats_query);
	*out = *q;
	const char **const texts[] = { &out->title, &out->about, &out->base,
				       &out->row,   &out->pivot, &out->x,
				       &out->y };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = stats_words(a, *texts[i], f->by);
	out->notes.v = arena_alloc(a, (q->notes.n + 1) * sizeof *q->notes.v);
	for (size_t i = 0; i < q->notes.n; i++)
		out->notes.v[i] = stats_words(a, q->notes.v[i], f->by);
	return out;
}

/* A title ", by three years of incident" is not that of one period. */
static void name_one_period(struct arena *a, const struct stats_filter *f,
			    struct stats_table *t)
{
	static const char *const marks[] = { ", by three years of {dates}",
					     " by three years of {dates}" };
	if (!str_eq(t->query->pivot_order, "periods") || t->n_cols != 1)
		return;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *mark = stats_words(a, marks[i], f->by);
		const char *title = t->query->title;
		const char *at = strstr(title, mark);
		if (!at)
			continue;
		struct stats_query *q = ARENA_NEW(a, struct stats_query);
		*q = *t->query;
		q->title = arena_fmt(a, "%.*s%s", (int)(at - title), title,
				     at + strlen(mark));
		t->query = q;
	}
}

static bool limited(const struct stats_filter *f)
{
	return f->from || f->to;
}

/* "2014-17", "2014..", "published 2014-2016" for a title. */
static const char *period(struct arena *a, const struct stats_filter *f)
{
	bool incident = f->by == STATS_BY_INCIDENT;
	const char *what = incident ? "" : "published ";
	if (!f->to)
		return arena_fmt(a, "%sfrom %s", what,
				 stats_year_label(a, f->by, f->from));
	if (!f->from)
		return arena_fmt(a, "%sto %s", what,
				 stats_year_label(a, f->by, f->to));
	if (incident)
		return arena_fmt(a, "%d-%02d", f->from, (f->to + 1) % 100);
	if (f->from == f->to)
		return arena_fmt(a, "published %d", f->from);
	return arena_fmt(a, "published %d-%d", f->from, f->to);
}

/* The same as a sentence. */
static void put_period(struct buf *b, const struct stats_filter *f)
{
	bool incident = f->by == STATS_BY_INCIDENT;
	if (!limited(f))
		buf_fmt(b, " All dates of %s.",
			incident ? "incident" : "publication");
	else if (!incident)
		buf_fmt(b, " Published");
	else
		buf_fmt(b, " Incidents");
	if (f->from)
		buf_fmt(b, incident ? " from April %d" : " from %d", f->from);
	if (f->to)
		buf_fmt(b, incident ? " to March %d" : " to %d",
			f->to + incident);
	if (limited(f))
		buf_char(b, '.');
}

/* 1234567 → "1,234,567" */
const char *stats_thousands(struct arena *a, int64_t n)
{
	const char *digits = arena_fmt(a, "%lld", (long long)n);
	struct buf b = { 0 };
	size_t len = strlen(digits);
	for (size_t i = 0; i < len; i++) {
		if (i && (len - i) % 3 == 0)
			buf_char(&b, ',');
		buf_char(&b, digits[i]);
	}
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

const char *stats_period_of(const struct stats_table *t, const char *otherwise)
{
	return t->period && *t->period ? t->period : otherwise;
}

const char *stats_title(struct arena *a, const struct stats_table *t)
{
	const char *N = t->N_hidden ? t->hidden : stats_thousands(a, t->N);
	return arena_fmt(a, "%s (%s%s%s, N = %s)", t->query->title,
			 t->query->unit, *t->period ? ", " : "", t->period, N);
}

static const char interval_words[] = " Intervals are 95% (Wilson).";
static const char poisson_words[] = "; intervals are 95% (exact, Poisson)";
static const char ratio_words[] =
	" A ratio is the share of the group here over its share of the "
	"population, among the groups whose population is known; its interval "
	"is 95% (Wilson), the population taken as without error.";

const char *stats_about_rounded(struct arena *a, const char *about)
{
	const char *const gone[] = { interval_words, poisson_words,
				     ratio_words };
	for (size_t i = 0; i < sizeof gone / sizeof *gone; i++) {
		const char *at = strstr(about, gone[i]);
		if (at)
			about = arena_fmt(a, "%.*s%s", (int)(at - about), about,
					  at + strlen(gone[i]));
	}
	return about;
}

/* What is counted or measured, and how. */
static void put_measure(struct buf *b, const struct stats_table *t)
{
	static const char *const of[] = {
		[STATS_PERCENT_COLUMN] = "of the column",
		[STATS_PERCENT_ROW] = "of the row",
		[STATS_PERCENT_TABLE] = "of the whole table",
		[STATS_PERCENT_OWN] = "of its own base",
	};
	const struct stats_query *q = t->query;
	if (q->kind == STATS_VALUES)
		buf_fmt(b,
			" Values are %s; the unit is %s. Shown are median, "
			"lower and upper quartile, and n, how many have a "
			"value.",
			q->measure, q->unit);
	else
		buf_fmt(b, " Counts %s.", q->unit);
	if (q->kind == STATS_RATES)
		buf_fmt(b, " Rates are per 100,000 children a year%s.",
			poisson_words);
	if (q->percent)
		buf_fmt(b, " Each percentage is %s; N is %s.", of[q->percent],
			q->base);
	if (t->base_known)
		buf_str(b, " What is missing or not settled is in no base and "
			   "no total.");
	if (q->interval)
		buf_str(b, interval_words);
	if (t->has_ratio)
		buf_str(b, ratio_words);
}

static void put_scheme(struct buf *b, const struct stats_filter *f,
		       const struct stats_query *q)
{
	const char *scheme = f->setup.harm_scheme;
	if (str_starts(q->order, "harm") || str_starts(q->pivot_order, "harm"))
		buf_fmt(b, " Categories of the scheme %s.",
			scheme ? scheme : STATS_HARM_SCHEME);
}

static void put_where(struct buf *b, const struct stats_query *q,
		      const struct query *where)
{
	struct buf text = { 0 };
	bool populated = q->kind == STATS_RATES;
	query_print(where, &text);
	if (text.n)
		buf_fmt(b, " Only reviews that match: %s%s.%s", buf_text(&text),
			str_eq(q->unit, "children")
				? "; all children of those reviews are counted"
				: "",
			populated ? " The population is not limited by that."
				  : "");
	buf_release(&text);
}

static const char *about(struct arena *a, const struct stats_filter *f,
			 const struct stats_table *t)
{
	struct buf b = { 0 };
	buf_str(&b, t->query->about);
	put_measure(&b, t);
	put_scheme(&b, f, t->query);
	put_period(&b, f);
	if (f->where)
		put_where(&b, t->query, f->where);
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

void stats_describe(struct arena *a, const struct stats_filter *f,
		    const struct selection *sel, const struct raws *raw,
		    struct stats_table *t)
{
	name_one_period(a, f, t);
	t->period = limited(f) ? period(a, f) : "";
	t->title = stats_title(a, t);
	t->about = about(a, f, t);
	t->row_title = t->query->row;
	t->reviews = sel->reviews;
	stats_notes(a, f, sel, raw, t);
}
