/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help, man page and the command table of README, from the command tables. */
#include "catalogue.h"
#include "cmd.h"
#include "commands.h"

#include <string.h>

/* Folds text at 76 columns behind an indent. */
static void fold(FILE *out, const char *text, int indent)
{
	int col = 0;
	while (*text) {
		size_t n = strcspn(text, " \n");
		if (col && col + 1 + (int)n > 76 - indent) {
			fputc('\n', out);
			col = 0;
		}
		if (n) {
			fprintf(out, "%*s%.*s", col ? 1 : indent, "", (int)n,
				text);
			col += (int)n + (col ? 1 : 0);
		}
		text += n;
		if (*text == '\n') {
			fputc('\n', out);
			col = 0;
		}
		if (*text)
			text++;
	}
	fputc('\n', out);
}

static void print_options(FILE *out, const struct option *o)
{
	for (; o && o->name; o++) {
		char head[64];
		char letter[8] = "    ";
		if (o->letter)
			snprintf(letter, sizeof letter, "-%c, ", o->letter);
		snprintf(head, sizeof head, "  %s--%s%s%s", letter, o->name,
			 o->value ? " " : "", o->value ? o->value : "");
		fprintf(out, "%-28s", head);
		if (strlen(head) > 26)
			fprintf(out, "\n%-28s", "");
		struct buf b = { 0 };
		size_t col = 0;
		for (const char *s = o->about; *s;) {
			size_t n = strcspn(s, " ");
			if (col && col + 1 + n > 48) {
				buf_fmt(&b, "\n%-28s", "");
				col = 0;
			} else if (col) {
				buf_char(&b, ' ');
				col++;
			}
			buf_add(&b, s, n);
			col += n;
			s += n + (s[n] == ' ');
		}
		fprintf(out, "%s\n", buf_text(&b));
		buf_release(&b);
	}
}

void help_usage(FILE *out, const struct command *cmd)
{
	if (cmd)
		fprintf(out, "usage: revix %s%s%s [options]\n", cmd->name,
			cmd->usage ? " " : "", cmd->usage ? cmd->usage : "");
	else
		fprintf(out, "usage: revix [--db FILE] COMMAND …\n");
}

static void help_all(FILE *out)
{
	help_usage(out, NULL);
	fputs("\nrevix turns published child safeguarding reviews into a "
	      "learning repository.\n\nCommands:\n",
	      out);
	for (size_t i = 0; commands[i]; i++)
		fprintf(out, "  %-9s %s\n", commands[i]->name,
			commands[i]->summary);
	fputs("\nEvery command takes:\n", out);
	print_options(out, global_options);
	fputs("\nMore: revix help COMMAND, revix help query, revix help "
	      "catalogue\nExit codes: 0 ok; 1 done, but something was lost or "
	      "nothing was found;\n2 usage; 3 bad input; 75 busy, try again\n",
	      out);
}

static void help_command(FILE *out, const struct command *cmd)
{
	help_usage(out, cmd);
	fprintf(out, "\n%s\n\n", cmd->summary);
	if (cmd->help)
		fold(out, cmd->help, 0);
	fputs("\nOptions:\n", out);
	print_options(out, cmd->options);
	if (cmd->flags & CMD_FILTER)
		print_options(out, filter_options);
	if (cmd->flags & CMD_TABLE)
		print_options(out, table_options);
	if (cmd->flags & CMD_SHEET)
		print_options(out, sheet_options);
	print_options(out, global_options);
}

static void help_catalogue(FILE *out)
{
	fold(out,
	     "A catalogue is a CSV file with one row per document; columns of "
	     "the same review repeat its review key. A further child of a "
	     "review gets a row of its own. Only the column review is needed. "
	     "Columns not listed here are kept as facts and can be used in "
	     "filters and tables.\n",
	     0);
	for (size_t i = 0; catalogue_columns[i].name; i++) {
		const struct catalogue_column *k = &catalogue_columns[i];
		fprintf(out, "  %-16s %s\n", k->name, k->about);
		if (k->words && *k->words)
			fprintf(out, "  %-16s one of: %s\n", "", k->words);
		if (k->also && *k->also)
			fprintf(out, "  %-16s also read as: %s\n", "", k->also);
	}
}

static const char query_help[] =
	"What you type after `revix search`, and in --where:\n"
	"\n"
	"  neglect dentist          words: any may match, those with all first\n"
	"  \"home conditions\"        these words in this order, in all their forms\n"
	"  \"neglected\"  Banks        one word in quotes, or with a capital inside\n"
	"                           a query: as it is written\n"
	"  neglec*                  words that begin so\n"
	"  a AND b   a OR b   NOT a   ( )   in capitals; AND binds tighter\n"
	"  +must -mustnot           a word that must, or must not, be there\n"
	"  alcohol NEAR/8 pregnan*  at most 8 words between them\n"
	"  alcohol NEAR/s pregnan*  in one sentence\n"
	"\n"
	"A review is what is found. A word, phrase or NEAR is looked for within\n"
	"one passage; AND, OR and NOT join them over the review as a whole.\n"
	"Words match by their stem: neglected finds neglect. Small words (the, of)\n"
	"are passed over, and words side by side count for more where they stand so.\n"
	"Other and older words are looked for too (queries/synonyms.txt), and said;\n"
	"--explain says all that is looked for. Words are looked for in titles and\n"
	"headings too, also of reviews without a report here; phrases in passages.\n"
	"\n"
	"Filters:\n"
	"  theme:neglect            the theme is present in the review;\n"
	"                           theme:neglect/medical a part of it\n"
	"  theme:neglect status:\"to confirm\"    the theme has that status\n"
	"  year:2014..2017          financial year of the incident (April to\n"
	"                           March, by its first year); year:2014;\n"
	"                           year:2014-17 is April 2014 to March 2017\n"
	"  published:2016..2018     year of publication; published:2018-04\n"
	"  area:Northshire,Eastmere one of them; region:\"North East\"\n"
	"  kind:SCR  outcome:fatal  review:KEY  addressee:police\n"
	"  age:<1  age:11..15  sex:female       of a child in the review\n"
	"  section:recommendations  role:briefing   where words are looked for\n"
	"  any column of the catalogue: methodology:SILP\n"
	"\n"
	"In a shell, put the whole query in single quotes.\n";

