/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sex of a subject: from a word for the child, else from pronouns that
 * can mean nobody else. */
#include "who.h"

#include <stdlib.h>
#include <string.h>

/* What a word for the child weighs against a pronoun. */
#define WORD_WEIGHT 4
/* The least that settles it, and how many times the other side. */
#define ENOUGH  2
#define CLEARLY 6

struct tally {
	int male, female;
	int told_male, told_female; /* by words that say whose they are */
	int near_male, near_female; /* by a pronoun that follows the name */
	/* The best words for each: line and tokens; by weight. */
	struct {
		int weight;
		size_t line, first, end;
	} said[2];
};

static const char relatives[] = "son daughter brother sister";

static int noun_sex(const char *w)
{
	if (in_words(w, "boy male son brother"))
		return -1;
	return in_words(w, "girl female daughter sister") ? 1 : 0;
}

static void tell(struct tally *t, int sex)
{
	++*(sex < 0 ? &t->told_male : &t->told_female);
}

static void count(struct tally *t, int sex, int weight, size_t line, size_t tok)
{
	*(sex < 0 ? &t->male : &t->female) += weight;
	int side = sex > 0;
	if (weight <= t->said[side].weight)
		return;
	t->said[side].weight = weight;
	t->said[side].line = line;
	t->said[side].first = tok;
	t->said[side].end = tok + 1;
}

/* "M, who was eight, is his sister": the pronoun is another's. */
static const char is_kin[] =
	"{who} ,? ~6 is|was his|her|their ~1 brother|sister";

/* "Child L is a girl", "M1 (a girl", "a two-year-old boy, Child M", "a male
 * child". The word says the sex of whom? */
static uint32_t described(const struct reading *r, const struct sentence *s,
			  size_t tok)
{
	static const char *const before[] = {
		"{who} ,|( a|an ~6 boy|girl|male|female|son|daughter",
		"{who} is|was ,? a|an ~6 boy|girl|male|female",
		"{who} ,? who is|was a|an ~6 boy|girl|male|female",
		"{who} (|, male|female|girl|boy",
		"{who} a|an ~1 girl|boy",
		"{who} : ~9 male|female|girl|boy",
		"{who} | male|female|girl|boy|son|daughter",
		NULL,
	};
	static const char *const after[] = {
		("boy|girl|male|female child|infant|baby|toddler|teenager? ,|( "
		 "{who}"),
		"boy|girl , ~9 called ~1 {who}",
		"boy|girl , who is? called|known ~3 {who}",
		"brother|sister|son|daughter ,? {who}",
		NULL,
	};
	struct hit h;
	const struct mention *top =
		s->who < s->who_end ? &r->mentions.v[s->who] : NULL;
	if (top && !top->owner && !top->pronoun &&
	    in_words(word_at(r, tok), "brother sister") &&
	    phrase_at(r, top->first, tok + 1, is_kin, &h) && h.end == tok + 1)
		return top->who;
	uint32_t both, one = kin_pair(r, s, tok, &both);
	if (both)
		return one;
	for (size_t p = 0; after[p]; p++)
		if (phrase_at(r, tok, s->end, after[p], &h) && h.who)
			return h.who->who;
	for (size_t i = s->who_end; i > s->who; i--) {
		const struct mention *x = &r->mentions.v[i - 1];
		if (x->end > tok)
			continue;
		if (!x->who || x->owner)
			return 0;
		for (size_t p = 0; before[p]; p++)
			if (phrase_at(r, x->first, tok + 1, before[p], &h) &&
			    h.end == tok + 1)
				return x->who;
		return 0;
	}
	return 0;
}

static void read_words(const struct reading *r, const struct sentence *s,
		       size_t subject, struct tally *t)
{
	for (size_t tok = s->first; tok < s->end; tok++) {
		const struct token *k = &r->tokens.v[tok];
		int sex;
		if (kin_several(r, s, tok, &sex) & (1U << subject)) {
			tell(t, sex);
			count(t, sex, WORD_WEIGHT, s->line, tok);
		}
		sex = noun_sex(k->w);
		if (!sex)
			continue;
		bool child = in_words(k->w, "boy girl") ||
			     in_words(word_at(r, tok + 1), "child infant baby");
		uint32_t set = described(r, s, tok);
		if (set == 1U << subject)
			tell(t, sex);
		/* "The boy", "a female died" when it is the subject. */
		if (!set && k->who && !in_words(k->w, relatives))
			set = r->mentions.v[k->who - 1].who;
		/* "a male child" */
		const struct token *next = k + 1;
		if (!set && child && tok + 1 < s->end && next->who) {
			set = r->mentions.v[next->who - 1].who;
			if (set == 1U << subject)
				tell(t, sex);
		}
		if (set == 1U << subject)
			count(t, sex, WORD_WEIGHT, s->line, tok);
	}
}

