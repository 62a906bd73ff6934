/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options and words of one command, from its table. */
#include "cmd.h"

#include <string.h>

const struct option table_options[] = {
	{ "format", 'f', "FORMAT",
	  "text (default), csv, json, md or html; also told by the ending of "
	  "FILE" },
	{ "output", 'o', "FILE",
	  "write to FILE instead of the screen; csv as Excel opens it" },
	{ "raw", 0, NULL,
	  "csv for programs: cells exactly as stored, not made safe for "
	  "spreadsheets, and no byte order mark" },
	{ 0 },
};

const struct option sheet_options[] = {
	{ "format", 'f', "FORMAT",
	  "text (default; for large print), html, docx, odt or md; also told "
	  "by the ending of FILE" },
	{ "output", 'o', "FILE", "write to FILE instead of the screen" },
	{ "allow-identifying", 0, NULL,
	  "leave names, exact dates and rare details as they are published" },
	{ "large-print", 0, NULL,
	  "html, docx and odt in 18 point; text files have no size: theirs is "
	  "set where they are opened, and their lines are short for it" },
	{ "anyway", 0, NULL,
	  "also of what looks like no review of a case: a web page, a list, an "
	  "inspection report" },
	{ 0 },
};

const struct option filter_options[] = {
	{ "period", 'p', "YEARS",
	  "financial years, e.g. 2014-17 or 2014..2016 (default: all)" },
	{ "dates", 0, "BASIS",
	  "incident (default) or published: which date the period is of" },
	{ "of", 0, "BASE",
	  "all (default) or known: whether missing values count in N" },
	{ "where", 'w', "QUERY",
	  "only reviews that this query finds, as for `revix search`" },
	{ "age-bands", 0, "BANDS",
	  "of tables by age: years, or with m months (default "
	  "'<1|1-5|6-10|11-15|16+')" },
	{ "harm-scheme", 0, "NAME",
	  "of tables of death and harm: pathways (default), 2005-11 or panel" },
	{ "theme", 0, "THEME", "what tables about one theme are about" },
	{ "populations", 0, "FILE",
	  "numbers of children, for rates (default: populations.csv in the "
	  "queries folder)" },
	{ 0 },
};

const struct option global_options[] = {
	{ "db", 0, "FILE", "the store (default $REVIX_DB, else ./revix.db)" },
	{ "queries", 0, "DIR",
	  "themes, assertions and tables (default $REVIX_QUERIES, else "
	  "./queries, else those of the program)" },
	{ "quiet", 'q', NULL, "no progress and no notes, only results" },
	{ "help", 'h', NULL, "what this command does" },
	{ 0 },
};

static void add_options(struct args *x, const struct option *o)
{
	for (; o && o->name && x->n_options < CMD_MAX_OPTIONS; o++)
		x->options[x->n_options++] = o;
}

static int unknown_option(const struct args *x, const char *name,
			  const char *command, struct err *e)
{
	const char *known[CMD_MAX_OPTIONS];
	for (size_t i = 0; i < x->n_options; i++)
		known[i] = x->options[i]->name;
	const char *near = str_closest(name, known, x->n_options);
	if (near)
		return err_set(e, ERR_USAGE,
			       "unknown option --%s; did you mean --%s?", name,
			       near);
	return err_set(e, ERR_USAGE, "unknown option --%s; see `revix help %s`",
		       name, command);
}

static bool names(const struct option *o, const char *arg, size_t n)
{
	if (arg[0] == '-')
		return strlen(o->name) == n - 1 &&
		       memcmp(o->name, arg + 1, n - 1) == 0;
	return n == 1 && o->letter && arg[0] == o->letter;
}

static bool may_repeat(const struct option *o)
{
	return o->value && str_ends_nocase(o->value, "…");
}

/* One option at argv[*i]; `arg` is behind its first '-'. */
static int take(struct arena *a, const struct command *cmd, char **argv,
		int argc, int *i, struct args *x, struct err *e)
{
	const char *arg = argv[*i] + 1;
	const char *equal = arg[0] == '-' ? strchr(arg, '=') : NULL;
	size_t n = equal ? (size_t)(equal - arg) : strlen(arg);
	for (size_t k = 0; k < x->n_options; k++) {
		const struct option *o = x->options[k];
		if (!names(o, arg, n))
			continue;
		if (!o->value && equal)
			return err_set(e, ERR_USAGE, "--%s takes no value",
				       o->name);
		if (o->value && !equal && *i + 1 >= argc)
			return err_set(e, ERR_USAGE, "--%s needs %s", o->name,
				       o->value);
		const char *v = !o->value ? "" : equal ? equal + 1 : argv[++*i];
		x->values[k] = may_repeat(o) && x->values[k]
				       ? arena_fmt(a, "%s\n%s", x->values[k], v)
				       : v;
		return 0;
	}
	return unknown_option(
		x, arena_dup(a, arg + (arg[0] == '-'), n - (arg[0] == '-')),
		cmd->name, e);
}

int args_parse(struct arena *a, const struct command *cmd, int argc,
	       char **argv, struct args *out, struct err *e)
{
	bool only_words = false;
	*out = (struct args){ 0 };
	add_options(out, cmd->options);
	if (cmd->flags & CMD_TABLE)
		add_options(out, table_options);
	if (cmd->flags & CMD_SHEET)
		add_options(out, sheet_options);
	if (cmd->flags & CMD_FILTER)
		add_options(out, filter_options);
	add_options(out, global_options);
	out->words = arena_alloc(a, ((size_t)argc + 1) * sizeof *out->words);
	for (int i = 0; i < argc; i++) {
		const char *s = argv[i];
		size_t n = strlen(s);
		if (!utf8_valid(s, n))
			return err_set(e, ERR_USAGE,
				       "argument %d is not valid UTF-8 text",
				       i + 1);
		/* A query may hold -word: what no option is called so is one
		 * of the words when the command takes a query. */
		bool query = cmd->usage && str_starts(cmd->usage, "QUERY");
		if (!only_words && str_eq(s, "--"))
			only_words = true;
		else if (only_words || s[0] != '-' || n < 2 ||
			 (query && s[1] != '-' && n > 2))
			out->words[out->n_words++] = s;
		else if (take(a, cmd, argv, argc, &i, out, e) < 0)
			return -1;
	}
	return 0;
}

const char *args_text(const struct args *x, const char *name)
{
	for (size_t i = 0; i < x->n_options; i++)
		if (str_eq(x->options[i]->name, name))
			return x->values[i];
	return NULL;
}

bool args_flag(const struct args *x, const char *name)
{
	return args_text(x, name) != NULL;
}

int args_int(const struct args *x, const char *name, int64_t lo, int64_t hi,
	     int64_t otherwise, int64_t *out, struct err *e)
{
	const char *s = args_text(x, name);
	*out = otherwise;
	if (s && !str_int(s, lo, hi, out))
		return err_set(e, ERR_USAGE,
			       "--%s: \"%s\" is not a whole number from %lld "
			       "to %lld",
			       name, s, (long long)lo, (long long)hi);
	return 0;
}

char *args_join(struct arena *a, const struct args *x, size_t from)
{
	struct buf b = { 0 };
	for (size_t i = from; i < x->n_words; i++) {
		if (i > from)
			buf_char(&b, ' ');
		buf_str(&b, x->words[i]);
	}
	char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}
