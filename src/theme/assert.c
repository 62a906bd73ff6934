/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ConText: a cue reaches the matches of its sentence that stand on its side,
 * within its scope in words, with no stop between; the longest of cues that
 * lie inside each other counts, so "not only" silences "not".
 *
 * Added here: in a review the negated noun is often the response and not the
 * factor ("no assessment of the neglect", "did not recognise neglect"): a
 * response word between a negation and the match takes the negation upon
 * itself. So does what marks the match as given ("unaware of *the* neglect").
 */
#include "reach.h"

#include <string.h>

#include "sort.h"

void asserter_init(struct asserter *x, const struct theme_set *set,
		   struct arena *a)
{
	*x = (struct asserter){ .set = set, .a = a };
	finder_init(&x->finder, &set->phrases, a);
	for (size_t i = 0; i < set->cues.n; i++)
		x->looks_on |= set->cues.v[i].kind == CUE_NEXT;
}

void asserter_release(struct asserter *x)
{
	finder_release(&x->finder);
}

/* ---- which cues count ---- */

static bool is_around(const struct cue *c)
{
	return c->kind == CUE_SENTENCE || c->kind == CUE_PHRASE;
}

/* What holds only in the company of others: it silences no cue, and only a
 * pseudo-cue silences it. */
static bool is_aside(const struct cue *c)
{
	return is_around(c) || c->kind == CUE_CLAIM || c->kind == CUE_TOLD ||
	       c->if_claimed;
}

/* Words inside a match belong to it, for its theme: the "no" of "no food in
 * the house". */
static void cover_targets(struct asserter *x, const struct targets *t)
{
	x->targets.n = 0;
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < t->v[i].m.n; k++)
			cover_add(x->a, &x->targets, t->v[i].theme,
				  t->v[i].m.part[k], 0);
	cover_build(&x->targets);
}

/* Cues of a class silence each other; those of a dictionary, for its theme
 * only. With `pseudo`, the key under which only pseudo-cues are. */
static uint32_t key_of(enum theme_assertion class, int theme, bool pseudo)
{
	return (2 * (uint32_t)(theme - ALL_THEMES) + pseudo) *
		       THEME_N_ASSERTIONS +
	       (uint32_t) class;
}

/* The spans that silence others of their class: of a pseudo-cue with a gap,
 * its parts. */
static void cover_cues(struct asserter *x)
{
	uint32_t n = (uint32_t)x->found.n;
	x->cover.n = 0;
	x->has_pseudo = false;
	for (uint32_t i = 0; i < n; i++) {
		const struct match *m = &x->found.v[i];
		const struct cue *c = &x->set->cues.v[m->rule];
		bool pseudo = c->kind == CUE_PSEUDO;
		if (is_aside(c))
			continue;
		x->has_pseudo |= pseudo;
		/* Of equal spans a pseudo-cue comes first, by its id. */
		uint32_t id = pseudo ? i : i + n;
		for (size_t k = 0; k < m->n; k++)
			for (int as = 0; as <= pseudo; as++)
				cover_add(x->a, &x->cover,
					  key_of(c->assertion, c->theme, as),
					  m->part[k], id);
	}
	cover_build(&x->cover);
}

/* A cue is none if it begins within a pseudo-cue ("not without | signs of"),
 * or if one of its parts is a pseudo-cue. */
static bool has_pseudo_part(const struct asserter *x, const struct match *m,
			    uint32_t key)
{
	struct span begin = { m->start - (m->start > 0), m->start + 1 };
	if (m->start && cover_find(&x->cover, key, begin))
		return true;
	for (size_t k = 0; m->n > 1 && k < m->n; k++)
		if (cover_find(&x->cover, key, m->part[k]))
			return true;
	return false;
}

/* By a cue of the theme, or with ALL_THEMES by one that is for all. */
static bool silenced_by(const struct asserter *x, uint32_t i, int theme)
{
	const struct match *m = &x->found.v[i];
	const struct cue *c = &x->set->cues.v[m->rule];
	struct span s = { m->start, m->end };
	if (c->kind == CUE_GIVEN || c->kind == CUE_TOLD)
		return false;
	if (x->has_pseudo && c->kind != CUE_PSEUDO &&
	    has_pseudo_part(x, m, key_of(c->assertion, theme, true)))
		return true;
	const struct cover_item *by =
		cover_find(&x->cover, key_of(c->assertion, theme, false), s);
	if (!by || by->id % x->found.n == i)
		return false;
	const struct cue *other =
		&x->set->cues.v[x->found.v[by->id % x->found.n].rule];
	if (is_aside(c) || c->kind == CUE_CANCEL)
		return other->kind == CUE_PSEUDO;
	if (by->s.start == s.start && by->s.end == s.end)
		return other->kind == CUE_PSEUDO && c->kind != CUE_PSEUDO;
	return true;
}

