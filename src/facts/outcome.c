/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What came to the child, and how: death or harm that is said of a subject,
 * and the words for its cause.
 */
#include "pick.h"

#include <string.h>

/* What is said of who acts before it. */
static const char *const deaths[] = {
	"died|dies|drowned",
	"took|taken|taking his|her|their own life|lives",
	"take|ended|ending his|her|their own life|lives",
	"was|were|be|been found _3 dead|deceased|lifeless|hanging|hanged",
	"was|were pronounced|declared dead|deceased",
	"was|were _1 killed|murdered",
	"was|were stabbed|beaten|shot|shaken to death",
	"was|were fatally",
	"hanged himself|herself",
	"committed suicide",
	"lost his|her life",
	"passed away",
	"suffered|sustained ~2 fatal",
	NULL,
};

/* Of the subject in them. */
static const char *const deaths_of[] = {
	"death|deaths|murder|suicide|killing|homicide|manslaughter of ~2 {who}",
	"{who} 's? _2 death|deaths|murder|suicide|killing",
	"killed|murdered|suffocated|drowned|strangled|smothered ~1 {who}",
	"ended|took {who} life",
	"murdering|killing {who}",
	"fatal injury|injuries|assault to|of|on {who}",
	"causing|caused the death of {who}",
	NULL,
};

/* Of the only subject, in a title. */
static const char *const deaths_in_title[] = {
	("death|murder|suicide|killing of a|an|the? ~6 child|baby|infant|"
	 "person|boy|girl|teenager|toddler|son|daughter"),
	"child|infant|baby death|fatality",
	NULL,
};

static const char *const harms[] = {
	("suffered|sustained|received|suffering|sustaining ~6 "
	 "injur*|harm|fractur*|burn*|abuse|neglect|damage|haemorrhage|wounds|"
	 "collapse|arrest|bruis*|ketoacidosis|assault|impairment"),
	("was|were ~3 seriously|critically|severely|gravely|badly _2 "
	 "injured|harmed|ill|hurt|unwell|neglected|burned|burnt|scalded|"
	 "abused"),
	("was|were|being|been _2 assaulted|abused|stabbed|shot|neglected|"
	 "beaten|poisoned|raped|exploited|starved|injured|harmed|shaken|"
	 "groomed"),
	("was|were ~4 admitted|taken|brought|rushed|airlifted|conveyed|"
	 "transferred ~6 hospital|infirmary|ward|department"),
	("was|were found ~2 unconscious|unresponsive|collapsed|injured|"
	 "ill|emaciated"),
	"had|has ~4 fracture|fractures|injuries|bleeding|burns|sepsis",
	("was|were|been subjected to ~4 "
	 "abuse|assault|assaults|mutilation|violence|cruelty|rape|torture"),
	"was|were _1 in intensive|hospital",
	"was|were _1 in|on a ~1 ventilator|coma",
	"was|were in diabetic? ketoacidosis",
	"was|were _2 on life support",
	"had been ~2 brought|admitted|taken ~6 with",
	("experienced|endured|suffered ~3 "
	 "neglect|abuse|cruelty|exploitation|harm|assaults"),
	"survived",
	"collapsed",
	NULL,
};

/* What itself says that nobody died. */
static const char *const nearly[] = {
	"nearly|almost died|drowned",
	"suffered ~2 near-fatal",
	NULL,
};

/* What is told by a denial. */
static const char *const lost[] = {
	"could not be revived|resuscitated|saved",
	NULL,
};

static const char *const none[] = { NULL };

static const char *const harms_of[] = {
	("injuries|injury|assault|assaults|cruelty|attack "
	 "to|of|on|against|towards ~2 {who}"),
	"harm to ~2 {who}",
	"abuse|neglect of ~2 {who}",
	"injuries|injury|harm|abuse suffered|sustained|experienced by ~2 {who}",
	"{who} 's? _2 injuries|injury",
	"{who} 's? _1 abuse|neglect by|and|was|were|had",
	"convicted of ~6 {who}",
	("had|have _1 abused|assaulted|raped|exploited|stabbed|shaken|"
	 "poisoned|starved|beaten {who}"),
	NULL,
};

/* The guidance, said of the case. */
static const char *const harms_in_case[] = {
	"the child|children|subject had been seriously harmed|injured",
	"a child had been seriously harmed|injured",
	"the child seriously harmed|injured",
	"nearly|almost died",
	"near fatal|fatality|death",
	"near-fatal",
	("serious|seriously|life-threatening|life-changing harm|harmed|injury|"
	 "injuries|injured ~2 of|to ~6 {who}"),
	NULL,
};

