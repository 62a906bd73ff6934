/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix search: ranked reviews with their best passages. */
#include "cite.h"
#include "commands.h"
#include "search.h"
#include "searching.h"

/* "Child AB, Northshire, 2014": how people name a review. */
static char *name_of(struct cmd *c, const struct search_result *r)
{
	return arena_fmt(&c->a, "%s%s%s%s%s", *r->title ? r->title : r->key,
			 *r->area ? ", " : "", r->area,
			 *r->published ? ", published " : "", r->published);
}

/* The most frequent values of each filter, as they can be typed. */
static void put_facets(struct cmd *c, const struct search_results *r)
{
	for (size_t i = 0; i < r->n_facets; i++) {
		const struct search_facet *f = &r->facets[i];
		struct buf b = { 0 };
		for (size_t k = 0; k < f->n; k++)
			buf_fmt(&b, "%s%s %zu", k ? ", " : "",
				*f->v[k].value ? f->v[k].value : "not known",
				f->v[k].n);
		fprintf(c->out, "%s%s:\n", i ? "" : "\n", f->name);
		put_folded(c, f->n ? buf_text(&b) : "none");
		buf_release(&b);
	}
}

static void put_text(struct cmd *c, const struct search_results *r,
		     size_t offset)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct search_result *v = &r->v[i];
		fprintf(c->out, "%zu. %s\n   %s%s%s%s%s", offset + i + 1,
			name_of(c, v), v->key, *v->kind ? " · " : "", v->kind,
			*v->outcome ? " · " : "", v->outcome);
		if (!v->read)
			fputs(" · no report here", c->out);
		if (v->n_passages)
			fprintf(c->out, " · %zu passage%s match%s",
				v->n_passages, v->n_passages == 1 ? "" : "s",
				v->n_passages == 1 ? "es" : "");
		fputc('\n', c->out);
		for (size_t k = 0; k < v->n_hits; k++) {
			const struct search_hit *h = &v->hits[k];
			fprintf(c->out, "   [%lld] %s%s%s\n",
				(long long)h->passage,
				store_cite(&c->a, &h->at),
				*h->themes ? " · themes: " : "", h->themes);
			put_folded(c, h->snippet);
		}
		fputc('\n', c->out);
	}
	fprintf(c->out, "%zu review%s found%s, %zu shown.\n", r->total,
		r->total == 1 ? "" : "s",
		r->read < r->total
			? arena_fmt(&c->a, ", %zu with a report here", r->read)
			: "",
		r->n);
	put_facets(c, r);
}

