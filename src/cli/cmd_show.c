/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix show: one review with its facts, themes and evidence; one passage. */
#include "commands.h"

#include <string.h>

/* Every output of this command is rows of part, name, value and more. */
struct rows {
	struct arena *a;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
	size_t n;
};

static void row(struct rows *r, const char *part, const char *name,
		const char *value, const char *where)
{
	const char *const x[] = { part, name, value, where };
	for (size_t i = 0; i < 4; i++)
		ARENA_PUSH(r->a, &r->cells)->text = x[i];
	r->n++;
}

static char *cite(struct arena *a, const struct store_evidence *v)
{
	return arena_fmt(a, "[%lld] %s, %s%s%s", (long long)v->passage,
			 store_cite(a, &v->at), v->at.section,
			 *v->at.heading ? ": " : "", v->at.heading);
}

/* The passage with its match marked, cut to what a table can hold. */
static char *marked(struct arena *a, const struct store_evidence *v)
{
	size_t n = strlen(v->text);
	if (v->end > n || v->start >= v->end)
		return arena_str(a, v->text);
	return arena_fmt(a, "%.*s«%.*s»%s", (int)v->start, v->text,
			 (int)(v->end - v->start), v->text + v->start,
			 v->text + v->end);
}

static void put_facts(struct rows *r, const struct store_review *v)
{
	for (size_t i = 0; i < v->facts.n; i++) {
		const struct store_fact *f = &v->facts.v[i];
		const char *where = f->line ? arena_fmt(r->a, "%s, line %d",
							f->source, f->line)
					    : f->source;
		const char *value =
			str_eq(f->value, f->raw)
				? f->value
				: arena_fmt(r->a, "%s (written \"%s\")",
					    f->value, f->raw);
		row(r, *f->child ? f->child : "review", f->name, value, where);
	}
}

static int put_theme(struct cmd *c, struct rows *r,
		     const struct store_review *v, const struct store_theme *t,
		     size_t limit, struct err *e)
{
	struct store_evidences ev = { 0 };
	const char *by = *t->coder ? arena_fmt(&c->a,
					       "coded by %s; the "
					       "machine says %s",
					       t->coder, t->machine)
				   : "by dictionary";
	row(r, "theme", t->name,
	    arena_fmt(&c->a,
		      "%s: %d passages assert it, %d negate it, %d boilerplate",
		      t->status, t->evidence, t->negated, t->boilerplate),
	    by);
	if (store_evidence(c->store, &c->a, v->id, t->name, limit, &ev, e) < 0)
		return -1;
	for (size_t i = 0; i < ev.n; i++) {
		const struct store_evidence *x = &ev.v[i];
		row(r, "",
		    arena_fmt(&c->a, "%s%s%s", x->assertion,
			      *x->cue ? ", by: " : "", x->cue),
		    marked(&c->a, x), cite(&c->a, x));
	}
	return 0;
}

static void finish(struct cmd *c, const struct rows *r, const char *title,
		   const char *about)
{
	static const struct emit_column columns[] = {
		{ "of", "Of", EMIT_LEFT, false },
		{ "name", "Name", EMIT_LEFT, false },
		{ "value", "Value", EMIT_LEFT, false },
		{ "source", "Source", EMIT_LEFT, false },
	};
	struct emit_table t = {
		.title = title,
		.about = about,
		.columns = columns,
		.n_columns = 4,
		.cells = r->cells.v,
		.n_rows = r->n,
	};
	put_table(c, &t);
}

static int show_passage(struct cmd *c, const char *id, struct err *e)
{
	struct rows r = { .a = &c->a };
	struct store_evidence v;
	int64_t n;
	if (!str_int(id, 1, INT64_MAX - 1, &n))
		return err_set(e, ERR_USAGE,
			       "\"%s\" is not a passage id, which is a number",
			       id);
	if (store_passage(c->store, &c->a, n, &v, e) < 0)
		return -1;
	row(&r, "passage", cite(&c->a, &v), v.text, v.at.document);
	finish(c, &r, "", "");
	return CMD_OK;
}

static int run(struct cmd *c, struct err *e)
{
	struct rows r = { .a = &c->a };
	struct store_review v;
	int64_t limit;
	if (c->args.n_words != 1)
		return err_set(e, ERR_USAGE,
			       "show which review? give one key, as in the "
			       "results of `revix search`");
	if (args_int(&c->args, "evidence", 0, 1000000, 5, &limit, e) < 0)
		return -1;
	const char *key = c->args.words[0], *hash = strchr(key, '#');
	int64_t id;
	/* A whole number that is no review's key is a passage. */
	struct err why = { 0 };
	if (hash)
		return show_passage(c, hash + 1, e);
	if (store_review(c->store, &c->a, key, &v, &why) < 0) {
		if (why.kind == ERR_ABSENT && str_int(key, 1, INT64_MAX, &id))
			return show_passage(c, key, e);
		*e = why;
		return -1;
	}
	for (size_t i = 0; i < v.documents.n; i++) {
		const struct store_file_of *f = &v.documents.v[i];
		row(&r, "document", f->file,
		    arena_fmt(&c->a, "%s, %s, %d pages, %lld words, %s%s",
			      f->role, f->format, f->pages, (long long)f->words,
			      f->outcome, f->withdrawn ? ", withdrawn" : ""),
		    "file");
	}
	put_facts(&r, &v);
	const char *only = args_text(&c->args, "theme");
	for (size_t i = 0; i < v.themes.n; i++)
		if ((!only || str_eq(only, v.themes.v[i].name)) &&
		    put_theme(c, &r, &v, &v.themes.v[i], (size_t)limit, e) < 0)
			return -1;
	finish(c, &r, arena_fmt(&c->a, "%s  %s", v.key, v.title),
	       "Facts with their source, themes with their evidence.");
	return CMD_OK;
}

static const struct option options[] = {
	{ "theme", 't', "THEME", "only this theme" },
	{ "evidence", 0, "N",
	  "at most N passages a theme (default 5; 0: all)" },
	{ 0 },
};

const struct command cmd_show = {
	.name = "show",
	.usage = "REVIEW[#PASSAGE]",
	.summary = "a review with its facts, themes and evidence; or a passage",
	.flags = CMD_READ | CMD_TABLE,
	.options = options,
	.help = "Every value comes with its source: coder over catalogue over "
		"text. Every theme comes with the passages that assert it "
		"and those that do not count, and why.",
	.run = run,
};
