/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places of a query in one text, each with its sentence. */
#include "lines.h"

#include <string.h>

#include "text.h"

/* Words of a side that count for the order. */
#define KEY_WORDS 30

int lines_want(struct lines_wanted *w, struct search *x,
	       const struct search_leaf *leaf, struct err *e)
{
	const struct query_node *n = leaf->node;
	if (!leaf->near) {
		*ARENA_PUSH(x->a, &w->leaves) = *leaf;
		return 0;
	}
	*ARENA_PUSH(x->a, &w->nears) =
		(struct lines_near){ n, w->leaves.n, n->n_kids };
	for (size_t i = 0; i < n->n_kids; i++)
		if (search_leaf(x, n->kid[i], ARENA_PUSH(x->a, &w->leaves), e) <
		    0)
			return -1;
	return 0;
}

/* ---- one text ---- */

struct span { /* bytes */
	size_t start, end;
};

struct passage {
	struct arena *a;
	const char *text;
	struct search_marks m;
	size_t *sentence; /* by word: where one begins before it; 0: none */
	struct {
		const char **v;
		size_t n, cap;
	} forms; /* by word, folded */
	struct {
		struct span *v;
		size_t n, cap;
	} spans;
};

static void add_form(void *ctx, const char *word, size_t n, size_t start,
		     size_t end)
{
	struct passage *p = ctx;
	(void)start;
	(void)end;
	*ARENA_PUSH(p->a, &p->forms) = arena_dup(p->a, word, n);
}

static void find_sentences(struct passage *p)
{
	const struct search_mark *w = p->m.words.v;
	p->sentence = arena_alloc(p->a, (p->m.words.n + 1) * sizeof(size_t));
	for (size_t i = 1; i < p->m.words.n; i++)
		p->sentence[i] = text_sentence(p->text, w[i - 1].start,
					       w[i - 1].end, w[i].start);
}

