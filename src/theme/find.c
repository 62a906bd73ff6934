/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the atoms of a book in a text, and its rules of one atom. */
#include "book.h"

#include "sort.h"

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
	f->latest = arena_alloc(a, (b->vocab.tests.n + 1) * sizeof *f->latest);
	f->present = arena_alloc(a, b->vocab.tests.n / 8 + 16);
	f->code = arena_alloc(a, (b->atoms.n + 1) * sizeof *f->code);
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
	for (size_t i = 0; f->code && i < f->book->atoms.n; i++)
		pcre2_code_free(f->code[i]);
	pcre2_match_data_free(f->md);
	pcre2_match_context_free(f->limits);
	pcre2_jit_stack_free(f->stack);
}

/* ---- trying an atom at a place, by PCRE2 ---- */

static const pcre2_code *code_of(struct finder *f, uint32_t atom)
{
	const struct atom *x = &f->book->atoms.v[atom];
	if (x->code || !x->phrase || x->faulty)
		return x->code;
	if (!f->code[atom])
		f->code[atom] = book_compile_phrase(x->phrase);
	return f->code[atom];
}

/* A phrase just at `at`, a regular expression from there on. Nothing beyond
 * the scope is seen. */
static bool try_code(struct finder *f, uint32_t atom, uint32_t at,
		     struct span *out)
{
	PCRE2_SPTR text = (PCRE2_SPTR)f->r->text;
	const pcre2_code *code = code_of(f, atom);
	if (!code)
		return false;
	int rc = pcre2_match(code, text, f->scope.end, at, PCRE2_NO_UTF_CHECK,
			     f->md, f->limits);
	if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
		rc = pcre2_match(code, text, f->scope.end, at,
				 PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, f->md,
				 f->limits);
	if (rc < 0) {
		if (rc != PCRE2_ERROR_NOMATCH)
			f->limit = f->book->atoms.v[atom].src;
		return false;
	}
	const PCRE2_SIZE *o = pcre2_get_ovector_pointer(f->md);
	*out = (struct span){ (uint32_t)o[0], (uint32_t)o[1] };
	return out->end > out->start;
}

/* ---- trying a phrase at a token ---- */

static bool try_token(struct finder *f, uint32_t atom, size_t token,
		      struct span *out)
{
	const struct atom *x = &f->book->atoms.v[atom];
	uint32_t at = f->r->tokens.v[token].start;
	if (x->faulty)
		return false;
	if (x->path->complete) {
		bool gave_up;
		uint32_t end = path_match(x->path, &f->in, token, &gave_up);
		*out = (struct span){ at, end };
		if (!gave_up)
			return end > 0;
	}
	if (x->in_gap)
		at = token ? f->r->tokens.v[token - 1].end : 0;
	return at >= f->scope.start && try_code(f, atom, at, out);
}

/* ---- places of atoms ---- */

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

/* From *at on; it moves past what is found. */
static void find_regex(struct finder *f, uint32_t atom, uint32_t *at)
{
	struct span s;
	while (*at <= f->scope.end && try_code(f, atom, *at, &s)) {
		found(f, atom, s);
		*at = s.end;
	}
}

/* As far back from `at` as something reaches, but not before `first`. */
static uint32_t reach_back(const char *text, uint32_t at, uint32_t first,
			   struct reach reach)
{
	while (at > first && reach.chars) {
		char c = text[at - 1];
		if ((c == ' ' || c == '\n') && !reach.spaces--)
			break;
		reach.chars -= ((unsigned char)c & 0xc0) != 0x80;
		at--;
	}
	return at;
}

/* Only what can start before the trigger that was pulled and reach it. */
static void find_regex_near(struct finder *f, uint32_t atom, size_t token,
			    uint32_t *at)
{
	const struct token *t = &f->r->tokens.v[token];
	if (*at > t->end)
		return;
	if (*at < t->start)
		*at = reach_back(f->r->text, t->start, *at,
				 f->book->atoms.v[atom].before);
	pcre2_set_offset_limit(f->limits, t->end);
	find_regex(f, atom, at);
	pcre2_set_offset_limit(f->limits, PCRE2_UNSET);
}

/* A hyphen stands for dashes and an apostrophe for curly ones (pattern.c). */
static void find_mark(struct finder *f, uint32_t atom)
{
	const char *text = f->r->text, *end = text + f->scope.end;
	const char mark = f->book->atoms.v[atom].phrase->v[0].text[0];
	bool others = mark == '-' || mark == '\'';
	struct span s;
	for (const char *p = text + f->scope.start; p < end; p++) {
		if (!others && !(p = memchr(p, mark, (size_t)(end - p))))
			break;
		if ((*p == mark || ((unsigned char)*p & 0xc0) == 0xc0) &&
		    try_code(f, atom, (uint32_t)(p - text), &s))
			found(f, atom, s);
	}
}

