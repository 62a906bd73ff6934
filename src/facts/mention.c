/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is spoken of where: names of subjects, words for them, for relatives
 * and for professionals, and pronouns, which stand for the nearest person
 * before them that they fit.
 */
#include "who.h"

#include <string.h>

/* A person word: what it says of sex, and whether it can be a subject. */
enum person { NOBODY, CHILD, CHILDREN, RELATIVE, RELATIVES, PRONOUN, THEY };

static const struct {
	const char *words;
	enum person person;
	int sex;
} persons[] = {
	{ "child baby infant toddler teenager adolescent youngster newborn "
	  "pupil victim",
	  CHILD, 0 },
	{ "boy", CHILD, -1 },
	{ "girl", CHILD, 1 },
	{ "children babies infants twins boys girls youngsters", CHILDREN, 0 },
	{ "he him his himself", PRONOUN, -1 },
	{ "she her hers herself", PRONOUN, 1 },
	{ "they them their theirs", THEY, 0 },
	{ "father dad daddy stepfather step-father grandfather grandad uncle "
	  "brother half-brother stepbrother step-brother nephew boyfriend "
	  "husband son policeman man paramour mgf pgf",
	  RELATIVE, -1 },
	{ "mother mum mummy mam stepmother step-mother grandmother gran nan "
	  "great-grandmother aunt auntie sister half-sister stepsister "
	  "step-sister niece girlfriend wife daughter policewoman woman "
	  "midwife mgm pgm",
	  RELATIVE, 1 },
	{ "sibling half-sibling step-sibling cousin partner parent carer "
	  "caretaker caregiver babysitter friend neighbour relative adult "
	  "perpetrator stranger lodger worker doctor nurse teacher officer "
	  "visitor therapist psychiatrist paediatrician consultant gp judge "
	  "coroner reviewer author chair tutor person",
	  RELATIVE, 0 },
	{ "siblings half-siblings parents grandparents carers brothers "
	  "sisters relatives adults parents' couple family cousins "
	  "caretakers",
	  RELATIVES, 0 },
};

struct topic {
	uint32_t who;
	bool known;
};

struct marker {
	struct reading *r;
	struct who *w;
	/* Who was last spoken of: men, women, several. */
	struct topic man, woman, group;
	size_t opening; /* the first sentence of the first paragraph */
};

static enum person person_of(const char *w, int *sex)
{
	for (size_t i = 0; i < sizeof persons / sizeof *persons; i++)
		if (in_words(w, persons[i].words)) {
			*sex = persons[i].sex;
			return persons[i].person;
		}
	return NOBODY;
}

static uint32_t everybody(const struct who *w)
{
	return w->n ? (1U << w->n) - 1 : 0;
}

/* "A" is seldom a child, and "I" is the author. */
static bool is_article(const struct reading *r, const struct sentence *s,
		       size_t tok)
{
	static const char verbs[] =
		", 's was is had has died drowned and who ( lived went did "
		"could would told said walked attended";
	const char *w = word_at(r, tok);
	if (strcmp(w, "i") == 0)
		return true;
	if (strcmp(w, "a") != 0)
		return false;
	return tok + 1 >= s->end || !in_words(word_at(r, tok + 1), verbs);
}

/* The subject whose bare mark or name stands at tok, or -1. */
static int bare_at(const struct marker *m, const struct sentence *s, size_t tok)
{
	const struct token *k = &m->r->tokens.v[tok];
	const struct who *w = m->w;
	if (!k->cap || (k->w[0] >= '0' && k->w[0] <= '9'))
		return -1;
	for (size_t i = 0; i < w->n; i++) {
		if (!*w->v[i].bare || strcmp(k->w, w->v[i].bare) != 0)
			continue;
		if (strlen(k->w) == 1 && is_article(m->r, s, tok))
			continue;
		/* "J. Smith" is not J. */
		if (strlen(k->w) == 1 && tok + 2 < s->end &&
		    strcmp(word_at(m->r, tok + 1), ".") == 0)
			continue;
		return (int)i;
	}
	return -1;
}

static int by_bare(const struct who *w, const char *bare)
{
	for (size_t i = 0; i < w->n; i++)
		if (*w->v[i].bare && strcmp(bare, w->v[i].bare) == 0)
			return (int)i;
	return -1;
}

