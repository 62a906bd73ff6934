/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words that one thread has read, as numbers. Prose says the same few
 * thousand words over and over: what is known of a word is worked out once and
 * then looked up by its number.
 */
#ifndef THEME_LEXICON_H
#define THEME_LEXICON_H

#include "base.h"

#include <string.h>

/* A word as it was written: its first bytes are kept at hand. */
struct lexicon_word {
	uint64_t head; /* the first eight bytes, then zeros */
	uint32_t n;    /* bytes */
	uint32_t at;   /* in text */
};

struct lexicon {
	struct arena *a; /* holds the lists; they never shrink */
	struct {
		struct lexicon_word *v;
		size_t n, cap;
	} words;
	struct {
		char *v;
		size_t n, cap;
	} text;
	struct lexicon_slot {
		uint64_t head;
		uint32_t n, number; /* number + 1; 0: free */
	} * slots;
	size_t n_slots;      /* a power of two, or 0 */
	uint32_t generation; /* numbers of another generation are void */
};

/* Forgets everything when it has grown too big; between two texts. */
void lexicon_trim(struct lexicon *x);

/* The text of a word; valid until the next is added. */
static inline const char *lexicon_text(const struct lexicon *x, size_t number)
{
	return x->text.v + x->words.v[number].at;
}

uint32_t lexicon_add(struct lexicon *x, const char *p, size_t n, uint64_t head,
		     size_t slot);

/* head for a word of n > 0 bytes at p, of which `left` >= n can be read. */
static inline uint64_t lexicon_head(const char *p, size_t n, size_t left)
{
	uint64_t head = 0;
	if (n >= 8 || left >= 8)
		memcpy(&head, p, 8);
	else
		memcpy(&head, p, n);
	if (n < 8) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
		head &= ~(UINT64_MAX >> 8 * n);
#else
		head &= UINT64_MAX >> (64 - 8 * n);
#endif
	}
	return head;
}

static inline uint64_t lexicon_hash(const char *p, size_t n, uint64_t head)
{
	uint64_t h = (head ^ n) * 0x9e3779b97f4a7c15u;
	for (size_t i = 8; i < n; i += 8) {
		uint64_t more = lexicon_head(p + i, n - i < 8 ? n - i : 8, 0);
		h = ((h ^ h >> 29) + more) * 0xbf58476d1ce4e5b9u;
	}
	return h ^ h >> 32;
}

/* The number of the word of n > 0 bytes at p, of which `left` can be read. */
static inline uint32_t lexicon_number(struct lexicon *x, const char *p,
				      size_t n, size_t left)
{
	uint64_t head = lexicon_head(p, n, left);
	size_t mask = x->n_slots - 1;
	size_t i = lexicon_hash(p, n, head) & mask;
	for (; x->n_slots && x->slots[i].number; i = (i + 1) & mask) {
		const struct lexicon_slot *s = &x->slots[i];
		if (s->head == head && s->n == n &&
		    (n <= 8 || memcmp(lexicon_text(x, s->number - 1) + 8, p + 8,
				      n - 8) == 0))
			return s->number - 1;
	}
	return lexicon_add(x, p, n, head, i);
}

#endif
