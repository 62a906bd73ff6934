/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ethnicity of the parents, which is the child's when both have the same:
 * "Both are Black British", "Mother is White British. Father, too, is White
 * British."; not one parent's alone, and not in a review of several families.
 */
#include "pick.h"

#include <string.h>

enum parent { NEITHER, MOTHER, FATHER, PARENTS };

struct descent {
	const char *mother, *father;
	bool differ;
};

static bool has_word(const struct reading *r, size_t first, size_t end,
		     const char *words)
{
	for (size_t i = first; i < end; i++)
		if (in_words(word_at(r, i), words))
			return true;
	return false;
}

/* People who are not the child's parents. */
static const char strangers[] =
	"foster adoptive carers grandparents grandmother grandfather siblings "
	"friends neighbours professionals staff workers officers panel "
	"stepfather partner uncle aunt boyfriend";

/* Does a sentence speak of the two parents, so that "they" are those? */
static bool speaks_of_both(const struct reading *r, const struct sentence *s)
{
	if (has_word(r, s->first, s->end,
		     "grandparents carers foster siblings "
		     "children adoptive"))
		return false;
	return has_word(r, s->first, s->end, "parents couple") ||
	       (has_word(r, s->first, s->end, "mother") &&
		has_word(r, s->first, s->end, "father"));
}

/* Whom "They are …", "Their ethnic origin is …" means, by what stands before
 * it in the passage or in the one before. */
static bool they_are_parents(const struct reading *r, size_t i)
{
	const struct sentence *s = &r->sentences.v[i];
	const struct line *l = line_of(r, s);
	bool mother = false, father = false;
	for (size_t n = 1; n <= 8 && n <= i; n++) {
		const struct sentence *b = s - n;
		if (line_of(r, b)->section != l->section ||
		    s->line > b->line + 1)
			return false;
		mother = mother || has_word(r, b->first, b->end, "mother mum");
		father = father || has_word(r, b->first, b->end, "father dad");
		if (speaks_of_both(r, b) || (mother && father))
			return true;
		if (has_word(r, b->first, b->end,
			     "children siblings staff agencies officers "
			     "workers twins brothers sisters carers"))
			return false;
	}
	return false;
}

/* Whose the words at tok are: of a parent named before them. */
static enum parent parent_of(const struct reading *r, size_t i, size_t tok)
{
	const struct sentence *s = &r->sentences.v[i];
	size_t from = tok > s->first + 20 ? tok - 20 : s->first;
	struct hit h;
	if (has_word(r, from, tok, strangers))
		return NEITHER;
	if (phrase_in(r, from, tok, "both|their|her|his|the|'s|, parents",
		      &h) ||
	    phrase_in(r, from, tok, "couple|parents is|are|were|was", &h) ||
	    phrase_in(r, from, tok, "mother and ~3 father ~3 are|were", &h) ||
	    strcmp(word_at(r, s->first), "parents") == 0)
		return PARENTS;
	if (in_words(word_at(r, s->first), "they their both each"))
		return they_are_parents(r, i) ? PARENTS : NEITHER;
	bool mother = has_word(r, from, tok, "mother mum");
	bool father = has_word(r, from, tok, "father dad");
	if (mother == father)
		return NEITHER;
	return mother ? MOTHER : FATHER;
}

static void put(struct finding *f, struct descent *x, const char *value,
		enum parent parent, const struct sentence *s,
		const struct hit *h)
{
	const char **of = parent == MOTHER ? &x->mother : &x->father;
	if ((parent != FATHER && x->mother && strcmp(x->mother, value) != 0) ||
	    (parent != MOTHER && x->father && strcmp(x->father, value) != 0))
		x->differ = true;
	if (parent == PARENTS)
		x->mother = x->father = value;
	else if (!*of)
		*of = value;
	if (!x->mother || !x->father || strcmp(x->mother, x->father) != 0)
		return;
	struct claim model = { .value = value,
			       .precision = "",
			       .line = s->line,
			       .first = h->first,
			       .end = h->end,
			       .sure = SURE_IMPLIED };
	claim_put_all(f, FACT_ETHNICITY, (1U << f->who->n) - 1, &model);
}

static void read_parents(struct finding *f, size_t i, struct descent *x)
{
	const struct reading *r = f->r;
	const struct sentence *s = &r->sentences.v[i];
	struct hit h, next;
	const char *value = ethnicity_of(r, s->first, s->end, &h);
	if (!value || strcmp(value, "not stated") == 0 ||
	    !ethnicity_is_said(r, s, h.first))
		return;
	enum parent parent = parent_of(r, i, h.first);
	const char *second = ethnicity_of(r, h.end, s->end, &next);
	if (parent == NEITHER)
		return;
	put(f, x, value, parent, s, &h);
	/* "Mother is White British and Father is Black British" */
	if (second && strcmp(second, value) != 0)
		x->differ = true;
	else if (second && parent != PARENTS &&
		 has_word(r, h.end, next.first, "mother father"))
		put(f, x, value, parent == MOTHER ? FATHER : MOTHER, s, &next);
}

/* One family's review? A thematic one has several. */
static bool is_one_family(const struct finding *f)
{
	const struct claim *kind = claim_best(f, FACT_KIND, -1);
	struct hit h;
	if (kind && strcmp(kind->value, "thematic review") == 0)
		return false;
	for (size_t i = 0; i < f->r->sentences.n; i++) {
		const struct sentence *s = &f->r->sentences.v[i];
		if (line_of(f->r, s)->rank == RANK_COVER &&
		    phrase_in(f->r, s->first, s->end, "thematic|families", &h))
			return false;
	}
	return true;
}

void rule_parents(struct finding *f)
{
	const struct reading *r = f->r;
	struct descent x = { 0 };
	size_t before = f->claims.n;
	if (!f->who->n || !is_one_family(f))
		return;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if ((s->about & ABOUT_ETHNICITY) && l->rank <= RANK_BODY &&
		    l->kind != TEXT_SCOPE && l->form != TEXT_TABLE_ROW &&
		    !l->heading)
			read_parents(f, i, &x);
	}
	if (x.differ)
		f->claims.n = before;
}
