/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to the recommendations that they answer. */
#include <string.h>

#include "label.h"
#include "likeness.h"
#include "words.h"

/* Of the shorter text's words: so many are another recommendation's, so few
 * are not this one's. Fewer words than WORDS_MIN tell nothing. */
#define OTHER_PART 0.6
#define THIS_PART  0.34
#define WORDS_MIN  2
/* The best is better than the second by this. */
#define MARGIN 0.1

/* What is asked of one answer. */
struct query {
	const struct recs_answer *answer;
	const struct like *likes;
	size_t n;
};

struct matcher {
	const struct recs_item *items;
	size_t n;
	enum recs_kind kind; /* that is answered */
};

/* "2(a)", "R2a" and "2a" are the same; letter 0: any. */
static bool same(const struct mark *x, const struct mark *y)
{
	int a = x->style == MARK_CODE, b = y->style == MARK_CODE;
	if (x->n - a != y->n - b || x->n == a)
		return false;
	for (int i = 0; i < x->n - a; i++)
		if (x->v[i + a] != y->v[i + b])
			return false;
	return true;
}

static struct mark number_of(const char *s)
{
	struct mark m = mark_read(s);
	int v = mark_value(s);
	if ((m.style == MARK_NONE || m.style == MARK_LETTER) && v)
		m = (struct mark){ .style = MARK_COUNT, .v = { v }, .n = 1 };
	return m;
}

static double part_of(const struct query *q, size_t item)
{
	for (size_t i = 0; i < q->n; i++)
		if (q->likes[i].i == item)
			return q->likes[i].part;
	return 0;
}

/* The item with the number, with its letter if one has it. Of several, for
 * each agency counts anew, the one with most of the words; none when the words
 * do not tell. */
static size_t by_number(const struct matcher *m, const struct query *q)
{
	struct mark want = number_of(q->answer->number);
	size_t best = RECS_NOWHERE;
	bool exact = false, tie = false;
	for (size_t i = 0; i < m->n; i++) {
		if (m->items[i].kind != m->kind)
			continue;
		struct mark has = number_of(m->items[i].number);
		bool letter = has.letter == want.letter;
		if (!same(&want, &has) || (!letter && (exact || has.letter)))
			continue;
		double gain = best == RECS_NOWHERE || (letter && !exact)
				      ? 1
				      : part_of(q, i) - part_of(q, best);
		tie = gain > 0 ? false : tie || gain == 0;
		best = gain > 0 ? i : best;
		exact = exact || letter;
	}
	return tie ? RECS_NOWHERE : best;
}

static size_t by_words(const struct matcher *m, const struct query *q)
{
	size_t best = RECS_NOWHERE;
	double first = 0, second = 0;
	for (size_t i = 0; i < q->n; i++) {
		const struct like *x = &q->likes[i];
		if (m->items[x->i].kind != m->kind || x->words < WORDS_MIN)
			continue;
		double score = (x->part + x->whole) / 2;
		if (score > first) {
			second = first;
			first = score;
			best = x->part >= OTHER_PART ? x->i : RECS_NOWHERE;
		} else if (score > second) {
			second = score;
		}
	}
	return first - second >= MARGIN ? best : RECS_NOWHERE;
}

static size_t match_one(const struct matcher *m, const struct query *q)
{
	size_t number = by_number(m, q), words = by_words(m, q);
	if (number == RECS_NOWHERE)
		return words;
	if (words != RECS_NOWHERE && part_of(q, number) < THIS_PART)
		return words;
	return number;
}

void recs_match(struct arena *a, const struct recs_answer *answers, size_t n,
		const struct recs_item *items, size_t n_items, size_t *match)
{
	struct arena scratch = { 0 };
	struct matcher m = { items, n_items, RECS_FINDING };
	const char **texts =
		arena_alloc(&scratch, (n_items + 1) * sizeof *texts);
	(void)a;
	for (size_t i = 0; i < n_items; i++) {
		texts[i] = words_plain(&scratch, items[i].text);
		if (items[i].kind == RECS_RECOMMENDATION)
			m.kind = RECS_RECOMMENDATION;
	}
	struct likeness *all = likeness_new(&scratch, texts, n_items);
	for (size_t i = 0; i < n; i++) {
		struct arena once = { 0 };
		struct query q = { .answer = &answers[i] };
		q.likes = likeness_find(&once, all,
					words_plain(&once, answers[i].quoted),
					&q.n);
		match[i] = match_one(&m, &q);
		arena_release(&once);
	}
	arena_release(&scratch);
}
