/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building a book: atoms are shared, compiled, and given to the scan. */
#include "book.h"

#include <stdio.h>
#include <string.h>

#define CODE_FLAGS (PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS)
/* What a test of a new regular expression may cost. */
#define PROBE_LIMIT  20000
#define PROBE_LENGTH ((size_t)200)

void book_init(struct book *b, struct arena *a)
{
	*b = (struct book){ .a = a };
}

void book_release(struct book *b)
{
	for (size_t i = 0; i < b->atoms.n; i++)
		pcre2_code_free(b->atoms.v[i].code);
	b->atoms.n = 0;
}

/* ---- atoms by their source ---- */

static uint32_t hash(const char *s)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 16777619u;
	return h;
}

/* The place in the table where s stands or would stand. */
static uint32_t *slot_of(const struct book *b, const char *s)
{
	size_t mask = b->index.cap - 1;
	for (size_t i = hash(s) & mask;; i = (i + 1) & mask) {
		uint32_t *slot = &b->index.v[i];
		if (!*slot || strcmp(b->atoms.v[*slot - 1].src, s) == 0)
			return slot;
	}
}

static void index_grow(struct book *b)
{
	if (b->index.cap > 2 * b->atoms.n + 1)
		return;
	b->index.cap = b->index.cap ? 2 * b->index.cap : 256;
	b->index.v = arena_alloc(b->a, b->index.cap * sizeof *b->index.v);
	for (size_t i = 0; i < b->atoms.n; i++)
		*slot_of(b, b->atoms.v[i].src) = (uint32_t)(i + 1);
}

/* A regular expression and a phrase never share a source: the former stands
 * between slashes. */
static uint32_t intern(struct book *b, const char *src, const struct phrase *p)
{
	index_grow(b);
	uint32_t *slot = slot_of(b, src);
	if (*slot)
		return *slot - 1;
	struct atom *x = ARENA_PUSH(b->a, &b->atoms);
	x->src = src;
	if (p) {
		struct phrase *copy = ARENA_NEW(b->a, struct phrase);
		*copy = *p;
		x->phrase = copy;
	}
	*slot = (uint32_t)b->atoms.n;
	return *slot - 1;
}

void book_add_term(struct book *b, const char *src, const struct term *t)
{
	struct book_rule *r = ARENA_PUSH(b->a, &b->rules);
	r->src = src;
	r->n = t->n;
	for (size_t i = 0; i < t->n; i++) {
		r->atom[i] = intern(b, t->src[i], &t->part[i]);
		r->near[i] = t->near[i];
	}
}

void book_add_regex(struct book *b, const char *src)
{
	struct book_rule *r = ARENA_PUSH(b->a, &b->rules);
	r->src = src;
	r->n = 1;
	r->atom[0] = intern(b, arena_fmt(b->a, "/%s/", src), NULL);
}

/* ---- compiling ---- */

static pcre2_code *compile(const char *pattern, uint32_t flags, char why[256],
			   size_t *at)
{
	int code;
	PCRE2_SIZE offset;
	pcre2_code *re =
		pcre2_compile((PCRE2_SPTR)pattern, strlen(pattern),
			      CODE_FLAGS | flags, &code, &offset, NULL);
	if (!re) {
		*at = offset;
		pcre2_get_error_message(code, (PCRE2_UCHAR *)why, 256);
		return NULL;
	}
	/* Where it is refused, pcre2_match interprets the pattern. */
	(void)pcre2_jit_compile(re, PCRE2_JIT_COMPLETE);
	return re;
}

/* Whether the pattern takes too long on a text of one character over and
 * over: the shape on which ambiguous repetitions blow up. */
static bool blows_up(const pcre2_code *re, char c, size_t n)
{
	char text[PROBE_LENGTH + 1];
	memset(text, c, n);
	text[n++] = c == '!' ? ' ' : '!';
	pcre2_match_context *limits = pcre2_match_context_create(NULL);
	pcre2_match_data *md = pcre2_match_data_create(1, NULL);
	pcre2_set_match_limit(limits, PROBE_LIMIT);
	int rc = pcre2_match(re, (PCRE2_SPTR)text, n, 0, PCRE2_NO_JIT, md,
			     limits);
	pcre2_match_data_free(md);
	pcre2_match_context_free(limits);
	return rc == PCRE2_ERROR_MATCHLIMIT || rc == PCRE2_ERROR_DEPTHLIMIT ||
	       rc == PCRE2_ERROR_HEAPLIMIT;
}

static bool probe(const pcre2_code *re, const char *src)
{
	bool seen[128] = { [' '] = true, ['a'] = true, ['0'] = true };
	for (const char *s = src; *s; s++)
		if ((unsigned char)*s < 128)
			seen[(unsigned char)*s] = true;
	for (int c = ' '; c < 127; c++)
		if (seen[c] && (blows_up(re, (char)c, PROBE_LENGTH) ||
				blows_up(re, (char)c, PROBE_LENGTH / 8)))
			return false;
	return true;
}

