/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix show: one review with its facts, themes and evidence; one passage.
 * The themes are in show_themes.c. */
#include "commands.h"
#include "show.h"

#include <string.h>

static char *fact_value(struct arena *a, const struct store_fact *f)
{
	if (str_eq(f->name, "age"))
		return arena_fmt(a, "%s days (written \"%s\")", f->value,
				 f->raw);
	if (str_eq(f->value, f->raw))
		return arena_str(a, f->value);
	return arena_fmt(a, "%s (written \"%s\")", f->value, f->raw);
}

/* Whether another source stands over it, and says the same. */
static const char *standing(const struct store_review *v, size_t i)
{
	const struct store_fact *f = &v->facts.v[i];
	if (f->in_force)
		return "";
	for (size_t k = 0; k < v->facts.n; k++) {
		const struct store_fact *x = &v->facts.v[k];
		if (x->in_force && str_eq(x->name, f->name) &&
		    str_eq(x->child, f->child) &&
		    str_eq_nocase(x->value, f->value))
			return "; agrees";
	}
	return "; DIFFERS, not in force";
}

/* Where it stands. */
static char *fact_source(struct arena *a, const struct store_review *v,
			 size_t i)
{
	const struct store_fact *f = &v->facts.v[i];
	const char *over = standing(v, i);
	if (*f->cite)
		return arena_fmt(a, "%s, %s%s", f->source, f->cite, over);
	if (f->line)
		return arena_fmt(a, "%s, line %d%s", f->source, f->line, over);
	return arena_fmt(a, "%s%s", f->source, over);
}

static char *file_name(struct arena *a, const struct store_file_of *f)
{
	return arena_fmt(a, "%s%s%s", f->file, *f->part ? ", " : "", f->part);
}

static char *file_about(struct arena *a, const struct store_file_of *f)
{
	const char *ocr = f->ocr_pages
				  ? arena_fmt(a, ", %d of %d pages recognised",
					      f->ocr_pages, f->pages)
				  : "";
	return arena_fmt(a, "%s, %s, %lld words, %s%s%s%s%s", f->role,
			 f->format, (long long)f->words, f->outcome, ocr,
			 f->withdrawn ? ", withdrawn" : "",
			 *f->linked ? "; here by: " : "", f->linked);
}

static char *rec_name(struct arena *a, const struct store_rec *x)
{
	return arena_fmt(a, "%s%s%s", x->kind, *x->number ? " " : "",
			 x->number);
}

static char *rec_source(struct arena *a, const struct store_rec *x)
{
	bool answered = *x->answer || *x->status;
	return arena_fmt(
		a, "%s%s%s%s%s%s%s%s", x->cite, *x->addressees ? "; to: " : "",
		x->addressees, answered ? "; answered in " : "",
		answered ? x->answer_cite : "",
		*x->status ? arena_fmt(a, ": %s", x->status) : "",
		*x->entered[0] ? "; followed up: " : "", x->entered[0]);
}

static void facts_text(struct cmd *c, const struct store_review *v)
{
	fprintf(c->out, "%s  %s\n", v->key, v->title);
	for (size_t i = 0; i < v->documents.n; i++)
		fprintf(c->out, "   %s: %s\n",
			file_name(&c->a, &v->documents.v[i]),
			file_about(&c->a, &v->documents.v[i]));
	fprintf(c->out, "\nFacts\n");
	for (size_t i = 0; i < v->facts.n; i++) {
		const struct store_fact *f = &v->facts.v[i];
		fprintf(c->out, "   %-10s %-28s %s  [%s]\n",
			*f->child ? f->child : "review", f->name,
			fact_value(&c->a, f), fact_source(&c->a, v, i));
	}
	if (v->recs.n)
		fprintf(c->out, "\nRecommendations and learning\n");
	for (size_t i = 0; i < v->recs.n; i++) {
		fprintf(c->out, "   %s  [%s]\n", rec_name(&c->a, &v->recs.v[i]),
			rec_source(&c->a, &v->recs.v[i]));
		put_folded(c, v->recs.v[i].text);
	}
}

static void fact_rows(struct show_rows *r, const struct store_review *v)
{
	for (size_t i = 0; i < v->documents.n; i++)
		show_row(r, "document", file_name(r->a, &v->documents.v[i]),
			 file_about(r->a, &v->documents.v[i]), "file");
	for (size_t i = 0; i < v->facts.n; i++) {
		const struct store_fact *f = &v->facts.v[i];
		show_row(r, *f->child ? f->child : "review", f->name,
			 fact_value(r->a, f), fact_source(r->a, v, i));
	}
	for (size_t i = 0; i < v->recs.n; i++)
		show_row(r, "recommendation", rec_name(r->a, &v->recs.v[i]),
			 v->recs.v[i].text, rec_source(r->a, &v->recs.v[i]));
}

