/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing a sample of passages for people to code. */
#include "coding.h"

#include <stdlib.h>

/* Shares of a sample, in fifths. */
static const size_t fifths[CODING_N_STRATA] = {
	[CODING_ASSERTED] = 2,
	[CODING_OTHERWISE] = 1,
	[CODING_BESIDE] = 1,
	[CODING_ELSEWHERE] = 1,
};

struct lot {
	uint64_t number;
	int64_t passage;
};

/* SplitMix64 (Steele, Lea and Flood 2014, OOPSLA, fig. 16): well mixed, the
 * same everywhere; nothing here has to be secret. */
static uint64_t mix(uint64_t x)
{
	x += 0x9e3779b97f4a7c15u;
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

static int by_number(const void *x, const void *y)
{
	const struct lot *a = x, *b = y;
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return (a->passage > b->passage) - (a->passage < b->passage);
}

/* How many of each stratum: its share, and what others lack goes to those
 * that still have some, in their order. */
static void allot(const size_t size[CODING_N_STRATA], size_t n,
		  size_t out[CODING_N_STRATA])
{
	size_t given = 0;
	for (size_t s = 0; s < CODING_N_STRATA; s++) {
		size_t share = (n * fifths[s] + 4) / 5;
		share = share > n - given ? n - given : share;
		out[s] = share < size[s] ? share : size[s];
		given += out[s];
	}
	for (size_t s = 0; s < CODING_N_STRATA; s++) {
		size_t more = size[s] - out[s];
		more = more < n - given ? more : n - given;
		out[s] += more;
		given += more;
	}
}

void coding_draw(struct arena *a, const struct coding_candidates *from,
		 size_t n, uint64_t seed, struct coding_sample *out)
{
	struct arena scratch = { 0 };
	size_t size[CODING_N_STRATA] = { 0 }, take[CODING_N_STRATA];
	struct lot *lots = arena_alloc(&scratch, (from->n + 1) * sizeof *lots);
	for (size_t i = 0; i < from->n; i++)
		size[from->v[i].stratum]++;
	allot(size, n, take);
	size_t first = out->n;
	for (size_t s = 0; s < CODING_N_STRATA; s++) {
		size_t k = 0;
		for (size_t i = 0; i < from->n; i++) {
			int64_t id = from->v[i].passage;
			if ((size_t)from->v[i].stratum == s)
				lots[k++] = (struct lot){
					mix(seed ^ mix((uint64_t)id)), id
				};
		}
		if (k > 1)
			qsort(lots, k, sizeof *lots, by_number);
		for (size_t i = 0; i < take[s]; i++)
			*ARENA_PUSH(a, out) = (struct coding_drawn){
				.passage = lots[i].passage,
				.stratum = (enum coding_stratum)s,
				.stratum_size = (int64_t)size[s],
				.stratum_n = (int64_t)take[s],
			};
	}
	/* Shuffled by other numbers than those that chose them. */
	for (size_t i = out->n; i > first + 1; i--) {
		size_t j = first + mix(seed + i) % (i - first);
		struct coding_drawn t = out->v[i - 1];
		out->v[i - 1] = out->v[j];
		out->v[j] = t;
	}
	arena_release(&scratch);
}
