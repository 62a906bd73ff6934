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
	bool skip;        /* lines for the other kind */
	bool own;         /* lines for this kind alone */
	bool again;       /* lines for all kinds were told of before */
	bool from, share; /* what was there, mistaken or not */
	struct diags *d;
};

static void warn(struct reader *x, const struct line *l, const char *at,
		 const char *what)
{
	if (x->skip || (x->again && !x->own))
		return;
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
	enum theme_kind only = THEME_PRACTICE;
	bool any = str_eq_nocase(value, "any");
	if (str_eq_nocase(value, "factor"))
		only = THEME_FACTOR;
	else if (!any && !str_eq_nocase(value, "practice")) {
		warn(x, l, value, "a kind is factor, practice or any");
		return;
	}
	x->skip = !any && x->kind != only;
	x->own = !any && x->kind == only;
}

/* What holds instead of a line that cannot be read. */
static const char *instead(struct reader *x, const char *name)
{
	const struct theme_threshold *t = x->out;
	if (str_eq(name, "present from"))
		return arena_fmt(x->d->a, "%g is used instead", t->from);
	if (str_eq(name, "or one in"))
		return arena_fmt(x->d->a, "%g is used instead", t->share);
	return "the weights stay as they are without it";
}

static void bad_line(struct reader *x, const struct line *l)
{
	warn(x, l, l->text,
	     arena_fmt(x->d->a,
		       "write 'present from: 2', 'or one in: 8', 'weight "
		       "findings, summary: 2' or 'kind: practice'; as it is, "
		       "present is from %g, or one in %g",
		       x->out->from, x->out->share));
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
		bad_line(x, l);
		return;
	}
	x->from = x->from || (!x->skip && str_eq(name, "present from"));
	x->share = x->share || (!x->skip && str_eq(name, "or one in"));
	if (!number(value, &v)) {
		warn(x, l, value,
		     arena_fmt(x->d->a,
			       "a number from 0 to 10000 is wanted here; %s",
			       instead(x, name)));
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

/* False: it is no text. */
static bool read_all(struct reader *x, const char *text, size_t n)
{
	struct lines lines = { 0 };
	struct err e = { 0 };
	bool ok = lines_read(&x->a, x->name, text, n, &lines, x->d, &e) == 0;
	if (!ok)
		diag_add(x->d, DIAG_LOST, "bad-status-rule",
			 (struct diag_at){ .file = x->name },
			 "the file is left out: %s", e.text);
	for (size_t i = 0; i < lines.n; i++)
		read_line(x, &lines.v[i]);
	arena_release(&x->a);
	return ok;
}

void theme_threshold_read(const char *name, const char *text, size_t n,
			  enum theme_kind kind, struct theme_threshold *out,
			  struct diags *d)
{
	struct reader x = { .name = name, .out = out, .kind = kind, .d = d };
	(void)read_all(&x, text, n);
}

struct theme_threshold theme_threshold_default(enum theme_kind kind)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct theme_threshold t = { 0 };
	theme_threshold_read("", theme_shipped_status,
			     strlen(theme_shipped_status), kind, &t, &d);
	arena_release(&a);
	return t;
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

static void note_missing(const char *name, const char *what, double used,
			 struct diags *d)
{
	diag_add(d, DIAG_WARNING, "no-status-rule",
		 (struct diag_at){ .file = name },
		 "there is no line '%s:'; %g is used, as it comes with the "
		 "program",
		 what, used);
}

void theme_set_status(struct theme_set *s, const char *name, const char *text,
		      size_t n, struct diags *d)
{
	for (int k = 0; k < THEME_N_KINDS; k++) {
		struct theme_threshold *t = &s->thresholds[k];
		struct reader x = { .name = name,
				    .out = t,
				    .kind = (enum theme_kind)k,
				    .again = k != 0,
				    .d = d };
		if (!read_all(&x, text, n))
			break;
		if (!k && !x.from)
			note_missing(name, "present from", t->from, d);
		if (!k && !x.share)
			note_missing(name, "or one in", t->share, d);
	}
	source_add(s, THEME_SOURCE_STATUS, name, text, n);
}