static bool looks_like_mark(const struct token *k)
{
	size_t n = k->end - k->start;
	return k->word && k->cap && n <= 4 && (k->upper || n <= 2);
}

/* "Child X", "Sibling 1", "Adult L", "Mr T": is it a subject? Returns the
 * tokens of it, 0 when it is no such thing. */
static size_t marked_at(const struct marker *m, const struct sentence *s,
			size_t tok, int *who)
{
	static const char kinds[] = "child baby infant sibling adult person "
				    "mr mrs ms miss dr family mother father "
				    "worker brother sister unborn twin";
	const struct reading *r = m->r;
	const struct token *k = &r->tokens.v[tok];
	*who = -1;
	if (!in_words(k->w, kinds) || tok + 1 >= s->end)
		return 0;
	bool child = in_words(k->w, "child baby infant person unborn twin");
	if (child)
		*who = by_bare(m->w, word_at(r, tok + 1));
	if (*who >= 0 && k[1].cap)
		return 2;
	*who = -1;
	if (in_words(k->w, "mr mrs ms miss dr"))
		return k[1].cap ? 2 : 0;
	return k->cap && looks_like_mark(&k[1]) ? 2 : 0;
}

/* Words before a noun that make it another child, or nobody in particular. */
static bool is_other(const struct reading *r, const struct sentence *s,
		     size_t tok)
{
	static const char others[] =
		"other another older younger elder eldest youngest oldest "
		"second third previous first unborn new every any each no "
		"neighbour's different unrelated disabled vulnerable of";
	static const char vague[] = "a an";
	for (size_t i = tok; i > s->first && tok - i < 4; i--) {
		const char *w = word_at(r, i - 1);
		if (in_words(w, others))
			return true;
		if (in_words(w, "the this that his her their subject"))
			return false;
		if (in_words(w, vague))
			return true;
		if (!r->tokens.v[i - 1].word)
			return true;
	}
	return true;
}

/* "the two older children" are some of them, or others. */
static bool is_part(const struct reading *r, const struct sentence *s,
		    size_t tok)
{
	return tok > s->first &&
	       in_words(word_at(r, tok - 1),
			"other older younger elder eldest youngest oldest new "
			"disabled vulnerable unrelated different surviving");
}

static bool has_definite(const struct reading *r, const struct sentence *s,
			 size_t tok)
{
	for (size_t i = tok; i > s->first && tok - i < 3; i--)
		if (in_words(word_at(r, i - 1),
			     "the this that these both all three four five "
			     "six two"))
			return true;
	return false;
}

static const char *const numbers[] = { "",     "",    "two",   "three", "four",
				       "five", "six", "seven", "eight" };

/* "three children" are other ones when the review has four. */
static bool number_differs(const struct marker *m, const struct sentence *s,
			   size_t tok)
{
	if (tok == s->first)
		return false;
	for (size_t i = 2; i < sizeof numbers / sizeof *numbers; i++)
		if (strcmp(word_at(m->r, tok - 1), numbers[i]) == 0)
			return i != m->w->n;
	return false;
}

/* "All four children" of a family in a review of two of them. */
static bool is_all_of_more(const struct marker *m, const struct sentence *s,
			   size_t tok)
{
	const struct reading *r = m->r;
	const char *next = tok + 1 < s->end ? word_at(r, tok + 1) : "";
	if (tok < s->first + 2 || strcmp(word_at(r, tok), "children") != 0 ||
	    strcmp(word_at(r, tok - 2), "all") != 0 ||
	    !in_words(next, "had were was have are lived"))
		return false;
	for (size_t i = 2; i < sizeof numbers / sizeof *numbers; i++)
		if (i > m->w->n && strcmp(word_at(r, tok - 1), numbers[i]) == 0)
			return true;
	return false;
}

static bool sex_fits(int a, int b)
{
	return a == 0 || b == 0 || a == b;
}

static int sex_of(const struct who *w, uint32_t set)
{
	for (size_t i = 0; i < w->n; i++)
		if (set == 1U << i)
			return w->v[i].sex;
	return 0;
}

/* "they" after "Child A and Child B": the subjects of the sentence so far,
 * when nobody else is named in it. */
static uint32_t named_in(const struct marker *m, const struct sentence *s)
{
	uint32_t set = 0;
	for (size_t i = s->who; i < m->r->mentions.n; i++) {
		const struct mention *x = &m->r->mentions.v[i];
		if (!x->who && !x->owner)
			return 0;
		set |= x->who;
	}
	return set && (set & (set - 1)) ? set : 0;
}

