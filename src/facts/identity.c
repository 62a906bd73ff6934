/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ethnicity and disability, of a subject or of the whole family. */
#include "pick.h"

#include <string.h>

static const struct {
	const char *pattern, *value;
} groups[] = {
	{ "mixed|dual ~4 heritage|race|ethnicity|parentage|background|origin",
	  "Mixed" },
	{ "mixed|dual -? heritage|race", "Mixed" },
	{ "mixed-race|mixed-heritage|dual-heritage", "Mixed" },
	{ "white and|&|/|- asian|black", "Mixed" },
	{ "asian|black / white", "Mixed" },
	{ "black ~2 and white", "Mixed" },
	{ "mixed|multiple ethnic group|groups", "Mixed" },
	{ "mixed : white", "Mixed" },
	{ "white british|english|irish|other|european|uk|scottish|welsh|"
	  "polish|eastern|romanian|lithuanian|latvian|background|ethnicity|"
	  "heritage|origin",
	  "White" },
	{ "white - british", "White" },
	{ "white / british", "White" },
	{ "white uk|european", "White" },
	{ "is|was|are|were [ white ] and|,|.", "White" },
	{ "romany|roma|traveller|gypsy|travellers", "White" },
	{ "black ,|-|/? british|african|caribbean|somali", "Black" },
	{ "african caribbean", "Black" },
	{ "african-caribbean|afro-caribbean", "Black" },
	{ "black heritage|background|ethnicity|origin", "Black" },
	{ "nigerian|ghanaian|somali|jamaican|congolese|zimbabwean "
	  "heritage|origin|background|descent|ethnicity",
	  "Black" },
	{ "asian ( pakistani|indian|bangladeshi )", "Asian" },
	{ "asian ~1 british|pakistani|indian|bangladeshi|other", "Asian" },
	{ "british|pakistani|indian|bangladeshi|chinese|south asian", "Asian" },
	{ "british pakistani|indian|bangladeshi|chinese", "Asian" },
	{ "pakistani|indian|bangladeshi|chinese|asian|bengali|tamil "
	  "heritage|origin|background|descent|ethnicity",
	  "Asian" },
	{ "arab|kurdish|iranian|iraqi|afghan "
	  "heritage|origin|background|descent|ethnicity",
	  "Other" },
	{ "is|was|are|were [ kurdish|kurds|arab|arabs ]", "Other" },
	{ "is|was|are|were [ pakistani|bangladeshi|indian|chinese ]", "Asian" },
	{ "other ethnic group", "Other" },
};

const char *ethnicity_of(const struct reading *r, size_t first, size_t end,
			 struct hit *h)
{
	static const char *const withheld[] = {
		("not ~2 recorded|stated|known|given|disclosed|obtained|"
		 "specified|included|published|identified"),
		"unrecorded|withheld",
		("ethnicity|ethnic ~6 left? blank|silent"),
		("silent|nothing|blank _3 about|as|on|for ~2 ethnicity|ethnic"),
		"not be? supplied|stated|given|recorded|named",
		NULL,
	};
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		if (phrase_in(r, first, end, groups[i].pattern, h)) {
			if (h->from < h->to) {
				h->first = h->from;
				h->end = h->to;
			}
			return groups[i].value;
		}
	/* A cell may have one word. */
	static const struct {
		const char *words, *value;
	} alone[] = { { "white", "White" },
		      { "mixed", "Mixed" },
		      { "black", "Black" },
		      { "asian", "Asian" } };
	for (size_t i = 0; i < 4 && first + 1 == end; i++)
		if (in_words(word_at(r, first), alone[i].words)) {
			*h = (struct hit){ .first = first, .end = end };
			return alone[i].value;
		}
	return phrase_any(r, first, end, withheld, h) ? "not stated" : NULL;
}

/* Before the words for a group: who is of it. */
static const char *const is_of[] = {
	"is|was|are|were|being|as|both|all|identified|described|recorded ~5",
	"{who} ,|( ~5",
	"ethnicity|ethnic|heritage|background|origin|identity ~6",
	"a|an ~3",
	NULL,
};

static bool any_word(const struct reading *r, size_t first, size_t end,
		     const char *words)
{
	for (size_t i = first; i < end; i++)
		if (in_words(word_at(r, i), words))
			return true;
	return false;
}

bool ethnicity_is_said(const struct reading *r, const struct sentence *s,
		       size_t tok)
{
	struct hit h;
	size_t from = tok > s->first + 8 ? tok - 8 : s->first;
	for (size_t i = from; i < tok; i++)
		for (size_t p = 0; is_of[p]; p++) {
			const char *pat = is_of[p];
			if (phrase_at(r, i, tok, pat, &h))
				return true;
		}
	return false;
}

