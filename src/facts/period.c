/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates whose year is told elsewhere: "3 March to 28 November 2014", "On 14
 * June she died" after "In March 2016 …". */
#include "pick.h"

#include <string.h>

/* Words back to a date that tells the year. */
#define FAR_BACK 200

static const char months[] = "january february march april may june july "
			     "august september october november december";

/* "3", "18th": a day of the month, or 0. */
static int day_of(const char *w)
{
	int64_t n;
	size_t k = strspn(w, "0123456789");
	char digits[4] = "";
	if (k == 0 || k > 2 || (w[k] && !in_words(w + k, "st nd rd th")))
		return 0;
	memcpy(digits, w, k);
	return str_int(digits, 1, 31, &n) ? (int)n : 0;
}

/* The date that the words [first, end) and the year make, or NULL. */
static struct dated *make(struct finding *f, const char *text, size_t first,
			  size_t end)
{
	struct dated *d = arena_alloc(f->a, sizeof *d);
	*d = (struct dated){ first, end, { 0 } };
	return text_date_parse(text, &d->d) ? d : NULL;
}

const struct dated *period_half(struct finding *f, const struct sentence *s,
				const struct dated *to)
{
	const struct reading *r = f->r;
	size_t m = to->first;
	while (m > s->first && in_words(word_at(r, m - 1),
					"to until till and - the on through"))
		m--;
	if (m == to->first || m == s->first ||
	    !in_words(word_at(r, m - 1), months))
		return NULL;
	m--;
	int day = m > s->first ? day_of(word_at(r, m - 1)) : 0;
	size_t first = day ? m - 1 : m;
	const char *text =
		day ? arena_fmt(f->a, "%d %s %d", day, word_at(r, m),
				to->d.year)
		    : arena_fmt(f->a, "%s %d", word_at(r, m), to->d.year);
	const struct dated *d = make(f, text, first, m + 1);
	/* "November to March 2014" begins in 2013, or in 2014: not told. */
	return d && strcmp(d->d.value, to->d.value) < 0 ? d : NULL;
}

/* The last date before the sentence in its passage. */
static const struct dated *last_date(const struct reading *r,
				     const struct sentence *s)
{
	const struct sentence *b = &r->sentences.v[line_of(r, s)->first];
	for (size_t i = s->first; i > b->first && s->first - i < FAR_BACK; i--)
		if (r->tokens.v[i - 1].date)
			return &r->dates.v[r->tokens.v[i - 1].date - 1];
	return NULL;
}

/* The month of the incident, when it is the last that the passage names: "She
 * had asked on 3 November. On the 18th …". */
static const struct dated *month_of_incident(struct finding *f,
					     const struct sentence *s)
{
	const struct reading *r = f->r;
	const struct claim *c = claim_best(f, FACT_INCIDENT, -1);
	const struct sentence *b = &r->sentences.v[line_of(r, s)->first];
	size_t i = s->first;
	if (!c || c->date.precision != TEXT_MONTH)
		return NULL;
	while (i > b->first && s->first - i < FAR_BACK &&
	       !in_words(word_at(r, i - 1), months))
		i--;
	struct dated *d = arena_alloc(f->a, sizeof *d);
	*d = (struct dated){ i, i, c->date };
	struct text_date x;
	const char *text =
		arena_fmt(f->a, "%s %d", i > b->first ? word_at(r, i - 1) : "",
			  c->date.year);
	return text_date_parse(text, &x) && x.month == c->date.month ? d : NULL;
}

const struct dated *period_carried(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	const struct dated *last = last_date(r, s);
	if (!last)
		last = month_of_incident(f, s);
	size_t tok = s->first + 1;
	if (!last || last->d.precision > TEXT_MONTH ||
	    strcmp(word_at(r, s->first), "on") != 0)
		return NULL;
	bool the = strcmp(word_at(r, tok), "the") == 0;
	tok += the;
	int day = tok + 1 < s->end ? day_of(word_at(r, tok)) : 0;
	if (!day || r->tokens.v[tok].date)
		return NULL;
	bool month = in_words(word_at(r, tok + 1), months);
	/* "On the 18th", after a month. */
	if (!month && !the)
		return NULL;
	const char *text = month ? arena_fmt(f->a, "%d %s %d", day,
					     word_at(r, tok + 1), last->d.year)
				 : arena_fmt(f->a, "%d-%02d-%02d", last->d.year,
					     last->d.month, day);
	const struct dated *d = make(f, text, tok, tok + 1 + month);
	return d && strcmp(d->d.value, last->d.value) > 0 ? d : NULL;
}

void rule_period_end(struct finding *f)
{
	static const char *const ends[] = {
		("period|timeframe|scope ~9 ~9 ends|ended|ending|to|until|and "
		 "~2 day|date|time|with|on ~3 {who} 's? death|murder"),
		("period|timeframe|scope ~9 ~9 ends|ended|ending|to|until "
		 "~2 day|date|time|with|on ~3 death|murder of {who}"),
		("period|timeframe|scope ~9 ~9 ends|ended|ending|to|until "
		 "~2 day|date ~4 {who} died"),
		"from {date} ~9 ~9 to|until the? day|date? of? {who} 's? death",
		NULL,
	};
	const struct reading *r = f->r;
	const struct claim *day = claim_best(f, FACT_INCIDENT, -1);
	if (!day || day->date.precision != TEXT_DAY ||
	    claim_best(f, FACT_PERIOD_TO, -1))
		return;
	struct dated *d = arena_alloc(f->a, sizeof *d);
	*d = (struct dated){ 0, 0, day->date };
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		struct hit h;
		if (!(s->about & ABOUT_PERIOD) ||
		    line_of(r, s)->rank > RANK_OPENING ||
		    !phrase_any(r, s->first, s->end, ends, &h))
			continue;
		d->first = h.who->first;
		d->end = h.end;
		claim_put_date(f, FACT_PERIOD_TO, d, s)->sure = SURE_TOLD;
		return;
	}
}
