/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys of a header mean where they are not given, and what they must
 * be together. */
#include "header.h"

void stats_blank(struct stats_query *q)
{
	const char **const texts[] = {
		&q->place,       &q->title, &q->about, &q->unit,  &q->base,
		&q->row,         &q->pivot, &q->order, &q->chart, &q->measure,
		&q->pivot_order, &q->x,     &q->y,
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = "";
	q->missing = q->pivot_missing = "Not stated";
	q->packs = STATS_IN_TRIENNIAL | STATS_IN_ANNUAL | STATS_IN_AREA;
}

static bool of_time(const char *order)
{
	return str_eq(order, "years") || str_eq(order, "periods");
}

/* Whether N is a sum of n. */
static bool sums_bases(const struct stats_query *q)
{
	return q->percent != STATS_NO_PERCENT &&
	       q->percent != STATS_PERCENT_OWN;
}

void stats_defaults(struct reader *r)
{
	struct stats_query *q = r->q;
	if (!r->totals_given)
		q->total_row = q->total_column =
			q->percent != STATS_PERCENT_OWN &&
			q->kind != STATS_RATES;
	if (r->adds_given && !q->adds && !r->totals_given)
		q->total_row = q->total_column = false;
	if (!*q->pivot)
		q->total_column = false;
	if (!r->compare_given)
		q->compare = (q->percent || q->kind != STATS_COUNTS) &&
			     !of_time(q->order) && !of_time(q->pivot_order);
	if (!r->adds_given)
		q->adds = q->total_row || q->total_column || sums_bases(q);
}

static bool declares(const struct stats_query *q, enum stats_role role)
{
	for (size_t i = 0; i < q->columns.n; i++)
		if (str_eq(q->columns.v[i].name, stats_roles[role]))
			return true;
	return false;
}

static void fault(struct reader *r, const char *text)
{
	stats_fault(r, 1, 0, text);
}

/* The columns that a kind must have, and must not have. */
static void require_roles(struct reader *r)
{
	static const struct {
		enum stats_role role;
		bool counts, values, rates; /* whether it is needed there */
		bool optional;              /* for counts */
	} roles[] = {
		{ ROLE_ROW, true, true, true, false },
		{ ROLE_N, true, false, true, false },
		{ ROLE_REVIEWS, true, false, true, false },
		{ ROLE_VALUE, false, true, false, false },
		{ ROLE_REVIEW, false, true, false, false },
		{ ROLE_POPULATION, false, false, true, true },
	};
	const struct stats_query *q = r->q;
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
		bool needed = q->kind == STATS_COUNTS   ? roles[i].counts
			      : q->kind == STATS_VALUES ? roles[i].values
							: roles[i].rates;
		bool there = declares(q, roles[i].role);
		const char *name = stats_roles[roles[i].role];
		if (needed && !there)
			fault(r, arena_fmt(r->a, "column %s is not declared",
					   name));
		if (!needed && there &&
		    !(q->kind == STATS_COUNTS && roles[i].optional))
			fault(r, arena_fmt(r->a,
					   "column %s: not in a table of this "
					   "kind",
					   name));
	}
}

static void require_columns(struct reader *r)
{
	const struct stats_query *q = r->q;
	require_roles(r);
	if (declares(q, ROLE_COL) != (*q->pivot != '\0'))
		fault(r, "a table with a pivot declares `column: col`, and "
			 "only such a table");
	if (declares(q, ROLE_BASE) != (q->percent == STATS_PERCENT_OWN))
		fault(r, "a table with `percent: own` declares `column: base`, "
			 "and only such a table");
}

static void require_kind(struct reader *r)
{
	const struct stats_query *q = r->q;
	if (q->kind == STATS_COUNTS)
		return;
	if (q->percent || q->interval)
		fault(r, "a table of values or rates has no percentages");
	if (q->test)
		fault(r, "a table of values or rates has no test");
	if (q->kind == STATS_RATES && q->total_column)
		fault(r, "rates do not add up over columns: `totals: row` or "
			 "none");
}

static void require_test(struct reader *r)
{
	const struct stats_query *q = r->q;
	bool own = q->percent == STATS_PERCENT_OWN;
	if (q->test && !*q->pivot)
		fault(r, "a test compares columns: it needs a pivot");
	if (q->test == STATS_TEST_ASSOCIATION && own)
		fault(r, "`test: association` needs categories that exclude "
			 "each other; with `percent: own`, `test: rows`");
	if ((q->test == STATS_TEST_ROWS || q->test == STATS_TEST_TREND) &&
	    !own && q->percent != STATS_PERCENT_COLUMN)
		fault(r, "`test: rows` and `test: trend` compare shares of "
			 "columns: `percent: column` or `own`");
}

static void require_chart(struct reader *r)
{
	const struct stats_query *q = r->q;
	bool pivot =
		str_eq(q->chart, "pyramid") || str_eq(q->chart, "multiples");
	if (pivot && !*q->pivot)
		fault(r, arena_fmt(r->a, "chart: %s needs a pivot", q->chart));
	if (str_eq(q->chart, "lags") && q->kind != STATS_VALUES)
		fault(r, "chart: lags needs `kind: values`");
}

void stats_require(struct reader *r)
{
	const struct stats_query *q = r->q;
	const struct {
		const char *name, *value;
	} needed[] = { { "title", q->title },
		       { "about", q->about },
		       { "unit", q->unit },
		       { "row", q->row } };
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (!*needed[i].value)
			fault(r, arena_fmt(r->a, "the key \"%s\" is missing",
					   needed[i].name));
	require_columns(r);
	require_kind(r);
	require_test(r);
	require_chart(r);
	if ((*q->measure != '\0') != (q->kind == STATS_VALUES))
		fault(r, "a table of `kind: values` says in `measure:` what "
			 "the numbers are, and only such a table");
	if (q->percent && !*q->base)
		fault(r, "a table with percentages says in `base:` what N is");
	if (q->interval && !q->percent)
		fault(r, "an interval needs percentages");
	if (r->adds_given && !q->adds &&
	    (q->total_row || q->total_column || sums_bases(q)))
		fault(r, "with `adds: no` there is no total, and no percentage "
			 "of a column, row or table: those are sums");
	if (q->percent == STATS_PERCENT_OWN && q->total_row)
		fault(r, "with `percent: own` there is no total row");
}
