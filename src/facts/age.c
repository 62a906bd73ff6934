/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The age of a child when it died or came to harm. An age is somebody's at
 * some time: it is taken when it is a subject's, and when the words about it
 * tell of the death or harm and not of an earlier day.
 */
#include "pick.h"

#include <string.h>

/* Words between a person and the age. */
#define NEAR 7

void claim_age(struct finding *f, uint32_t who, const struct aged *g,
	       const struct sentence *s, enum sureness sure)
{
	struct claim model = {
		.value = arena_fmt(f->a, "%d", g->g.days),
		.precision = text_age_unit_name(g->g.unit),
		.line = s->line,
		.first = g->first,
		.end = g->end,
		.sure = sure,
		.age = g->g,
	};
	claim_put_all(f, FACT_AGE, who, &model);
}

/* A length of time, not an age: "for 14 weeks", "two years later". */
static bool is_duration(const struct reading *r, const struct sentence *s,
			const struct aged *g)
{
	static const char before[] =
		"for over last past next within every than another after first "
		"in about around until further some additional under to - "
		"least most nearly from";
	static const char after[] =
		"later after earlier before ago pregnant gestation prior "
		"previously premature early apart younger older into pregnancy "
		"imprisonment custody sentence weeks months years days on in "
		"following since and-a-half - children siblings agencies "
		"times hours occasions other more separate different further";
	/* "one of them" */
	if (g->form == AGED_BARE && strcmp(word_at(r, g->end), "of") == 0)
		return true;
	if (g->form == AGED_SAID)
		return in_words(word_at(r, g->end),
				"later children siblings sister brother");
	if (g->end < s->end && in_words(word_at(r, g->end), after) &&
	    !(in_words(word_at(r, g->end), "on in and") &&
	      g->form == AGED_UNIT))
		return true;
	return g->first > s->first &&
	       in_words(word_at(r, g->first - 1), before);
}

/* "The mother of Child N, aged 17": the age may be hers. */
static bool is_of_another(const struct reading *r, const struct sentence *s,
			  const struct mention *x)
{
	const struct mention *before = x - 1;
	return x > &r->mentions.v[s->who] && !before->who &&
	       before->end + 1 == x->first &&
	       strcmp(word_at(r, before->end), "of") == 0;
}

/* The tokens of brackets that open at tok and close before end, but one. */
static size_t bracket_length(const struct reading *r, size_t tok, size_t end)
{
	if (strcmp(word_at(r, tok), "(") != 0)
		return 0;
	for (size_t i = tok; i < end; i++)
		if (strcmp(word_at(r, i), ")") == 0)
			return i - tok;
	return 0;
}

/* Is the person in brackets that close before the end? */
static bool is_bracketed(const struct reading *r, const struct sentence *s,
			 const struct mention *x, size_t end)
{
	for (size_t i = s->first; i < x->first; i++)
		if (i + bracket_length(r, i, end) > x->first)
			return true;
	return false;
}

/* The next age of "10, 8 and 5", or NULL. */
static const struct aged *next_age(const struct reading *r,
				   const struct sentence *s,
				   const struct aged *g)
{
	size_t i = g->end;
	while (i < s->end && i < g->end + 3 &&
	       in_words(word_at(r, i), ", and & aged"))
		i++;
	if (i == g->end || i == s->end || !r->tokens.v[i].age)
		return NULL;
	return &r->ages.v[r->tokens.v[i].age - 1];
}

