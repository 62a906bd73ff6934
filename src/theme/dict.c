/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dictionaries: header lines, then sections of one term, pattern or example a
 * line (queries/themes/README.md).
 */
#include "set.h"

#include <string.h>

enum section_kind { NO_SECTION, RULES, MATCH, NO_MATCH, REJECTED, CUES };

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
	{ "rejected", REJECTED, THEME_TERM },
};

#define N_SECTIONS (sizeof sections / sizeof *sections)

struct reader {
	const struct source_file *f;
	struct theme *theme;
	struct header header;
	enum section_kind kind;
	enum theme_role role;
	const struct section *under; /* of a section of rules */
	struct example place;        /* of a section of examples */
	struct cue cue;              /* of a section of cues */
};

static void add_example(struct reader *x, const struct line *l)
{
	struct example *new = ARENA_PUSH(&x->f->set->a, &x->theme->examples);
	*new = x->place;
	new->text = l->raw;
	new->line = l->no;
	new->must = x->kind == MATCH;
}

static void unknown_section(struct reader *x, const struct line *l,
			    const char *name, const char *why)
{
	const char *names[N_SECTIONS + N_HEADERS];
	for (size_t i = 0; i < N_SECTIONS; i++)
		names[i] = sections[i].name;
	for (size_t i = 0; i < N_HEADERS; i++)
		names[N_SECTIONS + i] = header_names[i];
	/* What follows a comma are conditions. */
	const char *head = arena_dup(&x->f->set->a, name, strcspn(name, ","));
	const char *near = nearest_name(head, names, N_SECTIONS + N_HEADERS);
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

/* Opens the section of a name; rest is what follows the comma after it. */
static void open_section(struct reader *x, const struct line *l, size_t which,
			 const char *rest)
{
	bool ok = true;
	x->kind = sections[which].kind;
	x->role = sections[which].role;
	if (x->kind == RULES) {
		struct section *new = ARENA_NEW(&x->f->set->a, struct section);
		new->sub = NO_SUB;
		ok = conditions_parse(x->f, l, rest, x->theme, new);
		x->under = new;
	} else {
		x->place = (struct example){ .section = TEXT_OTHER };
		ok = place_parse(x->f, l, rest, &x->place);
	}
	if (!ok)
		x->kind = NO_SECTION;
}

/* "terms:", "terms, only with <child>:"; false: it is something else. */
static bool read_section(struct reader *x, const struct line *l)
{
	struct arena *a = &x->f->set->a;
	size_t len = strcspn(l->text, ",:");
	char *name = str_lower(a, str_trim(a, l->text, len));
	const char *rest = l->text + len + 1;
	for (size_t i = 0; i < N_SECTIONS; i++) {
		if (!str_eq(name, sections[i].name))
			continue;
		if (l->text[len] == ':' && *rest)
			return false;
		open_section(x, l, i, rest);
		return true;
	}
	return false;
}

/* Whether an example that ends in a colon is short enough for a heading that
 * is misspelt: what is before its conditions has one to three words. */
static bool is_like_heading(const char *name)
{
	int words = 1;
	for (const char *p = name; *p && *p != ','; p++)
		words += *p == ' ' && p[1] != ' ';
	return words <= 3;
}

/* Any heading: also "other person, forward 4:". */
static bool read_heading(struct reader *x, const struct line *l)
{
	struct arena *a = &x->f->set->a;
	size_t len = strlen(l->text);
	const char *why = NULL;
	if (l->text[len - 1] != ':' || len < 2)
		return false;
	bool was_example = x->kind == MATCH || x->kind == NO_MATCH;
	if (read_section(x, l)) {
		x->header.open = 0;
		return true;
	}
	/* A sentence may end in a colon; headings are short. */
	if (len > 60)
		return false;
	char *name = str_lower(a, str_trim(a, l->text, len - 1));
	x->header.open = 0;
	x->cue = (struct cue){ .theme = (int)x->f->set->themes.n };
	if (cue_heading_parse(a, name, &x->cue, &why)) {
		x->kind = CUES;
		return true;
	}
	if (was_example && !why && !is_like_heading(name))
		return false;
	unknown_section(x, l, name, why);
	x->kind = NO_SECTION;
	return true;
}

static bool read_header(struct reader *x, const struct line *l)
{
	if (x->kind == MATCH || x->kind == NO_MATCH ||
	    !header_line(x->f, l, &x->header, x->theme))
		return false;
	x->kind = NO_SECTION;
	return true;
}

static void read_line(struct reader *x, const struct line *l)
{
	if (!*l->text || read_header(x, l) || read_heading(x, l))
		return;
	switch (x->kind) {
	case RULES:
		rule_line(x->f, l, x->role, x->under);
		break;
	case MATCH:
	case NO_MATCH:
		add_example(x, l);
		break;
	case REJECTED:
		*ARENA_PUSH(&x->f->set->a, &x->theme->rejected) = l->text;
		break;
	case CUES:
		cue_add(x->f, l, &x->cue);
		break;
	case NO_SECTION:
		header_more(x->f, l, &x->header, x->theme);
		break;
	}
}

int dictionary_read(const struct source_file *f, const char *text, size_t n,
		    struct theme *t, struct err *e)
{
	struct reader x = { .f = f, .theme = t };
	struct lines lines = { 0 };
	int ret = -1;
	t->first_rule = f->set->rules.n;
	rules_begin(f->set);
	if (lines_read(&f->set->a, f->name, text, n, &lines, f->d, e) < 0)
		goto out;
	for (size_t i = 0; i < lines.n; i++)
		read_line(&x, &lines.v[i]);
	t->n_rules = f->set->rules.n - t->first_rule;
	bool labelled = x.header.v[0].n != 0;
	if (!labelled && !t->n_rules) {
		err_set(e, ERR_INPUT,
			"not a dictionary: it has neither 'label:' nor "
			"'terms:'");
		goto out;
	}
	if (!labelled)
		diag_add(f->d, DIAG_WARNING, "no-label",
			 (struct diag_at){
				 .file = f->name, .line = 1, .col = 1 },
			 "'label:' is missing; the file's name is shown");
	header_end(f, &x.header, t);
	ret = 0;
out:
	for (size_t i = 0; i < N_HEADERS; i++)
		buf_release(&x.header.v[i]);
	return ret;
}
