/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a query in a text: which, where, and what to show of it. */
#include "search.h"

#include <string.h>

#include "text.h"
#include "work.h"

#define SNIPPET_WORDS 40

struct token {
	const char *form, *stem; /* stem: NULL until asked for */
	size_t start, end, sentence;
};

struct tokens {
	struct search *x;
	struct arena *a;
	struct token *v;
	size_t n, cap;
};

static void add_token(void *ctx, const char *word, size_t n, size_t start,
		      size_t end)
{
	struct tokens *t = ctx;
	struct token *k = ARENA_PUSH(t->a, t);
	k->form = arena_dup(t->a, word, n);
	k->start = start;
	k->end = end;
}

static void find_sentences(struct tokens *t, const char *text)
{
	for (size_t i = 1; i < t->n; i++) {
		struct token *k = &t->v[i];
		k->sentence = k[-1].sentence +
			      (text_sentence(text, k[-1].start, k[-1].end,
					     k->start) > 0);
	}
}

static int fits(struct tokens *t, struct token *k, const struct search_word *w,
		struct err *e)
{
	if (w->exact)
		return str_eq(k->form, w->text);
	if (w->prefix)
		return str_starts(k->form, w->text);
	if (str_eq(k->form, w->text))
		return 1;
	/* Stemming leaves the first letter as it is. */
	if (k->form[0] != w->term[0])
		return 0;
	if (!k->stem) {
		struct buf stem = { 0 };
		int rc = db_stem(t->x->cut, k->form, strlen(k->form), &stem, e);
		k->stem = arena_str(t->a, buf_text(&stem));
		buf_release(&stem);
		if (rc < 0)
			return -1;
	}
	return str_eq(k->stem, w->term);
}

/* Whether the pattern begins at word i: 1, 0. */
static int begins(struct tokens *t, size_t i, const struct search_pattern *p,
		  struct err *e)
{
	if (p->n > t->n - i)
		return 0;
	for (size_t k = 0; k < p->n; k++) {
		int rc = fits(t, &t->v[i + k], &p->v[k], e);
		if (rc <= 0)
			return rc;
	}
	return 1;
}

struct place { /* a pattern's, in words */
	size_t pattern, first, last;
};
struct places {
	struct place *v;
	size_t n, cap;
};

static int find_places(struct tokens *t, const struct search_leaf *l,
		       struct places *out, struct err *e)
{
	for (size_t i = 0; i < t->n; i++) {
		for (size_t p = 0; p < l->patterns.n; p++) {
			const struct search_pattern *s = &l->patterns.v[p];
			int rc = begins(t, i, s, e);
			if (rc < 0)
				return -1;
			if (rc)
				*ARENA_PUSH(t->a, out) =
					(struct place){ p, i, i + s->n - 1 };
		}
	}
	return 0;
}

/* Whether places i.. hold all patterns of a NEAR: as FTS5 has it, the words
 * that stand between the first and the last pattern are counted. */
static bool is_near(const struct tokens *t, const struct search_leaf *l,
		    const struct places *p, size_t i)
{
	size_t seen = 0, taken = 0, used = 0;
	size_t limit = (size_t)l->node->distance;
	const struct place *from = &p->v[i];
	bool had[QUERY_NODES] = { false };
	for (; i < p->n; i++) {
		const struct place *to = &p->v[i];
		if (limit ? to->first - from->first > limit + taken + 1
			  : t->v[to->last].sentence !=
				    t->v[from->first].sentence)
			break;
		/* A word is not near itself. */
		if (had[to->pattern] || (seen && to->first <= used))
			continue;
		used = to->last;
		had[to->pattern] = true;
		taken += l->patterns.v[to->pattern].n - 1;
		if (++seen == l->patterns.n)
			return true;
	}
	return false;
}

static int mark_leaf(struct tokens *t, const struct search_leaf *l,
		     size_t number, struct search_marks *out, struct err *e)
{
	struct places p = { 0 };
	if (!l->match)
		return 0;
	if (find_places(t, l, &p, e) < 0)
		return -1;
	bool near = !l->near;
	for (size_t i = 0; !near && i < p.n; i++)
		near = is_near(t, l, &p, i);
	for (size_t i = 0; near && i < p.n; i++)
		*ARENA_PUSH(t->a, out) =
			(struct search_mark){ t->v[p.v[i].first].start,
					      t->v[p.v[i].last].end, number };
	return 0;
}