static void finish(struct cmd *c, const struct show_rows *r, const char *title,
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
	struct show_rows r = { .a = &c->a };
	struct store_evidence v;
	int64_t n;
	if (!str_int(id, 1, INT64_MAX - 1, &n))
		return err_set(e, ERR_USAGE,
			       "\"%s\" is not a passage id, which is a number",
			       id);
	if (store_passage(c->store, &c->a, n, &v, e) < 0)
		return -1;
	bool text = c->emit.format == EMIT_TEXT;
	if (text) {
		fprintf(c->out, "%s\n", show_cite(&c->a, &v));
		put_folded(c, v.text);
	} else {
		show_row(&r, "passage", show_cite(&c->a, &v), v.text,
			 v.at.document);
	}
	if (show_passage_themes(c, text ? NULL : &r, n, e) < 0)
		return -1;
	if (text)
		return CMD_OK;
	finish(c, &r, "", "");
	return CMD_OK;
}

/* REVIEW#PASSAGE: the passage must be one of that review. */
static int passage_of(struct cmd *c, const char *key, const char *id,
		      struct err *e)
{
	struct store_review v;
	struct store_evidence p;
	int64_t n;
	if (!str_int(id, 1, INT64_MAX - 1, &n))
		return show_passage(c, id, e);
	if (store_review(c->store, &c->a, key, &v, e) < 0 ||
	    store_passage(c->store, &c->a, n, &p, e) < 0)
		return -1;
	for (size_t i = 0; i < v.documents.n; i++)
		if (str_eq(v.documents.v[i].file, p.at.document))
			return show_passage(c, id, e);
	return err_set(e, ERR_ABSENT, "passage %s is not of review %s", id,
		       v.key);
}

static bool is_theme(const struct store_theme *t, const char *name)
{
	return str_eq_nocase(t->name, name) || str_eq_nocase(t->label, name);
}

static int show_review(struct cmd *c, const struct store_review *v,
		       size_t limit, struct err *e)
{
	struct show_rows r = { .a = &c->a };
	const char *only = args_text(&c->args, "theme");
	bool text = c->emit.format == EMIT_TEXT, known = !only;
	for (size_t i = 0; i < v->themes.n; i++)
		known = known || is_theme(&v->themes.v[i], only);
	if (!known)
		return err_set(e, ERR_USAGE,
			       "no theme \"%s\"; see `revix themes list`",
			       only);
	if (text && !only)
		facts_text(c, v);
	else if (!only)
		fact_rows(&r, v);
	else if (text)
		fprintf(c->out, "%s  %s\n", v->key, v->title);
	for (size_t i = 0; i < v->themes.n; i++) {
		const struct store_theme *t = &v->themes.v[i];
		if (only && !is_theme(t, only))
			continue;
		if (show_theme(c, text ? NULL : &r, v, t, limit, e) < 0)
			return -1;
	}
	if (!text)
		finish(c, &r, arena_fmt(&c->a, "%s  %s", v->key, v->title),
		       "Facts with their source, themes with their evidence.");
	return CMD_OK;
}

static int run(struct cmd *c, struct err *e)
{
	struct store_review v;
	struct err why = { 0 };
	int64_t limit, id;
	if (c->args.n_words != 1)
		return err_set(e, ERR_USAGE,
			       "show which review? give one key, as in the "
			       "results of `revix search`");
	if (args_int(&c->args, "evidence", 0, 1000000, 5, &limit, e) < 0)
		return -1;
	const char *key = c->args.words[0], *hash = strchr(key, '#');
	if (hash)
		return passage_of(c,
				  arena_dup(&c->a, key, (size_t)(hash - key)),
				  hash + 1, e);
	if (store_review(c->store, &c->a, key, &v, &why) == 0)
		return show_review(c, &v, (size_t)limit, e);
	/* A whole number that is no review's key is a passage. */
	if (why.kind == ERR_ABSENT && str_int(key, 1, INT64_MAX, &id))
		return show_passage(c, key, e);
	*e = why;
	return -1;
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
		"text. Every theme comes with the reason for its status, "
		"and the passages behind it: first those that decide, then "
		"those that do not count, and why. What people decided on a "
		"passage is shown beside what the program made of it.",
	.run = run,
};
