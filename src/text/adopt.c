/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of headings. */
#include "adopt.h"

#include "text.h"

/* Parts among which the number before or after a heading's is looked for. */
#define NEAR 2000

/* Numbers that headings or chapters of paragraphs begin with: whether there
 * is one by n, so that a bare integer at a heading's start counts, which in
 * "7 Minute Briefing" does not. */
static bool is_counted_by(const struct parts *parts, const struct part *p,
			  const struct number *x)
{
	int n = x->part[0];
	size_t at = (size_t)(p - parts->v);
	for (size_t i = at > NEAR ? at - NEAR : 0;
	     i < parts->n && i < at + NEAR; i++) {
		const struct part *q = &parts->v[i];
		struct number y = q->number;
		if (q->role == PART_HEADING && y.kind == NUMBER_NONE)
			y = number_read(span_of(q->text));
		if (q == p ||
		    (y.kind != NUMBER_DECIMAL &&
		     (q->role != PART_HEADING || y.kind != NUMBER_INTEGER)))
			continue;
		if (y.part[0] == n - 1 || y.part[0] == n + 1 ||
		    (y.kind == NUMBER_DECIMAL && y.part[0] == n))
			return true;
	}
	return false;
}

/* What a heading begins with is its number even if nothing else counts. */
static void adopt_number(const struct parts *parts, struct part *p)
{
	struct span s = span_of(p->text);
	struct number x = number_read(s);
	struct span rest = span_from(s, x.after);
	/* "P. Smith" signs a report. */
	bool letter =
		x.kind == NUMBER_LETTER && p->block->kind == EXTRACT_HEADING;
	bool number =
		letter || x.kind == NUMBER_DECIMAL || x.kind == NUMBER_LABEL ||
		(x.kind == NUMBER_INTEGER &&
		 (x.close || x.part[0] == 1 || is_counted_by(parts, p, &x)));
	struct text_date date;
	if (p->number.kind != NUMBER_NONE || !number || !rest.n ||
	    char_is_lower(span_first(rest)) || text_date_parse(p->text, &date))
		return;
	p->number = x;
	p->text = rest.p;
}

/* Whether a heading begins with this capital, as a number or as a word. */
static bool has_letter(const struct part *p, char letter)
{
	const struct number *x = &p->number;
	if (p->role != PART_HEADING)
		return false;
	if (x->kind == NUMBER_LETTER)
		return x->n == 1 && x->shown.n == 1 && *x->shown.p == letter;
	return x->kind == NUMBER_NONE && p->text[0] == letter &&
	       p->text[1] == ' ' &&
	       char_is_upper(span_first(span_of(p->text + 2)));
}

/* "A Introduction", "B The family": a capital numbers the headings if they
 * are counted by it from A on. */
static void adopt_letters(struct parts *parts)
{
	char next = 'A';
	for (size_t i = 0; i < parts->n && next <= 'Z'; i++)
		next += has_letter(&parts->v[i], next);
	if (next - 'A' < 2)
		return;
	next = 'A';
	for (size_t i = 0; i < parts->n && next <= 'Z'; i++) {
		struct part *p = &parts->v[i];
		if (!has_letter(p, next))
			continue;
		next++;
		if (p->number.kind != NUMBER_NONE)
			continue;
		p->number = (struct number){
			.kind = NUMBER_LETTER,
			.part = { next - 'A' },
			.n = 1,
			.shown = { p->text, 1 },
		};
		p->text += 2;
	}
}

void numbers_adopt(struct parts *parts)
{
	for (size_t i = 0; i < parts->n; i++)
		if (parts->v[i].role == PART_HEADING)
			adopt_number(parts, &parts->v[i]);
	adopt_letters(parts);
}
