/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix verify and revix backup: is the store whole; a copy of it. */
#include "commands.h"

static int run_verify(struct cmd *c, struct err *e)
{
	struct store_counts n;
	size_t before = c->diags.n;
	if (store_verify(c->store, &c->diags, e) < 0 ||
	    store_counts(c->store, &n, e) < 0)
		return -1;
	size_t faults = c->diags.n - before;
	fprintf(c->out,
		"%s: %lld reviews, %lld documents, %lld passages, %lld tags: "
		"%s\n",
		c->db_path, (long long)n.reviews, (long long)n.documents,
		(long long)n.passages, (long long)n.tags,
		faults ? "FAULTS FOUND" : "whole");
	return faults ? CMD_LOST : CMD_OK;
}

const struct command cmd_verify = {
	.name = "verify",
	.summary = "whether index, text, references and counts agree",
	.flags = CMD_WRITE,
	.run = run_verify,
};

static int run_backup(struct cmd *c, struct err *e)
{
	if (c->args.n_words != 1)
		return err_set(e, ERR_USAGE, "backup to which file?");
	if (db_backup(store_db(c->store), c->args.words[0], e) < 0)
		return -1;
	if (!c->quiet)
		fprintf(c->out, "%s is a copy of %s\n", c->args.words[0],
			c->db_path);
	return CMD_OK;
}

const struct command cmd_backup = {
	.name = "backup",
	.usage = "FILE",
	.summary = "a consistent copy of the store, while others use it",
	.flags = CMD_READ,
	.run = run_backup,
};
