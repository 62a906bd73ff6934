/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who does or is what a sentence says: the grammar of its mentions. */
#include "who.h"

/* A mention that is joined to the one after it: "Child L and Sibling 1". */
static bool is_coordinated(const struct reading *r, const struct mention *x,
			   const struct mention *next)
{
	if (x->end == next->first)
		return false;
	for (size_t i = x->end; i < next->first; i++)
		if (!in_words(word_at(r, i),
			      ", and & or a an her his their the "
			      "both two three four half older "
			      "younger elder step"))
			return false;
	return true;
}

uint32_t who_acts(const struct reading *r, const struct sentence *s, size_t tok,
		  bool loose)
{
	uint32_t set = 0;
	const struct mention *taken = NULL;
	for (size_t i = s->who_end; i > s->who; i--) {
		const struct mention *x = &r->mentions.v[i - 1];
		if (x->end > tok || x->owner)
			continue;
		if (taken) {
			if (!is_coordinated(r, x, taken))
				break;
		} else if (x->governed) {
			continue;
		}
		if (!x->loose || loose)
			set |= x->who;
		taken = x;
	}
	return set;
}

bool who_in(const struct reading *r, const struct sentence *s)
{
	for (size_t i = s->who; i < s->who_end; i++)
		if (r->mentions.v[i].who)
			return true;
	return false;
}
