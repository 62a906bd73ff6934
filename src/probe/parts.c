/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading each text of a review once, as the themes read it. */
#include "parts.h"

#include <string.h>

/* FNV-1a (Fowler, Noll and Vo) of review and text; never 0. */
static uint64_t hash(const char *review, const char *text)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (const char *s = review; *s; s++)
		h = (h ^ (unsigned char)*s) * 0x100000001b3u;
	h *= 0x100000001b3u;
	for (const char *s = text; *s; s++)
		h = (h ^ (unsigned char)*s) * 0x100000001b3u;
	return h ? h : 1;
}

static size_t slot_of(const struct once *x, uint64_t h)
{
	size_t i = (size_t)(h ^ h >> 29) & (x->n_slots - 1);
	while (x->slot[i] && x->slot[i] != h)
		i = (i + 1) & (x->n_slots - 1);
	return i;
}

static void widen(struct once *x, struct arena *a)
{
	uint64_t *old = x->slot;
	size_t n = x->n_slots;
	x->n_slots = n ? 2 * n : 4096;
	x->slot = arena_alloc(a, x->n_slots * sizeof *x->slot);
	for (size_t i = 0; i < n; i++)
		if (old[i])
			x->slot[slot_of(x, old[i])] = old[i];
}

bool once_first(struct once *x, struct arena *a, const char *review,
		const char *text)
{
	uint64_t h = hash(review, text);
	if (2 * x->n >= x->n_slots)
		widen(x, a);
	size_t i = slot_of(x, h);
	if (x->slot[i])
		return false;
	x->slot[i] = h;
	x->n++;
	return true;
}

struct theme_passage probe_passage(const struct store_evidence *p,
				   const struct theme_document *d)
{
	struct theme_passage out = { .text = p->text,
				     .n = strlen(p->text),
				     .section = TEXT_OTHER,
				     .document = d };
	text_section_parse(p->at.section, &out.section);
	text_kind_parse(p->kind, &out.kind);
	return out;
}
