/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is odd in a set of dictionaries, though every line of it can be read. */
#include "lint.h"

#include "acronym.h"
#include "set.h"

#include <string.h>

#define EXAMPLES_MIN 12
/* Terms of a theme that are compared, each with each. */
#define COMPARED_MAX 5000
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
	/* Acronyms that no term spells out, and where the first stands. */
	struct {
		const char **v;
		size_t n, cap;
	} acronyms;
	struct diag_at acronyms_at;
	/* The phrases of all terms of the theme, one by one. */
	struct book phrases;
	struct finder finder;
	struct reading r;
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

/* Where a name stands in the header, which may have several lines. */
static struct diag_at at_related(const struct linter *x, const char *name)
{
	const struct theme *t = x->theme;
	for (size_t i = 0; i < t->related_at.n; i++) {
		const struct line *l = &t->related_at.v[i];
		const char *p = strstr(l->text, name);
		if (p)
			return line_at(x->file, l, l->text, p);
	}
	return (struct diag_at){ .file = x->file, .line = 1, .col = 1 };
}

static void check_related(struct linter *x)
{
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
		const char *near = nearest_name(name, names, n);
		diag_add(x->d, DIAG_WARNING, "unknown-theme",
			 at_related(x, name),
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
	if (x->theme->n_rules > COMPARED_MAX)
		return;
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

/* Marks that mean something in regular expressions only. */
static void check_marks(struct linter *x)
{
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *r = rule_at(x, i);
		const char *p =
			r->term ? strpbrk(r->rule.text, "?+\\^${}") : NULL;
		if (!p)
			continue;
		diag_add(x->d, DIAG_WARNING, "odd-mark", at_rule(x, r),
			 "the '%c' after '%.*s' is looked for as it stands: "
			 "%s",
			 *p, (int)(p - r->rule.text), r->rule.text,
			 *p == '?' ? "what may be missing stands in [ ], as in "
				     "'out of [the] area'"
				   : "write a regular expression between "
				     "slashes");
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
	for (size_t i = 0; i < why.tags.n; i++)
		if (why.tags.v[i].theme == x->index &&
		    why.tags.v[i].rule == r->rule.text)
			out.counts = true;
	for (size_t i = 0; i < why.ruled_out.n; i++) {
		const struct theme_ruled_out *o = &why.ruled_out.v[i];
		if (o->theme != x->index || o->rule != r->rule.text)
			continue;
		bool never =
			o->why == THEME_SWALLOWED || o->why == THEME_IN_CONTEXT;
		out.lost = out.lost || never;
		out.counts = out.counts || !never;
		out.by = never ? o->by : out.by;
	}
	return out;
}

/* Whether a term is swallowed however it is written; false too when there are
 * too many ways. */
static bool is_lost(struct linter *x, const struct set_rule *r, const char **by)
{
	struct buf b = { 0 };
	struct samples ways = { 0 };
	int n = 0;
	bool lost = true;
	while (lost && term_sample(r->term, &ways, &b) && ++n <= SAMPLES_MAX) {
		struct fate f = fate_of(x, r, buf_text(&b));
		lost = f.lost && !f.counts;
		*by = f.by;
		buf_clear(&b);
	}
	buf_release(&b);
	return lost && n <= SAMPLES_MAX && !ways.cut;
}

/* Whether no phrase of any term stands in the context, however it is written;
 * false too when it cannot be known. */
static bool is_idle(struct linter *x, const struct set_rule *r)
{
	struct buf b = { 0 };
	struct samples ways = { 0 };
	struct matches found = { 0 };
	int n = 0;
	if (term_is_open(r->term))
		return false;
	while (!found.n && term_sample(r->term, &ways, &b) &&
	       ++n <= SAMPLES_MAX) {
		if (reading_start(&x->r, buf_text(&b), b.n))
			finder_run(&x->finder, &x->r,
				   (struct span){ 0, (uint32_t)b.n }, &found);
		buf_clear(&b);
	}
	buf_release(&b);
	return !found.n && n <= SAMPLES_MAX && !ways.cut;
}

/* A term is found by its parts: any of them may stand in a context. */
static void open_phrases(struct linter *x)
{
	book_init(&x->phrases, &x->a);
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *r = rule_at(x, i);
		if (!is_target(r))
			continue;
		if (!r->term)
			book_add_regex(&x->phrases, r->rule.text);
		for (size_t k = 0; r->term && k < r->term->n; k++) {
			struct term part = { .n = 1 };
			part.part[0] = r->term->part[k];
			part.src[0] = r->term->src[k];
			book_add_term(&x->phrases, part.src[0], &part);
		}
	}
	book_build(&x->phrases, NULL);
	x->r = (struct reading){ .a = &x->a };
	finder_init(&x->finder, &x->phrases, &x->a);
}

static void close_phrases(struct linter *x)
{
	finder_release(&x->finder);
	book_release(&x->phrases);
}

static void check_fates(struct linter *x)
{
	open_phrases(x);
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *r = rule_at(x, i);
		const char *by = "";
		if (r->term && is_target(r) && is_lost(x, r, &by))
			diag_add(x->d, DIAG_WARNING, "never-matches",
				 at_rule(x, r),
				 "'%s' can never match: '%s' always swallows "
				 "it",
				 r->rule.text, by);
		if (r->term && r->rule.role == THEME_NOT_WHEN && is_idle(x, r))
			diag_add(x->d, DIAG_NOTE, "idle-context", at_rule(x, r),
				 "'%s' swallows nothing: no term matches "
				 "inside it",
				 r->rule.text);
	}
	close_phrases(x);
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

/* Longer ones are rarely anything else. */
#define AMBIGUOUS 3

static void note_acronym(void *ctx, const char *letters, size_t n)
{
	struct found_acronym *f = ctx;
	struct linter *x = f->x;
	const char *s = arena_dup(&x->a, letters, n);
	if (n > AMBIGUOUS)
		return;
	for (size_t i = 0; i < f->rule->acronyms.n; i++)
		if (str_eq(f->rule->acronyms.v[i], s))
			return;
	for (size_t i = 0; i < x->acronyms.n; i++)
		if (str_eq(x->acronyms.v[i], s))
			return;
	if (!x->acronyms.n)
		x->acronyms_at = at_rule(x, f->rule);
	*ARENA_PUSH(&x->a, &x->acronyms) = s;
}

static void check_acronyms(struct linter *x)
{
	struct buf b = { 0 };
	x->acronyms.n = 0;
	for (size_t i = 0; i < x->theme->n_rules; i++) {
		const struct set_rule *r = rule_at(x, i);
		struct found_acronym f = { x, r };
		for (size_t k = 0; r->term && is_target(r) && k < r->term->n;
		     k++)
			phrase_acronyms(&r->term->part[k], note_acronym, &f);
	}
	for (size_t i = 0; i < x->acronyms.n; i++)
		buf_fmt(&b, "%s%s", i ? ", " : "", x->acronyms.v[i]);
	if (b.n)
		diag_add(x->d, DIAG_NOTE, "acronym", x->acronyms_at,
			 "no term spells out %s: with the words among the "
			 "terms, a document in which they stand for something "
			 "else is noticed",
			 buf_text(&b));
	buf_release(&b);
}

void theme_set_lint(const struct theme_set *s, struct diags *d)
{
	struct linter x = { .set = s, .d = d, .m = theme_matcher_new(s) };
	for (x.index = 0; x.index < s->themes.n; x.index++) {
		x.theme = &s->themes.v[x.index];
		x.file = arena_fmt(&x.a, "%s.txt", x.theme->info.name);
		check_related(&x);
		check_redundant(&x);
		check_common(&x);
		check_marks(&x);
		check_sections(&x);
		check_fates(&x);
		check_acronyms(&x);
		check_examples(&x);
	}
	theme_matcher_free(x.m);
	arena_release(&x.a);
}
