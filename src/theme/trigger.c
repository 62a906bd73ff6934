/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the scan looks for. Of each phrase one place is chosen at which one of
 * a set of literals must stand; a rare word is worth more than the first.
 */
#include "pattern.h"

#include <string.h>

/* A literal as long as this is rare enough: no further words are added. */
#define LONG_ENOUGH 14
/* Words of a match before the literal, at most: each is a place to try. */
#define WORDS_BEFORE 8

static void cut_all(struct literals *l)
{
	for (size_t i = 0; i < l->n; i++)
		l->v[i].cut = true;
}

static void add_symbol(struct literal *x, uint8_t sym)
{
	if (x->cut || (sym == SYM_GAP && x->n && x->sym[x->n - 1] == SYM_GAP))
		return;
	if (x->n == LITERAL_MAX) {
		x->cut = true;
		return;
	}
	x->sym[x->n++] = sym;
}

static void add_text(struct literal *x, const char *s)
{
	size_t n = strlen(s);
	for (size_t i = 0, len; i < n; i += len)
		add_symbol(x, symbol_of(utf8_decode(s + i, n - i, &len)));
}

static void expand(const struct phrase *p, struct literals *l);

/* l becomes what either holds; when that is too much, what both had before,
 * cut short. */
static void unite(struct literals *l, const struct literals *more,
		  const struct literals *before)
{
	if (l->n + more->n > LITERALS_MAX) {
		*l = *before;
		cut_all(l);
		return;
	}
	memcpy(l->v + l->n, more->v, more->n * sizeof *more->v);
	l->n += more->n;
}

static bool all_cut(const struct literals *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (!l->v[i].cut && l->v[i].n < LONG_ENOUGH)
			return false;
	return true;
}

static void expand_group(const struct element *el, struct literals *l)
{
	if (all_cut(l)) {
		cut_all(l);
		return;
	}
	struct literals before = *l, sum = before;
	expand(&el->alts.v[0], &sum);
	for (size_t i = 1; i < el->alts.n; i++) {
		struct literals more = before;
		expand(&el->alts.v[i], &more);
		unite(&sum, &more, &before);
	}
	*l = sum;
}

static void expand_element(const struct element *el, struct literals *l)
{
	if (el->kind == EL_GROUP) {
		expand_group(el, l);
		return;
	}
	for (size_t i = 0; i < l->n; i++) {
		if (l->v[i].n >= LONG_ENOUGH)
			l->v[i].cut = true;
		add_symbol(&l->v[i], SYM_GAP);
		if (el->kind == EL_WORD)
			add_text(&l->v[i], el->text);
		if (el->kind == EL_ANY || el->star)
			l->v[i].cut = true;
	}
}

static void expand(const struct phrase *p, struct literals *l)
{
	for (size_t i = 0; i < p->n; i++) {
		struct literals before = *l;
		expand_element(&p->v[i], l);
		if (p->v[i].optional)
			unite(l, &before, &before);
	}
}

static bool begins_with(const struct literal *x, const struct literal *with)
{
	return x->n >= with->n && memcmp(x->sym, with->sym, with->n) == 0;
}

void literals_reduce(struct literals *l)
{
	for (size_t i = 0; i < l->n; i++) {
		struct literal x = l->v[i];
		size_t kept = 0, self = i;
		for (size_t k = 0; k < l->n; k++) {
			if (k != i && begins_with(&l->v[k], &x))
				continue;
			if (k == i)
				self = kept;
			l->v[kept++] = l->v[k];
		}
		l->n = kept;
		i = self;
	}
}

static void literals_of(const struct phrase *p, struct literals *out)
{
	out->n = 1;
	out->v[0] = (struct literal){ 0 };
	expand(p, out);
	for (size_t i = 0; i < out->n; i++)
		add_symbol(&out->v[i], SYM_GAP);
	literals_reduce(out);
}

uint64_t pattern_firsts(const struct phrase *p)
{
	struct literals l;
	uint64_t bits = 0;
	literals_of(p, &l);
	for (size_t i = 0; i < l.n; i++) {
		if (l.v[i].n < 2)
			return UINT64_MAX;
		bits |= (uint64_t)1 << l.v[i].sym[1];
	}
	return bits;
}

/* ---- which place is rare ---- */

