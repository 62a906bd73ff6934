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

struct theme_tags *probe_tags(struct theme_matcher *m, struct arena *a,
			      const struct store_texts *x, struct diags *d)
{
	size_t n = x->passages.n;
	struct theme_tags *tags = arena_alloc(a, (n + 1) * sizeof *tags);
	struct theme_passage *p = arena_alloc(a, (n + 1) * sizeof *p);
	for (size_t i = 0; i < n; i++) {
		const struct store_evidence *v = &x->passages.v[i];
		p[i] = (struct theme_passage){ .text = v->text,
					       .n = strlen(v->text),
					       .section = TEXT_OTHER };
		text_section_parse(v->at.section, &p[i].section);
		text_kind_parse(v->kind, &p[i].kind);
	}
	struct theme_text t = { .role = x->role, .passages = p, .n = n };
	theme_match_document(m, a, &t, tags, d);
	return tags;
}
