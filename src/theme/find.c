/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the rules of a book in a text. */
#include "book.h"

#include <stdlib.h>
#include <string.h>

/* Limits of one trial of one pattern: what no sound rule comes near. */
#define MATCH_LIMIT 200000
#define DEPTH_LIMIT 2000
#define HEAP_LIMIT  2048 /* KiB */

#define JIT_STACK_MIN ((size_t)32 * 1024)
#define JIT_STACK_MAX ((size_t)512 * 1024)

void finder_init(struct finder *f, const struct book *b, struct arena *a)
{
	*f = (struct finder){ .book = b, .a = a };
	f->places = arena_alloc(a, (b->atoms.n + 1) * sizeof *f->places);
	f->md = pcre2_match_data_create(1, NULL);
	f->limits = pcre2_match_context_create(NULL);
	f->stack = pcre2_jit_stack_create(JIT_STACK_MIN, JIT_STACK_MAX, NULL);
	pcre2_set_match_limit(f->limits, MATCH_LIMIT);
	pcre2_set_depth_limit(f->limits, DEPTH_LIMIT);
	pcre2_set_heap_limit(f->limits, HEAP_LIMIT);
	pcre2_jit_stack_assign(f->limits, NULL, f->stack);
}

void finder_release(struct finder *f)
{
	pcre2_match_data_free(f->md);
	pcre2_match_context_free(f->limits);
	pcre2_jit_stack_free(f->stack);
}

/* Tries an atom at `at`: a phrase just there, a regular expression from there
 * on. Nothing beyond the scope is seen. */
static bool try_atom(struct finder *f, const struct atom *x, uint32_t at,
		     struct span *out)
{
	PCRE2_SPTR text = (PCRE2_SPTR)f->r->text;
	if (!x->code)
		return false;
	int rc = pcre2_match(x->code, text, f->scope.end, at,
			     PCRE2_NO_UTF_CHECK, f->md, f->limits);
	if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
		rc = pcre2_match(x->code, text, f->scope.end, at,
				 PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, f->md,
				 f->limits);
	if (rc < 0) {
		if (rc != PCRE2_ERROR_NOMATCH)
			f->limit = x->src;
		return false;
	}
	const PCRE2_SIZE *o = pcre2_get_ovector_pointer(f->md);
	*out = (struct span){ (uint32_t)o[0], (uint32_t)o[1] };
	return out->end > out->start;
}

/* From now on the places of the atom are known: those that found() adds, one
 * after another and in order, before the next atom's. */
static void begin_atom(struct finder *f, uint32_t atom)
{
	f->places[atom] = (struct place){ (uint32_t)f->spans.n, 0, f->turn };
}

static void found(struct finder *f, uint32_t atom, struct span s)
{
	*ARENA_PUSH(f->a, &f->spans) = s;
	f->places[atom].n++;
}

static void try_at(struct finder *f, uint32_t atom, uint32_t at)
{
	struct span s;
	if (at >= f->scope.start &&
	    try_atom(f, &f->book->atoms.v[atom], at, &s))
		found(f, atom, s);
}

static void find_regex(struct finder *f, uint32_t atom)
{
	uint32_t at = f->scope.start;
	struct span s;
	while (at <= f->scope.end &&
	       try_atom(f, &f->book->atoms.v[atom], at, &s)) {
		found(f, atom, s);
		at = s.end;
	}
}

/* A hyphen stands for dashes and an apostrophe for curly ones (pattern.c). */
static void find_mark(struct finder *f, uint32_t atom)
{
	const char *text = f->r->text;
	const char mark = f->book->atoms.v[atom].phrase->v[0].text[0];
	bool others = mark == '-' || mark == '\'';
	for (uint32_t at = f->scope.start; at < f->scope.end; at++)
		if (text[at] == mark ||
		    (others && ((unsigned char)text[at] & 0xc0) == 0xc0))
			try_at(f, atom, at);
}