/* Words that turn up in every paragraph of a review. */
static const char *const common[] = {
	"a",     "an",       "and",    "any",     "are",     "as",
	"at",    "be",       "been",   "but",     "by",      "care",
	"child", "children", "did",    "family",  "father",  "for",
	"from",  "had",      "has",    "have",    "he",      "health",
	"her",   "him",      "his",    "home",    "in",      "is",
	"it",    "mother",   "no",     "not",     "of",      "on",
	"or",    "parents",  "police", "school",  "service", "services",
	"she",   "social",   "some",   "support", "that",    "the",
	"their", "them",     "they",   "this",    "to",      "was",
	"were",  "when",     "which",  "who",     "with",    "would",
};

static bool same_letters(const uint8_t *sym, const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (sym[i] != symbol_of((unsigned char)word[i]))
			return false;
	return true;
}

/* How often a word of these letters (whole, or what it begins with) turns up,
 * roughly, in ten thousand words. */
static unsigned word_cost(const uint8_t *sym, size_t n, bool whole)
{
	static const unsigned by_letters[] = { 1000, 400, 200, 60, 25, 10, 6 };
	for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
		size_t len = strlen(common[i]);
		if (len >= n && (!whole || len == n) &&
		    same_letters(sym, common[i], n))
			return 400;
	}
	unsigned cost = n < 7 ? by_letters[n] : 4;
	return whole || n > 5 ? cost : 2 * cost;
}

static unsigned literal_cost(const struct literal *x)
{
	unsigned cost = 1000;
	for (size_t i = 0; i < x->n;) {
		size_t n = 0;
		while (i + n < x->n && x->sym[i + n] != SYM_GAP)
			n++;
		if (n) {
			cost = cost * word_cost(x->sym + i, n, i + n < x->n) /
			       1000;
			cost += cost == 0;
		}
		i += n + 1;
	}
	return cost;
}

unsigned literals_cost(const struct literals *l)
{
	unsigned cost = 0;
	for (size_t i = 0; i < l->n; i++)
		cost += literal_cost(&l->v[i]);
	return l->n ? cost : UINT32_MAX;
}

/* How many symbol words an element stands for: "mother's" is two. */
static void words_of(const struct element *el, unsigned *min, unsigned *max)
{
	unsigned n = 0;
	*min = *max = 0;
	switch (el->kind) {
	case EL_WORD:
		n = 1;
		for (const char *s = el->text; *s; s++)
			n += *s == '\'' && s[1];
		*min = n;
		*max = n + el->star;
		break;
	case EL_ANY:
		*min = 1;
		*max = 2;
		break;
	case EL_PUNCT:
		break;
	case EL_GROUP:
		*min = UINT8_MAX;
		for (size_t i = 0; i < el->alts.n; i++) {
			unsigned lo = 0, hi = 0, a, b;
			const struct phrase *alt = &el->alts.v[i];
			for (size_t k = 0; k < alt->n; k++) {
				words_of(&alt->v[k], &a, &b);
				lo += a;
				hi += b;
			}
			*min = lo < *min ? lo : *min;
			*max = hi > *max ? hi : *max;
		}
		break;
	}
	if (el->optional)
		*min = 0;
}

/* The literals from element `at` on, if a match can be looked for there. */
static bool trigger_at(const struct phrase *p, size_t at, struct trigger *out)
{
	const struct phrase rest = { p->v + at, p->n - at, p->n - at };
	if (p->v[at].optional || phrase_may_begin_with_any(&rest))
		return false;
	*out = (struct trigger){ 0 };
	for (size_t i = 0; i < at; i++) {
		unsigned min, max;
		words_of(&p->v[i], &min, &max);
		out->words_min += min;
		out->words_max += max;
	}
	if (out->words_max > WORDS_BEFORE)
		return false;
	literals_of(&rest, &out->literals);
	for (size_t i = 0; i < out->literals.n; i++)
		if (out->literals.v[i].n < 2)
			return false; /* it says nothing: a gap is everywhere */
	out->cost = literals_cost(&out->literals);
	/* Every word before is one more place to try. */
	out->cost += out->cost * (out->words_max - out->words_min) / 4;
	return true;
}

void pattern_trigger(const struct phrase *p, struct trigger *out)
{
	struct trigger x;
	*out = (struct trigger){ .cost = UINT32_MAX };
	for (size_t at = 0; at < p->n; at++)
		if (trigger_at(p, at, &x) && x.cost < out->cost)
			*out = x;
}
