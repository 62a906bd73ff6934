/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be wrong with a review though each of its cells is right. */
#include "parse.h"

/* The first and last day that a date can mean, as yyyymmdd. */
struct span {
	int first, last;
};

static struct span span_of(const struct text_date *d)
{
	int from = 1, to = 12, day = d->day;
	switch (d->precision) {
	case TEXT_DAY:
		return (struct span){ d->year * 10000 + d->month * 100 + day,
				      d->year * 10000 + d->month * 100 + day };
	case TEXT_MONTH:
		from = to = d->month;
		break;
	case TEXT_QUARTER:
		from = 3 * d->month - 2;
		to = 3 * d->month;
		break;
	case TEXT_SEASON: /* winter runs into the next year, or began before */
		from = d->month == 4 ? 1 : 3 * d->month;
		to = d->month == 4 ? 14 : 3 * d->month + 2;
		break;
	case TEXT_YEAR:
	case TEXT_NO_DATE:
		break;
	}
	int next = (to - 1) / 12;
	return (struct span){ d->year * 10000 + from * 100 + 1,
			      (d->year + next) * 10000 +
				      (to - 12 * next) * 100 + 31 };
}

static const struct catalogue_fact *find(const struct catalogue_review *r,
					 const char *name)
{
	for (size_t i = 0; i < r->facts.n; i++)
		if (str_eq(r->facts.v[i].name, name))
			return &r->facts.v[i];
	return NULL;
}

static void check_order(const struct parse *p, const struct catalogue_review *r,
			const char *before, const char *after)
{
	const struct catalogue_fact *x = find(r, before), *y = find(r, after);
	struct text_date dx, dy;
	if (!x || !y || !text_date_parse(x->raw, &dx) ||
	    !text_date_parse(y->raw, &dy) ||
	    span_of(&dy).last >= span_of(&dx).first)
		return;
	diag_add(p->d, DIAG_WARNING, "date-order",
		 (struct diag_at){ p->name, 0, y->line, y->col },
		 "review \"%s\": %s %s is before %s %s (line %d)", r->key,
		 after, y->value, before, x->value, x->line);
}

static void check_dates(const struct parse *p, const struct catalogue_review *r)
{
	static const char *const pairs[][2] = {
		{ "incident", "aware" },        { "incident", "notified" },
		{ "incident", "rapid_review" }, { "incident", "decision" },
		{ "incident", "completed" },    { "incident", "published" },
		{ "decision", "completed" },    { "decision", "published" },
		{ "period_from", "period_to" }, { "published", "removed" },
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		check_order(p, r, pairs[i][0], pairs[i][1]);
}

static void check_children(const struct parse *p, const size_t *described,
			   size_t review)
{
	const struct catalogue_review *r = &p->out->reviews.v[review];
	const struct catalogue_fact *f = find(r, "children");
	int64_t said;
	if (!f || !str_int(f->value, 0, INT32_MAX, &said) ||
	    (size_t)said >= described[review])
		return;
	diag_add(p->d, DIAG_WARNING, "children-count",
		 (struct diag_at){ p->name, 0, f->line, f->col },
		 "review \"%s\": column \"children\" says %s, but rows tell of "
		 "%zu",
		 r->key, f->value, described[review]);
}

void check_reviews(const struct parse *p)
{
	const struct catalogue *c = p->out;
	struct arena a = { 0 };
	size_t *described =
		arena_alloc(&a, (c->reviews.n + 1) * sizeof *described);
	for (size_t i = 0; i < c->children.n; i++)
		described[c->children.v[i].review]++;
	for (size_t i = 0; i < c->reviews.n; i++) {
		check_dates(p, &c->reviews.v[i]);
		check_children(p, described, i);
	}
	arena_release(&a);
}

void check_words(const struct parse *p)
{
	for (size_t i = 0; i < p->unknown.n; i++) {
		const struct unknown_word *w = &p->unknown.v[i];
		struct buf more = { 0 };
		if (w->n > 1)
			buf_fmt(&more, " (first of %zu rows)", w->n);
		diag_add(p->d, DIAG_WARNING, "unknown-word", w->at,
			 "column \"%s\": \"%s\" is none of %s; kept as "
			 "written%s",
			 w->column, w->word, w->words, buf_text(&more));
		buf_release(&more);
	}
}
