/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items of lists, and labels. */
#include "list.h"

/* Lines between an item and the next. */
#define ITEM_MAX 60
/* Lists that are open at once: one in another in another. */
#define DEPTH 6

struct open_list {
	struct number last;
	size_t line;
};

struct lists {
	struct lines *lines;
	struct open_list v[DEPTH]; /* the latest first */
};

static bool same_style(const struct number *a, const struct number *b)
{
	return a->kind == b->kind && a->close == b->close && a->open == b->open;
}

/* b, written as a, comes right after it; "i" may be a letter or Roman. */
static bool is_next(const struct number *a, const struct number *b)
{
	return same_style(a, b) &&
	       ((a->n && b->n && b->part[0] == a->part[0] + 1) ||
		(a->roman && b->roman == a->roman + 1));
}

static bool is_first(const struct number *x)
{
	return (x->n == 1 && x->part[0] == 1) || x->roman == 1;
}

/* Whether the item after x is among the next lines. */
static bool has_next(const struct lines *lines, size_t i,
		     const struct number *x)
{
	size_t k = lines_body(lines, i + 1);
	for (size_t n = 0; k < lines->n && n < ITEM_MAX; n++) {
		struct number y = line_number(&lines->v[k]);
		if (is_next(x, &y))
			return true;
		k = lines_body(lines, k + 1);
	}
	return false;
}

/* The open list that x continues: it, and those within it, are found at the
 * front afterwards. */
static bool continues(struct lists *s, size_t i, const struct number *x)
{
	for (size_t k = 0; k < DEPTH; k++) {
		struct open_list *o = &s->v[k];
		if (o->last.kind == NUMBER_NONE || i - o->line > ITEM_MAX ||
		    !is_next(&o->last, x))
			continue;
		for (size_t j = k; j < DEPTH; j++)
			s->v[j - k] = s->v[j];
		s->v[0] = (struct open_list){ *x, i };
		return true;
	}
	return false;
}

static void open_list(struct lists *s, size_t i, const struct number *x)
{
	for (size_t k = DEPTH - 1; k > 0; k--)
		s->v[k] = s->v[k - 1];
	s->v[0] = (struct open_list){ *x, i };
}

static bool is_item(struct lists *s, size_t i, const struct number *x)
{
	const struct line *l = &s->lines->v[i];
	if (x->kind == NUMBER_INTEGER && !x->close && !x->automatic)
		return false;
	if (continues(s, i, x))
		return true;
	bool bracket = x->kind == NUMBER_ITEM && x->close == ')';
	bool marked = l->block->kind == EXTRACT_LIST_ITEM || x->automatic;
	bool starts = is_first(x) && has_next(s->lines, i, x);
	if (!starts && !(l->first && (bracket || marked)))
		return false;
	open_list(s, i, x);
	return true;
}

/* A dash is a bullet in a list and after a colon; else it is a dash. */
static bool is_dash_item(const struct lines *lines, size_t i)
{
	const struct line *l = &lines->v[i];
	if (l->block->kind == EXTRACT_LIST_ITEM)
		return true;
	for (size_t k = i; k && i - k < ITEM_MAX;) {
		const struct line *prev = &lines->v[--k];
		if (prev->use != LINE_BODY)
			continue;
		if (prev->number.kind == NUMBER_DASH ||
		    span_last(prev->text) == ':')
			return true;
		if (prev->first || !l->first)
			break;
	}
	size_t n = 0;
	for (size_t k = i + 1; l->first && k < lines->n && n < ITEM_MAX; k++)
		if (lines->v[k].use == LINE_BODY) {
			if (line_number(&lines->v[k]).kind == NUMBER_DASH)
				return true;
			n++;
		}
	return false;
}

static bool is_label(const struct lines *lines, size_t i,
		     const struct number *x)
{
	const struct line *l = &lines->v[i];
	if (l->first || x->automatic)
		return true;
	return x->close && i && ends_sentence(lines->v[i - 1].text) &&
	       !char_is_lower(span_first(line_text(l, x)));
}

/* "R5." and "A.1" are numbers even where they are the only ones. */
static bool is_lone_code(const struct lines *lines, size_t i,
			 const struct number *x)
{
	const struct line *l = &lines->v[i];
	bool dotted = x->shown.n > 1 && x->shown.p[1] == '.';
	if (!char_is_upper(span_first(line_text(l, x))))
		return false;
	return l->first ? x->close || dotted : dotted && lines->v[i - 1].first;
}

/* "• Lesson 1. Ask": the bullet adds nothing to the label. */
static void prefer_label(const struct line *l, struct number *x)
{
	struct number y = number_read(line_text(l, x));
	if (y.kind != NUMBER_LABEL || !y.close)
		return;
	y.after += x->after;
	*x = y;
}

static bool is_numbered(struct lists *s, size_t i, const struct number *x)
{
	switch (x->kind) {
	case NUMBER_BULLET:
		return true;
	case NUMBER_DASH:
		return is_dash_item(s->lines, i);
	case NUMBER_ITEM:
	case NUMBER_INTEGER:
		return is_item(s, i, x);
	case NUMBER_LABEL:
		return is_label(s->lines, i, x);
	case NUMBER_CODE:
		return x->automatic || is_lone_code(s->lines, i, x);
	case NUMBER_DECIMAL:
	case NUMBER_LETTER:
		return x->automatic;
	case NUMBER_NONE:
		break;
	}
	return false;
}

void list_decide(struct lines *lines)
{
	struct lists s = { .lines = lines };
	for (size_t i = lines_body(lines, 0); i < lines->n;
	     i = lines_body(lines, i + 1)) {
		struct line *l = &lines->v[i];
		if (l->number.kind != NUMBER_NONE ||
		    l->block->kind == EXTRACT_TABLE_ROW)
			continue;
		struct number x = line_number(l);
		if (!is_numbered(&s, i, &x))
			continue;
		if (x.kind == NUMBER_BULLET || x.kind == NUMBER_DASH)
			prefer_label(l, &x);
		l->number = x;
	}
}
