/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix recs import: a sheet in which people follow up recommendations. */
#include "register.h"

#define SHEET_MAX ((size_t)256 << 20)

static int read_sheet(struct cmd *c, const char *file,
		      struct catalogue_actions *out, struct err *e)
{
	struct buf b = { 0 };
	int ret = fs_read(file, SHEET_MAX, &b, e);
	if (ret == 0)
		ret = catalogue_actions_parse(&c->a, file, buf_text(&b), b.n,
					      out, &c->diags, e);
	buf_release(&b);
	return ret;
}

/* One transaction: all rows that can be taken, or none. */
static int put_sheet(struct cmd *c, struct store *s, const char *file,
		     const struct catalogue_actions *v, size_t *n_new,
		     struct err *e)
{
	int64_t run;
	if (store_begin(s, e) < 0)
		return -1;
	if (store_run_begin(s, c->line, now_utc(c), &run, e) < 0 ||
	    store_put_actions(s, v, file, run, n_new, &c->diags, e) < 0 ||
	    store_run_end(s, run, now_utc(c), "", e) < 0 ||
	    store_commit(s, e) < 0) {
		store_rollback(s);
		return -1;
	}
	return 0;
}

static void tell(struct cmd *c, size_t n, const char *one, const char *many)
{
	fprintf(c->out, "%zu %s", n, n == 1 ? one : many);
}

int register_import(struct cmd *c, const char *file, struct err *e)
{
	struct catalogue_actions v = { 0 };
	struct store *s = NULL; /* c's own is for reading */
	size_t n_new = 0;
	if (read_sheet(c, file, &v, e) < 0)
		return -1;
	size_t unread = count_lost(c);
	if (store_open(c->db_path, DB_WRITE, &s, e) < 0)
		return -1;
	int rc = put_sheet(c, s, file, &v, &n_new, e);
	store_close(s);
	if (rc < 0)
		return -1;
	size_t lost = count_lost(c);
	if (!c->quiet) {
		tell(c, v.n - (lost - unread), "row", "rows");
		fprintf(c->out, " taken from %s, %zu new or changed\n", file,
			n_new);
		if (lost)
			tell(c, lost, "row lost\n", "rows lost\n");
		if (v.open)
			tell(c, v.open, "row has nothing to follow up yet\n",
			     "rows have nothing to follow up yet\n");
	}
	bool none = !v.n && !v.open;
	return none || lost ? CMD_LOST : CMD_OK;
}
