/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix cite: references of reviews and passages, for people and programs. */
#include "cite.h"
#include "commands.h"
#include "search.h"
#include "searching.h"

#include <string.h>

enum form { FORM_TEXT, FORM_RIS, FORM_CSL };

static int choose_form(struct cmd *c, enum form *out, struct err *e)
{
	const char *asked = args_text(&c->args, "format");
	*out = FORM_TEXT;
	if (!asked && c->output && str_ends_nocase(c->output, ".ris"))
		asked = "ris";
	else if (!asked && c->output && str_ends_nocase(c->output, ".json"))
		asked = "csl-json";
	if (!asked || str_eq(asked, "text"))
		return 0;
	*out = str_eq(asked, "ris") ? FORM_RIS : FORM_CSL;
	if (*out == FORM_RIS || str_eq(asked, "csl-json"))
		return 0;
	return err_set(e, ERR_USAGE,
		       "--format: \"%s\" is not text, ris or "
		       "csl-json",
		       asked);
}

struct sink {
	struct cmd *c;
	enum form form;
	size_t n;
};

/* `at` NULL: the review as a whole. */
static int put_one(struct sink *s, int64_t review, const struct store_place *at,
		   int64_t passage, struct err *e)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct cite_review r;
	int rc = cite_review(s->c->store, &a, review, &r, e);
	if (rc == 0 && s->form == FORM_RIS) {
		cite_ris(&b, &r, at, passage);
	} else if (rc == 0 && s->form == FORM_CSL) {
		buf_str(&b, s->n ? ",\n" : "\n");
		cite_csl(&b, &r, at, passage);
	} else if (rc == 0) {
		buf_fmt(&b, "%s\n", cite_text(&a, &r, at));
	}
	if (rc == 0)
		rc = buf_ok(&b, e);
	fwrite(buf_text(&b), 1, b.n, s->c->out);
	s->n++;
	buf_release(&b);
	arena_release(&a);
	return rc;
}

/* KEY, KEY#PASSAGE, or the id of a passage. */
static int put_named(struct sink *s, const char *word, struct err *e)
{
	struct cmd *c = s->c;
	struct search_unit u;
	if (search_unit(c->store, &c->a, word, &u, e) < 0)
		return -1;
	return put_one(s, u.review, u.passage ? &u.at : NULL, u.passage, e);
}

static int put_found(struct sink *s, const char *text, struct err *e)
{
	struct query q;
	struct store_ids ids = { 0 };
	if (use_query(s->c, text, &q, e) < 0 ||
	    search_select(s->c->store, &s->c->a, &q, &ids, e) < 0)
		return -1;
	for (size_t i = 0; i < ids.n; i++)
		if (put_one(s, ids.v[i], NULL, 0, e) < 0)
			return -1;
	return 0;
}

static int put_saved(struct sink *s, const char *name, struct err *e)
{
	struct query_saved search;
	if (use_saved(s->c, name, &search, e) < 0)
		return -1;
	return put_found(s, search.query, e) < 0 ? blame_saved(s->c, e) : 0;
}

static int run(struct cmd *c, struct err *e)
{
	struct sink s = { .c = c };
	const char *query = args_text(&c->args, "query");
	const char *saved = args_text(&c->args, "saved");
	int rc = 0;
	if (choose_form(c, &s.form, e) < 0)
		return -1;
	if (!query && !saved && !c->args.n_words)
		return err_set(e, ERR_USAGE,
			       "cite what? give keys of reviews, as `revix "
			       "search` shows them, or --query QUERY");
	if (s.form == FORM_CSL)
		fputc('[', c->out);
	for (size_t i = 0; rc == 0 && i < c->args.n_words; i++)
		rc = put_named(&s, c->args.words[i], e);
	if (rc == 0 && query)
		rc = put_found(&s, query, e);
	if (rc == 0 && saved)
		rc = put_saved(&s, saved, e);
	if (s.form == FORM_CSL)
		fputs(s.n ? "\n]\n" : "]\n", c->out);
	return rc < 0 ? -1 : s.n ? CMD_OK : CMD_LOST;
}

static const struct option options[] = {
	{ "query", 0, "QUERY", "all reviews that a query finds" },
	{ "saved", 0, "NAME", "all reviews that a saved search finds" },
	{ "format", 'f', "FORMAT",
	  "text (default), ris (EndNote, Zotero, Mendeley) or csl-json "
	  "(Zotero, pandoc); also told by the ending of FILE: .ris, .json" },
	{ "output", 'o', "FILE", "write to FILE instead of the screen" },
	{ 0 },
};

const struct command cmd_cite = {
	.name = "cite",
	.usage = "REVIEW[#PASSAGE]…",
	.summary = "references: as people write them, or for a reference "
		   "manager",
	.flags = CMD_READ | CMD_OWN_FORMAT,
	.options = options,
	.help = "Cites reviews by key, passages by the number that search "
		"shows in brackets, or what --query finds. The board or "
		"partnership is as the first pages name it; where they do "
		"not, a serious case review is given to the Local "
		"Safeguarding Children Board of its area, which the law "
		"charged with them. The author is the reviewer when the "
		"store knows one, else the publisher.",
	.run = run,
};
