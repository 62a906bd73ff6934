/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Literals, word by word. */
#include "literal.h"

#include <limits.h>

/* The part [from, to), which holds no gap and nothing foreign. */
static struct literal_word word_at(const struct literal *x, size_t from,
				   size_t to)
{
	bool start = from > 0 && x->sym[from - 1] == SYM_GAP;
	bool end = to < x->n && x->sym[to] == SYM_GAP;
	struct literal_word w = {
		.kind = start ? (end ? TEST_WORD : TEST_PREFIX)
			      : (end ? TEST_SUFFIX : TEST_INSIDE),
		.n = to - from,
	};
	for (size_t i = from; i < to; i++) {
		uint8_t s = x->sym[i];
		w.text[i - from] = (char)(s < SYM_0 ? 'a' + (s - SYM_A)
						    : '0' + (s - SYM_0));
	}
	w.cost = often(w.kind, w.text, w.n);
	return w;
}

struct literal_word literal_word(const struct literal *x)
{
	struct literal_word best = { .cost = UINT_MAX };
	for (size_t from = 0, to; from < x->n; from = to + 1) {
		for (to = from; to < x->n; to++)
			if (x->sym[to] == SYM_GAP || x->sym[to] == SYM_OTHER)
				break;
		if (to == from)
			continue;
		struct literal_word w = word_at(x, from, to);
		if (w.cost < best.cost)
			best = w;
	}
	return best;
}
