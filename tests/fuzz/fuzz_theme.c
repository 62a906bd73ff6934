/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dictionary, cues, text and the list <l> from one input, parted by lines
 * "%%": whatever they hold, nothing breaks, offsets are sound, and the
 * prefilter finds what trying every rule at every character finds.
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
		    !str_eq(a->rule, b->rule) || !str_eq(a->cue, b->cue) ||
		    a->sub != b->sub)
			return false;
	}
	return x->n == y->n;
}

static void check_ruled_out(const struct theme_explanation *x,
			    const struct theme_passage *p)
{
	for (size_t i = 0; i < x->ruled_out.n; i++) {
		const struct theme_ruled_out *r = &x->ruled_out.v[i];
		if (r->start >= r->end || r->end > p->n ||
		    r->by_start > r->by_end || r->by_end > p->n ||
		    r->why >= THEME_N_LOSSES || !r->by)
			abort();
	}
}

static void match(const struct theme_set *s, struct theme_passage *p,
		  struct diags *d)
{
	struct theme_matcher *m = theme_matcher_new(s);
	struct theme_document *doc = theme_document_new(m, "slides");
	struct theme_explanation x = { 0 };
	struct theme_tags slow = { 0 };
	theme_document_read(doc, p);
	p->document = doc;
	theme_explain(m, d->a, p, &x, d);
	check(&x.tags, p);
	check_ruled_out(&x, p);
	size_t n_diags = d->n;
	if (p->n < 400) {
		theme_matcher_exhaustive(m, true);
		theme_match(m, d->a, p, &slow, d);
		if (n_diags == d->n && !same(&slow, &x.tags))
			abort();
	}
	theme_document_free(doc);
	theme_matcher_free(m);
}

struct piece {
	const char *p;
	size_t n;
};

static bool build(struct theme_set *s, const struct piece *in, struct diags *d)
{
	struct err e = { 0 };
	if (theme_set_list(s, "l", in[3].p, in[3].n, d, &e) < 0)
		e = (struct err){ 0 };
	if (theme_set_add(s, "t", in[0].p, in[0].n, d, &e) < 0)
		return false;
	if (theme_set_cues(s, "c", in[1].p, in[1].n, d, &e) < 0)
		e = (struct err){ 0 };
	return theme_set_compile(s, d, &e) == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct theme_set *s = theme_set_new();
	struct piece in[4];
	const char *p = (const char *)data, *end = p + n;
	for (size_t i = 0; i < 4; i++)
		in[i].p = part(&p, end, &in[i].n);
	if (n <= 4096 && build(s, in, &d)) {
		size_t examples;
		theme_examples_check(s, &d, &examples);
		theme_set_lint(s, &d);
		struct theme_passage passage = {
			.text = in[2].p,
			.n = in[2].n,
			.section = (enum text_section)(n % TEXT_N_SECTIONS),
			.kind = (enum text_kind)(n % TEXT_N_KINDS),
		};
		match(s, &passage, &d);
	}
	theme_set_free(s);
	arena_release(&a);
	return 0;
}
