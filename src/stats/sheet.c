/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns and cells of a table for emit, and its numbers as text. */
#include "sheet.h"

#include <math.h>
#include <string.h>

#define P_LEAST  0.001 /* what is less is not told to people */
#define P_DIGITS 17    /* decimals that a double can hold */

static bool taken(const struct sheet *x, const char *name)
{
	for (size_t i = 0; i < x->columns.n; i++)
		if (str_eq(x->columns.v[i].name, name))
			return true;
	return false;
}

void sheet_column(struct sheet *x, const char *name, const char *title,
		  bool number)
{
	const char *unique = name;
	for (int i = 2; taken(x, unique); i++)
		unique = arena_fmt(x->a, "%s_%d", name, i);
	enum emit_align align = x->columns.n ? EMIT_RIGHT : EMIT_LEFT;
	*ARENA_PUSH(x->a, &x->columns) = (struct emit_column){
		.name = unique,
		.title = title,
		.align = align,
		.number = number,
	};
}

void sheet_cell(struct sheet *x, const char *text,
		const struct stats_cell *keys)
{
	*ARENA_PUSH(x->a, &x->cells) = (struct emit_cell){
		.text = text,
		.keys = keys ? keys->keys : NULL,
		.n_keys = keys ? keys->n_keys : 0,
	};
}

void sheet_close(const struct sheet *x, struct emit_table *out)
{
	out->columns = x->columns.v;
	out->n_columns = x->columns.n;
	out->cells = x->cells.v;
	out->n_rows = x->columns.n ? x->cells.n / x->columns.n : 0;
}

const char *sheet_slug(struct arena *a, const char *label)
{
	struct buf b = { 0 };
	bool gap = false;
	for (const char *p = label; *p; p++) {
		char c = *p >= 'A' && *p <= 'Z' ? (char)(*p + 32) : *p;
		const char *word = c == '<' ? "under" : c == '+' ? "plus" : "";
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			buf_fmt(&b, "%s%c", gap && b.n ? "_" : "", c);
			gap = false;
		} else if (*word) {
			buf_fmt(&b, "%s%s", b.n ? "_" : "", word);
			gap = true;
		} else if (c != '\'') {
			gap = true;
		}
	}
	const char *s = arena_str(a, b.n ? buf_text(&b) : "other");
	buf_release(&b);
	return s;
}

const char *sheet_whole(struct arena *a, int64_t n)
{
	return arena_fmt(a, "%lld", (long long)n);
}

const char *sheet_decimal(struct arena *a, double v, int digits)
{
	if (isnan(v))
		return "";
	const char *s = arena_fmt(a, "%.*f", digits, v);
	bool nothing = strspn(s, "-0.") == strlen(s);
	return *s == '-' && nothing ? s + 1 : s; /* not "-0.0" */
}

const char *sheet_tenth(struct arena *a, double v)
{
	return sheet_decimal(a, v, 1);
}

const char *sheet_percent(struct arena *a, const struct stats_table *t,
			  double v)
{
	return sheet_decimal(a, v, t->round_to > 1 ? 0 : 1);
}

const char *sheet_share(struct arena *a, const struct stats_table *t,
			const struct stats_cell *c)
{
	if (c->hidden)
		return t->hidden;
	if (!c->n && !c->N && !c->filled)
		return "–";
	if (isnan(c->percent))
		return sheet_whole(a, c->n);
	return arena_fmt(a, "%lld (%s%%)", (long long)c->n,
			 sheet_percent(a, t, c->percent));
}

const char *sheet_p(struct arena *a, double p, bool compact)
{
	if (isnan(p))
		return compact ? "–" : "";
	if (compact)
		return p < P_LEAST ? "< 0.001" : arena_fmt(a, "%.3f", p);
	int digits = p > 0 ? 3 - (int)floor(log10(p)) : 0;
	return arena_fmt(a, "%.*f", digits < P_DIGITS ? digits : P_DIGITS, p);
}

const char *sheet_interval(struct arena *a, const struct maths_value *v)
{
	if (isnan(v->value))
		return "–";
	if (isnan(v->lo) || isnan(v->hi))
		return arena_fmt(a, "%.2f", v->value);
	return arena_fmt(a, "%.2f (%.2f–%.2f)", v->value, v->lo, v->hi);
}

static const char *with_sign(struct arena *a, double v, bool plus)
{
	const char *s = sheet_tenth(a, v);
	if (*s == '-')
		return arena_fmt(a, "−%s", s + 1);
	return plus && !str_eq(s, "0.0") ? arena_fmt(a, "+%s", s) : s;
}

const char *sheet_points(struct arena *a, const struct maths_value *v)
{
	if (isnan(v->value))
		return "–";
	if (isnan(v->lo) || isnan(v->hi))
		return with_sign(a, v->value, true);
	return arena_fmt(a, "%s (%s to %s)", with_sign(a, v->value, true),
			 with_sign(a, v->lo, false),
			 with_sign(a, v->hi, false));
}
