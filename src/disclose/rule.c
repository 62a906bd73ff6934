/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of publishers, rounding, and what to say of both. */
#include "disclose.h"

#include <inttypes.h>

const struct disclose_rule disclose_rules[] = {
	{ .name = "dfe-census",
	  .symbol = "c",
	  .threshold = 5,
	  .round_to = { [DISCLOSE_REGION] = 10, [DISCLOSE_NATIONAL] = 10 },
	  .about = "as in the children in need census (Department for "
		   "Education)" },
	{ .name = "notifications",
	  .symbol = "c",
	  .threshold = 5,
	  .round_to = { [DISCLOSE_REGION] = 10 },
	  .about = "as in the serious incident notifications (Department for "
		   "Education), whose guidance names no threshold: here 5" },
	{ .name = "nhs",
	  .symbol = "*",
	  .threshold = 7,
	  .round_to = { 5, 5, 5 },
	  .about = "as published by NHS bodies (hospital episode "
		   "statistics)" },
	{ .name = "none",
	  .symbol = "",
	  .about = "numbers are as they were counted" },
};
const size_t disclose_n_rules = sizeof disclose_rules / sizeof *disclose_rules;

const struct disclose_rule *disclose_find(const char *name)
{
	for (size_t i = 0; i < disclose_n_rules; i++)
		if (str_eq(disclose_rules[i].name, name))
			return &disclose_rules[i];
	return NULL;
}

int64_t disclose_round(const struct disclose_rule *rule,
		       enum disclose_level level, int64_t n)
{
	int64_t to = rule->round_to[level];
	return to > 1 ? (n + to / 2) / to * to : n;
}

const char *disclose_words(struct arena *a, const struct disclose_rule *rule,
			   enum disclose_level level)
{
	int64_t k = rule->threshold, to = rule->round_to[level];
	struct buf b = { 0 };
	if (k)
		buf_fmt(&b,
			"Numbers from 1 to %" PRId64
			" are withheld and shown as “%s”, %s. Further numbers "
			"are withheld, with the same symbol, so that none of "
			"these can be worked out from totals, percentages or "
			"other tables published here: what can be inferred of "
			"it leaves a range of at least %" PRId64
			" whole numbers. %s",
			k, rule->symbol, rule->about, k,
			rule->zeros_too
				? "Among these further numbers may be zeros."
				: "Zeros are shown.");
	if (to > 1)
		buf_fmt(&b,
			"%sNumbers are rounded to the nearest %" PRId64
			", and percentages are of rounded numbers; parts may "
			"therefore not add up to their totals.",
			k ? " " : "", to);
	const char *words = arena_str(a, buf_text(&b));
	buf_release(&b);
	return words;
}