/* Before a verb: it did not come to that, or nobody knows. */
static bool is_denied(const struct reading *r, const struct sentence *s,
		      const struct hit *hit)
{
	static const char *const before[] = {
		("nearly|almost|not|never|could|would|might|should|can|if|"
		 "whether|unless|feared|threatened|fear|risk|wanted|want|near|"
		 "hoped|planned|attempted|likely|no|without|talked|"
		 "thoughts|spoke"),
		"died or",
		"where a|any|the|another? child|children|person",
		NULL,
	};
	static const char *const within[] = {
		"not|never|no|nearly|almost|near|near-death",
		NULL,
	};
	/* The words of the guidance: "the child has died or been …". */
	static const char *const after[] = {
		"or|and/or",
		NULL,
	};
	struct hit h;
	size_t from = hit->first > s->first + 3 ? hit->first - 3 : s->first;
	size_t to = hit->end + 2 < s->end ? hit->end + 2 : s->end;
	return phrase_any(r, from, hit->first, before, &h) ||
	       phrase_any(r, hit->first, hit->end, within, &h) ||
	       phrase_any(r, hit->end, to, after, &h) ||
	       phrase_in(r, from, hit->end, "child has|have ~3 died", &h);
}

static bool of_who(const struct reading *r, const struct sentence *s,
		   size_t tok, const char *const *list, struct event *e)
{
	for (size_t i = 0; list[i]; i++)
		if (phrase_at(r, tok, s->end, list[i], &e->h) && e->h.who &&
		    !is_denied(r, s, &e->h)) {
			e->who = e->h.who->who;
			return true;
		}
	return false;
}

/* "Her mother was ill when Child N was born and died in 2009": what follows
 * "and" is of the mother. */
static bool is_back_to_other(const struct reading *r, const struct sentence *s,
			     size_t tok)
{
	const struct mention *x = NULL, *main = NULL;
	if (tok == s->first || strcmp(word_at(r, tok - 1), "and") != 0)
		return false;
	for (size_t i = s->who; i < s->who_end; i++) {
		const struct mention *m = &r->mentions.v[i];
		if (m->end > tok || m->owner || m->governed)
			continue;
		main = main ? main : m;
		x = m;
	}
	return x && x != main && !main->who && x->first > s->first &&
	       in_words(word_at(r, x->first - 1), "when while after before as");
}

/* The first event of the lists in the sentence that is a subject's. */
static bool event_in(const struct reading *r, const struct sentence *s,
		     const char *const *acts, const char *const *of,
		     struct event *e)
{
	for (size_t tok = s->first; tok < s->end; tok++) {
		if (of_who(r, s, tok, of, e))
			return true;
		for (size_t i = 0; acts[i]; i++) {
			if (!phrase_at(r, tok, s->end, acts[i], &e->h) ||
			    (acts != nearly && acts != lost &&
			     is_denied(r, s, &e->h)) ||
			    is_back_to_other(r, s, tok))
				continue;
			e->who = who_acts(r, s, tok, false);
			if (e->who)
				return true;
		}
	}
	return false;
}

bool outcome_is_death(const struct finding *f, const struct sentence *s,
		      struct event *e)
{
	const struct reading *r = f->r;
	const struct line *l = line_of(r, s);
	if (event_in(r, s, deaths, deaths_of, e) ||
	    event_in(r, s, lost, none, e))
		return true;
	if (f->who->n == 0 || (l->rank != RANK_COVER && !l->heading) ||
	    !phrase_any(r, s->first, s->end, deaths_in_title, &e->h) ||
	    is_denied(r, s, &e->h))
		return false;
	e->who = 1;
	return true;
}

bool outcome_is_harm(const struct finding *f, const struct sentence *s,
		     struct event *e)
{
	return event_in(f->r, s, nearly, none, e) ||
	       event_in(f->r, s, harms, harms_of, e);
}

static void claim_outcome(struct finding *f, const char *value,
			  const struct sentence *s, const struct hit *h,
			  enum sureness sure)
{
	claim_put(f, FACT_OUTCOME, value, s, h->first, h->end)->sure = sure;
}

static void read_outcome(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	bool early = line_of(r, s)->rank <= RANK_BODY;
	struct event e;
	if (outcome_is_death(f, s, &e))
		claim_outcome(f, "fatal", s, &e.h,
			      early ? SURE_STATED : SURE_TOLD);
	else if (event_in(r, s, nearly, none, &e))
		claim_outcome(f, "serious harm", s, &e.h,
			      early ? SURE_STATED : SURE_TOLD);
	else if (event_in(r, s, harms, harms_of, &e))
		claim_outcome(f, "serious harm", s, &e.h,
			      early ? SURE_IMPLIED : SURE_LAST);
}

