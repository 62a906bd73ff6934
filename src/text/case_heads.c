/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The headings of a document in their order, with what may be one. */
#include "case.h"

#include <stdlib.h>
#include <string.h>

#define SHORT_WORDS  10
#define TITLE_WORDS  18 /* where it begins with a label */
#define TITLE_BYTES  140
#define RUN_IN_BYTES 40

static bool is_title(const struct text_passage *p, size_t words)
{
	struct span s = span_of(p->text);
	if (p->kind == TEXT_TABLE_ROW || p->kind == TEXT_FOOTNOTE ||
	    s.n > TITLE_BYTES || text_words(p->text) > words)
		return false;
	uint32_t first = span_first(s), last = span_last_inner(s);
	return (char_is_upper(first) || char_is_digit(first)) && last != '.' &&
	       last != ',' && last != ';' && last != '?' && last != '!';
}

bool case_passage_is_short(const struct text_passage *p)
{
	return is_title(p, SHORT_WORDS);
}

static void add_section(struct arena *a, const struct text_heading *h,
			size_t passage, struct heads *out)
{
	struct head *x = ARENA_PUSH(a, out);
	x->title = h->title;
	x->text = !*h->number  ? h->title
		  : !*h->title ? h->number
			       : arena_fmt(a,
					   char_is_digit(span_first(
						   span_of(h->number)))
						   ? "%s %s"
						   : "%s: %s",
					   h->number, h->title);
	x->passage = passage;
	x->level = h->level < HEAD_SHORT ? h->level : HEAD_SHORT - 1;
	x->kind = h->kind;
	x->labelled = h->title;
	x->label = case_read_label(a, h->title);
	if (x->label.noun >= 0 || char_is_digit(span_first(span_of(x->text))))
		return;
	x->labelled = x->text;
	x->label = case_read_label(a, x->text);
}

static bool add_passage(struct arena *a, const struct text_passage *p,
			size_t passage, struct heads *out)
{
	struct label label = { .noun = -1 };
	if (is_title(p, TITLE_WORDS))
		label = case_read_label(a, p->text);
	if (label.noun < 0 && !case_passage_is_short(p))
		return false;
	struct head *x = ARENA_PUSH(a, out);
	x->title = x->text = x->labelled = p->text;
	x->passage = passage;
	x->level = HEAD_SHORT;
	x->kind = TEXT_OTHER;
	x->label = label;
	return true;
}

/* "Case 3. A boy of four months died …": the label in front of a passage. */
static void add_run_in(struct arena *a, const struct text_passage *p,
		       size_t passage, struct heads *out)
{
	size_t n = strcspn(p->text, ".:;(\xe2");
	const char *rest = p->text + n;
	bool parted = *rest == '.' || *rest == ':' ||
		      str_starts(rest, "\xe2\x80\x93") ||
		      str_starts(rest, "\xe2\x80\x94");
	if (p->kind != TEXT_PARAGRAPH || n > RUN_IN_BYTES || !parted)
		return;
	const char *text = str_trim(a, p->text, n);
	struct label x = case_read_label(a, text);
	if (x.noun < 0 || text[x.end])
		return;
	*ARENA_PUSH(a, out) = (struct head){ .text = text,
					     .title = text,
					     .labelled = text,
					     .passage = passage,
					     .level = HEAD_SHORT,
					     .kind = TEXT_OTHER,
					     .run_in = true,
					     .label = x };
}

struct keyed {
	const char *key;
	size_t head;
};

static int by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	return strcmp(x->key, y->key);
}

static void mark_recurring(struct arena *a, struct heads *heads)
{
	struct keyed *v = arena_alloc(a, (heads->n + 1) * sizeof *v);
	for (size_t i = 0; i < heads->n; i++)
		v[i] = (struct keyed){
			span_key(a, span_of(heads->v[i].title), 60), i
		};
	qsort(v, heads->n, sizeof *v, by_key);
	for (size_t i = 1; i < heads->n; i++)
		if (strcmp(v[i - 1].key, v[i].key) == 0)
			heads->v[v[i - 1].head].recurs =
				heads->v[v[i].head].recurs = true;
}

void case_heads_find(struct arena *a, const struct text_doc *t,
		     struct heads *out)
{
	size_t section = 1;
	for (size_t i = 0; i <= t->passages.n; i++) {
		const struct text_passage *p =
			i < t->passages.n ? &t->passages.v[i] : NULL;
		size_t upto = p ? (size_t)p->section + 1 : t->sections.n;
		for (; section < upto; section++)
			add_section(a, &t->sections.v[section], i, out);
		if (p && !add_passage(a, p, i, out))
			add_run_in(a, p, i, out);
	}
	mark_recurring(a, out);
}
