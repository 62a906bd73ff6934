/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What another version of the dictionaries would change. */
#include <stdlib.h>
#include <string.h>

#include "parts.h"

enum { SIDES = 2 };

#define NOWHERE ((size_t)-1)

struct side {
	const struct theme_set *set;
	struct theme_matcher *matcher;
	size_t *index; /* of the set's theme, by index in changes */
};

struct tally { /* of a review: evidence[side][theme] */
	const char *key;
	struct theme_evidence *of[SIDES];
	bool readable;
};

struct differ {
	struct side side[SIDES];
	struct arena a; /* dies with the work */
	struct arena *out_a;
	struct probe_diff *out;
	struct once seen;
	struct diags diags;
	struct {
		struct tally *v;
		size_t n, cap;
	} reviews;
	size_t *slot; /* hash table of reviews: index + 1 */
	size_t n_slots;
};

/* ---- the themes of both ---- */

static size_t find_theme(const struct theme_set *set, const char *name)
{
	for (size_t i = 0; i < theme_count(set); i++)
		if (str_eq(theme_info(set, i)->name, name))
			return i;
	return NOWHERE;
}

static int by_theme(const void *x, const void *y)
{
	const struct probe_change *a = x, *b = y;
	return strcmp(a->theme, b->theme);
}

static void list_themes(struct differ *x)
{
	struct probe_changes *l = &x->out->changes;
	for (int s = 0; s < SIDES; s++) {
		const struct theme_set *set = x->side[s].set;
		const struct theme_set *other = x->side[!s].set;
		for (size_t i = 0; i < theme_count(set); i++) {
			const char *name = theme_info(set, i)->name;
			bool both = find_theme(other, name) != NOWHERE;
			if (both && s == PROBE_NEW)
				continue;
			*ARENA_PUSH(x->out_a, l) = (struct probe_change){
				.theme = arena_str(x->out_a, name),
				.added = !both && s == PROBE_NEW,
				.removed = !both && s == PROBE_OLD,
			};
		}
	}
	if (l->n > 1)
		qsort(l->v, l->n, sizeof *l->v, by_theme);
	for (int s = 0; s < SIDES; s++) {
		x->side[s].index = arena_alloc(
			&x->a, (l->n + 1) * sizeof *x->side[s].index);
		for (size_t i = 0; i < l->n; i++)
			x->side[s].index[i] =
				find_theme(x->side[s].set, l->v[i].theme);
	}
}

/* ---- reviews ---- */

static size_t hash(const char *s)
{
	uint64_t h = 0xcbf29ce484222325u; /* FNV-1a */
	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 0x100000001b3u;
	return (size_t)(h ^ h >> 29);
}

static size_t slot_of(const struct differ *x, const char *key)
{
	size_t i = hash(key) & (x->n_slots - 1);
	while (x->slot[i] && !str_eq(x->reviews.v[x->slot[i] - 1].key, key))
		i = (i + 1) & (x->n_slots - 1);
	return i;
}

static struct tally *review_of(struct differ *x, const char *key)
{
	size_t n = x->out->changes.n;
	if (2 * x->reviews.n >= x->n_slots) {
		x->n_slots = x->n_slots ? 2 * x->n_slots : 1024;
		x->slot = arena_alloc(&x->a, x->n_slots * sizeof *x->slot);
		for (size_t i = 0; i < x->reviews.n; i++)
			x->slot[slot_of(x, x->reviews.v[i].key)] = i + 1;
	}
	size_t i = slot_of(x, key);
	if (!x->slot[i]) {
		struct tally *t = ARENA_PUSH(&x->a, &x->reviews);
		t->key = arena_str(&x->a, key);
		for (int s = 0; s < SIDES; s++)
			t->of[s] =
				arena_alloc(&x->a, (n + 1) * sizeof *t->of[s]);
		x->slot[i] = x->reviews.n;
	}
	return &x->reviews.v[x->slot[i] - 1];
}

/* ---- passages ---- */

/* An assertion by a term tells more than one by an indicator. */
static int rank(const struct theme_tag *t)
{
	return 2 * (int)t->assertion + (t->role == THEME_INDICATOR);
}

/* The most telling tag of a theme, or NULL. */
static const struct theme_tag *strongest(const struct theme_tags *tags,
					 size_t theme)
{
	const struct theme_tag *best = NULL;
	for (size_t i = 0; i < tags->n; i++)
		if (tags->v[i].theme == theme &&
		    (!best || rank(&tags->v[i]) < rank(best)))
			best = &tags->v[i];
	return best;
}

static void put_move(struct differ *x, const struct probe_change *c,
		     const struct store_texts *d,
		     const struct store_evidence *v,
		     const struct theme_tag *const tag[SIDES])
{
	const struct theme_tag *more = tag[PROBE_NEW];
	if (!more ||
	    (tag[PROBE_OLD] && tag[PROBE_OLD]->assertion < more->assertion))
		more = tag[PROBE_OLD];
	struct probe_move *m = ARENA_PUSH(x->out_a, &x->out->moves);
	*m = (struct probe_move){
		.theme = c->theme,
		.review = arena_str(x->out_a, d->review),
		.cite = store_cite(x->out_a, &v->at),
		.text = arena_str(x->out_a, v->text),
		.passage = v->passage,
		.before = "",
		.after = "",
		.rule = arena_str(x->out_a, more->rule),
		.start = more->start,
		.end = more->end,
	};
	if (tag[PROBE_OLD])
		m->before = theme_assertion_name(tag[PROBE_OLD]->assertion);
	if (tag[PROBE_NEW])
		m->after = theme_assertion_name(tag[PROBE_NEW]->assertion);
}

