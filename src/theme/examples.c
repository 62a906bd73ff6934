/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The example sentences of the dictionaries, run as tests. */
#include "set.h"

#include <string.h>

/* The assertion in which the theme stands in the sentence, the most telling
 * of its tags; THEME_N_ASSERTIONS: it does not occur. *cue lives in a. */
static enum theme_assertion try_example(struct theme_matcher *m,
					struct arena *a, size_t theme,
					const char *text, const char **cue)
{
	struct theme_tags tags = { 0 };
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .section = TEXT_OTHER,
				   .kind = TEXT_PARAGRAPH };
	enum theme_assertion best = THEME_N_ASSERTIONS;
	theme_match(m, a, &p, &tags, NULL);
	for (size_t i = 0; i < tags.n; i++) {
		if (tags.v[i].theme != theme || tags.v[i].assertion >= best)
			continue;
		best = tags.v[i].assertion;
		*cue = best == THEME_PRESENT ? tags.v[i].rule : tags.v[i].cue;
	}
	return best;
}

static bool check(struct theme_matcher *m, const struct theme_set *s, size_t i,
		  const struct example *x, struct diags *d)
{
	struct arena a = { 0 };
	const char *cue = "";
	const char *name = s->themes.v[i].info.name;
	enum theme_assertion got = try_example(m, &a, i, x->text, &cue);
	struct diag_at at = { .file = arena_fmt(&a, "%s.txt", name),
			      .line = x->line,
			      .col = 1 };
	bool ok = (got == THEME_PRESENT) == x->must;
	if (!ok && !x->must)
		diag_add(d, DIAG_WARNING, "example-matches", at,
			 "must not match, but '%s' does: \"%s\"", cue, x->text);
	else if (!ok && got == THEME_N_ASSERTIONS)
		diag_add(d, DIAG_WARNING, "example-fails", at,
			 "must match, but no term does: \"%s\"", x->text);
	else if (!ok)
		diag_add(d, DIAG_WARNING, "example-fails", at,
			 "must match, but '%s' makes it %s: \"%s\"", cue,
			 theme_assertion_name(got), x->text);
	arena_release(&a);
	return ok;
}

size_t theme_examples_check(const struct theme_set *s, struct diags *d,
			    size_t *n_examples)
{
	struct theme_matcher *m = theme_matcher_new(s);
	size_t failed = 0;
	*n_examples = 0;
	for (size_t i = 0; i < s->themes.n; i++) {
		const struct theme *t = &s->themes.v[i];
		*n_examples += t->examples.n;
		for (size_t k = 0; k < t->examples.n; k++)
			failed += !check(m, s, i, &t->examples.v[k], d);
	}
	theme_matcher_free(m);
	return failed;
}
