/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What there is in the scope: where the tests are passed that atoms need, which
 * marks stand in it, and whether that will do for an atom.
 */
#include "book.h"

#include <string.h>

/* Of a word: bits. */
#define INTEREST_HOT   1 /* a trigger waits for it */
#define INTEREST_NOTED 2

/* Looks up what the words pass that are new in the lexicon. */
void finder_learn(struct finder *f)
{
	const struct lexicon *x = &f->r->lexicon;
	const struct vocab *v = &f->book->vocab;
	const uint32_t *waits = f->book->waits.v;
	if (f->generation != x->generation)
		f->known.n = f->passed.n = f->noted.n = f->interest.n = 0;
	f->generation = x->generation;
	for (size_t i = f->known.n; i < x->words.n; i++) {
		struct known k = { .mask = ANY_BIT,
				   .first = (uint32_t)f->passed.n,
				   .first_noted = (uint32_t)f->noted.n };
		vocab_learn(v, lexicon_text(x, i), x->words.v[i].n, f->a,
			    &f->passed);
		unsigned char interest = 0;
		k.n = (uint16_t)(f->passed.n - k.first);
		for (size_t t = k.first; t < f->passed.n; t++) {
			uint32_t test = f->passed.v[t];
			k.mask |= vocab_bit(test);
			if (waits[test] < waits[test + 1])
				interest |= INTEREST_HOT;
			if (f->book->noted[test])
				*ARENA_PUSH(f->a, &f->noted) = test;
		}
		k.n_noted = (uint16_t)(f->noted.n - k.first_noted);
		interest |= k.n_noted ? INTEREST_NOTED : 0;
		*ARENA_PUSH(f->a, &f->interest) = interest;
		*ARENA_PUSH(f->a, &f->known) = k;
	}
}

static void note(struct finder *f, const struct known *k, uint32_t token)
{
	const uint32_t *test = f->noted.v + k->first_noted;
	for (uint32_t i = 0; i < k->n_noted; i++) {
		uint32_t *last = &f->latest[test[i]];
		uint64_t *bits = &f->present[test[i] / 64];
		uint64_t bit = (uint64_t)1 << test[i] % 64;
		uint32_t before = *bits & bit ? *last + 1 : 0;
		*bits |= bit;
		*last = (uint32_t)f->notes.n;
		f->notes.v[f->notes.n++] = (struct note){ token, before };
	}
}

/* Notes the marks in [from, to), where there are no letters. */
static void note_marks(struct finder *f, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		marks_add(&f->marks, (unsigned char)f->r->text[i]);
}

/* Notes the marks of the scope, and spaces among them. */
static void take_marks(struct finder *f)
{
	const struct token *t = f->r->tokens.v;
	uint32_t end = f->scope.start;
	f->marks = (struct marks){ 0 };
	f->marks_of = f->turn;
	for (size_t i = f->first; i < f->last; i++) {
		if (t[i].gap != GAP_SPACE || t[i].start != end + 1)
			note_marks(f, end, t[i].start);
		end = t[i].end;
	}
	note_marks(f, end, f->scope.end);
}

/* Whether the marks are there that the regular expression has to have. */
bool finder_has_marks(struct finder *f, const struct atom *x)
{
	const uint64_t *want = x->marks.bits, *have = f->marks.bits;
	if (!(want[0] | want[1]))
		return true;
	if (f->marks_of != f->turn)
		take_marks(f);
	return (want[0] & have[0]) || (want[1] & have[1]);
}

/* Notes where in the scope tests are passed, and triggers wait. */
void finder_take_notes(struct finder *f)
{
	const struct token *tokens = f->r->tokens.v;
	f->notes.n = f->hot.n = 0;
	memset(f->present, 0, f->book->vocab.tests.n / 8 + 8);
	if (f->hot.cap < f->last - f->first) {
		f->hot.cap = 2 * (f->last - f->first);
		f->hot.v = arena_alloc(f->a, f->hot.cap * sizeof *f->hot.v);
	}
	for (size_t i = f->first; i < f->last; i++) {
		unsigned char interest = f->interest.v[tokens[i].number];
		f->hot.v[f->hot.n] = (uint32_t)i;
		f->hot.n += interest & INTEREST_HOT;
		if (!(interest & INTEREST_NOTED))
			continue;
		const struct known *k = &f->known.v[tokens[i].number];
		while (f->notes.cap - f->notes.n < k->n_noted)
			f->notes.v =
				arena_grow(f->a, f->notes.v, f->notes.cap,
					   &f->notes.cap, sizeof *f->notes.v);
		note(f, k, (uint32_t)i);
	}
}

/* ---- needs ---- */

/* Whether the token is where the need has it, if the trigger is right about
 * its own; *past: so are none that stand before it. */
static bool is_there(const struct finder *f, const struct need *need,
		     const struct trigger *t, size_t token, size_t here,
		     bool *past)
{
	if (need->where == NEED_SCOPE)
		return true;
	if (need->where == NEED_NEAR) {
		uint32_t a = f->r->tokens.v[token].word;
		uint32_t b = f->r->tokens.v[here].word;
		*past = b + need->max < a;
		return !*past && b <= a + need->max;
	}
	if (need->where == NEED_HERE) {
		*past = here + t->max < token + need->min;
		return !*past && here + t->min <= token + need->max;
	}
	const struct token *a = &f->r->tokens.v[token];
	const struct token *b = &f->r->tokens.v[here];
	/* Characters of up to four bytes. */
	uint32_t bytes = f->r->ascii ? need->max : 4 * need->max;
	if (need->where == NEED_AFTER) {
		*past = b < a;
		return !*past && b->start <= a->end + bytes;
	}
	*past = b->end + bytes < a->start;
	return !*past && b <= a;
}

static bool is_met(const struct finder *f, const struct need *need,
		   const struct trigger *t, size_t token)
{
	for (uint32_t i = 0; i < need->n; i++) {
		const struct note *n =
			finder_last(f, f->book->tests.v[need->test + i]);
		bool past = false;
		for (; n && !past; n = finder_before(f, n))
			if (is_there(f, need, t, token, n->token, &past))
				return true;
	}
	return false;
}

static bool are_met(const struct finder *f, struct slice needs,
		    const struct trigger *t, size_t token)
{
	for (uint32_t i = 0; i < needs.n; i++)
		if (!is_met(f, &f->book->needs.v[needs.at + i], t, token))
			return false;
	return true;
}

bool finder_needs_are_met(const struct finder *f, const struct trigger *t,
			  size_t token)
{
	const struct book *b = f->book;
	return are_met(f, b->rule_needs[t->atom], t, token) &&
	       are_met(f, b->needs_of[t->atom], t, token);
}