/* Whom a pronoun at tok means: the nearest fitting person of its sentence,
 * else who was last spoken of. */
static uint32_t resolve(const struct marker *m, const struct sentence *s,
			int sex, bool many, bool object)
{
	const struct reading *r = m->r;
	for (size_t i = r->mentions.n; i > s->who; i--) {
		const struct mention *x = &r->mentions.v[i - 1];
		/* "His stepfather hit him": who acts is not who is hit. */
		if (object && !x->owner && !x->governed) {
			object = false;
			continue;
		}
		if (x->plural == many && sex_fits(x->sex, sex))
			return x->who;
	}
	uint32_t named = many ? named_in(m, s) : 0;
	if (named)
		return named;
	const struct topic *t = many      ? &m->group
				: sex < 0 ? &m->man
					  : &m->woman;
	return t->known ? t->who : 0;
}

/* "Child A, a boy of three, …", "Child A was a small girl": the noun stands
 * for the subject before it. */
static uint32_t apposed(const struct marker *m, const struct sentence *s,
			size_t tok)
{
	const struct reading *r = m->r;
	size_t i = tok;
	while (i > s->first && tok - i < 6 &&
	       !in_words(word_at(r, i - 1), "a an"))
		i--;
	if (i <= s->first + 1 || !in_words(word_at(r, i - 1), "a an") ||
	    r->mentions.n == s->who)
		return 0;
	size_t joint = i - 2;
	const struct mention *x = &r->mentions.v[r->mentions.n - 1];
	/* "S1 was a boy aged 7, S2 a girl aged 5" */
	if (x->end == i - 1 && !x->plural && !x->owner && !x->pronoun)
		return x->who;
	if (!in_words(word_at(r, joint), ", is was ( then") || x->owner)
		return 0;
	while (joint > x->end && in_words(word_at(r, joint - 1), ", then who"))
		joint--;
	return x->end == joint && !x->plural ? x->who : 0;
}

/* "Death of a 14-week-old girl", in the opening: the case in brief. */
static bool is_case(const struct reading *r, const struct sentence *s,
		    size_t tok)
{
	struct hit h;
	size_t from = tok > s->first + 9 ? tok - 9 : s->first;
	bool told = in_words(word_at(r, tok), "boy girl");
	for (size_t i = tok > s->first + 4 ? tok - 4 : s->first; i < tok; i++)
		told = told || r->tokens.v[i].age;
	return told && line_of(r, s)->rank <= RANK_OPENING &&
	       phrase_in(r, from, tok,
			 "death|suicide|murder|injury|injuries|harm|abuse|"
			 "neglect|killing|homicide of|to a|an ~5 $",
			 &h);
}

/* "In June 2015 a girl came into the library": a report that begins so begins
 * with its child. */
static bool is_first_scene(const struct marker *m, const struct sentence *s,
			   size_t tok)
{
	const struct reading *r = m->r;
	bool dated = false, article = false;
	if (s != &r->sentences.v[m->opening] || r->mentions.n > s->who ||
	    !in_words(word_at(r, tok), "boy girl baby toddler"))
		return false;
	for (size_t i = s->first; i < tok; i++)
		dated = dated || r->tokens.v[i].date;
	for (size_t i = tok > s->first + 3 ? tok - 3 : s->first; i < tok; i++)
		article = article || in_words(word_at(r, i), "a an");
	return dated && article;
}

/* "V and W, a girl and a boy": whose the noun at tok is. */
static uint32_t paired(const struct marker *m, const struct sentence *s,
		       size_t tok)
{
	struct sentence so_far = *s;
	uint32_t both;
	so_far.who_end = m->r->mentions.n;
	return kin_pair(m->r, &so_far, tok, &both);
}

/* "The boy, who is called M3 in this report, …": named after the noun. */
static uint32_t named_next(const struct marker *m, const struct sentence *s,
			   size_t tok)
{
	static const char between[] = ", ( who is was called known as referred "
				      "to here in this report named \"";
	for (size_t i = tok + 1; i < s->end && i - tok < 9; i++) {
		int who = bare_at(m, s, i);
		if (who < 0)
			(void)marked_at(m, s, i, &who);
		if (who >= 0)
			return i > tok + 1 ? 1U << who : 0;
		if (!in_words(word_at(m->r, i), between))
			break;
	}
	return 0;
}

