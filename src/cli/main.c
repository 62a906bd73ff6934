/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the command, opens what it needs, runs it, reports, exits. */
#include "cmd.h"

#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* The one place that knows exit codes. */
static int exit_code(enum err_kind kind)
{
	switch (kind) {
	case ERR_USAGE:
		return CMD_USAGE;
	case ERR_BUSY:
		return CMD_BUSY;
	case ERR_INPUT:
	case ERR_ABSENT:
	case ERR_LIMIT:
	case ERR_STORE:
		return CMD_INPUT;
	case ERR_SYSTEM:
	case ERR_NONE:
		break;
	}
	return CMD_LOST;
}

static int open_store(struct cmd *c, const struct command *cmd, struct err *e)
{
	const char *env = getenv("REVIX_DB");
	const char *path = args_text(&c->args, "db");
	if (!path)
		path = env && *env ? env : "revix.db";
	c->db_path = path;
	if (str_starts(path, "postgresql://"))
		return err_set(e, ERR_USAGE,
			       "%s: this version keeps its store in a file",
			       path);
	if (!(cmd->flags & (CMD_READ | CMD_WRITE | CMD_CREATE)))
		return 0;
	enum db_mode mode = cmd->flags & CMD_CREATE  ? DB_CREATE
			    : cmd->flags & CMD_WRITE ? DB_WRITE
						     : DB_READ;
	if (store_open(path, mode, &c->store, e) == 0)
		return 0;
	if (e->kind != ERR_ABSENT)
		return -1;
	*e = (struct err){ 0 };
	return err_set(e, ERR_ABSENT,
		       "%s: there is no store here yet; make one with "
		       "`revix ingest FOLDER`, or name one with --db",
		       path);
}

/* Endings whose programs would refuse what is written here. */
static bool is_office(const char *ending)
{
	static const char *const endings[] = { "xlsx", "xls", "ods", "docx",
					       "doc",  "odt", "pdf", "pptx" };
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_eq_nocase(ending, endings[i]))
			return true;
	return false;
}

/* By --format, else by the ending of --output: x.csv is a CSV file. */
static int choose_format(struct cmd *c, const struct command *cmd,
			 struct err *e)
{
	const char *format = args_text(&c->args, "format");
	const char *dot = c->output ? strrchr(fs_base(c->output), '.') : NULL;
	if (cmd->flags & CMD_OWN_FORMAT)
		return 0;
	c->trec = (cmd->flags & CMD_TREC) && str_eq(format, "trec");
	if (format && !c->trec && !emit_format_parse(format, &c->emit.format))
		return err_set(e, ERR_USAGE,
			       "--format: \"%s\" is not text, csv, json, md or "
			       "html",
			       format);
	if (dot && !format && !(cmd->flags & CMD_SHEET) && is_office(dot + 1))
		return err_set(e, ERR_USAGE,
			       "-o %s: this command does not write .%s; .csv "
			       "opens in Excel, .html in Word",
			       c->output, dot + 1);
	c->chosen =
		format || (dot && emit_format_parse(str_lower(&c->a, dot + 1),
						    &c->emit.format));
	c->emit.raw = args_flag(&c->args, "raw");
	c->emit.mark = c->output && !c->emit.raw;
	return 0;
}

static int open_output(struct cmd *c, const struct command *cmd, struct err *e)
{
	struct winsize size;
	c->out = stdout;
	c->output = args_text(&c->args, "output");
	if (!(cmd->flags & CMD_SHEET) && choose_format(c, cmd, e) < 0)
		return -1;
	c->emit.width = 100;
	if (isatty(1) && ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 40)
		c->emit.width = size.ws_col;
	if (!c->output)
		return 0;
	if (fs_is_dir(c->output)) {
		errno = EISDIR;
		return fs_write_error(c->output, e);
	}
	c->out = fopen(arena_fmt(&c->a, "%s.part", c->output), "wbe");
	if (!c->out)
		return fs_write_error(c->output, e);
	return 0;
}

/* Full disks and closed pipes are failures too. */
static int close_output(struct cmd *c, bool keep, struct err *e)
{
	if (!c->out)
		return 0;
	bool bad = fflush(c->out) != 0 || ferror(c->out);
	if (!c->output) {
		if (bad && keep && errno != EPIPE)
			return err_errno(e, "the output could not be written");
		return 0;
	}
	bad = fclose(c->out) != 0 || bad;
	char *part = arena_fmt(&c->a, "%s.part", c->output);
	if (bad || !keep)
		unlink(part);
	if (bad && keep)
		return fs_write_error(c->output, e);
	if (keep && rename(part, c->output) < 0)
		return fs_write_error(c->output, e);
	return 0;
}

