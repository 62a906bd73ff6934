/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes: the dictionaries: list, lint, try on a sentence, apply. */
#include "agreement.h"
#include "commands.h"
#include "ingest.h"
#include "themes.h"

#include <string.h>

void themes_print(struct cmd *c, const char *title,
		  const struct emit_column *columns, size_t n_columns,
		  struct emit_cell *cells, size_t n_rows)
{
	struct emit_table t = {
		.title = title,
		.columns = columns,
		.n_columns = n_columns,
		.cells = cells,
		.n_rows = n_rows,
	};
	put_table(c, &t);
}

size_t themes_find(const struct theme_set *set, const char *name)
{
	for (size_t i = 0; i < theme_count(set); i++)
		if (str_eq_nocase(theme_info(set, i)->name, name) ||
		    str_eq_nocase(theme_info(set, i)->label, name))
			return i;
	return SIZE_MAX;
}

int themes_named(const struct theme_set *set, const char *name, size_t *out,
		 struct err *e)
{
	const char *names[256];
	size_t n = theme_count(set);
	*out = themes_find(set, name);
	if (*out < n)
		return 0;
	n = n < 256 ? n : 256;
	for (size_t i = 0; i < n; i++)
		names[i] = theme_info(set, i)->name;
	const char *near = str_closest(name, names, n);
	return err_set(e, ERR_USAGE, "no theme \"%s\"%s%s%s", name,
		       near ? "; did you mean " : "; see `revix themes list`",
		       near ? near : "", near ? "?" : "");
}

int themes_asked(struct cmd *c, const struct theme_set *set, bool **out,
		 struct err *e)
{
	const char *names = args_text(&c->args, "theme");
	size_t theme;
	*out = NULL;
	if (!names)
		return 0;
	*out = arena_alloc(&c->a, theme_count(set) * sizeof **out);
	while (*names) {
		size_t n = strcspn(names, "\n");
		if (themes_named(set, arena_dup(&c->a, names, n), &theme, e) <
		    0)
			return -1;
		(*out)[theme] = true;
		names += n + (names[n] == '\n');
	}
	return 0;
}

/* Takes out what an editor may look at and nobody has to mend. */
static size_t take_notes(struct diags *d, size_t from)
{
	size_t n = from;
	for (size_t i = from; i < d->n; i++)
		if (d->v[i].level != DIAG_NOTE)
			d->v[n++] = d->v[i];
	size_t notes = d->n - n;
	d->n = n;
	return notes;
}

/* Every dictionary's own examples, and every mistake in a file. */
static int check(struct cmd *c, const struct theme_set *set)
{
	size_t n, told = c->diags.n, notes = 0;
	theme_set_lint(set, &c->diags);
	size_t failed = theme_examples_check(set, &c->diags, &n);
	fprintf(c->out,
		"%zu themes, %zu examples: %zu as they should be, "
		"%zu not\n",
		theme_count(set), n, n - failed, failed);
	if (!args_flag(&c->args, "notes"))
		notes = take_notes(&c->diags, told);
	if (notes)
		fprintf(c->out, "%zu note%s for editors: --notes\n", notes,
			notes == 1 ? "" : "s");
	for (size_t i = 0; i < c->diags.n; i++)
		if (c->diags.v[i].level != DIAG_NOTE)
			return CMD_LOST;
	return CMD_OK;
}

/* Tags the whole store again; no file is read. */
static int tag(struct cmd *c, const struct theme_set *set, struct err *e)
{
	struct store *s = NULL;
	struct ingest_retagged done;
	int64_t run;
	int ret = -1;
	if (store_open(c->db_path, DB_WRITE, &s, e) < 0 ||
	    store_begin(s, e) < 0 ||
	    store_run_begin(s, c->line, now_utc(c), &run, e) < 0 ||
	    store_commit(s, e) < 0 ||
	    ingest_retag(s, set, 0, &done, &c->diags, e) < 0)
		goto out;
	if (!c->quiet)
		fprintf(c->out, "%zu passages, %zu tags of %zu themes\n",
			done.passages, done.tags, theme_count(set));
	ret = CMD_OK;
out:
	if (s)
		store_rollback(s);
	store_close(s);
	return ret;
}