int help_print(struct cmd *c, const char *topic, struct err *e)
{
	if (!topic || !*topic) {
		help_all(c->out);
		return CMD_OK;
	}
	if (str_eq(topic, "catalogue")) {
		help_catalogue(c->out);
		return CMD_OK;
	}
	if (str_eq(topic, "query")) {
		fputs(query_help, c->out);
		return CMD_OK;
	}
	const struct command *cmd = command_find(topic);
	if (!cmd)
		return err_set(e, ERR_USAGE,
			       "no help on \"%s\"; see `revix help`", topic);
	help_command(c->out, cmd);
	return CMD_OK;
}

/* Text for roff: a leading dot or quote and every backslash made plain. */
static void roff_text(FILE *out, const char *s)
{
	bool start = true;
	for (; *s; s++) {
		if (start && (*s == '.' || *s == '\''))
			fputs("\\&", out);
		if (*s == '\\')
			fputs("\\e", out);
		else if (*s == '-')
			fputs("\\-", out);
		else
			fputc(*s, out);
		start = *s == '\n';
	}
}

static void roff(FILE *out, const char *s)
{
	roff_text(out, s);
	fputc('\n', out);
}

static void roff_options(FILE *out, const struct option *o)
{
	for (; o && o->name; o++) {
		fputs(".TP\n.B ", out);
		if (o->letter)
			fprintf(out, "\\-%c\\fR, \\fB", o->letter);
		fputs("\\-\\-", out);
		roff_text(out, o->name);
		if (o->value)
			fprintf(out, " \\fI%s\\fR", o->value);
		fputc('\n', out);
		roff(out, o->about);
	}
}

void help_man(FILE *out)
{
	fputs(".TH REVIX 1 \"\" \"revix " REVIX_VERSION "\" \"User Commands\"\n"
	      ".SH NAME\nrevix \\- a learning repository of child safeguarding "
	      "reviews\n.SH SYNOPSIS\n.B revix\n[\\-\\-db FILE] COMMAND ...\n"
	      ".SH DESCRIPTION\nrevix reads published child safeguarding "
	      "reviews, indexes every paragraph,\ntags it by theme, and answers "
	      "with search results, statistics and charts.\n.SH OPTIONS\n",
	      out);
	roff_options(out, global_options);
	for (size_t i = 0; commands[i]; i++) {
		const struct command *k = commands[i];
		fprintf(out, ".SH revix %s", k->name);
		if (k->usage) {
			fputc(' ', out);
			roff(out, k->usage);
		} else {
			fputc('\n', out);
		}
		roff(out, k->summary);
		if (k->help) {
			fputs(".PP\n", out);
			roff(out, k->help);
		}
		roff_options(out, k->options);
		if (k->flags & CMD_FILTER)
			roff_options(out, filter_options);
		if (k->flags & CMD_TABLE)
			roff_options(out, table_options);
		if (k->flags & CMD_SHEET)
			roff_options(out, sheet_options);
	}
	fputs(".SH QUERY LANGUAGE\n.nf\n", out);
	roff(out, query_help);
	fputs(".fi\n.SH EXIT STATUS\n0 ok; 1 done, but something was lost or "
	      "nothing was found; 2 usage; 3 bad input; 75 busy.\n"
	      ".SH ENVIRONMENT\nREVIX_DB, REVIX_QUERIES, "
	      "SOURCE_DATE_EPOCH\n",
	      out);
}

void help_readme(FILE *out)
{
	fputs("| command | what it does |\n|---|---|\n", out);
	for (size_t i = 0; commands[i]; i++) {
		const struct command *k = commands[i];
		struct buf b = { 0 };
		for (const char *s = k->usage; s && *s; s++) {
			if (*s == '|')
				buf_char(&b, '\\');
			buf_char(&b, *s);
		}
		fprintf(out, "| `revix %s%s%s` | %s |\n", k->name,
			b.n ? " " : "", buf_text(&b), k->summary);
		buf_release(&b);
	}
}

static int run(struct cmd *c, struct err *e)
{
	if (args_flag(&c->args, "man")) {
		help_man(c->out);
		return CMD_OK;
	}
	if (args_flag(&c->args, "readme")) {
		help_readme(c->out);
		return CMD_OK;
	}
	return help_print(c, c->args.n_words ? c->args.words[0] : NULL, e);
}

static const struct option options[] = {
	{ "man", 0, NULL, "the manual page, as roff" },
	{ "readme", 0, NULL, "the table of commands for README.md" },
	{ 0 },
};

const struct command cmd_help = {
	.name = "help",
	.usage = "[COMMAND | query | catalogue]",
	.summary = "what revix and each command do",
	.options = options,
	.run = run,
};
