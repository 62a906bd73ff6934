/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The constants that end each cmd_NAME.c. */
#ifndef COMMANDS_H
#define COMMANDS_H

#include "cmd.h"

extern const struct command cmd_ingest, cmd_check, cmd_search, cmd_show,
	cmd_themes, cmd_code, cmd_stats, cmd_report, cmd_export, cmd_verify,
	cmd_backup, cmd_help, cmd_version, cmd_recs, cmd_privacy, cmd_examples,
	cmd_briefing, cmd_outline, cmd_kwic, cmd_similar, cmd_new, cmd_cite;

#endif
