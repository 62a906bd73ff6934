/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Child protection plan (before 2008: register) with its category, and legal
 * status, at the time of the incident. Time decides: what is said of the
 * days after it is not of it, and a plan that was made need not have lasted.
 */
#include "pick.h"

#include <string.h>

#define PLAN                                                                   \
	"a|an|the|any|under? multi-agency|interim? child protection "          \
	"plan|plans|register|registration"

static const char *const never[] = {
	("never ~6 " PLAN),
	("no time ~8 " PLAN),
	("ever been? the? subject|subjects of|to " PLAN),
	("had|has|have not ever ~5 " PLAN),
	("none ~9 had ever ~5 " PLAN),
	("no child|children ~9 had been ~2 subject|subjects|on ~2 " PLAN),
	("none of the other ~2 was|were ever the? subject|subjects of|to|on "
	 "a? plan|plans"),
	("nobody|no member|members of|in the? family|household had ever? been "
	 "on a? plan|plans"),
	NULL,
};

static const char *const past[] = {
	("previously|formerly ~7 " PLAN),
	("had|has|have|having been _3 subject|subjects of|to|on " PLAN),
	("had|has|have|having been _2 on " PLAN),
	("had ~2 spent ~4 on " PLAN),
	("end|ended|ending|discontinued|discontinue|removed|closed|ceased|"
	 "stepped ~5 " PLAN),
	(PLAN " ~2 ended|ceased|discontinued|closed"),
	(PLAN " ~9 which|that ended|ceased"),
	(PLAN "s? ~2 was|were ended|discontinued|closed|removed|stepped"),
	"placed|put on the? child protection register ~9 ~9 removed",
	"ceased to be ~3 registered|subject",
	"removed|taken ~3 from|off the? child protection register",
	"deregistered|de-registered",
	NULL,
};

static const char *const current[] = {
	("was|were ~3 subject|subjects ~1 of|to " PLAN),
	("was|were ~2 on " PLAN),
	("being subject of|to " PLAN),
	("is|are subject of|to " PLAN),
	(PLAN " was|were in place"),
	"was|were subject to plans",
	"was|were the? subject|subjects of|to a? plan|plans ~9 category",
	NULL,
};

static const char *const denied[] = {
	("not|no|none|nor|never|ever|neither|without|whether|if|should|would|"
	 "could|might|"
	 "must|considered|threshold|recommended|needed|need|consider|unborn"),
	NULL,
};

/* After the incident. */
static const char *const afterwards[] = {
	"afterwards|now|following|currently|subsequently|today",
	"was|were|has|have|had|and later",
	"later made|became|placed|subject|put",
	"has|have|had since",
	"since then|that|the",
	"after the|his|her|this death|incident|injuries|admission|birth",
	NULL,
};

static const char *const at_the_time[] = {
	("at the? time ~9 death|incident|injury|injuries|murder|killing|event|"
	 "events|harm|admission"),
	"at that|the time",
	"when ~4 died|killed|injured|murdered|harmed",
	"time of ~2 death|incident|injuries|birth",
	NULL,
};

static bool has(const struct reading *r, const struct sentence *s,
		const char *const *list, struct hit *h)
{
	return phrase_any(r, s->first, s->end, list, h);
}

static struct claim model_of(const struct sentence *s, const struct hit *h,
			     const char *value, enum sureness sure)
{
	return (struct claim){ .value = value,
			       .precision = "",
			       .line = s->line,
			       .first = h->first,
			       .end = h->end,
			       .sure = sure };
}

/* Does the sentence give a date that is after the incident? */
static bool is_after_incident(const struct finding *f, const struct sentence *s)
{
	const struct claim *c = claim_best(f, FACT_INCIDENT, -1);
	const struct reading *r = f->r;
	if (!c)
		return false;
	for (size_t i = s->first; i < s->end; i++) {
		uint32_t d = r->tokens.v[i].date;
		if (d && strcmp(r->dates.v[d - 1].d.value, c->value) > 0 &&
		    strncmp(r->dates.v[d - 1].d.value, c->value,
			    strlen(r->dates.v[d - 1].d.value)) != 0)
			return true;
	}
	return false;
}

/* ---- the category ---- */

