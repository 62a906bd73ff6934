/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix code: people's decisions on themes, in and out; how far coders
 * agree. */
#include "agreement.h"
#include "code.h"
#include "commands.h"

#include <string.h>

#define CODINGS_MAX ((size_t)256 << 20)

int read_codings(struct cmd *c, const char *file, struct catalogue_codings *out,
		 struct err *e)
{
	struct buf b = { 0 };
	int ret = fs_read(file, CODINGS_MAX, &b, e);
	if (ret == 0)
		ret = catalogue_codings_parse(&c->a, file, buf_text(&b), b.n,
					      out, &c->diags, e);
	buf_release(&b);
	return ret;
}

static void tell(struct cmd *c, size_t n, const char *one, const char *many,
		 const char *what)
{
	fprintf(c->out, "%zu %s %s", n, n == 1 ? one : many, what);
}

static void put_import(struct cmd *c, const char *file, size_t kept,
		       size_t n_new, size_t open)
{
	size_t lost = count_lost(c);
	tell(c, kept, "coding", "codings", "taken from");
	fprintf(c->out, " %s, %zu new or changed\n", file, n_new);
	if (lost)
		tell(c, lost, "row", "rows", "lost\n");
	if (open)
		tell(c, open, "row has", "rows have", "no value yet\n");
}

static int import(struct cmd *c, const char *file, struct err *e)
{
	struct catalogue_codings codings = { 0 };
	size_t n_new = 0;
	int64_t run;
	if (read_codings(c, file, &codings, e) < 0)
		return -1;
	size_t unread = count_lost(c);
	if (store_begin(c->store, e) < 0)
		return -1;
	if (store_run_begin(c->store, c->line, now_utc(c), &run, e) < 0 ||
	    store_put_codings(c->store, &codings, file, &n_new, &c->diags, e) <
		    0 ||
	    store_run_end(c->store, run, now_utc(c), "", e) < 0 ||
	    store_commit(c->store, e) < 0) {
		store_rollback(c->store);
		return -1;
	}
	if (store_finish(c->store, e) < 0)
		return -1;
	size_t kept = codings.n - (count_lost(c) - unread);
	if (!c->quiet)
		put_import(c, file, kept, n_new, codings.open);
	bool none = !codings.n && !codings.open;
	return none || count_lost(c) ? CMD_LOST : CMD_OK;
}

void code_themes(struct cmd *c, struct store_names *out)
{
	const char *asked = args_text(&c->args, "theme");
	while (asked && *asked) {
		size_t n = strcspn(asked, "\n"), i = 0;
		const char *name = arena_dup(&c->a, asked, n);
		while (i < out->n && !str_eq_nocase(out->v[i], name))
			i++;
		if (i == out->n)
			*ARENA_PUSH(&c->a, out) = name;
		asked += n + (asked[n] == '\n');
	}
}

int code_read(struct cmd *c, struct codings *out, struct err *e)
{
	bool passages = args_flag(&c->args, "passages");
	struct store_names themes = { 0 };
	code_themes(c, &themes);
	if (!themes.n)
		return store_codings(c->store, &c->a, passages, "", out, e);
	for (size_t i = 0; i < themes.n; i++)
		if (store_codings(c->store, &c->a, passages, themes.v[i], out,
				  e) < 0)
			return -1;
	return 0;
}

const char *code_unit(struct cmd *c)
{
	return args_flag(&c->args, "passages") ? "passage" : "review";
}

/* Why there is nothing to compare. */
static void tell_nothing(struct cmd *c, const struct coding_agreement *all)
{
	const char *unit = code_unit(c), *nameless = "";
	if (all && all->nameless)
		nameless = arena_fmt(&c->a,
				     "; left out: %zu without the name of a "
				     "coder",
				     all->nameless);
	if (all && all->coders > 1)
		diag_add(&c->diags, DIAG_NOTE, "nothing-twice",
			 (struct diag_at){ 0 },
			 "%zu coders have coded %ss, but no %s for the same "
			 "theme twice: there is nothing to compare%s",
			 all->coders, unit, unit, nameless);
	else
		diag_add(&c->diags, DIAG_NOTE, "one-coder",
			 (struct diag_at){ 0 },
			 "the store has codings of %ss by fewer than two "
			 "coders: there is nothing to compare%s",
			 unit, nameless);
}

