/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of words: "about: …", then one alternative a line. */
#include "set.h"

#include <assert.h>
#include <string.h>

static void add_line(const struct source_file *f, struct word_list *list,
		     const struct line *l)
{
	struct term_error why;
	size_t n = strlen(l->text);
	if (l->text[n - 1] == ':')
		diag_add(f->d, DIAG_LOST, "bad-list",
			 line_at(f->name, l, l->text, l->text),
			 "'%s' is left out: a list has no sections", l->text);
	else if (!term_add_alternative(&f->set->a, l->text, list, &why))
		diag_add(f->d, DIAG_LOST, "bad-term",
			 line_at(f->name, l, l->text, why.at),
			 "'%s' is left out: %s", l->text, why.why);
}

int theme_set_list(struct theme_set *s, const char *name, const char *text,
		   size_t n, struct diags *d, struct err *e)
{
	struct source_file f = { s, arena_fmt(&s->a, "%s.txt", name), d };
	struct word_list list = { .name = arena_str(&s->a, name) };
	struct lines lines = { 0 };
	assert(!s->compiled);
	if (!name_is_good(name))
		return err_set(e, ERR_INPUT,
			       "'%s': a list's name is made of small letters, "
			       "digits and hyphens: rename the file, or remove "
			       "it",
			       name);
	for (size_t i = 0; i < s->lists.n; i++)
		if (str_eq(s->lists.v[i].name, name))
			return err_set(e, ERR_INPUT,
				       "list '%s' is already there: rename "
				       "one of the two files, or remove it",
				       name);
	if (lines_read(&s->a, f.name, text, n, &lines, d, e) < 0)
		return -1;
	for (size_t i = 0; i < lines.n; i++)
		if (i || !str_starts_nocase(lines.v[i].text, "about:"))
			add_line(&f, &list, &lines.v[i]);
	*ARENA_PUSH(&s->a, &s->lists) = list;
	source_add(s, THEME_SOURCE_LIST, name, text, n);
	return 0;
}