static void sort_marks(struct search_marks *m)
{
	for (size_t i = 1; i < m->n; i++) {
		struct search_mark x = m->v[i];
		size_t k = i;
		for (; k > 0 && (m->v[k - 1].start > x.start ||
				 (m->v[k - 1].start == x.start &&
				  m->v[k - 1].end < x.end));
		     k--)
			m->v[k] = m->v[k - 1];
		m->v[k] = x;
	}
}

int search_mark(struct search *x, struct arena *a,
		const struct search_leaf *leaves, size_t n, const char *text,
		struct search_marks *out, struct err *e)
{
	struct tokens t = { .x = x, .a = a };
	*out = (struct search_marks){ 0 };
	if (db_words(x->cut, text, strlen(text), add_token, &t, e) < 0)
		return -1;
	find_sentences(&t, text);
	for (size_t i = 0; i < t.n; i++)
		*ARENA_PUSH(a, &out->words) =
			(struct search_mark){ t.v[i].start, t.v[i].end, 0 };
	for (size_t i = 0; i < n; i++)
		if (mark_leaf(&t, &leaves[i], i, out, e) < 0)
			return -1;
	sort_marks(out);
	return 0;
}

/* What a window of the text is worth: each leaf once in full, each further
 * mark a little. */
static double worth(const struct search_leaf *leaves,
		    const struct search_marks *m, size_t from, size_t to)
{
	bool had[2 * QUERY_NODES] = { false };
	double sum = 0;
	for (size_t i = 0; i < m->n; i++) {
		const struct search_mark *k = &m->v[i];
		if (k->start < from || k->end > to)
			continue;
		sum += had[k->leaf] ? 0.01 : 1 + leaves[k->leaf].idf;
		had[k->leaf] = true;
	}
	return sum;
}

/* The first word of the best window: it begins a little before a mark. */
static size_t best_window(const struct search_leaf *leaves,
			  const struct search_marks *m)
{
	size_t best = 0;
	double most = -1;
	for (size_t i = 0; i < m->n; i++) {
		size_t first = 0;
		while (first + 1 < m->words.n &&
		       m->words.v[first + 1].start <= m->v[i].start)
			first++;
		size_t lead = first < 8 ? first : 8;
		first -= lead;
		size_t last = first + SNIPPET_WORDS - 1;
		if (last >= m->words.n) {
			last = m->words.n - 1;
			first = last + 1 > SNIPPET_WORDS
					? last + 1 - SNIPPET_WORDS
					: 0;
		}
		double w = worth(leaves, m, m->words.v[first].start,
				 m->words.v[last].end);
		if (w > most) {
			most = w;
			best = first;
		}
	}
	return best;
}

const char *search_snippet(struct arena *a, const struct search_leaf *leaves,
			   const char *text, const struct search_marks *m)
{
	struct buf b = { 0 };
	size_t n = strlen(text), from = 0, to = n;
	if (m->words.n > SNIPPET_WORDS) {
		size_t first = best_window(leaves, m);
		size_t last = first + SNIPPET_WORDS - 1;
		from = first ? m->words.v[first].start : 0;
		to = last + 1 < m->words.n ? m->words.v[last].end : n;
	}
	buf_str(&b, from ? "…" : "");
	size_t at = from;
	for (size_t i = 0; i < m->n; i++) {
		const struct search_mark *k = &m->v[i];
		if (k->start < at || k->end > to)
			continue;
		buf_add(&b, text + at, k->start - at);
		buf_char(&b, '\x02');
		buf_add(&b, text + k->start, k->end - k->start);
		buf_char(&b, '\x03');
		at = k->end;
	}
	buf_add(&b, text + at, to - at);
	buf_str(&b, to < n ? "…" : "");
	const char *out = arena_str(a, buf_text(&b));
	buf_release(&b);
	return out;
}