/* The guidance's words, said of the case: "because the child had been
 * seriously harmed"; not where it says when a review may be held. */
static void read_case(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	struct hit h, x;
	if (!phrase_any(r, s->first, s->end, harms_in_case, &h) ||
	    (s->about & ABOUT_DOUBT) || line_of(r, s)->rank > RANK_BODY ||
	    phrase_in(r, s->first, h.first, "where|when|whenever|not|no", &x))
		return;
	claim_outcome(f, "serious harm", s, &h, SURE_IMPLIED);
}

/* ---- how ---- */

static const char harm_words[] =
	"injury injuries wound wounds stabbing fracture fractures haemorrhage "
	"haemorrhages hemorrhage bleeding bleed trauma sepsis infection "
	"infections pneumonia asphyxia asphyxiation suffocation strangulation "
	"smothering overlay overlaying co-sleeping drowning hanging overdose "
	"poisoning toxicity intoxication methadone burns burn scalds scald "
	"scalding fire fall starvation malnutrition dehydration ketoacidosis "
	"asthma epilepsy abuse neglect assault shaking collision crash suicide "
	"illness hypothermia arrest choking ligature gunshot bruising bruises "
	"ingestion smoke inhalation failure disease exploitation abscess "
	"meningitis peritonitis emaciation self-harm stroke collapse poison "
	"cruelty accident haematoma haematomas hematoma";

/* What leads to a cause, said of who acts before it. */
static const char *const causes[] = {
	"died ~2 of|from",
	"died ~6 due to",
	"died ~6 following|after",
	"died ~6 due to",
	"died ~6 as a|the? result|consequence of",
	"died ~4 by",
	"suffered|sustained|received",
	"admitted|taken|brought ~6 with|suffering",
	"presented with",
	"found ~2 with",
	"died|killed ~3 in",
	NULL,
};

/* The same, whoever is spoken of before it. */
static const char *const causes_of_death[] = {
	"cause of death ~9 given|recorded|certified|found|established as|to ~1",
	"cause of ~2 death ~9 was|as|be|being",
	"cause of death :",
	"scan|scans|x-rays|x-ray|survey|tests ~3 showed|revealed|identified",
	"examination ~3 showed|revealed|identified|found",
	NULL,
};

/* The same in a sentence that tells of the death or harm. */
static const char *const causes_here[] = {
	"death ~6 of|from|following|after",
	"death ~6 caused|attributed by|to",
	"due to",
	"as a result of",
	NULL,
};

/* What is itself the words. */
static const char *const mechanisms[] = {
	"[ non-accidental|inflicted|abusive _2 injury|injuries|trauma ]",
	"[ abusive head trauma ]",
	"[ fabricated|fabrication ~2 induced illness ]",
	"[ diabetic? ketoacidosis ]",
	"[ sudden unexpected|unexplained? death in infancy ]",
	"[ sudden infant death syndrome? ]",
	"[ unsafe? co-sleeping ~6 sofa|settee|bed ]",
	("[ chronic|severe|serious|long-term|prolonged|extreme|significant|"
	 "gross neglect ]"),
	"[ sexual abuse|exploitation ]",
	"[ suicide ] of ~6 {who}",
	NULL,
};

/* The same, said of who acts before it. */
static const char *const mechanism_verbs[] = {
	"[ took|ended his|her|their own life|lives ]",
	"[ drowned in|at _3 pond|bath|river|pool|sea|canal|lake|bathtub ]",
	"[ drowned ]",
	("was|were|been ~2 [ fatally? stabbed|shot|strangled|suffocated|"
	 "smothered|hanged|poisoned|starved|assaulted|drowned|shaken to? "
	 "death? ]"),
	"[ hanged himself|herself ]",
	"was|were|been _1 [ sexually|criminally exploited|abused ]",
	"[ died suddenly|unexpectedly while|whilst ~3 asleep|sleeping ]",
	NULL,
};

/* What a coroner or a register says of the death, whoever it names. */
static const char *const verdicts[] = {
	"conclusion|verdict ~2 of [ suicide|misadventure ]",
	"recorded|registered|classed as a? [ sudden unexpected|unexplained? "
	"death in infancy ]",
	NULL,
};

/* Ends the words for a cause. */
static const char cause_ends[] =
	", . ; : ( ) | in at on when while whilst which that who where after "
	"before during was were had has is are he she they it although but "
	"as because for inflicted caused sustained suffered by received "
	"having including despite from consistent believed thought whose "
	"resulting leading requiring";

static bool skip_words(const struct reading *r, size_t tok)
{
	return in_words(word_at(r, tok), "a an the his her their what some");
}

