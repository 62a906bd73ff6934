/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences of a passage, from its words. */
#include "reading.h"

#include "text.h"

void sentences_find(struct reading *r)
{
	r->sentences.n = 0;
	*ARENA_PUSH(r->a, &r->sentences) = 0;
	for (size_t i = 1; i < r->tokens.n; i++) {
		const struct token *t = &r->tokens.v[i];
		uint32_t from = t[-1].end;
		if (t->start == from + 1 && r->text[from] != '.')
			continue;
		size_t at = text_sentence(r->text, t[-1].start, from, t->start);
		if (at)
			*ARENA_PUSH(r->a, &r->sentences) = (uint32_t)at;
	}
}
