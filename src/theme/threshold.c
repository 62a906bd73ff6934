/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a theme is present in a review: the numbers, as people write them. */
#include <stdlib.h>
#include <string.h>

#include "set.h"

/* What no sound rule comes near. */
#define MOST 10000

struct reader {
	struct arena a;
	const char *name;
	struct theme_threshold *out;
	enum theme_kind kind;
	bool skip; /* lines for the other kind */
	struct diags *d;
};

struct theme_threshold theme_threshold_default(void)
{
	struct theme_threshold t = { .indicator = 1, .from = 4, .share = 8 };
	for (size_t i = 0; i < TEXT_N_SECTIONS; i++)
		t.weight[i] = 1;
	return t;
}

static void warn(struct reader *x, const struct line *l, const char *at,
		 const char *what)
{
	diag_add(x->d, DIAG_LOST, "bad-status-rule",
		 line_at(x->name, l, l->text, at), "the line is left out: %s",
		 what);
}

static bool number(const char *s, double *out)
{
	char *end;
	double v = strtod(s, &end);
	if (end == s || *(end + strspn(end, " ")) || !(v >= 0 && v <= MOST))
		return false;
	*out = v;
	return true;
}

static void read_weight(struct reader *x, const struct line *l, char *names,
			double weight)
{
	for (char *s = names; *s;) {
		size_t n = strcspn(s, ",");
		enum text_section section;
		char *name = str_trim(&x->a, s, n);
		if (str_eq(name, "indicators"))
			x->out->indicator = weight;
		else if (str_eq(name, "other sections"))
			for (size_t i = 0; i < TEXT_N_SECTIONS; i++)
				x->out->weight[i] = weight;
		else if (text_section_parse(name, &section))
			x->out->weight[section] = weight;
		else
			warn(x, l, l->text,
			     arena_fmt(x->d->a,
				       "'%s' is no kind of section (see "
				       "`revix export passages`)",
				       name));
		s += n + (s[n] == ',');
	}
}

static void read_kind(struct reader *x, const struct line *l, const char *value)
{
	if (str_eq_nocase(value, "any"))
		x->skip = false;
	else if (str_eq_nocase(value, "practice"))
		x->skip = x->kind != THEME_PRACTICE;
	else if (str_eq_nocase(value, "factor"))
		x->skip = x->kind != THEME_FACTOR;
	else
		warn(x, l, value, "a kind is factor, practice or any");
}

static void read_line(struct reader *x, const struct line *l)
{
	size_t len = strcspn(l->text, ":");
	double v;
	if (!*l->text)
		return;
	const char *value = l->text + len + (l->text[len] == ':');
	char *name = str_lower(&x->a, str_trim(&x->a, l->text, len));
	value += strspn(value, " ");
	if (str_eq(name, "kind")) {
		read_kind(x, l, value);
		return;
	}
	bool weight = str_starts(name, "weight ");
	if (!weight && !str_eq(name, "present from") &&
	    !str_eq(name, "or one in")) {
		warn(x, l, l->text,
		     "write 'present from: 4', 'or one in: 8', 'weight "
		     "findings, summary: 2' or 'kind: practice'");
		return;
	}
	if (!number(value, &v)) {
		warn(x, l, value, "a number from 0 to 10000 is wanted here");
		return;
	}
	if (x->skip)
		return;
	if (weight)
		read_weight(x, l, name + strlen("weight "), v);
	else if (str_eq(name, "present from"))
		x->out->from = v;
	else
		x->out->share = v;
}

void theme_threshold_read(const char *name, const char *text, size_t n,
			  enum theme_kind kind, struct theme_threshold *out,
			  struct diags *d)
{
	struct reader x = { .name = name, .out = out, .kind = kind, .d = d };
	struct lines lines = { 0 };
	struct err e = { 0 };
	if (lines_read(&x.a, name, text, n, &lines, d, &e) < 0)
		diag_add(d, DIAG_LOST, "bad-status-rule",
			 (struct diag_at){ .file = name }, "%s", e.text);
	for (size_t i = 0; i < lines.n; i++)
		read_line(&x, &lines.v[i]);
	arena_release(&x.a);
}

char *theme_threshold_text(struct arena *a, const struct theme_threshold *t)
{
	struct buf b = { 0 };
	buf_fmt(&b, "present from: %g\nor one in: %g\nweight indicators: %g\n",
		t->from, t->share, t->indicator);
	for (int i = 0; i < TEXT_N_SECTIONS; i++)
		buf_fmt(&b, "weight %s: %g\n",
			text_section_name((enum text_section)i), t->weight[i]);
	char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

void theme_set_status(struct theme_set *s, const char *name, const char *text,
		      size_t n, struct diags *d)
{
	struct arena scratch = { 0 };
	struct diags again = { .a = &scratch };
	for (int k = 0; k < THEME_N_KINDS; k++) /* told once */
		theme_threshold_read(name, text, n, (enum theme_kind)k,
				     &s->thresholds[k], k ? &again : d);
	arena_release(&scratch);
	source_add(s, THEME_SOURCE_STATUS, name, text, n);
}
