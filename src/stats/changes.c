/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Change between two periods as a table for emit. */
#include <math.h>

#include "table.h"
#include "tests.h"

static bool has_cols(const struct stats_changes *x)
{
	for (size_t i = 0; i < x->n; i++)
		if (*x->v[i].col)
			return true;
	return false;
}

struct face { /* what the figures of a table are called */
	const char *names[5], *titles[5];
};

static const struct face faces[] = {
	[STATS_COUNTS] = { { "n", "base", "percent" }, { "n", "N", "%" } },
	[STATS_VALUES] = { { "n", "median", "q1", "q3" },
			   { "n", "median", "1st quartile", "3rd quartile" } },
	[STATS_RATES] = { { "n", "rate", "low", "high" },
			  { "n", "per 100,000 a year", "95% from", "95% to" } },
};

static void typed_columns(struct sheet *s, const struct stats_changes *x,
			  bool now)
{
	const struct stats_query *q = x->now->query;
	const struct face *f = &faces[q->kind];
	const char *period = now ? stats_period_of(x->now, "Now")
				 : stats_period_of(x->before, "Before");
	size_t n = q->kind == STATS_COUNTS && !q->percent ? 1 : 5;
	for (size_t i = 0; i < n && f->names[i]; i++)
		sheet_column(s,
			     arena_fmt(s->a, "%s%s", now ? "" : "before_",
				       f->names[i]),
			     arena_fmt(s->a, "%s %s", period, f->titles[i]),
			     true);
}

/* Of rounded counts no change is told; files keep its columns, empty. */
static bool has_change(const struct sheet *s, bool compact)
{
	const struct stats_query *q = s->t->query;
	if (compact && s->t->round_to)
		return false;
	return q->kind == STATS_RATES ||
	       (q->kind == STATS_COUNTS && q->percent);
}

static void change_columns(struct sheet *s, const struct stats_query *q,
			   bool compact)
{
	bool rates = q->kind == STATS_RATES;
	const char *name = rates ? "ratio" : "change";
	if (!has_change(s, compact))
		return;
	sheet_column(s, name,
		     !compact ? (rates ? "Ratio" : "Change")
		     : rates  ? "Ratio (95%)"
			      : "Change in points (95%)",
		     !compact);
	if (!compact) {
		sheet_column(s, arena_fmt(s->a, "%s_low", name), "95% from",
			     true);
		sheet_column(s, arena_fmt(s->a, "%s_high", name), "95% to",
			     true);
	}
	if (rates)
		return;
	sheet_column(s, "p", "p", !compact);
	sheet_column(s, "p_adjusted", "Adjusted p", !compact);
}

/* "2014-17", and ", N = 44" where all figures of the period share it. */
static const char *heading(struct sheet *s, const struct stats_changes *x,
			   bool now)
{
	const char *period = now ? stats_period_of(x->now, "Now")
				 : stats_period_of(x->before, "Before");
	const struct stats_query *q = x->now->query;
	int64_t N = 0;
	for (size_t i = 0; i < x->n; i++) {
		const struct stats_cell *c =
			now ? &x->v[i].now : &x->v[i].before;
		if (c->hidden || c->base_hidden || (N && c->N && c->N != N))
			return period;
		N = c->N ? c->N : N;
	}
	if (q->kind != STATS_COUNTS || !q->percent || !N)
		return period;
	return arena_fmt(s->a, "%s, N = %lld", period, (long long)N);
}

static void columns(struct sheet *s, const struct stats_changes *x,
		    bool compact)
{
	sheet_column(s, "row", x->now->row_title, false);
	if (has_cols(x))
		sheet_column(s, "column", x->now->query->pivot, false);
	for (int now = 0; now < 2; now++) {
		if (!compact)
			typed_columns(s, x, now);
		else
			sheet_column(s, now ? "now" : "before",
				     heading(s, x, now), false);
	}
	change_columns(s, x->now->query, compact);
}