bool cue_is_silenced(const struct asserter *x, const struct seen_cue *c,
		     uint32_t theme)
{
	return x->has_own && silenced_by(x, c->match, (int)theme);
}

static inline bool is_before(const struct seen_cue *a, const struct seen_cue *b)
{
	if (a->s.start != b->s.start)
		return a->s.start < b->s.start;
	if (a->s.end != b->s.end)
		return a->s.end < b->s.end;
	return a->cue < b->cue;
}

SORT_DEFINE(sort, struct seen_cue, is_before)

static void sort_cues(struct seen_cues *l)
{
	sort(l->v, l->n);
}

static void see(struct asserter *x, uint32_t i)
{
	const struct match *m = &x->found.v[i];
	const struct cue *c = &x->set->cues.v[m->rule];
	struct seen_cues *list = is_around(c) ? &x->around[c->assertion]
					      : &x->by_class[c->assertion];
	if (c->kind == CUE_CASE || c->kind == CUE_TOLD)
		list = c->kind == CUE_CASE ? &x->cases : &x->told;
	*ARENA_PUSH(x->a, list) = (struct seen_cue){
		.cue = c,
		.s = { m->start, m->end },
		.match = i,
		.sentence = reading_sentence(x->r, m->end - 1),
	};
}

/* ---- what no cue can change ---- */

/* Parts of a review that tell of reviews, not of the case. */
static const char *const apart[TEXT_N_SECTIONS] = {
	[TEXT_CONTENTS] = "section: contents",
	[TEXT_SCOPE] = "section: scope",
	[TEXT_METHODOLOGY] = "section: methodology",
	[TEXT_GLOSSARY] = "section: glossary",
	[TEXT_REFERENCES] = "section: references",
	[TEXT_APPENDIX] = "section: appendix",
};

/* Titles and labels, not prose: no full stop at the end. */
static bool is_label(const struct theme_passage *p)
{
	size_t n = p->n;
	while (n && (p->text[n - 1] == ' ' || p->text[n - 1] == ')'))
		n--;
	return !n || !strchr(".!?", p->text[n - 1]);
}

/* "Father was never seen" is a sentence, "Domestic abuse" is none. */
static bool has_verb(const char *p, size_t n)
{
	static const char *const verbs[] = { "was",   "were",  "had", "has",
					     "have",  "is",    "are", "did",
					     "asked", "could", "not" };
	for (size_t at = 0; at < n;) {
		size_t len = 0;
		while (at + len < n && p[at + len] != ' ')
			len++;
		for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
			if (strlen(verbs[i]) == len &&
			    memcmp(verbs[i], p + at, len) == 0)
				return true;
		at += len + 1;
	}
	return false;
}

/* The match is a whole sentence by itself: the heading of what follows, which
 * asserts nothing ("Neglect. There was none."). */
static bool is_run_in(const struct asserter *x, const struct target *t)
{
	const struct theme_passage *p = x->passage;
	struct span s =
		reading_sentence_span(x->r, reading_sentence(x->r, t->m.start));
	size_t end = t->m.end;
	/* A small letter: the rest of a sentence from the page before. */
	return t->m.start == s.start && p->text[s.start] >= 'A' &&
	       p->text[s.start] <= 'Z' && end + 2 < p->n &&
	       p->text[end] == '.' && p->text[end + 1] == ' ' &&
	       t->rule->role != THEME_INDICATOR &&
	       t->rule->role != THEME_RESPONSE &&
	       !has_verb(p->text + s.start, end - s.start);
}

/* What makes a match boilerplate, whatever the cues; or NULL. */
static const char *settled_by(const struct asserter *x, const struct target *t)
{
	enum text_section section = x->passage->section;
	if ((int)section >= 0 && section < TEXT_N_SECTIONS && apart[section])
		return apart[section];
	if (section == TEXT_FRONT && is_label(x->passage))
		return "section: front";
	return is_run_in(x, t) ? "heading" : t->body;
}

/* ---- finding cues ---- */

static void find_in(struct asserter *x, size_t sentence)
{
	if (sentence >= x->r->sentences.n || x->done[sentence])
		return;
	x->done[sentence] = true;
	finder_run(&x->finder, x->r, reading_sentence_span(x->r, sentence),
		   &x->found);
}

/* The cues of the sentences in which there is a target that cues can reach. */
static void find_cues(struct asserter *x, const struct targets *t, bool all)
{
	size_t n = x->r->sentences.n;
	if (n > x->n_done) {
		x->n_done = 2 * n;
		x->done = arena_alloc(x->a, x->n_done);
	}
	memset(x->done, 0, n);
	for (size_t i = 0; i < t->n; i++) {
		size_t s = reading_sentence(x->r, t->v[i].m.start);
		if (!all && settled_by(x, &t->v[i]))
			continue;
		find_in(x, s);
		if (x->looks_on)
			find_in(x, s + 1);
	}
}

