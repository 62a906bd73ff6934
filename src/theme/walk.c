/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matching a path: a walk that turns back where it does not get on. */
#include "path.h"

/* More than any sound phrase takes; beyond, PCRE2 has the say. */
#define STEPS_MAX 5000
/* From so many steps on it is remembered what failed. */
#define STEPS_FEW  16
#define REMEMBERED 64

struct walk {
	const struct path *p;
	const struct path_text *t;
	size_t from;
	unsigned steps;
	uint32_t end;
	uint64_t failed[REMEMBERED]; /* by node: bits of tokens from `from` on;
					not set before STEPS_FEW */
};

static bool takes(const struct walk *w, const struct node *x, uint32_t word)
{
	const struct known *k = &w->t->known[word];
	if (x->any)
		return true;
	if (!(x->mask & k->mask))
		return false;
	const uint32_t *tests = w->p->tests + x->test;
	const uint32_t *passed = w->t->passed + k->first;
	/* Both are in order. */
	for (uint32_t i = 0, j = 0; i < x->n_tests && j < k->n;) {
		if (tests[i] == passed[j])
			return true;
		if (tests[i] < passed[j])
			i++;
		else
			j++;
	}
	return false;
}

static enum gap gap_after(const struct walk *w, size_t token)
{
	if (token + 1 < w->t->last)
		return w->t->tokens[token + 1].gap;
	uint32_t end = w->t->tokens[token].end;
	return reading_apostrophe(w->t->text + end, w->t->end - end)
		       ? GAP_APOSTROPHE_OTHER
		       : GAP_OTHER;
}

static bool two_letters(const struct walk *w, size_t token)
{
	const struct token *t = &w->t->tokens[token];
	size_t letters = 0;
	for (uint32_t i = t->start; i < t->end && letters < 3; i++)
		letters += ((unsigned char)w->t->text[i] & 0xc0) != 0x80;
	return letters <= 2;
}

static bool enter(struct walk *w, const struct node *x, size_t token);

/* Goes on after x with the token; what was taken so far ends at `end`, past
 * an apostrophe or not. */
static bool go_on(struct walk *w, const struct node *x, size_t token,
		  bool apostrophe, uint32_t end)
{
	enum gap gap = token < w->t->last ? w->t->tokens[token].gap : GAP_OTHER;
	for (uint32_t i = 0; i < x->n_next; i++) {
		uint16_t next = w->p->next[x->next + i];
		if (next == PATH_END) {
			w->end = end;
			return true;
		}
		const struct node *y = &w->p->nodes[next];
		bool right = y->joined ? gap == GAP_APOSTROPHE
			     : apostrophe
				     ? gap == GAP_APOSTROPHE_SPACE
				     : gap == GAP_SPACE || gap == GAP_HYPHEN;
		if (right && enter(w, y, token))
			return true;
	}
	return false;
}

/* Takes the apostrophe after the token along, and what the node allows of
 * the word after it. */
static bool enter_apostrophe(struct walk *w, const struct node *x, size_t token)
{
	enum gap gap = gap_after(w, token);
	uint32_t end = w->t->tokens[token].end;
	if (gap == GAP_APOSTROPHE)
		return (x->any || (x->star && two_letters(w, token + 1))) &&
		       go_on(w, x, token + 2, false,
			     w->t->tokens[token + 1].end);
	if (x->any ||
	    (gap != GAP_APOSTROPHE_SPACE && gap != GAP_APOSTROPHE_OTHER))
		return false;
	end += (uint32_t)reading_apostrophe(w->t->text + end, w->t->end - end);
	return go_on(w, x, token + 1, true, end);
}

static bool take(struct walk *w, const struct node *x, size_t token)
{
	if (!takes(w, x, w->t->tokens[token].number))
		return false;
	if ((x->any || x->star || x->tail) && enter_apostrophe(w, x, token))
		return true;
	return !x->tail &&
	       go_on(w, x, token + 1, false, w->t->tokens[token].end);
}

/* Words that may be left out can be skipped in many ways that come to the
 * same: what failed once at a token fails there again. */
static bool enter(struct walk *w, const struct node *x, size_t token)
{
	size_t node = (size_t)(x - w->p->nodes), bit = token - w->from;
	bool known = w->steps >= STEPS_FEW && node < REMEMBERED && bit < 64;
	if (w->steps++ > STEPS_MAX || (known && w->failed[node] >> bit & 1))
		return false;
	if (w->steps == STEPS_FEW)
		memset(w->failed, 0, sizeof w->failed);
	if (take(w, x, token))
		return true;
	if (w->steps >= STEPS_FEW && node < REMEMBERED && bit < 64)
		w->failed[node] |= (uint64_t)1 << bit;
	return false;
}

uint32_t path_match(const struct path *p, const struct path_text *t,
		    size_t token, bool *gave_up)
{
	struct walk w;
	bool found = false;
	w.p = p;
	w.t = t;
	w.from = token;
	w.steps = 0;
	w.end = 0;
	for (uint32_t i = 0; i < p->n_first && !found; i++) {
		uint16_t first = p->next[p->first + i];
		found = first != PATH_END && enter(&w, &p->nodes[first], token);
	}
	*gave_up = w.steps > STEPS_MAX;
	return found ? w.end : 0;
}
