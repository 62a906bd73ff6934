/* SPDX-License-Identifier: GPL-3.0-or-later */
/* LIWC's dictionaries: .dic with numbers, .dicx as a table. */
#include "catalogue.h"
#include "tree.h"

#include <string.h>

/* ---- .dic ---- */

struct numbered {
	int64_t number;
	size_t category;
};

struct numbers {
	struct numbered *v;
	size_t n, cap;
};

static size_t category_of(const struct numbers *l, int64_t number)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->v[i].number == number)
			return l->v[i].category;
	return NO_CATEGORY;
}

static const char *skip_blank(const char *s)
{
	return s + strspn(s, " \t");
}

/* "22  family  (what it is)" */
static void read_category(struct import_tree *t, struct numbers *l,
			  const char *s, int line)
{
	int64_t number;
	s = skip_blank(s);
	size_t digits = strspn(s, "0123456789");
	const char *label = skip_blank(s + digits);
	if (!digits || !*label || label == s + digits ||
	    !str_int(arena_dup(t->a, s, digits), 0, 1000000, &number)) {
		import_lost(t, line, s, "a category is a number and a name");
		return;
	}
	if (category_of(l, number) != NO_CATEGORY) {
		import_lost(t, line, s, "the number is taken already");
		return;
	}
	size_t category = import_category(
		t, NO_CATEGORY, str_trim(t->a, label, strcspn(label, "\t(")));
	*ARENA_PUSH(t->a, l) = (struct numbered){ number, category };
}

/* Where the numbers begin: behind the last word that is none. */
static size_t numbers_at(const char *s)
{
	size_t at = 0;
	for (size_t i = 0; s[i];) {
		size_t n = strcspn(s + i, " \t");
		bool number = n && strspn(s + i, "0123456789") == n;
		if (n && (!number || !at))
			at = i + n;
		i += n + strspn(s + i + n, " \t");
	}
	return at;
}

/* "child*  22  31" */
static void read_word(struct import_tree *t, const struct numbers *l,
		      const char *s, int line)
{
	s = skip_blank(s);
	size_t end = strchr(s, '\t') ? strcspn(s, "\t") : numbers_at(s);
	char *word = str_trim(t->a, s, end);
	bool any = false;
	for (const char *p = skip_blank(s + end); *p;) {
		size_t n = strcspn(p, " \t");
		char *digits = arena_dup(t->a, p, n);
		int64_t number;
		size_t category = NO_CATEGORY;
		any = true;
		if (str_int(digits, 0, 1000000, &number))
			category = category_of(l, number);
		if (category != NO_CATEGORY)
			import_word(t, category, word, line);
		else
			import_lost(t, line, word,
				    arena_fmt(t->a,
					      "no category has the number '%s'",
					      digits));
		p = skip_blank(p + n);
	}
	if (!any)
		import_lost(t, line, word,
			    strchr(word, '(') ? "conditions are not understood"
					      : "it has no category");
}

int import_dic(struct import_tree *t, const char *p, size_t n, struct err *e)
{
	struct numbers l = { 0 };
	int line = 1, signs = 0;
	for (size_t i = 0; i < n; line++) {
		size_t len = 0;
		while (i + len < n && p[i + len] != '\n' && p[i + len] != '\r')
			len++;
		char *s = str_trim(t->a, p + i, len);
		i += len;
		i += i + 1 < n && p[i] == '\r' && p[i + 1] == '\n' ? 2 : 1;
		if (!utf8_valid(s, strlen(s)))
			import_lost(t, line, utf8_clean(t->a, s, strlen(s)),
				    "it is not UTF-8");
		else if (*s == '%')
			signs++;
		else if (*s && signs == 1)
			read_category(t, &l, s, line);
		else if (*s)
			read_word(t, &l, s, line);
	}
	if (signs < 2)
		return err_set(e, ERR_INPUT,
			       "%s: a LIWC dictionary has its categories "
			       "between two lines of '%%'",
			       t->file);
	return 0;
}

/* ---- .dicx ---- */

int import_dicx(struct import_tree *t, const char *p, size_t n, struct err *e)
{
	static const struct catalogue_column known[] = {
		{ "dicterm", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "", "" },
		{ 0 },
	};
	struct catalogue_input in = { .name = t->file, .p = p, .n = n };
	struct catalogue_sheet sheet;
	if (catalogue_sheet_parse(t->a, &in, known, &sheet, t->d, e) < 0)
		return -1;
	size_t term = catalogue_sheet_column(&sheet, "dicterm");
	for (size_t i = 0; i < sheet.n; i++) {
		const struct catalogue_line *l = &sheet.v[i];
		for (size_t k = 0; k < sheet.n_columns; k++) {
			const char *mark = l->cells[k];
			if (k == term || !*mark || str_eq(mark, "0"))
				continue;
			import_word(t,
				    import_category(t, NO_CATEGORY,
						    sheet.columns[k]),
				    l->cells[term], l->line);
		}
	}
	return 0;
}