static void print_diags(const struct cmd *c)
{
	for (size_t i = 0; i < c->diags.n; i++) {
		const struct diag *d = &c->diags.v[i];
		if (d->level == DIAG_NOTE && c->quiet)
			continue;
		fprintf(stderr, "%s: ", diag_level_name(d->level));
		if (*d->file)
			fprintf(stderr, "%s:", d->file);
		if (d->line)
			fprintf(stderr, "%d:", d->line);
		if (d->col)
			fprintf(stderr, "%d:", d->col);
		if (d->page)
			fprintf(stderr, " page %d:", d->page);
		fprintf(stderr, "%s%s\n", *d->file ? " " : "", d->text);
	}
}

static bool anything_lost(const struct cmd *c)
{
	for (size_t i = 0; i < c->diags.n; i++)
		if (c->diags.v[i].level == DIAG_LOST)
			return true;
	return false;
}

static int run(struct cmd *c, const struct command *cmd, int argc, char **argv,
	       struct err *e)
{
	if (args_parse(&c->a, cmd, argc, argv, &c->args, e) < 0)
		return -1;
	c->quiet = args_flag(&c->args, "quiet");
	if (args_flag(&c->args, "help")) {
		c->out = stdout;
		return help_print(c, cmd->name, e);
	}
	if (open_store(c, cmd, e) < 0 || open_output(c, cmd, e) < 0)
		return -1;
	int rc = cmd->run(c, e);
	return rc == CMD_OK && anything_lost(c) ? CMD_LOST : rc;
}

static const struct command *choose(int *argc, char ***argv, struct err *e)
{
	/* Global options may stand before the command. */
	int i = 1;
	while (i < *argc && (*argv)[i][0] == '-') {
		const char *only = str_eq((*argv)[i], "--version") ? "version"
				   : str_eq((*argv)[i], "--help") ||
						   str_eq((*argv)[i], "-h")
					   ? "help"
					   : NULL;
		if (only) {
			*argc = 0;
			return command_find(only);
		}
		bool value = str_eq((*argv)[i], "--db") ||
			     str_eq((*argv)[i], "--queries");
		i += value ? 2 : 1;
	}
	if (i >= *argc) {
		help_usage(stderr, NULL);
		err_set(e, ERR_USAGE, "no command given; see `revix help`");
		return NULL;
	}
	const char *name = (*argv)[i];
	const struct command *cmd = command_find(name);
	if (!cmd) {
		const char *known[64];
		size_t n = 0;
		while (commands[n] && n < 64) {
			known[n] = commands[n]->name;
			n++;
		}
		const char *near = str_closest(name, known, n);
		err_set(e, ERR_USAGE, "unknown command \"%s\"%s%s%s", name,
			near ? "; did you mean `revix " : "; see `revix help`",
			near ? near : "", near ? "`?" : "");
		return NULL;
	}
	/* Take the command's name out; what stood before it stays. */
	memmove(&(*argv)[i], &(*argv)[i + 1],
		(size_t)(*argc - i) * sizeof **argv);
	*argc -= 2;
	*argv += 1;
	return cmd;
}

static char *command_line(struct arena *a, int argc, char **argv)
{
	struct buf b = { .max = 4096 };
	for (int i = 1; i < argc; i++) {
		buf_str(&b, i > 1 ? " " : "");
		buf_str(&b, argv[i]);
	}
	char *s = utf8_clean(a, buf_text(&b), b.n);
	buf_release(&b);
	return s;
}

int main(int argc, char **argv)
{
	struct cmd c = { 0 };
	struct err e = { 0 };
	int ret = -1;
	setlocale(LC_CTYPE, "C.UTF-8");
	c.diags.a = &c.a;
	c.line = command_line(&c.a, argc, argv);
	const struct command *cmd = choose(&argc, &argv, &e);
	if (cmd)
		ret = run(&c, cmd, argc, argv, &e);
	struct err late = { 0 };
	if (close_output(&c, ret >= 0, &late) < 0 && ret >= 0) {
		e = late;
		ret = -1;
	}
	print_diags(&c);
	store_close(c.store);
	if (ret < 0) {
		fprintf(stderr, "revix: %s\n", e.text);
		ret = exit_code(e.kind);
	}
	arena_release(&c.a);
	return ret;
}
