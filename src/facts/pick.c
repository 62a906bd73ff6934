/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of several claims for a fact, the one that is given. */
#include "pick.h"

#include <string.h>

static const char *const names[N_FACTS] = {
	[FACT_KIND] = "kind",
	[FACT_AREA] = "area",
	[FACT_INCIDENT] = "incident",
	[FACT_PERIOD_FROM] = "period_from",
	[FACT_PERIOD_TO] = "period_to",
	[FACT_COMPLETED] = "completed",
	[FACT_PUBLISHED] = "published",
	[FACT_OUTCOME] = "outcome",
	[FACT_MECHANISM] = "mechanism",
	[FACT_METHODOLOGY] = "methodology",
	[FACT_REVIEWER] = "reviewer",
	[FACT_CHILDREN] = "children",
	[FACT_ALIAS] = "alias",
	[FACT_AGE] = "age",
	[FACT_SEX] = "sex",
	[FACT_ETHNICITY] = "ethnicity",
	[FACT_DISABILITY] = "disability",
	[FACT_CP_PLAN] = "cp_plan",
	[FACT_CP_PLAN_CATEGORY] = "cp_plan_category",
	[FACT_LEGAL_STATUS] = "legal_status",
};

const char *const facts_of_child[] = {
	"alias",
	"age",
	"sex",
	"ethnicity",
	"disability",
	"cp_plan",
	"cp_plan_category",
	"legal_status",
	NULL,
};

struct claim *claim_put(struct finding *f, enum fact fact, const char *value,
			const struct sentence *s, size_t first, size_t end)
{
	bool full = f->claims.n >= CLAIMS_MAX;
	struct claim *c = full ? &f->spare : ARENA_PUSH(f->a, &f->claims);
	*c = (struct claim){ .fact = fact,
			     .subject = -1,
			     .value = value,
			     .precision = "",
			     .line = s->line,
			     .first = first,
			     .end = end };
	return c;
}

void claim_put_all(struct finding *f, enum fact fact, uint32_t who,
		   const struct claim *model)
{
	for (size_t i = 0; i < f->who->n; i++) {
		if (!(who & (1U << i)) || f->claims.n >= CLAIMS_MAX)
			continue;
		struct claim c = *model;
		c.fact = fact;
		c.subject = (int)i;
		*ARENA_PUSH(f->a, &f->claims) = c;
	}
}

struct claim *claim_put_date(struct finding *f, enum fact fact,
			     const struct dated *d, const struct sentence *s)
{
	struct claim *c = claim_put(f, fact, d->d.value, s, d->first, d->end);
	c->date = d->d;
	c->precision = text_precision_name(d->d.precision);
	return c;
}

static bool is_date(const struct claim *c)
{
	return c->date.precision != TEXT_NO_DATE;
}

static bool is_age(const struct claim *c)
{
	return c->age.unit != TEXT_NO_AGE;
}

static int season_of(int month)
{
	return month == 12 || month <= 2 ? 4 : (month - 3) / 3 + 1;
}

static bool season_fits(const struct text_date *season,
			const struct text_date *b)
{
	int year = b->year;
	if (b->precision == TEXT_YEAR)
		return true;
	if (b->precision != TEXT_DAY && b->precision != TEXT_MONTH)
		return false;
	if (season_of(b->month) != season->month)
		return false;
	/* A winter has two years. */
	return year == season->year ||
	       (season->month == 4 && year == season->year + 1);
}

/* Can both be true of one day? */
static bool dates_agree(const struct text_date *a, const struct text_date *b)
{
	if (a->precision == TEXT_SEASON && b->precision != TEXT_SEASON)
		return season_fits(a, b);
	if (b->precision == TEXT_SEASON && a->precision != TEXT_SEASON)
		return season_fits(b, a);
	if (a->year != b->year)
		return false;
	if (a->precision == TEXT_YEAR || b->precision == TEXT_YEAR)
		return true;
	if (a->precision == TEXT_QUARTER || b->precision == TEXT_QUARTER)
		return a->precision == b->precision ? a->month == b->month
						    : true;
	if (a->month != b->month)
		return false;
	return a->precision != TEXT_DAY || b->precision != TEXT_DAY ||
	       a->day == b->day;
}

/* The same person, perhaps with an initial: equal last words. */
static bool names_agree(const char *a, const char *b)
{
	const char *x = strrchr(a, ' '), *y = strrchr(b, ' ');
	return str_eq_nocase(x ? x : a, y ? y : b);
}

static bool agree(const struct claim *a, const struct claim *b)
{
	if (is_date(a) && is_date(b))
		return dates_agree(&a->date, &b->date);
	if (is_age(a) && is_age(b))
		return a->age.days <= b->age.days_max &&
		       b->age.days <= a->age.days_max;
	if (a->fact == FACT_REVIEWER)
		return names_agree(a->value, b->value);
	/* One harm has many words. */
	if (a->fact == FACT_MECHANISM)
		return true;
	return str_eq_nocase(a->value, b->value);
}

