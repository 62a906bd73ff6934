/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words by their bytes: a hash table with open addressing. */
#include "lexicon.h"

#define SLOTS_MIN 4096
/* More than the words of a library of reviews; damaged text can have more. */
#define WORDS_MAX ((size_t)1 << 18)
#define TEXT_MAX  ((size_t)1 << 22)

void lexicon_trim(struct lexicon *x)
{
	if (x->words.n < WORDS_MAX && x->text.n < TEXT_MAX)
		return;
	memset(x->slots, 0, x->n_slots * sizeof *x->slots);
	x->words.n = x->text.n = 0;
	x->generation++;
}

/* The free slot for a word that is not there. */
static size_t free_slot(const struct lexicon *x, const char *p, size_t n,
			uint64_t head)
{
	size_t i = lexicon_hash(p, n, head) & (x->n_slots - 1);
	while (x->slots[i].number)
		i = (i + 1) & (x->n_slots - 1);
	return i;
}

static void grow(struct lexicon *x)
{
	x->n_slots = x->n_slots ? 2 * x->n_slots : SLOTS_MIN;
	x->slots = arena_alloc(x->a, x->n_slots * sizeof *x->slots);
	for (uint32_t i = 0; i < x->words.n; i++) {
		const struct lexicon_word *w = &x->words.v[i];
		size_t to = free_slot(x, lexicon_text(x, i), w->n, w->head);
		x->slots[to] = (struct lexicon_slot){ w->head, w->n, i + 1 };
	}
}

static uint32_t keep_text(struct lexicon *x, const char *p, size_t n)
{
	size_t at = x->text.n;
	while (x->text.cap < at + n)
		x->text.v = arena_grow(x->a, x->text.v, x->text.cap,
				       &x->text.cap, 1);
	memcpy(x->text.v + at, p, n);
	x->text.n += n;
	return (uint32_t)at;
}

uint32_t lexicon_add(struct lexicon *x, const char *p, size_t n, uint64_t head,
		     size_t slot)
{
	if (2 * x->words.n >= x->n_slots) {
		grow(x);
		slot = free_slot(x, p, n, head);
	}
	uint32_t at = keep_text(x, p, n);
	*ARENA_PUSH(x->a, &x->words) =
		(struct lexicon_word){ head, (uint32_t)n, at };
	x->slots[slot] = (struct lexicon_slot){ head, (uint32_t)n,
						(uint32_t)x->words.n };
	return (uint32_t)(x->words.n - 1);
}
