/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix recs: recommendations and other learning as a list. */
#include "commands.h"
#include "search.h"

#include <string.h>

static const struct emit_column columns[] = {
	{ "review", "Review", EMIT_LEFT, false },
	{ "area", "Area", EMIT_LEFT, false },
	{ "published", "Published", EMIT_LEFT, false },
	{ "kind", "Kind", EMIT_LEFT, false },
	{ "number", "No.", EMIT_LEFT, false },
	{ "text", "Text", EMIT_LEFT, false },
	{ "addressees", "Addressed to", EMIT_LEFT, false },
	{ "where", "Where", EMIT_LEFT, false },
	{ "status", "Status", EMIT_LEFT, false },
	{ "answer", "Answer", EMIT_LEFT, false },
	{ "answer_where", "Answered in", EMIT_LEFT, false },
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

/* Whether one of the names joined by ';' is the one asked for. */
static bool is_addressed(const struct store_rec *x, const char *to)
{
	for (const char *p = x->addressees; *p;) {
		size_t n = strcspn(p, ";");
		if (strlen(to) == n && str_starts_nocase(p, to))
			return true;
		p += n + (p[n] == ';');
	}
	return false;
}

static void put_as_text(struct cmd *c, const struct store_recs *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct store_rec *x = &all->v[i];
		if (!i || !str_eq(x->review, x[-1].review))
			fprintf(c->out, "%s%s  %s%s%s\n", i ? "\n" : "",
				x->review, x->area, *x->area ? ", " : "",
				x->published);
		fprintf(c->out, "   %s%s%s%s%s  [%s]\n", x->kind,
			*x->number ? " " : "", x->number,
			*x->addressees ? ", to: " : "", x->addressees, x->cite);
		put_folded(c, x->text);
		if (!*x->answer && !*x->status)
			continue;
		fprintf(c->out, "   answered%s%s  [%s]\n",
			*x->status ? ": " : "", x->status, x->answer_cite);
		put_folded(c, x->answer);
	}
}

static void put_as_table(struct cmd *c, const struct store_recs *all,
			 const char *about)
{
	struct emit_cell *cells =
		arena_alloc(&c->a, (all->n * N_COLUMNS + 1) * sizeof *cells);
	for (size_t i = 0; i < all->n; i++) {
		const struct store_rec *x = &all->v[i];
		const char *const v[N_COLUMNS] = {
			x->review, x->area,   x->published,   x->kind,
			x->number, x->text,   x->addressees,  x->cite,
			x->status, x->answer, x->answer_cite,
		};
		for (size_t k = 0; k < N_COLUMNS; k++)
			cells[i * N_COLUMNS + k].text = v[k];
	}
	struct emit_table t = {
		.title = "Recommendations and learning",
		.about = about,
		.columns = columns,
		.n_columns = N_COLUMNS,
		.cells = cells,
		.n_rows = all->n,
	};
	put_table(c, &t);
}

/* Keeps what was asked for: of a kind, to an agency. */
static void keep(struct store_recs *all, const char *kind, const char *to)
{
	size_t n = 0;
	for (size_t i = 0; i < all->n; i++)
		if ((str_eq(kind, "all") || str_eq(all->v[i].kind, kind)) &&
		    (!to || is_addressed(&all->v[i], to)))
			all->v[n++] = all->v[i];
	all->n = n;
}

static int check_addressee(const char *to, struct err *e)
{
	struct buf b = { 0 };
	for (size_t i = 0; recs_agencies[i].name; i++) {
		if (str_eq_nocase(recs_agencies[i].name, to)) {
			buf_release(&b);
			return 0;
		}
		buf_fmt(&b, "%s%s", i ? ", " : "", recs_agencies[i].name);
	}
	err_set(e, ERR_USAGE, "no addressee \"%s\"; there are: %s", to,
		buf_text(&b));
	buf_release(&b);
	return -1;
}

static int check_kind(const char *name, struct err *e)
{
	struct buf b = { 0 };
	enum recs_kind k;
	if (str_eq(name, "all") || recs_kind_parse(name, &k))
		return 0;
	for (int i = 0; i < RECS_N_KINDS; i++)
		buf_fmt(&b, "%s, ", recs_kind_name((enum recs_kind)i));
	err_set(e, ERR_USAGE, "no kind \"%s\"; there are: %sall", name,
		buf_text(&b));
	buf_release(&b);
	return -1;
}

static int run(struct cmd *c, struct err *e)
{
	struct query q = { 0 };
	struct store_ids ids = { 0 };
	struct store_recs all = { 0 };
	const char *kind = args_text(&c->args, "kind");
	const char *to = args_text(&c->args, "to");
	if (!c->args.n_words || !str_eq(c->args.words[0], "list"))
		return err_set(e, ERR_USAGE,
			       "recs what? `revix recs list [QUERY]`");
	const char *text = args_join(&c->a, &c->args, 1);
	kind = kind ? kind : recs_kind_name(RECS_RECOMMENDATION);
	if (check_kind(kind, e) < 0 || (to && check_addressee(to, e) < 0) ||
	    (*text && use_query(c, text, &q, e) < 0) ||
	    search_select(c->store, &c->a, &q, &ids, e) < 0)
		return -1;
	for (size_t i = 0; i < ids.n; i++)
		if (store_recs(c->store, &c->a, ids.v[i], &all, e) < 0)
			return -1;
	keep(&all, kind, to);
	const char *about =
		arena_fmt(&c->a,
			  "%zu of %zu reviews%s%s; what several documents of a "
			  "review repeat is listed once",
			  all.n, ids.n, *text ? " for " : "", text);
	if (c->emit.format == EMIT_TEXT) {
		put_as_text(c, &all);
		if (!c->quiet)
			fprintf(c->out, "%s%s\n", all.n ? "\n" : "", about);
	} else {
		put_as_table(c, &all, about);
	}
	return all.n ? CMD_OK : CMD_LOST;
}

static const struct option options[] = {
	{ "kind", 'k', "KIND",
	  "recommendation (default), learning point, finding, question, good "
	  "practice, or all" },
	{ "to", 't', "AGENCY", "only what is addressed to this agency" },
	{ 0 },
};

const struct command cmd_recs = {
	.name = "recs",
	.usage = "list [QUERY…]",
	.summary = "recommendations and other learning, with addressee, page "
		   "and what was answered",
	.flags = CMD_READ | CMD_TABLE,
	.options = options,
	.help = "Lists what the documents themselves number or list as a "
		"recommendation, of the reviews that a query finds (`revix "
		"help query`), or of all. An answer is matched by number and "
		"words when a response or action plan of the same review is "
		"in the store.",
	.run = run,
};
