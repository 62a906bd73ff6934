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
		x[3 * i + 2].text =
			stats_words(&c->a, q->v[i].title, STATS_BY_INCIDENT);
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

/* What is asked of one table. */
struct question {
	const struct stats_query *query;
	struct stats_filter filter, earlier;
	const char *preset; /* of disclosure control */
	int level;
	bool compact;
};

static int protect(struct cmd *c, const struct question *x,
		   struct stats_table **tables, size_t n, struct err *e)
{
	const struct stats_release r = { .tables = tables,
					 .n_tables = n,
					 .preset = x->preset,
					 .level = x->level };
	struct stats_log log = { 0 };
	if (str_eq(x->preset, "none"))
		return 0;
	return stats_protect(&c->a, &r, &log, e);
}

static int put_one(struct cmd *c, const struct question *x, struct err *e)
{
	const char *chart = args_text(&c->args, "chart");
	struct stats_table table, *all[] = { &table };
	struct emit_table t;
	if (stats_run(c->store, &c->a, x->query, &x->filter, &table, e) < 0)
		return -1;
	bool any = table.N > 0;
	if (protect(c, x, all, 1, e) < 0)
		return -1;
	stats_emit(&c->a, &table, x->compact, &t);
	put_table(c, &t);
	if (chart && draw(c, &table, chart, e) < 0)
		return -1;
	return any ? CMD_OK : CMD_LOST;
}

/* What others have published, beside it. */
static int put_published(struct cmd *c, const struct question *x, struct err *e)
{
	struct stats_table table, *all[] = { &table };
	struct emit_table t;
	if (args_text(&c->args, "chart"))
		return err_set(e, ERR_USAGE, "published figures are not drawn");
	if (stats_run(c->store, &c->a, x->query, &x->filter, &table, e) < 0 ||
	    protect(c, x, all, 1, e) < 0)
		return -1;
	if (!stats_emit_published(&c->a, &table, x->filter.setup.sources,
				  x->compact, &t))
		return err_set(e, ERR_USAGE,
			       "no published figure stands beside table %s",
			       x->query->name);
	put_table(c, &t);
	return CMD_OK;
}

/* Beside the same of an earlier period. */
static int put_change(struct cmd *c, const struct question *x, struct err *e)
{
	const char *file = args_text(&c->args, "chart");
	struct stats_table now, before, *all[] = { &now, &before };
	struct stats_changes changes;
	struct chart chart;
	struct emit_table t;
	if (stats_run(c->store, &c->a, x->query, &x->filter, &now, e) < 0 ||
	    stats_run(c->store, &c->a, x->query, &x->earlier, &before, e) < 0)
		return -1;
	bool any = now.N > 0 || before.N > 0;
	if (protect(c, x, all, 2, e) < 0)
		return -1;
	stats_compare(&c->a, &now, &before, &changes);
	stats_emit_changes(&c->a, &changes, x->compact, &t);
	put_table(c, &t);
	if (file && !report_change_figure(&c->a, &changes, &chart))
		return err_set(e, ERR_USAGE,
			       "the change of table %s cannot be drawn",
			       x->query->name);
	if (file && put_chart(c, &chart, x->query->name, file, e) < 0)
		return -1;
	return any ? CMD_OK : CMD_LOST;
}

/* One below the other for every value of a variable. */
static int put_split(struct cmd *c, const struct question *x, struct err *e)
{
	const char *by = args_text(&c->args, "by");
	const char *file = args_text(&c->args, "chart");
	struct stats_split split;
	struct chart chart;
	struct emit_table t;
	if (stats_run_by(c->store, &c->a, x->query, &x->filter, by, &split, e) <
	    0)
		return -1;
	struct stats_table **all =
		arena_alloc(&c->a, (split.n + 1) * sizeof *all);
	for (size_t i = 0; i < split.n; i++)
		all[i] = &split.tables[i];
	all[split.n] = &split.all;
	bool any = split.all.N > 0;
	if (protect(c, x, all, split.n + 1, e) < 0)
		return -1;
	stats_emit_split(&c->a, &split, x->compact, &t);
	put_table(c, &t);
	if (file && !report_split_figure(&c->a, &split, &chart))
		return err_set(e, ERR_USAGE,
			       "table %s by %s cannot be drawn: no "
			       "percentages or counts, or more than %d panels",
			       x->query->name, by, CHART_SERIES_MAX);
	if (file && put_chart(c, &chart, x->query->name, file, e) < 0)
		return -1;
	return any ? CMD_OK : CMD_LOST;
}

/* Whether its rows are years or periods, of which two periods have none in
 * common. */
static bool by_time(const struct stats_query *q)
{
	return str_eq(q->order, "years") || str_eq(q->order, "periods");
}

static int ask(struct cmd *c, struct question *x, struct err *e)
{
	const char *against = args_text(&c->args, "against");
	if (use_filter(c, &x->filter, e) < 0 ||
	    use_disclosure(c, &x->filter, false, &x->preset, &x->level, e) < 0)
		return -1;
	x->earlier = x->filter;
	if (x->query->packs == STATS_IN_THEMATIC && !x->filter.setup.theme)
		return err_set(e, ERR_USAGE,
			       "table %s is about one theme: name it with "
			       "--theme",
			       x->query->name);
	if (args_flag(&c->args, "published") &&
	    (against || args_text(&c->args, "by")))
		return err_set(e, ERR_USAGE,
			       "--published goes with neither --against nor "
			       "--by");
	if (against && by_time(x->query))
		return err_set(e, ERR_USAGE,
			       "table %s is by year already: run it with "
			       "--period over both",
			       x->query->name);
	if (against && args_text(&c->args, "by"))
		return err_set(e, ERR_USAGE,
			       "--against and --by do not go together: one "
			       "change at a time, narrowed with --where");
	if (against && use_against(c, &x->filter, &x->earlier, e) < 0)
		return -1;
	x->compact = c->emit.format != EMIT_CSV && c->emit.format != EMIT_JSON;
	return 0;
}

static int run(struct cmd *c, struct err *e)
{
	struct stats_queries queries = { 0 };
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
	struct question x = { .query = q };
	if (store_open(c->db_path, DB_READ, &c->store, e) < 0 ||
	    ask(c, &x, e) < 0)
		return -1;
	if (args_flag(&c->args, "published"))
		return put_published(c, &x, e);
	if (args_text(&c->args, "by"))
		return put_split(c, &x, e);
	return args_text(&c->args, "against") ? put_change(c, &x, e)
					      : put_one(c, &x, e);
}

static const struct option options[] = {
	{ "by", 0, "VARIABLE",
	  "the same for every area, region, year, period, outcome, kind or "
	  "value of a catalogue column of the review" },
	{ "against", 0, "YEARS",
	  "the change since an earlier period, e.g. 2011-14" },
	{ "published", 0, NULL,
	  "the figures that others have published, beside it" },
	{ "suppress", 0, "RULE",
	  "disclosure control: dfe-census, notifications, nhs or none "
	  "(default)" },
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