/* The person before the age, with only such words between as lead to it. */
static uint32_t owner_before(const struct reading *r, const struct sentence *s,
			     const struct aged *g)
{
	static const char between[] =
		", ( aged age then a an who was is only just of at about "
		"almost "
		"nearly barely approximately around over under little more "
		"than boy girl child baby male "
		"female infant - called : were both the";
	const struct mention *x = NULL;
	for (size_t i = s->who; i < s->who_end; i++)
		if (r->mentions.v[i].end <= g->first &&
		    !is_bracketed(r, s, &r->mentions.v[i], g->first))
			x = &r->mentions.v[i];
	uint32_t both = 0;
	if (x)
		(void)kin_pair(r, s, x->first, &both);
	if (!x || x->owner || g->first - x->end > NEAR + NEAR ||
	    is_of_another(r, s, x))
		return 0;
	bool who = false, several = next_age(r, s, g) != NULL;
	for (size_t i = x->end; i < g->first; i++) {
		const char *w = word_at(r, i);
		several = several || in_words(w, "were both");
		i += bracket_length(r, i, g->first);
		who = who || strcmp(w, "who") == 0;
		if (!in_words(w, between) ||
		    (x->governed && !who && in_words(w, "was is were")))
			return 0;
	}
	if (both)
		return both;
	/* "Child A and Child B were both five" */
	if (several && !x->plural && !x->pronoun)
		return who_acts(r, s, g->first, false);
	return x->loose ? 0 : x->who;
}

/* "a 14-week-old baby", "Aged two, Child N". */
static uint32_t owner_after(const struct finding *f, const struct sentence *s,
			    const struct aged *g)
{
	static const char between[] = ", ) male female white black mixed old "
				      "young twin asian british baby heritage "
				      "- of age disabled";
	static const char nouns[] = "boy girl child baby infant toddler male "
				    "female person teenager newborn";
	const struct reading *r = f->r;
	/* "three babies" */
	if (g->form == AGED_BARE)
		return 0;
	for (size_t i = g->end; i < s->end && i - g->end < 4; i++) {
		uint32_t m = r->tokens.v[i].who;
		const struct mention *x = m ? &r->mentions.v[m - 1] : NULL;
		if (x && x->who && !x->loose && !x->owner)
			return x->who;
		if (in_words(word_at(r, i), nouns) && f->who->n == 1 &&
		    line_of(r, s)->rank <= RANK_OPENING &&
		    (s->about & (ABOUT_REVIEW | ABOUT_DEATH | ABOUT_HARM)) &&
		    g->form == AGED_SAID)
			return 1;
		if (!in_words(word_at(r, i), between))
			break;
	}
	return 0;
}

/* What follows "when": is it the death or the harm? */
static const char death_words[] = "died death killed murdered drowned dead "
				  "suicide life lifeless";

static const char event_words[] =
	"died death killed murdered drowned dead lifeless suicide incident "
	"found admitted brought fell took suffered sustained unresponsive "
	"collapsed happened injured injuries injury harmed fracture fractures "
	"bruise assaulted stabbed shot abused ambulance hospital infirmary "
	"fatally tragically unconscious overdose burns hanged poisoned";

/* Other days in a child's life. */
static const char earlier_words[] =
	"moved separated referred started began adopted came "
	"born joined lived left arrived met diagnosed assessed excluded "
	"transferred registered imprisoned school plan weighed seen "
	"became";

/* What may be the end of the story, or its beginning. */
static const char removal_words[] = "removed placed accommodated care";

enum time { AT_DEATH, AT_HARM, AT_SOME_TIME, BEFORE };

static size_t find_word(const struct reading *r, size_t first, size_t end,
			const char *words)
{
	for (size_t i = first; i < end; i++)
		if (in_words(word_at(r, i), words))
			return i;
	return end;
}

/* Nothing but words for about: "when only just 9 weeks old". */
static bool is_only(const struct reading *r, size_t first, size_t end)
{
	for (; first < end; first++)
		if (!in_words(word_at(r, first),
			      "only just aged about almost nearly barely"))
			return false;
	return true;
}