static void compare_theme(struct differ *x, size_t i, struct tally *t,
			  const struct store_texts *d,
			  const struct store_evidence *v,
			  const struct theme_tags *const tags[SIDES])
{
	struct probe_change *c = &x->out->changes.v[i];
	const struct theme_tag *tag[SIDES] = { 0 };
	bool present[SIDES] = { 0 };
	enum text_section section = TEXT_OTHER;
	text_section_parse(v->at.section, &section);
	for (int s = 0; s < SIDES; s++) {
		size_t theme = x->side[s].index[i];
		if (theme == NOWHERE)
			continue;
		t->of[s][i].passages++;
		tag[s] = strongest(tags[s], theme);
		if (!tag[s])
			continue;
		theme_evidence_add(
			&t->of[s][i],
			&theme_info(x->side[s].set, theme)->threshold, section,
			tag[s]->assertion, tag[s]->role == THEME_INDICATOR);
		present[s] = tag[s]->assertion == THEME_PRESENT;
		c->passages[s] += present[s];
	}
	c->gained += present[PROBE_NEW] && !present[PROBE_OLD];
	c->lost += present[PROBE_OLD] && !present[PROBE_NEW];
	bool same =
		(!tag[0] && !tag[1]) ||
		(tag[0] && tag[1] && tag[0]->assertion == tag[1]->assertion);
	if (same)
		return;
	c->turned += tag[0] && tag[1] && !present[0] && !present[1];
	put_move(x, c, d, v, tag);
}

static int compare_document(void *ctx, struct arena *a,
			    const struct store_texts *d, struct err *e)
{
	struct differ *x = ctx;
	struct theme_tags *tags[SIDES];
	struct tally *t = review_of(x, d->review);
	(void)e;
	for (int s = 0; s < SIDES; s++)
		tags[s] = probe_tags(x->side[s].matcher, a, d, &x->diags);
	x->out->documents++;
	for (size_t i = 0; i < d->passages.n; i++) {
		const struct store_evidence *v = &d->passages.v[i];
		const struct theme_tags *const of[SIDES] = { &tags[0][i],
							     &tags[1][i] };
		t->readable = true;
		if (!once_first(&x->seen, &x->a, d->review, v->text))
			continue;
		x->out->passages++;
		for (size_t k = 0; k < x->out->changes.n; k++)
			compare_theme(x, k, t, d, v, of);
	}
	return 0;
}

/* ---- what it comes to ---- */

static void compare_reviews(struct differ *x, size_t i)
{
	struct probe_change *c = &x->out->changes.v[i];
	for (size_t r = 0; r < x->reviews.n; r++) {
		struct tally *t = &x->reviews.v[r];
		enum theme_status status[SIDES] = { THEME_NOT_CODED,
						    THEME_NOT_CODED };
		for (int s = 0; s < SIDES; s++) {
			size_t theme = x->side[s].index[i];
			if (theme == NOWHERE)
				continue;
			status[s] = theme_status_of(
				&t->of[s][i],
				&theme_info(x->side[s].set, theme)->threshold,
				t->readable);
			c->reviews[s] += status[s] == THEME_IS_PRESENT;
		}
		bool before = status[PROBE_OLD] == THEME_IS_PRESENT;
		bool after = status[PROBE_NEW] == THEME_IS_PRESENT;
		c->reviews_gained += after && !before;
		c->reviews_lost += before && !after;
		if (status[0] == status[1] || c->added || c->removed)
			continue;
		*ARENA_PUSH(x->out_a, &x->out->turns) = (struct probe_turn){
			.theme = c->theme,
			.review = arena_str(x->out_a, t->key),
			.before = theme_status_name(status[PROBE_OLD]),
			.after = theme_status_name(status[PROBE_NEW]),
		};
	}
}

static int by_move(const void *x, const void *y)
{
	const struct probe_move *a = x, *b = y;
	int c = strcmp(a->theme, b->theme);
	c = c ? c : strcmp(a->review, b->review);
	return c ? c : (a->passage > b->passage) - (a->passage < b->passage);
}

static int by_turn(const void *x, const void *y)
{
	const struct probe_turn *a = x, *b = y;
	int c = strcmp(a->theme, b->theme);
	return c ? c : strcmp(a->review, b->review);
}

int probe_diff(struct store *s, struct arena *a, const struct theme_set *before,
	       const struct theme_set *after, struct probe_diff *out,
	       struct err *e)
{
	struct differ x = { .side = { { .set = before }, { .set = after } },
			    .out_a = a,
			    .out = out };
	*out = (struct probe_diff){ 0 };
	x.diags.a = &x.a;
	list_themes(&x);
	for (int i = 0; i < SIDES; i++)
		x.side[i].matcher = theme_matcher_new(x.side[i].set);
	int ret = store_each_document(s, NULL, compare_document, &x, e);
	for (size_t i = 0; ret == 0 && i < out->changes.n; i++)
		compare_reviews(&x, i);
	if (out->moves.n > 1)
		qsort(out->moves.v, out->moves.n, sizeof *out->moves.v,
		      by_move);
	if (out->turns.n > 1)
		qsort(out->turns.v, out->turns.n, sizeof *out->turns.v,
		      by_turn);
	for (int i = 0; i < SIDES; i++)
		theme_matcher_free(x.side[i].matcher);
	arena_release(&x.a);
	return ret;
}
