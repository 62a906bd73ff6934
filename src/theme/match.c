/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a passage to its tags: find the rules of the dictionaries, drop what a
 * `not when` context swallows and what a longer match outgrows, then let the
 * cues say in which assertion the rest stands.
 */
#include "assert.h"

#include <stdlib.h>

struct theme_matcher {
	const struct theme_set *set;
	struct arena a;
	struct reading r;
	struct finder finder;
	struct asserter asserter;
	struct matches found;
	struct targets targets;
	struct cover contexts, bodies; /* by theme; ids are rules */
};

struct theme_matcher *theme_matcher_new(const struct theme_set *s)
{
	struct arena a = { 0 };
	struct theme_matcher *m = ARENA_NEW(&a, struct theme_matcher);
	m->a = a;
	m->set = s;
	m->r.a = &m->a;
	finder_init(&m->finder, &s->terms, &m->a);
	asserter_init(&m->asserter, s, &m->a);
	return m;
}

void theme_matcher_free(struct theme_matcher *m)
{
	if (!m)
		return;
	finder_release(&m->finder);
	asserter_release(&m->asserter);
	/* The matcher lives in its own arena. */
	struct arena a = m->a;
	arena_release(&a);
}

void theme_matcher_exhaustive(struct theme_matcher *m, bool on)
{
	m->finder.exhaustive = on;
	m->asserter.finder.exhaustive = on;
}

/* ---- which matches stay ---- */

static void rule_out(struct theme_explanation *out, struct arena *a,
		     const struct target *t, enum theme_loss why,
		     const char *by)
{
	if (!out)
		return;
	*ARENA_PUSH(a, &out->ruled_out) = (struct theme_ruled_out){
		.theme = t->theme,
		.start = t->m.start,
		.end = t->m.end,
		.why = why,
		.rule = t->rule->text,
		.by = by,
	};
}

static void sort_out_roles(struct theme_matcher *m)
{
	m->contexts.n = m->bodies.n = m->targets.n = 0;
	for (size_t i = 0; i < m->found.n; i++) {
		const struct match *x = &m->found.v[i];
		const struct set_rule *r = &m->set->rules.v[x->rule];
		struct span s = { x->start, x->end };
		if (r->rule.role == THEME_NOT_WHEN)
			cover_add(&m->a, &m->contexts, r->theme, s, x->rule);
		else if (r->rule.role == THEME_BODY)
			cover_add(&m->a, &m->bodies, r->theme, s, x->rule);
		else
			*ARENA_PUSH(&m->a, &m->targets) = (struct target){
				.theme = r->theme, .rule = &r->rule, .m = *x
			};
	}
	cover_build(&m->contexts);
	cover_build(&m->bodies);
}

/* The rule of a cover that holds any part of the target, or NULL. */
static const char *covering(const struct theme_matcher *m,
			    const struct cover *c, const struct target *t)
{
	for (size_t i = 0; c->n && i < t->m.n; i++) {
		const struct cover_item *x =
			cover_find(c, t->theme, t->m.part[i]);
		if (x)
			return m->set->rules.v[x->id].rule.text;
	}
	return NULL;
}

static void drop_swallowed(struct theme_matcher *m, struct arena *a,
			   struct theme_explanation *why)
{
	size_t kept = 0;
	for (size_t i = 0; i < m->targets.n; i++) {
		struct target *t = &m->targets.v[i];
		const char *by = covering(m, &m->contexts, t);
		if (by) {
			rule_out(why, a, t, THEME_SWALLOWED, by);
			continue;
		}
		t->body = covering(m, &m->bodies, t);
		m->targets.v[kept++] = *t;
	}
	m->targets.n = kept;
}

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
		rule_out(why, a, &loser, THEME_OUTGROWN, last->rule->text);
	}
	l->n = kept;
}

/* ---- tags ---- */

static int by_place(const void *x, const void *y)
{
	const struct theme_tag *a = x, *b = y;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->theme > b->theme) - (a->theme < b->theme);
}

