/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix report: the pack. */
#include "report.h"

#include "commands.h"
#include "query.h"

#include <string.h>

#define PASSAGES 2 /* of each theme on the page of a review */

static int no_kind(const char *word, struct err *e)
{
	static const char *const kinds[] = { "triennial", "annual", "area",
					     "thematic" };
	const char *near = str_closest(word, kinds, 4);
	return err_set(e, ERR_USAGE,
		       "report what?%s%s%s triennial, annual, area NAME or "
		       "thematic THEME, as in `revix report triennial -o DIR`",
		       near ? " Did you mean " : "", near ? near : "",
		       near ? "? There are" : "");
}

static int choose_kind(struct cmd *c, struct report_opts *o, struct err *e)
{
	const char *word = c->args.n_words ? c->args.words[0] : "";
	if (!report_kind_parse(word, &o->kind))
		return no_kind(word, e);
	bool wants = o->kind == REPORT_AREA || o->kind == REPORT_THEMATIC;
	o->subject = args_join(&c->a, &c->args, 1);
	if (wants && !*o->subject)
		return err_set(e, ERR_USAGE, "%s of what? `revix report %s %s`",
			       word, word,
			       o->kind == REPORT_AREA ? "NAME" : "THEME");
	if (!wants && *o->subject)
		return err_set(e, ERR_USAGE,
			       "`report %s` takes no \"%s\"; filters go into "
			       "--where",
			       word, o->subject);
	return 0;
}

/* Narrows the filter to an area. */
static int use_area(struct cmd *c, struct report_opts *o, struct err *e)
{
	const char *where = args_text(&c->args, "where");
	struct query *q = ARENA_NEW(&c->a, struct query);
	if (report_area(c->store, &c->a, o->subject, &o->subject, e) < 0)
		return -1;
	const char *text = arena_fmt(&c->a, "%s%s%sarea:\"%s\"",
				     where ? "(" : "", where ? where : "",
				     where ? ") AND " : "", o->subject);
	if (use_query_quietly(c, text, q, e) < 0)
		return -1;
	o->filter.where = q;
	return 0;
}

static int use_subject(struct cmd *c, struct report_opts *o, struct err *e)
{
	int year = 0;
	if (o->kind == REPORT_AREA)
		return use_area(c, o, e);
	if (o->kind == REPORT_THEMATIC) {
		int rc = report_theme(c->store, &c->a, &o->subject, &o->label,
				      e);
		o->filter.setup.theme = o->subject;
		return rc;
	}
	if (o->kind == REPORT_ANNUAL && !args_text(&c->args, "period")) {
		if (report_last_year(c->store, o->filter.by, &year, e) < 0)
			return -1;
		o->filter.from = o->filter.to = year;
	}
	return 0;
}

/* The earlier period: asked for, or that of the same length before. */
static int use_earlier(struct cmd *c, struct report_opts *o, struct err *e)
{
	const char *against = args_text(&c->args, "against");
	o->earlier = o->filter;
	o->earlier.from = o->earlier.to = 0;
	if (str_eq(against, "none"))
		return 0;
	if (!against) {
		(void)report_period_before(&o->filter, &o->earlier.from,
					   &o->earlier.to);
		return 0;
	}
	return use_against(c, &o->filter, &o->earlier, e);
}

static void tell(struct cmd *c, const struct report_opts *o,
		 const struct report_made *made)
{
	if (c->quiet)
		return;
	fprintf(c->out, "%s\n%zu tables, %zu charts", made->html, made->tables,
		made->charts);
	if (str_eq(o->suppress, "none"))
		fprintf(c->out, ", on %zu reviews; no disclosure control\n",
			made->reviews);
	else
		fprintf(c->out,
			"; disclosure control %s: %zu numbers withheld (%s "
			"says which and why; do not share that file)\n",
			o->suppress, made->withheld, made->log);
}

static int prepare(struct cmd *c, struct report_opts *o, struct err *e)
{
	int64_t passages;
	o->dir = args_text(&c->args, "output-dir");
	if (!o->dir)
		return err_set(e, ERR_USAGE,
			       "where to? name a folder with -o DIR");
	if (choose_kind(c, o, e) < 0 || use_filter(c, &o->filter, e) < 0 ||
	    use_subject(c, o, e) < 0 || use_earlier(c, o, e) < 0 ||
	    use_disclosure(c, &o->filter, true, &o->suppress, &o->level, e) <
		    0 ||
	    args_int(&c->args, "passages", 0, 50, PASSAGES, &passages, e) < 0)
		return -1;
	o->passages = (int)passages;
	o->no_charts = args_flag(&c->args, "no-charts");
	o->no_reviews = args_flag(&c->args, "no-reviews");
	o->no_published = args_flag(&c->args, "no-published");
	if (args_flag(&c->args, "date"))
		o->now = arena_dup(&c->a, now_utc(c), 10);
	return 0;
}

static int run(struct cmd *c, struct err *e)
{
	struct stats_queries queries = { 0 };
	struct report_made made;
	struct report_opts o = { .program = "revix " REVIX_VERSION,
				 .queries = &queries };
	if (prepare(c, &o, e) < 0 || use_stats(c, &queries, e) < 0 ||
	    use_themes_hash(c, &o.themes_hash, e) < 0)
		return -1;
	o.style = fs_join(&c->a, c->queries, "reports/report");
	int rc = report_write(c->store, &c->a, &o, &made, &c->diags, e);
	if (rc < 0)
		return -1;
	tell(c, &o, &made);
	if (!made.tables)
		diag_add(&c->diags, DIAG_WARNING, "nothing-to-print",
			 (struct diag_at){ .file = o.dir }, "%s",
			 str_eq(o.suppress, "none")
				 ? "no table has anything to count: is the "
				   "period right?"
				 : "disclosure control leaves nothing to "
				   "print: so few reviews need a longer "
				   "period, or, for a copy that stays inside, "
				   "--suppress none");
	return count_lost(c) || !made.tables ? CMD_LOST : CMD_OK;
}

static const struct option options[] = {
	{ "output-dir", 'o', "DIR", "the folder to write to" },
	{ "against", 0, "YEARS",
	  "the earlier period beside it (default: the one of the same length "
	  "before), or none" },
	{ "suppress", 0, "RULE",
	  "disclosure control: dfe-census (default for areas), notifications, "
	  "nhs or none (default otherwise)" },
	{ "passages", 0, "N",
	  "of each theme on the page of a review (default 2)" },
	{ "no-charts", 0, NULL, "tables only" },
	{ "no-reviews", 0, NULL, "without the reviews behind the numbers" },
	{ "no-published", 0, NULL,
	  "without the figures that others have published" },
	{ "date", 0, NULL,
	  "print today's date (otherwise two runs are identical)" },
	{ 0 },
};

const struct command cmd_report = {
	.name = "report",
	.usage = "triennial | annual | area NAME | thematic THEME",
	.summary = "the whole pack: tables, charts, workbook, document, every "
		   "number linked to the reviews behind it",
	.flags = CMD_READ | CMD_FILTER,
	.options = options,
	.help = "Writes a folder: the report as DIR/KIND.html (it stands alone "
		"and can be sent and printed), KIND.docx for Word and "
		"KIND.xlsx for Excel; every table as CSV, every chart as SVG "
		"and PNG; the reviews behind every number, with the passages "
		"that made their themes; methods.txt, a statement to paste; "
		"manifest.json with what it was made from. A pack of one area "
		"is under disclosure control unless --suppress none, and then "
		"names no reviews.",
	.run = run,
};
