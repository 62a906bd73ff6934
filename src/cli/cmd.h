/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line. Every command is one constant of struct command: its
 * name, arguments, options, help and what it needs; main.c opens what the
 * flags ask for. Help, man page and README come from these tables alone.
 *
 * To add a command: write cmd_NAME.c ending in its constant, name it in
 * commands.c, and run `scripts/update-readme`.
 */
#ifndef CMD_H
#define CMD_H

#include "base.h"
#include "chart.h"
#include "emit.h"
#include "stats.h"
#include "store.h"
#include "theme.h"

#include <stdio.h>

/* Exit codes that other people's scripts depend on. */
enum cmd_exit {
	CMD_OK = 0,
	CMD_LOST = 1, /* done, but something was lost or nothing was found */
	CMD_USAGE = 2,
	CMD_INPUT = 3,
	CMD_BUSY = 75
};

struct option {
	const char *name;  /* "limit", as typed after -- */
	char letter;       /* 'o' for -o, or 0 */
	const char *value; /* "N", or NULL for a flag; "N…" may be given again,
			      and its values are lines of one text */
	const char *about;
};

#define CMD_MAX_OPTIONS 32

struct args {
	const struct option *options[CMD_MAX_OPTIONS];
	const char *values[CMD_MAX_OPTIONS]; /* "" for a flag that is set */
	size_t n_options;
	const char **words; /* what is not an option */
	size_t n_words;
};

enum cmd_flags {
	CMD_NO_STORE = 0,
	CMD_READ = 1 << 0,
	CMD_WRITE = 1 << 1,
	CMD_CREATE = 1 << 2,
	CMD_TABLE = 1 << 3,      /* takes --format and --output */
	CMD_TREC = 1 << 4,       /* and --format trec */
	CMD_SHEET = 1 << 5,      /* takes --format and --output of handouts */
	CMD_OWN_FORMAT = 1 << 6, /* reads --format itself */
	CMD_FILTER = 1 << 7,     /* takes what use_filter reads */
};

struct cmd {
	struct arena a;
	struct args args;
	struct store *store;
	const char *db_path;
	const char *queries;             /* folder, found on first use */
	const char *tables;              /* folder of own tables, or NULL */
	struct query_synonyms *synonyms; /* read on first use */
	struct diags diags;              /* printed to stderr at the end */
	FILE *out;
	const char *output; /* path of --output, or NULL */
	struct emit_opts emit;
	bool trec;   /* --format trec */
	bool chosen; /* the format: by --format or the ending of output */
	bool quiet;
	const char *line; /* the command line as typed, for the run record */
};

struct command {
	const char *name;
	const char *usage; /* arguments: "QUERY…" */
	const char *summary;
	unsigned flags;
	const struct option *options; /* name NULL ends; or NULL */
	const char *help;             /* paragraphs */
	/* CMD_OK or CMD_LOST, or -1 with e set. */
	int (*run)(struct cmd *c, struct err *e);
};

extern const struct command *const commands[]; /* NULL ends */
extern const struct option global_options[];
extern const struct option table_options[];
extern const struct option sheet_options[];
extern const struct option filter_options[];

const struct command *command_find(const char *name);

/* opt.c */
int args_parse(struct arena *a, const struct command *cmd, int argc,
	       char **argv, struct args *out, struct err *e) BASE_CHECKED;
const char *args_text(const struct args *x, const char *name); /* or NULL */
bool args_flag(const struct args *x, const char *name);
int args_int(const struct args *x, const char *name, int64_t lo, int64_t hi,
	     int64_t otherwise, int64_t *out, struct err *e) BASE_CHECKED;
char *args_join(struct arena *a, const struct args *x, size_t from);

/* help.c */
int help_print(struct cmd *c, const char *topic, struct err *e) BASE_CHECKED;
void help_man(FILE *out);
void help_readme(FILE *out);
void help_usage(FILE *out, const struct command *cmd);

/* common.c: what several commands need */
int use_queries(struct cmd *c, const char **out, struct err *e) BASE_CHECKED;
int use_themes(struct cmd *c, struct theme_set **out,
	       struct err *e) BASE_CHECKED;
/* Only the hash of all of them, which takes a third of the time. */
int use_themes_hash(struct cmd *c, const char **out,
		    struct err *e) BASE_CHECKED;
/* The dictionaries of another folder. */
int use_themes_of(struct cmd *c, const char *dir, struct theme_set **out,
		  struct err *e) BASE_CHECKED;
int use_stats(struct cmd *c, struct stats_queries *out,
	      struct err *e) BASE_CHECKED;
int use_filter(struct cmd *c, struct stats_filter *out,
	       struct err *e) BASE_CHECKED;
/* The earlier period of --against: the same filter, other years. */
int use_against(struct cmd *c, const struct stats_filter *f,
		struct stats_filter *out, struct err *e) BASE_CHECKED;
/* A query of the person, widened by synonyms.txt; tells what was added. */
int use_query(struct cmd *c, const char *text, struct query *out,
	      struct err *e) BASE_CHECKED;
/* The same without telling. */
int use_query_quietly(struct cmd *c, const char *text, struct query *out,
		      struct err *e) BASE_CHECKED;
/* The rule of disclosure control and what is counted (enum disclose_level):
 * asked for by --suppress, else for a pack of an area dfe-census, else none. */
int use_disclosure(struct cmd *c, const struct stats_filter *f, bool pack,
		   const char **preset, int *level, struct err *e) BASE_CHECKED;
/* What is written when nobody chose a format. */
void use_format(struct cmd *c, enum emit_format otherwise);
void put_table(struct cmd *c, const struct emit_table *t);
/* Draws into FILE.svg or FILE.png and tells the alt text. */
int put_chart(struct cmd *c, const struct chart *x, const char *id,
	      const char *file, struct err *e) BASE_CHECKED;
/* Diagnostics of things lost: in a sheet, rows that are not taken. */
size_t count_lost(const struct cmd *c);
/* A snippet, whose match stands between \x02 and \x03: bold, or in «…». */
void put_marked(struct buf *b, const char *s, bool colour);
/* The same folded at the width of the screen behind an indent. */
void put_folded(struct cmd *c, const char *snippet);
const char *now_utc(struct cmd *c); /* ISO 8601 UTC */
/* A sheet of codings (cmd_code.c). */
int read_codings(struct cmd *c, const char *file, struct catalogue_codings *out,
		 struct err *e) BASE_CHECKED;
/* One of the exports, streamed (cmd_export.c). */
int put_export(struct cmd *c, const char *what, struct err *e) BASE_CHECKED;

#endif
