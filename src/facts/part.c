/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the children are meant by "the eldest two children", "the
 * youngest", "he and his brother": some of the subjects. */
#include "pick.h"

#include <string.h>

/* Words before a pronoun in which another person may stand. */
#define FAR_BACK 200

/* The age that is given for a subject, in days, or -1. */
static int age_of(const struct finding *f, size_t k)
{
	const struct claim *c = claim_best(f, FACT_AGE, (int)k);
	return c ? c->age.days : -1;
}

/* The n eldest, or youngest; 0 when ages do not settle who they are. */
static uint32_t by_age(const struct finding *f, size_t n, bool eldest)
{
	uint32_t set = 0;
	size_t all = f->who->n, in = 0;
	int ages[WHO_MAX];
	for (size_t i = 0; i < all; i++)
		ages[i] = age_of(f, i);
	for (size_t i = 0; i < all; i++) {
		size_t before = 0;
		for (size_t k = 0; k < all; k++) {
			if (ages[k] < 0 || (k != i && ages[k] == ages[i]))
				return 0;
			before +=
				eldest ? ages[k] > ages[i] : ages[k] < ages[i];
		}
		if (before < n) {
			set |= 1U << i;
			in++;
		}
	}
	return in == n ? set : 0;
}

uint32_t part_by_age(const struct finding *f, const struct sentence *s,
		     size_t end)
{
	static const char *const patterns[] = {
		"the eldest|oldest|elder|older|youngest|younger [ ~1 ] "
		"children|of|siblings",
		"the [ ~1 ] eldest|oldest|elder|older|youngest|younger "
		"children|of|siblings",
		"the eldest|oldest|youngest child",
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h;
	if (f->who->n < 3 || !phrase_any(r, s->first, end, patterns, &h))
		return 0;
	int n = h.from < h.to ? group_number(word_at(r, h.from)) : 1;
	bool eldest = true;
	for (size_t i = h.first; i < h.end; i++)
		if (in_words(word_at(r, i), "youngest younger"))
			eldest = false;
	return n > 0 && (size_t)n < f->who->n ? by_age(f, (size_t)n, eldest)
					      : 0;
}

uint32_t part_with_kin(const struct finding *f, const struct sentence *s,
		       size_t end)
{
	static const char *const patterns[] = {
		"he|she and his|her ~2 brother|brothers|sister|sisters|"
		"sibling|siblings|half-brother|half-sister",
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h;
	if (f->who->n != 1 || !phrase_any(r, s->first, end, patterns, &h))
		return 0;
	int sex = strcmp(word_at(r, h.first), "he") == 0 ? -1 : 1;
	return f->who->v[0].sex == sex ? 1U : 0;
}

uint32_t part_of_pronoun(const struct finding *f, const struct sentence *s,
			 size_t tok)
{
	static const char kin[] = "mother father parents mum dad stepfather "
				  "grandmother grandfather aunt uncle brother "
				  "sister sibling mr mrs ms partner";
	const struct reading *r = f->r;
	const char *w = word_at(r, s->first);
	int sex = strcmp(w, "he") == 0 ? -1 : strcmp(w, "she") == 0 ? 1 : 0;
	if (f->who->n != 1 || !sex || f->who->v[0].sex != sex)
		return 0;
	for (size_t i = s->first + 1; i < tok; i++)
		if (in_words(word_at(r, i), kin))
			return 0;
	/* Another of that sex in the passage before it: it may be that one. */
	static const char men[] = "father dad stepfather uncle brother mr "
				  "grandfather partner";
	static const char women[] = "mother mum stepmother aunt sister mrs ms "
				    "grandmother partner";
	size_t first = r->sentences.v[line_of(r, s)->first].first;
	if (first + FAR_BACK < s->first)
		first = s->first - FAR_BACK;
	for (size_t i = first; i < s->first; i++)
		if (in_words(word_at(r, i), sex < 0 ? men : women))
			return 0;
	return 1;
}

uint32_t part_others(const struct finding *f, const struct sentence *s,
		     size_t end)
{
	const struct reading *r = f->r;
	const struct line *l = line_of(r, s);
	uint32_t named = 0, all = f->who->n ? (1U << f->who->n) - 1 : 0;
	struct hit h;
	if (f->who->n < 3 ||
	    !phrase_in(r, s->first, end, "of the other [ ~1 ]", &h))
		return 0;
	for (const struct sentence *b = &r->sentences.v[l->first]; b < s; b++)
		for (size_t i = b->who; i < b->who_end; i++)
			if (!r->mentions.v[i].plural)
				named |= r->mentions.v[i].who;
	int left = 0;
	for (size_t i = 0; i < f->who->n; i++)
		left += !(named & (1U << i));
	return named && left && group_number(word_at(r, h.from)) == left
		       ? all & ~named
		       : 0;
}