pcre2_code *book_compile_regex(const char *src, char why[256], size_t *at)
{
	struct literals unused;
	struct regex_error bad = { 0 };
	*at = 0;
	/* Without the short cuts that would hide what the pattern can cost. */
	pcre2_code *re = compile(src, PCRE2_NO_START_OPTIMIZE, why, at);
	if (!re)
		return NULL;
	if (!regex_inspect(src, &unused, &bad)) {
		*at = bad.at;
		snprintf(why, 256, "%s", bad.why);
	} else if (!probe(re, src)) {
		snprintf(why, 256,
			 "it takes too long on some texts: make what is "
			 "repeated begin with something definite");
	} else {
		return re;
	}
	pcre2_code_free(re);
	return NULL;
}

static void scan_literals(struct book *b, const struct literals *l,
			  uint32_t atom)
{
	for (size_t i = 0; i < l->n; i++)
		scan_add(b->scan, l->v[i].sym, l->v[i].n, atom);
}

/* What the search for an atom is going to cost. */
static unsigned build_regex(struct book *b, uint32_t i, struct literals *l)
{
	struct atom *x = &b->atoms.v[i];
	struct regex_error bad;
	char why[256];
	size_t at;
	char *src = arena_dup(b->a, x->src + 1, strlen(x->src) - 2);
	x->code = compile(src, 0, why, &at);
	if (!x->code || !regex_inspect(src, l, &bad))
		l->n = 0; /* was refused when it was read */
	return 0;
}

static unsigned build_phrase(struct book *b, uint32_t i, struct literals *l,
			     struct diags *d)
{
	struct atom *x = &b->atoms.v[i];
	struct trigger t;
	struct buf pattern = { 0 };
	char why[256] = "too many alternatives: split it";
	size_t at;
	pattern_trigger(x->phrase, &t);
	pattern_write(x->phrase, &pattern);
	x->in_gap = pattern_starts_in_gap(x->phrase);
	x->mark = pattern_is_mark(x->phrase);
	x->plain = phrase_is_plain_word(x->phrase);
	x->words_min = t.words_min;
	x->words_max = t.words_max;
	x->firsts = pattern_firsts(x->phrase);
	if (t.literals.n || x->mark)
		x->code = compile(buf_text(&pattern), PCRE2_ANCHORED, why, &at);
	buf_release(&pattern);
	*l = t.literals;
	if (!x->code)
		diag_add(d, DIAG_LOST, "bad-term", (struct diag_at){ 0 },
			 "'%s' is left out: %s", x->src, why);
	return t.cost;
}

/* Which atom of each rule the scan looks for. */
static void choose_pivots(struct book *b, const unsigned *cost)
{
	for (size_t i = 0; i < b->rules.n; i++) {
		struct book_rule *r = &b->rules.v[i];
		for (size_t k = 1; k < r->n; k++)
			if (cost[r->atom[k]] < cost[r->atom[r->pivot]])
				r->pivot = k;
		b->atoms.v[r->atom[r->pivot]].scanned = true;
	}
}

static void build_atoms(struct book *b, struct diags *d)
{
	struct arena scratch = { 0 };
	size_t n = b->atoms.n;
	struct literals *l = arena_alloc(&scratch, n * sizeof *l);
	unsigned *cost = arena_alloc(&scratch, n * sizeof *cost);
	for (uint32_t i = 0; i < n; i++)
		cost[i] = b->atoms.v[i].phrase ? build_phrase(b, i, &l[i], d)
					       : build_regex(b, i, &l[i]);
	choose_pivots(b, cost);
	for (uint32_t i = 0; i < n; i++) {
		if (!b->atoms.v[i].scanned)
			continue;
		scan_literals(b, &l[i], i);
		if (!l[i].n)
			*ARENA_PUSH(b->a, &b->always) = i;
	}
	arena_release(&scratch);
}

static uint32_t pivot_of(const struct book *b, size_t rule)
{
	const struct book_rule *r = &b->rules.v[rule];
	return r->atom[r->pivot];
}

/* Rules by their pivot, as one list with a table of where each begins. */
static void build_rules_of(struct book *b)
{
	size_t n = b->atoms.n;
	b->from.v = arena_alloc(b->a, (n + 1) * sizeof *b->from.v);
	b->from.n = b->from.cap = n + 1;
	b->rules_of.v =
		arena_alloc(b->a, (b->rules.n + 1) * sizeof *b->rules_of.v);
	b->rules_of.n = b->rules_of.cap = b->rules.n;
	for (size_t i = 0; i < b->rules.n; i++)
		b->from.v[pivot_of(b, i) + 1]++;
	for (size_t i = 0; i < n; i++)
		b->from.v[i + 1] += b->from.v[i];
	struct arena scratch = { 0 };
	uint32_t *next = arena_alloc(&scratch, (n + 1) * sizeof *next);
	memcpy(next, b->from.v, (n + 1) * sizeof *next);
	for (size_t i = 0; i < b->rules.n; i++)
		b->rules_of.v[next[pivot_of(b, i)]++] = (uint32_t)i;
	arena_release(&scratch);
}

void book_build(struct book *b, struct diags *d)
{
	b->scan = scan_new(b->a);
	build_atoms(b, d);
	scan_build(b->scan);
	build_rules_of(b);
}
