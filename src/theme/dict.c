/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dictionaries: header lines, then sections of one term, pattern or example a
 * line (queries/themes/README.md).
 */
#include "set.h"

#include <string.h>

enum section_kind { NO_SECTION, RULES, MATCH, NO_MATCH, CUES };

static const char *const headers[] = { "label", "group", "about", "includes",
				       "excludes" };

static const struct {
	const char *name;
	enum section_kind kind;
	enum theme_role role;
} sections[] = {
	{ "terms", RULES, THEME_TERM },
	{ "older terms", RULES, THEME_OLDER_TERM },
	{ "indicators", RULES, THEME_INDICATOR },
	{ "responses", RULES, THEME_RESPONSE },
	{ "regex", RULES, THEME_REGEX },
	{ "not when", RULES, THEME_NOT_WHEN },
	{ "bodies", RULES, THEME_BODY },
	{ "match", MATCH, THEME_TERM },
	{ "no match", NO_MATCH, THEME_TERM },
};

#define N_HEADERS  (sizeof headers / sizeof *headers)
#define N_SECTIONS (sizeof sections / sizeof *sections)

struct reader {
	const struct source_file *f;
	struct theme *theme;
	struct buf header[N_HEADERS];
	int open_header; /* index + 1; lines that follow belong to it */
	enum section_kind kind;
	enum theme_role role;
	struct cue cue; /* of a section of cues */
};

/* ---- rules, for dictionaries and cues ---- */

bool regex_add(const struct source_file *f, struct book *b,
	       const struct line *l, const char *p)
{
	char why[256];
	size_t at;
	pcre2_code *code = book_compile_regex(p, why, &at);
	if (!code) {
		size_t n = strlen(p);
		diag_add(f->d, DIAG_LOST, "bad-regex",
			 line_at(f->name, l, p, p + (at < n ? at : n)),
			 "left out: %s", why);
		return false;
	}
	pcre2_code_free(code);
	book_add_regex(b, arena_str(&f->set->a, p));
	return true;
}

bool rule_add(const struct source_file *f, struct book *b, const struct line *l,
	      const char *p)
{
	struct arena *a = &f->set->a;
	size_t n = strlen(p);
	struct term t;
	struct term_error why;
	if (n > 2 && p[0] == '/' && p[n - 1] == '/')
		return regex_add(f, b, l, arena_dup(a, p + 1, n - 2));
	if (!term_parse(a, p, &t, &why)) {
		diag_add(f->d, DIAG_LOST, "bad-term",
			 line_at(f->name, l, l->text, why.at),
			 "'%s' is left out: %s", p, why.why);
		return false;
	}
	book_add_term(b, arena_str(a, p), &t);
	return true;
}

/* ---- the lines of a dictionary ---- */

/* "until 2009: failure to thrive": the year; *p moves past it. */
static int until_year(const struct reader *x, const struct line *l,
		      const char **p)
{
	int year = 0;
	const char *s = *p;
	if (str_starts(s, "until ") && strspn(s + 6, "0123456789") == 4 &&
	    s[10] == ':') {
		for (int i = 6; i < 10; i++)
			year = year * 10 + (s[i] - '0');
		*p = s + 11 + strspn(s + 11, " ");
		return year;
	}
	diag_add(x->f->d, DIAG_WARNING, "no-year",
		 line_at(x->f->name, l, l->text, s),
		 "an older term is written with the year in which it gave "
		 "way, as in 'until 2009: %s'",
		 s);
	return 0;
}

/* A mark, or a word of one or two small letters, would be found everywhere. */
static bool too_short(const char *p)
{
	size_t n = strlen(p), len;
	utf8_decode(p, n, &len);
	return len == n ||
	       (n < 3 && strspn(p, "abcdefghijklmnopqrstuvwxyz") == n);
}

static bool is_duplicate(const struct reader *x, const struct line *l,
			 const char *p)
{
	const struct theme_set *s = x->f->set;
	for (size_t i = x->theme->first_rule; i < s->rules.n; i++) {
		const struct theme_rule *r = &s->rules.v[i].rule;
		if (!str_eq(r->text, p))
			continue;
		diag_add(x->f->d, DIAG_WARNING, "duplicate-term",
			 line_at(x->f->name, l, l->text, l->text),
			 "'%s' stands in line %d already", p, r->line);
		return true;
	}
	return false;
}

static void add_rule(struct reader *x, const struct line *l)
{
	struct theme_set *s = x->f->set;
	const char *p = x->role == THEME_REGEX ? l->whole : l->text;
	int until = 0;
	if (x->role == THEME_OLDER_TERM)
		until = until_year(x, l, &p);
	if (is_duplicate(x, l, p))
		return;
	if (too_short(p)) {
		diag_add(x->f->d, DIAG_LOST, "bad-term",
			 line_at(x->f->name, l, l->text, p),
			 "'%s' is left out: it is too short; write an acronym "
			 "in capitals",
			 p);
		return;
	}
	bool ok = x->role == THEME_REGEX ? regex_add(x->f, &s->terms, l, p)
					 : rule_add(x->f, &s->terms, l, p);
	if (!ok)
		return;
	*ARENA_PUSH(&s->a, &s->rules) = (struct set_rule){
		.rule = { .text = s->terms.rules.v[s->terms.rules.n - 1].src,
			  .role = x->role,
			  .until = until,
			  .line = l->no },
		.theme = (uint32_t)s->themes.n,
	};
}

static void add_example(struct reader *x, const struct line *l)
{
	*ARENA_PUSH(&x->f->set->a, &x->theme->examples) = (struct example){
		.text = l->raw,
		.line = l->no,
		.must = x->kind == MATCH,
	};
}