static const struct {
	const char *pattern, *value;
} categories[] = {
	{ "neglect and|& emotional|physical|sexual", "multiple incl. neglect" },
	{ "emotional|physical|sexual abuse|harm? and|& neglect",
	  "multiple incl. neglect" },
	{ "emotional|physical|sexual abuse|harm? and|& "
	  "emotional|physical|sexual",
	  "multiple excl. neglect" },
	{ "neglect", "neglect" },
	{ "emotional abuse|harm?", "emotional" },
	{ "physical abuse|harm?", "physical" },
	{ "sexual abuse|harm?", "sexual" },
};

static const char *category_of(const struct reading *r, size_t first,
			       size_t end, struct hit *h)
{
	for (size_t i = 0; i < sizeof categories / sizeof *categories; i++)
		if (phrase_in(r, first, end, categories[i].pattern, h))
			return categories[i].value;
	return NULL;
}

static void read_category(struct finding *f, const struct sentence *s,
			  uint32_t who, enum sureness sure)
{
	static const char *const leads[] = {
		"categories|category of|: ~1",
		"categories|category ~2",
		"plan|plans|register ~2 for|under ~1",
		"plan|plans|register because of ~1",
		"registered|registration ~3 for|under|category ~1",
		"both times under",
		"plan|plans|register (",
		"under neglect|emotional|physical|sexual",
		"register|plan ~9 ~9 on account of ~6",
		NULL,
	};
	const struct reading *r = f->r;
	struct hit lead, h;
	if (!has(r, s, leads, &lead))
		return;
	size_t from = lead.first;
	size_t end = lead.end + 8 < s->end ? lead.end + 8 : s->end;
	const char *value = category_of(r, from, end, &h);
	if (!value)
		return;
	struct claim model = model_of(s, &h, value, sure);
	claim_put_all(f, FACT_CP_PLAN_CATEGORY, who, &model);
}

/* ---- the plan ---- */

/* "Child N was on a plan. M had not been on one." */
static bool on_one(const struct reading *r, const struct sentence *s,
		   struct hit *h)
{
	return s > r->sentences.v && s[-1].line == s->line &&
	       (s[-1].about & ABOUT_PLAN) &&
	       phrase_in(r, s->first, s->end,
			 "had|has|was|were not|never been? on one", h);
}

static uint32_t plan_owner(const struct finding *f, const struct sentence *s,
			   const struct hit *h)
{
	const struct reading *r = f->r;
	struct hit x;
	uint32_t others = part_others(f, s, h->end);
	if (others)
		return others;
	/* "No child in the family had ever been …", "none of the children". */
	if (f->who->n &&
	    phrase_in(r, s->first, h->end,
		      "no|none|neither child|children|of|member|members", &x) &&
	    !phrase_in(r, s->first, h->first, "other|older|siblings", &x))
		return (1U << f->who->n) - 1;
	uint32_t who = part_by_age(f, s, h->end);
	if (!who)
		who = part_with_kin(f, s, h->end);
	if (!who)
		who = who_acts(r, s, h->first, true);
	/* "Child N's name was placed on the register" */
	if (!who && phrase_in(r, s->first, h->end, "{who} 's own? name", &x))
		who = x.who->who;
	if (!who && phrase_in(r, s->first, h->end, "his|her name was", &x) &&
	    r->tokens.v[x.first].who)
		who = r->mentions.v[r->tokens.v[x.first].who - 1].who;
	/* "At no time was Child N subject to …" */
	if (!who)
		who = who_acts(r, s, h->end, true);
	if (who)
		return who;
	/* "She has never been on a plan": only a child is. */
	if (f->who->n == 1 && f->who->v[0].sex &&
	    !phrase_in(r, h->end, s->end, "as a|herself|himself", &x) &&
	    phrase_at(r, s->first, s->end,
		      f->who->v[0].sex < 0 ? "he has never|not"
					   : "she has never|not",
		      &x))
		return 1;
	/* "Child L's child protection plan ended" */
	for (size_t i = s->who; i < s->who_end; i++) {
		const struct mention *m = &r->mentions.v[i];
		if (m->owner && m->who && m->end <= h->end &&
		    phrase_in(r, m->end, h->end, "child protection", &x) &&
		    x.first <= m->end + 2)
			return m->who;
	}
	return 0;
}

static void claim_plan(struct finding *f, const struct sentence *s,
		       const struct hit *h, const char *value,
		       enum sureness sure)
{
	uint32_t who = plan_owner(f, s, h);
	struct claim model = model_of(s, h, value, sure);
	claim_put_all(f, FACT_CP_PLAN, who, &model);
	if (strcmp(value, "never") != 0)
		read_category(f, s, who, sure);
}