/* At every token of the scope, for atoms that have no triggers. */
static void find_everywhere(struct finder *f, uint32_t atom)
{
	const struct path *p = f->book->atoms.v[atom].path;
	const struct token *tokens = f->r->tokens.v;
	struct span s;
	for (size_t i = f->first; i < f->last; i++)
		if ((p->firsts & f->known.v[tokens[i].number].mask) &&
		    try_token(f, atom, i, &s))
			found(f, atom, s);
}

/* The truth that the others must equal. */
static void find_slowly(struct finder *f, uint32_t atom)
{
	struct span s;
	for (uint32_t at = f->scope.start; at < f->scope.end; at++)
		if (((unsigned char)f->r->text[at] & 0xc0) != 0x80 &&
		    try_code(f, atom, at, &s))
			found(f, atom, s);
}

/* ---- from words to triggers to hits ---- */

static void hit(struct finder *f, uint32_t atom, struct span s)
{
	*ARENA_PUSH(f->a, &f->hits) =
		(struct hit){ (uint64_t)atom << 32 | s.start, s.end };
}

static void pull(struct finder *f, const struct trigger *t, size_t token)
{
	const struct atom *x = &f->book->atoms.v[t->atom];
	const struct token *at = &f->r->tokens.v[token];
	struct span s = { at->start, at->end };
	if (!finder_needs_are_met(f, t, token))
		return;
	if (!x->phrase) {
		if (!f->r->odd && finder_has_marks(f, x))
			hit(f, t->atom, (struct span){ (uint32_t)token, 0 });
		return;
	}
	if (x->path->single) {
		hit(f, t->atom, s);
		return;
	}
	for (size_t i = t->min; i <= t->max && i + f->first <= token; i++)
		if ((x->path->firsts &
		     f->known.v[at[-(ptrdiff_t)i].number].mask) &&
		    try_token(f, t->atom, token - i, &s))
			hit(f, t->atom, s);
}

/* What the word before a token passes, as far as it is sure to be the one
 * before it in a phrase: nothing is known past an apostrophe. */
static uint64_t mask_before(const struct finder *f, size_t token)
{
	const struct token *t = &f->r->tokens.v[token];
	if (token == f->first || t->gap == GAP_OTHER ||
	    t->gap == GAP_APOSTROPHE_OTHER)
		return ANY_BIT;
	if ((t->gap == GAP_SPACE || t->gap == GAP_HYPHEN) &&
	    t[-1].gap != GAP_APOSTROPHE)
		return f->known.v[t[-1].number].mask;
	return UINT64_MAX;
}

static uint64_t mask_after(const struct finder *f, size_t token)
{
	const struct token *t = &f->r->tokens.v[token];
	if (token + 1 == f->last || t[1].gap == GAP_OTHER ||
	    t[1].gap == GAP_APOSTROPHE_OTHER)
		return ANY_BIT;
	if (t[1].gap == GAP_SPACE || t[1].gap == GAP_HYPHEN)
		return f->known.v[t[1].number].mask;
	return UINT64_MAX;
}

static void look_at(struct finder *f, size_t token)
{
	const struct book *b = f->book;
	const struct known *k = &f->known.v[f->r->tokens.v[token].number];
	uint64_t before = mask_before(f, token), after = mask_after(f, token);
	for (uint32_t i = 0; i < k->n; i++) {
		uint32_t test = f->passed.v[k->first + i];
		uint32_t at = b->waits.v[test], end = b->waits.v[test + 1];
		for (; at < end; at++)
			if ((b->gates[at].before & before) &&
			    (b->gates[at].after & after))
				pull(f, &b->waiting[at], token);
	}
}

static inline bool is_before(const struct hit *a, const struct hit *b)
{
	return a->key < b->key;
}

SORT_DEFINE(sort, struct hit, is_before)

/* Sorts the hits into places, each once; regular expressions are run now. */
static void take_hits(struct finder *f)
{
	uint32_t at = 0;
	sort(f->hits.v, f->hits.n);
	for (size_t i = 0; i < f->hits.n; i++) {
		struct hit h = f->hits.v[i];
		uint64_t last = i ? f->hits.v[i - 1].key : 0;
		uint32_t atom = (uint32_t)(h.key >> 32);
		bool new = !i || last >> 32 != h.key >> 32;
		if (!new &&last == h.key)
			continue;
		if (new) {
			begin_atom(f, atom);
			*ARENA_PUSH(f->a, &f->atoms) = atom;
			at = f->scope.start;
		}
		if (f->book->atoms.v[atom].phrase)
			found(f, atom, (struct span){ (uint32_t)h.key, h.end });
		else
			find_regex_near(f, atom, (uint32_t)h.key, &at);
	}
}

