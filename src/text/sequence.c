/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chains of numbers: candidates are weighed, the best chain is found by
 * dynamic programming, and what is too thin a chain is let go. */
#include "sequence.h"

#include <string.h>

#include "list.h"
#include "misread.h"

/* How far back a number may have its predecessor, in candidates. */
#define WINDOW 300
/* Bytes of text that a row has when its integer numbers it. */
#define ROW_TEXT 40
/* In hundredths of a plain candidate at the start of a block. */
#define WEIGHT       100
#define GAP_COST     15
#define GAP_COST_MAX 90
#define RESTART_COST 150
/* Of a number that is a guess. */
#define GUESS 40

struct candidate {
	size_t line;
	struct number number;
	bool title; /* the line looks like a heading */
	bool taken;
	bool doubtful; /* misread, as character recognition may */
	int weight;
	/* Of the chain that ends here. */
	int score;
	size_t prev;   /* index + 1; 0: none */
	bool restarts; /* prev is the end of a chain before */
};

struct candidates {
	struct candidate *v;
	size_t n, cap;
};

/* Some of the candidates, in order: those of one scheme. */
struct scheme {
	struct candidate **v;
	size_t n, cap;
};

/* Short, and without the stop of a sentence. */
static bool looks_like_title(const struct lines *lines, size_t i)
{
	const struct line *l = &lines->v[i];
	size_t n = l->text.n, end = i + 1;
	if (l->block->kind == EXTRACT_HEADING)
		return true;
	for (; end < lines->n && !lines->v[end].first && end < i + 4; end++)
		n += lines->v[end].text.n;
	uint32_t last = span_last(lines->v[end - 1].text);
	return l->first && end < i + 4 && n <= 160 && last != '.' &&
	       last != ',' && last != ';' && last != ':';
}

/* "4 Analysis" above "4.1" in one block. */
static bool opens_decimals(const struct lines *lines, size_t i,
			   const struct number *x)
{
	size_t next = lines_body(lines, i + 1);
	if (next == lines->n || x->kind != NUMBER_INTEGER ||
	    lines->v[i].text.n > 100)
		return false;
	struct number y = number_read(lines->v[next].text);
	return y.kind == NUMBER_DECIMAL && y.part[0] == x->part[0] &&
	       y.part[1] <= 1;
}

/* A row of two cells, the first a number. */
static bool is_two_cells(const struct line *l, const struct number *x)
{
	const char *tab = memchr(l->text.p, '\t', l->text.n);
	return l->block->kind == EXTRACT_TABLE_ROW && tab &&
	       tab < l->text.p + x->after &&
	       !memchr(l->text.p + x->after, '\t', l->text.n - x->after);
}

/* A row by row i, before or after it, has the number before or after its. */
static bool counts_with(const struct lines *lines, size_t i, int step,
			const struct number *x)
{
	size_t k = step < 0 ? i : lines_body(lines, i + 1);
	if (step < 0)
		while (k > 0 && lines->v[--k].use != LINE_BODY)
			;
	if (k >= lines->n || k == i)
		return false;
	struct number y = line_number(&lines->v[k]);
	return y.kind == x->kind && y.n == 1 &&
	       y.part[0] == x->part[0] + step && is_two_cells(&lines->v[k], &y);
}

/* A paragraph or heading with its number in a column: a decimal or a code, a
 * letter in bold, integers that count and have text. All other rows are
 * tables. */
static bool is_number_row(const struct lines *lines, size_t i,
			  const struct number *x)
{
	const struct line *l = &lines->v[i];
	if (!is_two_cells(l, x))
		return false;
	if (x->kind == NUMBER_INTEGER)
		return x->n == 1 && l->text.n >= x->after + ROW_TEXT &&
		       (counts_with(lines, i, -1, x) ||
			counts_with(lines, i, 1, x));
	return x->kind == NUMBER_DECIMAL || x->kind == NUMBER_CODE ||
	       (x->kind == NUMBER_LETTER && l->block->bold);
}

/* A capital, perhaps after an opening quote. */
static bool begins_sentence(struct span s)
{
	uint32_t c = span_first(s);
	if (c == '"' || c == '\'' || c == 0x2018 || c == 0x201c)
		c = span_first(span_rest(s));
	return char_is_upper(c);
}

static int weigh(const struct lines *lines, size_t i, const struct number *x)
{
	const struct line *l = &lines->v[i];
	struct span text = line_text(l, x);
	int w = WEIGHT;
	bool open_integer = x->kind == NUMBER_INTEGER && !x->close;
	if (x->automatic)
		return 3 * WEIGHT;
	if (l->block->kind == EXTRACT_HEADING)
		w = 2 * WEIGHT;
	if (!l->first) {
		bool lower = char_is_lower(span_first(text));
		if (lower || (open_integer && !opens_decimals(lines, i, x)))
			return 0;
		w /= i && ends_sentence(lines->v[i - 1].text) ? 2 : 4;
	}
	if (!text.n)
		return w * 60 / 100;
	/* "A4 paper", "M1 (F)": a code is followed by a sentence. */
	if (x->kind == NUMBER_CODE && !begins_sentence(text))
		return 0;
	if (char_is_lower(span_first(text)))
		w = w * 15 / 100;
	return open_integer ? w / 2 : w;
}