/* Index in r->gaps of the first gap of the scope. */
static size_t first_gap(struct finder *f)
{
	const struct offsets *gaps = &f->r->gaps;
	reading_list_gaps(f->r);
	size_t lo = 0, hi = gaps->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (gaps->v[mid] < f->first)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* At every word of the scope, for atoms that are not scanned for. */
static void find_everywhere(struct finder *f, uint32_t atom)
{
	const struct atom *x = &f->book->atoms.v[atom];
	const struct reading *r = f->r;
	for (size_t i = first_gap(f); i < r->gaps.n; i++) {
		size_t k = r->gaps.v[i];
		if (k + 1 >= f->last)
			break;
		if (x->in_gap || (x->firsts >> r->sym[k + 1] & 1))
			try_at(f, atom, r->pos[x->in_gap ? k : k + 1]);
	}
}

/* The truth that the others must equal. */
static void find_slowly(struct finder *f, uint32_t atom)
{
	for (uint32_t at = f->scope.start; at < f->scope.end; at++)
		if (((unsigned char)f->r->text[at] & 0xc0) != 0x80)
			try_at(f, atom, at);
}

static void find_atom(struct finder *f, uint32_t atom)
{
	const struct atom *x = &f->book->atoms.v[atom];
	begin_atom(f, atom);
	if (!x->phrase)
		find_regex(f, atom);
	else if (f->exhaustive)
		find_slowly(f, atom);
	else if (x->mark)
		find_mark(f, atom);
	else
		find_everywhere(f, atom);
}

/* ---- from literals to places ---- */

static int by_key(const void *x, const void *y)
{
	uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
	return (a > b) - (a < b);
}

static void sort_keys(struct scan_hits *h)
{
	if (h->n > 64) {
		qsort(h->v, h->n, sizeof *h->v, by_key);
		return;
	}
	for (size_t i = 1; i < h->n; i++) {
		uint64_t x = h->v[i];
		size_t k = i;
		for (; k && h->v[k - 1] > x; k--)
			h->v[k] = h->v[k - 1];
		h->v[k] = x;
	}
}

/* A literal says that a match starts some words before it: one key for each
 * word that it can be. */
static void spread_keys(struct finder *f)
{
	const struct reading *r = f->r;
	f->keys.n = 0;
	for (size_t i = 0; i < f->literals.n; i++) {
		uint32_t atom = (uint32_t)(f->literals.v[i] >> 32);
		size_t at = (uint32_t)f->literals.v[i];
		const struct atom *x = &f->book->atoms.v[atom];
		for (unsigned w = 0;; w++) {
			if (w >= x->words_min)
				*ARENA_PUSH(f->a, &f->keys) =
					scan_key(atom, at);
			if (w == x->words_max || at <= f->first)
				break;
			do
				at--;
			while (r->sym[at] != SYM_GAP);
		}
	}
}

static void confirm(struct finder *f, uint32_t atom, uint32_t gap)
{
	const struct atom *x = &f->book->atoms.v[atom];
	const struct reading *r = f->r;
	if (!x->plain) {
		try_at(f, atom, r->pos[x->in_gap ? gap : gap + 1]);
		return;
	}
	uint32_t end = gap + 1;
	while (r->sym[end] != SYM_GAP)
		end++;
	found(f, atom, (struct span){ r->pos[gap + 1], r->pos[end] });
}

static void find_scanned(struct finder *f)
{
	f->literals.n = 0;
	scan_run(f->book->scan, f->r, f->first, f->last, &f->literals);
	spread_keys(f);
	sort_keys(&f->keys);
	for (size_t i = 0; i < f->keys.n; i++) {
		uint64_t key = f->keys.v[i];
		uint32_t atom = (uint32_t)(key >> 32);
		bool new = !i || f->keys.v[i - 1] >> 32 != atom;
		if (i && key == f->keys.v[i - 1])
			continue;
		if (new) {
			begin_atom(f, atom);
			*ARENA_PUSH(f->a, &f->atoms) = atom;
		}
		if (f->book->atoms.v[atom].phrase)
			confirm(f, atom, (uint32_t)key);
		else if (new)
			find_regex(f, atom);
	}
}

static void find_all(struct finder *f)
{
	const struct book *b = f->book;
	if (!f->exhaustive) {
		find_scanned(f);
		for (size_t i = 0; i < b->always.n; i++) {
			find_atom(f, b->always.v[i]);
			*ARENA_PUSH(f->a, &f->atoms) = b->always.v[i];
		}
		return;
	}
	for (uint32_t i = 0; i < b->atoms.n; i++) {
		if (!b->atoms.v[i].scanned)
			continue;
		find_atom(f, i);
		*ARENA_PUSH(f->a, &f->atoms) = i;
	}
}

/* ---- nearness ---- */

static bool near_enough(const struct reading *r, struct span a, struct span b,
			int words)
{
	if (reading_sentence(r, a.start) != reading_sentence(r, b.start))
		return false;
	int n = reading_between(r, a, b);
	return n >= 0 && n <= words;
}

/* The place of an atom nearest to `to` that is within reach. */
static bool nearest(const struct finder *f, uint32_t atom, struct span to,
		    struct nearness near, struct span *out)
{
	const struct reading *r = f->r;
	const struct place *p = &f->places[atom];
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

static void match_near(const struct finder *f, uint32_t rule, struct span first,
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

/* Whether all atoms of a rule are there; those not scanned for are looked for
 * now. */
static bool complete(struct finder *f, const struct book_rule *x)
{
	for (size_t i = 0; i < x->n; i++) {
		struct place *p = &f->places[x->atom[i]];
		if (p->turn != f->turn && f->book->atoms.v[x->atom[i]].scanned)
			return false;
		if (p->turn != f->turn)
			find_atom(f, x->atom[i]);
		if (!p->n)
			return false;
	}
	return true;
}

static void apply(struct finder *f, uint32_t rule, struct matches *out)
{
	const struct book_rule *x = &f->book->rules.v[rule];
	if (!complete(f, x))
		return;
	if (x->n > 1)
		reading_segment(f->r);
	const struct place *p = &f->places[x->atom[0]];
	for (size_t i = 0; i < p->n; i++) {
		struct span s = f->spans.v[p->first + i];
		if (x->n > 1)
			match_near(f, rule, s, out);
		else
			*ARENA_PUSH(f->a, out) = (struct match){
				.rule = rule,
				.start = s.start,
				.end = s.end,
				.n = 1,
				.part = { s },
			};
	}
}

/* The gap in which, or right after which, a sentence starts. */
static size_t gap_at(const struct reading *r, uint32_t at)
{
	size_t k = reading_symbol(r, at);
	return r->sym[k] == SYM_GAP || !k ? k : k - 1;
}

void finder_run(struct finder *f, struct reading *r, struct span scope,
		struct matches *out)
{
	const struct book *b = f->book;
	f->r = r;
	f->scope = scope;
	f->first = gap_at(r, scope.start);
	f->last = reading_symbol(r, scope.end) + 1;
	f->turn++;
	f->spans.n = 0;
	f->atoms.n = 0;
	find_all(f);
	for (size_t i = 0; i < f->atoms.n; i++) {
		uint32_t atom = f->atoms.v[i];
		for (uint32_t k = b->from.v[atom]; k < b->from.v[atom + 1]; k++)
			apply(f, b->rules_of.v[k], out);
	}
}