/* "died when he was two" is the event, "when he was two he moved" is not. */
static enum time time_before(const struct finding *f, const struct sentence *s,
			     const struct aged *g)
{
	const struct reading *r = f->r;
	size_t from = g->first > s->first + NEAR ? g->first - NEAR : s->first;
	size_t when = find_word(r, from, g->first,
				"when before until since from by after till "
				"while whilst if once for");
	size_t age_of = find_word(r, from, g->first, "at");
	if (when == g->first &&
	    !(age_of < g->first && g->form == AGED_SAID &&
	      in_words(word_at(r, g->first - 1), "of")) &&
	    !(age_of + 1 == g->first))
		return AT_SOME_TIME;
	size_t mark = when < g->first ? when : age_of;
	struct event e;
	/* "was injured in July when nine weeks old" */
	if (when < g->first && g->form == AGED_SAID &&
	    is_only(r, when + 1, g->first) && outcome_is_harm(f, s, &e) &&
	    e.h.first < when)
		return AT_HARM;
	/* "When S was eight she was subjected to …" */
	if (when < g->first && strcmp(word_at(r, when), "when") == 0 &&
	    line_of(r, s)->rank <= RANK_OPENING && outcome_is_harm(f, s, &e) &&
	    e.h.first > g->end && e.h.first < g->end + 5 &&
	    !phrase_in(r, e.h.first, e.h.end, "admitted|taken|brought|in",
		       &e.h))
		return AT_HARM;
	/* "The incident took place when Child N was two" */
	if (when < g->first && when > s->first + 2 &&
	    find_word(r, when > s->first + 14 ? when - 14 : s->first, when,
		      "incident injuries assault fire accident") < when)
		return AT_HARM;
	/* Whose death? "Her mother died when she was three." */
	if (!outcome_is_death(f, s, &e))
		return BEFORE;
	size_t start = mark > s->first + 14 ? mark - 14 : s->first;
	return find_word(r, start, mark, death_words) < mark ? AT_DEATH
							     : BEFORE;
}

/* "when her mother died", "when his brother was injured". */
static bool is_anothers(const struct reading *r, const struct sentence *s,
			size_t when, size_t event)
{
	bool own = in_words(word_at(r, event),
			    "died killed murdered drowned admitted brought "
			    "injured collapsed stabbed assaulted hanged");
	for (size_t i = s->who; own && i < s->who_end; i++) {
		const struct mention *x = &r->mentions.v[i];
		if (x->first > when && x->end <= event && !x->owner &&
		    !x->governed)
			return x->who == 0;
	}
	return false;
}

static enum time time_after(const struct finding *f, const struct sentence *s,
			    const struct aged *g)
{
	const struct reading *r = f->r;
	size_t end = s->end;
	struct hit h;
	if (phrase_in(r, g->end, end,
		      "at the time of? ~3 death|incident|injury|injuries|"
		      "events|harm|murder|event|homicide|stabbing|assault",
		      &h) &&
	    h.first < g->end + 4)
		return AT_DEATH;
	if (phrase_at(r, g->end, end,
		      "old? when ~3 events|abuse|harm|neglect|concerns ~9 "
		      "light|discovered",
		      &h))
		return AT_HARM;
	size_t when = find_word(r, g->end, end, "when");
	if (when == end || when > g->end + 4)
		return AT_SOME_TIME;
	size_t stop = find_word(r, when, end, "; .");
	size_t event = find_word(r, when, stop, event_words);
	size_t earlier = find_word(r, when, stop, earlier_words);
	size_t removal = find_word(r, when, stop, removal_words);
	enum text_section kind = line_of(r, s)->kind;
	if (removal < event && kind != TEXT_INTRODUCTION &&
	    kind != TEXT_SUMMARY && kind != TEXT_FRONT)
		return BEFORE;
	if (event < stop && is_anothers(r, s, when, event))
		return BEFORE;
	if (event < earlier && event < removal)
		return find_word(r, when, stop, death_words) < stop ? AT_DEATH
								    : AT_HARM;
	return earlier < stop ? BEFORE : AT_SOME_TIME;
}

