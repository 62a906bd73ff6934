/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the rules of a book in a text. */
#include "book.h"

#include <stdlib.h>
#include <string.h>

/* Limits of one trial of one pattern: what no sound rule comes near. */
#define MATCH_LIMIT 200000
#define DEPTH_LIMIT 2000
#define HEAP_LIMIT  2048 /* KiB */

void finder_init(struct finder *f, const struct book *b, struct arena *a)
{
	*f = (struct finder){ .book = b, .a = a };
	f->places = arena_alloc(a, (b->atoms.n + 1) * sizeof *f->places);
	f->md = pcre2_match_data_create(1, NULL);
	f->limits = pcre2_match_context_create(NULL);
	f->stack = pcre2_jit_stack_create(32 * 1024, 512 * 1024, NULL);
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

/* Tries an atom at `at`: an anchored one there, another one from there on. */
static bool try_atom(struct finder *f, const struct reading *r,
		     const struct atom *x, uint32_t at, struct span *out)
{
	if (!x->code)
		return false;
	int rc = pcre2_match(x->code, (PCRE2_SPTR)r->text, r->n, at,
			     PCRE2_NO_UTF_CHECK, f->md, f->limits);
	if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
		rc = pcre2_match(x->code, (PCRE2_SPTR)r->text, r->n, at,
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

/* Notes a place of the atom; its places come in order, one after another. */
static void found(struct finder *f, uint32_t atom, struct span s)
{
	struct place *p = &f->places[atom];
	if (p->turn != f->turn) {
		*p = (struct place){ (uint32_t)f->spans.n, 0, f->turn };
		*ARENA_PUSH(f->a, &f->atoms) = atom;
	}
	*ARENA_PUSH(f->a, &f->spans) = s;
	p->n++;
}

static void find_regex(struct finder *f, const struct reading *r, uint32_t atom)
{
	uint32_t at = 0;
	struct span s;
	while (at <= r->n &&
	       try_atom(f, r, &f->book->atoms.v[atom], at, &s)) {
		found(f, atom, s);
		at = s.end;
	}
}

static void confirm(struct finder *f, const struct reading *r, uint32_t atom,
		    uint32_t first)
{
	const struct atom *x = &f->book->atoms.v[atom];
	struct span s;
	if (x->plain) {
		uint32_t last = first + 1;
		while (r->sym[last] != SYM_GAP)
			last++;
		found(f, atom,
		      (struct span){ r->pos[first + 1], r->pos[last] });
	} else if (try_atom(f, r, x, r->pos[x->in_gap ? first : first + 1],
			    &s)) {
		found(f, atom, s);
	}
}

static int by_key(const void *x, const void *y)
{
	uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
	return (a > b) - (a < b);
}

static void sort_keys(struct scan_hits *h)
{
	if (h->n > 32) {
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

static void find_atoms(struct finder *f, const struct reading *r)
{
	const struct book *b = f->book;
	f->keys.n = 0;
	scan_run(b->scan, r, &f->keys);
	sort_keys(&f->keys);
	for (size_t i = 0; i < f->keys.n; i++) {
		uint32_t atom = (uint32_t)(f->keys.v[i] >> 32);
		if (i && f->keys.v[i] == f->keys.v[i - 1])
			continue;
		if (b->atoms.v[atom].phrase)
			confirm(f, r, atom, (uint32_t)f->keys.v[i]);
		else if (!i || f->keys.v[i - 1] >> 32 != atom)
			find_regex(f, r, atom);
	}
	for (size_t i = 0; i < b->always.n; i++)
		find_regex(f, r, b->always.v[i]);
}

/* The truth that find_atoms must equal. */
static void find_atoms_slowly(struct finder *f, const struct reading *r)
{
	for (uint32_t i = 0; i < f->book->atoms.n; i++) {
		const struct atom *x = &f->book->atoms.v[i];
		struct span s;
		if (!x->phrase) {
			find_regex(f, r, i);
			continue;
		}
		for (uint32_t at = 0; at < r->n; at++)
			if (((unsigned char)r->text[at] & 0xc0) != 0x80 &&
			    try_atom(f, r, x, at, &s))
				found(f, i, s);
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
static bool nearest(const struct finder *f, const struct reading *r,
		    uint32_t atom, struct span to, struct nearness near,
		    struct span *out)
{
	const struct place *p = &f->places[atom];
	if (p->turn != f->turn)
		return false;
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

static void match_near(const struct finder *f, struct reading *r, uint32_t rule,
		       struct span first, struct matches *out)
{
	const struct book_rule *x = &f->book->rules.v[rule];
	struct match m = { .rule = rule, .n = (uint32_t)x->n };
	struct span all = first;
	m.part[0] = first;
	for (size_t i = 1; i < x->n; i++) {
		if (!nearest(f, r, x->atom[i], all, x->near[i], &m.part[i]))
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

/* All its other atoms were found somewhere. */
static bool complete(const struct finder *f, const struct book_rule *x)
{
	for (size_t i = 1; i < x->n; i++)
		if (f->places[x->atom[i]].turn != f->turn)
			return false;
	return true;
}

static void apply(const struct finder *f, struct reading *r, uint32_t rule,
		  const struct place *p, struct matches *out)
{
	const struct book_rule *x = &f->book->rules.v[rule];
	if (!complete(f, x))
		return;
	if (x->n > 1)
		reading_segment(r);
	for (size_t i = 0; i < p->n; i++) {
		struct span s = f->spans.v[p->first + i];
		if (x->n > 1)
			match_near(f, r, rule, s, out);
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

void finder_run(struct finder *f, struct reading *r, struct matches *out)
{
	const struct book *b = f->book;
	f->turn++;
	f->spans.n = 0;
	f->atoms.n = 0;
	f->limit = NULL;
	if (f->exhaustive)
		find_atoms_slowly(f, r);
	else
		find_atoms(f, r);
	for (size_t i = 0; i < f->atoms.n; i++) {
		uint32_t atom = f->atoms.v[i];
		const struct place *p = &f->places[atom];
		for (uint32_t k = b->from.v[atom]; k < b->from.v[atom + 1]; k++)
			apply(f, r, b->rules_of.v[k], p, out);
	}
}
