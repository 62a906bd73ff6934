/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies, parts, and the numbers of recommendations. */
#include "settle.h"

#include <string.h>

#include "likeness.h"
#include "words.h"

/* What makes two items one: words in common of both; of the shorter, when the
 * number is the same. Fewer words than that tell nothing. */
#define SAME_WHOLE 0.75
#define SAME_PART  0.5
#define WORDS_MIN  3
#define WORDS_MANY 6
/* Numbers above are none of recommendations. */
#define NUMBERS 1000
/* Missing numbers that are told one by one. */
#define MISSING_MAX 8

/* The number of a recommendation that has one of its own, or 0. */
static int number_of(const struct draft *d)
{
	int v = mark_value(d->item.number);
	return d->item.kind == RECS_RECOMMENDATION && d->counted && v > 0 &&
			       v < NUMBERS
		       ? v
		       : 0;
}

static bool same_number(const struct draft *a, const struct draft *b)
{
	struct mark x = mark_read(a->item.number);
	struct mark y = mark_read(b->item.number);
	int v = mark_value(a->item.number);
	return a->counted && b->counted && v &&
	       v == mark_value(b->item.number) && x.letter == y.letter;
}

struct drafts_view {
	struct draft *v;
	size_t n;
	bool *gone;
};

/* Of two copies, the one to drop. */
static size_t lesser(const struct drafts_view *x, size_t i, size_t j)
{
	const struct draft *a = &x->v[i], *b = &x->v[j];
	if (a->rank != b->rank)
		return a->rank < b->rank ? i : j;
	/* The list at the end is the list; a finding's heading comes last too.
	 */
	return i < j ? i : j;
}

static bool are_copies(const struct draft *a, const struct draft *b,
		       const struct like *like)
{
	if (a->item.kind != b->item.kind || a->group == b->group ||
	    like->words < WORDS_MIN)
		return false;
	/* Two agencies may be told the same. */
	if (a->rank == b->rank && *a->item.addressees && *b->item.addressees &&
	    !str_eq(a->item.addressees, b->item.addressees))
		return false;
	return like->whole >= SAME_WHOLE ||
	       (same_number(a, b) && like->part >= SAME_PART) ||
	       (like->part >= 0.9 && like->whole >= SAME_PART &&
		like->words >= WORDS_MANY);
}

static void drop_alike(struct builder *b, struct drafts_view *x)
{
	const char **texts =
		arena_alloc(b->scratch, (x->n + 1) * sizeof *texts);
	for (size_t i = 0; i < x->n; i++)
		texts[i] = x->v[i].words;
	struct likeness *all = likeness_new(b->scratch, texts, x->n);
	for (size_t i = 0; i < x->n; i++) {
		struct arena a = { 0 };
		size_t n;
		struct like *v = likeness_find(&a, all, texts[i], &n);
		for (size_t k = 0; k < n && !x->gone[i]; k++)
			if (v[k].i != i && !x->gone[v[k].i] &&
			    are_copies(&x->v[i], &x->v[v[k].i], &v[k]))
				x->gone[lesser(x, i, v[k].i)] = true;
		arena_release(&a);
	}
}

/* Parts of a report in which it does not yet recommend: the first kinds, in the
 * order of the enumeration. */
static bool is_early(enum text_section kind)
{
	return kind <= TEXT_CHRONOLOGY;
}

/* A recommendation that the list has by the same number is that one where most
 * of those outside the list are; in the first parts of a report it is another
 * review's. */
static void drop_numbered(const struct builder *b, struct drafts_view *x)
{
	bool listed[NUMBERS] = { false };
	size_t outside = 0, copies = 0;
	for (size_t i = 0; i < x->n; i++) {
		const struct draft *d = &x->v[i];
		int v = number_of(d);
		if (d->rank == RANK_LIST)
			listed[v] = v > 0;
		outside += v && d->rank == RANK_BODY;
		copies += v && d->rank == RANK_BODY && x->gone[i];
	}
	for (size_t i = 0; i < x->n; i++) {
		const struct draft *d = &x->v[i];
		enum text_section kind = b->t->sections.v[d->item.section].kind;
		if (listed[number_of(d)] && d->rank < RANK_LIST &&
		    d->rank != RANK_APPENDIX &&
		    (d->rank == RANK_SUMMARY || is_early(kind) ||
		     2 * copies > outside))
			x->gone[i] = true;
	}
}

