/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The query files of a folder. */
#include <string.h>

#include "table.h"

#define FILE_MAX_BYTES ((size_t)256 * 1024)

static void load_file(struct arena *a, const char *file,
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
		*ARENA_PUSH(a, out) = q;
	buf_release(&b);
}

int stats_load(struct arena *a, const char *dir, struct stats_queries *out,
	       struct diags *d, struct err *e)
{
	struct fs_list files = { 0 };
	if (!fs_is_dir(dir))
		return err_set(e, ERR_ABSENT, "%s: no such folder", dir);
	if (fs_walk(a, dir, &files, d, e) < 0)
		return -1;
	for (size_t i = 0; i < files.n; i++)
		if (str_ends_nocase(files.v[i], ".sql"))
			load_file(a, files.v[i], out, d);
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
