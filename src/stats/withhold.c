/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Takes out of a table what a verdict says, with all that was computed from it,
 * and rounds what stays.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "protect.h"
#include "table.h"
#include "tests.h"

#define PER 100000
/* A percentage needs a base of as many steps of rounding. */
#define ROUNDED_LEAST 20

/* What needs N. */
static void drop_share(struct stats_cell *c)
{
	const double none = (double)NAN;
	c->percent = c->lo = c->hi = none;
	c->ratio = (struct maths_value){ none, none, none };
}

static void drop_all(struct stats_cell *c, enum stats_hidden why)
{
	bool filled = c->filled;
	*c = (struct stats_cell){ .filled = filled, .hidden = why };
	stats_cell_blank(c);
}

/* What a rounded count is off by must not be much of what is computed. */
static bool enough(int64_t n, int64_t step)
{
	return n >= ROUNDED_LEAST * step;
}

/* Of rounded counts there is a percentage, or a rate, where they are large;
 * intervals would claim a precision that they do not have. */
static void round_cell(const struct stats_query *q,
		       const struct disclose_rule *rule,
		       enum disclose_level level, struct stats_cell *c)
{
	const double none = (double)NAN;
	int64_t step = rule->round_to[level], rest = c->N - c->n;
	bool share = !isnan(c->percent), rate = !isnan(c->rate.value);
	c->n = disclose_round(rule, level, c->n);
	drop_share(c);
	c->rate = (struct maths_value){ none, none, none };
	if (q->kind == STATS_RATES) {
		if (rate && enough(c->n, step))
			c->rate.value = PER * (double)c->n / (double)c->N;
		return;
	}
	/* Of values, what is not known is printed, not N. */
	c->N = q->kind == STATS_VALUES
		       ? c->n + disclose_round(rule, level, rest)
		       : disclose_round(rule, level, c->N);
	if (share && enough(c->N, step))
		c->percent = round(100 * (double)c->n / (double)c->N);
}

void withhold_cell(const struct stats_table *t, const struct disclose_rule *r,
		   enum disclose_level level, struct verdict v,
		   struct stats_cell *c)
{
	const double none = (double)NAN;
	c->keys = NULL;
	c->n_keys = 0;
	if (v.n) {
		drop_all(c, v.n);
		return;
	}
	/* The least and the greatest are single children; a mean of few gives
	 * their sum. */
	c->values.min = c->values.max = c->values.mean = none;
	if (c->n <= r->threshold)
		c->values.median = c->values.q1 = c->values.q3 = none;
	if (r->round_to[level] > 1)
		round_cell(t->query, r, level, c);
	if (v.base) {
		c->N = 0;
		c->base_hidden = true;
		drop_share(c);
	}
}

/* ---- words ---- */

static bool withheld_value(const struct hiding *h, int64_t n)
{
	if (n >= 1 && n <= h->rule->threshold)
		return true;
	for (size_t i = 0; i < h->n_values; i++)
		if (h->values[i] == n)
			return true;
	return false;
}

/* The length of a number at p: its digits with what joins them to more digits,
 * as in 1.9, 1,704 and 2014-15. */
static size_t number(const char *p)
{
	static const char digits[] = "0123456789";
	size_t n = strspn(p, digits);
	while (p[n] && strchr(".,-/", p[n])) {
		size_t more = strspn(p + n + 1, digits);
		if (!more)
			break;
		n += 1 + more;
	}
	return n;
}

/* "1,704" and "35" as a count; -1: a decimal, a year of two, … */
static int64_t count_of(const char *p, size_t n)
{
	int64_t v = 0;
	for (size_t i = 0; i < n; i++) {
		if (p[i] == ',')
			continue;
		if (p[i] < '0' || p[i] > '9' || v > INT32_MAX)
			return -1;
		v = 10 * v + (p[i] - '0');
	}
	return v;
}

static bool has_digit(const char *s)
{
	return strpbrk(s, "0123456789") != NULL;
}

