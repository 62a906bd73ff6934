/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The example sentences of the dictionaries, run as tests. */
#include "set.h"

#include <string.h>

/* What became of the theme in an example. */
struct outcome {
	enum theme_assertion best; /* of its tags; THEME_N_ASSERTIONS: none */
	const struct theme_tag *tag;
	const struct theme_ruled_out *lost; /* if there is no tag */
};

static struct outcome outcome_of(const struct theme_explanation *x,
				 size_t theme)
{
	struct outcome o = { .best = THEME_N_ASSERTIONS };
	for (size_t i = 0; i < x->tags.n; i++) {
		const struct theme_tag *t = &x->tags.v[i];
		if (t->theme != theme || t->assertion >= o.best)
			continue;
		o.best = t->assertion;
		o.tag = t;
	}
	for (size_t i = 0; i < x->ruled_out.n && !o.tag && !o.lost; i++)
		if (x->ruled_out.v[i].theme == theme)
			o.lost = &x->ruled_out.v[i];
	return o;
}

static void report(const struct outcome *o, const struct example *x,
		   struct diag_at at, struct diags *d)
{
	const char *quote = x->text;
	if (!x->must)
		diag_add(d, DIAG_WARNING, "example-matches", at,
			 "must not match, but '%s' does: \"%s\"", o->tag->rule,
			 quote);
	else if (o->tag)
		diag_add(d, DIAG_WARNING, "example-fails", at,
			 "must match, but '%s' makes '%s' %s: \"%s\"",
			 o->tag->cue, o->tag->rule,
			 theme_assertion_name(o->best), quote);
	else if (o->lost)
		diag_add(d, DIAG_WARNING, "example-fails", at,
			 "must match, but '%s' does not count: %s ('%s'): "
			 "\"%s\"",
			 o->lost->rule, theme_loss_name(o->lost->why),
			 o->lost->by, quote);
	else
		diag_add(d, DIAG_WARNING, "example-fails", at,
			 "must match, but no term does: \"%s\"", quote);
}

static bool check(struct theme_matcher *m, const struct theme_set *s, size_t i,
		  const struct example *x, struct diags *d)
{
	struct arena a = { 0 };
	struct theme_explanation why = { 0 };
	struct theme_document *doc =
		x->role ? theme_document_new(m, x->role) : NULL;
	struct theme_passage p = { .text = x->text,
				   .n = strlen(x->text),
				   .section = x->section,
				   .kind = TEXT_PARAGRAPH,
				   .document = doc };
	theme_explain(m, &a, &p, &why, NULL);
	struct outcome o = outcome_of(&why, i);
	bool ok = (o.best == THEME_PRESENT) == x->must;
	if (!ok)
		report(&o, x,
		       (struct diag_at){
			       .file = arena_fmt(&a, "%s.txt",
						 s->themes.v[i].info.name),
			       .line = x->line,
			       .col = 1 },
		       d);
	theme_document_free(doc);
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
