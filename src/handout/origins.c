/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words on health, disability, language, culture and faith that only one
 * review of the store has: a rare condition or a far country tells who a child
 * is to those who half know. They are known by the tags of these themes. In a
 * small store nearly every word is of one review: there they are flagged, and
 * stay.
 */
#include <string.h>

#include "search.h"
#include "sheet.h"

#define MANY 100 /* readable reviews */

static const struct {
	const char *theme, *instead;
} rare[] = {
	{ "chronic-illness", "[health condition]" },
	{ "disability", "[condition]" },
	{ "language-barriers", "[language or origin]" },
	{ "race-culture-faith", "[culture or faith]" },
};

/* How many reviews have these words side by side. */
static int reviews_with(struct look *x, const char *words, size_t *n,
			struct err *e)
{
	struct store_ids ids = { 0 };
	struct query q;
	struct buf b = { 0 };
	buf_char(&b, '"');
	for (const char *p = words; *p; p++)
		buf_char(&b, *p == '"' ? ' ' : *p);
	buf_char(&b, '"');
	int rc = query_parse(x->a, b.p, b.n, &q, e);
	if (rc == 0)
		rc = search_select(x->s, x->a, &q, &ids, e);
	*n = ids.n;
	buf_release(&b);
	return rc;
}

/* The name of a condition or a people: one to three words, of letters. */
static bool is_term(const char *words)
{
	return text_words(words) <= 3 && strlen(words) > 3 &&
	       !strpbrk(words, "0123456789");
}

static int look_at(struct look *x, const struct store_evidence *v,
		   const char *instead, bool many, struct err *e)
{
	size_t n = 0;
	if (v->start >= v->end || v->end > strlen(v->text))
		return 0;
	const char *words =
		arena_dup(x->a, v->text + v->start, v->end - v->start);
	if (!is_term(words))
		return 0;
	if (reviews_with(x, words, &n, e) < 0)
		return -1;
	if (n == 1)
		guard_word(&x->guard, GUARD_CONDITION, words,
			   many ? instead : NULL);
	return 0;
}

int origins_guard(struct look *x, struct err *e)
{
	struct store_counts counts;
	if (store_counts(x->s, &counts, e) < 0)
		return -1;
	for (size_t k = 0; k < sizeof rare / sizeof *rare; k++) {
		struct store_evidences all = { 0 };
		bool in_use = false;
		for (size_t i = 0; i < x->themes->n; i++)
			in_use = in_use ||
				 str_eq(x->themes->v[i].name, rare[k].theme);
		if (!in_use)
			continue;
		if (store_evidence(x->s, x->a, x->r.id, rare[k].theme, 0, &all,
				   e) < 0)
			return -1;
		for (size_t i = 0; i < all.n; i++)
			if (look_at(x, &all.v[i], rare[k].instead,
				    counts.readable >= MANY, e) < 0)
				return -1;
	}
	return 0;
}
