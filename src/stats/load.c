/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The query files of a folder. */
#include <string.h>

#include "table.h"

#define FILE_MAX_BYTES ((size_t)256 * 1024)

/* A table of the same name in an earlier folder gives way; in the same one
 * the first stands. `from`: the first of this folder. */
static void add(struct arena *a, const struct stats_query *q, size_t from,
		struct stats_queries *out, struct diags *d)
{
	for (size_t i = 0; i < out->n; i++) {
		if (!str_eq(out->v[i].name, q->name))
			continue;
		if (i < from)
			out->v[i] = *q;
		else
			diag_add(d, DIAG_LOST, "query-file",
				 (struct diag_at){ .file = q->file },
				 "there is a table of this name already: %s",
				 out->v[i].file);
		return;
	}
	*ARENA_PUSH(a, out) = *q;
}

static void load_file(struct arena *a, const char *file, size_t from,
		      struct stats_queries *out, struct diags *d)
{
	struct buf b = { 0 };
	struct err why = { 0 };
	struct stats_query q;
	struct diag_at at = { .file = file };
	if (fs_read(file, FILE_MAX_BYTES, &b, &why) < 0)
		diag_add(d, DIAG_LOST, "query-file", at, "%s", why.text);
	else if (!utf8_valid(buf_text(&b), b.n))
		diag_add(d, DIAG_LOST, "query-file", at,
			 "the file is not UTF-8 text");
	else if (stats_parse(a, file, buf_text(&b), &q, d))
		add(a, &q, from, out, d);
	buf_release(&b);
}

int stats_load(struct arena *a, const char *dir, struct stats_queries *out,
	       struct diags *d, struct err *e)
{
	struct fs_list files = { 0 };
	size_t from = out->n;
	if (!fs_is_dir(dir))
		return err_set(e, ERR_ABSENT, "%s: no such folder", dir);
	if (fs_walk(a, dir, &files, d, e) < 0)
		return -1;
	for (size_t i = 0; i < files.n; i++)
		if (str_ends_nocase(files.v[i], ".sql"))
			load_file(a, files.v[i], from, out, d);
	return 0;
}

const struct stats_query *stats_find(const struct stats_queries *q,
				     const char *name)
{
	for (size_t i = 0; i < q->n; i++)
		if (str_eq(q->v[i].name, name))
			return &q->v[i];
	return NULL;
}
