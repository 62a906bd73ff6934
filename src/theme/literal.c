/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Literals, word by word. */
#include "literal.h"

#include <limits.h>

/* The part [from, to), which holds no gap and nothing foreign. */
static struct literal_word word_at(const struct literal *x, size_t from,
				   size_t to)
{
	bool start = from ? x->sym[from - 1] == SYM_GAP : x->begins;
	bool end = to < x->n ? x->sym[to] == SYM_GAP : x->ends && !x->cut;
	bool exact = start && x->exact;
	struct literal_word w = {
		.kind = !start ? (end ? TEST_SUFFIX : TEST_INSIDE)
			: end  ? (exact ? TEST_EXACT : TEST_WORD)
			       : (exact ? TEST_EXACT_PREFIX : TEST_PREFIX),
		.n = to - from,
	};
	for (size_t i = from; i < to; i++) {
		uint8_t s = x->sym[i];
		char a = exact && x->capitals >> i & 1 ? 'A' : 'a';
		w.text[i - from] =
			(char)(s < SYM_0 ? a + (s - SYM_A) : '0' + (s - SYM_0));
	}
	w.cost = often(w.kind, w.text, w.n);
	return w;
}

struct literal_word literal_word(const struct literal *x)
{
	struct literal_word best = { .cost = UINT_MAX };
	if (x->digit)
		return (struct literal_word){ .kind = TEST_DIGIT,
					      .text = "0",
					      .n = 1,
					      .cost = often(TEST_DIGIT, "0",
							    1) };
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