/* When a plan was last made for each child, and when one was last ended. */
struct course {
	struct {
		const struct sentence *s;
		struct hit h;
	} made[WHO_MAX];
	const struct sentence *ended, *kept;
	struct hit kept_by;
};

/* Plans that were made, and that a later sentence says were ended. */
static void read_course(struct finding *f, const struct sentence *s,
			struct course *c)
{
	static const char *const made[] = {
		("made|became|placed ~3 of|to|on " PLAN),
		"registered ~6 under|for|category ~3 neglect|abuse",
		"name|names was|were placed|entered|put on the register",
		NULL,
	};
	static const char *const ended[] = {
		("plan|plans|registration ~3 "
		 "ended|discontinued|ceased|closed|removed|stepped"),
		"end|ended|ending the child protection plan|plans",
		"names|name was|were removed",
		"removed from|off the register|plan|plans",
		"deregistered|de-registered",
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h, x;
	if (has(r, s, ended, &x) &&
	    !phrase_in(r, s->first, s->end, "in need plan|plans", &x))
		c->ended = s;
	if (phrase_in(r, s->first, s->end,
		      "plan|plans|registration ~3 still in force|place|effect",
		      &x) ||
	    phrase_in(r, s->first, s->end,
		      "it|name|names was|were still? on the register at|when",
		      &x)) {
		c->kept = s;
		c->kept_by = x;
	}
	if (!has(r, s, made, &h))
		return;
	uint32_t who = plan_owner(f, s, &h);
	read_category(f, s, who, SURE_IMPLIED);
	for (size_t i = 0; i < f->who->n; i++)
		if (who & (1U << i)) {
			c->made[i].s = s;
			c->made[i].h = h;
		}
}

static void claim_courses(struct finding *f, const struct course *c)
{
	for (size_t i = 0; i < f->who->n; i++) {
		if (c->made[i].s && c->kept && c->kept > c->made[i].s) {
			struct claim now = model_of(c->kept, &c->kept_by,
						    "current", SURE_TOLD);
			claim_put_all(f, FACT_CP_PLAN, 1U << i, &now);
			continue;
		}
		if (!c->made[i].s || !c->ended || c->ended <= c->made[i].s)
			continue;
		struct claim model = model_of(c->made[i].s, &c->made[i].h,
					      "past", SURE_IMPLIED);
		claim_put_all(f, FACT_CP_PLAN, 1U << i, &model);
	}
}

/* "had never been", "no child had ever been"; not "had he ever been?", nor
 * "whether he had ever been". */
static bool is_negative(const struct reading *r, const struct sentence *s,
			const struct hit *h)
{
	static const char *const asked[] = { "whether|if", "?", NULL };
	struct hit x;
	if (phrase_any(r, s->first, s->end, asked, &x))
		return false;
	return phrase_in(r, s->first, h->end,
			 "never|no|none|not|neither|nor|nobody", &x);
}

/* "from May 2001 to June 2002", "until June", "for ten months": it had ended;
 * not when the last day is that of the incident. */
static bool is_over(const struct finding *f, const struct sentence *s,
		    size_t first)
{
	static const char *const times[] = {
		"from|between ~1 {date} ~1 to|until|and|- ~1 {date}",
		"until|till ~1 {date}",
		NULL,
	};
	const struct claim *c = claim_best(f, FACT_INCIDENT, -1);
	struct hit h;
	if (phrase_any(f->r, first, s->end, times, &h))
		return !c || strncmp(h.date->d.value, c->value,
				     strlen(h.date->d.value)) != 0;
	return phrase_in(f->r, first, s->end,
			 "from|until|between|for ~3 months|weeks", &h);
}

static void read_plan(struct finding *f, const struct sentence *s,
		      struct course *course)
{
	const struct reading *r = f->r;
	bool opening = line_of(r, s)->rank <= RANK_OPENING;
	struct hit h, x;
	if ((has(r, s, never, &h) && is_negative(r, s, &h)) ||
	    on_one(r, s, &h)) {
		claim_plan(f, s, &h, "never", SURE_STATED);
		return;
	}
	if (has(r, s, denied, &x) || has(r, s, afterwards, &x) ||
	    is_after_incident(f, s))
		return;
	read_course(f, s, course);
	/* "had been subject to a plan since he was born" */
	if (has(r, s, past, &h) &&
	    phrase_in(r, h.end, s->end, "since ~3 birth|born|{date}|{who}",
		      &x)) {
		claim_plan(f, s, &h, "current", SURE_TOLD);
		return;
	}
	bool now = has(r, s, current, &h) && has(r, s, at_the_time, &x);
	if (!now && has(r, s, past, &h)) {
		claim_plan(f, s, &h, "past", SURE_TOLD);
		return;
	}
	if (!has(r, s, current, &h) ||
	    phrase_in(r, h.first, h.end, "made|became|previously", &x))
		return;
	if (is_over(f, s, h.first))
		claim_plan(f, s, &h, "past", SURE_IMPLIED);
	else if (has(r, s, at_the_time, &x))
		claim_plan(f, s, &h, "current", SURE_STATED);
	else if (opening)
		claim_plan(f, s, &h, "current", SURE_IMPLIED);
}

/* ---- legal status ---- */

static const struct {
	const char *pattern, *value;
} statuses[] = {
	{ "accommodated|accommodation _5 section 20", "section 20" },
	{ "accommodated|accommodation _5 s20|s.20", "section 20" },
	{ "looked after _5 section 20", "section 20" },
	{ "voluntarily accommodated", "section 20" },
	{ "voluntary accommodation", "section 20" },
	{ "section 20 of the? children", "section 20" },
	{ "section 20 agreement|arrangement|accommodation", "section 20" },
	{ "special guardianship order?", "special guardianship" },
	{ "full|interim? care order", "care order" },
	{ "full|interim? care orders", "care order" },
	{ "compulsory supervision order", NULL },
	{ "interim? supervision order", "supervision order" },
	{ "police protection", "police protection" },
};

const char *legal_of(const struct reading *r, size_t first, size_t end,
		     struct hit *h)
{
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
		if (phrase_in(r, first, end, statuses[i].pattern, h))
			return statuses[i].value;
	if (first < end && phrase_at(r, first, end, "adopted|none", h))
		return word_at(r, first);
	return NULL;
}

static const char *const none[] = {
	"not ~3 subject of|to any ~2 order|orders",
	"no legal|court orders|order ~2 in|were|was ~4 place|force|made",
	"was|were never|not _2 looked after",
	"has|had|have never ~9 been? looked after",
	NULL,
};

/* Is it said as a state, and not as what was asked for or done to others? */
static const char *const in_state[] = {
	"was|were|being|is|remained|remains ~4 subject|subjects of|to ~4",
	"was|were|is|been|remained ~2 accommodated|adopted",
	"was|were|is ~2 looked after ~5",
	"the subject of ~4",
	"lived|living|placed|cared|live ~9 under|on ~4",
	"lived|living|placed|cared|live ~9 from|since {date} ,? under|on ~4",
	"was|were|is|are ~2 in care under ~4",
	"and the subject of",
	NULL,
};

/* What was asked for, made or undone is no state. */
static const char *const doings[] = {
	("application|applied|proceedings|consider|considered|made|became|"
	 "granted|obtained|issued|sought|seek|whether|if|would|could|should|"
	 "revoked|discharged|refused"),
	"has|have been|had",
	NULL,
};

static void read_legal(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	struct hit h, x, state;
	if (has(r, s, afterwards, &x) || is_after_incident(f, s) ||
	    has(r, s, doings, &x))
		return;
	if (has(r, s, none, &h)) {
		uint32_t who = who_acts(r, s, h.first, true);
		struct claim model = model_of(s, &h, "none", SURE_TOLD);
		claim_put_all(f, FACT_LEGAL_STATUS, who, &model);
		return;
	}
	const char *value = legal_of(r, s->first, s->end, &h);
	if (!value || !has(r, s, in_state, &state) || state.first > h.end ||
	    phrase_in(r, s->first, h.end, "not|no|never", &x) ||
	    phrase_in(r, s->first, h.first, "had been ~6 $", &x))
		return;
	uint32_t who = who_acts(r, s, state.first, true);
	if (!who)
		who = part_of_pronoun(f, s, h.first);
	struct claim model = model_of(s, &h, value, SURE_TOLD);
	claim_put_all(f, FACT_LEGAL_STATUS, who, &model);
}

void rule_plan(struct finding *f)
{
	const struct reading *r = f->r;
	struct course course = { 0 };
	struct hit one;
	for (size_t i = 0; i < r->sentences.n && f->who->n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->rank == RANK_OUT || l->kind == TEXT_SCOPE || l->heading)
			continue;
		if ((s->about & ABOUT_PLAN) || on_one(r, s, &one))
			read_plan(f, s, &course);
		if (s->about & ABOUT_LEGAL)
			read_legal(f, s);
	}
	claim_courses(f, &course);
}