/* The note with its counts as the rule prints them. */
static const char *settle(struct arena *a, const struct hiding *h,
			  const char *note)
{
	struct buf b = { 0 };
	for (const char *p = note; *p;) {
		size_t n = number(p);
		int64_t v = n ? count_of(p, n) : -1;
		if (!n)
			buf_char(&b, *p);
		else if (v >= 0 && withheld_value(h, v))
			buf_str(&b, h->rule->symbol);
		else
			buf_add(&b, p, n);
		p += n ? n : 1;
	}
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

static bool in_span(const struct stats_span *s, size_t i)
{
	return i >= s->from && i - s->from < s->n;
}

/* Notes of the query file stay; those that the SELECT made go when they have a
 * number, which is of nothing that could be weighed; others lose numbers that
 * are withheld. */
static void settle_notes(struct arena *a, struct stats_table *t,
			 const struct hiding *h)
{
	const char **v = arena_alloc(a, (t->n_notes + 2) * sizeof *v);
	struct stats_span tested = { 0 };
	size_t n = 0, dropped = 0;
	for (size_t i = 0; i < t->n_notes; i++) {
		bool told = in_span(&t->told, i);
		bool test = in_span(&t->tested, i);
		if (test && !tested.n++)
			tested.from = n;
		if (told && has_digit(t->notes[i]))
			dropped++;
		else if (told || i < t->told.from || test)
			v[n++] = t->notes[i];
		else
			v[n++] = settle(a, h, t->notes[i]);
	}
	if (dropped)
		v[n++] = "Notes with numbers from the data are left out.";
	t->notes = v;
	t->n_notes = n;
	t->told = (struct stats_span){ 0 };
	t->tested = tested;
}

static void settle_test(struct arena *a, struct stats_table *t, bool lost,
			bool rounded)
{
	bool tested = t->row_tests || t->test.method;
	if (!lost && !rounded)
		return;
	stats_test_drop(a, t);
	if (!tested)
		return;
	const char **v = arena_alloc(a, (t->n_notes + 1) * sizeof *v);
	for (size_t i = 0; i < t->n_notes; i++)
		v[i] = t->notes[i];
	t->tested = (struct stats_span){ t->n_notes, 1 };
	v[t->n_notes++] = rounded ? "Tests are left out, because counts are "
				    "rounded."
				  : "Tests are left out, because figures of "
				    "this table are withheld.";
	t->notes = v;
}

/* A ratio to the population is of the sum of its column. */
static void drop_ratios(struct stats_table *t)
{
	const double none = (double)NAN;
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		t->cells[i].ratio = (struct maths_value){ none, none, none };
}

/* The last note: which rule was used, and how the numbers were changed. */
static void say_control(struct arena *a, struct stats_table *t,
			const struct hiding *h)
{
	const char **v = arena_alloc(a, (t->n_notes + 1) * sizeof *v);
	const struct disclose_rule *r = h->rule;
	bool counts = t->query->kind == STATS_COUNTS && t->query->percent;
	for (size_t i = 0; i < t->n_notes; i++)
		v[i] = t->notes[i];
	t->control = arena_fmt(
		a,
		"%s: withheld by disclosure control (rule %s: numbers of 1 to "
		"%lld, and others that they could be worked out from).",
		r->symbol, r->name, (long long)r->threshold);
	if (t->round_to)
		t->control = arena_fmt(
			a, "%s Counts are rounded to the nearest %lld.",
			t->control, (long long)t->round_to);
	if (t->round_to && counts)
		t->control = arena_fmt(
			a,
			"%s Percentages are of rounded counts, without "
			"intervals, and only where N is %lld or more.",
			t->control, (long long)(ROUNDED_LEAST * t->round_to));
	v[t->n_notes++] = t->control;
	t->notes = v;
}

void withhold_words(struct arena *a, struct stats_table *t,
		    const struct hiding *h, bool lost)
{
	int64_t step = h->rule->round_to[h->level];
	bool rounded = step > 1;
	t->hidden = h->rule->symbol;
	t->round_to = rounded ? step : 0;
	t->reviews = 0;
	if (rounded && !t->N_hidden)
		t->N = disclose_round(h->rule, h->level, t->N);
	t->title = stats_title(a, t);
	if (lost || rounded)
		drop_ratios(t);
	if (rounded)
		t->about = stats_about_rounded(a, t->about);
	/* Before the notes, of which those about the test are at the end. */
	settle_test(a, t, lost, rounded);
	settle_notes(a, t, h);
	say_control(a, t, h);
}
