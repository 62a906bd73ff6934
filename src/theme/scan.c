/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The automaton is a table of next states, a row of N_SYMBOLS a state. The
 * top bit of an entry says that a literal ends in that state, so that the
 * loop over the text touches nothing else.
 */
#include "scan.h"

#include <string.h>

#define ENDS ((uint32_t)1 << 31)

struct row {
	uint32_t next[N_SYMBOLS];
};

/* A literal that ends in a state; next: another one, as index + 1. */
struct output {
	uint32_t id, length, next;
};

struct scan {
	struct arena *a;
	struct {
		struct row *v;
		size_t n, cap;
	} rows;
	struct {
		struct output *v;
		size_t n, cap;
	} outputs;
	struct offsets first;  /* of each state: its own outputs, index + 1 */
	struct offsets suffix; /* the next shorter state that has outputs */
};

static uint32_t state_new(struct scan *s)
{
	ARENA_PUSH(s->a, &s->rows);
	*ARENA_PUSH(s->a, &s->first) = 0;
	return (uint32_t)(s->rows.n - 1);
}

struct scan *scan_new(struct arena *a)
{
	struct scan *s = ARENA_NEW(a, struct scan);
	s->a = a;
	state_new(s);
	return s;
}

void scan_add(struct scan *s, const uint8_t *sym, size_t n, uint32_t id)
{
	uint32_t at = 0;
	for (size_t i = 0; i < n; i++) {
		uint32_t next = s->rows.v[at].next[sym[i]];
		if (!next) {
			next = state_new(s);
			s->rows.v[at].next[sym[i]] = next;
		}
		at = next;
	}
	struct output *o = ARENA_PUSH(s->a, &s->outputs);
	*o = (struct output){ id, (uint32_t)n, s->first.v[at] };
	s->first.v[at] = (uint32_t)s->outputs.n;
}

/* Completes the rows of a state from those of its longest proper suffix. */
static void complete(struct scan *s, uint32_t at, const uint32_t *fail,
		     uint32_t *queue_fail, struct offsets *queue)
{
	struct row *row = &s->rows.v[at];
	const struct row *back = &s->rows.v[fail[at]];
	for (size_t c = 0; c < N_SYMBOLS; c++) {
		uint32_t next = row->next[c];
		if (!next) {
			row->next[c] = at ? back->next[c] : 0;
			continue;
		}
		queue_fail[next] = at ? back->next[c] : 0;
		queue->v[queue->n++] = next;
	}
}

void scan_build(struct scan *s)
{
	size_t n = s->rows.n;
	struct arena scratch = { 0 };
	uint32_t *fail = arena_alloc(&scratch, n * sizeof *fail);
	struct offsets queue = { arena_alloc(&scratch, n * sizeof *queue.v), 1,
				 n };
	s->suffix.v = arena_alloc(s->a, n * sizeof *s->suffix.v);
	s->suffix.n = s->suffix.cap = n;
	for (size_t i = 0; i < queue.n; i++) {
		uint32_t at = queue.v[i], f = fail[at];
		if (at)
			s->suffix.v[at] = s->first.v[f] ? f : s->suffix.v[f];
		complete(s, at, fail, fail, &queue);
	}
	for (size_t i = 0; i < n; i++) {
		for (size_t c = 0; c < N_SYMBOLS; c++) {
			uint32_t to = s->rows.v[i].next[c] & ~ENDS;
			if (s->first.v[to] || s->suffix.v[to])
				s->rows.v[i].next[c] = to | ENDS;
		}
	}
	arena_release(&scratch);
}

static void report(const struct scan *s, struct arena *a, uint32_t state,
		   size_t end, struct scan_hits *out)
{
	for (; state; state = s->suffix.v[state]) {
		uint32_t i = s->first.v[state];
		while (i) {
			const struct output *o = &s->outputs.v[i - 1];
			*ARENA_PUSH(a, out) =
				scan_key(o->id, end + 1 - o->length);
			i = o->next;
		}
	}
}

void scan_run(const struct scan *s, const struct reading *r, size_t from,
	      size_t to, struct scan_hits *out)
{
	const struct row *rows = s->rows.v;
	uint32_t state = 0;
	for (size_t i = from; i < to; i++) {
		state = rows[state].next[r->sym[i]];
		if (state & ENDS) {
			state &= ~ENDS;
			report(s, r->a, state, i, out);
		}
	}
}