static size_t cause_end(const struct reading *r, const struct sentence *s,
			size_t tok, bool *harm)
{
	size_t i = tok, last = tok;
	*harm = false;
	for (; i < s->end && i - tok < 9; i++) {
		const char *w = word_at(r, i);
		if (in_words(w, cause_ends) || r->tokens.v[i].date ||
		    (r->tokens.v[i].who && !in_words(w, "child baby infant")))
			break;
		if (in_words(w, harm_words)) {
			*harm = true;
			last = i + 1;
		} else if (!in_words(w, "and or of to a an the her his")) {
			last = i + 1;
		}
	}
	return last;
}

static void claim_mechanism(struct finding *f, const struct sentence *s,
			    size_t first, size_t end, enum sureness sure)
{
	if (first >= end)
		return;
	claim_put(f, FACT_MECHANISM, reading_text(f->r, s->line, first, end), s,
		  first, end)
		->sure = sure;
}

static bool is_certain(const struct reading *r, const struct sentence *s)
{
	struct hit h;
	return !phrase_in(r, s->first, s->end,
			  "unascertained|undetermined|unexplained|unknown|"
			  "whether|if|might|may|could|would|no|not|never",
			  &h);
}

static void read_causes(struct finding *f, const struct sentence *s,
			const char *const *list, bool anybody,
			enum sureness sure)
{
	const struct reading *r = f->r;
	struct hit h;
	for (size_t i = 0; list[i]; i++)
		for (size_t tok = s->first; tok < s->end; tok++) {
			bool harm;
			if (!phrase_at(r, tok, s->end, list[i], &h) ||
			    (!anybody && !who_acts(r, s, tok, false)))
				continue;
			size_t first = h.end;
			while (first < s->end && skip_words(r, first))
				first++;
			size_t end = cause_end(r, s, first, &harm);
			if (harm)
				claim_mechanism(f, s, first, end, sure);
		}
}

static void read_mechanism(struct finding *f, const struct sentence *s,
			   enum sureness base)
{
	const struct reading *r = f->r;
	struct hit h;
	if (!is_certain(r, s))
		return;
	struct event e;
	bool event = outcome_is_death(f, s, &e) || outcome_is_harm(f, s, &e);
	read_causes(f, s, causes, false, base);
	if (event)
		read_causes(f, s, causes_here, true, base);
	if (phrase_any(r, s->first, s->end, mechanism_verbs, &h) &&
	    who_acts(r, s, h.first, false))
		claim_mechanism(f, s, h.from, h.to, base + 1);
	if (phrase_any(r, s->first, s->end, mechanisms, &h))
		claim_mechanism(f, s, h.from, h.to, base + 1);
}

/* No death is told of, and no harm in so many words: the opening of a review
 * that has words for harm beside the child tells of harm. */
static void read_harm_beside(struct finding *f)
{
	static const char *const words[] = {
		("fractures|fracture|injuries|injury|bruises|bruise|burns|"
		 "haemorrhage|abuse|assault|sepsis|malnutrition|starvation|"
		 "malnourished|poisoned|stabbed|cruelty|broken|overdose|"
		 "wounds"),
		NULL,
	};
	const struct reading *r = f->r;
	if (!claim_best(f, FACT_KIND, -1))
		return;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		bool near = who_in(r, s) || (i > l->first && who_in(r, s - 1));
		struct hit h;
		if (l->rank != RANK_OPENING || l->form != TEXT_PARAGRAPH ||
		    (s->about & ABOUT_PLAN) || l->kind == TEXT_SCOPE ||
		    l->kind == TEXT_METHODOLOGY || !near || !is_certain(r, s) ||
		    !phrase_any(r, s->first, s->end, words, &h))
			continue;
		claim_outcome(f, "serious harm", s, &h, SURE_LAST);
		return;
	}
}

void rule_outcome(struct finding *f)
{
	const struct reading *r = f->r;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->rank == RANK_OUT || l->kind == TEXT_SCOPE || !f->who->n)
			continue;
		if (s->about & ABOUT_HARM)
			read_case(f, s);
		if (l->rank <= RANK_OPENING && !l->heading && is_certain(r, s))
			read_causes(f, s, causes_of_death, true, SURE_TOLD);
		struct hit h;
		if (!l->heading && is_certain(r, s) &&
		    phrase_any(r, s->first, s->end, verdicts, &h))
			claim_mechanism(f, s, h.from, h.to, SURE_LAST);
		if (!who_in(r, s) && l->rank != RANK_COVER)
			continue;
		read_outcome(f, s);
		if (l->rank <= RANK_OPENING && !l->heading)
			read_mechanism(f, s, SURE_TOLD);
	}
	if (f->who->n && !claim_best(f, FACT_OUTCOME, -1))
		read_harm_beside(f);
}
