/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix report: the pack. */
#include "report.h"

#include "commands.h"

static int run(struct cmd *c, struct err *e)
{
	struct stats_queries queries = { 0 };
	struct theme_set *set = NULL;
	struct report_made made;
	struct report_opts o = { .program = "revix " REVIX_VERSION };
	const char *period = args_text(&c->args, "period");
	if (c->args.n_words != 1 || !str_eq(c->args.words[0], "triennial"))
		return err_set(e, ERR_USAGE,
			       "report what? `revix report triennial -o DIR`");
	o.dir = args_text(&c->args, "output-dir");
	if (!o.dir)
		return err_set(e, ERR_USAGE,
			       "where to? name a folder with -o DIR");
	if (use_filter(c, &o.filter, e) < 0 || use_stats(c, &queries, e) < 0 ||
	    use_themes(c, &set, e) < 0)
		return -1;
	o.queries = &queries;
	o.period = period ? period : "";
	o.no_charts = args_flag(&c->args, "no-charts");
	o.themes_hash = theme_set_hash(set);
	if (args_flag(&c->args, "date"))
		o.now = arena_dup(&c->a, now_utc(c), 10);
	int rc = report_triennial(c->store, &c->a, &o, &made, &c->diags, e);
	theme_set_free(set);
	if (rc < 0)
		return -1;
	if (!c->quiet)
		fprintf(c->out, "%s\n%zu tables, %zu charts, on %zu reviews\n",
			made.html, made.tables, made.charts, made.reviews);
	for (size_t i = 0; i < c->diags.n; i++)
		if (c->diags.v[i].level == DIAG_LOST)
			return CMD_LOST;
	return CMD_OK;
}

static const struct option options[] = {
	{ "output-dir", 'o', "DIR", "the folder to write to" },
	{ "no-charts", 0, NULL, "tables only" },
	{ "date", 0, NULL,
	  "print today's date (otherwise two runs are identical)" },
	{ 0 },
};

const struct command cmd_report = {
	.name = "report",
	.usage = "triennial",
	.summary = "the tables and charts as one page, every number linked to "
		   "the reviews behind it",
	.flags = CMD_READ | CMD_FILTER,
	.options = options,
	.help = "Writes DIR/triennial.html, which stands alone and can be "
		"sent, printed or opened in Word; every table as CSV in "
		"DIR/tables, every chart as SVG and PNG in DIR/charts, and "
		"DIR/manifest.json with what it was made from.",
	.run = run,
};
