/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dictionary, cues and text from one input, parted by lines "%%": whatever
 * they hold, nothing breaks, offsets are sound, and the prefilter finds what
 * trying every rule at every character finds.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "theme.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* The bytes up to the next "\n%%\n", which is passed over. */
static const char *part(const char **p, const char *end, size_t *n)
{
	const char *from = *p;
	const char *mark = memmem(from, (size_t)(end - from), "\n%%\n", 4);
	*n = (size_t)((mark ? mark : end) - from);
	*p = mark ? mark + 4 : end;
	return from;
}

static void check(const struct theme_tags *t, const struct theme_passage *p)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->v[i].start >= t->v[i].end || t->v[i].end > p->n ||
		    t->v[i].sentence_start > t->v[i].start ||
		    t->v[i].sentence_end > p->n ||
		    (i && t->v[i].start < t->v[i - 1].start))
			abort();
}

static bool same(const struct theme_tags *x, const struct theme_tags *y)
{
	for (size_t i = 0; i < x->n && i < y->n; i++) {
		const struct theme_tag *a = &x->v[i], *b = &y->v[i];
		if (a->theme != b->theme || a->start != b->start ||
		    a->end != b->end || a->assertion != b->assertion ||
		    a->rule != b->rule || !str_eq(a->cue, b->cue))
			return false;
	}
	return x->n == y->n;
}

static void match(const struct theme_set *s, struct theme_passage *p,
		  struct diags *d)
{
	struct theme_matcher *m = theme_matcher_new(s);
	struct theme_explanation x = { 0 };
	struct theme_tags slow = { 0 };
	theme_explain(m, d->a, p, &x, d);
	check(&x.tags, p);
	size_t n_diags = d->n;
	if (p->n < 400) {
		theme_matcher_exhaustive(m, true);
		theme_match(m, d->a, p, &slow, d);
		if (n_diags == d->n && !same(&slow, &x.tags))
			abort();
	}
	theme_matcher_free(m);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct err e = { 0 };
	struct theme_set *s = theme_set_new();
	const char *p = (const char *)data, *end = p + n;
	size_t len;
	if (n > 4096)
		goto out;
	const char *text = part(&p, end, &len);
	if (theme_set_add(s, "t", text, len, &d, &e) < 0)
		goto out;
	text = part(&p, end, &len);
	if (theme_set_cues(s, "c", text, len, &d, &e) < 0)
		e = (struct err){ 0 };
	if (theme_set_compile(s, &d, &e) < 0)
		goto out;
	size_t examples;
	theme_examples_check(s, &d, &examples);
	struct theme_passage passage = { .text = p,
					 .n = (size_t)(end - p),
					 .section = (enum text_section)(
						 n % TEXT_N_SECTIONS) };
	match(s, &passage, &d);
out:
	theme_set_free(s);
	arena_release(&a);
	return 0;
}
