/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is odd in a set of dictionaries, though every line of it can be read. */
#include "lint.h"

#include "acronym.h"
#include "set.h"

#include <string.h>

#define EXAMPLES_MIN 12
/* Ways to write a term that are tried. */
#define SAMPLES_MAX 64

struct linter {
	const struct theme_set *set;
	const struct theme *theme;
	size_t index; /* of the theme */
	const char *file;
	struct theme_matcher *m;
	struct diags *d;
	struct arena a;
	const char **spelt; /* acronyms that were told */
	size_t n_spelt, cap_spelt;
};

static const struct set_rule *rule_at(const struct linter *x, size_t i)
{
	return &x->set->rules.v[x->theme->first_rule + i];
}

static struct diag_at at_rule(const struct linter *x, const struct set_rule *r)
{
	return (struct diag_at){ .file = x->file,
				 .line = r->rule.line,
				 .col = r->col };
}

static bool is_target(const struct set_rule *r)
{
	return r->rule.role != THEME_NOT_WHEN && r->rule.role != THEME_BODY;
}

/* ---- names ---- */

static void check_related(struct linter *x)
{
	const struct line *l = &x->theme->related_at;
	size_t n = x->set->themes.n;
	const char **names = arena_alloc(&x->a, (n + 1) * sizeof *names);
	for (size_t i = 0; i < n; i++)
		names[i] = x->set->themes.v[i].info.name;
	for (size_t i = 0; i < x->theme->related.n; i++) {
		const char *name = x->theme->related.v[i];
		bool known = false;
		for (size_t k = 0; k < n && !known; k++)
			known = str_eq(names[k], name);
		if (known)
			continue;
		const char *p = strstr(l->text, name);
		const char *near = nearest_name(name, names, n);
		diag_add(x->d, DIAG_WARNING, "unknown-theme",
			 line_at(x->file, l, l->text, p ? p : l->text),
			 near ? "no theme is called '%s': did you mean '%s'?"
			      : "no theme is called '%s'%s",
			 name, near ? near : "");
	}
}

/* ---- terms beside each other ---- */

/* Whatever b finds, a finds too, and counts it at least as often. */
static bool makes_idle(const struct set_rule *a, const struct set_rule *b)
{
	bool same_place =
		a->under == b->under || (!section_is_conditional(a->under) &&
					 a->under->sub == b->under->sub);
	return same_place && a->rule.role == b->rule.role &&
	       a->rule.until == b->rule.until && term_covers(a->term, b->term);
}

static void check_redundant(struct linter *x)
{
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *b = rule_at(x, i);
		for (size_t k = 0; b->term && k < x->theme->n_rules; k++) {
			const struct set_rule *a = rule_at(x, k);
			if (k == i || !a->term || !makes_idle(a, b) ||
			    (k > i && makes_idle(b, a)))
				continue;
			diag_add(x->d, DIAG_WARNING, "redundant-term",
				 at_rule(x, b),
				 "'%s' is found by '%s' in line %d already: "
				 "leave it out",
				 b->rule.text, a->rule.text, a->rule.line);
			break;
		}
	}
}

static void check_common(struct linter *x)
{
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *r = rule_at(x, i);
		const char *word =
			r->term && is_target(r) && !r->under->conditions.n
				? term_common_word(r->term)
				: NULL;
		if (word)
			diag_add(x->d, DIAG_WARNING, "common-word",
				 at_rule(x, r),
				 "'%s' stands in nearly every review: put it "
				 "into a phrase, or below a heading such as "
				 "'terms, only with <child> within 5:'",
				 word);
	}
}

/* ---- terms that cannot match ---- */

/* Two conditions that exclude each other, or NULL. */
static const struct condition *contradiction(const struct section *s)
{
	uint32_t in[2] = { UINT32_MAX, UINT32_MAX };
	for (size_t i = 0; i < s->conditions.n; i++) {
		const struct condition *c = &s->conditions.v[i];
		if (c->kind != COND_WITH) {
			uint32_t *left = &in[c->kind == COND_ROLE];
			*left &= c->only ? c->in : ~c->in;
			if (!*left)
				return c;
			continue;
		}
		for (size_t k = 0; k < s->conditions.n && c->only; k++) {
			const struct condition *o = &s->conditions.v[k];
			if (o->kind == COND_WITH && !o->only &&
			    o->context == c->context && o->words >= c->words)
				return o;
		}
	}
	return NULL;
}

static void check_sections(struct linter *x)
{
	const struct section *last = NULL;
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *r = rule_at(x, i);
		const struct condition *c =
			r->under == last ? NULL : contradiction(r->under);
		last = r->under;
		if (c)
			diag_add(x->d, DIAG_WARNING, "never-matches",
				 at_rule(x, r),
				 "this section can never match: '%s' "
				 "contradicts what stands beside it",
				 c->text);
	}
}

/* What became of a rule in a text. */
struct fate {
	bool counts, lost;
	const char *by; /* what swallowed it */
	bool any; /* some term of the theme was found, whether it counts or not
		   */
};

