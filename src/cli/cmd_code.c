/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix code: people's decisions on themes, in. (Out: revix export codings.) */
#include "catalogue.h"
#include "commands.h"

#define CODINGS_MAX ((size_t)256 << 20)

static int import(struct cmd *c, const char *file, struct err *e)
{
	struct catalogue_codings codings = { 0 };
	struct buf b = { 0 };
	size_t n_new = 0;
	int64_t run;
	int ret = -1;
	if (fs_read(file, CODINGS_MAX, &b, e) < 0 ||
	    catalogue_codings_parse(&c->a, file, buf_text(&b), b.n, &codings,
				    &c->diags, e) < 0 ||
	    store_begin(c->store, e) < 0)
		goto out;
	if (store_run_begin(c->store, c->line, now_utc(c), &run, e) < 0 ||
	    store_put_codings(c->store, &codings, file, &n_new, &c->diags, e) <
		    0 ||
	    store_run_end(c->store, run, now_utc(c), "", e) < 0 ||
	    store_commit(c->store, e) < 0 || store_finish(c->store, e) < 0)
		goto out;
	if (!c->quiet)
		fprintf(c->out, "%zu codings in %s, %zu new or changed\n",
			codings.n, file, n_new);
	ret = CMD_OK;
	for (size_t i = 0; i < c->diags.n; i++)
		if (c->diags.v[i].level == DIAG_LOST)
			ret = CMD_LOST;
out:
	store_rollback(c->store);
	buf_release(&b);
	return ret;
}

static int run(struct cmd *c, struct err *e)
{
	if (c->args.n_words == 2 && str_eq(c->args.words[0], "import"))
		return import(c, c->args.words[1], e);
	return err_set(e, ERR_USAGE,
		       "code what? `revix code import FILE`; to get codings "
		       "out: `revix export codings`");
}

const struct command cmd_code = {
	.name = "code",
	.usage = "import FILE",
	.summary = "people's decisions on themes: they override the machine, "
		   "and both are kept",
	.flags = CMD_WRITE,
	.help = "FILE is a CSV with the columns unit (a review's key or a "
		"passage's id), theme, value (present, mentioned only, absent, "
		"to confirm, not coded), coder, date, note. A decision on a "
		"review sets its status; the latest one stands. Importing the "
		"same file again changes nothing.",
	.run = run,
};
