/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a passage to its tags: find the rules of the dictionaries, keep the
 * matches that count (filter.c), then let the cues say in which assertion each
 * stands.
 */
#include "matcher.h"
#include "settle.h"

#include <stdlib.h>

struct theme_matcher *theme_matcher_new(const struct theme_set *s)
{
	struct arena a = { 0 };
	struct theme_matcher *m = ARENA_NEW(&a, struct theme_matcher);
	m->a = a;
	m->set = s;
	m->r.a = &m->a;
	m->tallies =
		arena_alloc(&m->a, (s->n_counted + 1) * sizeof *m->tallies);
	finder_init(&m->finder, &s->terms, &m->a);
	finder_init(&m->around, &s->contexts, &m->a);
	m->asked = arena_alloc(&m->a,
			       (s->contexts.rules.n + 1) * sizeof *m->asked);
	asserter_init(&m->asserter, s, &m->a);
	return m;
}

void theme_matcher_free(struct theme_matcher *m)
{
	if (!m)
		return;
	finder_release(&m->finder);
	finder_release(&m->around);
	asserter_release(&m->asserter);
	/* The matcher lives in its own arena. */
	struct arena a = m->a;
	arena_release(&a);
}

void theme_matcher_exhaustive(struct theme_matcher *m, bool on)
{
	m->finder.exhaustive = on;
	m->around.exhaustive = on;
	m->asserter.finder.exhaustive = on;
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

/* Some themes are about what others count as past, or as another person's. */
static struct verdict judge(const struct theme_matcher *m,
			    const struct target *t)
{
	struct verdict v = asserter_judge(&m->asserter, t);
	if (m->set->themes.v[t->theme].keeps >> v.assertion & 1)
		v = (struct verdict){ .assertion = THEME_PRESENT, .cue = "" };
	return v;
}

/* The name of the sub-theme that a target tells of, or NULL. */
static const char *sub_of(const struct theme_matcher *m, const struct target *t)
{
	const struct section *s = m->set->rules.v[t->m.rule].under;
	if (s->sub == NO_SUB)
		return NULL;
	return m->set->themes.v[t->theme].subs.v[s->sub].name;
}

/* Rules that come of a document go with it. */
static const char *rule_text(const struct theme_matcher *m, struct arena *a,
			     const struct target *t)
{
	bool of_set = t->rule == &m->set->rules.v[t->m.rule].rule;
	return of_set ? t->rule->text : arena_str(a, t->rule->text);
}

/* In which assertion the targets stand, each by itself and then together. */
static void judge_all(struct theme_matcher *m)
{
	m->verdicts.n = 0;
	for (size_t i = 0; i < m->targets.n; i++)
		*ARENA_PUSH(&m->a, &m->verdicts) = judge(m, &m->targets.v[i]);
	settle(&m->asserter, &m->targets, m->verdicts.v);
}

static void put_tags(struct theme_matcher *m, struct arena *a,
		     const struct theme_passage *p, struct theme_tags *out)
{
	size_t first = out->n;
	judge_all(m);
	for (size_t i = 0; i < m->targets.n; i++) {
		const struct target *t = &m->targets.v[i];
		struct verdict v = m->verdicts.v[i];
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
			.rule = rule_text(m, a, t),
			.role = t->rule->role,
			.sub = sub_of(m, t),
			.cue = decided_by(a, p, &v),
			.cue_start = v.seen.start,
			.cue_end = v.seen.end,
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

static int by_start(const void *x, const void *y)
{
	const struct theme_ruled_out *a = x, *b = y;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->theme > b->theme) - (a->theme < b->theme);
}

static void sort_ruled_out(struct theme_explanation *x)
{
	if (x && x->ruled_out.n > 1)
		qsort(x->ruled_out.v, x->ruled_out.n, sizeof *x->ruled_out.v,
		      by_start);
}

static void note_limit(const char *atom, struct diags *d)
{
	if (atom)
		diag_add(d, DIAG_WARNING, "match-limit", (struct diag_at){ 0 },
			 "the rule '%s' gave up on a passage: its work went "
			 "past the limit; make it more definite",
			 atom);
}

bool matcher_find(struct theme_matcher *m, const struct theme_passage *p)
{
	if (!reading_start(&m->r, p->text, p->n))
		return false;
	m->passage = p;
	m->looked = false;
	m->found.n = 0;
	m->finder.limit = m->around.limit = NULL;
	finder_run(&m->finder, &m->r, (struct span){ 0, (uint32_t)p->n },
		   &m->found);
	document_matches(p->document, m);
	return true;
}

static void run(struct theme_matcher *m, struct arena *a,
		const struct theme_passage *p, struct theme_tags *out,
		struct theme_explanation *why, struct diags *d)
{
	if (!matcher_find(m, p)) {
		diag_add(d, DIAG_LOST, "not-utf8", (struct diag_at){ 0 },
			 "a passage is not UTF-8 or too long: it has no tags");
		return;
	}
	note_limit(m->finder.limit, d);
	filter_matches(m, a, why);
	sort_ruled_out(why);
	note_limit(m->around.limit, d);
	if (!m->targets.n)
		return;
	reading_segment(&m->r);
	asserter_start(&m->asserter, &m->r, p, &m->targets, why != NULL);
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

const char *theme_loss_name(enum theme_loss x)
{
	static const char *const names[] = {
		[THEME_SWALLOWED] = "inside a phrase under 'not when'",
		[THEME_OUTGROWN] = "a longer match covers it",
		[THEME_NO_CONTEXT] = "the words it needs are missing",
		[THEME_IN_CONTEXT] = "words that rule it out",
		[THEME_WRONG_SECTION] = "not in this kind of section",
		[THEME_WRONG_ROLE] = "not in a document of this role",
		[THEME_TOO_FEW] = "at too few places",
		[THEME_ACRONYM] = "stands for something else here",
	};
	_Static_assert(sizeof names / sizeof *names == THEME_N_LOSSES,
		       "a name each");
	return names[x];
}
