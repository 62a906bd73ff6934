/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which of the matches of a passage count: those whose conditions hold, that
 * no `not when` context swallows, of which there are enough, and that no
 * longer match outgrows.
 */
#include "matcher.h"

#include <stdlib.h>

struct reason {
	enum theme_loss why;
	const char *by;
	struct span seen;
};

static void rule_out(struct theme_explanation *out, struct arena *a,
		     const struct target *t, struct reason x)
{
	if (!out)
		return;
	*ARENA_PUSH(a, &out->ruled_out) = (struct theme_ruled_out){
		.theme = t->theme,
		.start = t->m.start,
		.end = t->m.end,
		.why = x.why,
		.rule = t->rule->text,
		.by = x.by,
		.by_start = x.seen.start,
		.by_end = x.seen.end,
	};
}

static const struct section *section_of(const struct theme_matcher *m,
					const struct target *t)
{
	return m->set->rules.v[t->m.rule].under;
}

/* ---- conditions ---- */

static enum theme_loss loss_of(const struct condition *c)
{
	switch (c->kind) {
	case COND_SECTION:
		return THEME_WRONG_SECTION;
	case COND_ROLE:
		return THEME_WRONG_ROLE;
	case COND_WITH:
		break;
	}
	return c->only ? THEME_NO_CONTEXT : THEME_IN_CONTEXT;
}

/* The first condition that does not let a match count. */
static bool fails(struct theme_matcher *m, const struct section *s,
		  const struct match *x, struct reason *why)
{
	for (size_t i = 0; i < s->conditions.n; i++) {
		const struct condition *c = &s->conditions.v[i];
		if (condition_holds(m, c, x, &why->seen))
			continue;
		why->why = loss_of(c);
		why->by = c->text;
		return true;
	}
	return false;
}

/* An acronym of the rule that stands for something else in this document. */
static bool is_misread(const struct theme_matcher *m, const struct match *x,
		       struct reason *why)
{
	const struct set_rule *r = &m->set->rules.v[x->rule];
	for (size_t i = 0; i < r->acronyms.n; i++) {
		why->by = document_contradicts(
			m->passage->document, r->acronyms.v[i], r->theme,
			m->r.text + x->start, x->end - x->start);
		why->why = THEME_ACRONYM;
		why->seen = (struct span){ 0, 0 };
		if (why->by)
			return true;
	}
	return false;
}

/* A match becomes a target, a context or a body, if its conditions hold. */
static void consider(struct theme_matcher *m, struct arena *a,
		     struct theme_explanation *why, const struct match *x,
		     const struct theme_rule *rule)
{
	const struct set_rule *r = &m->set->rules.v[x->rule];
	const struct theme *theme = &m->set->themes.v[r->theme];
	bool other = rule->role == THEME_NOT_WHEN || rule->role == THEME_BODY;
	struct reason reason;
	struct target t = {
		.theme = r->theme,
		.rule = rule,
		.m = *x,
		.response = rule->role == THEME_RESPONSE ||
			    theme->info.kind == THEME_PRACTICE,
	};
	if (!fails(m, r->under, x, &reason) &&
	    (rule != &r->rule || !is_misread(m, x, &reason)))
		*ARENA_PUSH(&m->a, other ? &m->others : &m->targets) = t;
	else if (!other)
		rule_out(why, a, &t, reason);
}

static void sort_out(struct theme_matcher *m, struct arena *a,
		     struct theme_explanation *why)
{
	m->targets.n = m->others.n = 0;
	for (size_t i = 0; i < m->found.n; i++) {
		const struct match *x = &m->found.v[i];
		consider(m, a, why, x, &m->set->rules.v[x->rule].rule);
	}
	for (size_t i = 0; i < m->spelt.n; i++)
		consider(m, a, why, &m->spelt.v[i].m, m->spelt.v[i].rule);
}

/* ---- counts ---- */

static int by_end(const void *x, const void *y)
{
	const struct target *a = x, *b = y;
	if (a->m.end != b->m.end)
		return a->m.end < b->m.end ? -1 : 1;
	return (a->m.start > b->m.start) - (a->m.start < b->m.start);
}

