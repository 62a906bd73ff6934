/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The dates of the report: when it was completed and published, and the
 * period that it looks at.
 */
#include "pick.h"

#include <string.h>

static const struct dated *date_after(const struct reading *r, size_t first,
				      size_t end)
{
	for (size_t i = first; i < end; i++)
		if (r->tokens.v[i].date)
			return &r->dates.v[r->tokens.v[i].date - 1];
	return NULL;
}

/* Is one of the words among the n tokens before tok? */
static bool word_before(const struct reading *r, const struct sentence *s,
			size_t tok, size_t n, const char *words)
{
	for (size_t i = tok; i > s->first && tok - i < n; i--)
		if (in_words(word_at(r, i - 1), words))
			return true;
	return false;
}

/* A note at the end may tell of the report. */
#define LAST_SENTENCES 12
/* The lines that may say what paper this is. */
#define TITLE_LINES 8

/* ---- the period ---- */

/* "to 9 February", "until his death on 9 February". */
static bool leads_to(const struct reading *r, const struct sentence *s,
		     const struct dated *d, bool between)
{
	static const char to[] = "to until till and - through ending ended "
				 "up ends including";
	if (word_before(r, s, d->first, 1, to))
		return true;
	return word_before(r, s, d->first, 1, "on in of date , (") &&
	       word_before(r, s, d->first, 9,
			   between ? "to until till ending ends and"
				   : "to until till ending ends");
}

/* Is a date without its year before the connector: "March and June 2014"? */
static bool is_half(const struct reading *r, const struct sentence *s,
		    const struct dated *d)
{
	static const char months[] =
		"january february march april may june july august september "
		"october november december";
	return d->first >= s->first + 2 &&
	       in_words(word_at(r, d->first - 2), months);
}

bool claim_period(struct finding *f, const struct sentence *s, size_t first,
		  enum sureness sure)
{
	const struct reading *r = f->r;
	const struct dated *a = date_after(r, first, s->end);
	if (!a)
		return false;
	const struct dated *b = date_after(r, a->end, s->end);
	bool from = word_before(r, s, a->first, 6,
				"from between since begins beginning "
				"starting starts started began runs ran");
	bool between = word_before(r, s, a->first, 3, "between");
	if (b && leads_to(r, s, b, between) &&
	    strcmp(a->d.value, b->d.value) < 0) {
		claim_put_date(f, FACT_PERIOD_FROM, a, s)->sure = sure;
		claim_put_date(f, FACT_PERIOD_TO, b, s)->sure = sure;
		return true;
	}
	const struct dated *half = period_half(f, s, a);
	if (half)
		claim_put_date(f, FACT_PERIOD_FROM, half, s)->sure = sure;
	if (leads_to(r, s, a, false) || is_half(r, s, a)) {
		claim_put_date(f, FACT_PERIOD_TO, a, s)->sure = sure;
		return true;
	}
	if (from)
		claim_put_date(f, FACT_PERIOD_FROM, a, s)->sure = sure;
	return from;
}

