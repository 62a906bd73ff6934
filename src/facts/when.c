/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The date of the death or the harm: the one that its sentence gives. */
#include "pick.h"

#include <string.h>

/* Words between an event and the date of it. */
#define FAR_AFTER  30
#define FAR_BEFORE 28

/* A date that stands on the other side of one of these is of that. */
static const char others[] =
	"decided convicted published born birth notified agreed inquest trial "
	"sentenced charged commissioned recorded concluded review conference "
	"meeting verdict referral referred assessment court coroner until "
	"guilty proceedings pleaded report registered reported funeral "
	"post-mortem postmortem arrested announced ; |";

static const char *const harm_dates[] = {
	"nearly|almost died|drowned ~9 {date}",
	"{date} ~9 nearly|almost died|drowned",
	"injured|harmed|assaulted|stabbed|shot|attacked ~9 on|in {date}",
	"injuries|injury|incident|assault ~6 on|in|occurred|happened ~2 {date}",
	("admitted|taken|brought|rushed|conveyed ~4 hospital|infirmary|ward "
	 "~6 on|in {date}"),
	"{age} old? when|and ~3 on|in {date}",
	"{age} old? when|, on|in {date}",
	"{age} old? when , on|in {date}",
	"was|were {age} old? on {date}",
	"{date} , when ~6 {age} ,? ~2 was|were subjected",
	NULL,
};

/* What is told of the day, when nobody died. */
static const char incident_words[] =
	"ambulance hospital infirmary admitted injuries injury injured "
	"fracture fractures unresponsive collapsed unconscious stabbed shot "
	"overdose arrest resuscitation paramedics emergency bruise bruising "
	"bruises disclosed disclosure burns assaulted seizure fit sepsis "
	"999 found lifeless dead fire abscess discovered rescued unwell";

static const char not_incident[] =
	"decided agreed met meeting review conference referral referred "
	"notified notification convicted sentenced court published born "
	"birth assessment guilty panel subgroup sub-group registered moved "
	"pleaded inquest charged trial";

static bool has_word(const struct reading *r, size_t first, size_t end,
		     const char *words)
{
	for (size_t i = first; i < end; i++)
		if (in_words(word_at(r, i), words))
			return true;
	return false;
}

/* "in 2014", "on 3 March", "the morning of", "around"; not "by", "since". */
static bool is_placed(const struct reading *r, const struct sentence *s,
		      const struct dated *d)
{
	size_t i = d->first;
	if (i == s->first)
		return true;
	/* "the night of 5 to 6 April" */
	if (i > s->first + 1 && in_words(word_at(r, i - 1), "to and - /") &&
	    strspn(word_at(r, i - 2), "0123456789") > 0)
		i -= 2;
	while (i > s->first &&
	       in_words(word_at(r, i - 1), "early late mid the about around "
					   "approximately a"))
		i--;
	return i > s->first &&
	       in_words(word_at(r, i - 1), "on in of during at , ( -");
}

/* The date of what is said at tok. */
/* "the inquest held in April 2009": the date is of that. */
static bool is_of_other(const struct reading *r, const struct sentence *s,
			const struct dated *d)
{
	size_t from = d->first > s->first + 4 ? d->first - 4 : s->first;
	return has_word(r, from, d->first, others);
}

static const struct dated *date_of(const struct reading *r,
				   const struct sentence *s, size_t tok)
{
	size_t from = tok > s->first + 6 ? tok - 6 : s->first;
	/* "convicted on 12 May of the murder of Child N" and the like. */
	if (has_word(r, from, tok,
		     "convicted guilty charged sentenced trial "
		     "inquest arrested tried"))
		return NULL;
	for (size_t i = tok; i < s->end && i - tok < FAR_AFTER; i++) {
		if (in_words(word_at(r, i), others))
			break;
		if (!r->tokens.v[i].date)
			continue;
		const struct dated *d = &r->dates.v[r->tokens.v[i].date - 1];
		if (is_placed(r, s, d))
			return d;
		break;
	}
	for (size_t i = tok; i > s->first && tok - i < FAR_BEFORE; i--) {
		if (in_words(word_at(r, i - 1), others))
			break;
		if (!r->tokens.v[i - 1].date)
			continue;
		const struct dated *d =
			&r->dates.v[r->tokens.v[i - 1].date - 1];
		/* "was referred on 3 March and died": that is another day. */
		bool apart = d->first > s->first + 3 &&
			     has_word(r, d->end, tok, "and");
		return is_placed(r, s, d) && !is_of_other(r, s, d) && !apart
			       ? d
			       : NULL;
	}
	return NULL;
}