static void typed_figures(struct sheet *s, const struct stats_table *t,
			  const struct stats_cell *c)
{
	const struct stats_query *q = t->query;
	bool hidden = c->hidden, empty = hidden || !c->n;
	const double none = (double)NAN;
	const double values[] = { c->values.median, c->values.q1,
				  c->values.q3 };
	const double rates[] = { c->rate.value, c->rate.lo, c->rate.hi };
	sheet_cell(s, hidden ? t->hidden : sheet_whole(s->a, c->n), c);
	if (q->kind == STATS_COUNTS && q->percent) {
		sheet_cell(s,
			   c->base_hidden ? t->hidden
			   : c->N         ? sheet_whole(s->a, c->N)
					  : "",
			   NULL);
		sheet_cell(s, sheet_percent(s->a, t, c->percent), NULL);
	}
	for (size_t i = 0; i < 3 && q->kind == STATS_VALUES; i++)
		sheet_cell(s, sheet_tenth(s->a, empty ? none : values[i]),
			   NULL);
	for (size_t i = 0; i < 3 && q->kind == STATS_RATES; i++)
		sheet_cell(s, sheet_decimal(s->a, hidden ? none : rates[i], 2),
			   NULL);
}

/* "12 (34.3%)", "12: 24.0 (10.0–31.5)", "12: 0.63 (0.50–0.80)" */
static const char *compact_figures(struct arena *a, const struct stats_table *t,
				   const struct stats_cell *c)
{
	const struct stats_query *q = t->query;
	const struct maths_summary *v = &c->values;
	if (c->hidden || q->kind == STATS_COUNTS)
		return sheet_share(a, t, c);
	if (q->kind == STATS_VALUES && c->n && !isnan(v->median))
		return arena_fmt(a, "%lld: %s (%s–%s)", (long long)c->n,
				 sheet_tenth(a, v->median),
				 sheet_tenth(a, v->q1), sheet_tenth(a, v->q3));
	if (q->kind == STATS_RATES && !isnan(c->rate.value))
		return arena_fmt(a, "%lld: %s", (long long)c->n,
				 sheet_interval(a, &c->rate));
	return sheet_whole(a, c->n);
}

static void change_figures(struct sheet *s, const struct stats_change *x,
			   const struct stats_query *q, bool compact)
{
	bool rates = q->kind == STATS_RATES;
	struct maths_value v = x->points;
	if (!has_change(s, compact))
		return;
	if (rates && !s->t->round_to && !x->now.hidden && !x->before.hidden)
		v = maths_rate_ratio(x->now.n, (double)x->now.N, x->before.n,
				     (double)x->before.N, MATHS_Z95);
	const double parts[] = { v.value, v.lo, v.hi };
	if (compact)
		sheet_cell(s,
			   rates ? sheet_interval(s->a, &v)
				 : sheet_points(s->a, &v),
			   NULL);
	for (size_t i = 0; i < 3 && !compact; i++)
		sheet_cell(s, sheet_decimal(s->a, parts[i], rates ? 4 : 1),
			   NULL);
	if (rates)
		return;
	sheet_cell(s, sheet_p(s->a, x->test.p, compact), NULL);
	sheet_cell(s, sheet_p(s->a, x->q, compact), NULL);
}

void stats_emit_changes(struct arena *a, const struct stats_changes *x,
			bool compact, struct emit_table *out)
{
	struct sheet s = { .a = a, .t = x->now };
	bool cols = has_cols(x);
	columns(&s, x, compact);
	for (size_t i = 0; i < x->n; i++) {
		const struct stats_change *c = &x->v[i];
		sheet_cell(&s, c->row, NULL);
		if (cols)
			sheet_cell(&s, c->col, NULL);
		if (compact) {
			sheet_cell(&s,
				   compact_figures(a, x->before, &c->before),
				   &c->before);
			sheet_cell(&s, compact_figures(a, x->now, &c->now),
				   &c->now);
		} else {
			typed_figures(&s, x->before, &c->before);
			typed_figures(&s, x->now, &c->now);
		}
		change_figures(&s, c, x->now->query, compact);
	}
	*out = (struct emit_table){ .title = x->title,
				    .about = x->about,
				    .notes = x->notes,
				    .n_notes = x->n_notes };
	sheet_close(&s, out);
}