/* Says b the same as a, and more exactly? */
static bool is_finer(const struct claim *b, const struct claim *a)
{
	if (!agree(a, b))
		return false;
	if (is_date(a))
		return b->date.precision < a->date.precision;
	if (is_age(a))
		return b->age.days_max - b->age.days <
		       a->age.days_max - a->age.days;
	if (a->fact == FACT_REVIEWER)
		return strlen(b->value) > strlen(a->value);
	return false;
}

static enum reading_rank rank_of(const struct finding *f, const struct claim *c)
{
	return f->r->lines.v[c->line].rank;
}

static bool is_better(const struct finding *f, const struct claim *b,
		      const struct claim *a)
{
	if (b->sure != a->sure)
		return b->sure < a->sure;
	if (rank_of(f, b) != rank_of(f, a))
		return rank_of(f, b) < rank_of(f, a);
	return b->first < a->first;
}

static bool is_for(const struct claim *c, enum fact fact, int subject)
{
	return c->fact == fact && c->subject == subject;
}

const struct claim *claim_best(const struct finding *f, enum fact fact,
			       int subject)
{
	const struct claim *best = NULL;
	for (size_t i = 0; i < f->claims.n; i++) {
		const struct claim *c = &f->claims.v[i];
		if (is_for(c, fact, subject) &&
		    (!best || is_better(f, c, best)))
			best = c;
	}
	return best;
}

/* The same said more exactly, as surely or nearly so. */
static const struct claim *finest(const struct finding *f,
				  const struct claim *best)
{
	const struct claim *c = best;
	for (size_t i = 0; i < f->claims.n; i++) {
		const struct claim *x = &f->claims.v[i];
		bool sure = x->sure <= SURE_TOLD || best->fact == FACT_REVIEWER;
		if (is_for(x, best->fact, best->subject) && sure &&
		    is_finer(x, c) && agree(x, best))
			c = x;
	}
	return c;
}

/* The first firm claim that cannot be true with the best. */
static const struct claim *contrary(const struct finding *f,
				    const struct claim *best)
{
	const struct claim *found = NULL;
	for (size_t i = 0; i < f->claims.n; i++) {
		const struct claim *x = &f->claims.v[i];
		bool firm = x->loud ||
			    (x->sure == best->sure && x->sure <= SURE_TOLD);
		if (!is_for(x, best->fact, best->subject) || !firm ||
		    agree(x, best))
			continue;
		if (!found || is_better(f, x, found))
			found = x;
	}
	return found;
}

static char *words_of(const struct finding *f, const struct claim *c)
{
	return reading_text(f->r, c->line, c->first, c->end);
}

static const char *on_page(const struct finding *f, const struct claim *c)
{
	if (f->r->t->unpaged)
		return "";
	return arena_fmt(f->a, " on page %d", f->r->lines.v[c->line].page);
}

static void warn(const struct finding *f, const struct claim *a,
		 const struct claim *b, struct diags *d)
{
	int page = f->r->lines.v[a->line].page;
	const char *child = a->subject >= 0 ? f->who->v[a->subject].alias : "";
	diag_add(d, DIAG_WARNING, "conflicting-facts",
		 (struct diag_at){ .page = f->r->t->unpaged ? 0 : page },
		 "%s%s%s: \"%s\"%s, but \"%s\"%s; the first is taken", child,
		 *child ? ", " : "", names[a->fact], words_of(f, a),
		 on_page(f, a), words_of(f, b), on_page(f, b));
}

static void give(const struct finding *f, const struct claim *c,
		 struct facts *out)
{
	const struct reading *r = f->r;
	const struct line *line = &r->lines.v[c->line];
	bool one = f->who->n < 2 || c->subject < 0;
	*ARENA_PUSH(f->a, out) = (struct facts_fact){
		.child = one ? "" : f->who->v[c->subject].alias,
		.name = names[c->fact],
		.value = c->value,
		.raw = words_of(f, c),
		.precision = c->precision,
		.section = line->section,
		.passage = line->passage,
		.start = r->tokens.v[c->first].start,
		.end = r->tokens.v[c->end - 1].end,
	};
}

/* Without a plan there is no category of one. */
static bool has_plan(const struct finding *f, int subject)
{
	const struct claim *plan = claim_best(f, FACT_CP_PLAN, subject);
	return plan && strcmp(plan->value, "never") != 0;
}

static void pick(struct finding *f, enum fact fact, int subject,
		 struct facts *out, struct diags *d)
{
	const struct claim *best = claim_best(f, fact, subject);
	if (!best || (fact == FACT_CP_PLAN_CATEGORY && !has_plan(f, subject)))
		return;
	const struct claim *other = contrary(f, best);
	best = finest(f, best);
	give(f, best, out);
	if (other)
		warn(f, best, other, d);
}

void pick_all(struct finding *f, struct facts *out, struct diags *d)
{
	for (int fact = 0; fact < FACT_ALIAS; fact++)
		pick(f, (enum fact)fact, -1, out, d);
	for (size_t i = 0; i < f->who->n; i++)
		for (int fact = FACT_ALIAS; fact < N_FACTS; fact++)
			pick(f, (enum fact)fact, (int)i, out, d);
}
