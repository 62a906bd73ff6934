/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for several children at once: "R and S are sisters", "her brothers
 * Jamie and Pip", "Twin V and Twin W, a girl and a boy". */
#include "who.h"

#include <string.h>

/* Words between the members of a list: "Jamie (10) and Pip (3)". */
static bool is_between(const struct reading *r, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		if (r->tokens.v[i].age) {
			size_t to = r->ages.v[r->tokens.v[i].age - 1].end;
			i = to > i ? to - 1 : i;
		} else if (!in_words(word_at(r, i), ", and & ( ) aged then")) {
			return false;
		}
	}
	return true;
}

static bool is_one(const struct mention *x)
{
	return x->who && !x->plural && !x->pronoun && !x->owner;
}

/* The subjects listed from tok on. */
static uint32_t listed(const struct reading *r, const struct sentence *s,
		       size_t tok)
{
	uint32_t set = 0;
	for (size_t i = s->who; i < s->who_end; i++) {
		const struct mention *x = &r->mentions.v[i];
		if (x->first < tok)
			continue;
		if (!is_one(x) || !is_between(r, tok, x->first))
			break;
		set |= x->who;
		tok = x->end;
	}
	return set;
}

/* The subjects listed before tok, the last of them first. */
static size_t listed_before(const struct reading *r, const struct sentence *s,
			    size_t tok, const struct mention *out[WHO_MAX])
{
	size_t n = 0, end = tok;
	for (size_t i = s->who_end; i > s->who && n < WHO_MAX; i--) {
		const struct mention *x = &r->mentions.v[i - 1];
		if (x->end > tok)
			continue;
		if (!is_one(x) || !is_between(r, x->end, end))
			break;
		out[n++] = x;
		end = x->first;
	}
	return n;
}

static uint32_t set_of(const struct mention *const v[], size_t n)
{
	uint32_t set = 0;
	for (size_t i = 0; i < n; i++)
		set |= v[i]->who;
	return set;
}

uint32_t kin_several(const struct reading *r, const struct sentence *s,
		     size_t tok, int *sex)
{
	static const char within[] = "two three four five six twin young both "
				     "half baby the all";
	const struct mention *v[WHO_MAX];
	const char *w = word_at(r, tok);
	*sex = in_words(w, "brothers boys sons")        ? -1
	       : in_words(w, "sisters girls daughters") ? 1
							: 0;
	if (!*sex)
		return 0;
	uint32_t set = listed(r, s, tok + 1);
	if (set)
		return set;
	size_t i = tok;
	while (i > s->first && in_words(word_at(r, i - 1), within))
		i--;
	if (i == s->first || !in_words(word_at(r, i - 1), "are were is was ,"))
		return 0;
	size_t n = listed_before(r, s, i - 1, v);
	return n > 1 ? set_of(v, n) : 0;
}

/* Where "a girl and a boy" begins that has the noun at tok, and whether it is
 * the second of the two. */
static size_t pair_start(const struct reading *r, const struct sentence *s,
			 size_t tok, bool *second)
{
	static const char pair[] = "a|an boy|girl and|& a|an? boy|girl";
	struct hit h;
	for (size_t n = 1; n <= 4 && tok >= s->first + n; n++) {
		if (!phrase_at(r, tok - n, s->end, pair, &h) || h.end <= tok)
			continue;
		*second = n > 1;
		return tok - n;
	}
	return s->end;
}

uint32_t kin_pair(const struct reading *r, const struct sentence *s, size_t tok,
		  uint32_t *both)
{
	const struct mention *v[WHO_MAX];
	bool second = false;
	size_t start = pair_start(r, s, tok, &second);
	*both = 0;
	if (start == s->end || start == s->first)
		return 0;
	size_t from = start - 1;
	if (!in_words(word_at(r, from), ", ( are were"))
		return 0;
	if (listed_before(r, s, from, v) != 2)
		return 0;
	*both = set_of(v, 2);
	return v[second ? 0 : 1]->who;
}
