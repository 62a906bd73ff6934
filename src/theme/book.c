/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building a book: atoms are shared and compiled, and get their triggers. */
#include "book.h"

#include "pattern.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#define CODE_FLAGS (PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS)
/* What a test of a new regular expression may cost. */
#define PROBE_LIMIT  20000
#define PROBE_LENGTH ((size_t)200)
/* A phrase of fewer words is always short enough for PCRE2. */
#define SURELY_SHORT 60

void book_init(struct book *b, struct arena *a)
{
	*b = (struct book){ .a = a, .vocab = { .a = a } };
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
	return re;
}

/* Where it is refused, pcre2_match interprets the pattern. */
static void make_fast(pcre2_code *re)
{
	if (re)
		(void)pcre2_jit_compile(re, PCRE2_JIT_COMPLETE);
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
	struct literal_sets unused;
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

pcre2_code *book_compile_phrase(const struct phrase *p)
{
	struct buf pattern = { 0 };
	char why[256];
	size_t at;
	pattern_write(p, &pattern);
	pcre2_code *re = compile(buf_text(&pattern), PCRE2_ANCHORED, why, &at);
	buf_release(&pattern);
	make_fast(re);
	return re;
}

/* ---- triggers ---- */

/* A word this common, or one of so many, tells too little to be asked for. */
#define NEED_COST  6000
#define NEED_TESTS 64
#define NEEDS      3

static void add_trigger(struct book *b, struct trigger t)
{
	*ARENA_PUSH(b->a, &b->triggers) = t;
	b->own[t.atom].n++;
}

/* Begins a need, to which the tests added next belong. */
static struct need *add_need(struct book *b, enum need_where where)
{
	struct need *x = ARENA_PUSH(b->a, &b->needs);
	x->test = (uint32_t)b->tests.n;
	x->where = where;
	return x;
}

static void need_test(struct book *b, struct need *x, uint32_t test)
{
	*ARENA_PUSH(b->a, &b->tests) = test;
	x->n++;
}

/* Where another set of literals must be, seen from the trigger's. */
static struct need *need_set(struct book *b, const struct literals *trigger,
			     const struct literals *other)
{
	bool after = other->order > trigger->order;
	const struct literals *first = after ? trigger : other;
	const struct literals *last = after ? other : trigger;
	if (last->end.chars >= REACH_ENDLESS)
		return add_need(b, NEED_SCOPE);
	struct need *x = add_need(b, after ? NEED_AFTER : NEED_BEFORE);
	x->max = last->end.chars - first->begin.chars;
	return x;
}

static void plan_regex(struct book *b, uint32_t i)
{
	struct atom *x = &b->atoms.v[i];
	struct regex_error bad;
	struct literal_sets sets;
	char why[256];
	size_t at;
	char *src = arena_dup(b->a, x->src + 1, strlen(x->src) - 2);
	x->code = compile(src, PCRE2_USE_OFFSET_LIMIT, why, &at);
	make_fast(x->code);
	if (!x->code || !regex_inspect(src, &sets, &bad))
		return; /* was refused when it was read */
	x->marks = sets.marks;
	if (sets.n)
		x->before = sets.v[0].end;
	for (size_t s = 0; s < sets.n; s++) {
		struct need *need =
			s ? need_set(b, &sets.v[0], &sets.v[s]) : NULL;
		b->needs_of[i].n += s > 0;
		for (size_t k = 0; k < sets.v[s].n; k++) {
			struct literal_word w = literal_word(&sets.v[s].v[k]);
			uint32_t test =
				vocab_test(&b->vocab, w.kind, w.text, w.n);
			if (need)
				need_test(b, need, test);
			else
				add_trigger(b, (struct trigger){
						       .before = UINT64_MAX,
						       .after = UINT64_MAX,
						       .atom = i,
						       .test = test });
		}
	}
}

/* What the word before a node and the one after it must meet. */
static void neighbours(const struct path *p, uint32_t node, struct trigger *t)
{
	const struct node *x = &p->nodes[node];
	t->before = x->before_min == 0 || x->loose ? UINT64_MAX : 0;
	t->after = 0;
	for (uint32_t i = 0; i < x->n_next; i++) {
		uint16_t k = p->next[x->next + i];
		bool free = k == PATH_END || p->nodes[k].loose;
		t->after |= free ? UINT64_MAX : p->nodes[k].mask;
	}
	for (size_t i = node + 1; i < p->n; i++)
		for (uint32_t k = 0; k < p->nodes[i].n_next; k++)
			if (p->next[p->nodes[i].next + k] == node)
				t->before |= p->nodes[i].mask;
}

static void trigger_at(struct book *b, uint32_t atom, uint32_t node)
{
	const struct path *p = b->atoms.v[atom].path;
	const struct node *x = &p->nodes[node];
	struct trigger t = { .atom = atom,
			     .min = x->before_min,
			     .max = x->before_max };
	neighbours(p, node, &t);
	for (uint32_t i = 0; i < x->n_tests; i++) {
		t.test = p->tests[x->test + i];
		add_trigger(b, t);
	}
}

static void need_cut(struct book *b, uint32_t atom, const struct cut *c)
{
	const struct path *p = b->atoms.v[atom].path;
	size_t n = 0;
	for (size_t i = 0; i < c->nodes.n; i++)
		n += p->nodes[c->nodes.v[i]].n_tests;
	if (c->cost > NEED_COST || n > NEED_TESTS)
		return;
	struct need *need = add_need(b, NEED_HERE);
	b->needs_of[atom].n++;
	need->min = UINT32_MAX;
	for (size_t i = 0; i < c->nodes.n; i++) {
		const struct node *x = &p->nodes[c->nodes.v[i]];
		for (uint32_t k = 0; k < x->n_tests; k++)
			need_test(b, need, p->tests[x->test + k]);
		if (x->before_min < need->min)
			need->min = x->before_min;
		if (x->before_max > need->max)
			need->max = x->before_max;
	}
}

/* Gives what it costs to look for the phrase. */
static unsigned plan_phrase(struct book *b, uint32_t i)
{
	struct atom *x = &b->atoms.v[i];
	struct arena scratch = { 0 };
	struct cuts cuts;
	x->in_gap = pattern_starts_in_gap(x->phrase);
	x->mark = pattern_is_mark(x->phrase);
	x->path = path_new(b->a, &scratch, &b->vocab, x->phrase, &cuts);
	for (size_t k = 0; cuts.n && k < cuts.v[0].nodes.n; k++)
		trigger_at(b, i, cuts.v[0].nodes.v[k]);
	for (size_t k = 1; k < cuts.n && k <= NEEDS; k++)
		need_cut(b, i, &cuts.v[k]);
	unsigned cost = cuts.n ? cuts.v[0].cost : UINT_MAX;
	arena_release(&scratch);
	return cost;
}

/* Compiles what the path leaves open, and makes sure that PCRE2 takes what is
 * long. */
static void compile_phrase(struct atom *x, struct diags *d)
{
	if (x->path->complete && x->path->n < SURELY_SHORT)
		return;
	x->code = book_compile_phrase(x->phrase);
	x->faulty = !x->code;
	if (x->faulty)
		diag_add(d, DIAG_LOST, "bad-term", (struct diag_at){ 0 },
			 "'%s' is left out: too many alternatives: split it",
			 x->src);
}

/* Which atom of each rule is looked for. */
static void choose_pivots(struct book *b, const unsigned *cost)
{
	for (size_t i = 0; i < b->rules.n; i++) {
		struct book_rule *r = &b->rules.v[i];
		for (size_t k = 1; k < r->n; k++)
			if (cost[r->atom[k]] < cost[r->atom[r->pivot]])
				r->pivot = k;
		b->atoms.v[r->atom[r->pivot]].scanned = !b->on_demand;
	}
}

/* How many words apart two parts of a match of the rule can begin. */
static unsigned rule_length(const struct book *b, const struct book_rule *r)
{
	unsigned words = 0;
	for (size_t i = 0; i < r->n; i++) {
		words += b->atoms.v[r->atom[i]].path->tokens_max;
		words += i ? (unsigned)r->near[i].words : 0;
	}
	return words;
}

/* An atom that one rule only has: where the rest of the rule cannot be, it
 * need not be tried. */
static void plan_rule(struct book *b, const struct book_rule *r)
{
	uint32_t pivot = r->atom[r->pivot];
	unsigned words = rule_length(b, r);
	b->rule_needs[pivot].at = (uint32_t)b->needs.n;
	for (size_t i = 0; i < r->n; i++) {
		const struct slice own = b->own[r->atom[i]];
		if (i == r->pivot || !own.n || own.n > NEED_TESTS)
			continue;
		struct need *need = add_need(
			b, words < NEAR_SENTENCE ? NEED_NEAR : NEED_SCOPE);
		need->max = words;
		for (uint32_t k = 0; k < own.n; k++)
			need_test(b, need, b->triggers.v[own.at + k].test);
		b->rule_needs[pivot].n++;
	}
}

static void plan_rules(struct book *b)
{
	struct arena scratch = { 0 };
	size_t n = b->atoms.n;
	uint32_t *uses = arena_alloc(&scratch, (n + 1) * sizeof *uses);
	for (size_t i = 0; i < b->rules.n; i++)
		for (size_t k = 0; k < b->rules.v[i].n; k++)
			uses[b->rules.v[i].atom[k]]++;
	for (size_t i = 0; i < b->rules.n; i++) {
		const struct book_rule *r = &b->rules.v[i];
		if (r->n > 1 && uses[r->atom[r->pivot]] == 1)
			plan_rule(b, r);
	}
	arena_release(&scratch);
}

/* Sorts the triggers of scanned atoms by their tests. */
static void place_triggers(struct book *b)
{
	struct offsets *w = &b->waits;
	w->n = w->cap = b->vocab.tests.n + 2;
	w->v = arena_alloc(b->a, w->cap * sizeof *w->v);
	b->waiting =
		arena_alloc(b->a, (b->triggers.n + 1) * sizeof *b->waiting);
	b->gates = arena_alloc(b->a, (b->triggers.n + 1) * sizeof *b->gates);
	for (size_t i = 0; i < b->triggers.n; i++) {
		const struct trigger *t = &b->triggers.v[i];
		w->v[t->test + 2] += b->atoms.v[t->atom].scanned;
	}
	for (size_t i = 2; i < w->n; i++)
		w->v[i] += w->v[i - 1];
	/* Each place moves on to where the next test's triggers begin. */
	for (size_t i = 0; i < b->triggers.n; i++) {
		const struct trigger *t = &b->triggers.v[i];
		if (!b->atoms.v[t->atom].scanned)
			continue;
		uint32_t at = w->v[t->test + 1]++;
		b->waiting[at] = *t;
		b->gates[at] = (struct gate){ t->before, t->after };
	}
}

/* The places of needs are asked for, and those of atoms that are looked for
 * only when the rest of a rule was found. */
static void choose_noted(struct book *b)
{
	b->noted = arena_alloc(b->a, b->vocab.tests.n + 1);
	for (size_t i = 0; i < b->tests.n; i++)
		b->noted[b->tests.v[i]] = true;
	for (size_t i = 0; i < b->triggers.n; i++)
		if (!b->atoms.v[b->triggers.v[i].atom].scanned)
			b->noted[b->triggers.v[i].test] = true;
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

static void build_atoms(struct book *b, struct diags *d)
{
	struct arena scratch = { 0 };
	size_t n = b->atoms.n;
	unsigned *cost = arena_alloc(&scratch, (n + 1) * sizeof *cost);
	b->own = arena_alloc(b->a, (n + 1) * sizeof *b->own);
	b->needs_of = arena_alloc(b->a, (n + 1) * sizeof *b->needs_of);
	b->rule_needs = arena_alloc(b->a, (n + 1) * sizeof *b->rule_needs);
	for (uint32_t i = 0; i < n; i++) {
		b->own[i].at = (uint32_t)b->triggers.n;
		b->needs_of[i].at = (uint32_t)b->needs.n;
		if (!b->atoms.v[i].phrase) {
			plan_regex(b, i);
			continue;
		}
		cost[i] = plan_phrase(b, i);
		compile_phrase(&b->atoms.v[i], d);
	}
	choose_pivots(b, cost);
	build_rules_of(b);
	plan_rules(b);
	place_triggers(b);
	choose_noted(b);
	for (uint32_t i = 0; i < n; i++)
		if (!b->atoms.v[i].scanned)
			continue;
		else if (!b->own[i].n)
			*ARENA_PUSH(b->a, &b->always) = i;
		else if (!b->atoms.v[i].phrase)
			*ARENA_PUSH(b->a, &b->regexes) = i;
	arena_release(&scratch);
}

void book_build(struct book *b, struct diags *d)
{
	build_atoms(b, d);
}