/* The family as a whole: its ethnicity is the child's. */
static bool is_family(const struct reading *r, const struct sentence *s,
		      size_t tok)
{
	static const char *const family[] = {
		("family|household|children|siblings|everyone|all ~4 is|are|"
		 "was|"
		 "were|identify|identified|identifies|described|recorded|as|"
		 "of"),
		"family 's ethnicity|ethnic|heritage|background|origin",
		"all three|four|five|six|members",
		NULL,
	};
	struct hit h;
	return phrase_any(r, s->first, tok, family, &h) &&
	       !any_word(r, s->first, tok,
			 "mother father parents paternal maternal's other");
}

static uint32_t everybody(const struct finding *f)
{
	return f->who->n ? (1U << f->who->n) - 1 : 0;
}

/* Of whom the sentence says it: "Child N is …", "her ethnicity is …". */
static uint32_t ethnic_owner(const struct finding *f, const struct sentence *s,
			     size_t tok)
{
	const struct reading *r = f->r;
	struct hit h;
	const struct mention *x = NULL;
	for (size_t i = s->who; i < s->who_end; i++)
		if (r->mentions.v[i].end <= tok)
			x = &r->mentions.v[i];
	if (is_family(r, s, tok))
		return everybody(f);
	/* "Mother is White British, as was M." */
	if (phrase_in(r, tok, s->end, ", as is|was|are|were {who}", &h) &&
	    h.first < tok + 4)
		return h.who->who;
	if (phrase_in(r, s->first, tok, "ethnicity|origin ~1 of ~2 {who}", &h))
		return h.who->owner ? 0 : h.who->who;
	if (phrase_at(r, s->first, tok, "ethnicity|ethnic", &h) &&
	    f->who->n == 1)
		return 1;
	if (!x) {
		uint32_t m = tok + 2 < s->end ? r->tokens.v[tok + 2].who : 0;
		return m ? r->mentions.v[m - 1].who : 0;
	}
	if (x->owner && any_word(r, x->end, tok,
				 "ethnicity ethnic heritage background origin "
				 "race identity culture cultural"))
		return x->who;
	/* "They are White British" after the family or the children. */
	if (x->pronoun && x->plural)
		return f->who->n > 1 ? x->who : 0;
	return who_acts(r, s, tok, true);
}

/* "a six-year-old boy of mixed heritage": the noun before "of". */
static uint32_t noun_owner(const struct reading *r, const struct sentence *s,
			   size_t tok)
{
	struct hit h;
	for (size_t i = s->who; i < s->who_end; i++) {
		const struct mention *x = &r->mentions.v[i];
		if (x->who && x->end <= tok && !x->owner && !x->loose &&
		    phrase_at(r, x->end, tok, "of|with|from _3 $", &h))
			return x->who;
	}
	return 0;
}

/* Are two groups of two people? "…; his mother is …" */
static bool is_apart(const struct reading *r, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		if (strcmp(word_at(r, i), ";") == 0 || r->tokens.v[i].who)
			return true;
	return false;
}

static void read_ethnicity(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	struct hit h, next;
	const char *value = ethnicity_of(r, s->first, s->end, &h);
	if (!value)
		return;
	bool withheld = strcmp(value, "not stated") == 0;
	if (withheld &&
	    !any_word(r, s->first, s->end, "ethnicity ethnic heritage"))
		return;
	/* Two readings in one sentence are none, unless they have owners. */
	const char *second = ethnicity_of(r, h.end, s->end, &next);
	uint32_t who = noun_owner(r, s, h.first);
	if (!who && (withheld || ethnicity_is_said(r, s, h.first)))
		who = ethnic_owner(f, s, h.first);
	/* Nobody's in particular: "Ethnicity is not given in any record". */
	if (!who && withheld && line_of(r, s)->rank <= RANK_BODY &&
	    !any_word(r, s->first, s->end,
		      "mother's father's mother father mr mrs ms sibling "
		      "siblings partner carers"))
		who = everybody(f);
	if (!who || (second && strcmp(second, value) != 0 &&
		     !is_apart(r, h.end, next.first)))
		return;
	struct claim model = { .value = value,
			       .precision = "",
			       .line = s->line,
			       .first = h.first,
			       .end = h.end,
			       .sure = SURE_TOLD };
	claim_put_all(f, FACT_ETHNICITY, who, &model);
}

/* ---- disability ---- */