static void read_period(struct finding *f, const struct sentence *s)
{
	static const char *const stated[] = {
		"period under _3 review",
		"period of? time? _2 under|for|of _2 review|scrutiny",
		"review period|timeframe|timescale|timeline",
		("review|report|scr|cspr|lcspr ~4 covers|covered|considers|"
		 "considered|spans|covering|examines|examined ~9 from|between|"
		 "period|timeframe|{date}"),
		("period|timeframe|timeline|time-frame|timescale|scope "
		 "_5 is|was|runs|ran|covers|covered|covering|of|from|between|"
		 "considered|agreed|set|begins|began|starts|started ~5 {date}"),
		"time period|frame|line|span",
		("consider|considered|examine|examined|covering|cover ~5 "
		 "events|involvement|contact|practice|work|services ~6 "
		 "from|between {date}"),
		"in|for the period ~2 {date}",
		"it|this covers|covered|spans|spanned ~5 from|between {date}",
		"timeline|timeframe|scope ~9 {date}",
		NULL,
	};
	static const char *const told[] = {
		("they|chronologies|chronology|imrs|reports ~2 "
		 "covered|covers|cover|covering ~4 {date}"),
		NULL,
	};
	static const char *const begins[] = {
		("chronology|timeline begins|began|starts|started ~9 in|on|"
		 "with "
		 "{date}"),
		NULL,
	};
	static const char *const review[] = {
		("review|reviewed|panel|agencies|scope|timeline|timeframe|imrs|"
		 "they|scr|report|chronology|chronologies"),
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h, x;
	const struct line *l = line_of(r, s);
	bool place = l->rank <= RANK_OPENING || l->kind == TEXT_APPENDIX;
	/* A chronology may begin with it. */
	if (l->kind == TEXT_CHRONOLOGY &&
	    phrase_at(r, s->first, s->end,
		      "the? period under|of ~1 review|scrutiny is|was|runs|ran",
		      &h)) {
		claim_period(f, s, h.first, SURE_TOLD);
		return;
	}
	if (l->heading &&
	    phrase_at(r, s->first, s->end,
		      "timeline|timeframe|time-frame : from? {date}", &h)) {
		claim_period(f, s, h.first, SURE_TOLD);
		return;
	}
	bool ours = l->kind == TEXT_SCOPE || l->kind == TEXT_METHODOLOGY ||
		    l->kind == TEXT_INTRODUCTION;
	if (!place || (!ours && !phrase_any(r, s->first, s->end, review, &x)))
		return;
	if (phrase_any(r, s->first, s->end, stated, &h))
		claim_period(f, s, h.first, SURE_STATED);
	else if (phrase_any(r, s->first, s->end, told, &h))
		claim_period(f, s, h.first, SURE_TOLD);
	else if (phrase_any(r, s->first, s->end, begins, &h))
		claim_put_date(f, FACT_PERIOD_FROM, h.date, s)->sure =
			SURE_TOLD;
}

/* ---- completed and published ---- */

/* The thing that was completed or published: the noun nearest before the
 * verb must be this report, not another paper. */
static bool is_of_report(const struct reading *r, const struct sentence *s,
			 size_t verb)
{
	static const char others[] =
		"assessment plan chronology inquiry investigation proceedings "
		"trial order guidance strategy procedure procedures policy "
		"imr imrs reviews reports act study research analysis "
		"framework brief briefing training work inquest";
	static const char kinds[] =
		"rapid management internal statutory national single agency "
		"initial ofsted psychologist's expert inspection health draft "
		"peer annual biennial triennial section imr looked";
	for (size_t i = verb; i > s->first; i--) {
		const char *w = word_at(r, i - 1);
		if (in_words(w, others))
			return false;
		if (!in_words(w, "report review summary page"))
			continue;
		for (size_t k = i - 1; k > s->first && i - k < 4; k--)
			if (in_words(word_at(r, k - 1), kinds))
				return false;
		return true;
	}
	/* "What follows was finished in …" */
	struct hit h;
	if (phrase_at(r, s->first, verb, "what follows was|is", &h))
		return true;
	/* "It was published on …" after a sentence about the report. */
	size_t first = s->first;
	const struct sentence *before = s - 1;
	return in_words(word_at(r, first), "it") && s > r->sentences.v &&
	       before->line == s->line && (before->about & ABOUT_REVIEW);
}

static bool is_future(const struct reading *r, const struct sentence *s,
		      size_t verb)
{
	return word_before(r, s, verb, 5,
			   "will would should to be not before until may "
			   "must after");
}

static void read_completed(struct finding *f, const struct sentence *s)
{
	static const char *const done[] = {
		("completed|finalised|finalized|finished|concluded _3 in|on|by "
		 "{date}"),
		"signed off _6 in|on|by {date}",
		("accepted|approved|ratified|endorsed|adopted|agreed ~6 "
		 "in|on|of {date}"),
		"this report is dated {date}",
		NULL,
	};
	static const char *const object[] = {
		("accepted|approved|ratified|adopted|agreed|finalised|"
		 "completed "
		 "this|the|it|its _3"),
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h, x;
	bool ours = (s->about & ABOUT_REVIEW) ||
		    phrase_at(r, s->first, s->end, "what follows", &x);
	if (!ours || !phrase_any(r, s->first, s->end, done, &h) ||
	    is_future(r, s, h.first))
		return;
	bool of_report = is_of_report(r, s, h.first);
	if (!of_report && phrase_at(r, h.first, s->end, object[0], &x) &&
	    phrase_in(r, h.first, h.date->first, "report|it", &x))
		of_report = true;
	/* The Board agrees to many things: that there be a review. */
	if (phrase_in(r, h.first, h.date->first,
		      "that|to|recommendations|recommendation|five|terms|scope",
		      &x))
		return;
	bool weak = in_words(word_at(r, h.first), "agreed concluded") &&
		    !phrase_in(r, s->first, h.first, "report was|is", &x);
	if (of_report && !weak)
		claim_put_date(f, FACT_COMPLETED, h.date, s);
}

/* The line at the end, for a signature: "Report completed 3 March 2014". */
static void read_last_line(struct finding *f, const struct sentence *s)
{
	const struct line *l = line_of(f->r, s);
	struct hit h;
	if (l->end == l->first + 1 && l->form == TEXT_PARAGRAPH &&
	    phrase_at(f->r, s->first, s->end,
		      "this? overview? report|review completed|finalised|dated "
		      "on|in|:? {date} .? $",
		      &h))
		claim_put_date(f, FACT_COMPLETED, h.date, s);
	else if (s->line < TITLE_LINES &&
		 phrase_at(f->r, s->first, s->end,
			   "final|full|overview report ,|:? {date} .? $", &h))
		claim_put_date(f, FACT_COMPLETED, h.date, s);
}

static void read_published(struct finding *f, const struct sentence *s)
{
	static const char *const stated[] = {
		"published _3 on|in {date}",
		"published , with|and _5 , on|in {date}",
		"publication date|on|in :? {date}",
		NULL,
	};
	static const char *const cover[] = {
		"published :? {date}",
		"published by ~7 {date}",
		"publication date? :|-? {date}",
		"date of? publication :|-? {date}",
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h;
	if (!(s->about & ABOUT_REPORT) && line_of(r, s)->rank != RANK_COVER)
		return;
	if (line_of(r, s)->rank == RANK_COVER &&
	    phrase_any(r, s->first, s->end, cover, &h) &&
	    !is_future(r, s, h.first) && !word_before(r, s, h.first, 3, "for"))
		claim_put_date(f, FACT_PUBLISHED, h.date, s);
	else if (phrase_any(r, s->first, s->end, stated, &h) &&
		 !is_future(r, s, h.first) && is_of_report(r, s, h.first))
		claim_put_date(f, FACT_PUBLISHED, h.date, s);
}

/* A date that ends a line of the title page, without a word that says of
 * what it is, is the report's. */
static void read_cover_date(struct finding *f, const struct sentence *s)
{
	static const char words[] =
		"on in from since to until of and between during by at before "
		"after conference meeting period";
	static const char of_other[] = "published publication born died birth "
				       "incident updated printed due";
	const struct reading *r = f->r;
	size_t last = s->end;
	while (last > s->first && !r->tokens.v[last - 1].word)
		last--;
	for (size_t i = s->first; i < last; i++) {
		const struct token *k = &r->tokens.v[i];
		if (!k->date)
			continue;
		const struct dated *d = &r->dates.v[k->date - 1];
		bool alone = i == s->first;
		if (d->end != last || word_before(r, s, i, 8, of_other) ||
		    (!alone && (in_words(word_at(r, i - 1), words) ||
				d->d.precision == TEXT_YEAR)))
			continue;
		struct claim *c = claim_put_date(f, FACT_COMPLETED, d, s);
		c->sure = SURE_IMPLIED;
		c->loud = true;
	}
}

/* The date on a briefing or an answer is its own, not the report's. */
static bool is_another_paper(const struct reading *r)
{
	struct hit h;
	size_t last = r->lines.n < TITLE_LINES ? r->lines.n : TITLE_LINES;
	for (size_t i = 0; i < last; i++) {
		const struct line *l = &r->lines.v[i];
		bool title = strcmp(l->text, r->t->title) == 0;
		for (size_t k = l->first; k < l->end; k++) {
			const struct sentence *s = &r->sentences.v[k];
			if ((title || l->rank == RANK_COVER) &&
			    phrase_in(r, s->first, s->end,
				      "briefing|brief|response|minute|slides",
				      &h))
				return true;
		}
	}
	return false;
}

void rule_report(struct finding *f)
{
	const struct reading *r = f->r;
	bool other = is_another_paper(r);
	size_t last = r->sentences.n;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if ((s->about & ABOUT_REPORT) && !other)
			read_last_line(f, s);
		if (l->rank == RANK_OUT)
			continue;
		if (s->about & ABOUT_PERIOD)
			read_period(f, s);
		if (l->rank == RANK_COVER && other)
			continue;
		if (l->rank == RANK_COVER)
			read_cover_date(f, s);
		if (l->rank > RANK_OPENING && l->kind != TEXT_APPENDIX &&
		    l->kind != TEXT_CONCLUSION && l->kind != TEXT_FOREWORD &&
		    !(l->kind == TEXT_OTHER && i + LAST_SENTENCES > last))
			continue;
		read_completed(f, s);
		read_published(f, s);
	}
}