/* A header with its value; false: the line is something else. */
static bool read_header(struct reader *x, const struct line *l)
{
	size_t len = strcspn(l->text, ":");
	if (!l->text[len] || x->kind == MATCH || x->kind == NO_MATCH)
		return false;
	for (size_t i = 0; i < N_HEADERS; i++) {
		if (strlen(headers[i]) != len ||
		    strncasecmp(headers[i], l->text, len) != 0)
			continue;
		const char *value = l->text + len + 1;
		x->kind = NO_SECTION;
		x->open_header = (int)i + 1;
		if (x->header[i].n)
			diag_add(x->f->d, DIAG_WARNING, "duplicate-header",
				 line_at(x->f->name, l, l->text, l->text),
				 "'%s' is given twice; the two are joined",
				 headers[i]);
		if (x->header[i].n)
			buf_char(&x->header[i], ' ');
		buf_str(&x->header[i], value + strspn(value, " "));
		return true;
	}
	return false;
}

static void unknown_section(struct reader *x, const struct line *l,
			    const char *name, const char *why)
{
	const char *names[N_SECTIONS + N_HEADERS];
	for (size_t i = 0; i < N_SECTIONS; i++)
		names[i] = sections[i].name;
	for (size_t i = 0; i < N_HEADERS; i++)
		names[N_SECTIONS + i] = headers[i];
	const char *near = nearest_name(name, names, N_SECTIONS + N_HEADERS);
	struct diag_at at = line_at(x->f->name, l, l->text, l->text);
	if (why)
		diag_add(x->f->d, DIAG_LOST, "unknown-section", at,
			 "%s; the lines below it are left out", why);
	else if (near)
		diag_add(x->f->d, DIAG_LOST, "unknown-section", at,
			 "no section is called '%s': did you mean '%s'? the "
			 "lines below it are left out",
			 name, near);
	else
		diag_add(x->f->d, DIAG_LOST, "unknown-section", at,
			 "no section is called '%s': the lines below it are "
			 "left out",
			 name);
}

/* "terms:", "other person, forward 4:"; false: the line is something else. */
static bool read_heading(struct reader *x, const struct line *l)
{
	struct arena *a = &x->f->set->a;
	size_t len = strlen(l->text);
	const char *why = NULL;
	/* A sentence may end in a colon; headings are short. */
	if (l->text[len - 1] != ':' || len < 2 || len > 60)
		return false;
	char *name = str_lower(a, str_trim(a, l->text, len - 1));
	x->open_header = 0;
	for (size_t i = 0; i < N_SECTIONS; i++) {
		if (str_eq(name, sections[i].name)) {
			x->kind = sections[i].kind;
			x->role = sections[i].role;
			return true;
		}
	}
	x->cue = (struct cue){ .theme = (int)x->f->set->themes.n };
	if (cue_heading_parse(a, name, &x->cue, &why)) {
		x->kind = CUES;
		return true;
	}
	if ((x->kind == MATCH || x->kind == NO_MATCH) && !why)
		return false;
	unknown_section(x, l, name, why);
	x->kind = NO_SECTION;
	return true;
}

static void read_line(struct reader *x, const struct line *l)
{
	if (!*l->text || read_header(x, l) || read_heading(x, l))
		return;
	switch (x->kind) {
	case RULES:
		add_rule(x, l);
		break;
	case MATCH:
	case NO_MATCH:
		add_example(x, l);
		break;
	case CUES:
		cue_add(x->f, l, &x->cue);
		break;
	case NO_SECTION:
		if (!x->open_header)
			break;
		buf_char(&x->header[x->open_header - 1], ' ');
		buf_str(&x->header[x->open_header - 1], l->text);
		break;
	}
}

static void fill_info(struct reader *x, struct theme_info *out)
{
	struct arena *a = &x->f->set->a;
	struct buf about = { 0 };
	buf_str(&about, buf_text(&x->header[2]));
	if (x->header[3].n)
		buf_fmt(&about, "%sIncludes: %s", about.n ? "\n" : "",
			buf_text(&x->header[3]));
	if (x->header[4].n)
		buf_fmt(&about, "%sExcludes: %s", about.n ? "\n" : "",
			buf_text(&x->header[4]));
	out->label = x->header[0].n ? arena_str(a, buf_text(&x->header[0]))
				    : out->name;
	out->group = arena_str(a, buf_text(&x->header[1]));
	out->about = arena_str(a, buf_text(&about));
	buf_release(&about);
}

int dictionary_read(const struct source_file *f, const char *text, size_t n,
		    struct theme *t, struct err *e)
{
	struct reader x = { .f = f, .theme = t };
	struct lines lines = { 0 };
	int ret = -1;
	t->first_rule = f->set->rules.n;
	if (lines_read(&f->set->a, f->name, text, n, &lines, f->d, e) < 0)
		goto out;
	for (size_t i = 0; i < lines.n; i++)
		read_line(&x, &lines.v[i]);
	t->n_rules = f->set->rules.n - t->first_rule;
	if (!x.header[0].n && !t->n_rules) {
		err_set(e, ERR_INPUT,
			"%s: not a dictionary: it has neither 'label:' nor "
			"'terms:'",
			f->name);
		goto out;
	}
	if (!x.header[0].n)
		diag_add(f->d, DIAG_WARNING, "no-label",
			 (struct diag_at){
				 .file = f->name, .line = 1, .col = 1 },
			 "'label:' is missing; the file's name is shown");
	fill_info(&x, &t->info);
	ret = 0;
out:
	for (size_t i = 0; i < N_HEADERS; i++)
		buf_release(&x.header[i]);
	return ret;
}