/* What the line may begin with when its characters were recognised: *doubtful
 * when that is a guess. */
static struct number read_line(struct arena *a, const struct line *l,
			       bool *doubtful)
{
	struct number x = line_number(l), guess;
	struct span text = line_text(l, &x);
	*doubtful = false;
	if (!l->ocr || !l->first || l->block->kind == EXTRACT_TABLE_ROW)
		return x;
	bool odd = x.kind == NUMBER_NONE || char_is_digit(span_first(text)) ||
		   (x.kind == NUMBER_DECIMAL &&
		    char_is_letter(span_last(x.shown)));
	*doubtful = odd && number_misread(a, l->text, &guess);
	return *doubtful ? guess : x;
}

static void collect(struct arena *a, const struct lines *lines,
		    struct candidates *out)
{
	for (size_t i = lines_body(lines, 0); i < lines->n;
	     i = lines_body(lines, i + 1)) {
		const struct line *l = &lines->v[i];
		struct candidate c = { .line = i };
		c.number = read_line(a, l, &c.doubtful);
		bool row = l->block->kind == EXTRACT_TABLE_ROW;
		if (c.number.kind == NUMBER_NONE ||
		    (row && !is_number_row(lines, i, &c.number)))
			continue;
		c.title = looks_like_title(lines, i) ||
			  opens_decimals(lines, i, &c.number);
		c.weight = c.doubtful ? GUESS : weigh(lines, i, &c.number);
		*ARENA_PUSH(a, out) = c;
	}
}

static int value(const struct candidate *c, size_t k, bool roman)
{
	return roman ? c->number.roman : c->number.part[k];
}

/*
 * The cost of going from u to v (u NULL: from nothing), or -1 when v does
 * not come after u. 4 is followed by 4.1 or 5, 4.1 by 4.1.1, 4.2, 5 or 5.1;
 * each number left out costs.
 */
static int step_cost(const struct candidate *u, const struct candidate *v,
		     bool roman)
{
	size_t n = roman ? 1 : v->number.n;
	size_t m = !u ? 0 : roman ? 1 : u->number.n;
	size_t k = 0;
	while (k < n && k < m && value(u, k, roman) == value(v, k, roman))
		k++;
	if (k == n)
		return -1;
	int gap = 0;
	if (k < m) {
		gap = value(v, k, roman) - value(u, k, roman) - 1;
		k++;
	}
	if (gap < 0)
		return -1;
	for (; k < n; k++)
		gap += value(v, k, roman) > 1 ? value(v, k, roman) - 1 : 0;
	return gap > GAP_COST_MAX / GAP_COST ? GAP_COST_MAX : gap * GAP_COST;
}

/* Whether a new count may begin here: 1, 1.1, A1. */
static bool is_start(const struct candidate *c, bool roman)
{
	size_t k = c->number.kind == NUMBER_CODE ? 1 : 0;
	for (; k < (roman ? 1 : c->number.n); k++)
		if (value(c, k, roman) > 1)
			return false;
	return true;
}

/* Finds the best chain to end at s->v[i], given those before. best is the
 * index + 1 of the best chain's end before i; 0: none. */
static void chain(const struct scheme *s, size_t i, size_t best, bool roman)
{
	struct candidate *c = s->v[i];
	c->score = c->weight - step_cost(NULL, c, roman);
	c->prev = 0;
	c->restarts = false;
	if (best && is_start(c, roman) &&
	    s->v[best - 1]->score + c->weight - RESTART_COST > c->score) {
		c->score = s->v[best - 1]->score + c->weight - RESTART_COST;
		c->prev = best;
		c->restarts = true;
	}
	for (size_t j = i > WINDOW ? i - WINDOW : 0; j < i; j++) {
		int cost = step_cost(s->v[j], c, roman);
		int score = s->v[j]->score + c->weight - cost;
		if (cost < 0 || score <= c->score)
			continue;
		c->score = score;
		c->prev = j + 1;
		c->restarts = false;
	}
}

/* Whether the chain from first to last, n long, is one that counts. */
static bool is_dense(const struct candidate *first,
		     const struct candidate *last, size_t n, bool roman)
{
	if (first->number.kind == NUMBER_DECIMAL ||
	    last->number.kind == NUMBER_DECIMAL ||
	    first->number.kind == NUMBER_CODE)
		return n >= 2;
	int span = value(last, 0, roman) - value(first, 0, roman) + 1;
	size_t least =
		first->number.kind == NUMBER_INTEGER && !first->title ? 3 : 2;
	return n >= least && (size_t)span <= 2 * n && first->number.n <= 2;
}

