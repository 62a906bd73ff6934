/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and passages that a dictionary lacks. */
#include <stdlib.h>
#include <string.h>

#include "lexis.h"
#include "parts.h"

/* A passage of few words is like anything. */
#define LEAST_WORDS 8

struct suggester {
	const struct theme_set *set;
	struct theme_matcher *matcher;
	size_t theme;
	struct arena a;
	struct once seen;
	struct diags diags;
	struct lexis *lexis;
	const struct lexis_likeness *likeness; /* in the second round */
	struct probe_suggestions *out;
	struct arena *out_a;
	size_t most;
};

enum { UNTAGGED, TAGGED, ASSERTED };

static int sort_of(const struct suggester *x, const struct theme_tags *tags)
{
	int found = UNTAGGED;
	for (size_t i = 0; i < tags->n; i++) {
		if (tags->v[i].theme != x->theme)
			continue;
		if (tags->v[i].assertion == THEME_PRESENT)
			return ASSERTED;
		found = TAGGED;
	}
	return found;
}

/* The passage without the words that the dictionary matched, which a person
 * need not be told of. */
static const char *unmatched(const struct suggester *x, struct arena *a,
			     const char *text, const struct theme_tags *tags)
{
	char *out = arena_str(a, text);
	for (size_t i = 0; i < tags->n; i++)
		if (tags->v[i].theme == x->theme)
			memset(out + tags->v[i].start, '.',
			       tags->v[i].end - tags->v[i].start);
	return out;
}

static int learn(void *ctx, struct arena *a, const struct store_texts *d,
		 struct err *e)
{
	struct suggester *x = ctx;
	struct theme_tags *tags = probe_tags(x->matcher, a, d, &x->diags);
	(void)e;
	for (size_t i = 0; i < d->passages.n; i++) {
		const struct store_evidence *v = &d->passages.v[i];
		if (!once_first(&x->seen, &x->a, d->review, v->text))
			continue;
		int found = sort_of(x, &tags[i]);
		x->out->tagged += found == ASSERTED;
		x->out->untagged += found == UNTAGGED;
		if (found != TAGGED)
			lexis_add(x->lexis, unmatched(x, a, v->text, &tags[i]),
				  found == ASSERTED);
	}
	return 0;
}

/* Keeps the `most` passages that are most like the set, best first. */
static void keep(struct suggester *x, const char *review,
		 const struct store_evidence *v, double likeness)
{
	struct probe_like *l = x->out->passages.v;
	size_t n = x->out->passages.n;
	if (n == x->most && l[n - 1].likeness >= likeness)
		return;
	if (n < x->most)
		n = ++x->out->passages.n;
	size_t k = n - 1;
	for (; k && l[k - 1].likeness < likeness; k--)
		l[k] = l[k - 1];
	l[k] = (struct probe_like){
		.passage = v->passage,
		.likeness = likeness,
		.review = arena_str(x->out_a, review),
		.cite = store_cite(x->out_a, &v->at),
		.text = arena_str(x->out_a, v->text),
	};
}

static int compare(void *ctx, struct arena *a, const struct store_texts *d,
		   struct err *e)
{
	struct suggester *x = ctx;
	struct theme_tags *tags = probe_tags(x->matcher, a, d, &x->diags);
	(void)e;
	for (size_t i = 0; i < d->passages.n; i++) {
		const struct store_evidence *v = &d->passages.v[i];
		if (!once_first(&x->seen, &x->a, d->review, v->text) ||
		    text_words(v->text) < LEAST_WORDS)
			continue;
		double like = lexis_like(x->likeness, v->text);
		if (like > 0 && sort_of(x, &tags[i]) == UNTAGGED)
			keep(x, d->review, v, like);
	}
	return 0;
}

/* Whether the dictionary matches the words already, in any assertion. */
static bool is_known(struct suggester *x, const char *text)
{
	struct arena a = { 0 };
	struct theme_tags tags = { 0 };
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .section = TEXT_OTHER };
	theme_match(x->matcher, &a, &p, &tags, &x->diags);
	bool known = sort_of(x, &tags) != UNTAGGED ||
		     theme_rejects(x->set, x->theme, text);
	arena_release(&a);
	return known;
}

static void put_words(struct suggester *x, size_t most)
{
	struct lexis_keys keys = { 0 };
	lexis_keys(x->lexis, &x->a, PROBE_LEAST, &keys);
	for (size_t i = 0; i < keys.n && x->out->words.n < most; i++) {
		const struct lexis_key *k = &keys.v[i];
		if (is_known(x, k->text))
			continue;
		*ARENA_PUSH(x->out_a, &x->out->words) = (struct probe_word){
			.text = arena_str(x->out_a, k->text),
			.in = k->in,
			.out = k->out,
			.passages = k->passages,
			.keyness = k->keyness,
			.in_rate = k->in_rate,
			.out_rate = k->out_rate,
		};
	}
}

int probe_suggest(struct store *s, struct arena *a, const struct theme_set *set,
		  size_t theme, const struct probe_most *most,
		  struct probe_suggestions *out, struct err *e)
{
	struct suggester x = { .set = set,
			       .theme = theme,
			       .out = out,
			       .out_a = a,
			       .most = most->passages };
	int ret = -1;
	*out = (struct probe_suggestions){ 0 };
	out->passages.v =
		arena_alloc(a, (most->passages + 1) * sizeof *out->passages.v);
	x.diags.a = &x.a;
	x.matcher = theme_matcher_new(set);
	x.lexis = lexis_new();
	if (store_each_document(s, NULL, learn, &x, e) < 0)
		goto out;
	x.likeness = lexis_likeness(x.lexis, &x.a);
	x.seen = (struct once){ 0 };
	if (most->passages && store_each_document(s, NULL, compare, &x, e) < 0)
		goto out;
	put_words(&x, most->words);
	ret = 0;
out:
	lexis_free(x.lexis);
	theme_matcher_free(x.matcher);
	arena_release(&x.a);
	return ret;
}