/* The date that a sentence begins with: "On …", "In the early hours of …". */
static const struct dated *opening_date(const struct reading *r,
					const struct sentence *s)
{
	if (!in_words(word_at(r, s->first), "on in at during"))
		return NULL;
	for (size_t i = s->first; i < s->end && i < s->first + 11; i++)
		if (r->tokens.v[i].date)
			return &r->dates.v[r->tokens.v[i].date - 1];
	return NULL;
}

static bool has_date(const struct reading *r, const struct sentence *s)
{
	for (size_t i = s->first; i < s->end; i++)
		if (r->tokens.v[i].date)
			return true;
	return false;
}

static void read_death(struct finding *f, const struct sentence *s)
{
	struct event e;
	if (!outcome_is_death(f, s, &e))
		return;
	const struct dated *d = date_of(f->r, s, e.h.first);
	if (d) {
		claim_put_date(f, FACT_INCIDENT, d, s);
		return;
	}
	d = period_carried(f, s);
	if (d && e.h.first < s->first + FAR_BEFORE) {
		claim_put_date(f, FACT_INCIDENT, d, s);
		return;
	}
	/* "In the early hours of 2 July 2008 … . He was found dead." */
	for (size_t n = 1; n < 4; n++) {
		const struct sentence *before = s - n;
		if (s < f->r->sentences.v + n || before->line != s->line ||
		    has_word(f->r, before->first, before->end, others))
			return;
		d = opening_date(f->r, before);
		if (d) {
			claim_put_date(f, FACT_INCIDENT, d, before)->sure =
				SURE_TOLD;
			return;
		}
		if (has_date(f->r, before))
			return;
	}
}

/* What is told of the day with which the period ends. */
static const char last_words[] = "told disclosed disclosure killed died "
				 "murdered arrested";

/* A day that the opening tells of, when nobody died. */
static const struct dated *incident_date(const struct reading *r,
					 const struct sentence *s,
					 const char *last)
{
	bool words = has_word(r, s->first, s->end, incident_words);
	bool at_end = *last && has_word(r, s->first, s->end, last_words);
	if ((!words && !at_end) || has_word(r, s->first, s->end, not_incident))
		return NULL;
	for (size_t i = s->first; i < s->end; i++) {
		if (!r->tokens.v[i].date)
			continue;
		const struct dated *d = &r->dates.v[r->tokens.v[i].date - 1];
		struct hit h;
		bool scene = strcmp(d->d.value, last) == 0 &&
			     phrase_at(r, d->end, s->end, ", when {who}", &h);
		if (d->d.precision <= TEXT_MONTH &&
		    (scene || is_placed(r, s, d)) &&
		    (words || strcmp(d->d.value, last) == 0))
			return d;
	}
	return NULL;
}

/* The period under review mostly ends with it: a day of the opening that is
 * that end is the day; else the first that is told. */
static void read_told(struct finding *f)
{
	const struct reading *r = f->r;
	const struct claim *end = claim_best(f, FACT_PERIOD_TO, -1);
	bool told = false;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->rank != RANK_OPENING || l->kind == TEXT_SCOPE ||
		    l->form != TEXT_PARAGRAPH || l->kind == TEXT_BACKGROUND)
			continue;
		bool near = l->kind == TEXT_INTRODUCTION;
		for (size_t n = 0; n < 3 && i + n < l->end && !near; n++)
			near = who_in(r, s + n);
		const struct dated *d =
			incident_date(r, s, end ? end->value : "");
		if (!d || !near)
			continue;
		bool at_end = end && strcmp(end->value, d->d.value) == 0;
		if (at_end || !told)
			claim_put_date(f, FACT_INCIDENT, d, s)->sure =
				at_end ? SURE_TOLD : SURE_IMPLIED;
		told = true;
	}
}

