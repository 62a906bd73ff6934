/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix stats: one table of queries/stats, and its chart. */
#include "commands.h"
#include "report.h"

static int list(struct cmd *c, const struct stats_queries *q)
{
	static const struct emit_column columns[] = {
		{ "name", "Name", EMIT_LEFT, false },
		{ "unit", "Counts", EMIT_LEFT, false },
		{ "title", "Title", EMIT_LEFT, false },
	};
	struct emit_cell *x = arena_alloc(&c->a, (3 * q->n + 1) * sizeof *x);
	for (size_t i = 0; i < q->n; i++) {
		x[3 * i].text = q->v[i].name;
		x[3 * i + 1].text = q->v[i].unit;
		x[3 * i + 2].text = q->v[i].title;
	}
	struct emit_table t = {
		.columns = columns, .n_columns = 3, .cells = x, .n_rows = q->n
	};
	put_table(c, &t);
	return CMD_OK;
}

static int draw(struct cmd *c, const struct stats_table *t, const char *file,
		struct err *e)
{
	struct chart chart = { 0 };
	if (!report_figure(&c->a, t, &chart))
		return err_set(e, ERR_USAGE, "table %s has nothing to draw",
			       t->query->name);
	return put_chart(c, &chart, t->query->name, file, e);
}

static int no_table(const struct stats_queries *q, const char *name,
		    struct err *e)
{
	const char *known[256];
	size_t n = q->n < 256 ? q->n : 256;
	for (size_t i = 0; i < n; i++)
		known[i] = q->v[i].name;
	const char *near = str_closest(name, known, n);
	return err_set(e, ERR_USAGE, "no table \"%s\"%s%s%s", name,
		       near ? "; did you mean " : "; see `revix stats list`",
		       near ? near : "", near ? "?" : "");
}

static int put_one(struct cmd *c, const struct stats_query *q,
		   const struct stats_filter *f, bool compact, struct err *e)
{
	const char *chart = args_text(&c->args, "chart");
	struct stats_table table;
	struct emit_table t;
	if (stats_run(c->store, &c->a, q, f, &table, e) < 0)
		return -1;
	stats_emit(&c->a, &table, compact, &t);
	put_table(c, &t);
	if (chart && draw(c, &table, chart, e) < 0)
		return -1;
	return table.N ? CMD_OK : CMD_LOST;
}

/* One below the other for every value of a variable. */
static int put_split(struct cmd *c, const struct stats_query *q,
		     const struct stats_filter *f, bool compact, struct err *e)
{
	const char *by = args_text(&c->args, "by");
	struct stats_split split;
	struct emit_table t;
	if (args_text(&c->args, "chart"))
		return err_set(e, ERR_USAGE,
			       "--chart draws one table, --by makes several");
	if (stats_run_by(c->store, &c->a, q, f, by, &split, e) < 0)
		return -1;
	stats_emit_split(&c->a, &split, compact, &t);
	put_table(c, &t);
	return split.all.N ? CMD_OK : CMD_LOST;
}

static int run(struct cmd *c, struct err *e)
{
	struct stats_queries queries = { 0 };
	struct stats_filter filter;
	const char *name = c->args.n_words ? c->args.words[0] : "list";
	if (c->args.n_words > 1)
		return err_set(e, ERR_USAGE,
			       "one table at a time; filters go into --where");
	if (use_stats(c, &queries, e) < 0)
		return -1;
	if (str_eq(name, "list"))
		return list(c, &queries);
	const struct stats_query *q = stats_find(&queries, name);
	if (!q)
		return no_table(&queries, name, e);
	if (store_open(c->db_path, DB_READ, &c->store, e) < 0 ||
	    use_filter(c, &filter, e) < 0)
		return -1;
	bool compact =
		c->emit.format != EMIT_CSV && c->emit.format != EMIT_JSON;
	if (args_text(&c->args, "by"))
		return put_split(c, q, &filter, compact, e);
	return put_one(c, q, &filter, compact, e);
}

static const struct option options[] = {
	{ "by", 0, "VARIABLE",
	  "the same for every area, region, year, period, outcome, kind or "
	  "value of a catalogue column of the review" },
	{ "chart", 0, "FILE", "draw it too: FILE.svg or FILE.png" },
	{ 0 },
};

const struct command cmd_stats = {
	.name = "stats",
	.usage = "list | TABLE",
	.summary = "one table: n, N, %, interval, missing values as a row",
	.flags = CMD_TABLE | CMD_FILTER,
	.options = options,
	.help = "The tables are the SQL files in queries/stats; their README "
		"says how to add one. Reviews or children are counted, never "
		"files, and every table says which. JSON carries the reviews "
		"behind every number.",
	.run = run,
};