static int agree(struct cmd *c, struct err *e)
{
	struct codings all = { 0 };
	struct coding_agreements table = { 0 };
	struct coding_pairs pairs = { 0 };
	if (code_read(c, &all, e) < 0)
		return -1;
	coding_agree(&c->a, &all, &table);
	if (!table.n || !table.v[table.n - 1].units) {
		tell_nothing(c, table.n ? &table.v[table.n - 1] : NULL);
		return CMD_LOST;
	}
	if (args_flag(&c->args, "pairs")) {
		coding_pairs(&c->a, &all, &pairs);
		put_pairs(c, &pairs, code_unit(c));
	} else {
		put_agreement(c, &table, code_unit(c));
	}
	return CMD_OK;
}

static int run(struct cmd *c, struct err *e)
{
	const char *what = c->args.n_words ? c->args.words[0] : "";
	size_t n = c->args.n_words;
	if (n == 2 && str_eq(what, "import"))
		return import(c, c->args.words[1], e);
	if (n == 1 && str_eq(what, "export"))
		return put_export(c, "codings", e);
	if (n == 1 && str_eq(what, "sample"))
		return code_sample(c, e);
	if (n == 1 && str_eq(what, "agree"))
		return agree(c, e);
	if (n == 1 && str_eq(what, "adjudicate"))
		return code_adjudicate(c, e);
	return err_set(e, ERR_USAGE,
		       "code what? one of: import FILE, export, sample, agree, "
		       "adjudicate");
}

static const struct option options[] = {
	{ "theme", 't', "NAME…", "only this theme; may be given again" },
	{ "number", 'n', "N", "sample: passages a theme (default 50)" },
	{ "seed", 0, "N",
	  "sample: another number, other passages (default 1)" },
	{ "coder", 0, "NAME", "sample: fills in who codes" },
	{ "force", 0, NULL,
	  "sample, adjudicate: write over a sheet that is there already" },
	{ "passages", 'p', NULL,
	  "agree, adjudicate: codings of passages (default: of reviews)" },
	{ "pairs", 0, NULL, "agree: every pair of coders over all themes" },
	{ 0 },
};

const struct command cmd_code = {
	.name = "code",
	.usage = "import FILE | export | sample | agree | adjudicate",
	.summary = "people's decisions on themes: they override the machine, "
		   "and both are kept; sheets to code on; agreement of coders",
	.flags = CMD_WRITE | CMD_TABLE,
	.options = options,
	.help = "A sheet is a CSV with the columns unit (a review's key or a "
		"passage's id), theme, value (present, mentioned only, absent, "
		"to confirm, not coded; yes and no are read as present and "
		"absent), coder, date (2026-02-01 or, day first, 01/02/2026), "
		"note; other columns are for reading. The first three are "
		"needed; reviews and themes may be in capitals or not. Rows "
		"without a value are not yet coded.\n\n"
		"`sample` draws passages for each theme, some that the program "
		"tagged and some that it did not, and does not say which: fill "
		"in `value` and import the sheet; give the same sheet to a "
		"second coder. `adjudicate` writes a sheet of what coders "
		"differ on, absent against mentioned only too; a row whose "
		"coder begins with \"adjudicat\" stands over all others. "
		"Without one, what all coders say stands, and "
		"where they differ the status is \"to confirm\". Of two "
		"decisions of one coder the later stands. A decision on a "
		"passage decides whether it is evidence; one on a review sets "
		"its status. Importing the same file again changes nothing.\n\n"
		"`agree` compares coders with each other; `revix themes "
		"validate` compares the program with them.",
	.run = run,
};