/* Does the sentence itself, or the one before it, tell of the event? */
static enum time near_event(const struct finding *f, size_t i)
{
	const struct sentence *s = &f->r->sentences.v[i];
	/* "… died on 3 March. She was fifteen years old." */
	bool two = i > 0 && s[-1].line == s->line && s->end - s->first < 40;
	struct event e;
	if (outcome_is_death(f, s, &e) ||
	    (two && outcome_is_death(f, s - 1, &e)))
		return AT_DEATH;
	if (outcome_is_harm(f, s, &e) || (two && outcome_is_harm(f, s - 1, &e)))
		return AT_HARM;
	return AT_SOME_TIME;
}

/* "In 2013 Child N, aged four, …" tells of a day before the incident. */
static bool is_other_day(const struct finding *f, const struct sentence *s)
{
	const struct claim *c = claim_best(f, FACT_INCIDENT, -1);
	bool other = false;
	for (size_t i = s->first; c && i < s->end; i++) {
		uint32_t d = f->r->tokens.v[i].date;
		if (!d)
			continue;
		const char *day = f->r->dates.v[d - 1].d.value;
		size_t n = strlen(day), m = strlen(c->value);
		if (strncmp(day, c->value, n < m ? n : m) == 0)
			return false;
		other = true;
	}
	return other;
}

static bool is_opening(const struct line *l)
{
	return l->rank <= RANK_OPENING && l->form != TEXT_TABLE_ROW &&
	       l->kind != TEXT_SCOPE && l->kind != TEXT_BACKGROUND &&
	       (l->early || l->kind != TEXT_CHRONOLOGY);
}

/* Is somebody else named there? */
static bool is_other_between(const struct reading *r, const struct sentence *s,
			     size_t first, size_t end)
{
	for (size_t i = s->who; i < s->who_end; i++) {
		const struct mention *x = &r->mentions.v[i];
		if (!x->who && !x->owner && !x->plural && x->first >= first &&
		    x->end <= end)
			return true;
	}
	return false;
}

/* "Will, Wren and Wanda, aged 10, 8 and 5": to each his own, when there are
 * as many of both. Is it such a list? */
static bool read_list(struct finding *f, const struct sentence *s,
		      const struct aged *g, uint32_t who)
{
	const struct reading *r = f->r;
	const struct aged *ages[WHO_MAX] = { g };
	uint32_t owners[WHO_MAX];
	size_t n = 1, m = 0;
	const struct aged *next = next_age(r, s, g);
	if (!(who & (who - 1)) || !next)
		return false;
	for (; next && n < WHO_MAX; next = next_age(r, s, next))
		ages[n++] = next;
	for (size_t i = s->who; i < s->who_end && m < WHO_MAX; i++) {
		const struct mention *x = &r->mentions.v[i];
		if (x->end <= g->first && !x->plural && (x->who & who))
			owners[m++] = x->who;
	}
	for (size_t i = 0; i < n && n == m; i++)
		claim_age(f, owners[i], ages[i], s, SURE_TOLD);
	return true;
}

/* Whose death or harm the age is told with. */
static uint32_t owner_by_event(const struct finding *f,
			       const struct sentence *s, const struct aged *g,
			       enum time at)
{
	struct event e;
	bool death = outcome_is_death(f, s, &e);
	if (death && at == AT_DEATH)
		return e.who;
	/* "the death at home of Child N, aged two" */
	if (death && g->form == AGED_SAID && e.h.first < g->first &&
	    g->first - e.h.first < 16 &&
	    !is_other_between(f->r, s, e.h.end, g->first))
		return e.who;
	return at == AT_HARM && outcome_is_harm(f, s, &e) ? e.who : 0;
}

/* "She was seven weeks and two days old", when a table says "7 weeks". */
static bool says_finer(const struct finding *f, uint32_t who,
		       const struct aged *g)
{
	for (size_t k = 0; k < f->who->n; k++) {
		const struct claim *c = claim_best(f, FACT_AGE, (int)k);
		if (who != 1U << k || !c || c->sure != SURE_STATED)
			continue;
		return g->g.days > c->age.days &&
		       g->g.days_max <= c->age.days_max;
	}
	return false;
}