/* The first word that ends behind a byte. */
static size_t word_at(const struct passage *p, size_t byte)
{
	size_t lo = 0, hi = p->m.words.n;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (p->m.words.v[mid].end > byte)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

static bool same_sentence(const struct passage *p, size_t from, size_t to)
{
	for (size_t i = from + 1; i <= to; i++)
		if (p->sentence[i])
			return false;
	return true;
}

/* From mark i on, the nearest marks of all parts of a NEAR, if they are near
 * enough (marks.c counts the same): the last of them, or 0. */
static size_t near_from(const struct passage *p, const struct lines_near *near,
			size_t i, struct span *out)
{
	const struct search_mark *m = p->m.v;
	size_t first = word_at(p, m[i].start), seen = 0, taken = 0;
	size_t limit = (size_t)near->node->distance;
	bool had[2 * QUERY_NODES] = { false };
	*out = (struct span){ m[i].start, m[i].end };
	for (size_t k = i; k < p->m.n; k++) {
		if (m[k].leaf < near->first ||
		    m[k].leaf >= near->first + near->n)
			continue;
		size_t from = word_at(p, m[k].start);
		if (limit ? from - first > limit + taken + 1
			  : !same_sentence(p, first, from))
			return 0;
		if (had[m[k].leaf - near->first])
			continue;
		had[m[k].leaf - near->first] = true;
		taken += word_at(p, m[k].end - 1) - from;
		if (m[k].end > out->end)
			out->end = m[k].end;
		if (++seen == near->n)
			return k;
	}
	return 0;
}

/* Of stretches that end at the same mark the shortest is the last. */
static void find_near(struct passage *p, const struct lines_near *near)
{
	size_t before = 0;
	for (size_t i = 0; i < p->m.n; i++) {
		struct span s;
		size_t leaf = p->m.v[i].leaf;
		if (leaf < near->first || leaf >= near->first + near->n)
			continue;
		size_t last = near_from(p, near, i, &s);
		if (!last)
			continue;
		if (before == last)
			p->spans.v[p->spans.n - 1] = s;
		else
			*ARENA_PUSH(p->a, &p->spans) = s;
		before = last;
	}
}

static bool is_part(const struct lines_wanted *w, size_t leaf)
{
	for (size_t i = 0; i < w->nears.n; i++)
		if (leaf >= w->nears.v[i].first &&
		    leaf < w->nears.v[i].first + w->nears.v[i].n)
			return true;
	return false;
}

/* By start, the longest first; then those that overlap one before go. */
static void settle(struct passage *p)
{
	struct span *v = p->spans.v;
	size_t n = 0;
	for (size_t i = 1; i < p->spans.n; i++) {
		struct span s = v[i];
		size_t k = i;
		for (; k > 0 &&
		       (v[k - 1].start > s.start ||
			(v[k - 1].start == s.start && v[k - 1].end < s.end));
		     k--)
			v[k] = v[k - 1];
		v[k] = s;
	}
	for (size_t i = 0; i < p->spans.n; i++)
		if (!n || v[i].start >= v[n - 1].end)
			v[n++] = v[i];
	p->spans.n = n;
}

static void find_spans(struct passage *p, const struct lines_wanted *w)
{
	for (size_t i = 0; i < p->m.n; i++)
		if (!is_part(w, p->m.v[i].leaf))
			*ARENA_PUSH(p->a, &p->spans) =
				(struct span){ p->m.v[i].start, p->m.v[i].end };
	for (size_t i = 0; i < w->nears.n; i++)
		find_near(p, &w->nears.v[i]);
	settle(p);
}

/* ---- a line ---- */

/* Words first..last and the bytes from..to of a sentence around a match of
 * words from_word..to_word. */
struct frame {
	size_t from, to, first, last, from_word, to_word;
};

static struct frame frame_of(const struct passage *p, const struct span *s)
{
	struct frame f = { .from_word = word_at(p, s->start),
			   .to_word = word_at(p, s->end - 1),
			   .to = strlen(p->text) };
	f.first = f.from_word;
	f.last = f.to_word;
	while (f.first > 0 && !p->sentence[f.first])
		f.first--;
	f.from = p->sentence[f.first];
	while (f.last + 1 < p->m.words.n && !p->sentence[f.last + 1])
		f.last++;
	if (f.last + 1 < p->m.words.n)
		f.to = p->sentence[f.last + 1];
	while (f.from < s->start && p->text[f.from] == ' ')
		f.from++;
	while (f.to > s->end && p->text[f.to - 1] == ' ')
		f.to--;
	return f;
}

static const char *side(struct arena *a, const char *before, const char *p,
			size_t n, const char *behind)
{
	if (!*before && !*behind)
		return arena_dup(a, p, n);
	return arena_fmt(a, "%s%.*s%s", before, (int)n, p, behind);
}

/* Outwards from the match, each side as far as asked for. */
static const char *left_of(const struct passage *p, const struct frame *f,
			   const struct span *s, size_t context)
{
	size_t from = f->from;
	bool cut = context && f->from_word - f->first > context;
	if (cut)
		from = p->m.words.v[f->from_word - context].start;
	return side(p->a, cut ? "…" : "", p->text + from, s->start - from, "");
}

static const char *right_of(const struct passage *p, const struct frame *f,
			    const struct span *s, size_t context)
{
	size_t to = f->to;
	bool cut = context && f->last - f->to_word > context;
	if (cut)
		to = p->m.words.v[f->to_word + context].end;
	return side(p->a, "", p->text + s->end, to - s->end, cut ? "…" : "");
}

/* Words n steps away from the match, in the direction given. */
static void put_words(struct buf *b, const struct passage *p, size_t at,
		      size_t n, bool leftwards)
{
	for (size_t i = 0; i < n && i < KEY_WORDS; i++)
		buf_fmt(b, "%s ", p->forms.v[leftwards ? at - i : at + i]);
	buf_char(b, '\x01'); /* below any letter: shorter ones come first */
}

static const char *key_of(const struct passage *p, const struct frame *f,
			  bool left)
{
	struct buf b = { 0 };
	size_t before = f->from_word - f->first, behind = f->last - f->to_word;
	if (left)
		put_words(&b, p, f->from_word - 1, before, true);
	else
		put_words(&b, p, f->to_word + 1, behind, false);
	put_words(&b, p, f->from_word, f->to_word - f->from_word + 1, false);
	if (left)
		put_words(&b, p, f->to_word + 1, behind, false);
	else
		put_words(&b, p, f->from_word - 1, before, true);
	const char *key = arena_str(p->a, buf_text(&b));
	buf_release(&b);
	return key;
}

int lines_find(struct search *x, struct arena *a, const struct lines_wanted *w,
	       const char *text, const struct lines_options *how,
	       struct lines *out, struct err *e)
{
	struct passage p = { .a = a, .text = text };
	if (search_mark(x, a, w->leaves.v, w->leaves.n, text, &p.m, e) < 0)
		return -1;
	if (!p.m.n)
		return 0;
	if (how->keys &&
	    db_words(x->cut, text, strlen(text), add_form, &p, e) < 0)
		return -1;
	find_sentences(&p);
	find_spans(&p, w);
	for (size_t i = 0; i < p.spans.n; i++) {
		const struct span *s = &p.spans.v[i];
		struct frame f = frame_of(&p, s);
		size_t n = out->n;
		ARENA_PUSH(a, out)->key =
			how->keys ? key_of(&p, &f, how->left) : "";
		out->v[n].left = left_of(&p, &f, s, how->context);
		out->v[n].match =
			arena_dup(a, text + s->start, s->end - s->start);
		out->v[n].right = right_of(&p, &f, s, how->context);
	}
	return 0;
}
