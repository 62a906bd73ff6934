/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions to ask the group, none twice as long as there are others. */
#include "sheet.h"

void asks_init(struct asks *q, struct arena *a, const struct handout_book *book)
{
	size_t n = book ? book->themes.n : 0;
	*q = (struct asks){ .a = a, .book = book };
	q->next = arena_alloc(a, (n + 1) * sizeof *q->next);
}

static bool put(struct asks *q, struct handout *h, const char *theme)
{
	const struct handout_theme *t = handout_theme(q->book, theme);
	if (!t)
		return false;
	size_t *next = &q->next[t - q->book->themes.v];
	if (*next >= t->questions.n)
		return false;
	handout_add(h, HANDOUT_ITEM, t->questions.v[(*next)++]);
	return true;
}

size_t asks_put(struct asks *q, struct handout *h, const char *const *themes,
		size_t n_themes, size_t n)
{
	size_t done = 0;
	for (size_t i = 0; i < n_themes && done < n; i++)
		done += put(q, h, themes[i]);
	while (done < n && put(q, h, "general"))
		done++;
	return done;
}
