/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of commands, in the order in which help shows them. */
#include "commands.h"

const struct command *const commands[] = {
	&cmd_ingest, &cmd_check,   &cmd_search,   &cmd_kwic,     &cmd_similar,
	&cmd_new,    &cmd_cite,    &cmd_show,     &cmd_themes,   &cmd_recs,
	&cmd_code,   &cmd_stats,   &cmd_examples, &cmd_briefing, &cmd_outline,
	&cmd_report, &cmd_privacy, &cmd_export,   &cmd_verify,   &cmd_backup,
	&cmd_help,   &cmd_version, NULL,
};

const struct command *command_find(const char *name)
{
	for (size_t i = 0; commands[i]; i++)
		if (str_eq(commands[i]->name, name))
			return commands[i];
	return NULL;
}