/* What decided, for a person: the words of the passage, if it was words. */
static const char *decided_by(struct arena *a, const struct theme_passage *p,
			      const struct verdict *v)
{
	if (v->seen.end <= v->seen.start)
		return v->cue;
	return arena_dup(a, p->text + v->seen.start,
			 v->seen.end - v->seen.start);
}

static void put_tags(struct theme_matcher *m, struct arena *a,
		     const struct theme_passage *p, struct theme_tags *out)
{
	size_t first = out->n;
	for (size_t i = 0; i < m->targets.n; i++) {
		const struct target *t = &m->targets.v[i];
		struct verdict v = asserter_judge(&m->asserter, t);
		struct span s = reading_sentence_span(
			&m->r, reading_sentence(&m->r, t->m.start));
		*ARENA_PUSH(a, out) = (struct theme_tag){
			.theme = t->theme,
			.start = t->m.start,
			.end = t->m.end,
			.sentence_start =
				s.start < t->m.start ? s.start : t->m.start,
			.sentence_end = s.end,
			.assertion = v.assertion,
			.rule = t->rule->text,
			.cue = decided_by(a, p, &v),
		};
	}
	if (out->n - first > 1)
		qsort(out->v + first, out->n - first, sizeof *out->v, by_place);
}

static void put_cues(struct theme_matcher *m, struct arena *a,
		     struct theme_explanation *out)
{
	const struct asserter *x = &m->asserter;
	for (int i = THEME_PRESENT; i < 2 * THEME_N_ASSERTIONS; i++) {
		const struct seen_cues *l =
			i < THEME_N_ASSERTIONS
				? &x->by_class[i]
				: &x->around[i - THEME_N_ASSERTIONS];
		for (size_t k = 0; k < l->n; k++)
			*ARENA_PUSH(a, &out->cues) = (struct theme_cue_hit){
				.assertion = l->v[k].cue->assertion,
				.start = l->v[k].s.start,
				.end = l->v[k].s.end,
				.cue = l->v[k].cue->text,
				.kind = cue_kind_name(l->v[k].cue->kind),
				.scope = l->v[k].cue->scope,
			};
	}
}

static void note_limit(const char *atom, struct diags *d)
{
	if (atom)
		diag_add(d, DIAG_WARNING, "match-limit", (struct diag_at){ 0 },
			 "the rule '%s' gave up on a passage: its work went "
			 "past the limit; make it more definite",
			 atom);
}

static void run(struct theme_matcher *m, struct arena *a,
		const struct theme_passage *p, struct theme_tags *out,
		struct theme_explanation *why, struct diags *d)
{
	if (!reading_start(&m->r, p->text, p->n)) {
		diag_add(d, DIAG_LOST, "not-utf8", (struct diag_at){ 0 },
			 "a passage is not UTF-8 or too long: it has no tags");
		return;
	}
	m->found.n = 0;
	m->finder.limit = NULL;
	finder_run(&m->finder, &m->r, (struct span){ 0, (uint32_t)p->n },
		   &m->found);
	note_limit(m->finder.limit, d);
	sort_out_roles(m);
	drop_swallowed(m, a, why);
	drop_outgrown(m, a, why);
	if (!m->targets.n)
		return;
	reading_segment(&m->r);
	asserter_start(&m->asserter, &m->r, p, &m->targets);
	note_limit(m->asserter.finder.limit, d);
	put_tags(m, a, p, out);
	if (why)
		put_cues(m, a, why);
}

void theme_match(struct theme_matcher *m, struct arena *a,
		 const struct theme_passage *p, struct theme_tags *out,
		 struct diags *d)
{
	run(m, a, p, out, NULL, d);
}

void theme_explain(struct theme_matcher *m, struct arena *a,
		   const struct theme_passage *p, struct theme_explanation *out,
		   struct diags *d)
{
	run(m, a, p, &out->tags, out, d);
}
