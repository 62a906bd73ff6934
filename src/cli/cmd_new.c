/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix new: what came since a day, and what of it is on my topics. */
#include "cite.h"
#include "commands.h"
#include "search.h"
#include "searching.h"

#include <string.h>

static const struct emit_column columns[] = {
	{ "search", "Search", EMIT_LEFT, false },
	{ "review", "Review", EMIT_LEFT, false },
	{ "citation", "Citation", EMIT_LEFT, false },
	{ "what", "What is new", EMIT_LEFT, false },
	{ "date", "Date", EMIT_LEFT, false }, /* the latest of it */
	{ "passage", "Passage id", EMIT_RIGHT, true },
	{ "file", "File", EMIT_LEFT, false },
	{ "page", "Page", EMIT_RIGHT, true },
	{ "paragraph", "Paragraph", EMIT_LEFT, false },
	{ "text", "Text", EMIT_LEFT, false },
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

struct news {
	struct cmd *c;
	struct search_news all;
	struct cite_cache cites;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
	size_t n_rows, n_searches;
};

/* "new review; new document a.pdf; changed document b.pdf": a review's. */
static const char *what_of(struct news *n, int64_t review, const char **date)
{
	struct buf b = { 0 };
	*date = "";
	for (size_t i = 0; i < n->all.n; i++) {
		const struct search_event *v = &n->all.v[i];
		if (v->review != review)
			continue;
		*date = strcmp(v->date, *date) > 0 ? v->date : *date;
		buf_fmt(&b, "%s%s%s%s", b.n ? "; " : "",
			search_news_name(v->kind), *v->file ? " " : "",
			fs_base(v->file));
	}
	const char *s = arena_str(&n->c->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void put_cells(struct news *n, const char *const *cells)
{
	for (size_t i = 0; i < N_COLUMNS; i++) {
		struct emit_cell *x = ARENA_PUSH(&n->c->a, &n->cells);
		x->text = cells[i];
	}
	n->n_rows++;
}

/* One review: as text, or as a row. `search` NULL: not of a search. */
static int put_review(struct news *n, const char *search, int64_t review,
		      const struct search_hit *h, struct err *e)
{
	struct cmd *c = n->c;
	const struct cite_review *r;
	const char *date;
	struct buf marked = { 0 };
	if (cite_cached(c->store, &n->cites, review, &r, e) < 0)
		return -1;
	const char *what = what_of(n, review, &date);
	const char *cited = cite_text(&c->a, r, h ? &h->at : NULL);
	if (c->emit.format == EMIT_TEXT) {
		const char *id =
			h ? arena_fmt(&c->a, "[%lld] ", (long long)h->passage)
			  : "";
		fprintf(c->out, "   %s%s (%s)\n   %s: %s\n", id, cited, r->key,
			date, what);
		if (h)
			put_folded(c, h->snippet);
		return 0;
	}
	put_marked(&marked, h ? h->snippet : "", false);
	put_cells(n,
		  (const char *const[N_COLUMNS]){
			  search ? search : "",
			  r->key,
			  cited,
			  what,
			  date,
			  h ? arena_fmt(&c->a, "%lld", (long long)h->passage)
			    : "",
			  h ? h->at.document : "",
			  h && h->at.page ? arena_fmt(&c->a, "%d", h->at.page)
					  : "",
			  h ? h->at.paragraph : "",
			  arena_str(&c->a, buf_text(&marked)),
		  });
	buf_release(&marked);
	return 0;
}

static int put_search(struct news *n, const struct query_saved *s,
		      struct err *e)
{
	struct cmd *c = n->c;
	struct query q;
	struct search_results r;
	struct search_options how = { .passages = 1, .only = &n->all.reviews };
	if (use_query_quietly(c, s->query, &q, e) < 0 ||
	    search_run(c->store, &c->a, &q, &how, &r, e) < 0) {
		if (e->kind == ERR_USAGE)
			e->kind = ERR_INPUT; /* not of what was typed */
		return err_prefix(e, "%s:%d", s->file, s->line);
	}
	if (!r.n)
		return 0;
	if (c->emit.format == EMIT_TEXT)
		fprintf(c->out, "%s%s (%s): %zu review%s\n",
			n->n_searches ? "\n" : "", s->label, s->name, r.n,
			r.n == 1 ? "" : "s");
	n->n_searches++;
	for (size_t i = 0; i < r.n; i++)
		if (put_review(n, s->name, r.v[i].review,
			       r.v[i].n_hits ? &r.v[i].hits[0] : NULL, e) < 0)
			return -1;
	return 0;
}

static int put_searches(struct news *n, struct err *e)
{
	struct cmd *c = n->c;
	struct searches all = { 0 };
	for (size_t i = 0; i < c->args.n_words; i++)
		if (use_saved(c, c->args.words[i], ARENA_PUSH(&c->a, &all), e) <
		    0)
			return -1;
	if (!c->args.n_words && use_searches(c, &all, e) < 0)
		return -1;
	for (size_t i = 0; n->all.reviews.n && i < all.n; i++) {
		struct err why = { 0 };
		if (put_search(n, &all.v[i], &why) == 0)
			continue;
		if (c->args.n_words || why.kind != ERR_INPUT) {
			*e = why;
			return -1;
		}
		/* The other searches still run. */
		diag_add(&c->diags, DIAG_LOST, "bad-search",
			 (struct diag_at){ 0 }, "%s", why.text);
	}
	return 0;
}

/* All that is new, whatever it is about. */
static int put_all(struct news *n, struct err *e)
{
	struct cmd *c = n->c;
	size_t reviews = n->all.reviews.n;
	if (c->emit.format == EMIT_TEXT)
		fprintf(c->out, "%sAll that is new: %zu review%s\n",
			n->n_searches ? "\n" : "", reviews,
			reviews == 1 ? "" : "s");
	for (size_t i = 0; i < reviews; i++)
		if (put_review(n, NULL, n->all.reviews.v[i], NULL, e) < 0)
			return -1;
	return 0;
}

static int run(struct cmd *c, struct err *e)
{
	struct news n = { .c = c, .cites = { .a = &c->a } };
	const char *since = args_text(&c->args, "since");
	bool published = args_flag(&c->args, "published");
	if (!since)
		return err_set(e, ERR_USAGE,
			       "new since when? give --since DATE");
	if (search_news(c->store, &c->a, since, published, &n.all, e) < 0)
		return err_prefix(e, "--since");
	if (put_searches(&n, e) < 0)
		return -1;
	if (!c->args.n_words && n.all.n && put_all(&n, e) < 0)
		return -1;
	if (!n.n_searches && !n.all.n)
		diag_add(&c->diags, DIAG_NOTE, "new", (struct diag_at){ 0 },
			 "nothing new since %s%s", since,
			 published ? " by date of publication; reviews whose "
				     "date is not known do not count"
				   : "");
	if (c->emit.format == EMIT_TEXT)
		return n.n_searches || (!c->args.n_words && n.all.n) ? CMD_OK
								     : CMD_LOST;
	struct emit_table t = {
		.title = arena_fmt(&c->a, "New since %s", since),
		.about = published ? "Reviews by date of publication."
				   : "Reviews and documents by the day on "
				     "which they were read into this store.",
		.columns = columns,
		.n_columns = N_COLUMNS,
		.cells = n.cells.v,
		.n_rows = n.n_rows,
	};
	put_table(c, &t);
	return n.n_rows ? CMD_OK : CMD_LOST;
}

static const struct option options[] = {
	{ "since", 's', "DATE",
	  "what is new from that day on: 2026-05-31, 31 May 2026, May 2026" },
	{ "published", 0, NULL,
	  "by date of publication, not by when the store read it" },
	{ "no-synonyms", 0, NULL, "without other and older words" },
	{ 0 },
};

const struct command cmd_new = {
	.name = "new",
	.usage = "[NAME…]",
	.summary = "what is new since a day on the topics of the saved "
		   "searches",
	.flags = CMD_READ | CMD_TABLE,
	.options = options,
	.help = "For each saved search (`revix search --list-saved`), or those "
		"named, the reviews that came into the store since DATE, or "
		"have a document that came or changed since, with the best "
		"passage; then, if none is named, all that is new. Where there "
		"is nothing new it says so and ends with exit code 1. A day is "
		"that of the run that read the file, in UTC.",
	.run = run,
};
