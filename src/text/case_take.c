/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a document as documents of their own. */
#include "text.h"

#include <string.h>

/* A document that is being put together from passages of another. */
struct taking {
	struct arena *a;
	const struct text_doc *from;
	struct text_doc *to;
	size_t sections; /* of the other that have been passed */
	size_t start;    /* of the next passage */
};

static void begin(struct taking *k, const char *title)
{
	*k->to = (struct text_doc){ .title = title,
				    .unpaged = k->from->unpaged };
	*ARENA_PUSH(k->a, &k->to->sections) = (struct text_heading){
		.kind = TEXT_FRONT, .page = 1, .number = "", .title = ""
	};
	k->sections = 1;
}

/* Whether a section has a passage at or behind `at`, which is the first one
 * of section `next`: the headings between have none of their own. */
static bool stands_above(const struct text_heading *h,
			 const struct text_heading *below)
{
	return h->level < below->level;
}

/*
 * The sections up to that of a passage: the headings right above it that have
 * no text of their own and a higher rank, then itself. Others that have been
 * passed were of passages that were not taken.
 */
static void add_section(struct taking *k, size_t section, size_t passage)
{
	const struct text_doc *t = k->from;
	size_t before =
		passage ? (size_t)t->passages.v[passage - 1].section : 0;
	size_t first = section;
	while (first > k->sections && first - 1 > before &&
	       stands_above(&t->sections.v[first - 1], &t->sections.v[first]))
		first--;
	for (size_t i = first; i <= section; i++)
		*ARENA_PUSH(k->a, &k->to->sections) = t->sections.v[i];
	k->sections = section + 1;
}

static void add_passage(struct taking *k, size_t i)
{
	const struct text_passage *p = &k->from->passages.v[i];
	size_t section = (size_t)p->section, n = strlen(p->text);
	if (section >= k->sections)
		add_section(k, section, i);
	struct text_passage *x = ARENA_PUSH(k->a, &k->to->passages);
	*x = *p;
	x->section = section ? (int)k->to->sections.n - 1 : 0;
	x->start = k->start;
	x->end = k->start + n;
	k->start += n + 1;
	k->to->words += text_words(p->text);
}

void text_take_case(struct arena *a, const struct text_doc *t,
		    const struct text_case *c, struct text_doc *out)
{
	struct taking k = { .a = a, .from = t, .to = out };
	begin(&k, c->title);
	for (size_t i = c->first; i < c->first + c->n; i++)
		add_passage(&k, i);
	if (c->n)
		out->sections.v[0].page = t->passages.v[c->first].page;
}

void text_take_rest(struct arena *a, const struct text_doc *t,
		    const struct text_cases *cases, struct text_doc *out)
{
	struct taking k = { .a = a, .from = t, .to = out };
	size_t i = 0;
	begin(&k, t->title);
	for (size_t n = 0; n <= cases->n; n++) {
		size_t end = n < cases->n ? cases->v[n].first : t->passages.n;
		for (; i < end; i++)
			add_passage(&k, i);
		if (n < cases->n)
			i = cases->v[n].first + cases->v[n].n;
	}
}
