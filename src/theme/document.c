/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document says of itself: its role, and what its acronyms stand for. */
#include "acronym.h"
#include "matcher.h"

#include <string.h>

/* A document that spells out more is no report; what follows is passed over. */
#define DEFINITIONS_MAX 2000

struct definition {
	struct acronym is;
	bool *touches; /* by theme: whether its words are in the words */
};

/* An acronym that is a theme in this document. */
struct sense {
	const char *letters;
	size_t n;
	uint32_t theme;
	uint32_t from; /* the rule that matched the words */
	struct theme_rule rule;
};

struct theme_document {
	struct arena a;
	struct theme_matcher *m;
	const char *role;
	struct {
		struct definition *v;
		size_t n, cap;
	} definitions;
	struct {
		struct sense *v;
		size_t n, cap;
	} senses;
};

struct theme_document *theme_document_new(struct theme_matcher *m,
					  const char *role)
{
	struct arena a = { 0 };
	struct theme_document *d = ARENA_NEW(&a, struct theme_document);
	d->a = a;
	d->m = m;
	d->role = arena_str(&d->a, role);
	return d;
}

void theme_document_free(struct theme_document *d)
{
	if (!d)
		return;
	/* It lives in its own arena. */
	struct arena a = d->a;
	arena_release(&a);
}

const char *document_role(const struct theme_document *d)
{
	return d ? d->role : "";
}

/* ---- reading ---- */

static bool is_known(const struct theme_document *d, const struct acronym *x)
{
	for (size_t i = 0; i < d->definitions.n; i++)
		if (str_eq(d->definitions.v[i].is.letters, x->letters) &&
		    str_eq_nocase(d->definitions.v[i].is.words, x->words))
			return true;
	return false;
}

/* A theme of the words is what they say if it is their head: "parental
 * neglect" is neglect; a "neglect strategy" or a "society for the prevention
 * of neglect" is not. */
static void add_sense(struct theme_document *d, const struct acronym *x,
		      const struct target *t)
{
	if (t->body || t->m.end != strlen(x->words) ||
	    !acronym_is_head(x->words, t->m.start))
		return;
	*ARENA_PUSH(&d->a, &d->senses) = (struct sense){
		.letters = x->letters,
		.n = strlen(x->letters),
		.theme = t->theme,
		.from = t->m.rule,
		.rule = *t->rule,
	};
	d->senses.v[d->senses.n - 1].rule.text =
		arena_fmt(&d->a, "%s (%s)", x->letters, x->words);
}

static void define(struct theme_document *d, const struct acronym *x)
{
	struct theme_matcher *m = d->m;
	struct theme_passage p = { .text = x->words,
				   .n = strlen(x->words),
				   .section = TEXT_OTHER };
	if (d->definitions.n == DEFINITIONS_MAX || is_known(d, x) ||
	    !matcher_find(m, &p))
		return;
	struct definition *new = ARENA_PUSH(&d->a, &d->definitions);
	new->is = *x;
	new->touches = arena_alloc(&d->a, m->set->themes.n);
	for (size_t i = 0; i < m->found.n; i++)
		new->touches[m->set->rules.v[m->found.v[i].rule].theme] = true;
	filter_matches(m, NULL, NULL);
	for (size_t i = 0; i < m->targets.n; i++)
		add_sense(d, x, &m->targets.v[i]);
}

void theme_document_read(struct theme_document *d,
			 const struct theme_passage *p)
{
	struct acronyms found = { 0 };
	bool row = p->kind == TEXT_TABLE_ROW || p->section == TEXT_GLOSSARY;
	if (!acronyms_may_be(p->text, p->n, row) || !utf8_valid(p->text, p->n))
		return;
	acronyms_find(&d->a, p->text, p->n, row, &found);
	for (size_t i = 0; i < found.n; i++)
		define(d, &found.v[i]);
}

/* ---- matching ---- */

/* An acronym of the text as a match of the rule that its words matched. */
static void add_match(struct theme_matcher *m, const struct sense *x,
		      uint32_t at)
{
	struct span s = { at, at + (uint32_t)x->n };
	*ARENA_PUSH(&m->a, &m->spelt) = (struct spelt){
		.rule = &x->rule,
		.m = { .rule = x->from,
		       .start = s.start,
		       .end = s.end,
		       .n = 1,
		       .part = { s } },
	};
}

void document_matches(const struct theme_document *d, struct theme_matcher *m)
{
	const struct reading *r = &m->r;
	m->spelt.n = 0;
	for (size_t i = 0; d && d->senses.n && i < r->tokens.n; i++) {
		uint32_t at = r->tokens.v[i].start;
		size_t len = acronym_length(r->text + at, r->n - at);
		for (size_t k = 0; len && k < d->senses.n; k++)
			if (d->senses.v[k].n == len &&
			    memcmp(d->senses.v[k].letters, r->text + at, len) ==
				    0)
				add_match(m, &d->senses.v[k], at);
	}
}

/* Whether the letters stand in the words as a word. */
static bool holds(const char *p, size_t n, const char *letters)
{
	size_t len = strlen(letters);
	for (const char *s = p, *end = p + n;
	     (s = memmem(s, (size_t)(end - s), letters, len)); s++)
		if (acronym_length(s, (size_t)(end - s)) == len &&
		    (s == p || symbol_of((unsigned char)s[-1]) == SYM_GAP))
			return true;
	return false;
}

const char *document_contradicts(const struct theme_document *d,
				 const char *letters, uint32_t theme,
				 const char *p, size_t n)
{
	const char *says = NULL;
	if (!d || !holds(p, n, letters))
		return NULL;
	for (size_t i = 0; i < d->definitions.n; i++) {
		const struct definition *x = &d->definitions.v[i];
		if (!str_eq(x->is.letters, letters))
			continue;
		if (x->touches[theme])
			return NULL;
		says = x->is.words;
	}
	return says;
}

void theme_match_document(struct theme_matcher *m, struct arena *a,
			  const struct theme_text *t, struct theme_tags *tags,
			  struct diags *d)
{
	struct theme_document *doc = theme_document_new(m, t->role);
	for (size_t i = 0; i < t->n; i++)
		theme_document_read(doc, &t->passages[i]);
	for (size_t i = 0; i < t->n; i++) {
		struct theme_passage p = t->passages[i];
		p.document = doc;
		theme_match(m, a, &p, &tags[i], d);
	}
	theme_document_free(doc);
}
