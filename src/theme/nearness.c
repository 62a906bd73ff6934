/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules of several atoms: whether their places are near enough. */
#include "book.h"

static bool near_enough(const struct reading *r, struct span a, struct span b,
			int words)
{
	if (reading_sentence(r, a.start) != reading_sentence(r, b.start))
		return false;
	int n = reading_between(r, a, b);
	return n >= 0 && n <= words;
}

/* The place of an atom nearest to `to` that is within reach. */
static bool nearest(struct finder *f, uint32_t atom, struct span to,
		    struct nearness near, struct span *out)
{
	const struct reading *r = f->r;
	const struct place *p = finder_places(f, atom);
	const struct span *v = f->spans.v + p->first;
	size_t lo = 0, hi = p->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (v[mid].start < to.end)
			lo = mid + 1;
		else
			hi = mid;
	}
	bool after = lo < p->n && near_enough(r, to, v[lo], near.words);
	if (after)
		*out = v[lo];
	if (near.ordered)
		return after;
	while (lo > 0 && v[lo - 1].end > to.start)
		lo--;
	if (!lo || !near_enough(r, v[lo - 1], to, near.words))
		return after;
	if (!after || to.start - v[lo - 1].end < out->start - to.end)
		*out = v[lo - 1];
	return true;
}

static void match_from(struct finder *f, uint32_t rule, struct span first,
		       struct matches *out)
{
	const struct book_rule *x = &f->book->rules.v[rule];
	struct match m = { .rule = rule, .n = (uint32_t)x->n };
	struct span all = first;
	m.part[0] = first;
	for (size_t i = 1; i < x->n; i++) {
		if (!nearest(f, x->atom[i], all, x->near[i], &m.part[i]))
			return;
		if (m.part[i].start < all.start)
			all.start = m.part[i].start;
		if (m.part[i].end > all.end)
			all.end = m.part[i].end;
	}
	m.start = all.start;
	m.end = all.end;
	*ARENA_PUSH(f->a, out) = m;
}

/* ---- whether it is worth while to look ---- */

/* The tokens of a match of the rule around a place of its pivot, and some. */
static void window(const struct finder *f, const struct book_rule *x,
		   struct span pivot, size_t *from, size_t *to)
{
	const struct token *t = f->r->tokens.v;
	size_t words = 0;
	for (size_t i = 0; i < x->n; i++) {
		words += f->book->atoms.v[x->atom[i]].path->tokens_max;
		words += i ? (size_t)x->near[i].words : 0;
	}
	*from = *to = reading_token(f->r, pivot.start);
	/* Tokens with a hyphen or an apostrophe between are one word. */
	for (size_t n = 0; *from > f->first && n <= words; --*from)
		n += t[*from].gap != GAP_HYPHEN &&
		     t[*from].gap != GAP_APOSTROPHE;
	for (size_t n = 0; *to < f->last && n <= words; ++*to)
		n += t[*to].gap != GAP_HYPHEN && t[*to].gap != GAP_APOSTROPHE;
}

/* Whether what the atom waits for is anywhere in the window. */
static bool may_stand_in(const struct finder *f, uint32_t atom, size_t from,
			 size_t to)
{
	const struct book *b = f->book;
	const struct place *p = &f->places[atom];
	const struct slice own = b->own[atom];
	if (b->atoms.v[atom].scanned || p->turn == f->turn)
		return p->turn == f->turn && p->n > 0;
	for (uint32_t i = 0; i < own.n; i++) {
		const struct note *n =
			finder_last(f, b->triggers.v[own.at + i].test);
		for (; n && n->token >= from; n = finder_before(f, n))
			if (n->token < to)
				return true;
	}
	return own.n == 0;
}

/* All other atoms stand near a place of the pivot, as far as can be said
 * without looking closely. */
static bool worth_while(const struct finder *f, const struct book_rule *x)
{
	const struct place p = f->places[x->atom[x->pivot]];
	for (size_t i = 0; i < p.n; i++) {
		size_t from, to, k = 0;
		window(f, x, f->spans.v[p.first + i], &from, &to);
		while (k < x->n &&
		       (k == x->pivot || may_stand_in(f, x->atom[k], from, to)))
			k++;
		if (k == x->n)
			return true;
	}
	return false;
}

void near_apply(struct finder *f, uint32_t rule, struct matches *out)
{
	const struct book_rule *x = &f->book->rules.v[rule];
	if (!f->exhaustive && !worth_while(f, x))
		return;
	for (size_t i = 0; i < x->n; i++)
		if (!finder_places(f, x->atom[i])->n)
			return;
	reading_segment(f->r);
	const struct place p = f->places[x->atom[0]];
	for (size_t i = 0; i < p.n; i++)
		match_from(f, rule, f->spans.v[p.first + i], out);
}
