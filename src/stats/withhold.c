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

static void round_cell(const struct stats_query *q,
		       const struct disclose_rule *rule,
		       enum disclose_level level, struct stats_cell *c)
{
	const double none = (double)NAN;
	int64_t rest = c->N - c->n;
	c->n = disclose_round(rule, level, c->n);
	c->ratio = (struct maths_value){ none, none, none };
	if (q->kind == STATS_RATES) {
		c->rate = maths_rate(c->n, (double)c->N, PER, MATHS_Z95);
		return;
	}
	/* Of values, what is not known is printed, not N. */
	c->N = q->kind == STATS_VALUES
		       ? c->n + disclose_round(rule, level, rest)
		       : disclose_round(rule, level, c->N);
	if (isnan(c->percent))
		return;
	drop_share(c);
	if (c->N <= 0)
		return;
	struct maths_value v = maths_proportion(c->n, c->N, MATHS_Z95);
	c->percent = 100 * v.value;
	c->lo = q->interval ? 100 * v.lo : none;
	c->hi = q->interval ? 100 * v.hi : none;
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
	size_t n = 0, dropped = 0;
	for (size_t i = 0; i < t->n_notes; i++) {
		bool told = in_span(&t->told, i);
		if (told && has_digit(t->notes[i]))
			dropped++;
		else if (told || i < t->told.from || in_span(&t->tested, i))
			v[n++] = t->notes[i];
		else
			v[n++] = settle(a, h, t->notes[i]);
	}
	if (dropped)
		v[n++] = "Notes with numbers from the data are left out.";
	t->notes = v;
	t->n_notes = n;
	t->told = t->tested = (struct stats_span){ 0 };
}

static void settle_test(struct arena *a, struct stats_table *t, bool lost,
			bool rounded)
{
	bool tested = t->row_tests || t->test.method;
	if (!lost && !rounded)
		return;
	stats_test_drop(a, t);
	if (!lost) {
		stats_test(a, t);
		return;
	}
	if (!tested)
		return;
	const char **v = arena_alloc(a, (t->n_notes + 1) * sizeof *v);
	for (size_t i = 0; i < t->n_notes; i++)
		v[i] = t->notes[i];
	v[t->n_notes++] = "Tests are left out, because figures of this table "
			  "are withheld.";
	t->notes = v;
}

/* A ratio to the population is of the sum of its column. */
static void drop_ratios(struct stats_table *t)
{
	const double none = (double)NAN;
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		t->cells[i].ratio = (struct maths_value){ none, none, none };
}

void withhold_words(struct arena *a, struct stats_table *t,
		    const struct hiding *h, bool lost)
{
	bool rounded = h->rule->round_to[h->level] > 1;
	t->hidden = h->rule->symbol;
	t->round_to = rounded ? h->rule->round_to[h->level] : 0;
	t->reviews = 0;
	if (rounded && !t->N_hidden)
		t->N = disclose_round(h->rule, h->level, t->N);
	t->title = stats_title(a, t);
	if (lost || rounded)
		drop_ratios(t);
	/* Before the notes, of which those about the test are at the end. */
	settle_test(a, t, lost, rounded);
	settle_notes(a, t, h);
}
