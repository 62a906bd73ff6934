/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved searches: the files of queries/searches, by name and as a list. */
#include "search.h"
#include "searching.h"

#include <string.h>

#define SEARCH_MAX ((size_t)64 << 10)

static int read_file(struct cmd *c, const char *file, struct query_saved *out,
		     struct err *e)
{
	struct buf b = { 0 };
	int rc = fs_read(file, SEARCH_MAX, &b, e);
	if (rc == 0)
		rc = query_saved_read(&c->a, file, buf_text(&b), b.n, out, e);
	buf_release(&b);
	return rc;
}

static int list_files(struct cmd *c, struct fs_list *out, struct err *e)
{
	const char *dir;
	struct fs_list all = { 0 };
	if (use_queries(c, &dir, e) < 0)
		return -1;
	dir = fs_join(&c->a, dir, "searches");
	if (fs_is_dir(dir) && fs_walk(&c->a, dir, &all, &c->diags, e) < 0)
		return -1;
	for (size_t i = 0; i < all.n; i++)
		if (str_ends_nocase(all.v[i], ".txt"))
			*ARENA_PUSH(&c->a, out) = all.v[i];
	return 0;
}

int use_saved(struct cmd *c, const char *name, struct query_saved *out,
	      struct err *e)
{
	struct fs_list files = { 0 };
	if (list_files(c, &files, e) < 0)
		return -1;
	const char **names = arena_alloc(&c->a, (files.n + 1) * sizeof *names);
	for (size_t i = 0; i < files.n; i++) {
		names[i] = fs_stem(&c->a, files.v[i]);
		if (str_eq_nocase(names[i], name))
			return read_file(c, files.v[i], out, e);
	}
	const char *near = str_closest(name, names, files.n);
	return err_set(e, ERR_USAGE, "no saved search \"%s\"%s%s%s", name,
		       near ? "; did you mean " : "",
		       near ? near : "; see `revix search --list-saved`",
		       near ? "?" : "");
}

int use_searches(struct cmd *c, struct searches *out, struct err *e)
{
	struct fs_list files = { 0 };
	if (list_files(c, &files, e) < 0)
		return -1;
	for (size_t i = 0; i < files.n; i++) {
		struct query_saved s = { 0 };
		struct err why = { 0 };
		if (read_file(c, files.v[i], &s, &why) < 0)
			diag_add(&c->diags, DIAG_LOST, "bad-search",
				 (struct diag_at){ 0 }, "%s", why.text);
		else
			*ARENA_PUSH(&c->a, out) = s;
	}
	return 0;
}

int query_text(struct cmd *c, const char **out, struct err *e)
{
	const char *name = args_text(&c->args, "saved");
	const char *typed = args_join(&c->a, &c->args, 0);
	struct query_saved s = { 0 };
	*out = typed;
	if (!name)
		return 0;
	if (use_saved(c, name, &s, e) < 0)
		return -1;
	*out = *typed ? arena_fmt(&c->a, "(%s) AND (%s)", s.query, typed)
		      : s.query;
	return 0;
}

int blame_saved(struct cmd *c, struct err *e)
{
	const char *name = args_text(&c->args, "saved");
	struct query_saved s = { 0 };
	struct query q;
	struct store_ids ids = { 0 };
	struct err other = { 0 };
	if (!name || use_saved(c, name, &s, &other) < 0)
		return -1;
	if (use_query_quietly(c, s.query, &q, &other) == 0 &&
	    search_select(c->store, &c->a, &q, &ids, &other) == 0)
		return -1; /* the mistake is in the words typed */
	*e = other;
	if (e->kind == ERR_USAGE)
		e->kind = ERR_INPUT; /* not of what was typed */
	return err_prefix(e, "%s:%d", s.file, s.line);
}

/* How many reviews it finds now; "" with a diagnostic if it cannot be run. */
static const char *count(struct cmd *c, const struct query_saved *s)
{
	struct query q;
	struct store_ids ids = { 0 };
	struct err why = { 0 };
	if (use_query_quietly(c, s->query, &q, &why) == 0 &&
	    search_select(c->store, &c->a, &q, &ids, &why) == 0)
		return arena_fmt(&c->a, "%zu", ids.n);
	diag_add(&c->diags, DIAG_LOST, "bad-search",
		 (struct diag_at){ .file = s->file, .line = s->line }, "%s",
		 why.text);
	return "";
}

int list_searches(struct cmd *c, struct err *e)
{
	static const struct emit_column columns[] = {
		{ "name", "Name", EMIT_LEFT, false },
		{ "label", "Topic", EMIT_LEFT, false },
		{ "reviews", "Reviews", EMIT_RIGHT, true },
		{ "about", "What for", EMIT_LEFT, false },
		{ "query", "Query", EMIT_LEFT, false },
	};
	struct searches all = { 0 };
	if (use_searches(c, &all, e) < 0)
		return -1;
	struct emit_cell *cells =
		arena_alloc(&c->a, (all.n * 5 + 1) * sizeof *cells);
	for (size_t i = 0; i < all.n; i++) {
		const struct query_saved *s = &all.v[i];
		const char *const row[] = { s->name, s->label, count(c, s),
					    s->about, s->query };
		for (size_t k = 0; k < 5; k++)
			cells[i * 5 + k].text = row[k];
	}
	struct emit_table t = {
		.title = "Saved searches",
		.about = "Run one with `revix search --saved NAME`; what is "
			 "new on them with `revix new --since DATE`.",
		.columns = columns,
		.n_columns = 5,
		.cells = cells,
		.n_rows = all.n,
	};
	put_table(c, &t);
	return all.n ? CMD_OK : CMD_LOST;
}
