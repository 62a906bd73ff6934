/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The children themselves: what they are called, their sex, how many. */
#include "pick.h"

#include <string.h>

static void claim_subject(struct finding *f, size_t k)
{
	const struct subject *x = &f->who->v[k];
	struct claim model = { .value = x->alias,
			       .precision = "",
			       .line = x->line,
			       .first = x->first,
			       .end = x->end };
	if (*x->alias)
		claim_put_all(f, FACT_ALIAS, 1U << k, &model);
	if (!x->sex)
		return;
	model = (struct claim){ .value = x->sex < 0 ? "male" : "female",
				.precision = "",
				.line = x->sex_line,
				.first = x->sex_first,
				.end = x->sex_end };
	model.sure = SURE_TOLD;
	claim_put_all(f, FACT_SEX, 1U << k, &model);
}

/* "This review considers four children", "the deaths of two siblings". */
static void read_count(struct finding *f, const struct sentence *s)
{
	static const char nouns[] = "children siblings babies infants brothers "
				    "sisters boys girls";
	static const char *const leads[] = {
		("review|report|scr ~9 considers|concerns|about|concerning|"
		 "into|"
		 "examines|regarding|on|of|to ~3"),
		("death|deaths|harm|injuries|murder|murders|abuse|neglect of|"
		 "to "
		 "~3"),
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h;
	for (size_t tok = s->first; tok + 1 < s->end; tok++) {
		int n = group_number(word_at(r, tok));
		size_t noun = tok + 1;
		if (noun + 1 < s->end &&
		    in_words(word_at(r, noun), "young unborn subject of the"))
			noun++;
		bool people = strcmp(word_at(r, noun), "people") == 0 &&
			      noun > tok + 1;
		if (!n || (!in_words(word_at(r, noun), nouns) && !people))
			continue;
		bool cover = line_of(r, s)->rank == RANK_COVER;
		if (!cover && !phrase_any(r, s->first, tok, leads, &h))
			continue;
		if (in_words(word_at(r, tok - (tok > s->first)),
			     "other older another her his their every"))
			continue;
		claim_put(f, FACT_CHILDREN, arena_fmt(f->a, "%d", n), s, tok,
			  noun + 1)
			->sure = SURE_TOLD;
		return;
	}
}

void rule_child(struct finding *f)
{
	const struct reading *r = f->r;
	const struct who *w = f->who;
	for (size_t k = 0; k < w->n; k++)
		claim_subject(f, k);
	if (w->stated > w->n) {
		struct sentence s = { .line = w->stated_line };
		claim_put(f, FACT_CHILDREN, arena_fmt(f->a, "%zu", w->stated),
			  &s, w->stated_first, w->stated_end);
	} else if (w->n && !w->partial) {
		const struct subject *x = &w->v[0], *last = &w->v[w->n - 1];
		struct sentence s = { .line = x->line };
		size_t end = last->line == x->line ? last->end : x->end;
		claim_put(f, FACT_CHILDREN, arena_fmt(f->a, "%zu", w->n), &s,
			  x->first, end)
			->sure = w->n > 1 ? SURE_STATED : SURE_IMPLIED;
	}
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->rank <= RANK_OPENING && l->kind != TEXT_SCOPE &&
		    (s->about & ABOUT_CHILDREN) && !(s->about & ABOUT_DOUBT))
			read_count(f, s);
	}
}