/* "he", "his" and "her coat" are whose they seem; "him" may be another. */
static int weight_of(const struct reading *r, const struct mention *x)
{
	return x->owner || in_words(word_at(r, x->first), "he she") ? 2 : 1;
}

/* Pronouns after the subject, while nobody else of one has been spoken of. */
static void read_pronouns(const struct reading *r, const struct sentence *s,
			  size_t subject, struct tally *t)
{
	bool here = false;
	for (size_t i = s->who; i < s->who_end; i++) {
		const struct mention *x = &r->mentions.v[i];
		if (x->pronoun && here && x->sex) {
			count(t, x->sex, weight_of(r, x), s->line, x->first);
		} else if (!x->pronoun && x->who == 1U << subject &&
			   !x->plural) {
			here = true;
		} else if (!x->plural) {
			here = false;
		}
	}
}

/* "Baby M was found on a sofa on which her mother …": the sentence begins with
 * the subject, and the next person in it is a pronoun. */
static void read_near(const struct reading *r, const struct sentence *s,
		      size_t subject, struct tally *t)
{
	if (s->who + 1 >= s->who_end)
		return;
	struct hit h;
	const struct mention *x = &r->mentions.v[s->who], *next = x + 1;
	if (x->who != 1U << subject || x->first != s->first || x->pronoun ||
	    x->owner || !next->pronoun || !next->sex ||
	    in_words(word_at(r, next->first), "him") ||
	    phrase_at(r, x->first, s->end, is_kin, &h))
		return;
	++*(next->sex < 0 ? &t->near_male : &t->near_female);
	count(t, next->sex, 2, s->line, next->first);
}

/* A sentence that begins with a pronoun, after one that speaks of the
 * subject and of no other. */
static void read_next(const struct reading *r, size_t i, size_t subject,
		      struct tally *t)
{
	const struct sentence *s = &r->sentences.v[i], *b = s - 1;
	if (i == 0 || b->line != s->line || s->who == s->who_end ||
	    b->who == b->who_end)
		return;
	const struct mention *x = &r->mentions.v[s->who];
	if (!x->pronoun || !x->sex || x->first != s->first)
		return;
	for (size_t m = b->who; m < b->who_end; m++) {
		const struct mention *y = &r->mentions.v[m];
		if (!y->plural && !y->pronoun && y->who != 1U << subject)
			return;
	}
	if (r->mentions.v[b->who].pronoun)
		return;
	for (; x < &r->mentions.v[s->who_end] && x->pronoun && x->sex; x++)
		count(t, x->sex, weight_of(r, x), s->line, x->first);
}

static void settle(struct subject *x, const struct tally *t)
{
	int sex = t->female > t->male ? 1 : -1;
	bool told = !t->told_male != !t->told_female;
	if (told)
		sex = t->told_female ? 1 : -1;
	else if (!t->near_male != !t->near_female && !t->told_male) {
		sex = t->near_female ? 1 : -1;
		told = true;
	}
	int most = sex > 0 ? t->female : t->male;
	int least = sex > 0 ? t->male : t->female;
	x->sex = 0;
	if (!told && (most < ENOUGH || most < CLEARLY * least))
		return;
	x->sex = sex;
	x->sex_line = t->said[sex > 0].line;
	x->sex_first = t->said[sex > 0].first;
	x->sex_end = t->said[sex > 0].end;
}

void who_sex(const struct reading *r, struct who *w)
{
	for (size_t k = 0; k < w->n; k++) {
		struct tally t = { 0 };
		for (size_t i = 0; i < r->sentences.n; i++) {
			const struct sentence *s = &r->sentences.v[i];
			if (line_of(r, s)->rank == RANK_OUT)
				continue;
			read_words(r, s, k, &t);
			read_pronouns(r, s, k, &t);
			read_near(r, s, k, &t);
			read_next(r, i, k, &t);
		}
		settle(&w->v[k], &t);
	}
}
