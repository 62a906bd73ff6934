/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes: the dictionaries: list, lint, try on a sentence, apply. */
#include "agreement.h"
#include "commands.h"

#include <string.h>

struct context { /* of a re-tagging */
	struct theme_matcher *matcher;
	struct diags *diags;
	size_t passages, tags;
};

static void print(struct cmd *c, const struct emit_column *columns,
		  size_t n_columns, struct emit_cell *cells, size_t n_rows)
{
	struct emit_table t = {
		.columns = columns,
		.n_columns = n_columns,
		.cells = cells,
		.n_rows = n_rows,
	};
	put_table(c, &t);
}

static int list(struct cmd *c, const struct theme_set *set)
{
	static const struct emit_column columns[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "label", "Label", EMIT_LEFT, false },
		{ "group", "Group", EMIT_LEFT, false },
		{ "version", "Version", EMIT_LEFT, false },
		{ "about", "What it means", EMIT_LEFT, false },
	};
	size_t n = theme_count(set);
	struct emit_cell *x = arena_alloc(&c->a, (5 * n + 1) * sizeof *x);
	for (size_t i = 0; i < n; i++) {
		const struct theme_info *t = theme_info(set, i);
		x[5 * i].text = t->name;
		x[5 * i + 1].text = t->label;
		x[5 * i + 2].text = t->group;
		x[5 * i + 3].text = arena_dup(&c->a, t->hash, 12);
		x[5 * i + 4].text = t->about;
	}
	print(c, columns, 5, x, n);
	return CMD_OK;
}

/* Every dictionary's own examples, and every mistake in a file. */
static int check(struct cmd *c, const struct theme_set *set)
{
	size_t n, before = c->diags.n;
	size_t failed = theme_examples_check(set, &c->diags, &n);
	fprintf(c->out,
		"%zu themes, %zu examples: %zu as they should be, "
		"%zu not\n",
		theme_count(set), n, n - failed, failed);
	return c->diags.n > before || failed ? CMD_LOST : CMD_OK;
}

static int try_sentence(struct cmd *c, const struct theme_set *set,
			struct err *e)
{
	static const struct emit_column columns[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "assertion", "Assertion", EMIT_LEFT, false },
		{ "text", "Matched", EMIT_LEFT, false },
		{ "rule", "By the term", EMIT_LEFT, false },
		{ "cue", "Decided by", EMIT_LEFT, false },
	};
	char *text = args_join(&c->a, &c->args, 1);
	struct theme_tags tags = { 0 };
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .section = TEXT_OTHER,
				   .kind = TEXT_PARAGRAPH };
	const char *section = args_text(&c->args, "section");
	if (!*text)
		return err_set(e, ERR_USAGE, "try what? give a sentence");
	if (section && !text_section_parse(section, &p.section))
		return err_set(e, ERR_USAGE, "no section \"%s\"", section);
	struct theme_matcher *m = theme_matcher_new(set);
	theme_match(m, &c->a, &p, &tags, &c->diags);
	struct emit_cell *x = arena_alloc(&c->a, (5 * tags.n + 1) * sizeof *x);
	for (size_t i = 0; i < tags.n; i++) {
		const struct theme_tag *t = &tags.v[i];
		x[5 * i].text = theme_info(set, t->theme)->name;
		x[5 * i + 1].text = theme_assertion_name(t->assertion);
		x[5 * i + 2].text =
			arena_dup(&c->a, text + t->start, t->end - t->start);
		x[5 * i + 3].text = t->rule;
		x[5 * i + 4].text = t->cue;
	}
	theme_matcher_free(m);
	print(c, columns, 5, x, tags.n);
	if (!tags.n && c->emit.format == EMIT_TEXT)
		fputs("No theme of the dictionaries matches.\n", c->out);
	return tags.n ? CMD_OK : CMD_LOST;
}

static int tag_one(void *ctx, struct arena *a, const struct theme_passage *p,
		   struct theme_tags *tags, struct err *e)
{
	struct context *x = ctx;
	(void)e;
	theme_match(x->matcher, a, p, tags, x->diags);
	x->passages++;
	x->tags += tags->n;
	return 0;
}

/* Tags the whole store again; no file is read. */
static int tag(struct cmd *c, const struct theme_set *set, struct err *e)
{
	struct store *s = NULL;
	struct context x = { .diags = &c->diags };
	if (store_open(c->db_path, DB_WRITE, &s, e) < 0)
		return -1;
	x.matcher = theme_matcher_new(set);
	int rc = store_retag(s, set, tag_one, &x, e);
	theme_matcher_free(x.matcher);
	store_close(s);
	if (rc < 0)
		return -1;
	if (!c->quiet)
		fprintf(c->out, "%zu passages, %zu tags of %zu themes\n",
			x.passages, x.tags, theme_count(set));
	return CMD_OK;
}

static int run(struct cmd *c, struct err *e)
{
	struct theme_set *set = NULL;
	const char *what = c->args.n_words ? c->args.words[0] : "list";
	if (str_eq(what, "validate"))
		return themes_validate(c, e);
	if (use_themes(c, &set, e) < 0)
		return -1;
	int rc;
	if (str_eq(what, "list"))
		rc = list(c, set);
	else if (str_eq(what, "check"))
		rc = check(c, set);
	else if (str_eq(what, "try"))
		rc = try_sentence(c, set, e);
	else if (str_eq(what, "tag"))
		rc = tag(c, set, e);
	else
		rc = err_set(e, ERR_USAGE,
			     "themes \"%s\"? one of: list, check, try, tag",
			     what);
	/* Tags and names lie in the set: only now. */
	theme_set_free(set);
	return rc;
}

static const struct option options[] = {
	{ "section", 's', "KIND",
	  "try: as if in a section of this kind, e.g. recommendations" },
	{ "theme", 't', "NAME…", "only this theme; may be given again" },
	{ "codings", 0, "FILE",
	  "validate: the decisions in FILE, not those in the store" },
	{ "passages", 'p', NULL,
	  "validate: codings of passages (default: of reviews)" },
	{ "halves", 0, NULL, "validate: also by halves of the units" },
	{ 0 },
};

const struct command cmd_themes = {
	.name = "themes",
	.usage = "list | check | try SENTENCE | tag | validate",
	.summary = "the dictionaries: list them, run their examples, try a "
		   "sentence, tag the store again after an edit",
	.flags = CMD_TABLE,
	.options = options,
	.help = "The dictionaries are the text files in queries/themes; their "
		"README says how to write them. After an edit run `revix "
		"themes check`, then `revix themes tag`: no report has to be "
		"read again.",
	.run = run,
};