/* A summary that gives the recommendations in other words gives no more of
 * them than the list has. */
static void drop_summary(struct drafts_view *x)
{
	size_t summary = 0, others = 0;
	for (size_t i = 0; i < x->n; i++) {
		if (x->v[i].item.kind != RECS_RECOMMENDATION)
			continue;
		summary += x->v[i].rank == RANK_SUMMARY;
		others += x->v[i].rank > RANK_SUMMARY && !x->gone[i];
	}
	for (size_t i = 0; i < x->n; i++)
		if (x->v[i].item.kind == RECS_RECOMMENDATION &&
		    x->v[i].rank == RANK_SUMMARY && others >= summary)
			x->gone[i] = true;
}

void settle_copies(struct builder *b)
{
	struct drafts_view x = { .v = b->drafts.v, .n = b->drafts.n };
	size_t kept = 0;
	x.gone = arena_alloc(b->scratch, x.n + 1);
	drop_alike(b, &x);
	drop_numbered(b, &x);
	drop_summary(&x);
	for (size_t i = 0; i < x.n; i++)
		if (!x.gone[i])
			x.v[kept++] = x.v[i];
	b->drafts.n = kept;
}

/* "2" of "2a", "2(a)", "R2b". */
static const char *whole_of(struct arena *a, const char *number)
{
	struct mark m = mark_read(number);
	size_t n = strlen(number);
	if (!m.letter || m.style == MARK_LETTER)
		return "";
	while (n && !words_is_digit(number[n - 1]))
		n--;
	return arena_dup(a, number, n);
}

void settle_parts(struct builder *b)
{
	const struct draft *whole = NULL;
	for (size_t i = 0; i < b->drafts.n; i++) {
		struct draft *d = &b->drafts.v[i];
		const char *number = whole_of(b->a, d->item.number);
		if (d->item.kind == RECS_QUESTION)
			continue;
		if (!*number)
			whole = d;
		else if (whole && whole->item.kind == d->item.kind &&
			 str_eq(whole->item.number, number))
			d->item.under = number;
	}
}

static void check_numbers(const struct builder *b, struct diags *d)
{
	bool seen[NUMBERS] = { false };
	int last = 0, told = 0;
	for (size_t i = 0; i < b->drafts.n; i++)
		seen[number_of(&b->drafts.v[i])] = true;
	for (size_t i = 0; i < b->drafts.n; i++) {
		const struct draft *x = &b->drafts.v[i];
		int v = number_of(x);
		/* A count that begins anew, for each agency, has its own end.
		 */
		for (int k = last + 1; last && k < v; k++)
			if (!seen[k] && told++ < MISSING_MAX)
				diag_add(d, DIAG_WARNING, "missing-number",
					 (struct diag_at){
						 .page = x->item.page },
					 "recommendation %d was not found "
					 "before %d",
					 k, v);
		last = v ? v : last;
	}
}

static void check_count(const struct builder *b, const struct said *s,
			struct diags *d)
{
	int items = 0, whole = 0, last = 0;
	for (size_t i = 0; i < b->drafts.n; i++) {
		const struct draft *x = &b->drafts.v[i];
		int v = mark_value(x->item.number);
		if (x->item.kind != RECS_RECOMMENDATION || x->group != s->group)
			continue;
		items++;
		whole += !x->counted || !v || v != last;
		last = v;
	}
	if (items && items != s->stated && whole != s->stated)
		diag_add(d, DIAG_WARNING, "count-differs",
			 (struct diag_at){ .page = s->page },
			 "the text says %d recommendations, %d were found",
			 s->stated, items);
}

void settle_check(const struct builder *b, struct diags *d)
{
	check_numbers(b, d);
	for (size_t i = 0; i < b->said.n; i++)
		check_count(b, &b->said.v[i], d);
}