/* The years alone of "fourteen five weeks". */
static void claim_years(struct finding *f, uint32_t who, const struct aged *g,
			const struct sentence *s)
{
	struct aged years = { g->first, g->first + 1, AGED_BARE, g->g };
	if (text_age_parse(word_at(f->r, g->first), &years.g))
		claim_age(f, who, &years, s, SURE_TOLD);
}

/* "She had turned fourteen five weeks before 3 March", the day of it. */
static bool read_turned(struct finding *f, const struct sentence *s,
			const struct aged *g)
{
	const struct reading *r = f->r;
	const struct claim *day = claim_best(f, FACT_INCIDENT, -1);
	struct hit h;
	if (!day || g->first < s->first + 2)
		return false;
	for (size_t i = s->first; i + 1 < g->first; i++)
		if (phrase_at(r, i, s->end,
			      "{who} had ~1 turned {age} ~5 before {date}",
			      &h) &&
		    h.age == g && strcmp(h.date->d.value, day->value) == 0) {
			claim_years(f, h.who->who, g, s);
			return true;
		}
	return false;
}

static void read_age(struct finding *f, size_t i, const struct aged *g,
		     bool fatal)
{
	const struct reading *r = f->r;
	const struct sentence *s = &r->sentences.v[i];
	const struct line *l = line_of(r, s);
	if (read_turned(f, s, g) || is_duration(r, s, g))
		return;
	uint32_t who = owner_before(r, s, g);
	bool before = who != 0;
	if (!who)
		who = owner_after(f, s, g);
	enum time at = time_before(f, s, g), after = time_after(f, s, g);
	if (!who)
		who = owner_by_event(f, s, g, at);
	if (!who || at == BEFORE || after == BEFORE)
		return;
	if (line_of(r, s)->rank <= RANK_OPENING && read_list(f, s, g, who))
		return;
	if (after < at)
		at = after;
	if (at == AT_SOME_TIME &&
	    (l->rank <= RANK_OPENING || g->form == AGED_SAID) &&
	    !is_other_day(f, s))
		at = near_event(f, i);
	bool plain = g->form != AGED_BARE || before;
	bool is =
		g->first > s->first && in_words(word_at(r, g->first - 1), "is");
	if (at == AT_DEATH)
		claim_age(f, who, g, s,
			  is_opening(l) ? SURE_STATED : SURE_TOLD);
	else if (at == AT_HARM && is_opening(l) && !is)
		claim_age(f, who, g, s, fatal ? SURE_TOLD : SURE_STATED);
	else if (at == AT_HARM && l->rank <= RANK_OPENING && !is &&
		 l->kind != TEXT_BACKGROUND)
		claim_age(f, who, g, s, SURE_IMPLIED);
	else if (is_opening(l) && plain && !is && !is_other_day(f, s))
		claim_age(f, who, g, s, SURE_IMPLIED);
	else if (before && !is && says_finer(f, who, g) && !is_other_day(f, s))
		claim_age(f, who, g, s, SURE_TOLD);
}

void rule_age(struct finding *f)
{
	const struct reading *r = f->r;
	const struct claim *outcome = claim_best(f, FACT_OUTCOME, -1);
	bool fatal = outcome && strcmp(outcome->value, "fatal") == 0;
	for (size_t i = 0; i < r->sentences.n && f->who->n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->rank == RANK_OUT || l->kind == TEXT_SCOPE ||
		    l->form == TEXT_TABLE_ROW)
			continue;
		for (size_t tok = s->first; tok < s->end; tok++)
			if (r->tokens.v[tok].age)
				read_age(f, i,
					 &r->ages.v[r->tokens.v[tok].age - 1],
					 fatal);
	}
}