/* Drops the matches of sections that match at too few places. */
static void drop_too_few(struct theme_matcher *m, struct targets *l,
			 struct arena *a, struct theme_explanation *why)
{
	size_t kept = 0;
	if (!m->set->n_counted)
		return;
	for (size_t i = 0; i < m->set->n_counted; i++)
		m->tallies[i] = (struct tally){ 0 };
	if (l->n > 1)
		qsort(l->v, l->n, sizeof *l->v, by_end);
	for (size_t i = 0; i < l->n; i++) {
		const struct section *s = section_of(m, &l->v[i]);
		struct tally *y = &m->tallies[s->counter];
		if (!s->at_least || l->v[i].m.start < y->end)
			continue;
		y->places++;
		y->end = l->v[i].m.end;
	}
	for (size_t i = 0; i < l->n; i++) {
		struct target t = l->v[i];
		const struct section *s = section_of(m, &t);
		if (!s->at_least ||
		    m->tallies[s->counter].places >= s->at_least)
			l->v[kept++] = t;
		else
			rule_out(why, a, &t,
				 (struct reason){ .why = THEME_TOO_FEW,
						  .by = s->counts });
	}
	l->n = kept;
}

/* ---- contexts and bodies ---- */

static void cover_others(struct theme_matcher *m)
{
	m->contexts.n = m->bodies.n = 0;
	for (size_t i = 0; i < m->others.n; i++) {
		const struct target *t = &m->others.v[i];
		cover_add(&m->a,
			  t->rule->role == THEME_BODY ? &m->bodies
						      : &m->contexts,
			  t->theme, (struct span){ t->m.start, t->m.end },
			  t->m.rule);
	}
	cover_build(&m->contexts);
	cover_build(&m->bodies);
}

/* What of a cover holds any part of the target, or NULL. */
static const struct cover_item *covering(const struct cover *c,
					 const struct target *t)
{
	const struct cover_item *x = NULL;
	for (size_t i = 0; c->n && !x && i < t->m.n; i++)
		x = cover_find(c, t->theme, t->m.part[i]);
	return x;
}

static void drop_swallowed(struct theme_matcher *m, struct arena *a,
			   struct theme_explanation *why)
{
	size_t kept = 0;
	for (size_t i = 0; i < m->targets.n; i++) {
		struct target t = m->targets.v[i];
		const struct cover_item *by = covering(&m->contexts, &t);
		if (by) {
			rule_out(why, a, &t,
				 (struct reason){
					 THEME_SWALLOWED,
					 m->set->rules.v[by->id].rule.text,
					 by->s });
			continue;
		}
		by = covering(&m->bodies, &t);
		t.body = by ? m->set->rules.v[by->id].rule.text : NULL;
		m->targets.v[kept++] = t;
	}
	m->targets.n = kept;
}

/* ---- nested scope ---- */

static int by_theme(const void *x, const void *y)
{
	const struct target *a = x, *b = y;
	if (a->theme != b->theme)
		return a->theme < b->theme ? -1 : 1;
	if (a->m.start != b->m.start)
		return a->m.start < b->m.start ? -1 : 1;
	if (a->m.end != b->m.end)
		return a->m.end > b->m.end ? -1 : 1;
	return (a->m.rule > b->m.rule) - (a->m.rule < b->m.rule);
}

/* Of overlapping matches of a theme the longest stays (of equals, the first);
 * a name of a body never outgrows what is not in it. */
static void drop_outgrown(struct theme_matcher *m, struct arena *a,
			  struct theme_explanation *why)
{
	struct targets *l = &m->targets;
	size_t kept = 0;
	if (l->n > 1)
		qsort(l->v, l->n, sizeof *l->v, by_theme);
	for (size_t i = 0; i < l->n; i++) {
		struct target t = l->v[i];
		struct target *last = kept ? &l->v[kept - 1] : NULL;
		if (!last || last->theme != t.theme ||
		    last->m.end <= t.m.start) {
			l->v[kept++] = t;
			continue;
		}
		bool longer = t.m.end - t.m.start > last->m.end - last->m.start;
		struct target loser = longer ? *last : t;
		if (longer)
			*last = t;
		if (loser.m.start == last->m.start &&
		    loser.m.end == last->m.end)
			continue; /* two rules for the same words */
		rule_out(why, a, &loser,
			 (struct reason){ THEME_OUTGROWN,
					  last->rule->text,
					  { last->m.start, last->m.end } });
	}
	l->n = kept;
}

void filter_matches(struct theme_matcher *m, struct arena *a,
		    struct theme_explanation *why)
{
	sort_out(m, a, why);
	drop_too_few(m, &m->others, a, NULL);
	cover_others(m);
	drop_swallowed(m, a, why);
	drop_too_few(m, &m->targets, a, why);
	drop_outgrown(m, a, why);
}