static int try(struct cmd *c, const struct theme_set *set, struct err *e)
{
	const char *file = args_text(&c->args, "csv");
	return file ? themes_try_table(c, set, file, e) : themes_try(c, set, e);
}

static int run_on(struct cmd *c, const char *what, const struct theme_set *set,
		  struct err *e)
{
	if (str_eq(what, "list"))
		return themes_list(c, set);
	if (str_eq(what, "show"))
		return themes_show(c, set, e);
	if (str_eq(what, "check"))
		return check(c, set);
	if (str_eq(what, "try"))
		return try(c, set, e);
	if (str_eq(what, "tag"))
		return tag(c, set, e);
	if (str_eq(what, "trend"))
		return themes_trend(c, set, e);
	if (str_eq(what, "suggest"))
		return themes_suggest(c, set, e);
	return err_set(e, ERR_USAGE,
		       "themes \"%s\"? one of: list, show, check, try, tag, "
		       "validate, trend, versions, diff, suggest, import",
		       what);
}

static int run(struct cmd *c, struct err *e)
{
	struct theme_set *set = NULL;
	const char *what = c->args.n_words ? c->args.words[0] : "list";
	if (str_eq(what, "validate"))
		return themes_validate(c, e);
	if (str_eq(what, "import"))
		return themes_import(c, e);
	if (str_eq(what, "versions"))
		return themes_versions(c, e);
	if (str_eq(what, "diff"))
		return themes_diff(c, e);
	if (use_themes(c, &set, e) < 0)
		return -1;
	int rc = run_on(c, what, set, e);
	/* Tags and names lie in the set: only now. */
	theme_set_free(set);
	return rc;
}

static const struct option options[] = {
	{ "notes", 0, NULL,
	  "check: what an editor may look at too, not only mistakes" },
	{ "section", 's', "KIND",
	  "try: as if in a section of this kind, e.g. recommendations" },
	{ "role", 0, "ROLE", "try: as if in a document of this role" },
	{ "csv", 0, "FILE",
	  "try: every passage of a table with the column text (and id, theme, "
	  "value, section)" },
	{ "theme", 't', "NAME…",
	  "try, diff, validate: only this theme; may be given again" },
	{ "output-dir", 0, "DIR",
	  "import: the folder to write to (default: named like FILE)" },
	{ "codings", 0, "FILE",
	  "validate: the decisions in FILE, not those in the store" },
	{ "passages", 'p', NULL,
	  "validate: codings of passages (default: of reviews)" },
	{ "halves", 0, NULL, "validate: also by halves of the units" },
	{ "dates", 0, "BASIS",
	  "trend: years of published (default) or incident" },
	{ "chart", 0, "FILE", "trend: draw it too: FILE.svg or FILE.png" },
	{ "moves", 0, NULL, "diff: every passage that moves" },
	{ "reviews", 0, NULL, "diff: every review whose status changes" },
	{ "number", 'n', "N",
	  "suggest: words, and half as many passages (default 40)" },
	{ "accept", 0, "TERM…", "suggest: add it to the dictionary's terms" },
	{ "reject", 0, "TERM…", "suggest: never offer it again" },
	{ 0 },
};

const struct command cmd_themes = {
	.name = "themes",
	.usage = "list | show THEME | check | try SENTENCE | tag | validate | "
		 "trend TERM… | versions | diff [OLD [NEW]] | suggest THEME | "
		 "import FILE",
	.summary = "the dictionaries: list them, run their examples, try a "
		   "sentence, tag the store again after an edit",
	.flags = CMD_TABLE,
	.options = options,
	.help = "The dictionaries are the text files in queries/themes; their "
		"README says how to write them. After an edit run `revix "
		"themes check`, then `revix themes tag`: no report has to be "
		"read again.\n\n"
		"`validate` holds the program against people's codings. "
		"`trend` shows how often terms (in the notation of the "
		"dictionaries), or a theme's words of today and its older "
		"ones, stand in the texts of each year; among several "
		"arguments a theme is one of them, with all its words. `diff` shows what a "
		"change of the dictionaries moves before you apply it: OLD "
		"and NEW are folders like queries, or versions of `revix "
		"themes versions`; without them, the version that tagged the "
		"store and the folder in use. `suggest` lists words and "
		"passages that a dictionary may lack; --accept and --reject "
		"write your decision into its file.",
	.run = run,
};