void asserter_start(struct asserter *x, struct reading *r,
		    const struct theme_passage *p, const struct targets *t,
		    bool all)
{
	x->r = r;
	x->passage = p;
	x->found.n = 0;
	x->finder.limit = NULL;
	find_cues(x, t, all);
	cover_targets(x, t);
	cover_cues(x);
	for (size_t i = 0; i < THEME_N_ASSERTIONS; i++)
		x->by_class[i].n = x->around[i].n = 0;
	x->cases.n = x->told.n = 0;
	x->has_own = false;
	for (uint32_t i = 0; i < x->found.n; i++) {
		if (x->set->cues.v[x->found.v[i].rule].theme != ALL_THEMES)
			x->has_own = true;
		if (!silenced_by(x, i, ALL_THEMES))
			see(x, i);
	}
	sort_cues(&x->cases);
	sort_cues(&x->told);
	for (size_t i = 0; i < THEME_N_ASSERTIONS; i++) {
		sort_cues(&x->by_class[i]);
		sort_cues(&x->around[i]);
	}
}

/* A list of categories that is denied: boilerplate no more. */
static bool is_denied(const struct asserter *x, const struct seen_cue *c,
		      const struct place_of *p)
{
	const struct seen_cue *taken;
	return c->cue->unless_negated &&
	       (cue_before(x, THEME_NEGATED, p, &taken) ||
		cue_after(x, THEME_NEGATED, p, &taken));
}

/* Two denials that make a statement: "it cannot be said that there was no". */
static bool is_cancel(const struct seen_cue *taken)
{
	return taken && taken->cue->kind == CUE_CANCEL;
}

static struct verdict judge_part(const struct asserter *x,
				 const struct place_of *p)
{
	const struct seen_cue *taken = NULL;
	for (int i = THEME_N_ASSERTIONS - 1; i > THEME_PRESENT; i--) {
		enum theme_assertion class = (enum theme_assertion)i;
		if (x->set->themes.v[p->theme].keeps >> i & 1)
			continue;
		const struct seen_cue *c = cue_around(x, class, p);
		if (!c)
			c = cue_before(x, class, p, &taken);
		if (!c && !is_cancel(taken))
			c = cue_after(x, class, p, &taken);
		if (c && !is_denied(x, c, p))
			return (struct verdict){ class, c->cue->text, c->s,
						 c->cue };
	}
	if (taken)
		return (struct verdict){ THEME_PRESENT, taken->cue->text,
					 taken->s, taken->cue };
	return (struct verdict){ .assertion = THEME_PRESENT, .cue = "" };
}

/* ---- where the passage stands ---- */

/* Where chapters speak of what should be, or is so in general: a sentence that
 * tells what was the case. */
static bool tells_of_case(const struct asserter *x, enum theme_assertion class,
			  size_t sentence)
{
	const struct seen_cues *l = &x->by_class[class];
	bool fact = false;
	for (size_t k = 0; k < l->n; k++) {
		if (l->v[k].sentence != sentence)
			continue;
		if (l->v[k].cue->kind == CUE_FACT)
			fact = true;
		else if (l->v[k].cue->kind == CUE_FORWARD)
			return false;
	}
	return fact;
}

/* What the place of the passage makes of a match that no cue reached. */
static struct verdict judge_place(const struct asserter *x,
				  const struct place_of *p,
				  struct verdict so_far)
{
	enum text_section s = x->passage->section;
	if (so_far.assertion != THEME_PRESENT)
		return so_far;
	if ((s == TEXT_RECOMMENDATIONS || s == TEXT_RESPONSE) &&
	    !tells_of_case(x, THEME_RECOMMENDED, p->sentence))
		return (struct verdict){
			.assertion = THEME_RECOMMENDED,
			.cue = s == TEXT_RESPONSE ? "section: response"
						  : "section: recommendations"
		};
	if (s == TEXT_LEARNING &&
	    !tells_of_case(x, THEME_HYPOTHETICAL, p->sentence))
		return (struct verdict){ .assertion = THEME_HYPOTHETICAL,
					 .cue = "section: learning" };
	return so_far;
}

struct verdict asserter_judge(const struct asserter *x, const struct target *t)
{
	struct verdict worst = { .assertion = THEME_PRESENT, .cue = "" };
	struct place_of p = { .theme = t->theme, .response = t->response };
	const char *settled = settled_by(x, t);
	if (settled)
		return (struct verdict){ .assertion = THEME_BOILERPLATE,
					 .cue = settled };
	p.m = &t->m;
	for (size_t i = 0; i < t->m.n; i++) {
		p.s = t->m.part[i];
		p.sentence = reading_sentence(x->r, p.s.start);
		struct verdict v = judge_part(x, &p);
		if (i == 0 || v.assertion > worst.assertion)
			worst = v;
	}
	p.sentence = reading_sentence(x->r, t->m.start);
	return judge_place(x, &p, worst);
}
