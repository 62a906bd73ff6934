/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix version: program, sandbox, libraries. */
#include "commands.h"
#include "extract.h"

static int run(struct cmd *c, struct err *e)
{
	const char *status;
	struct err why = { 0 };
	struct extract_opts o = { 0 };
	(void)e;
	fprintf(c->out, "revix %s\n", REVIX_VERSION);
	if (extract_sandbox_status(&c->a, &o, &status, &why) < 0)
		status = why.text;
	fprintf(c->out, "worker: %s\n", status);
	return CMD_OK;
}

const struct command cmd_version = {
	.name = "version",
	.summary = "the program's version, its worker and sandbox",
	.run = run,
};
