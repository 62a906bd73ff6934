/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Alt text: what the picture shows, its highest and lowest values, what
 * changes, what is withheld, missing or not complete; nothing that the data
 * do not say, and nothing of what is withheld.
 */
#include "alt.h"

#include <math.h>
#include <string.h>

#define AIM 250 /* characters; more only where names cannot be cut further */

static const struct {
	const char *name;
	void (*say)(struct alt *t);
} kinds[] = {
	[CHART_BARS] = { "Bar chart", alt_plain },
	[CHART_GROUPED] = { "Grouped columns", alt_plain },
	[CHART_STACKED] = { "Stacked columns", alt_plain },
	[CHART_LINES] = { "Line chart", alt_lines },
	[CHART_HEAT] = { "Heat map", alt_plain },
	[CHART_DOTS] = { "Dot plot", alt_dots },
	[CHART_UPSET] = { "Combination chart", alt_upset },
	[CHART_PYRAMID] = { "Pyramid", alt_pyramid },
	[CHART_LAGS] = { "Range chart", alt_lags },
	[CHART_MULTIPLES] = { "Small multiples", alt_multiples },
};

static size_t characters(const char *s)
{
	size_t n = 0;
	for (; *s; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

/* At most `max` characters of s; a cut ends in "…". */
static const char *cut(struct arena *a, const char *s, size_t max)
{
	if (characters(s) <= max)
		return s;
	size_t n = 0, i = 0;
	for (; s[i]; i++) {
		bool begins = ((unsigned char)s[i] & 0xc0) != 0x80;
		if (begins && ++n == max)
			break;
	}
	return arena_fmt(a, "%s…", str_trim(a, s, i));
}

const char *alt_name(struct alt *t, const char *s)
{
	return cut(t->a, s, t->clip);
}

const char *alt_number(struct alt *t, double y)
{
	if (t->c->percent)
		return arena_fmt(t->a, "%.1f%%", y);
	if (floor(y) == y)
		return arena_fmt(t->a, "%.0f", y);
	return arena_fmt(t->a, "%.1f", y);
}

const char *alt_signed(struct alt *t, double y)
{
	bool whole = !t->c->percent && floor(y) == y;
	const char *text = arena_fmt(t->a, whole ? "%.0f" : "%.1f", fabs(y));
	if (text[strspn(text, "0.")] == '\0')
		return text;
	return arena_fmt(t->a, "%s%s", y < 0 ? "−" : "+", text);
}

const char *alt_row(struct alt *t, size_t row)
{
	const struct chart *c = t->c;
	if (c->kind != CHART_UPSET)
		return alt_name(t, c->rows[row]);
	struct buf b = { 0 };
	bool any = false;
	for (size_t s = 0; s < c->n_sets; s++) {
		if (!chart_is_member(c, row, s))
			continue;
		buf_fmt(&b, "%s%s", any ? " + " : "", c->sets[s]);
		any = true;
	}
	const char *name = alt_name(t, any ? arena_str(t->a, buf_text(&b))
					   : "none of them");
	buf_release(&b);
	return name;
}

void alt_more(struct alt *t, const char *text)
{
	if (characters(buf_text(&t->b)) + characters(text) + t->end <= AIM)
		buf_str(&t->b, text);
}

void extreme_offer(struct alt *t, struct extreme *x, int sign, size_t row,
		   size_t series, double y)
{
	const char *text = alt_number(t, y);
	if (x->found && str_eq(text, x->text))
		x->equal++;
	else if (!x->found || (y - x->y) * sign > 0)
		*x = (struct extreme){ row, series, 0, y, text, true };
}

static void put_kind(struct alt *t)
{
	const struct chart *c = t->c;
	buf_str(&t->b, kinds[c->kind].name);
	if (c->title && *c->title)
		buf_fmt(&t->b, ": %s", cut(t->a, c->title, 2 * t->clip));
	buf_char(&t->b, '.');
}

/* Which rows are not complete: named when they are the last ones. */
static void put_open(struct alt *t, struct buf *b)
{
	const struct chart *c = t->c;
	size_t n = 0, first = c->n_rows;
	for (size_t r = c->n_rows; r-- > 0;) {
		if (chart_is_open(c, r)) {
			n++;
			first = r;
		}
	}
	if (!n)
		return;
	if (first + n != c->n_rows)
		buf_fmt(b, " %zu of %zu rows", n, c->n_rows);
	else if (n == 1)
		buf_fmt(b, " %s", alt_row(t, first));
	else
		buf_fmt(b, " %s to %s", alt_row(t, first),
			alt_row(t, c->n_rows - 1));
	buf_str(b, " not yet complete, left out here.");
}

static void put_gaps(const struct chart *c, struct buf *b)
{
	size_t n = c->n_rows * c->n_series, missing = 0, hidden = 0;
	for (size_t i = 0; i < n; i++) {
		bool known = chart_known(&c->values[i]);
		hidden += c->values[i].suppressed;
		missing += !known && !c->values[i].suppressed;
	}
	if (hidden)
		buf_fmt(b, " %zu of %zu values withheld (shown as %s).", hidden,
			n, chart_hidden(c));
	else if (chart_any_hidden(c))
		buf_fmt(b, " Some sums withheld (shown as %s).",
			chart_hidden(c));
	if (missing && missing < n)
		buf_fmt(b, " %zu of %zu values missing.", missing, n);
}

static void compose(struct alt *t)
{
	const struct chart *c = t->c;
	bool any = false;
	struct err e = { 0 };
	struct buf end = { 0 };
	put_kind(t);
	if (check_needs(c, &e) < 0) {
		if (c->kind == CHART_STACKED)
			buf_str(&t->b, " Not drawn: parts are withheld.");
		return;
	}
	put_open(t, &end);
	put_gaps(c, &end);
	t->end = characters(buf_text(&end));
	for (size_t i = 0; i < c->n_rows * c->n_series; i++)
		any = any || chart_known(&c->values[i]);
	if (any)
		kinds[c->kind].say(t);
	else
		buf_str(&t->b, " There are no values.");
	buf_str(&t->b, buf_text(&end));
	buf_release(&end);
}

char *chart_alt(struct arena *a, const struct chart *c)
{
	/* Names are cut only when the whole would be too long. */
	static const size_t clips[] = { 120, 60, 40, 25, 16 };
	const char *text = "";
	for (size_t i = 0; i < sizeof clips / sizeof *clips; i++) {
		struct alt t = { .a = a, .c = c, .clip = clips[i] };
		compose(&t);
		text = arena_str(a, buf_text(&t.b));
		buf_release(&t.b);
		if (characters(text) <= AIM)
			break;
	}
	return arena_str(a, cut(a, text, CHART_ALT_MAX));
}