/* Children who came to harm on days of their own: no one day is the
 * review's. */
struct days {
	uint32_t who;
	const struct dated *d;
	bool several;
};

static void note_day(struct days *x, uint32_t who, const struct dated *d)
{
	if (!x->d) {
		x->who = who;
		x->d = d;
	} else if (!(x->who & who) && strcmp(x->d->d.value, d->d.value) != 0) {
		x->several = true;
	}
}

static void read_harm(struct finding *f, const struct sentence *s)
{
	static const char *const incidents[] = {
		"the critical|serious? incident took place|occurred ~2 {date}",
		"the critical|serious? incident happened|was ~2 {date}",
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h, x;
	if (phrase_any(r, s->first, s->end, incidents, &h) && who_in(r, s) &&
	    h.date->d.precision <= TEXT_MONTH) {
		claim_put_date(f, FACT_INCIDENT, h.date, s)->sure = SURE_TOLD;
		return;
	}
	if (who_in(r, s) && phrase_any(r, s->first, s->end, harm_dates, &h) &&
	    !has_word(r, h.first, h.date->first, others) &&
	    (!has_word(r, h.first, h.date->first, "died") ||
	     phrase_in(r, h.first, h.date->first, "nearly|almost died", &x)) &&
	    who_acts(r, s, h.end, true))
		claim_put_date(f, FACT_INCIDENT, h.date, s);
}

/* Did each child have a day of its own? Then none is the review's. */
static bool are_several(const struct finding *f, bool fatal)
{
	const struct reading *r = f->r;
	struct days days = { 0 };
	for (size_t i = 0; i < r->sentences.n && f->who->n > 1; i++) {
		const struct sentence *s = &r->sentences.v[i];
		struct event e;
		if (line_of(r, s)->rank > RANK_OPENING ||
		    !(fatal ? outcome_is_death(f, s, &e)
			    : outcome_is_harm(f, s, &e)))
			continue;
		const struct dated *d = date_of(r, s, e.h.first);
		if (d)
			note_day(&days, e.who, d);
	}
	return days.several;
}

/* A month, and the chronology has one day in it that tells of the event. */
static void read_day_in_table(struct finding *f)
{
	static const char events[] = "admission admitted hospital death died "
				     "injured injuries collapse collapsed";
	const struct reading *r = f->r;
	const struct claim *best = claim_best(f, FACT_INCIDENT, -1);
	const struct sentence *found = NULL;
	const struct dated *day = NULL;
	if (!best || best->date.precision != TEXT_MONTH)
		return;
	for (size_t i = 0; i < r->lines.n; i++) {
		const struct line *l = &r->lines.v[i];
		if (l->form != TEXT_TABLE_ROW || l->first == l->end)
			continue;
		const struct sentence *s = &r->sentences.v[l->first];
		uint32_t d = r->tokens.v[s->first].date;
		if (!d || !has_word(r, s->first, s->end, events) ||
		    r->dates.v[d - 1].d.precision != TEXT_DAY ||
		    strncmp(r->dates.v[d - 1].d.value, best->value,
			    strlen(best->value)) != 0)
			continue;
		if (found)
			return;
		found = s;
		day = &r->dates.v[d - 1];
	}
	if (found)
		claim_put_date(f, FACT_INCIDENT, day, found)->sure = SURE_TOLD;
}

void rule_incident(struct finding *f)
{
	const struct reading *r = f->r;
	const struct claim *outcome = claim_best(f, FACT_OUTCOME, -1);
	bool fatal = outcome && strcmp(outcome->value, "fatal") == 0;
	if (!f->who->n || are_several(f, fatal))
		return;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->rank == RANK_OUT || l->kind == TEXT_SCOPE)
			continue;
		if (fatal)
			read_death(f, s);
		else if (l->rank <= RANK_OPENING && l->form != TEXT_TABLE_ROW)
			read_harm(f, s);
	}
	if (!fatal && !claim_best(f, FACT_INCIDENT, -1))
		read_told(f);
	read_day_in_table(f);
}
