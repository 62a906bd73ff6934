/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which format a file is in; the tree that all of them become. */
#include "tree.h"

#include <string.h>

#define CATEGORIES_MAX 2000

size_t import_category(struct import_tree *t, size_t parent, const char *label)
{
	for (size_t i = 0; i < t->categories.n; i++)
		if (t->categories.v[i].parent == parent &&
		    str_eq(t->categories.v[i].label, label))
			return i;
	if (t->categories.n == CATEGORIES_MAX)
		return NO_CATEGORY;
	struct import_category *c = ARENA_PUSH(t->a, &t->categories);
	c->label = str_trim(t->a, label, strlen(label));
	if (!*c->label)
		c->label = "category";
	c->parent = parent;
	return t->categories.n - 1;
}

void import_word(struct import_tree *t, size_t category, const char *text,
		 int line)
{
	if (category == NO_CATEGORY)
		import_lost(t, line, text, "there are too many categories");
	else
		*ARENA_PUSH(t->a, &t->categories.v[category].words) =
			(struct import_word){ arena_str(t->a, text), line };
}

void import_lost(struct import_tree *t, int line, const char *what,
		 const char *why)
{
	diag_add(t->d, DIAG_LOST, "not-imported",
		 (struct diag_at){ .file = t->file, .line = line, .col = 1 },
		 "'%s' is left out: %s", what, why);
}

/* A percent sign in a line of its own opens a LIWC dictionary. */
static bool is_dic(const char *p, size_t n)
{
	size_t i = 0;
	while (i < n && strchr(" \t\r\n", p[i]) && p[i])
		i++;
	return i < n && p[i] == '%' &&
	       (i + 1 == n || p[i + 1] == '\n' || p[i + 1] == '\r');
}

static bool is_dicx(const char *p, size_t n)
{
	static const char first[] = "dicterm";
	size_t skip = n && *p == '"';
	return n > skip + sizeof first &&
	       strncasecmp(p + skip, first, sizeof first - 1) == 0;
}

int import_read(struct arena *a, const char *file, const char *p, size_t n,
		struct import_files *out, struct diags *d, struct err *e)
{
	struct import_tree t = { .a = a, .file = file, .d = d };
	if (n >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0)
		p += 3, n -= 3;
	int rc = is_dic(p, n)    ? import_dic(&t, p, n, e)
		 : is_dicx(p, n) ? import_dicx(&t, p, n, e)
				 : import_yaml(&t, p, n, e);
	if (rc < 0)
		return -1;
	import_write(&t, out);
	if (!out->n)
		return err_set(e, ERR_INPUT,
			       "%s: no category with a word in it", file);
	return 0;
}
