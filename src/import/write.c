/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dictionaries of our own from a tree of categories. */
#include "theme.h"
#include "tree.h"

#include <string.h>

#define NAME_MAX_LENGTH 50

/* The words of a dictionary by the line that they are written in. */
struct writer {
	struct import_tree *t;
	struct buf text;
	struct {
		const struct import_word **v;
		size_t n, cap;
	} lines;   /* [i]: of line i + 1; NULL: no word */
	bool *bad; /* by line, of the first try; NULL: there was none */
	struct import_file *out;
};

static void put_line(struct writer *x, const char *s,
		     const struct import_word *word)
{
	buf_str(&x->text, s);
	buf_char(&x->text, '\n');
	*ARENA_PUSH(x->t->a, &x->lines) = word;
}

/* ---- names ---- */

/* Small letters, digits and hyphens. */
static char *name_of(struct arena *a, const char *label)
{
	struct buf b = { 0 };
	for (const char *s = label; *s && b.n < NAME_MAX_LENGTH; s++) {
		bool upper = *s >= 'A' && *s <= 'Z';
		bool good = upper || (*s >= 'a' && *s <= 'z') ||
			    (*s >= '0' && *s <= '9');
		if (good)
			buf_char(&b, upper ? (char)(*s | 0x20) : *s);
		else if (b.n && b.p[b.n - 1] != '-')
			buf_char(&b, '-');
	}
	while (b.n && b.p[b.n - 1] == '-')
		b.n--;
	char *out = b.n ? arena_dup(a, b.p, b.n) : arena_str(a, "category");
	buf_release(&b);
	return out;
}

static char *file_name(const struct import_tree *t, const char *label,
		       const struct import_files *taken)
{
	char *name = name_of(t->a, label), *base = name;
	int k = 2;
	for (size_t i = 0; i < taken->n; i++) {
		if (!str_eq(taken->v[i].name, name))
			continue;
		name = arena_fmt(t->a, "%s-%d", base, k++);
		i = SIZE_MAX; /* look again from the start */
	}
	return name;
}

/* "economy: tax" for the category "tax" in "economy" of a theme. */
static char *sub_label(const struct import_tree *t, size_t i)
{
	const struct import_category *c = &t->categories.v[i];
	if (t->categories.v[c->parent].parent == NO_CATEGORY)
		return arena_str(t->a, c->label);
	return arena_fmt(t->a, "%s: %s", sub_label(t, c->parent), c->label);
}

static bool is_below(const struct import_tree *t, size_t i, size_t top)
{
	while (t->categories.v[i].parent != NO_CATEGORY) {
		i = t->categories.v[i].parent;
		if (i == top)
			return true;
	}
	return false;
}

/* ---- one dictionary ---- */

static void put_words(struct writer *x, const struct import_category *c,
		      const char *heading)
{
	const char *why;
	put_line(x, "", NULL);
	put_line(x, heading, NULL);
	for (size_t i = 0; i < c->words.n; i++) {
		const struct import_word *w = &c->words.v[i];
		const char *term = import_term(x->t->a, w->text, &why);
		if (!term && !x->bad) {
			import_lost(x->t, w->line, w->text, why);
			x->out->lost++;
		} else if (term && x->bad && x->bad[x->lines.n]) {
			/* Its line stays, so that the others keep theirs. */
			*ARENA_PUSH(x->t->a, &x->lines) = NULL;
		} else if (term) {
			x->out->terms++;
			put_line(x, term, w);
		}
	}
}

/* One line, and none that could be taken for another. */
static char *header_text(struct arena *a, const char *s)
{
	char *out = arena_str(a, s);
	for (char *p = out; *p; p++)
		if (*p == '\n' || *p == '\r' || *p == '#')
			*p = ' ';
	return out;
}

static void put_dictionary(struct writer *x, size_t top)
{
	const struct import_tree *t = x->t;
	const struct import_category *c = &t->categories.v[top];
	buf_clear(&x->text);
	x->lines.n = 0;
	x->out->terms = 0;
	put_line(x, arena_fmt(t->a, "label: %s", header_text(t->a, c->label)),
		 NULL);
	put_line(x, "group: Imported", NULL);
	put_line(x,
		 arena_fmt(t->a,
			   "about: The category '%s' of %s. Say here what is "
			   "in and what is out.",
			   header_text(t->a, c->label),
			   header_text(t->a, fs_base(t->file))),
		 NULL);
	for (size_t i = top + 1; i < t->categories.n; i++)
		if (t->categories.v[i].words.n && is_below(t, i, top))
			put_line(x,
				 arena_fmt(t->a, "sub-theme %s: %s",
					   name_of(t->a, sub_label(t, i)),
					   header_text(t->a, sub_label(t, i))),
				 NULL);
	if (c->words.n)
		put_words(x, c, "terms:");
	for (size_t i = top + 1; i < t->categories.n; i++)
		if (t->categories.v[i].words.n && is_below(t, i, top))
			put_words(x, &t->categories.v[i],
				  arena_fmt(t->a, "terms, sub-theme %s:",
					    name_of(t->a, sub_label(t, i))));
}

/* Reads what was written, as revix will: a line with a fault is told by its
 * place in the file that is imported. True: there was one. */
static bool test(struct writer *x)
{
	struct import_tree *t = x->t;
	struct diags faults = { .a = t->a };
	struct err e = { 0 };
	struct theme_set *set = theme_set_new();
	bool any = false;
	if (theme_set_add(set, x->out->name, buf_text(&x->text), x->text.n,
			  &faults, &e) < 0) {
		import_lost(t, 1, x->out->name, e.text);
		x->out->terms = 0;
	}
	x->bad = arena_alloc(t->a, x->lines.n + 1);
	for (size_t i = 0; i < faults.n; i++) {
		const struct diag *f = &faults.v[i];
		size_t line = f->line > 0 ? (size_t)f->line - 1 : 0;
		const struct import_word *w =
			line < x->lines.n ? x->lines.v[line] : NULL;
		if (!w)
			continue;
		any = x->bad[line] = true;
		x->out->lost++;
		diag_add(t->d, f->level, f->code,
			 (struct diag_at){
				 .file = t->file, .line = w->line, .col = 1 },
			 "%s", f->text);
	}
	theme_set_free(set);
	return any;
}

static bool has_words(const struct import_tree *t, size_t top)
{
	for (size_t i = top; i < t->categories.n; i++)
		if (t->categories.v[i].words.n &&
		    (i == top || is_below(t, i, top)))
			return true;
	return false;
}

void import_write(struct import_tree *t, struct import_files *out)
{
	for (size_t i = 0; i < t->categories.n; i++) {
		struct writer x = { .t = t };
		struct import_file file = { 0 };
		if (t->categories.v[i].parent != NO_CATEGORY ||
		    !has_words(t, i))
			continue;
		file.name = file_name(t, t->categories.v[i].label, out);
		x.out = &file;
		put_dictionary(&x, i);
		bool again = test(&x);
		if (again && file.terms)
			put_dictionary(&x, i);
		file.text = arena_str(t->a, buf_text(&x.text));
		buf_release(&x.text);
		if (file.terms)
			*ARENA_PUSH(t->a, out) = file;
	}
}