/* By its triggers, for an atom that is not scanned for. */
static void find_on_demand(struct finder *f, uint32_t atom)
{
	const struct slice own = f->book->own[atom];
	f->hits.n = 0;
	for (uint32_t i = 0; i < own.n; i++) {
		const struct trigger *t = &f->book->triggers.v[own.at + i];
		const struct note *n = finder_last(f, t->test);
		for (; n; n = finder_before(f, n))
			if ((t->before & mask_before(f, n->token)) &&
			    (t->after & mask_after(f, n->token)))
				pull(f, t, n->token);
	}
	sort(f->hits.v, f->hits.n);
	for (size_t i = 0; i < f->hits.n; i++)
		if (!i || f->hits.v[i].key != f->hits.v[i - 1].key)
			found(f, atom,
			      (struct span){ (uint32_t)f->hits.v[i].key,
					     f->hits.v[i].end });
}

static void find_atom(struct finder *f, uint32_t atom)
{
	const struct atom *x = &f->book->atoms.v[atom];
	uint32_t at = f->scope.start;
	begin_atom(f, atom);
	if (!x->phrase)
		find_regex(f, atom, &at);
	else if (f->exhaustive)
		find_slowly(f, atom);
	else if (x->mark)
		find_mark(f, atom);
	else if (f->book->own[atom].n)
		find_on_demand(f, atom);
	else
		find_everywhere(f, atom);
}

const struct place *finder_places(struct finder *f, uint32_t atom)
{
	struct place *p = &f->places[atom];
	if (p->turn != f->turn) {
		if (f->book->atoms.v[atom].scanned)
			begin_atom(f, atom);
		else
			find_atom(f, atom);
	}
	return p;
}

static void find_scanned(struct finder *f)
{
	const struct offsets *always = &f->book->always;
	/* Where it is not sure what is a word, they are tried anyway. */
	const struct offsets *regexes = &f->book->regexes;
	f->hits.n = 0;
	for (size_t i = 0; i < f->hot.n; i++)
		look_at(f, f->hot.v[i]);
	take_hits(f);
	for (size_t i = 0; f->r->odd && i < regexes->n; i++) {
		find_atom(f, regexes->v[i]);
		*ARENA_PUSH(f->a, &f->atoms) = regexes->v[i];
	}
	for (size_t i = 0; i < always->n; i++) {
		if (!finder_has_marks(f, &f->book->atoms.v[always->v[i]]))
			continue;
		find_atom(f, always->v[i]);
		*ARENA_PUSH(f->a, &f->atoms) = always->v[i];
	}
}

static void find_all_slowly(struct finder *f)
{
	for (uint32_t i = 0; i < f->book->atoms.n; i++) {
		if (!f->book->atoms.v[i].scanned)
			continue;
		find_atom(f, i);
		*ARENA_PUSH(f->a, &f->atoms) = i;
	}
}

/* ---- rules ---- */

static void apply(struct finder *f, uint32_t rule, struct matches *out)
{
	const struct book_rule *x = &f->book->rules.v[rule];
	if (x->n > 1) {
		near_apply(f, rule, out);
		return;
	}
	const struct place *p = &f->places[x->atom[0]];
	for (size_t i = 0; i < p->n; i++) {
		struct span s = f->spans.v[p->first + i];
		*ARENA_PUSH(f->a, out) = (struct match){
			.rule = rule,
			.start = s.start,
			.end = s.end,
			.n = 1,
			.part = { s },
		};
	}
}

void finder_start(struct finder *f, struct reading *r, struct span scope)
{
	f->r = r;
	f->scope = scope;
	f->first = reading_token(r, scope.start);
	f->last = reading_token(r, scope.end);
	f->turn++;
	f->spans.n = f->atoms.n = 0;
	finder_learn(f);
	f->in = (struct path_text){ r->text,   r->tokens.v, f->last,
				    scope.end, f->known.v,  f->passed.v };
	if (!f->exhaustive)
		finder_take_notes(f);
}

void finder_rule(struct finder *f, uint32_t rule, struct matches *out)
{
	const struct book_rule *x = &f->book->rules.v[rule];
	if (finder_places(f, x->atom[x->pivot])->n)
		apply(f, rule, out);
}

void finder_run(struct finder *f, struct reading *r, struct span scope,
		struct matches *out)
{
	const struct book *b = f->book;
	finder_start(f, r, scope);
	if (f->exhaustive)
		find_all_slowly(f);
	else
		find_scanned(f);
	for (size_t i = 0; i < f->atoms.n; i++) {
		uint32_t atom = f->atoms.v[i];
		for (uint32_t k = b->from.v[atom]; k < b->from.v[atom + 1]; k++)
			apply(f, b->rules_of.v[k], out);
	}
}