static uint32_t nominal(const struct marker *m, const struct sentence *s,
			size_t tok, enum person person, int sex)
{
	const struct reading *r = m->r;
	if (person == CHILDREN) {
		bool others = is_part(r, s, tok) ||
			      (is_other(r, s, tok) && !has_definite(r, s, tok));
		if (!others && is_all_of_more(m, s, tok))
			return everybody(m->w);
		return others || number_differs(m, s, tok) ? 0
							   : everybody(m->w);
	}
	if (person != CHILD)
		return 0;
	uint32_t same = named_next(m, s, tok);
	/* "an 11-month-old baby boy" */
	if (!same && r->mentions.n > s->who &&
	    r->mentions.v[r->mentions.n - 1].end == tok &&
	    in_words(word_at(r, tok - 1), "baby child infant"))
		same = r->mentions.v[r->mentions.n - 1].who;
	if (!same)
		same = apposed(m, s, tok);
	if (!same)
		same = paired(m, s, tok);
	if (same)
		return same;
	if (m->w->n == 1) {
		bool nameless = !*m->w->v[0].alias && tok >= m->w->v[0].first &&
				tok <= m->w->v[0].end;
		return nameless || is_case(r, s, tok) ||
				       (is_first_scene(m, s, tok) &&
					sex_fits(sex, m->w->v[0].sex)) ||
				       (!is_other(r, s, tok) &&
					sex_fits(sex, m->w->v[0].sex))
			       ? 1U
			       : 0;
	}
	uint32_t fit = 0;
	size_t n = 0;
	if (sex && !is_other(r, s, tok))
		for (size_t i = 0; i < m->w->n; i++)
			if (m->w->v[i].sex == sex) {
				fit = 1U << i;
				n++;
			}
	return n == 1 ? fit : 0;
}

static bool is_governed(const struct reading *r, const struct sentence *s,
			const struct mention *x)
{
	static const char prepositions[] =
		"with by to from of for on about against towards toward than "
		"between in upon at into that's alongside without including "
		"as told saw asked gave see tell";
	static const char within[] = "the a an his her their this that all "
				     "both subject young older younger half "
				     "- maternal paternal foster";
	size_t i = x->first;
	while (i > s->first && in_words(word_at(r, i - 1), within))
		i--;
	if (i == s->first || !in_words(word_at(r, i - 1), prepositions))
		return false;
	/* "of Child A, who was …" speaks of the child. */
	size_t next = x->end;
	if (next < s->end && strcmp(word_at(r, next), ",") == 0)
		next++;
	return next >= s->end || strcmp(word_at(r, next), "who") != 0;
}

static void put(struct marker *m, struct sentence *s, struct mention x)
{
	struct reading *r = m->r;
	const char *next = x.end < s->end ? word_at(r, x.end) : "";
	x.owner = x.owner || in_words(next, "'s '") ||
		  (x.end > x.first && in_words(word_at(r, x.end - 1),
					       "his their theirs parents'"));
	x.governed = is_governed(r, s, &x) ||
		     (x.pronoun && !x.owner &&
		      in_words(word_at(r, x.first), "him them her"));
	*ARENA_PUSH(r->a, &r->mentions) = x;
	r->tokens.v[x.first].who = (uint32_t)r->mentions.n;
}

/* "her" before a noun owns it; "told her" does not. */
static bool her_owns(const struct reading *r, const struct sentence *s,
		     size_t tok)
{
	static const char after[] = "to in at on and , . that was by with for "
				    "when as from ; ) what if";
	return strcmp(word_at(r, tok), "her") == 0 && tok + 1 < s->end &&
	       !in_words(word_at(r, tok + 1), after);
}

/* "a two-year-old female died": the adjective is the noun. */
static bool is_noun_of_sex(const struct reading *r, const struct sentence *s,
			   size_t tok)
{
	static const char verbs[] = "died nearly almost was is had suffered "
				    "sustained has who , and";
	return in_words(word_at(r, tok), "male female") && tok + 1 < s->end &&
	       (tok == s->first || strcmp(word_at(r, tok - 1), "(") != 0) &&
	       in_words(word_at(r, tok + 1), verbs);
}

/* "Child A", "A", "Mr T": marks the name that begins at tok, and returns how
 * many tokens it has. */