static const char *const not_disabled[] = {
	"had|has|have|having|with no ~5 disability|disabilities",
	"was|is|were|are not _1 disabled",
	"did|does not have|had ~4 disability|disabilities",
	"not have|had any ~3 disability|disabilities",
	"neither ~2 child|children nor ~4 have|has|had any|a ~2 disability",
	("neither|no|none child|children|member|members|of|parent ~9 "
	 "disability|disabilities|disabled"),
	("nobody|no-one|none in|of the? family|household was|is|were|had|has "
	 "~2 disabled|disability"),
	"had none that had been diagnosed",
	"not considered|recorded|known to be|have|as ~2 disabled|disability",
	NULL,
};

static const char *const disabled[] = {
	"cerebral palsy",
	"down 's syndrome",
	"autism|autistic",
	"asperger 's? syndrome?",
	"learning disability|disabilities",
	"moderate|severe|profound learning difficulty|difficulties",
	"physical|profound|severe|complex|multiple disability|disabilities",
	"disabled child|boy|girl|young|baby",
	"{who} was|is|were registered? disabled",
	"{who} , who was|is disabled",
	"deaf girl|boy|child|baby|young",
	"was|is profoundly|severely|partially? deaf|blind",
	"visual|hearing|sensory impairment",
	"wheelchair user",
	"used|uses|using a wheelchair",
	"never walked|walk unaided|independently",
	"had|has|with a|an ~3 disability",
	"muscular dystrophy",
	"spina bifida",
	"quadriplegia|quadriplegic|tetraplegia",
	NULL,
};

static const char *const not_before[] = {
	"has|have|had since",
	("left|leave|leaving|result|resulting|now|later|consequence|"
	 "permanent|lifelong|caused|will|assessed|assessment|suspected|"
	 "possible|whether|might|if|questions|awaiting|queried|"
	 "investigation|team|teams|service|services|benefit|allowance|"
	 "children's|training|register|strategy|act"),
	NULL,
};

static void claim_disabled(struct finding *f, uint32_t who, const char *value,
			   const struct sentence *s, const struct hit *h)
{
	struct claim model = { .value = value,
			       .precision = "",
			       .line = s->line,
			       .first = h->first,
			       .end = h->end,
			       .sure = SURE_TOLD };
	claim_put_all(f, FACT_DISABILITY, who, &model);
}

static bool has_hit(const struct reading *r, const struct sentence *s,
		    const char *const *list, struct hit *h)
{
	return phrase_any(r, s->first, s->end, list, h);
}

static void read_disability(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	struct hit h, x;
	/* "Disability. There was none in the family." */
	if (s > r->sentences.v && s[-1].end - s[-1].first < 4 &&
	    (s[-1].about & ABOUT_DISABILITY) && s->line <= s[-1].line + 1 &&
	    phrase_at(r, s->first, s->end, "there was|were|is none", &h)) {
		claim_disabled(f, everybody(f), "no", s, &h);
		return;
	}
	if (has_hit(r, s, not_disabled, &h)) {
		bool all =
			in_words(word_at(r, h.first), "neither no none nobody "
						      "no-one") &&
			any_word(r, h.first, h.end,
				 "child children member members babies "
				 "infants siblings family household");
		uint32_t who =
			all ? everybody(f) : who_acts(r, s, h.first, true);
		claim_disabled(f, who, "no", s, &h);
		return;
	}
	if (!has_hit(r, s, disabled, &h) || has_hit(r, s, not_before, &x) ||
	    phrase_in(r, s->first, h.first, "no|not|never|without", &x))
		return;
	/* "The telephone of Child N was disabled." */
	if (h.who && (h.who->governed || h.who->owner))
		return;
	/* "Child A, a Deaf girl": the noun is in the words. */
	uint32_t who = 0;
	for (size_t i = h.first; i < h.end && !who; i++)
		if (r->tokens.v[i].who)
			who = r->mentions.v[r->tokens.v[i].who - 1].who;
	bool noun =
		in_words(word_at(r, h.end - 1), "child boy girl baby young");
	if (!who && !noun)
		who = who_acts(r, s, h.first, false);
	claim_disabled(f, who, "yes", s, &h);
}

void rule_identity(struct finding *f)
{
	const struct reading *r = f->r;
	for (size_t i = 0; i < r->sentences.n && f->who->n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->rank == RANK_OUT || l->kind == TEXT_SCOPE ||
		    l->form == TEXT_TABLE_ROW || l->heading)
			continue;
		if (s->about & ABOUT_ETHNICITY)
			read_ethnicity(f, s);
		if (s->about & ABOUT_DISABILITY)
			read_disability(f, s);
	}
}