static struct fate fate_of(struct linter *x, const struct set_rule *r,
			   const char *text)
{
	struct theme_explanation why = { 0 };
	struct fate out = { 0 };
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .section = TEXT_OTHER };
	theme_explain(x->m, &x->a, &p, &why, NULL);
	for (size_t i = 0; i < why.tags.n; i++) {
		if (why.tags.v[i].theme != x->index)
			continue;
		out.any = true;
		out.counts = out.counts || why.tags.v[i].rule == r->rule.text;
	}
	for (size_t i = 0; i < why.ruled_out.n; i++) {
		const struct theme_ruled_out *o = &why.ruled_out.v[i];
		if (o->theme != x->index)
			continue;
		out.any = true;
		if (o->rule != r->rule.text)
			continue;
		bool never =
			o->why == THEME_SWALLOWED || o->why == THEME_IN_CONTEXT;
		out.lost = out.lost || never;
		out.counts = out.counts || !never;
		out.by = never ? o->by : out.by;
	}
	return out;
}

/* Tries all ways to write a term; false: there are too many. *counts: in one
 * of them it counts, or is not found at all. */
static bool try_all(struct linter *x, const struct set_rule *r, bool *counts,
		    bool *any, const char **by)
{
	struct buf b = { 0 };
	struct samples ways = { 0 };
	int n = 0;
	*counts = *any = false;
	while (term_sample(r->term, &ways, &b) && n++ < SAMPLES_MAX &&
	       !ways.cut) {
		struct fate f = fate_of(x, r, buf_text(&b));
		*counts = *counts || f.counts || !f.lost;
		*any = *any || f.any;
		*by = f.by ? f.by : *by;
		buf_clear(&b);
	}
	buf_release(&b);
	return n <= SAMPLES_MAX && !ways.cut;
}

static void check_fates(struct linter *x)
{
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *r = rule_at(x, i);
		const char *by = "";
		bool counts, any;
		if (!r->term || r->rule.role == THEME_BODY ||
		    !try_all(x, r, &counts, &any, &by))
			continue;
		if (is_target(r) && !counts)
			diag_add(x->d, DIAG_WARNING, "never-matches",
				 at_rule(x, r),
				 "'%s' can never match: '%s' always swallows "
				 "it",
				 r->rule.text, by);
		if (!is_target(r) && !any && !term_is_open(r->term))
			diag_add(x->d, DIAG_WARNING, "idle-context",
				 at_rule(x, r),
				 "'%s' swallows nothing: no term matches "
				 "inside it; leave it out",
				 r->rule.text);
	}
}

/* ---- examples and acronyms ---- */

static void check_examples(struct linter *x)
{
	const struct theme_info *t = &x->theme->info;
	struct diag_at at = { .file = x->file, .line = 1, .col = 1 };
	if (t->n_match < EXAMPLES_MIN)
		diag_add(x->d, DIAG_NOTE, "few-examples", at,
			 "%zu sentences under 'match': write at least %d, "
			 "some of them without the obvious words",
			 t->n_match, EXAMPLES_MIN);
	if (t->n_no_match < EXAMPLES_MIN)
		diag_add(x->d, DIAG_NOTE, "few-examples", at,
			 "%zu sentences under 'no match': write at least %d "
			 "that nearly match",
			 t->n_no_match, EXAMPLES_MIN);
}

struct found_acronym {
	struct linter *x;
	const struct set_rule *rule;
};

static void check_acronym(void *ctx, const char *letters, size_t n)
{
	struct found_acronym *f = ctx;
	struct linter *x = f->x;
	const char *s = arena_dup(&x->a, letters, n);
	for (size_t i = 0; i < f->rule->acronyms.n; i++)
		if (str_eq(f->rule->acronyms.v[i], s))
			return;
	for (size_t i = 0; i < x->n_spelt; i++)
		if (str_eq(x->spelt[i], s))
			return;
	x->spelt = arena_grow(&x->a, x->spelt, x->n_spelt, &x->cap_spelt,
			      sizeof *x->spelt);
	x->spelt[x->n_spelt++] = s;
	diag_add(x->d, DIAG_NOTE, "acronym", at_rule(x, f->rule),
		 "no term spells out '%s': with its words among the terms, a "
		 "document in which it stands for something else is noticed",
		 s);
}

static void check_acronyms(struct linter *x)
{
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *r = rule_at(x, i);
		struct found_acronym f = { x, r };
		for (size_t k = 0; r->term && is_target(r) && k < r->term->n;
		     k++)
			phrase_acronyms(&r->term->part[k], check_acronym, &f);
	}
}

void theme_set_lint(const struct theme_set *s, struct diags *d)
{
	struct linter x = { .set = s, .d = d, .m = theme_matcher_new(s) };
	for (x.index = 0; x.index < s->themes.n; x.index++) {
		x.theme = &s->themes.v[x.index];
		x.file = arena_fmt(&x.a, "%s.txt", x.theme->info.name);
		x.spelt = NULL;
		x.n_spelt = x.cap_spelt = 0;
		check_related(&x);
		check_redundant(&x);
		check_common(&x);
		check_sections(&x);
		check_fates(&x);
		check_acronyms(&x);
		check_examples(&x);
	}
	theme_matcher_free(x.m);
	arena_release(&x.a);
}