static size_t mark_named(struct marker *m, struct sentence *s, size_t tok)
{
	int who, sex = 0;
	size_t n = marked_at(m, s, tok, &who);
	if (n == 0) {
		who = bare_at(m, s, tok);
		n = who >= 0;
	}
	if (n == 0)
		return 0;
	if (who < 0)
		(void)person_of(word_at(m->r, tok), &sex);
	else
		sex = m->w->v[who].sex;
	put(m, s,
	    (struct mention){ .first = tok,
			      .end = tok + n,
			      .who = who >= 0 ? 1U << who : 0,
			      .sex = sex });
	return n;
}

/* What kind of person the word at tok is, by itself and those about it. */
static enum person person_at(const struct marker *m, const struct sentence *s,
			     size_t tok, int *sex)
{
	const char *w = word_at(m->r, tok);
	enum person person = person_of(w, sex);
	if (person == NOBODY && is_noun_of_sex(m->r, s, tok)) {
		*sex = *w == 'm' ? -1 : 1;
		return CHILD;
	}
	if (strcmp(w, "person") == 0 && tok > s->first &&
	    in_words(word_at(m->r, tok - 1), "young subject"))
		return CHILD;
	return person;
}

/* The mention that begins at tok, if one does; returns where it ends. */
static size_t mark_token(struct marker *m, struct sentence *s, size_t tok)
{
	int sex = 0;
	size_t n = mark_named(m, s, tok);
	if (n)
		return tok + n;
	enum person person = person_at(m, s, tok, &sex);
	if (person == NOBODY)
		return tok + 1;
	struct mention x = { .first = tok, .end = tok + 1, .sex = sex };
	x.pronoun = person == PRONOUN || person == THEY;
	x.plural = person == CHILDREN || person == RELATIVES || person == THEY;
	if (x.pronoun) {
		x.owner = her_owns(m->r, s, tok);
		x.who = resolve(
			m, s, sex, person == THEY,
			!x.owner && in_words(word_at(m->r, tok), "him her"));
	} else {
		x.who = nominal(m, s, tok, person, sex);
		if (x.who && !x.plural && !x.sex)
			x.sex = sex_of(m->w, x.who);
	}
	x.loose = x.plural && m->w->n == 1;
	put(m, s, x);
	return tok + 1;
}

/* Whom the sentence was about: the first who acts in it. */
static void keep_topic(struct marker *m, const struct sentence *s)
{
	struct topic man = { 0 }, woman = { 0 }, group = { 0 };
	for (size_t i = s->who; i < s->who_end; i++) {
		const struct mention *x = &m->r->mentions.v[i];
		const struct topic t = { x->who, true };
		if ((x->owner && i + 1 < s->who_end) || x->governed)
			continue;
		if (x->plural && !group.known)
			group = t;
		if (!x->plural && x->sex <= 0 && !man.known)
			man = t;
		if (!x->plural && x->sex >= 0 && !woman.known)
			woman = t;
	}
	if (man.known)
		m->man = man;
	if (woman.known)
		m->woman = woman;
	if (group.known)
		m->group = group;
}

static void mark_all(struct reading *r, struct who *w)
{
	struct marker m = { .r = r, .w = w, .opening = r->sentences.n };
	r->mentions.n = 0;
	for (size_t i = 0; i < r->lines.n && m.opening == r->sentences.n; i++)
		if (r->lines.v[i].rank == RANK_OPENING &&
		    !r->lines.v[i].heading &&
		    r->lines.v[i].form == TEXT_PARAGRAPH)
			m.opening = r->lines.v[i].first;
	for (size_t i = 0; i < r->sentences.n; i++) {
		struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->heading || (l->first == i && l->form != TEXT_PARAGRAPH))
			m.man = m.woman = m.group = (struct topic){ 0 };
		s->who = r->mentions.n;
		for (size_t tok = s->first; tok < s->end; tok++)
			r->tokens.v[tok].who = 0;
		for (size_t tok = s->first; tok < s->end;)
			tok = mark_token(&m, s, tok);
		s->who_end = r->mentions.n;
		keep_topic(&m, s);
	}
}

void who_mark(struct reading *r, struct who *w)
{
	/* Pronouns need the sex of the subjects, which needs the mentions. */
	mark_all(r, w);
	who_sex(r, w);
	mark_all(r, w);
}