static const struct emit_column columns[] = {
	{ "rank", "Rank", EMIT_RIGHT, true },
	{ "review", "Review", EMIT_LEFT, false },
	{ "title", "Title", EMIT_LEFT, false },
	{ "area", "Area", EMIT_LEFT, false },
	{ "published", "Published", EMIT_LEFT, false },
	{ "outcome", "Outcome", EMIT_LEFT, false },
	{ "score", "Score", EMIT_RIGHT, true },
	{ "passages", "Passages", EMIT_RIGHT, true },
	{ "passage", "Passage id", EMIT_RIGHT, true },
	{ "file", "File", EMIT_LEFT, false },
	{ "page", "Page", EMIT_RIGHT, true },
	{ "page_label", "Printed page", EMIT_LEFT, false },
	{ "paragraph", "Paragraph", EMIT_LEFT, false },
	{ "section", "Section", EMIT_LEFT, false },
	{ "themes", "Themes", EMIT_LEFT, false },
	{ "text", "Text", EMIT_LEFT, false },
	{ "citation", "Citation", EMIT_LEFT, false },
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

/* One row a passage; a review without passages has one row too. */
static void fill(struct cmd *c, struct emit_cell *x, size_t rank,
		 const struct search_result *v, const struct search_hit *h,
		 const struct cite_review *r)
{
	struct arena *a = &c->a;
	struct buf marked = { 0 };
	put_marked(&marked, h ? h->snippet : "", false);
	const char *const cells[N_COLUMNS] = {
		arena_fmt(a, "%zu", rank),
		v->key,
		v->title,
		v->area,
		v->published,
		v->outcome,
		arena_fmt(a, "%.4f", v->score),
		arena_fmt(a, "%zu", v->n_passages),
		h ? arena_fmt(a, "%lld", (long long)h->passage) : "",
		h ? h->at.document : "",
		h && h->at.page ? arena_fmt(a, "%d", h->at.page) : "",
		h ? h->at.page_label : "",
		h ? h->at.paragraph : "",
		h ? h->at.section : "",
		h ? h->themes : "",
		arena_str(a, buf_text(&marked)),
		cite_text(a, r, h ? &h->at : NULL),
	};
	for (size_t i = 0; i < N_COLUMNS; i++)
		x[i].text = cells[i];
	buf_release(&marked);
}

static void put_facet_rows(struct cmd *c, const struct search_results *r,
			   const char *query)
{
	static const struct emit_column facet_columns[] = {
		{ "facet", "Facet", EMIT_LEFT, false },
		{ "value", "Value", EMIT_LEFT, false },
		{ "reviews", "Reviews", EMIT_RIGHT, true },
	};
	size_t rows = 0, at = 0;
	for (size_t i = 0; i < r->n_facets; i++)
		rows += r->facets[i].n;
	struct emit_cell *cells =
		arena_alloc(&c->a, (rows * 3 + 1) * sizeof *cells);
	for (size_t i = 0; i < r->n_facets; i++) {
		for (size_t k = 0; k < r->facets[i].n; k++) {
			const struct search_count *v = &r->facets[i].v[k];
			cells[at++].text = r->facets[i].name;
			cells[at++].text = *v->value ? v->value : "not known";
			cells[at++].text = arena_fmt(&c->a, "%zu", v->n);
		}
	}
	struct emit_table t = {
		.title = arena_fmt(&c->a, "Search: %s", query),
		.about = arena_fmt(&c->a,
				   "How the %zu reviews found spread, %zu of "
				   "them with a report here. Themes and "
				   "sections are of those.",
				   r->total, r->read),
		.columns = facet_columns,
		.n_columns = 3,
		.cells = cells,
		.n_rows = rows,
	};
	put_table(c, &t);
}

static int put_rows(struct cmd *c, const struct search_results *r,
		    size_t offset, const char *query, struct err *e)
{
	size_t rows = 0, at = 0;
	for (size_t i = 0; i < r->n; i++)
		rows += r->v[i].n_hits ? r->v[i].n_hits : 1;
	struct emit_cell *cells =
		arena_alloc(&c->a, (rows * N_COLUMNS + 1) * sizeof *cells);
	for (size_t i = 0; i < r->n; i++) {
		const struct search_result *v = &r->v[i];
		struct cite_review cited;
		size_t k = 0;
		if (cite_review(c->store, &c->a, v->review, &cited, e) < 0)
			return -1;
		do
			fill(c, &cells[at++ * N_COLUMNS], offset + i + 1, v,
			     v->n_hits ? &v->hits[k] : NULL, &cited);
		while (++k < v->n_hits);
	}
	struct emit_table t = {
		.title = arena_fmt(&c->a, "Search: %s", query),
		.about = arena_fmt(&c->a, "%zu reviews found, %zu shown",
				   r->total, r->n),
		.columns = columns,
		.n_columns = N_COLUMNS,
		.cells = cells,
		.n_rows = rows,
	};
	put_table(c, &t);
	return 0;
}

static int explain(struct cmd *c, const struct query *q,
		   const struct search_options *how, struct err *e)
{
	struct buf text = { 0 };
	int rc = search_explain(c->store, &c->a, q, how, &text, e);
	if (rc == 0)
		fputs(buf_text(&text), c->out);
	buf_release(&text);
	return rc;
}

static int run(struct cmd *c, struct err *e)
{
	int64_t limit, passages, page;
	struct query q;
	struct search_results r;
	const char *text;
	if (args_text(&c->args, "batch"))
		return search_batch(c, e);
	if (args_flag(&c->args, "list-saved"))
		return list_searches(c, e);
	if (c->trec)
		return err_set(e, ERR_USAGE,
			       "--format trec goes with --batch FILE");
	if (query_text(c, &text, e) < 0)
		return -1;
	if (!*text)
		return err_set(e, ERR_USAGE,
			       "search for what? see `revix help query`");
	if (args_int(&c->args, "limit", 0, 1000000, 10, &limit, e) < 0 ||
	    args_int(&c->args, "passages", 0, 1000, 3, &passages, e) < 0 ||
	    args_int(&c->args, "page", 1, 1000000, 1, &page, e) < 0)
		return -1;
	if (use_query(c, text, &q, e) < 0)
		return blame_saved(c, e);
	struct search_options how = {
		.limit = (size_t)limit,
		.offset = (size_t)(limit * (page - 1)),
		.passages = (size_t)passages,
		.exact = args_flag(&c->args, "exact"),
		.facets = args_flag(&c->args, "facets"),
	};
	if (args_flag(&c->args, "explain"))
		return explain(c, &q, &how, e);
	if (search_run(c->store, &c->a, &q, &how, &r, e) < 0)
		return blame_saved(c, e);
	/* That a part of a saved search finds nothing is no news. */
	bool tell = !args_text(&c->args, "saved") || !r.total;
	for (size_t i = 0; tell && i < r.hints.n; i++)
		diag_add(&c->diags, DIAG_NOTE, "query", (struct diag_at){ 0 },
			 "%s", r.hints.v[i]);
	if (c->emit.format == EMIT_TEXT)
		put_text(c, &r, how.offset);
	else if (how.facets)
		put_facet_rows(c, &r, text);
	else if (put_rows(c, &r, how.offset, text, e) < 0)
		return -1;
	if (r.total && !r.n)
		diag_add(&c->diags, DIAG_NOTE, "query", (struct diag_at){ 0 },
			 "page %lld is behind the last", (long long)page);
	return r.n ? CMD_OK : CMD_LOST;
}

static const struct option options[] = {
	{ "limit", 'n', "N", "at most N reviews (default 10; 0: all)" },
	{ "passages", 'p', "N", "at most N passages a review (default 3)" },
	{ "page", 0, "N", "the N-th page of results" },
	{ "explain", 0, NULL, "say what would be searched, in plain words" },
	{ "facets", 0, NULL,
	  "how the reviews found spread over themes, years, areas and more" },
	{ "batch", 0, "FILE",
	  "many queries: on each line an id, a tab and the query; gives review "
	  "and score (--format csv or trec)" },
	{ "exact", 'x', NULL, "words as they are written, not other forms" },
	{ "no-synonyms", 0, NULL, "without other and older words" },
	{ "saved", 0, "NAME", "a saved search; words narrow it further" },
	{ "list-saved", 0, NULL, "the searches of queries/searches" },
	{ 0 },
};

const struct command cmd_search = {
	.name = "search",
	.usage = "QUERY…",
	.summary = "ranked reviews with their best passages, page and "
		   "paragraph cited",
	.flags = CMD_READ | CMD_TABLE | CMD_TREC,
	.options = options,
	.help = "Words are ranked, any may match, reviews with all of them "
		"come first. The number in brackets is the passage's id, for "
		"`revix show`. See `revix help query` for phrases, AND, OR, "
		"NOT, NEAR and filters.",
	.run = run,
};