struct decision {
	struct lines *lines;
	size_t runs;
};

/* A guess is right if the numbers before and after it leave only it. */
static bool is_proven(const struct scheme *s, const struct candidate *c,
		      const struct candidate *next, bool roman)
{
	if (!c->doubtful)
		return true;
	if (!next || next->doubtful || !c->prev || c->restarts)
		return false;
	const struct candidate *prev = s->v[c->prev - 1];
	return !prev->doubtful && step_cost(prev, c, roman) == 0 &&
	       step_cost(c, next, roman) == 0;
}

/* Takes the chain that ends at s->v[i], and the chains before it. */
static void take(struct decision *d, const struct scheme *s, size_t i,
		 bool roman)
{
	while (i) {
		struct candidate *last = s->v[i - 1];
		size_t n = 1, decimals = 0, titles = 0, from = i;
		for (;; from = s->v[from - 1]->prev, n++) {
			struct candidate *c = s->v[from - 1];
			decimals += c->number.kind == NUMBER_DECIMAL;
			titles += c->title;
			if (!c->prev || c->restarts)
				break;
		}
		const struct candidate *first = s->v[from - 1];
		bool mixed = decimals > 0 && decimals < n;
		bool good = is_dense(first, last, n, roman) &&
			    (!mixed || n >= 3 || titles == n);
		d->runs++;
		const struct candidate *next = NULL;
		for (;; next = s->v[i - 1], i = s->v[i - 1]->prev) {
			struct candidate *c = s->v[i - 1];
			if ((good && is_proven(s, c, next, roman)) ||
			    c->number.automatic) {
				c->taken = true;
				c->number.run = d->runs;
				d->lines->v[c->line].number = c->number;
			}
			if (i == from)
				break;
		}
		i = first->prev;
	}
}

static void decide(struct decision *d, const struct scheme *s, bool roman)
{
	size_t best = 0;
	for (size_t i = 0; i < s->n; i++) {
		chain(s, i, best, roman);
		if (!best || s->v[i]->score > s->v[best - 1]->score)
			best = i + 1;
	}
	take(d, s, best, roman);
}

enum pass {
	PASS_DECIMAL,
	PASS_CODE,
	PASS_ROMAN,
	PASS_LETTER,
	PASS_CHAPTER, /* "4 Analysis" in a report without decimals */
	PASS_INTEGER,
	N_PASSES
};

static bool is_member(enum pass pass, const struct candidate *c)
{
	const struct number *x = &c->number;
	bool chapter = x->kind == NUMBER_INTEGER && c->title;
	if (c->taken || c->weight <= 0)
		return false;
	switch (pass) {
	case PASS_DECIMAL:
		return x->kind == NUMBER_DECIMAL || (chapter && x->n == 1);
	case PASS_CODE:
		return x->kind == NUMBER_CODE;
	case PASS_ROMAN:
		return x->kind == NUMBER_LETTER && c->title && x->roman;
	case PASS_LETTER:
		return x->kind == NUMBER_LETTER && c->title && x->n;
	case PASS_CHAPTER:
		return chapter;
	case PASS_INTEGER:
		return x->kind == NUMBER_INTEGER;
	case N_PASSES:
		break;
	}
	return false;
}

/* The numbers of one scheme are written in one way: "57." and "(57)" count
 * apart, and so do "D1" and "D(i)". */
static int style_of(const struct candidate *c)
{
	const struct number *x = &c->number;
	if (x->kind == NUMBER_CODE)
		return memchr(x->shown.p, '(', x->shown.n) != NULL;
	int close = x->close == '.' ? 1 : x->close == ')' ? 2 : 0;
	return 4 * close + 2 * x->open + x->automatic;
}

static void run_pass(struct arena *a, struct decision *d,
		     struct candidates *all, enum pass pass)
{
	int styles = pass >= PASS_CHAPTER ? 12 : pass == PASS_CODE ? 2 : 1;
	for (int style = 0; style < styles; style++) {
		struct scheme s = { 0 };
		for (size_t i = 0; i < all->n; i++) {
			struct candidate *c = &all->v[i];
			if (is_member(pass, c) &&
			    (styles == 1 || style_of(c) == style))
				*ARENA_PUSH(a, &s) = c;
		}
		decide(d, &s, pass == PASS_ROMAN);
	}
}

void sequence_decide(struct arena *scratch, struct lines *lines)
{
	struct candidates all = { 0 };
	struct decision d = { .lines = lines };
	collect(scratch, lines, &all);
	for (enum pass pass = 0; pass < N_PASSES; pass++)
		run_pass(scratch, &d, &all, pass);
	list_decide(lines);
}
